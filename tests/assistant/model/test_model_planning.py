"""A model refines a plan over a real socket; a wrong, late or missing reply leaves the plan of the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from chat_server_for_tests import Behaviour, ChatServer, fails, says, serving, stalls

from assistant.model.opening import open_refiner
from assistant.model.planning import ModelRefiner
from assistant.model.settings import ModelSettings
from assistant.plan import Intent, Plan
from assistant.settings import AssistantSettings
from vectorstore.records import Meeting

MEETINGS = (Meeting(3, 2031), Meeting(4, 2032))
PLAN = Plan(Intent.FACT, "What about the boats?", "en", search_texts=("boats",), reading=("tema: boats",))


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as running:
        yield running


def refiner(server: ChatServer, deadline: float = 20.0) -> ModelRefiner:
    settings = AssistantSettings("falso", None, server.url, deadline=deadline, refine_plan=True)
    opened = open_refiner(settings, ModelSettings(), MEETINGS, frozenset({3, 4}))
    assert opened is not None
    return opened


def said(**changes: object) -> str:
    row = {
        "intencion": "list",
        "tema": "buques pesqueros",
        "consultas": ["embarcaciones de pesca"],
        "reuniones": [4, 9],
    }
    return json.dumps(row | changes)


def test_the_words_of_the_model_are_searched_and_its_meetings_only_weigh(server: ChatServer) -> None:
    server.does(says(said()))
    plan = refiner(server).refine(PLAN)
    assert plan.intent is Intent.LIST
    assert plan.search_texts == ("boats", "buques pesqueros", "embarcaciones de pesca")
    assert (plan.meetings, plan.favoured_meetings) == ((), (4,))
    sent = server.requests[0]
    assert sent["response_format"]["json_schema"]["name"] == "plan"  # type: ignore[index]
    assert "What about the boats?" in str(sent["messages"])


@pytest.mark.parametrize(
    "behaviour",
    [
        says("no sé"),
        says("{}"),
        says(said(intencion="lookup")),
        says(said(consultas="buques")),
        says(said(consultas=[1])),
        says(said(reuniones=["cuatro"])),
        says(said(), finish=None),
        fails(500),
        fails(401),
    ],
)
def test_a_wrong_or_missing_reply_leaves_the_plan_of_the_rules(server: ChatServer, behaviour: Behaviour) -> None:
    server.does(behaviour)
    assert refiner(server).refine(PLAN) == PLAN


def test_a_late_reply_is_not_waited_for(server: ChatServer) -> None:
    server.does(stalls())
    assert refiner(server, deadline=1.0).refine(PLAN) == PLAN


def test_what_the_rules_are_sure_of_stays(server: ChatServer) -> None:
    server.does(says(said(reuniones=[3])))
    sure = Plan(Intent.COUNT, "¿Cuántas?", meetings=(4,))
    plan = refiner(server).refine(sure)
    assert (plan.intent, plan.meetings, plan.favoured_meetings) == (Intent.COUNT, (4,), ())


def test_a_question_by_label_is_not_sent(server: ChatServer) -> None:
    server.does(says(said()))
    asked = Plan(Intent.LOOKUP, "recomendación 2", passages=("2032-informe:r2",))
    assert refiner(server).refine(asked) == asked
    assert not server.requests
