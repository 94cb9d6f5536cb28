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


def test_a_pdf_of_one_page_has_a_page_too() -> None:
    assert set(load(pdf_file([[(70.0, 740.0, 10.0, "1. La Junta examinó el tema.")]]), "x").pages) == {1}


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


def test_a_mark_that_stands_high_and_alone_is_still_one_of_its_line() -> None:
    page = [
        (70.0, 740.0, 10.0, "La Junta aprobó el plan."),
        (170.0, 746.5, 4.0, "1"),
        (174.0, 746.5, 4.0, "2"),
        (70.0, 728.0, 10.0, "La sesión se levantó a las 18 horas."),
    ]
    assert load(pdf_file([page]), "x").text.split("\n")[0] == "La Junta aprobó el plan.¹²"


def test_small_lines_at_the_foot_that_answer_a_mark_are_notes() -> None:
    page = [
        (70.0, 740.0, 10.0, "La Junta aprobó el plan de obras de todos los puertos del mar"),
        (330.0, 744.0, 6.0, "1"),
        (70.0, 728.0, 10.0, "en 2031. En la sesión se examinaron 14 informes."),
        (70.0, 100.0, 8.0, "1 Actas de la Junta, pág. 7."),
        (70.0, 90.0, 8.0, "3 cuadros lo completan."),
    ]
    lines = load(pdf_file([page]), "x").text.split("\n")
    assert "¹ Actas de la Junta, pág. 7." in lines
    assert "3 cuadros lo completan." in lines


def test_a_heading_is_told_by_its_type_and_made_one_line() -> None:
    page = [
        (70.0, 780.0, 14.0, "**I. Primera reunión: Lima, 4 y 5 de mayo"),
        (70.0, 764.0, 14.0, "**de 2031"),
        (70.0, 740.0, 10.0, "1. La Junta aprobó el plan de obras de"),
        (70.0, 728.0, 10.0, "los puertos."),
        (70.0, 708.0, 10.0, "**Asistencia"),
        (70.0, 688.0, 10.0, "2. Asistieron doce Estados de la"),
        (70.0, 676.0, 10.0, "región y dos observadores de la"),
        (70.0, 664.0, 10.0, "Unión de Puertos del Mar Interior."),
        (70.0, 640.0, 10.0, "**3. La Junta recomienda que se publique el plan."),
        (70.0, 616.0, 10.0, "4. La Junta tomó nota de ello en la sesión."),
    ]
    loaded = load(pdf_file([page]), "x")
    headings = [loaded.text.split("\n")[number - 1] for number in sorted(loaded.headings)]
    assert headings == ["I. Primera reunión: Lima, 4 y 5 de mayo de 2031", "Asistencia"]
