"""Repair of Spanish that was read by an OCR model for English: accents and ñ come back, all else stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import log

from ingestion.lexicon import RARE, Lexicon, spanish
from ingestion.repair_channel import candidates, well_accented
from ingestion.repair_context import adjustment
from ingestion.repair_marks import Repair, marks
from ingestion.repair_sentence import Context

_LOST = re.compile("[áíóúñÁÍÓÚÑ]")
_LETTERS = re.compile(r"[^\W\d_]")
_FUNCTION_WORDS = frozenset("de la el los las en que y a del por con para se un una su al".split())
_CLEAN_RATE = 0.006  # clean Spanish has 0.02 to 0.03 of these letters; OCR by the English model has none


def needs_repair(text: str) -> bool:
    """Whether the text is Spanish of some length that has lost its accents; short or foreign texts never are."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < 150:
        return False
    spanish_share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    return spanish_share > 0.2 and not _has_its_accents(text)


def _has_its_accents(text: str) -> bool:
    letters = len(_LETTERS.findall(text))
    return len(_LOST.findall(text)) > max(1.0, _CLEAN_RATE * letters)


def repair(text: str) -> str:
    """The text as it was printed, line by line. A text that has its accents comes back untouched."""
    pieces: list[str] = []
    position = 0
    for change in repairs(text):
        pieces += [text[position : change.start], change.after]
        position = change.start + len(change.before)
    return "".join(pieces) + text[position:]


def repairs(text: str) -> list[Repair]:
    """The changes that `repair` makes, in order."""
    if _has_its_accents(text):
        return []
    changes: list[Repair] = []
    free_from = 0
    for change in sorted([*marks(text), *_words(text)], key=lambda change: change.start):
        if change.start >= free_from:
            changes.append(change)
            free_from = change.start + max(1, len(change.before))
    return changes


_SYMBOL = re.compile(r"[(\[“«]*[A-Z][A-Z0-9.]{0,30}/[A-Z0-9]")
_WORD = re.compile(r"[A-Za-zÀ-ÿ€¢](?:[A-Za-zÀ-ÿ0-9€¢]|&(?=[a-z]))*|(?<![\d.,/])[0-9]é?[a-zé]{2,}[0-9]?é?|\d+|[.;:?!,]")
_ENGLISH = frozenset("the of and for to with by on at from is are in".split())
_KNOWN = 1e-9  # what an unlisted word is worth as it stands


