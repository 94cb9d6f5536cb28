"""Numbers as they are written in Spanish: in figures, in words, as ordinals and in Roman letters."""

from __future__ import annotations

import re

from assistant.check.text import Word, is_verb_like


def _numbered(table: str) -> dict[str, int]:
    """From "2 dos ambos; 3 tres" the value of each word."""
    rows = (row.split() for row in table.split(";"))
    return {word: int(value) for value, *words in rows for word in words}


CARDINALS = _numbered(
    "2 dos ambos ambas; 3 tres; 4 cuatro; 5 cinco; 6 seis; 7 siete; 8 ocho; 9 nueve; 10 diez; 11 once; 12 doce; "
    "13 trece; 14 catorce; 15 quince; 16 dieciseis; 17 diecisiete; 18 dieciocho; 19 diecinueve; 20 veinte; "
    "21 veintiun veintiuno veintiuna; 22 veintidos; 23 veintitres; 24 veinticuatro; 25 veinticinco; "
    "26 veintiseis; 27 veintisiete; 28 veintiocho; 29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta; "
    "60 sesenta; 70 setenta; 80 ochenta; 90 noventa; 100 cien ciento; 200 doscientos doscientas; "
    "300 trescientos trescientas; 400 cuatrocientos; 500 quinientos quinientas; 1000 mil"
)
ORDINALS = _numbered(
    "1 primer primero primera primeros primeras; 2 segundo segunda; 3 tercer tercero tercera; 4 cuarto cuarta; "
    "5 quinto quinta; 6 sexto sexta; 7 septimo septima; 8 octavo octava; 9 noveno novena; 10 decimo decima; "
    "11 undecimo undecima; 12 duodecimo duodecima; 13 decimotercer decimotercero decimotercera; "
    "14 decimocuarto decimocuarta; 15 decimoquinto decimoquinta; 16 decimosexto decimosexta; "
    "17 decimoseptimo decimoseptima; 18 decimoctavo decimoctava; 19 decimonoveno decimonovena; "
    "20 vigesimo vigesima; 30 trigesimo trigesima; 40 cuadragesimo cuadragesima; 50 quincuagesimo quincuagesima; "
    "60 sexagesimo sexagesima; 70 septuagesimo septuagesima; 80 octogesimo octogesima; 90 nonagesimo nonagesima; "
    "100 centesimo centesima"
)
MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
# "en primer lugar", "primera línea", "por primera vez" number nothing.
_NOT_NUMBERED = frozenset("lugar linea vez instancia plano mano termino orden paso mundo momento".split())
_NUMBERED_IN_ROMAN = frozenset("siglo siglos capitulo seccion anexo titulo parte".split())
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
_ROMAN = re.compile(r"[IVXLC]+")


def is_number_word(word: Word) -> bool:
    return word.folded in CARDINALS or word.folded in ORDINALS or word.folded in MONTHS


def spelled(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Value and length of a number in words: "treinta y cinco", "doscientos cuarenta"."""
    total, length, last = 0, 0, 1001
    while index + length < len(words):
        word = words[index + length].folded
        if word == "y" and length and index + length + 1 < len(words) and 30 <= last <= 90:
            value = CARDINALS.get(words[index + length + 1].folded, 99)
            if value < 10:
                return total + value, length + 2
            break
        if word in ("un", "uno", "una") and last == 30:
            break
        found = CARDINALS.get(word)
        if found is None or (length and found >= last and found != 1000):
            break
        total = max(total, 1) * 1000 if found == 1000 else total + found
        last, length = found, length + 1
    return (total, length) if length else None


def digits(word: str) -> str:
    plain = word.rstrip("ªº°oa")
    head, dot, tail = plain.rpartition(".")
    if dot and len(tail) == 3 and head.replace(".", "").isdigit():
        plain = plain.replace(".", "")
    return plain.replace(",", ".").lstrip("0") or "0"


def ordinal(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Value and length of an ordinal: "sexto", "vigésima quinta"; "un segundo" is only another."""
    value = ORDINALS.get(words[index].folded)
    following = words[index + 1].folded if index + 1 < len(words) else ""
    another = index > 0 and words[index - 1].folded in ("un", "una")
    # "Primero conocer los productos y luego …" numbers nothing either.
    before_all = words[index].folded == "primero" and (_INFINITIVE.search(following) or _is_adverb(words, index))
    if value is None or following in _NOT_NUMBERED or another or before_all:
        return None
    unit = ORDINALS.get(following, 10)
    return (value + unit, 2) if value >= 20 and unit < 10 else (value, 1)


def _is_adverb(words: tuple[Word, ...], index: int) -> bool:
    """ "Habló primero": the number stands as "primer" before its noun, or right behind it ("el tema primero")."""
    before = words[index - 1] if index else None
    return before is None or not before.is_word or before.folded == "lo" or is_verb_like(before.form)


def roman(words: tuple[Word, ...], index: int) -> str | None:
    """ "siglo XIX": letters that number what stands before them."""
    before = words[index - 1].folded if index else ""
    return words[index].form if before in _NUMBERED_IN_ROMAN and _ROMAN.fullmatch(words[index].form) else None
