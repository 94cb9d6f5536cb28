"""Who a sentence says presided a meeting or opened it, and what State it gives to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.desk.draft.finding import Fault
from assistant.desk.proceedings.record import MeetingRecord, Records
from assistant.desk.proceedings.statement import Stated, Statement, false
from assistant.words.names import Gazetteer
from vectorstore.words import fold

_PERSON = (
    r"(?:(?:la|el|La|El) )?(?:Excm[oa]\. )?(?:Sra?\. |Dra?\. |"
    r"[Ee]mbajador[a]? )?[A-ZÁÉÍÓÚÑ][^,;.]{2,80}?(?: \([^()]*\))?"
)
_OPENED = r"(?:presidió|declaró abierta|inauguró|abrió|ocupó la presidencia de)"
_NOT_A_DEBATE = r"(?! (?:el|los|las) (?:debate|deliberaci|examen|diálogo|mesa|segment|sesión))"
_FORMS = (
    re.compile(r"\bpresidid[ao]s? por ((?:[^,;.]|\b(?:Sra?|Excm[oa]|Dra?)\.|, (?=del? [A-ZÁÉÍÓÚ]|\(?[A-ZÁÉÍÓÚ]))+)"),
    re.compile(
        rf"\b[Bb]ajo la presidencia del? ((?:{_PERSON}|la representante [^,;.]+|el representante [^,;.]+))(?=[,;.]|$)"
    ),
    re.compile(
        rf"\b(?:{_OPENED}|{_OPENED.capitalize()})(?: la| el| su| esa| dicha)?(?: [\wªº.]+)?(?: reunión|"
        rf" Grupo de Trabajo)?"
        rf"(?: del Grupo de Trabajo| de \d{{4}})?,? ((?:la|el) (?:[Pp]resident[ea]|representante)[^;.]+|"
        rf"{_PERSON})(?=[,;.]|$)"
    ),
    re.compile(rf"({_PERSON}),? (?:presidió|declaró abierta|inauguró|abrió|ocupó la presidencia){_NOT_A_DEBATE}\b"),
    re.compile(
        r"\b[Pp]residen(?:ta|te|cia)(?: del Grupo de Trabajo| de la reunión| de la [\wªº]+ reunión)*"
        r"(?: fue| era| fue la| correspondió a| recayó en| estuvo a cargo de|,|:| de) "
        rf"((?:la representante |el representante )?(?:de |del )?(?!Grupo|Estados [Pp]artes|la reunión|"
        rf"la Conferencia){_PERSON})(?=[,;.]|$)"
    ),
)
_NAME = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'’-]+")
_OF_NOBODY = frozenset("grupo trabajo sra sr excma excmo presidenta presidente la el viena representante".split())
_OF_STATE = re.compile(
    r"\b(?:Sra?\. )?(?:[A-ZÁÉÍÓÚÑ][\w'’-]+ )*?([A-ZÁÉÍÓÚÑ][\w'’-]+),? ?(?:\(([A-ZÁÉÍÓÚÑ][^()]*)\)|"
    r"(?:panelista |ponente |representante )?(?:de|del|de la) ((?:[A-ZÁÉÍÓÚÑ][\w'’-]+ ?(?:de |del )?)+))"
)


_TITLED = re.compile(r"\bSra?\. (?:[A-ZÁÉÍÓÚÑ][\w'’-]+ )*?([A-ZÁÉÍÓÚÑ][\w'’-]+)\b(?! [A-ZÁÉÍÓÚÑ])")


_SPEAKER_OF = re.compile(
    r"\b(?:[Ll]a|[Ee]l|[Uu]na?) (?:panelista|ponente|expert[oa]|expositora?|oradora?|representante) "
    r"(?:de la |de los |del? )((?:[A-ZÁÉÍÓÚÑ][\w'’-]+)(?: (?:de (?:la )?)?[A-ZÁÉÍÓÚÑ][\w'’-]+)*)"
)


def presided(statement: Statement, gazetteer: Gazetteer) -> Iterator[Stated]:
    """Who opened or presided a meeting, by name and State."""
    spans: list[tuple[int, int]] = []
    for form in _FORMS:
        for found in form.finditer(statement.text):
            if any(start < found.end(1) and found.start(1) < end for start, end in spans):
                continue
            spans.append(found.span(1))
            records = [one for one in statement.meetings_at(found.start(1)) if one.opened]
            if records:
                yield from _judged(statement, found.span(1), records, gazetteer)


def _judged(
    statement: Statement, span: tuple[int, int], records: Sequence[MeetingRecord], gazetteer: Gazetteer
) -> Iterator[Stated]:
    said = statement.text[span[0] : span[1]]
    for record in records:
        told = fold(" ".join(one.text for one in record.opened))
        absent = _absent(said, told, gazetteer)
        if absent is None:
            return
        if not absent:
            yield Stated(*span, passages=(record.opened[0].id,))
            return
    record = records[0]
    yield false(statement, span, Fault.NAME, f"{_opener(record)}.", (record.opened[0].id,))


def _absent(said: str, told: str, gazetteer: Gazetteer) -> list[str] | None:
    """The States and persons that are said and not told; None where none is said."""
    states = [one for one in gazetteer.find(said) if one.country]
    of_states = {word for one in states for word in fold(one.written).split()}
    persons = [fold(one) for one in _NAME.findall(said)]
    persons = [one for one in persons if one not in of_states and one not in _OF_NOBODY]
    if not states and not persons:
        return None
    absent = [one.written for one in states if not one.occurs_in(told)]
    return absent + [one for one in persons if not re.search(rf"\b{re.escape(one)}\b", told)]


def _opener(record: MeetingRecord) -> str:
    """ "la presidenta de la novena reunión fue Nazhat Shameem Khan (Fiji)", as far as the passage can be read so."""
    text = record.opened[0].text
    found = re.search(r"reunión(?: del Grupo de Trabajo)?,? ((?:la |el )?[^,;]+\([^()]+\)), (President[ea])", text)
    if found is None:
        return f"el informe dice: «{text.partition('. ')[0].rstrip('.')}»"
    return f"abrió y presidió {record.named.partition(' (')[0]} {found[1]}"


def of_state(statement: Statement, gazetteer: Gazetteer) -> Iterator[Stated]:
    """The State given to a person whom the reports name with another."""
    for found in _OF_STATE.finditer(statement.text):
        known = statement.records.people.get(fold(found[1]))
        said = found[2] or found[3]
        countries = [one for one in gazetteer.find(said) if one.country]
        if known is None or len(countries) != 1:
            continue
        if not countries[0].occurs_in(fold(known[0])) and not _same(gazetteer, known[0], countries[0].forms):
            told = f"{found[1]} figura como de {known[0]}."
            yield false(statement, found.span(), Fault.NAME, told, (known[1],))


def speaks_of(statement: Statement, gazetteer: Gazetteer) -> Iterator[Stated]:
    """A person said to speak of a State that nothing he or she said names."""
    persons = [one for one in _TITLED.finditer(statement.text) if fold(one[1]) in statement.records.people]
    if len(persons) != 1:
        return
    state, passage = statement.records.people[fold(persons[0][1])]
    told = statement.records.told_by(persons[0][1])
    for one in (one for one in gazetteer.find(statement.text[persons[0].end() :]) if one.country):
        if (
            told
            and not one.occurs_in(fold(" ".join([state, *told.values()])))
            and not _same(gazetteer, state, one.forms)
        ):
            place = statement.text.find(one.written, persons[0].end())
            words = f"en lo que dijo {persons[0][1]} ({state}) no consta."
            yield false(statement, (place, place + len(one.written)), Fault.NAME, words, (*told, passage))


def with_speaker(text: str, records: Records, gazetteer: Gazetteer) -> str:
    """A sentence on the panellist of a State with his or her name, where one person alone spoke for that State."""
    found = _SPEAKER_OF.search(text)
    countries = [one for one in gazetteer.find(found[1]) if one.country] if found else []
    if found is None or len(countries) != 1:
        return text
    speakers = {
        one.speaker
        for one in records.catalogue.proceedings.addresses
        for surname in fold(one.speaker).split()[-1:]
        if surname in records.people and countries[0].occurs_in(fold(records.people[surname][0]))
    }
    return f"{text[: found.start()]}{speakers.pop()}{text[found.end() :]}" if len(speakers) == 1 else text


def _same(gazetteer: Gazetteer, state: str, forms: frozenset[str]) -> bool:
    return any(one.forms == forms for one in gazetteer.find(state))
