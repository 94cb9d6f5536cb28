"""Draft and adopted text, word by word and passage by passage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from working_group_for_tests import DRAFT_2033, PASSAGES, REPORT_2033, passages

from assistant.search.comparison import Change, changes, counterpart, with_items, without_counterpart

WORDS = st.lists(st.sampled_from("los Estados deberían reforzar la inspección, puertos. árbol y 1.250".split()))
TEXTS = st.one_of(st.text(), WORDS.map(" ".join))


def spoken(words: list[str]) -> list[str]:
    """Words as the comparison reads them: without case, accents and marks at their ends."""
    from vectorstore.words import fold

    return [fold(word).strip(".,;:") for word in words]


def rest(text: str, spans: list[tuple[int, int] | None]) -> list[str]:
    """The words of a text that lie in none of the spans."""
    for span in sorted((span for span in spans if span), reverse=True):
        text = text[: span[0]] + " " + text[span[1] :]
    return spoken(text.split())


@given(TEXTS, TEXTS)
def test_what_is_left_without_the_changes_is_the_same_in_both(draft: str, adopted: str) -> None:
    found = changes(draft, adopted)
    left = rest(draft, [change.removed for change in found])
    assert left == rest(adopted, [change.added for change in found])


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert changes(text, text) == ()


@given(TEXTS, TEXTS)
def test_every_change_is_a_span_of_whole_words(draft: str, adopted: str) -> None:
    for change in changes(draft, adopted):
        assert change.removed or change.added
        for text, span in ((draft, change.removed), (adopted, change.added)):
            if span:
                assert text[span[0] : span[1]] == text[span[0] : span[1]].strip() != ""


def test_an_added_word_is_shown_where_it_stands() -> None:
    draft, adopted = "Capaciten a los jueces.", "Capaciten a todos los jueces."
    (change,) = changes(draft, adopted)
    assert change == Change(None, (12, 17))
    assert adopted[12:17] == "todos"


def test_case_accents_and_final_marks_are_no_change() -> None:
    assert changes("Capaciten a los jueces;", "capaciten a los Jueces.") == ()


def test_the_counterpart_of_a_draft_is_the_adopted_text_of_the_same_matter() -> None:
    adopted = passages(REPORT_2033)
    for key in ("r1", "r2"):
        assert counterpart(PASSAGES[f"2033-proyecto:{key}"], adopted) == PASSAGES[f"2033-informe:{key}"]


def test_what_was_dropped_has_no_counterpart_and_what_is_new_is_told() -> None:
    adopted, draft = with_items(passages(REPORT_2033)), with_items(passages(DRAFT_2033))
    assert counterpart(PASSAGES["2033-proyecto:r3"], adopted) is None
    lone = {passage.id for passage in without_counterpart(adopted, draft)}
    assert {"2033-informe:r3", "2033-informe:r4", "2033-informe:r5"} <= lone
    assert not lone & {"2033-informe:r1", "2033-informe:r2"}
