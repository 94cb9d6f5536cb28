"""Where an answer ends."""

from __future__ import annotations

from collections.abc import Sequence

from working_group_for_tests import PASSAGES

from assistant.cut import Cut, Cutter
from assistant.plan import Intent, Plan
from vectorstore.records import Hit, Passage

FACT, LIST = Plan(Intent.FACT, "¿Qué?"), Plan(Intent.LIST, "¿Cuáles?")


def hit(key: str, score: float) -> Hit:
    return Hit(PASSAGES[key], score, 0.5, 1.0)


def items(passage_id: str) -> Sequence[Passage]:
    return [passage for passage in PASSAGES.values() if passage.parent_id == passage_id]


def cut(plan: Plan, *ranked: Hit, covering: Sequence[str] = (), in_section: Sequence[str] = ()) -> Cut:
    """`covering`: the passages that cover the subject, all when none is named; `in_section`: whose section does."""
    cutter = Cutter(
        items,
        covered=lambda passage: float(not covering or passage.id in covering),
        heading_covered=lambda passage: float(passage.id in in_section),
    )
    return cutter.cut(plan, ranked)


def ids(hits: Sequence[Hit]) -> list[str]:
    return [hit.passage.id for hit in hits]


def test_nothing_found_answers_nothing() -> None:
    assert cut(FACT) == cut(LIST) == Cut()


def test_a_fact_is_answered_by_the_best_and_by_what_comes_close_to_it() -> None:
    found = cut(FACT, hit("2032-informe:p12", 1.0), hit("2032-informe:r1", 0.98), hit("2032-informe:p15", 0.1))
    assert ids(found.answering) == ["2032-informe:p12", "2032-informe:r1"]


def test_a_fact_is_never_answered_by_a_lead_in_alone() -> None:
    found = cut(FACT, hit("2032-informe:r2", 1.0), hit("2032-informe:r2-b", 0.6), hit("2032-informe:p15", 0.1))
    assert ids(found.answering) == ["2032-informe:r2-b"]


def test_a_list_keeps_the_printed_order_and_drops_what_is_far() -> None:
    keys = ["2033-informe:r4", "2032-informe:r1", "2032-informe:r4", "2033-informe:r5", "2034-recopilacion:m3-p1"]
    found = cut(LIST, hit(keys[0], 1.0), hit(keys[1], 0.9), *(hit(key, 0.05) for key in keys[2:]))
    assert ids(found.answering) == ["2032-informe:r1", "2033-informe:r4"]


def test_a_list_drops_what_is_near_but_covers_nothing_of_the_subject() -> None:
    near = ["2033-informe:r4", "2032-informe:r1", "2032-informe:r5", "2033-informe:r5"]
    found = cut(LIST, *(hit(key, 1.0 - place / 50) for place, key in enumerate(near)), covering=near[:2])
    assert set(ids(found.answering)) == set(near[:2])


def test_a_list_about_a_section_takes_in_its_recommendations_however_far_they_are() -> None:
    ranked = [hit("2032-informe:r1", 1.0), hit("2032-informe:r4", 0.05), hit("2032-informe:p14", 0.05)]
    found = cut(LIST, *ranked, covering=["2032-informe:r1"], in_section=["2032-informe:r4", "2032-informe:p14"])
    assert ids(found.answering) == ["2032-informe:r1", "2032-informe:r4"]


def test_only_an_enumeration_given_as_printed_is_a_whole_list() -> None:
    enumeration = [f"2032-informe:r2{item}" for item in ("", "-b", "-a", "-c")]
    found = cut(LIST, *(hit(key, 1.0 - place / 10) for place, key in enumerate(enumeration)))
    assert ids(found.answering) == [f"2032-informe:r2-{letter}" for letter in "abc"]
    assert found.whole
    assert not cut(LIST, hit("2032-informe:r1", 1.0), hit("2033-informe:r4", 0.9)).whole


def test_no_passage_is_both_sure_and_doubtful() -> None:
    ranked = [hit(key, 1.0 - place / 20) for place, key in enumerate(list(PASSAGES)[5:20])]
    found = cut(LIST, *ranked)
    assert found.answering
    assert not set(ids(found.answering)) & set(ids(found.borderline))
