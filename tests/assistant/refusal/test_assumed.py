"""A name or an office that a question takes for granted and the passage that answers does not have."""

from __future__ import annotations

from assistant.plan import Intent, Plan
from assistant.refusal.assumed import wrong_office, wrongly_assumed
from assistant.words.names import Name, read_gazetteer
from vectorstore.records import Hit, Passage, PassageKind, Status

GAZETTEER = read_gazetteer()


def plan(question: str, language: str = "es") -> Plan:
    return Plan(Intent.FACT, question, language, wording=question, names=GAZETTEER.find(question))


def hit(text: str, score: float = 1.0, status: Status = Status.SUMMARY) -> Hit:
    return Hit(Passage(f"x:{text[:9]}", "x", "párr. 1", PassageKind.PARAGRAPH, status, text, text, 0), score, 0.4, 1.0)


def assumed(question: str, hits: list[Hit], about: float, language: str = "es") -> Name | None:
    asked = plan(question, language)
    required = [name for name in asked.names if name.country or language == "es"]
    return wrongly_assumed(asked, required, hits, lambda passage: about)


QUESTION = "¿Cómo halló la red creada con Nautilia a los pescadores de Fiji?"


def test_a_name_is_wrongly_assumed_where_a_passage_answers_well_without_it() -> None:
    found = assumed(QUESTION, [hit("La red creada con Marenta halló a los pescadores de Fiji.")], about=0.9)
    assert found is not None
    assert found.written == "Nautilia"


def test_a_passage_that_covers_little_answers_nothing_without_the_name() -> None:
    assert assumed(QUESTION, [hit("Fiji pesca.")], about=0.2) is None
    assert assumed(QUESTION, [hit("La red halló a los pescadores de Fiji.", score=0.3)], about=0.9) is None


def test_the_other_names_must_stand_in_the_passage() -> None:
    assert assumed(QUESTION, [hit("La red creada con Marenta halló a los pescadores.")], about=0.9) is None
    assert assumed("¿Cómo halló la red creada con Nautilia a los pescadores?", [hit("La red.")], about=0.9) is None


def test_a_body_that_only_stands_on_lists_is_not_told_of() -> None:
    question = "What did Fiji say about launching Operation Marea with INTERPOL's support?"
    told, listed = hit("Fiji presentó la Operación Marea."), hit("Asistió INTERPOL.", 0.2, Status.ORGANIZATION)
    found = assumed(question, [told, listed], about=0.0, language="en")
    assert found is not None
    assert found.written == "INTERPOL"


def test_an_office_that_the_report_does_not_give_is_told_with_the_one_it_gives() -> None:
    presented = hit("Facilitó el debate Ana Ibarra Solís, Directora de Puertos de Chile; y otros.")
    wrong = wrong_office(plan("¿Qué dijo la Sra. Ibarra Solís, ministra de Pesca?"), [presented])
    assert wrong is not None
    assert wrong.hits == (presented,)
    assert "ministra de Pesca" in wrong.notice
    assert wrong_office(plan("¿Qué dijo la Sra. Ibarra Solís, directora de Puertos?"), [presented]) is None
    assert wrong_office(plan("¿Qué dijo la Sra. Ibarra Solís?"), [presented]) is None
