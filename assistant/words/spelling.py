"""Typing errors: a word that neither the library nor the language knows becomes the nearest word of the library."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.words.ordinals import ordinal_number
from vectorstore.words import fold

_WORD = re.compile(r"[^\W\d_]{4,}")
# Words with a capital side by side: "Kevin Bales", not "QUE DIJO".
_CAPITALS = re.compile(r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúüñ]+(?: [A-ZÁÉÍÓÚÑ][a-záéíóúüñ]+)+")
_ENCLITIC = re.compile(r"(\w{3,}[aei])(?:me|nos)?l[aoe]s?")
_LONG_WORD = 8
# Shorter words sound like too many others.
_AUDIBLE = 6
# The parts of words written as one, and the small words that are often glued to the next.
_PART, _GLUED = 4, frozenset("de del la las el los en por con para a y que sobre un una al".split())
# Letters that sound alike in Spanish, in the order in which they are replaced.
_SOUNDS = (
    (re.compile(r"h"), ""),
    (re.compile(r"v"), "b"),
    (re.compile(r"z|c(?=[ei])"), "s"),
    (re.compile(r"qu(?=[ei])|k|c"), "k"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"x"), "s"),
    (re.compile(r"n(?=[pb])"), "m"),
    (re.compile(r"(.)\1"), r"\1"),
)


@dataclass(frozen=True)
class Spelling:
    """`words`: folded words of the library and how often they occur. `known`: whether the language has a word.

    `accented`: how the library writes a folded word, where with an accent.
    """

    words: Mapping[str, int]
    known: Callable[[str], bool]
    accented: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _long_words(self) -> list[str]:
        return [word for word in self.words if len(word) >= 4]

    @cached_property
    def _by_sound(self) -> dict[str, str]:
        """The most frequent word of the library for each way to sound."""
        return {sound(word): word for word in sorted(self._long_words, key=lambda word: self.words[word])}

    def correct(self, text: str) -> str:
        """The text with each unknown word replaced by the library's nearest one, and accents put where it has them.

        The rest stays to the letter, and so does the name of somebody whom the library does not know. Nearest is a word
        that sounds the same, then one at the fewest edits, then two words written as one.
        """
        names = [found.span() for found in _CAPITALS.finditer(text) if self._is_foreign(found[0])]
        within = {place for span in names for place in range(*span)}
        return _WORD.sub(lambda found: found[0] if found.start() in within else self._as_written(found[0]), text)

    def _is_foreign(self, name: str) -> bool:
        """Whether two words of a name that stand side by side are both unknown to the library."""
        return any(not {fold(one), fold(other)} & self.words.keys() for one, other in pairwise(name.split()))

    def _as_written(self, word: str) -> str:
        """The word corrected, with a capital where it had one."""
        corrected = self._with_accents(self._nearest(word))
        return corrected.capitalize() if word[0].isupper() and corrected.islower() else corrected

    def _with_accents(self, word: str) -> str:
        """The word as the library writes it, if it was written without its accents."""
        usual = self.accented.get(word.lower(), word)
        return usual.capitalize() if word[0].isupper() and usual != word else usual

    def _nearest(self, word: str) -> str:
        folded = fold(word)
        if folded in self.words or self.known(word) or self._with_pronoun(folded) or ordinal_number(folded):
            return word
        heard = sound(folded)
        # In the number in which the library has it: "prueva" is "pruebas" where no report has the singular.
        if alike := next((self._by_sound[one] for one in (heard, f"{heard}s") if one in self._by_sound), None):
            return alike
        return (
            self._edited(folded, 1) or self._parted(folded) or self._sounding(folded) or self._edited(folded, 2) or word
        )

    def _with_pronoun(self, folded: str) -> bool:
        """Whether a word is a known one with pronouns behind it: "resumelo", "traducemelo"."""
        found = _ENCLITIC.fullmatch(folded)
        return found is not None and (found[1] in self.words or self.known(found[1]))

    def _sounding(self, folded: str) -> str | None:
        """The most frequent word that sounds nearly the same: one letter more, less or other ("bitual", "virtual")."""
        if len(folded) < _AUDIBLE:
            return None
        heard = sound(folded)
        found = process.extract(heard, list(self._by_sound), scorer=OSA.distance, score_cutoff=1, limit=5)
        alike = [self._by_sound[str(row[0])] for row in found if str(row[0])[-1] == heard[-1]]
        return max(alike, key=lambda word: self.words[word], default=None)

    def _edited(self, folded: str, reach: int) -> str | None:
        if reach > 1 and len(folded) < _LONG_WORD:
            return None
        found = process.extract(folded, self._long_words, scorer=OSA.distance, score_cutoff=reach, limit=5)
        if not found:
            return None
        return str(min(found, key=lambda row: (row[1], row[0][0] != folded[0], -self.words[row[0]]))[0])

    def _parted(self, folded: str) -> str | None:
        """Two words of the library that were written as one."""
        cuts = [(folded[:place], folded[place:]) for place in range(1, len(folded) - _PART + 1)]
        fitting = [
            (one, two)
            for one, two in cuts
            if two in self.words and (one in _GLUED or (len(one) >= _PART and one in self.words))
        ]
        return " ".join(max(fitting, key=lambda pair: min(map(len, pair)))) if fitting else None


def sound(folded: str) -> str:
    """How a folded word sounds in Spanish: the same for "vijilancia" and "vigilancia"."""
    for letters, replacement in _SOUNDS:
        folded = letters.sub(replacement, folded)
    return folded
