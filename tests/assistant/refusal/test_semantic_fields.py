"""A question that uses a word of a semantic field is answered only by a text with words of that field."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.refusal.semantic_fields import lacking_field, lacking_topic, read_fields


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [
        (
            "¿Hay que grabar en vídeo a los marineros?",
            "Los marineros declaran en el puerto.",
            "Los marineros declaran con imágenes grabadas.",
        ),
        ("Can a trawler captain be fined?", "El capitán zarpa al alba.", "Al capitán se le impone una sanción."),
        ("Quelle pension touche un marin ?", "El marinero vuelve a tierra.", "El marinero cobra una prestación."),
        ("¿Quién presidió la regata?", "La regata salió de Suva.", "La regata fue encabezada por Fiji."),
        ("¿Qué rebaja de la pena tiene quien delata al armador?", "El armador huye.", "La pena se atenúa."),
        ("¿Cuál es la capital de Fiji?", "Fiji intervino.", "Se reunieron en la capital."),
        ("¿Qué sentencia se dictó contra el armador?", "El armador huyó.", "El armador fue condenado."),
        ("¿Qué problema tuvieron en línea los pilotos?", "Los pilotos zarpan.", "Los pilotos se conectaban tarde."),
        ("¿Qué días libres tiene la tripulación?", "La tripulación trabaja.", "La tripulación descansa dos días."),
    ],
)
def test_a_text_gives_a_field_in_other_words_or_lacks_it(question: str, without: str, with_it: str) -> None:
    assert lacking_field(question, [without])
    assert lacking_field(question, [without, with_it]) is None


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [
        (
            "¿Qué recomienda sobre la inteligencia artificial?",
            "Usar la tecnología.",
            "Usar la inteligencia artificial.",
        ),
        ("How are fishing crews protected?", "Las tripulaciones están protegidas.", "En los buques hay inspectores."),
        ("¿Qué se dijo de los futbolistas?", "Se habló de los niños.", "Se habló de los niños en el deporte."),
        ("¿Qué se hace por las personas mayores?", "Se ayuda a los niños.", "Se ayuda a los ancianos."),
    ],
)
def test_a_list_asks_for_trades_techniques_and_people(question: str, without: str, with_it: str) -> None:
    assert lacking_topic(question, [without])
    assert lacking_topic(question, [without, with_it]) is None


def test_a_list_may_have_each_of_its_topics_from_another_text() -> None:
    question = "¿Qué recomendaciones hay sobre la pesca y la minería?"
    assert lacking_topic(question, ["Los buques zarpan.", "Las minas cierran."]) is None
    assert lacking_topic("¿Se graba a los testigos en vídeo?", ["Los testigos declaran."]) is None


def test_one_text_must_give_all_that_is_asked() -> None:
    question = "¿Se devuelven los barcos si el capitán sale absuelto?"
    texts = ["El capitán fue absuelto en el puerto.", "Los barcos se devolvieron."]
    assert lacking_field(question, texts)
    assert lacking_field(question, [*texts, "Los barcos del capitán absuelto se devolvieron."]) is None


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué explicó la fiscal Ana Ruiz?",
        "¿Qué explicó la fiscal chilena Ana Ruiz?",
        "Which measures were recommended to train officers?",
        "¿Qué actores intervienen en el puerto?",
        "¿Qué curso encarga a la oficina de Viena contra la droga?",
        "Did the Office on Drugs and Crime speak?",
        "¿Se abre el puerto aunque los médicos callen?",
        "¿De qué se quejaron en 2033?",
        "¿A quién se dirige el aviso?",
    ],
)
def test_who_somebody_is_and_words_that_only_look_alike_ask_for_no_field(question: str) -> None:
    assert lacking_field(question, ["El puerto compra una draga y da un curso."]) is None


def test_a_field_names_what_is_missing_in_spanish() -> None:
    assert lacking_field("¿Cuántas vacunas se repartieron?", ["Los marineros zarparon."]) == "nada sobre las vacunas"


def test_a_file_of_fields_has_beginnings_whole_words_and_phrases(tmp_path: Path) -> None:
    file = tmp_path / "fields.txt"
    file.write_text("# nets\n* las redes: red arrastr- fishing_net > malla\n\nlas velas: vela\n", encoding="utf-8")
    nets, sails = read_fields(file)
    assert nets.listed and not sails.listed
    assert nets.asked_in("¿Usan redes?") and nets.asked_in("Do they cast a fishing net?")
    assert not nets.asked_in("¿Se redacta algo?") and not nets.asked_in("¿Hay malla?")
    assert nets.given.search("una malla fina") and nets.given.search("el arrastre")


def test_every_field_of_the_library_has_words_that_ask_for_it() -> None:
    names = [field.name for field in read_fields()]
    assert len(names) == len(set(names)) > 200
    assert not [field.name for field in read_fields() if field.asked.search("el grupo de trabajo recomendó medidas")]


def test_what_stands_before_the_question_asks_for_nothing() -> None:
    told = "La cuota la paga el armador."
    assert lacking_field("Soy de un sindicato agrícola. ¿Quién paga la cuota?", [told]) is None
    assert lacking_field("¿Quién paga la cuota agrícola?", [told])
