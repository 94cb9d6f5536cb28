"""How firmly a recommendation asks, in its own words or in those that lead to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import PASSAGES

from assistant.desk.asking import firmer, only_to_consider, read_asking

_PASSAGE = PASSAGES["2032-informe:r1"]


@pytest.mark.parametrize(
    ("lead_in", "text", "considered"),
    [
        ("", "Los Estados parte deberían estudiar la posibilidad de registrar los buques.", True),
        ("", "Según las recomendaciones de 2031, los Estados parte deberían registrar los buques.", False),
        (
            "",
            "Los Estados parte deberían formar a quienes inspeccionan las bodegas, los muelles y las lonjas de cada "
            "puerto, entre otras cosas considerando la posibilidad de pagarles.",
            False,
        ),
        ("Los Estados parte deberían:", "considerar, según su derecho interno, la posibilidad de pagarles;", True),
        ("Los Estados parte deberían:", "de ser posible, considerar la posibilidad de pagarles;", True),
        ("Los Estados parte deberían:", "pagarles, y considerar la posibilidad de formarlos;", False),
    ],
)
def test_only_what_is_asked_first_is_only_to_be_considered(lead_in: str, text: str, considered: bool) -> None:
    passage = replace(_PASSAGE, lead_in=lead_in, text=text)
    assert only_to_consider(passage) is considered
    asking = read_asking(passage)
    assert asking is not None
    for words in asking.words.split(" … "):
        assert words in f"{lead_in} {text}"
    assert asking.words.startswith("deberían")


@pytest.mark.parametrize(
    ("before", "after", "more"),
    [
        ("Se alienta a los Estados a que formen a las tripulaciones.", "Los Estados deberían formarlas.", True),
        ("Los Estados deberían formarlas.", "Los Estados deberían considerar la posibilidad de formarlas.", False),
        (
            "Los Estados deberían estudiar la posibilidad de formarlas.",
            "Se alienta a los Estados a que las formen.",
            None,
        ),
        ("Los Estados deberían formarlas.", "Los Estados deberían formarlas cuanto antes.", None),
        ("Los Estados podrían formarlas.", "El Grupo recomendó que las formaran.", None),
    ],
)
def test_which_of_two_texts_asks_more_firmly_is_said_only_where_verb_and_reserve_agree(
    before: str, after: str, more: bool | None
) -> None:
    asking = [read_asking(replace(_PASSAGE, lead_in="", text=text)) for text in (before, after)]
    assert firmer(asking[0], asking[1]) is more


def test_a_recommendation_repeated_is_as_much_to_be_considered_as_it_was() -> None:
    text = "reiterar su recomendación anterior de que los Estados estudien la posibilidad de formarlas;"
    assert only_to_consider(replace(_PASSAGE, lead_in="El Grupo recomendó lo siguiente:", text=text))
