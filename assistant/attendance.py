"""Questions about who attended and who spoke, answered from the printed lists: members, differences, both meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.meetings import without_mentions
from assistant.names import Gazetteer, Name
from assistant.ordinals import ordinal_in_spanish
from assistant.plan import Intent, Plan
from assistant.proceedings import Roll
from assistant.topic import topic_words
from assistant.wording import enumerate_spanish, thousands
from vectorstore.words import fold

_SPOKE = re.compile(
    r"\b(?:interv[ie]n\w*|tom\w+ (?:\w+ )?la palabra|habl(?:o|aron)|(?:formul|pronunci|hic|hiz|hac)\w+ (?:\w+ ){0,2}"
    r"(?:declaraci\w+|uso de la palabra)|took the floor|(?:made|make) (?:\w+ )?statements?|spoke|speak|"
    r"(?:pris?|pri[st]) la parole|(?:fait|fit|firent) (?:\w+ ){0,2}declarations?|intervenus?)\b"
)
_ATTENDED = re.compile(
    r"\b(?:asisti\w*|asistentes|particip(?:o|aron|antes)|estuv\w+ (?:\w+ ){0,2}(?:present\w+|representad\w+|en la)|"
    r"acudi\w+|vin(?:o|ieron)|represent(?:ad\w+)|presentes|attend(?:ed)?|participated|present|represented|assiste|participe|"
    r"represente(?:e|s|es)?|estuv\w+)\b"
)
_NEGATED = re.compile(
    r"\b(?:pero no|sin|y no|ni|aunque no|que no|but (?:did not|didn'?t|not|never)|without|sans|mais (?:n'|pas))"
)
_BOTH = re.compile(r"\b(?:ambas|las dos|tanto|a la vez|en comun|both|les deux|a la fois)\b")
_OBSERVERS = re.compile(r"observador|observer|observateur|(?:no (?:son |eran )?|sin ser )parte|non-?part|no signatari")
_BODIES = re.compile(r"organi[sz]aci|organi[sz]ation|organismo|entidad|bodies|intergubernamental")
_PARTIES = re.compile(r"\bpartes\b|\bparties\b")
_ITEMS = re.compile(
    r"\b(?:temas?|punto?s|items?|points?) (?:del programa )?((?:\d{1,2}(?:,| y | a | e | and | et )*)+)"
)
# Words of such questions that name no other subject.
_OWN_WORDS = re.compile(
    r"(?:dos$|two$|deux$|pais|estado|parte|delegaci|observador|organi[sz]aci|organismo|entidad|intergubernamental|signatari|asist|"
    r"particip|estuv|presen|represent|acud|interv|palabra|habl|formul|declar|uso|hic|hiz|pronunci|total|programa|debate|"
    r"protocolo|lista|cita|encuentro|ambas|tanto|final|vez|countr|state|part|deleg|observ|attend|floor|took|made|"
    r"statement|spoke|speak|both|item|point|present|pays|etat|prir?|parole|tem|comun|"
    r"fait|respecto|miembro|gobierno|nacion|convoc|fue|vin[oi]|ser$|cuales$)"
)


@dataclass(frozen=True, slots=True)
class RollAnswer:
    """`statement` in Spanish is computed from the lists of the passages; empty when they are only to be shown."""

    statement: str
    passages: tuple[str, ...]


@dataclass(frozen=True)
class RollReader:
    """Answers from the rolls of a library; `gazetteer` knows the ways to write a country."""

    rolls: Sequence[Roll]
    gazetteer: Gazetteer

    def answer(self, plan: Plan, folded: str, left_out: Sequence[int]) -> RollAnswer | None:
        """The answer to a folded question about rolls; None for any other. `left_out`: meetings after "pero no en"."""
        spoke, attended = bool(_SPOKE.search(folded)), bool(_ATTENDED.search(folded))
        meetings = tuple(sorted(plan.meetings or plan.favoured_meetings or self._meetings(folded)))
        if not (spoke or attended) or not meetings or _other_words(plan):
            return None
        rolls = [one for one in self.rolls if one.meeting in (*meetings, *left_out) and self._in_reports(one, plan)]
        countries = [name for name in plan.names if name.country]
        if countries and plan.intent is not Intent.COUNT:
            return self._members(countries, _of_role(rolls, spoke and not attended), meetings, spoke and not attended)
        if spoke and attended and _NEGATED.search(folded):
            return self._silent(rolls, meetings, folded)
        kept = _asked(_of_role(rolls, spoke), folded)
        if left_out or (len(meetings) > 1 and _BOTH.search(folded)):
            return self._across(kept, meetings, left_out)
        return _listed(kept, plan) if kept else None

    def _meetings(self, folded: str) -> set[int]:
        """All meetings with rolls, for "both meetings"; a question that names none is asked about none."""
        return {roll.meeting for roll in self.rolls} if _BOTH.search(folded) else set()

    def _in_reports(self, roll: Roll, plan: Plan) -> bool:
        drafts = {one.report_id for one in self.rolls if one.draft}
        return roll.report_id in plan.reports if plan.reports else roll.report_id not in drafts

    def _key(self, name: str) -> object:
        countries = [one for one in self.gazetteer.find(name) if one.country]
        return countries[0].forms if countries else fold(name)

    def _members(
        self, asked: Sequence[Name], rolls: Sequence[Roll], meetings: Sequence[int], spoke: bool
    ) -> RollAnswer | None:
        """Whether each name is on a list of each meeting; one that no list of the library has is left to the search."""
        if not all(self._on(name, self.rolls) for name in asked):
            return None
        parts: list[str] = []
        shown: list[str] = []
        role = "de quienes formularon declaraciones" if spoke else "de asistencia"
        for number in meetings:
            own = [one for one in rolls if one.meeting == number]
            for name in asked if own else ():
                having = self._on(name, own)
                verb = "Sí: {} figura" if having else "No: {} no figura"
                parts.append(f"{verb.format(name.written)} en las listas {role} de {_meeting(number)}.")
                shown += [one.passage_id for one in having or own]
        return RollAnswer(" ".join(parts), tuple(dict.fromkeys(shown))) if parts else None

    def _on(self, name: Name, rolls: Sequence[Roll]) -> list[Roll]:
        """The lists that have a name, in any of its forms."""
        return [
            one
            for one in rolls
            if any(name.forms == self._key(written) or name.occurs_in(fold(written)) for written in one.names)
        ]

    def _silent(self, rolls: Sequence[Roll], meetings: Sequence[int], folded: str) -> RollAnswer | None:
        """Those who attended and are on no list of speakers."""
        present = _asked([one for one in rolls if not one.spoke], folded)
        speaking = {self._key(name) for one in rolls if one.spoke for name in one.names}
        names = [name for one in present for name in one.names]
        silent = [name for name in names if self._key(name) not in speaking]
        if not names or not speaking:
            return None
        statement = (
            f"De {len(names)} en la lista de asistencia de {_meetings(meetings)}, {len(silent)} no figuran entre "
            f"quienes formularon declaraciones: {enumerate_spanish(silent)}."
        )
        return RollAnswer(statement, (*_ids(present), *_ids(one for one in rolls if one.spoke)))

    def _across(self, rolls: Sequence[Roll], meetings: Sequence[int], left_out: Sequence[int]) -> RollAnswer | None:
        """Those on the lists of every meeting and on none of those left out."""
        of = {n: [name for one in rolls if one.meeting == n for name in one.names] for n in (*meetings, *left_out)}
        if not all(of.values()):
            return None
        keys = {number: {self._key(name) for name in names} for number, names in of.items()}
        common = [
            name
            for name in dict.fromkeys(of[meetings[0]])
            if all(self._key(name) in keys[n] for n in meetings)
            and all(self._key(name) not in keys[n] for n in left_out)
        ]
        but = f" y no en las de {_meetings(left_out)}" if left_out else ""
        named = f": {enumerate_spanish(common)}" if common else ""
        statement = f"Figuran en las listas de {_meetings(meetings)}{but} {thousands(len(common))}{named}."
        return RollAnswer(statement, _ids(rolls))


def _listed(rolls: Sequence[Roll], plan: Plan) -> RollAnswer:
    names = [name for one in rolls for name in one.names]
    counted = f"Son {thousands(len(names))}: {enumerate_spanish(names)}." if plan.intent is Intent.COUNT else ""
    return RollAnswer(counted, _ids(rolls))


def _of_role(rolls: Sequence[Roll], spoke: bool) -> list[Roll]:
    return [one for one in rolls if one.spoke is spoke]


def _asked(rolls: Sequence[Roll], folded: str) -> list[Roll]:
    """The rolls of the sort asked for: observers, organizations, parties, those of an agenda item; else of States."""
    items = {int(one) for found in _ITEMS.findall(folded) for one in re.findall(r"\d+", found)}
    of_items = [one for one in rolls if items & one.items] if items else list(rolls)
    if _BODIES.search(folded):
        return [one for one in of_items if one.bodies]
    if _OBSERVERS.search(folded):
        return [one for one in of_items if one.observers and not one.bodies]
    parties = [one for one in of_items if not one.observers]
    return parties if _PARTIES.search(folded) or parties else of_items


def _other_words(plan: Plan) -> bool:
    """Whether a question has a subject beside who attended or spoke."""
    named = {word for name in plan.names for word in re.findall(r"\w+", fold(name.written))}
    words = [fold(word) for word in topic_words(without_mentions(plan.wording))]
    return any(word not in named and not _OWN_WORDS.match(word) for word in words)


def _ids(rolls: Iterable[Roll]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.passage_id for one in rolls))


def _meeting(number: int) -> str:
    return f"la {ordinal_in_spanish(number)} reunión"


def _meetings(numbers: Sequence[int]) -> str:
    return enumerate_spanish([_meeting(number) for number in numbers])
