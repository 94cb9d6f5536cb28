"""Which one of a class of things with names is told by a name, or by more of it than the question says."""

from __future__ import annotations

import pytest

from assistant.plan import Intent, Plan
from assistant.refusal.unidentified import unidentified
from assistant.search.coverage import Subject, Unit
from vectorstore.records import Passage, PassageKind, Status
from vectorstore.words import terms


def lacked(question: str, text: str) -> str | None:
    passage = Passage("x:p1", "x", "párr. 1", PassageKind.PARAGRAPH, Status.SUMMARY, text, text, 0)
    units = tuple(Unit(frozenset({(word,)}), 6.0, (word,)) for word in terms(question))
    return unidentified(Plan(Intent.FACT, question, wording=question), Subject(units), [passage])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("¿Qué sindicato vigila los muelles?", "Un sindicato vigila los muelles."),
        ("¿Qué empresas de remolque operan en la dársena?", "Varias empresas de remolque operan en la dársena."),
        ("¿En qué sitios web se vendían los faros?", "Los faros se vendían en distintos sitios web."),
        ("¿Qué país vigila los muelles?", "Un país vigila los muelles."),
        ("¿Qué artículo prohíbe fondear?", "La ley prohíbe fondear."),
        ("¿Qué agencia midió las mareas?", "Se midieron las mareas, a fin de proteger el puerto."),
    ],
)
def test_one_of_a_class_is_not_told_by_the_class(question: str, text: str) -> None:
    assert lacked(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("¿Qué sindicato vigila los muelles?", "Los muelles los vigila el sindicato Marea Alta."),
        ("¿Qué empresas operan en la dársena?", "Operan en la dársena empresas de remolque."),
        ("¿En qué sitios web se vendían los faros?", "Los faros se vendían en sitios web, como los de subastas."),
        ("¿Qué país vigila los muelles?", "Los muelles los vigila Fiji."),
        ("¿Qué artículo prohíbe fondear?", "El artículo 4 prohíbe fondear."),
        ("¿Qué empresa limpió la playa?", "La creó con Marea Alta. Gracias a esa empresa se limpió la playa."),
        # What ought to be done is done by classes; a question for a measure wants no name.
        ("¿Qué empresas deberían operar en la dársena?", "Deberían operar empresas en la dársena."),
        ("¿Qué medidas vigilan los muelles?", "Hay medidas para los muelles."),
    ],
)
def test_a_name_or_more_of_the_class_tells_which(question: str, text: str) -> None:
    assert lacked(question, text) is None
