"""Putting an assistant together from settings."""

from __future__ import annotations

import gc
from collections.abc import Sequence

import wordfreq

from assistant.assistant import Assistant
from assistant.errors import EmptyLibraryError
from assistant.evidence import EvidenceFinder
from assistant.extractive import ExtractiveWriter
from assistant.question.planner import Planner
from assistant.question.refining import PlanRefiner
from assistant.records.catalogue import Catalogue, read_catalogue
from assistant.records.panellists import Panellists
from assistant.search.ranking import Searcher
from assistant.search.rating import read_ahead
from assistant.settings import AssistantSettings
from assistant.words.glossary import read_glossary
from assistant.words.names import read_gazetteer
from assistant.words.spelling import Spelling
from assistant.words.topic import words_of_asking
from assistant.writers import Writer
from vectorstore.records import Meeting, Report
from vectorstore.settings import StoreSettings
from vectorstore.store import Store

# On the Zipf scale of wordfreq (log10 of occurrences per billion words): below, a form is as likely a typing error.
_KNOWN_WORD = 2.2
# From here a word of asking is Spanish and may be what was meant.
_WORD_OF_SPANISH = 3.5


def open_assistant(store_settings: StoreSettings, settings: AssistantSettings) -> Assistant:
    """The assistant over the store of the settings. Raises EmptyLibraryError when it holds no report."""
    empty = EmptyLibraryError(
        f"La biblioteca de {store_settings.directory} está vacía: "
        f"añada informes con `python -m ingestion add CARPETA --store {store_settings.directory}`."
    )
    # A mistyped folder is not made into a library.
    if not Store.lies_in(store_settings.directory):
        raise empty
    store = Store.open(store_settings.directory, store_settings.embeddings, store_settings.chroma)
    store.mend()
    if not store.reports():
        raise empty
    return serving_assistant(store, settings)


def serving_assistant(store: Store, settings: AssistantSettings) -> Assistant:
    """The assistant over an open store, in a process that is to answer many questions.

    The words of a library of some thousand passages are read before the first question. What has been read by then
    stays: the garbage collector no longer walks through it, which takes a fifth of a second amid a question. What an
    assistant before left behind is collected first.
    """
    assistant = build_assistant(store, settings)
    read_ahead(store.passages())
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return assistant


def build_assistant(store: Store, settings: AssistantSettings) -> Assistant:
    """The assistant over an open store."""
    return assemble(store, store.reports(), store.meetings(), settings)


def assemble(
    store: Searcher, reports: Sequence[Report], meetings: Sequence[Meeting], settings: AssistantSettings
) -> Assistant:
    """The assistant over whatever searches passages."""
    catalogue = read_catalogue(reports, meetings, store.passages())
    glossary = read_glossary()
    asking = {word: 1 for word in words_of_asking() if wordfreq.zipf_frequency(word, "es") >= _WORD_OF_SPANISH}
    spelling = Spelling(
        {**asking, **catalogue.words},
        lambda word: wordfreq.zipf_frequency(word, "es") >= _KNOWN_WORD,
        catalogue.accented,
    )
    planner = Planner(catalogue, glossary, spelling, read_gazetteer(), store.passage)
    finder = EvidenceFinder(store, catalogue, glossary)
    return Assistant(planner, finder, _writer(store, catalogue, settings), _refiner(catalogue, settings))


def _refiner(catalogue: Catalogue, settings: AssistantSettings) -> PlanRefiner | None:
    if settings.model is None or not settings.refine_plan:
        return None
    from assistant.model.opening import open_refiner  # noqa: PLC0415  see _writer

    return open_refiner(settings, settings.limits, catalogue.meetings, catalogue.held)


def _writer(store: Searcher, catalogue: Catalogue, settings: AssistantSettings) -> Writer:
    reports = {report.id: report for report in catalogue.reports}
    told = catalogue.proceedings
    extractive = ExtractiveWriter(reports, Panellists(told.introduced, told.addresses))
    if settings.model is None:
        return extractive
    # Loading the clients of a model takes half a second that an assistant without one need not spend.
    from assistant.model.beyond import Beyond  # noqa: PLC0415
    from assistant.model.opening import open_writer  # noqa: PLC0415

    return open_writer(settings, settings.limits, reports, extractive, Beyond(store, catalogue))
