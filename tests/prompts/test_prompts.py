"""Prompt files are complete, versioned by their content, and filled without leaving a gap."""

from __future__ import annotations

from pathlib import Path

import pytest

from prompts import PromptError, load_prompt


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "saludo.md").write_text("Hola, $nombre. Coste: 5 $$.\n", encoding="utf-8")
    return tmp_path


def test_placeholders_are_filled_once_and_their_values_stay_literal(directory: Path) -> None:
    prompt = load_prompt("saludo", directory)
    assert prompt.fill(nombre="$nombre {x} {{y}} %s") == "Hola, $nombre {x} {{y}} %s. Coste: 5 $."


@pytest.mark.parametrize(
    ("values", "named"), [({}, "faltan nombre"), ({"nombre": "Ana", "apellido": "Roca"}, "sobran apellido")]
)
def test_missing_and_unknown_placeholders_are_named(directory: Path, values: dict[str, str], named: str) -> None:
    with pytest.raises(PromptError, match=named):
        load_prompt("saludo", directory).fill(**values)


def test_the_digest_changes_with_the_text(directory: Path) -> None:
    before = load_prompt("saludo", directory).digest
    assert load_prompt("saludo", directory).digest == before
    (directory / "saludo.md").write_text("Buenas, $nombre.", encoding="utf-8")
    assert load_prompt("saludo", directory).digest != before


def test_a_loose_dollar_and_a_missing_file_are_said(directory: Path) -> None:
    (directory / "roto.md").write_text("Cuesta 5 $ justos", encoding="utf-8")
    with pytest.raises(PromptError, match="suelto"):
        load_prompt("roto", directory)
    with pytest.raises(PromptError, match="nada.md"):
        load_prompt("nada", directory)


@pytest.mark.parametrize(
    ("name", "placeholders"),
    [
        ("answer_system", set()),
        ("answer_user", {"conversacion", "pregunta", "plan", "datos", "clave", "pasajes"}),
        ("repair_user", {"afirmaciones"}),
    ],
)
def test_the_prompts_of_the_project_take_what_the_code_gives(name: str, placeholders: set[str]) -> None:
    assert load_prompt(name).placeholders == placeholders
