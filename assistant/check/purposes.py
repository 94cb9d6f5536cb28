"""What a text says that something is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.check.numerals import MONTHS
from assistant.check.text import Text, Word, read_phrases, starts_phrase

FEWEST_PURPOSE_WORDS = 3
_PURPOSE_WORDS = read_phrases(
    "a fin de|con el fin de|con vistas a|a efectos de|a los efectos de|con la idea de|con la finalidad de|"
    "con la intencion de|con el objeto de|pensando en|en busca de|de forma que|de tal modo que|"
    "con el objetivo de|con objeto de|con el proposito de|cuya finalidad|cuyo objetivo|"
    "con miras a|con fines de|destinada a|destinado a|destinadas a|destinados a|encaminada a|encaminado a|"
    "encaminadas a|encaminados a|dirigida a|dirigido a|dirigidas a|dirigidos a|orientada a|orientado a|"
    "orientadas a|orientados a|para|de modo que|de manera que|"
    "en las que|en los que|en la tarea de|en la labor de|al objeto de|en aras de|en pro de|permitiendo|y asi|"
    "tiene por objeto|tienen por objeto|tenia por objeto|tenian por objeto|tuvo por objeto|tenga por objeto|"
    "tiene por finalidad|tienen por finalidad|tenia por finalidad|tenian por finalidad|con animo de|con el animo de"
)
# "El enfoque para reducirla debería basarse en …": the verb of the sentence is no part of the purpose.
_MODALS = frozenset("deben debe deberia deberian debera deberan podria podrian podra podran puede pueden".split())
# "Una razón para que se haga" gives the reason elsewhere.
_GROUNDS = frozenset("razon razones motivo motivos argumento argumentos".split())
_STOPS = frozenset({".", ";", ":", "y"})
_OPENINGS = frozenset(phrase[0] for phrase in _PURPOSE_WORDS) | {"por"}
# What follows these after a comma are examples of something or tell more of it, no part of the purpose.
_EXAMPLES = ("entre", "incluid", "como", "por", "segun", "en", "que")
# "Prevista para junio" and "para 2022" set a time.
_DEED = re.compile(r"(?:[aei]r(?:se|l[aeo]s?|les?|nos)?|[cst]ion|mientos?|[ae]ncia)$")
_LONGEST_INCISE = 9
_CONDITIONS = frozenset("cuando siempre mientras si aunque".split())
_JOINING = frozenset("que no como cuando donde si quien quienes cual cuales y o ni se".split())
_SET = ("previst", "programad", "fijad", "convocad", "aplazad")


def _sets_a_time(words: tuple[Word, ...], index: int) -> bool:
    following = words[index + 1].folded if index + 1 < len(words) else ""
    dated = following in MONTHS or following.isdigit() or (index > 0 and words[index - 1].folded.startswith(_SET))
    return words[index].folded == "para" and dated


def _is_of_a_thing(words: tuple[Word, ...], index: int) -> bool:
    """Whether "para los casos", "para las víctimas" says what it is about or whom it serves, and not what it is for."""
    if words[index].folded != "para":
        return False
    following = words[index + 1 : index + 3]
    return not starts_phrase(words, index + 1, ("que",)) and not any(_DEED.search(word.folded) for word in following)


def _goes_on_without(words: tuple[Word, ...], word: Word) -> bool:
    """Whether the sentence goes on: "para extraer órganos se examinara", "para tipificarla cuando haya engaño"."""
    if word.folded in _CONDITIONS:
        return words[word.position - 1].folded != ","
    if word.folded != "se" or word.position + 1 >= len(words):
        return False
    joined = words[word.position - 1].folded in _JOINING
    return not joined and not _DEED.search(words[word.position + 1].folded)


def _is_purpose_end(words: tuple[Word, ...], word: Word, told: int, opens: bool) -> bool:
    """Whether a purpose of so many words ends before a word; `opens` is one that stands before its main clause."""
    if word.folded in _STOPS:
        # "prevenir y combatir la trata": two verbs of one purpose
        return word.folded != "y" or told >= FEWEST_PURPOSE_WORDS
    if word.folded == ",":
        following = words[word.position + 1].folded if word.position + 1 < len(words) else ""
        # ", indicó la Sra. Ferro": who says it is told behind a comma.
        told_by = following == "y" or words[min(word.position + 1, len(words) - 1)].form.endswith("ó")
        return opens or told_by or following.startswith(_EXAMPLES)
    return word.folded in _MODALS or (told > 0 and _goes_on_without(words, word))


@lru_cache(maxsize=1024)
def purposes(text: Text) -> tuple[tuple[Word, ...], ...]:
    """Content words of every purpose clause, to the end of its sentence."""
    return tuple(clause for word in text.words if word.folded in _OPENINGS for clause in _opened(text.words, word))


def _opened(words: tuple[Word, ...], first: Word) -> Iterator[tuple[Word, ...]]:
    """The purposes that a word opens, alone or with those behind it."""
    index = first.position
    grounds = index > 0 and words[index - 1].folded in _GROUNDS
    for phrase in () if grounds or _sets_a_time(words, index) or _is_of_a_thing(words, index) else _PURPOSE_WORDS:
        if starts_phrase(words, index, phrase):
            opens = index == 0 or words[index - 1].sentence != first.sentence
            yield _clause(words, index + len(phrase), opens)
            break
    if first.folded == "por" and index + 1 < len(words) and words[index + 1].folded.endswith(("ar", "er", "ir")):
        yield tuple(word for word in words[index + 1 : index + 12] if word.weight > 0)


def _behind_incise(words: tuple[Word, ...], start: int) -> int:
    """Where a purpose goes on behind ", según la oradora,"."""
    near = words[start : start + _LONGEST_INCISE]
    commas = [word.position for word in near if word.folded == ","]
    return commas[1] + 1 if len(commas) > 1 and commas[0] == start else start


def _clause(words: tuple[Word, ...], start: int, opens: bool) -> tuple[Word, ...]:
    told = 0
    start = _behind_incise(words, start)
    for word in words[start:]:
        if _is_purpose_end(words, word, told, opens):
            break
        told += 1
    return tuple(word for word in words[start : start + told] if word.weight > 0)
