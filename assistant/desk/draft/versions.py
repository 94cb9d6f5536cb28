"""Words that a draft has and the approved text does not, or the other way: whose words a sentence takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.check.text import is_verb_like
from assistant.desk.alignment import align
from assistant.desk.comparing import unit_parts
from assistant.desk.differences import replacements
from assistant.desk.note import Cited
from assistant.desk.recommendations import Unit, proposed
from vectorstore.records import Passage, Report
from vectorstore.words import fold, terms

_WORD = re.compile(r"[^\W_]+")
# What takes the place of a word is hardly longer; more is another sentence.
_WORDS = 5
# Words in a row that are taken from a text; fewer are the phrases of the field.
_IN_ROW = 4


@dataclass(frozen=True, slots=True)
class Version:
    """One of two versions of a recommendation. `changed` has its words, folded, that the other has replaced, each with
    what stands here and there.
    """

    head: Passage
    text: str
    changed: Mapping[str, tuple[str, str]]
    other: Passage


@dataclass(frozen=True, slots=True)
class Taken:
    """A word of a sentence that is of a version which it does not speak of; `in_row` with the words around it."""

    word: str
    version: Version
    in_row: bool

    @property
    def instead(self) -> str:
        """What the other version says there."""
        return self.version.changed[fold(self.word)][1]


@dataclass(frozen=True)
class Versions:
    """The drafts of a library beside what was approved: each version by the ids of its passages."""

    by_passage: Mapping[str, Version]
    reports: Mapping[str, Report]

    def taken(self, claim: str, backing: Passage) -> Taken | None:
        """A word that a sentence takes from another version than the one that backs it.

        Of the other version of `backing` any noun that was replaced; of another recommendation of that report only one
        that stands in a run taken from it.
        """
        own = self.by_passage.get(backing.id)
        twin = self.by_passage.get(own.other.id) if own else None
        others = {one.head.id: one for one in self.by_passage.values() if one.other.report_id == backing.report_id}
        texts = {one.text for one in self.by_passage.values() if one.head.report_id == backing.report_id}
        own_words = _flat(" ; ".join((*texts, backing.text)))
        in_row = (_in_row(claim, one, own_words) for one in others.values())
        return next(filter(None, in_row), None) or (_replaced(claim, twin) if twin else None)

    def told_right(self, taken: Taken) -> Cited:
        """The recommendation that has another word there."""
        return Cited(taken.version.other, self.reports[taken.version.other.report_id])


def _in_row(claim: str, version: Version, own: str) -> Taken | None:
    """From a run of a version that the texts of `own`, flat, do not have."""
    words, theirs = _WORD.findall(claim), _flat(version.text)
    for start in range(len(words) - _IN_ROW + 1):
        run = words[start : start + _IN_ROW]
        changed = [word for word in run if _is_changed(word, version)]
        if changed and (flat := _flat(" ".join(run))) in theirs and flat not in own:
            return Taken(changed[0], version, in_row=True)
    return None


def _flat(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _is_changed(word: str, version: Version) -> bool:
    """A noun; a verb is mostly a paraphrase, and letters stand for a name that the other version spells out."""
    return fold(word) in version.changed and not is_verb_like(word) and not word.isupper()


def _replaced(claim: str, version: Version) -> Taken | None:
    changed = (word for word in _WORD.findall(claim) if _is_changed(word, version))
    return next((Taken(word, version, in_row=False) for word in changed), None)


def versions_of(reports: Sequence[Report], passages: Sequence[Passage]) -> Versions:
    """Each draft of a library beside the report that it is the draft of."""
    units = {one.id: proposed([each for each in passages if each.report_id == one.id]) for one in reports}
    found: dict[str, Version] = {}
    for draft in reports:
        if draft.draft_of and draft.draft_of in units:
            for left, right in _pairs(units[draft.id], units[draft.draft_of]):
                found |= _both(left, right)
    return Versions(found, {one.id: one for one in reports})


def _pairs(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """The recommendations of a draft with what became of them."""
    one, other = ({unit.head.id: unit for unit in units} for units in (left, right))
    for row in align(unit_parts(left), unit_parts(right), ("", "")).pairs:
        if row.left and row.right:
            yield one[row.left.passage_id], other[row.right.passage_id]


def _both(left: Unit, right: Unit) -> dict[str, Version]:
    swaps = [(a, b) for a, b in replacements(left.text, right.text) if max(len(a.split()), len(b.split())) <= _WORDS]
    old = Version(left.head, left.text, _changed(swaps, right.text), right.head)
    new = Version(right.head, right.text, _changed([(b, a) for a, b in swaps], left.text), left.head)
    return {one.id: old for one in (left.head, *left.items)} | {one.id: new for one in (right.head, *right.items)}


def _changed(swaps: Sequence[tuple[str, str]], other: str) -> dict[str, tuple[str, str]]:
    """The words of the first sides that the other text has in no form."""
    known = set(terms(other))
    words = {fold(word): swap for swap in swaps for word in _WORD.findall(swap[0])}
    return {word: swap for word, swap in words.items() if (stems := set(terms(word))) and not stems & known}
