"""What a question takes for granted of names: one that the answering passage lacks, an office that a person lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.plan import Plan
from assistant.search.rating import searchable
from assistant.words.names import Name
from assistant.words.voices import asks_what_was_said
from vectorstore.records import Hit, Passage, Status
from vectorstore.words import terms

# The score from which the best passage answers what it is asked; fitted on the dev half of evals/questions.
_ANSWERED_WELL = 0.7
# Share of the rest of the subject that it covers, where no meeting is named.
_COVERED_WELL = 0.6
_OFFICE = (
    r"(?:ministr|embajador|director|jef|fiscal|president|secretari|comisari|delegad|diputad|senador|juez|jueza|agregad|"
    r"minister|ambassador|head|chief|prosecutor|judge|ministre|ambassadeur|procureur)"
)
# How far after a name a report prints what somebody is.
_APPOSITION = 160


@dataclass(frozen=True, slots=True)
class WrongOffice:
    """The passages that say what a person is, and the notice, in Spanish, that it is not what the question says."""

    hits: tuple[Hit, ...]
    notice: str


def wrongly_assumed(
    plan: Plan, names: Sequence[Name], hits: Sequence[Hit], about: Callable[[Passage], float] | None
) -> Name | None:
    """A name that no passage tells of in a question that the best passage answers well without it.

    Without a meeting the best passage has the other names, at least one, and most of the rest of the subject.
    """
    if not hits:
        return None
    if apart := _never_together(plan, names, hits):
        return apart
    absent = [name for name in names if not any(_tells(hit, name) for hit in hits)]
    if len(absent) != 1:
        return None
    nowhere = not any(absent[0].occurs_in(searchable(hit.passage)) for hit in hits)
    # What others did is no answer to what somebody did or said.
    own = asks_what_was_said(plan.question) or _did(absent[0], plan.wording)
    if plan.meetings and hits[0].score >= _ANSWERED_WELL and nowhere and not absent[0].country and not own:
        return absent[0]
    others = [name for name in plan.names if name is not absent[0]]
    if not others or not all(_has(hits[0], name, plan.language) for name in others):
        return None
    covered = about is not None and hits[0].score >= _ANSWERED_WELL and about(hits[0].passage) >= _COVERED_WELL
    return absent[0] if len(others) > 1 or (covered and not absent[0].country) else None


def _never_together(plan: Plan, names: Sequence[Name], hits: Sequence[Hit]) -> Name | None:
    """Of a question in another language, a country that no passage has beside what the best passage is named for."""
    things = [name for name in plan.names if not name.country and _has(hits[0], name, plan.language)]
    if plan.language == "es" or len(names) != 1 or not things:
        return None
    together = any(_has(hit, names[0], plan.language) and _has(hit, things[0], plan.language) for hit in hits)
    return None if together else names[0]


def wrong_office(plan: Plan, hits: Sequence[Hit]) -> WrongOffice | None:
    """An office that a question gives a person ("el Sr. X, ministro de...") and no report does."""
    for name in plan.names:
        office = re.search(
            rf"{re.escape(name.written)},? (?:(?:el|la|the|le) )?({_OFFICE}\w*[^,?;.]*)", plan.wording, re.I
        )
        if name.country or not office:
            continue
        presented = [hit for hit in hits if _presents(hit.passage, name)]
        words = set(terms(office[1])[:1])
        if presented and not any(words & set(terms(_apposition(hit.passage, name))) for hit in presented):
            told = f"El informe no presenta a «{name.written}» como «{office[1].strip()}»; lo que consta es esto."
            return WrongOffice(tuple(presented[:1]), told)
    return None


def _did(name: Name, wording: str) -> bool:
    """Whether a question has somebody as who did something: "¿qué decidió el Consejo de Puertos?"."""
    return bool(re.search(rf"\w(?:ó|aron|ieron) (?:el |la |los |las )?{re.escape(name.written)}", wording))


def _tells(hit: Hit, name: Name) -> bool:
    """Whether a passage that is no part of the organization of a meeting has a name."""
    return hit.passage.status is not Status.ORGANIZATION and name.occurs_in(searchable(hit.passage))


def _has(hit: Hit, name: Name, language: str) -> bool:
    """Whether a passage has a name; across languages one word of it serves ("Operation Batho")."""
    text = searchable(hit.passage)
    if name.occurs_in(text):
        return True
    return language != "es" and any(re.search(rf"\b{re.escape(word)}\b", text) for word in name.words)


def _presents(passage: Passage, name: Name) -> bool:
    return bool(re.search(rf"{re.escape(name.written.split()[-1])}, [A-ZÁÉÍÓÚÑ]", passage.text))


def _apposition(passage: Passage, name: Name) -> str:
    """What stands after a person's name."""
    found = re.search(rf"{re.escape(name.written.split()[-1])}, ", passage.text)
    return passage.text[found.end() : found.end() + _APPOSITION].partition(";")[0] if found else ""
