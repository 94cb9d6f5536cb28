"""Questions about who attended and who spoke, answered from the printed lists: members, differences, both meetings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.plan import Intent, Plan
from assistant.records.country_question import CountryReader, key_of
from assistant.records.membership import (
    VERBS,
    RollAnswer,
    did,
    meeting_named,
    meetings_named,
    observers_named,
)
from assistant.records.other_words import has_other_words
from assistant.records.panellists import Panellists
from assistant.records.printed_agenda import titles_elsewhere
from assistant.records.proceedings import Roll
from assistant.records.roll_question import (
    RollQuestion,
    Side,
    asks_who,
    names_all,
    names_both,
    names_civil_society,
    names_no_parties,
    names_parties,
    of_sort,
    read_clauses,
    read_roll_question,
)
from assistant.records.rolls import is_body
from assistant.wording import thousands
from assistant.words.conjunctions import joined_by_and
from assistant.words.names import Gazetteer
from vectorstore.words import fold

# What a country said or presented stands on no list.
_WHAT = re.compile(
    r"^[¿\s]*(?:(?:y|and|et) )?(?:what|que|qu'|comment|como|how)\b"
    r"(?! (?:otr[oa]s |other )?(?:paises|estados|partes|delegaciones|countries|states|parties|pays|etats|many))"
)
# Statements that name a country are not its own.
_NAMING = re.compile(
    r"\b(?:intervenciones|declaraciones|exposiciones|discursos|statements|speeches|interventions)\b"
    r"(?: que| that| which| qui)?(?: se| hacen| make| font)? "
    r"(?:mencion|nombr|cit|alud|refier|refir|referencia|mention|nam(?:e|ing)|refer)"
)
# Named like countries in lists and in the CLDR.
_NO_STATES = frozenset({"union europea", "orden de malta", "soberana orden de malta"})


@dataclass(frozen=True)
class RollReader:
    """Answers from the rolls of a library; `gazetteer` knows the ways to write a country.

    `meetings_in` gives the numbers of the meetings that a folded text names; `agenda` the items of each by title.
    """

    rolls: Sequence[Roll]
    gazetteer: Gazetteer
    meetings_in: Callable[[str], Sequence[int]]
    agenda: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    panellists: Panellists = field(default_factory=Panellists)

    def answer(self, plan: Plan, folded: str) -> RollAnswer | None:
        """The answer to a folded question about rolls; None for any other."""
        countries = [name for name in plan.names if name.country]
        meetings = tuple(sorted(plan.meetings or plan.favoured_meetings or self._meetings(folded, bool(countries))))
        folded = self._by_number(folded, meetings)
        asked = read_roll_question(folded, meetings, self.meetings_in) if meetings else None
        if asked is None or has_other_words(plan, "attendance") or (countries and _WHAT.search(folded)):
            return None
        if countries and _NAMING.search(folded):
            return None
        rolls = [one for one in self.rolls if self._in_reports(one, plan)]
        if countries and asks_who(folded):
            return None
        if countries and plan.intent is not Intent.COUNT:
            members = CountryReader(self.rolls, self.gazetteer, self.panellists)
            return members.answer(countries, read_clauses(folded, meetings, self.meetings_in), rolls)
        if names_civil_society(folded):
            return self._civil_society(asked, rolls)
        return self._of_lists(asked, plan, rolls, folded)

    def _of_lists(self, asked: RollQuestion, plan: Plan, rolls: Sequence[Roll], folded: str) -> RollAnswer | None:
        """What the lists of a sort say: who is on them, how many, on which and not on which others."""
        kept, counting = self._of_sort(asked, rolls, folded), plan.intent is Intent.COUNT
        if asked.without is not None:
            return self._difference(asked, kept, rolls)
        if len(asked.side.meetings) > 1 and not asked.either and (asked.both or counting):
            return self._each(asked, kept) if asked.each else self._in_all(asked, kept, rolls)
        if not kept:
            return None
        return self._counted(asked, kept) if counting else RollAnswer("", _ids(kept))

    def _civil_society(self, asked: RollQuestion, rolls: Sequence[Roll]) -> RollAnswer | None:
        """The lists of non-governmental organizations; where a meeting has none, that its lists of bodies hold none."""
        of_side = asked.side.of(rolls)
        listed = [one for one in of_side if one.civil]
        bodies = [one for one in of_side if one.bodies]
        if listed or not bodies:
            return RollAnswer("", _ids(listed)) if listed else None
        what = "declaraciones" if asked.side.spoke else "asistencia"
        where = meetings_named(asked.side.meetings)
        told = f"Las listas de {what} de {where} no recogen organizaciones no gubernamentales."
        return RollAnswer(told, _ids(bodies))

    def _by_number(self, folded: str, meetings: Sequence[int]) -> str:
        """The question with the title of an item of the agenda ("otros asuntos") in place of its number."""
        for number in meetings:
            for title, item in self.agenda.get(number, {}).items():
                titles = "|".join(map(re.escape, (title, *titles_elsewhere(title))))
                written = rf"\b(?:(?:tema|punto|item|point) (?:de |sobre |del programa )?)?[«\"“]?(?:{titles})\b"
                folded = re.sub(written, f"tema {item}", folded)
        return folded

    def _of_sort(self, asked: RollQuestion, rolls: Sequence[Roll], folded: str) -> list[Roll]:
        """The lists of those asked about. States may be on the lists of parties and of observers; both are compared."""
        of_side = asked.side.of(rolls)
        anywhere = asked.states and not names_parties(folded)
        if asked.side.spoke and names_all(folded):
            return of_side
        return [one for one in of_side if not one.bodies] if anywhere else of_sort(of_side, folded)

    def _meetings(self, folded: str, of_country: bool) -> set[int]:
        """All meetings with rolls, for "both meetings", a country's part in them and who is no party; else none."""
        of_all = names_both(folded) or of_country or names_no_parties(folded)
        return {roll.meeting for roll in self.rolls} if of_all else set()

    def _in_reports(self, roll: Roll, plan: Plan) -> bool:
        drafts = {one.report_id for one in self.rolls if one.draft}
        return roll.report_id in plan.reports if plan.reports else roll.report_id not in drafts

    def _named(self, rolls: Sequence[Roll], states: bool) -> dict[object, str]:
        """The names of lists by their key, each once, as first printed; with `states` no other than States."""
        names: dict[object, str] = {}
        for roll in rolls:
            for name in roll.names:
                if not states or self._is_state(name, roll):
                    names.setdefault(key_of(name, self.gazetteer), name)
        return names

    def _is_state(self, name: str, roll: Roll) -> bool:
        """On a list of parties all but bodies ("Unión Europea"); among observers only those known as countries."""
        countries = [one for one in self.gazetteer.find(name) if one.country]
        if any(_NO_STATES & {fold(name), *one.forms} for one in countries):
            return False
        whole = any(fold(name) in one.forms for one in countries)
        return whole or (not is_body(name) and bool(countries or not roll.observers))

    def _counted(self, asked: RollQuestion, rolls: Sequence[Roll]) -> RollAnswer:
        names = self._named(rolls, asked.states)
        parties = self._named([one for one in rolls if not one.observers], asked.states)
        listed = [name for key, name in names.items() if key in parties] or list(names.values())
        others = [name for key, name in names.items() if parties and key not in parties]
        also = f"; y como {observers_named(len(others))}, {joined_by_and(others)}" if others else ""
        split = f", {thousands(len(listed))} de ellos partes" if others else ""
        statement = f"Son {thousands(len(names))}{split}: {joined_by_and(listed)}{also}."
        return RollAnswer(statement + self._not_counted(rolls, names), _ids(rolls))

    def _not_counted(self, rolls: Sequence[Roll], counted: dict[object, str]) -> str:
        """What stands on the lists of parties and is no State."""
        parties = self._named([one for one in rolls if not one.observers], states=False)
        left = [name for key, name in parties.items() if key not in counted]
        verbs = ("se cuenta", "que no es un Estado") if len(left) == 1 else ("se cuentan", "que no son Estados")
        return f" No {verbs[0]} {joined_by_and(left)}, {verbs[1]}." if left else ""

    def _difference(self, asked: RollQuestion, kept: Sequence[Roll], rolls: Sequence[Roll]) -> RollAnswer | None:
        """Those of one side that are on no list of the other, of whatever sort."""
        other = asked.without or asked.side
        if other == asked.side:
            told = (
                f"Las listas de {meetings_named(other.meetings)} dicen quiénes {VERBS[other.spoke][0]}, no quiénes no."
            )
            return RollAnswer(told, _ids(kept))
        others = other.of(rolls)
        names, there = self._named(kept, asked.states), self._named(others, states=False)
        if not names or not there:
            return None
        left = [name for key, name in names.items() if key not in there]
        of = f"De los {thousands(len(names))} que {did(asked.side)}"
        theirs = did(other, asked.side, single=len(left) == 1)
        statement = f"{of}, {thousands(len(left))} no {theirs}: {joined_by_and(left)}."
        return RollAnswer(statement if left else f"{of}, todos {theirs}.", _ids([*kept, *others]))

    def _in_all(self, asked: RollQuestion, kept: Sequence[Roll], rolls: Sequence[Roll]) -> RollAnswer | None:
        """Those who are on the lists of every meeting, of whatever sort."""
        side = asked.side
        of = [self._named(Side(side.spoke, (n,), side.items).of(rolls), states=False) for n in side.meetings]
        if not all(of):
            return None
        common = [name for key, name in self._named(kept, asked.states).items() if all(key in names for names in of)]
        those = "ambas reuniones" if len(of) == 2 else f"las {len(of)} reuniones"
        did = "formularon declaraciones en" if side.spoke else "asistieron a"
        named = f": {joined_by_and(common)}" if common else ""
        statement = f"Son {thousands(len(common))} los que {did} {those}, {meetings_named(side.meetings)}{named}."
        return RollAnswer(statement, _ids(kept))

    def _each(self, asked: RollQuestion, kept: Sequence[Roll]) -> RollAnswer:
        """How many there were at each meeting."""
        counts = [
            f"{thousands(len(self._named([one for one in kept if one.meeting == number], asked.states)))} "
            f"en {meeting_named(number)}"
            for number in asked.side.meetings
        ]
        return RollAnswer(f"Son {joined_by_and(counts)}.", _ids(kept))


def _ids(rolls: Iterable[Roll]) -> tuple[str, ...]:
    return _unique(one.passage_id for one in rolls)


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
