"""A process that adds one report: `python writer_for_tests.py STORE REPORT`. Says so before it begins."""

from __future__ import annotations

import sys
from pathlib import Path

from reports_for_tests import TEXTS, paragraphs, report

from vectorstore.store import Store


def main(directory: Path, name: str) -> None:
    passages = paragraphs(name, 21, [f"{text} Asunto {number}." for number in range(40) for text in TEXTS])
    with Store.open(directory, "hashed") as store:
        print("listo", flush=True)
        with store.writing():
            store.put(report(name, 21), passages)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
