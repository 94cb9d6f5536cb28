"""What stands under a printed heading is told whole, by its number or its title."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.records.sections import Section, read_sections, under_heading
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status
from vectorstore.words import fold

MEETING = Meeting(6, 2033, "3 y 4 de octubre de 2033", "Ginebra")
REPORTS = {
    "2033-informe": Report("2033-informe", "Informe", ReportKind.REPORT, Status.ADOPTED, (MEETING,)),
    "2033-proyecto": Report("2033-proyecto", "Proyecto", ReportKind.DRAFT, Status.DRAFT, (MEETING,)),
}
# Of the third chapter and of the second section the scan lost the number.
PRINTED = {
    "p1": ("I. Introducción",),
    "r1": ("II. Recomendaciones", "A. Recomendaciones sobre los puertos, los buques y las tripulaciones de alta mar"),
    "r2": ("II. Recomendaciones", "A. Recomendaciones sobre los puertos, los buques y las tripulaciones de alta mar"),
    "r2-a": ("II. Recomendaciones", "A. Recomendaciones sobre los puertos, los buques y las tripulaciones de alta mar"),
    "r2-b": ("II. Recomendaciones", "A. Recomendaciones sobre los puertos, los buques y las tripulaciones de alta mar"),
    "p3": ("Resumen de las deliberaciones", "A. Los puertos"),
    "p4": ("Resumen de las deliberaciones", "Los faros"),
    "p5": ("Resumen de las deliberaciones", "Los faros"),
    "p6": ("Resumen de las deliberaciones", "C. Otros asuntos"),
    "p7": ("IV. Organización de la reunión",),
}


def _passage(key: str, section: tuple[str, ...], position: int, report: str = "2033-informe") -> Passage:
    recommended, number = key[0] == "r", key[1:].partition("-")
    item = f" {number[2]})" if number[2] else ""
    return Passage(
        id=f"{report}:{key}",
        report_id=report,
        label=f"{'recomendación' if recommended else 'párr.'} {number[0]}{item}",
        kind=PassageKind.RECOMMENDATION if recommended else PassageKind.PARAGRAPH,
        status=Status.ADOPTED if recommended else Status.SUMMARY,
        text="Los puertos.",
        raw="Los puertos.",
        position=position,
        meeting=6,
        section=section,
        parent_id=f"{report}:{number[0] and key.partition('-')[0]}" if item else None,
    )


@pytest.fixture(scope="module")
def sections() -> tuple[Section, ...]:
    own = [_passage(key, section, at) for at, (key, section) in enumerate(PRINTED.items())]
    draft = _passage("p2", ("III. Resumen", "C. Otros asuntos"), 1, "2033-proyecto")
    return read_sections([*own, draft])


@pytest.mark.parametrize(
    ("question", "keys", "told"),
    [
        ("¿Qué párrafos van bajo el encabezado «Otros asuntos» de la sexta reunión?", ["p6"], "1 párrafo, párr. 6."),
        ("¿Qué párrafos componen el capítulo tercero?", ["p3", "p4", "p5", "p6"], "4 párrafos, párr. 3 a párr. 6."),
        ("¿Qué párrafos hay en el capítulo III?", ["p3", "p4", "p5", "p6"], "4 párrafos"),
        ("¿Qué párrafos hay en la sección B?", ["p4", "p5"], "2 párrafos, párr. 4 a párr. 5."),
        ("What paragraphs stand in chapter 4?", ["p7"], "1 párrafo"),
        (
            "¿Cuántas recomendaciones tiene la sección A?",
            ["r1", "r2-a", "r2-b"],
            "2 recomendaciones, recomendación 1 a recomendación 2.",
        ),
        ("¿Cuántos párrafos tiene la introducción?", ["p1"], "1 párrafo, párr. 1."),
        ("¿Qué contiene el apartado «Los faros»?", ["p4", "p5"], "2 párrafos"),
        ("¿Qué recomendaciones van bajo el título de los puertos y los buques?", ["r1", "r2-a", "r2-b"], "2 recom"),
    ],
)
def test_a_heading_is_found_by_its_number_or_its_title(
    sections: tuple[Section, ...], question: str, keys: list[str], told: str
) -> None:
    plan = under_heading(Plan(Intent.LIST, question, meetings=(6,)), fold(question), sections, REPORTS)
    assert plan is not None
    assert plan.passages == tuple(f"2033-informe:{key}" for key in keys)
    assert told in plan.statement


def test_a_draft_is_looked_into_only_when_it_is_asked_about(sections: tuple[Section, ...]) -> None:
    question = "¿Qué párrafos van bajo el encabezado «Otros asuntos» del proyecto?"
    plan = Plan(Intent.LIST, question, meetings=(6,), reports=("2033-proyecto",))
    of_draft = under_heading(plan, fold(question), sections, REPORTS)
    assert of_draft is not None
    assert of_draft.passages == ("2033-proyecto:p2",)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendaciones hay bajo la custodia del puerto?",
        "¿Qué dice el capítulo sobre los barcos de 2033?",
        "¿Qué párrafos hay en el capítulo IX?",
        "¿Quién habló bajo el encabezado «Otros asuntos»?",
        "¿Qué recomendaciones hay en la introducción?",
        "¿Qué puntos sobre los barcos hay en las recomendaciones de 2033?",
    ],
)
def test_what_names_no_heading_of_the_reports_is_no_such_question(sections: tuple[Section, ...], question: str) -> None:
    assert under_heading(Plan(Intent.LIST, question, meetings=(6,)), fold(question), sections, REPORTS) is None


def test_what_stands_under_a_heading_is_told_whole_and_says_how_much_that_is(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué párrafos van bajo el encabezado «Deliberaciones» del informe de 2033?")
    assert answer.lead.startswith("«Deliberaciones» (informe de 2033): ")
    assert f" {len(cited(answer))} párrafos" in answer.lead
    assert {one.passage.section for claim in answer.claims for one in claim.citations} == {("Deliberaciones",)}
