"""From a draft claim to a checked one: labels resolved, quotes found, the sentence weighed by the check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Citation, Claim, Verdict
from assistant.check import Source, check_claim
from assistant.check.checker import find_misattributions
from assistant.model.active import is_active, tidy
from assistant.model.contrasts import APPROVED, Contrast, pair_of, read_contrast
from assistant.model.drafts import DraftClaim
from assistant.model.material import Material
from assistant.model.orders import addresses_reader, gives_orders, quotes_orders, without_orders
from assistant.model.quoting import located
from assistant.plan import Intent
from assistant.wording import STATUS_NAMES
from assistant.words.language import detect
from assistant.words.ordinals import ordinal_number
from assistant.words.sentences import split_sentences
from vectorstore.records import Status
from vectorstore.words import fold, terms

_DRAFT_WORDS = re.compile(r"\b(?:proyecto|borrador|ambos textos|los dos textos)\b")
# What is said of texts when they are compared.
_COMPARING = (
    "diferencia distinto distinguen texto aprobado redacción figura añade incorpora suprime elimina sustituye cambia "
    "mantiene conserva ambos ambas común igual nuevo anterior posterior primera vez mientras respecto "
    "menciona recoge dice decía habla pedía refieren coinciden repitió reiteró"
)
_ACROSS_MEETINGS = frozenset({Intent.COMPARISON, Intent.EVOLUTION})
# The weight of the check's finding that a source names a speaker, and another one (../check/attribution.py).
_NAMES_ANOTHER = 0.8
# The score of a sentence that only says what one of two texts lacks.
_CONTRASTED = 0.8
_LONGEST_CLAIM = 2500
# Where and by whom a text of some status is told, as the prompt has it said ("el documento de la Secretaría señala").
_TOLD_IN = {
    Status.SUMMARY: "los debates",
    Status.BACKGROUND: "el documento de la Secretaría señala, menciona, enumera, incluye, recoge, propone",
}
# How a thing is called is asked, and the text gives but its name.
_NAMING = "se llama, se llamaba, se denomina, se denominaba, se titula, se titulaba, lleva por título"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ORDINAL = re.compile(r"\b(\w+) reunion\b")
_CLAUSES = re.compile(r"[;,]|\b(?:mientras|pero|aunque|en cambio|y|e)\b")
_FEWEST_TERMS = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict. What is not `showable` never reaches a reader, not even struck."""

    claim: Claim
    showable: bool = True
    unknown_labels: int = 0


def judge(draft: DraftClaim, material: Mapping[str, Material], intent: Intent) -> Judged:
    """The claim of a draft; the reasons of its verdict say in Spanish what is amiss."""
    text = tidy(draft.text)
    known = [(material[key], one) for one in draft.citations if (key := _key(one.label)) in material]
    unknown = len(draft.citations) - len(known)
    printed = " ".join(one.passage.text for one, _ in known)
    if is_active(draft.text, printed) or addresses_reader(text, printed):
        reason = "Contiene un enlace, código o un ruego al lector, que no se admiten en una frase."
        return Judged(Claim(text, (), Verdict(False, 0.0, (reason,))), showable=False, unknown_labels=unknown)
    reasons = list(_form(text))
    citations: list[tuple[Material, Citation]] = []
    for one, cited in known:
        found = list(located(one, cited))
        citations += [(one, citation) for citation in found]
        if not found:
            reasons.append(f"La cita de {one.label} no está letra por letra en el pasaje, o es demasiado corta.")
    if not known:
        reasons.append("No cita ninguno de los pasajes entregados.")
    kept = _relevant(text, citations)
    intent = Intent.COMPARISON if _sets_side_by_side(text, [one for one, _ in kept]) else intent
    reasons += _mixtures(text, [one for one, _ in kept], intent)
    reasons += _orders(text, [citation for _, citation in kept])
    reasons += _meetings(text, [one for one, _ in kept])
    reasons += _other_speakers(text, kept)
    contrast = _contrast(text, kept, material, intent)
    verdict = _verdict(contrast.rest, [one for one, _ in kept], intent, (*reasons, *contrast.amiss))
    shown = (*(citation for _, citation in kept), *_whole(contrast.other_side))
    return Judged(Claim(text, shown, verdict), True, unknown)


def _contrast(
    text: str, kept: Sequence[tuple[Material, Citation]], material: Mapping[str, Material], intent: Intent
) -> Contrast:
    """What of a sentence the check is to weigh; of a comparison, without what only one of the texts has."""
    if intent is not Intent.COMPARISON or not kept:
        return Contrast(text)
    cited = [one for one, _ in kept]
    both = [*pair_of(cited, list(material.values())), *cited]
    return read_contrast(text, [citation.quote for _, citation in kept], cited, both)


def _whole(material: Material | None) -> Iterator[Citation]:
    if material is not None:
        text = material.passage.text
        yield Citation(material.passage, material.report, text, 0, len(text))


def _key(label: str) -> str:
    found = re.fullmatch(r"\W*E?\s*0*(\d{1,3})\W*", label.strip(), re.IGNORECASE)
    return f"E{found[1]}" if found else ""


def _form(text: str) -> Iterator[str]:
    if len(text) > _LONGEST_CLAIM:
        yield "Es demasiado larga: escriba una sola frase."
    if detect(text) != "es":
        yield "No está en español."


