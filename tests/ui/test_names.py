from dataclasses import replace

from assistant.plan import Intent, Plan
from tests.ui.desk_for_tests import ELEVENTH, NINTH, PASSAGES, REPORT_2021
from ui.language import load_texts
from ui.names import meeting_line, passage_name, plan_reading, report_name
from vectorstore.records import PassageKind, ReportKind, Status

SPANISH = load_texts("es")


def test_a_passage_is_named_by_report_and_printed_label() -> None:
    assert passage_name(PASSAGES[1], REPORT_2021, SPANISH) == "informe de 2021, recomendación 11"


def test_a_report_of_many_meetings_is_known_by_the_year_of_its_symbol() -> None:
    compilation = replace(
        REPORT_2021, id="x", kind=ReportKind.COMPILATION, meetings=(NINTH, ELEVENTH), symbol="CTOC/COP/WG.4/2019/5"
    )
    assert report_name(compilation, SPANISH) == "recopilación de 2019"


def test_a_report_without_any_year_is_named_by_its_title() -> None:
    undated = replace(REPORT_2021, id="anexo", meetings=(), symbol=None, title="Notas sueltas")
    assert undated.year is None
    assert report_name(undated, SPANISH) == "informe «Notas sueltas»"


def test_the_meeting_comes_with_place_and_dates() -> None:
    assert meeting_line(PASSAGES[1], REPORT_2021, SPANISH) == "11.ª reunión (2021) · Viena · 12 y 13 de octubre de 2021"


def test_a_passage_of_no_known_meeting_names_none() -> None:
    assert meeting_line(replace(PASSAGES[1], meeting=99), REPORT_2021, SPANISH) == ""


def test_the_reading_of_a_question_names_what_it_was_narrowed_to() -> None:
    plan = Plan(Intent.LIST, "¿Qué?", meetings=(11,), kinds=(PassageKind.RECOMMENDATION,), statuses=(Status.ADOPTED,))
    assert plan_reading(plan, SPANISH) == ("una lista", "11.ª reunión", "recomendaciones", "Aprobada")


def test_the_words_of_the_plan_itself_go_first_in_spanish() -> None:
    plan = Plan(Intent.LIST, "¿Qué?", topic="pesca", reading=("lista completa", "tema: pesca"))
    assert plan_reading(plan, SPANISH) == plan.reading
    assert plan_reading(plan, load_texts("en"))[-1] == "subject: pesca"
