"""Questions about the printed lists: who attended or spoke, at which meetings, on which items, and not at which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.records.proceedings import Roll
from assistant.words.cardinals import cardinals
from assistant.words.ordinals import NUMBERS, listed

_SPOKE = re.compile(
    r"\b(?:interv[ie]n\w*|tom\w+ (?:\w+ )?la palabra|habl(?:o|aron|ar|ando)|se pronunci(?:o|aron)|"
    # "formularon los Estados Unidos una declaración": the name may stand between the verb and what was made.
    r"(?:formul|pronunci|hic|hiz|hac|realiz|efectu)\w+ "
    r"(?:(?!(?:sobre|para|que|con|contra)\b)[\w,()'-]+ ){0,9}?(?:declaraci\w+|uso de la palabra)|"
    r"(?:lista de (?:los )?oradores|list of speakers|liste des orateurs)|took the floor|take the floor|"
    r"(?:made|make|making|delivered|deliver|gave|give) (?:\w+ ){0,2}statements?|"
    r"declar(?:aron|ado)(?! (?:abiert|inaugur|clausur))|"
    r"spoke|speak|(?:pris?|pri[st]) la parole|(?:a|ont)(?:-t)?(?:-(?:elles?|ils?))? parle|"
    r"(?:fait|fit|firent|prononc\w+) (?:\w+ ){0,2}declarations?|intervenus?)\b"
)
_ATTENDED = re.compile(
    r"\b(?:asisti\w*|asistentes|particip(?:o|aron|antes)|"
    r"estuv\w+ (?:\w+ ){0,2}(?:present\w+|representad\w+|en (?:la\b|el\b|20\d\d))|"
    r"acudi\w+|vin(?:o|ieron)|represent(?:ad\w+)|presentes|attend(?:ed)?|participated|present|represented|assiste|"
    r"participe|(?:took|take|tom(?:o|aron|ar)|pris|prend(?:re)?) part(?:e)?|"
    r"represente(?:e|s|es)?|estuv\w+|hubo(?= observador)|(?:envi(?:o|aron)|mand(?:o|aron)) (?:un )?observador|"
    r"observador\w+ (?:\w+ ){0,5}hubo|there were)\b"
)
# What is denied, up to the clause that affirms again: "no hablaron en 2021 pero sí en 2019".
_DENIED = re.compile(
    r"(?:\b(?:no (?!(?:son |eran )?part|signatari|miembro)|ni |sin (?!ser )|nunca |tampoco |not |never |without |"
    r"didn'?t |pas |sans |excepto |salvo |except |sauf |hormis )|\bn'(?:ont|a|y) )"
    r"(.*?)(?=\b(?:pero|y|but|and|mais|et) (?:si|did|were|was|oui|en|a|in|at)\b|$)"
)
_BOTH = re.compile(
    r"\b(?:ambas|las dos|tanto|a la vez|en comun|both|les deux|a la fois|(?:cada|each|every|chaque) (?:reunion|"
    r"meeting))\b"
)
_EITHER = re.compile(r"\b(?:en total|alguna|al menos una|o en|o a|either|in total|any of|or in|au moins|ou en|ou a)\b")
_EACH = re.compile(
    r"\b(?:cuant[oa]s|how many|combien)\b.*\b(?:cuant[oa]s|how many|combien)\b|\b(?:cada (?:una|reunion)|"
    r"respectiv\w+|each|every|chaque)\b"
)
_OBSERVERS = re.compile(
    r"observador|observer|observateur|(?:no (?:son |eran )?|sin ser )parte|non[- ]?part|no signatari"
)
_BODIES = re.compile(r"organi[sz]aci|organi[sz]ation|organismo|entidad|bodies|intergubernamental")
_CIVIL = re.compile(
    r"\b(?:ongs?|ngos?|no gubernamental\w*|non[- ]governmental|non gouvernementale\w*|sociedad civil|civil society|"
    r"societe civile)\b"
)
# Who is no party to a treaty is told by the lists of observers.
_NO_PARTIES = re.compile(
    r"\b(?:no (?:son|es|sean|eran) (?:estados )?(?:partes?|signatari\w+)|(?:not|aren't) (?:a )?(?:part(?:y|ies)|"
    r"signator\w+)|"
    r"ne sont pas parties)\b"
)
_STATES = re.compile(r"\b(?:estados?|pais(?:es)?|nacion(?:es)?|countr(?:y|ies)|states?|pays|etats?)\b")
_PARTIES = re.compile(r"\b(?:partes|(?:estados?|pais(?:es)?) parte|parties|states? party|etats? partie)\b")
_ALL_SORTS = re.compile(r"\bdeleg[ua]\w*|\borador\w*|\bspeakers\b|\borateurs\b|^[¿\s]*(?:y )?(?:quienes|who|qui)\b")
# The document with the list of participants is not the list.
_DOCUMENT = re.compile(r"\b(?:documento|signatura|symbol|cote|(?:which|what|quel) document)\b")
_WHO = re.compile(r"^[¿\s]*(?:y )?(?:quien(?:es)?|who|qui)\b")
# Observers that are asked for without a verb: "observadores 2019", "qui sont les observateurs ?"
_OBSERVERS_ALONE = re.compile(
    r"^[¿\s]*(?:(?:quien(?:es)?|que|cuales|lista|who|which|qui|quels?)\b[^?]*\b)?(?:observadores|observers|"
    r"observateurs)\b"
)
_ITEMS = re.compile(
    rf"\b(?:temas?|puntos?|items?|points?) (?:del programa )?(?:(?:num(?:ero|ber)?|no?)\b[.ºo]* ?)?{NUMBERS}"
)
_CARDINALS = cardinals(2, 5)
_IN_WORDS = re.compile(rf"\b(tema|punto|item|point) ({'|'.join(_CARDINALS)})\b")
# Who took part in a debate or in an item of the agenda spoke; attendance is of a meeting.
_TOOK_PART = re.compile(r"\bparticip|\b(?:took|take|tom\w+|pris) parte?\b")
_DEBATE = re.compile(r"\b(?:debates?|deliberacion(?:es)?|discusion(?:es)?|discussions?|debats?|deliberations?)\b")
_JOINS_CLAUSES = re.compile(r"(?:,|\b(?:y|e|pero|and|but|et|mais))\s")


@dataclass(frozen=True, slots=True)
class Side:
    """Those who spoke (else attended) at meetings, by number, on the items of the agenda that are named, if any."""

    spoke: bool
    meetings: tuple[int, ...]
    items: frozenset[int] = frozenset()

    def of(self, rolls: Sequence[Roll]) -> list[Roll]:
        """The lists of this side."""
        return [
            one
            for one in rolls
            if one.spoke is self.spoke
            and one.meeting in self.meetings
            and (not self.items or bool(self.items & one.items))
        ]


@dataclass(frozen=True, slots=True)
class RollQuestion:
    """`without`: who is to be taken away. `states`: only States are asked for."""

    side: Side
    without: Side | None
    states: bool
    both: bool
    either: bool
    each: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a folded question with a verb of its own, and the lists that it asks about."""

    text: str
    side: Side


