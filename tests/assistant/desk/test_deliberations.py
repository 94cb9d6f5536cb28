"""Which paragraphs of a summary were said on which item of the agenda."""

from __future__ import annotations

from dataclasses import replace

from working_group_for_tests import PASSAGES

from assistant.desk.deliberations import introduces_speakers, on_items
from vectorstore.records import Passage

_TEXTS = (
    "En su primera sesión el Grupo examinó el tema 2 del programa, titulado “Los faros y las boyas”.",
    "Actuaron como facilitadores los panelistas siguientes: la Sra. Ruiz y el Sr. Nkemelu.",
    "Un orador dijo que en su país se apagaban de noche.",
    "El Grupo examinó el tema 3 del programa, titulado “Las redes”.",
    "Varios oradores pidieron mallas más anchas.",
    "En relación con el tema 2 del programa, nadie más pidió la palabra.",
)


def _said(*texts: str, report: str = "2033-informe") -> list[Passage]:
    like = PASSAGES["2033-informe:p22"]
    return [replace(like, id=f"{report}:p{at}", report_id=report, text=text) for at, text in enumerate(texts)]


def test_what_follows_the_title_of_an_item_is_on_it_up_to_the_next_item() -> None:
    found = on_items(_said(*_TEXTS), lambda title: "faros" in title)
    assert [one.text for one in found] == [_TEXTS[1], _TEXTS[2]]


def test_an_item_ends_with_its_report() -> None:
    said = [*_said(_TEXTS[0]), *_said(_TEXTS[4], report="2032-informe")]
    assert list(on_items(said, lambda _: True)) == []


def test_a_paragraph_that_only_names_the_panellists_is_told_apart() -> None:
    assert [introduces_speakers(one) for one in _said(*_TEXTS)] == [False, True, False, False, False, False]
