"""Who greets is greeted; who thanks or takes leave is not."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.plan import Intent


@pytest.mark.parametrize(
    "text",
    [
        *("gracias", "Muchas gracias", "gracias, eso es todo", "Nada más, gracias", "adiós"),
        *("thanks, bye", "That's all for today, thank you", "merci", "Merci, c'est tout", "Au revoir"),
    ],
)
def test_leave_is_answered_with_leave(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.plan.intent is Intent.SMALL_TALK
    assert "Gracias a usted" in answer.lead
    assert "Buenos días" not in answer.lead


@pytest.mark.parametrize("text", ["hola", "Buenos días", "Hello!", "Bonjour", "Hola, gracias por su ayuda"])
def test_a_greeting_is_returned(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).lead.startswith("Buenos días")


@pytest.mark.parametrize("text", ["¿eres una IA? ¿te puedo creer?", "Are you a robot?", "Êtes-vous une IA ?"])
def test_who_asks_whether_it_is_a_machine_hears_what_it_is(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).plan.intent is Intent.ABOUT
