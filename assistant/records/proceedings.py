"""What reports say of their meeting itself: who attended, who spoke, when and where it met, who opened and presided."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.records.convened import passages_on_dates
from assistant.records.introductions import Introduction, introductions
from assistant.records.printed_agenda import sittings_on_items, titles_of_agenda
from assistant.records.rolls import is_body, split_roll
from assistant.words.cardinals import in_spanish
from assistant.words.ordinals import NUMBERS, ORDINAL, SPANISH_MONTHS, listed, ordinal_number
from vectorstore.records import Meeting, Passage, Status
from vectorstore.words import fold

_SPOKE = re.compile(r"declaraci|palabra|intervin|intervencion")
_ALSO = re.compile(r"^.{0,40}\b(?:tambien|asimismo|ademas)\b")
_ATTENDED = re.compile(r"representad|\brepresento\b|asisti|particip|presentes|\benvi(?:o|aron) observador")
_OBSERVERS = re.compile(r"observador|no son (?:partes|signatari)|no partes")
_BODIES = re.compile(r"organizacion|mecanismos|entidades|organismos|instituto")
_CIVIL = re.compile(r"no gubernamental|sociedad civil|institutos de la red")
_ENTITY = re.compile(r"\bentidad\b")
_OPENED = re.compile(r"declaro abierta|inaugur|abrio la|abrio el|presidi(?:o|da|do)\b|ocupo la presidencia")
# Who leads one debate need not preside the meeting.
_OF_A_DEBATE = re.compile(
    r"presidi(?:o|da|do) (?:por \S+ )?(?:el|la|los|las) (?:debate|deliberacion|examen|mesa|panel|sesion)"
)
_FORMAT = re.compile(
    r"\b(?:reunion|periodo de sesiones|sesiones|grupo)\b.*"
    r"(?:\bhibrid|\bpresencial|\bvirtual|\ben linea\b|\ba distancia\b)"
)
# What set the body up: "decidió establecer un grupo de trabajo", "el Grupo de Trabajo, establecido en la decisión".
_FOUNDED = re.compile(
    r"\b(?:establec|cre|constitu|institu)\w* (?:un |el |al )?(?:nuevo )?grupo de trabajo\b|"
    r"\bgrupo de trabajo\b[^.;]{0,80}\b(?:establecid|cread|constituid|instituid)[oa]\b"
)
# "Ha celebrado un total de diez reuniones".
_TIMES_MET = re.compile(
    r"\b(?:celebr\w+|se ha(?:bia)?n? reunido|tenid\w+) (?:un total de |en total )?"
    rf"(?:\d{{1,3}}|{'|'.join(in_spanish(2))}) (?:reuniones|periodos de sesiones|veces|ocasiones)\b"
)
_REPORT_ADOPTED = re.compile(
    r"\b(?:aprobo|aprobaron|adopto|hizo suyo) (?:[^.;]{0,60}\b)?(?:el|su|este|presente)s? (?:\w+ )?informe\b|"
    r"\binforme\b[^.;]{0,60}\b(?:fue|quedo) aprobado\b"
)
# A meeting still to come is told with its date or place, not with what it might discuss.
_UPCOMING = re.compile(
    r"\b(?:proxim[ao]|siguiente) (?:reunion|periodo de sesiones)\b[^.;]{0,80}"
    rf"\b(?:se (?:celebrar|reunir)|tendra lugar|celebrarse|sera)[^.;]*"
    rf"(?:\b20\d\d\b|\bde (?:{SPANISH_MONTHS})\b|\ben \w+)"
)
# Topics that were put forward and not taken up.
_LEFT_OUT = re.compile(
    r"\b(?:temas?|asuntos?|cuestiones)\b[^.;]{0,60}\bno (?:se|fueron|han sido) (?:seleccion|eleg|elig|escog)"
)
# "La 12ª reunión, que se celebraría en junio": to come if the library holds none of that number.
_TO_BE_HELD = re.compile(rf"\b{ORDINAL} reunion\b[^.;]{{0,60}}\bse (?:celebrara|celebraria|reunira|reuniria)\b")
_LISTING = (Status.ORGANIZATION, Status.DRAFT)
_PERSON = re.compile(r"\b(?:Sr|Sra|Dr|Dra|Excm[oa])\.")
_WOMAN = re.compile(r"\b(?:Sra|Dra|Excma)\.")
_AGENDA_ITEMS = re.compile(rf"\btemas? {NUMBERS}")
# A list whose first name stands this near to the beginning has its words after the names.
_LEAD = 12


@dataclass(frozen=True, slots=True)
class Roll:
    """A printed list of who attended (`spoke` false) or spoke, with the agenda items it is limited to, if any.

    `observers` tells lists of observers from those of parties, `bodies` those of organizations; `draft` is not adopted;
    `states` is false where the report calls one listed an entity, as it does what is no State; `civil` tells a list of
    non-governmental organizations.
    """

    passage_id: str
    report_id: str
    meeting: int
    spoke: bool
    observers: bool
    bodies: bool
    draft: bool
    items: frozenset[int]
    names: tuple[str, ...]
    states: bool = True
    civil: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """A passage that tells what a person said, by name."""

    passage_id: str
    speaker: str
    section: tuple[str, ...]

    def is_by(self, person: Introduction) -> bool:
        """Whether it tells what a person said, in the report that introduces them."""
        same_report = self.passage_id.partition(":")[0] == person.report_id
        return same_report and fold(self.speaker).split()[-1] in fold(person.name).split()


@dataclass(frozen=True, slots=True)
class Proceedings:
    """`convened` and `opened`: by meeting, the passages that print its dates or say who opened and presided it;
    `agenda`: by meeting, the number of each item under its folded title; `programme`: by meeting, the passages that
    print it; `examined`: by meeting and item, those that say it was examined; `formats`: by meeting, those that say
    whether it was held in person; `adopted`: those on the adoption of its report; `upcoming`: those that date or place
    a meeting still to come; `founded`: those that say what set the body up; `times_met`: how often it met;
    `left_out`: by meeting, the passages that name the topics put forward and not taken up for it;
    `introduced`: its persons; `speakers`: how those who spoke are called, folded.
    """

    rolls: tuple[Roll, ...] = ()
    addresses: tuple[Address, ...] = ()
    convened: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    opened: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    agenda: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    formats: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    founded: tuple[str, ...] = ()
    times_met: tuple[str, ...] = ()
    adopted: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    upcoming: tuple[str, ...] = ()
    introduced: tuple[Introduction, ...] = ()
    speakers: frozenset[str] = frozenset()
    programme: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    examined: Mapping[int, Mapping[int, tuple[str, ...]]] = field(default_factory=dict)
    left_out: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def of_meetings(self) -> frozenset[str]:
        """The passages on when and where meetings were held and who opened them."""
        return frozenset(one for ids in (*self.convened.values(), *self.opened.values()) for one in ids)

    def presenting(self, cited: Sequence[str], with_items: bool) -> tuple[str, ...]:
        """The passages that introduce those who speak in the cited ones; with the agenda items they led, if wanted."""
        speaking = [one for one in self.addresses if one.passage_id in cited]
        found = [
            one.passage_id
            for one in self.introduced
            if one.led and bool(one.items or not with_items) and any(each.is_by(one) for each in speaking)
        ]
        return tuple(dict.fromkeys(found))

    def sittings(self, cited: Sequence[str]) -> tuple[str, ...]:
        """The passages on the sittings at which the items were examined whose debate those who speak there led."""
        of = {*self.presenting(cited, with_items=True)}
        led = [(one.meeting, item) for one in self.introduced if one.passage_id in of for item in one.items]
        return tuple(dict.fromkeys(key for number, item in led for key in self.examined.get(number, {}).get(item, ())))

    def others(self, cited: Sequence[str], woman: bool | None = None) -> tuple[str, ...]:
        """The passages of the other persons who spoke where the speakers of the cited ones did; of women or men only,
        if there are any."""
        speaking = [one for one in self.addresses if one.passage_id in cited]
        sections = {(one.passage_id.partition(":")[0], one.section) for one in speaking}
        names = {one.speaker for one in speaking}
        others = [
            one
            for one in self.addresses
            if (one.passage_id.partition(":")[0], one.section) in sections and one.speaker not in names
        ]
        fitting = [one for one in others if woman is None or bool(_WOMAN.search(one.speaker)) is woman]
        return tuple(one.passage_id for one in fitting or others)


def read_proceedings(passages: Iterable[Passage], meetings: Sequence[Meeting]) -> Proceedings:
    """The proceedings that the passages print. Only passages on the organization of a meeting hold rolls."""
    every = tuple(passages)
    printed = [one for one in every if one.status not in (Status.COMPILED, Status.BACKGROUND)]
    texts = [(passage, fold(passage.text)) for passage in printed]
    agenda: dict[int, dict[str, int]] = {}
    for passage, folded in texts:
        if passage.status in _LISTING and passage.meeting is not None:
            agenda.setdefault(passage.meeting, {}).update(titles_of_agenda(folded))
    return Proceedings(
        rolls=_continued([pair for pair in texts if pair[0].status in _LISTING]),
        addresses=_addresses(printed),
        convened=passages_on_dates(texts, meetings),
        opened=_by_meeting(texts, _opens),
        agenda=agenda,
        formats=_by_meeting(texts, _tells_format),
        founded=tuple(one.id for one, text in texts if one.status is Status.ORGANIZATION and _FOUNDED.search(text)),
        times_met=tuple(one.id for one, text in texts if one.status in _LISTING and _TIMES_MET.search(text)),
        adopted=_by_meeting(texts, lambda _, text: bool(_REPORT_ADOPTED.search(text))),
        upcoming=tuple(one.id for one, text in texts if _tells_next(text, meetings)),
        introduced=tuple(person for one in printed for person in introductions(one)),
        speakers=frozenset(fold(one.speaker) for one in printed if one.speaker),
        programme=_by_meeting(texts, lambda _, text: bool(titles_of_agenda(text))),
        examined=sittings_on_items(printed),
        left_out=_topics_left_out(every),
    )


def _tells_next(text: str, meetings: Sequence[Meeting]) -> bool:
    """Whether a folded text dates or places the next meeting, named so or by the number after the last one."""
    last = max((one.number for one in meetings if one.ordinal), default=0)
    numbers = [ordinal_number(found[1]) or 0 for found in _TO_BE_HELD.finditer(text)]
    return bool(_UPCOMING.search(text)) or last + 1 in numbers


def _continued(texts: Sequence[tuple[Passage, str]]) -> tuple[Roll, ...]:
    """The lists that passages print; "también formuló una declaración" is on the items of the list before it."""
    rolls: list[Roll] = []
    for passage, folded in texts:
        for roll in _roll(passage, folded):
            before = rolls[-1] if rolls and rolls[-1].report_id == roll.report_id else None
            goes_on = before is not None and before.spoke and roll.spoke and not roll.items and _ALSO.search(folded)
            rolls.append(replace(roll, items=before.items) if before and goes_on else roll)
    return tuple(rolls)


def _by_meeting(
    texts: Sequence[tuple[Passage, str]], tells: Callable[[Passage, str], bool]
) -> dict[int, tuple[str, ...]]:
    """By meeting, the passages on its organization whose folded text tells something."""
    found: dict[int, tuple[str, ...]] = {}
    for passage, folded in texts:
        if passage.status is Status.ORGANIZATION and passage.meeting is not None and tells(passage, folded):
            found[passage.meeting] = (*found.get(passage.meeting, ()), passage.id)
    return found


def _topics_left_out(passages: Iterable[Passage]) -> dict[int, tuple[str, ...]]:
    """By meeting, the passages that name topics not taken up for it, of whatever document."""
    found: dict[int, tuple[str, ...]] = {}
    for one in passages:
        if one.meeting is not None and _LEFT_OUT.search(fold(one.text)):
            found[one.meeting] = (*found.get(one.meeting, ()), one.id)
    return found


def _opens(passage: Passage, folded: str) -> bool:
    return bool(_OPENED.search(_OF_A_DEBATE.sub("", folded)))


def _tells_format(passage: Passage, folded: str) -> bool:
    return bool(_FORMAT.search(folded)) and not _roll(passage, folded)


def _addresses(passages: Sequence[Passage]) -> tuple[Address, ...]:
    named = [(one, one.speaker) for one in passages if one.speaker and _PERSON.search(one.speaker)]
    return tuple(Address(one.id, speaker, one.section) for one, speaker in named)


def _roll(passage: Passage, folded: str) -> list[Roll]:
    spoke, attended = bool(_SPOKE.search(folded)), bool(_ATTENDED.search(folded))
    names = split_roll(passage.text) if spoke or attended else ()
    if not names or passage.meeting is None:
        return []
    place = folded.find(fold(names[0]))
    lead = folded[:place] if place > _LEAD else folded
    # "La observadora de X hizo también una declaración sobre el tema 4": the item may stand after the names.
    items = frozenset(listed(_AGENDA_ITEMS, lead) or listed(_AGENDA_ITEMS, folded[place + len(names[0]) :]))
    observers = bool(_OBSERVERS.search(lead))
    of_states = not _ENTITY.search(folded)
    bodies = bool(_BODIES.search(lead)) or (observers and of_states and all(map(is_body, names)))
    draft = passage.status is Status.DRAFT
    of = (passage.id, passage.report_id, passage.meeting)
    civil = bool(_CIVIL.search(lead))
    return [Roll(*of, spoke, observers or bodies, bodies, draft, items, names, of_states, civil)]
