"""Where the store is and with what it embeds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """`embeddings` is a specification, as `vectorstore.embeddings` lists them; `chroma` the address of a server."""

    directory: Path = Path(".relatoria")
    embeddings: str = "built-in"
    chroma: str | None = None

    @classmethod
    def from_environment(cls) -> StoreSettings:
        """Read RELATORIA_STORE, RELATORIA_EMBEDDINGS and RELATORIA_CHROMA. For entry points only."""
        return cls(
            directory=Path(os.environ.get("RELATORIA_STORE") or ".relatoria"),
            embeddings=os.environ.get("RELATORIA_EMBEDDINGS") or "built-in",
            chroma=os.environ.get("RELATORIA_CHROMA") or None,
        )
