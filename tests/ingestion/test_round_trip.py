"""A document has the same passages in every format. RELATORIA_ROUND_TRIP=1 does the five reports too (a minute)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from round_trip_for_tests import FORMATS, OFFICE, convert, differences, told

from ingestion.manifest import load_manifest

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus"
TEXT = (
    "Naciones Unidas                                        E/2031/45\nConsejo Económico y Social          "
    "Distr. general\n12 de abril de 2031\nEspañol\nOriginal: francés\n\n"
    "Informe del Grupo de Expertos sobre Balizas acerca de su quinta reunión\n\nI. Apertura\n\n"
    "1. Asistieron los Estados siguientes:\n\nAlemania              Chile            Perú\n"
    "Austria               Fiji             República de Moldova\nBélgica               Malta\n\n"
    "II. Recomendaciones\n\n2. El Grupo de Expertos recomendó a los Estados que midieran los canales de la cuenca en\n"
    "las épocas de crecida y que publicaran los datos cada año1: i) los del caudal;\n"
    "ii) los de las mareas de los puertos y los estuarios; y iii) los de las sequías.\n\n1 Véase E/2029/3.\n\n"
    "3. También pidió: a) más medios;\n\nb) más tiempo.\n\nAnexo I\n\nDocumentos\n\n1. Nota de la Secretaría.\n"
)
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


@needs_office
def test_a_document_saved_as_word_or_pdf_has_the_same_passages(tmp_path: Path) -> None:
    text = tmp_path / "informe.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert len(told(text)) == 9
    for form in ("docx", "pdf"):
        convert([text], form, tmp_path)
        assert differences(text, tmp_path / f"informe.{form}") == []


@needs_office
@pytest.mark.skipif(not CORPUS.exists(), reason="the shared reports are not on this machine")
@pytest.mark.skipif(not os.environ.get("RELATORIA_ROUND_TRIP"), reason="takes a minute: set RELATORIA_ROUND_TRIP=1")
@pytest.mark.parametrize("form", FORMATS)
def test_the_five_reports_have_the_same_passages_in_every_format(form: str, tmp_path: Path) -> None:
    texts, manifest = sorted(CORPUS.glob("*.txt")), load_manifest(CORPUS)
    if form == "html":
        convert(texts, "docx", tmp_path)
    convert([tmp_path / f"{text.stem}.docx" for text in texts] if form == "html" else texts, form, tmp_path)
    for text in texts:
        assert differences(text, tmp_path / f"{text.stem}.{form}", manifest.entry(text)) == []
