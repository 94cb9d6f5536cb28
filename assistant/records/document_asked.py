"""Questions about a document of the library as such: its symbol, its date, what the only paper is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.records.other_words import has_other_words
from assistant.words.conjunctions import joined_by_and
from assistant.words.labels import report_name
from vectorstore.records import Report, ReportKind, SymbolSource

_SYMBOL = re.compile(r"\b(?:signatura|symbol|cote|numero (?:del? )?documento|document number|numero de referencia)\b")
_DATE = re.compile(
    r"\bfecha (?:tiene|lleva|figura|consta|es|de (?:publicacion|distribucion|emision)|del)\b|"
    r"^[¿\s]*(?:cual es la )?fecha\b|"
    r"\bcuando se (?:publico|distribuyo)\b|\b(?:what|which) date\b|\bdate of (?:the )?|\bdated\b|"
    r"\bwhen was\b[^?]*\b(?:published|issued|distributed)\b|\bquelle (?:est la )?date\b|\bquand\b[^?]*\bpublie\b"
)
_DOCUMENT = re.compile(
    r"\b(?:informe|documento|recopilacion|proyecto|report|document|paper|draft|rapport|projet|compilation)\b"
)
_MEETING = re.compile(r"\b(?:reunion|meeting|se (?:aprobo|adopto)|adopted)\b")
_PAPER = re.compile(
    r"\b(?:documento|papel|nota) de antecedentes\b|\bbackground (?:paper|document|note)\b|\bdocument(?: de)? base\b"
)
_ABOUT_IT = re.compile(
    r"^[¿\s]*(?:y )?(?:de que (?:trata|va|habla|se ocupa)|que (?:dice|contiene|recoge|propone)|resum\w+|sobre que es|"
    r"en que consiste|"
    r"what (?:is|does|was)|summar\w+|de quoi|que (?:dit|contient))\b"
)


def of_document(plan: Plan, folded: str, catalogue: Catalogue) -> Plan:
    """The plan of a question about a document itself; any other stays as it is."""
    if has_other_words(plan, "a document"):
        return plan
    if _SYMBOL.search(folded) and _DOCUMENT.search(folded):
        asked = _asked(plan, folded, catalogue)
        return replace(plan, intent=Intent.ABOUT, statement=_told(asked, _symbol)) if asked else plan
    if _DATE.search(folded) and _DOCUMENT.search(folded) and not _MEETING.search(folded):
        asked = _asked(plan, folded, catalogue)
        return replace(plan, intent=Intent.ABOUT, statement=_told(asked, _date)) if asked else plan
    papers = catalogue.of_kind(ReportKind.BACKGROUND)
    if len(papers) == 1 and not plan.meetings and _PAPER.search(folded) and _ABOUT_IT.search(folded):
        meetings = tuple(one.number for one in papers[0].meetings)
        return replace(plan, intent=Intent.BRIEFING, topic="", reports=(papers[0].id,), meetings=meetings)
    return plan


def _asked(plan: Plan, folded: str, catalogue: Catalogue) -> list[Report]:
    """The documents whose symbol is asked for: those of the kind and the meeting that are named."""
    kinds = {
        ReportKind.COMPILATION: r"\b(?:recopilacion|compilation|compilacion)\b",
        ReportKind.DRAFT: r"\b(?:proyecto|borrador|draft|projet)\b",
        ReportKind.BACKGROUND: r"\b(?:antecedentes|background|base)\b",
    }
    kind = next((kind for kind, words in kinds.items() if re.search(words, folded)), ReportKind.REPORT)
    meetings = set(plan.meetings or plan.favoured_meetings)
    held = catalogue.of_kind(kind)
    return [one for one in held if not meetings or meetings & {meeting.number for meeting in one.meetings}]


def _told(reports: Sequence[Report], of: Callable[[Report], str]) -> str:
    told = joined_by_and([of(report) for report in reports])
    return f"{told[0].upper()}{told[1:]}."


def _named(report: Report) -> str:
    return f"{'la' if report.kind is ReportKind.COMPILATION else 'el'} {report_name(report)}"


def _date(report: Report) -> str:
    """When a document is dated, as its first page prints it; the days of its meeting are no date of it."""
    dated = f"lleva fecha de {report.date}" if report.date else "figura en la biblioteca sin fecha"
    return f"{_named(report)} {dated}"


def _symbol(report: Report) -> str:
    if not report.symbol:
        return f"{_named(report)} figura en la biblioteca sin signatura"
    inferred = " (signatura inferida)" if report.symbol_source is SymbolSource.INFERRED else ""
    return f"{_named(report)} lleva la signatura {report.symbol}{inferred}"
