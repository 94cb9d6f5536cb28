"""The form in which an answer is wanted: "en tres puntos", "a table", "en mots simples"."""

from __future__ import annotations

import re

from vectorstore.words import fold

_NUMBERS = {
    word: number
    for words in (
        "un dos tres cuatro cinco seis siete ocho nueve diez".split(),
        "one two three four five six seven eight nine ten".split(),
        "un deux trois quatre cinq six sept huit neuf dix".split(),
        ["una"],
        ["une"],
    )
    for number, word in enumerate(words, 1)
}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(dict.fromkeys(_NUMBERS))}|a few|few|pocas|pocos|quelques|una?s)"
_PARTS = r"(?:puntos|vinetas|ideas|mensajes|bullets?(?: points?)?|points?|messages|puces|idees)"
_LENGTH = r"(?:frases?|oracion(?:es)?|lineas?|palabras?|sentences?|lines?|words?|phrases?|lignes?|mots?)"
_LESS = r"(?:(?:solo|just|only|a|como maximo|no mas de|menos de|at most|no more than|au maximum|(?:al|en) maximo) )*"
_IN_PARTS = re.compile(
    rf"\b(?:en|in) {_LESS}{_NUMBER} (?:\w+ )?{_PARTS}\b(?! de la (?:agenda|recom))|"
    rf"\b(?:maximo|maximum|at most|no mas de|no more than|au maximum|give me|dame|donne-moi) "
    rf"{_NUMBER}(?: {_PARTS})?\W*$|"
    rf"\b{_NUMBER} (?:puntos|points?) (?:como maximo|maximo|at most|max(?:imum)?|au maximum)\b|"
    rf"\b{_NUMBER} (?:vinetas|bullet points|bullets|puces)\b"
)
_IN_LENGTH = re.compile(rf"\b(?:en|in) {_LESS}{_NUMBER} (?:\w+ )?{_LENGTH}\b")
_AS_TABLE = re.compile(
    r"\b(?:en|in|dans|as|como|dame|hazme|haz|quiero|necesito|prepara(?:me)?|pon(?:me|lo|las)?|give me|"
    r"make(?: me)?|show me|i (?:need|want)|sous|fais(?:-moi)?|donne[zr]?(?:-moi)?|je veux|il me faut|:)"
    r" (?:(?:una?|the|a|un|la|el|le) )?(?:forma? de |form of a |forme de )?(?:tablas?|cuadros?|tables?|tableaux?)\b"
)
_PLAINLY = re.compile(
    r"\b(?:(?:con|en|in|avec|des) )?(?:palabras|terminos|lenguaje|words|terms|language|mots|termes|langage) "
    r"(?:mas |plus )?(?:sencill\w+|simples?|llan\w+|faciles|clair\w*)|"
    r"\b(?:in|with) (?:simple|plain|easy) (?:words|terms|language|english)|"
    r"\bexplic\w+(?:[^.?]{0,60})? (?:sencillamente|facilmente|como si (?:fuera|tuviera)\b)|"
    r"\bexplain\b[^.?]{0,60}(?:\bsimply\b|\blike i)"
)
# So many are few.
_FEW = 5
_TELLS = "los párrafos se dan enteros, tal como están impresos, para que se puedan citar"


def unmet_form(question: str, given: int) -> str:
    """The note, in Spanish, that an answer of `given` printed paragraphs has not the form wanted; else nothing."""
    folded = fold(question)
    if _AS_TABLE.search(folded):
        return f"No se da en forma de tabla: {_TELLS}. La respuesta se puede exportar desde la página."
    if _PLAINLY.search(folded):
        return f"No se da con otras palabras: {_TELLS}."
    if _IN_LENGTH.search(folded):
        return f"No se da en el número de frases o palabras pedido: {_TELLS}."
    found = _IN_PARTS.search(folded)
    wanted = next(filter(None, found.groups()), "") if found else ""
    number = int(wanted) if wanted.isdigit() else _NUMBERS.get(wanted)
    if not found or number == given or (number is None and given <= _FEW):
        return ""
    points = "pocos puntos" if number is None else "1 punto" if number == 1 else f"{number} puntos"
    return f"No se da en {points}: {_TELLS}."
