"""What no report can answer is told apart from what a report may answer."""

from __future__ import annotations

import pytest

from assistant.question.beyond import beyond_reports, other_body
from vectorstore.words import fold

YEARS = ("2031", "2033", "2034")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Mi jefe me ha quitado los papeles, ¿puedo demandarlo?", "consejo"),
        ("Should I report my landlord?", "consejo"),
        ("¿Deberíamos apoyar ese texto?", "consejo"),
        ("¿Qué me recomiendas?", "consejo"),
        ("¿Qué opinas de los refugios?", "opinión"),
        ("¿Cree usted que los refugios bastan?", "opinión"),
        ("¿Qué oradora te pareció más convincente?", "opinión"),
        ("¿Cuál es la recomendación más importante?", "opinión"),
        ("What is the most useful recommendation of 2033?", "opinión"),
        ("Quelle est la recommandation la plus importante ?", "opinión"),
        ("¿Cuánto es 12 por 30?", "encargo"),
        ("Combien font 12 fois 30 ?", "encargo"),
        ("Escríbeme un poema sobre los refugios", "encargo"),
        ('Translate "good evening" into German', "encargo"),
        ("¿Quién pidió suprimir la frase del borrador?", "redacción"),
        ("Why was the wording of the draft changed?", "redacción"),
        ("¿Qué aprobará la próxima reunión?", "reunión futura"),
        ("¿Cuántos refugios habrá en 2050?", "2050"),
        ("¿Qué pasará con los refugios?", "ocurrir"),
        ("¿Habrá refugios dentro de diez años?", "ocurrir"),
        ("What will happen to the shelters?", "ocurrir"),
        ("¿Qué reunión duró más?", "comparación de las reuniones"),
        ("¿Cuál fue la reunión más larga?", "comparación de las reuniones"),
        ("Which meeting had the most participants?", "comparación de las reuniones"),
    ],
)
def test_what_lies_beyond_the_reports_is_named(question: str, named: str) -> None:
    assert named in " ".join(beyond_reports(fold(question), question, YEARS))


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué dijo el orador de lo más importante de la reunión?",
        "¿Qué mejores prácticas se mencionan?",
        "¿Dónde puedo leer la lista de participantes?",
        "¿Puedo citar la recomendación 3?",
        "Mi jefe me ha preguntado por los refugios",
        "¿Qué reunión pidió a más países que abran refugios?",
        "¿Qué se podría hacer por las víctimas?",
        "¿Qué debería aprender el personal?",
        "Escribe una nota informativa sobre los refugios",
        "¿Qué cambió entre el borrador y el texto aprobado?",
        "¿Cuándo se celebrará la octava reunión?",
        "¿Hasta 2034 rige el plan?",
        "¿Qué otra medida rige dentro de dos años?",
        "¿Por qué se pidió cambiar la ley?",
    ],
)
def test_what_a_report_may_answer_is_let_through(question: str) -> None:
    assert beyond_reports(fold(question), question, YEARS) == ()


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿Qué acordó el Grupo de Trabajo sobre Armas de Fuego en 2033?", "armas de fuego"),
        ("que acordo el grupo de trabajo sobre armas de fuego", "armas de fuego"),
        ("What did the Working Group on Firearms agree in 2033?", "firearms"),
        ("¿Qué recomendó el Grupo de Trabajo sobre Pesca?", "pesca"),
    ],
)
def test_a_working_group_that_no_report_is_of_is_named(question: str, named: str) -> None:
    assert other_body(fold(question), question, ()) == (f"el grupo de trabajo sobre {named}",)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué recomendó el Grupo de Trabajo sobre las cadenas de suministro?",
        "¿Qué dijo el grupo de trabajo sobre el tráfico de personas?",
        "Qu'a recommandé le Groupe de travail sur les agences de recrutement ?",
        "What did the Working Group on Trafficking recommend on supply chains?",
    ],
)
def test_what_the_group_said_on_a_subject_is_no_other_body(question: str) -> None:
    assert other_body(fold(question), question, ()) == ()
