"""Words of a text as the sparse index knows them: folded, without stop words, stemmed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import Stemmer

# A number keeps its separators ("3.901", "1,25"), a symbol its slashes ("ctoc/cop/wg.4/2019/5").
_TOKEN = re.compile(r"[^\W_]+(?:[./,:-][^\W_]+)*|%")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_INNER = re.compile(r"[^\W_]+")

# Folded forms of the closed classes: articles, prepositions, conjunctions, pronouns, auxiliaries.
STOP_WORDS = frozenset(
    """
    a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bajo bien cada como con contra cual
    cuales cualquier cuando cuanta cuantas cuanto cuantos cuya cuyas cuyo cuyos de del desde donde durante e el
    ella ellas ello ellos en entre era eran es esa esas ese eso esos esta estaba estaban estan estar estas este
    esto estos fue fueron ha habia habian han hasta hay haya hayan hubo la las le les lo los me mi mientras mis
    mismo misma mismas mismos muy ni no nos nosotros nuestra nuestro o otra otras otro otros para pero por
    porque pues que quien quienes se sea sean segun ser si sido siendo sin sino sobre son su sus tal tales
    tambien tan tanto te tiene tienen tener todo toda todas todos tras tu tus u un una unas uno unos y ya yo
    """.split()
)


_SHORTEST = 5
# "podemos" and "decidimos" are verbs, and so are most words in "-amos".
_PLURALS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"(?<=[aeiou])ces$", "z"),
        (r"(?<=.{2}e)ses$", ""),
        (r"(?<=i)ses$", "s"),
        (r"(?<=[aeiou][dlnrxy])es$", ""),
        (r"(?<=[aeo])(?<!amo)(?<!emo)s$", ""),
    )
)


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("spanish")


def fold(text: str) -> str:
    """Lower case without accents; "ñ" becomes "n", as in text whose accents were lost."""
    folded = text.casefold()
    return folded if folded.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", folded))


# "Periodista" is no "período", nor "organismo" an "órgano"; "terrorista" and "terrorismo" stay together.
_DOCTRINE = re.compile(r"(\w{4,}is)(?:mo|ta)$")


# Participles that name somebody or something of their own: a "refugiado" is no "refugio", what is "cifrado" no "cifra".
_OF_THEIR_OWN = re.compile(r"((?:refugi|cifr)ad)[oa]s?")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The root of a folded word, but one in "-ismo" or "-ista" keeps that: it is another thing than its root."""
    if named := _OF_THEIR_OWN.fullmatch(word):
        return named[1]
    found = _DOCTRINE.fullmatch(singular(word)) if word.isalpha() else None
    return found[1] if found and root(word) == found[1][:-2] else root(word)


@lru_cache(maxsize=200_000)
def root(word: str) -> str:
    """Snowball stem of the singular of a folded word; what is not purely alphabetic stays as it is.

    The index and the vectors of a store are made of it.

    Snowball alone takes endings of verbs for others in singular and plural: "mujer" and "mujeres", "gobierno" and
    "gobiernos", "dificultad" and "dificultades" would not meet.
    """
    return str(_stemmer().stemWord(singular(word))) if word.isalpha() else word


def singular(folded: str) -> str:
    """The word without the ending of a plural, as far as its letters tell: "jueces", "mujeres", "intereses", "lineas".

    A singular in "-és" ("interes", "frances") loses its "s" too, so that it meets its plural.
    """
    if len(folded) < _SHORTEST:
        return folded
    for ending, instead in _PLURALS:
        if ending.search(folded):
            return ending.sub(instead, folded)
    return folded


def tokens(text: str) -> list[str]:
    """Folded words, numbers and symbols in order; a compound also yields its inner words."""
    found: list[str] = []
    for token in _TOKEN.findall(fold(text)):
        found.append(token)
        if not token.isalnum():
            found.extend(_inner(token))
    return found


def _inner(token: str) -> list[str]:
    """The words of a compound; a number is one word whatever its separators."""
    if token.replace(".", "").replace(",", "").isdigit():
        return []
    return _INNER.findall(token)


def terms(text: str) -> list[str]:
    """Stems of the content words, with numbers and symbols as they are."""
    return [stem(token) for token in tokens(text) if token not in STOP_WORDS]


def roots(text: str) -> list[str]:
    """The same as the index of a store holds them: by their roots."""
    return [root(token) for token in tokens(text) if token not in STOP_WORDS]
