"""The verdict on a sentence of a draft from all its candidates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.assistant import Assistant
from assistant.desk.citing import cite_all
from assistant.desk.draft.amiss import APPROVED
from assistant.desk.draft.candidates import Candidate, CandidateFinder, following, items_by_head
from assistant.desk.draft.finding import DraftFinding, DraftReport, DraftVerdict, Fault, Reason
from assistant.desk.draft.nearness import nearness, shared_run
from assistant.desk.draft.references import (
    ReferenceReader,
    References,
    heading_meetings,
    symbols_of,
    with_subject,
    without_labels,
    without_own_labels,
)
from assistant.desk.draft.text import DraftParagraph, DraftSentence, sentences
from assistant.desk.draft.verdicts import in_its_words, judged, supported, unlabelled
from assistant.desk.draft.versions import Versions, versions_of
from assistant.desk.draft.weighing import Weighed, backed_together, weigh
from assistant.desk.note import Cited
from assistant.desk.proceedings.checking import ProceedingsChecker, open_proceedings, without
from assistant.desk.proceedings.record import MeetingRecord
from assistant.desk.proceedings.statement import Stated
from vectorstore.records import Status
from vectorstore.words import fold, terms

# A sentence about the paper itself says nothing of the reports.
_OF_ITSELF = re.compile(
    r"\b(?:la presente nota|esta nota|el presente (?:documento|informe|texto)|este documento|"
    r"en los parrafos siguientes|a continuacion|se adjunt\w+|elaborad[oa] por|preparad[oa] (?:por|para)|"
    r"borrador de|documento de trabajo|redaccion parecida|sobre el asunto|"
    r"se ha buscado|no se han (?:consultado|incluido)|corregido de ocr)\b"
)
_FEWEST_TERMS = 3
# Words of a sentence on a meeting that say nothing beyond what is checked against the list of meetings.
_FRAME = frozenset(
    terms(
        "grupo trabajo trata personas reunión reuniones sesión sesiones celebró celebrada celebraron tuvo lugar reunió "
        "aprobó aprobadas adoptó adoptadas formuló formuladas informe recomendaciones presidió presidida presidenta "
        "presidente presidencia abrió abierta declaró inauguró asistió asistieron representado representada "
        "representadas representados estado partes protocolo declaración declaraciones relación tema temas programa "
        "documento contiene contenía recoge reúne figuran total año conjunto octava novena panelista ciudad últimas"
    )
)
_AS_NEAR = 0.06
# Of two passages that back a sentence as well, the one whose words it has in a row is meant.
_TO_THE_LETTER, _LONGEST_RUN = 0.02, 8
# A count of what a meeting did that its report, if the library has one, did not bear out.
_COUNTED = re.compile(
    r"(?<![\d./])(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte) "
    r"(?:recomendaciones|temas|sesiones|decisiones|resoluciones)\b"
)
_UNTOLD = Reason(Fault.NOTHING, "Ningún informe de la biblioteca dice cuántas fueron en esa reunión.")
# What may follow a title in a list of sources: a note on its symbol.
_TAIL = 40


@dataclass(frozen=True)
class DraftChecker:
    """Checks drafts against one library."""

    reader: ReferenceReader
    finder: CandidateFinder
    proceedings: ProceedingsChecker
    versions: Versions

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
        if sentence.paragraph.row and (told := self._in_row(sentence)):
            return told
        references = self.reader.read(sentence, heading)
        if self._is_title(references.claim):
            return DraftFinding(sentence, DraftVerdict.NOT_CHECKED)
        stated = self.proceedings.check(
            references.claim, self._around(sentence, references, heading), references.of_draft
        )
        wrong = [one for one in stated if not one.true] or list(self.proceedings.mislabelled(sentence.text))
        if wrong:
            return self._misstated(sentence, wrong)
        said = self.proceedings.with_speaker(without(references.claim, stated))
        bare = with_subject(without_own_labels(said))
        references = replace(references, claim=bare)
        if _says_nothing(references) or (stated and _only_frames(references.claim)):
            return self._framed(sentence, references, stated)
        weighed = sorted(self._nearest(references), key=lambda one: _rank(one, heading, bare), reverse=True)
        if references.faults:
            return unlabelled(sentence, references, weighed)
        cited = [one.candidate.passage for one in weighed if one.candidate.passage.id in references.passages]
        cited = [one for one in cited if (one.status is Status.DRAFT) == references.of_draft]
        finding = in_its_words(judged(sentence, references, weighed), references.claim, self.versions, cited)
        joined = self._joined(references) if finding.verdict.alarms else []
        return supported(sentence, joined) if joined else finding

    def _framed(self, sentence: DraftSentence, references: References, stated: Sequence[Stated]) -> DraftFinding:
        """What is left of a sentence on a meeting says nothing more, unless it counts what no report tells."""
        folded = fold(references.claim)
        if _COUNTED.search(folded) and not _OF_ITSELF.search(folded):
            return DraftFinding(sentence, DraftVerdict.UNFOUND, (_UNTOLD,))
        return unlabelled(sentence, references, ()) if stated and references.faults else self._stated(sentence, stated)

    def _in_row(self, sentence: DraftSentence) -> DraftFinding | None:
        """What a cell of a table states of the meeting that its row is on."""
        one = sentence.paragraph
        start, end = one.row_at + sentence.start, one.row_at + sentence.end
        stated = [stated for stated in self.proceedings.check(one.row) if start <= stated.start < end]
        wrong = [stated for stated in stated if not stated.true]
        if wrong:
            return self._misstated(sentence, wrong)
        return self._stated(sentence, stated) if stated else None

    def _around(
        self, sentence: DraftSentence, references: References, heading: Sequence[int]
    ) -> tuple[MeetingRecord, ...]:
        """The meeting of the report that is cited, else the last one named before it, or in its heading."""
        records = self.proceedings.records
        cited = [one for one in self.reader.catalogue.reports if one.id in references.reports]
        if len(cited) == 1 and (own := records.of_report(cited[0])):
            return own
        before = self.proceedings.named(sentence.paragraph.text[: sentence.start])
        return before or (records.of(heading[0]) if len(heading) == 1 else ())

    def _misstated(self, sentence: DraftSentence, wrong: Sequence[Stated]) -> DraftFinding:
        reasons = tuple(one.reason for one in wrong if one.reason)
        return DraftFinding(sentence, DraftVerdict.UNSUPPORTED, reasons, self._told(wrong))

    def _stated(self, sentence: DraftSentence, stated: Sequence[Stated]) -> DraftFinding:
        if not stated:
            return DraftFinding(sentence, DraftVerdict.NOT_CHECKED)
        support = self._told(stated)
        return DraftFinding(
            sentence, DraftVerdict.SUPPORTED, (), support, cite_all([(one.passage, one.report) for one in support])
        )

    def _told(self, stated: Sequence[Stated]) -> tuple[Cited, ...]:
        """The passages that tell what a sentence states of a meeting."""
        ids = dict.fromkeys(passage for one in stated for passage in one.passages)
        found = [self.finder.store.passage(one) for one in ids]
        return tuple(Cited(one, self.finder.reports[one.report_id]) for one in found if one)

    def _joined(self, references: References) -> list[Candidate]:
        """Two paragraphs in a row on the organization of a meeting that back together what neither does alone."""
        found = [] if references.passages else self.finder.find(references.claim, ())
        for one in found:
            for other in self.finder.beside(one):
                if backed_together(references, one, other):
                    return [one, other]
        return []

    def _is_title(self, claim: str) -> bool:
        """Whether a line is the title of a report, as a list of sources has it."""
        bare = fold(claim).strip(" .[]")
        titles = (fold(one.title) for one in self.reader.catalogue.reports)
        return any(title and bare.startswith(title) and len(bare) < len(title) + _TAIL for title in titles)

    def _nearest(self, references: References) -> Iterator[Weighed]:
        """Only what speaks of the sentence as much as the nearest does may back it: the rest shares words by chance.

        What is cited is weighed whatever it says; a draft never keeps out the text that was approved.
        """
        found = self.finder.find(references.claim, references.passages)
        rated = [(nearness(references.claim, one), one) for one in found]
        most = max((near for near, _ in rated), default=0.0)
        final = max((near for near, one in rated if one.passage.status is not Status.DRAFT), default=0.0)
        for near, one in rated:
            least = (most if one.passage.status is Status.DRAFT else final) - _AS_NEAR
            if near >= least or one.cited:
                yield weigh(references, one, near)


def open_checker(assistant: Assistant) -> DraftChecker:
    """The checker over the library of an assistant."""
    store, catalogue = assistant.finder.store, assistant.planner.catalogue
    passages = store.passages()
    printed = symbols_of([f"{one.text} {' '.join(note.text for note in one.notes)}" for one in passages])
    reports = {one.id: one for one in catalogue.reports}
    finder = CandidateFinder(store, reports, items_by_head(passages), following(passages))
    proceedings = open_proceedings(catalogue, passages, assistant.planner.gazetteer)
    return DraftChecker(
        ReferenceReader(catalogue, printed), finder, proceedings, versions_of(catalogue.reports, passages)
    )


def _says_nothing(references: References) -> bool:
    folded = fold(references.claim)
    return len(set(terms(without_labels(references.claim)))) < _FEWEST_TERMS or bool(_OF_ITSELF.search(folded))


def _only_frames(claim: str) -> bool:
    """Whether what is left of a sentence on a meeting only frames what it stated: who met, approved, presided."""
    return len(set(terms(without_labels(claim))) - _FRAME) < 2


def _rank(one: Weighed, heading: Sequence[int], claim: str) -> tuple[bool, bool, bool, bool, float]:
    """Best first: what backs, what is cited, what was approved, what is of the meeting named above."""
    passage = one.candidate.passage
    return (
        one.backs,
        one.candidate.cited and one.worded,
        passage.meeting in heading,
        passage.status in APPROVED,
        one.score + one.near + _TO_THE_LETTER * min(shared_run(claim, one.candidate), _LONGEST_RUN),
    )
