"""A question on what somebody did is not answered by passages that only advise it."""

from __future__ import annotations

import pytest

from assistant.refusal.only_advised import undone
from assistant.search.coverage import Subject
from vectorstore.records import Passage, PassageKind, Status


def passage(text: str, status: Status) -> Passage:
    return Passage(f"x:{status}", "x", "párr. 1", PassageKind.PARAGRAPH, status, text, text, 0)


_ADVICE = passage("Los Estados deberían sancionar a los armadores.", Status.ADOPTED)
_TOLD = passage("Los inspectores sancionaron a dos armadores.", Status.SUMMARY)
_PROPOSED = passage("Varios oradores dijeron que los armadores debían ser sancionados.", Status.SUMMARY)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué empresas sancionaron los inspectores?",
        "¿Cuántos armadores han sido sancionados?",
        "Which companies have inspectors fined?",
        "¿Se ha sancionado a algún armador?",
    ],
)
def test_a_deed_is_answered_only_by_what_tells_of_it(question: str) -> None:
    assert undone(question, Subject(()), [_ADVICE])
    assert undone(question, Subject(()), [_ADVICE, _PROPOSED])
    assert undone(question, Subject(()), [_ADVICE, _TOLD]) is None


@pytest.mark.parametrize(
    "question",
    [
        "¿A qué empresas se recomendó sancionar?",
        "¿Qué empresas deberían sancionarse?",
        "Which companies did the meeting want fined?",
        "¿Qué ocurrió con los armadores?",
    ],
)
def test_advice_answers_what_was_advised(question: str) -> None:
    assert undone(question, Subject(()), [_ADVICE]) is None


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién diseñó la boya que avisa de los armadores?",
        "¿Dónde se impartió el curso para armadores?",
        "¿Bajaron las multas a los armadores?",
        "Which shipowners lost their licence?",
    ],
)
def test_who_where_and_whether_of_a_deed_ask_for_more_than_advice(question: str) -> None:
    assert undone(question, Subject(()), [_ADVICE])
    assert undone(question, Subject(()), [_ADVICE, _TOLD]) is None
    assert undone(question, Subject(()), [_ADVICE], of_meeting=True) is None


@pytest.mark.parametrize(
    "question",
    ["¿Quién pidió sancionarlos?", "¿A quién se animó a sancionar?", "¿En qué reuniones se trató de los armadores?"],
)
def test_what_a_meeting_does_is_to_advise(question: str) -> None:
    assert undone(question, Subject(()), [_ADVICE]) is None
