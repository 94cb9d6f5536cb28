"""What is indexed of a passage: the words for BM25, and the parts that are embedded."""

from __future__ import annotations

import hashlib
import re

from vectorstore.records import Passage

# The encoder averages over words, so a long text blurs. Lengths are in characters.
PART_LENGTH = 400
_SENTENCE = re.compile(r".+?(?:[.;:?!][)\]»”\"]*\s+|$)", re.DOTALL)


def indexed_words(passage: Passage) -> str:
    """The text BM25 sees: the last two headings, the lead-in, the text, its notes and the label."""
    notes = " ".join(note.text for note in passage.notes)
    return " ".join((*passage.section[-2:], passage.lead_in, passage.text, notes, passage.label))


def text_parts(text: str, length: int = PART_LENGTH) -> tuple[str, ...]:
    """Runs of whole sentences, each near `length` characters at most; joined they give the text back to the letter."""
    parts: list[str] = []
    current = ""
    for sentence in _sentences(text):
        if current and len(current) + len(sentence) > length:
            parts.append(current)
            current = ""
        current += sentence
    if current or not parts:
        parts.append(current)
    return tuple(parts)


def embedded_texts(passage: Passage) -> tuple[str, ...]:
    """The texts whose vectors stand for a passage: its parts, each after the lead-in that completes it."""
    prefix = f"{passage.lead_in} " if passage.lead_in else ""
    return tuple(f"{prefix}{part}".strip() or passage.label for part in text_parts(passage.text))


def text_hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _sentences(text: str) -> list[str]:
    return _SENTENCE.findall(text)
