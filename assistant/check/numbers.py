"""Figures, dates, percentages and ordinals: each of the claim must stand in its sources, beside the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.check.comparison import Comparison
from assistant.check.derived import derived_values, label_values, places_in
from assistant.check.numerals import CARDINALS, MONTHS, ORDINALS, digits, ordinal, roman, spelled
from assistant.check.roots import root
from assistant.check.source import Finding, FindingKind, Source
from assistant.check.text import Text, Word, read_phrases, starts_phrase
from vectorstore.words import fold

_BOTH = frozenset({"ambos", "ambas"})
_NUMBERED_BEFORE = frozenset(
    """
    articulo articulos parr parrafo parrafos resolucion decision tema temas punto puntos recomendacion recomendaciones
    apartado anexo capitulo seccion
    """.split()
)
# What the label of a paragraph or of an item numbers, and nothing else.
_LABELLED = frozenset(root(word) for word in ("parrafo", "parr", "recomendacion", "tema", "punto"))
_MONTH_STEMS = frozenset(root(month) for month in MONTHS)
_ITEM_STARTS = frozenset(".;:")
# "Casi cuatro mil" is true of 3.901: how far the figure of the source may lie below and above the one told.
_ROUNDED = (
    (read_phrases("casi|cerca de|poco menos de|no llega a|no llegan a"), 0.9, 1.0),
    (read_phrases("mas de|poco mas de|al menos|por lo menos|no menos de|por encima de"), 1.0, 1.25),
    (read_phrases("unos|unas|alrededor de|aproximadamente|en torno a|en torno al|cosa de"), 0.95, 1.05),
)
_LEAST_ROUNDED = 10
# A year counts nothing, whatever stands after it ("2009, del 27 al 29 de enero").
_YEAR = re.compile(r"(?:19|20)\d\d")
_LINKS = frozenset("y a al e de del los las el la dias , -".split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` is normal ("3901", "5/2", "7%"); `unit` is the stem of the thing numbered, or None."""

    value: str
    form: str
    position: int
    unit: str | None

    @property
    def is_ordinal(self) -> bool:
        return fold(self.form).split()[0] in ORDINALS


def _unit(words: tuple[Word, ...], start: int, end: int) -> str | None:
    """What is numbered: "artículo" before, or the first content word after; a list of numbers shares it.

    An ordinal stands before what it numbers: "las recomendaciones de la décima reunión" numbers meetings.
    """
    dated = starts_phrase(words, end, ("de",)) and end + 1 < len(words) and words[end + 1].folded in MONTHS
    before = () if dated or words[start].folded in ORDINALS else words[max(0, start - 4) : start]
    for word in reversed(before):
        if word.folded in _NUMBERED_BEFORE:
            return word.stem
        if word.folded not in _LINKS and not word.folded[0].isdigit():
            break
    for word in words[end : end + 8]:
        if word.folded in ORDINALS or word.folded in CARDINALS:
            continue
        if word.weight > 0 or word.folded in MONTHS:
            return word.stem
        if word.folded not in _LINKS and not word.folded[0].isdigit():
            return None
    return None


def _read(words: tuple[Word, ...], index: int) -> tuple[str, int]:
    """Value and length of the number that starts at a word; an empty value when none does."""
    if words[index].folded[0].isdigit():
        return digits(words[index].folded), 1
    letters = roman(words, index)
    if letters is not None:
        return letters, 1
    counted = ordinal(words, index) or spelled(words, index)
    return (str(counted[0]), counted[1]) if counted else ("", 1)


def quantities(text: Text) -> Iterator[Quantity]:
    words, index = text.words, 0
    while index < len(words):
        value, length = _read(words, index)
        if value:
            percent = any(other.folded in ("%", "ciento") for other in words[index + 1 : index + 3])
            form = " ".join(other.form for other in words[index : index + length])
            unit = None if _YEAR.fullmatch(value) else _unit(words, index, index + length)
            yield Quantity(value + "%" * percent, form, index, unit)
        index += length


def _ranges(values: set[str], text: Text) -> set[str]:
    """Days within "del 27 al 29": a claim may name one of them."""
    found: set[str] = set()
    words = text.words
    for index in range(len(words) - 2):
        first, link, last = words[index].folded, words[index + 1].folded, words[index + 2].folded
        if first.isdecimal() and last.isdecimal() and link in ("a", "al") and int(first) < int(last) <= 31:
            found.update(str(day) for day in range(int(first), int(last) + 1))
    return values | found


def _is_label(words: tuple[Word, ...], at: int) -> bool:
    """Whether a number opens a paragraph or an item of a list: "6. En su segundo período…", "programa: 1. Apertura"."""
    closed = at + 1 < len(words) and words[at + 1].folded in (".", ")")
    return closed and words[at].folded.isdigit() and (at == 0 or words[at - 1].folded in _ITEM_STARTS)


