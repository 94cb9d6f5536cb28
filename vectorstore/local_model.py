"""A local embedding model as its makers publish it: a directory with `tokenizer.json` and an ONNX file.

Laid out as Sentence Transformers do; a name is looked up in the cache of Hugging Face. Nothing is downloaded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from vectorstore.errors import EmbeddingError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_BATCH = 32
_LONGEST = 512
_END = 1 << 20
_POOLED = "sentence_embedding"
_MODELS = ("model.onnx", "onnx/model.onnx", "onnx/model_quantized.onnx", "model_quantized.onnx")
# What the E5 family was trained with, and does not say in its files: Wang et al., arXiv 2402.05672.
_E5 = {"query": "query: ", "passage": "passage: "}


@dataclass(frozen=True, slots=True)
class LocalModel:
    """The files of a model and what its settings say; `first` takes the first token instead of the mean."""

    name: str
    model: Path
    tokenizer: Path
    first: bool
    prompts: Mapping[str, str]
    longest: int

    @classmethod
    def find(cls, name: str) -> Self:
        """By the path of a directory, or by a name in the cache.

        Raises:
            EmbeddingError: there is no such directory, or it holds no model.
        """
        directory = Path(name).expanduser()
        if not directory.is_dir():
            directory = _cached(name)
        model = next((path for path in map(directory.joinpath, _MODELS) if path.is_file()), None)
        tokenizer = directory / "tokenizer.json"
        if model is None or not tokenizer.is_file():
            raise EmbeddingError(f"En {directory} faltan model.onnx o tokenizer.json: exporte el modelo a ONNX.")
        pooling = _settings(directory / "1_Pooling" / "config.json")
        prompts = _settings(directory / "config_sentence_transformers.json").get("prompts")
        longest = _settings(directory / "sentence_bert_config.json").get("max_seq_length", _LONGEST)
        return cls(
            name=name.rstrip("/").rpartition("/")[2],
            model=model,
            tokenizer=tokenizer,
            first=bool(pooling.get("pooling_mode_cls_token")),
            prompts=prompts or (_E5 if "e5" in name.casefold() else {}),
            longest=min(int(longest), _LONGEST),
        )

    def prompt(self, *names: str) -> str:
        return next((self.prompts[name] for name in names if name in self.prompts), "")

    @property
    def fingerprint(self) -> str:
        """Changes with the weights, the words and the settings; large files are known by their size and their ends."""
        digest = sha256(repr((self.first, sorted(self.prompts.items()), self.longest)).encode())
        for path in (self.tokenizer, *sorted(self.model.parent.glob(f"{self.model.name}*"))):
            size = path.stat().st_size
            digest.update(f"{path.name} {size}".encode())
            with path.open("rb") as file:
                digest.update(file.read(_END))
                file.seek(max(0, size - _END))
                digest.update(file.read(_END))
        return f"onnx/{self.name}/{digest.hexdigest()[:16]}"


class OnnxEmbeddings(Embeddings):
    """Runs a model with onnxruntime; the files are read at first use."""

    def __init__(self, model: LocalModel) -> None:
        self._model = model

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._embedded(self._model.prompt("passage", "document"), texts)

    def embed_query(self, text: str) -> list[float]:
        return self._embedded(self._model.prompt("query"), [text])[0]

    def _embedded(self, prompt: str, texts: list[str]) -> list[list[float]]:
        """In batches of like length: a batch is padded to its longest text."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        rows: dict[int, list[float]] = {}
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            vectors = self._run([prompt + texts[at] for at in batch])
            rows.update(zip(batch, vectors.tolist(), strict=True))
        return [rows[at] for at in range(len(texts))]

    def _run(self, texts: list[str]) -> NDArray[np.float32]:
        encoded = self._tokenizer.encode_batch(texts)
        known = {
            "input_ids": np.array([one.ids for one in encoded], dtype=np.int64),
            "attention_mask": np.array([one.attention_mask for one in encoded], dtype=np.int64),
            "token_type_ids": np.array([one.type_ids for one in encoded], dtype=np.int64),
        }
        wanted = {one.name for one in self._session.get_inputs()}
        names = [one.name for one in self._session.get_outputs()]
        output = _POOLED if _POOLED in names else names[0]
        hidden: NDArray[np.float32]
        (hidden,) = self._session.run([output], {name: value for name, value in known.items() if name in wanted})
        if hidden.ndim == 2:
            return hidden
        return hidden[:, 0] if self._model.first else _mean(hidden, known["attention_mask"])

    @cached_property
    def _session(self) -> InferenceSession:
        from onnxruntime import InferenceSession  # noqa: PLC0415  loads for a second, and only this choice needs it

        return InferenceSession(str(self._model.model), providers=["CPUExecutionProvider"])

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer  # noqa: PLC0415

        tokenizer = Tokenizer.from_file(str(self._model.tokenizer))
        tokenizer.enable_truncation(self._model.longest)
        tokenizer.enable_padding(**(tokenizer.padding or {}) | {"length": None})
        return tokenizer


def _mean(hidden: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float32]:
    """(texts, tokens, dimension) over the tokens that are no padding."""
    weights = mask[:, :, np.newaxis].astype(np.float32)
    mean: NDArray[np.float32] = (hidden * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1)
    return mean


def _cached(name: str) -> Path:
    from huggingface_hub import snapshot_download  # noqa: PLC0415
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError  # noqa: PLC0415

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except (LocalEntryNotFoundError, HFValidationError) as error:
        raise EmbeddingError(
            f'No hay ningún modelo "{name}" en el disco: indique su carpeta (onnx:RUTA) o descárguelo antes con '
            f"`hf download {name}`."
        ) from error


def _settings(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
