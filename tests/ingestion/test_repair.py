"""OCR repair: what comes back, and what must stay as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingestion.repair import needs_repair, repair, repairs

SHARED = Path(__file__).parents[2] / ".." / "shared"
PRINTED = (
    "La Comisión examinó la situación de los niños y las niñas en los países de la región. El representante del Japón"
    " señaló que la cooperación técnica había aumentado según las estadísticas públicas, y reiteró que la protección de"
    " las víctimas debería mejorar todavía más. "
)
OBSERVED = (
    "La Comisién examind la situacion de los nifios y las nifias en los paises de la region. El representante del Japén"
    " sefialo que la cooperaci6n técnica habia aumentado segin las estadisticas publicas, y reiteré que la proteccidon"
    " de las victimas deberia mejorar todavia mas. "
)


@pytest.mark.parametrize(
    ("observed", "printed"),
    [
        (OBSERVED.strip(), PRINTED.strip()),
        (
            "El Comité presidio la sesion y estudio varios informes.",
            "El Comité presidió la sesión y estudió varios informes.",
        ),
        ("con el apoyo de un estudio del presidio", "con el apoyo de un estudio del presidio"),
        ("la reunion que la Secretaria publica cada afio", "la reunión que la Secretaría publica cada año"),
        ("una politica publica de salud", "una política pública de salud"),
        ("recomendo que los gobiernos evaluaran el plan", "recomendó que los gobiernos evaluaran el plan"),
        ("La Mesa se instalara en Ginebra.", "La Mesa se instalará en Ginebra."),
        ("los Estados cooperan entre si, mas si es necesario", "los Estados cooperan entre sí, más si es necesario"),
        ("explico como la sequia afecta a las cosechas", "explicó cómo la sequía afecta a las cosechas"),
        ("En suresolucion sobre los océanos", "En su resolución sobre los océanos"),
        ("Laobservadora de Fiji y losoradores", "La observadora de Fiji y los oradores"),
        ("la Agencia de los Mares AGMAR), la Comision", "la Agencia de los Mares (AGMAR), la Comisión"),
        ("la Agencia (véase la nota de la OIM) y otras", "la Agencia (véase la nota de la OIM) y otras"),
        ("En su 7? reunion y en el 12° periodo de sesiones", "En su 7ª reunión y en el 12º período de sesiones"),
        ("medidas nacionales 0 regionales", "medidas nacionales o regionales"),
        ("€l lo pidié", "él lo pidió"),
    ],
)
def test_gives_back_what_was_printed(observed: str, printed: str) -> None:
    assert repair(observed) == printed


@pytest.mark.parametrize(
    "text",
    [
        "Sr. Okonkwo-Briel y Sra. Vandermeersch",
        "Véase www.example.org/publica/decision.html y A/RES/64/293",
        "the implementation of the action plan on the region and the union of nations",
        "Los órganos públicos examinarán la cuestión",
        "UNODC, OIM y ACNUR en 0 a 5 casos",
    ],
)
def test_leaves_names_addresses_foreign_words_and_clean_text(text: str) -> None:
    assert repair(text) == text


def test_keeps_every_line_and_space() -> None:
    text = "1.  La  reunion\n\n  comenzo en\tabril.\n \nFin"
    assert repair(text) == "1.  La  reunión\n\n  comenzó en\tabril.\n \nFin"


def test_repairs_tell_where_each_word_stood() -> None:
    text = "la reunion de los nifios"
    assert all(text[change.start :].startswith(change.before) for change in repairs(text))
    assert [change.after for change in repairs(text)] == ["reunión", "niños"]


def test_only_long_spanish_without_accents_needs_repair() -> None:
    english = "The Committee considered the situation of the children in the region and in the world. " * 20
    assert needs_repair(OBSERVED * 5)
    assert not needs_repair(OBSERVED)
    assert not needs_repair(PRINTED * 5)
    assert not needs_repair(english)


def test_a_second_repair_changes_nothing() -> None:
    once = repair(OBSERVED)
    assert repair(once) == once


def _word_errors(text: str, truth: str) -> int:
    rapidfuzz = pytest.importorskip("rapidfuzz.distance")
    return int(rapidfuzz.Levenshtein.distance(text.split(), truth.split()))


def test_word_error_rate_of_the_development_pairs_is_below_half_a_percent() -> None:
    pairs_file = SHARED / "ocr" / "dev.jsonl"
    if not pairs_file.exists():
        pytest.skip("needs the OCR pairs of ../shared/ocr")
    pairs = [json.loads(line) for line in pairs_file.read_text(encoding="utf-8").splitlines()]
    words = sum(len(pair["truth"].split()) for pair in pairs)
    before = sum(_word_errors(pair["raw"], pair["truth"]) for pair in pairs)
    after = sum(_word_errors(repair(pair["raw"]), pair["truth"]) for pair in pairs)
    assert before / words > 0.09
    assert after / words <= 0.005


def test_clean_reports_stay_as_they_are_and_the_read_one_is_recognised() -> None:
    files = sorted((SHARED / "corpus").glob("0*.txt"))
    if not files:
        pytest.skip("needs the reports of ../shared/corpus")
    texts = [file.read_text(encoding="utf-8") for file in files]
    assert [needs_repair(text) for text in texts] == [True, False, False, False, False]
    assert all(repair(text) == text for text in texts[1:])
