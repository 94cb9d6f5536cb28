"""Questions about a meeting itself: when and where it met, for how long, who opened and presided it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.meetings import without_mentions
from assistant.plan import Plan
from assistant.proceedings import Proceedings
from assistant.topic import topic_words
from vectorstore.words import fold

_WHEN_OR_WHERE = re.compile(
    r"\b(?:cuando|donde|dias?|fechas?|ciudad|lugar|sede|duro|duracion|sesiones|se (?:celebr\w+|hizo|reunio)|when|where|"
    r"dates?|city|venue|held|long|sittings|quand|ou|ville|seances|tenue|lieu|dura)\b"
)
_CHAIRED = re.compile(
    r"\b(?:presidi\w*|president[ae]|presidencia|inaugur\w*|abri(?:o|r|eron)|abrio|dio comienzo|chair\w*|opened?|"
    r"presid\w*|ouvert\w*|ouvri\w*)\b"
)
_HOW_HELD = re.compile(
    r"\b(?:internet|en linea|online|virtual\w*|hibrid\w*|presencial\w*|en persona|a distancia|remot[oa]\w*|"
    r"videoconferencia|telematic\w*|in person|remotely|hybrid|en ligne|a distance|en personne|hybride)\b"
)
_BODY = r"\b(?:grupo de trabajo|working group|groupe de travail)\b"
_FOUNDED = re.compile(
    r"\b(?:se )?(?:cre(?:o|aron|ado|acion)|establec\w+|fund(?:o|ado|acion)|constitu\w+|institu(?:yo|ido)|nacio|"
    rf"set up|created?|established|founded|cree|etabli|institue)\b[^?]*{_BODY}|"
    rf"{_BODY}[^?]*\b(?:cread[oa]|set up|created|established|founded|cree|etabli|institue)\b"
)
# Words that a question on how the body came to be may have beside its name.
_FOUNDING = re.compile(
    r"cre|establ|fund|constit|instit|nac|found|set$|etabl|decision|resolucion|resolution|provisional"
)
_OTHER_MEETINGS = re.compile(r"(?:cuantas|how many|combien de) (?:reuniones|meetings|reunions)")
# Longer words than these may name a subject; those of such questions name no other.
_SMALL = 3
_OWN_WORDS = re.compile(
    r"(?:(?:dos|tres|cuatro|cinco|seis|siete|ocho|two|three|four|five|six|deux|trois|quatre)$|celebr|reuni|hizo|hicieron|lugar|fecha|dia|ciudad|sede|dur|sesion|donde|cuando|pais|tuvo|held|take|took|plac|date|"
    r"city|venue|long|sitting|tenu|lieu|eu$|ville|seance|jour|presid|inaugur|abri|chair|open|ouv|encuentro|cita|cargo|"
    r"nombre|persona|internet|linea|online|virtual|hibrid|presencial|distan|remot|videoconf|telemat|hybrid|ligne$|format|modalidad|numer|number|nombre$|diferen|differ|compar|cuant|llam|comienzo|empez|comenz|dirig|fue|era|encabez|mes$|year|month|mois|person|grupo|exact|va$|first)"
)


@dataclass(frozen=True)
class OrganizationReader:
    """Finds what the reports print of their meetings themselves."""

    proceedings: Proceedings

    def passages(self, plan: Plan, folded: str) -> tuple[str, ...]:
        """The passages that answer a folded question about a meeting itself; none for any other question."""
        if _FOUNDED.search(folded) and all(_FOUNDING.match(fold(word)) for word in plan.topic.split()):
            return self.proceedings.founded
        meetings = plan.meetings or plan.favoured_meetings
        if not meetings or plan.unknown or _OTHER_MEETINGS.search(folded) or _other_words(plan):
            return ()
        if _HOW_HELD.search(folded):
            return _of(self.proceedings.formats, meetings, plan.reports)
        if _CHAIRED.search(folded):
            return _of(self.proceedings.opened, meetings, plan.reports)
        if _WHEN_OR_WHERE.search(folded):
            return _of(self.proceedings.convened, meetings, plan.reports)
        return ()


def _of(found: Mapping[int, tuple[str, ...]], meetings: Sequence[int], reports: Sequence[str]) -> tuple[str, ...]:
    """Those of the reports, where these are named: the meetings of two bodies may share their number."""
    passages = dict.fromkeys(one for number in meetings for one in found.get(number, ()))
    return tuple(one for one in passages if not reports or one.partition(":")[0] in reports)


def _other_words(plan: Plan) -> bool:
    named = {word for name in plan.names for word in re.findall(r"\w+", fold(name.written))}
    words = [fold(word) for word in topic_words(without_mentions(plan.wording))]
    return any(word not in named and len(word) > _SMALL and not _OWN_WORDS.match(word) for word in words)
