"""A sentence of a draft against what the library knows of its meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.desk.proceedings.agenda import on_agenda
from assistant.desk.proceedings.attending import attended
from assistant.desk.proceedings.counting import counted
from assistant.desk.proceedings.dating import dated, lasted, placed
from assistant.desk.proceedings.documents import approved_on, described, spans, summary_approved, symbols
from assistant.desk.proceedings.presiding import of_state, presided, speaks_of, with_speaker
from assistant.desk.proceedings.record import MeetingRecord, Records, read_records
from assistant.desk.proceedings.statement import Stated, Statement
from assistant.records.catalogue import Catalogue
from assistant.words.names import Gazetteer
from vectorstore.records import Passage

_RULES = (dated, lasted, placed, counted, on_agenda, spans, approved_on, summary_approved, symbols, described)


@dataclass(frozen=True)
class ProceedingsChecker:
    """`records` of every meeting of the library; `gazetteer` tells States."""

    records: Records
    gazetteer: Gazetteer

    def check(self, text: str, around: Sequence[MeetingRecord] = (), of_draft: bool = False) -> tuple[Stated, ...]:
        """What a sentence states of meetings, in its order; what the library cannot tell is left out.

        `around` are the meetings that were spoken of before it.
        """
        statement = Statement(text, self.records, tuple(around), of_draft)
        return tuple(sorted(self._stated(statement), key=lambda one: one.start))

    def mislabelled(self, text: str) -> tuple[Stated, ...]:
        """The symbols of a sentence, those in its brackets too, that are not those of the documents that it names."""
        return tuple(symbols(Statement(text, self.records)))

    def with_speaker(self, text: str) -> str:
        """A sentence on "la panelista de China" with the name under which the reports tell what she said."""
        return with_speaker(text, self.records, self.gazetteer)

    def named(self, text: str) -> tuple[MeetingRecord, ...]:
        """The meetings that the last mention of a text means."""
        mentions = Statement(text, self.records).mentions
        return mentions[-1].records if mentions else ()

    def _stated(self, statement: Statement) -> Iterator[Stated]:
        for rule in (
            dated,
            lasted,
            placed,
            counted,
            on_agenda,
            spans,
            approved_on,
            summary_approved,
            symbols,
            described,
        ):
            yield from rule(statement)
        for naming in (presided, of_state, speaks_of, attended):
            yield from naming(statement, self.gazetteer)


def open_proceedings(catalogue: Catalogue, passages: Sequence[Passage], gazetteer: Gazetteer) -> ProceedingsChecker:
    """The checker over what a library holds."""
    return ProceedingsChecker(read_records(catalogue, passages), gazetteer)


def without(text: str, stated: Sequence[Stated]) -> str:
    """A sentence without what is already known to be true of it."""
    kept, at = "", 0
    for one in stated:
        if one.start >= at:
            kept += text[at : one.start]
        at = max(at, one.end)
    return " ".join(f"{kept}{text[at:]}".split())
