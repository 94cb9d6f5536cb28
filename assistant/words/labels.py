"""Printed labels: read in a question ("recomendación 22 de 2019", "párr. 46 i) ii)") and written in full."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words.cardinals import cardinals
from assistant.words.ordinals import ORDINAL, ordinal_number
from vectorstore.records import Passage, Report, ReportKind

_RECOMMENDATION = r"recomendacion(?:es)?|recommendations?|recommandations?|recs?\.?|reco|r(?=\d)"
_PARAGRAPH = r"parrafos?|parrs?\.?|paras?\.?|paragraphs?|paragraphes?|puntos?|numeral(?:es)?|§+|p(?=\d)"
_NUMBER = r"(?:n(?:\.?[o°º])?\.?\s*|num(?:ero|\.)?\s*)?(\d{1,3})(?![\d/]|\.\d)"
_MORE = (
    r"((?:\s*(?:,|y|e|and|et|a|al|to|hasta|-|–)\s*(?:la\s+|el\s+)?\d{1,3}"
    r"(?![\d/ºª°]|\.\d)(?!\s*de\s+(?:enero|abril|julio|septiembre|octubre|noviembre)))*)"
)
_LETTERS = r"((?:\s*,?\s*(?:apartado|inciso|letra|literal|item|lettre|letter)?\s*\(?[a-z]{1,4}\))*)"
# "rec. 10 b": a letter without a bracket where the label ends; "a", "e", "o", "u", "y" are words.
_LAST_LETTER = r"((?:\s+[b-df-np-tv-x](?=\s*$|\s*[?.,]|\s+(?:de|del|of|du)\b))?)"
_LABEL = re.compile(rf"(?<![a-z])({_RECOMMENDATION}|{_PARAGRAPH})\s*{_NUMBER}{_MORE}{_LETTERS}{_LAST_LETTER}")
_ORDINAL_LABEL = re.compile(
    r"(?<![a-z])(?:la |the )?([a-z]+|\d{1,2}[aª])\s+"
    r"(recomendacion|recommendation|recommandation|parrafo|paragraphe?)(?![a-z])"
)
# "El segundo punto de la octava reunión", "la segunda tanda de deberes de la octava": a numbered paragraph.
_ORDINAL_PART = re.compile(
    rf"(?<![a-z])(?:el |la |the |le )?{ORDINAL} (?:punto|numeral|tanda|serie|lista|bloque|point|series|list|set|"
    rf"liste)(?: (?:de|of|d[e']) (?:deberes|recom\w+|medidas|obligaciones|tareas|puntos|measures|duties|mesures))?"
    rf",? (?:del informe\b|(?:de|of|en|in|dans) (?:la |the |l')?(?:{ORDINAL}(?: reunion| meeting| session|[?.,]|$)|"
    r"(?:reunion|meeting)\b))"
)
# "la última recomendación", counted from the end as -1; with a subject behind it it is none of a place.
_LAST_LABEL = re.compile(
    r"(?<![a-z])(?:la |el |the |le )?(pen)?(?:ultim[ao]|last|dernier(?:e)?) "
    r"(recomendacion|parrafo|recommendation|recommandation|paragraphe?)(?![a-z])(?! (?:sobre|que|acerca|about|on|sur))"
)
# "Las tres primeras recomendaciones", "the last two paragraphs": as many from either end, again of no subject.
_AT_AN_END = re.compile(
    r"(?<![a-z])(?:([a-z]+|\d{1,2}) )?(primer|first|premier|ultim|last|dernier)(?:[oa]s|e?s|) (?:([a-z]+|\d{1,2}) )?"
    r"(recomendaciones|parrafos|recommendations|recommandations|paragraphe?s)(?![a-z])"
    r"(?! (?:sobre|que|acerca|about|on|sur))"
)
_LETTER_ALONE = re.compile(
    r"(?:apartado|inciso|letra|literal|item|letter|lettre|puntos?|point|subparagraph)s?[\s(]+"
    # Two letters are a numeral or have their bracket: "cita literal de la recomendación" names no item.
    r"\(?((?:[a-z]|[ivx]{2,4})(?=[)?.,\s]|$)|[a-z]{2}(?=\)))(?![a-z])"
)
_ITEM_RANGE = re.compile(r"(?<![a-z])([a-z])\)\s*(?:a|al|hasta|to|-|–)\s*(?:la\s+|el\s+)?([a-z])\)")
_FOREIGN = re.compile(
    r"\s*(?:\)\s*)?(?:del?|of|de la)\s+(?:la\s+|el\s+|the\s+)?"
    r"(?:resolucion|articulo|convencion|protocolo|plan|ley|decision|orden|resolution|article|convention|protocol)"
)
_NUMBER_WORDS = cardinals(1)
# "el 12 de la sexta", "la número trece de la undécima": a number with its meeting needs no noun.
_BARE_LABEL = re.compile(
    r"(?:^|[\s¿])(el|la|numero|the|no\.?)\s+(?:(?:numero|n[ºo]\.?)\s+)?(\d{1,3})((?:\s*\(?[a-z]{1,4}\))*)\s+(?:de|"
    r"of)\s+"
    r"(?:(?:la|the|el)\s+|(?=20\d\d\s*[?.]?$))"
)
# "2.c de la octava reunión", "2 c) of the eighth meeting".
_LETTERED = re.compile(r"^[¿\s]*(\d{1,3})[.\s]?\s*\(?([a-z])\)?\s+(?:de|del|of)\s+(?:la|el|the|20\d\d)\b")
# "8ª reunión 2 h": a number and a letter behind the meeting.
_BEHIND_MEETING = re.compile(r"(?:reunion|meeting)(?: de 20\d\d)?,? (\d{1,3})[.\s]?\s*\(?([a-z])\)?\s*[?.]?$")
# "El apartado 10 a)": the item with the number of what it belongs to.
_ITEM_LABEL = re.compile(r"(?:apartado|inciso|item|sub-?paragraph|alinea)\s+(\d{1,3})\s*\(?([a-z])\)")
# In "el punto 4" with a verb of speaking the point is one of the agenda, not a paragraph.
_SPEAKING = re.compile(r"habl|ablar|interv|palabra|declar|orador|speak|spoke|statement|parole|discut|debat|tema")
_ELLIPTICAL = re.compile(
    r"(?:^|\b)(?:y|and|et)?\s*(?:(?:lee|leeme|dame|dime|muestrame|read(?: me)?|show me|give me|lis-moi) )?"
    r"(?:el|la|the|le)\s+(\d{1,3})(?:\s*,)?(?:\s*\(?([a-z])\))?\s*\??$"
)
_ROMAN = re.compile(r"[ivx]{1,4}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as asked for: `run` is "r" (recommendations), "p" (paragraphs) or "" when not said.

    Numbers below 0 count from the end of the run: -1 is its last.
    """

    run: str
    numbers: tuple[int, ...]
    letters: tuple[str, ...] = ()


