"""Small reports in the genre, written for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from langchain_core.embeddings import Embeddings

from vectorstore.records import (
    Meeting,
    Note,
    Passage,
    PassageKind,
    Report,
    ReportKind,
    SourceSpan,
    Status,
    SymbolSource,
)

TEXTS = (
    "Los Estados parte deberían reforzar la inspección de los buques pesqueros en los puertos de atraque.",
    "Varios oradores describieron programas de alojamiento temporal para personas que denunciaron abusos.",
    "La Secretaría presentó un glosario de los términos usados en las solicitudes de asistencia judicial.",
    "Una oradora pidió que las agencias de contratación no cobraran comisiones a los trabajadores.",
)


def report(name: str = "2030-informe", meeting: int = 20) -> Report:
    return Report(
        id=name,
        title="Informe de la reunión",
        kind=ReportKind.REPORT,
        status=Status.ADOPTED,
        meetings=(Meeting(meeting, 2010 + meeting, "4 y 5 de mayo", "Viena"),),
        symbol="X/WG.9/2030/2",
        symbol_source=SymbolSource.FILE,
        date="2030-05-20",
        source_name="informe.txt",
        added="2030-06-01T10:00:00",
    )


def paragraphs(name: str = "2030-informe", meeting: int = 20, texts: Sequence[str] = TEXTS) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            id=f"{name}:p{number}",
            report_id=name,
            label=f"párr. {number}",
            kind=PassageKind.PARAGRAPH,
            status=Status.SUMMARY,
            text=text,
            raw=f"{number}. {text}",
            position=number - 1,
            meeting=meeting,
            section=("II. Deliberaciones", "A. Transporte"),
        )
        for number, text in enumerate(texts, start=1)
    )


def full_passage(name: str = "2030-informe") -> Passage:
    """A passage with every field set."""
    return Passage(
        id=f"{name}:r7-b",
        report_id=name,
        label="recomendación 7 b)",
        kind=PassageKind.ITEM,
        status=Status.ADOPTED,
        text="Compartan «datos» sobre 1.250 casos, el 3,5 % del total 🌍;",
        raw="b) Compartan «datos» sobre\n1.250 casos, el 3,5 % del total 🌍;",
        position=40,
        meeting=20,
        section=("I. Recomendaciones",),
        speaker="varios oradores",
        parent_id=f"{name}:r7",
        lead_in="Se alienta a los Estados parte a que:",
        notes=(Note("3", "Véase el anexo estadístico."),),
        repaired=True,
        span=SourceSpan(10, 90, 4, 2),
    )


def files_with(word: str, directory: Path) -> list[str]:
    """The names of the files that hold a word; numpy keeps texts as 32-bit characters."""
    files = (path for path in directory.rglob("*") if path.is_file())
    needles = (word.encode(), word.encode("utf-32-le"))
    return [path.name for path in files if any(needle in path.read_bytes() for needle in needles)]


class SilentEmbeddings(Embeddings):
    """Embeds passages, but no service answers when a question comes."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [[1.0, float(len(text))] for text in texts]

    def embed_query(self, text: str) -> list[float]:
        raise OSError("sin conexión")
