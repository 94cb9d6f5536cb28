"""Content words of the claim that no word of the source stands for: an added detail, or a paraphrase?

A foreign word amid words taken from the source to the letter is a replacement; amid other foreign words it is the
freedom of a paraphrase. Its weight is therefore scaled by how literal the rest of the claim is."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.comparison import Comparison, literal_share
from assistant.check.likeness import strangeness
from assistant.check.names import is_spelled_out, named_positions
from assistant.check.negation import twice_denied
from assistant.check.negators import is_denying
from assistant.check.numerals import is_number_word
from assistant.check.seeming import denied_flaws
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Word, is_participle, is_verb_like

_SURE = 0.95
_LEAST = 0.42
# A frequent word ("empresas" for "sindicatos") changes a claim nearly as much as a rare one.
_COMMON_WORDS = 0.5
_LISTED = 1.25  # one more item in a list is how a detail is mostly added
_LITERAL_POWER = 2.0
_VERB_SHARE = 0.35
_ADVERB_SHARE = 0.6
_PARTICIPLE_SHARE = 0.7


def coverage(comparison: Comparison) -> float:
    """The weight of the claim's words that something in the source stands for, over that of all."""
    words = comparison.claim.content()
    total = sum(word.weight for word in words) or 1.0
    return sum(word.weight * comparison.quality(word) for word in words) / total


def foreign_words(comparison: Comparison) -> tuple[Word, ...]:
    known = {word.stem for word in comparison.context.words}
    upheld = twice_denied(comparison.claim) | denied_flaws(comparison.claim)
    named = named_positions(comparison.claim)  # the names rule speaks of these
    return tuple(
        word
        for word in comparison.claim.content()
        if word.is_word
        and word.stem not in known
        and comparison.quality(word) == 0.0
        and not is_denying(word)
        and word.position not in upheld
        and not is_number_word(word)
        and word.position not in named
        and not is_spelled_out(comparison, word)
    )


def kind_share(word: Word) -> float:
    """How much a foreign word counts by its kind."""
    if word.folded.endswith("mente"):
        return _ADVERB_SHARE
    if is_participle(word.form):
        return _PARTICIPLE_SHARE
    return _VERB_SHARE if is_verb_like(word.form) else 1.0


def _is_listed(comparison: Comparison, word: Word) -> bool:
    words, at = comparison.claim.words, word.position
    before = {other.folded for other in words[max(0, at - 4) : at]}
    return bool(before & {"y", "e", ","}) or (at + 1 < len(words) and words[at + 1].folded in ("y", "e"))


def check_coverage(comparison: Comparison) -> Iterator[Finding]:
    literal, covered = literal_share(comparison), coverage(comparison)
    foreign = foreign_words(comparison)
    known = sorted({word.form.lower() for word in comparison.focus_words() if word.weight > 0})
    strange = strangeness([word.form.lower() for word in foreign], known)
    for word, share in zip(foreign, strange, strict=True):
        weight = (
            _SURE
            * share
            * word.weight**_COMMON_WORDS
            * kind_share(word)
            * (_LISTED if _is_listed(comparison, word) else 1.0)
            * literal**_LITERAL_POWER
        )
        yield Finding(FindingKind.DETAIL, round(min(weight, _SURE), 3), f"«{word.form}» no aparece en la fuente.")
    if covered < _LEAST:
        yield Finding(
            FindingKind.COVERAGE, round(min(0.9, 1.6 * (_LEAST - covered)), 3), "La fuente apenas habla de esto."
        )
