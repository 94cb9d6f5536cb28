"""The library as the metrics need it: passages and reports by id, and the words that are printed in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from evals.metrics.spelling import PrintedWords, words_of
from vectorstore.records import Passage, Report
from vectorstore.store import Store


@dataclass(frozen=True)
class Library:
    passages: Mapping[str, Passage]
    reports: Mapping[str, Report]

    @cached_property
    def words(self) -> PrintedWords:
        passages = self.passages.values()
        texts = [" ".join((*one.section, one.label, one.lead_in, one.text)) for one in passages]
        return words_of((*texts, *(f"{one.title} {one.body or ''}" for one in self.reports.values())))


def of_store(store: Store) -> Library:
    return of_parts(store.passages(), store.reports())


def of_parts(passages: Iterable[Passage], reports: Iterable[Report]) -> Library:
    return Library({one.id: one for one in passages}, {one.id: one for one in reports})
