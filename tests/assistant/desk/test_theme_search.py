"""What belongs to themes that cross two subjects, and to themes that say what is to be done."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.desk.briefing import Briefing
from assistant.desk.narrower import named_whole
from assistant.desk.stems import alike
from assistant.desk.told import searched


def _recommended(briefing: Briefing, theme: str) -> list[str]:
    return [one.id for one in briefing.reader.read(theme).recommended]


def test_a_crossed_theme_takes_only_what_states_both_parts(briefing: Briefing) -> None:
    assert _recommended(briefing, "capacitación y jueces") == ["2034-recopilacion:m5-p2"]


def test_what_was_said_on_one_part_alone_is_not_told_of_a_crossed_theme(briefing: Briefing) -> None:
    evidence = briefing.reader.read("refugios y hombres")
    assert "2033-informe:p22" in {one.id for one in evidence.discussed}
    assert "2033-informe:p30" not in {one.id for one in evidence.discussed}


def test_a_theme_with_a_verb_takes_what_asks_for_the_very_thing(briefing: Briefing) -> None:
    found = _recommended(briefing, "prohibir que se cobren comisiones a los trabajadores")
    assert found == ["2032-informe:r2-b"]


def test_what_leads_to_items_stands_with_them_where_it_asks_for_something_itself(briefing: Briefing) -> None:
    found = _recommended(briefing, "las compras públicas")
    assert found[0] == "2033-informe:r3-a"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("consul", "consular", True), ("inter", "internet", False), ("buqu", "buques", False), ("pesc", "pesc", True)],
)
def test_stems_are_alike_when_one_goes_on_from_the_other_by_little(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


def test_a_theme_of_several_subjects_may_be_one_of_the_field() -> None:
    assert named_whole("la recopilación de datos e investigación sobre la trata")
    assert not named_whole("los buques y las lonjas")


def test_a_note_says_that_its_theme_crosses_two_and_how_to_ask_for_each(briefing: Briefing) -> None:
    said = " ".join(searched(briefing.reader.read("refugios y hombres")))
    assert "trata a la vez de «refugios» y «hombres»" in said
    assert "punto y coma" in said
    apart = briefing.reader.read("refugios; hombres")
    assert "por partes: «refugios» y «hombres»" in " ".join(searched(apart))


def test_of_a_subject_that_several_passages_state_whole_half_is_not_enough(briefing: Briefing) -> None:
    found = _recommended(briefing, "inspección de los buques pesqueros")
    assert {"2032-informe:r1", "2033-informe:r4"} <= set(found)
    assert "2034-recopilacion:m5-p1" not in found


def test_nothing_is_listed_where_no_recommendation_names_what_the_theme_is_of(
    briefing: Briefing, assistant: Assistant
) -> None:
    theme = "la indemnización de las víctimas"
    assert briefing.reader.read(theme, (6,)).recommended == ()
    assert briefing.reader.read(theme, (5,)).recommended[0].id == "2034-recopilacion:m5-p1"
    # The answer of the chat counts the same.
    assert not assistant.ask(f"Enumera las recomendaciones de la sexta reunión sobre {theme}.").claims


def test_a_word_of_asking_that_stands_nowhere_empties_no_list(assistant: Assistant) -> None:
    answer = assistant.ask("Enumera las recomendaciones institucionales de la sexta reunión sobre los refugios.")
    assert "2033-informe:r2" in {one.passage.id for claim in answer.claims for one in claim.citations}
