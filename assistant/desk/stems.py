"""Stems that begin alike: "consular" and "consulares", "capacitar" and "capacidad" have two stems each."""

from __future__ import annotations

from collections.abc import Iterable

# Letters of a stem that another one may go on from, and by how many: "inter" is no beginning of "internet".
_ROOT, _LONGER = 5, 2


def alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _ROOT and len(long) - len(short) <= _LONGER and long.startswith(short))


def common(wanted: Iterable[str], stems: Iterable[str]) -> frozenset[str]:
    """The wanted stems that others have, or that begin alike."""
    others = tuple(stems)
    return frozenset(one for one in wanted if any(alike(one, other) for other in others))
