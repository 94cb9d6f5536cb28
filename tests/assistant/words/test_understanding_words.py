"""The words of a question: terms of the field, typing errors, what it is about and how much of it a text covers."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.search.coverage import rarity, read_subject
from assistant.words.glossary import Glossary, read_glossary
from assistant.words.spelling import Spelling
from assistant.words.topic import asking_verb, topic_words, without_conceded
from vectorstore.words import terms

LINES = """# oficial | corriente | inglés | francés
buques pesqueros; embarcaciones de pesca | barcos que pescan | fishing vessels | navires de pêche
refugios | casas de acogida | shelters | foyers
capacitación; adiestramiento | formar* | training | formation

"""


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    path = tmp_path / "terminos.txt"
    path.write_text(LINES, encoding="utf-8")
    return read_glossary(path)


@pytest.mark.parametrize(
    "question", ["¿Y los barcos que pescan?", "What about fishing vessels?", "les navires de pêche", "BUQUES PESQUEROS"]
)
def test_every_way_to_say_it_leads_to_the_wording_of_the_reports(glossary: Glossary, question: str) -> None:
    assert glossary.expand(question) == ("buques pesqueros, embarcaciones de pesca",)


def test_words_of_no_term_lead_nowhere(glossary: Glossary) -> None:
    assert glossary.expand("los testigos") == glossary.expand("") == ()


def test_a_broken_line_of_the_glossary_is_named(tmp_path: Path) -> None:
    path = tmp_path / "terminos.txt"
    path.write_text("uno | dos | three | quatre\nrefugios | casas\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"terminos\.txt, línea 2"):
        read_glossary(path)


def test_the_glossary_of_the_package_can_be_read() -> None:
    concepts = read_glossary().concepts
    assert len(concepts) > 50
    assert all(concept.official and concept.variants for concept in concepts)


def covered(topic: str, text: str, glossary: Glossary) -> float:
    return read_subject(topic, glossary, lambda stem: 1.0).covered(frozenset(terms(text)))


def test_a_text_covers_a_subject_in_its_own_words_or_in_those_of_the_reports(glossary: Glossary) -> None:
    assert covered("inspección de barcos que pescan", "la inspección de los buques pesqueros", glossary) == 1.0
    assert covered("shelters", "los refugios", glossary) == 1.0
    assert covered("inspección de puertos", "la inspección nocturna", glossary) == 0.5
    assert covered("inspección", "los refugios", glossary) == 0.0
    assert covered("", "los refugios", glossary) == 0.0


def test_one_word_may_stand_within_a_term(glossary: Glossary) -> None:
    assert covered("casas pequeñas de acogida", "los refugios", glossary) == 0.5
    assert covered("casas pequeñas y blancas de acogida", "los refugios", glossary) == 0.0


def test_a_word_that_the_reports_have_in_another_sense_gives_way_to_theirs(
    glossary: Glossary, assistant: Assistant
) -> None:
    assert glossary.homographs == {"formar": "capacitación"}
    planner = replace(assistant.planner, glossary=glossary)
    assert planner.plan("¿A quién hay que formar en los puertos?").topic == "capacitación puertos"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Qué recomendaciones hablan de los trabajadores?", ("trabajadores",)),
        ("¿Qué recomendaciones hablan del trabajo del Grupo?", ()),
        ("¿Qué piden las ocho primeras reuniones sobre los puertos?", ("puertos",)),
        ("Qu'avait-on recommandé sur les ports ?", ("ports",)),
        ("Recomendaciones sobre los bienes y las salas: dámelas, enuméralas", ("bienes", "salas")),
    ],
)
def test_who_does_a_thing_is_a_subject_and_the_meetings_are_none(question: str, words: tuple[str, ...]) -> None:
    assert topic_words(question) == words


def test_an_idea_is_nearly_there_when_most_of_a_wording_is_by_the_rarity_of_its_words(glossary: Glossary) -> None:
    weights = {"buqu": 4.0, "pesquer": 1.0}
    subject = read_subject("fishing vessels", glossary, lambda stem: 1.0)
    assert subject.nearly([("buqu",)], lambda stem: weights.get(stem, 9.0)) == 0.8
    assert subject.nearly([("pesquer",)], lambda stem: weights.get(stem, 9.0)) == 0.0


def test_the_words_of_a_term_stand_together_where_it_is_said(glossary: Glossary) -> None:
    subject = read_subject("fishing vessels", glossary, lambda stem: 1.0)
    near = tuple(terms("Los buques, grandes o pequeños, que sean pesqueros"))
    apart = tuple(terms("Los buques de carga que llegan al puerto de noche deben avisar al guardia pesquero"))
    assert subject.said([near]) == 1.0
    assert subject.said([apart]) == 0.0
    assert subject.said([apart, near]) == 1.0


def test_what_a_question_names_first_of_several_ideas_is_what_it_is_about(glossary: Glossary) -> None:
    rare = {"repas": 0.1, "formacion": 2.0, "inspector": 4.0}
    subject = read_subject("repasar formación inspectores", glossary, lambda stem: rare.get(stem, 1.0))
    head = subject.head
    assert head is not None
    assert head.own == ("formacion",)
    assert read_subject("inspectores", glossary, lambda stem: 1.0).head is None


def test_who_asks_is_no_part_of_what_is_asked(assistant: Assistant) -> None:
    planner = assistant.planner
    assert planner.plan("Soy de un sindicato: ¿qué se dijo de los puertos?").topic == "puertos"
    assert planner.plan("Soy jueza, ¿qué se dijo de los puertos?").topic == "puertos"


@given(st.text(), st.text())
def test_a_share_lies_between_nothing_and_all(topic: str, text: str) -> None:
    assert 0.0 <= covered(topic, text, Glossary(())) <= 1.0


@given(st.integers(1, 10_000), st.data())
def test_a_rare_word_weighs_no_less_than_a_common_one(documents: int, data: st.DataObject) -> None:
    few = data.draw(st.integers(0, documents))
    many = data.draw(st.integers(few, documents))
    assert rarity(few, documents) >= rarity(many, documents) >= 0.0


SPELLING = Spelling(
    {"buques": 5, "puertos": 9, "indemnizaciones": 2, "pesqueros": 4}, {"perros", "buques"}.__contains__
)


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("los buqes en los peurtos", "los buques en los puertos"),
        ("indemnisasiones", "indemnizaciones"),
        ("los perros", "los perros"),
        ("el vuque", "el buques"),
        ("Buques, ¡PUERTOS!", "Buques, ¡PUERTOS!"),
        ("xyzzyq", "xyzzyq"),
        ("peo 123", "peo 123"),
        ("habló Kevin Buqes", "habló Kevin Buqes"),
        ("el Sr. Buqes de los Peurtos", "el Sr. Buques de los Puertos"),
    ],
)
def test_a_word_that_nobody_knows_becomes_the_nearest_of_the_library(typed: str, corrected: str) -> None:
    assert SPELLING.correct(typed) == corrected


@given(st.text())
def test_correcting_twice_changes_nothing_more(text: str) -> None:
    once = SPELLING.correct(text)
    assert SPELLING.correct(once) == once


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("¿Qué recomendó la cuarta reunión sobre los buques pesqueros?", ("buques", "pesqueros")),
        ("What did the report say about witnesses?", ("witnesses",)),
        ("¿Qué dice la recomendación 2 b) de 2032?", ()),
        ("¿y el 21?", ()),
    ],
)
def test_the_subject_is_what_is_left_without_meetings_labels_and_asking(question: str, words: tuple[str, ...]) -> None:
    assert topic_words(question) == words


def test_accents_written_as_signs_of_their_own_are_read_as_letters(assistant: Assistant) -> None:
    question = "¿Qué recomendó la reunión de 2032 sobre la tripulación?"
    decomposed = assistant.planner.plan(unicodedata.normalize("NFD", question))
    assert decomposed.topic == assistant.planner.plan(question).topic == "tripulación"


def test_fewer_is_no_exception(assistant: Assistant) -> None:
    assert not assistant.planner.plan("¿Qué se dice de los países menos adelantados?").excluded
    assert assistant.planner.plan("Todas las recomendaciones de 2032 menos las de los puertos").excluded == "puertos"


@pytest.fixture
def ambiguous(tmp_path: Path) -> Glossary:
    path = tmp_path / "glossary.txt"
    path.write_text(
        "capitanes | quien manda; patrones | captains | capitaines\n"
        "hallazgos | dar con; exploradores | findings | trouvailles\n"
        "sindicatos | gremios; sindicalistas | unions | syndicats\n",
        encoding="utf-8",
    )
    return read_glossary(path)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("¿quién manda a bordo?", ("capitanes",)),
        ("¿quiénes mandan a bordo?", ("capitanes",)),
        ("se manda un aviso", ()),
        ("cómo dar con los barcos", ("hallazgos",)),
        ("dar aviso a los barcos", ()),
        ("los exploradores", ("hallazgos",)),
        ("la exploración del fondo", ()),
        ("quienes exploran el fondo", ("hallazgos",)),
        ("un sindicalista", ("sindicatos",)),
        ("la asociación sindical", ()),
    ],
)
def test_a_term_is_not_taken_for_another_of_its_stem(
    ambiguous: Glossary, question: str, named: tuple[str, ...]
) -> None:
    assert ambiguous.expand(question) == named


def test_small_words_of_a_term_are_looked_for_in_the_question_it_is_taken_from(ambiguous: Glossary) -> None:
    text = frozenset(terms("los capitanes"))
    subject = read_subject("manda bordo", ambiguous, lambda stem: 1.0, said="¿quién manda a bordo?")
    assert subject.stated(text) == 0.5
    assert read_subject("manda bordo", ambiguous, lambda stem: 1.0, said="¿qué se manda a bordo?").stated(text) == 0.0


def test_a_broken_line_of_the_vocabulary_is_named(tmp_path: Path) -> None:
    terms_file, path = tmp_path / "terminos.txt", tmp_path / "vocabulario.txt"
    terms_file.write_text(LINES, encoding="utf-8")
    path.write_text("escuelas | schools | écoles\npuertos | ports\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"vocabulario\.txt, línea 2: se esperaban tres campos"):
        read_glossary(terms_file, path)


def test_common_words_are_known_in_other_languages_only(tmp_path: Path) -> None:
    terms_file, path = tmp_path / "terminos.txt", tmp_path / "vocabulario.txt"
    terms_file.write_text(LINES, encoding="utf-8")
    path.write_text("fronteras | borders; border | frontières\n", encoding="utf-8")
    read = read_glossary(terms_file, path)
    assert read.of("en").expand("at the border") == ("fronteras",)
    assert read.of("es").expand("a bordo del barco") == ()


def test_the_documents_of_a_meeting_are_asked_for_in_everyday_words() -> None:
    found = read_glossary().of("es").expand("¿Qué documentos tenía sobre la mesa el Grupo?")
    assert "tuvo ante sí los siguientes documentos" in found


def test_a_word_of_another_language_stands_for_those_of_its_stem_there(glossary: Glossary) -> None:
    assert glossary.of("en").expand("Who was sheltered?") == ("refugios",)
    assert glossary.of("es").expand("Who was sheltered?") == ()


def test_a_name_that_is_a_term_is_found_as_the_reports_print_it(assistant: Assistant) -> None:
    (name,) = assistant.planner.plan("List every passage about the Blue Heart emblem.").names
    assert name.occurs_in("los distintivos de la campaña corazon azul")
    assert not name.occurs_in("los distintivos de la campaña")


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("¿Para qué servía la Patrulla Ancla?", "servia"),
        ("¿En qué flaqueaba Samoa?", "flaqueaba"),
        ("¿Qué estaba preparando Fiji?", "preparando"),
        ("¿Cómo se ayuda a los marineros?", "ayuda"),
        ("¿Quién fundó la Liga de Puertos?", ""),
        ("¿Qué plan tiene Fiji?", ""),
    ],
)
def test_the_verb_that_asks_is_known_unless_it_tells_of_a_deed(question: str, verb: str) -> None:
    assert asking_verb(question) == verb


def test_what_does_not_matter_is_left_out() -> None:
    assert without_conceded("¿Zarpan aunque haya niebla, o no?").split() == ["¿Zarpan", ",", "o", "no?"]
    assert topic_words("¿Qué faros se abrieron al final?") == ("faros", "abrieron")
