"""Claims are read out of whatever shape a reply has, as soon as each is complete."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.drafts import ClaimReader, DraftCitation, DraftClaim

ONE = {"texto": "Los buques {viejos} se inspeccionan.", "citas": [{"etiqueta": "E1", "cita": 'dice "así" }'}]}
TWO = {"citas": [{"etiqueta": "E2", "cita": "otra cita más"}], "texto": "Otra frase."}
DRAFTS = [
    DraftClaim(ONE["texto"], (DraftCitation("E1", 'dice "así" }'),)),  # type: ignore[arg-type]
    DraftClaim("Otra frase.", (DraftCitation("E2", "otra cita más"),)),
]
LINES = f"{json.dumps(ONE)}\n{json.dumps(TWO, ensure_ascii=False)}\n"


def read(text: str, size: int = 7) -> list[DraftClaim]:
    reader = ClaimReader()
    return [draft for start in range(0, len(text), size) for draft in reader.feed(text[start : start + size])]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"afirmaciones": [ONE, TWO], "sin_respuesta": False}, indent=2),
        json.dumps([ONE, TWO]),
        LINES,
        f"```json\n{LINES}```",
        f'Claro, aquí tiene "la respuesta" {{en JSON}}:\n{LINES}Espero que le sirva.',
        f'{{"texto": "sin cerrar, "citas": [\n{LINES}',
        json.dumps({"respuesta": {"afirmaciones": [ONE, TWO]}}),
    ],
    ids=["object", "array", "lines", "fences", "prose", "a broken one first", "wrapped twice"],
)
def test_every_shape_gives_the_same_claims(text: str) -> None:
    assert read(text) == DRAFTS


@given(st.integers(min_value=1, max_value=60))
def test_the_cut_into_pieces_does_not_matter(size: int) -> None:
    assert read(LINES, size) == DRAFTS


def test_a_claim_is_given_before_the_reply_ends() -> None:
    reader = ClaimReader()
    assert list(reader.feed('{"afirmaciones": [' + json.dumps(ONE) + ', {"texto": "Otr')) == DRAFTS[:1]


def test_labels_without_a_quote_and_without_a_list_are_read_as_what_they_are() -> None:
    assert read('{"texto": "Frase.", "citas": ["E1"]}') == [DraftClaim("Frase.", (DraftCitation("E1", ""),))]
    assert read('{"texto": "Frase."}') == [DraftClaim("Frase.", ())]


def test_saying_that_there_is_no_answer_is_not_the_same_as_saying_nothing() -> None:
    declining, silent = ClaimReader(), ClaimReader()
    assert not list(declining.feed('{"afirmaciones": [], "sin_respuesta": true}'))
    assert not list(silent.feed("Lo siento."))
    assert declining.declined
    assert not silent.declined


@given(st.text(alphabet='{}[]",:texocias \\\n', max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert all(draft.text for draft in read(text))
