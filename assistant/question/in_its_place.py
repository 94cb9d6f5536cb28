"""A turn that is one phrase takes the place of the phrase of its kind in the question before, which is read anew.

"¿Y Chile?", "¿y la Conferencia?", "¿y del tema 3?", "¿y el de España?"
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.before import Before
from assistant.question.more import asks_more, own_words
from assistant.question.standing import of_that_person, without_opening
from assistant.records.catalogue import Catalogue
from assistant.records.other_words import has_other_words
from assistant.words.names import Name
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.voices import asks_what_was_said
from vectorstore.words import fold

_OPENS = r"^\W*(?:(?:y|e|o|pero|no|and|or|but|et|ou|mais)\b\W*)*"
_ABOUT = r"(?:(?:que (?:hay|pasa) (?:con|de)|what about|how about|qu'en est-il de|a|al|para|por|to|for|of|a) )?"
# Who is asked to do things, or asks it, in reports of this kind.
_BODY = (
    r"(?:(?:el|la|las?|los|the|les?|l') ?)?(secretaria|secretariat|conferencia(?: de las partes)?|"
    r"conference(?: of the parties)?|unodc|onudc|grupo(?: de trabajo)?|working group|groupe(?: de travail)?|"
    r"estados(?: (?:partes|miembros))?|(?:member )?states(?: parties)?|etats(?: (?:parties|membres))?|empresas|"
    r"companies|entreprises|gobiernos|governments|gouvernements|sociedad civil|civil society|societe civile|"
    r"asamblea general|general assembly)"
)
_BODY_ALONE = re.compile(rf"{_OPENS}{_ABOUT}{_BODY}\W*$")
_TO_OTHER = re.compile(r"^(?:a|to|for|à) ((?:l[ao]s? |the |les? )?\S+(?: \S+){0,3})$", re.IGNORECASE)
# "¿Y a la Secretaría?" asks what is asked of it, and not what it asks.
_TO_BODY = re.compile(rf"{_OPENS}(?:a(?= l[ao]s?\b| l')|al|aux?|to|for|para) {_BODY}\W*$")
_ADDRESSED = re.compile(rf"\b(?:a(?= l[ao]s?\b| l')|al|aux?|to|for) {_BODY}\b")
_ASKED_OF = {
    "es": "¿Qué se le pidió {0} sobre {1}?",
    "en": "What was recommended {0} on {1}?",
    "fr": "Qu'a-t-on demandé {0} sur {1} ?",
}
_BODIES = re.compile(rf"\b{_BODY}\b")
_ITEM_NOUN = r"(?:temas?|puntos?|items?|points?)"
_ITEM = re.compile(rf"(\b{_ITEM_NOUN} )(\d{{1,2}})\b")
ITEM_ALONE = re.compile(
    rf"{_OPENS}(?:(?:que hay|what about) )?(?:(?:los|las|the ones|ceux) )?"
    rf"(?:(?:sobre|del?|en|on|about|for|under|sur|du) )?"
    rf"(?:(?:el|the|le) )?(?:(?:agenda )?{_ITEM_NOUN} )?(\d{{1,2}})\W*$"
)
_SAID = re.compile(r"\b(?:dijo|say|said|dit)\b")
_PANELLIST = re.compile(r"\b(?:panelista|ponente|panell?ist|paneliste)\b")
_SMALL = 2
Read = Callable[[str], Plan]


def in_its_place(plan: Plan, before: Before, catalogue: Catalogue, read: Read) -> Plan | None:
    """The question before with the phrase of a turn in the place of its own; None where the turn says more."""
    if plan.meetings or plan.favoured_meetings or plan.passages:
        return None
    if more := _more_of_speaker(plan, before, catalogue, read):
        return more
    wording = (
        _asked_of_body(plan, before.plan)
        or _with_panellist(plan, before, catalogue)
        or _with_country(plan, before.plan)
        or _with_item(plan, before.plan)
        or _with_body(plan, before.plan)
        or _with_addressee(plan, before.plan)
    )
    if wording is None:
        return None
    moved = replace(read(wording), question=plan.question, language=plan.language)
    if before.plan.addressee and not moved.addressee:
        who = without_opening(plan.wording).strip(" ¿?.!")
        return replace(moved, unknown=(f"nada que se pida {who}",), follows=True)
    if moved.meetings or moved.favoured_meetings:
        return moved
    # The meeting and the subject may have come from further back in the conversation than the question.
    asked = before.plan
    context = asked.context if moved.addressee and not moved.topic else moved.context
    moved = replace(moved, meetings=asked.meetings, favoured_meetings=asked.favoured_meetings, context=context)
    return replace(moved, follows=True)


def _asked_of_body(plan: Plan, asked: Plan) -> str | None:
    """What is asked of a body on the subject of the question before, which is not on what is asked of another."""
    subject = f"{asked.topic} {asked.context}".strip()
    of_another = asked.addressee or _ADDRESSED.search(fold(asked.wording))
    if not _TO_BODY.search(fold(plan.wording)) or not subject or of_another:
        return None
    return _ASKED_OF[plan.language].format(without_opening(plan.wording).strip(" ¿?.!"), subject)


def _with_country(plan: Plan, asked: Plan) -> str | None:
    """The question before, which names one country, with another."""
    one, other = _only_country(plan), _only_country(asked)
    if not (one and other) or other.written not in asked.wording or has_other_words(plan, "speakers", _SMALL):
        return None
    return asked.wording.replace(other.written, one.written)


def _with_panellist(plan: Plan, before: Before, catalogue: Catalogue) -> str | None:
    """What the panellist of a country said, after what another said ("¿y el de España?", "and the French one?")."""
    country = _only_country(plan)
    spoken = {one.passage_id for one in catalogue.proceedings.addresses}
    if not country or has_other_words(plan, "speakers", _SMALL):
        return None
    folded = fold(plan.wording)
    called = re.search(
        rf"\b(?:el|la|the|le|celle|celui) (?:(?:de|del|du|from) )?{re.escape(fold(country.written))}", folded
    )
    person = any(not name.country for name in before.plan.names) or asks_what_was_said(before.plan.wording) or called
    of_person = bool({*before.cited, *before.listed} & spoken) and person
    if not of_person and not _PANELLIST.search(folded):
        return None
    where = _where(before, catalogue)
    # A meeting that nobody named is left where the country led no debate at it.
    named = before.plan.meetings or before.plan.favoured_meetings
    led = {one.meeting for one in catalogue.proceedings.introduced if one.led and country.occurs_in(fold(one.told))}
    if led and not named and not led & _meetings(before, catalogue):
        where = ""
    return f"¿Qué dijo el panelista de {country.written}{where}?"


def _more_of_speaker(plan: Plan, before: Before, catalogue: Catalogue, read: Read) -> Plan | None:
    """All that the person said who spoke in the passages cited, without these ("what else did she say?")."""
    folded = fold(plan.wording)
    speakers = {one.speaker for one in catalogue.proceedings.addresses if one.passage_id in before.cited}
    said = of_that_person(folded) or asks_what_was_said(plan.wording) or _SAID.search(folded)
    if len(speakers) != 1 or plan.names or own_words(plan.topic) or not (said and asks_more(folded)):
        return None
    asked = read(f"¿Qué dijo {next(iter(speakers))}{_where(before, catalogue)}?")
    shown = (*before.plan.shown, *before.cited)
    return replace(asked, question=plan.question, language=plan.language, shown=shown, points=True)


def _where(before: Before, catalogue: Catalogue) -> str:
    """The meeting of the passages cited, in the words of a question; nothing where they are of several."""
    held = _meetings(before, catalogue)
    return f" en la {meeting_in_spanish(next(iter(held)))}" if len(held) == 1 else ""


def _meetings(before: Before, catalogue: Catalogue) -> set[int]:
    reports = {one.partition(":")[0] for one in before.cited}
    return {meeting.number for report in catalogue.reports if report.id in reports for meeting in report.meetings}


def _with_item(plan: Plan, asked: Plan) -> str | None:
    """The question before with another item of the agenda."""
    found, item = ITEM_ALONE.search(fold(plan.wording)), _ITEM.search(fold(asked.wording))
    if not (found and item):
        return None
    return f"{asked.wording[: item.start(2)]}{found[1]}{asked.wording[item.end(2) :]}"


def _with_body(plan: Plan, asked: Plan) -> str | None:
    """The question before with another body to whom something is asked, or which asks it."""
    found = _BODY_ALONE.search(fold(plan.wording))
    folded = fold(asked.wording)
    if not found or len(folded) != len(asked.wording):
        return None
    named = list(_BODIES.finditer(folded))
    addressee = fold(asked.addressee)
    of_role = [one for one in named if addressee and addressee in one[0]] or named
    if not of_role or of_role[-1][1] == found[1]:
        return None
    place = of_role[-1]
    written = asked.wording[place.start(1) : place.end(1)]
    return asked.wording.replace(written, found[1])


def _with_addressee(plan: Plan, asked: Plan) -> str | None:
    """The question before, on what is asked of somebody, with somebody else ("¿y a los bancos?")."""
    found = _TO_OTHER.search(without_opening(plan.wording).strip(" ¿?.!"))
    if not found or not asked.addressee or asked.addressee not in asked.wording:
        return None
    return asked.wording.replace(asked.addressee, found[1])


def _only_country(plan: Plan) -> Name | None:
    return plan.names[0] if len(plan.names) == 1 and plan.names[0].country else None
