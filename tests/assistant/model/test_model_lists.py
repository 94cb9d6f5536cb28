"""What a model leaves out of a list, or declines, where the rules are sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from chat_server_for_tests import ChatServer, reply, says, sent, serving
from evidence_for_tests import (
    DATA,
    FEES,
    FIGURES,
    HONEST,
    INSPECTION,
    PANEL,
    TRAINING,
    collected,
    evidence,
    plan,
    writer,
)

from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.model.material import choose_hits
from assistant.plan import Intent
from assistant.settings import AssistantSettings
from vectorstore.records import Hit
from vectorstore.store import Store

DECLINED = '{"afirmaciones": [], "sin_respuesta": true}'
OVERSTATED = ("Los Estados ribereños deben capacitar a 900 inspectores.", (("E2", "capaciten a 150 inspectores"),))


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


def with_model(store: Store, server: ChatServer) -> Assistant:
    return build_assistant(store, AssistantSettings("fake", "secreto", server.url))


def test_an_item_of_a_list_whose_sentence_failed_is_told_in_the_words_of_the_report(server: ChatServer) -> None:
    server.does(says(reply(HONEST, OVERSTATED)))
    outcome = collected(writer(server.url).write(plan(intent=Intent.LIST), evidence(INSPECTION, TRAINING)))
    assert outcome.texts == [HONEST[0], TRAINING.text]
    assert "figura el texto del propio pasaje" in outcome.noticed


def test_of_a_fact_a_sentence_that_failed_is_not_told_otherwise(server: ChatServer) -> None:
    server.does(says(reply(HONEST, OVERSTATED)))
    outcome = collected(writer(server.url).write(plan(), evidence(INSPECTION, TRAINING)))
    assert outcome.texts == [HONEST[0]]


def test_a_passage_much_farther_from_the_question_than_those_cited_is_not_missed(server: ChatServer) -> None:
    server.does(says(reply(HONEST)))
    material = evidence(INSPECTION, TRAINING)
    far = replace(material, answering=(material.answering[0], Hit(TRAINING, 0.5, 0.5, 1.0)))
    assert not collected(writer(server.url).write(plan(intent=Intent.LIST), far)).notices


def test_a_list_is_given_doubtful_passages_beyond_those_of_the_rules() -> None:
    material = evidence(INSPECTION, TRAINING, FEES, PANEL, FIGURES, DATA)
    cut = replace(material, answering=material.hits[:1])
    assert len(choose_hits(plan(intent=Intent.LIST), cut, 2)) == 4
    assert len(choose_hits(plan(), cut, 2)) == 2
    assert len(choose_hits(replace(plan(), language="en"), cut, 2)) == 3


def test_a_labelled_passage_is_given_alone_unless_the_question_is_mistaken() -> None:
    asked = replace(plan(intent=Intent.LOOKUP), passages=(INSPECTION.id,), topic="")
    material = evidence(INSPECTION, TRAINING)
    alone = replace(material, answering=material.hits[:1])
    assert len(choose_hits(asked, alone, 5)) == 1
    assert len(choose_hits(asked, replace(alone, notices=("La recomendación 99 no existe.",)), 5)) == 2


def test_what_is_followed_through_the_meetings_has_passages_of_each() -> None:
    many = [replace(FEES, id=f"2032-informe:p{at}", meeting=21) for at in range(40, 50)]
    material = replace(evidence(*many, INSPECTION), answering=())
    chosen = choose_hits(plan(intent=Intent.EVOLUTION), material, 2)
    assert {hit.passage.meeting for hit in chosen} == {20, 21}


def test_a_count_that_the_rules_are_sure_of_stands_though_the_model_declines(
    store: Store, assistant: Assistant, server: ChatServer
) -> None:
    server.does(says(DECLINED))
    question = "¿Cuántas recomendaciones aprobó la cuarta reunión?"
    answer = with_model(store, server).ask(question)
    assert answer.lead == assistant.ask(question).lead
    assert answer.lead in sent(server)[1]["content"]


def test_a_count_does_not_depend_on_how_many_the_model_cites(
    store: Store, assistant: Assistant, server: ChatServer
) -> None:
    question = "¿Cuántas recomendaciones aprobó la cuarta reunión?"
    exact = assistant.ask(question)
    first = exact.claims[0].citations[0].quote
    server.does(says(reply((first, (("E1", first),)))))
    answer = with_model(store, server).ask(question)
    assert [claim.text for claim in answer.claims] == [first]
    assert answer.lead == exact.lead


def test_how_many_items_an_enumeration_has_is_known_to_the_model_and_to_the_check(server: ChatServer) -> None:
    text = "Los Estados ribereños deberían dar prioridad a las siguientes medidas:"
    opening = replace(INSPECTION, id="2032-informe:r8", text=text, raw=text)
    right = "Los Estados ribereños deberían dar prioridad a ocho medidas."
    wrong = "Los Estados ribereños deberían dar prioridad a seis medidas."
    quote = (("E1", "dar prioridad a las siguientes medidas"),)
    server.does(says(reply((wrong, quote), (right, quote))))
    outcome = collected(writer(server.url).write(plan(), replace(evidence(opening), enumerated={opening.id: 8})))
    assert outcome.texts == [right]
    assert "Enumera 8 apartados" in sent(server)[1]["content"]


def test_the_note_of_a_list_counts_what_the_model_cites(store: Store, server: ChatServer) -> None:
    question = "¿Qué se recomendó sobre los puertos?"
    server.does(says(DECLINED))
    hits = with_model(store, server).ask(question).retrieved
    first = hits[0].passage.text
    server.does(says(reply((first, (("E1", first),)))))
    answer = with_model(store, server).ask(question)
    cited = {citation.passage.id for claim in answer.claims for citation in claim.citations}
    assert answer.completeness is not None
    assert f"coincide {len(cited)}" in answer.completeness
    assert not cited & {hit.passage.id for hit in answer.nearest}
