"""Citations in the form of the United Nations editorial manual, in Spanish, English and French; BibTeX and RIS.

The manual cites a document by its symbol and its paragraph, never its page: "CTOC/COP/WG.4/2019/6, párr. 34".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.words.labels import report_name
from assistant.words.ordinals import MONTHS
from vectorstore.records import Meeting, Passage, Report, ReportKind, SymbolSource

LANGUAGES = ("es", "en", "fr")
_ORDINALS = {
    "es": "primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "fr": "première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième",
}
_WORDS = {
    "es": ("párr.", "recomendación", "reunión", "sin número", "párrafo sin número"),
    "en": ("para.", "recommendation", "meeting", "unnumbered", "unnumbered paragraph"),
    "fr": ("par.", "recommandation", "réunion", "sans numéro", "paragraphe sans numéro"),
}
_INFERRED = {"es": "signatura inferida", "en": "symbol inferred", "fr": "cote déduite"}
_UNOFFICIAL = {"es": "síntesis no oficial", "en": "unofficial synopsis", "fr": "synthèse non officielle"}
_DRAFT = {"es": "proyecto, no aprobado", "en": "draft, not adopted", "fr": "projet, non adopté"}
_KEY = re.compile(r"(?:m(?P<meeting>\d+)-?)?(?:(?P<run>[rpu])(?P<number>\d+))?(?P<letters>(?:-[a-z]{1,4})*)")


def cite(passage: Passage, report: Report, language: str = "es") -> str:
    """The citation of a paragraph; in brackets what has to be known of it: symbol inferred, draft, synopsis."""
    name = report.symbol or report_name(report)
    return f"{name}, {_label(passage, language)}{_reserves(report, language)}"


def cite_all(passages: Sequence[tuple[Passage, Report]], language: str = "es") -> str:
    """Several paragraphs, each once, those of one report together: "CTOC/…/6, párr. 3, párr. 9; CTOC/…/5, …"."""
    groups: dict[str, list[str]] = {}
    reports: dict[str, Report] = {}
    for passage, report in passages:
        reports[report.id] = report
        labels = groups.setdefault(report.id, [])
        if (label := _label(passage, language)) not in labels:
            labels.append(label)
    return "; ".join(
        f"{reports[one].symbol or report_name(reports[one])}, {', '.join(labels)}{_reserves(reports[one], language)}"
        for one, labels in groups.items()
    )


def _reserves(report: Report, language: str) -> str:
    reserves = []
    if report.symbol and report.symbol_source is SymbolSource.INFERRED:
        reserves.append(_INFERRED[language])
    if report.kind is ReportKind.DRAFT:
        reserves.append(_DRAFT[language])
    if not report.official:
        reserves.append(_UNOFFICIAL[language])
    return f" [{'; '.join(reserves)}]" if reserves else ""


def _label(passage: Passage, language: str) -> str:
    """The printed label in a language. Labels of another make than those of the ingestion stay as they are."""
    found = _KEY.fullmatch(passage.id.partition(":")[2])
    if language == "es" or found is None:
        return passage.label
    paragraph, recommendation, meeting, unnumbered, loose = _WORDS[language]
    noun = {"r": recommendation, "p": paragraph, "u": loose, None: unnumbered}[found["run"]]
    parts = [f"{_ordinal(int(found['meeting']), language)} {meeting}"] if found["meeting"] else []
    letters = [one for one in found["letters"].split("-") if one]
    marks = [f" ({one})" if language == "en" else f" {one})" for one in letters]
    parts.append(f"{noun} {found['number'] or ''}".strip() + "".join(marks))
    return ", ".join(parts)


def _ordinal(number: int, language: str) -> str:
    words = _ORDINALS[language].split()
    if number <= len(words):
        return words[number - 1]
    endings = {"es": "ª", "en": "th", "fr": "e"}
    return f"{number}{endings[language]}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A report as a bibliography has it; `note` holds what a reader has to know of it."""

    key: str
    title: str
    number: str
    year: str
    date: str
    note: str


def entry(report: Report, language: str = "es") -> Entry:
    year = _year(report)
    return Entry(
        key=re.sub(r"[^a-z0-9]+", "-", report.id.lower()).strip("-"),
        title=report.title or report_name(report),
        number=report.symbol or "",
        year=year,
        date=_iso(report.date or "") or year,
        note=_reserves(report, language).strip(" []"),
    )


def reference(report: Report, language: str = "es") -> str:
    """A report in a list of sources: title and symbol, "Informe sobre la reunión … (CTOC/COP/WG.4/2019/6)".

    Without a symbol, what tells it from others: "Esferas de trabajo propuestas (documento de antecedentes de 2011)".
    """
    found = entry(report, language)
    known = found.number or (report_name(report) if language == "es" else found.year)
    return f"{found.title}{f' ({known})' if known else ''}{_reserves(report, language)}"


def bibtex(report: Report, language: str = "es") -> str:
    """An entry of BibTeX, all text in braces and its special characters escaped."""
    found = entry(report, language)
    fields = {
        "author": "{Naciones Unidas}",
        "title": _tex(found.title),
        "number": _tex(found.number),
        "year": found.year,
        "institution": _tex("Naciones Unidas"),
        "note": _tex(found.note),
        "langid": "spanish",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@techreport{{{found.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(report: Report, language: str = "es") -> str:
    """A record of RIS, lines ended as the format wants them."""
    found = entry(report, language)
    rows = [
        ("TY", "RPRT"),
        ("ID", found.key),
        ("AU", "Naciones Unidas"),
        ("TI", found.title),
        ("M1", found.number),
        ("PY", found.year),
        ("DA", found.date.replace("-", "/")),
        ("PB", "Naciones Unidas"),
        ("LA", "es"),
        ("N1", found.note),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in rows if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _tex(text: str) -> str:
    escaped = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    return "".join(escaped.get(one, f"\\{one}" if one in "&%$#_{}" else one) for one in text)


def _year(report: Report) -> str:
    own: Meeting | None = report.meetings[0] if len(report.meetings) == 1 else None
    found = re.search(r"(?:19|20)\d\d", f"{report.date or ''} {report.symbol or ''}")
    return found[0] if found else str(own.year) if own and own.year else ""


def _iso(date: str) -> str:
    """ "25 de septiembre de 2019" as 2019-09-25; nothing when the date is not whole."""
    found = re.fullmatch(r"(\d{1,2}) de ([a-z]+) de (\d{4})", date.strip().lower())
    if found is None or found[2] not in MONTHS:
        return ""
    return f"{found[3]}-{MONTHS[found[2]]:02d}-{int(found[1]):02d}"
