"""A question, the answer given to it and the library: one score."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from functools import lru_cache

from assistant.answer import Verdict
from assistant.check import Source, check_claim
from evals.library import Library
from evals.metrics import citations, retrieval
from evals.metrics.language import spanish_share
from evals.metrics.layout import layout_of
from evals.metrics.plainness import distinct_share, is_direct, outcome_shown, telling_quotes
from evals.metrics.spelling import spelling_share
from evals.metrics.support import claim_support, label_share, quote_share, shown_claims, status_share
from evals.metrics.text import fold, holds_any, holds_fact
from evals.metrics.uncited import cited_share, heading_share
from evals.questions import Question, row_hash
from evals.record import Record


@dataclass(frozen=True, slots=True)
class Score:
    """Every metric is in 0..1, higher is better, and None where it has no meaning. `row` is the hash of the question,
    `words` the length of the answer, `uncited_words` that of its lines without a source.

    The rule for answers without claims: a refusal has no `support`, `quotes`, `labels` or `status` (its worth is in
    `answered` and `refused`), yet its `ok` and citations are 0 where an answer was due. Text that is shown as an answer
    without a single claim has `support` 0, unless the question has no gold passages (a greeting, for instance).
    An error counts as neither answer nor refusal: 0 in both.
    """

    id: str
    row: str
    category: str
    lang: str
    split: str
    why_unanswerable: str
    answerable: bool
    complete: bool
    abstained: bool
    failed: bool
    confidence: float | None
    words: int
    uncited_words: int
    ok: float
    citation_recall: float | None = None
    citation_precision: float | None = None
    facts: float | None = None
    clean: float | None = None
    support: float | None = None
    cited_sentences: float | None = None
    quotes: float | None = None
    quote_length: float | None = None
    labels: float | None = None
    status: float | None = None
    headings: float | None = None
    distinct: float | None = None
    direct: float | None = None
    outcome: float | None = None
    spanish: float | None = None
    spelling: float | None = None
    no_leak: float | None = None
    answered: float | None = None
    refused: float | None = None
    recall_5: float | None = None
    recall_10: float | None = None
    mrr: float | None = None
    ndcg_10: float | None = None
    list_f1: float | None = None

    def metric(self, name: str) -> float | None:
        value: float | None = getattr(self, name)
        return value


_NAMES = tuple(field.name for field in fields(Score))
METRICS = _NAMES[_NAMES.index("ok") :]


def score(question: Question, record: Record, library: Library) -> Score:
    return Score(
        id=question.id,
        row=row_hash(question),
        category=question.category,
        lang=question.lang,
        split=question.split,
        why_unanswerable=question.why_unanswerable,
        answerable=question.answerable,
        complete=question.complete,
        abstained=record.abstained,
        failed=record.error is not None,
        confidence=record.confidence,
        words=len(record.text.split()),
        uncited_words=sum(len(line.split()) for line in layout_of(record).other),
        ok=round(ok(question, record), 4),
        **_rounded(
            {
                **_outcome(question, record),
                **_content(question, record),
                **_citations(question, record),
                **_shown(question, record, library),
                **_written(question, record, library),
                **_retrieval(question, record),
            }
        ),
    )


def to_line(one: Score) -> str:
    return json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":"))


def from_line(line: str) -> Score:
    """Raises ValueError or TypeError when the line is of another format."""
    # A run of before this was counted is held to nothing in it.
    return Score(**{"uncited_words": 0, **json.loads(line)})


def ok(question: Question, record: Record) -> float:
    """The worth of an answer, as the reference scorer has it.

    Unanswerable: 1 for a refusal, else 0. Answerable: 0 for a refusal or for a forbidden string; else citation recall
    (for a complete list, F1 of citation recall and precision), halved when a required string is missing.
    """
    if not question.answerable:
        return float(record.abstained and record.error is None)
    text = fold(record.text)
    if record.abstained or record.error is not None or holds_any(text, question.must_not_include):
        return 0.0
    worth = citations.recall(record.cited, question.gold)
    if question.complete:
        worth = citations.f1(worth, citations.precision(record.cited, question.allowed))
    return worth * (1.0 if _has_facts(question, text) else 0.5)


def _has_facts(question: Question, folded: str) -> bool:
    return all(holds_any(folded, alternatives) for alternatives in question.must_include)


def _outcome(question: Question, record: Record) -> dict[str, float | None]:
    right = float(record.abstained is not question.answerable and record.error is None)
    return {"answered" if question.answerable else "refused": right}


def _content(question: Question, record: Record) -> dict[str, float | None]:
    text = fold(record.text)
    required, vetoed, damage = question.must_include, question.must_not_include, question.soft_must_not_include
    told = not record.abstained and all(holds_fact(record.text, alternatives) for alternatives in required)
    return {
        "facts": float(told) if required and question.answerable else None,
        "clean": float(not holds_any(text, vetoed)) if vetoed else None,
        "no_leak": float(not holds_any(text, damage)) if damage else None,
    }


def _citations(question: Question, record: Record) -> dict[str, float | None]:
    """Where nothing has to be cited (a greeting), a citation is one too many."""
    if not question.answerable:
        return {}
    if not question.gold:
        return {"citation_precision": 0.0} if record.cited and not question.gold_optional else {}
    recalled = citations.recall(record.cited, question.gold)
    precise = citations.precision(record.cited, question.allowed)
    scores: dict[str, float | None] = {"citation_recall": recalled, "citation_precision": precise}
    return {**scores, "list_f1": citations.f1(recalled, precise)} if question.complete else scores


def _shown(question: Question, record: Record, library: Library) -> dict[str, float | None]:
    claims = shown_claims(record)
    due = not record.abstained and record.error is None and (claims or question.gold)
    return {
        "support": claim_support(claims, library.passages, _remembered) if due else None,
        "cited_sentences": cited_share(record) if due else None,
        "quotes": quote_share(record.citations, library.passages),
        "quote_length": telling_quotes(record.citations, library.passages),
        "labels": label_share(record, library),
        "status": status_share(record, library.passages),
        "headings": heading_share(record, library),
    }


def _written(question: Question, record: Record, library: Library) -> dict[str, float | None]:
    asked = " ".join((question.question, *(turn.content for turn in question.history)))
    seen = dict.fromkeys((*record.cited, *record.retrieved))
    passages = [library.passages[one] for one in seen if one in library.passages]
    return {
        "distinct": distinct_share(record),
        "direct": is_direct(record, passages, asked),
        "outcome": outcome_shown(record),
        "spanish": spanish_share(_own_lines(record)),
        "spelling": spelling_share(record.text, library.words, asked),
    }


def _retrieval(question: Question, record: Record) -> dict[str, float | None]:
    if not question.gold:
        return {}
    found, gold = record.retrieved, question.gold
    return {
        "recall_5": retrieval.recall_at(found, gold, 5),
        "recall_10": retrieval.recall_at(found, gold, 10),
        "mrr": retrieval.reciprocal_rank(found, gold),
        "ndcg_10": retrieval.ndcg_at(found, gold, 10),
    }


def _own_lines(record: Record) -> list[str]:
    """The lines of an answer without its list of sources, where titles may be in another language."""
    return [line for line in record.text.split("\n") if not line.startswith("[")]


def _rounded(values: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: value if value is None else round(value, 4) for name, value in values.items()}


@lru_cache(maxsize=20_000)
def _remembered(claim: str, sources: tuple[Source, ...]) -> Verdict:
    """The same passages are quoted again and again; a verdict is worked out once."""
    return check_claim(claim, sources)
