"""What the check of claims promises, on paragraphs written for it."""

from __future__ import annotations

import json
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.check import Source, check_claim
from vectorstore.records import Status

_HERE = Path(__file__).parent
_EXAMPLES = _HERE.parents[3] / "shared" / "eval" / "claims_examples.jsonl"
_PAIRS = _HERE.parents[3] / "shared" / "bench" / "inferes-dev.jsonl"


def _claims() -> Iterator[tuple[str, str, bool, str]]:
    for paragraph in tomllib.loads((_HERE / "claims.toml").read_text(encoding="utf-8"))["paragraph"]:
        for claim in paragraph["claims"]:
            yield claim["text"], paragraph["text"], claim["supported"], claim["kind"]


def _balanced_accuracy(rows: list[tuple[bool, bool]]) -> float:
    """Mean of the shares judged right among the true and among the false; a row is (expected, judged)."""
    shares = [[judged == wanted for expected, judged in rows if expected == wanted] for wanted in (True, False)]
    return sum(sum(share) / len(share) for share in shares) / 2


def test_tells_backed_claims_from_claims_with_a_small_error() -> None:
    rows = [(expected, check_claim(claim, [Source(text)]).supported) for claim, text, expected, _ in _claims()]
    assert _balanced_accuracy(rows) >= 0.9
    passed = [judged for expected, judged in rows if expected]
    assert sum(passed) >= 0.85 * len(passed)


def test_catches_four_of_five_errors_of_every_kind_it_is_made_for() -> None:
    caught: dict[str, list[bool]] = defaultdict(list)
    for claim, text, expected, kind in _claims():
        if not expected:
            caught[kind].append(not check_claim(claim, [Source(text)]).supported)
    for kind in ("number", "entity", "negation", "modality", "attribution", "scope"):
        assert sum(caught[kind]) >= 0.8 * len(caught[kind]), kind


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        ("El comité celebró nueve sesiones.", "3. El comité celebró ocho sesiones en La Haya.", "nueve"),
        ("Intervino el representante de Bulgaria.", "Intervino el representante de Croacia.", "Bulgaria"),
        (
            "Se exige a los Estados que publiquen los datos.",
            "Se alienta a los Estados a que publiquen los datos.",
            "obligación",
        ),
        ("Muchos oradores pidieron más fondos.", "8. Un orador pidió más fondos para los refugios.", "muchos"),
        (
            "Los Estados deberían aumentar las tasas.",
            "Los Estados deberían reducir las tasas de inscripción.",
            "reducir",
        ),
    ],
)
def test_reasons_name_what_is_wrong(claim: str, text: str, said: str) -> None:
    verdict = check_claim(claim, [Source(text)])
    assert not verdict.supported
    assert said in " ".join(verdict.reasons)


_SENTENCE = (
    "Los Estados partes deberían publicar cada año la lista de refugios, salvo los que deban permanecer en secreto."
)


@pytest.mark.parametrize(
    "prefix",
    [
        "",
        "La reunión de 2017 recomendó: ",
        "El Grupo de Trabajo aprobó la recomendación 4: ",
        "Según la séptima reunión, ",
    ],
)
def test_a_sentence_to_the_letter_passes_with_a_prefix_that_only_introduces_it(prefix: str) -> None:
    source = Source(f"4. {_SENTENCE}", Status.ADOPTED, meeting=7, context="recomendación 4, séptima reunión, 2017")
    assert check_claim(prefix + _SENTENCE, [source]).supported


@pytest.mark.parametrize("prefix", ["No es cierto que se pidiera: ", "Los Estados están obligados a esto: "])
def test_a_prefix_that_denies_or_binds_does_not_pass_for_an_introduction(prefix: str) -> None:
    assert not check_claim(prefix + _SENTENCE, [Source("4. Se alienta a los Estados a publicar la lista.")]).supported


