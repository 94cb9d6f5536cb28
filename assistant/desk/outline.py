"""The outline of a note as a small text that a user edits: one line a section, in the order that they will have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from assistant.desk.note import Outline, SectionKind, SectionPlan
from assistant.errors import BadFileError
from assistant.plan import Plan
from vectorstore.words import STOP_WORDS, fold, tokens

TITLES = {
    SectionKind.BACKGROUND: "Antecedentes",
    SectionKind.RECOMMENDED: "Qué se recomendó, por reunión",
    SectionKind.DISCUSSED: "Qué se debatió",
    SectionKind.EVOLUTION: "Evolución",
    SectionKind.OPEN: "Cuestiones abiertas y temas futuros",
    SectionKind.TABLE: "Cuadro de recomendaciones",
    SectionKind.SOURCES: "Fuentes",
    SectionKind.SEARCHED: "Qué se consultó y qué no consta",
}
_HEAD = """\
# Esquema de una nota informativa. Cambie el orden de las líneas, quítelas, cambie los títulos o añada
# otras: «tema: TÍTULO» busca el título y redacta un apartado con lo que conste.
"""
_LINE = re.compile(r"\s*([\w]+)\s*:\s*(.*?)\s*")


def propose_outline(theme: str, meetings: Sequence[int] = ()) -> Outline:
    """The outline of a whole note."""
    plans = tuple(SectionPlan(kind, title) for kind, title in TITLES.items())
    return Outline(" ".join(theme.split()), plans, tuple(meetings))


def theme_asked(plan: Plan) -> str:
    """The subject of a question as the question words it: from the first word of its topic to the last.

    The topic alone when the question has words of another kind in between, or none of it ("¿y en 2021?").
    """
    topic, said = set(tokens(plan.topic)), list(re.finditer(r"[^\W_]+", plan.wording or plan.question))
    at = [place for place, word in enumerate(said) if fold(word[0]) in topic]
    if not at:
        return plan.topic
    between = {fold(word[0]) for word in said[at[0] : at[-1] + 1]} - topic
    if between - STOP_WORDS:
        return plan.topic
    return (plan.wording or plan.question)[said[at[0]].start() : said[at[-1]].end()]


def print_outline(outline: Outline) -> str:
    """The text to edit; `read_outline` gives back the same outline."""
    meetings = ", ".join(map(str, outline.meetings)) or "todas"
    lines = [f"asunto: {outline.theme}", f"reuniones: {meetings}"]
    lines += [f"{plan.kind}: {plan.title}" for plan in outline.sections]
    return _HEAD + "\n".join(lines) + "\n"


def read_outline(text: str) -> Outline:
    """The outline of an edited text. Raises BadFileError that names the line that cannot be read."""
    theme = ""
    meetings: tuple[int, ...] = ()
    plans: list[SectionPlan] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        key, value = (found[1].lower(), found[2]) if found else ("", "")
        if key == "asunto":
            theme = value
        elif key == "reuniones":
            meetings = _meetings(value, number)
        else:
            plans.append(_plan(key, value, number))
    if not theme or not plans:
        raise BadFileError("El esquema necesita una línea «asunto: …» y al menos un apartado.")
    return Outline(theme, tuple(plans), meetings)


def load_outline(path: Path) -> Outline:
    """The outline of a file. Raises OSError or BadFileError."""
    return read_outline(path.read_text(encoding="utf-8-sig", errors="replace"))


def _meetings(value: str, number: int) -> tuple[int, ...]:
    if value.lower() in ("", "todas"):
        return ()
    if not re.fullmatch(r"\d+(?:\s*,\s*\d+)*", value):
        raise BadFileError(f"Línea {number} del esquema: escriba «reuniones: todas» o sus números, «9, 11».")
    return tuple(int(one) for one in value.split(","))


def _plan(key: str, title: str, number: int) -> SectionPlan:
    kinds = {str(kind): kind for kind in SectionKind}
    if key not in kinds:
        raise BadFileError(f"Línea {number} del esquema: empiece por {', '.join(kinds)}, y dos puntos.")
    kind = kinds[key]
    if kind is SectionKind.TOPIC and not title:
        raise BadFileError(f"Línea {number} del esquema: escriba detrás de «tema:» lo que se ha de buscar.")
    return SectionPlan(kind, title or TITLES[kind])
