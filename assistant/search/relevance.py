"""How likely a passage belongs to a list that was asked for: a logistic model over what the search knows of it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vectorstore.records import Hit, Passage, PassageKind, Status
from vectorstore.words import fold

Floats = NDArray[np.float64]
Rating = Callable[[Passage], float]

# From this share of the best score of its meeting a passage counts as the best.
_BEST = 0.999
WEIGHTS_FILE = Path(__file__).parents[1] / "data" / "list_weights.json"
FEATURES = (
    "score",
    "covered",
    "covered_alone",
    "stated",
    "near",
    "rank",
    "neighbours",
    "siblings",
    "lead_in",
    "in_meeting",
    "has_items",
    "best_of_meeting",
    "summary",
    "organization",
    "evolution",
    "evolution_score",
    "evolution_best",
    "head",
    "several",
    "otherwise",
)


@dataclass(frozen=True, slots=True)
class Ratings:
    """How much of a subject a passage has, each 0..1: with its title, without it, in whole wordings, in its title, with
    its title in whatever words; in one sentence, in words that say the same; of the first of several ideas, if any."""

    covered: Rating
    covered_alone: Rating
    stated: Rating
    heading: Rating
    reworded: Rating
    otherwise: Rating
    head: Rating | None = None


@dataclass(frozen=True, slots=True)
class Weights:
    """`values` in the order of FEATURES."""

    values: tuple[float, ...]
    intercept: float

    def probabilities(self, features: Floats) -> Floats:
        """1 / (1 + e^-(Xw + b)) for features (passages, FEATURES)."""
        logits = features @ np.array(self.values) + self.intercept
        result: Floats = 1.0 / (1.0 + np.exp(-logits))
        return result


@lru_cache(maxsize=1)
def read_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """The weights that `python -m evals calibrate` wrote."""
    row = json.loads(path.read_text(encoding="utf-8"))
    return Weights(tuple(float(row[name]) for name in FEATURES), float(row["intercept"]))


def list_features(hits: Sequence[Hit], ratings: Ratings, evolution: bool) -> Floats:
    """Features (hits, FEATURES) of all passages of a scope, best first; every one is relative to this question."""
    passages = [hit.passage for hit in hits]
    score = _share(np.array([hit.score for hit in hits], dtype=np.float64))
    alone = np.array([ratings.covered_alone(passage) for passage in passages])
    groups = [(passage.report_id, passage.meeting) for passage in passages]
    in_meeting = score / np.maximum(_best_of_group(groups, score), 1e-6)
    best = in_meeting >= _BEST
    parents = {passage.parent_id for passage in passages}
    columns = {
        "score": score,
        "covered": np.array([ratings.covered(passage) for passage in passages]),
        "covered_alone": _share(alone),
        "stated": np.array([ratings.stated(passage) for passage in passages]),
        "near": _standardized(np.array([hit.dense for hit in hits], dtype=np.float64)) / 3,
        "rank": np.log1p(np.arange(len(hits))) / 5,
        "neighbours": _best_neighbour(passages, score),
        "siblings": _mean_of_siblings(passages, score),
        "lead_in": _of_parent(passages, _share(alone)),
        "in_meeting": in_meeting,
        "has_items": np.array([passage.id in parents for passage in passages]),
        "best_of_meeting": best,
        "summary": np.array([passage.status is Status.SUMMARY for passage in passages]),
        "organization": np.array([passage.status is Status.ORGANIZATION for passage in passages]),
        "evolution": np.full(len(hits), evolution),
        "evolution_score": score * evolution,
        "evolution_best": best * evolution,
        "head": np.array([head(passage) if (head := ratings.head) else 0.0 for passage in passages]),
        "otherwise": np.array([ratings.otherwise(passage) for passage in passages]),
        "several": np.full(len(hits), ratings.head is not None),
    }
    return np.column_stack([columns[name].astype(np.float64) for name in FEATURES])


def best_count(probabilities: Floats) -> int:
    """How many of the likeliest passages make the list: the count k with the highest expected F1.

    E[F1] is approximated by 2 Σ_k p / (k + Σ p): Ye et al., "Optimizing F-measure", ICML 2012.
    """
    ordered = np.sort(probabilities)[::-1]
    expected = 2 * np.cumsum(ordered) / (np.arange(1, len(ordered) + 1) + ordered.sum())
    return int(expected.argmax()) + 1


def _share(values: Floats) -> Floats:
    return values / max(float(values.max(initial=0.0)), 1e-6)


def _standardized(values: Floats) -> Floats:
    spread: Floats = (values - values.mean()) / (values.std() + 1e-6)
    return spread


def _best_neighbour(passages: Sequence[Passage], score: Floats) -> Floats:
    """The higher score of the two passages printed around each: a subject is treated in one place."""
    best = np.zeros(len(passages))
    for rows in _grouped([(passage.report_id, passage.meeting) for passage in passages]).values():
        ordered = sorted(rows, key=lambda row: passages[row].position)
        for before, after in pairwise(ordered):
            best[before] = max(best[before], score[after])
            best[after] = max(best[after], score[before])
    return best


def _mean_of_siblings(passages: Sequence[Passage], score: Floats) -> Floats:
    mean = np.zeros(len(passages))
    for parent, rows in _grouped([passage.parent_id for passage in passages]).items():
        if parent is not None and len(rows) > 1:
            mean[rows] = (score[rows].sum() - score[rows]) / (len(rows) - 1)
    return mean


def _of_parent(passages: Sequence[Passage], values: Floats) -> Floats:
    known = {passage.id: float(value) for passage, value in zip(passages, values, strict=True)}
    return np.array([known.get(passage.parent_id or "", 0.0) for passage in passages])


def _best_of_group(groups: Sequence[Hashable], score: Floats) -> Floats:
    best = np.zeros(len(groups))
    for rows in _grouped(groups).values():
        best[rows] = score[rows].max()
    return best


def _grouped(keys: Sequence[Hashable]) -> dict[Hashable, list[int]]:
    rows: defaultdict[Hashable, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        rows[key].append(row)
    return rows


# "aprobó las recomendaciones siguientes", "hizo suyas, en su forma enmendada, las recomendaciones que figuran a".
_ANNOUNCES = re.compile(
    r"\b(?:aprob|recom|adopt|examin|present|formul|hizo suy|hicieron suy)\w*\b.*\brecomendaciones (?:\w+ ){0,3}?"
    r"(?:siguientes|que (?:siguen|figuran|se (?:exponen|presentan|enuncian|reproducen|indican))|a continuacion)|"
    r"\b(?:aprob|recom|adopt|examin|formul|hizo suy|hicieron suy)\w*\b.*\b(?:las )?siguientes recomendaciones|"
    r"^(?:las )?recomendaciones siguientes\b.*\b(?:aprob|recom|adopt|examin|formul|hizo suy|hicieron suy)|"
    r"\brecom\w*\b.* recomendaciones que (?:siguen|vienen|figuran)\b"
)
_APPROVING = (Status.ADOPTED, Status.COMPILED, Status.DRAFT)
# A paragraph of a text that was adopted as a whole may tell or regret something and ask for nothing.
_REQUESTS = re.compile(
    r"\b(?:deberian?|deberan?|deben?|recom(?!endaci)\w+|pid(?:e|en|io|ieron)|exhort(?:a|an|o|aron)|inst(?:a|an|o|aron)|"
    r"(?:alient|alent|invit|solicit|decid|encarg)\w+|aprueb\w+|aprobo|(?:hace|hizo) suy\w+|acord(?:o|aron)|acuerda)\b"
)
_PROPOSES = re.compile(r"\btal vez (?:desee|quiera)n?\b")


def introduces(passage: Passage) -> bool:
    """Whether a passage only leads to the recommendations of its report: it is no item of a list of them."""
    return passage.status in _APPROVING and _announces(passage.text)


# A list asks this of every passage of its scope.
@lru_cache(maxsize=16_384)
def _announces(text: str) -> bool:
    return bool(_ANNOUNCES.search(fold(text)))


def is_plain_paragraph(passage: Passage) -> bool:
    """Whether a passage was adopted and is printed without the word "recomendación"."""
    return passage.status is Status.ADOPTED and passage.kind is PassageKind.PARAGRAPH


def recommends(passage: Passage) -> bool:
    """Whether an adopted passage is itself a recommendation or a part of one."""
    if passage.status not in (Status.ADOPTED, Status.COMPILED) or introduces(passage):
        return False
    return not is_plain_paragraph(passage) or bool(_REQUESTS.search(fold(passage.text)))


def proposes(passage: Passage) -> bool:
    """Whether a paper of the Secretariat puts something before a meeting, in the words in which that is done."""
    return passage.status is Status.BACKGROUND and bool(_PROPOSES.search(fold(passage.text)))
