"""Semantic fields: what a question may ask about, and the words with which Spanish texts speak of it.

A question that uses a word of a field is not answered by a passage without one: `data/semantic_fields.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.words.topic import without_conceded
from assistant.words.word_list import as_pattern
from vectorstore.words import fold

FIELDS_FILE = Path(__file__).parents[1] / "data" / "semantic_fields.txt"
# "la fiscal Ana Ruiz": who somebody is said to be is no matter of the question.
_NAME = re.compile(r" (?:[^\W\d_A-Z]+ )?[A-ZÁÉÍÓÚÑ][^\W\d_]+ [A-ZÁÉÍÓÚÑ]")
# The subjects by which bodies are named.
_BODY = re.compile(
    r"\b(?:oficina|office|bureau|agencia|agency|alto comisionad[oa]|high commissioner|haut[- ]commissaire|"
    r"fondo de las naciones unidas|organizaci[oó]n|organi[sz]ation)\b(?: [\w']+){0,5}? "
    r"(?:contra|contre|against|on|para|for|pour|del?|des|of) (?:(?:las?|los|the|les?) )?"
    r"(?:droga(?: y el delito)?|drugs?(?: and crime)?|drogue(?: et le crime)?|refugiados|refugees|r[ée]fugi[ée]s|"
    r"infancia|migraciones|migration|salud|health|sant[ée]|trabajo|labou?r|travail|polic[ií]a criminal)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Field:
    """The words that ask for a field and those that give it; a list asks only for what is `listed`, too."""

    name: str
    asked: re.Pattern[str]
    given: re.Pattern[str]
    listed: bool

    @property
    def missing(self) -> str:
        return f"nada sobre {self.name}"

    def asked_in(self, wording: str) -> bool:
        return any(not _NAME.match(wording, found.end()) for found in self.asked.finditer(fold(wording)))


def lacking_field(wording: str, texts: Sequence[str]) -> str | None:
    """The field, named in Spanish, that a question asks for and that the text with most of its fields lacks."""
    wanted = [field for field in read_fields() if field.asked_in(_asking(wording))]
    lacks = [[field for field in wanted if not field.given.search(text)] for text in map(fold, texts)]
    least = min(lacks, key=len, default=[])
    return least[0].missing if least else None


def lacking_topic(wording: str, texts: Sequence[str]) -> str | None:
    """The same of what a list asks for, too; a list may have each from another text."""
    folded = [fold(text) for text in texts]
    wanted = (field for field in read_fields() if field.listed and field.asked_in(_asking(wording)))
    return next((field.missing for field in wanted if not any(map(field.given.search, folded))), None)


def _asking(wording: str) -> str:
    """The question itself, without what stands before it ("Soy de un puerto. ¿Quién...?"), what does not matter to
    it and the names of bodies ("la Oficina contra la Droga" is no matter of drugs)."""
    question = wording[wording.rfind("¿") :] if "¿" in wording else wording
    return _BODY.sub(" ", without_conceded(question))


@lru_cache(maxsize=1)
def read_fields(path: Path = FIELDS_FILE) -> tuple[Field, ...]:
    """The fields of a file: "name: words that ask > words that give", with "*" before what lists ask for, too."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(_field(line) for line in lines if line and not line.startswith("#"))


def _field(line: str) -> Field:
    name, _, words = line.removeprefix("* ").partition(":")
    asked, _, given = words.partition(">")
    return Field(name, as_pattern(asked), as_pattern(f"{asked} {given}"), line.startswith("* "))
