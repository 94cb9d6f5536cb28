"""Lists of what mentions something: "¿qué párrafos mencionan a la OIT?" wants every passage that names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.coverage import Subject, Unit
from assistant.cut import MANY, MOST_BORDERLINE, Cut, eligible, printed_order
from assistant.meetings import without_mentions
from assistant.plan import Plan
from assistant.topic import topic_words
from vectorstore.records import Hit
from vectorstore.words import fold, terms

_VERB = re.compile(
    r"(?<!\bno )(?<!\bque no )\b(?:se )?(?:l[oa]s? )?(?:mencion(?:a|an|o|aron|e|en|ad[oa]s?)|nombr(?:a|an|o|aron)|"
    r"cit(?:an|o|aron)|alud(?:e|en|io|ieron) a|hac(?:e|en) (?:referencia|mencion) a|aparec(?:e|en|io|ieron)|salen?|"
    r"mentions?|mentioned|names?|refers? to|cite[sd]?|appears?|mentionnent|mentionne|citent|nomment|font reference a|"
    r"figurent|apparaissent)\b"
)
# "Los nombran": what is named stands before, often divided by a colon.
_PRONOUN = re.compile(r"\b(?:l[oa]s|them|les) $")
_JOINTS = re.compile(r"\s*[,;]\s*(?:(?:y|o|e|u|and|or|et|ou|ni)\s+)?|\s+(?:y|o|e|u|and|or|et|ou|ni)\s+", re.IGNORECASE)
_EITHER = re.compile(r"\s(?:o|u|or|ou)\s|,", re.IGNORECASE)
_ACRONYM = re.compile(r"\b[A-ZÁÉÍÓÚ]{3,}\b")
# A longer object is a thought, which a passage may state in other words.
_LONGEST, _MOST = 5, 4
# Stems from this length differ in their last letter between words of one root.
_ROOT = 7


@dataclass(frozen=True, slots=True)
class Mention:
    """What is to be named: `things`, each by its words; `either`: one of them is enough."""

    things: tuple[str, ...]
    either: bool


def find_mention(plan: Plan) -> Mention | None:
    """What a question wants to see named; None when it asks for more than that."""
    found = _VERB.search(fold(plan.wording))
    if not found or len(fold(plan.wording)) != len(plan.wording):
        return None
    named, before = plan.wording[found.end() :], plan.wording[: found.start()]
    pointing = found[0].startswith(("los ", "las ", "lo ", "la ", "se l")) or bool(_PRONOUN.search(fold(before)))
    if ":" in before and (pointing or not _things(named)):
        named, pointing = before.partition(":")[0], True
    things = _things(named)
    if not things or len(things) > _MOST or any(len(topic_words(one)) > _LONGEST for one in things):
        return None
    return Mention(things, either=pointing or bool(_EITHER.search(named)))


def cut_where_named(plan: Plan, able: Sequence[Hit], subject_of: Callable[[str], Subject], cut: Cut) -> Cut:
    """The cut of a list of what mentions something: all that names it, and apart what is only about it.

    `subject_of` reads the ideas of a thing. Any other list stays as it was cut.
    """
    mention = find_mention(plan) if plan.intent in MANY else None
    named = mentioning(mention, eligible(able), subject_of, plan) if mention else []
    about = [hit for hit in cut.answering if hit not in named]
    return Cut(tuple(sorted(named, key=printed_order)), tuple(about[:MOST_BORDERLINE])) if named else cut


def mentioning(mention: Mention, hits: Sequence[Hit], subject_of: Callable[[str], Subject], plan: Plan) -> list[Hit]:
    """The passages that name what is to be named, in its own words where any has them, else in the reports' words."""
    acronyms = {fold(one) for one in _ACRONYM.findall(plan.wording)}
    literal = plan.language == "es"
    named = [_naming(subject_of(one), hits, literal and not acronyms & set(one.split())) for one in mention.things]
    if not all(named) and not mention.either:
        return []
    having = [{hit.passage.id for hit in each} for each in named]
    all_of = set.intersection(*having)
    ids = set.union(*having) if mention.either or not all_of else all_of
    return [hit for hit in hits if hit.passage.id in ids]


def _things(text: str) -> tuple[str, ...]:
    parts = _JOINTS.split(without_mentions(text))
    return tuple(words for part in parts if (words := " ".join(topic_words(part))))


def _naming(subject: Subject, hits: Sequence[Hit], literal: bool) -> list[Hit]:
    """The passages with all ideas of a subject; `literal`: in its own words, if any passage has them."""
    stems = [(hit, frozenset(terms(hit.passage.text))) for hit in hits]
    own = [hit for hit, text in stems if all(_has(text, word) for unit in subject.units for word in unit.own)]
    if own and literal:
        return own
    return [hit for hit, text in stems if all(map(_stated_in(text), subject.units))]


def _stated_in(text: frozenset[str]) -> Callable[[Unit], bool]:
    return lambda unit: any(text.issuperset(wording) for wording in unit.wordings)


def _has(text: frozenset[str], word: str) -> bool:
    """Whether a text has a stem, or one that differs from it in its ending only ("sindicat", "sindical")."""
    root = word[:-1] if len(word) >= _ROOT else word
    return word in text or any(one.startswith(root) and abs(len(one) - len(word)) <= 1 for one in text)
