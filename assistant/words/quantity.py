"""Questions for a quantity, and whether a passage gives one: a number that is no date or label, or an enumeration."""

from __future__ import annotations

import re

from assistant.words.ordinals import SPANISH_MONTHS
from assistant.words.sentences import split_sentences
from vectorstore.records import Passage
from vectorstore.words import fold

_QUANTITY = re.compile(
    r"(?:^|[\s¿,])(?:(?<!cada )(?<!en )cuant[oa]s?(?! (?:tiempo|antes))|how (?:many|much)|combien|a cuant[oa]s|(?:que|"
    r"what|quel) (?:porcentaje|proporcion|percentage|share|pourcentage))\b"
)
_NUMBER = re.compile(
    r"(?<![\w/.])\d{1,3}(?:[.\s]\d{3})+(?![\w/])|(?<![\w/.,])\d+(?:,\d+)?(?![\w/]|[.,]\d)|"
    r"\b(?:cero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cien|"
    r"cientos|mil|millones|mitad|tercio)\b"
)
# People and cases are counted by a number; an enumeration of other things counts none of them.
_COUNTED_IN_NUMBERS = re.compile(
    r"\b(?:cuant[oa]s|how many|combien d(?:e |'))(?: (?:\w+ )?)?\b(?:victim\w*|person\w*|ninos?|ninas?|mujeres|"
    r"hombres|menores|"
    r"(?:estados|paises|partes) (?:\w+ )?(?:son|hay|tiene|parte|ratific\w+|han)|(?:states|countries|parties) (?:\w+ )?"
    r"(?:are|have|does|ratif\w+|there)|trabajador\w*|migrantes?|tratantes|traffick\w*|traficantes|delincuentes|"
    r"cas[oe]s?|condenas?|condenad\w+|"
    r"sentencias|"
    r"investigaciones|denuncias|muert\w+|detenid\w+|child(?:ren)?|women|men|workers|convict\w+|deaths|femmes|enfants|"
    r"hommes|travailleurs|migrants|condamn\w+|deces)\b"
)
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}(?:,? (?:y|a|al) \d{1,2})? de (?:" + SPANISH_MONTHS + r")|"
    r"\b(?:parr|tema|temas|articulo|parrafo|parrafos|recomendacion|dias)\.? \d+(?: y \d+)?"
)
_HOW_LONG = re.compile(
    r"\b(?:cuanto (?:tiempo )?|cuant[oa]s (?:anos|dias|semanas|meses) )(?:deb\w+ |tien\w+ que |pued\w+ )?dur\w+|"
    r"\bhow long\b"
)
# How long without a number.
_AS_LONG_AS = re.compile(
    r"\b(?:(?:el )?(?:menor|mayor|minimo|maximo) tiempo|tiempo (?:suficiente|necesario|indispensable|limitado)|"
    r"periodo (?:suficiente|breve|limitado|razonable)|lo mas (?:breve|corto)|brevemente|temporal(?:mente)?|"
    r"mientras (?:dure|sea)|indefinid\w+)\b"
)
# "El plan (2031-2035)".
_SPAN = re.compile(r"\b(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b")
LIST_LENGTH = 5


def asks_quantity(question: str) -> bool:
    return bool(_QUANTITY.search(fold(question)))


def without_labels(folded: str) -> str:
    """A folded text without its dates, years and the numbers of paragraphs, articles and the like."""
    return _DATE.sub(" ", folded)


def gives_quantity(text: str) -> bool:
    """Whether a text gives a number that is no date, year or label."""
    return bool(_NUMBER.search(without_labels(fold(text))))


def states_quantity(passage: Passage) -> bool:
    """Whether a passage gives a quantity, or enumerates what can be counted."""
    enumerated = any(
        sentence.text.count(",") + sentence.text.count(";") >= LIST_LENGTH for sentence in split_sentences(passage.text)
    )
    return gives_quantity(passage.text) or enumerated


def answers_quantity(folded: str, passage: Passage) -> bool:
    """Whether a passage has a quantity of the sort that a folded question asks for."""
    if _HOW_LONG.search(folded) and (_SPAN.search(passage.text) or _AS_LONG_AS.search(fold(passage.text))):
        return True
    in_numbers = _COUNTED_IN_NUMBERS.search(folded)
    return gives_quantity(passage.text) if in_numbers else states_quantity(passage)
