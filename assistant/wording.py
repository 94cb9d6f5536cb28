"""How the assistant speaks: lead-ins, refusals and notes, in the Spanish of the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.answer import Claim, SearchedScope
from assistant.plan import Plan
from assistant.search.comparison import Change
from assistant.words.conjunctions import joined_by_and
from assistant.words.labels import report_name
from assistant.words.ordinals import meeting_in_spanish, ordinal_in_spanish, year_behind
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status
from vectorstore.words import fold

STATUS_NAMES = {
    Status.ADOPTED: "recomendación aprobada",
    Status.DRAFT: "proyecto, no aprobado",
    Status.COMPILED: "recomendación aprobada, según la recopilación",
    Status.SUMMARY: "resumen de las deliberaciones; no es una recomendación",
    Status.BACKGROUND: "documento de antecedentes; no es una recomendación",
    Status.ORGANIZATION: "organización de la reunión",
}
_VERBS = {
    Status.ADOPTED: "{meeting} aprobó lo siguiente",
    Status.COMPILED: "{meeting} aprobó lo siguiente (texto de la recopilación)",
    Status.DRAFT: "El proyecto de informe de {meeting_of}, que no es el texto aprobado, dice",
    Status.SUMMARY: "Según el resumen de las deliberaciones de {meeting_of}, que no es una recomendación",
    Status.BACKGROUND: "El documento de antecedentes para {meeting_of} dice",
    Status.ORGANIZATION: "El informe de {meeting_of} hace constar",
}
SMALL_TALK = (
    "Buenos días. Respondo a preguntas sobre los informes de la biblioteca y cito el párrafo impreso que sustenta "
    "cada frase. "
    "Por ejemplo: «¿Qué recomendó la última reunión sobre las cadenas de suministro?»"
)

FAREWELL = "Gracias a usted. Cuando necesite algo más de los informes, pregunte: cada frase llevará su párrafo impreso."


def meeting_name(meeting: Meeting) -> str:
    """ "la undécima reunión (Viena, 12 y 13 de octubre de 2021)", with what is known of it."""
    year = str(meeting.year or "") if meeting.ordinal else ""
    details = ", ".join(part for part in (meeting.place, meeting.dates or year) if part)
    return f"la {meeting_in_spanish(meeting.number)}" + (f" ({details})" if details else "")


def heading(passage: Passage, report: Report) -> str:
    """What is said of a group of passages of one meeting and status, as a lead-in without colon."""
    meeting = next((known for known in report.meetings if known.number == passage.meeting), None)
    if meeting is None:
        return f"En {with_article(report)} consta"
    name = meeting_name(meeting)
    if passage.status is Status.COMPILED and passage.kind is PassageKind.UNNUMBERED:
        # What stands there without a number tells of the recommendations and is none.
        return f"La recopilación dice de {name}"
    text = _VERBS[passage.status].format(meeting=name[0].upper() + name[1:], meeting_of=name)
    return text.replace(" de el ", " del ")


def with_article(report: Report) -> str:
    return ("la " if report.kind is ReportKind.COMPILATION else "el ") + report_name(report)


def group_heading(claim: Claim) -> str:
    """The lead-in, without colon, of the claims that stand with this one; nothing for a claim without citations."""
    if not claim.citations:
        return ""
    reserve = "" if all(one.report.official for one in claim.citations) else ", según una síntesis no oficial"
    if _compares(claim):
        return f"Diferencias entre el proyecto y el texto aprobado{reserve}"
    return heading(claim.citations[0].passage, claim.citations[0].report) + reserve


def same_group(one: Claim, other: Claim) -> bool:
    """Whether two claims can stand under one heading: one meeting and status, or both between draft and adopted."""
    if not one.citations or not other.citations:
        return True
    return _group(one) == _group(other)


def _group(claim: Claim) -> tuple[str, int | None, Status | None]:
    first = claim.citations[0]
    return (first.report.id, first.passage.meeting, first.passage.status) if not _compares(claim) else ("", None, None)


def _compares(claim: Claim) -> bool:
    """Whether a claim cites a draft and a text that is none: it belongs to neither of the two."""
    return len({citation.passage.status is Status.DRAFT for citation in claim.citations}) > 1


# Behind what a question names and the scope chosen beside it leaves out.
BESIDE_CHOICE = " dentro de lo elegido"


def scope_sentence(scope: SearchedScope) -> str:
    """What was searched: reports and number of passages."""
    if not scope.reports:
        return "La biblioteca no contiene ningún informe que corresponda a la pregunta."
    named = joined_by_and([with_article(report) for report in scope.reports])
    examined = "1 pasaje examinado" if scope.passages == 1 else f"{thousands(scope.passages)} pasajes examinados"
    return f"Se ha buscado en {named}: {examined}."


def refusal(missing: Sequence[str], scope: SearchedScope, in_library: bool) -> str:
    """The refusal: what does not stand in what was searched, and what that was.

    `in_library`: the library has nothing of it at all; else only the passages searched were looked at.
    """
    outside = [one.removesuffix(BESIDE_CHOICE) for one in missing if one.endswith(BESIDE_CHOICE)]
    if outside:
        searched = f" {scope_sentence(scope)}" if scope.reports else ""
        return f"Lo elegido junto a la pregunta deja fuera {joined_by_and(outside)}: amplíelo.{searched}"
    if missing:
        where = "En los informes de la biblioteca" if in_library else "En los pasajes consultados"
        return f"{where} no consta {joined_by_and(missing)}. {scope_sentence(scope)}"
    return f"En los informes consultados no consta respuesta a esa pregunta. {scope_sentence(scope)}"


def completeness(examined: int, matched: int, borderline: int, whole: bool) -> str:
    """The note under a list: how many passages were examined and how many match.

    `whole`: the list is an enumeration that the report itself prints, so it is complete by its form.
    """
    examined_text = "el único pasaje" if examined == 1 else f"los {thousands(examined)} pasajes"
    counted = {0: "no coincide ninguno", 1: "coincide 1"}.get(matched, f"coinciden {thousands(matched)}")
    more = {0: "", 1: "; otro podría guardar relación y figura aparte"}.get(
        borderline, f"; otros {thousands(borderline)} podrían guardar relación y figuran aparte"
    )
    opening = (
        "Lista completa, tal como figura en el informe" if whole else "Se han examinado todos los pasajes del ámbito"
    )
    return f"{opening}: de {examined_text}, {counted}{more}.".replace(" de el ", " del ")


def there_is_more(others: int) -> str:
    """The note under one answer on a subject of which more is said elsewhere; nothing for one passage or none."""
    return f"Otros {thousands(others)} pasajes hablan también de ello; pregunte «¿qué más?»." if others > 1 else ""


def of_ends(examined: int) -> str:
    """The note under what the first or the last meeting says: the others are not shown."""
    return (
        f"Se han examinado todos los pasajes del ámbito ({thousands(examined)}); se muestra lo que dice la reunión que "
        "se pide, no lo que dicen las demás."
    )


def to_the_letter(words: str, opening: bool, examined: int, matched: int) -> str:
    """The note under a list of the passages that have the words a reader quotes."""
    looked_at = "1 pasaje" if examined == 1 else f"{thousands(examined)} pasajes"
    has = ("empieza así", "empiezan así") if opening else ("figura en", "figura en")
    found = f"{has[matched != 1]} {thousands(matched)}"
    return f"Se ha buscado {words} a la letra, sin distinguir mayúsculas ni acentos, en {looked_at}: {found}."


def silence(meetings: Sequence[int]) -> str:
    """The meetings of which the reports say nothing on the subject."""
    if not meetings:
        return ""
    named = joined_by_and([ordinal_in_spanish(number) for number in meetings])
    silent = f"la {meeting_in_spanish(meetings[0])}" if len(meetings) == 1 else f"las reuniones {named}"
    return f"Nada consta de {silent}."


def mentions(speaking: Sequence[Meeting]) -> str:
    """The first and the last of the meetings that speak of a subject."""
    if len(speaking) < 2:
        return ""
    first, last = speaking[0], speaking[-1]
    opening = f"Primera mención: la {meeting_in_spanish(first.number)}{year_behind(first.number, first.year)}"
    return f"{opening}; última: la {ordinal_in_spanish(last.number)}{year_behind(last.number, last.year)}."


def meeting_in_years(number: int, years: Mapping[int, int | None]) -> str:
    """ "la segunda (2010)"; `years` are those of the meetings by number."""
    year = years.get(number)
    return f"la {ordinal_in_spanish(number)}{f' ({year})' if year else ''}"


def thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def about(reports: Sequence[Report]) -> str:
    """What the assistant is and what it knows."""
    held = "; ".join(f"{report_name(report)} ({report.title})" for report in reports) or "ninguno todavía"
    return (
        "Soy Relatoría, un asistente sobre informes de las Naciones Unidas. Respondo en español solo con lo que dicen "
        "los informes de la biblioteca, cito el párrafo impreso de cada frase y lo compruebo antes de mostrarlo. Si "
        f"los informes no lo dicen, lo digo. Informes de la biblioteca: {held}."
    )


def lead(plan: Plan, claims: Sequence[Claim]) -> str:
    """The first line of an answer; the groups of claims carry their own headings."""
    if plan.statement and claims:
        return plan.statement
    if absent := (*plan.unknown, *plan.absent):
        return f"En la biblioteca no consta {joined_by_and(absent)}. Lo que sí consta:" if claims else ""
    return ""


def difference_sentence(draft: Passage, adopted: Passage, changes: Sequence[Change]) -> str:
    """What was reworded, added and removed on the way from a draft to its adopted text, quoted word by word."""
    reworded = [
        f"«{_cut(draft.text, one.removed)}» pasa a ser «{_cut(adopted.text, one.added)}»"
        for one in changes
        if one.removed and one.added
    ]
    added = [f"«{_cut(adopted.text, one.added)}»" for one in changes if one.added and not one.removed]
    removed = [f"«{_cut(draft.text, one.removed)}»" for one in changes if one.removed and not one.added]
    parts = [joined_by_and(reworded)] if reworded else []
    parts += ["se añade " + joined_by_and(added)] if added else []
    parts += ["se suprime " + joined_by_and(removed)] if removed else []
    return f"Del proyecto ({draft.label}) al texto aprobado ({adopted.label}): {'; '.join(parts)}."


def kept_sentence(words: str, draft: Passage, adopted: Passage) -> str | None:
    """Whether quoted words of a question stand in a draft and in its adopted text; None when in neither."""
    in_draft, in_adopted = (fold(words) in fold(passage.text) for passage in (draft, adopted))
    said = {
        (True, True): "figura en el proyecto ({0}) y se mantiene en el texto aprobado ({1})",
        (True, False): "figura en el proyecto ({0}) y no en el texto aprobado ({1})",
        (False, True): "no figura en el proyecto ({0}) y sí en el texto aprobado ({1})",
    }.get((in_draft, in_adopted))
    return f"«{words}» {said.format(draft.label, adopted.label)}." if said else None


def _cut(text: str, span: tuple[int, int] | None) -> str:
    return text[span[0] : span[1]].rstrip(".,;:") if span else ""
