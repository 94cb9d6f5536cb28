"""The verdict on a sentence of a draft from all its candidates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.assistant import Assistant
from assistant.check import check_claim
from assistant.desk.citing import cite, cite_all
from assistant.desk.draft.candidates import CandidateFinder, items_by_head
from assistant.desk.draft.finding import DraftFinding, DraftReport, DraftVerdict, Fault, Reason
from assistant.desk.draft.nearness import nearness, shared_run
from assistant.desk.draft.references import ReferenceReader, References, heading_meetings, symbols_of, without_labels
from assistant.desk.draft.text import DraftParagraph, DraftSentence, sentences
from assistant.desk.draft.weighing import APPROVED, Weighed, weigh
from assistant.desk.note import Cited
from vectorstore.records import Status
from vectorstore.words import fold, terms

# A sentence about the paper itself says nothing of the reports.
_OF_ITSELF = re.compile(
    r"\b(?:la presente nota|esta nota|el presente (?:documento|informe|texto)|este documento|"
    r"en los parrafos siguientes|a continuacion se|se adjunta|elaborad[oa] por|preparad[oa] (?:por|para)|"
    r"borrador de|documento de trabajo|redaccion parecida|sobre el asunto|"
    r"se ha buscado|no se han (?:consultado|incluido)|corregido de ocr)\b"
)
_FEWEST_TERMS = 3
# Below, no passage speaks of the sentence at all.
_SPOKEN_OF = 0.5
_AS_NEAR = 0.06
# What may follow a title in a list of sources: a note on its symbol.
_TAIL = 40
_TOGETHER = 3
# Words in a row that are no chance, and by how many more the draft must have them than the approved text.
_LONG_RUN, _LONGER = 6, 3


@dataclass(frozen=True)
class DraftChecker:
    """Checks drafts against one library."""

    reader: ReferenceReader
    finder: CandidateFinder

    def check(
        self, paragraphs: Sequence[DraftParagraph], on_finding: Callable[[DraftFinding], None] = lambda _: None
    ) -> DraftReport:
        """The findings of a draft, sentence by sentence; `on_finding` hears of each as it is ready."""
        found = []
        for finding in self._findings(paragraphs):
            on_finding(finding)
            found.append(finding)
        return DraftReport(tuple(found))

    def _findings(self, paragraphs: Sequence[DraftParagraph]) -> Iterator[DraftFinding]:
        titles = [one for one in paragraphs if one.heading]
        for sentence in sentences(paragraphs):
            above = next((one for one in reversed(titles) if one.place < sentence.paragraph.place), None)
            meetings = heading_meetings(above.text, self.reader.catalogue) if above else ()
            yield self.judge(sentence, meetings)

    def judge(self, sentence: DraftSentence, heading: Sequence[int] = ()) -> DraftFinding:
        references = self.reader.read(sentence, heading)
        if _says_nothing(references) or self._is_title(references.claim):
            return DraftFinding(sentence, DraftVerdict.NOT_CHECKED)
        weighed = sorted(self._nearest(references), key=lambda one: _rank(one, heading), reverse=True)
        if references.faults:
            return _unlabelled(sentence, references, weighed)
        return _judged(sentence, references, weighed)

    def _is_title(self, claim: str) -> bool:
        """Whether a line is the title of a report, as a list of sources has it."""
        bare = fold(claim).strip(" .[]")
        titles = (fold(one.title) for one in self.reader.catalogue.reports)
        return any(title and bare.startswith(title) and len(bare) < len(title) + _TAIL for title in titles)

    def _nearest(self, references: References) -> Iterator[Weighed]:
        """Only what speaks of the sentence as much as the nearest does may back it: the rest shares words by chance."""
        found = self.finder.find(references.claim, references.passages)
        rated = [(nearness(references.claim, one), one) for one in found]
        most = max((near for near, _ in rated), default=0.0)
        return (weigh(references, one, near) for near, one in rated if near >= most - _AS_NEAR)


def open_checker(assistant: Assistant) -> DraftChecker:
    """The checker over the library of an assistant."""
    store, catalogue = assistant.finder.store, assistant.planner.catalogue
    passages = store.passages()
    printed = symbols_of([f"{one.text} {' '.join(note.text for note in one.notes)}" for one in passages])
    reports = {one.id: one for one in catalogue.reports}
    finder = CandidateFinder(store, reports, items_by_head(passages))
    return DraftChecker(ReferenceReader(catalogue, printed), finder)


def _says_nothing(references: References) -> bool:
    folded = fold(references.claim)
    return len(set(terms(without_labels(references.claim)))) < _FEWEST_TERMS or bool(_OF_ITSELF.search(folded))


def _rank(one: Weighed, heading: Sequence[int]) -> tuple[bool, bool, bool, bool, float]:
    """Best first: what backs, what is cited, what was approved, what is of the meeting named above."""
    passage = one.candidate.passage
    return (
        one.backs,
        one.candidate.cited and one.worded,
        passage.meeting in heading,
        passage.status in APPROVED,
        one.score + one.near,
    )


def _judged(sentence: DraftSentence, references: References, weighed: Sequence[Weighed]) -> DraftFinding:
    best = weighed[0] if weighed else None
    if best is None:
        return _unfound(sentence)
    if best.backs and (best.candidate.cited or not references.passages):
        draft = _wording_of_draft(references.claim, best, weighed)
        return _as_in_draft(sentence, draft) if draft else _supported(sentence, [best])
    together = _together(references, weighed)
    if together:
        return _supported(sentence, together)
    if best.backs:
        return _miscited(sentence, best)
    worded = [one for one in weighed if one.worded]
    nearest = worded[0] if worded else max(weighed, key=lambda one: one.near + 0.2 * one.candidate.cited)
    if not worded and nearest.near < _SPOKEN_OF:
        return _unfound(sentence)
    reasons = (*nearest.amiss, *(() if worded else nearest.reasons))
    return _unsupported(sentence, reasons, nearest)


def _wording_of_draft(claim: str, best: Weighed, weighed: Sequence[Weighed]) -> Weighed | None:
    """The passage of a draft whose very words a sentence has where the approved text changed them."""
    own = shared_run(claim, best.candidate)
    for one in weighed:
        if one.candidate.passage.status is Status.DRAFT and one.near >= best.near:
            run = shared_run(claim, one.candidate)
            if run >= _LONG_RUN and run >= own + _LONGER:
                return one
    return None


def _as_in_draft(sentence: DraftSentence, draft: Weighed) -> DraftFinding:
    text = "La redacción es la del proyecto de informe; el texto aprobado dice otra cosa."
    return DraftFinding(sentence, DraftVerdict.UNSUPPORTED, (Reason(Fault.STATUS, text),), _cited([draft]))


def _together(references: References, weighed: Sequence[Weighed]) -> list[Weighed]:
    """Several passages that back a sentence which sums them up; all cited, where the sentence cites."""
    able = [one for one in weighed if not one.amiss and (one.candidate.cited or not references.passages)]
    first = sorted(able, key=lambda one: -one.near)[:_TOGETHER]
    same = [one for one in first if one.candidate.passage.status == first[0].candidate.passage.status]
    if len(same) < 2 or not references.passages:
        return []
    verdict = check_claim(references.claim, tuple(one.candidate.source for one in same))
    return same if verdict.supported else []


def _cited(weighed: Sequence[Weighed]) -> tuple[Cited, ...]:
    return tuple(Cited(one.candidate.passage, one.candidate.report) for one in weighed)


def _supported(sentence: DraftSentence, weighed: Sequence[Weighed]) -> DraftFinding:
    support = _cited(weighed)
    proposed = cite_all([(one.passage, one.report) for one in support])
    return DraftFinding(sentence, DraftVerdict.SUPPORTED, (), support, proposed)


def _miscited(sentence: DraftSentence, best: Weighed) -> DraftFinding:
    proposed = cite(best.candidate.passage, best.candidate.report)
    reason = Reason(Fault.CITATION, f"El pasaje citado no lo dice; lo dice {proposed}.")
    return DraftFinding(sentence, DraftVerdict.MISCITED, (reason,), _cited([best]), proposed)


def _unlabelled(sentence: DraftSentence, references: References, weighed: Sequence[Weighed]) -> DraftFinding:
    backing = [one for one in weighed if one.backs][:1]
    proposed = cite(backing[0].candidate.passage, backing[0].candidate.report) if backing else ""
    return DraftFinding(sentence, DraftVerdict.UNSUPPORTED, references.faults, _cited(backing), proposed)


def _unsupported(sentence: DraftSentence, reasons: Sequence[Reason], nearest: Weighed) -> DraftFinding:
    moved = nearest.worded and {one.fault for one in reasons} <= {Fault.MEETING}
    proposed = cite(nearest.candidate.passage, nearest.candidate.report) if moved else ""
    unique = tuple(dict.fromkeys(reasons)) or (Reason(Fault.DETAIL, "El pasaje más próximo no lo respalda."),)
    return DraftFinding(sentence, DraftVerdict.UNSUPPORTED, unique, _cited([nearest]), proposed)


def _unfound(sentence: DraftSentence) -> DraftFinding:
    reason = Reason(Fault.NOTHING, "Ningún pasaje de la biblioteca habla de esto.")
    return DraftFinding(sentence, DraftVerdict.UNFOUND, (reason,))