@pytest.mark.parametrize(
    ("status", "supported"),
    [(Status.ADOPTED, True), (Status.COMPILED, True), (Status.DRAFT, False), (Status.SUMMARY, False)],
)
def test_only_approved_text_is_what_the_meeting_recommended(status: Status, supported: bool) -> None:
    claim = f"La reunión recomendó: {_SENTENCE}"
    assert check_claim(claim, [Source(_SENTENCE, status)]).supported is supported


def test_a_draft_may_be_called_a_draft() -> None:
    claim = f"El proyecto que el Grupo de Trabajo no aprobó todavía dice: {_SENTENCE}".replace(
        "no aprobó todavía", "estudió"
    )
    assert check_claim(claim, [Source(_SENTENCE, Status.DRAFT)]).supported


def test_facts_known_from_outside_the_text_may_be_repeated() -> None:
    claim = "En la reunión de Bogotá de 2014 se pidió publicar la lista de refugios."
    text = "Se pidió publicar la lista de refugios."
    assert not check_claim(claim, [Source(text)]).supported
    assert check_claim(claim, [Source(text, context="Reunión de Bogotá, 2014")]).supported


def test_several_sources_back_a_claim_together() -> None:
    claim = "La Secretaría debería traducir el manual y los Estados deberían difundirlo."
    sources = [Source("La Secretaría debería traducir el manual."), Source("Los Estados deberían difundir el manual.")]
    assert check_claim(claim, sources).supported


@pytest.mark.parametrize("sources", [[], [Source("")], [Source("   ")]])
def test_nothing_is_backed_by_nothing(sources: list[Source]) -> None:
    verdict = check_claim("Los Estados deberían publicar la lista.", sources)
    assert (verdict.supported, verdict.score) == (False, 0.0)
    assert verdict.reasons


def test_the_score_lies_between_0_and_1_and_is_the_same_every_time() -> None:
    for claim, text, _, _ in list(_claims())[:20]:
        first, second = check_claim(claim, [Source(text)]), check_claim(claim, [Source(text)])
        assert first == second
        assert 0.0 <= first.score <= 1.0


def test_a_claim_takes_less_than_20_ms_once_warm() -> None:
    rows = list(_claims())
    check_claim(rows[0][0], [Source(rows[0][1])])
    start = time.process_time()
    for claim, text, _, _ in rows:
        check_claim(claim, [Source(text)])
    assert (time.process_time() - start) / len(rows) < 0.02


@pytest.mark.skipif(not _EXAMPLES.exists(), reason="needs the example claims beside the repository")
def test_the_example_claims_are_judged_right() -> None:
    lines = [json.loads(line) for line in _EXAMPLES.read_text(encoding="utf-8").splitlines()]
    rows = [
        (line["supported"], check_claim(line["text"], [Source(text) for text in line["sources"]]).supported)
        for line in lines
    ]
    assert _balanced_accuracy(rows) >= 0.9


@pytest.mark.skipif(not _PAIRS.exists(), reason="needs the inference pairs beside the repository")
def test_entailed_pairs_score_above_contradicted_ones() -> None:
    lines = [json.loads(line) for line in _PAIRS.read_text(encoding="utf-8").splitlines()[:400]]
    scores: dict[str, list[float]] = defaultdict(list)
    for line in lines:
        if line["label"] != "neutral":
            scores[line["label"]].append(check_claim(line["hypothesis"], [Source(line["premise"])]).score)
    pairs = [(high, low) for high in scores["ent"] for low in scores["cnt"]]
    assert sum((high > low) + 0.5 * (high == low) for high, low in pairs) / len(pairs) >= 0.65


@given(claim=st.text(max_size=80), text=st.text(max_size=80))
@settings(max_examples=80, deadline=None)
def test_any_text_gets_a_verdict(claim: str, text: str) -> None:
    assert 0.0 <= check_claim(claim, [Source(text)]).score <= 1.0


