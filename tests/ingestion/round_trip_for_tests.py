"""The same document as text, DOCX, PDF and HTML: which passages differ.

    python tests/ingestion/round_trip_for_tests.py FOLDER    every .txt of a folder, through LibreOffice

Prints a line a file and format, then each passage that is not the same; exits with 1 when there is one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from ingestion.load import load_file
from ingestion.manifest import Entry, load_manifest
from ingestion.parse import parse
from vectorstore.records import Passage

OFFICE = shutil.which("soffice")
FORMATS = ("docx", "pdf", "html")
_SECONDS = 300
_AS_TEXT = "--infilter=Text (encoded):UTF8,LF,,,"

Told = tuple[str, str, str, str, tuple[str, ...], tuple[tuple[str, str], ...]]


def convert(files: Sequence[Path], form: str, out: Path) -> None:
    """Write the files in another format, by a LibreOffice with a profile of its own."""
    assert OFFICE is not None
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(out)]
    command += [_AS_TEXT] if files[0].suffix == ".txt" else []
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=_SECONDS)


def differences(text: Path, other: Path, entry: Entry | None = None) -> list[str]:
    """What is not the same up to white space: id, label, text, status, section and notes of each passage."""
    expected, found = told(text, entry), told(other, entry)
    keys = list(dict.fromkeys([*(one[0] for one in expected), *(one[0] for one in found)]))
    left, right = ({one[0]: one for one in rows} for rows in (expected, found))
    return [f"{key}: {left.get(key)} -> {right.get(key)}" for key in keys if left.get(key) != right.get(key)]


def told(path: Path, entry: Entry | None = None) -> list[Told]:
    entry = entry or Entry(path.name, id="x")
    return [_row(passage) for passage in parse(load_file(path), path.name, entry).passages]


def _row(passage: Passage) -> Told:
    notes = tuple((note.mark, _plain(note.text)) for note in passage.notes)
    section = tuple(map(_plain, passage.section))
    return passage.id, passage.label, _plain(passage.text), passage.status.value, section, notes


def _plain(text: str) -> str:
    return " ".join(text.split())


def main(folder: Path) -> int:
    texts, manifest = sorted(folder.glob("*.txt")), load_manifest(folder)
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch)
        for form in FORMATS:
            # The HTML is that of the Word file: a text file has no structure to write.
            sources = [out / f"{text.stem}.docx" for text in texts] if form == "html" else texts
            convert(sources, form, out)
            for text in texts:
                found = differences(text, out / f"{text.stem}.{form}", manifest.entry(text))
                print(f"{text.stem}.{form}: {len(found)} of {len(told(text, manifest.entry(text)))} passages differ")
                print(*(f"  {line[:400]}" for line in found), sep="\n", end="\n" if found else "")
                wrong += len(found)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
