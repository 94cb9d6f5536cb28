"""How likely a Spanish word is: wordfreq's list, a few words of this field by hand, and the regular derivations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from wordfreq import get_frequency_dict

_DOMAIN_FREQUENCY = 2e-5  # a word of the field outweighs its misspelling in a list drawn from the web
RARE = 2e-8  # what a regular derivation is worth when the list has never seen it
_PREFIXES = (
    *("anti", "auto", "bi", "ciber", "co", "contra", "des", "ex", "extra", "geo", "hiper", "in", "infra", "inter"),
    *("macro", "micro", "mono", "multi", "nano", "neuro", "no", "pluri", "poli", "post", "pre", "pro", "psico"),
    *("re", "semi", "sobre", "socio", "sub", "super", "supra", "tele", "trans", "ultra", "uni", "vice"),
)
# Endings that occur in Spanish only with this accent, for learned words that no list holds.
_LEARNED = re.compile(
    r".{3,}(?:[cs]ión|logía|grafía|metría|nomía|patía|quía)s?"
    r"|.{3,}[áíóú](?:[bcdfglmnprstv]|[st]r|ct|pt|st|ft|rm|rg)ic[oa]s?"
    r"|.{3,}[íá]simos?|.{3,}[íá]simas?"
)


class Lexicon:
    """Frequencies of lower-case words, between 0 (not Spanish) and 1."""

    def __init__(self, frequencies: Mapping[str, float], nouns_in_o: frozenset[str]) -> None:
        self._frequencies = frequencies
        self.nouns_in_o = nouns_in_o

    def listed(self, word: str) -> float:
        return self._frequencies.get(word, 0.0)

    def frequency(self, word: str) -> float:
        """The listed frequency, or a small one for a regular form of a listed word."""
        listed = self.listed(word)
        return listed if listed >= RARE else max(listed, self._derived(word))

    def _derived(self, word: str) -> float:
        if _LEARNED.fullmatch(word) or self._is_verb_form(word):
            return RARE
        if any(self.listed(stem) >= 1e-7 for stem in _inflected_from(word)):
            return RARE
        for prefix in _PREFIXES:
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) >= 5 and self.listed(rest) >= 1e-6:
                return RARE
        return 0.0

    def _is_verb_form(self, word: str) -> bool:
        return any(self.listed(infinitive) >= 5e-8 for infinitive in _infinitives_of(word))


def _inflected_from(word: str) -> list[str]:
    """Listed forms that would vouch for an unlisted plural, gender or adverb."""
    stems = []
    if word.endswith("mente"):
        stems.append(word.removesuffix("mente"))
    if word.endswith("s"):
        stems.append(word[:-1])
    if word.endswith(("a", "as")):
        stems.append(word.rstrip("s")[:-1] + "o")
    if match := re.fullmatch(r"(.+)(án|ién)do(?:se|[lmnt]?[aeo]s?|se?l[aeo]s?)", word):
        stems.append(match[1] + match[2].replace("á", "a").replace("é", "e") + "do")
    if match := re.fullmatch(r"(.+)([áéí])r(?:sel[aeo]s?|mel[aeo]s?)", word):
        stems.append(match[1] + match[2].translate(_PLAIN) + "r")
    return stems


_PLAIN = str.maketrans("áéíóú", "aeiou")
_VERB_FORMS = (
    (re.compile(r"(.+[aei]r)(?:á|án|ás|ía|ían|íamos)"), ("",)),  # future and conditional
    (re.compile(r"(.+)(?:ó|aron|ara|aran|ase|asen|aba|aban|ábamos|áramos)"), ("ar",)),
    (re.compile(r"(.+)(?:ió|ía|ían|íamos|iera|ieran|ieron)"), ("er", "ir")),
)


def _infinitives_of(word: str) -> list[str]:
    found = []
    for form, endings in _VERB_FORMS:
        if (match := form.fullmatch(word)) and len(match[1]) >= 3:
            found += [match[1] + ending for ending in endings]
    return found


def _words_of(file_name: str) -> frozenset[str]:
    lines = Path(__file__).with_name(file_name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def spanish() -> Lexicon:
    """The lexicon that ships with the program; read once, on first use (about 0.2 s)."""
    frequencies = dict(get_frequency_dict("es", "large"))
    for word in _words_of("lexicon_words.txt"):
        frequencies[word] = max(_DOMAIN_FREQUENCY, frequencies.get(word, 0.0))
    return Lexicon(frequencies, _words_of("lexicon_nouns.txt"))