class Repairer:
    """Decides word by word; remembers what each word may have been."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._choices: dict[tuple[str, bool], list[tuple[str, float]]] = {}

    def word(self, observed: str, context: Context) -> str:
        """The printed form of one observed word."""
        if observed in _CAPITAL_I:
            return _CAPITAL_I[observed]
        if not _may_be_damaged(observed):
            return observed
        lower = observed.lower()
        choices = self._weighed(lower, observed[0].isupper() and bool(context.before))
        best = choices[0][0]
        if len(choices) > 1:
            best = max(choices, key=lambda choice: choice[1] + adjustment(lower, choice[0], context, self._lexicon))[0]
        if lower in _PAIRED and context.previous not in ("un", "el", "los", "una"):
            return f"{observed[: _PAIRED[lower]]} {observed[_PAIRED[lower] :]}"
        if self._lexicon.listed(best) == 0.0 and (split := self._split(observed)):
            return split
        return observed if best == lower else _cased(best, observed, bool(context.before))

    def _weighed(self, lower: str, may_be_name: bool) -> list[tuple[str, float]]:
        key = (lower, may_be_name)
        if key not in self._choices:
            self._choices[key] = self._weigh(lower, may_be_name)
        return self._choices[key]

    def _weigh(self, lower: str, may_be_name: bool) -> list[tuple[str, float]]:
        unknown = _KNOWN * (1.0 if lower.isalpha() else 0.01) * (10.0 if may_be_name else 1.0)
        floor = log(unknown)
        scored = {lower: max(floor, log(self._lexicon.frequency(lower) or unknown))}
        for candidate, cost in candidates(lower).items():
            score = cost + log(self._lexicon.listed(candidate) or RARE)
            if score > floor and candidate != lower and well_accented(candidate) and self._lexicon.frequency(candidate):
                scored[candidate] = max(score, cost + log(self._lexicon.frequency(candidate)))
        ranked = sorted(scored.items(), key=lambda choice: -choice[1])
        return [choice for choice in ranked if choice[1] > ranked[0][1] - 16.0]

    def _split(self, observed: str) -> str | None:
        """ "suresolucion" is "su resolución": a space was lost after a small word."""
        for length in (4, 3, 2):
            head, tail = observed[:length], observed[length:]
            if head.lower() not in _GLUED or len(tail) < 3 or not tail.islower():
                continue
            rest = self._weighed(tail, False)[0][0]
            if self._lexicon.listed(rest) >= next(least for letters, least in _LEAST_LISTED if len(tail) >= letters):
                return f"{head} {rest}"
        return None


# How often a word must occur, by its letters, to be what a small word was glued to: a long one is no chance.
_LEAST_LISTED = ((8, 3e-7), (5, 3e-6), (3, 1e-4))
_GLUED = frozenset("de la el los las en que del por con para se un una su sus al lo no es".split())
# "dela" is "de la": two small words that no Spanish word joins.
_PAIRED = {
    first + second: len(first)
    for first in ("a", "de", "en", "con", "por", "para", "que", "y")
    for second in ("la", "las", "los", "el", "una", "lo", "que")
    if first + second not in ("porque", "conque")
} | {"afin": 1}


_CAPITAL_I = {
    "Ia": "la",
    "Ias": "las",
    "Io": "lo",
    "Ios": "los",
    "EIl": "El",
    "EI": "El",
    "Ja": "la",
    "Jas": "las",
    "Jos": "los",
}


def _may_be_damaged(observed: str) -> bool:
    if len(observed) == 1 or len(observed) > 30 or observed.isdecimal() or _LOST.search(observed):
        return False
    return not (observed.isupper() and len(observed) < 7)


def _cased(word: str, observed: str, inside: bool) -> str:
    if observed.isupper():
        return word.upper()
    if not observed[0].isupper() or (inside and (word[0] == "ó" or (observed[0] == "I" and word[0] == "l"))):
        return word  # inside a sentence "Organos" is "órganos": the model takes ó for O, and l for I
    return word[0].upper() + word[1:]


@cache
def _repairer() -> Repairer:
    return Repairer(spanish())


def _words(text: str) -> Iterator[Repair]:
    repairer = _repairer()
    tokens = list(_WORD.finditer(re.sub(r"\S+", _without_addresses, text)))
    before: list[str] = []
    for index, token in enumerate(tokens):
        observed = token[0]
        if observed in ".?!" and not (index + 1 < len(tokens) and tokens[index + 1][0][0].islower()):
            before.clear()
            continue
        after = tuple(following[0].lower() for following in tokens[index + 1 : index + 3])
        if observed in ",;:.?!":
            before.append(observed)
            continue
        printed = (
            observed if _in_english(before, after) else repairer.word(observed, Context(tuple(before[-40:]), after))
        )
        before.append(printed.lower())
        if printed != observed:
            yield Repair(token.start(), observed, printed)


def _without_addresses(chunk: re.Match[str]) -> str:
    """Addresses and symbols of documents are no words; blanks keep their place."""
    text = chunk[0]
    is_address = "://" in text or "www." in text or "@" in text or _SYMBOL.match(text) is not None
    return " " * len(text) if is_address else text


def _in_english(before: list[str], after: tuple[str, ...]) -> bool:
    return bool(before and before[-1] in _ENGLISH) or bool(after and after[0] in _ENGLISH)
