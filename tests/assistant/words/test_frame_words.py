"""The frame of a question: verbs by which reports say something, nouns for what is asked for."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent
from assistant.words.frame_words import (
    is_frame_verb,
    is_verb_of_saying,
    opens_with_frame_noun,
    without_frame_nouns,
)
from assistant.words.topic import topic_words


@pytest.mark.parametrize("verb", ["subrayo", "subrayan", "subrayaba", "recorre", "recurrio", "name", "soulignent"])
def test_a_verb_of_the_frame_is_known_in_all_its_forms(verb: str) -> None:
    assert is_frame_verb(verb)


@pytest.mark.parametrize(
    "word", ["nombrar", "peticiones", "citados", "demanda", "cuenta", "denuncia", "trafico", "rastreo", "trato"]
)
def test_an_infinitive_a_participle_and_a_noun_may_be_a_subject(word: str) -> None:
    assert not is_frame_verb(word)


def test_what_is_only_held_is_not_said() -> None:
    assert is_verb_of_saying("insistieron") and not is_verb_of_saying("reunio")


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("¿Qué propuestas hay sobre los puertos?", "¿Qué hay sobre los puertos?"),
        ("¿De qué tres modos debía cuidarse el faro?", "¿De qué tres debía cuidarse el faro?"),
        ("los faros, según las propuestas de la quinta reunión", "los faros, según las de la quinta reunión"),
        ("¿Qué dijeron de las propuestas?", "¿Qué dijeron de las propuestas?"),
        ("¿Qué formas de pesca se citan?", "¿Qué formas de pesca se citan?"),
        ("which steps were raised on ports", "which were raised on ports"),
    ],
)
def test_a_noun_for_what_is_asked_for_is_no_subject_unless_it_is_asked_about(question: str, subject: str) -> None:
    assert " ".join(without_frame_nouns(question).split()) == subject


def test_a_form_that_is_a_noun_too_stays_in_the_subject() -> None:
    assert topic_words("¿Qué recomendó la reunión sobre el rastreo de buques?") == ("rastreo", "buques")


def test_a_request_that_opens_with_such_a_noun_wants_all() -> None:
    assert opens_with_frame_noun("medidas que pidio la reunion sobre los puertos")
    assert opens_with_frame_noun("todos los pasajes sobre los puertos")
    assert not opens_with_frame_noun("los puertos")


def test_the_verb_that_asks_is_no_word_of_the_subject() -> None:
    assert topic_words("¿Qué reunión subrayó, reunió y recorrió los puertos?") == ("puertos",)


@pytest.mark.parametrize(
    "question", ["Pasajes que tocan los refugios", "Where in the reports are shelters raised?", "Actions on shelters"]
)
def test_what_names_no_question_word_is_answered_as_a_list(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent in (Intent.LIST, Intent.EVOLUTION)
    assert "2033-informe:r2" in cited(answer)
