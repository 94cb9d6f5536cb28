"""A local ONNX model: one of four words, made here."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from reports_for_tests import paragraphs, report
from tokenizers import Tokenizer, models, pre_tokenizers

from vectorstore.embeddings import load_embeddings
from vectorstore.errors import EmbeddingError, StoreMismatchError
from vectorstore.store import Store

WORDS = ("[PAD]", "[UNK]", "puerto", "buque", "glosario", "query", "passage")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """The vector of a word is a row of the unit matrix: a text is the mean of its words."""
    directory = tmp_path / "palabras"
    (directory / "onnx").mkdir(parents=True)
    table = numpy_helper.from_array(np.eye(len(WORDS), dtype=np.float32), "table")
    gather = helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "tokens"])
    hidden = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["texts", "tokens", len(WORDS)])
    graph = helper.make_graph([gather], "words", [ids], [hidden], [table])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(made, directory / "onnx" / "model.onnx")
    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(directory / "tokenizer.json"))
    return directory


def _set(directory: Path, file: str, **settings: object) -> None:
    path = directory / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(settings), encoding="utf-8")


def test_a_text_is_the_mean_of_its_tokens_whatever_stands_beside_it(model: Path) -> None:
    embedding = load_embeddings(f"onnx:{model}")
    short, long = embedding.passages(["puerto", "buque buque puerto puerto glosario glosario"])
    assert short[2] == 1
    assert np.allclose(long[2:5], 3**-0.5)
    assert np.allclose(embedding.queries(["puerto"])[0], short)


def test_more_texts_than_a_batch_come_back_in_order(model: Path) -> None:
    texts = [f"{'puerto ' * (at % 5)}{'buque' if at % 2 else 'glosario'}" for at in range(100)]
    embedding = load_embeddings(f"onnx:{model}")
    assert np.allclose(embedding.passages(texts), [embedding.passages([text])[0] for text in texts])


def test_prompts_and_pooling_are_those_the_model_came_with(model: Path) -> None:
    _set(model, "config_sentence_transformers.json", prompts={"query": "query ", "document": "passage "})
    _set(model, "1_Pooling/config.json", pooling_mode_cls_token=True)
    embedding = load_embeddings(f"onnx:{model}")
    assert embedding.queries(["puerto"])[0].argmax() == WORDS.index("query")
    assert embedding.passages(["puerto"])[0].argmax() == WORDS.index("passage")


def test_a_store_refuses_the_model_once_it_changed(model: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", load_embeddings(f"onnx:{model}")) as store, store.writing():
        store.put(report(), paragraphs(texts=("El puerto.", "Un buque.", "Un glosario.")))
    with Store.open(tmp_path / "store", f"onnx:{model}") as store:
        assert store.search(["glosario"])[0].dense > 0
    _set(model, "1_Pooling/config.json", pooling_mode_cls_token=True)
    with pytest.raises(StoreMismatchError, match="python -m vectorstore rebuild"):
        Store.open(tmp_path / "store", f"onnx:{model}")


def test_a_name_is_looked_up_on_the_disk_and_never_downloaded(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(model.parent))
    with pytest.raises(EmbeddingError, match="onnx:RUTA"):
        load_embeddings("onnx:casa/palabras")
    snapshot = model.parent / "models--casa--palabras" / "snapshots" / ("a" * 40)
    snapshot.parent.mkdir(parents=True)
    model.rename(snapshot)
    (snapshot.parents[1] / "refs").mkdir()
    (snapshot.parents[1] / "refs" / "main").write_text("a" * 40)
    assert load_embeddings("onnx:casa/palabras").passages(["buque"])[0][3] == 1


def test_a_directory_without_a_model_and_a_damaged_one_say_what_to_do(model: Path) -> None:
    (model / "onnx" / "model.onnx").write_bytes(b"esto no es un grafo")
    with pytest.raises(EmbeddingError, match="No se pudieron calcular"):
        load_embeddings(f"onnx:{model}").passages(["buque"])
    (model / "onnx" / "model.onnx").unlink()
    with pytest.raises(EmbeddingError, match="exporte el modelo"):
        load_embeddings(f"onnx:{model}")
