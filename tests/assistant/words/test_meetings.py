"""Which meetings a question speaks of."""

from __future__ import annotations

import pytest
from working_group_for_tests import MEETINGS

from assistant.words.meetings import find_meetings
from assistant.words.ordinals import ordinal_in_spanish, ordinal_number
from assistant.words.spans_of_meetings import MeetingChoice
from vectorstore.words import fold

HELD = frozenset({3, 4, 5, 6})


def chosen(question: str) -> MeetingChoice:
    return find_meetings(fold(question), MEETINGS, HELD)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("¿Qué recomendó la reunión de 2032?", (4,)),
        ("¿Qué dice el informe de 2031 sobre los testigos?", (3,)),
        ("¿Qué acordó la cuarta reunión?", (4,)),
        ("¿Qué acordó la 4ª reunión?", (4,)),
        ("¿Qué acordó la reunión número 6?", (6,)),
        ("¿Qué acordaron la cuarta y la sexta reunión?", (4, 6)),
        ("¿Qué acordaron las reuniones cuarta y sexta?", (4, 6)),
        ("¿Qué acordaron la tercera, la cuarta y la sexta reunión?", (3, 4, 6)),
        ("¿Qué recomendó la penúltima reunión?", (5,)),
        ("¿Qué se recomendó entre la tercera y la quinta reunión?", (3, 4, 5)),
        ("What did the fifth meeting recommend?", (5,)),
        ("Qu'a recommandé la sixième réunion ?", (6,)),
        ("¿Qué recomendó la reunión de octubre de 2033?", (6,)),
        ("¿Qué recomendó la reunión de mayo de 2033?", (5,)),
        ("What did the October 2033 meeting recommend?", (6,)),
        ("¿Qué recomendó la última reunión?", (6,)),
        ("What did the latest meeting recommend?", (6,)),
        ("¿Qué recomendaron las dos últimas reuniones?", (5, 6)),
        ("¿Qué recomendaron las tres primeras reuniones?", (3,)),
        ("¿Qué se recomendó desde 2032?", (4, 5, 6)),
        ("¿Qué se recomendó hasta 2032?", (3, 4)),
        ("¿Qué se recomendó entre 2031 y 2032?", (3, 4)),
        ("¿Qué encargos se formularon entre 2031 y 2032?", (3, 4)),
        ("Entre 2031 y 2033, ¿qué se pidió sobre los testigos?", (3, 4, 5, 6)),
        ("¿Qué se recomendó antes de 2033?", (3, 4)),
        ("¿Qué se dijo de los testigos antes de 2033?", (3, 4)),
        ("¿Qué se recomendó después de 2032?", (5, 6)),
        ("¿Qué se recomendó sobre los testigos?", ()),
    ],
)
def test_a_meeting_is_named_by_year_ordinal_month_last_or_range(question: str, numbers: tuple[int, ...]) -> None:
    choice = chosen(question)
    assert choice.numbers == numbers
    assert choice.unknown == ()
    assert choice.explicit is bool(numbers)


def test_a_year_with_two_meetings_is_read_as_both_and_said_with_their_dates() -> None:
    choice = chosen("¿Qué recomendó la reunión de 2033?")
    assert choice.numbers == (5, 6)
    (said,) = choice.ambiguous
    for part in ("2033", "2 reuniones", "quinta (2 y 3 de mayo de 2033)", "sexta (18 a 20 de octubre de 2033)"):
        assert part in said


def test_a_month_settles_which_of_two_meetings() -> None:
    assert chosen("¿Qué recomendó la reunión de octubre de 2033?").ambiguous == ()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿Qué recomendó la reunión de 2034?", "la séptima reunión (2034)"),
        ("¿Qué recomendó la séptima reunión?", "la séptima reunión (2034)"),
        ("¿Qué recomendó la reunión de 2040?", "la reunión de 2040"),
        ("¿Qué recomendó la duodécima reunión?", "la duodécima reunión"),
        ("What did the first meeting recommend?", "la primera reunión"),
    ],
)
def test_a_meeting_without_report_is_named_as_unknown(question: str, named: str) -> None:
    choice = chosen(question)
    assert choice.unknown == (named,)
    assert choice.numbers == ()


def test_a_meeting_that_is_held_is_read_beside_one_that_is_not() -> None:
    choice = chosen("¿Qué pasó en la reunión de 2032 con las propuestas de la séptima reunión?")
    assert choice.numbers == (4,)
    assert choice.unknown == ("la séptima reunión (2034)",)


def test_of_two_meetings_the_one_that_is_held_is_kept_and_the_other_told() -> None:
    choice = chosen("¿En qué difieren la cuarta y la séptima reunión?")
    assert choice.numbers == (4,)
    assert choice.unknown == ("la séptima reunión (2034)",)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué pidieron los oradores en el documento X/2032/4-2031?",
        "¿Cuántas denuncias hubo en 2029?",
        "¿Qué es la esclavitud?",
    ],
)
def test_a_year_that_is_no_meeting_is_no_unknown_meeting(question: str) -> None:
    assert chosen(question).unknown == ()


@pytest.mark.parametrize("number", range(1, 13))
def test_a_spanish_ordinal_is_read_back_as_its_number(number: int) -> None:
    assert ordinal_number(fold(ordinal_in_spanish(number))) == number


def test_later_ordinals_are_printed_in_digits() -> None:
    assert ordinal_in_spanish(13) == "13ª"


@pytest.mark.parametrize(("word", "number"), [("11ª", 11), ("11th", 11), ("onceava", 11), ("reunion", None)])
def test_ordinals_come_in_digits_and_in_words(word: str, number: int | None) -> None:
    assert ordinal_number(fold(word)) == number
