"""Putting the writer with a model together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.conversation import Turn
from assistant.evidence import Evidence
from assistant.model.beyond import Beyond
from assistant.model.breaker import CircuitBreaker
from assistant.model.budget import open_counter
from assistant.model.calling import ModelCaller
from assistant.model.chat import ChatModel, open_chat_model, replying
from assistant.model.composing import Composer
from assistant.model.faults import ModelCallError
from assistant.model.planning import PLAN_SCHEMA, ModelRefiner
from assistant.model.settings import ModelSettings
from assistant.model.writer import ModelWriter
from assistant.model.written import Notice, Written
from assistant.plan import Plan
from assistant.settings import AssistantSettings
from assistant.writers import Writer
from prompts import load_prompt
from vectorstore.records import Meeting, Report

# A plan is refined within this many seconds of a question, or not at all.
_REFINING_SECONDS = 6.0


@dataclass(frozen=True)
class NoticedWriter:
    """Another writer, with a notice before the end: a model was asked for and cannot be opened."""

    writer: Writer
    notice: Notice

    @property
    def name(self) -> str:
        return self.writer.name

    def write(self, plan: Plan, evidence: Evidence, history: Sequence[Turn] = ()) -> Iterator[Written]:
        yield from self.writer.write(plan, evidence)
        yield self.notice


def open_writer(
    settings: AssistantSettings,
    limits: ModelSettings,
    reports: Mapping[str, Report],
    fallback: Writer,
    beyond: Beyond | None = None,
) -> ModelWriter | NoticedWriter:
    """The writer with the model of the settings; the fallback with a notice when that cannot be opened."""
    try:
        chat = open_chat_model(settings, limits)
    except ModelCallError as fault:
        return NoticedWriter(fallback, Notice(f"{fault} Se responde con el texto de los propios pasajes."))
    writer = model_writer(chat, settings, limits, reports, fallback)
    return replace(writer, composer=replace(writer.composer, beyond=beyond))


def open_refiner(
    settings: AssistantSettings, limits: ModelSettings, meetings: Sequence[Meeting], held: frozenset[int]
) -> ModelRefiner | None:
    """What refines plans with the model of the settings; None when that cannot be opened: the rules go alone."""
    try:
        chat = open_chat_model(settings, limits)
    except ModelCallError:
        return None
    caller = ModelCaller(replying(chat, "plan", PLAN_SCHEMA), CircuitBreaker(), limits.reply_characters)
    prompts = (load_prompt("plan_system"), load_prompt("plan_user"))
    return ModelRefiner(caller, prompts, meetings, held, min(_REFINING_SECONDS, settings.deadline / 4))


def model_writer(
    chat: ChatModel,
    settings: AssistantSettings,
    limits: ModelSettings,
    reports: Mapping[str, Report],
    fallback: Writer,
) -> ModelWriter:
    """The writer with any chat model of LangChain."""
    prompts = (load_prompt("answer_system"), load_prompt("answer_user"), load_prompt("repair_user"))
    composer = Composer(prompts, reports, open_counter(limits.encoding_directory), limits)
    caller = ModelCaller(chat, CircuitBreaker(), limits.reply_characters)
    return ModelWriter(caller, composer, fallback, settings.deadline, settings.show_unsupported)
