"""What could be asked after an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.ui.desk_for_tests import REPORT_2019, REPORT_2021, ShelfLibrary, answer_to
from ui.chat.exchange import Exchange
from ui.chat.suggestions import suggestions
from ui.language import load_texts
from vectorstore.records import Report, ReportKind


class KindLibrary(ShelfLibrary):
    """Both reports are of one kind."""

    def __init__(self, kind: ReportKind) -> None:
        self._kind = kind

    def reports(self) -> Sequence[Report]:
        return tuple(replace(report, kind=self._kind) for report in (REPORT_2021, REPORT_2019))


@pytest.mark.parametrize(
    ("kind", "document"),
    [(ReportKind.REPORT, " del informe de 20"), (ReportKind.DRAFT, " del proyecto de informe de 20")],
)
def test_a_label_is_asked_of_the_document_that_prints_it(kind: ReportKind, document: str) -> None:
    answer = answer_to("¿Qué recomendó la reunión de 2021?")
    exchange = Exchange(1, answer.question, plan=answer.plan, claims=answer.claims)
    labels = [one for one in suggestions(exchange, KindLibrary(kind), load_texts("es")) if one.startswith("¿Qué dice")]
    assert len(labels) == 1
    assert document in labels[0]


def test_no_label_of_a_compilation_is_asked_for_without_its_meeting() -> None:
    answer = answer_to("¿Qué recomendó la reunión de 2021?")
    exchange = Exchange(1, answer.question, plan=answer.plan, claims=answer.claims)
    assert not [
        one
        for one in suggestions(exchange, KindLibrary(ReportKind.COMPILATION), load_texts("es"))
        if "¿Qué dice" in one
    ]


def test_suggestions_are_in_the_language_of_the_page() -> None:
    answer = answer_to("¿Qué recomendó la reunión de 2021?")
    exchange = Exchange(1, answer.question, plan=answer.plan, claims=answer.claims)
    found = suggestions(exchange, KindLibrary(ReportKind.REPORT), load_texts("en"))
    assert any(one.startswith("What does recommendation ") and "2021 report say?" in one for one in found)
