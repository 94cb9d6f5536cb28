"""Does the answer say things once, straight, and is it what it says it is: an answer or a refusal?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from evals.metrics.layout import layout_of
from evals.metrics.support import shown_claims
from evals.metrics.text import fold
from evals.record import CitationRecord, Record
from vectorstore.records import Passage

_HEDGE = re.compile(
    r"\bquizas?\b|\btal vez\b|\bposiblemente\b|\bprobablemente\b|\bacaso\b|\ba lo mejor\b|\bal parecer\b"
    r"|\baparentemente\b|\bpuede que\b|\bes (?:posible|probable) que\b|\bno (?:estoy|estamos) segur|\bcreo que\b"
    r"|\bno (?:puedo|podemos) (?:asegurar|garantizar|confirmar)|\bme parece\b|\bsupongo\b|\bpodria (?:ser|haber)\b"
    r"|\bno (?:es|seria) (?:del todo )?seguro\b|\bhasta donde (?:se|sabemos)\b|\bsegun mi conocimiento\b"
    r"|\bpresuntamente\b|\bconviene verificar\b|\b(?:podria|puede) no ser\b|\bcon cautela\b"
)
# How a refusal is worded in Spanish, folded.
_REFUSAL = re.compile(
    r"\bno (?:consta|figura|existe|aparece|contiene|hay|se (?:menciona|dice|recoge|ha encontrado)|dicen?"
    r"|(?:he |hemos )?(?:encontr|encuentr)|menciona|recoge|trata|responde|puedo|podemos|dispongo|tengo|es posible)"
    r"|\bnada (?:consta|dicen?|se)\b|\bningun|\bsin (?:informacion|respuesta|datos)\b|\bno\b.{0,40}\bconsta"
)
_FEWEST_WORDS, _LARGEST_PART = 4, 0.6


def is_direct(record: Record, passages: Iterable[Passage], asked: str) -> float | None:
    """1 when the text has no hedge ("quizás", "no puedo asegurar…") that is not in a cited or offered passage or in
    the question, else 0; None without text."""
    if not record.text.strip():
        return None
    hedges = {found[0] for found in _HEDGE.finditer(fold(record.text))}
    sources = fold(" ".join((asked, *(f"{one.lead_in} {one.text}" for one in passages)))) if hedges else ""
    return float(all(one in sources for one in hedges))


def distinct_share(record: Record) -> float | None:
    """Different (passage, quote) pairs and different claims / all of both; None without any."""
    pairs = [(one.id, fold(one.quote)) for one in record.citations if one.quote]
    claims = [fold(one.text) for one in shown_claims(record)]
    count = len(pairs) + len(claims)
    return (len(set(pairs)) + len(set(claims))) / count if count else None


def outcome_shown(record: Record) -> float | None:
    """1 when the text is what the outcome says, else 0; None for an error.

    A refusal says so and cites nothing; an answer without a cited sentence is no refusal in disguise.
    """
    if record.error is not None:
        return None
    shown = bool(layout_of(record).cited)
    refuses = bool(_REFUSAL.search(fold(record.text)))
    if record.abstained:
        return float(refuses and not shown and not record.citations)
    return float(shown or (bool(record.text.strip()) and not refuses))


def telling_quotes(citations: Iterable[CitationRecord], passages: Mapping[str, Passage]) -> float | None:
    """Citations whose quote has four words or most of its passage / citations; None without any."""
    told = [_tells(one, passages.get(one.id)) for one in citations]
    return sum(told) / len(told) if told else None


def _tells(citation: CitationRecord, passage: Passage | None) -> bool:
    long = len(citation.quote.split()) >= _FEWEST_WORDS
    return long or (passage is not None and len(citation.quote) >= _LARGEST_PART * len(passage.text))
