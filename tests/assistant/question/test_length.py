"""The last answer in fewer words, and in all of them again."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.check import verify_quote
from assistant.told import Wanted, choose_sentences

ON_ADVERTISEMENTS = "¿Qué se dijo en 2033 de los anuncios engañosos?"


@pytest.mark.parametrize(
    "turn",
    [
        "más corto",
        "resúmelo en una frase",
        "¿me lo puedes decir en dos líneas?",
        "demasiado largo, resume",
        "shorter please",
        "in one sentence",
        "plus court",
        "en bref, s'il vous plaît",
    ],
)
def test_the_shorter_answer_cites_the_same_passages_in_fewer_words(assistant: Assistant, turn: str) -> None:
    whole, short = assistant.ask(ON_ADVERTISEMENTS), talk(assistant, ON_ADVERTISEMENTS, turn)
    assert set(cited(short)) == set(cited(whole))
    assert sum(len(one.text) for one in short.claims) <= sum(len(one.text) for one in whole.claims)
    quotes = [one for claim in short.claims for one in claim.citations]
    assert all(verify_quote(one.quote, one.passage.text) for one in quotes)


@pytest.mark.parametrize("turn", ["más detalle", "hazlo más largo", "more detail", "plus de détails"])
def test_more_detail_is_the_whole_text_again(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué dice el párrafo 21 del informe de 2033?", "más corto", turn)
    texts = [claim.text for claim in answer.claims]
    assert any(
        "Añadió que las denuncias de los usuarios resultaban más útiles que los filtros." in one for one in texts
    )


def test_a_list_is_told_by_its_number_and_its_labels(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la reunión de octubre de 2033?", "más breve")
    number = len(set(cited(answer)))
    assert answer.lead.startswith(f"Son {number} pasajes: informe de 2033, recomendación 1, 2, 3 a)")


def test_of_a_refusal_there_is_nothing_to_shorten(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué se dijo de los submarinos?", "más corto")
    assert answer.outcome is Outcome.NOT_FOUND and "nada que ampliar ni acortar" in answer.lead


def test_a_question_on_a_shorter_thing_is_none(assistant: Assistant) -> None:
    answer = talk(assistant, ON_ADVERTISEMENTS, "¿Qué se dijo de las denuncias de los usuarios?")
    assert not answer.plan.short


LONG = (
    "Los Estados deberían inspeccionar los buques pesqueros en los puertos de atraque y hablar en privado con la "
    "tripulación, {rest}"
)


@pytest.mark.parametrize(
    ("rest", "cut"),
    [
        ("con la ayuda de intérpretes que dominen los idiomas que se hablan a bordo de esos buques.", True),
        ("salvo que el capitán acredite que la inspección se hizo en los tres meses anteriores al atraque.", False),
        ("cuando las autoridades del puerto tengan motivos para creer que alguien trabaja contra su voluntad.", False),
    ],
)
def test_a_long_sentence_is_cut_only_where_nothing_takes_it_back(rest: str, cut: bool) -> None:
    text = LONG.format(rest=rest)
    chosen = choose_sentences(text, Wanted(frozenset({"buqu"}), short=True))
    assert (chosen[0].text == text) is not cut
    assert text[chosen[0].start : chosen[0].end] == chosen[0].text


def test_the_ground_of_a_recommendation_is_not_told_without_what_is_asked() -> None:
    text = (
        "Recordando el artículo 7 del Protocolo, en que se prevé, entre otras cosas, que las partes se presten ayuda "
        "en la medida de lo posible, en coordinación con otros organismos, se alienta a los Estados a ayudar a los "
        "puertos pequeños."
    )
    chosen = choose_sentences(text, Wanted(frozenset(), short=True))
    assert "se alienta a los Estados" in chosen[0].text


def test_a_sentence_is_not_cut_in_the_midst_of_a_clause() -> None:
    text = (
        "Los capitanes deberían, en la medida en que lo permitan sus contratos y de manera plenamente voluntaria, "
        "publicar las listas de los buques retenidos, las multas impuestas en cada puerto y los recursos que se "
        "hubieran presentado contra ellas."
    )
    told = choose_sentences(text, Wanted(frozenset(), short=True))[0].text
    assert told.endswith("publicar las listas de los buques retenidos")
