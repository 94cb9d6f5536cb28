"""What a comparison of a draft with its adopted text shows, and what it says of what has no version."""

from __future__ import annotations

from assistant.search.versions import compared
from vectorstore.records import Hit, Passage, PassageKind, Status

_OPENING = "Los Estados deberían intensificar la inspección mediante medidas como las siguientes:"
_LATER = (
    "Se alienta a los Estados partes a que intensifiquen la inspección de minas mediante medidas como las siguientes:"
)


def _passage(key: str, text: str, status: Status, parent: str | None = None) -> Passage:
    report = "2040-proyecto" if status is Status.DRAFT else "2040-informe"
    return Passage(
        id=f"{report}:{key}",
        report_id=report,
        label=f"recomendación {key[1:]}",
        raw=text,
        text=text,
        position=int(key[1:].partition("-")[0]),
        kind=PassageKind.ITEM if parent else PassageKind.RECOMMENDATION,
        status=status,
        parent_id=f"{report}:{parent}" if parent else None,
    )


_CONTRACTS = (
    "comprobar los contratos de las tripulaciones extranjeras y entrevistar a bordo, sin la presencia del capitán, a "
    "quienes los firmaron;"
)
_VISITS = (
    "publicar anualmente cuántas explotaciones recibieron visitas, qué infracciones aparecieron allí, quién respondió "
    "por ellas, cómo terminó cada expediente;"
)


def _whole(number: str, opening: str, item: str, status: Status) -> list[Passage]:
    return [_passage(number, opening, status), _passage(f"{number}-a", item, status, number)]


_DRAFTS = _whole("r2", _OPENING, _CONTRACTS, Status.DRAFT)
_SAME = _whole("r2", _OPENING, _CONTRACTS, Status.ADOPTED)
_NEW = _whole("r10", _LATER, _VISITS, Status.ADOPTED)


def test_what_has_no_version_is_not_paired_by_its_opening_words_alone() -> None:
    found = [Hit(passage, 1.0, 1.0, 1.0) for passage in _NEW]
    shown = compared(
        "", "¿En qué se diferencia la 10 del borrador de la aprobada?", found, [*_DRAFTS, *_SAME, *_NEW], float
    )
    assert [one.id for one in shown.passages] == ["2040-informe:r10", "2040-informe:r10-a"]
    assert shown.told == ("Recomendación 10 del texto aprobado: no figura en el proyecto que tiene la biblioteca.",)


def test_that_nothing_of_a_draft_was_lost_is_said_first() -> None:
    question = "¿Qué recomendaciones del proyecto no llegaron al informe?"
    shown = compared("", question, (), [*_DRAFTS, *_SAME, *_NEW], float)
    assert shown.told[0].startswith("Ninguna recomendación del proyecto quedó sin texto aprobado")


def test_what_was_lost_of_a_draft_is_shown_alone() -> None:
    question = "¿Qué recomendaciones del proyecto no llegaron al informe?"
    other = _passage("r3", "La Secretaría debería publicar cada año las estadísticas de naufragios.", Status.ADOPTED)
    shown = compared("", question, (), [*_DRAFTS, other], lambda _: 0.0)
    assert [one.id for one in shown.passages] == ["2040-proyecto:r2"]
    assert "Ninguna" not in shown.told[0]
