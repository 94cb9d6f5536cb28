"""Drafts and compilations are linked to the reports they come from, by their text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingestion.links import Link, LinkKind, find_families, find_links
from ingestion.load import load
from ingestion.manifest import Entry, load_manifest
from ingestion.parse import ParsedReport, parse, parse_file
from vectorstore.records import Meeting, Report, ReportKind

CORPUS = Path(__file__).parents[2] / ".." / "shared" / "corpus"
ADOPTED = """Recomendación 1

Se alienta a los Estados a que instalen balizas luminosas en todos los puertos abiertos al tráfico comercial.

Recomendación 2

Los armadores deberían llevar un registro diario de las capturas, de conformidad con su derecho interno, y:

a) publicarlo cada trimestre en un portal de acceso libre;

b) conservarlo durante diez años en un archivo protegido.

Recomendación 3

La Secretaría debería traducir el manual de salvamento a los seis idiomas oficiales.
"""
DRAFT = """Recomendación 1

La Secretaría debería traducir el manual de salvamento a los idiomas oficiales.

Recomendación 2

Los armadores deberían llevar un registro de las capturas, publicarlo cada trimestre en un portal de acceso libre y
conservarlo diez años en un archivo.

Recomendación 3

Los faros abandonados deberían entregarse a los municipios costeros para usos culturales.
"""
COMPILATION = """I. Primera reunión: Roma, 3 y 4 de mayo de 2030

7. La Secretaría debería traducir el manual de salvamento a los seis idiomas oficiales.

8. Se alienta a los Estados a que instalen balizas luminosas en los muelles de recreo y en los embarcaderos.
"""


def parsed(text: str, name: str, kind: ReportKind, draft_of: str | None = None) -> ParsedReport:
    entry = Entry(
        f"{name}.txt", id=name, kind=kind, symbol=f"A/AC.9/2030/{name}", meetings=(Meeting(1, 2030),), draft_of=draft_of
    )
    return parse(load(text.encode(), f"{name}.txt"), f"{name}.txt", entry)


def pairs(*reports: ParsedReport) -> dict[str, str]:
    return {link.source_id: link.target_id for link in links(*reports)}


def links(*reports: ParsedReport) -> tuple[Link, ...]:
    return find_links([one.report for one in reports], [passage for one in reports for passage in one.passages])


@pytest.fixture
def adopted() -> ParsedReport:
    return parsed(ADOPTED, "final", ReportKind.REPORT)


def test_a_draft_is_linked_to_what_was_adopted_also_under_another_number(adopted: ParsedReport) -> None:
    draft = parsed(DRAFT, "borrador", ReportKind.DRAFT, draft_of="final")
    assert pairs(draft, adopted) == {"borrador:r1": "final:r3", "borrador:r2": "final:r2"}
    assert {link.kind for link in links(draft, adopted)} == {LinkKind.DRAFT}


def test_body_and_meeting_tell_the_adopted_report_where_no_manifest_does(adopted: ParsedReport) -> None:
    draft = parsed(DRAFT, "L.1", ReportKind.DRAFT)
    assert pairs(draft, adopted) == {"L.1:r1": "final:r3", "L.1:r2": "final:r2"}
    other_meeting = replace(adopted, report=replace(adopted.report, meetings=(Meeting(2, 2031),)))
    assert pairs(draft, other_meeting) == {}


def test_a_draft_is_not_linked_to_another_report_than_its_manifest_names(adopted: ParsedReport) -> None:
    assert pairs(parsed(DRAFT, "borrador", ReportKind.DRAFT, draft_of="otro"), adopted) == {}


def test_a_compilation_is_linked_where_it_repeats_the_report_not_where_it_resembles_it(adopted: ParsedReport) -> None:
    compilation = parsed(COMPILATION, "recopilacion", ReportKind.COMPILATION)
    (link,) = links(compilation, adopted)
    assert (link.source_id, link.target_id) == ("recopilacion:m1-p7", "final:r3")
    assert (link.kind, link.likeness) == (LinkKind.COMPILATION, 1.0)


def test_reports_of_one_kind_are_never_linked(adopted: ParsedReport) -> None:
    twin = parsed(ADOPTED, "gemelo", ReportKind.REPORT)
    assert links(adopted, twin) == ()


@pytest.mark.skipif(not CORPUS.is_dir(), reason="los informes de ../shared no están en esta máquina")
def test_all_eight_recommendations_of_the_real_draft_find_their_adopted_text() -> None:
    manifest = load_manifest(CORPUS)
    found = pairs(*(parse_file(path, manifest.entry(path)) for path in sorted(CORPUS.glob("*.txt"))))
    for number in range(1, 9):
        assert found[f"2021-proyecto:r{number}"] == f"2021-informe:r{number}"
    assert found["2021-proyecto:p2"] == "2021-informe:p34"
    assert not any(source.startswith(("2019-", "2011-")) for source in found)


def test_what_adds_corrects_and_replaces_is_told_by_the_symbols() -> None:
    def report(name: str, symbol: str) -> Report:
        return Report(name, name, ReportKind.REPORT, None, symbol=symbol)

    held = [
        report("base", "A/AC.9/2030/6"),
        report("más", "A/AC.9/2030/6/Add.1"),
        report("fe", "A/AC.9/2030/6/Add.1/Corr.1"),
        report("nueva", "A/AC.9/2030/6/Rev.1"),
        report("última", "A/AC.9/2030/6/Rev.3"),
        report("sola", "A/AC.9/2031/2/Add.1"),
    ]
    assert {(link.source_id, link.kind, link.target_id) for link in find_families(held)} == {
        ("más", LinkKind.ADDS, "base"),
        ("fe", LinkKind.CORRECTS, "más"),
        ("nueva", LinkKind.REPLACES, "base"),
        ("última", LinkKind.REPLACES, "nueva"),
    }
