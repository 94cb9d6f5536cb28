"""What a note says of its own search: which reports it looked through, and what they do not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.desk.citing import cite, reference
from assistant.desk.facets import crossed, facets
from assistant.desk.theme import ThemeEvidence
from assistant.wording import scope_sentence, thousands
from assistant.words.conjunctions import joined_by_and, joined_by_or
from assistant.words.ordinals import meeting_in_spanish, ordinal_in_spanish, year_behind
from vectorstore.records import Meeting


def searched(evidence: ThemeEvidence) -> tuple[str, ...]:
    """Sentences about the search, for the last section of a note."""
    return tuple(_searched(evidence))


def _searched(evidence: ThemeEvidence) -> Iterator[str]:
    yield scope_sentence(evidence.scope)
    count = len(evidence.recommended)
    found = "1 pasaje" if count == 1 else f"{thousands(count)} pasajes"
    yield (
        "Para las recomendaciones se examinaron todos los pasajes aprobados de ese ámbito, no los más próximos: "
        f"se han encontrado {found} sobre el asunto, que figuran todos aquí."
    )
    crossing, parts = crossed(evidence.theme), facets(evidence.theme)
    if crossing:
        named = joined_by_and([joined_by_or([f"«{one}»" for one in facet.wordings]) for facet in crossing])
        yield f"Figura lo que trata a la vez de {named}."
        yield "Para buscar cada asunto por separado, sepárelos con punto y coma."
    elif len(parts) > 1:
        yield f"El asunto se buscó por partes: {joined_by_and([f'«{one}»' for one in parts])}."
    yield "No se han consultado proyectos de informe: no son texto aprobado."
    if evidence.silent:
        yield (
            f"No se ha encontrado ninguna recomendación sobre el asunto en {_meetings(evidence.silent)}. "
            "Si una lo trata con otras palabras, la búsqueda no la ve."
        )
    if evidence.unreported:
        yield f"La biblioteca no tiene ningún informe de {_meetings(evidence.unreported)}."
    if evidence.doubtful:
        reports = {one.id: one for one in evidence.scope.reports}
        named = joined_by_and(
            [cite(one, reports[one.report_id]) for one in evidence.doubtful if one.report_id in reports]
        )
        yield f"Podrían guardar relación con el asunto y no se han incluido: {named}."
    repaired = {one.id for one in evidence.scope.reports if one.repaired}
    if any(one.report_id in repaired for one in (*evidence.recommended, *evidence.discussed)):
        yield "Parte del texto procede de un documento escaneado, leído por OCR: cotéjelo con el original."


def sources(evidence: ThemeEvidence) -> tuple[str, ...]:
    """The reports that the evidence comes from, as a list of sources has them."""
    used = {one.report_id for one in (*evidence.recommended, *evidence.discussed, *evidence.background)}
    return tuple(reference(report) for report in evidence.scope.reports if report.id in used)


def _meetings(meetings: Sequence[Meeting]) -> str:
    named = joined_by_and([_named(one) for one in meetings])
    if len(meetings) > 1:
        return f"las reuniones {named}"
    number, year = meetings[0].number, meetings[0].year
    return f"la {meeting_in_spanish(number)}" + (f" de {year}" if year and year != number else "")


def _named(meeting: Meeting) -> str:
    return ordinal_in_spanish(meeting.number) + year_behind(meeting.number, meeting.year)
