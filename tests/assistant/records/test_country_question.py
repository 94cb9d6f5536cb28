"""Whether countries spoke: delegations stand on the lists of speakers, panellists do not."""

from __future__ import annotations

import pytest

from assistant.answer import SearchedScope
from assistant.evidence import Evidence
from assistant.extractive import ExtractiveWriter
from assistant.plan import Intent, Plan
from assistant.records.attendance import RollReader
from assistant.records.introductions import Introduction
from assistant.records.membership import RollAnswer
from assistant.records.panellists import Panellists
from assistant.records.proceedings import Address, Roll
from assistant.words.names import read_gazetteer
from vectorstore.records import Hit, Meeting, Passage, PassageKind, Report, ReportKind, Status
from vectorstore.words import fold

GAZETTEER = read_gazetteer()
ROLLS = (
    Roll("2040-informe:p30", "2040-informe", 6, True, False, False, False, frozenset({2, 3}), ("Chile", "Ghana")),
    Roll("2040-informe:p40", "2040-informe", 6, False, False, False, False, frozenset(), ("Chile", "Noruega", "Ghana")),
)
ROSA = Introduction("2040-informe:p7", "2040-informe", 6, "Rosa Vidal", "Fiscal de Noruega", True, frozenset({3}))
IN_SHORT = Introduction("2040-informe:p28", "2040-informe", 6, "Sra. Vidal", "(Noruega)", True, frozenset({3}))
LUIS = Introduction("2040-informe:p7", "2040-informe", 6, "Luis Paz", "Juez de Ghana", True, frozenset({3}))
PANEL = Panellists((ROSA, LUIS, IN_SHORT), (Address("2040-informe:p8", "La Sra. Vidal", ("Deliberaciones",)),))
SPEECH = (
    "La Sra. Vidal presentó el registro de buques de Noruega. Una herramienta avisaba a los puertos de cada arribo. "
    "La herramienta había evitado doce naufragios en tres inviernos. Añadió que los pescadores la pagaban entre todos. "
    "Otra oradora preguntó por el precio de las radios y pidió que se publicara la lista de los fabricantes. "
    "Varios participantes agradecieron la exposición y quisieron saber si el registro se leía desde otros puertos, "
    "en qué idiomas se publicaba y quién corregía los errores que encontraban las capitanías."
)


def told(question: str) -> RollAnswer:
    plan = Plan(Intent.FACT, question, meetings=(6,), names=GAZETTEER.find(question), wording=question)
    answer = RollReader(ROLLS, GAZETTEER, lambda _: (), panellists=PANEL).answer(plan, fold(question))
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    "question",
    [
        "¿Habló Noruega en la reunión?",
        "¿Tomó la palabra Noruega sobre el tema 3?",
        "¿Participó Noruega en el debate?",
        "Did Norway take the floor?",
        "Did Norway take part in the debate?",
        "La Norvège a-t-elle pris la parole ?",
    ],
)
def test_a_country_that_is_on_no_list_of_speakers_spoke_through_its_panellist(question: str) -> None:
    answer = told(question)
    assert answer.statement.startswith(
        "Sí, pero no como delegación: en la sexta reunión intervino como panelista Rosa Vidal, Fiscal de Noruega. "
        "Noruega no figura en "
    )
    assert answer.passages == ("2040-informe:p8", "2040-informe:p7", "2040-informe:p28", "2040-informe:p30")


def test_a_panellist_of_another_item_is_no_answer() -> None:
    assert told("¿Habló Noruega sobre el tema 2?").statement.startswith("No: Noruega no figura")


def test_a_country_that_is_on_a_list_spoke_whoever_its_panellists_are() -> None:
    assert told("¿Habló Ghana en la reunión?") == RollAnswer(
        "Sí: Ghana figura en las listas de quienes formularon declaraciones de la sexta reunión.",
        ("2040-informe:p30",),
    )


def test_who_asks_for_the_words_as_well_hears_whether_they_are_told() -> None:
    assert told("¿Intervino Chile y qué dijo?").statement.endswith(
        "sexta reunión. Ningún párrafo recoge por su nombre lo que dijo."
    )
    assert "2040-informe:p8" in told("¿Intervino Noruega y qué dijo?").passages


def written(question: str, panellists: Panellists = PANEL) -> str:
    report = Report("2040-informe", "Informe", ReportKind.REPORT, Status.ADOPTED, (Meeting(6, 2040),))
    passage = Passage(
        "2040-informe:p8",
        "2040-informe",
        "párr. 8",
        PassageKind.PARAGRAPH,
        Status.SUMMARY,
        SPEECH,
        SPEECH,
        8,
        6,
        speaker="La Sra. Vidal",
    )
    plan = Plan(Intent.LIST, question, names=GAZETTEER.find(question), search_texts=("naufragios en invierno",))
    evidence = Evidence((), (Hit(passage, 1.0, 1.0, 0.0),), (), SearchedScope((), (), 1))
    (claim,) = ExtractiveWriter({report.id: report}, panellists).write(plan, evidence)
    return claim.text


@pytest.mark.parametrize("question", ["¿Qué dijo Noruega sobre los naufragios?", "What did Norway say of shipwrecks?"])
def test_the_words_of_a_country_are_told_whole_until_another_takes_the_floor(question: str) -> None:
    assert written(question) == f"{SPEECH.partition(' Otra oradora')[0]} […]"


def test_a_sentence_that_refers_back_brings_the_one_before_it_and_what_is_left_out_is_marked() -> None:
    assert written("¿Qué naufragios se evitaron?") == (
        "[…] Una herramienta avisaba a los puertos de cada arribo. La herramienta había evitado doce naufragios en "
        "tres inviernos. […]"
    )
