"""Words of a draft told as approved, and approved ones told of the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from drafts_for_tests import finding_of
from working_group_for_tests import PASSAGES, REPORTS

from assistant.desk.draft.finding import DraftVerdict, Fault
from assistant.desk.draft.judging import DraftChecker
from assistant.desk.draft.versions import versions_of
from vectorstore.records import Passage

# The sixth meeting asked to keep up "refugios"; here the draft has another word for them.
IN_DRAFT = "Los Estados parte deberían sostener los albergues para víctimas con recursos suficientes."
CITED = "(informe de 2033, recomendación 2)"


def passages() -> Sequence[Passage]:
    draft = PASSAGES["2033-proyecto:r2"]
    return tuple({**PASSAGES, draft.id: replace(draft, text=IN_DRAFT)}.values())


@pytest.fixture(scope="module")
def comparing(checker: DraftChecker) -> DraftChecker:
    return replace(checker, versions=versions_of(REPORTS, passages()))


def test_a_run_of_the_draft_is_not_told_as_approved(comparing: DraftChecker) -> None:
    finding = finding_of(comparing, f"Se recomendó sostener los albergues para víctimas con recursos {CITED}.")
    assert finding.verdict is DraftVerdict.UNSUPPORTED
    assert [one.fault for one in finding.reasons] == [Fault.VERSION]
    assert "no dice «albergues», sino «refugios»" in finding.reasons[0].text
    assert finding.support[0].passage.id == "2033-informe:r2"


def test_a_sentence_in_the_words_approved_is_backed(comparing: DraftChecker) -> None:
    finding = finding_of(comparing, f"Se recomendó sostener los refugios para víctimas con recursos {CITED}.")
    assert finding.verdict is DraftVerdict.SUPPORTED


def test_a_single_word_of_the_draft_is_remarked_and_no_alarm() -> None:
    versions = versions_of(REPORTS, passages())
    approved, draft = PASSAGES["2033-informe:r2"], replace(PASSAGES["2033-proyecto:r2"], text=IN_DRAFT)
    single = versions.taken("Se pidió dar más dinero a los albergues.", approved)
    assert single and (single.word, single.instead, single.in_row) == ("albergues", "refugios", False)
    other_way = versions.taken("El proyecto pedía sostener los refugios para víctimas.", draft)
    assert other_way and (other_way.word, other_way.in_row) == ("refugios", True)
    assert versions.told_right(other_way).passage.id == draft.id


def test_words_that_both_versions_have_and_paraphrases_are_taken_from_none() -> None:
    versions = versions_of(REPORTS, passages())
    approved = PASSAGES["2033-informe:r2"]
    assert versions.taken("Se pidió que hubiera recursos para las casas de acogida.", approved) is None
    assert versions.taken("Se pidió sostener los refugios.", PASSAGES["2032-informe:r1"]) is None
