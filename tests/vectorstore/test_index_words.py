"""What counts as a word of the index, and how long passages are parted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.parts import text_parts
from vectorstore.words import fold, terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("las víctimas", "VICTIMA"),
        ("recomendaciones", "recomendación"),
        ("niñas", "nina"),
        ("contratación", "contratacion"),
        ("los Estados deberían", "estado deberia"),
    ],
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert terms(one) == terms(other)


def test_numbers_and_symbols_stay_whole() -> None:
    assert "3.901" in terms("Hubo 3.901 casos.")
    assert "1,25" in terms("1,25 dólares")
    assert "x/wg.9/2030/2" in terms("Véase X/WG.9/2030/2, párrafo 3")
    assert terms("el 45 %") == ["45", "%"]


def test_words_without_content_are_left_out() -> None:
    assert terms("¿Qué es lo que se dijo de ellas?") == terms("dijo")


def test_folding_keeps_letters_of_other_scripts() -> None:
    assert fold("ÁÑÜ ß Ω") == "anu ss ω"


@given(st.text(alphabet=st.sampled_from("ab .;:?!»)\n\tñ🌍1"), max_size=400), st.integers(1, 60))
def test_parts_joined_give_the_text_back(text: str, length: int) -> None:
    assert "".join(text_parts(text, length)) == text


@given(st.text(max_size=300))
def test_any_text_has_terms_without_failing(text: str) -> None:
    assert all(terms(text))


def test_parts_are_whole_sentences_of_about_the_length_asked() -> None:
    parts = text_parts("Primera frase. Segunda frase. Tercera frase.", 30)
    assert parts == ("Primera frase. Segunda frase. ", "Tercera frase.")
