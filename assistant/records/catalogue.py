"""What the library holds, as far as understanding a question needs it. Read once per version of the library."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, takewhile

from assistant.records.addressees import Addressee, read_addressees
from assistant.records.proceedings import Proceedings, read_proceedings
from assistant.records.sections import Section, read_sections
from vectorstore.meetings import differ
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Scope, Status
from vectorstore.words import STOP_WORDS, fold, stem, tokens

_WORD = re.compile(r"[^\W\d_]{4,}")
# Share of the occurrences of a word that one spelling must have to be how the library writes it.
_USUAL = 0.9
Group = tuple[str, int | None, Status, PassageKind]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`held`: meetings with passages; `ids`: every passage id; `words`: folded words and how often they occur.

    `stem_counts` says in how many passages a stem occurs; `groups` how many passages each part of the library has;
    `proceedings` what the reports say of the meetings themselves; `accented` how folded words are written, where with
    an accent. `addressees`: by provision, whom it addresses. `namesakes` are the meetings of other bodies whose numbers
    are those of `meetings`. `sections` are the printed headings with what stands under them.
    """

    reports: tuple[Report, ...]
    meetings: tuple[Meeting, ...]
    held: frozenset[int]
    ids: frozenset[str]
    words: Mapping[str, int]
    stem_counts: Mapping[str, int]
    groups: Mapping[Group, int]
    proceedings: Proceedings = field(default_factory=Proceedings)
    accented: Mapping[str, str] = field(default_factory=dict)
    namesakes: tuple[Meeting, ...] = ()
    addressees: Mapping[str, tuple[Addressee, ...]] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()

    @property
    def size(self) -> int:
        return len(self.ids)

    def related(self, reports: Collection[str]) -> frozenset[str]:
        """Reports (ids) with the drafts of them and the papers written before a meeting of the same body."""
        bodies = {report.body for report in self.reports if report.id in reports}
        papers = {report.id: report.body for report in self.of_kind(ReportKind.BACKGROUND)}
        drafts = {report.id for report in self.reports if report.draft_of in reports}
        own = {one for one, body in papers.items() if body is None or body in bodies or None in bodies}
        return frozenset({*reports, *drafts, *own})

    def of_kind(self, *kinds: ReportKind) -> tuple[Report, ...]:
        return tuple(report for report in self.reports if report.kind in kinds)

    def items_of(self, passage_id: str) -> tuple[str, ...]:
        """The ids of the items of a passage, in order of their letters."""
        ids, opening = _in_order(self.ids), f"{passage_id}-"
        return tuple(takewhile(lambda other: other.startswith(opening), islice(ids, bisect_left(ids, opening), None)))

    def size_of(self, passage_id: str) -> int:
        """How many items a passage introduces, those under its items not counted."""
        return sum("-" not in other[len(passage_id) + 1 :] for other in self.items_of(passage_id))

    def count(self, scope: Scope) -> int:
        """How many passages a scope holds."""
        return sum(
            number
            for (report, meeting, status, kind), number in self.groups.items()
            if (not scope.reports or report in scope.reports)
            and (not scope.meetings or meeting in scope.meetings)
            and (not scope.statuses or status in scope.statuses)
            and (not scope.kinds or kind in scope.kinds)
        )


@lru_cache(maxsize=4)
def _in_order(ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))


def read_catalogue(reports: Sequence[Report], meetings: Sequence[Meeting], passages: Sequence[Passage]) -> Catalogue:
    """The catalogue of a library; a meeting that only a report names is known too."""
    own = [meeting for report in reports for meeting in report.meetings]
    known = {meeting.number: meeting for meeting in (*own, *meetings)}
    words: Counter[str] = Counter()
    stems: Counter[str] = Counter()
    for passage in passages:
        found = tokens(f"{passage.lead_in} {passage.text}")
        words.update(found)
        stems.update({stem(word) for word in found if word not in STOP_WORDS})
    in_order = tuple(known[number] for number in sorted(known))
    namesakes = tuple(dict.fromkeys(meeting for meeting in own if differ(meeting, known[meeting.number])))
    return Catalogue(
        reports=tuple(reports),
        meetings=in_order,
        held=frozenset(passage.meeting for passage in passages if passage.meeting is not None),
        ids=frozenset(passage.id for passage in passages),
        words=words,
        stem_counts=stems,
        groups=Counter((p.report_id, p.meeting, p.status, p.kind) for p in passages),
        proceedings=read_proceedings(passages, (*in_order, *namesakes)),
        accented=_accented(passage.text for passage in passages),
        namesakes=namesakes,
        addressees=read_addressees(passages),
        sections=read_sections(passages),
    )


def _accented(texts: Iterable[str]) -> dict[str, str]:
    """Folded words and the accented spelling, in lower case, that nearly all their occurrences have."""
    written = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    folded: Counter[str] = Counter()
    for word, count in written.items():
        folded[fold(word)] += count
    return {
        bare: word for word, count in written.items() if (bare := fold(word)) != word and count >= _USUAL * folded[bare]
    }
