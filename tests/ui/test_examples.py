from dataclasses import replace

from tests.ui.desk_for_tests import PASSAGES, ShelfLibrary
from ui.chat.examples import example_questions
from ui.language import load_texts
from vectorstore.records import Passage, Report, Scope, Status

SPANISH = load_texts("es")


class EmptyLibrary(ShelfLibrary):
    def reports(self) -> tuple[Report, ...]:
        return ()


def test_examples_ask_about_reports_labels_and_sections_of_the_library() -> None:
    assert example_questions(ShelfLibrary(), SPANISH) == (
        "¿Qué recomendó la reunión de 2021?",
        "¿Qué se dijo sobre la compra pública responsable en la reunión de 2021?",
        "¿Qué dice la recomendación 11 de 2021?",
        "¿Qué cambió entre la reunión de 2019 y la de 2021?",
    )


def test_an_empty_library_suggests_nothing() -> None:
    assert example_questions(EmptyLibrary(), SPANISH) == ()


def test_examples_are_in_the_language_of_the_page() -> None:
    assert example_questions(ShelfLibrary(), load_texts("en")) == (
        "What did the 2021 meeting recommend?",
        "What does recommendation 11 of 2021 say?",
        "What changed between the 2019 and the 2021 meeting?",
    )
    assert example_questions(ShelfLibrary(), load_texts("fr"))[1] == "Que dit la recommandation 11 de 2021 ?"


class LongLibrary(ShelfLibrary):
    """The debate is longest under a heading of every report; the other heading is long."""

    HEADINGS = (
        "C. Otros asuntos",
        "C. Otros asuntos",
        "B. Medidas para vigilar la compra pública, en cada país y en cada región del mundo entero",
    )

    def passages(self, scope: Scope) -> tuple[Passage, ...]:
        debated = next(one for one in PASSAGES if one.status is Status.SUMMARY)
        return tuple(replace(debated, section=("III. Deliberaciones", heading)) for heading in self.HEADINGS)


def test_a_heading_of_every_report_is_no_subject_and_a_long_one_is_cut_where_it_goes_on() -> None:
    questions = example_questions(LongLibrary(), SPANISH)
    assert questions[1] == "¿Qué se dijo sobre medidas para vigilar la compra pública en la reunión de 2021?"
