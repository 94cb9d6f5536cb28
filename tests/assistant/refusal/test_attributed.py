"""Deeds that a question gives to another country or meeting, and words that it gives to another text."""

from __future__ import annotations

from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant


def test_a_deed_of_another_country_is_told_of_whose_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cómo pagó el fondo de Italia indemnizaciones a las víctimas de trabajo forzoso?")
    assert cited(answer)[0] == "2032-informe:p13"
    assert any("no lo dice de «Italia»; nombra a Chile" in notice for notice in answer.notices)


def test_what_a_country_said_is_not_told_of_another(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo Italia sobre el fondo de indemnizaciones a víctimas de trabajo forzoso?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_the_meeting_that_something_was_put_off_to_is_corrected(assistant: Assistant) -> None:
    answer = assistant.ask("¿Por qué se aplazó el debate sobre los seguros hasta la 15ª reunión?")
    assert cited(answer)[0] == "2033-informe:p33"
    assert any("15ª reunión" in notice for notice in answer.notices)


def test_quoted_words_of_the_draft_are_not_told_as_adopted(assistant: Assistant) -> None:
    answer = assistant.ask("¿Por qué la recomendación 1 de octubre de 2033 dice «pruebas durante seis meses»?")
    assert cited(answer) == ["2033-informe:r1", "2033-proyecto:r1"]
    assert "sí en el proyecto de informe (recomendación 1), que no es el texto aprobado." in " ".join(answer.notices)


def test_quoted_words_that_stand_there_need_no_notice(assistant: Assistant) -> None:
    answer = assistant.ask("¿Por qué la recomendación 1 de octubre de 2033 dice «pruebas durante un año»?")
    assert cited(answer) == ["2033-informe:r1"] and not answer.notices
    absent = assistant.ask("¿Por qué la recomendación 1 de octubre de 2033 dice «nadie sabe nada»?")
    assert "«nadie sabe nada» no figura a la letra en el texto citado." in absent.notices
