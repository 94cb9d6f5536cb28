"""A sentence about texts that were compared is refused when one of them does not bear it out."""

from __future__ import annotations

import pytest
from working_group_for_tests import PASSAGES

from assistant.desk.compared import verdict_of_comparison

EARLIER, LATER = PASSAGES["2032-informe:r1"], PASSAGES["2033-informe:r4"]
_SENTENCE = (
    "La sexta reunión (recomendación 4) vuelve sobre lo que recomendó la cuarta reunión (recomendación 1): "
    "antes «{}», ahora «{}»."
)


def _words(text: str) -> str:
    return " ".join(text.split()[3:6])


def test_right_meetings_labels_and_words_are_backed() -> None:
    assert verdict_of_comparison(_SENTENCE.format(_words(EARLIER.text), _words(LATER.text)), (EARLIER, LATER)).supported


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("sexta", "quinta", "reuniones"),
        ("recomendación 4", "recomendación 14", "recomendación 4"),
        ("recomendación 1)", "recomendación 1 a))", "recomendación 1"),
        ("ahora «", "ahora «quizá ", "letra por letra"),
    ],
)
def test_a_wrong_meeting_label_or_word_is_refused_with_the_reason(old: str, new: str, reason: str) -> None:
    sentence = _SENTENCE.format(_words(EARLIER.text), _words(LATER.text)).replace(old, new)
    verdict = verdict_of_comparison(sentence, (EARLIER, LATER))
    assert not verdict.supported
    assert reason in " ".join(verdict.reasons)
