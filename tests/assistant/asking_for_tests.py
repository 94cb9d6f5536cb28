"""Short ways to ask and to read an answer."""

from __future__ import annotations

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import Turn
from assistant.render import as_text


def cited(answer: Answer) -> list[str]:
    """The ids of the passages that the answer cites, in its order, each once."""
    return list(dict.fromkeys(one.passage.id for claim in answer.claims for one in claim.citations))


def talk(assistant: Assistant, *questions: str) -> Answer:
    """The answer to the last question of a conversation; the assistant's own answers stand between the questions."""
    history: list[Turn] = []
    for question in questions[:-1]:
        answer = assistant.ask(question, tuple(history))
        history += [Turn("user", question), Turn("assistant", as_text(answer))]
    return assistant.ask(questions[-1], tuple(history))