def _stated(source: Text) -> Iterator[Quantity]:
    """What the source counts; a label counts nothing but paragraphs, recommendations and items."""
    for quantity in quantities(source):
        if _is_label(source.words, quantity.position):
            yield from (replace(quantity, unit=unit) for unit in sorted(_LABELLED))
        else:
            yield quantity


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
    ordinal = fold(quantity.form) in ORDINALS and not same
    return Finding(
        FindingKind.NUMBER, 0.6 if ordinal else 0.9, f"La cifra «{quantity.form}» no aparece en la fuente{hint}."
    )


def _months(comparison: Comparison) -> Iterator[Finding]:
    known = {word.folded for word in (*comparison.source.words, *comparison.context.words)}
    for word in comparison.claim.words:
        if word.folded in MONTHS and word.folded not in known:
            yield Finding(FindingKind.NUMBER, 0.9, f"El mes «{word.form}» no aparece en la fuente.")


def _values(comparison: Comparison, backed: list[Quantity], unit: str | None) -> set[str]:
    """Values that back a number of the claim; what numbers a paragraph or a day counts nothing else."""
    elsewhere = (frozenset() if unit in _LABELLED else _LABELLED) | (
        frozenset() if unit is None or unit in _MONTH_STEMS else _MONTH_STEMS
    )
    values = {quantity.value for quantity in backed if quantity.unit not in elsewhere}
    return _ranges(values, comparison.source) | _known_outside(comparison.sources)


def _points_to_a_pair(quantity: Quantity, words: tuple[Word, ...], source: Text) -> bool:
    """ "Ambos instrumentos", "los dos": two things that the source joins with "y", and no figure of its own."""
    return _is_both(quantity, words) and any(word.folded in ("y", "e") for word in source.words)


def _is_both(quantity: Quantity, words: tuple[Word, ...]) -> bool:
    before = words[quantity.position - 1].folded if quantity.position else ""
    return fold(quantity.form) in _BOTH or (quantity.value == "2" and before in ("los", "las"))


def _counts_itself(quantity: Quantity, words: tuple[Word, ...]) -> bool:
    """ "La falta de datos y el estigma son dos de los escollos": what the claim itself names before."""
    listed = any(word.folded in ("y", "e") for word in words[: quantity.position])
    before = words[quantity.position - 1].folded if quantity.position else ""
    partly = starts_phrase(words, quantity.position + 1, ("de",)) or before in ("son", "eran", "fueron")
    return quantity.value == "2" and listed and partly


def _is_rounded(quantity: Quantity, words: tuple[Word, ...], backed: list[Quantity]) -> bool:
    """Whether a round figure, told as such, stands for one of the source."""
    figure = quantity.value.rstrip("%")
    if not figure.isdecimal() or int(figure) < _LEAST_ROUNDED:
        return False
    for phrases, low, high in _ROUNDED:
        if any(starts_phrase(words, quantity.position - len(phrase), phrase) for phrase in phrases):
            percent = quantity.value.endswith("%")
            told = (other for other in backed if other.unit not in _LABELLED)
            stated = (other.value for other in told if other.value.endswith("%") == percent)
            values = (int(value.rstrip("%")) for value in stated if value.rstrip("%").isdecimal())
            return any(low * int(figure) <= value <= high * int(figure) for value in values)
    return False


def _counted_otherwise(quantity: Quantity, backed: list[Quantity]) -> Quantity | None:
    """Another figure for the same thing, where the source has that of the claim only for something else.

    "La novena reunión" does not count nine of them where the source has "las ocho primeras reuniones".
    """
    alike = [other for other in backed if other.value == quantity.value]
    others = [other for other in backed if other.unit == quantity.unit and other.value != quantity.value]
    if not quantity.is_ordinal and all(other.is_ordinal for other in alike):
        others = [other for other in others if not other.is_ordinal]
        alike = []
    units = {other.unit for other in alike}
    differs = quantity.unit is not None and quantity.unit not in units and None not in units
    return others[0] if differs and others else None


def check_numbers(comparison: Comparison) -> Iterator[Finding]:
    backed = [*_stated(comparison.source), *quantities(comparison.context)]
    stems = {word.stem for word in comparison.source.words}
    yield from _months(comparison)
    counted, placed = derived_values(comparison.source), places_in(comparison.source)
    lengths = [Quantity(value, value, 0, None) for value in counted]
    for quantity in quantities(comparison.claim):
        words = comparison.claim.words
        if _points_to_a_pair(quantity, words, comparison.source) or _counts_itself(quantity, words):
            continue
        if _is_rounded(quantity, words, [*backed, *lengths]):
            continue
        first = comparison.claim.words[quantity.position]
        derived = placed if first.folded in ORDINALS else counted
        if quantity.value not in _values(comparison, backed, quantity.unit) | derived:
            places = label_values(comparison.context.raw)
            ordinal = first.folded in ORDINALS and (first.stem in stems or quantity.value in places)
            if not ordinal and not _year_of_meeting(comparison.claim, quantity, comparison.sources):
                yield _missing(quantity, backed)
            continue
        other = _counted_otherwise(quantity, backed)
        if other is not None:
            reason = f"La fuente no dice «{quantity.form}» de lo mismo (dice «{other.form}»)."
            yield Finding(FindingKind.NUMBER, 0.7, reason)
