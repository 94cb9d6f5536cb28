"""How often a country spoke, as far as the printed lists of speakers tell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.plan import Plan
from assistant.records.catalogue import Catalogue
from assistant.records.membership import RollAnswer, items_named, meeting_named
from assistant.records.proceedings import Roll
from assistant.words.conjunctions import joined_by_and
from assistant.words.labels import report_name
from assistant.words.topic import subject_after_about
from vectorstore.records import Passage
from vectorstore.words import fold

_COUNTS = re.compile(
    r"\bcuant[oa]s (?:declaraciones|intervenciones)\b|\bcuantas veces (?:habl|intervin|tom\w+ la palabra|hizo uso)|"
    r"\bhow many (?:statements|interventions)\b|\bhow (?:often|many times) did .* (?:speak|take the floor)|"
    r"\bcombien de (?:declarations|fois)\b"
)


def counted_statements(plan: Plan, rolls: Sequence[Roll]) -> RollAnswer | None:
    """The lists of speakers that have the country whose statements a question counts; None for any other question."""
    countries = [name for name in plan.names if name.country]
    if len(countries) != 1 or not _COUNTS.search(fold(plan.wording)) or subject_after_about(plan.wording):
        return None
    asked = plan.meetings or plan.favoured_meetings
    own = [one for one in rolls if one.spoke and (not asked or one.meeting in asked) and _in_reports(one, plan)]
    having = [(one, written) for one in own for written in one.names if countries[0].occurs_in(fold(written))]
    if not having:
        return None
    told = _told(having[0][1], [one for one, _ in having])
    return RollAnswer(told, tuple(dict.fromkeys(one.passage_id for one, _ in having)))


def _in_reports(roll: Roll, plan: Plan) -> bool:
    return roll.report_id in plan.reports if plan.reports else not roll.draft


def _told(written: str, rolls: Sequence[Roll]) -> str:
    lists = "1 lista" if len(rolls) == 1 else f"{len(rolls)} listas"
    of = [f"en {meeting_named(one.meeting)}{f' sobre {items_named(one.items)}' if one.items else ''}" for one in rolls]
    named = f"{written} figura en {lists} de quienes formularon declaraciones: {joined_by_and(of)}"
    return f"{named}. Las listas no dicen cuántas formuló cada delegación."


def lists_of_speakers(catalogue: Catalogue, passage: Callable[[str], Passage | None]) -> dict[str, Roll]:
    """The printed lists of speakers by their label: "informe de 2032, párr. 8". `passage` gives one by its id."""
    names = {report.id: report_name(report) for report in catalogue.reports}
    spoke = [roll for roll in catalogue.proceedings.rolls if roll.spoke and not roll.draft]
    return {f"{names[one.report_id]}, {one.label}": roll for roll in spoke if (one := passage(roll.passage_id))}
