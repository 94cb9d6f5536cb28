"""Is a claim backed by what it cites? Deterministic, without a model."""

from assistant.check.checker import check_claim
from assistant.check.quote import verify_quote
from assistant.check.source import Source

__all__ = ["Source", "check_claim", "verify_quote"]
