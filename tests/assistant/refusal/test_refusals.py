"""When the library does not say it, the answer says so, names it and tells what was searched."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk
from working_group_for_tests import DRAFT_2033, PASSAGES

from assistant.answer import Outcome
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿Qué recomendó la reunión de 2034 sobre los refugios?", "la séptima reunión (2034)"),
        ("¿Qué recomendó la reunión de 2040 sobre los refugios?", "la reunión de 2040"),
        ("¿Qué recomendó la primera reunión?", "la primera reunión"),
        ("¿Qué dijo la delegación de Mongolia sobre los refugios?", "mongolia"),
        ("What did Mongolia say about shelters?", "mongolia"),
        ("¿Qué dijo la Sra. Zutanez sobre los refugios?", "zutanez"),
        ("¿Asistió Mongolia a la cuarta reunión?", "mongolia"),
        ("¿Qué se dice del programa Faro Azul?", "faro azul"),
        ("¿Qué dice el párrafo 2 de la resolución 999/25?", "999/25"),
        ("¿Qué recomendó el Grupo de Trabajo sobre Armas de Fuego?", "armas de fuego"),
        ("¿Se mencionan los buques fantasma?", "buques fantasma"),
        ("Does the 2033 report mention blockchain?", "blockchain"),
        ("¿Qué presupuesto tiene la Secretaría?", "cifra de dinero"),
        ("¿Qué se recomendó sobre la inteligencia artificial generativa?", "inteligencia artificial generativa"),
        ("¿Qué opinó Fiji sobre los refugios?", "fiji"),
        ("¿Qué decidió el Consejo de Puertos sobre los refugios en 2033?", "consejo de puertos"),
        ("¿Qué recomendaciones aprobó la Conferencia en su 14º período de sesiones?", "14º período de sesiones"),
        ("¿A qué número hay que llamar para pedir un refugio?", "número de teléfono"),
        ("¿Qué dijo el observador de Fiji en la sexta reunión?", "fiji"),
        ("¿Qué alegó el observador de Fiji en la sexta reunión?", "fiji"),
        ("¿Qué se recomendó sobre las escuelas pesqueras de Fiji?", "escuelas pesqueras"),
        ("What is the capital of Norway?", "ese asunto"),
        ("¿Qué tiempo hace hoy en Viena?", "día de hoy"),
        ("¿Alguna reunión habló de refugios digitales?", "nada sobre refugios digitales"),
        ("Did any meeting speak of quantum computers?", "quantum computers"),
    ],
)
def test_what_is_nowhere_is_refused_by_name(assistant: Assistant, question: str, named: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.claims == ()
    assert named in answer.lead.lower()


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántos refugios hay?",
        "¿Cuántas escuelas enseñan a reconocer las ofertas falsas?",
        "How many shelters are there?",
        "¿A qué hora empezó la cuarta reunión?",
    ],
)
def test_a_quantity_that_no_passage_gives_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.claims == ()


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("¿Cuántos anuncios engañosos retiró la plataforma?", "2033-informe:p21"),
        ("¿Cuántas víctimas cobraron indemnizaciones del fondo?", "2032-informe:p13"),
        ("¿Cuántos niños registró el censo?", "2031-antecedentes:p3"),
        ("¿Asistió Noruega a la cuarta reunión?", "2032-informe:p11"),
        ("¿Qué indicó Noruega sobre los refugios?", "2033-informe:p22"),
        ("¿Qué dijo la representante de Chile?", "2032-informe:p13"),
    ],
)
def test_a_quantity_or_name_that_a_passage_gives_is_answered_from_it(
    assistant: Assistant, question: str, passage: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.claims[0].citations[0].passage == PASSAGES[passage]


@pytest.mark.parametrize(
    "question", ["¿Qué dice el informe X/WG.9/2032/4 sobre los testigos?", "¿Qué se dijo en cuanto a los refugios?"]
)
def test_a_symbol_of_the_library_and_an_adverb_of_quantity_are_no_ground_to_refuse(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "questions", [("¿Qué dice el párrafo 12 de 2032?", "¿y el 99?"), ("¿Qué dice el artículo 6 del Protocolo?",)]
)
def test_a_number_that_is_no_passage_is_refused(assistant: Assistant, questions: tuple[str, ...]) -> None:
    answer = talk(assistant, *questions)
    assert answer.outcome is Outcome.NOT_FOUND
    assert answer.claims == ()


def test_a_name_is_told_as_it_was_written(assistant: Assistant) -> None:
    assert "Mongolia" in assistant.ask("¿Qué dijo la delegación de Mongolia sobre los refugios?").lead


@pytest.mark.parametrize(
    "question", ["¿Cómo se cultivan las orquídeas en invernadero?", "¿Cuál es la receta del gazpacho andaluz?"]
)
def test_another_subject_is_refused_with_the_scope_and_the_nearest_passages(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    searched = sum(passage.report_id != DRAFT_2033.id for passage in PASSAGES.values())
    assert answer.scope.passages == searched
    assert f"{searched} pasajes examinados" in answer.lead
    assert 0 < len(answer.nearest) <= 3
    assert answer.nearest == answer.retrieved[: len(answer.nearest)]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Qué opinó Noruega sobre los hoteles?", "«Noruega» sobre los hoteles"),
        ("¿Qué dijo la representante de Chile acerca de las plataformas de internet?", "«Chile» sobre las plataformas"),
        ("¿Qué dijo la Sra. Duarte sobre los buques pesqueros en la reunión de 2033?", "sobre los buques pesqueros."),
        ("¿Intervino Noruega sobre los hoteles?", "«Noruega» sobre los hoteles"),
        ("What did Norway say about hotels?", "«Norway» sobre hotels"),
    ],
)
def test_somebody_who_said_nothing_of_the_subject_is_not_quoted_on_another(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert told in answer.lead
    assert "pasajes examinados" in answer.lead


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("¿Qué opinó Noruega sobre los refugios?", "2033-informe:p22"),
        ("¿Qué dijo la representante de Chile acerca de un fondo de indemnizaciones?", "2032-informe:p13"),
        ("What did Norway say about shelters?", "2033-informe:p22"),
    ],
)
def test_somebody_who_spoke_of_the_subject_is_quoted(assistant: Assistant, question: str, passage: str) -> None:
    assert cited(assistant.ask(question)) == [passage]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Que opino Noruega sobre los codigos de conducta?", "sobre los códigos de conducta."),
        ("¿Que dijo la delegacion de Chile acerca de la captacion de adolescentes?", "sobre la captación de"),
        ("¿Qué opinó Noruega sobre la captasion de adolescentes?", "sobre la captación de"),
    ],
)
def test_a_refusal_writes_the_subject_with_its_accents(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert told in answer.lead


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿Cuál es el teléfono de la Secretaría?", "número de teléfono"),
        ("What is the e-mail of the Secretariat?", "correo electrónico"),
        ("¿Cuál es la dirección postal de la Secretaría?", "dirección postal"),
        ("¿En qué hotel se celebró la sexta reunión?", "hotel"),
        ("¿Cómo se llamaba el intérprete de la sexta reunión?", "el nombre de esa persona"),
        ("¿Qué empresa hizo la aplicación del Sr. Okello?", "empresa"),
        ("¿Qué multa fijó la sexta reunión para los buques pesqueros?", "multa"),
        ("¿Qué país fue sancionado por no inspeccionar los buques?", "sancion"),
        ("¿Cómo se llama el embajador de Noruega que habló en la sexta reunión?", "embajador"),
        ("¿Qué se dice sobre los refugios nocturnos?", "refugios nocturnos"),
        ("Que dit le rapport de 2033 sur la pêche fluviale ?", "pêche fluviale"),
        ("Quelles entreprises ont participé à la sixième réunion ?", "empresas"),
    ],
)
def test_data_that_no_passage_gives_are_refused_by_name(assistant: Assistant, question: str, named: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert named in answer.lead
    assert "Se ha buscado en" in answer.lead


def test_what_is_mentioned_is_shown(assistant: Assistant) -> None:
    assert "2032-informe:r1" in cited(assistant.ask("¿Se mencionan los buques pesqueros?"))


def test_who_spoke_of_what_nobody_knows_is_refused(assistant: Assistant) -> None:
    assert not assistant.ask("¿Qué oradores hablaron de los drones?").claims


def test_what_was_spoken_of_is_told(assistant: Assistant) -> None:
    assert "2032-informe:r1" in cited(assistant.ask("¿En qué reuniones se habló de los buques pesqueros?"))
    assert "2032-informe:r3" in cited(assistant.ask("¿Cuándo se habló de proteger a los testigos?"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿Qué delegación pidió que se tuviera en cuenta a las pequeñas empresas en las compras públicas?", "países"),
        ("¿Debería mi delegación apoyar los refugios?", "consejo"),
        ("Write me a toast for the minister who opened the shelters.", "encargo"),
        ("¿Quién preside hoy el Grupo de Trabajo?", "día de hoy"),
        ("What did Ms. Zutanez say about shelters?", "zutanez"),
        ("What did Ms Zutanez say about shelters?", "zutanez"),
        ("¿Cuánto cobran las víctimas de trabajo forzoso del fondo de Chile?", "cifra de dinero"),
    ],
)
def test_what_a_report_does_not_tell_is_refused_by_what_is_asked(
    assistant: Assistant, question: str, named: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.claims
    assert named in answer.lead.lower()


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("¿Qué delegación indicó que sus refugios acogían también a hombres?", "2033-informe:p22"),
        ("What did Ms. Duarte say about the register of shelters?", "2033-informe:p29"),
        ("¿Cuántas recomendaciones numeradas dejó la quinta reunión?", "2034-recopilacion:m5-p1"),
    ],
)
def test_what_is_asked_of_a_delegation_or_a_person_is_answered(
    assistant: Assistant, question: str, passage: str
) -> None:
    assert passage in cited(assistant.ask(question))


def test_who_is_not_named_where_it_was_said_is_not_looked_for_elsewhere(assistant: Assistant) -> None:
    assert not assistant.ask("¿Qué delegación describió la inspección nocturna de los buques pesqueros?").claims


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuándo se celebrará la novena reunión?",
        "When will the ninth meeting take place?",
        "Quand la 9e réunion aura-t-elle lieu ?",
        "¿Qué se aplazó hasta la novena reunión?",
        "¿Qué pasó con las recomendaciones de la novena reunión?",
        "What happened to the recommendations of the ninth meeting?",
    ],
)
def test_a_meeting_that_is_still_to_come_is_answered_by_the_passage_that_speaks_of_it(
    assistant: Assistant, question: str
) -> None:
    assert cited(assistant.ask(question)) == ["2033-informe:p33"]


@pytest.mark.parametrize("question", ["¿Cuándo será la 13ª reunión?", "When will the thirteenth meeting be held?"])
def test_a_meeting_that_no_passage_speaks_of_is_refused_by_its_ordinal(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.NOT_FOUND
    assert "13ª reunión" in answer.lead


def test_one_word_of_a_thing_of_two_is_not_the_thing_elsewhere(assistant: Assistant) -> None:
    """The discussions speak of filters, none for shelters."""
    answer = assistant.ask("¿Qué recomendó el Grupo sobre los filtros de refugios?")
    assert answer.outcome is Outcome.NOT_FOUND


def test_a_thing_of_two_words_may_stand_there_with_one_of_them_in_other_words(assistant: Assistant) -> None:
    assert "2033-informe:r5" in cited(assistant.ask("¿Qué se recomendó sobre las ofertas engañosas?"))


def test_a_meeting_still_to_come_takes_nothing_from_the_question_before(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué se recomendó sobre los refugios?", "Quand la 9e réunion aura-t-elle lieu ?")
    assert answer.plan.context == ""
    assert cited(answer) == ["2033-informe:p33"]
