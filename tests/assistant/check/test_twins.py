"""Claims in pairs about one paragraph: what follows from it passes, its twin with a small error does not."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from assistant.check import Source, check_claim

_PAIRS = Path(__file__).parents[4] / "shared" / "bench" / "inferes-dev.jsonl"

_TABLES = [
    tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8")) for name in ("twins.toml", "denials.toml")
]
_TWINS = [twin for table in _TABLES for twin in table["twin"]]
_ABOUT = [twin["about"] for twin in _TWINS]


@pytest.mark.parametrize("twin", _TWINS, ids=_ABOUT)
def test_what_follows_passes(twin: dict[str, str]) -> None:
    verdict = check_claim(twin["backed"], [Source(twin["text"])])
    assert verdict.supported, verdict.reasons


@pytest.mark.parametrize("twin", _TWINS, ids=_ABOUT)
def test_its_twin_with_an_error_does_not(twin: dict[str, str]) -> None:
    assert not check_claim(twin["wrong"], [Source(twin["text"])]).supported


def test_a_claim_that_draws_two_sources_together_may_name_the_speakers_of_either() -> None:
    sources = [
        Source("25. Un orador pidió más faros. Algunos oradores alabaron la nota del Consejo del Mar sobre las boyas."),
        Source("Se alienta a los puertos a que utilicen la nota del Consejo del Mar al elaborar sus planes de boyas."),
    ]
    claim = "Se anima a los puertos a usar en sus planes la nota del Consejo del Mar, alabada por {} oradores."
    assert check_claim(claim.format("algunos"), sources).supported
    assert not check_claim(claim.format("todos los"), sources).supported


def _area(scores: dict[str, list[float]]) -> float:
    pairs = [(high, low) for high in scores["ent"] for low in scores["cnt"]]
    return sum((high > low) + 0.5 * (high == low) for high, low in pairs) / len(pairs)


@pytest.mark.skipif(not _PAIRS.exists(), reason="needs the inference pairs beside the repository")
def test_entailed_pairs_rank_above_contradicted_ones_on_all_pairs() -> None:
    scores: dict[str, list[float]] = defaultdict(list)
    for line in _PAIRS.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        if pair["label"] != "neutral":
            scores[pair["label"]].append(check_claim(pair["hypothesis"], [Source(pair["premise"])]).score)
    assert _area(scores) >= 0.69
