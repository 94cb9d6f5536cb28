from __future__ import annotations

import pytest
from parsing_for_tests import parsed, passage

from ingestion.structure.speakers import speaker
from vectorstore.records import ReportKind, Status

REPORT = (
    "Informe sobre la séptima reunión\n\nI. Introducción\n\n1. La séptima reunión de la Comisión se celebró en "
    "Roma del 3 "
    "al 5 de mayo de 2016.\n\nII. Recomendaciones\n\n2. La Comisión aprobó las siguientes.\n\nRecomendación "
    "1\n\nLos puertos "
    "deberían medir el ruido:\n\na) de día;\n\nb) de noche.\n\nIII. Resumen de las deliberaciones\n\nA. "
    "Conclusiones del "
    "panel\n\n3. Un orador pidió más datos.\n\nIV. Organización de la reunión\n\nB. Asistencia\n\n4. Asistieron "
    "todos.\n"
)


def test_status_follows_the_section() -> None:
    found = {p.id.split(":")[1]: p.status for p in parsed(REPORT).passages}
    assert found == {
        "p1": Status.ORGANIZATION,
        "p2": Status.ADOPTED,
        "r1": Status.ADOPTED,
        "r1-a": Status.ADOPTED,
        "r1-b": Status.ADOPTED,
        "p3": Status.SUMMARY,
        "p4": Status.ORGANIZATION,
    }


def _recommended(chapeau: str, title: str = "Resumen de las deliberaciones") -> Status:
    report = parsed(
        f"II. Recomendaciones\n\n2. La Comisión aprobó las siguientes.\n\nRecomendación 1\n\nSe debería medir.\n\n"
        f"III. {title}\n\n3. Un orador pidió datos.\n\n4. {chapeau}\n\nRecomendación 18\n\nSe debería callar.\n"
    )
    assert passage(report, "r1").status is Status.ADOPTED
    return passage(report, "r18").status


@pytest.mark.parametrize(
    "chapeau",
    [
        "Otro orador propuso lo siguiente:",
        "Un orador recordó que la Comisión aprobó las recomendaciones siguientes:",
        "Se debatió el texto siguiente:",
    ],
)
def test_what_a_speaker_proposes_in_a_summary_is_no_recommendation_of_the_meeting(chapeau: str) -> None:
    assert _recommended(chapeau) is Status.SUMMARY


def test_what_a_body_adopts_in_a_summary_is_adopted() -> None:
    assert _recommended("La Comisión aprobó las recomendaciones siguientes:") is Status.ADOPTED
    assert _recommended("Se examinó el tema.", "Deliberaciones y recomendaciones") is Status.ADOPTED


@pytest.mark.parametrize(
    ("kind", "status"), [(ReportKind.DRAFT, Status.DRAFT), (ReportKind.BACKGROUND, Status.BACKGROUND)]
)
def test_all_of_a_draft_is_draft_and_all_of_a_background_paper_background(kind: ReportKind, status: Status) -> None:
    assert {p.status for p in parsed(REPORT, kind).passages} == {status}


def test_a_draft_says_so_in_its_title_or_symbol() -> None:
    assert parsed("Proyecto de informe\n\nAdición\n\n1. Se abrió la sesión.\n").report.kind is ReportKind.DRAFT
    assert parsed("E/CN.3/2016/L.2\n\n1. Se abrió la sesión.\n").report.kind is ReportKind.DRAFT


def test_the_meeting_of_a_report_is_read_from_its_text() -> None:
    (meeting,) = parsed(REPORT).report.meetings
    assert (meeting.number, meeting.year, meeting.dates) == (7, 2016, "3 al 5 de mayo de 2016")
    assert passage(parsed(REPORT), "r1").meeting == 7


SITTINGS = (
    "1. La cuarta reunión de la Comisión se celebró en Lima del 3 al 6 de junio de 2012.\n\n"
    "2. En su tercera reunión, celebrada el 4 de mayo de 2016, la Comisión examinó el tema 2.\n\n"
    "3. En la segunda reunión, celebrada el 3 de mayo de 2016, se habló de puertos.\n\n"
)


def test_the_dates_of_the_title_tell_the_meeting_from_its_sittings_and_from_earlier_ones() -> None:
    title = "Informe sobre la reunión de la Comisión celebrada en Roma los días 3 a 5 de mayo de 2016\n\n"
    named = "4. La séptima reunión de la Comisión se celebró en Roma del 3 al 5 de mayo de 2016.\n"
    assert [meeting.number for meeting in parsed(title + SITTINGS + named).report.meetings] == [7]
    assert parsed(title + SITTINGS).report.meetings == ()


def test_the_dates_of_the_masthead_tell_the_meeting() -> None:
    head = "Comisión de Puertos\n\nRoma, 3 a 5 de mayo de 2016\n\nInforme de la Comisión\n\n"
    named = "4. La séptima reunión de la Comisión se celebró del 3 al 5 de mayo de 2016.\n"
    assert [meeting.number for meeting in parsed(head + SITTINGS + named).report.meetings] == [7]


def test_a_sitting_of_one_day_is_no_meeting() -> None:
    sitting = "1. En su tercera reunión, celebrada el 4 de mayo de 2016, la Comisión examinó el tema 2.\n"
    assert parsed(f"Informe de la Comisión\n\n{sitting}").report.meetings == ()


def test_only_a_summary_has_speakers() -> None:
    report = parsed(REPORT)
    assert passage(report, "p3").speaker == "Un orador"
    assert passage(report, "r1").speaker is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("La Sra. Blanco del Río presentó el plan.", "La Sra. Blanco del Río"),
        ("Varios oradores pidieron datos. Un orador se opuso.", "Varios oradores"),
        ("En los debates posteriores, muchos oradores pidieron datos. Los oradores callaron.", "muchos oradores"),
        ("La Secretaría informó del presupuesto.", "La Secretaría"),
        ("El representante de Chile dijo que su país votaría.", "El representante de Chile"),
        ("La observadora de la Unión Europea se abstuvo.", "La observadora de la Unión Europea"),
        ("Se abrió el debate. La Presidenta dio las gracias.", "La Presidenta"),
        ("Se señaló que un orador había faltado.", None),
        ("Se subrayó la falta de datos. Un orador pidió que se publicaran.", None),
        ("La Comisión examinó el tema 2. El Presidente dirigió el debate.", None),
        (
            "El Sr. Koller (Sildavia), hablando en nombre del Grupo del Danubio, dice que sí.",
            "El Sr. Koller (Sildavia)",
        ),
        ("El Japón, también en nombre de Fiji, hizo una declaración.", "El Japón"),
        ("Chile y la República de Corea acogieron con agrado el plan.", "Chile y la República de Corea"),
        ("La panelista de Sildavia expuso su plan.", "La panelista de Sildavia"),
        ("La Comisión señaló que faltaban datos.", None),
        ("También subrayó los costos.", None),
        ("Several speakers stressed the costs.", "Several speakers"),
        ("The representative of Chad said that progress was uneven.", "The representative of Chad"),
        ("Le représentant de la Suisse a déclaré que non.", "Le représentant de la Suisse"),
        ("La secretaria judicial de cada distrito lleva el registro.", None),
    ],
)
def test_the_speaker_is_who_opens_a_sentence(text: str, who: str | None) -> None:
    assert speaker(text) == who
