"""Figures, dates, percentages and ordinals: each of the claim must stand in its sources, beside the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.check.comparison import Comparison
from assistant.check.derived import derived_values, label_values
from assistant.check.roots import root
from assistant.check.source import Finding, FindingKind, Source
from assistant.check.text import Text, Word
from vectorstore.words import fold


def _numbered(table: str) -> dict[str, int]:
    """From "2 dos ambos; 3 tres" the value of each word."""
    rows = (row.split() for row in table.split(";"))
    return {word: int(value) for value, *words in rows for word in words}


_CARDINALS = _numbered(
    "2 dos ambos ambas; 3 tres; 4 cuatro; 5 cinco; 6 seis; 7 siete; 8 ocho; 9 nueve; 10 diez; 11 once; 12 doce; "
    "13 trece; 14 catorce; 15 quince; 16 dieciseis; 17 diecisiete; 18 dieciocho; 19 diecinueve; 20 veinte; "
    "21 veintiun veintiuno veintiuna; 22 veintidos; 23 veintitres; 24 veinticuatro; 25 veinticinco; "
    "26 veintiseis; 27 veintisiete; 28 veintiocho; 29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta; "
    "60 sesenta; 70 setenta; 80 ochenta; 90 noventa; 100 cien ciento; 200 doscientos doscientas; "
    "300 trescientos trescientas; 400 cuatrocientos; 500 quinientos quinientas; 1000 mil"
)
_ORDINALS = _numbered(
    "1 primer primero primera primeros primeras; 2 segundo segunda; 3 tercer tercero tercera; 4 cuarto cuarta; "
    "5 quinto quinta; 6 sexto sexta; 7 septimo septima; 8 octavo octava; 9 noveno novena; 10 decimo decima; "
    "11 undecimo undecima; 12 duodecimo duodecima"
)
_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
# "en primer lugar", "primera línea", "por primera vez" number nothing.
_NOT_NUMBERED = frozenset("lugar linea vez instancia plano mano termino orden paso mundo".split())
_NUMBERED_BEFORE = frozenset(
    """
    articulo articulos parr parrafo parrafos resolucion decision tema temas recomendacion recomendaciones
    apartado anexo capitulo seccion
    """.split()
)
_LABELLED = frozenset(root(word) for word in ("parrafo", "parr", "recomendacion"))
_NUMBERED_IN_ROMAN = frozenset("siglo siglos capitulo seccion anexo titulo parte".split())
_ROMAN = re.compile(r"[IVXLC]+")
_LINKS = frozenset("y a al e de del los las el la dias , -".split())


def is_number_word(word: Word) -> bool:
    return word.folded in _CARDINALS or word.folded in _ORDINALS or word.folded in _MONTHS


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` is normal ("3901", "5/2", "7%"); `unit` is the stem of the thing numbered, or None."""

    value: str
    form: str
    position: int
    unit: str | None


