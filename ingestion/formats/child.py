"""The child process: reads one file from standard input under limits and answers in JSON on standard output."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.formats.kinds import FileKind
from ingestion.limits import Limits
from ingestion.progress import note_into

Answer = dict[str, object]


def main() -> None:
    """Reads the text; the request's kind "scan" reads the page images of a PDF."""
    serve(lambda request, data, limits: read(str(request["kind"]), data, limits))


def serve(answered: Callable[[dict[str, Any], bytes, Limits], Answer]) -> None:
    """Takes the request of `process.ask`, confines itself and writes what `answered` makes of it."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answer
    header = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**header["limits"])
    confine(limits)
    note_into(header["progress"])
    json.dump(answered(header["request"], sys.stdin.buffer.read(), limits), answers)
    answers.flush()


def confine(limits: Limits) -> None:
    """Memory and processor time of this process are bounded by the kernel from here on."""
    memory = limits.memory_megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def read(kind: str, data: bytes, limits: Limits) -> Answer:
    """The text, or the problem. Damaged files make the libraries raise almost anything, so all of it is caught here."""
    try:
        extracted = _reader(kind)(data, limits)
        if len(extracted.text) > limits.characters:
            raise UnreadableContentError(Problem.TOO_LARGE, f"tiene más de {limits.characters} caracteres")
        return asdict(extracted)
    except UnreadableContentError as verdict:
        return {"problem": verdict.problem, "detail": verdict.detail}
    except MemoryError:
        return {"problem": Problem.TOO_LARGE, "detail": "necesita demasiada memoria"}
    except Exception as error:  # noqa: BLE001  (entry point of the child)
        return {"problem": Problem.DAMAGED, "detail": "", "cause": f"{type(error).__name__}: {error}"[:300]}


def _reader(kind: str) -> Callable[[bytes, Limits], Extracted]:
    """Each reader is imported when it is needed: the libraries are heavy."""
    if kind == FileKind.WORD:
        from ingestion.formats.word import read_word  # noqa: PLC0415

        return read_word
    if kind == FileKind.PDF:
        from ingestion.formats.pdf import read_pdf  # noqa: PLC0415

        return read_pdf
    if kind == FileKind.WEB:
        from ingestion.formats.web import read_web  # noqa: PLC0415

        return read_web
    from ingestion.formats.scan import read_image, read_scan  # noqa: PLC0415

    return read_scan if kind == "scan" else read_image
