"""Questions about persons of a meeting: who somebody is, what office they hold, who led the debates."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from assistant.plan import Plan
from assistant.records.introductions import Introduction, fullest, persons
from assistant.records.membership import RollAnswer
from assistant.records.other_words import has_other_words
from assistant.records.panellists import Panellists
from assistant.records.proceedings import Roll
from assistant.records.roll_question import items_in
from assistant.wording import thousands
from assistant.words.conjunctions import joined_by_and
from assistant.words.names import Name
from vectorstore.words import fold

_WHO_IS = re.compile(
    r"^[¿\s]*(?:y )?(?:quien(?:es)?|who|qui) (?:es|era|fue|is|was|est|etait)\b|"
    r"\b(?:cargo|puesto|profesion|a que se dedica|de que pais|que pais representa\w*|(?:what|which) country|quel pays|"
    r"de que (?:institucion|organismo|ministerio|oficina)|para quien trabaja|job title|position|what (?:job|office|"
    r"post)|works? for|"
    r"fonction|quel poste)\b"
)
_LED = re.compile(
    r"\b(?:panelistas?|facilitador(?:es|as|a)?|moderador(?:es|as|a)?|ponentes?|paneli?ll?ists?|facilitators?|"
    r"moderators?|"
    r"panelistes?|animateurs?)\b"
)
# "¿Qué dijo Chile?", "what did the panellist from Chile say?"
_SAID = re.compile(
    r"^[¿\s]*(?:y )?(?:cual|what|quelle) (?:fue|es|era|was|is|est|etait)\b"
    r"[^?]*\b(?:postura|posicion|opinion|position)\b|"
    r"^[¿\s]*(?:y )?(?:que|what|qu'a|qu'ont)\b[^?]*\b(?:dij|propus|present|expus|senal|opin|explic|plante|aport|coment|"
    r"cont[oó]|inform[oa]|said?|say|dit)"
)
# "Who represented France?": of one who led a debate, the office.
_REPRESENTED = re.compile(r"^[¿\s]*(?:y )?(?:quien(?:es)?|who|qui)\b[^?]*\b(?:represent|habl|spoke|speak|parl)")
_WHO_LED = re.compile(
    r"^[¿\s]*(?:y )?(?:(?:dime |dame |di )?(?:quien(?:es)?|que|cuales|cuant[oa]s|los nombres|lista|nombres?)|who|"
    r"which|what|how many|"
    r"list|name|the names|qui|quels?|quelles?|combien)\b"
)


Lists = Mapping[str, Roll]


@dataclass(frozen=True)
class PersonReader:
    """Finds the persons of meetings as their reports introduce them."""

    panellists: Panellists

    def answer(self, plan: Plan, folded: str) -> RollAnswer | None:
        """Who a person is, or who led the debates of a meeting; None for any other question."""
        if plan.unknown or has_other_words(plan, "persons", longer_than=1):
            return None
        within = [one for one in self.panellists.introduced if self._is_within(one, plan)]
        persons = [name for name in plan.names if not (name.country or name.meeting)]
        if len(persons) == len(plan.names) == 1 and _WHO_IS.search(folded):
            return _of_person(persons[0], within)
        if len(plan.names) == 1 and plan.names[0].country:
            return self._of_country(plan.names[0], within, folded)
        if plan.names or _SAID.search(folded) or not (_LED.search(folded) and _WHO_LED.search(folded)):
            return None
        items = items_in(folded)
        return _leading([one for one in within if one.led and (not items or items & one.items)])

    def _of_country(self, name: Name, within: Sequence[Introduction], folded: str) -> RollAnswer | None:
        """Who of a country led a debate, or what they said: told with their office, not as its delegation."""
        led = self.panellists.of(name, within)
        if _REPRESENTED.search(folded) or (_WHO_IS.search(folded) and _LED.search(folded)):
            return _leading(led)
        if not led or not _SAID.search(folded):
            return None
        said = self.panellists.words_of(led)
        if not said:
            told = "; ".join(person.told for person in led)
            silent = "ningún párrafo recoge por su nombre lo que dijo"
            return RollAnswer(f"{_was(led)} {told}. En el informe {silent}.", tuple({one.passage_id: 0 for one in led}))
        spoke = [person for person in led if any(one.is_by(person) for one in said)]
        told = "; ".join(person.told for person in spoke)
        return RollAnswer(f"{_was(spoke)} {told}.", tuple(dict.fromkeys(one.passage_id for one in said)))

    def _is_within(self, one: Introduction, plan: Plan) -> bool:
        meetings = plan.meetings or plan.favoured_meetings
        return (not meetings or one.meeting in meetings) and (not plan.reports or one.report_id in plan.reports)


def unheard(
    plan: Plan, folded: str, speakers: Collection[str], lists: Callable[[], Mapping[str, Roll]]
) -> tuple[str, ...]:
    """What a country said, of which no report tells by its name, in Spanish; nothing for any other question.

    `lists` gives the printed lists of speakers by their label ("informe de 2032, párr. 8"): where it stands is told.
    """
    named = plan.names[0] if len(plan.names) == 1 and plan.names[0].country else None
    asked = named and _SAID.search(folded) and not has_other_words(plan, "persons", longer_than=1)
    if not (named and asked) or any(named.occurs_in(speaker) for speaker in speakers):
        return ()
    within = plan.meetings or plan.favoured_meetings
    on = {
        label: name
        for label, roll in lists().items()
        for name in roll.names
        if named.occurs_in(fold(name)) and (not within or roll.meeting in within)
    }
    spoke = f"; consta que intervino ({'; '.join(on)})" if on else ""
    who = next(iter(on.values()), named.written)
    return (f"lo que dijo «{who}»: ningún párrafo lo recoge por su nombre{spoke}",)


def _of_person(name: Name, within: Sequence[Introduction]) -> RollAnswer | None:
    """The introduction that tells most of a person."""
    of_name = [one for one in within if name.occurs_in(fold(one.name))]
    if not of_name:
        return None
    best = max(of_name, key=lambda one: len(one.office))
    return RollAnswer(f"{best.told}.", (best.passage_id,))


def _was(led: Sequence[Introduction]) -> str:
    return "Fue panelista" if len(led) == 1 else "Fueron panelistas"


def _leading(found: Sequence[Introduction]) -> RollAnswer | None:
    each = fullest(found)
    if not each:
        return None
    names = [one.name for one in persons(each)]
    told = (
        f"Fueron {thousands(len(names))}: {joined_by_and(names)}."
        if len(names) > 1
        else f"{_was(each)} {each[0].told}."
    )
    return RollAnswer(told, tuple(dict.fromkeys(one.passage_id for one in each)))
