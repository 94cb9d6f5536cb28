"""Words that a question wants to the letter: "¿qué recomendaciones dicen «...»?", "contienen la palabra ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.words.conjunctions import joined_by_and, joined_by_or
from vectorstore.words import fold

# Asking for words as such; "la palabra" alone is taken by speakers too.
_HOLDS = (
    r"(?:dic(?:e|en|ho|ha)|dig[ae]n?|contien\w+|conteng\w+|us[ae]n?|emple[ae]n?|utili[cz][ae]n?|inclu(?:ye|ya)n?|"
    r"mencion[ae]n?|nombr[ae]n?|cit[ae]n?|figur[ae]n?|apare[cz]\w+|sal(?:e|en|ga|gan)|llev[ae]n?|estan?|habl[ae]n? de|"
    r"says?|contains?|use[sd]?|mentions?|mentioned|includes?|employs?|appears?|occurs?|have|has|"
    r"dit|disent|contient|contiennent|emploient|utilisent|mentionnent|citent|figurent?|apparai\w+)"
)
_NOUN = (
    r"(?:(?:la|las|el|los|the|le|les|l'|un|una)\s*)?"
    r"(?:palabras?|terminos?|expresion(?:es)?|frases?|formulas?|vocablos?|words?|terms?|phrases?|wording|expressions?|"
    r"mots?|termes?|formules?)"
)
_BEGINS = (
    r"(?:emp(?:ie|e)[zc]\w+|com(?:ie|e)n[zc]\w+|se abr\w+|begin\w*|start\w*|commenc\w+|debut\w+)\s+"
    r"(?:por|con|with|par|avec)"
)
# The verb or the noun stands close by; what a quotation is about, or names, is no wording.
_BEFORE = re.compile(rf"\b(?:{_HOLDS}|{_NOUN})(?:\s+[\w']+){{0,3}}\W*$")
_AFTER = re.compile(rf"^\W*(?:\w+\s+){{0,3}}?{_HOLDS}\b")
_NAMES = re.compile(
    r"\b(?:sobre|acerca del?|respecto del?|about|on|regarding|sur|titulad\w+|llamad\w+|denominad\w+|entitled|called|"
    r"intitule\w*|encabezad\w+|encabezamiento|titulo|rubrica|epigrafe|apartado|seccion|capitulo|bloque|heading|section|"
    r"chapter|titre|chapitre|rubrique|documento?|informe|plan|ley|campana|proyecto|programa|tema|asunto|punto|project|campaign|programme|"
    r"projet|campagne)\s+(?:(?:el|la|los|las|the|le|les)\s+)?\W*$"
)
_OPENING = re.compile(rf"\b{_BEGINS}\b")
_QUOTED = re.compile(r'«([^«»]{2,120})»|“([^“”]{2,120})”|"([^"]{2,120})"|(?<!\w)[\'‘]([^\'‘’]{2,120})[\'’](?!\w)')
# What follows without quotation marks, up to where the question goes on.
_GOES_ON = (
    r"(?=\s+(?:en|in|dans|del?|of|du)\s+(?:la|las|el|los|the|le|les|20\d\d|que|its|sus)\b|"
    r"\s+(?:aparec|figur|appear|occur)|[?.!,;]|$)"
)
_UNQUOTED = re.compile(rf"\b{_HOLDS}\s+(?:tambien\s+)?{_NOUN}\s+(.+?){_GOES_ON}")
_OPENING_UNQUOTED = re.compile(rf"\b{_BEGINS}\s+(?:{_NOUN}\s+)?(.+?)\s*(?:[?.!;]|$)")
_EITHER = re.compile(r"^\W*(?:o|u|or|ou)\W*$")
_EDGES = " \t.,;:…¿?¡!"


@dataclass(frozen=True, slots=True)
class LiteralWords:
    """`phrases` as the question writes them; `opening`: a text must begin with one; `either`: one of several is enough.

    Case, accents and the width of spaces do not count; a word counts only whole.
    """

    phrases: tuple[str, ...]
    opening: bool = False
    either: bool = False

    def stand_in(self, text: str) -> bool:
        """Whether a text has the words."""
        found = [_pattern(one, self.opening).search(fold(text)) is not None for one in self.phrases]
        return any(found) if self.either or self.opening else all(found)

    def times_in(self, text: str) -> int:
        """How many times the words stand in a text."""
        return sum(len(_pattern(one, self.opening).findall(fold(text))) for one in self.phrases)

    @property
    def named(self) -> str:
        """ "«a» y «b»", as the reader wrote them."""
        joined = joined_by_or if self.either or self.opening else joined_by_and
        return joined([f"«{one}»" for one in self.phrases])


def find_literal(question: str) -> LiteralWords | None:
    """The words that a question asks for to the letter; None when it does not."""
    folded = fold(question)
    if len(folded) != len(question):
        return None
    opening = bool(_OPENING.search(folded))
    quoted = list(_QUOTED.finditer(question))
    if quoted and (opening or _asks_words(folded, quoted)):
        phrases = tuple(_clean(next(filter(None, one.groups()))) for one in quoted)
        return LiteralWords(tuple(filter(None, phrases)), opening, _either(question, quoted))
    found = (_OPENING_UNQUOTED if opening else _UNQUOTED).search(folded)
    phrase = _clean(question[found.start(1) : found.end(1)]) if found else ""
    return LiteralWords((phrase,), opening) if phrase else None


def _asks_words(folded: str, quoted: Sequence[re.Match[str]]) -> bool:
    """Whether it is the words between the quotation marks that are asked for, not what they name."""
    before, after = folded[: quoted[0].start()], folded[quoted[-1].end() :]
    return bool(not _NAMES.search(before) and (_BEFORE.search(before) or _AFTER.search(after)))


def _either(question: str, quoted: Sequence[re.Match[str]]) -> bool:
    between = [question[one.end() : two.start()] for one, two in pairwise(quoted)]
    return any(_EITHER.match(fold(joint)) for joint in between)


def _clean(phrase: str) -> str:
    return phrase.strip(_EDGES)


def _pattern(phrase: str, opening: bool) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in fold(phrase).split())
    before = r"^[\W_]*" if opening else r"(?<!\w)"
    return re.compile(rf"{before}{words}(?!\w)")
