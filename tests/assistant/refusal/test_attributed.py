"""Deeds that a question gives to another country or meeting, and words that it gives to another text."""

from __future__ import annotations

from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.refusal.attributed import misattributed
from assistant.words.names import Name
from vectorstore.records import Hit, Passage, PassageKind, Status


def test_a_deed_of_another_country_is_told_of_whose_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("¿Cómo pagó el fondo de Italia indemnizaciones a las víctimas de trabajo forzoso?")
    assert cited(answer)[0] == "2032-informe:p13"
    assert any("no lo dice de «Italia»; nombra a Chile" in notice for notice in answer.notices)


def test_a_figure_tells_of_whose_deed_a_question_speaks_however_badly_the_rest_fits() -> None:
    text = "El Sr. Ruiz informó de que Chile había inspeccionado 734 buques en sus puertos."
    told = Passage("x:p1", "x", "párr. 1", PassageKind.PARAGRAPH, Status.SUMMARY, text, text, 1)
    italy = Name("Italia", frozenset({"italia"}), country=True)
    for question, wrong in (("¿Cómo halló Italia los 734 buques?", True), ("¿Cómo halló Italia los 99 buques?", False)):
        found = misattributed(Plan(Intent.FACT, question, wording=question), [italy], [Hit(told, 0.3, 0.3, 0.3)], None)
        assert bool(found) is wrong


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
