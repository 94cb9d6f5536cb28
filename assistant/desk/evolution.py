"""How a theme evolved: what appeared, came back, was sharpened or softened, and what was not taken up again.

Every sentence comes from laying the texts of the recommendations side by side and cites both; HOW says so to the
reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Claim
from assistant.desk.asking import firmer, read_asking
from assistant.desk.compared import short_label, verdict_of_comparison
from assistant.desk.likeness import Likeness
from assistant.desk.lineage import NEAR, REPEATED, REWORDED, Genealogy
from assistant.desk.note import Block
from assistant.desk.recommendations import Unit, units
from assistant.desk.statement import Quoting
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import meeting_in_spanish
from vectorstore.records import Passage

HOW = (
    "Estas frases no figuran en los informes: resultan de comparar palabra por palabra las recomendaciones de la nota. "
    "Se ha comprobado que las palabras entre comillas están en el pasaje citado y que las reuniones son las suyas. "
    "Una redacción parecida no prueba que un texto proceda del otro."
)


# Versions of one text are still this much alike when the words that the whole theme shares hardly count.
_ALIKE_WITHIN = 0.2


@dataclass(frozen=True, slots=True)
class _Pair:
    """An earlier and a later recommendation that are alike, and in each the text or item that is.

    `alike` is how much, 0..1, `version` whether they are versions of one text.
    """

    units: tuple[Unit, Unit]
    earlier: Passage
    later: Passage
    alike: float
    version: bool


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
        pairs = list(self._pairs(found))
        nearest = list(_nearest_earlier(pairs))
        blocks = (
            Block("Qué apareció primero", (self._first(found),)),
            Block("Qué volvió y con qué cambios", tuple(self._came_back(one) for one in nearest if one.version)),
            Block("Qué se parece solo en parte", tuple(self._partly(one) for one in nearest if not one.version)),
            Block("Nuevo en cada reunión, por su redacción", tuple(self._new(found, pairs))),
            Block("No retomado después, por su redacción", tuple(self._dropped(found, pairs))),
        )
        return tuple(block for block in blocks if block.claims)

    def _pairs(self, found: Sequence[Unit]) -> Iterator[_Pair]:
        """Every two of different meetings that are near to one another.

        The words of the theme itself, which all of them share, make no two texts versions: hence the second measure.
        """
        within = Likeness.over([unit.text for unit in found])
        for later in found:
            for earlier in found:
                if (earlier.head.meeting or 0) >= (later.head.meeting or 0):
                    continue
                alike, before, after = self.genealogy.between(earlier, later)
                if alike >= NEAR:
                    version = alike >= REWORDED and within.of(before.text, after.text) >= _ALIKE_WITHIN
                    yield _Pair((earlier, later), before, after, alike, version)

    def _first(self, found: Sequence[Unit]) -> Claim:
        head = found[0].head
        text = f"De las recomendaciones halladas, la primera es de la {_meeting(head)} ({short_label(head)})"
        return self._computed(f"{text}.", (head,))

    def _partly(self, one: _Pair) -> Claim:
        text = (
            f"Lo que recomendó la {_meeting(one.later)} ({short_label(one.later)}) se parece en parte a lo de la "
            f"{_meeting(one.earlier)} ({short_label(one.earlier)}), sin ser el mismo texto."
        )
        return self._computed(text, (one.earlier, one.later))

    def _came_back(self, one: _Pair) -> Claim:
        how = "casi con las mismas palabras" if one.alike >= REPEATED else "con otra redacción"
        text = (
            f"La {_meeting(one.later)} ({short_label(one.later)}) vuelve, {how}, sobre lo que recomendó la "
            f"{_meeting(one.earlier)} ({short_label(one.earlier)})"
        )
        before, after = read_asking(one.earlier), read_asking(one.later)
        more = firmer(before, after)
        if before and after and more is not None:
            how = "con más fuerza" if more else "con menos fuerza"
            text += f", {how}: antes «{before.words}», ahora «{after.words}»"
        return self._computed(f"{text}.", (one.earlier, one.later))

    def _new(self, found: Sequence[Unit], pairs: Sequence[_Pair]) -> Iterator[Claim]:
        """By meeting, what is near to nothing earlier in the theme; all of the first meeting is new and not told."""
        back = {one.units[1].head.id for one in pairs}
        first = found[0].head.meeting
        fresh = [unit.head for unit in found if unit.head.id not in back and unit.head.meeting != first]
        for group in _by_meeting(fresh):
            text = f"De la {_meeting(group[0])}, sin redacción parecida en las anteriores: {_labels(group)}"
            yield self._computed(f"{text}.", group)

    def _dropped(self, found: Sequence[Unit], pairs: Sequence[_Pair]) -> Iterator[Claim]:
        taken = {one.units[0].head.id for one in pairs}
        last = found[-1].head.meeting
        left = [unit.head for unit in found if unit.head.id not in taken and unit.head.meeting != last]
        for group in _by_meeting(left):
            text = f"De la {_meeting(group[0])}, sin redacción parecida en las posteriores: {_labels(group)}"
            yield self._computed(f"{text}.", group)

    def _computed(self, text: str, passages: Sequence[Passage]) -> Claim:
        """A sentence about texts that were compared, in order of time; it is read again before it is told."""
        citations = tuple(self.quoting.citation(one) for one in passages)
        return Claim(text, citations, verdict_of_comparison(text, passages))


def _nearest_earlier(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Of the pairs of each later recommendation the one most alike; a version before what is none."""
    best: dict[str, _Pair] = {}
    for one in pairs:
        key, rank = one.units[1].head.id, (one.version, one.alike)
        if key not in best or rank > (best[key].version, best[key].alike):
            best[key] = one
    return iter(best.values())


def _meeting(passage: Passage) -> str:
    return f"{meeting_in_spanish(passage.meeting or 0)}"


def _labels(passages: Sequence[Passage]) -> str:
    return joined_by_and([short_label(one) for one in passages])


def _by_meeting(passages: Sequence[Passage]) -> list[list[Passage]]:
    groups: dict[int, list[Passage]] = {}
    for one in passages:
        groups.setdefault(one.meeting or 0, []).append(one)
    return list(groups.values())
