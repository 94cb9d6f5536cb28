"""Passages that have a subject only in the name of a body: "Alto Comisionado para los Refugiados" speaks of none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.plan import Plan
from assistant.search.coverage import Subject
from assistant.search.matter import without_bodies
from assistant.search.rating import stems_of
from vectorstore.records import Hit, Passage
from vectorstore.words import fold

# Who asks for a body may call it by any part of its name.
_BODY = re.compile(
    r"\b(?:oficina|organizacion|instituto|agencia|alt[oa] comisionad[oa]|fondo|programa|consejo|comite|comision|union|"
    r"centro|entidad|grupo|tribunal|corte|asociacion|representad\w*|asist\w+|observador\w*|onu\w*|office|agency|council|bureau|"
    r"agence|conseil)\b"
)


def without_namesakes(plan: Plan, subject: Subject, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without those that have the rarest idea of a subject in names of bodies alone, where others have it; all
    where a question names somebody or a body."""
    if plan.names or not subject.units or _BODY.search(fold(plan.wording)):
        return tuple(hits)
    rarest = Subject((max(subject.units, key=lambda unit: unit.weight),))
    said = {hit.passage.id for hit in hits if rarest.stated(stems_of(_text(hit.passage))) > 0}
    meant = {hit.passage.id for hit in hits if hit.passage.id in said and _is_matter(rarest, hit.passage)}
    return tuple(hit for hit in hits if not meant or hit.passage.id in meant or hit.passage.id not in said)


def _is_matter(subject: Subject, passage: Passage) -> bool:
    return subject.stated(stems_of(_without_bodies(_text(passage)))) > 0


def _text(passage: Passage) -> str:
    return f"{passage.lead_in} {passage.text}"


@lru_cache(maxsize=16_384)
def _without_bodies(text: str) -> str:
    return without_bodies(text)
