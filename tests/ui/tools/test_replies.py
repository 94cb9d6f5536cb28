"""What programs get of a text that would be more than text where it is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import Claim
from tests.ui.desk_for_tests import SUPPORTED, answer_to, cite
from ui.tools.replies import answer_reply

BAIT = "[pulse aquí](javascript:alert(1))"


@pytest.mark.parametrize(
    "written", [BAIT, "![foto](http://remoto.example/x.png)", "[1]: javascript:alert(1)", "<img src=x>", "<!-- -->"]
)
def test_text_of_a_report_becomes_no_link_image_or_tag_where_markdown_is_shown(written: str) -> None:
    claim = Claim(f"El texto dice {written}", (cite("r11", "Los Estados deberían exigir"),), SUPPORTED)
    text = answer_reply(replace(answer_to("¿Qué?"), claims=(claim,)))["text"]
    assert f"dice {written}" not in text
    assert f"dice {written}" in text.replace("\\", "")


def test_what_is_given_to_the_letter_stays_to_the_letter() -> None:
    claim = Claim(BAIT, (cite("r11", "Los Estados deberían exigir"),), SUPPORTED)
    assert answer_reply(replace(answer_to("¿Qué?"), claims=(claim,)))["claims"][0]["text"] == BAIT
