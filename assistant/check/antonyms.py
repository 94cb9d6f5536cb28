"""Does the claim say the contrary of its source with another word: "aumentar" for "reducir"?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from assistant.check.comparison import SAME_GROUP, Comparison
from assistant.check.contrary import is_contrary
from assistant.check.force import find_cues
from assistant.check.negation import negations, upheld_positions, upholds
from assistant.check.negators import NEGATORS
from assistant.check.polarity import Polarity, read_polarity
from assistant.check.seeming import wishes_away
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word

_NEAR = 6
_WITH_NEXT = 3
# "Antes de ver" answers to "después de ver", not to "y después, ver".
_ORDERING = frozenset({"antes", "despues"})
_ASKING = frozenset("deberian deberia deben debe debera deberan podrian podria".split())
_ITEM_MARKS = frozenset({")", "-", ":"})
_MOSTLY = 0.7
# These only mean something before the word they compare.
_COMPARING = frozenset({"mas", "menos", "menores", "mayores"})
_AGES = frozenset({"menores", "mayores"})


def _anchors(comparison: Comparison, word: Word) -> frozenset[int]:
    """Where the source has the content words that stand next to a word of the claim."""
    content = [other for other in comparison.claim.words if other.weight > 0]
    at = next((index for index, other in enumerate(content) if other.position == word.position), None)
    if at is None:
        content = [other for other in content if abs(other.position - word.position) <= _NEAR]
        near = content
    else:
        near = content[max(0, at - 2) : at] + content[at + 1 : at + 3]
    return frozenset(match.position for other in near for match in comparison.focused(other))


def _anchored(comparison: Comparison, other: Word, anchors: frozenset[int]) -> bool:
    return any(0 < abs(anchor - other.position) <= _NEAR for anchor in anchors)


def _is_head(words: tuple[Word, ...], word: Word) -> bool:
    """Whether a word is what is asked for: right behind "deberían", or the first of an item."""
    before = [other.folded for other in words[max(0, word.position - 2) : word.position]]
    return bool(_ASKING & set(before)) or (bool(before) and before[-1] in _ITEM_MARKS)


def _heads_alike(comparison: Comparison, word: Word, other: Word) -> bool:
    """Whether both are what is asked for, of mostly the same things: "deberían favorecer" for "desalentar"."""
    if not _is_head(comparison.claim.words, word) or not _is_head(comparison.source.words, other):
        return False
    rest = comparison.claim.sentence_words(word.sentence)
    clause = takewhile(lambda one: one.folded != ",", (one for one in rest if one.position > word.position))
    told = [one for one in clause if one.weight > 0]
    there = {one.position for one in comparison.source.sentence_words(other.sentence)}
    backed = [one for one in told if any(match.position in there for match in comparison.matches.get(one.position, ()))]
    return bool(told) and len(backed) >= _MOSTLY * len(told)


def _said(comparison: Comparison) -> frozenset[int]:
    """Words of the source that the claim says too, in its own way."""
    return frozenset(
        match.position for matches in comparison.matches.values() for match in matches if match.quality >= SAME_GROUP
    )


def _denying(claim: Text) -> frozenset[int]:
    """Where a claim denies, and what it denies is not denied again: "ninguna debería quedar sin …"."""
    upheld = upheld_positions(claim)
    return frozenset(one.at for one in negations(claim) if not upholds(claim, one) and not upheld & set(one.scope))


def _antonyms(comparison: Comparison, polarity: Polarity) -> Iterator[Finding]:
    """A word that the source does not use, while it has its contrary in the same polarity, beside the same words."""
    focus = comparison.focus_words()
    stems, said = {word.stem for word in focus}, _said(comparison)
    words = comparison.source.words
    candidates = (
        *focus,
        *(other for other in words if other.sentence not in comparison.focus and _is_head(words, other)),
    )
    sides = frozenset(side for one in focus for side in one.sides)
    denying = _denying(comparison.claim)
    denying -= {one.at for one in negations(comparison.claim) if wishes_away(comparison, one)}
    asking = {cue.position for cue in find_cues(comparison.claim)}
    for word in comparison.claim.words:
        # "Se anima a …" asks, as "se alienta" does where the source has both it and its contrary.
        asks = word.position - 1 in asking and comparison.quality(word) >= SAME_GROUP
        idle = word.folded in NEGATORS and word.position not in denying
        if word.stem in stems or word.folded in _COMPARING or not word.is_word or asks or idle:
            continue
        anchors = _anchors(comparison, word)
        for other in candidates:
            if (
                not is_contrary(word, other, sides)
                or not _ordered_alike(comparison.claim.words, word, comparison.source.words, other)
                or other.position in said
                or _is_denied(comparison.claim.words, polarity.claim, word)
                != _is_denied(comparison.source.words, polarity.source, other)
            ):
                continue
            anchored = _anchored(comparison, other, anchors) or _heads_alike(comparison, word, other)
            foreign = comparison.quality(word) == 0.0
            if anchored or (foreign and other.sentence in comparison.focus):
                reason = f"La afirmación dice «{word.form}» y la fuente lo contrario: «{other.form}»."
                yield Finding(FindingKind.ANTONYM, 0.75 if anchored else 0.4, reason)
                return


def _is_denied(words: tuple[Word, ...], denied: frozenset[int], word: Word) -> bool:
    """Whether a word is denied; one that weighs nothing, as "misma", with the next that does."""
    if word.weight > 0:
        return word.position in denied or _follows_no(words, word)
    behind = any(at in denied for at in range(word.position, word.position + _WITH_NEXT))
    return behind or _follows_no(words, word)


def _follows_no(words: tuple[Word, ...], word: Word) -> bool:
    """ "No debería depender" is not read as a denial of what follows; the verb itself is denied."""
    light = takewhile(
        lambda other: other.weight == 0.0, reversed(words[max(0, word.position - _WITH_NEXT) : word.position])
    )
    return any(other.folded == "no" for other in light)


def _sided_before(words: tuple[Word, ...], position: int, sides: frozenset[tuple[int, int]]) -> Word | None:
    """The nearest word before a position that stands on either side of the same pairs."""
    lines = {line for line, _ in sides}
    near = reversed(words[max(0, position - _NEAR // 2) : position])
    return next((word for word in near if any(line in lines for line, _ in word.sides)), None)


def _changed_objects(comparison: Comparison, polarity: Polarity) -> Iterator[Finding]:
    """ "Aumentar la vulnerabilidad" where the source reduces it, though it does increase something else."""
    words, denying = comparison.claim.words, _denying(comparison.claim)
    for word in words:
        following = next((other for other in words[word.position + 1 : word.position + 4] if other.weight > 0), None)
        if not word.sides or following is None or (word.folded in NEGATORS and word.position not in denying):
            continue
        governors = [
            _sided_before(comparison.source.words, match.position, word.sides)
            for match in comparison.matches.get(following.position, ())
        ]
        # "Menores" names children as often as it compares.
        found = [governor for governor in governors if governor is not None and governor.folded not in _AGES]
        if not found or len(found) < len(governors) or any(not is_contrary(word, governor) for governor in found):
            continue
        # "Lo público, lo privado y la sociedad civil": what names both sides takes none.
        if any(is_contrary(word, other) for other in words if other.sentence == word.sentence):
            continue
        told = _is_denied(words, polarity.claim, word)
        if told == _is_denied(comparison.source.words, polarity.source, found[0]):
            reason = f"La afirmación dice «{word.form} … {following.form}» y la fuente, «{found[0].form}»."
            yield Finding(FindingKind.ANTONYM, 0.7, reason)
            return


def _ordered_alike(words: tuple[Word, ...], word: Word, others: tuple[Word, ...], other: Word) -> bool:
    """Whether both are prepositions ("antes de") or both adverbs; true of all other words."""
    if word.folded not in _ORDERING or other.folded not in _ORDERING:
        return True
    following = [
        within[one.position + 1].folded if one.position + 1 < len(within) else ""
        for within, one in ((words, word), (others, other))
    ]
    return (following[0] == "de") == (following[1] == "de")


def check_antonyms(comparison: Comparison) -> Iterator[Finding]:
    polarity = read_polarity(comparison)
    opposites = list(_antonyms(comparison, polarity))
    yield from opposites or _changed_objects(comparison, polarity)
