"""What the assistant adds to the model's own time: `python tests/assistant/model/measure_overhead.py --store DIR`.

The model is the server of the tests and answers at once, over the socket. For each question of evals/questions it takes
the time from the question to the arrival of the request, and from there to the first claim shown, in milliseconds: by
the clock, and of processor (all threads, the server too), which says more on a busy machine.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import numpy as np  # noqa: E402  the paths come first
from chat_server_for_tests import ChatServer, Handler, reply, says, serving  # noqa: E402

from assistant.assistant import Assistant  # noqa: E402
from assistant.building import serving_assistant  # noqa: E402
from assistant.conversation import Turn  # noqa: E402
from assistant.events import ClaimReady, EvidenceReady  # noqa: E402
from assistant.settings import AssistantSettings  # noqa: E402
from assistant.words.language import load_word_lists  # noqa: E402
from vectorstore.store import Store  # noqa: E402

_WARMING = 8
_SPANS = ("to the request", "from it to the first claim", "to the request, processor", "to the first claim, processor")
Row = tuple[float, float, float, float]


def questions(most: int) -> list[tuple[str, list[Turn]]]:
    """Evenly taken from those of the evaluation that have an answer."""
    rows = [
        json.loads(line)
        for path in sorted((ROOT / "evals" / "questions").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    asked = [row for row in rows if row["answerable"] and row["gold"]]
    chosen = asked[:: max(1, len(asked) // most)][:most]
    return [(row["question"], [Turn(turn["role"], turn["content"]) for turn in row["history"]]) for row in chosen]


def timed(assistant: Assistant, server: ChatServer, question: str, history: Sequence[Turn]) -> Row | None:
    """Milliseconds to the arrival of the request, and from there to the first claim; None when none was sent."""
    arrived: list[tuple[float, float]] = []
    first = (0.0, 0.0)
    started = _now()
    for event in assistant.stream(question, history):
        if isinstance(event, EvidenceReady) and event.hits:
            quoted = event.hits[0].passage.text

            def answer(handler: Handler, quoted: str = quoted) -> None:
                arrived.append(_now())
                label = "E1" if quoted else ""
                says(reply((quoted, ((label, quoted),))), size=4000)(handler)

            server.does(answer)
        if isinstance(event, ClaimReady) and not first[0]:
            first = _now()
    if not arrived or not first[0]:
        return None
    there = arrived[0]
    spans = (there[0] - started[0], first[0] - there[0], there[1] - started[1], first[1] - there[1])
    return spans[0] * 1000, spans[1] * 1000, spans[2] * 1000, spans[3] * 1000


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def measured(assistant: Assistant, server: ChatServer, most: int) -> Iterator[Row]:
    for place, (question, history) in enumerate(questions(most + _WARMING)):
        row = timed(assistant, server, question, history)
        if row and place >= _WARMING:
            yield row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--questions", type=int, default=80)
    options = parser.parse_args()
    with serving() as server, Store.open(options.store) as store:
        # As the page does before its first question.
        load_word_lists()
        assistant = serving_assistant(store, AssistantSettings("fake", "secreto", server.url))
        rows = np.array(list(measured(assistant, server, options.questions)))
    for name, column in zip(_SPANS, rows.T, strict=True):
        p50, p95 = np.percentile(column, (50, 95))
        print(f"{len(rows)} questions, {name}: median {p50:.0f} ms, p95 {p95:.0f} ms")


if __name__ == "__main__":
    main()
