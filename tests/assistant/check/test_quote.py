"""A quote is verbatim up to how it is typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.check import verify_quote

_TEXT = "El programa «Puertas  abiertas» —aprobado en Lomé—\nacogió a 120 niñas en la región."


@pytest.mark.parametrize(
    "quote",
    [
        "Puertas abiertas",
        'programa "Puertas abiertas"',
        "programa “Puertas abiertas”",
        "aprobado en Lomé- acogió",
        " acogió a\n120  niñas ",
        unicodedata.normalize("NFD", "120 niñas en la región"),
        "El programa",
        "la región.",
    ],
)
def test_finds_a_quote_however_it_is_typed(quote: str) -> None:
    span = verify_quote(quote, _TEXT)
    assert span is not None
    found = _TEXT[span[0] : span[1]]
    assert verify_quote(found, quote) is not None
    assert len(found.split()) >= len(quote.split())


@pytest.mark.parametrize("quote", ["", "   ", "acogió a 121 niñas", "acogio a 120", "Puertas cerradas", "región. Fin"])
def test_refuses_what_is_not_there(quote: str) -> None:
    assert verify_quote(quote, _TEXT) is None


def test_finds_a_quote_in_decomposed_text_with_soft_hyphens() -> None:
    text = unicodedata.normalize("NFD", "La coope\u00adración técnica continuó.")
    span = verify_quote("cooperación técnica", text)
    assert span is not None
    assert text[span[0] : span[1]].startswith("coope")
    assert unicodedata.normalize("NFC", text[span[0] : span[1]]).endswith("técnica")


@given(text=st.text(alphabet="abcñá «»\n\t-", min_size=1, max_size=60), data=st.data())
def test_every_cut_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    if quote.strip():
        span = verify_quote(quote, text)
        assert span is not None
        assert verify_quote(text[span[0] : span[1]], quote) is not None
