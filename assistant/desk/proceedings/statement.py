"""A sentence of a draft as the rules on meetings read it, and what they find that it states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.desk.draft.finding import Fault, Reason
from assistant.desk.proceedings.dates import Date, find_dates
from assistant.desk.proceedings.mentions import Mention, find_mentions
from assistant.desk.proceedings.record import MeetingRecord, Records
from vectorstore.words import fold

# Symbols, labels and laws have numbers that count and date nothing.
_NUMBERED = re.compile(
    r"\b[A-Z][A-Za-z]*(?:/[A-Z0-9][A-Za-z0-9.\-]*)+(?<![.\-])|"
    r"\b(?:p[áa]rrs?\.|p[áa]rrafos?|recomendaci[óo]n(?:es)?|art[íi]culos?|decisi[óo]n|resoluci[óo]n) (?:n[úu]m\. )?"
    r"\d+(?:/\d+)?(?: [a-z]{1,4}\))*(?:(?:, | y | a )\d+(?: [a-z]{1,4}\))*)*"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that a sentence states of a meeting, at `sentence[start:end]`.

    `reason` says why it is false; None where the library backs it. `passages` are ids of what tells it.
    """

    start: int
    end: int
    reason: Reason | None = None
    passages: tuple[str, ...] = ()

    @property
    def true(self) -> bool:
        return self.reason is None


@dataclass(frozen=True)
class Statement:
    """`text` is the sentence without its citations; `around` are the meetings spoken of before it."""

    text: str
    records: Records
    around: tuple[MeetingRecord, ...] = ()
    of_draft: bool = False

    @cached_property
    def masked(self) -> str:
        """The text with symbols and labels blanked, letter by letter."""
        return _NUMBERED.sub(lambda found: " " * len(found[0]), self.text)

    @cached_property
    def folded(self) -> str:
        """The masked text folded, letter by letter."""
        return "".join(
            folded if len(folded := fold(letter)) == 1 else letter.lower()[:1] or " " for letter in self.masked
        )

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return find_dates(self.folded)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return find_mentions(self.folded, self.records)

    def meetings_at(self, place: int) -> tuple[MeetingRecord, ...]:
        """The meeting that is spoken of at a place: the last one named before it, else the next, else around."""
        before = [one for one in self.mentions if one.start <= place]
        after = [one for one in self.mentions if one.start > place]
        nearest = before[-1:] or after[:1]
        return nearest[0].records if nearest else self.around


def false(statement: Statement, span: tuple[int, int], fault: Fault, told: str, passages: Sequence[str] = ()) -> Stated:
    """A false statement: "La frase dice «…»; …"."""
    said = " ".join(statement.text[span[0] : span[1]].split()).strip(" ,;(")
    return Stated(*span, Reason(fault, f"La frase dice «{said}»; {told}"), tuple(passages))
