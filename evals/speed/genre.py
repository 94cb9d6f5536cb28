"""Passages and queries in the genre, as many as asked for: sentences put together from parts, the same each time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from vectorstore.records import Meeting, Passage, PassageKind, Report, ReportKind, Scope, Status

_SEED = 2021
_PER_REPORT = 250
_WHO = (
    "Los Estados parte",
    "Las autoridades centrales",
    "La Secretaría",
    "Las inspecciones de trabajo",
    "Los servicios consulares",
    "Varios oradores",
    "Las fiscalías especializadas",
    "Los organismos regionales",
    "Las empresas de transporte",
    "Los observatorios nacionales",
)
_FORCE = (
    "deberían",
    "podrían considerar la posibilidad de",
    "se comprometen a",
    "tal vez deseen",
    "recordaron la idea de",
)
_DO = (
    "reforzar",
    "evaluar cada año",
    "publicar en línea",
    "financiar",
    "armonizar",
    "supervisar",
    "traducir",
    "simplificar",
    "registrar",
    "compartir con los países vecinos",
)
_WHAT = (
    "los protocolos de identificación de víctimas",
    "las listas de control de proveedores",
    "los datos sobre contratación fraudulenta",
    "los refugios de corta estancia",
    "las líneas telefónicas de denuncia",
    "los equipos conjuntos de investigación",
    "los permisos de residencia temporal",
    "las campañas dirigidas a jóvenes migrantes",
    "los acuerdos bilaterales de repatriación",
    "las auditorías de las cadenas de suministro",
    "los fondos de indemnización",
    "las pruebas digitales obtenidas en redes sociales",
)
_WHERE = (
    "en las zonas fronterizas",
    "en los puertos pesqueros",
    "en el trabajo doméstico",
    "en la agricultura de temporada",
    "en los aeropuertos",
    "en las plataformas de anuncios",
    "en el sector de la construcción",
    "en los campamentos de desplazados",
)
_WHY = (
    "con miras a reducir la impunidad",
    "respetando la intimidad de las personas afectadas",
    "en consulta con la sociedad civil",
    "sin condicionar la ayuda a la denuncia",
    "con perspectiva de género",
    "dentro de los recursos disponibles",
)


def generate(count: int) -> Iterator[tuple[Report, list[Passage]]]:
    """Reports of 250 passages each, `count` passages in all; no two passages have the same text."""
    chance = random.Random(_SEED)
    for first in range(0, count, _PER_REPORT):
        number = first // _PER_REPORT + 1
        report = Report(
            f"informe-{number}",
            f"Informe {number}",
            ReportKind.REPORT,
            Status.ADOPTED,
            (Meeting(number, 1900 + number),),
        )
        yield report, [_passage(report, at, chance) for at in range(1, min(_PER_REPORT, count - first) + 1)]


def queries(count: int) -> list[str]:
    chance = random.Random(_SEED + 1)
    return [
        f"¿Quién propuso {chance.choice(_DO)} {chance.choice(_WHAT)} {chance.choice(_WHERE)}?" for _ in range(count)
    ]


def filtered(count: int) -> Scope:
    """The adopted passages of one report in ten, of `count` passages in all."""
    chosen = range(1, -(-count // _PER_REPORT) + 1, 10)
    return Scope(reports=frozenset(f"informe-{number}" for number in chosen), statuses=frozenset({Status.ADOPTED}))


def _passage(report: Report, number: int, chance: random.Random) -> Passage:
    sentences = [_sentence(chance) for _ in range(chance.choice((1, 1, 2, 3)))]
    text = " ".join((*sentences, f"El seguimiento consta en el expediente {report.id[8:]}/{number}."))
    kind = PassageKind.RECOMMENDATION if number % 3 else PassageKind.PARAGRAPH
    status = Status.ADOPTED if number % 3 else Status.SUMMARY
    label = f"{'recomendación' if number % 3 else 'párr.'} {number}"
    return Passage(
        f"{report.id}:p{number}", report.id, label, kind, status, text, text, number, meeting=report.meetings[0].number
    )


def _sentence(chance: random.Random) -> str:
    parts = (_WHO, _FORCE, _DO, _WHAT, _WHERE, _WHY)
    who, force, do, what, where, why = (chance.choice(part) for part in parts)
    return f"{who} {force} {do} {what} {where}, {why}, antes de {chance.randint(2022, 2040)}."
