"""Lists of words as patterns."""

from __future__ import annotations

import pytest

from assistant.words.word_list import as_pattern

PUERTOS = as_pattern("amarr- muelle libre_platica")


@pytest.mark.parametrize("text", ["amarraron el barco", "dos muelles", "un muelle", "la libre platica"])
def test_beginnings_words_their_plural_and_several_words_are_found(text: str) -> None:
    assert PUERTOS.search(text)


@pytest.mark.parametrize("text", ["desamarraron", "muellecito", "libre"])
def test_other_words_are_not(text: str) -> None:
    assert not PUERTOS.search(text)
