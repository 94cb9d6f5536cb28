"""A note with a model, over a real socket: what it writes is checked, and what fails stands apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chat_server_for_tests import ChatServer, fails, reply, says, serving

from assistant.building import build_assistant
from assistant.desk.briefing import Briefing, open_briefing
from assistant.desk.export.blocks import note_document
from assistant.desk.export.markdown import as_markdown
from assistant.desk.note import Note, Outline, SectionKind, SectionPlan
from assistant.desk.outline import TITLES
from assistant.settings import AssistantSettings
from vectorstore.store import Store

THEME = "la inspección de los buques pesqueros"
TRUE = (
    "Un orador explicó que en su país los buques pesqueros se inspeccionaban de noche y con intérpretes.",
    (("E1", "se hacía de noche y con intérpretes"),),
)
FALSE = ("Todos los oradores explicaron que se hacía cada 7 años.", (("E1", "se hacía de noche y con intérpretes"),))


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


@pytest.fixture(scope="module")
def drafting(server: ChatServer, store: Store) -> Briefing:
    settings = AssistantSettings(model="fake", api_key="k", base_url=server.url, deadline=10.0)
    return open_briefing(build_assistant(store, settings))


def _outline(*kinds: SectionKind) -> Outline:
    return Outline(THEME, tuple(SectionPlan(kind, TITLES[kind]) for kind in kinds))


def _write(drafting: Briefing, *kinds: SectionKind) -> Note:
    return drafting.write(_outline(*kinds))


def test_what_the_model_writes_and_the_check_backs_is_the_section(drafting: Briefing, server: ChatServer) -> None:
    server.does(says(reply(TRUE)))
    note = _write(drafting, SectionKind.DISCUSSED)
    assert [claim.text for claim in note.sections[0].claims] == [TRUE[0]]
    assert note.sections[0].blocks[0].heading.endswith("según el resumen de la Presidencia")
    assert note.writer == "fake"
    assert "apartado de una nota informativa" in str(server.requests[0]["messages"])


def test_a_sentence_that_fails_the_check_stands_apart_with_its_reasons(drafting: Briefing, server: ChatServer) -> None:
    server.does(says(reply(TRUE, FALSE)))
    note = _write(drafting, SectionKind.DISCUSSED)
    assert [claim.text for claim in note.sections[0].claims] == [TRUE[0]]
    assert [claim.text for claim in note.failed] == [FALSE[0]]
    assert note.failed[0].verdict.reasons
    text = as_markdown(note_document(note))
    before, _, after = text.partition("## Frases retiradas por la comprobación")
    assert FALSE[0] not in before
    assert FALSE[0] in after


@pytest.mark.parametrize("broken", [says(reply(FALSE)), fails(500), says("nada de JSON")])
def test_a_model_that_lies_or_fails_leaves_the_section_of_quotations(
    drafting: Briefing, server: ChatServer, broken: object
) -> None:
    server.does(broken)  # type: ignore[arg-type]
    (section,) = _write(drafting, SectionKind.DISCUSSED).sections
    assert [one.passage.id for claim in section.claims for one in claim.citations] == ["2032-informe:p12"]
    assert all(claim.verdict.supported for claim in section.claims)


def test_recommendations_are_never_left_to_a_model(drafting: Briefing, server: ChatServer) -> None:
    server.does(says(reply(TRUE)))
    (section,) = _write(drafting, SectionKind.RECOMMENDED).sections
    assert server.requests == []
    assert [one.passage.id for claim in section.claims for one in claim.citations] == [
        "2032-informe:r1",
        "2033-informe:r4",
    ]
