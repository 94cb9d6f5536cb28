"""Answers whose citations are spoiled; the words stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Answer, Citation, Claim, Verdict
from evals.library import Library
from evals.mutants.wording import each_claim, number_changed
from evals.mutants.wrapping import Change
from vectorstore.records import Passage, Report, ReportKind, Status

_OTHER_WORD = "conveniencia"


def each_citation(change: Callable[[Citation], Citation]) -> Change:
    return each_claim(lambda claim: replace(claim, citations=tuple(map(change, claim.citations))))


def dropped(answer: Answer) -> Answer:
    return each_claim(lambda claim: replace(claim, citations=()))(answer)


def swapped(answer: Answer) -> Answer:
    """Each claim gets the citations of the next one."""
    turned = [*answer.claims[1:], *answer.claims[:1]]
    pairs = zip(answer.claims, turned, strict=True)
    return replace(answer, claims=tuple(replace(one, citations=other.citations) for one, other in pairs))


def doubled(answer: Answer) -> Answer:
    return each_claim(lambda claim: replace(claim, citations=claim.citations * 2))(answer)


def one_word_altered(citation: Citation) -> Citation:
    words = citation.quote.split()
    return replace(citation, quote=" ".join((*words[:-1], _OTHER_WORD)))


def cut_to_a_word(citation: Citation) -> Citation:
    return replace(citation, quote=citation.quote.split()[0])


def label_invented(citation: Citation) -> Citation:
    return replace(citation, passage=replace(citation.passage, label=number_changed(citation.passage.label)))


def id_invented(citation: Citation) -> Citation:
    return replace(citation, passage=replace(citation.passage, id=f"{citation.passage.id}99"))


def of_another_meeting(citation: Citation) -> Citation:
    """The right paragraph under the heading of the meeting after."""
    after = (citation.passage.meeting or 0) + 1
    meetings = tuple(replace(one, number=one.number + 1) for one in citation.report.meetings)
    report = replace(citation.report, meetings=meetings)
    return replace(citation, report=report, passage=replace(citation.passage, meeting=after))


def as_adopted(citation: Citation) -> Citation:
    """The words of a draft or of a speaker under the name of what was adopted."""
    report = replace(citation.report, kind=ReportKind.REPORT)
    return replace(citation, report=report, passage=replace(citation.passage, status=Status.ADOPTED))


@dataclass(frozen=True)
class Swapping:
    """Cites another passage of the library in place of each one, in its own words."""

    library: Library
    order: Sequence[str]

    def neighbour(self, steps: int) -> Change:
        """The passage that stands so many places further in the same report, or before it at its end."""
        return self.by(lambda one: self._beside(one, steps))

    def by(self, choose: Callable[[Passage], Passage]) -> Change:
        return each_claim(lambda claim: self._moved(claim, choose))

    def under_another_report(self) -> Change:
        """The right paragraph, printed as one of another report."""
        reports = list(self.library.reports.values())

        def moved(citation: Citation) -> Citation:
            return replace(citation, report=next((one for one in reports if one.id != citation.report.id), reports[0]))

        return each_citation(moved)

    def of_kind(self, kind: ReportKind) -> Change:
        """Only passages of reports of that kind: that of the same label, else one at the same place."""
        own = [one for one in self.library.passages.values() if self.library.reports[one.report_id].kind is kind]
        labels = {one.label: one for one in reversed(own)}
        return self.by(lambda one: labels.get(one.label) or (own[one.position % len(own)] if own else one))

    def claim(self, passage: Passage) -> Claim:
        return _quoting(passage, self.library.reports)

    def _moved(self, claim: Claim, choose: Callable[[Passage], Passage]) -> Claim:
        return self.claim(choose(claim.citations[0].passage)) if claim.citations else claim

    def _beside(self, passage: Passage, steps: int) -> Passage:
        at = self.order.index(passage.id)
        for place in (at + steps, at - steps):
            if 0 <= place < len(self.order):
                found = self.library.passages[self.order[place]]
                if found.report_id == passage.report_id:
                    return found
        return self.library.passages[self.order[at - 1]]


def _quoting(passage: Passage, reports: Mapping[str, Report]) -> Claim:
    citation = Citation(passage, reports[passage.report_id], passage.text, 0, len(passage.text))
    return Claim(passage.text, (citation,), Verdict(True, 1.0))
