"""What a search finds, and where it looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports_for_tests import TEXTS, SilentEmbeddings, paragraphs, report

from vectorstore.embeddings import EmbeddingModel
from vectorstore.records import PassageKind, Scope, Status
from vectorstore.retriever import StoreRetriever
from vectorstore.store import Store

LONG = " ".join(f"El párrafo recuerda el asunto número {number} del temario provisional." for number in range(60))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store.open(tmp_path_factory.mktemp("search"), "hashed")
    long = f"{LONG} Se subrayó la utilidad de los intérpretes jurados. {LONG}"
    with store.writing():
        store.put(report(), paragraphs())
        store.put(report("2031-informe", 21), paragraphs("2031-informe", 21, (*TEXTS, long)))
    return store


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se dijo de la inspección de buques?",
        "que se dijo de la INSPECCION de buque pesquero",
        "inspeccionar los barcos pesqueros en puerto",
    ],
)
def test_accents_case_and_endings_do_not_matter(store: Store, question: str) -> None:
    assert [hit.passage.id for hit in store.search([question], limit=2)] == ["2030-informe:p1", "2031-informe:p1"]


def test_hits_come_best_first_with_the_passage_and_both_scores(store: Store) -> None:
    hits = store.search(["comisiones de las agencias de contratación"])
    assert hits[0].passage == store.passage("2030-informe:p4")
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[0].sparse > 0 < hits[0].dense <= 1


def test_a_scope_holds_for_both_halves(store: Store) -> None:
    scope = Scope(meetings=frozenset({21}), statuses=frozenset({Status.SUMMARY}))
    hits = store.search(["buques"], scope, limit=3)
    assert hits[0].passage.id == "2031-informe:p1"
    assert {hit.passage.meeting for hit in hits} == {21}
    assert store.search(["buques"], Scope(kinds=frozenset({PassageKind.RECOMMENDATION}))) == ()
    assert store.search(["buques"], Scope(reports=frozenset({"2031-informe"})), limit=1)[0].passage.meeting == 21


def test_without_a_limit_every_passage_of_the_scope_is_scored(store: Store) -> None:
    scope = Scope(reports=frozenset({"2031-informe"}))
    found = {hit.passage.id for hit in store.search(["buques"], scope, limit=None)}
    assert found == {passage.id for passage in store.passages(scope)}
    assert len(store.search(["buques"], limit=None)) == 9


def test_the_limit_does_not_change_the_order_of_the_best(store: Store) -> None:
    every = store.search(["glosario de términos judiciales"], limit=None)
    assert store.search(["glosario de términos judiciales"], limit=3) == every[:3]


@pytest.mark.parametrize("block", [1, 2, 4_096])
def test_a_scope_scores_its_passages_as_the_whole_library_does(
    store: Store, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr("vectorstore.dense._BLOCK", block)
    texts = ["intérpretes jurados", "inspección de buques"]
    everywhere = {hit.passage.id: hit.dense for hit in store.search(texts, limit=None)}
    for one in ("2030-informe", "2031-informe"):
        for hit in store.search(texts, Scope(reports=frozenset({one}))):
            assert hit.dense == pytest.approx(everywhere[hit.passage.id], abs=1e-6)


def test_several_texts_find_what_each_would(store: Store) -> None:
    best = {hit.passage.id for hit in store.search(["buques pesqueros", "glosario de términos"], limit=4)}
    assert best == {f"{name}:p{number}" for name in ("2030-informe", "2031-informe") for number in (1, 3)}


def test_one_sentence_of_a_long_passage_is_enough(store: Store) -> None:
    hits = store.search(["intérpretes jurados"], limit=None)
    assert hits[0].passage.id == "2031-informe:p5"
    assert hits[0].dense == max(hit.dense for hit in hits)


def test_nothing_asked_finds_nothing(store: Store) -> None:
    assert store.search([]) == store.search(["", "  "]) == ()


def test_words_nobody_used_do_not_match(store: Store) -> None:
    assert all(hit.sparse == 0 for hit in store.search(["zzyzx qwrtp"]))


def test_the_retriever_offers_the_same_to_langchain(store: Store) -> None:
    documents = StoreRetriever(store=store, scope=Scope(meetings=frozenset({20})), limit=2).invoke("glosario")
    assert documents[0].id == "2030-informe:p3"
    assert documents[0].metadata["label"] == "párr. 3"
    assert len(documents) == 2


def test_words_answer_while_the_embedding_does_not(tmp_path: Path) -> None:
    store = Store.open(tmp_path, EmbeddingModel("silent/1", SilentEmbeddings()))
    with store.writing():
        store.put(report(), paragraphs())
    assert store.search(["glosario"])[0].passage.id == "2030-informe:p3"
    assert store.notice is not None
    assert "solo por palabras" in store.notice


def test_a_scope_of_every_report_is_the_same_as_none(store: Store) -> None:
    everything = Scope(reports=frozenset(one.id for one in store.reports()), statuses=frozenset(Status))
    assert store.search(["glosario"], everything, limit=2) == store.search(["glosario"], limit=2)


def test_a_scope_of_an_unknown_report_is_empty(store: Store) -> None:
    assert store.search(["glosario"], Scope(reports=frozenset({"ninguno"}))) == ()
