"""What a country said is no question of who attended, and statements that name it are not its own."""

from __future__ import annotations

from assistant.assistant import Assistant
from assistant.conversation import Turn


def test_what_somebody_said_is_no_question_of_attendance_after_one(assistant: Assistant) -> None:
    asked = "¿Quién asistió a la sexta reunión?"
    history = (Turn("user", asked), Turn("assistant", assistant.ask(asked).lead))
    answer = assistant.ask("What did Kenya say?", history)
    assert "lo que dijo" in answer.lead
    assert "consta que intervino" in answer.lead


def test_interventions_that_name_a_country_are_not_its_own(assistant: Assistant) -> None:
    answer = assistant.ask("Intervenciones que mencionan a Noruega en la sexta reunión")
    assert "formularon declaraciones" not in answer.lead
    assert "2033-informe:p22" in {one.passage.id for claim in answer.claims for one in claim.citations}