def names_both(folded: str) -> bool:
    return bool(_BOTH.search(folded))


def read_roll_question(
    folded: str, meetings: Sequence[int], meetings_in: Callable[[str], Sequence[int]]
) -> RollQuestion | None:
    """A folded question about rolls, None for any other. `meetings_in` reads the meetings that a text names."""
    if _DOCUMENT.search(folded):
        return None
    denied = _DENIED.search(folded)
    clause = denied[1] if denied else ""
    affirmed = folded.replace(denied[0], " ") if denied else folded
    spoke = bool(_SPOKE.search(affirmed))
    attended = bool(_ATTENDED.search(affirmed) or (not spoke and _OBSERVERS_ALONE.search(affirmed)))
    if not (spoke or attended or _role(clause) is not None or names_no_parties(folded)):
        return None
    left_out, own = tuple(sorted(meetings_in(clause))), meetings_in(affirmed)
    asked = tuple(number for number in meetings if number not in left_out or number in own) or tuple(meetings)
    # "No hablaron en 2021 pero sí en 2019" affirms what it denies; "no hablaron" alone is of those present.
    same = not attended and bool(own) and bool(_role(clause))
    side = Side(spoke or same, asked, items_in(affirmed))
    return RollQuestion(
        side,
        _without(side, clause, left_out),
        states=bool(_STATES.search(folded)) and not _sorted(folded),
        both=names_both(folded),
        either=bool(_EITHER.search(folded)),
        each=bool(_EACH.search(folded)),
    )


