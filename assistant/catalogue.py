"""What the library holds, as far as understanding a question needs it. Read once per version of the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assistant.proceedings import Proceedings, read_proceedings
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Scope, Status
from vectorstore.words import STOP_WORDS, stem, tokens

Group = tuple[str, int | None, Status, PassageKind]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`held`: meetings with passages; `ids`: every passage id; `words`: folded words and how often they occur.

    `stem_counts` says in how many passages a stem occurs; `groups` how many passages each part of the library has;
    `proceedings` what the reports say of the meetings themselves.
    """

    reports: tuple[Report, ...]
    meetings: tuple[Meeting, ...]
    held: frozenset[int]
    ids: frozenset[str]
    words: Mapping[str, int]
    stem_counts: Mapping[str, int]
    groups: Mapping[Group, int]
    proceedings: Proceedings = field(default_factory=Proceedings)

    @property
    def size(self) -> int:
        return len(self.ids)

    def of_kind(self, *kinds: ReportKind) -> tuple[Report, ...]:
        return tuple(report for report in self.reports if report.kind in kinds)

    def items_of(self, passage_id: str) -> tuple[str, ...]:
        """The ids of the items of a passage, in order of their letters."""
        return tuple(sorted(other for other in self.ids if other.startswith(f"{passage_id}-")))

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


def read_catalogue(reports: Sequence[Report], meetings: Sequence[Meeting], passages: Sequence[Passage]) -> Catalogue:
    """The catalogue of a library; a meeting that only a report names is known too."""
    known = {meeting.number: meeting for report in reports for meeting in report.meetings}
    known |= {meeting.number: meeting for meeting in meetings}
    words: Counter[str] = Counter()
    stems: Counter[str] = Counter()
    for passage in passages:
        found = tokens(f"{passage.lead_in} {passage.text}")
        words.update(found)
        stems.update({stem(word) for word in found if word not in STOP_WORDS})
    in_order = tuple(known[number] for number in sorted(known))
    return Catalogue(
        reports=tuple(reports),
        meetings=in_order,
        held=frozenset(passage.meeting for passage in passages if passage.meeting is not None),
        ids=frozenset(passage.id for passage in passages),
        words=words,
        stem_counts=stems,
        groups=Counter((p.report_id, p.meeting, p.status, p.kind) for p in passages),
        proceedings=read_proceedings(passages, in_order),
    )
