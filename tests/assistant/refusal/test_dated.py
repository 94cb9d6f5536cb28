"""A year that a question gives to a fact, though a meeting was held in that year too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from asking_for_tests import cited
from working_group_for_tests import PASSAGES

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.refusal.dated import of_meeting_retold, retelling
from vectorstore.records import Hit, Status


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


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("En su tercera reunión, el Grupo estudió los faros.", True),
        ("En su tercer período de sesiones, celebrado en 2031, el Grupo estudió los faros.", True),
        ("Las recomendaciones de la tercera reunión del Grupo siguen abiertas.", True),
        ("En su tercer período de sesiones, la Conferencia estudió los faros.", False),
        ("En su cuarta reunión, el Grupo estudió los faros.", False),
    ],
)
def test_the_papers_of_other_meetings_tell_what_one_did(text: str, tells: bool) -> None:
    plan = Plan(Intent.FACT, "¿Qué estudió la tercera reunión?", meetings=(3,))
    hit = Hit(replace(PASSAGES["2032-informe:p12"], text=text), 1.0, 1.0, 0.0)
    assert bool(retelling(plan, [hit])) is tells
    own = replace(hit, passage=replace(hit.passage, meeting=3))
    assert not retelling(plan, [own])


def test_only_a_question_on_one_meeting_that_wants_no_text_of_its_own_is_asked_of_the_others() -> None:
    plan = Plan(Intent.FACT, "¿Qué estudió la tercera reunión?", meetings=(3,), reports=("2034-recopilacion",))
    anywhere = of_meeting_retold(plan)
    assert anywhere is not None
    assert (anywhere.meetings, anywhere.reports) == ((), ())
    assert of_meeting_retold(replace(plan, meetings=(3, 5))) is None
    assert of_meeting_retold(replace(plan, statuses=(Status.ADOPTED,))) is None
