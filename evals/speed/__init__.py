"""How fast the store is beside the bare libraries, on the same data in the same run."""
