"""The sample library has the numbers of the official reports and words of its own."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from ingestion.manifest import load_manifest
from ingestion.parse import parse_file
from ingestion.repair import needs_repair, repair

CORPUS = Path(__file__).parents[1] / "corpus"
OFFICIAL = Path(__file__).parents[1] / ".." / "shared" / "corpus"
NOTICE = "# Síntesis no oficial elaborada por el proyecto Relatoría; no es un documento de las Naciones Unidas."
RUN = 8

IDS = ("2021-informe", "2019-informe", "2011-antecedentes", "2021-proyecto", "2019-recopilacion")
RECOMMENDATIONS = {"2021-informe": 16, "2019-informe": 39, "2021-proyecto": 8}
PARAGRAPHS = {"2021-informe": 49, "2019-informe": 69, "2011-antecedentes": 13, "2021-proyecto": 5}
PARAGRAPHS_BY_MEETING = [23, 58, 0, 46, 44, 22, 2, 2]

# Names that nobody may reword: instruments, bodies, agenda items, documents.
TITLES = (
    "Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional",
    "Convención contra la Delincuencia Organizada",
    "Protocolo para Prevenir, Reprimir y Sancionar la Trata de Personas, Especialmente Mujeres y Niños",
    "Protocolo contra la Trata de Personas",
    "Grupo de Trabajo sobre la Trata de Personas",
    "Grupo Interinstitucional de Coordinación contra la Trata de Personas",
    "Grupo de los Estados de Europa Occidental y otros Estados",
    "Instituto Europeo de Prevención del Delito y Lucha contra la Delincuencia, afiliado a las Naciones Unidas",
    "Grupo de Cooperación entre Organismos contra la Trata de Personas",
    "Relator Especial sobre la trata de personas, especialmente mujeres y niños",
    "Relatora Especial sobre la trata de personas, especialmente mujeres y niños",
    "fondo fiduciario de contribuciones voluntarias de las Naciones Unidas para las víctimas de la trata de personas",
    "Informe Mundial sobre la Trata de Personas",
    "portal de gestión de conocimientos para el Intercambio de Recursos Electrónicos y Legislación sobre Delincuencia",
    "Handbook for diplomatic and consular personnel on how to assist and protect victims of human trafficking",
    "Plan de Acción Mundial de las Naciones Unidas para combatir la trata de personas",
    "Enfoques nacionales de la indemnización a las víctimas de la trata de personas",
    "Estrategias eficaces en relación con el uso de la tecnología para facilitar la trata de personas y para prevenir "
    "e investigar la trata de personas",
    "Medidas para fortalecer las políticas de contratación pública a nivel nacional, regional e internacional",
    "Medidas de prevención del delito que atañen a la trata de personas",
    "El papel de los funcionarios diplomáticos y consulares o de los oficiales de enlace en las misiones diplomáticas "
    "y consulares en la lucha contra la trata de personas",
    "Otros asuntos",
    "Aprobación del programa y organización de los trabajos",
)
LINKS = frozenset("de del la las lo los el y e en a al por para con contra sobre sus".split())
MONTHS = frozenset("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())
HEADING = re.compile(r"(?:[IVX]+|[A-Z])\. |Recomendación \d+$")
MEETING = re.compile(r"^[IVX]+\. \w+ reunión", re.MULTILINE)
WORD = re.compile(r"[a-z0-9]+")
ADDRESS = re.compile(r"www\.\S+|\b[A-Z]+/[\w./]+")  # a site or a document symbol

beside_official = pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official reports are not beside the repository")


def text_of(report_id: str) -> str:
    return (CORPUS / f"{report_id}.txt").read_text(encoding="utf-8")


def manifest(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "manifest.toml").read_text(encoding="utf-8"))


def passage_ids(folder: Path, report_id: str) -> list[str]:
    """The ids of a report in its order, without those of lines that print no number."""
    entry = next(entry for entry in load_manifest(folder).entries.values() if entry.id == report_id)
    ids = [passage.id for passage in parse_file(folder / entry.file, entry).passages]
    return [passage_id for passage_id in ids if not re.search(r":u\d+$", passage_id)]


def unaccented(text: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))


def words(text: str) -> list[str]:
    return WORD.findall(unaccented(text).lower())


def numbers_in_turn(text: str) -> int:
    """How many lines go on a run 1., 2., 3. ...; a list that starts again inside a paragraph does not."""
    count = 0
    for match in re.finditer(r"^(\d+)\. \S", text, re.MULTILINE):
        count += int(match[1]) == count + 1
    return count


@cache
def official_runs() -> frozenset[tuple[str, ...]]:
    runs: set[tuple[str, ...]] = set()
    for path in OFFICIAL.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        stream = words(repair(text) if needs_repair(text) else text)
        runs.update(zip(*(stream[shift:] for shift in range(RUN)), strict=False))
    return frozenset(runs)


def is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in LINKS | MONTHS


def in_titles(stream: list[str]) -> set[int]:
    inside: set[int] = set()
    for title in map(words, TITLES):
        starts = (at for at in range(len(stream)) if stream[at : at + len(title)] == title)
        inside.update(at + shift for at in starts for shift in range(len(title)))
    return inside


def copied_runs(line: str) -> list[str]:
    """The runs of a line that an official report has too, other than titles and lists of names."""
    written = re.findall(r"[A-Za-z0-9]+", unaccented(ADDRESS.sub("SYMBOL", line)))
    stream = [word.lower() for word in written]
    titled = in_titles(stream)
    windows = (range(at, at + RUN) for at in range(len(stream) - RUN + 1))
    return [
        " ".join(written[at] for at in window)
        for window in windows
        if tuple(stream[at] for at in window) in official_runs()
        and titled.isdisjoint(window)
        and not all(is_name(written[at]) for at in window)
    ]


def test_the_manifest_describes_every_file_as_unofficial() -> None:
    reports = manifest(CORPUS)["report"]
    assert sorted(report["id"] for report in reports) == sorted(IDS)
    assert sorted(report["file"] for report in reports) == sorted(path.name for path in CORPUS.glob("*.txt"))
    assert all(report["official"] is False for report in reports)
    assert [meeting["number"] for meeting in manifest(CORPUS)["meeting"]] == list(range(1, 12))


@pytest.mark.parametrize("report_id", IDS)
def test_a_synopsis_opens_by_saying_that_it_is_not_official(report_id: str) -> None:
    assert text_of(report_id).startswith(NOTICE + "\n\n")


@pytest.mark.parametrize("report_id", IDS)
def test_recommendations_are_numbered_without_gaps(report_id: str) -> None:
    numbers = [int(number) for number in re.findall(r"^Recomendación (\d+)$", text_of(report_id), re.MULTILINE)]
    assert numbers == list(range(1, RECOMMENDATIONS.get(report_id, 0) + 1))


@pytest.mark.parametrize("report_id", PARAGRAPHS)
def test_paragraphs_are_numbered_without_gaps(report_id: str) -> None:
    assert numbers_in_turn(text_of(report_id)) == PARAGRAPHS[report_id]


def test_each_meeting_of_the_compilation_starts_its_own_numbering() -> None:
    text = text_of("2019-recopilacion")
    starts = [match.start() for match in MEETING.finditer(text)] + [len(text)]
    assert [numbers_in_turn(text[start:end]) for start, end in pairwise(starts)] == PARAGRAPHS_BY_MEETING


@beside_official
def test_the_manifest_agrees_with_that_of_the_official_reports() -> None:
    ours = {report["id"]: report for report in manifest(CORPUS)["report"]}
    theirs = {report["id"]: report for report in manifest(OFFICIAL)["report"]}
    assert ours.keys() == theirs.keys()
    for report_id, entry in theirs.items():
        for key in entry.keys() - {"file"}:
            assert ours[report_id][key] == entry[key], (report_id, key)
    assert manifest(CORPUS)["meeting"] == manifest(OFFICIAL)["meeting"]


@beside_official
@pytest.mark.parametrize("report_id", IDS)
def test_a_citation_of_a_synopsis_holds_in_the_official_report(report_id: str) -> None:
    assert passage_ids(CORPUS, report_id) == passage_ids(OFFICIAL, report_id)


@beside_official
@pytest.mark.parametrize("report_id", IDS)
def test_a_synopsis_shares_no_run_of_eight_words_with_an_official_report(report_id: str) -> None:
    lines = [line for line in text_of(report_id).splitlines() if line and not HEADING.match(line)]
    assert [run for line in lines for run in copied_runs(line)] == []
