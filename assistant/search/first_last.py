"""The first and the last meeting that speaks of a subject, with the passages that state it there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.plan import Plan
from assistant.search.coverage import BETWEEN, Stems, Subject, Unit
from assistant.search.cut import eligible, printed_order
from assistant.search.rating import stems_of, words_of
from assistant.wording import meeting_in_years
from assistant.words.first_last import asks_since, ends_asked
from vectorstore.records import Hit, Status
from vectorstore.words import fold

_SPOKEN = (Status.ADOPTED, Status.COMPILED, Status.SUMMARY, Status.ORGANIZATION)
_RECOMMENDED = frozenset({Status.ADOPTED, Status.COMPILED})
# Share of a subject, by the rarity of its ideas, that is most of it.
_MOST = 0.6
States = Callable[[Unit, Stems], bool]


@dataclass(frozen=True, slots=True)
class Ends:
    """`told` in Spanish names the first or last meetings; `hits` are the passages that state the subject there."""

    told: str
    hits: tuple[Hit, ...]


def speaking(hits: Sequence[Hit], subject: Subject) -> frozenset[int]:
    """The meetings of which a passage states most of a subject, so that they are not silent on it."""
    return frozenset(
        hit.passage.meeting
        for hit in hits
        if hit.passage.meeting is not None
        and subject.stated(stems_of(f"{hit.passage.lead_in} {hit.passage.text}")) >= _MOST
    )


def first_and_last(
    plan: Plan, hits: Sequence[Hit], subjects: Sequence[Subject], years: Mapping[int, int | None]
) -> Ends | None:
    """What a question on the first or the last time wants; None for any other, and where no passage states it all.

    A meeting that says it in the words of the question counts; one beyond it that says it in others is told as such.
    `subjects`: its ideas with their wordings in the glossary, then in the thesaurus as well; `years`: those of the
    meetings by number.
    """
    asked = ends_asked(fold(plan.wording))
    if not any(asked):
        return None
    spoken = [hit for hit in eligible(hits) if hit.passage.status in _SPOKEN and hit.passage.meeting is not None]
    near = _stating(spoken, subjects[0], Unit.is_said_in)
    # The thesaurus is loose: it may only complete a term of the field.
    subject = subjects[0] if near or not any(len(unit.own) > 1 for unit in subjects[0].units) else subjects[1]
    near = near or _stating(spoken, subject, Unit.is_said_in)
    literally = _stating(near, subject, _to_the_letter if plan.language == "es" else _in_order) or near
    if not near:
        return None
    saying = "recomendarlo" if plan.statuses and _RECOMMENDED.issuperset(plan.statuses) else "hablar de ello"
    told, kept = [], set()
    for wanted, name, beyond, pick in zip(asked, ("primera", "última"), ("antes", "después"), (min, max), strict=True):
        if not wanted:
            continue
        own, any_words = (pick(_in_time(each, years))[1] for each in (literally, near))
        kept |= {own, any_words}
        other = f"; {beyond}, {meeting_in_years(any_words, years)} trata de ello con otras palabras"
        told.append(f"La {name} en {saying} es {meeting_in_years(own, years)}{other * (own != any_words)}.")
    since = asks_since(fold(plan.wording))
    chosen = _own_items([hit for hit in near if since or hit.passage.meeting in kept], subject)
    return Ends(" ".join(told), tuple(sorted(chosen, key=printed_order)))


def _in_time(hits: Iterable[Hit], years: Mapping[int, int | None]) -> list[tuple[int, int]]:
    numbers = {hit.passage.meeting for hit in hits if hit.passage.meeting is not None}
    return [(years.get(number) or 0, number) for number in numbers]


def _stating(hits: Sequence[Hit], subject: Subject, states: States) -> list[Hit]:
    return [hit for hit in hits if _states_all(f"{hit.passage.lead_in} {hit.passage.text}", subject, states)]


def _states_all(text: str, subject: Subject, states: States) -> bool:
    words = words_of(text)
    return bool(subject.units) and all(states(unit, words) for unit in subject.units)


def _own_items(hits: Sequence[Hit], subject: Subject) -> list[Hit]:
    """Of an enumeration whose introduction states it, the items that state it themselves, if any does."""
    own = {hit.passage.id for hit in hits if _states_all(hit.passage.text, subject, Unit.is_said_in)}
    leading = {hit.passage.parent_id for hit in hits if hit.passage.parent_id and hit.passage.id in own}
    parents = {hit.passage.parent_id for hit in hits}
    return [
        hit
        for hit in hits
        if hit.passage.id not in parents and (hit.passage.id in own or hit.passage.parent_id not in leading)
    ]


def _in_order(unit: Unit, words: Stems) -> bool:
    return any(_follows(wording, words) for wording in unit.wordings)


def _to_the_letter(unit: Unit, words: Stems) -> bool:
    """Whether the question's own words stand there in their order."""
    return _follows(unit.own, words)


def _follows(wording: Stems, words: Stems) -> bool:
    """Whether the words of a wording stand there one after another, with few others between."""
    places = [at for at, word in enumerate(words) if word == wording[0]]
    for stem in wording[1:]:
        places = [
            at for at, word in enumerate(words) if word == stem and any(0 < at - one <= BETWEEN for one in places)
        ]
    return bool(places)
