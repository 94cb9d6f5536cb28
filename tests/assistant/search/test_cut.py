"""Where an answer ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from working_group_for_tests import PASSAGES

from assistant.plan import Intent, Plan
from assistant.search.cut import Cut, Cutter
from assistant.search.relevance import FEATURES, Ratings, best_count, list_features, read_weights
from vectorstore.records import Hit, Passage

FACT, LIST = Plan(Intent.FACT, "¿Qué?"), Plan(Intent.LIST, "¿Cuáles?", topic="puertos")


def hit(key: str, score: float) -> Hit:
    return Hit(PASSAGES[key], score, 0.5, 1.0)


def items(passage_id: str) -> Sequence[Passage]:
    return [passage for passage in PASSAGES.values() if passage.parent_id == passage_id]


def cut(plan: Plan, *ranked: Hit, covering: Sequence[str] = (), in_section: Sequence[str] = ()) -> Cut:
    """`covering`: the passages that cover the subject, all when none is named; `in_section`: whose section does."""
    return Cutter(items, ratings(covering, in_section)).cut(plan, ranked)


def ratings(covering: Sequence[str], in_section: Sequence[str]) -> Ratings:
    def covered(passage: Passage) -> float:
        return float(not covering or passage.id in covering)

    def heading(passage: Passage) -> float:
        return float(passage.id in in_section)

    return Ratings(covered, covered, covered, heading, reworded=lambda _: 0.0, otherwise=covered)


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


def far(*keys: str) -> list[Hit]:
    """Every other passage of the library, as the search finds what has nothing to do with a question."""
    return [Hit(passage, 0.05, 0.1, 0.0) for key, passage in PASSAGES.items() if key not in keys]


def test_a_list_keeps_the_printed_order_and_drops_what_is_far() -> None:
    keys = ["2033-informe:r4", "2032-informe:r1"]
    found = cut(LIST, hit(keys[0], 1.0), hit(keys[1], 0.9), *far(*keys), covering=keys)
    assert ids(found.answering) == ["2032-informe:r1", "2033-informe:r4"]


def test_a_list_drops_what_is_near_but_covers_nothing_of_the_subject() -> None:
    near = ["2033-informe:r4", "2032-informe:r1", "2032-informe:r5", "2033-informe:r5"]
    ranked = [hit(key, 1.0 - place / 5) for place, key in enumerate(near)]
    found = cut(LIST, *ranked, *far(*near), covering=near[:2])
    assert set(ids(found.answering)) == set(near[:2])


def test_a_list_about_a_section_takes_in_its_recommendations_however_far_they_are() -> None:
    ranked = [hit("2032-informe:r1", 1.0), hit("2032-informe:r4", 0.05), hit("2032-informe:p14", 0.05)]
    found = cut(LIST, *ranked, covering=["2032-informe:r1"], in_section=["2032-informe:r4", "2032-informe:p14"])
    assert ids(found.answering) == ["2032-informe:r1", "2032-informe:r4"]


def test_an_enumeration_of_which_nearly_all_is_chosen_is_given_whole() -> None:
    lead = PASSAGES["2034-recopilacion:m3-p1"]
    group = [
        replace(lead, id=f"x:r1-{letter}", parent_id="x:r1", position=place) for place, letter in enumerate("abcd")
    ]
    hits = [Hit(one, 1.0 if one.id[-1] != "d" else 0.1, 0.5, 1.0) for one in group]
    cutter = Cutter(lambda _: group, ratings([one.id for one in group[:3]], []))
    found = cutter.cut(LIST, [*hits, *far()])
    assert ids(found.answering) == [one.id for one in group]


def test_only_an_enumeration_given_as_printed_is_a_whole_list() -> None:
    enumeration = [f"2032-informe:r2{item}" for item in ("", "-b", "-a", "-c")]
    found = cut(LIST, *(hit(key, 1.0 - place / 10) for place, key in enumerate(enumeration)))
    assert ids(found.answering) == [f"2032-informe:r2-{letter}" for letter in "abc"]
    assert found.whole
    assert not cut(LIST, hit("2032-informe:r1", 1.0), hit("2033-informe:r4", 0.9)).whole


def test_an_enumeration_is_not_the_whole_list_when_another_meeting_states_the_subject_too() -> None:
    enumeration = ["2032-informe:r2", "2032-informe:r2-a", "2032-informe:r2-b", "2032-informe:r2-c"]
    ranked = [hit(key, 1.0 - place / 10) for place, key in enumerate([*enumeration, "2033-informe:r4"])]
    found = cut(LIST, *ranked, *far(*enumeration, "2033-informe:r4"), covering=[*enumeration, "2033-informe:r4"])
    assert not found.whole
    assert set(ids(found.answering)) == {*enumeration[1:], "2033-informe:r4"}


def test_an_enumeration_is_not_the_whole_list_when_a_passage_beside_it_states_more() -> None:
    enumeration = ["2032-informe:r2", "2032-informe:r2-a", "2032-informe:r2-b", "2032-informe:r2-c"]
    ranked = [hit(key, 1.0 - place / 10) for place, key in enumerate([*enumeration, "2032-informe:r1"])]

    def stated(passage: Passage) -> float:
        return 0.5 if passage.id == "2032-informe:r1" else 0.0

    everywhere = ratings([], [])
    cutter = Cutter(items, replace(everywhere, stated=stated))
    assert not cutter.cut(LIST, ranked).whole
    assert Cutter(items, everywhere).cut(LIST, ranked[:4]).whole


def test_an_enumeration_is_the_list_when_its_introduction_alone_tells_it_in_other_words() -> None:
    ranked = [hit("2032-informe:r2-a", 1.0), hit("2032-informe:r1", 0.9), hit("2032-informe:r2", 0.2)]

    def reworded(passage: Passage) -> float:
        return 0.7 if passage.id == "2032-informe:r2" else 0.2

    none = replace(ratings(["none"], []), reworded=reworded)
    found = Cutter(items, none).cut(LIST, [*ranked, *far("2032-informe:r2-a", "2032-informe:r1", "2032-informe:r2")])
    assert found.whole
    assert ids(found.answering) == [f"2032-informe:r2-{letter}" for letter in "abc"]
    other = replace(LIST, wording="¿Qué recomendaciones hablan de puertos?")
    assert not Cutter(items, none).cut(other, ranked).whole
    as_much = replace(none, reworded=lambda _: 0.7)
    elsewhere = hit("2034-recopilacion:m3-p2", 0.1)
    assert not Cutter(items, as_much).cut(LIST, [*ranked, elsewhere, hit("2034-recopilacion:m3-p2-a", 0.1)]).whole


def test_an_enumeration_within_another_is_not_the_whole_list_when_its_fellows_state_as_much() -> None:
    top = replace(PASSAGES["2032-informe:r2"], id="x:r1", parent_id=None)
    fellows = [
        replace(top, id=f"x:r1-{letter}", parent_id="x:r1", position=3 + place) for place, letter in enumerate("ab")
    ]
    within = replace(top, id="x:r1-c", parent_id="x:r1", position=5)
    inner = [
        replace(top, id=f"x:r1-c-{roman}", parent_id="x:r1-c", position=6 + len(roman))
        for roman in ("i", "ii", "iii", "iv")
    ]
    ranked = [Hit(one, 1.0 - place / 20, 0.5, 1.0) for place, one in enumerate([*inner, within, *fellows])]
    of = {"x:r1": [*fellows, within], "x:r1-c": inner}
    covering = [one.passage.id for one in ranked]
    found = Cutter(lambda key: of.get(key, ()), ratings(covering, ())).cut(LIST, [*ranked, *far()])
    assert not found.whole
    assert {"x:r1-a", "x:r1-b"} <= set(ids(found.answering))


def test_a_part_of_a_report_asked_for_by_its_subject_is_all_that_stands_under_its_title() -> None:
    asked = replace(LIST, wording="Dame el bloque sobre los puertos")
    ranked = [hit("2032-informe:r1", 1.0), hit("2032-informe:r5", 0.05), hit("2032-informe:r4", 0.05)]
    found = cut(asked, *ranked, in_section=["2032-informe:r4", "2032-informe:r5"])
    assert ids(found.answering) == ["2032-informe:r4", "2032-informe:r5"]
    assert found.whole


def test_a_list_that_has_most_items_of_what_introduces_them_has_them_all() -> None:
    found_well = ["2032-informe:r2", "2032-informe:r2-a", "2032-informe:r2-b", "2033-informe:r4"]
    ranked = [hit(key, 1.0 - place / 10) for place, key in enumerate(found_well)]
    found = cut(
        LIST, *ranked, hit("2032-informe:r2-c", 0.05), *far(*found_well, "2032-informe:r2-c"), covering=found_well
    )
    assert "2032-informe:r2-c" in ids(found.answering)


def test_a_lead_in_that_is_chosen_alone_has_its_items_instead() -> None:
    found_well = ["2032-informe:r2", "2033-informe:r4"]
    rest = far(*found_well)
    found = cut(LIST, hit("2033-informe:r4", 1.0), hit("2032-informe:r2", 0.9), *rest, covering=found_well)
    assert ids(found.answering) == ["2032-informe:r2-a", "2032-informe:r2-b", "2032-informe:r2-c", "2033-informe:r4"]


def test_no_passage_is_both_sure_and_doubtful() -> None:
    ranked = [hit(key, 1.0 - place / 20) for place, key in enumerate(list(PASSAGES)[5:20])]
    found = cut(LIST, *ranked)
    assert found.answering
    assert not set(ids(found.answering)) & set(ids(found.borderline))


def test_a_list_without_a_subject_holds_every_recommendation_of_its_scope() -> None:
    everything = [hit(key, 0.1) for key in PASSAGES if key.startswith("2032-informe:")]
    found = cut(Plan(Intent.LIST, "¿Qué recomendó la cuarta reunión?"), *everything)
    assert ids(found.answering) == [
        "2032-informe:r1",
        *(f"2032-informe:r2-{letter}" for letter in "abc"),
        *(f"2032-informe:r{number}" for number in (3, 4, 5)),
    ]


def test_the_list_with_the_highest_expected_f1_is_taken() -> None:
    assert best_count(np.array([0.9, 0.8, 0.1, 0.05])) == 2
    assert best_count(np.array([0.3, 0.3, 0.3])) == 3
    assert best_count(np.array([0.2, 0.001, 0.001])) == 1


def test_a_passage_that_states_the_subject_is_likelier_than_one_that_does_not() -> None:
    hits = [hit("2032-informe:r1", 1.0), hit("2032-informe:r4", 1.0)]
    features = list_features(hits, ratings(["2032-informe:r1"], []), evolution=False)
    assert features.shape == (2, len(FEATURES))
    stating, other = read_weights().probabilities(features)
    assert stating > other


def test_a_number_of_things_wants_the_whole_enumeration_though_one_answer_is_asked() -> None:
    ranked = (hit("2033-informe:r3-b", 2.0), hit("2033-informe:r1", 1.9), hit("2033-informe:r3-c", 1.8))
    asked = replace(FACT, question="¿Qué tres cosas deberían hacer?")
    assert ids(cut(asked, *ranked).answering) == ["2033-informe:r3-a", "2033-informe:r3-b", "2033-informe:r3-c"]
    four = replace(FACT, question="¿Qué cuatro cosas deberían hacer?")
    assert "2033-informe:r3-a" not in ids(cut(four, *ranked).answering)


def test_an_enumeration_far_from_the_best_is_not_the_one_that_is_counted() -> None:
    ranked = (hit("2033-informe:r1", 2.0), hit("2033-informe:r2", 1.9), hit("2033-informe:r3-c", 1.8))
    asked = replace(FACT, question="¿Qué tres cosas deberían hacer?")
    assert ids(cut(asked, *ranked).answering)[0] == "2033-informe:r1"


def test_several_things_asked_of_a_bare_lead_in_are_all_its_items() -> None:
    ranked = (hit("2033-informe:r3", 2.0), hit("2033-informe:r3-b", 1.4))
    several = replace(FACT, wording="Quels devoirs ont les États ?")
    assert ids(cut(several, *ranked).answering) == ["2033-informe:r3-a", "2033-informe:r3-b", "2033-informe:r3-c"]
    one = replace(FACT, wording="¿Qué deber tienen?")
    assert ids(cut(one, *ranked).answering) == ["2033-informe:r3-b"]
