"""What belongs to the theme of a note: its narrower terms, and not what only looks like it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from working_group_for_tests import PASSAGES

from assistant.desk.belonging import belonging
from assistant.desk.briefing import Briefing
from assistant.desk.narrower import matter, narrower_terms, read_themes, stating

_PASSAGE = replace(PASSAGES["2032-informe:r1"], lead_in="")


def test_a_note_on_help_to_victims_takes_in_the_shelters(briefing: Briefing) -> None:
    found = briefing.reader.read("la atención a las víctimas")
    assert "2033-informe:r2" in {one.id for one in found.recommended}
    assert "2032-informe:r1" not in {one.id for one in found.recommended}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Deberían ofrecer a las víctimas un alojamiento adecuado.", True),
        ("Deberían alojar a los grumetes.", False),
        (
            "Las víctimas deberían conocer el nombre del buque, de su armador, de su puerto, de la aseguradora, de la "
            "consignataria, de la lonja y del registro que tramita su alojamiento.",
            False,
        ),
    ],
)
def test_a_narrower_term_counts_when_its_words_stand_near_one_another(text: str, stated: bool) -> None:
    assert stating(narrower_terms(("asistencia a las víctimas",)))(text) is stated


def test_a_theme_that_the_file_does_not_know_has_no_narrower_terms() -> None:
    assert narrower_terms(("la pesca de arrastre",)) == ()


def test_names_of_instruments_and_lesser_things_speak_of_no_children() -> None:
    assert "niños" not in matter("un fondo para la trata de personas, especialmente mujeres y niños, y otro")
    assert "menor" not in matter("durante el menor tiempo posible")
    assert "menor" in matter("el interés del menor")
    assert "interpret" not in matter("documentos que ayuden a interpretar el Protocolo")
    assert "intérpretes" in matter("una lista de intérpretes")


def test_a_theme_that_denies_wants_what_denies() -> None:
    belongs = belonging(("la no sanción de los grumetes",), lambda _: 1.0)
    assert belongs.keeps(replace(_PASSAGE, text="Los Estados parte no deberían sancionar a los grumetes."))
    assert not belongs.keeps(replace(_PASSAGE, text="Los Estados parte deberían sancionar a los patrones."))


def test_the_title_of_a_section_alone_brings_nothing_in() -> None:
    belongs = belonging(("la pesca",), lambda text: float("pesca" in text))
    assert not belongs.keeps(replace(_PASSAGE, text="Deberían presentar informes.", section=("La pesca",)))


def test_a_line_without_two_fields_is_told_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "narrower.txt"
    file.write_text("# nota\nuna línea sin barra\n", encoding="utf-8")
    with pytest.raises(ValueError, match="línea 2"):
        read_themes(file)
