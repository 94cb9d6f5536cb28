"""A compilation of several meetings: what one proposed and another made its own, what a footnote defines, its date."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.building import build_assistant
from assistant.settings import AssistantSettings
from vectorstore.records import Meeting, Note, Passage, PassageKind, Report, ReportKind, Status
from vectorstore.store import Store

SECOND, THIRD = Meeting(2, 2041, "4 de marzo de 2041"), Meeting(3, 2042, "9 a 11 de mayo de 2042")
COMPILATION = Report(
    "2043-recopilacion",
    "Recopilación de recomendaciones",
    ReportKind.COMPILATION,
    Status.COMPILED,
    (SECOND, THIRD),
    date="7 de agosto de 2043",
)
LEAD = "El Comité hizo suyas las siguientes recomendaciones, propuestas en la reunión del 4 de marzo de 2041:"
POINTER = "El Comité hizo suyas en su tercera reunión las recomendaciones propuestas en su segunda reunión."
TIDE = "Se entiende por marea roja la que tiñen las algas."
TEXTS = (
    ("m2", POINTER, None, 2, ()),
    ("m3-p1", "Los Estados partes deberían avisar a los puertos de cada marea roja.", None, 3, (Note("1", TIDE),)),
    ("m3-p2", LEAD, None, 3, ()),
    ("m3-p2-a", "Los Estados partes deberían pintar los faros de las islas.", "m3-p2", 3, ()),
    ("m3-p2-b", "Los Estados partes deberían formar a los buzos de los puertos.", "m3-p2", 3, ()),
    ("m3-p3", "Los Estados partes deberían contar las gaviotas.", None, 3, ()),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    store = Store.open(tmp_path_factory.mktemp("comite"))
    with store.writing():
        store.put_meetings((SECOND, THIRD))
        store.put(COMPILATION, [_passage(place, row) for place, row in enumerate(TEXTS)])
    return build_assistant(store, AssistantSettings())


Row = tuple[str, str, str | None, int, tuple[Note, ...]]


def _passage(place: int, row: Row) -> Passage:
    key, text, parent, meeting, notes = row
    report = COMPILATION.id
    return Passage(
        f"{report}:{key}",
        report,
        f"párr. {key}",
        PassageKind.RECOMMENDATION,
        Status.COMPILED,
        text,
        text,
        place,
        meeting,
        parent_id=f"{report}:{parent}" if parent else None,
        lead_in=LEAD if parent else "",
        notes=notes,
    )


@pytest.mark.parametrize(
    "question",
    ["¿Qué se recomendó en la segunda reunión?", "What did the second meeting recommend?", "Resume la segunda reunión"],
)
def test_what_a_later_meeting_made_its_own_is_told_with_the_one_that_proposed_it(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert (
        answer.lead == "Lo propuesto en la segunda reunión (2041) lo hizo suyo la tercera (2042), en cuyo texto figura."
    )
    assert cited(answer) == [f"{COMPILATION.id}:{key}" for key in ("m2", "m3-p2-a", "m3-p2-b")]


def test_on_a_subject_only_what_states_it_is_told_and_nothing_where_nothing_does(assistant: Assistant) -> None:
    on_divers = assistant.ask("¿Qué recomendó la segunda reunión sobre los buzos?")
    assert cited(on_divers) == [f"{COMPILATION.id}:m3-p2-b"]
    assert cited(assistant.ask("¿Qué dijo la segunda reunión de los buzos?")) == [f"{COMPILATION.id}:m3-p2-b"]
    assert cited(assistant.ask("¿Por qué se aprobaron ya en la segunda reunión?")) == [f"{COMPILATION.id}:m2"]
    assert assistant.ask("¿Qué recomendó la segunda reunión sobre las gaviotas?").outcome is Outcome.NOT_FOUND
    assert assistant.ask("¿Cuántas recomendaciones hizo la segunda reunión?").lead.endswith("Son 2 recomendaciones.")


def test_who_presided_a_meeting_is_not_what_another_made_its_own(assistant: Assistant) -> None:
    asked = "¿Quién era el Presidente del grupo que propuso las recomendaciones sobre los faros en marzo de 2041?"
    assert "2043-recopilacion:m3-p2-a" not in cited(assistant.ask(f"{asked} Dame su nombre."))


def test_a_footnote_defines_what_its_paragraph_names(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué es la marea roja?")
    assert answer.lead == f"Según la nota 1 a ese párrafo: {TIDE}"
    assert cited(answer) == [f"{COMPILATION.id}:m3-p1"]
    assert assistant.ask("¿Qué significa gaviota?").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize("question", ["¿Qué fecha tiene la recopilación?", "What is the date of the compilation?"])
def test_the_date_of_a_document_is_that_of_its_first_page(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).lead == "La recopilación de 2043 lleva fecha de 7 de agosto de 2043."
