"""A year that a question gives to a fact, though a meeting was held in that year too."""

from __future__ import annotations

from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant


def test_a_fact_of_the_year_of_a_meeting_is_found_in_the_report_of_another(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué pagó en 2031 el fondo que presentó Chile?")
    assert cited(answer) == ["2032-informe:p13"]
    assert "Los textos de la reunión de 2031 no lo dicen; se ha buscado en todos los informes." in answer.notices


def test_the_wrong_year_of_a_fact_is_corrected_though_a_meeting_was_held_in_it(assistant: Assistant) -> None:
    answer = assistant.ask("¿Por qué la Sra. Duarte esperó hasta 2032 para publicar el registro de refugios?")
    assert cited(answer)[0] == "2033-informe:p29"
    assert "El texto citado no menciona 2032; menciona 2027." in answer.notices


def test_the_year_of_a_meeting_named_as_such_binds(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo la Sra. Duarte en la reunión de 2032?")
    assert "2033-informe:p29" not in cited(answer)
    answer = assistant.ask("¿Cuántos refugios registró el ministerio de la Sra. Duarte en 2032?")
    assert answer.outcome is Outcome.NOT_FOUND
