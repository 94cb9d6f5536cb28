"""The assistant composed with other runnables of LangChain."""

from __future__ import annotations

from langchain_core.runnables import RunnableLambda

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.runnable import as_runnable


def test_the_assistant_answers_as_one_step_of_a_chain(assistant: Assistant) -> None:
    chain = as_runnable(assistant) | RunnableLambda(_labels)
    history = [Turn("user", "¿Qué dice la recomendación 2 de 2032?"), Turn("assistant", "Recomendación 2.")]
    assert chain.invoke({"question": "¿Qué dice la recomendación 4 de 2032?"}) == ["recomendación 4"]
    assert chain.invoke({"question": "¿y la siguiente?", "history": history}) == ["recomendación 3"]


def _labels(answer: Answer) -> list[str]:
    return [claim.citations[0].passage.label for claim in answer.claims]
