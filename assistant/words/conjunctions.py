"""Spanish "y" and "o" between things, which are "e" and "u" before their own sound."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vectorstore.words import fold

# "Irlanda", "historia"; "hielo" and "iones" begin with another sound.
_LIKE_Y = re.compile(r"[«“\"'(¿¡]*h?i(?![aeo])")
_LIKE_O = re.compile(r"[«“\"'(¿¡]*(?:h?o|8|11(?!\d))")


def and_before(following: str) -> str:
    return "e" if _LIKE_Y.match(fold(following)) else "y"


def or_before(following: str) -> str:
    return "u" if _LIKE_O.match(fold(following)) else "o"


def joined_by_and(parts: Sequence[str]) -> str:
    """ "a, b y c"; "a" of one, "" of none."""
    return _joined(parts, and_before(parts[-1])) if parts else ""


def joined_by_or(parts: Sequence[str]) -> str:
    """ "a, b o c"; "a" of one, "" of none."""
    return _joined(parts, or_before(parts[-1])) if parts else ""


def _joined(parts: Sequence[str], conjunction: str) -> str:
    return f" {conjunction} ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
