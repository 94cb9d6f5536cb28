"""Who attended, who spoke, when and where a meeting was held and who presided: answered from the printed lists."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.records.attendance import RollReader
from assistant.records.organization import OrganizationReader
from assistant.records.proceedings import Roll, read_proceedings
from assistant.words.names import read_gazetteer
from vectorstore.records import Passage, PassageKind, Status
from vectorstore.words import fold


def test_whether_a_country_attended_or_spoke_is_read_from_the_lists(assistant: Assistant) -> None:
    attended = assistant.ask("¿Asistió Fiji a la sexta reunión?")
    assert attended.lead.startswith("Sí: Fiji figura en las listas de asistencia de la sexta reunión")
    assert cited(attended) == ["2033-informe:p25"]
    silent = assistant.ask("¿Intervino Chile en la sexta reunión?")
    assert silent.lead.startswith("No: Chile no figura en las listas de quienes formularon declaraciones")
    assert cited(silent) == ["2033-informe:p26", "2033-informe:p27"]


@pytest.mark.parametrize(
    ("question", "lead", "passages"),
    [
        (
            "¿Habló Egipto sobre el tema 4 en la sexta reunión?",
            "No: Egipto no figura en la lista de quienes formularon declaraciones sobre el tema 4 en la sexta reunión; "
            "sí en la de los temas 2 y 3.",
            ["2033-informe:p26", "2033-informe:p27"],
        ),
        (
            "Did Egypt speak under item 4 at the sixth meeting?",
            "No: Egipto no figura en la lista de quienes formularon declaraciones sobre el tema 4 en la sexta reunión; "
            "sí en la de los temas 2 y 3.",
            ["2033-informe:p26", "2033-informe:p27"],
        ),
        (
            "¿Formuló la delegación de Kenya una declaración sobre el tema 4 del programa en la sexta reunión?",
            "Sí: Kenya figura en la lista de quienes formularon declaraciones sobre el tema 4 en la sexta reunión.",
            ["2033-informe:p27"],
        ),
        (
            "Did Kenya make a statement on agenda item 4 at the sixth meeting?",
            "Sí: Kenya figura en la lista de quienes formularon declaraciones sobre el tema 4 en la sexta reunión.",
            ["2033-informe:p27"],
        ),
        (
            "¿Participó Egipto en el debate del punto 3 en la sexta reunión?",
            "Sí: Egipto figura en la lista de quienes formularon declaraciones sobre el tema 3 en la sexta reunión.",
            ["2033-informe:p26"],
        ),
        (
            "¿Habló Kenya sobre el tema dos en la sexta reunión?",
            "No: Kenya no figura en la lista de quienes formularon declaraciones sobre el tema 2 en la sexta reunión; "
            "sí en la del tema 4.",
            ["2033-informe:p26", "2033-informe:p27"],
        ),
        (
            "¿Habló Egipto sobre los temas 3 y 4 en la sexta reunión?",
            "Egipto figura en la lista de quienes formularon declaraciones sobre el tema 3 en la sexta reunión. "
            "Egipto no figura en la lista de quienes formularon declaraciones sobre el tema 4 en la sexta reunión; "
            "sí en la de los temas 2 y 3.",
            ["2033-informe:p26", "2033-informe:p27"],
        ),
        (
            "¿Habló Egipto sobre el tema 7 en la sexta reunión?",
            "El informe no da ninguna lista de quienes formularon declaraciones sobre el tema 7 en la sexta reunión; "
            "Egipto figura en la de los temas 2 y 3.",
            ["2033-informe:p26"],
        ),
    ],
)
def test_whether_a_country_spoke_on_an_item_is_read_from_the_list_of_that_item(
    assistant: Assistant, question: str, lead: str, passages: list[str]
) -> None:
    answer = assistant.ask(question)
    assert answer.lead == lead
    assert sorted(cited(answer)) == passages


def test_each_half_of_a_question_is_answered_from_its_own_lists(assistant: Assistant) -> None:
    answer = assistant.ask("¿Participó Chile en la cuarta reunión y formuló declaraciones en la sexta reunión?")
    assert answer.lead == (
        "Chile figura en las listas de asistencia de la cuarta reunión. "
        "Chile no figura en las listas de quienes formularon declaraciones de la sexta reunión."
    )


def test_a_country_on_a_list_that_names_no_item_is_not_denied_to_have_spoken_on_one() -> None:
    rolls = (
        Roll("a:p1", "a", 6, True, False, False, False, frozenset({4}), ("Chile", "Nueva Zelanda")),
        Roll("a:p2", "a", 6, True, True, False, False, frozenset(), ("Fiji",)),
    )
    gazetteer = read_gazetteer()
    reader = RollReader(rolls, gazetteer, lambda _: ())

    def told(question: str) -> str:
        plan = Plan(Intent.FACT, question, meetings=(6,), names=gazetteer.find(question))
        answer = reader.answer(plan, fold(question))
        return answer.statement if answer else ""

    assert told("¿Habló Fiji sobre el tema 4?") == (
        "Fiji no figura en la lista de quienes formularon declaraciones sobre el tema 4 en la sexta reunión; "
        "sí en una que no dice el tema."
    )
    assert told("¿Formuló Nueva Zelandia una declaración sobre el tema 4?").startswith("Sí: Nueva Zelanda figura")


def test_those_who_attended_and_did_not_speak_are_computed(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué países asistieron a la sexta reunión pero no intervinieron?")
    assert answer.lead == "De los 5 que asistieron a la sexta reunión, 1 no formuló declaraciones: Chile."
    assert "2033-informe:p25" in cited(answer)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("¿Qué países asistieron a las dos reuniones, la cuarta y la sexta?", "Chile, Egipto, Kenya y Noruega"),
        ("¿Qué países asistieron a la sexta reunión pero no en la cuarta reunión?", "Fiji"),
    ],
)
def test_lists_of_several_meetings_are_compared(assistant: Assistant, question: str, names: str) -> None:
    assert assistant.ask(question).lead.endswith(f"{names}.")


def test_the_speakers_on_one_item_of_the_agenda_are_listed_and_counted(assistant: Assistant) -> None:
    listed = assistant.ask("¿Qué países intervinieron sobre el tema 4 en la sexta reunión?")
    assert cited(listed) == ["2033-informe:p27"]
    counted = assistant.ask("¿Cuántas partes intervinieron sobre los temas 2 y 3 en la sexta reunión?")
    assert counted.lead == "Son 2: Egipto y Noruega."


def test_a_question_with_a_subject_of_its_own_is_not_answered_from_the_lists(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué dijo Noruega sobre los refugios en la sexta reunión?")
    assert not answer.plan.statement
    assert "2033-informe:p22" in cited(answer)
    assert not assistant.ask("¿Qué Estados hablaron de las prisiones en la sexta reunión?").plan.passages


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuándo se celebró la sexta reunión?",
        "¿En qué ciudad fue la sexta reunión?",
        "¿Cuántas sesiones celebró la sexta reunión?",
        "Where was the sixth meeting held?",
        "Où s'est tenue la sixième réunion ?",
    ],
)
def test_when_and_where_a_meeting_was_held_is_found(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2033-informe:p28"]


@pytest.mark.parametrize("question", ["¿Quién presidió la cuarta reunión?", "Who opened the fourth meeting?"])
def test_who_opened_and_presided_is_found(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2032-informe:p10"]


def test_a_speaker_is_quoted_wherever_the_question_has_them_from_and_that_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué presentó la Sra. Duarte, de Noruega?")
    assert cited(answer) == ["2033-informe:p29"]
    assert "Los pasajes citados no mencionan «Noruega»" in " ".join(answer.notices)


def test_what_a_country_presented_is_not_looked_up_on_the_lists_of_those_present(assistant: Assistant) -> None:
    answer = assistant.ask("What did Norway present at the sixth meeting?")
    assert "2033-informe:p22" in cited(answer)
    assert not answer.lead


def test_a_wrong_city_number_or_name_is_told(assistant: Assistant) -> None:
    city = assistant.ask("¿Por qué se celebró en Ginebra la sexta reunión?")
    assert "Los pasajes citados no mencionan «Ginebra»" in " ".join(city.notices)
    number = assistant.ask("¿Qué se trató en las siete sesiones de la sexta reunión?")
    assert "La pregunta dice «siete sesiones»; el texto dice «cinco sesiones»." in number.notices


def test_the_year_of_a_law_is_no_meeting(assistant: Assistant) -> None:
    assert assistant.planner.plan("¿Qué dice la ley de refugios de 2031?").meetings == ()


def test_a_follow_up_asks_the_same_of_another_item_or_fact(assistant: Assistant) -> None:
    held = talk(assistant, "¿Quién presidió la sexta reunión?", "¿y dónde fue?")
    assert cited(held) == ["2033-informe:p28"]
    spoke = talk(assistant, "¿Qué países asistieron a la cuarta reunión?", "¿y a la sexta?")
    assert cited(spoke) == ["2033-informe:p25"]


def test_a_meeting_named_after_who_did_not_speak_is_not_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("¿Qué países asistieron pero no intervinieron en la sexta reunión?")
    assert answer.plan.meetings == (6,)
    assert "Chile" in answer.lead


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "¿Cuántos países asistieron a la cuarta reunión que no asistieron a la sexta?",
            "De los 8 que asistieron a la cuarta reunión, 4 no asistieron a la sexta reunión: "
            "Argentina, Filipinas, Italia y Perú.",
        ),
        (
            "How many countries attended the fourth meeting but not the sixth meeting?",
            "De los 8 que asistieron a la cuarta reunión, 4 no asistieron a la sexta reunión: "
            "Argentina, Filipinas, Italia y Perú.",
        ),
        (
            "Combien de pays ont assisté à la sixième réunion mais pas à la quatrième réunion ?",
            "De los 5 que asistieron a la sexta reunión, 1 no asistió a la cuarta reunión: Fiji.",
        ),
        (
            "¿Cuántos Estados no asistieron a la cuarta reunión pero sí a la sexta reunión?",
            "De los 5 que asistieron a la sexta reunión, 1 no asistió a la cuarta reunión: Fiji.",
        ),
        (
            "¿Cuántos Estados que hablaron sobre el tema 4 en la sexta reunión no hablaron sobre los temas 2 y 3?",
            "De los 3 que formularon declaraciones en la sexta reunión sobre el tema 4, 2 no formularon declaraciones "
            "sobre los temas 2 y 3: Fiji y Kenya.",
        ),
        (
            "¿Cuántos países no hablaron en la sexta reunión?",
            "De los 5 que asistieron a la sexta reunión, 1 no formuló declaraciones: Chile.",
        ),
        (
            "¿Cuántos países asistieron a la cuarta y a la sexta reunión?",
            "Son 4 los que asistieron a ambas reuniones, la cuarta reunión y la sexta reunión: "
            "Chile, Egipto, Kenya y Noruega.",
        ),
        (
            "¿Cuántos países asistieron a la cuarta reunión y cuántos a la sexta reunión?",
            "Son 8 en la cuarta reunión y 5 en la sexta reunión.",
        ),
        ("¿Cuántos Estados hablaron en la sexta reunión?", "Son 4: Egipto, Noruega, Fiji y Kenya."),
        (
            "¿Cuántos países no asistieron a la sexta reunión?",
            "Las listas de la sexta reunión dicen quiénes asistieron, no quiénes no.",
        ),
    ],
)
def test_those_on_the_lists_are_counted_each_once(assistant: Assistant, question: str, lead: str) -> None:
    assert assistant.ask(question).lead == lead


def test_states_are_counted_whatever_list_they_are_on_and_organizations_are_not() -> None:
    def roll(number: int, observers: bool, *names: str) -> Roll:
        return Roll(f"a:p{number}", "a", 6, True, observers, False, False, frozenset(), names)

    rolls = (
        roll(1, False, "Chile", "Fiji", "Federación de Rusia", "Unión Europea"),
        roll(2, False, "República de Fiji"),
        roll(3, True, "Kenya", "Soberana Orden de Malta"),
    )
    reader = RollReader(rolls, read_gazetteer(), lambda _: ())
    plan = Plan(Intent.COUNT, "", meetings=(6,))
    states = reader.answer(plan, "cuantos estados hablaron")
    parties = reader.answer(plan, "cuantas partes hablaron")
    both = reader.answer(plan, "cuantos estados partes hablaron")
    assert states is not None
    assert parties is not None
    assert both is not None
    assert both.statement.startswith("Son 3: Chile, Fiji y Federación de Rusia.")
    assert states.statement == (
        "Son 4, 3 de ellos partes: Chile, Fiji y Federación de Rusia; y como observador, Kenya. "
        "No se cuenta Unión Europea, que no es un Estado."
    )
    assert parties.statement == "Son 4: Chile, Fiji, Federación de Rusia y Unión Europea."


def test_an_item_of_the_agenda_may_be_named_by_its_title() -> None:
    about = {
        number: Roll(
            f"2040-informe:p{number}", "2040-informe", 2, True, False, False, False, frozenset({number}), names
        )
        for number, names in ((2, ("Chile", "Ghana", "Kenya")), (4, ("Fiji",)))
    }
    reader = RollReader(
        list(about.values()),
        read_gazetteer(),
        lambda text: (2,) if "segunda" in text else (),
        {2: {"otros asuntos": 4}},
    )
    question = "¿Cuántas partes hablaron del punto de otros asuntos en la segunda reunión?"
    answer = reader.answer(Plan(Intent.COUNT, question, meetings=(2,), wording=question), fold(question))
    assert answer is not None
    assert answer.passages == ("2040-informe:p4",)
    assert "Fiji" in answer.statement
    for question in (
        "Which countries spoke on other matters at the second meeting?",
        "Quels pays ont pris la parole sur les questions diverses ?",
        "¿Qué partes intervinieron en ruegos y preguntas?",
    ):
        answer = reader.answer(Plan(Intent.LIST, question, meetings=(2,), wording=question), fold(question))
        assert answer is not None
        assert answer.passages == ("2040-informe:p4",)


def test_the_agenda_is_read_from_its_printed_list() -> None:
    text = (
        "El Grupo aprobó el siguiente programa:\n1. Cuestiones de organización.\n2. Puertos francos.\n3. Otros asuntos."
    )
    passage = Passage(
        "2040-informe:p9", "2040-informe", "párr. 9", PassageKind.PARAGRAPH, Status.ORGANIZATION, text, text, 9, 2
    )
    assert read_proceedings([passage], []).agenda == {
        2: {"cuestiones de organizacion": 1, "puertos francos": 2, "otros asuntos": 3}
    }


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("La reunión tuvo un formato mixto, presencial y en línea.", {2: ("2040-informe:p9",)}),
        ("Asistieron a la reunión, algunos a distancia: Chile, Fiji, Ghana y Kenya.", {}),
        ("El Grupo examinó los puertos francos.", {}),
    ],
)
def test_how_a_meeting_was_held_is_read_where_no_list_is(text: str, formats: dict[int, tuple[str, ...]]) -> None:
    passage = Passage(
        "2040-informe:p9", "2040-informe", "párr. 9", PassageKind.PARAGRAPH, Status.ORGANIZATION, text, text, 9, 2
    )
    proceedings = read_proceedings([passage], [])
    assert proceedings.formats == formats
    plan = Plan(Intent.FACT, "", meetings=(2,), wording="¿Por qué se hizo la segunda reunión solo por internet?")
    assert OrganizationReader(proceedings).passages(plan, fold(plan.wording)) == formats.get(2, ())


def test_observers_that_are_no_states_are_not_counted_as_states() -> None:
    texts = (
        "Los siguientes Estados que no son partes asistieron en calidad de observadores: Chile, Fiji y Ghana.",
        "Asistió también como observador la Soberana Orden de Malta, entidad invitada.",
    )
    passages = [
        Passage(
            f"2040-informe:p{n}",
            "2040-informe",
            f"párr. {n}",
            PassageKind.PARAGRAPH,
            Status.ORGANIZATION,
            text,
            text,
            n,
            2,
        )
        for n, text in enumerate(texts)
    ]
    rolls = read_proceedings(passages, []).rolls
    reader = RollReader(rolls, read_gazetteer(), lambda text: (2,) if "segunda" in text else (), {})
    question = "¿Cuántos observadores de Estados no partes hubo en la segunda reunión?"
    answer = reader.answer(Plan(Intent.COUNT, question, meetings=(2,), wording=question), fold(question))
    assert answer is not None
    assert answer.passages == ("2040-informe:p0",)
    assert answer.statement.startswith("Son 3: Chile, Fiji y Ghana.")


def test_speakers_are_counted_in_french(assistant: Assistant) -> None:
    answer = assistant.ask("Combien d'orateurs parties au Protocole ont parlé des points 2 et 3 à la sixième réunion ?")
    assert answer.lead.startswith("Son 2: Egipto y Noruega.")
    assert cited(answer) == ["2033-informe:p26"]


def test_a_statement_that_also_was_made_is_on_the_items_of_the_list_before() -> None:
    texts = (
        "Formularon declaraciones sobre los temas 2 y 3 las delegaciones de Chile, Fiji y Ghana.",
        "También formuló una declaración el observador de Kenya.",
        "La observadora de Noruega hizo asimismo una declaración sobre el tema 4.",
    )
    printed = [
        Passage(
            f"2040-informe:p{n}", "2040-informe", f"párr. {n}", PassageKind.PARAGRAPH, Status.ORGANIZATION, *two, n, 2
        )
        for n, two in enumerate(zip(texts, texts, strict=True), start=9)
    ]
    rolls = read_proceedings(printed, []).rolls
    assert [(roll.names, sorted(roll.items)) for roll in rolls] == [
        (("Chile", "Fiji", "Ghana"), [2, 3]),
        (("Kenya",), [2, 3]),
        (("Noruega",), [4]),
    ]


def test_the_names_of_a_list_asked_for_by_its_paragraph_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("Según el párrafo 25 de octubre de 2033, ¿cuántos Estados mandaron representantes?")
    assert answer.lead == "La lista enumera 5 nombres (párr. 25)."
    more = assistant.ask("¿Hablaron más países sobre el tema 4 o sobre el tema 2 en octubre de 2033?")
    assert more.lead == "Las listas enumeran 2 nombres (párr. 26) y 3 nombres (párr. 27)."


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("¿Qué delegaciones hablaron sobre el tema 4 en la segunda reunión?", ("a:p9", "a:p10")),
        ("¿Quiénes hablaron sobre el tema 4 en la segunda reunión?", ("a:p9", "a:p10")),
        ("¿Qué partes hablaron sobre el tema 4 en la segunda reunión?", ("a:p9",)),
        ("¿Qué Estados parte hablaron sobre el tema 4 en la segunda reunión?", ("a:p9",)),
    ],
)
def test_who_spoke_is_told_by_all_lists_but_where_parties_are_asked_for(question: str, names: tuple[str, ...]) -> None:
    rolls = (
        Roll("a:p9", "a", 2, True, False, False, False, frozenset({4}), ("Chile", "Ghana")),
        Roll("a:p10", "a", 2, True, True, False, False, frozenset({4}), ("Fiji",)),
    )
    reader = RollReader(rolls, read_gazetteer(), lambda text: (2,) if "segunda" in text else ())
    answer = reader.answer(Plan(Intent.LIST, question, meetings=(2,), wording=question), fold(question))
    assert answer is not None
    assert answer.passages == names


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántas veces se ha reunido el Comité?",
        "¿Cuántas reuniones ha celebrado el Grupo?",
        "How many times has the group met?",
        "Combien de fois le Groupe s'est-il réuni ?",
    ],
)
def test_how_often_a_body_met_is_told_by_what_counts_its_meetings(question: str) -> None:
    counting = "El Comité se reunió por primera vez en 2031 y ha celebrado un total de ocho reuniones."
    texts = (counting, "La segunda reunión se celebró en Lima. Se celebraron cinco sesiones.")
    passages = [
        Passage(
            f"2040-informe:p{n}", "2040-informe", "párr.", PassageKind.PARAGRAPH, Status.ORGANIZATION, text, text, n, 2
        )
        for n, text in enumerate(texts)
    ]
    plan = Plan(Intent.FACT, "", wording=question)
    reader = OrganizationReader(read_proceedings(passages, []))
    assert reader.passages(plan, fold(question)) == ("2040-informe:p0",)
    of_subject = "¿Cuántas veces se ha reunido con los armadores?"
    assert reader.passages(Plan(Intent.FACT, "", wording=of_subject), fold(of_subject)) == ()
