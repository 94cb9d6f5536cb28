"""What a word means, and how two things differ: told by sentences that define, not by those that only use the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.plan import Plan
from vectorstore.records import Passage
from vectorstore.words import STOP_WORDS, fold, stem

_ARTICLE = r"(?:(?:la|el|los|las|un|una|the|an?|le|les|une?) |l')"
# What a thing has or does, and not what it is: "the role of the press".
_RELATIONAL = (
    r"(?:(?:main|key|specific|principal|exact) )*(?:roles?|functions?|tasks?|dut(?:y|ies)|responsibilit\w+|"
    r"importance|impacts?|"
    r"effects?|consequences?|causes?|links?|connections?|relations?\w*|positions?|views?|situation|status|state|"
    r"contributions?|participation|involvement|purposes?|aims?|goals?|objectives?|benefits?|advantages?|risks?|"
    r"needs?|challenges?|(?:papel|funcion|rol|importancia|impacto|efecto|relacion|situacion)(?:es|s)?|taches?|liens?|"
    r"effets?|situation) (?:of|between|for|in|on|de|del|des|du|d'|entre)"
)
_DEFINED = re.compile(
    rf"^[¿\s]*(?:y )?(?:(?:que (?:es|son)|what (?:is|are)|qu'est-ce qu[e']) ?{_ARTICLE}"
    rf"(?!{_RELATIONAL}(?![a-z]))"
    r"(?!(?:symbol|title|number|date)\b|que\b|mejor|peor|mas|[^?]*\b(?:que|sobre|para|about|on|that|for|recom\w+|informe|report|between)\b)|"
    r"que (?:significa|quiere decir|se entiende por|debe entenderse por|se considera) (?!que\b)|"
    r"como (?:se )?define(?:n)? |"
    r"define |"
    r"(?:dame |cual es )?la definicion de |(?:what is the )?definition of |what does (?=.* mean)|how (?:is|"
    r"are) (?=.*defined)|que veut dire |"
    r"que signifie |comment (?:se )?defini\w* |what is (?=human traffick|traffick))"
    r"(.{3,70}?)(?: mean| defined| segun .*| according .*| selon .*)?[?. ]*$"
)
_WHAT_IS = re.compile(r"^what (?:is|are) (?:meant by )?\w+(?: \w+){0,2}\W*$")
_APART = re.compile(
    r"\b(?:diferencia entre|en que se (?:diferencia|distingue)n?|difference between|difference entre)\b"
    r"(?![^?]*\b(?:proyecto|borrador|informe|texto|draft|report|projet|rapport|reunion|recomendaci|meeting)\w*\b|[^?]*\b20\d\d\b)"
)
_TOLD_APART = re.compile(
    r"\bdiferenci\w+ (?:entre|de(?:l)? )|\bson (?:\w+ ){1,2}(?:diferentes|distint[oa]s)\b|"
    r"\bse (?:distingu|diferenci)\w+|\ba diferencia de|\bconfund\w+|\bdistincion\w* "
)
_IS = r"(?:es|son|era|eran|consist\w+|signific\w+|abarca\w*|comprend\w+|se define\w*|se refiere\w*|se caracteriza\w*)"
_TAKEN_AS = r"se (?:entiend|entend|consider)\w+|defin(?:e|en|ia|ido|ida|io)\w*"
# What is known by a name of its own, however a question writes it.
_BEARS_NAME = re.compile(
    r"(?:protocolo|convenci?on|convenio|pacto|decision|resolucion|plan|fondo|informe|grupo|campana|base|ley|programa|proyecto|"
    r"operacion|red|iniciativa|manual|principios|directrices|mecanismo|comision|comite|consejo|relator\w*|agenda)$"
)
_FEWEST_OF_NAME = 2
_NAME = re.compile(r"(?<![.?!¿¡] )(?<!^)(?<![¿¡])[A-ZÁÉÍÓÚÑ]\w")


def undefined(wording: str, sentences: Sequence[str]) -> str | None:
    """What a question wants defined or told apart, in Spanish, when no sentence does; None for any other question.

    What is named with a capital is described by what stands about it, and needs no definition.
    """
    folded, texts = fold(wording), [fold(text) for text in sentences]
    if _APART.search(folded):
        return None if any(map(_TOLD_APART.search, texts)) else "en qué se diferencian una cosa y otra"
    found = _DEFINED.search(folded)
    words = [word for word in re.findall(r"\w+", found[1]) if word not in STOP_WORDS] if found else []
    if (
        not found
        or not words
        or len(folded) != len(wording)
        or _NAME.search(wording[: found.end(1)], found.start(1) - 1)
    ):
        return None
    if any(_named_in(text, words) for text in sentences) or any(_defines(text, words) for text in texts):
        return None
    return "ninguna definición"


@dataclass(frozen=True, slots=True)
class NoteDefining:
    """A passage whose footnote says what a word of it means, and that in Spanish."""

    passage: Passage
    told: str


def defined_in_note(plan: Plan, passages: Sequence[Passage]) -> NoteDefining | None:
    """The footnote that defines what a question wants defined, in its words or in those of the reports."""
    if undefined(plan.wording, ()) is None and not _WHAT_IS.match(fold(plan.wording)):
        return None
    official = [term for text in plan.search_texts[1:] for term in text.split(", ")]
    asked = [plan.wording, *(f"¿Qué significa {term}?" for term in official)]
    for passage in passages:
        for note in passage.notes:
            if any(undefined(one, ()) and not undefined(one, (note.text,)) for one in asked):
                return NoteDefining(passage, f"Según la nota {note.mark} a ese párrafo: {note.text}")
    return None


def _named_in(text: str, words: Sequence[str]) -> bool:
    """Whether a text writes an instrument or a body to be defined as a name: "Fondo de la Pesca", "decisión 4/4".

    What is named so is described by what stands about it.
    """
    if not _BEARS_NAME.match(words[0]) or len(words) < _FEWEST_OF_NAME:
        return False
    joint = r"\W+(?:[a-z]{1,6}\W+){0,2}?"
    found = re.search(rf"\b{joint.join(words)}", fold(text))
    if not found or len(fold(text)) != len(text):
        return False
    last: str = re.findall(r"\w+", text[found.start() : found.end()])[-1]
    return last.isdigit() or last[0].isupper()


def _defines(text: str, words: Sequence[str]) -> bool:
    """Whether a folded text says what the thing of those words is."""
    first, last = stem(words[0])[:-1] or words[0], stem(words[-1])[:-1] or words[-1]
    thing = rf"{first}\w*(?: \w+){{0,4}}? {last}" if len(words) > 1 else last
    ways = (
        rf"\b(?:{_TAKEN_AS})\b[^.;]{{0,40}}\b{first}",
        rf"\b{thing}\w*[»”\"]?(?:, | )(?:{_IS} |(?:un|una) \w+ )",
        rf"[(«“\"] ?{first}[^)»”\"]{{0,80}}[)»”\"]",
        rf"\b{first}\w*[^.;]{{0,60}}\b(?:entendid|definid|es decir|a saber)",
    )
    return any(re.search(way, text) for way in ways)
