"""The assistant as a LangChain Runnable, to be composed with others."""

from __future__ import annotations

from typing import TypedDict

from langchain_core.runnables import Runnable, RunnableLambda

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.conversation import Turn


class Question(TypedDict, total=False):
    """Input of the runnable: the question, and the conversation before it when there is one."""

    question: str
    history: list[Turn]


def as_runnable(assistant: Assistant) -> Runnable[Question, Answer]:
    """A Runnable that answers a question: `{"question": ..., "history": [...]}` to an Answer."""

    def answer(asked: Question) -> Answer:
        return assistant.ask(asked["question"], asked.get("history", []))

    return RunnableLambda(answer)
