"""Lists of what names something, and questions that name a document."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.search.mention import Mention, find_mention
from assistant.words.topic import topic_words


def test_what_mentions_something_is_all_that_names_it(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones mencionan las comisiones?")
    assert cited(answer) == ["2032-informe:r2-b"]
    answer = assistant.ask("¿Qué párrafos de 2033 mencionan los refugios?")
    assert set(cited(answer)) == {
        "2033-informe:r2",
        "2033-informe:p22",
        "2033-informe:p29",
        "2033-informe:p30",
        "2033-informe:p31",
    }


def test_what_is_only_about_it_is_shown_apart(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones mencionan las licitaciones?")
    assert cited(answer) == ["2033-informe:r3-b"]
    assert all(hit.passage.id != "2033-informe:r3-b" for hit in answer.nearest)


def test_what_is_likely_on_it_names_it_in_the_reports_words_too(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué párrafos mencionan el alojamiento?")
    assert {"2032-informe:p14", "2033-informe:r2"} <= set(cited(answer))


def test_where_a_country_appears_is_no_question_on_the_place_of_a_meeting(assistant: Assistant) -> None:
    answer = assistant.ask("¿Dónde aparece Fiji en los informes de 2032 y 2033?")
    assert set(cited(answer)) == {"2033-informe:p25", "2033-informe:p27"}


def test_either_of_two_things_is_enough(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones mencionan los puertos o las escuelas?")
    assert cited(answer) == ["2032-informe:r1", "2033-informe:r5"]


def test_the_words_of_one_thing_stand_near_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones mencionan los buques de pesca o los países de tránsito?")
    assert cited(answer) == ["2032-informe:r4"]


def test_who_does_something_is_not_what_is_done(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendaciones mencionan a los trabajadores?")
    assert cited(answer) == ["2032-informe:r2-b"]


def test_a_mention_is_counted(assistant: Assistant) -> None:
    assert assistant.ask("¿Cuántas recomendaciones mencionan los buques?").lead.startswith("Son 2 recomendaciones")


@pytest.mark.parametrize(
    ("question", "mention"),
    [
        ("¿Qué puntos mencionan a los jueces?", Mention(("jueces",), either=False)),
        ("¿Qué puntos mencionan a los jueces o a los fiscales?", Mention(("jueces", "fiscales"), either=True)),
        ("Jueces y fiscales: ¿qué reuniones los nombran?", Mention(("jueces", "fiscales"), either=True)),
        ("Which recommendations mention judges?", Mention(("judges",), either=False)),
        ("¿Qué formas de explotación no menciona el Protocolo?", None),
        ("¿Qué se recomendó sobre los jueces?", None),
        ("¿Qué puntos mencionan la necesidad urgente de formar bien al personal sanitario de los puertos?", None),
    ],
)
def test_what_is_to_be_named_is_read_from_the_question(question: str, mention: Mention | None) -> None:
    assert find_mention(Plan(Intent.LIST, question, wording=question)) == mention


def test_the_compilation_is_a_document_whose_year_is_no_meeting(assistant: Assistant) -> None:
    for question in (
        "¿Qué recomendaciones de la recopilación hablan de las víctimas?",
        "¿Qué dice la recopilación de 2034 sobre las víctimas?",
        "What does the compilation of 2034 recommend on victims?",
    ):
        answer = assistant.ask(question)
        assert answer.plan.reports == ("2034-recopilacion",) and not answer.plan.unknown
        assert {one.partition(":")[0] for one in cited(answer)} == {"2034-recopilacion"}


def test_a_meeting_within_the_compilation_still_binds(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué recomendó la quinta reunión, según la recopilación?")
    assert cited(answer) and all(":m5-" in one for one in cited(answer))


def test_a_compilation_of_data_is_no_document(assistant: Assistant) -> None:
    assert assistant.ask("¿Qué se recomendó sobre la recopilación de datos?").plan.reports == ()


def test_small_words_of_other_languages_are_no_subject(assistant: Assistant) -> None:
    assert topic_words("Which of the five reports call for them to be put under her authority?") == ("authority",)
    assert topic_words("Pourquoi le même bateau doit-il être inspecté avant ?")[:1] == ("bateau",)
    assert topic_words("¿qué mes y qué nota?") == ("mes", "nota")


def test_a_word_of_asking_stays_within_a_term(assistant: Assistant) -> None:
    assert "trabajo" in assistant.ask("¿Qué se recomendó sobre el trabajo forzoso?").plan.topic
    assert "trabajo" not in assistant.ask("¿Qué recomendó el Grupo de Trabajo sobre los refugios?").plan.topic


def test_common_words_of_other_languages_find_the_spanish_text(assistant: Assistant) -> None:
    assert cited(assistant.ask("Which recommendations mention schools?")) == ["2033-informe:r5"]
    assert cited(assistant.ask("Quelles recommandations mentionnent les écoles ?")) == ["2033-informe:r5"]


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántas declaraciones hizo Noruega?",
        "¿Cuántas veces intervino Noruega?",
        "How many statements did Norway make?",
    ],
)
def test_how_often_a_country_spoke_is_told_as_far_as_the_lists_tell_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.lead.startswith("Noruega figura en 2 listas de quienes formularon declaraciones: en la sexta reunión")
    assert "no dicen cuántas" in answer.lead
    assert cited(answer) == ["2033-informe:p26", "2033-informe:p27"]


def test_statements_of_a_country_on_no_list_are_not_counted(assistant: Assistant) -> None:
    assert "formularon declaraciones" not in assistant.ask("¿Cuántas declaraciones hizo Italia?").lead
    assert assistant.ask("¿Cuántas declaraciones hizo Noruega sobre los refugios?").plan.statement == ""


@pytest.mark.parametrize(
    ("question", "passages"),
    [
        ("¿Menciona el informe de 2033 las licitaciones?", ["2033-informe:r3-b"]),
        ("¿Se menciona a la Sra. Duarte?", ["2033-informe:p29"]),
        ("¿Se mencionan los museos en 2033?", []),
        ("Are museums mentioned in the 2033 report?", []),
        ("¿Se menciona a Italia en 2033?", []),
    ],
)
def test_whether_something_is_mentioned_is_told_by_what_names_it(
    assistant: Assistant, question: str, passages: list[str]
) -> None:
    assert cited(assistant.ask(question)) == passages
