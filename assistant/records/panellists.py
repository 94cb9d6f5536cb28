"""Those of a country who led a debate, and the passages that tell what they said there by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.records.introductions import Introduction, fullest, is_same, persons
from assistant.records.membership import Standing, meeting_named
from assistant.records.proceedings import Address
from assistant.records.roll_question import Side
from assistant.words.names import Name
from vectorstore.words import fold


@dataclass(frozen=True)
class Panellists:
    """The persons of a library as its reports introduce them, and what is told of their words."""

    introduced: Sequence[Introduction] = ()
    addresses: Sequence[Address] = ()

    def of(self, country: Name, within: Iterable[Introduction]) -> list[Introduction]:
        """Those who led a debate and whose printed office or country names it, each person of a meeting once."""
        return persons([one for one in fullest(within) if one.led and country.occurs_in(fold(one.office))])

    def words_of(self, led: Sequence[Introduction]) -> list[Address]:
        """The passages that tell what they said, in the reports that introduce them."""
        return [one for one in self.addresses if any(one.is_by(person) for person in led)]

    def spoken_for(self, country: Name) -> frozenset[str]:
        """The passages in which one of a country speaks."""
        return frozenset(one.passage_id for one in self.words_of(self.of(country, self.introduced)))

    def standing(self, country: Name, side: Side) -> list[Standing]:
        """That one of a country spoke as a panellist at a meeting, and what; nothing where none did.

        Delegations stand on the lists of speakers, panellists do not: a country that is on none may have spoken.
        """
        within = [one for one in self.introduced if _is_of_side(one, side)]
        led = self.of(country, within)
        if not led:
            return []
        role = "intervino como panelista" if len(led) == 1 else "intervinieron como panelistas"
        told = f"{meeting_named(side.meetings[0])} {role} {'; '.join(one.told for one in led)}"
        printed = [one.passage_id for one in within if any(is_same(one, person) for person in led)]
        passages = (*(one.passage_id for one in self.words_of(led)), *printed)
        return [Standing(None, told, tuple(dict.fromkeys(passages)))]


def _is_of_side(one: Introduction, side: Side) -> bool:
    return one.led and one.meeting in side.meetings and (not side.items or bool(side.items & one.items))
