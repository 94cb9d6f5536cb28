"""What a text says that something is for."""

from __future__ import annotations

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
    "en las que|en los que|en la tarea de|en la labor de|al objeto de|en aras de|en pro de|permitiendo|y asi"
)
# "El enfoque para reducirla debería basarse en …": the verb of the sentence is no part of the purpose.
_MODALS = frozenset("deben debe deberia deberian debera deberan podria podrian podra podran puede pueden".split())
# "Una razón para que se haga" gives the reason elsewhere.
_GROUNDS = frozenset("razon razones motivo motivos argumento argumentos".split())
_STOPS = frozenset({".", ";", ":", "y"})
# What follows these after a comma are examples of something, no part of the purpose.
_EXAMPLES = ("entre", "incluid", "como", "por", "segun", "en")
# "Prevista para junio" and "para 2022" set a time.
_SET = ("previst", "programad", "fijad", "convocad", "aplazad")


def _sets_a_time(words: tuple[Word, ...], index: int) -> bool:
    following = words[index + 1].folded if index + 1 < len(words) else ""
    dated = following in MONTHS or following.isdigit() or (index > 0 and words[index - 1].folded.startswith(_SET))
    return words[index].folded == "para" and dated


def _is_purpose_end(words: tuple[Word, ...], word: Word, told: int, opens: bool) -> bool:
    """Whether a purpose of so many words ends before a word; `opens` is one that stands before its main clause."""
    if word.folded in _STOPS:
        # "prevenir y combatir la trata": two verbs of one purpose
        return word.folded != "y" or told >= FEWEST_PURPOSE_WORDS
    if word.folded == ",":
        following = words[word.position + 1].folded if word.position + 1 < len(words) else ""
        return opens or following.startswith(_EXAMPLES)
    return word.folded in _MODALS


def purposes(text: Text) -> list[tuple[Word, ...]]:
    """Content words of every purpose clause, to the end of its sentence."""
    found: list[tuple[Word, ...]] = []
    folded = [word.folded for word in text.words]
    for index in range(len(folded)):
        for phrase in _PURPOSE_WORDS if not index or folded[index - 1] not in _GROUNDS else ():
            if starts_phrase(text.words, index, phrase) and not _sets_a_time(text.words, index):
                clause: list[Word] = []
                opens = index == 0 or text.words[index - 1].sentence != text.words[index].sentence
                for word in text.words[index + len(phrase) :]:
                    if _is_purpose_end(text.words, word, len(clause), opens):
                        break
                    clause.append(word)
                found.append(tuple(word for word in clause if word.weight > 0))
                break
        if folded[index] == "por" and index + 1 < len(folded) and folded[index + 1].endswith(("ar", "er", "ir")):
            found.append(tuple(word for word in text.words[index + 1 : index + 12] if word.weight > 0))
    return found
