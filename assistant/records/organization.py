"""Questions about a meeting itself: when and where it met, for how long, who opened and presided it, its report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Plan
from assistant.records.other_words import has_other_words
from assistant.records.proceedings import Proceedings
from assistant.words.ordinals import SPANISH_MONTHS, meeting_in_spanish
from vectorstore.records import Passage
from vectorstore.words import fold

_WHEN_OR_WHERE = re.compile(
    r"\b(?:cuando|donde|dias?|fechas?|ciudad|lugar|(?<!santa )sede|"
    r"duro|duracion|sesiones|(?:esperar|retras\w+|tard\w+)(?: \w+)? hasta|"
    r"wait(?:ed)? (?:un)?til|se (?:celebr\w+|hizo|reunio)|when|where|"
    r"dates?|city|venue|held|long|sittings|quand|ou|ville|seances|tenue|lieu|dura)\b"
)
_CHAIRED = re.compile(
    r"\b(?:presidi\w*|president[ae]|presidencia|inaugur\w*|abri(?:o|r|eron)|abrio|dio comienzo|chair\w*|opened?|"
    r"presid\w*|ouvert\w*|ouvri\w*|"
    r"(?:llev|tom)\w+ las riendas|al frente|encabez\w+|condu[jc]\w+|dirigi(?:o|da)|led|(?<!se )dirig(?:e|ee|eait))\b"
)
# Who presided is asked of a meeting; who holds the office, of all.
_CHAIR = re.compile(r"\b(?:president[ae]|(?:la|the) (?:presidencia|chair)|chair(?:person|man|woman)|presidente?)\b")
_WHO = re.compile(r"\b(?:quien(?:es)?|como se llam\w+|nombre|who|name|qui|comment s'appel\w+)\b")
_HOW_HELD = re.compile(
    # "La manera de tratar internet" is of a subject, not of how a meeting was held.
    r"^(?!.*\bmaner\w+ de \w+r\b).*"
    r"\b(?:internet|en linea|online|virtual\w*|hibrid\w*|presencial\w*|en persona|a distancia|en (?:la )?sala|"
    r"remot[oa]\w*|videoconferencia|telematic\w*|in person|remotely|hybrid|en ligne|a distance|en personne|hybride)\b"
)
_BODY = r"\b(?:grupo de trabajo|working group|groupe de travail)\b"
_FOUNDED = re.compile(
    r"\b(?:se )?(?:cre(?:o|aron|ado|acion)|establec\w+|fund(?:o|ado|acion)|constitu\w+|institu(?:yo|ido)|nacio|"
    rf"set up|created?|established|founded|cree|etabli|institue)\b[^?]*{_BODY}|"
    rf"^[¿\s]*(?:que (?:es|hace)|para que sirve|cual es el (?:mandato|objetivo|proposito) del?|que (?:mandato|"
    rf"funcion(?:es)?) tiene|"
    rf"what (?:is|does)|what is the (?:mandate|purpose) of|a quoi sert)(?: el| the|"
    rf" le)? {_BODY}(?: sobre la trata de personas| do)?\W*$|"
    rf"{_BODY}[^?]*\b(?:cread[oa]|set up|created|established|founded|cree|etabli|institue)\b"
)
# Words that a question on how the body came to be may have beside its name.
_FOUNDING = re.compile(
    r"cre|establ|fund|constit|instit|nac|mandat|funcion|objetiv|proposit|sirve|hace|purpose|trata|personas|found|"
    r"set$|etabl|decision|resolucion|resolution|provisional"
)
# "¿Cuándo se aprobó el informe?" is of the report itself; "¿qué aprobó el informe?" is of what stands in it.
_REPORT_ADOPTED = re.compile(
    r"^(?=.*\b(?:aprob|adopt|approv))(?=.*\b(?:informe|report|rapport)\b)"
    r"[¿\s]*(?:y )?(?:cuando|como|que dia|en que (?:fecha|dia|sesion)|por consenso|se aprobo|when|how|on (?:what|"
    r"which)|"
    r"was|quand|comment)\b"
)
# "Fechas de todas las reuniones", "calendario de reuniones", "when were the meetings held?"
_OF_ALL = re.compile(
    r"\b(?:fechas?|calendario|dates?|calendar|calendrier|cuando|donde|when|where|quand|ou)\b[^?]*"
    r"\b(?:reuniones|meetings|reunions)\b"
)
# "¿Cuántas veces se ha reunido el Grupo?"
_TIMES_MET = re.compile(
    r"\b(?:cuantas veces|how (?:many times|often)|combien de fois)\b[^?]*\b(?:reuni\w*|met|meet|convened?)\b|"
    r"\b(?:cuantas reuniones|how many meetings|combien de reunions) (?:se )?(?:ha|han|has|have|a|ont|lleva|hubo)\b"
)
_OTHER_MEETINGS = re.compile(r"(?:cuantas|how many|combien de) (?:reuniones|meetings|reunions)")
# When or where the next one will be: told by a report that looks ahead, or by none.
_NEXT = re.compile(
    r"\b(?:proxim[ao]|next|prochaine?) (?:reunion|sesion|periodo de sesiones|cita|encuentro|meeting|session|sitting)\b|"
    r"\b(?:siguiente|following) (?:reunion|sesion|meeting|session)\b(?=[^?]*\b(?:sera|celebrara|tendra|hara|will)\b)|"
    r"\b(?:donde|cuando|en que \w+) se reunira\b(?![^?]*\breunion\b)|"
    r"\b(?:sera|celebrara|tendra|hara|will)\b[^?]*\b(?:siguiente|following) (?:reunion|sesion|meeting|session)\b"
)
_WHERE = re.compile(r"\b(?:donde|lugar|ciudad|sede|where|place|city|venue|ou|lieu|ville)\b")
_PLACED = re.compile(
    rf"\b(?:celebrar|reunir|lugar|sera)\w*[^.;]{{0,60}}\ben (?!(?:{SPANISH_MONTHS}|el|la|los|las|20\d\d)\b)[a-z]"
)
# Longer words than these may name a subject; those of such questions name no other.
_SMALL = 3


def asks_next_meeting(plan: Plan, folded: str) -> bool:
    """Whether a folded question asks when or where the next meeting will be, and nothing else."""
    return bool(_NEXT.search(folded) and _WHEN_OR_WHERE.search(folded)) and not has_other_words(
        plan, "the meeting itself", longer_than=_SMALL
    )


def of_next_meeting(plan: Plan, folded: str, upcoming: Sequence[Passage]) -> Plan:
    """The plan of a folded question on the next meeting: what dates or places it, and that its place is not told."""
    if not upcoming:
        return replace(plan, unknown=("cuándo ni dónde será la próxima reunión",))
    placed = not _WHERE.search(folded) or any(_PLACED.search(fold(one.text)) for one in upcoming)
    absent = () if placed else ("dónde será la próxima reunión",)
    return replace(plan, passages=tuple(one.id for one in upcoming), absent=absent)


@dataclass(frozen=True)
class OrganizationReader:
    """Finds what the reports print of their meetings themselves."""

    proceedings: Proceedings

    def passages(self, plan: Plan, folded: str) -> tuple[str, ...]:
        """The passages that answer a folded question about a meeting itself; none for any other question."""
        if _FOUNDED.search(folded) and all(_FOUNDING.match(fold(word)) for word in plan.topic.split()):
            return self.proceedings.founded
        meetings = plan.meetings or plan.favoured_meetings
        if not meetings and _TIMES_MET.search(folded) and not _has_subject(plan):
            return self.proceedings.times_met
        if not meetings and _OF_ALL.search(folded) and not _has_subject(plan):
            return _of(self.proceedings.convened, tuple(self.proceedings.convened), plan.reports)
        if not meetings and _CHAIR.search(folded) and _WHO.search(folded) and not _has_subject(plan):
            return _of(self.proceedings.opened, tuple(self.proceedings.opened), plan.reports)
        if not meetings or plan.unknown or _OTHER_MEETINGS.search(folded) or _has_subject(plan):
            return ()
        printed = (
            (_REPORT_ADOPTED, self.proceedings.adopted),
            (_HOW_HELD, self.proceedings.formats),
            (_CHAIRED, self.proceedings.opened),
            (_WHEN_OR_WHERE, self.proceedings.convened),
        )
        found = next((found for asked, found in printed if asked.search(folded)), {})
        return _of(found, meetings, plan.reports)

    def untold(self, plan: Plan, folded: str) -> tuple[str, ...]:
        """In Spanish, who presided over a meeting, where that is asked and no report of it is in the library."""
        meetings = plan.meetings or plan.favoured_meetings
        asked = bool(_CHAIRED.search(folded) and _WHO.search(folded)) and not _has_subject(plan)
        if not asked or len(meetings) != 1 or self.proceedings.opened.get(meetings[0]) or plan.unknown:
            return ()
        return (f"quién presidió la {meeting_in_spanish(meetings[0])}",)


def _has_subject(plan: Plan) -> bool:
    return has_other_words(plan, "the meeting itself", longer_than=_SMALL)


def _of(found: Mapping[int, tuple[str, ...]], meetings: Sequence[int], reports: Sequence[str]) -> tuple[str, ...]:
    """Those of the reports, where these are named: the meetings of two bodies may share their number."""
    passages = dict.fromkeys(one for number in meetings for one in found.get(number, ()))
    return tuple(one for one in passages if not reports or one.partition(":")[0] in reports)
