import re
from string import Formatter

import pytest

from assistant.answer import Outcome
from assistant.plan import Intent
from ui.chat.exchange import Progress
from ui.language import LANGUAGES, load_texts
from vectorstore.records import PassageKind, ReportKind, Status

SPANISH = load_texts("es")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts_with_the_same_placeholders(language: str) -> None:
    texts = load_texts(language)
    assert texts.entries.keys() == SPANISH.entries.keys()
    assert {key: placeholders(text) for key, text in texts.entries.items()} == {
        key: placeholders(text) for key, text in SPANISH.entries.items()
    }


@pytest.mark.parametrize(
    ("prefix", "values"),
    [
        ("status", Status),
        ("intent", Intent),
        ("kind", [*ReportKind, *PassageKind]),
        ("state", [*Outcome, *(step for step in Progress if step is not Progress.DONE)]),
    ],
)
def test_every_value_a_reader_can_see_has_a_word(prefix: str, values: list[str]) -> None:
    assert {f"{prefix}.{value}" for value in values} <= SPANISH.entries.keys()


@pytest.mark.parametrize(
    ("language", "value", "decimals", "printed"),
    [("es", 0.124, 2, "0,12"), ("en", 0.124, 2, "0.12"), ("es", 1234, 0, "1234"), ("en", 12345, 0, "12,345")],
)
def test_numbers_take_the_form_of_the_language(language: str, value: float, decimals: int, printed: str) -> None:
    assert load_texts(language).number(value, decimals) == printed


def test_thousands_are_not_broken_over_lines_in_spanish() -> None:
    assert re.fullmatch(r"12\u00a0345|12\u202f345", SPANISH.number(12345))


def test_one_and_many_differ() -> None:
    assert SPANISH.count("state.passages", 1) == "1 pasaje examinado"
    assert SPANISH.count("state.passages", 3) == "3 pasajes examinados"


def test_the_first_takes_its_own_ordinal_in_french() -> None:
    assert [load_texts(one).ordinal(1) for one in ("es", "en", "fr")] == ["1.ª", "no. 1", "1re"]
    assert load_texts("fr").ordinal(2) == "2e"
