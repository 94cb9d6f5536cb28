"""The outline of a note is a small text: printed, edited, read again."""

from __future__ import annotations

import pytest

from assistant.desk.note import SectionKind
from assistant.desk.outline import print_outline, propose_outline, read_outline
from assistant.errors import BadFileError


def test_a_printed_outline_is_read_back_as_it_was() -> None:
    outline = propose_outline("los refugios para víctimas", (4, 6))
    assert read_outline(print_outline(outline)) == outline
    assert len(outline.sections) == 8


def test_sections_are_dropped_moved_renamed_and_added_by_their_lines() -> None:
    edited = """# una nota
asunto: los buques pesqueros
reuniones: todas

fuentes: De dónde sale
tema: Inspección nocturna
recomendado:
"""
    outline = read_outline(edited)
    assert [(one.kind, one.title) for one in outline.sections] == [
        (SectionKind.SOURCES, "De dónde sale"),
        (SectionKind.TOPIC, "Inspección nocturna"),
        (SectionKind.RECOMMENDED, "Qué se recomendó, por reunión"),
    ]
    assert outline.meetings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("asunto: x\nreuniones: la novena\nfuentes:", "Línea 2"),
        ("asunto: x\nconclusiones: mías", "Línea 2"),
        ("asunto: x\ntema:", "«tema:»"),
        ("fuentes: Fuentes", "«asunto: …»"),
        ("asunto: x", "al menos un apartado"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(BadFileError, match=said):
        read_outline(text)
