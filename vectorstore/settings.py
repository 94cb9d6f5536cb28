"""Where the store is and with what it embeds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """`embeddings` is a specification, as `vectorstore.embeddings` lists them."""

    directory: Path = Path(".relatoria")
    embeddings: str = "built-in"

    @classmethod
    def from_environment(cls) -> StoreSettings:
        """Read RELATORIA_STORE and RELATORIA_EMBEDDINGS. For entry points only."""
        return cls(
            directory=Path(os.environ.get("RELATORIA_STORE") or ".relatoria"),
            embeddings=os.environ.get("RELATORIA_EMBEDDINGS") or "built-in",
        )
