"""What a sentence says of the documents themselves: what they span, their symbols, when they were approved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.desk.draft.finding import Fault
from assistant.desk.proceedings.dates import Date, find_dates
from assistant.desk.proceedings.mentions import Mention
from assistant.desk.proceedings.numbers import CARDINAL, value_of
from assistant.desk.proceedings.statement import Stated, Statement, false
from assistant.desk.stems import common
from assistant.words.labels import report_name
from assistant.words.ordinals import MONTHS
from vectorstore.meetings import differ
from vectorstore.records import Report, ReportKind, SymbolSource
from vectorstore.words import fold, terms

_COMPILES = re.compile(r"\b(?:recopila\w*|compila\w*)\b")
_FIRST_ONES = re.compile(rf"{CARDINAL} primeras reuniones\b|\bprimeras {CARDINAL} reuniones\b")
_YEARS = re.compile(r"\b(?:entre|de|desde) ((?:19|20)\d\d) (?:y|a|hasta) ((?:19|20)\d\d)\b")
_APPROVED = re.compile(r"\b(?:informe\b.{0,70}?\baprob(?:o|ado|aron)\b|aprobo (?:el|su) informe\b)")
_SYMBOL = re.compile(r"\b[A-Z][A-Za-z]*(?:/[A-Z0-9][A-Za-z0-9.\-]*)+(?<![.\-])")
_KINDS = {
    ReportKind.DRAFT: r"proyecto de informe|borrador del? informe",
    ReportKind.COMPILATION: r"recopilacion|compilacion",
    ReportKind.REPORT: r"informe",
    ReportKind.BACKGROUND: r"indice|antecedentes|documento de antecedentes|nota|compendio|programa",
}
_NOUN = re.compile(rf"\b(?:{'|'.join(_KINDS.values())})\b")
# What parts a symbol from the document named before it.
_APART = re.compile(r"[;.]|/|\b(?:índice|véase|figura|mediante|según)\b")
_ALL_APPROVED = re.compile(
    r"\b(?:informe (?:completo|integro|en su (?:totalidad|integridad))|todo el informe|resumen de las deliberaciones|"
    r"resumen de la presidencia)\b(?!.{0,60}\bno (?:fue|se|ha)\b).{0,90}?\b(?:aprob|negoci|adopt)(?:o|ado|ada|"
    r"aron|arse)\b"
)
_BESIDE = 90
_MONTHS = list(MONTHS)[:12]
_OF_EVERY_DOCUMENT = frozenset(
    terms("documento antecedentes preparado Secretaría signatura trata personas Grupo Trabajo")
)
# Words of its own that a document must have in common with a sentence.
_TOLD_APART = 2


def spans(statement: Statement) -> Iterator[Stated]:
    """Which meetings a compilation takes in, by number and by years."""
    compiled = statement.records.catalogue.of_kind(ReportKind.COMPILATION)
    if len(compiled) != 1 or not _COMPILES.search(statement.folded):
        return
    meetings = compiled[0].meetings
    for found in _FIRST_ONES.finditer(statement.folded):
        number = value_of(found[1] or found[2])
        if number == len(meetings):
            yield Stated(*found.span())
        else:
            yield false(statement, found.span(), Fault.NUMBER, f"{_named(compiled[0])} reúne las de {len(meetings)}.")
    years = [one.year for one in meetings if one.year]
    for found in _YEARS.finditer(statement.folded) if years else ():
        if (int(found[1]), int(found[2])) == (min(years), max(years)):
            yield Stated(*found.span())
        else:
            told = f"las reuniones de {_named(compiled[0])} son de {min(years)} a {max(years)}."
            yield false(statement, found.span(), Fault.NUMBER, told)


def _named(report: Report) -> str:
    return f"la {report_name(report)}"


def approved_on(statement: Statement) -> Iterator[Stated]:
    """When the report of a meeting was approved."""
    for found in _APPROVED.finditer(statement.folded):
        records = [one for one in statement.meetings_at(found.start()) if one.closing]
        dates = [one for one in statement.dates if one.days and one.start > found.start()]
        for record in records[:1] if dates else ():
            known = [one for passage in record.closing for one in find_dates(fold(passage.text)) if one.days]
            passages = tuple(one.id for one in record.closing)
            yield from _on(statement, dates[0], known, passages)


def _on(statement: Statement, said: Date, known: Sequence[Date], passages: tuple[str, ...]) -> Iterator[Stated]:
    if any(said.agrees(one) for one in known):
        yield Stated(said.start, said.end, passages=passages)
    elif known:
        told = f"consta que se aprobó el {known[0].days[0]} de {_MONTHS[known[0].months[0] - 1]}."
        yield false(statement, (said.start, said.end), Fault.NUMBER, told, passages)


def summary_approved(statement: Statement) -> Iterator[Stated]:
    """A summary of the Chair, or all of a report that holds one, told as approved by the meeting."""
    for found in _ALL_APPROVED.finditer(statement.folded):
        for record in [one for one in statement.meetings_at(found.start()) if one.unapproved][:1]:
            told = "el resumen de las deliberaciones no se negoció ni se aprobó en la reunión; es de la Presidencia."
            passages = (*record.unapproved, *(one.id for one in record.closing))
            yield false(statement, found.span(), Fault.UNAPPROVED, told, passages)


def symbols(statement: Statement) -> Iterator[Stated]:
    """A symbol beside the name of another document: "el informe de la novena reunión (…/2021/6)"."""
    for found in _SYMBOL.finditer(statement.text):
        start = max(0, found.start() - _BESIDE)
        nouns = list(_NOUN.finditer(statement.folded, start, found.start()))
        if not nouns or _APART.search(statement.text[nouns[-1].end() : found.start()]):
            continue
        mentions = [one for one in statement.mentions if nouns[-1].start() <= one.start and one.end <= found.start()]
        meant = [one for one in _documents(statement, nouns[-1][0]) if _is_of(one, mentions)]
        if len(meant) == 1 and meant[0].symbol and meant[0].symbol.lower() != found[0].lower():
            inferred = ", inferida" if meant[0].symbol_source is SymbolSource.INFERRED else ""
            yield false(statement, found.span(), Fault.LABEL, f"la signatura{inferred}, es {meant[0].symbol}.")


def _documents(statement: Statement, noun: str) -> tuple[Report, ...]:
    kind = next(kind for kind, pattern in _KINDS.items() if re.fullmatch(pattern, noun))
    return statement.records.catalogue.of_kind(kind)


def _is_of(report: Report, mentions: Sequence[Mention]) -> bool:
    """Whether a report is of the meeting that is named beside it; one of many meetings needs no naming."""
    if len(report.meetings) > 1:
        return True
    numbers = [record.meeting for one in mentions for record in one.records]
    return bool(numbers) and any(not differ(one, own) for one in numbers for own in report.meetings)


def described(statement: Statement) -> Iterator[Stated]:
    """A symbol given to a document that the list of documents describes under another symbol."""
    documents = statement.records.documents
    for found in _SYMBOL.finditer(statement.text):
        if found[0].lower() not in documents or len(_SYMBOL.findall(statement.text)) > 1:
            continue
        said = frozenset(terms(statement.masked)) - _OF_EVERY_DOCUMENT
        rated = {symbol: len(common(said, terms(text))) for symbol, (text, _) in documents.items()}
        best = max(rated, key=lambda one: rated[one])
        if rated[best] >= _TOLD_APART and rated[best] >= rated[found[0].lower()] + _TOLD_APART:
            told = f"esa es la signatura de otro documento; este es {best.upper()}."
            yield false(statement, found.span(), Fault.LABEL, told, (documents[best][1],))
