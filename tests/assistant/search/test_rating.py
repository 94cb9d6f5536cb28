"""How much of a subject a passage has, as the library knows its ideas."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan


def plan(topic: str, language: str = "es") -> Plan:
    return Plan(Intent.LIST, topic, language=language, wording=topic, topic=topic)


@pytest.mark.parametrize("topic", ["refugios zeppelines", "zeppelines refugios"])
def test_an_idea_that_no_report_has_in_any_words_tells_no_passages_apart(assistant: Assistant, topic: str) -> None:
    known = assistant.finder.rater.known(plan(topic))
    assert [unit.own for unit in known.units] == [("refugi",)]


def test_a_subject_that_no_report_has_stays_a_subject(assistant: Assistant) -> None:
    rater = assistant.finder.rater
    assert rater.known(plan("zeppelines")) == rater.subject(plan("zeppelines"))


def test_an_idea_of_another_language_is_as_rare_as_the_words_of_the_reports_for_it(assistant: Assistant) -> None:
    rater = assistant.finder.rater
    common, rare = rater.known(plan("victims kidneys witnesses", "en")).units, rater.known(plan("victims", "en")).units
    weights = {unit.own[0]: unit.weight for unit in common}
    assert weights["victims"] == rare[0].weight
    assert weights["victims"] < weights["witness"]


def test_a_word_that_no_report_has_is_rated_by_those_that_say_the_same(assistant: Assistant) -> None:
    rater = assistant.finder.rater
    [unit] = rater.known(plan("aquiescencia")).units
    assert unit.own == ("aquiescent",)
    assert ("consent",) in unit.wordings
    assert "consent" in rater.in_other_words(plan("aquiescencia"))
    assert rater.in_other_words(plan("consentimiento zeppelines")) == ()


def test_how_many_things_are_wanted_is_no_idea_but_words_of_that_stem_are(assistant: Assistant) -> None:
    """ "Nine" has the stem of "niñas"."""
    rater = assistant.finder.rater
    assert [unit.own for unit in rater.known(plan("cuatro refugios")).units] == [("refugi",)]
    assert [unit.own for unit in rater.known(plan("niñas refugios")).units] == [("nin",), ("refugi",)]
