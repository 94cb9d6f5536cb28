"""A small library in the genre and a question set over it, both made by rule."""

from __future__ import annotations

from assistant.conversation import Turn
from evals.library import Library
from evals.questions import Question
from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Status

TOPICS = (
    ("los puertos", "las inspecciones de buques", 120),
    ("las aduanas", "el intercambio de alertas", 45),
    ("los hospitales", "la atención médica de las víctimas", 300),
    ("las escuelas", "los cursos para docentes", 18),
    ("las minas", "las visitas de los inspectores de trabajo", 64),
    ("los hoteles", "el registro de las agencias de empleo", 27),
    ("los juzgados", "la protección de los testigos", 510),
    ("las fronteras", "los equipos conjuntos de investigación", 92),
    ("las embajadas", "la emisión de documentos de viaje", 33),
    ("los bancos", "el rastreo de las ganancias ilícitas", 205),
)
ADOPTED = Report(
    "2031-informe", "Informe de 2031", ReportKind.REPORT, Status.ADOPTED, (Meeting(21, 2031),), official=False
)
DRAFT = Report("2031-proyecto", "Proyecto de 2031", ReportKind.DRAFT, Status.DRAFT, (Meeting(21, 2031),))
COMPILATION = Report(
    "2030-recopilacion", "Recopilación de 2030", ReportKind.COMPILATION, Status.COMPILED, (Meeting(20, 2030),)
)
REPORTS = {report.id: report for report in (ADOPTED, DRAFT, COMPILATION)}


def _passage(report: Report, number: int, text: str) -> Passage:
    label = f"recomendación {number}"
    status = report.status or Status.ADOPTED
    kind = PassageKind.RECOMMENDATION
    return Passage(f"{report.id}:r{number}", report.id, label, kind, status, text, text, number, meeting=21)


def _text(place: str, measure: str, count: int) -> str:
    return f"Hasta 2035 los Estados deberían reforzar en {place} {measure} y capacitar cada año a {count} funcionarios."


def _draft(place: str, measure: str, count: int) -> str:
    return f"Los Estados podrían estudiar en {place} {measure} y capacitar cada año a {count + 7} funcionarios."


def _compiled(number: int, place: str) -> Passage:
    text = f"La Secretaría debería publicar en {place} un folleto sobre la denuncia anónima."
    label, kind = f"vigésima reunión, párr. {number}", PassageKind.PARAGRAPH
    return Passage(
        f"{COMPILATION.id}:m20-p{number}", COMPILATION.id, label, kind, Status.COMPILED, text, text, number, meeting=20
    )


PASSAGES = {
    passage.id: passage
    for number, topic in enumerate(TOPICS, 1)
    for passage in (
        _passage(ADOPTED, number, _text(*topic)),
        _passage(DRAFT, number, _draft(*topic)),
        _compiled(number, topic[0]),
    )
}

LIBRARY = Library(PASSAGES, REPORTS)


def questions() -> tuple[Question, ...]:
    answered = (*map(_fact, range(1, 11)), *map(_follow_up, range(1, 11)), *_LISTS, *map(_proposed, range(1, 5)))
    return (*answered, *map(_unknown, range(1, 11)))


def _fact(number: int) -> Question:
    place, _, count = TOPICS[number - 1]
    return Question(
        f"F{number}",
        "fact",
        "es",
        f"¿A cuántos funcionarios se capacitará en {place}?",
        True,
        gold=((f"2031-informe:r{number}",),),
        must_include=((str(count),),),
        must_not_include=(f"{count + 7} funcionarios",),
        soft_must_not_include=("afio",),
    )


def _follow_up(number: int) -> Question:
    place, measure, _ = TOPICS[number - 1]
    history = (Turn("user", f"¿Qué se recomendó sobre {place}?"), Turn("assistant", f"Reforzar {measure}."))
    gold = ((f"2031-informe:r{number}",),)
    return Question(f"H{number}", "followup", "es", "¿y con qué fuerza se pide?", True, history, gold=gold)


_LISTS = tuple(
    Question(
        f"L{first}",
        "list",
        "es",
        f"¿Qué recomendaciones van de la {first} a la {first + 2}?",
        True,
        gold=tuple((f"2031-informe:r{number}",) for number in range(first, first + 3)),
        complete=True,
    )
    for first in range(1, 9)
)


def _proposed(number: int) -> Question:
    place, _, count = TOPICS[number - 1]
    gold = ((f"2031-proyecto:r{number}",),)
    text = f"¿Qué decía el proyecto sobre {place}?"
    return Question(f"D{number}", "draft", "es", text, True, gold=gold, must_include=((str(count + 7),),))


def _unknown(number: int) -> Question:
    place, _, _ = TOPICS[number - 1]
    return Question(f"U{number}", "unanswerable", "es", f"¿Qué se decidió en 2040 sobre {place}?", False)