def find_labels(folded: str) -> tuple[Label, ...]:
    """The labels that a folded question names, without those of laws and resolutions."""
    folded = _with_digits(folded)
    labels = [_label(found) for found in _LABEL.finditer(folded) if _is_ours(found, folded)]
    labels = labels or [_bare_label(found) for found in _BARE_LABEL.finditer(folded)]
    if not labels and (lettered := _lettered(folded)):
        labels = [Label("", (int(lettered[1]),), (lettered[2],))]
    if not labels:
        labels = [
            Label("r" if found[2].startswith("rec") else "p", (number,))
            for found in _ORDINAL_LABEL.finditer(folded)
            if (number := ordinal_number(found[1])) is not None
        ]
    if not labels:
        labels = [
            Label("r" if found[2].startswith("rec") else "p", (-2 if found[1] else -1,))
            for found in _LAST_LABEL.finditer(folded)
        ]
    labels = labels or _labels_at_an_end(folded) or _labels_of_parts(folded)
    letters = tuple(_LETTER_ALONE.findall(folded))
    if labels and letters and not labels[-1].letters:
        labels[-1] = Label(labels[-1].run, labels[-1].numbers, letters)
    return tuple(labels)


def _labels_of_parts(folded: str) -> list[Label]:
    numbers = [] if _SPEAKING.search(folded) else [ordinal_number(found[1]) for found in _ORDINAL_PART.finditer(folded)]
    return [Label("p", (number,)) for number in numbers if number is not None]


def _lettered(folded: str) -> re.Match[str] | None:
    return _LETTERED.search(folded) or _BEHIND_MEETING.search(folded) or _ITEM_LABEL.search(folded)


def _labels_at_an_end(folded: str) -> list[Label]:
    labels = []
    for found in _AT_AN_END.finditer(folded):
        counts = [
            _NUMBER_WORDS.get(word) or int(word)
            for word in (found[1], found[3])
            if word in _NUMBER_WORDS or (word or "").isdigit()
        ]
        if counts:
            of_first = found[2] in ("primer", "first", "premier")
            numbers = range(1, counts[0] + 1) if of_first else range(-counts[0], 0)
            labels.append(Label("r" if found[4].startswith("rec") else "p", tuple(numbers)))
    return labels


