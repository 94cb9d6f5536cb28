"""Families by their text: a draft passage and what was adopted, a compiled passage and the report it repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from rapidfuzz.distance import LCSseq

from ingestion.symbols import Relation, family
from vectorstore.records import Passage, PassageKind, Report, ReportKind

_WORD = re.compile(r"\w+")
_RUN = re.compile(r"^(?:m\d+-)?[a-z](?=\d)")


class LinkKind(StrEnum):
    DRAFT = "draft"
    COMPILATION = "compilation"
    ADDS = "adds"
    CORRECTS = "corrects"
    REPLACES = "replaces"
    AMENDS = "amends"


@dataclass(frozen=True, slots=True)
class Link:
    """`source_id` is the draft, or the copy, of `target_id`; `likeness` is from 0 to 1.

    The other kinds join whole reports: an addendum, a corrigendum, a revision and what they stand to.
    """

    source_id: str
    target_id: str
    kind: LinkKind
    likeness: float


@dataclass(frozen=True, slots=True)
class _Text:
    """A passage with the words of all its items: what a draft says in one sentence may be adopted as a list."""

    passage: Passage
    words: tuple[str, ...]

    @property
    def number(self) -> str:
        """The label without its run: "46-i" for paragraph 46 i) of a report and of a meeting in a compilation."""
        return _RUN.sub("", self.passage.id.partition(":")[2])


@dataclass(frozen=True, slots=True)
class _Rule:
    """Above which likeness two passages are linked: with the same number, and with another."""

    kind: LinkKind
    same_number: float
    other_number: float


# A draft is reworded. Measured on the reports of 2021: the recommendations of the draft and what became of them are
# alike by 0.53 or more, those of two meetings by 0.51 or less, nearly all by 0.4 or less. A compilation copies.
_DRAFT = _Rule(LinkKind.DRAFT, 0.45, 0.55)
_COMPILATION = _Rule(LinkKind.COMPILATION, 0.75, 0.85)


_BY_MODIFIER = {
    Relation.ADDS: LinkKind.ADDS,
    Relation.CORRECTS: LinkKind.CORRECTS,
    Relation.REPLACES: LinkKind.REPLACES,
    Relation.AMENDS: LinkKind.AMENDS,
}


def find_families(reports: Sequence[Report]) -> tuple[Link, ...]:
    """What the symbols tell of reports of one library: X/Add.1 adds to X, X/Rev.2 replaces X/Rev.1 or else X."""
    held = {report.symbol: report for report in reports if report.symbol}
    links = []
    for symbol, report in held.items():
        parent = _parent(symbol, held)
        if parent is not None:
            links.append(Link(report.id, held[parent].id, _BY_MODIFIER[family(symbol).modifiers[-1][0]], 1.0))
    return tuple(links)


def _parent(symbol: str, held: Mapping[str, Report]) -> str | None:
    """The nearest version that the library holds."""
    modifiers = family(symbol).modifiers
    if not modifiers:
        return None
    parent, (relation, number) = family(symbol).parent, modifiers[-1]
    earlier = [f"{parent}/Rev.{one}" for one in range(number - 1, 0, -1)] if relation is Relation.REPLACES else []
    return next((known for known in [*earlier, parent] if known in held), None)


def find_links(reports: Sequence[Report], passages: Iterable[Passage]) -> tuple[Link, ...]:
    """The links of a library. A passage has one target of a kind at most: the likest."""
    held: dict[str, list[Passage]] = {report.id: [] for report in reports}
    for passage in passages:
        held.setdefault(passage.report_id, []).append(passage)
    found: list[Link] = []
    for report in reports:
        for target in reports:
            if is_draft_of(report, target):
                found += _aligned(held[report.id], held[target.id], _DRAFT)
            elif report.kind is ReportKind.COMPILATION and target.kind is ReportKind.REPORT and target.official:
                found += _aligned(_of_meetings(held[report.id], target), held[target.id], _COMPILATION)
    return _likest(found)


def is_draft_of(draft: Report, adopted: Report) -> bool:
    """As the manifest says; else by meeting and body (X/2030/L.1/Add.1 and X/2030/6)."""
    if draft.kind is not ReportKind.DRAFT or adopted.kind is not ReportKind.REPORT:
        return False
    if draft.draft_of:
        return draft.draft_of == adopted.id
    shared = {meeting.number for meeting in draft.meetings} & {meeting.number for meeting in adopted.meetings}
    return bool(shared) and _body(draft) == _body(adopted)


def shared_passages(draft: Sequence[Passage], adopted: Sequence[Passage]) -> int:
    """How many passages of a draft come again, reworded or not, in another text."""
    return len(_aligned(draft, adopted, _DRAFT))


def _body(report: Report) -> str | None:
    """The start of a symbol, up to the session: "A/AC.9" of A/AC.9/2030/L.1."""
    if not report.symbol:
        return report.body
    return "/".join(takewhile(lambda part: not part[0].isdigit(), family(report.symbol).base.split("/")))


def _of_meetings(passages: Sequence[Passage], report: Report) -> list[Passage]:
    numbers = {meeting.number for meeting in report.meetings}
    return [passage for passage in passages if not numbers or passage.meeting in numbers]


def _aligned(sources: Sequence[Passage], targets: Sequence[Passage], rule: _Rule) -> list[Link]:
    """One to one, the likest first; the same number counts for a pair."""
    ours, theirs = _texts(sources), _texts(targets)
    links: list[Link] = []
    used: set[str] = set()
    for _, link in sorted(_pairs(ours, theirs, rule), key=lambda pair: -pair[0]):
        if link.source_id not in used and link.target_id not in used:
            used |= {link.source_id, link.target_id}
            links.append(link)
    places = {text.passage.id: place for place, text in enumerate(ours)}
    return sorted(links, key=lambda link: places[link.source_id])


def _pairs(ours: Sequence[_Text], theirs: Sequence[_Text], rule: _Rule) -> Iterator[tuple[float, Link]]:
    """Every pair that may be linked, with its rank."""
    for source in ours:
        for target in theirs:
            same = source.number == target.number
            needed = rule.same_number if same else rule.other_number
            if not _comparable(source.passage.kind, target.passage.kind, rule) or _most(source, target) < needed:
                continue
            likeness = _likeness(source.words, target.words)
            if likeness >= needed:
                rank = likeness + (rule.other_number - rule.same_number if same else 0.0)
                yield rank, Link(source.passage.id, target.passage.id, rule.kind, round(likeness, 3))


def _comparable(source: PassageKind, target: PassageKind, rule: _Rule) -> bool:
    """A compilation numbers as paragraphs what was adopted as recommendations; a draft keeps the kinds."""
    if rule.kind is LinkKind.DRAFT:
        return source is target
    return (source is PassageKind.ITEM) == (target is PassageKind.ITEM)


def _likeness(source: Sequence[str], target: Sequence[str]) -> float:
    """Mean of two shares of the words that both have in the same order: in both texts, and in the source alone.

    The second lets a text grow on its way: more speakers in a list, more conditions in a recommendation.
    """
    return _mean_share(LCSseq.similarity(source, target), source, target)


def _most(source: _Text, target: _Text) -> float:
    """What the likeness can be at most, by the lengths alone."""
    return _mean_share(min(len(source.words), len(target.words)), source.words, target.words)


def _mean_share(common: int, source: Sequence[str], target: Sequence[str]) -> float:
    return common / (len(source) + len(target)) + common / (2 * len(source))


def _texts(passages: Sequence[Passage]) -> list[_Text]:
    items: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.parent_id:
            items.setdefault(passage.parent_id, []).append(passage)
    texts = [_Text(passage, tuple(_words(passage, items))) for passage in passages]
    return [text for text in texts if text.words]


def _words(passage: Passage, items: Mapping[str, Sequence[Passage]]) -> list[str]:
    words = _WORD.findall(passage.text.lower())
    for item in items.get(passage.id, ()):
        words += _words(item, items)
    return words


def _likest(links: Sequence[Link]) -> tuple[Link, ...]:
    best: dict[tuple[str, LinkKind], Link] = {}
    for link in links:
        key = (link.source_id, link.kind)
        if key not in best or best[key].likeness < link.likeness:
            best[key] = link
    return tuple(best.values())
