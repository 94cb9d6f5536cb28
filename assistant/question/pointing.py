"""Follow-ups that point to a passage: "¿y el 21?", "¿y el apartado c)?", "léeme la segunda", "¿quién lo dijo?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before, at
from assistant.question.lookup import find_passages
from assistant.question.nth import nth_in, of_place
from assistant.question.other_version import by_version
from assistant.question.standing import of_meeting_itself, of_that_meeting
from assistant.records.catalogue import Catalogue
from assistant.words.labels import Label, find_labels, find_letter, find_number
from assistant.words.topic import topic_words
from vectorstore.words import fold

_ASKS_WHO = re.compile(r"\b(?:quien(?:es)?|who|qui)\b")
_ABOUT_PASSAGE = re.compile(
    r"\b(?:lee|leer|lei|resum|explic|traduc|repite|repit[ae]|amplia|detall|cit[ae]|literal|exact|read|quote|"
    r"summar|full text|lis|resume|integral)"
    r"(?:me|l[oae]s?|mel[oae]s?|r|melo|amente)?\b|texto (?:completo|exacto|literal|integro)"
)
_NEXT = re.compile(
    r"\b(?:la|el|the|le) (?:\w+ )?(?:siguiente|proxim[ao]|next|following|suivante?)\b|"
    r"\b(?:la|el|lo|one|celle|celui) (?:que|which|that|qui) (?:le |la |lo )?(?:sigue|viene|va|suit|follows|comes)\b|"
    # "What comes after that one?", "¿qué viene después?"
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:(?:what|which one) (?:comes?|follows|goes)|(?:what's|what is) (?=next|after)|"
    r"que (?:viene|sigue|va)|(?:ce )?qui (?:suit|vient)|qu'est-ce qui (?:suit|vient))"
    r"(?: ?(?:after|next|following|luego|despues|a continuacion|apres|ensuite))?"
    r"(?: (?:that|this|it|de es[aeo]|cela|ca|celle-la)(?: one)?)?\W*$|"
    # "Quien habló después", "who spoke next".
    r"\b(?:que|quien|who|qui) (?:le |la |a )?(?:habl|intervi|sigui|vino|sp[eo]|came|parl|suivi)\w*(?: la palabra)? "
    r"(?:despues|luego|a continuacion|next|afterwards|after|ensuite|apres)(?: (?:de )?(?:ella|el|her|him|elle|lui))?"
    r"\W*$"
)
_PREVIOUS = re.compile(r"\b(?:la|el|the|le) (?:\w+ )?(?:anterior|previ[ao]|previous|precedente?)\b")
_THE_OTHER = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:(?:lee(?:me)?|dame|read|show)\w* )?(?:(?:no,? )?(?:la|el|las|los|the|l')) ?"
    r"(?:otr[oa]s?|others?(?: ones?)?|autres?)\W*$"
)
_OTHER_SPEAKER = re.compile(
    r"\b(?:otr[oa]s?|demas|resto de l[oa]s|other|autres?)\b.{0,12}\b(?:panelistas?|ponentes?|orador[ae]?s?|"
    r"panell?ists?|speakers?|intervenant\w*|orateurs?)"
)
# What is asked of a passage that is already on the table: where, when, how many, of which country, on which item.
_ATTRIBUTE = re.compile(
    r"^[¿¡\s]*(?:(?:y|e|and|et|pero)\s+)?"
    r"(?:(?:en|de|desde|hasta|a|por|para|con|in|from|by|on|at|until|of|under|d'|dans|depuis|jusqu'|sur|a)\s*)?"
    r"(?:donde|cuando|cuant\w+|(?:que|cual) (?:pais|ano|fecha|ciudad|cargo|edad|dia|numero|porcentaje|parrafo|idioma|"
    r"tema|punto|sesion|reunion|informe|documento|apartado)|"
    r"quien(?:es)?|(?:por |para )?que\b(?= (?:era|es|fue|tipo))|por que|como se llam\w*|cual\b|where|when|"
    r"how (?:many|much|long)|(?:what|which) (?:year|country|city|date|paragraph|item|agenda item|meeting|session|"
    r"report|document)|who|why|"
    r"ou|quand|combien|quel(?:le)? (?:pays|annee|ville|date|paragraphe|point|reunion|rapport|document)|qui|pourquoi)\b"
)
# "¿Con qué fin?", "in which language?": of what, by which, to what end, all in three words.
_BY_WHICH = re.compile(
    r"^[¿¡\s]*(?:(?:y|e|and|et|pero)\s+)?(?:en|de|desde|hasta|a|por|para|con|bajo|in|from|by|on|at|until|of|under|to|for|with|"
    r"dans|depuis|sur|avec|pour) (?:que|cual(?:es)?|which|what|quel(?:le)?s?) \w+(?: (?:es|era|fue|exactamente))?\W*$"
)
_ATTRIBUTE_WORDS = re.compile(
    r"(?:pais|ano|fecha|ciudad|cargo|edad|dia|numero|parrafo|idioma|era|eran|tipo|llam|year|country|city|date|long|"
    r"pays|annee|ville|cuantific|exact|son|tema|punto|sesion|item|agenda|document|informe|report|rapport|apartado|"
    r"(?:celebrari|seri|tendri)|va$|dirig|destin|addressed|aimed|adress|intervin|habl|spoke|speak|dij|said|says?$)"
)
_ITEM = re.compile(r"\b(?:tema|punto|item|point)\b")
_SITTING = re.compile(r"\b(?:sesion|sitting|seance)\b")
_OFFICE = re.compile(r"\b(?:pais|cargo|country|pays|institucion|organismo|ministerio|job|post|position|fonction)\b")
_MOST_CITED, _FEW = 4, 2
_PRONOUN = re.compile(r"\b(?:ella|el|she|he|elle|il)\W*$|\b(?:she|he|-elle|-il)\b")
# When and where a meeting was held is no attribute of the passage on who opened it, nor who presided of that on when.
_OF_MEETING = re.compile(
    r"\b(?:donde|cuando|fecha|ciudad|dias?|where|when|city|dates?|ou|quand|ville|presidi\w*|inaugur\w*|abri(?:o|eron)|"
    r"chaired|presided|opened|preside\w*|ouvert\w*)\b"
)
_MEETING = re.compile(r"\b(?:reuni\w+|sesion(?:es)?|encuentro|meetings?|sessions?|reunions?)\b")


def point(
    plan: Plan, before: Before, folded: str, catalogue: Catalogue, version: Callable[[str, str], str | None]
) -> Plan | None:
    """The plan of a question that points to a passage of the conversation; None when it does not.

    `version` gives the id of what a passage (its id) became in a report (its id), or of what it was there.
    """
    return (
        _by_label(plan, before, folded, catalogue)
        or by_version(plan, before, folded, catalogue, version)
        or _by_place(plan, before, folded, catalogue)
    )


def _by_label(plan: Plan, before: Before, folded: str, catalogue: Catalogue) -> Plan | None:
    if plan.intent is Intent.LOOKUP and plan.passages and not (plan.meetings or plan.favoured_meetings or plan.reports):
        here = tuple(dict.fromkeys(one.partition(":")[0] for one in before.cited))
        labels = find_labels(folded) if len(here) == 1 else ()
        found = at(plan, before, find_passages(labels, replace(before.plan, reports=here), catalogue).passages)
        return replace(found, points=False) if found else None
    number, letters = find_number(folded), find_letter(folded)
    if number and not topic_words(_ABOUT_PASSAGE.sub(" ", folded)):
        label = Label(_run(before.cited or before.plan.passages), number.numbers, number.letters)
        looked_up = find_passages((label,), before.plan, catalogue)
        # Another number is asked for anew, compared again if the one before was; what comes next is of it.
        found = at(plan, before, looked_up.passages)
        if found is None:
            return replace(plan, unknown=looked_up.unknown, follows=True, points=True)
        compared = before.plan.intent is Intent.COMPARISON
        return replace(found, intent=Intent.COMPARISON if compared else found.intent, points=False)
    if letters and before.cited:
        items = _items(before.cited, letters, catalogue)
        missing = tuple(f"el apartado {one})" for one in letters)
        return at(plan, before, items) or replace(plan, unknown=missing, follows=True, points=True)
    return None


def _by_place(plan: Plan, before: Before, folded: str, catalogue: Catalogue) -> Plan | None:
    cited = before.cited
    # "Read me the third": of a list, though its ordinal alone could name a meeting.
    if cited and _ABOUT_PASSAGE.search(folded) and nth_in(folded) is not None and not _MEETING.search(folded):
        return at(plan, before, of_place(before, folded, catalogue))
    if not cited or plan.meetings or plan.favoured_meetings or plan.passages or plan.unknown:
        return None
    if _OTHER_SPEAKER.search(folded) and not plan.names:
        return at(plan, before, catalogue.proceedings.others(cited, _woman(folded)))
    if _ABOUT_PASSAGE.search(folded) and not asks_step(folded):
        return at(plan, before, of_place(before, folded, catalogue))
    return _by_order(plan, before, folded, catalogue) or _attribute(plan, before, folded, catalogue)


def _woman(folded: str) -> bool | None:
    """Whether the other speaker who is asked for is a woman, as far as "la otra" or "el otro" tell."""
    found = re.search(r"\b(?:(l[ao]s?|el|un[ao]?) )?otr([oa])\b", folded)
    return found[2] == "a" if found else None


def _by_order(plan: Plan, before: Before, folded: str, catalogue: Catalogue) -> Plan | None:
    """The passage after or before the one cited, or the one of that place in the answer."""
    cited = before.cited
    if (step := asks_step(folded)) and len(topic_words(plan.question)) <= _FEW and not asks_of_meeting(before):
        found = _beside_in_list(before, step) or _neighbour(cited, step, catalogue)
        beyond = ("un texto que le siga o preceda",)
        return at(plan, before, found) or replace(plan, unknown=beyond, follows=True, points=True)
    if nth_in(folded) is not None and not plan.names:
        return at(plan, before, of_place(before, folded, catalogue))
    others = tuple(one for one in before.listed if one not in cited)
    if _THE_OTHER.search(folded) and others:
        return at(plan, before, others)
    return None


def _beside_in_list(before: Before, step: int) -> tuple[str, ...]:
    """The passage next to the one read last, among those of the list it was chosen from."""
    listed, cited = before.listed, before.cited
    if len(cited) != 1 or len(listed) < _FEW or cited[0] not in listed:
        return ()
    place = listed.index(cited[0]) + step
    return listed[place : place + 1] if place >= 0 else ()


def _attribute(plan: Plan, before: Before, folded: str, catalogue: Catalogue) -> Plan | None:
    """Where, when, who or how many of what was just answered."""
    words = topic_words(plan.question)
    of_person = _PRONOUN.search(folded)
    if not of_person and _OF_MEETING.search(folded) and set(before.cited) <= catalogue.proceedings.of_meetings:
        return None
    by_which = _BY_WHICH.search(folded)
    if not (by_which or _ATTRIBUTE.search(folded)):
        return None
    if len(before.cited) > _MOST_CITED or plan.intent is Intent.COUNT:
        return None
    if not by_which and any(not _ATTRIBUTE_WORDS.match(fold(word)) for word in words):
        return None
    # What a person said does not tell who they are.
    if _SITTING.search(folded) and (found := catalogue.proceedings.sittings(before.cited)):
        return at(plan, before, found)
    of_item, of_office = _ITEM.search(folded), _OFFICE.search(folded)
    presenting = catalogue.proceedings.presenting(before.cited, bool(of_item)) if of_item or of_office else ()
    return at(plan, before, (*presenting, *before.cited) if of_office else presenting or before.cited)


def asks_who(plan: Plan, before: Before, folded: str) -> bool:
    """Whether a turn asks who said or proposed what was answered before, and nothing of a meeting."""
    of_meeting = (
        of_that_meeting(folded) or of_meeting_itself(plan) or (_OF_MEETING.search(folded) and asks_of_meeting(before))
    )
    said_it = bool(_ASKS_WHO.search(folded)) and not asks_step(folded)
    return said_it and len(topic_words(plan.question)) <= 1 and not of_meeting


def asks_attribute(folded: str) -> bool:
    """Whether a question asks where, when, who or how many, as one does of what was just said."""
    return bool(_ATTRIBUTE.search(folded))


def _run(passages: Sequence[str]) -> str:
    return "r" if any(re.search(r":r\d", passage) for passage in passages) else "p"


def _items(cited: Sequence[str], letters: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    stems = [re.sub(r"(?:-[a-z]+)+$", "", passage) for passage in cited]
    return tuple(
        dict.fromkeys(key for stem in stems for letter in letters if (key := f"{stem}-{letter}") in catalogue.ids)
    )


def asks_of_meeting(before: Before) -> bool:
    """Whether the question before was on a meeting itself: when, where, who presided."""
    folded = fold(before.plan.wording)
    return bool(_OF_MEETING.search(folded) and _MEETING.search(folded)) and not topic_words(before.plan.context)


def asks_step(folded: str) -> int:
    """1 for the next, -1 for the previous, 0 where neither is asked for."""
    return 1 if _NEXT.search(folded) else -1 if _PREVIOUS.search(folded) else 0


def _neighbour(cited: tuple[str, ...], step: int, catalogue: Catalogue) -> tuple[str, ...]:
    """The id after or before those cited, if it exists: the next letter of an item, else the next number."""
    passage_id = cited[-1] if step > 0 else cited[0]
    head, number, tail = re.fullmatch(r"(.*?[a-z])(\d+)((?:-[a-z]+)*)", passage_id).groups()  # type: ignore[union-attr]
    of_items = re.fullmatch(r".*-[a-z]", tail) and f"{head}{number}" not in cited
    beside = f"{head}{number}{tail[:-1]}{chr(ord(tail[-1]) + step)}" if of_items else f"{head}{int(number) + step}"
    return (beside,) if beside in catalogue.ids else ()
