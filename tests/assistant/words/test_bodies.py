"""A library with the reports of several bodies: whose meeting and whose report a question asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.settings import AssistantSettings
from assistant.words.bodies import find_bodies
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status, SymbolSource
from vectorstore.store import Store

RIVERS = "Grupo de Trabajo sobre Riegos"
FIRST_RIVERS = Meeting(9, 2031, "3 y 4 de mayo de 2031", "Lima")
FIRST_HARBOURS = Meeting(9, 2027, "6 y 7 de junio de 2027", "Quito")
TEXTS = {
    "riegos": "Los Estados partes deberían medir el caudal de los canales y publicar los registros.",
    "puertos": "Los Estados partes deberían inspeccionar las grúas y publicar los registros.",
    "prisiones": "El Estado parte debería reducir el hacinamiento de las prisiones.",
}


def _report(name: str, symbol: str, body: str, date: str, *meetings: Meeting) -> Report:
    return Report(
        name, f"Informe {name}", ReportKind.REPORT, Status.ADOPTED, meetings, symbol, SymbolSource.FILE, date, body
    )


REPORTS = (
    _report("riegos", "CTOC/COP/WG.8/2031/4", RIVERS, "30 de mayo de 2031", FIRST_RIVERS),
    _report("puertos", "CTOC/COP/WG.9/2027/3", "Grupo de Trabajo sobre Puertos", "1 de julio de 2027", FIRST_HARBOURS),
    _report("prisiones", "CAT/C/RUR/CO/6", "Comité contra la Tortura", "12 de junio de 2033"),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    store = Store.open(tmp_path_factory.mktemp("bodies"))
    with store.writing():
        store.put_meetings([FIRST_HARBOURS])
        for report in REPORTS:
            store.put(report, [_recommendation(report), *_opening(report)])
    return build_assistant(store, AssistantSettings())


def _recommendation(report: Report) -> Passage:
    text = TEXTS[report.id]
    return Passage(
        f"{report.id}:r1",
        report.id,
        "recomendación 1",
        PassageKind.RECOMMENDATION,
        Status.ADOPTED,
        text,
        text,
        0,
        report.meetings[0].number if report.meetings else None,
    )


def _opening(report: Report) -> list[Passage]:
    """The paragraph that says when and where its meeting was held."""
    if not report.meetings:
        return []
    meeting = report.meetings[0]
    text = f"La novena reunión del {report.body} se celebró en {meeting.place} los días {meeting.dates}."
    return [
        Passage(
            f"{report.id}:p1",
            report.id,
            "párr. 1",
            PassageKind.PARAGRAPH,
            Status.ORGANIZATION,
            text,
            text,
            1,
            meeting.number,
        )
    ]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("¿Qué recomendó la novena reunión del Grupo de Trabajo sobre Puertos?", ["puertos:r1"]),
        ("¿Qué recomendó la novena reunión del Grupo de Trabajo sobre Riegos?", ["riegos:r1"]),
        ("¿Qué se recomendó en la reunión de 2027?", ["puertos:r1"]),
        ("¿Qué se recomendó en la reunión de 2031?", ["riegos:r1"]),
        ("¿Qué dice la recomendación 1 de la reunión de 2031?", ["riegos:r1"]),
        ("¿Qué recomendó el Grupo de Trabajo sobre Puertos sobre los registros?", ["puertos:r1"]),
        ("¿Qué dice el informe de 2033 sobre las prisiones?", ["prisiones:r1"]),
        ("¿Cuándo se celebró la novena reunión del Grupo de Trabajo sobre Puertos?", ["puertos:p1"]),
        ("¿Dónde se celebró la reunión de 2031?", ["riegos:p1"]),
        ("¿Qué recomendó el Comité contra la Tortura sobre las prisiones?", ["prisiones:r1"]),
    ],
)
def test_the_year_or_the_body_tells_whose_text_is_asked_for(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert cited(assistant.ask(question)) == found


def test_a_number_that_two_bodies_share_is_answered_for_both_and_told(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendó la novena reunión?")
    assert set(cited(answer)) == {"riegos:r1", "puertos:r1"}
    assert "más de una novena reunión (2027 y 2031)" in (answer.completeness or "")


def test_meetings_of_one_number_are_counted_apart(assistant: Assistant) -> None:
    answer = assistant.ask("¿En cuántas reuniones se habló de los registros?")
    assert answer.lead == "Hablan de ello 2 reuniones: la novena (2027) y la novena (2031)."


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("¿Qué recomendó el Grupo de Trabajo sobre Riegos en su reunión de 2027?", "la reunión de 2027 de «Grupo"),
        ("¿Qué recomendó la décima reunión del Grupo de Trabajo sobre Riegos?", "la décima reunión"),
        ("¿Qué dice el informe de 2025?", "la reunión de 2025"),
        ("¿Qué recomendó el Grupo de Trabajo sobre Faros?", "el grupo de trabajo sobre faros"),
    ],
)
def test_what_no_report_of_the_body_holds_is_refused(assistant: Assistant, question: str, missing: str) -> None:
    answer = assistant.ask(question)
    assert not answer.claims
    assert missing in answer.lead


def test_the_meeting_of_a_year_is_left_out_and_the_one_of_its_number_stays(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué se recomendó, salvo en la reunión de 2027?")) == ["riegos:r1"]


def test_where_all_meetings_are_left_out_nothing_answers(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué se recomendó, salvo en la novena reunión?")
    assert not answer.claims
    assert "ninguna reunión aparte de la novena reunión" in answer.lead


def test_a_symbol_tells_the_group_of_a_body_from_the_state_that_is_written_to() -> None:
    symbols = ("CAC/COSP/IRG/2031/4", "CAC/COSP/2031/2", "CAT/C/RUR/CO/6", "CAT/C/POT/CO/2", "E/C.12/RUR/CO/1")
    found = find_bodies([_report(symbol, symbol, "", "") for symbol in symbols])
    assert [one.key for one in found] == ["CAC/COSP/IRG", "CAC/COSP", "CAT/C", "E/C.12"]


def test_a_paragraph_of_a_document_that_the_library_lacks_is_refused(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué dice la recomendación 1 de CAT/C/RUR/CO/6?")) == ["prisiones:r1"]
    answer = assistant.ask("¿Qué dice la recomendación 1 del documento CAT/C/POT/CO/3?")
    assert not answer.claims
    assert "el documento CAT/C/POT/CO/3" in answer.lead


def test_the_name_of_the_only_body_is_no_subject(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    with store.writing():
        store.put(REPORTS[0], [_recommendation(REPORTS[0]), *_opening(REPORTS[0])])
    answer = build_assistant(store, AssistantSettings()).ask(f"¿Qué recomendó el {RIVERS} sobre los canales?")
    assert cited(answer) == ["riegos:r1"]
    assert answer.plan.topic == "canales"


def test_the_meetings_of_another_body_complete_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path, "hashed") as store:
        with store.writing():
            store.put_meetings([Meeting(9, 2020)])
            store.put(REPORTS[0], [_recommendation(REPORTS[0])])
        assert store.meetings() == (Meeting(9, 2020),)


@pytest.mark.parametrize(
    ("date", "symbol", "year"),
    [("12 de junio de 2033", "A/78/2", 2033), (None, "E/2031/4", 2031), (None, "A/78/2", None), (None, None, None)],
)
def test_a_report_without_meeting_is_of_the_year_of_its_date_or_symbol(
    date: str | None, symbol: str | None, year: int | None
) -> None:
    assert Report("x", "X", ReportKind.REPORT, None, symbol=symbol, date=date).year == year
