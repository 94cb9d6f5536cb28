"""A subject in everyday words: the sentence of a passage that says it in others."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.records.catalogue import Catalogue
from assistant.search.rewording import in_other_words
from vectorstore.store import Store


@pytest.fixture
def rated(store: Store, catalogue: Catalogue) -> dict[str, float]:
    rate = in_other_words("adiestrar magistrados", catalogue)
    return {passage.id: rate(passage) for passage in store.passages()}


def test_a_passage_with_other_words_for_a_subject_is_rated_above_those_without(rated: dict[str, float]) -> None:
    assert rated["2034-recopilacion:m5-p2"] > 0
    assert max(rated, key=lambda one: rated[one]) == "2034-recopilacion:m5-p2"
    assert rated["2032-informe:r1"] == 0


def test_the_words_themselves_count_whole(store: Store, catalogue: Catalogue) -> None:
    passage = store.passage("2034-recopilacion:m5-p2")
    assert passage is not None
    assert in_other_words("capacitar jueces", catalogue)(passage) == pytest.approx(1)
    assert in_other_words("adiestrar jueces", catalogue)(passage) < 1


def test_no_subject_rates_nothing(store: Store, catalogue: Catalogue) -> None:
    passage = store.passage("2032-informe:r1")
    assert passage is not None
    assert in_other_words("", catalogue)(passage) == 0
    assert in_other_words("2032", catalogue)(passage) == 0


def test_a_question_in_everyday_words_finds_the_passage(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Quién debe adiestrar a los magistrados?"))[0] == "2034-recopilacion:m5-p2"
