"""What an answer looks like to its reader: spelling, hedges, repeats, headings, sentences without a source."""

from __future__ import annotations

from dataclasses import replace

import pytest
from library_for_tests import LIBRARY, PASSAGES

from evals.metrics.language import spanish_share
from evals.metrics.plainness import distinct_share, is_direct, outcome_shown, telling_quotes
from evals.metrics.spelling import spelling_share, words_of
from evals.metrics.text import holds_fact
from evals.metrics.uncited import cited_share, heading_share
from evals.record import CitationRecord, ClaimRecord, Record

PASSAGE = PASSAGES["2031-informe:r2"]
CITED = CitationRecord(PASSAGE.id, "informe de 2031, recomendación 2", "capacitar cada año a 45 funcionarios")
HEADING = "La vigesimoprimera reunión (2031) aprobó lo siguiente:"
TEXT = f"{HEADING}\n- {PASSAGE.text} [1]\n[1] {CITED.label}; recomendación aprobada"
ANSWER = Record("1", TEXT, False, (CITED,), (), claims=(ClaimRecord(PASSAGE.text, True, (CITED,)),))
REFUSAL = Record("1", "En los informes no consta nada sobre eso.", True, (), (), claims=())
PRINTED = words_of(["La reunión pidió a los señores de Níger una práctica más clara en el Perú"])


def saying(text: str) -> Record:
    return replace(ANSWER, text=text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("La reunión pidió una práctica clara", 1),
        ("la reunion pidió", 1 / 2),
        ("LA REUNIÓN PIDIÓ", 0),
        ("los sefiores de la reuniÃ³n", 1 / 3),
        ("", None),
    ],
)
def test_words_are_written_as_in_the_library_or_in_the_language(text: str, share: float | None) -> None:
    assert spelling_share(text, PRINTED) == (share if share is None else pytest.approx(share))


def test_the_words_of_the_question_may_be_used_as_they_are() -> None:
    assert spelling_share("reunion", PRINTED, asked="¿Que dijo la reunion?") == 1


@pytest.mark.parametrize("text", ["Государства должны усилить меры защиты", "Die Staaten sollen Opfer schützen"])
def test_other_languages_and_scripts_are_not_spanish(text: str) -> None:
    assert spanish_share([text]) == 0


def test_a_foreign_sentence_within_a_spanish_line_is_seen() -> None:
    assert spanish_share(["Los Estados deberían proteger a las víctimas. States should protect the victims."]) == 0.5


@pytest.mark.parametrize("hedge", ["Quizás se pidió.", "No puedo asegurarlo.", "Es posible que se aprobara."])
def test_a_hedge_of_the_assistant_is_seen(hedge: str) -> None:
    assert is_direct(saying(hedge), [PASSAGE], "") == 0


def test_a_hedge_of_the_source_or_the_question_is_none_of_the_assistant() -> None:
    hesitant = replace(PASSAGE, text="El Grupo de Trabajo tal vez desee examinar el asunto.")
    assert is_direct(saying("Tal vez desee examinar el asunto."), [hesitant], "") == 1
    assert is_direct(saying("No consta que quizás viniera."), [PASSAGE], "¿Quizás vino?") == 1


def test_repeated_citations_and_claims_are_counted_once() -> None:
    assert distinct_share(ANSWER) == 1
    assert distinct_share(replace(ANSWER, citations=(CITED, CITED))) == pytest.approx(2 / 3)
    assert distinct_share(REFUSAL) is None


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (ANSWER, 1),
        (REFUSAL, 1),
        (replace(ANSWER, abstained=True), 0),
        (replace(REFUSAL, text=""), 0),
        (replace(REFUSAL, text="La reunión aprobó cinco medidas."), 0),
        (replace(REFUSAL, abstained=False), 0),
    ],
)
def test_a_refusal_says_so_and_an_answer_is_no_refusal(record: Record, shown: float) -> None:
    assert outcome_shown(record) == shown


def test_an_error_is_neither() -> None:
    assert outcome_shown(replace(REFUSAL, error="503")) is None


def test_a_quote_of_a_word_tells_nothing_unless_it_is_the_passage() -> None:
    short = replace(PASSAGE, text="Angola")
    assert telling_quotes([replace(CITED, quote="los")], PASSAGES) == 0
    assert telling_quotes([replace(CITED, quote="Angola")], {short.id: short}) == 1


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ("Se han examinado todos los pasajes: coinciden 2.", 1),
        ("La reunión decidió crear un fondo de 50 millones.", 1 / 2),
        ("Todos los países estaban de acuerdo.", 1 / 2),
        ("Los pasajes no mencionan «se prohíbe».", 1),
    ],
)
def test_a_sentence_that_tells_of_a_report_needs_a_source(line: str, share: float) -> None:
    assert cited_share(saying(f"{line}\n{TEXT}")) == share


@pytest.mark.parametrize(
    ("heading", "share"),
    [
        (HEADING, 1),
        ("La quinta reunión aprobó lo siguiente:", 0),
        ("La reunión de 2029 aprobó lo siguiente:", 0),
        ("Según el resumen de las deliberaciones de 2031:", 0),
    ],
)
def test_a_heading_names_the_meeting_the_year_and_the_standing_of_what_it_heads(heading: str, share: float) -> None:
    assert heading_share(saying(TEXT.replace(HEADING, heading)), LIBRARY) == share


def test_a_speaker_under_what_was_adopted_is_seen() -> None:
    draft = replace(CITED, id="2031-proyecto:r2")
    assert heading_share(replace(ANSWER, citations=(draft,)), LIBRARY) == 0


@pytest.mark.parametrize(
    ("text", "fact", "held"),
    [
        ("Fueron 51 personas.", "51", True),
        ("Fueron 151 personas.", "51", False),
        ("Fueron 1.510 personas.", "510", False),
        ("El 51,3 % de ellas.", "51", False),
        ("Había 6 000 agentes.", "6.000", True),
        ("Había 1.234,5 toneladas.", "1234,5", True),
        ("Lo dijo la Sra. Bakhtari.", "bakhtari", True),
    ],
)
def test_a_number_is_found_whole_and_in_any_spanish_form(text: str, fact: str, held: bool) -> None:
    assert holds_fact(text, (fact,)) is held
