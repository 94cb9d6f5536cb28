"""What an answer has beyond what the conversation has shown already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import Evidence


def unshown(found: Evidence, shown: Sequence[str]) -> Evidence:
    """The evidence without the passages (ids) that were shown, which may leave nothing; all of it where none was."""
    if not shown:
        return found
    known = {*shown, *(one.rpartition("-")[0] for one in shown)}
    hits, answering, borderline = (
        tuple(hit for hit in hits if hit.passage.id not in known and hit.passage.parent_id not in shown)
        for hits in (found.hits, found.answering, found.borderline)
    )
    if answering:
        told = f"Sin repetir lo ya mostrado: {'1 pasaje' if len(shown) == 1 else f'{len(shown)} pasajes'}."
        return replace(found, hits=hits, answering=answering, borderline=borderline, notices=(*found.notices, told))
    rest = tuple(hit for hit in hits if hit not in borderline)
    missing = found.missing or ("nada más que lo ya mostrado",)
    return replace(found, hits=(*borderline, *rest), answering=(), borderline=(), missing=missing)
