"""Whether countries attended or spoke: where each stands on the printed lists, and whether its panellists spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from assistant.records.membership import RollAnswer, Standing, in_sentences, standings
from assistant.records.panellists import Panellists
from assistant.records.proceedings import Roll
from assistant.records.roll_question import Clause
from assistant.words.names import Gazetteer, Name
from assistant.words.voices import asks_what_was_said
from vectorstore.words import fold

_UNHEARD = " Ningún párrafo recoge por su nombre lo que dijo."


@dataclass(frozen=True)
class CountryReader:
    """Answers from all the `rolls` of a library; `gazetteer` knows the ways to write a country."""

    rolls: Sequence[Roll]
    gazetteer: Gazetteer
    panellists: Panellists

    def answer(self, asked: Sequence[Name], clauses: Sequence[Clause], rolls: Sequence[Roll]) -> RollAnswer | None:
        """Whether each name is on the lists asked about; one that no list of the library has is left to the search."""
        if not all(self._on(name, self.rolls) for name in asked):
            return None
        listed: list[Standing] = []
        spoken: list[Standing] = []
        unheard = False
        for name, clause in self._asked(asked, clauses):
            found = standings(self._printed(name), clause.side, rolls, self._on(name, rolls))
            on_list = any(one.holds for one in found)
            words = clause.side.spoke and asks_what_was_said(clause.text)
            panel = self.panellists.standing(name, clause.side) if clause.side.spoke and (words or not on_list) else []
            listed += found
            spoken += panel
            unheard = unheard or (words and on_list and not panel)
        if not listed:
            return None
        single = len(asked) == len(clauses) == 1
        opened = _opened(spoken, listed, single) if spoken else listed
        told = in_sentences(opened, one_question=len(clauses) == 1) + _UNHEARD * (unheard and not spoken)
        return RollAnswer(told, tuple(dict.fromkeys(one for each in opened for one in each.passages)))

    def _asked(self, asked: Sequence[Name], clauses: Sequence[Clause]) -> Iterator[tuple[Name, Clause]]:
        """Each name with the clause that asks about it, meeting by meeting."""
        for clause in clauses:
            named = [name for name in asked if re.search(rf"\b{re.escape(fold(name.written))}\b", clause.text)] or asked
            for name, number in product(named, clause.side.meetings):
                yield name, replace(clause, side=replace(clause.side, meetings=(number,)))

    def _on(self, name: Name, rolls: Sequence[Roll]) -> list[Roll]:
        """The lists that have a name, in any of its forms."""
        return [one for one in rolls if any(self._is(name, written) for written in one.names)]

    def _is(self, name: Name, written: str) -> bool:
        return name.forms == key_of(written, self.gazetteer) or name.occurs_in(fold(written))

    def _printed(self, name: Name) -> str:
        """The name as a list of the library prints it, whatever the language of the question."""
        printed = (written for one in self.rolls for written in one.names if self._is(name, written))
        return next(printed, name.written)


def _opened(spoken: Sequence[Standing], listed: Sequence[Standing], single: bool) -> list[Standing]:
    """The panellists first: that they spoke is the answer about a `single` country, whatever the lists say of it."""
    how = "sí, y también en el panel: " if any(one.holds for one in listed) else "sí, pero no como delegación: "
    told = [replace(one, told=f"{how * (single and not index)}en {one.told}") for index, one in enumerate(spoken)]
    return [*told, *(replace(one, holds=None) for one in listed)]


def key_of(name: str, gazetteer: Gazetteer) -> object:
    """What tells a printed name from others, however it is written."""
    countries = [one for one in gazetteer.find(name) if one.country]
    return countries[0].forms if countries else fold(name)