def _spelled(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Value and length of a number in words: "treinta y cinco", "doscientos cuarenta"."""
    total, length, last = 0, 0, 1001
    while index + length < len(words):
        word = words[index + length].folded
        if word == "y" and length and index + length + 1 < len(words) and 30 <= last <= 90:
            value = _CARDINALS.get(words[index + length + 1].folded, 99)
            if value < 10:
                return total + value, length + 2
            break
        if word in ("un", "uno", "una") and last == 30:
            break
        found = _CARDINALS.get(word)
        if found is None or (length and found >= last and found != 1000):
            break
        total = max(total, 1) * 1000 if found == 1000 else total + found
        last, length = found, length + 1
    return (total, length) if length else None


def _digits(word: str) -> str:
    plain = word.rstrip("ªº°oa")
    head, dot, tail = plain.rpartition(".")
    if dot and len(tail) == 3 and head.replace(".", "").isdigit():
        plain = plain.replace(".", "")
    return plain.replace(",", ".").lstrip("0") or "0"


def _ordinal(words: tuple[Word, ...], index: int) -> int | None:
    value = _ORDINALS.get(words[index].folded)
    following = words[index + 1].folded if index + 1 < len(words) else ""
    return None if value is None or following in _NOT_NUMBERED else value


def _roman(words: tuple[Word, ...], index: int) -> str | None:
    """ "siglo XIX": letters that number what stands before them."""
    before = words[index - 1].folded if index else ""
    return words[index].form if before in _NUMBERED_IN_ROMAN and _ROMAN.fullmatch(words[index].form) else None


def _unit(words: tuple[Word, ...], start: int, end: int) -> str | None:
    """What is numbered: "artículo" before, or the first content word after; a list of numbers shares it."""
    for word in reversed(words[max(0, start - 4) : start]):
        if word.folded in _NUMBERED_BEFORE:
            return word.stem
        if word.folded not in _LINKS and not word.folded[0].isdigit():
            break
    for word in words[end : end + 8]:
        if word.weight > 0 or word.folded in _MONTHS:
            return word.stem
        if (
            word.folded not in _LINKS
            and not word.folded[0].isdigit()
            and word.folded not in _ORDINALS
            and word.folded not in _CARDINALS
        ):
            return None
    return None


def quantities(text: Text) -> Iterator[Quantity]:
    words, index = text.words, 0
    while index < len(words):
        word = words[index]
        value, length = "", 1
        if word.folded[0].isdigit():
            value = _digits(word.folded)
        elif (roman := _roman(words, index)) is not None:
            value = roman
        elif (ordinal := _ordinal(words, index)) is not None:
            value = str(ordinal)
        elif (spelled := _spelled(words, index)) is not None:
            value, length = str(spelled[0]), spelled[1]
        if value:
            percent = any(other.folded in ("%", "ciento") for other in words[index + 1 : index + 3])
            form = " ".join(other.form for other in words[index : index + length])
            yield Quantity(value + "%" * percent, form, index, _unit(words, index, index + length))
        index += length


def _ranges(values: set[str], text: Text) -> set[str]:
    """Days within "del 27 al 29": a claim may name one of them."""
    found: set[str] = set()
    words = text.words
    for index in range(len(words) - 2):
        first, link, last = words[index].folded, words[index + 1].folded, words[index + 2].folded
        if first.isdigit() and last.isdigit() and link in ("a", "al") and int(first) < int(last) <= 31:
            found.update(str(day) for day in range(int(first), int(last) + 1))
    return values | found


def _stated(source: Text) -> Iterator[Quantity]:
    """Without the label that opens a paragraph ("6. En su segundo período…"), which counts nothing but paragraphs."""
    head = [word.folded for word in source.words[:2]]
    label = len(head) == 2 and head[0].isdigit() and head[1] in (".", ")")
    for quantity in quantities(source):
        if quantity.position or not label:
            yield quantity
        else:
            yield from (replace(quantity, unit=unit) for unit in sorted(_LABELLED))


def _known_outside(sources: tuple[Source, ...]) -> set[str]:
    return {str(source.meeting) for source in sources if source.meeting is not None}


def _year_of_meeting(claim: Text, quantity: Quantity, sources: tuple[Source, ...]) -> bool:
    """ "La reunión de 2021 …": the year of a known meeting is no fact of the passage."""
    before = {word.folded for word in claim.words[max(0, quantity.position - 3) : quantity.position]}
    known = any(source.meeting is not None for source in sources)
    return known and len(quantity.value) == 4 and bool(before & {"reunion", "sesion", "informe"})


def _missing(quantity: Quantity, backed: list[Quantity]) -> Finding:
    same = [other.form for other in backed if quantity.unit is not None and other.unit == quantity.unit]
    hint = f" (dice «{same[0]}»)" if same else ""
    ordinal = fold(quantity.form) in _ORDINALS and not same
    return Finding(
        FindingKind.NUMBER, 0.6 if ordinal else 0.9, f"La cifra «{quantity.form}» no aparece en la fuente{hint}."
    )


def _months(comparison: Comparison) -> Iterator[Finding]:
    known = {word.folded for word in (*comparison.source.words, *comparison.context.words)}
    for word in comparison.claim.words:
        if word.folded in _MONTHS and word.folded not in known:
            yield Finding(FindingKind.NUMBER, 0.9, f"El mes «{word.form}» no aparece en la fuente.")


def _values(comparison: Comparison, backed: list[Quantity], unit: str | None) -> set[str]:
    """Values that back a number of the claim; what numbers a paragraph counts nothing else."""
    numbering = unit is None or unit in _LABELLED
    values = {quantity.value for quantity in backed if numbering or quantity.unit not in _LABELLED}
    return _ranges(values, comparison.source) | _known_outside(comparison.sources) | derived_values(comparison.source)


def check_numbers(comparison: Comparison) -> Iterator[Finding]:
    backed = [*_stated(comparison.source), *quantities(comparison.context)]
    stems = {word.stem for word in comparison.source.words}
    yield from _months(comparison)
    for quantity in quantities(comparison.claim):
        if quantity.value not in _values(comparison, backed, quantity.unit):
            first = comparison.claim.words[quantity.position]
            places = label_values(comparison.context.raw)
            ordinal = first.folded in _ORDINALS and (first.stem in stems or quantity.value in places)
            if not ordinal and not _year_of_meeting(comparison.claim, quantity, comparison.sources):
                yield _missing(quantity, backed)
            continue
        units = {other.unit for other in backed if other.value == quantity.value}
        others = [other for other in backed if other.unit == quantity.unit and other.value != quantity.value]
        if quantity.unit and quantity.unit not in units and others and None not in units:
            reason = f"La fuente no dice «{quantity.form}» de lo mismo (dice «{others[0].form}»)."
            yield Finding(FindingKind.NUMBER, 0.7, reason)
