"""The language of a question, by its function words. The answer is Spanish whatever it says."""

from __future__ import annotations

import re

import wordfreq

from vectorstore.words import fold

_FUNCTION_WORDS = {
    "es": "el la los las de del que y en un una se por con para sobre como cual cuales quien quienes donde cuando "
    "cuanto cuantos cuantas hay fue dijo su al lo es son o segun alguna algun esta este dame",
    "en": "the of and to in was were is are did does do what which who whom how when where many much on about for by "
    "that it any said list give me their with from has have there tell",
    "fr": "la que de en le les des du et dans est sont que quels quelles quel quelle qui ou comment combien quand sur "
    "pour par au aux une ce cette a-t-on il elle ont avec ete y dit donne liste leur ses",
}
_SETS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}

# On the Zipf scale of wordfreq a step is ten times as frequent.
_KNOWN, _CLEARLY, _LONG = 3.0, 1.0, 5


def load_word_lists() -> None:
    """Load the lists of frequent words, which the first question in another language would wait for."""
    for language in _SETS:
        wordfreq.zipf_frequency("informe", language)


def detect(text: str) -> str:
    """ "es", "en" or "fr"; Spanish when nothing speaks for another.

    Where the function words do not decide ("Quand se tiendra la douzième réunion ?"), a word does that is far more
    frequent in the other language than in Spanish.
    """
    words = re.findall(r"[a-z\-]+", fold(text))
    scores = {language: sum(word in known for word in words) for language, known in _SETS.items()}
    scores["es"] += "¿" in text
    most = max(scores.values())
    if scores["es"] < most:
        return max(scores, key=lambda language: scores[language])
    likely = [language for language in scores if scores[language] == most]
    return max(likely, key=lambda language: (_foreign(text, language), language == "es"))


def _foreign(text: str, language: str) -> int:
    """How many words are known in a language and hardly in Spanish, less those that are so in Spanish.

    Of short words (symbols, "párr.") none counts.
    """
    votes = 0
    for word in re.findall(rf"[^\W\d_]{{{_LONG},}}", text.lower()):
        there, here = wordfreq.zipf_frequency(word, language), wordfreq.zipf_frequency(word, "es")
        votes += (there >= _KNOWN and there >= here + _CLEARLY) - (here >= _KNOWN and here >= there + _CLEARLY)
    return votes
