"""Lists of what is asked of somebody: the provisions that address them, of a subject where there is one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.plan import Plan
from assistant.records.addressees import Addressee
from assistant.search.coverage import Subject
from assistant.search.cut import Cut, eligible, printed_order
from assistant.search.rating import Rater
from vectorstore.records import Hit
from vectorstore.words import STOP_WORDS, stem

_WHOLE_SUBJECT = 0.999
# No part of what somebody is called, in the three languages.
SMALL_WORDS = STOP_WORDS | frozenset(("the", "of", "to", "and", "in", "les", "des", "du", "l", "d", "et"))
_SMALL_STEMS = frozenset(map(stem, SMALL_WORDS))


def addressed_in(plan: Plan, rater: Rater) -> frozenset[str]:
    """The ids of the provisions that address the addressee of a plan, called in any wording of the glossary."""
    ideas = rater.subject(replace(plan, topic=plan.addressee, wording=plan.addressee, context="")).units
    called = Subject(tuple(unit for unit in ideas if not set(unit.own) <= _SMALL_STEMS))
    every = rater.catalogue.addressees
    return frozenset(one for one, named in every.items() if any(_is_called(called, each) for each in named))


def cut_of_addressed(plan: Plan, able: Sequence[Hit], cut: Cut, rater: Rater) -> Cut:
    """Of a cut by the subject what addresses the addressee of a plan; else all that states the whole subject and does.

    The cut of any other plan stays as it is.
    """
    if not plan.addressee:
        return cut
    theirs = addressed_in(plan, rater)
    stated = rater.stated(plan)
    asked = _of(theirs, cut.answering) or [hit for hit in _of(theirs, able) if stated(hit.passage) >= _WHOLE_SUBJECT]
    doubtful = [hit for hit in _of(theirs, cut.borderline) if hit not in asked]
    return Cut(without_parents(asked), tuple(doubtful))


def without_parents(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """In the printed order, without what only announces others and the lead-ins that their items carry."""
    items = eligible(hits)
    parents = {hit.passage.parent_id for hit in items}
    return tuple(sorted((hit for hit in items if hit.passage.id not in parents), key=printed_order))


def _of(theirs: Collection[str], hits: Sequence[Hit]) -> list[Hit]:
    return [hit for hit in eligible(hits) if hit.passage.id in theirs]


def _is_called(who: Subject, addressee: Addressee) -> bool:
    named = [any(map(addressee.is_called, unit.wordings)) for unit in who.units]
    return bool(named) and all(named) and any(addressee.is_named(one) for unit in who.units for one in unit.wordings)
