"""Follow-ups: what a turn leaves out is taken from the turns before it; a new topic inherits nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.catalogue import Catalogue
from assistant.conversation import Turn
from assistant.labels import Label, find_labels, find_letter, find_number, report_name
from assistant.lookup import find_passages
from assistant.meetings import find_meetings
from assistant.ordinals import MONTHS, month_in_spanish
from assistant.plan import Intent, Plan
from assistant.topic import topic_words
from vectorstore.words import fold

_OPENING = re.compile(r"^[¿¡\s]*(?:y|e|pero|entonces|and|but|so|et|mais|alors)\b")
_ANAPHORA = re.compile(
    r"\b(?:es[oae]s?|est[oae]s?|ello|aquell[oa]s?|dich[oa]s?|l[oa]s? (?:dijo|dijeron|propuso|menciono|"
    r"recomendo)|(?:lee|resum|explic|traduc|repit|ampli|detall)\w*(?:me)?l[oae]s?|"
    r"al respecto|ahi|alli|mism[oa]s?|anterior(?:es)?|ultim[oa]s?|(?:la|el) (?:primer|segund|tercer|cuart|"
    r"quint|otr)[oa]?|"
    r"that|this|those|these|it|them|there|same|previous|cela|ca|celle|celui|ceux|meme)\b"
)
_LATER = re.compile(r"posterior|despues|mas adelante|volvi|luego|later|again|ensuite|plus tard|de nouveau")
_ASKS_WHO = re.compile(r"\b(?:quien(?:es)?|who|qui)\b")
_ABOUT_PASSAGE = re.compile(
    r"\b(?:lee|leer|lei|resum|explic|traduc|repite|repit[ae]|amplia|detall|cit[ae]|literal|exact|read|quote|"
    r"summar|full text|lis|resume|integral)"
    r"(?:me|l[oae]s?|mel[oae]s?|r|melo)?\b|texto (?:completo|exacto|literal|integro)"
)
_NTH = re.compile(r"\b(primer|segund|tercer|cuart|quint|ultim)[oa]?\b|\b(first|second|third|fourth|fifth|last)\b")
_NTH_INDEX = {"primer": 0, "segund": 1, "tercer": 2, "cuart": 3, "quint": 4, "ultim": -1} | {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "last": -1,
}
# A full question with a subject of its own is a new topic, however short.
_STANDS_ALONE = re.compile(
    r"\b(?:que|cuales|which|what|quelles?|quels?)\b.* "
    r"(?:sobre|acerca de|respecto de|about|on|regarding|sur|concernant) \w{4,}"
)
_YEARS_ON = re.compile(
    r"\b(un|dos|tres|cuatro|one|two|three|four|une|deux|trois|quatre|\d) (?:anos?|years?|ans?) (?:despues|"
    r"mas tarde|later|apres|plus tard|(antes|earlier|before|avant|plus tot))"
)
_COUNTS = {"un": 1, "one": 1, "une": 1, "dos": 2, "two": 2, "deux": 2, "tres": 3, "three": 3, "trois": 3} | {
    "cuatro": 4,
    "four": 4,
    "quatre": 4,
}
_MONTH_ALONE = re.compile(r"\b(?:la|el|en la|the) (?:reunion )?de (" + "|".join(MONTHS) + r")\b(?! (?:de|del) \d)")
_SOURCE_LINE = re.compile(r"^\[\d+\] (.*)$", re.MULTILINE)
_SHORT = 4
_CONTEXT_WORDS = 20


def complete(plan: Plan, history: Sequence[Turn], read: Callable[[str], Plan], catalogue: Catalogue) -> Plan:
    """The plan with what its question leaves out; `read` plans a question on its own."""
    folded = fold(plan.question)
    if not depends(plan, folded):
        return plan
    before = _before(history, read, catalogue)
    if before is None:
        return plan
    cited = _cited(history, before, catalogue)
    return _pointing(plan, before, cited, folded, catalogue) or _inheriting(plan, before, folded, history, catalogue)


def depends(plan: Plan, folded: str) -> bool:
    """Whether a question leans on the conversation: it opens with "¿y", points back, or is too short to stand alone."""
    words = len(topic_words(plan.question))
    if plan.intent is Intent.LOOKUP and (plan.meetings or plan.favoured_meetings):
        return False
    if _STANDS_ALONE.search(folded) and not _OPENING.search(folded) and not _ANAPHORA.search(folded):
        return False
    return bool(_OPENING.search(folded)) or words < _SHORT or (words <= 2 * _SHORT and bool(_ANAPHORA.search(folded)))


def _before(history: Sequence[Turn], read: Callable[[str], Plan], catalogue: Catalogue) -> Plan | None:
    questions = [index for index, turn in enumerate(history) if turn.role == "user"]
    if not questions:
        return None
    last = questions[-1]
    return complete(read(history[last].content), history[:last], read, catalogue)


def _cited(history: Sequence[Turn], before: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """The passages that the last answer cites, in its order; else those that the question before asked for."""
    answers = [turn.content for turn in history if turn.role == "assistant"]
    if answers:
        sources = _SOURCE_LINE.findall(answers[-1])
        found = [_labelled(line, before, catalogue) for line in sources or answers[-1:]]
        if any(found):
            return tuple(dict.fromkeys(passage for passages in found for passage in passages))
    return before.passages


def _labelled(text: str, before: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """The passages whose labels a source line, or an answer without such lines, names."""
    folded = fold(text)
    names = {report.id: fold(report_name(report)) for report in catalogue.reports}
    named = [one for one, name in names.items() if name in folded]
    longest = tuple(one for one in named if not any(names[one] in names[two] and one != two for two in named))
    choice = find_meetings(folded, catalogue.meetings, catalogue.held)
    meetings = choice.numbers if choice.explicit and (named or not before.meetings) else before.meetings
    scope = replace(before, meetings=meetings, reports=longest or before.reports)
    return find_passages(find_labels(folded), scope, catalogue).passages


def _pointing(plan: Plan, before: Plan, cited: tuple[str, ...], folded: str, catalogue: Catalogue) -> Plan | None:
    """A question that points to a passage: "¿y el 21?", "¿y el apartado c)?", "léeme la segunda", "¿quién lo dijo?"."""
    number = find_number(folded)
    letters = find_letter(folded)
    if number and not topic_words(plan.question):
        run = _run(cited or before.passages)
        looked_up = find_passages((Label(run, number.numbers, number.letters),), before, catalogue)
        return _at(plan, before, looked_up.passages) or replace(plan, unknown=looked_up.unknown, follows=True)
    if letters and cited:
        items = _items(cited, letters, catalogue)
        return _at(plan, before, items) or replace(
            plan, unknown=tuple(f"el apartado {one})" for one in letters), follows=True
        )
    if cited and not plan.meetings and not plan.favoured_meetings and not plan.passages and not plan.unknown:
        if _ASKS_WHO.search(folded) and len(topic_words(plan.question)) <= 1:
            return _at(replace(plan, intent=Intent.WHO_SAID), before, cited[:1])
        if _ABOUT_PASSAGE.search(folded):
            return _at(plan, before, _chosen(cited, folded))
        if nth := _NTH.search(folded):
            return _at(plan, before, (_nth(cited, nth[1] or nth[2]),))
    return None


def _at(plan: Plan, before: Plan, passages: tuple[str, ...]) -> Plan | None:
    if not passages:
        return None
    intent = plan.intent if plan.intent is Intent.WHO_SAID else Intent.LOOKUP
    return replace(
        plan,
        intent=intent,
        passages=passages,
        meetings=before.meetings,
        reports=before.reports,
        context=before.topic,
        unknown=(),
        follows=True,
    )


def _run(passages: Sequence[str]) -> str:
    return "r" if any(re.search(r":r\d", passage) for passage in passages) else "p"


def _items(cited: Sequence[str], letters: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    stems = [re.sub(r"(?:-[a-z]+)+$", "", passage) for passage in cited]
    return tuple(
        dict.fromkeys(key for stem in stems for letter in letters if (key := f"{stem}-{letter}") in catalogue.ids)
    )


def _chosen(cited: tuple[str, ...], folded: str) -> tuple[str, ...]:
    nth = _NTH.search(folded)
    return (_nth(cited, nth[1] or nth[2]),) if nth else cited


def _nth(cited: tuple[str, ...], word: str) -> str:
    index = _NTH_INDEX[word]
    return cited[index] if -len(cited) <= index < len(cited) else cited[-1]


def _inheriting(plan: Plan, before: Plan, folded: str, history: Sequence[Turn], catalogue: Catalogue) -> Plan:
    """The topic, the meeting and the intent of the question before, as far as this one does not say its own."""
    relative = _relative_meetings(folded, before, history, catalogue)
    named = bool(plan.meetings or plan.favoured_meetings or plan.unknown or relative)
    later = _LATER.search(folded) and not relative
    everywhere = _after(before, catalogue) if later else () if plan.intent is Intent.EVOLUTION else before.meetings
    meetings = relative or plan.meetings or plan.favoured_meetings or everywhere
    intent = Intent.EVOLUTION if later else plan.intent
    keeps_intent = intent is Intent.FACT and before.intent not in (Intent.LOOKUP, Intent.SMALL_TALK, Intent.ABOUT)
    return replace(
        plan,
        intent=before.intent if keeps_intent else intent,
        meetings=meetings,
        favoured_meetings=() if named or later else before.favoured_meetings,
        passages=plan.passages,
        reports=plan.reports or (() if named else before.reports),
        statuses=plan.statuses or (before.statuses if keeps_intent else ()),
        favoured_statuses=plan.favoured_statuses or before.favoured_statuses,
        context=_context(before, history),
        follows=True,
    )


def _context(before: Plan, history: Sequence[Turn]) -> str:
    """The subject of the conversation: the topic before; after a bare label, the words of the answer to it."""
    if topic_words(before.topic) or not before.passages:
        return f"{before.topic} {before.context}".strip()
    answers = [turn.content for turn in history if turn.role == "assistant"]
    return " ".join(topic_words(answers[-1])[:_CONTEXT_WORDS]) if answers else before.topic


def _relative_meetings(folded: str, before: Plan, history: Sequence[Turn], catalogue: Catalogue) -> tuple[int, ...]:
    """The meeting named by its distance or month from the one before: "dos años después", "la de octubre"."""
    years = {meeting.number: meeting.year for meeting in catalogue.meetings}
    numbers = before.meetings or before.favoured_meetings or _answered_meetings(history, catalogue)
    known = [year for number in numbers if (year := years.get(number))]
    if not known:
        return ()
    if found := _YEARS_ON.search(folded):
        count = _COUNTS.get(found[1]) or int(found[1])
        target = known[-1] + (-count if found[2] else count)
        return tuple(number for number, year in years.items() if year == target and number in catalogue.held)
    if found := _MONTH_ALONE.search(folded):
        month = month_in_spanish(found[1])
        fitting = [meeting for meeting in catalogue.meetings if month in (meeting.dates or "")]
        return tuple(meeting.number for meeting in fitting if meeting.year in known)
    return ()


def _answered_meetings(history: Sequence[Turn], catalogue: Catalogue) -> tuple[int, ...]:
    """The meetings that the last answer names."""
    answers = [turn.content for turn in history if turn.role == "assistant"]
    return find_meetings(fold(answers[-1]), catalogue.meetings, catalogue.held).numbers if answers else ()


def _after(before: Plan, catalogue: Catalogue) -> tuple[int, ...]:
    """The meetings after the one spoken of."""
    spoken_of = before.meetings or before.favoured_meetings
    return tuple(sorted(number for number in catalogue.held if number > max(spoken_of))) if spoken_of else ()
