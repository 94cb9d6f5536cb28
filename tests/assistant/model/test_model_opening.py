"""Which model is opened, which setting is missing, and how long a failing one is left alone."""

from __future__ import annotations

import pytest
from evidence_for_tests import REPORTS, collected, evidence, plan
from langchain_core.language_models import FakeListChatModel
from langchain_openai import ChatOpenAI

from assistant.extractive import ExtractiveWriter
from assistant.model.breaker import CircuitBreaker
from assistant.model.chat import ChatModel, open_chat_model
from assistant.model.faults import ClientMissingError, KeyMissingError, ModelPausedError
from assistant.model.opening import model_writer, open_writer
from assistant.model.settings import BadSettingError, ModelSettings, from_environment
from assistant.settings import AssistantSettings


def test_openai_needs_a_key_and_an_endpoint_of_ones_own_does_not() -> None:
    with pytest.raises(KeyMissingError, match="OPENAI_API_KEY"):
        open_chat_model(AssistantSettings("gpt-4o-mini"), ModelSettings())
    chat = open_chat_model(AssistantSettings("openai:local", None, "http://127.0.0.1:9/v1"), ModelSettings())
    assert isinstance(chat.model, ChatOpenAI)
    assert chat.name == "local"
    assert chat.model.max_retries == 0


def test_names_with_a_colon_belong_to_the_endpoint_when_there_is_one() -> None:
    chat = open_chat_model(AssistantSettings("llama3:8b", None, "http://127.0.0.1:9/v1"), ModelSettings())
    assert chat.name == "llama3:8b"


@pytest.mark.parametrize("name", ["anthropic:claude", "nadie:modelo"])
def test_a_provider_without_its_package_is_said(name: str) -> None:
    with pytest.raises(ClientMissingError, match="RELATORIA_MODEL"):
        open_chat_model(AssistantSettings(name, "clave"), ModelSettings())


def test_without_a_key_the_passages_answer_with_a_notice() -> None:
    writer = open_writer(AssistantSettings("gpt-4o-mini"), ModelSettings(), REPORTS, ExtractiveWriter(REPORTS))
    outcome = collected(writer.write(plan(), evidence()))
    assert writer.name == "extractivo"
    assert outcome.texts
    assert "OPENAI_API_KEY" in outcome.noticed


def test_any_chat_model_of_langchain_can_write() -> None:
    chat = ChatModel(FakeListChatModel(responses=['{"texto": "Nada.", "citas": []}']), "falso")
    writer = model_writer(chat, AssistantSettings(), ModelSettings(), REPORTS, ExtractiveWriter(REPORTS))
    assert collected(writer.write(plan(), evidence())).fell_back


def test_settings_come_from_the_environment_and_bad_numbers_are_named() -> None:
    settings = from_environment({"RELATORIA_WINDOW": "8000", "RELATORIA_PRICE_IN": "0,15", "RELATORIA_STRUCTURED": "0"})
    assert (settings.window, settings.price_in, settings.price_out, settings.structured) == (8000, 0.15, None, False)
    with pytest.raises(BadSettingError, match="RELATORIA_WINDOW"):
        from_environment({"RELATORIA_WINDOW": "mucho"})


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_circuit_lets_one_call_try_after_its_pause() -> None:
    clock = Clock()
    breaker = CircuitBreaker(failures=2, seconds=30.0, clock=clock)
    for _ in range(2):
        breaker.admit()
        breaker.failed()
    with pytest.raises(ModelPausedError):
        breaker.admit()
    clock.now = 31.0
    breaker.admit()
    with pytest.raises(ModelPausedError):
        breaker.admit()
    breaker.failed()
    with pytest.raises(ModelPausedError):
        breaker.admit()
    clock.now = 62.0
    breaker.admit()
    breaker.succeeded()
    breaker.admit()


def test_a_success_between_failures_keeps_the_circuit_closed() -> None:
    breaker = CircuitBreaker(failures=2)
    breaker.failed()
    breaker.succeeded()
    breaker.failed()
    breaker.admit()
    breaker.failed()
    with pytest.raises(ModelPausedError):
        breaker.admit()
