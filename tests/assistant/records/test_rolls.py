"""Attendance and statement lists, split into names."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.records.rolls import split_roll
from ingestion.manifest import load_manifest
from ingestion.parse import parse_file

CORPUS = Path(__file__).parents[3] / ".." / "shared" / "corpus"
SCIENCE = "Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chile, Fiji y Qatar", ["Chile", "Fiji", "Qatar"]),
        ("Asistieron las siguientes partes: Fiji, Francia e Italia.", ["Fiji", "Francia", "Italia"]),
        ("Estuvieron presentes: Túnez y Trinidad y Tabago.", ["Túnez", "Trinidad y Tabago"]),
        (
            "Formularon declaraciones los representantes de Bolivia (Estado Plurinacional de), Perú y Zambia.",
            ["Bolivia (Estado Plurinacional de)", "Perú", "Zambia"],
        ),
        (
            "Tomaron la palabra los representantes del Perú, el Reino Unido de Gran Bretaña e Irlanda del Norte y los "
            "Estados Unidos de América.",
            ["Perú", "Reino Unido de Gran Bretaña e Irlanda del Norte", "Estados Unidos de América"],
        ),
        (
            "Estuvieron representadas: Ghana, Unión Europea y Venezuela (República Bolivariana de).",
            ["Ghana", "Unión Europea", "Venezuela (República Bolivariana de)"],
        ),
        (
            f"Estuvieron representadas por observadores: {SCIENCE} y Organización Mundial de la Salud.",
            [SCIENCE, "Organización Mundial de la Salud"],
        ),
        (
            "Participaron: Centro contra el Tabaco, Licores y sus Derivados, Consejo Báltico y Foro del Caribe.",
            ["Centro contra el Tabaco, Licores y sus Derivados", "Consejo Báltico", "Foro del Caribe"],
        ),
        (
            "Participaron: Instituto de Puertos, afiliado a la Junta, Red de Faros, y la Unión de Prácticos.",
            ["Instituto de Puertos, afiliado a la Junta", "Red de Faros", "Unión de Prácticos"],
        ),
        ("Asistieron: Kenya; Malí, también en nombre de otros; y Omán.", ["Kenya", "Malí", "Omán"]),
        ("El observador de Palau también formuló una declaración sobre el tema 3.", ["Palau"]),
        ("La Santa Sede, Estado que tiene una misión, estuvo representada por observadores.", ["Santa Sede"]),
        ("Suecia y Suiza formularon declaraciones.", ["Suecia", "Suiza"]),
    ],
)
def test_names_are_cut_where_a_reader_would(text: str, names: list[str]) -> None:
    assert list(split_roll(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "La Comisión examinó tres temas: El agua, la energía y el clima.",
        "En la sesión de clausura, la Secretaría formuló una declaración.",
        "Los Estados deberían consultar con los representantes de las empresas, los sindicatos y las universidades.",
        "Se pidió a Chile, Fiji y Qatar que informaran de sus medidas.",
    ],
)
def test_what_is_no_roll_gives_no_names(text: str) -> None:
    assert split_roll(text) == ()


@pytest.mark.skipif(not CORPUS.is_dir(), reason="los informes de ../shared no están en esta máquina")
def test_the_rolls_of_the_real_reports_have_every_name() -> None:
    manifest = load_manifest(CORPUS)
    passages = (
        passage for path in CORPUS.glob("00[01]_*.txt") for passage in parse_file(path, manifest.entry(path)).passages
    )
    counts = {passage.id: len(names) for passage in passages if len(names := split_roll(passage.text)) > 1}
    assert counts == {
        "2021-informe:p34": 31,
        "2021-informe:p35": 3,
        "2021-informe:p36": 2,
        "2021-informe:p37": 8,
        "2021-informe:p42": 97,
        "2021-informe:p43": 5,
        "2021-informe:p46": 20,
        "2019-informe:p59": 36,
        "2019-informe:p61": 11,
        "2019-informe:p63": 86,
        "2019-informe:p64": 6,
        "2019-informe:p66": 6,
    }