def _with_digits(folded: str) -> str:
    words = "|".join(_NUMBER_WORDS)
    noun = rf"({_RECOMMENDATION}|{_PARAGRAPH}|numero)"
    return re.sub(rf"(?<![a-z]){noun}\s+({words})(?![a-z])", lambda m: f"{m[1]} {_NUMBER_WORDS[m[2]]}", folded)


def _is_ours(found: re.Match[str], folded: str) -> bool:
    agenda_point = found[1].startswith("punto") and _SPEAKING.search(folded)
    return not _FOREIGN.match(folded, found.end()) and not agenda_point


def _bare_label(found: re.Match[str]) -> Label:
    return Label("r" if found[1] == "la" else "", (int(found[2]),), tuple(re.findall(r"([a-z]{1,4})\)", found[3])))


def find_loose_labels(folded: str) -> tuple[Label, ...]:
    """Recommendations named by their number alone: "la 5 aprobada", "en la 8, ¿el borrador…", "de 2 a)"."""
    found = re.findall(
        r"(?:^|[\s¿,])(?:la|the)\s+(\d{1,2})(?![\d/ªº])(?!\s+de\s+[a-z]+ de)((?:\s*\(?[a-z]\))?)", folded
    ) or re.findall(r"(?:^|[\s¿,])(?:de|del|en|in|of|el|apartado)\s+(\d{1,2})\s*\(?([a-z])\)", folded)
    return tuple(Label("r", (int(number),), tuple(re.findall(r"[a-z]", letter))) for number, letter in found)


def find_letter(folded: str) -> tuple[str, ...]:
    """The letters of a question that names an item alone ("¿y el apartado c)?")."""
    return tuple(_LETTER_ALONE.findall(folded)) or tuple(re.findall(r"(?:el|la|the)\s+\(?([a-z])\)", folded))


def find_number(folded: str) -> Label | None:
    """The label of an elliptical follow-up: "¿y el 21?"."""
    found = _ELLIPTICAL.search(folded.strip(" ¿?.!"))
    return Label("", (int(found[1]),), (found[2],) if found[2] else ()) if found else None


def _label(found: re.Match[str]) -> Label:
    run = "r" if re.fullmatch(_RECOMMENDATION, found[1]) else "p"
    letters = (*re.findall(r"\(?([a-z]{1,4})\)", found[4]), *found[5].split())
    return Label(run, _numbers(int(found[2]), found[3]), letters)


def find_item_range(folded: str) -> tuple[str, ...]:
    """The letters of a run of items, "a) a d)": a, b, c, d; empty without one."""
    found = _ITEM_RANGE.search(folded)
    if not found or found[1] > found[2]:
        return ()
    return tuple(chr(code) for code in range(ord(found[1]), ord(found[2]) + 1))


def _numbers(first: int, more: str) -> tuple[int, ...]:
    numbers = [first]
    for joint, digits in re.findall(r"(,|y|e|and|et|al|a|to|hasta|-|–)\s*(?:la\s+|el\s+)?(\d{1,3})", more):
        number = int(digits)
        spans = joint in ("a", "al", "to", "hasta", "-", "–") and numbers[-1] < number < numbers[-1] + 100
        numbers += range(numbers[-1] + 1, number + 1) if spans else [number]
    return tuple(dict.fromkeys(numbers))


def passage_keys(label: Label, report: Report, meetings: tuple[int, ...]) -> tuple[str, ...]:
    """The passage ids that a label may mean in a report, most likely first; not all of them need exist."""
    tail = "".join(f"-{letter}" for letter in label.letters)
    if report.kind is ReportKind.COMPILATION:
        numbers = meetings or tuple(meeting.number for meeting in report.meetings)
        stems = [f"m{meeting}-p{number}" for meeting in numbers for number in label.numbers]
    else:
        stems = [f"{label.run or 'p'}{number}" for number in label.numbers]
    return tuple(f"{report.id}:{stem}{tail}" for stem in stems)


def printed(passage: Passage, report: Report) -> str:
    """The citation in full: "informe de 2021, recomendación 11"; a compilation's label names its meeting."""
    return f"{report_name(report)}, {passage.label}"


def report_name(report: Report) -> str:
    """How a report is called: "informe de 2021", "recopilación de 2019", "proyecto de informe de 2021"."""
    nouns = {
        ReportKind.REPORT: "informe",
        ReportKind.COMPILATION: "recopilación",
        ReportKind.BACKGROUND: "documento de antecedentes",
        ReportKind.DRAFT: "proyecto de informe",
    }
    return nouns[report.kind] + (f" de {report.year}" if report.year else f" «{report.title}»")
