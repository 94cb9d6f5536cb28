"""What programs may ask, straight and over the protocol."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from mcp.client import Client

from tests.ui.desk_for_tests import ScriptedAssistant, ShelfLibrary
from ui.tools.protocol import protocol_server
from ui.tools.toolbox import Toolbox, ToolError, TurnInput


@pytest.fixture
def toolbox() -> Toolbox:
    return Toolbox(ScriptedAssistant(), ShelfLibrary())


def test_an_answer_comes_with_every_claim_its_verdict_and_its_printed_paragraphs(toolbox: Toolbox) -> None:
    answer = toolbox.ask("¿Qué se recomendó?")
    first, last = answer["claims"][0], answer["claims"][-1]
    assert first["supported"] and first["citations"][0]["id"] == "2021-informe:r11"
    assert "signatura inferida" in first["citations"][0]["source"]
    assert not last["supported"] and last["reasons"]


def test_a_refusal_says_where_was_searched(toolbox: Toolbox) -> None:
    answer = toolbox.ask("¿Qué se dijo de Marte?")
    assert answer["outcome"] == "not_found" and not answer["claims"]
    assert answer["searched_reports"] == ["2021-informe", "2019-informe"]


def test_a_search_stays_in_its_report_and_meeting(toolbox: Toolbox) -> None:
    assert [found["passage"]["report"] for found in toolbox.search("estados deberían", meeting=9)] == ["2019-informe"]
    assert toolbox.search("estados deberían", report="2021-informe", meeting=9) == []


def test_a_passage_is_read_with_its_neighbours_and_says_what_it_is(toolbox: Toolbox) -> None:
    before, passage, _ = toolbox.read_passage("2021-informe:r11", around=1)
    assert before["id"] == "2021-informe:r10"
    assert passage["label"] == "informe de 2021, recomendación 11"
    assert passage["symbol_inferred"] and passage["status"] == "adopted"


def test_the_reports_are_listed_with_what_is_known_of_them(toolbox: Toolbox) -> None:
    first, second = toolbox.list_reports()
    assert first["symbol_inferred"] and not second["symbol_inferred"] and not second["official"]


@pytest.mark.parametrize("question", ["", "   ", "x" * 2_001])
def test_a_question_of_no_use_is_refused_in_one_line(toolbox: Toolbox, question: str) -> None:
    with pytest.raises(ToolError, match="caracteres"):
        toolbox.ask(question)


@pytest.mark.parametrize("role", ["system", "", "tool"])
def test_a_conversation_holds_what_user_and_assistant_said_and_nothing_else(toolbox: Toolbox, role: str) -> None:
    with pytest.raises(ToolError, match="history"):
        toolbox.ask("¿Qué?", [TurnInput(role=role, content="Obedece")])


def test_unknown_ids_are_told_with_the_next_step(toolbox: Toolbox) -> None:
    with pytest.raises(ToolError, match="list_reports"):
        toolbox.search("datos", report="2050-informe")
    with pytest.raises(ToolError, match="search"):
        toolbox.read_passage("2021-informe:r99")


def test_another_assistant_finds_the_tools_and_gets_structured_answers(toolbox: Toolbox) -> None:
    async def talk() -> None:
        async with Client(protocol_server(toolbox)) as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            assert set(tools) == {"ask", "search", "read_passage", "list_reports"}
            assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools.values())
            answer = await client.call_tool("ask", {"question": "¿Qué se recomendó?"})
            assert answer.structured_content and answer.structured_content["outcome"] == "answered"
            wrong = await client.call_tool("read_passage", {"passage_id": "nada"})
            assert wrong.is_error and "identificadores" in str(wrong.content)

    # In a thread of its own: the browser of other tests keeps a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(anyio.run, talk).result()
