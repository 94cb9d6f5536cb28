"""A meeting told as a whole: the agenda items it examined, then everything it recommended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Citation, Claim
from assistant.plan import Intent, Plan
from assistant.records.printed_agenda import examines, items_examined
from assistant.search.cut import printed_order
from assistant.search.relevance import is_plain_paragraph, proposes, recommends
from assistant.wording import meeting_name
from assistant.words.conjunctions import joined_by_and
from assistant.words.meetings import without_mentions
from assistant.words.topic import topic_words
from vectorstore.records import Hit, Passage, PassageKind, Status
from vectorstore.words import fold

_ASKS = re.compile(
    r"\b(?:resum\w*|sintesis|sintetiza\w*|panorama|vision (?:general|de conjunto)|en que consistio|"
    r"de que (?:se )?(?:trat\w+|fue|iba|ocup\w+|habl\w+)|que (?:paso|ocurrio|sucedio|se hizo|se trato|"
    r"(?:temas |asuntos |cuestiones )?trato)|"
    r"hablame|cuentame|tell me about|parlez?-moi|summar\w+|overview|recap|what (?:was|is) .*\babout|what happened|"
    r"compte[- ]rendu|synthese|apercu|de quoi (?:.*\b)?(?:parl\w+|trait\w+|s'agi\w+)|que s'est-il passe)\b"
)
# "Los puntos clave", "conclusiones", "key takeaways": nouns for what a meeting came to as a whole.
_MAIN = (
    r"(?:clave|principales|central(?:es)?|esenciales|fundamentales|fuertes?|fuerza|"
    r"mas (?:importantes|destacad[oa]s|relevantes)|"
    r"destacad[oa]s|importantes|relevantes)"
)
_NOUN = r"(?:recomendaciones|puntos|ideas|temas|asuntos|cuestiones|conclusiones|resultados|mensajes|acuerdos|lineas)"
_WHOLE = re.compile(
    rf"\b(?:{_NOUN} (?:mas )?{_MAIN}|(?:principales|grandes) {_NOUN}|conclusiones|resultados?|"
    r"lo (?:mas |que mas )?(?:importante|destacado|destacable|relevante|esencial|fundamental|principal)|"
    r"(?:key|main|major|principal) (?:recommendations|points?|takeaways?|messages?|outcomes?|"
    r"findings?|conclusions?|results?|themes?|topics?|issues)|"
    r"takeaways?|highlights?|outcomes?|conclusions?|results|"
    r"points? (?:cles?|essentiels?|forts?|principaux)|"
    r"principa(?:ux|les) (?:recommandations|points|themes|resultats|conclusions|sujets)|"
    r"l'essentiel|faits saillants|resultats)\b"
)
# The words of asking for a whole meeting; any other is a subject, which a list or a fact answers.
_OF_ASKING = re.compile(
    r"(?:resum|sintesis|sintetiz|panorama|vision|general|conjunto|consist|trat|iba$|fue$|lleg|ocup|habl|paso$|ocurr|suced|"
    r"hizo|"
    r"haz|hazme|hag|breve|corto|corta|rapid|complet|summar|overview|recap|happen|brief|short|quick|give|make|write|"
    r"compte|rendu|synthese|apercu|quoi|parl|trait|agi|pass|fai|fait|faire|bref|puedes|podria|puede|encuentro|celebr)"
)
# The number of a recommendation in the id of a passage or of one of its items: "2032-informe:r2-a", "...:m4-p46-i".
_NUMBER = re.compile(r":(?:m\d+-)?[a-z](\d+)")


_HEADING_NUMBER = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d+)\.\s+")


def asks_overview(plan: Plan, folded: str) -> bool:
    """Whether a folded question wants a meeting as a whole: words of summing up, a meeting, and no subject."""
    if not plan.meetings or plan.names or plan.excluded or plan.intent is Intent.COMPARISON:
        return False
    rest, named = _WHOLE.subn(" ", fold(plan.wording))
    if not (named or _ASKS.search(folded)):
        return False
    words = topic_words(without_mentions(rest)) if plan.topic else ()
    return all(_OF_ASKING.match(fold(word)) for word in words)


def is_overview(plan: Plan) -> bool:
    return plan.intent is Intent.BRIEFING and bool(plan.meetings) and not (plan.topic or plan.context or plan.passages)


def overview(passages: Sequence[Passage]) -> tuple[Hit, ...]:
    """The passages that say which agenda items were examined, then all recommendations, each in printed order.

    Of a paper written before a meeting: what it proposes. An item stands for its lead-in, which it carries.
    """
    hits = sorted((Hit(passage, 1.0, 1.0, 0.0) for passage in passages), key=printed_order)
    examined = [hit for hit in hits if examines(hit.passage)]
    parents = {hit.passage.parent_id for hit in hits}
    adopted = {passage.id for passage in recommendations(passages)} - parents
    recommended = [hit for hit in hits if hit.passage.id in adopted]
    proposed = [hit for hit in hits if proposes(hit.passage)]
    return (*examined, *(recommended or proposed))


def recommendations(passages: Sequence[Passage]) -> list[Passage]:
    """The recommendations and their items; of a report that labels none, the paragraphs that ask."""
    labelled = {passage.report_id for passage in passages if passage.kind is PassageKind.RECOMMENDATION}
    return [one for one in passages if _recommends(one) and not (is_plain_paragraph(one) and one.report_id in labelled)]


def overview_lead(claims: Sequence[Claim]) -> str:
    """How many agenda items each meeting examined and what it recommended, counted by the printed headings.

    Of several meetings also which headings they share, and that all this is computed.
    """
    by_meeting: dict[int | None, list[Citation]] = {}
    for claim in claims:
        by_meeting.setdefault(claim.citations[0].passage.meeting, []).append(claim.citations[0])
    told = [*filter(None, map(_told, by_meeting.values()))]
    return " ".join([*told, _shared([*by_meeting.values()])] if len(told) > 1 else told)


def _shared(meetings: Sequence[Sequence[Citation]]) -> str:
    """The headings under which every one of some meetings recommended something, by their printed words."""
    titles = [_titles(cited) for cited in meetings]
    common = [title for key, title in titles[0].items() if all(key in others for others in titles[1:])]
    named = joined_by_and([f"«{title}»" for title in common])
    heads = f"Tienen en común {named}" if common else "Ningún epígrafe de sus recomendaciones les es común"
    return (
        f"{heads}. Este resumen se ha calculado con los epígrafes impresos de los pasajes que se citan a continuación."
    )


def _titles(cited: Sequence[Citation]) -> dict[str, str]:
    """The headings of recommendations without their number, by their folded words."""
    heads = (" ".join(one.passage.section[-1:]) for one in cited if _recommends(one.passage))
    bare = (_HEADING_NUMBER.sub("", head) for head in heads if head)
    return {fold(title): title for title in bare}


def _told(cited: Sequence[Citation]) -> str:
    first = cited[0]
    meeting = next((one for one in first.report.meetings if one.number == first.passage.meeting), None)
    named = meeting_name(meeting) if meeting else "La reunión"
    examined = len({item for one in cited if not _recommends(one.passage) for item in items_examined(one.passage)})
    headings: dict[str, list[str]] = {}
    for one in (one.passage for one in cited if _recommends(one.passage)):
        numbers = headings.setdefault(" ".join(one.section[-1:]), [])
        numbers += [number for number in _NUMBER.findall(one.id) if number not in numbers]
    total = sum(map(len, headings.values()))
    if not total or first.passage.status is Status.DRAFT:
        return ""
    items = f"examinó {examined} temas del programa y " if examined > 1 else "examinó 1 tema del programa y " * examined
    recommended = "1 recomendación" if total == 1 else f"{total} recomendaciones"
    parts = joined_by_and([_part(*part) for part in headings.items()]) if len(headings) > 1 else ""
    return f"{named[0].upper()}{named[1:]} {items}aprobó {recommended}" + (f": {parts}." if parts else ".")


def _part(title: str, numbers: Sequence[str]) -> str:
    reach = numbers[0] if len(numbers) == 1 else f"{numbers[0]} a {numbers[-1]}"
    return f"«{title}» ({reach})" if title else reach


def _recommends(passage: Passage) -> bool:
    if passage.status is Status.COMPILED:
        return True
    if is_plain_paragraph(passage):
        return recommends(passage)
    return passage.status in (Status.ADOPTED, Status.DRAFT) and passage.kind in (
        PassageKind.RECOMMENDATION,
        PassageKind.ITEM,
    )
