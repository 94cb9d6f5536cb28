"""A question that takes a past deed for granted is answered only by what says that it was done."""

from __future__ import annotations

import pytest

from assistant.plan import Intent, Plan
from assistant.refusal import untold_deeds

_TOLD = "La Autoridad Portuaria había adquirido un radar para vigilar la dársena y lo había cedido a los prácticos."


def untold(question: str, texts: list[str], typed: str = "") -> str | None:
    return untold_deeds.untold(Plan(Intent.FACT, typed or question, wording=question), texts)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué empresa pintó el radar?",
        "¿Quién fue acusado de averiar el radar?",
        "¿Cuándo se apagó el radar de la dársena?",
        "¿A qué puertos ha multado la Autoridad por su radar?",
    ],
)
def test_a_deed_without_a_word_for_it_is_not_told(question: str) -> None:
    assert untold(question, [_TOLD])


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién cedió el radar?",
        "¿A quiénes fue cedido el radar?",
        # In other words, and as a noun.
        "¿Cuándo compró la Autoridad el radar?",
        # What speakers and meetings do, and verbs that say little, are told in any words.
        "¿Qué mencionó la Autoridad sobre el radar?",
        "¿Para qué sirvió el radar?",
        "¿Por qué se pintó el radar?",
        # The deed of another clause is not what is asked.
        "¿Qué es lo que según la Autoridad se pintó?",
        "¿Qué debería pintar la Autoridad?",
    ],
)
def test_a_deed_that_is_told_or_none_is_answered(question: str) -> None:
    assert untold(question, [_TOLD]) is None


def test_what_was_only_meant_to_be_done_is_not_told() -> None:
    question = "¿Cuántos barcos remolcó el práctico?"
    assert untold(question, ["El práctico tenía medios para remolcar los barcos."])
    assert untold(question, ["El práctico había remolcado tres barcos."]) is None
    assert untold(question, ["El remolque de tres barcos por el práctico duró un día."]) is None


def test_a_verb_that_was_typed_otherwise_is_no_deed() -> None:
    assert untold("¿Qué empresa pintó el radar?", [_TOLD], typed="¿Qué empresa pimto el radar?") is None


def test_what_was_decided_or_managed_was_done() -> None:
    question = "¿Qué obra se aplazó en la dársena?"
    assert untold(question, ["La Autoridad acordó aplazar la obra del muelle de la dársena."]) is None
    assert untold(question, ["La Autoridad debería aplazar la obra del muelle de la dársena."])


def test_how_speakers_took_something_is_told_in_any_words() -> None:
    assert untold("¿De qué se lamentaron los prácticos?", ["Los prácticos hicieron notar las dificultades."]) is None