def _relevant(text: str, citations: Sequence[tuple[Material, Citation]]) -> list[tuple[Material, Citation]]:
    """Without citations that share no content word with the sentence, unless that would leave none."""
    words, folded = set(terms(text)), fold(text)
    kept = [one for one in citations if words & set(terms(one[1].quote)) or _named(one[0], folded)]
    return kept or list(citations)


def _named(material: Material, folded: str) -> bool:
    """Whether a sentence names the meeting of a passage, by its place or its year."""
    meeting = next((one for one in material.report.meetings if one.number == material.passage.meeting), None)
    by_place = {ordinal_number(word) for word in _ORDINAL.findall(folded)}
    return meeting is not None and (meeting.number in by_place or str(meeting.year) in _YEAR.findall(folded))


def _sets_side_by_side(text: str, cited: Sequence[Material]) -> bool:
    """Whether a sentence compares a draft with its adopted text, whatever was asked: it cites both and names one."""
    both = len({one.passage.status in APPROVED for one in cited}) > 1
    return both and len({one.passage.meeting for one in cited}) == 1 and bool(_DRAFT_WORDS.search(fold(text)))


def _mixtures(text: str, cited: Sequence[Material], intent: Intent) -> Iterator[str]:
    """Texts of different standing or meetings share a claim only to be compared, and then a draft is called a draft."""
    compared = intent is Intent.COMPARISON and _DRAFT_WORDS.search(fold(text))
    if len({one.passage.status in APPROVED for one in cited}) > 1 and not compared:
        yield "Mezcla textos aprobados y no aprobados: escriba una afirmación para cada uno."
    if len({one.passage.meeting for one in cited}) > 1 and intent not in _ACROSS_MEETINGS:
        yield "Mezcla reuniones distintas: escriba una afirmación para cada una."


def _orders(text: str, citations: Sequence[Citation]) -> Iterator[str]:
    """An order to a machine inside a report may be quoted between marks, never repeated as if it were ours."""
    if gives_orders(re.sub(r"«[^»]*»", "", text)):
        yield "Contiene una instrucción y no una afirmación sobre los informes."
    elif not quotes_orders(text) and any(gives_orders(citation.quote) for citation in citations):
        yield "Repite una instrucción escrita dentro del documento; solo se puede citar entre comillas."


def _meetings(text: str, cited: Sequence[Material]) -> Iterator[str]:
    """A claim names no meeting and no year but those of what it cites."""
    backing = fold(" ".join(f"{one.known} {one.dated} {one.passage.lead_in} {one.passage.text}" for one in cited))
    numbers = {one.passage.meeting for one in cited}
    folded = fold(text)
    for year in sorted(set(_YEAR.findall(folded))):
        if year not in backing:
            yield f"El pasaje citado no es de {year} ni menciona ese año."
    for word in _ORDINAL.findall(folded):
        number = ordinal_number(word)
        if number is not None and number not in numbers and f"{word} reunion" not in backing:
            yield f"El pasaje citado no es de la {word} reunión."


def _other_speakers(text: str, kept: Sequence[tuple[Material, Citation]]) -> Iterator[str]:
    """Where the very sentence that is quoted names another speaker, the rest of its passage is no excuse."""
    sources = [replace(source(one), text=_quoted_sentences(citation), speaker=None) for one, citation in kept]
    for finding in find_misattributions(text, sources) if sources else ():
        if finding.weight >= _NAMES_ANOTHER:
            yield finding.reason


def _quoted_sentences(citation: Citation) -> str:
    sentences = split_sentences(citation.passage.text)
    return " ".join(one.text for one in sentences if one.start < citation.end and citation.start < one.end)


def _patchwork(text: str, sources: Sequence[Source]) -> Iterator[str]:
    """A clause is backed by one of the passages, not by a number of one and a country of another."""
    context = "; ".join(one.context for one in sources)
    for clause in _CLAUSES.split(text) if len(sources) > 1 else ():
        if len(set(terms(clause)) - set(terms(context))) < _FEWEST_TERMS:
            continue
        if not any(check_claim(clause, (replace(one, context=context),)).supported for one in sources):
            yield f"Ningún pasaje sustenta por sí solo «{clause.strip()}»."


def _verdict(text: str, cited: Sequence[Material], intent: Intent, reasons: Sequence[str]) -> Verdict:
    words = _COMPARING if intent in _ACROSS_MEETINGS else ""
    sources = tuple(dict.fromkeys(source(one, quotes_orders(text), words) for one in cited))
    checked = check_claim(text, sources) if text.strip() else Verdict(True, _CONTRASTED, ())
    amiss = (*reasons, *_patchwork(text, sources))
    if not amiss:
        return checked
    return Verdict(False, min(checked.score, 0.4), tuple(dict.fromkeys((*amiss, *checked.reasons))))


def source(material: Material, whole: bool = True, words: str = "") -> Source:
    """A passage as the check wants it; unless `whole`, without sentences that give orders, as those back nothing.

    What is known of it from elsewhere, and `words` of the answer's own, a claim may use without its text.
    """
    passage = material.passage
    told = (material.known, material.dated, material.issuer, material.counted, material.length, _NAMING)
    outside = (*told, STATUS_NAMES[passage.status], _TOLD_IN.get(passage.status, ""), *passage.section[-1:])
    text = passage.text if whole else without_orders(passage.text)
    return Source(
        f"{passage.lead_in} {text}".strip(),
        status=passage.status,
        speaker=passage.speaker,
        meeting=passage.meeting,
        kind=passage.kind,
        context="; ".join((*outside, words)),
    )
