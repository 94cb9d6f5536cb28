"""What is conceded: "aunque queden sin hogar" where the source asks for it so that they do not."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.check.bearing import NO_WEIGHT
from assistant.check.comparison import Comparison
from assistant.check.negation import denied_positions
from assistant.check.prevention import prevented_positions
from assistant.check.purposes import purposes
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, read_phrases, starts_phrase

_CONCEDING = read_phrases(
    "aunque|pese a que|a pesar de que|por mas que|aun cuando|incluso si|incluso cuando|aun a costa de|a riesgo de"
)
_OPENINGS = frozenset(phrase[0] for phrase in _CONCEDING)
_ENDS = frozenset(".;:,")
_WEIGHT = 0.6
_MOSTLY = 0.6


def _conceded(text: Text) -> Iterator[tuple[Word, ...]]:
    """Content words of each conceding clause, to its comma."""
    for index in range(len(text.words)):
        for phrase in _CONCEDING if text.words[index].folded in _OPENINGS else ():
            if starts_phrase(text.words, index, phrase):
                clause: list[Word] = []
                for word in text.words[index + len(phrase) :]:
                    if word.folded in _ENDS:
                        break
                    clause.append(word)
                yield tuple(word for word in clause if word.weight > 0)


def check_concession(comparison: Comparison) -> Iterator[Finding]:
    if any(True for _ in _conceded(comparison.source)) or NO_WEIGHT.search(comparison.source.folded):
        return
    aimed = {word.position for clause in purposes(comparison.source) for word in clause}
    avoided = denied_positions(comparison.source) & aimed | prevented_positions(comparison.source)
    for clause in _conceded(comparison.claim):
        places = [{match.position for match in comparison.focused(word)} for word in clause]
        known = [place for place in places if place]
        within = [place for place in known if place & (aimed | avoided)]
        if known and len(within) >= _MOSTLY * len(known) and any(place & avoided for place in within):
            yield Finding(FindingKind.POLARITY, _WEIGHT, "La fuente pide evitar lo que la afirmación concede.")
            return
