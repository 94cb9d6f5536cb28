"""Which meetings a question speaks of: years, ordinals, months, ranges, "la última"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.words.first_last import without_ends
from assistant.words.ordinals import (
    MONTHS,
    ORDINAL,
    meeting_in_spanish,
    month_in_spanish,
    ordinal_in_spanish,
    ordinal_number,
    year_behind,
)
from assistant.words.spans_of_meetings import LAST, MEETING_NOUN, YEAR, MeetingChoice, spans_of_meetings
from vectorstore.records import Meeting
from vectorstore.words import fold

_CONTEXT = re.compile(
    rf"{MEETING_NOUN}|informes?|reports?|rapports?|grupo|group|groupe|recom\w*|aprob\w*|acord\w*|adopt\w*|agreed|"
    r"proyecto|borrador|draft|projet|resumen|orador\w*|presidencia|delega\w*|compilacion|recopilacion|secretari\w*|"
    r"programa|agenda"
)
# "la ley francesa de 2015", "el manual publicado en 2014": the year of a law or book is no meeting's.
_OF_A_WORK = re.compile(
    rf"\b(?:ley|leyes|manual|decreto|norma|estudio|libro|guia|law|act|handbook|loi|"
    rf"manuel)\b(?:(?!{MEETING_NOUN})[^.;?])*"
    r"\b(?:de|del|en|es de|in|of)\s+$"
)
_SPOKEN_OF = re.compile(
    r"asist|particip|presid|dij|dice|declar|interv|habl|opin|present|pid|propus|propon|quis|deb[eií]|segun|debat|"
    r"tema|recom|medid|"
    r"floor|statement|attend|said|say|speak|spoke|present|propos|should|ask|demand|dit|parl|selon|according|chair"
)


# "La octava también lo trató": an ordinal that does what meetings do.
_ACTS = (
    r"(?=,? (?:(?:tambien|ya|no|lo|la|le|les|se|que|algo|aussi|en|y) )*"
    r"(?:trato|trata|dijo|dice|recomendo|recomienda|hablo|habla|menciono|menciona|pidio|pide|abordo|aprobo|acordo|"
    r"insistio|repitio|a parle|a-t-elle|a dit)\b)"
)
_ALSO_ACTS = r"(?= (?:also|ever|too) )"
_MENTION = re.compile(
    rf"(?:\b(?:en|de|del|por|para|segun|in|of|at|by|du|dans|lors de)\s+)?(?:\b(?:la|el|las|los|the|le)\s+|l')?"
    rf"(?:(?:{MEETING_NOUN}|informe|report|rapport)\s+)?(?:(?:de|del|of|d')\s*)?(?:(?:la|el)\s+)?"
    rf"(?:(?:{'|'.join(MONTHS)})\s+(?:(?:de|del|of)\s+)?)?"
    rf"(?:\b{YEAR}\b(?:\s+{MEETING_NOUN})?|{ORDINAL}\s+{MEETING_NOUN}|{MEETING_NOUN}\s+{ORDINAL}|"
    rf"{LAST}\s+{MEETING_NOUN}|{MEETING_NOUN}\s+{LAST}|\b(?:{'|'.join(MONTHS)})\b|"
    rf"(?<=\bla ){ORDINAL}\b{_ACTS}|(?<=\bthe ){ORDINAL}\b{_ALSO_ACTS}|"
    rf"(?<=\bque la ){ORDINAL}\b|(?<=\bla ){ORDINAL}(?=\s*(?:$|[?.,]))|(?<=\bthe ){ORDINAL}(?=\s*(?:$|[?.,])))"
)


def without_mentions(text: str) -> str:
    """A question, folded, without the words that name its meetings."""
    return " ".join(_MENTION.sub(" ", fold(text)).split())


def find_meetings(folded: str, meetings: Sequence[Meeting], held: frozenset[int]) -> MeetingChoice:
    """Resolve the meetings named in a folded question.

    `meetings` are all that are known; `held` the numbers of those with passages in the library.
    """
    folded = without_ends(folded)
    choices = [
        _without_missing(choice, meetings, held)
        for reader in (spans_of_meetings, _ordinals, _years)
        if (choice := reader(folded, meetings, held)).numbers or choice.unknown
    ]
    if not choices:
        return MeetingChoice()
    first, held_later = choices[0], [choice for choice in choices[1:] if choice.numbers]
    if first.numbers or not held_later:
        return first
    unknown = dict.fromkeys((*first.unknown, *held_later[0].unknown))
    return replace(held_later[0], unknown=tuple(unknown))


def _without_missing(choice: MeetingChoice, meetings: Sequence[Meeting], held: frozenset[int]) -> MeetingChoice:
    missing = [number for number in choice.numbers if number not in held]
    if not missing:
        return choice
    if not choice.explicit:
        return replace(choice, numbers=tuple(number for number in choice.numbers if number in held))
    known = {meeting.number: meeting for meeting in meetings}
    unknown = tuple(_missing_meeting(number, known.get(number)) for number in missing)
    present = tuple(number for number in choice.numbers if number in held)
    return replace(choice, numbers=present, unknown=(*choice.unknown, *unknown), missing=tuple(missing))


def _missing_meeting(number: int, meeting: Meeting | None) -> str:
    return f"la {meeting_in_spanish(number)}" + year_behind(number, meeting.year if meeting else None)


def _ordinals(folded: str, meetings: Sequence[Meeting], held: frozenset[int]) -> MeetingChoice:
    chain = rf"{ORDINAL}(?:(?:,| y| e| o| and| et)+ (?:(?:a|en|de|at|of) )?(?:la |the )?{ORDINAL})*"
    spans = [
        found[0]
        for found in re.finditer(rf"{chain}(?: y ultima)? {MEETING_NOUN}|{MEETING_NOUN},? (?:la |the )?{chain}", folded)
    ]
    words = [word for span in spans for word in re.findall(ORDINAL, span)]
    words += re.findall(rf"\bthe {ORDINAL}(?=\s*(?:$|[?.,]|(?:held|take place|happen)\b))", folded)
    words += re.findall(rf"\bla {ORDINAL}\b{_ACTS}", folded) + re.findall(rf"\bthe {ORDINAL}\b{_ALSO_ACTS}", folded)
    words += re.findall(rf"\b(?:lo|le|se) \w+o la {ORDINAL}(?=\s*(?:$|[?.,;]))", folded)
    words += re.findall(rf"(?:de|en|a|para|segun|y|et) la {ORDINAL}(?=\s*(?:$|[?.,;:)]))", folded)
    words += re.findall(rf"{MEETING_NOUN} (?:numero |nº |n° |no\.? )?{ORDINAL}", folded)
    # "la quinta reunión que la sexta": the second ordinal shares the noun.
    words += re.findall(
        rf"{MEETING_NOUN},? (?:que|y|o|con|and|or|as|than|et|ou) (?:(?:que|what|en|de|a|in) )?(?:la |the )?{ORDINAL}\b",
        folded,
    )
    words += re.findall(r"(?:^|la |de )(\d{1,2})\.? ?(?:a|ª)? reunion(?!es)", folded)
    words += re.findall(r"reunion (?:numero |nº |n° |no\.? )?(\d{1,2})(?!\d|/| de )", folded)
    numbers = tuple(dict.fromkeys(number for word in words if (number := ordinal_number(word)) is not None))
    return MeetingChoice(numbers, bool(numbers))


def _years(folded: str, meetings: Sequence[Meeting], held: frozenset[int]) -> MeetingChoice:
    chosen: list[Meeting] = []
    unknown: list[str] = []
    ambiguous: list[str] = []
    explicit = False
    for found in _year_mentions(folded):
        named = bool(_CONTEXT.search(folded) or _SPOKEN_OF.search(folded))
        fitting = _fitting(meetings, int(found[1]), folded[: found.start()])
        if not fitting and named and _names_meeting(folded, found.start(), found.end()):
            unknown.append(unknown_year(int(found[1])))
        chosen += fitting
        explicit = explicit or (named and bool(fitting))
        if len(fitting) > 1:
            ambiguous.append(_ambiguity(int(found[1]), fitting))
    numbers = tuple(dict.fromkeys(meeting.number for meeting in chosen))
    return MeetingChoice(numbers, explicit, tuple(unknown), tuple(ambiguous), tuple(chosen))


def _year_mentions(folded: str) -> Iterator[re.Match[str]]:
    """The years of a question that may be those of a meeting or a report."""
    for found in re.finditer(rf"(?<![\d/\-]){YEAR}(?![\d/\-])", folded):
        if not _OF_A_WORK.search(folded[: found.start()]):
            yield found


def years_named(folded: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(found[1]) for found in _year_mentions(folded)))


def unknown_year(year: int) -> str:
    """How a year that is that of no meeting stands among what is `unknown`."""
    return f"la reunión de {year}"


def _fitting(meetings: Sequence[Meeting], year: int, before: str) -> list[Meeting]:
    fitting = [meeting for meeting in meetings if meeting.year == year]
    month = re.search(rf"({'|'.join(MONTHS)})(?: de| del| of)? *$", before)
    if month is None or len(fitting) < 2:
        return fitting
    spanish = month_in_spanish(month[1])
    return [meeting for meeting in fitting if spanish in (meeting.dates or "")] or fitting


def _names_meeting(folded: str, position: int, end: int) -> bool:
    if re.search(r"asist|presid|attend|chair", folded) or re.match(rf"\s*{MEETING_NOUN}", folded[end:]):
        return True
    return bool(re.search(rf"(?:{MEETING_NOUN}|informe|report|rapport)(?: \S+){{0,3}} *$", folded[:position])) or bool(
        re.search(r"(?:recom|acord|aprob|adopt|agre|decid)\w*(?: \S+){0,4} *$", folded[:position])
    )


def _ambiguity(year: int, fitting: Sequence[Meeting]) -> str:
    named = " y ".join(f"la {ordinal_in_spanish(m.number)} ({m.dates or m.year})" for m in fitting)
    return f"En {year} hubo {len(fitting)} reuniones: {named}."


def is_ambiguity(told: str) -> bool:
    """Whether a notice says that a year has several meetings."""
    return bool(re.match(r"En \d{4} hubo \d+ reuniones", told))
