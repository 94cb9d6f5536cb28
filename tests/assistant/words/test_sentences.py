"""Sentences of a passage and their place in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.words.sentences import split_sentences

PIECES = st.sampled_from(
    [
        "El Grupo",
        " tomó nota.",
        " La Sra.",
        " Pérez ",
        "párr. 4",
        "¿Qué?",
        " 1.250",
        "…",
        "»",
        "\n",
        " ",
        "A.",
        "ñ",
        "🌍",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_sentences_are_spans_of_the_text_and_lose_nothing_but_white_space(text: str) -> None:
    sentences = split_sentences(text)
    end = 0
    for sentence in sentences:
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un orador habló de los puertos. Otro pidió datos.", 2),
        ("La Sra. Ministra dio las gracias al Sr. Embajador.", 1),
        ("Véanse los párrs. 3 y 4 y el art. 6 del Protocolo.", 1),
        ("Se contaron 1.250 casos, el 3,5 % del total.", 1),
        ("¿Qué hacer? Se propuso un plan. «Nadie lo discutió». Se aprobó.", 4),
        ("Primera línea\nSegunda línea", 2),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_abbreviations_and_numbers_end_no_sentence(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count
