"""How many there are of what a question counts, told from the passages that answer it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from assistant.answer import Citation, Claim
from assistant.plan import Intent, Plan
from assistant.records.rolls import split_roll
from assistant.wording import thousands
from assistant.words.conjunctions import joined_by_and
from assistant.words.labels import report_name
from assistant.words.ordinals import ordinal_in_spanish, year_behind
from vectorstore.records import ReportKind, Status
from vectorstore.words import fold

_COUNTED = re.compile(
    r"\b(?:(?:cuant[oa]s|how many|combien de|(?:numero|number|nombre) (?:total )?(?:de|of))\s+|combien d')"
    r"(?:de (?:las |los )?|numbered |different |draft |proposed |distint[oa]s |proyectos de )?(\w+)"
)
# What passages are, by the beginning of the noun that is counted: one, several; whether items count by themselves.
_NOUNS = (
    (r"recom|rec", "recomendación", "recomendaciones", False),
    (r"parraf|paragraph", "párrafo", "párrafos", False),
    (r"apartad|punto|item|point|tema", "punto", "puntos", True),
)
_OF_RECOMMENDATIONS = (Status.ADOPTED, Status.COMPILED, Status.DRAFT)
_OF_STATES = re.compile(r"part[eiy]|pais|estado|observ|deleg|organi|orador|countr|state|speaker|pays|etat|orateur")
# So many labels are named one by one: a range would take in those between that do not answer.
_NAMED = 6
_ITEM = re.compile(r"(?: [a-z]{1,4}\))+$")
_WHETHER = re.compile(r"^[¿\s]*(?:aparec|figura|sale|consta|contien|se (?:dice|usa|emplea|menciona)|do(?:es)? |is )")
# Whom the lists of attendance and of speakers name; "hablaron más países en 2032 que en 2033" counts them too.
_NAMES = re.compile(
    r"\b(?:cuant[oa]s|how many|combien d(?:e |')|numero de|mas|menos|more|fewer|plus de|moins de) ?(?:de )?(?:l[oa]s )?"
    r"(?:otr[oa]s )?(?:paises|estados|delegaciones|gobiernos|organizaciones|organismos|entidades|observadores|partes|"
    r"instituciones|countries|states|delegations|organi[sz]ations|entities|observers|parties|bodies|"
    r"pays|etats|delegations|organisations|entites|observateurs|parties)\b|"
    r"^\W*(?:y |and |et )?(?:cuant[oa]s|how many|combien)(?: son| fueron| eran| en total| were there| were they)*\W*$"
)
_TIMES = re.compile(r"\b(?:cuantas veces|how (?:many times|often)|combien de fois|numero de veces)\b")
_MEETINGS = re.compile(r"\b(?:cuantas|how many|combien de) (?:de las |of the )?(?:reuniones|meetings|reunions)\b")
# "¿Qué reunión habló más de...?", "which meeting made the most recommendations on...?": the meetings by their passages.
MOST_OF_MEETINGS = re.compile(
    r"\b(?:que|cual|which|what|quelle) (?:fue |es |de |las |la |est |of the |was |is )*"
    r"(?:reunion|meeting|session)(?:es|s)?\b"
    r"[^?]*\b(?:(?:mas|menos) (?:recom|parrafos|pasajes|puntos|veces|atencion|espacio|se )|"
    r"most|fewest|least|le (?:plus|moins)|"
    r"(?:habl|ocup|trat|insist|dedic)\w+ (?:mas|menos)\b)"
)
_FEWEST = re.compile(r"\b(?:menos|fewest|least|moins)\b")


def counts_states(plan: Plan) -> bool:
    """Whether States, bodies or speakers are counted, which no number of passages tells."""
    found = _COUNTED.search(fold(plan.wording))
    return found is not None and bool(_OF_STATES.match(found[1]))


def outermost(passage_id: str) -> str:
    """The id of the recommendation that a passage is or is an item of: "...:r2-a" and "...:r2-b" are of one."""
    report, _, key = passage_id.partition(":")
    parts = key.split("-")
    return f"{report}:{'-'.join(parts[: 2 if key.startswith('m') else 1])}"


def counts_recommendations(plan: Plan) -> bool:
    """Whether recommendations are counted, which no passage on the meeting itself is."""
    found = _COUNTED.search(fold(plan.wording)) if plan.intent is Intent.COUNT else None
    return found is not None and bool(re.match("rec", found[1]))


def counts_paragraphs(plan: Plan) -> bool:
    """Whether the paragraphs of a document are counted, whatever they hold."""
    folded = fold(plan.wording)
    found = _COUNTED.search(folded)
    return bool(found and re.match("parraf|paragraph", found[1])) and "recom" not in folded


def counted_words(plan: Plan, claims: Sequence[Claim]) -> str:
    """ "Sí: «tal vez» figura en 3 pasajes.", "«tal vez» figura 5 veces en 3 pasajes."; nothing if not asked."""
    if plan.literal is None or not claims:
        return ""
    passages = {one.citations[0].passage.id: one.citations[0].passage.text for one in claims}
    where = "1 pasaje" if len(passages) == 1 else f"{thousands(len(passages))} pasajes"
    if plan.intent is Intent.YES_NO or _WHETHER.search(fold(plan.wording)):
        return f"Sí: {plan.literal.named} figura en {where}."
    if not _TIMES.search(fold(plan.wording)):
        return ""
    times = sum(map(plan.literal.times_in, passages.values()))
    return f"{plan.literal.named} figura {'1 vez' if times == 1 else f'{thousands(times)} veces'} en {where}."


def counted_meetings(plan: Plan, claims: Sequence[Claim]) -> str:
    """ "Hablan de ello 2 reuniones: la cuarta (2032) y la sexta (2033).", when meetings are counted; where the question
    wants the one that speaks most of it, each with its passages; else nothing."""
    folded = fold(plan.wording)
    most = MOST_OF_MEETINGS.search(folded)
    if plan.intent is not Intent.EVOLUTION or not (most or _MEETINGS.search(folded)):
        return ""
    # An enumeration is one recommendation, whichever of its items answer.
    cited = {one.passage.parent_id or one.passage.id: one for one in (claim.citations[0] for claim in claims)}
    spoke = Counter(_meeting(one) for one in cited.values() if one.passage.meeting is not None)
    dated = {number for number, year in spoke if year}
    kept = {(number, year): many for (number, year), many in sorted(spoke.items()) if year or number not in dated}
    if not kept:
        return ""
    if most:
        fewest = _FEWEST.search(folded)
        ranked = sorted(kept.items(), key=lambda one: one[1] if fewest else -one[1])
        told = "; ".join(f"{_named(*meeting)}, {many}" for meeting, many in ranked)
        return f"{'Pasajes que hablan de ello' if plan.topic else 'Recomendaciones y párrafos'}, por reunión: {told}."
    many = "Habla de ello 1 reunión" if len(kept) == 1 else f"Hablan de ello {len(kept)} reuniones"
    return f"{many}: {joined_by_and([_named(*meeting) for meeting in kept])}."


def _named(number: int, year: int) -> str:
    return f"la {ordinal_in_spanish(number)}" + year_behind(number, year)


def _meeting(cited: Citation) -> tuple[int, int]:
    """Its number and year, 0 where that is not known: the meetings of two bodies may share their number."""
    number = cited.passage.meeting or 0
    return number, next((one.year or 0 for one in cited.report.meetings if one.number == number), 0)


def counted_items(plan: Plan, claims: Sequence[Claim], items_of: Callable[[str], Sequence[str]]) -> str:
    """ "El texto enumera 5." where a question counts and its answer is an enumeration with all its items."""
    parents = {claim.citations[0].passage.parent_id or claim.citations[0].passage.id for claim in claims}
    items = items_of(next(iter(parents))) if len(parents) == 1 else ()
    cited = {claim.citations[0].passage.id for claim in claims}
    if not items or not cited.issuperset(items) or not _COUNTED.search(fold(plan.wording)):
        return ""
    return f"El texto enumera {len(items)}."


def counted_names(plan: Plan, claims: Sequence[Claim]) -> str:
    """ "La lista enumera 5 nombres (párr. 25)." where countries or bodies are counted and printed lists answer."""
    if not _NAMES.search(fold(plan.wording)):
        return ""
    asked = plan.meetings or plan.favoured_meetings
    cited = [one for one in (claim.citations[0] for claim in claims) if not asked or one.passage.meeting in asked]
    many = len({one.report.id for one in cited}) > 1
    named = [(_place(one, many), len(split_roll(f"{one.passage.lead_in} {one.passage.text}".strip()))) for one in cited]
    told = [f"{number} {'nombre' if number == 1 else 'nombres'} ({label})" for label, number in named if number]
    lists = "La lista enumera" if len(told) == 1 else "Las listas enumeran"
    return f"{lists} {joined_by_and(list(dict.fromkeys(told)))}." if told and named[0][1] else ""


def _place(cited: Citation, many: bool) -> str:
    """ "párr. 25", with its report where several are cited."""
    return f"{cited.passage.label}, {report_name(cited.report)}" if many else cited.passage.label


def counted(plan: Plan, claims: Sequence[Claim], items_of: Callable[[str], Sequence[str]]) -> str:
    """ "Son 5 recomendaciones en el informe de 2032 (recomendación 1 a recomendación 5)."

    Empty for a noun that passages are not ("¿cuántos oficiales?"): the passage that gives the figure answers.
    `items_of` gives the ids of the items under a passage.
    """
    if plan.intent is not Intent.COUNT:
        return ""
    found = _COUNTED.search(fold(plan.wording))
    noun = next((one for one in _NOUNS if found and re.match(one[0], found[1])), None)
    if noun is None or not claims:
        return ""
    cited = [claim.citations[0] for claim in claims]
    if counts_recommendations(plan) and not all(one.passage.status in _OF_RECOMMENDATIONS for one in cited):
        return ""
    groups: dict[tuple[str, int | None], dict[str, Citation]] = {}
    for one in cited:
        if noun[3] and one.passage.parent_id is None:
            continue
        own = one.passage.id if noun[3] else outermost(one.passage.id)
        groups.setdefault((one.report.id, one.passage.meeting), {}).setdefault(own, one)
    if not groups:
        return ""
    total = sum(map(len, groups.values()))
    parts = [_in_group(list(group.values()), noun[3], items_of) for group in groups.values()]
    many = f"{'Es' if total == 1 else 'Son'} {thousands(total)} {noun[1] if total == 1 else noun[2]}"
    if len(parts) == 1:
        return f"{many} {parts[0]}."
    each = [f"{thousands(len(group))} {part}" for group, part in zip(groups.values(), parts, strict=True)]
    return f"{many}: {joined_by_and(each)}."


def _in_group(cited: Sequence[Citation], single_items: bool, items_of: Callable[[str], Sequence[str]]) -> str:
    """ "en la recopilación de 2034 (quinta reunión, párr. 3), con 2 apartados" """
    cited = sorted(cited, key=lambda one: one.passage.position)
    report = cited[0].report
    labels = list(
        dict.fromkeys(one.passage.label if single_items else _ITEM.sub("", one.passage.label) for one in cited)
    )
    named = joined_by_and(labels) if len(labels) <= _NAMED else f"{labels[0]} a {labels[-1]}"
    place = f"en {'la' if report.kind is ReportKind.COMPILATION else 'el'} {report_name(report)} ({named})"
    whole = [one.passage.id for one in cited if one.passage.status is Status.COMPILED and not one.passage.parent_id]
    items = 0 if single_items else sum(len(items_of(one)) for one in whole)
    return place if not items else f"{place}, con {thousands(items)} apartado{'' if items == 1 else 's'}"
