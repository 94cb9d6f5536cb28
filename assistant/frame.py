"""The frame of a question: the noun it asks with, what it counts, whether it asks for countries or for the most.

What a frame demands must stand in the passages found; a passage on the same subject without it answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.answer_type import marked
from assistant.cardinals import cardinals
from assistant.coverage import Subject
from assistant.names import Gazetteer
from assistant.topic import is_generic
from vectorstore.words import STOP_WORDS, fold, stem, terms

# A noun in more passages than a few may be meant in another sense: log(1 + N / n), the rarity of `coverage`.
_RARE = 5.0
GENERAL_FILE = Path(__file__).parent / "data" / "general_nouns.txt"
_NUMBER_WORDS = cardinals(2, 12)
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})"
_BEFORE = (
    r"(?:(?:otr[oa]s?|nuev[oa]s?|principal(?:es)?|gran(?:des)?|tipos? de|clases? de|other|main|new|kinds? of|"
    rf"{_NUMBER}) )*"
)
_HEADS = {
    "es": re.compile(
        r"(?:(?<!por )\b(?:qué|cuál(?:es)?)|"
        r"^[¿\s]*(?:(?:en|de|a|con|para|sobre|según|contra|desde|hasta|ante|mediante) )?(?:que|cual(?:es)?))"
        r" (?:(?:es|son|fue|era|fueron|eran) (?:el|la|los|las|su|sus) )?"
        rf"{_BEFORE}([^\W\d_]{{4,}}) ([^\W\d_]+)"
    ),
    "en": re.compile(
        rf"\b(?:which|what) {_BEFORE}(?:[a-z]+ ){{0,2}}?([a-z]{{4,}}) "
        r"(was|were|is|are|did|do|does|has|have|had|will|would|[a-z]+ed)\b"
    ),
}
# After one of these words what stands before is a verb ("¿qué sugiere el texto?").
_AFTER_VERB = frozenset("el la los las un una al se le les lo que si the that il elle".split())
# "¿cuáles acabaron en el programa?" asks with no noun.
_PRETERITE = re.compile(r"(?:[aei]ron|ó)$")
_COUNTRIES = re.compile(
    rf"\b(?:que|cuales (?:son|eran|fueron) los|cuales|which|what|quels?|quel) ({_NUMBER} )?"
    r"(?:paises|pais|delegacion|delegaciones|estados?(?: partes?)?|gobiernos?|countries|country|delegations?|"
    r"states?(?: parties)?|"
    r"governments?|pays|etats?(?: parties)?|gouvernements?)\b"
    r"(?! (?:de|of|d') ?(?:origen|destino|transito|acogida|origin|destination|transit))"
    r"(?!.*\b(?:deb\w+|pued\w+|podri\w+|tiene[n]? que|should|must|devrai\w+|doi\w+))"
)
_MOST = re.compile(
    r"\b(?:cual(?:es)? (?:es|fue|era|son|fueron) (?:el|la|los|las|lo) (?:\w+ ){0,2}(?:mas|menos)|"
    r"(?:que|cual) \w+ (?:\w+ )?(?:recibio|obtuvo|tuvo|genero|suscito|causo|provoco|atrajo|es|fue|era) "
    r"(?:el |la |lo )?(?:que )?(?:mas|menos)|"
    r"(?:que|cual) \w+ es (?:el|la) que (?:mas|menos)?) ?(mejor|peor|\w{4,})"
)


_CALLED = re.compile(r"\b(?:como se llam\w+|cual (?:es|era|fue) el nombre del?) (?:(?:el|la|los|las) )?([a-z]{4,})")
# "¿Aprobó la Asamblea General estas recomendaciones?": an act, who is to have done it, and to what.
_ACTED = re.compile(
    r"^[¿\s]*(?:y )?(?:se )?([^\W\d_]+(?:ó|aron|ieron)) (?:la |el |los |las )?"
    r"([A-ZÁÉÍÓÚ]\w+(?: (?:(?:de|del|de la) )?[A-Z]\w+)*)(.*)"
)
_SAID_OR_CAME = re.compile(
    r"habl|interv|asist|particip|dij|dij|menci|pid|propus|present|estuv|hi[cz]|tom|declar|expres|senal|subray|destac|"
    r"explic|apoy|recom|acudi|form"
)
_APPROVED = re.compile(r"^(?:aprob|adopt|refrend|ratific)")
_DIGITS = re.compile(
    r"\d|^(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|cien\w*|mil|millones|"
    r"mitad|"
    r"tercio)$"
)
# Words between a number and what it counts; separators of an enumeration that can itself be counted.
_NEARBY, _ENUMERATED = 5, 3


@dataclass(frozen=True)
class Frame:
    """A question (as written) in one of the languages, and the subject it is on, as written and in other words."""

    wording: str
    language: str
    subject: Subject
    reworded: Subject

    def unmet(self, near: Sequence[frozenset[str]], sentences: Sequence[str]) -> str | None:
        """What the frame demands and is not there, in Spanish.

        `near` are the stems of the passages found, `sentences` those on the subject, each with its neighbours.
        """
        noun = self._noun()
        if noun and not self._stated(noun, near):
            return f"nada de «{noun}» en relación con lo que se pregunta"
        return self._most(sentences) or self._uncounted(sentences) or self._unnamed(sentences)

    def _noun(self) -> str:
        """The noun after "qué", "cuál es el", "which"; none that is general."""
        pattern = _HEADS.get(self.language)
        found = pattern.search(self.wording.lower()) if pattern else None
        if not found or fold(found[2]) in _AFTER_VERB:
            return ""
        noun = fold(found[1])
        if _PRETERITE.search(found[1]):
            return ""
        return "" if noun in STOP_WORDS or is_generic(noun) or _is_general(noun) else found[1]

    def _stated(self, noun: str, near: Sequence[frozenset[str]]) -> bool:
        own = stem(fold(noun))
        units = [unit for unit in self.reworded.units if own in unit.own]
        if any(unit.weight < _RARE for unit in units):
            return True
        wordings = [wording for unit in units for wording in unit.wordings]
        if any(text.issuperset(wording) for text in near for wording in wordings):
            return True
        return any(_akin(own, word, self.language) for text in near for word in text)

    def _most(self, sentences: Sequence[str]) -> str | None:
        """Asked for the most or the worst of something, sentences that do not say what is most."""
        found = _MOST.search(fold(self.wording))
        if not found or any(stem(found[1]) in set(terms(text)) for text in sentences):
            return None
        return f"cuál es más ni menos en eso («{found[1]}»)"

    def _unnamed(self, sentences: Sequence[str]) -> str | None:
        """Asked what a thing is called, sentences that speak of it and give it no name."""
        found = _CALLED.search(fold(self.wording))
        if not found or self.language != "es":
            return None
        own = stem(found[1])
        name = re.compile(rf"\b\^?{own}\w*(?: \w+){{0,2}},? (?:[«“\"]|\^)")
        texts = [marked(text) for text in sentences if own in terms(text)]
        return None if not texts or any(map(name.search, texts)) else f"el nombre que se pregunta («{found[1]}»)"

    def _uncounted(self, sentences: Sequence[str]) -> str | None:
        """Asked how many, sentences that have the things and no number beside them."""
        found = re.search(r"\bcuant[oa]s (?:otr[oa]s )?(?:de (?:los|las) )?([a-z]{4,})", fold(self.wording))
        if not found:
            return None
        own = stem(found[1])
        wordings = {wording[-1:] for unit in self.subject.units if own in unit.own for wording in unit.wordings} | {
            (own,)
        }
        heads = {word for wording in wordings for word in wording}
        texts = [fold(text) for text in sentences if heads & set(terms(text))]
        return None if not texts or any(_counts(text, heads) for text in texts) else f"cuántos («{found[1]}»)"


def unacted(wording: str, sentences: Sequence[str]) -> str | None:
    """What somebody is asked to have done ("¿rechazó la Mesa el texto?") where no sentence has them and the act."""
    found = _ACTED.match(wording)
    verb = fold(found[1]) if found else ""
    if not found or _SAID_OR_CAME.match(verb):
        return None
    acts = r"(?:aprob|adopt|refrend|ratific|suy[ao]s?\b|asum)" if _APPROVED.match(verb) else re.escape(stem(verb)[:5])
    objects = set(terms(found[3]))
    for text in map(fold, sentences):
        done = fold(found[2]) in text and re.search(rf"\b{acts}", text)
        if done and (not objects or objects & set(terms(text))):
            return None
    return f"que «{found[2]}» hiciera eso («{found[1].lower()}»)"


def countries_wanted(folded: str) -> int:
    """How many countries a folded question asks to be named; 0 where it asks for none."""
    found = _COUNTRIES.search(folded)
    number = (found[1] or "1").strip() if found else "0"
    return int(number) if number.isdigit() else _NUMBER_WORDS.get(number, 1)


def countries_named(text: str, gazetteer: Gazetteer) -> set[frozenset[str]]:
    """The countries of a text, each by its forms; organizations, written in capitals, are none."""
    return {name.forms for name in gazetteer.find(text) if name.country and not name.written.isupper()}


def _counts(folded: str, heads: set[str]) -> bool:
    """Whether a number stands close before one of the words, or the text enumerates."""
    if folded.count(",") + folded.count(";") >= _ENUMERATED:
        return True
    words = re.findall(r"[\w.]+", folded)
    for place, word in enumerate(words):
        if stem(word.strip(".")) in heads and any(
            _DIGITS.search(one) for one in words[max(0, place - _NEARBY) : place]
        ):
            return True
    return False


def _akin(own: str, word: str, language: str) -> bool:
    """Whether a word of a text is of the family of a noun; across languages, whether both begin alike."""
    return word.startswith(own[:5]) if language != "es" and len(own) >= 5 else len(own) >= 5 and word.startswith(own)


def _is_general(noun: str) -> bool:
    return not _general_stems().isdisjoint({stem(noun), stem(noun.removesuffix("s"))})


@lru_cache(maxsize=1)
def _general_stems() -> frozenset[str]:
    lines = GENERAL_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for line in lines if not line.startswith("#") for word in line.split())
