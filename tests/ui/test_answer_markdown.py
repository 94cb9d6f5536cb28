from dataclasses import replace

from assistant.answer import Claim
from tests.ui.desk_for_tests import HOSTILE, SUPPORTED, answer_to, cite
from ui.chat.answer_markdown import as_markdown


def test_each_claim_keeps_its_footnotes_and_each_footnote_its_quote() -> None:
    text = as_markdown(answer_to("¿Qué?"))
    assert "- Recomendó que los Estados exijan a las empresas examinar a sus proveedores.[^1]" in text
    assert "[^2]: informe de 2021, recomendación 11 a)" in text
    assert "«Designar un punto de contacto»" in text


def test_a_claim_without_support_is_not_copied() -> None:
    assert "plazo de dos años" not in as_markdown(answer_to("¿Qué?"))


def test_text_of_a_report_stays_text_in_markdown() -> None:
    claim = Claim("![](http://remoto.example/x.png) **fin**", (cite("p34", HOSTILE),), SUPPORTED)
    text = as_markdown(replace(answer_to("¿Qué?"), claims=(claim,)))
    assert "![](" not in text and "**" not in text and "<script>" not in text
