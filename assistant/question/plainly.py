"""Turns that have not understood the answer before: "no entiendo", "explícamelo", "what does that mean?".

No other words are put in the place of the printed ones: what was cited is told for what it is, then its main part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.before import Before
from assistant.question.cited_itself import OPENS, forces_of, shown_again
from assistant.words.ordinals import meeting_in_spanish
from vectorstore.records import Passage, Status

_LOST = (
    r"(?:(?:perdon|lo siento|disculp\w+|sorry|pardon|desole|ay|uy|hmm+|mmm+|eh|es que|yo|ahora|"
    r"aun|todavia|i|je)[ ,.]*)*"
    r"(?:no (?:(?:lo|la|le|los|las|te|se|me|acabo de|he|logro|consigo) )*"
    r"(?:entiendo|entiende|entendi|entendido|entender\w*|comprendo|comprendi|comprender\w*|pillo|capto|"
    r"(?:queda|quedo|esta|es|veo) claro|(?:se|sigo) (?:que (?:quiere|significa)|de que))|"
    r"(?:do not|don't|dont|did not|didn't|didnt|cannot|can't|cant|still don't) (?:quite |really )?"
    r"(?:understand|get|follow|see)|not clear|unclear|"
    r"(?:ne )?(?:le |la |les |l')?(?:comprends?|comprenais|saisis) pas(?: bien)?|n'ai pas compris|pas compris|"
    r"(?:ce )?n?'?(?:est )?pas clair)(?: (?:nada|bien|muy bien|mucho|del todo|anything|well|it|that|rien))*"
)
_EXPLAIN = (
    r"(?:(?:me |nous |can you |could you |please |puedes |podrias |peux-tu |pouvez-vous |l[oa]s? )*"
    r"(?:explica|explique|explicar|aclara|aclarar|explain|clarify|explique[rz]?|eclairci\w*)"
    r"(?:me|nos|l[oa]s?|mel[oa]s?|nosl[oa]s?|-moi|-le-moi)?)"
)
_MEANS = (
    r"(?:(?:eso |esto |y |pero )*que (?:quiere|quieren|significa|significan|querra|quieres)(?: decir)?|"
    r"what (?:does|do|did) (?:that|this|it|they) (?:even |actually |really )?mean|what do you mean|meaning|como asi|"
    r"en que consiste|"
    r"(?:que|qu'est-ce que) (?:veut|ca veut|cela veut|signifie|cela signifie) ?(?:dire)?|"
    r"ca veut dire quoi|c'est-a-dire|(?:that|it|this) means?)"
)
_OTHERWISE = (
    r"(?:con|en|in|with|avec) (?:otr[ao]s |mis |other |plain |simple |easy |d'autres |des )*"
    r"(?:palabras|terminos|words|terms|english|mots|termes)(?: (?:mas )?(?:sencill\w+|simples?|facil\w*|normales))?|"
    r"en cristiano"
)
_PLAINLY = (
    r"(?:(?:mas|un poco mas|de forma|de manera|de modo|muy|more|plus|bien) )?"
    r"(?:mejor|simple\w*|sencill\w+|facil\w*|clar[oa]|better|"
    r"simply|simpler|clearly|plainly|again|simplement|clairement|mieux|de nuevo|otra vez)|" + _OTHERWISE
)
_IT = (
    r"(?:eso|esto|ello|todo|todo eso|lo que dice|lo de|that|this|it|them|to me|cela|ca|ce que ca dit|a mi|por favor|"
    r"please|s'il (?:te|vous) plait|gracias|exactamente|exactly|exactement)"
)
_NOT_CLEAR = re.compile(
    rf"{OPENS}(?:{_LOST}|{_EXPLAIN}|{_MEANS}|(?:dilo|dimelo|say it|dis-le)? ?(?:{_OTHERWISE}))"
    rf"(?:[ ,;.:]*(?:(?:y|and|et|que|what|ce que)\b)? ?(?:{_EXPLAIN}|{_MEANS}|{_PLAINLY}|{_IT}))*\W*$"
)
_WHAT = {
    Status.ADOPTED: "una recomendación que aprobó {meeting}",
    Status.COMPILED: "una recomendación que aprobó {meeting}, según la recopilación",
    Status.DRAFT: "el proyecto de informe de {meeting}, y no el texto aprobado",
    Status.SUMMARY: "parte del resumen de lo que se dijo en {meeting}, y no una recomendación",
    Status.BACKGROUND: "parte de un documento de antecedentes para {meeting}, y no una recomendación",
    Status.ORGANIZATION: "lo que el informe hace constar de cómo se celebró {meeting}",
}
_SEVERAL = "Son {0} pasajes; el título de cada grupo dice de qué reunión es y si recomienda"
_MAIN = "No lo digo con otras palabras, para que se pueda citar; lo principal:"


def plainly(plan: Plan, before: Before, cited: Sequence[Passage]) -> Plan:
    """What was cited, one passage at least, told for what it is, then the main part of each."""
    told = _told(cited[0]) if len({(one.status, one.meeting) for one in cited}) == 1 else _SEVERAL.format(len(cited))
    forces = f": {said}" if (said := forces_of(cited)) else ""
    shown = shown_again(plan, before, [one.id for one in cited])
    return replace(shown, statement=f"{told}{forces}. {_MAIN}", short=True)


def asks_plainly(folded: str) -> bool:
    """Whether a turn has not understood the answer before."""
    return bool(_NOT_CLEAR.search(folded))


def _told(one: Passage) -> str:
    """ "Es una recomendación que aprobó la novena reunión, bajo «...»"; a compilation has none but the meeting."""
    meeting = f"la {meeting_in_spanish(one.meeting)}" if one.meeting else "la reunión"
    what = _WHAT[one.status].format(meeting=meeting).replace(" de el ", " del ")
    return f"Es {what}" + (f", bajo «{one.section[-1]}»" if one.section and one.status is not Status.COMPILED else "")
