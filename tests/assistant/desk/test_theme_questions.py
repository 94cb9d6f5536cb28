"""How firmly a recommendation asks, in its own words or in those that lead to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from working_group_for_tests import PASSAGES

from assistant.desk.asking import only_to_consider, read_asking

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
