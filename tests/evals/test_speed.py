from __future__ import annotations

from evals.speed import genre
from evals.speed.racing import CONTESTANTS, race, told


def test_generated_passages_are_as_many_as_asked_and_all_different() -> None:
    passages = [one for _, own in genre.generate(600) for one in own]
    assert len(passages) == 600
    assert len({one.text for one in passages}) == len({one.id for one in passages}) == 600


def test_the_race_measures_the_store_beside_bare_chroma() -> None:
    two = dict(list(CONTESTANTS.items())[::2])  # a process each, and every process loads Chroma
    result = race(60, "hashed", queries=5, contestants=two)
    assert [one.name for one in result.speeds] == list(two)
    assert all(one.p95 >= one.p50 > 0 for one in result.speeds)
    assert [one.name for one in result.added] == ["almacén", "Chroma solo", "bm25s solo"]
    assert all(one.rate > 0 and one.memory > 0 for one in result.added)
    assert told(result).count("\n") == 3 + len(result.added) + len(result.speeds)
