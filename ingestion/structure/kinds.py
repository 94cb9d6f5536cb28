"""What a document is: report, compilation, background paper or draft; where its head ends and its body begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingestion import masthead
from ingestion.manifest import Entry, slug
from ingestion.masthead import Masthead
from ingestion.masthead_words import AGENDA, LANGUAGE, PREFACE, is_fixed
from ingestion.ordinals import ORDINAL_PATTERN, feminine, ordinal
from ingestion.structure import meetings
from ingestion.structure.blocks import Block
from ingestion.structure.markers import Kind, ended
from ingestion.structure.outline import Outline
from ingestion.structure.status import adopts
from ingestion.symbols import family
from vectorstore.records import Meeting, Report, ReportKind, Status, SymbolSource

_BODY = frozenset({Kind.PART, Kind.ROMAN, Kind.CAPITAL, Kind.NUMBER, Kind.RECOMMENDATION, Kind.ANNEX})
_NAMED = re.compile(r"(?:proyecto de )?(?:informe|observaciones finales|acta resumida)\b", re.I)
_DRAFT_TITLE = (
    r"(?:\bproyecto de (?:informe|documento del? programa|resoluci[oó]n|decisi[oó]n|recomendaci|conclusiones)|"
    r"\bdraft (?:report|resolution|decision)|\bprojet de (?:rapport|résolution|décision))"
)
_DRAFT = re.compile(_DRAFT_TITLE, re.I)
# A title that is one of a draft, not of a text about it: "Proyecto de informe", "Chile: proyecto de resolución".
_ENTITLED_DRAFT = re.compile(rf"(?:^|:\s*)(?:revised )?{_DRAFT_TITLE}", re.I)
_APPROVED = frozenset({ReportKind.REPORT, ReportKind.COMPILATION, Status.ADOPTED, Status.COMPILED})
_BACKGROUND = re.compile(
    r"documento de (?:antecedentes|trabajo|sesi[oó]n)|nota (?:de la secretar[íi]a|del? secretario)|"
    r"informe (?:de la secretar[íi]a|de los? expertos?)|"
    r"informe del (?:secretario|alto comisionado|director|relator|experto|administrador)|"
    r"informe de la (?:relatora|experta|alta comisionada|directora)|(?:nota|informe|documento) preparad[oa] por|"
    r"nota (?:informativa|conceptual|verbal|de la presiden|del? (?:la )?presiden)|programa provisional|"
    r"cartas? (?:id[ée]nticas )?de fecha|exposici[oó]n (?:escrita|presentada)|lista (?:provisional )?de participantes|"
    r"(?:\S+\s){0,6}informes? peri[óo]dicos?\b.*\b(?:present|deb[íi]a)|"
    r"(?:background|working|conference room) paper|(?:note|report) (?:by|of) the (?:secretar|executive|high|special)|"
    r"(?:note|rapport) du (?:secr|directeur|haut|rapporteur)",
    re.I,
)
# The text itself says that it was written for a meeting, not by it.
_PAPER = (
    r"(?:(?:el\spresente|este)\s(?:documento|informe)|(?:la\spresente|esta)\snota)"
    r"(?:\s(?:de\s(?:antecedentes|trabajo|sesi[oó]n|debate)|informativ[oa]|tem[aá]tic[oa]))?"
)
_WRITER = (
    r"(?:la\s(?:secretar[íi]a|presidencia|relatora|oficina)|el\s(?:secretario|relator|presidente|director)|"
    r"(?:un|una|el|la)\sconsultora?)"
)
_WRITTEN = r"(?:prepar|elabor|redact)"
_PREPARED = re.compile(
    rf"\b{_WRITER}\b[^.;]{{0,60}}?\bha\s{_WRITTEN}ado\s{_PAPER}|\b{_WRITER}\s{_WRITTEN}[óo]\s{_PAPER}|"
    rf"\b{_PAPER}\s(?:ha\ssido|fue|est[áa])\s{_WRITTEN}ad[oa]\spor\s{_WRITER}|"
    rf"\b{_PAPER},?\s(?:que\s(?:fue\s|ha\ssido\s)?)?{_WRITTEN}ad[oa]\spor\s{_WRITER}|"
    r"\b(?:el\spresente|este)\sdocumento\s(?:de\s(?:antecedentes|trabajo|sesi[oó]n|debate)|informativo)\b|"
    r"\b(?:la\spresente|esta)\snota\s(?:de\santecedentes|conceptual|informativa|se\sha\spreparado|tiene\spor)|"
    r"\bthe\ssecretariat\s(?:has\s)?prepared\sth(?:e\spresent|is)\s(?:background\s|working\s)?(?:paper|note|document)|"
    r"\bth(?:e\spresent|is)\s(?:background\spaper|working\spaper|note\b|(?:paper|document)\s(?:has\sbeen|was)\sprepared\sby)|"
    r"\ble\ssecrétariat\sa\s(?:établi|élaboré)\s(?:le\sprésent|ce)\sdocument|"
    r"\b(?:le\sprésent|ce)\sdocument\s(?:de\stravail|d[’']information)",
    re.I,
)
# "El Grupo de Trabajo tal vez desee examinar": what a paper proposes to the body that reads it.
_PROPOSES = re.compile(
    r"\b(?:Grupo de Trabajo|Comisi[oó]n|Comit[ée]|Conferencia|Junta|Consejo|Reuni[oó]n|Subcomisi[oó]n|Foro)\b"
    r"[^.;:]{0,80}?\b(?:tal vez (?:dese|quier)[ea]n?|quiz[áa]s? (?:desee|quiera)n?)\b"
)
# Only the report of a meeting has these.
_PROCEEDINGS = re.compile(
    r"^(?:apertura|clausura|asistencia|participaci[oó]n|aprobaci[oó]n del (?:informe|programa)|elecci[oó]n de)\b|"
    r"\bdeclar[óo] (?:abiert|clausurad)[oa]",
    re.I,
)
_NOUNS = {
    ReportKind.BACKGROUND: ("Documento de antecedentes", "para"),
    ReportKind.DRAFT: ("Proyecto de informe", "sobre"),
}
_ABOUT_ITSELF = 8  # texts: a paper says at its beginning what it is
_PAPER_SYMBOL = re.compile(r"/(?:CRP|WP|NGO|INF)[./]?\d")
_FOR_MEETING = re.compile(
    rf"\b(?:el|la|su)\s({ORDINAL_PATTERN})\s(?:reuni[oó]n|per[ií]odo\sde\ssesiones)\b(?!\s+plenaria)", re.I
)


def part(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """(the masthead, the rest). Prose before the first section, and titles below it, belong to the rest."""
    start = next((index for index, block in enumerate(blocks) if block.kind in _BODY), None)
    if start is None:
        start = next((index for index, block in enumerate(blocks) if not masthead.is_masthead(block)), len(blocks))
    before = [part for block in blocks[:start] for part in _parts(block)]
    prose = next((index for index, block in enumerate(before) if not _names(block)), len(before))
    # What names the document may stand below its summary; a title there belongs to the text.
    head = before[:prose] + [block for block in before[prose:] if _names(block) and _is_datum(block)]
    rest = [block for block in before[prose:] if not (_names(block) and _is_datum(block))]
    if start == len(blocks) and not rest:
        return (), tuple(blocks)
    return tuple(head), (*rest, *blocks[start:])


def _parts(block: Block) -> list[Block]:
    parts = masthead.split(block) if block.kind is Kind.TEXT else [block]
    return [part.turned(Kind.HEADING) if PREFACE.fullmatch(part.text) else part for part in parts]


def _names(block: Block) -> bool:
    return masthead.is_masthead(block) and not PREFACE.fullmatch(block.text)


def _is_datum(block: Block) -> bool:
    text = block.text
    return is_fixed(text) or bool(AGENDA.match(text) or LANGUAGE.match(text) or _NAMED.match(text))


def report_of(name: str, entry: Entry, top: Masthead, body: Sequence[Block]) -> Report:
    """The report as far as its head, its manifest entry and its titles tell."""
    contradicted = is_contradicted(entry, top)
    kind = ReportKind.DRAFT if contradicted else entry.kind or _kind(top, body)
    status = entry.status if entry.has_status and not contradicted else _status(kind, body)
    symbol = entry.symbol or top.symbol
    source = entry.symbol_source or (SymbolSource.USER if entry.symbol else SymbolSource.FILE)
    return Report(
        id=entry.id or slug(name),
        title=entry.title or top.title or _first_title(body),
        kind=kind,
        status=status,
        meetings=entry.meetings or ((top.meeting,) if top.meeting else ()),
        symbol=symbol,
        symbol_source=source if symbol else None,
        date=entry.date or top.date,
        body=entry.body or top.body,
        draft_of=entry.draft_of,
        official=entry.official,
        source_name=name,
    )


def is_contradicted(entry: Entry, top: Masthead) -> bool:
    """The manifest gives out as approved what is printed as a draft: the print wins, no draft is quoted as adopted."""
    approved = bool({entry.kind, entry.status} & _APPROVED)
    return approved and (_is_limited(entry.symbol) or _is_limited(top.symbol) or _is_entitled_draft(top))


def _is_entitled_draft(top: Masthead) -> bool:
    return any(map(_ENTITLED_DRAFT.search, top.parts))


def _is_limited(symbol: str | None) -> bool:
    return symbol is not None and family(symbol).limited


def completed(report: Report, head: Sequence[str], outline: Outline) -> Report:
    """With the meetings that the text names: those of a compilation, or the one that a report is about, by its head."""
    named = list(dict.fromkeys(node.meeting for node in outline.nodes if node.meeting))
    known = {meeting.number: meeting for meeting in report.meetings}
    if named:
        merged = known | {meeting.number: _merged(meeting, known.get(meeting.number)) for meeting in named}
        return _entitled(replace(report, meetings=tuple(merged[number] for number in sorted(merged))))
    if report.meetings:
        return _entitled(report)
    texts = [node.text for node in outline.nodes]
    about = report.kind in (ReportKind.REPORT, ReportKind.DRAFT)
    found = meetings.of_report((report.title, *head), texts) if about else _meant_for(texts)
    if found is None:
        return _entitled(_dated(report, texts) if about else report)
    year = found.year or (report.year if about else None)
    return _entitled(replace(report, meetings=(replace(found, year=year),)))


def _dated(report: Report, texts: Sequence[str]) -> Report:
    """A report that tells its year nowhere but in the account of its meeting."""
    year = meetings.year_told(texts[:_ABOUT_ITSELF]) if report.year is None else None
    return replace(report, date=str(year)) if year else report


def _meant_for(texts: Sequence[str]) -> Meeting | None:
    """The meeting that a paper was prepared for, when the sentence that tells what it is names one meeting."""
    own = next((text for text in texts[:_ABOUT_ITSELF] if _PREPARED.search(text)), "")
    numbers = {number for found in _FOR_MEETING.finditer(own) if (number := ordinal(found[1].split()[-1]))}
    return Meeting(numbers.pop()) if len(numbers) == 1 else None


def _entitled(report: Report) -> Report:
    """A document without title gets one in brackets, as catalogues do: it is ours, not printed."""
    if report.title:
        return report
    meeting = report.meetings[0] if len(report.meetings) == 1 else None
    if meeting is None:
        return replace(report, title=report.source_name.rsplit(".", 1)[0])
    noun, link = _NOUNS.get(report.kind, ("Informe", "sobre"))
    dates = f", {meeting.dates}" if meeting.dates else ""
    return replace(report, title=f"[{noun} {link} la {feminine(meeting.number)} reunión{dates}]")


def _merged(read: Meeting, known: Meeting | None) -> Meeting:
    if known is None:
        return read
    return Meeting(read.number, known.year or read.year, known.dates or read.dates, known.place or read.place)


def _kind(top: Masthead, body: Sequence[Block]) -> ReportKind:
    if _is_limited(top.symbol) or any(map(_DRAFT.search, top.parts)):
        return ReportKind.DRAFT
    if _PAPER_SYMBOL.search(top.symbol or ""):
        return ReportKind.BACKGROUND
    headings = [block for block in body if block.kind in (Kind.ROMAN, Kind.CAPITAL, Kind.TEXT)]
    if sum(len(block.lines) < 4 and meetings.of_heading(block.text) is not None for block in headings) >= 2:
        return ReportKind.COMPILATION
    return ReportKind.BACKGROUND if any(map(_BACKGROUND.match, top.parts)) or _is_paper(body) else ReportKind.REPORT


def _is_paper(body: Sequence[Block]) -> bool:
    """The text says that it was prepared for a body, or proposes to it what it may wish to do."""
    texts = [block.text for block in body if block.kind in (Kind.NUMBER, Kind.TEXT)]
    if any(map(_PREPARED.search, texts[:_ABOUT_ITSELF])):
        return True
    of_a_meeting = any(block.kind is Kind.RECOMMENDATION or _PROCEEDINGS.search(block.text) for block in body)
    return not of_a_meeting and any(map(_PROPOSES.search, texts))


def _status(kind: ReportKind, body: Sequence[Block]) -> Status | None:
    if kind is ReportKind.REPORT:
        adopted = any(block.kind is Kind.RECOMMENDATION or adopts(block.text) for block in body)
        return Status.ADOPTED if adopted else None
    return {ReportKind.COMPILATION: Status.COMPILED, ReportKind.DRAFT: Status.DRAFT}.get(kind)


def _first_title(body: Sequence[Block]) -> str:
    first = body[0].text if body and body[0].kind in (Kind.TEXT, Kind.HEADING) else ""
    is_title = 0 < len(first.split()) <= 30 and len(first) <= 300 and first[0].isupper() and not ended(first)
    return first if is_title else ""
