from tests.ui.desk_for_tests import ShelfLibrary
from ui.chat.examples import example_questions
from ui.language import load_texts
from vectorstore.records import Report

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
