"""The frame of a question: what it counts, whether it asks for a name, for countries or for the most.

What a frame demands must stand in the passages found; a passage on the same subject without it answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.refusal.answer_type import marked
from assistant.search.coverage import Subject
from assistant.words.cardinals import cardinals
from assistant.words.names import Gazetteer
from assistant.words.quantity import without_labels
from assistant.words.thesaurus import read_thesaurus
from vectorstore.words import fold, stem, terms

_NUMBER_WORDS = cardinals(2, 12)
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})"
_COUNTRIES = re.compile(
    rf"\b(?:que|cuales (?:son|eran|fueron) los|cuales|which|what|quels?|quel) ({_NUMBER} )?"
    r"(paises|pais|delegacion|delegaciones|estados?(?: partes?)?|gobiernos?|countries|country|delegations?|"
    r"states?(?: parties)?|"
    r"governments?|pays|etats?(?: parties)?|gouvernements?)\b"
    r"(?! (?:de|of|d') ?(?:origen|destino|transito|acogida|origin|destination|transit))"
    r"(?!.*\b(?:conv(?:iene|endria)|h(?:ay|abria) que|se (?:quiere|pide|aconseja)|"
    r"deb\w+|pued\w+|podri\w+|tiene[n]? que|should|must|devrai\w+|doi\w+))"
)
_MOST = re.compile(
    r"\b(?:cual(?:es)? (?:es|fue|era|son|fueron) (?:el|la|los|las|lo) (?:\w+ ){0,2}(?:mas|menos)|"
    r"(?:que|cual) \w+ (?:\w+ )?(?:recibio|obtuvo|tuvo|genero|suscito|causo|provoco|atrajo|es|fue|era) "
    r"(?:el |la |lo )?(?:que )?(?:mas|menos)|"
    r"(?:que|cual) \w+ es (?:el|la) que (?:mas|menos)?) ?(mejor|peor|\w{4,})"
)


_CALLED = re.compile(r"\b(?:como se llam\w+|cual (?:es|era|fue) el nombre del?) (?:(?:el|la|los|las) )?([a-z]{4,})")
# What one calls a programme another calls a project.
_UNDERTAKINGS = frozenset(map(stem, "programa proyecto plan iniciativa campana".split()))
# "¿Aprobó la Asamblea General estas recomendaciones?": an act, who is to have done it, and to what.
_ACTED = re.compile(
    r"^[¿\s]*(?:y )?(?:se )?([^\W\d_]+(?:ó|aron|ieron)) (?:la |el |los |las )?"
    r"([A-ZÁÉÍÓÚ]\w+(?: (?:(?:de|del|de la) )?[A-Z]\w+)*)(.*)"
)
# "¿Qué sanciones impuso el Grupo?": bodies that recommend do not do these things, however much a text speaks of them.
_HARD_DEED = re.compile(
    r"\b((?:impus|sancion|mult|conden|expuls|detuv|arrest|pag|financi|firm|constru|compr|vend|premi|demand|denunci|"
    r"despid|gast|don)(?:y|i)?(?:o|aron|eron)) (?:el|la|los|las) (grupo|reunion|conferencia|secretaria|mesa|"
    r"presidencia|comite|comision|oficina|asamblea)\b"
)
_WHO_DID = re.compile(r"\bquien(?:es)? $")
_DEED_ENDING = re.compile(r"[yi]?(?:o|aron|eron)$")
_SAID_OR_CAME = re.compile(
    r"habl|interv|asist|particip|dij|dij|menci|pid|propus|present|estuv|hi[cz]|tom|declar|expres|senal|subray|destac|"
    r"explic|apoy|recom|acudi|form"
)
_APPROVED = re.compile(r"^(?:aprob|adopt|refrend|ratific)")
_DIGITS = re.compile(
    r"\d|^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|cien\w*|mil|millones|"
    r"mitad|"
    r"tercio)$"
)
_HOW_MANY = {
    "es": re.compile(r"(?<!cada )\bcuant[oa]s (?:otr[oa]s )?(?:de (?:los|las) )?([a-z]{4,})"),
    # Up to a verb or a preposition: in English the noun comes last.
    "en": re.compile(
        r"\bhow many (?:of the |of those |other )?([a-z]{4,}(?: [a-z]{4,}){0,2}?)(?= (?:did|do|does|was|were|is|are|"
        r"has|have|had|can|could|will|in|on|at|by|from|of|for|with|to|that|who|\w+ed|the|an?)\b|\W*$)"
    ),
    "fr": re.compile(r"\bcombien (?:de |d')(?:\w{1,3} )?([a-z]{4,})"),
}
# "Cuántas secciones, digo, sesiones."
_INSTEAD = re.compile(r"\bcuant[oa]s\b.*\b(?:digo|perdon|mejor dicho),? ([a-z]{4,})")
# Words between a number and what it counts; separators of an enumeration that can itself be counted, once introduced.
_NEARBY, _ENUMERATED = 5, 3
_INTRODUCED = re.compile(r":|\bsiguientes? \w+|\ba saber\b")
# Letters to the end of what introduces an enumeration, where what it enumerates is named.
_NAMED_BY = 60
# What counts anything, or whoever did something.
_OF_ANYTHING = frozenset(
    map(
        stem,
        "veces participantes personas individuos cosas puntos times people persons participants things points fois "
        "personnes individus choses".split(),
    )
)


@dataclass(frozen=True)
class Frame:
    """A question (as written) in one of the languages, and the subject it is on, as written."""

    wording: str
    language: str
    subject: Subject

    def unmet(self, sentences: Sequence[str]) -> str | None:
        """What the frame demands, in Spanish, and is not in the sentences on the subject, each with its neighbours."""
        return self._most(sentences) or self._uncounted(sentences) or self._unnamed(sentences)

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
        called = _UNDERTAKINGS if own in _UNDERTAKINGS else {own}
        name = re.compile(rf"\b\^?(?:{'|'.join(sorted(called))})\w*(?: \w+){{0,2}},? (?:[«“\"]|\^)")
        spoken_of = any(own in terms(text) for text in sentences)
        named = any(name.search(marked(text)) for text in sentences)
        return None if not spoken_of or named else f"el nombre que se pregunta («{found[1]}»)"

    def _uncounted(self, sentences: Sequence[str]) -> str | None:
        """Asked how many, sentences without the things, or with no number beside them."""
        pattern = _HOW_MANY.get(self.language)
        found = pattern.search(fold(self.wording)) if pattern else None
        if not found:
            return None
        counted = (_INSTEAD.search(fold(self.wording)) or found)[1]
        asked = terms(counted)
        heads = {word for own in asked for word in self._words_for(own)}
        texts = [fold(text) for text in sentences if heads & set(terms(text))]
        # What was adopted by consensus was put to no vote.
        if stem("votos") in asked and any("consenso" in fold(text) for text in sentences):
            return None
        told = any(_counts(text, heads) for text in texts) if texts else not self._countable(asked)
        return None if told else f"cuántos («{counted}»)"

    def _words_for(self, own: str) -> set[str]:
        """The stems that name what is counted: the question's own and those of the glossary and the thesaurus."""
        units = [wording[-1] for unit in self.subject.units if own in unit.own for wording in unit.wordings if wording]
        others = read_thesaurus().others((own,)) if self.language == "es" else ()
        return {own, *units, *(wording[0] for wording in others if len(wording) == 1)}

    def _countable(self, asked: Sequence[str]) -> bool:
        """Whether a count needs a word for what is counted: not for times or people, nor where none is known."""
        known = self.language == "es" or any(own in unit.own for own in asked for unit in self.subject.units)
        return known and _OF_ANYTHING.isdisjoint(asked)


