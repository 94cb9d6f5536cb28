"""The verdict on a sentence of a draft, from the candidates as they were weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.check import check_claim
from assistant.desk.citing import cite, cite_all
from assistant.desk.draft.candidates import Candidate
from assistant.desk.draft.finding import DraftFinding, DraftVerdict, Fault, Reason
from assistant.desk.draft.nearness import shared_run
from assistant.desk.draft.references import References
from assistant.desk.draft.text import DraftSentence
from assistant.desk.draft.versions import Taken, Versions
from assistant.desk.draft.weighing import Weighed
from assistant.desk.note import Cited
from vectorstore.records import Passage, Status
from vectorstore.words import fold

# Who acts in reports, and what a sentence says of them: without either it states nothing that they could back.
_OF_REPORTS = re.compile(
    r"\b(?:grupo|reunion\w*|estados?|pais(?:es)?|gobiernos?|orador\w*|panelista\w*|ponente\w*|delegaci\w+|"
    r"representante\w*|conferencia|secretaria|unodc|sra?s?\.|presiden\w+|protocolo|convencion|participante\w*|"
    r"recom\w+|alent\w+|alient\w+|aprob\w+|acord\w+|deber\w+|deben?|tienen que|insto|pidi\w+|exhort\w+|oblig\w+)(?!\w)"
    r"|\d|«|“"
)
# Below, no passage speaks of the sentence at all.
_SPOKEN_OF = 0.5
# What is cited is what a sentence is told against, unless it speaks of something else.
_CITED = 0.35
_TOGETHER = 3
# Words in a row that are no chance, and by how many more the draft must have them than the approved text.
_LONG_RUN, _LONGER = 6, 3


def in_its_words(finding: DraftFinding, claim: str, versions: Versions, cited: Sequence[Passage]) -> DraftFinding:
    """A finding, unless the sentence takes words of the draft for those approved, or these for those of the draft.

    Asked of what backs the sentence or, where nothing does, of what it cites.
    """
    backed = finding.verdict is DraftVerdict.SUPPORTED
    told = [one.passage for one in finding.support] if backed else list(cited)
    taken = versions.taken(claim, told[0]) if len(told) == 1 else None
    if taken is None or not (backed or taken.in_row):
        return finding
    reason = Reason(Fault.VERSION, _other_word(taken))
    if not taken.in_row:
        return replace(finding, verdict=DraftVerdict.REMARKED, reasons=(reason,))
    right = versions.told_right(taken)
    return DraftFinding(finding.sentence, DraftVerdict.UNSUPPORTED, (reason,), (right,))


def _other_word(taken: Taken) -> str:
    named = ("El texto aprobado", "el proyecto")
    told, other = named[::-1] if taken.version.other.status is Status.DRAFT else named
    told, other = told[0].upper() + told[1:], other[0].lower() + other[1:]
    return f"{told} no dice «{taken.word}», sino «{taken.instead.strip(' .,;:')}»; «{taken.word}» lo dice {other}."


def judged(sentence: DraftSentence, references: References, weighed: Sequence[Weighed]) -> DraftFinding:
    best = weighed[0] if weighed else None
    if best is None:
        return _unfound(sentence, references)
    if best.backs and (best.candidate.cited or not references.passages):
        draft = None if references.of_draft else _wording_of_draft(references.claim, best, weighed)
        return _as_in_draft(sentence, draft) if draft else supported(sentence, [best.candidate])
    together = _together(references, weighed)
    if together:
        return supported(sentence, [one.candidate for one in together])
    if best.backs:
        return _miscited(sentence, best)
    worded = [one for one in weighed if one.worded]
    nearest = worded[0] if worded else max(weighed, key=lambda one: one.near + _CITED * one.candidate.cited)
    if not worded and nearest.near < _SPOKEN_OF:
        return _far(sentence, references, weighed)
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


def supported(sentence: DraftSentence, candidates: Sequence[Candidate]) -> DraftFinding:
    support = tuple(Cited(one.passage, one.report) for one in candidates)
    proposed = cite_all([(one.passage, one.report) for one in support])
    return DraftFinding(sentence, DraftVerdict.SUPPORTED, (), support, proposed)


def _miscited(sentence: DraftSentence, best: Weighed) -> DraftFinding:
    proposed = cite(best.candidate.passage, best.candidate.report)
    reason = Reason(Fault.CITATION, f"El pasaje citado no lo dice; lo dice {proposed}.")
    return DraftFinding(sentence, DraftVerdict.MISCITED, (reason,), _cited([best]), proposed)


def unlabelled(sentence: DraftSentence, references: References, weighed: Sequence[Weighed]) -> DraftFinding:
    backing = [one for one in weighed if one.backs][:1]
    proposed = cite(backing[0].candidate.passage, backing[0].candidate.report) if backing else ""
    return DraftFinding(sentence, DraftVerdict.UNSUPPORTED, references.faults, _cited(backing), proposed)


def _unsupported(sentence: DraftSentence, reasons: Sequence[Reason], nearest: Weighed) -> DraftFinding:
    moved = nearest.worded and {one.fault for one in reasons} <= {Fault.MEETING}
    proposed = cite(nearest.candidate.passage, nearest.candidate.report) if moved else ""
    unique = tuple(dict.fromkeys(reasons)) or (Reason(Fault.DETAIL, "El pasaje más próximo no lo respalda."),)
    return DraftFinding(sentence, DraftVerdict.UNSUPPORTED, unique, _cited([nearest]), proposed)


def _far(sentence: DraftSentence, references: References, weighed: Sequence[Weighed]) -> DraftFinding:
    """Nothing speaks of a sentence: then what it cites does not say it either, and what it quotes stands nowhere."""
    cited = [one for one in weighed if one.candidate.cited]
    if not cited:
        return _unfound(sentence, references)
    altered = [one for one in cited[0].amiss if one.fault is Fault.QUOTE]
    said = Reason(Fault.CITATION, f"{cite(cited[0].candidate.passage, cited[0].candidate.report)} no dice esto.")
    return _unsupported(sentence, (*altered, said), cited[0])


def _unfound(sentence: DraftSentence, references: References) -> DraftFinding:
    if not _OF_REPORTS.search(fold(references.claim)):
        return DraftFinding(sentence, DraftVerdict.NOT_CHECKED)
    reason = Reason(Fault.NOTHING, "Ningún pasaje de la biblioteca habla de esto.")
    return DraftFinding(sentence, DraftVerdict.UNFOUND, (reason,))