def read_clauses(
    folded: str, meetings: Sequence[int], meetings_in: Callable[[str], Sequence[int]]
) -> tuple[Clause, ...]:
    """What a question on who attended or spoke asks, verb by verb: "asistió a la cuarta reunión y habló en la sexta".

    A clause that names no meeting is about all of the question.
    """
    clauses = []
    for text in _clauses(folded):
        named, items = meetings_in(text), items_in(text)
        own = tuple(number for number in meetings if number in named) or tuple(meetings)
        took_part = _TOOK_PART.search(text) and (items or _DEBATE.search(text))
        spoke = bool(_SPOKE.search(text) or took_part)
        clauses.append(Clause(text, Side(spoke, own, items if spoke else frozenset())))
    return tuple(clauses)


def _clauses(folded: str) -> list[str]:
    """The text cut at the last conjunction between two verbs of attending or speaking."""
    verbs = sorted((*_SPOKE.finditer(folded), *_ATTENDED.finditer(folded)), key=lambda found: found.start())
    cuts = [0]
    for before, verb in pairwise(verbs):
        joins = list(_JOINS_CLAUSES.finditer(folded, before.end(), verb.start()))
        if joins:
            cuts.append(joins[-1].start())
    return [folded[start:end] for start, end in pairwise((*cuts, len(folded)))]


def asks_who(folded: str) -> bool:
    """Whether a person is asked for; lists of countries name none."""
    return bool(_WHO.search(folded))


def names_no_parties(folded: str) -> bool:
    return bool(_NO_PARTIES.search(folded) and _STATES.search(folded))


def names_civil_society(folded: str) -> bool:
    return bool(_CIVIL.search(folded))


def names_parties(folded: str) -> bool:
    return bool(_PARTIES.search(folded))


def names_all(folded: str) -> bool:
    """Whether speakers are asked for whatever they represent: "¿qué delegaciones?", "¿quiénes?"."""
    return bool(_ALL_SORTS.search(folded)) and not (names_parties(folded) or _sorted(folded))


def of_sort(rolls: Sequence[Roll], folded: str) -> list[Roll]:
    """The lists of the sort asked for: observers, organizations; else those of parties, if there are any."""
    if _BODIES.search(folded):
        return [one for one in rolls if one.bodies]
    if _OBSERVERS.search(folded):
        of_states = bool(_STATES.search(folded))
        return [one for one in rolls if one.observers and not (of_states and (one.bodies or not one.states))]
    parties = [one for one in rolls if not one.observers]
    return parties if names_parties(folded) or parties else list(rolls)


def _sorted(folded: str) -> bool:
    return bool(_BODIES.search(folded) or _OBSERVERS.search(folded))


def _without(side: Side, clause: str, left_out: tuple[int, ...]) -> Side | None:
    """A clause without a verb ("pero no en 2021") denies the same of other meetings; one without either denies none.

    It is the side itself when a question only asks who was not there.
    """
    role = _role(clause)
    if role is None and not left_out:
        return None
    items = items_in(clause) or (side.items if role is None else frozenset())
    return Side(side.spoke if role is None else role, left_out or side.meetings, items)


def _role(text: str) -> bool | None:
    """True: spoke; False: attended; None: neither is said."""
    if _SPOKE.search(text):
        return True
    return False if _ATTENDED.search(text) else None


def items_in(text: str) -> frozenset[int]:
    """The items that a text names, in digits or in a word ("tema dos")."""
    return frozenset(listed(_ITEMS, _IN_WORDS.sub(lambda found: f"{found[1]} {_CARDINALS[found[2]]}", text)))
