"""Where the quotes of a draft claim stand in their passages, to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answer import Citation
from assistant.check import verify_quote
from assistant.model.drafts import DraftCitation
from assistant.model.material import Material
from vectorstore.words import fold

_FEWEST_WORDS = 3
_JOINING = frozenset("a al de del el en la las los lo que y e con por para su sus un una se".split())
_GAP = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\)|…|\.\.\.)\s*")


def located(material: Material, cited: DraftCitation) -> Iterator[Citation]:
    """The spans of a quote; one with a gap gives several. Nothing when a part is not in the passage."""
    parts = [part for part in _GAP.split(cited.quote.strip().strip("«»“”\"'")) if part.strip()]
    spans = [_span(part, material) for part in parts]
    if any(span is None for span in spans):
        return
    text = material.passage.text
    for start, end in (span for span in spans if span is not None):
        yield Citation(material.passage, material.report, text[start:end], start, end)


def _span(part: str, material: Material) -> tuple[int, int] | None:
    """Where a quote stands in the passage; of one that begins in the lead-in, the part that is the passage's own."""
    text, lead_in = material.passage.text, material.passage.lead_in
    for form in _forms(part):
        span = verify_quote(form, text)
        if span is None and lead_in and (joined := verify_quote(form, f"{lead_in} {text}")):
            offset = len(lead_in) + 1
            span = (max(0, joined[0] - offset), joined[1] - offset) if joined[1] > offset else None
        if span and _whole_words(text, *span):
            return span
    return None


def _forms(part: str) -> Iterator[str]:
    """A quote, and with what writers change at its ends: a final point, the first letter's case."""
    bare = part.strip().rstrip(" .,;:")
    for form in dict.fromkeys((part.strip(), bare, *_trimmed(bare))):
        if form:
            yield form
            yield form[0].swapcase() + form[1:]


def _trimmed(bare: str) -> Iterator[str]:
    """A quote without the joining word at one of its ends, which writers fit to their sentence ("el" for "al")."""
    words = bare.split()
    if len(words) > _FEWEST_WORDS + 1:
        yield from (" ".join(words[1:]),) if fold(words[0]) in _JOINING else ()
        yield from (" ".join(words[:-1]),) if fold(words[-1]) in _JOINING else ()


def _whole_words(text: str, start: int, end: int) -> bool:
    """Whether a span cuts no word and is long enough to prove anything."""
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    words = len(text[start:end].split())
    return not cut_before and not cut_after and words >= min(_FEWEST_WORDS, len(text.split()))
