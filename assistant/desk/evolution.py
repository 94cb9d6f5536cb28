"""How a theme evolved: what appeared, came back, was sharpened or softened, and what was not taken up again.

Every sentence comes from laying the texts of the recommendations side by side and cites both; HOW says so to the
reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Claim
from assistant.desk.asking import read_asking
from assistant.desk.compared import short_label, verdict_of_comparison
from assistant.desk.likeness import Likeness
from assistant.desk.lineage import REPEATED, REWORDED, Genealogy
from assistant.desk.note import Block
from assistant.desk.recommendations import Unit, units
from assistant.desk.statement import Quoting
from assistant.ordinals import ordinal_in_spanish
from assistant.wording import enumerate_spanish
from vectorstore.records import Passage

HOW = (
    "Estas frases no figuran en los informes: resultan de comparar palabra por palabra las recomendaciones de la nota. "
    "Se ha comprobado que las palabras entre comillas están en el pasaje citado y que las reuniones son las suyas. "
    "Una redacción parecida no prueba que un texto proceda del otro."
)


@dataclass(frozen=True, slots=True)
class _Return:
    """A recommendation that comes back: its unit and the earlier one, and in each the text or item that is alike.

    `alike` is how much, 0..1.
    """

    units: tuple[Unit, Unit]
    earlier: Passage
    later: Passage
    alike: float


@dataclass(frozen=True)
class EvolutionBuilder:
    """`genealogy` spans the whole library, so that rare words are known; a theme's own recommendations are compared."""

    quoting: Quoting
    genealogy: Genealogy

    def build(self, recommended: Sequence[Passage]) -> tuple[Block, ...]:
        """Nothing for a theme of one meeting: there is nothing to compare."""
        found = units(recommended)
        if len({unit.head.meeting for unit in found}) < 2:
            return ()
        returns = self._returns(found)
        blocks = (
            Block("Qué apareció primero", (self._first(found),)),
            Block("Qué volvió y con qué cambios", tuple(map(self._came_back, returns))),
            Block("Qué fue nuevo en cada reunión", tuple(self._new(found, returns))),
            Block("Qué no se retomó después", tuple(self._dropped(found, returns))),
        )
        return tuple(block for block in blocks if block.claims)

    def _returns(self, found: Sequence[Unit]) -> list[_Return]:
        """For every recommendation its nearest earlier one, if they are versions of one text.

        The words of the theme itself, which all of them share, make no two texts alike: hence the second measure.
        """
        within = Likeness.over([unit.text for unit in found])
        returns = []
        for later in found:
            earlier = [one for one in found if (one.head.meeting or 0) < (later.head.meeting or 0)]
            rated = [(self.genealogy.between(one, later), one) for one in earlier]
            best = max(rated, key=lambda one: one[0][0], default=None)
            if best is not None and best[0][0] >= REWORDED:
                (alike, before, after), unit = best
                if within.of(before.text, after.text) < REWORDED:
                    continue
                returns.append(_Return((unit, later), before, after, alike))
        return returns

    def _first(self, found: Sequence[Unit]) -> Claim:
        head = found[0].head
        text = f"De las recomendaciones halladas, la primera es de la {_meeting(head)} ({short_label(head)})"
        return self._computed(f"{text}.", (head,))

    def _came_back(self, one: _Return) -> Claim:
        how = "casi con las mismas palabras" if one.alike >= REPEATED else "con otra redacción"
        text = (
            f"La {_meeting(one.later)} ({short_label(one.later)}) vuelve, {how}, sobre lo que recomendó la "
            f"{_meeting(one.earlier)} ({short_label(one.earlier)})"
        )
        before, after = read_asking(one.earlier), read_asking(one.later)
        if before and after and before.rank != after.rank:
            how = "con más fuerza" if after.rank > before.rank else "con menos fuerza"
            text += f", {how}: antes «{before.words}», ahora «{after.words}»"
        return self._computed(f"{text}.", (one.earlier, one.later))

    def _new(self, found: Sequence[Unit], returns: Sequence[_Return]) -> Iterator[Claim]:
        """By meeting, what has no earlier version in the theme; all of the first meeting is new and not told."""
        back = {one.units[1].head.id for one in returns}
        first = found[0].head.meeting
        fresh = [unit.head for unit in found if unit.head.id not in back and unit.head.meeting != first]
        for group in _by_meeting(fresh):
            text = f"Sin redacción parecida en las anteriores, de la {_meeting(group[0])}: {_labels(group)}"
            yield self._computed(f"{text}.", group)

    def _dropped(self, found: Sequence[Unit], returns: Sequence[_Return]) -> Iterator[Claim]:
        taken = {one.units[0].head.id for one in returns}
        last = found[-1].head.meeting
        left = [unit.head for unit in found if unit.head.id not in taken and unit.head.meeting != last]
        for group in _by_meeting(left):
            text = f"Sin redacción parecida en las posteriores, de la {_meeting(group[0])}: {_labels(group)}"
            yield self._computed(f"{text}.", group)

    def _computed(self, text: str, passages: Sequence[Passage]) -> Claim:
        """A sentence about texts that were compared, in order of time; it is read again before it is told."""
        citations = tuple(self.quoting.citation(one) for one in passages)
        return Claim(text, citations, verdict_of_comparison(text, passages))


def _meeting(passage: Passage) -> str:
    return f"{ordinal_in_spanish(passage.meeting or 0)} reunión"


def _labels(passages: Sequence[Passage]) -> str:
    return enumerate_spanish([short_label(one) for one in passages])


def _by_meeting(passages: Sequence[Passage]) -> list[list[Passage]]:
    groups: dict[int, list[Passage]] = {}
    for one in passages:
        groups.setdefault(one.meeting or 0, []).append(one)
    return list(groups.values())
