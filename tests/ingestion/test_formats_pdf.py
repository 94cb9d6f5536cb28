"""PDF files with text: lines, raised marks, running heads and pages."""

from __future__ import annotations

from files_for_tests import pdf_file

from ingestion.formats import load


def _page(number: int, *lines: str) -> list[tuple[float, float, float, str]]:
    """A page with a running head, a page number and lines of 10 points at 12 points from each other."""
    body = [(70.0, 740.0 - 12 * index, 10.0, line) for index, line in enumerate(lines) if line]
    return [(70.0, 800.0, 9.0, "E/2031/17"), *body, (290.0, 40.0, 9.0, f"{number}/4")]


def test_running_heads_and_page_numbers_go_and_pages_are_kept() -> None:
    subjects = ("el agua", "la pesca en alta mar", "los puertos", "el correo")
    pages = [
        _page(number, f"{number}. La Junta examinó {subject}.") for number, subject in enumerate(subjects, start=1)
    ]
    loaded = load(pdf_file(pages), "junta.pdf")
    assert loaded.text.count("E/2031/17") == 1  # kept once, above the text: it is the only place of the symbol
    assert "2/4" not in loaded.text
    lines = loaded.text.split("\n")
    first = next(index for index, line in enumerate(lines) if "3. La Junta" in line)
    assert loaded.pages[first] == 3


def test_space_between_paragraphs_becomes_a_blank_line() -> None:
    page = [
        (70.0, 740.0, 10.0, "1. La Junta examinó"),
        (70.0, 728.0, 10.0, "el tema."),
        (70.0, 704.0, 10.0, "2. La Junta decidió"),
        (70.0, 692.0, 10.0, "aplazarlo hasta abril."),
        (70.0, 680.0, 10.0, "La Secretaría tomó nota."),
    ]
    assert load(pdf_file([page]), "x").text.split("\n") == [
        "1. La Junta examinó",
        "el tema.",
        "",
        "2. La Junta decidió",
        "aplazarlo hasta abril.",
        "La Secretaría tomó nota.",
    ]


def test_small_raised_digits_become_note_marks() -> None:
    page = [
        (70.0, 740.0, 10.0, "La Junta aprobó el plan"),
        (175.0, 744.0, 6.0, "3"),
        (179.0, 740.0, 10.0, " y el presupuesto de 2031."),
        (70.0, 90.0, 5.0, "3"),
        (74.0, 87.0, 8.0, "Véase el anexo del informe."),
    ]
    text = load(pdf_file([page]), "x").text
    assert "La Junta aprobó el plan³ y el presupuesto de 2031." in text
    assert "\n\n³ Véase el anexo del informe." in text


def test_digits_on_the_base_line_stay_digits() -> None:
    page = [(70.0, 740.0, 10.0, "Consumo de CO"), (140.0, 738.0, 6.0, "2"), (145.0, 740.0, 10.0, " en 2031 y 10 m")]
    assert load(pdf_file([page]), "x").text.replace(" ", "") == "ConsumodeCO2en2031y10m"