@pytest.mark.parametrize("claim", ["Hubo casi ፩፪ días.", "Del ፩ al ፪ de mayo.", "Unos ௧௨ oradores."])
def test_figures_of_other_scripts_are_read_or_let_be(claim: str) -> None:
    assert 0.0 <= check_claim(claim, [Source("Del ፩ al ፪ de mayo hubo 12 oradores.")]).score <= 1.0


@pytest.mark.parametrize(
    ("claim", "text", "supported"),
    [
        # the sentence that says it decides who says it
        ("Un orador pidió más fondos.", "4. Un orador pidió más fondos. Muchos oradores pidieron más plazos.", True),
        (
            "Muchos oradores pidieron más fondos.",
            "4. Un orador pidió más fondos. Muchos oradores pidieron plazos.",
            False,
        ),
        # numbers that follow from the source, and the label of a paragraph that counts nothing
        ("Intervinieron tres países, entre ellos Chile.", "Intervinieron Bulgaria, Chile y Croacia.", True),
        ("El catálogo se publica cada dos años.", "El catálogo es de publicación bienal.", True),
        ("El catálogo se publicó en el sexto período.", "6. El catálogo se publicó en el quinto período.", False),
        # what is only to be considered
        (
            "Los Estados deberían crear un fondo.",
            "Los Estados deberían registrarlas, considerando la posibilidad, cuando corresponda, de crear un fondo.",
            False,
        ),
        # forms of a verb, names and their acronyms
        ("La Presidenta propuso un plazo.", "La Presidenta proponía un plazo.", True),
        ("Asistió la OIT.", "Asistió la Organización Internacional del Trabajo.", True),
        # what is not needed
        (
            "No es necesario llevar un registro de agencias.",
            "Los Estados deberían llevar un registro de agencias.",
            False,
        ),
        ("El registro es inaceptable para la comisión.", "El registro es aceptable para la comisión.", False),
        # a purpose that belongs to another sentence
        (
            "Los Estados deberían llevar un registro nacional de agencias mineras a fin de evitar quiebras de bancos.",
            "Los Estados deberían llevar un registro nacional de agencias mineras. Además deberían vigilar las cuentas "
            "a fin de evitar quiebras de bancos.",
            False,
        ),
        # who should do it
        (
            "La Secretaría debería alentar el intercambio de registros.",
            "La Conferencia debería alentar a los Estados y a la Secretaría al intercambio de registros.",
            False,
        ),
    ],
)
def test_reads_what_the_words_amount_to(claim: str, text: str, supported: bool) -> None:
    assert check_claim(claim, [Source(text)]).supported is supported


def test_supported_claims_score_above_the_others() -> None:
    verdicts = [check_claim(claim, [Source(text)]) for claim, text, _, _ in _claims()]
    highest = max(verdict.score for verdict in verdicts if not verdict.supported)
    assert highest < min(verdict.score for verdict in verdicts if verdict.supported)


def test_a_full_stop_that_ends_no_sentence_does_not_hide_that_a_claim_is_to_the_letter() -> None:
    claim = (
        "La Sra. Duarte se refirió a los lazos entre las minas y la venta de menores con fines de mendicidad"
        " y destacó que las tabernas y los puertos podían ser utilizados para captar, trasladar y vigilar a"
        " las víctimas. Asimismo, profundizó en la “venta nocturna de menores con fines de mendicidad” en las"
        " islas, donde el patrón pagaba a tratantes de otros puertos por traer menores. Para combatir ese"
        " delito, la Sra. Duarte subrayó la importancia de normas que permitieran inspecciones respecto de"
        " los mercados que facilitaban la venta de personas con fines de mendicidad, independientemente de"
        " que fueran o no legales."
    )
    rest = (
        " También subrayó que era necesario fomentar el intercambio de pruebas relacionadas con la venta de"
        " personas con fines de mendicidad facilitada por los mercados, y proteger a las víctimas."
    )
    assert check_claim(claim, [Source(claim + rest)]).supported
