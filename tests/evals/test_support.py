"""Claims are checked anew against the library: what the assistant says of its own claims counts for nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from library_for_tests import LIBRARY, PASSAGES

from evals.metrics.support import claim_support, label_share, quote_share, shown_claims, status_share
from evals.record import CitationRecord, ClaimRecord, Record

PASSAGE = PASSAGES["2031-informe:r2"]
CITED = CitationRecord(PASSAGE.id, "informe de 2031, recomendación 2", "capacitar cada año a 45 funcionarios")
CLAIM = ClaimRecord(PASSAGE.text, True, (CITED,))


def test_a_claim_needs_a_citation_a_verbatim_quote_and_its_own_truth() -> None:
    assert claim_support((CLAIM,), PASSAGES) == 1
    assert claim_support((replace(CLAIM, citations=()),), PASSAGES) == 0
    assert claim_support((replace(CLAIM, text=PASSAGE.text.replace("45", "54")),), PASSAGES) == 0
    assert claim_support((replace(CLAIM, citations=(replace(CITED, quote="capacitar cada mes"),)),), PASSAGES) == 0


def test_a_passage_that_does_not_exist_supports_nothing() -> None:
    nowhere = replace(CITED, id="2031-informe:r99")
    assert quote_share((CITED, nowhere), PASSAGES) == 0.5
    record = Record("1", CITED.label, False, (nowhere,), ())
    assert label_share(record, LIBRARY) == status_share(record, PASSAGES) == 0


def test_a_claim_that_is_shown_as_unsupported_is_not_held_against_the_answer() -> None:
    struck = ClaimRecord("Los Estados deberían cerrar las aduanas.", False, (CITED,))
    assert claim_support((CLAIM, struck), PASSAGES) == 1


def test_what_the_reader_is_not_shown_counts_for_nothing() -> None:
    record = Record("1", "Se aprobó otra cosa.", False, (CITED,), (), claims=(CLAIM,))
    assert claim_support(shown_claims(record), PASSAGES) == 0
    assert label_share(record, LIBRARY) == 0
    shown = replace(record, text=f"- {PASSAGE.text} [1]\n[1] {CITED.label}")
    assert claim_support(shown_claims(shown), PASSAGES) == label_share(shown, LIBRARY) == 1


def test_a_draft_has_to_be_told_from_adopted_text() -> None:
    draft = CitationRecord("2031-proyecto:r2", "informe de 2031, recomendación 2", "Los Estados")
    shown_as_adopted = Record("1", "La reunión aprobó esto.", False, (draft,), ())
    assert status_share(shown_as_adopted, PASSAGES) == 0
    assert status_share(replace(shown_as_adopted, text="El proyecto de informe dice:"), PASSAGES) == 1


def test_without_claims_or_citations_nothing_is_divided_by_zero() -> None:
    assert claim_support((), PASSAGES) == 0
    assert quote_share((), PASSAGES) is None


@pytest.mark.parametrize("marks", ["«{}»", "“{}”", '"{}"'])
def test_spanish_and_english_quotation_marks_are_the_same(marks: str) -> None:
    quoted = replace(PASSAGE, text=f"Se pidió {marks.format('actuar con rapidez')} en las aduanas.")
    citation = CitationRecord(PASSAGE.id, "", "Se pidió «actuar con rapidez»")
    assert quote_share((citation,), {PASSAGE.id: quoted}) == 1


def test_claims_are_read_from_a_text_when_only_that_is_known() -> None:
    text = f"Se aprobó esto:\n- {PASSAGE.text} [1]\n[1] {CITED.label}; recomendación aprobada"
    claims = shown_claims(Record("1", text, False, (CITED,), ()))
    assert claim_support(claims, PASSAGES) == 1


def test_a_comparison_of_draft_and_adopted_text_is_backed_by_what_it_quotes() -> None:
    draft = CitationRecord("2031-proyecto:r2", "proyecto de informe de 2031, recomendación 2", "podrían estudiar")
    text = "El proyecto decía «podrían estudiar» y «a 52 funcionarios»; se aprobó «deberían reforzar»."
    claim = ClaimRecord(text, True, (draft, CITED))
    assert claim_support((claim,), PASSAGES) == 1
    assert claim_support((replace(claim, text=text.replace("52", "53")),), PASSAGES) == 0


def test_marks_may_share_their_brackets() -> None:
    other = replace(CITED, id="2031-informe:r3", label="informe de 2031, recomendación 3", quote="en los hospitales")
    text = f"- {PASSAGE.text} [1, 2]\n[1] {CITED.label}; aprobada\n[2] {other.label}; aprobada"
    (claim,) = shown_claims(Record("1", text, False, (CITED, other), ()))
    assert claim.citations == (CITED, other)


@pytest.mark.parametrize("mark", ["[0]", "[7]", "[1][2]", "[1, 7]"])
def test_a_mark_without_its_source_backs_nothing(mark: str) -> None:
    text = f"- {PASSAGE.text} {mark}\n[1] {CITED.label}; recomendación aprobada"
    assert claim_support(shown_claims(Record("1", text, False, (CITED,), ())), PASSAGES) == 0
