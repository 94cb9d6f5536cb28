"""What serves what, told the other way round: the means as the end ("reduciendo … aumentar" for the contrary)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.check.comparison import EXACT, Comparison
from assistant.check.purposes import purposes
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Word, is_participle, is_verb_like

_GERUND = re.compile(r"(?:[ai]ndo|iendo|yendo)(?:se|l[aeo]s?)?$")
_MOSTLY, _APART = 0.6, 0.2
_FEWEST = 2
_WEIGHT = 0.6


def _share(comparison: Comparison, words: Sequence[Word], places: set[int]) -> float:
    """How many of the words that the source knows stand at these places."""
    known = [word for word in words if comparison.matches.get(word.position)]
    within = [word for word in known if any(match.position in places for match in comparison.focused(word))]
    return len(within) / len(known) if len(known) >= _FEWEST else -1.0


def _exchanged_purpose(comparison: Comparison) -> Iterator[Finding]:
    """ "Elaborar medidas para realizar encuestas" where the surveys serve to draw up measures."""
    aimed = {word.position for clause in purposes(comparison.source) for word in clause}
    for clause in purposes(comparison.claim):
        sentence = comparison.claim.sentence_words(clause[0].sentence) if clause else ()
        main = [word for word in sentence if word.weight > 0 and word.position < clause[0].position]
        opening = any(match.position in aimed for word in clause[:1] for match in comparison.focused(word))
        if not clause or opening or comparison.quality(clause[0]) < EXACT:
            continue
        served, serving = _share(comparison, main, aimed), _share(comparison, clause, aimed)
        if served >= _MOSTLY and 0.0 <= serving <= served - _APART:
            reason = f"En la fuente es al revés: «{main[0].form}» es el fin y «{clause[0].form}», el medio."
            yield Finding(FindingKind.CAUSE, _WEIGHT, reason)
            return


def _exchanged_means(comparison: Comparison) -> Iterator[Finding]:
    """A gerund of the claim that is what the source aims at, and a verb of it that the source has as a gerund."""
    verbs = [word for word in comparison.claim.content() if is_verb_like(word.form) and not is_participle(word.form)]
    told = {word: _told_as_means(comparison, word) for word in verbs}
    as_means = [word for word in verbs if _GERUND.search(word.folded) and told[word] == {False}]
    as_end = [word for word in verbs if not _GERUND.search(word.folded) and told[word] == {True}]
    if as_means and as_end:
        reason = f"En la fuente es al revés: «{as_means[0].form}» es el fin y «{as_end[0].form}», el medio."
        yield Finding(FindingKind.CAUSE, _WEIGHT, reason)


def _told_as_means(comparison: Comparison, word: Word) -> set[bool]:
    """Whether the source has the same verb as a gerund, in each place where it has it."""
    words = comparison.source.words
    exact = [words[match.position] for match in comparison.focused(word) if match.quality >= EXACT]
    return {bool(_GERUND.search(other.folded)) for other in exact if is_verb_like(other.form)}


def check_means(comparison: Comparison) -> Iterator[Finding]:
    yield from list(_exchanged_purpose(comparison)) or _exchanged_means(comparison)