def unacted(wording: str, sentences: Sequence[str]) -> str | None:
    """What somebody is asked to have done ("¿rechazó la Mesa el texto?") where no sentence has them and the act."""
    if (hard := _HARD_DEED.search(fold(wording))) and len(fold(wording)) == len(wording):
        return _undone_by(wording, hard, sentences)
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


def _undone_by(wording: str, hard: re.Match[str], sentences: Sequence[str]) -> str | None:
    """The deed of a body that was found in a folded question, where no sentence has both."""
    deed, actor = (wording[slice(*hard.span(group))] for group in (1, 2))
    act = re.compile(rf"\b{_DEED_ENDING.sub('', hard[1])}(?:y|i)?(?:o|aron|eron)\b")
    done = any(hard[2] in text and act.search(text) for text in map(fold, sentences))
    who = "nadie" if _WHO_DID.search(fold(wording)[: hard.start()]) else f"«{actor}»"
    return None if done else f"que {who} hiciera eso («{deed}»)"


def countries_wanted(folded: str) -> int:
    """How many countries a folded question asks to be named, two where it speaks of several; 0 where it asks for none.

    In French "pays" is one or several.
    """
    found = _COUNTRIES.search(folded)
    if not found:
        return 0
    number = (found[1] or "").strip()
    several = 2 if found[2].endswith("s") and found[2] not in ("pais", "pays") else 1
    return int(number) if number.isdigit() else _NUMBER_WORDS.get(number, several)


def countries_named(text: str, gazetteer: Gazetteer) -> set[frozenset[str]]:
    """The countries of a text, each by its forms; organizations, written in capitals, are none."""
    return {name.forms for name in gazetteer.find(text) if name.country and not name.written.isupper()}


def _counts(folded: str, heads: set[str]) -> bool:
    """Whether a number stands close before one of the words, or the text enumerates."""
    if folded.count(",") + folded.count(";") >= _ENUMERATED and _introduces(folded, heads):
        return True
    words = re.findall(r"[\w.]+", without_labels(folded))
    for place, word in enumerate(words):
        if stem(word.strip(".")) in heads and any(
            _DIGITS.search(one) for one in words[max(0, place - _NEARBY) : place]
        ):
            return True
    return False


def _introduces(folded: str, heads: set[str]) -> bool:
    """Whether one of the words stands in what introduces an enumeration: what is enumerated has a name there."""
    before = (folded[max(0, one.end() - _NAMED_BY) : one.end()] for one in _INTRODUCED.finditer(folded))
    return any(heads & set(terms(text)) for text in before)
