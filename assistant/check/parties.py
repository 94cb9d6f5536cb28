"""Who deals with whom in the reports: the parties that a text names and what passes between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARTIES = {
    "la Conferencia": r"conferencia(?: de las partes)?",
    "el Grupo de Trabajo": r"grupo(?: de trabajo)?(?: sobre la trata de personas)?",
    "la Secretaría": r"secretaria",
    "la UNODC": r"unodc|oficina de las naciones unidas contra la droga y el delito",
    "la Presidencia": r"presidenta|presidente|presidencia",
    "los Estados": r"estados(?: partes?| miembros)?|paises|gobiernos",
    "los panelistas": r"panelistas?",
    "los oradores": r"orador(?:es|as?)?|delegaciones|participantes",
    "la Asamblea General": r"asamblea general",
    "la policía": r"polic[io]\w*|fuerzas del orden|(?:autoridades|organismos) encargad[oa]s de hacer cumplir la ley",
    "los fiscales": r"fiscal(?:es)?|fiscalias?|ministerios? publicos?",
    "los jueces": r"juez|jueces|judicatura|magistrad[oa]s|tribunales",
    "las empresas": r"empresas?|companias?|sector privado|empresarios",
    "los proveedores": r"proveedor(?:es)?",
    "los empleadores": r"empleador(?:es|as?)?|patron(?:es|os?)?",
    "los trabajadores": r"trabajador(?:es|as?)?|emplead[oa]s?",
    "los sindicatos": r"sindicatos?|organizaciones sindicales",
    "las víctimas": r"victimas?|supervivientes?",
    "los tratantes": r"tratantes?|traficantes?",
    "los delincuentes": r"delincuentes?|acusad[oa]s?|infractor(?:es)?",
    "los testigos": r"testigos?",
    "los menores": r"ni[nñ][oa]s|menores",
    "los padres": r"padres|familias|familiares",
    "los donantes": r"donantes?",
    "los medios": r"medios de comunicacion|periodistas|prensa",
    "la sociedad civil": r"ong|organizaciones no gubernamentales|sociedad civil",
    "los consumidores": r"consumidor(?:es|as)?",
    "los expertos": r"expert[oa]s",
    "los diplomáticos": r"diplomatic[oa]s|consules|embajadas|consulados",
}
_NAMED = "|".join(f"(?P<p{index}>{pattern})" for index, pattern in enumerate(_PARTIES.values()))
_PARTY = re.compile(rf"(?<= )(?:{_NAMED})(?= )")
_TO = re.compile(r" (?:a|a la|al|a los|a las|a (?:su|sus|un|una|otr[oa]s?|dich[oa]s?|est[oa]s|l[oa]s propi[oa]s))$")
# What passes between parties, by the beginning of its verb.
_DEALING = (
    "recom pid ped solicit propus propon encarg encomend inst exhort alent alient invit anim inform present remit rind "
    "agradec ofrec prest respond consult exig notific comunic pregunt pag entreg transmit envi vend compr contrat "
    "denunci acus proteg ayud asist asesor apoy capacit ensen form cont cuent enga explot vigil supervis observ "
    "deleg conced otorg proporcion suministr facilit orden aconsej advert advirt reclam cobr deten detuv detien"
).split()
_DEALT = re.compile(rf"(?<= )({'|'.join(sorted(_DEALING, key=len, reverse=True))})\w*(?= )")
_REACH = 6
_LONG_REACH = 16
# The stem of a verb changes: "pidió", "pedir"; "cuentan", "contar".
_ONE_STEM = {"ped": "pid", "alient": "alent", "cuent": "cont", "advirt": "advert", "detien": "deten", "detuv": "deten"}


@dataclass(frozen=True, slots=True)
class Party:
    """A party where a folded text names it, in characters."""

    start: int
    end: int
    name: str


def parties(folded: str) -> list[Party]:
    names = list(_PARTIES)
    return [
        Party(found.start(), found.end(), names[next(at for at in range(len(names)) if found[f"p{at}"])])
        for found in _PARTY.finditer(folded)
    ]


def _close(between: str, reach: int = _REACH) -> bool:
    """Whether few words, and no end of a clause, part two places of a text."""
    return len(between.split()) <= reach and not re.search(r"[.;:]", between)


def _is_taker(folded: str, party: Party) -> bool:
    return _TO.search(folded[: party.start].rstrip()) is not None


def dealings(folded: str) -> set[tuple[str, str]]:
    """Who deals with whom: ("la Conferencia", "la Secretaría") of "la Conferencia pidió a la Secretaría"."""
    named, found = parties(folded), set[tuple[str, str]]()
    for dealt in _DEALT.finditer(folded):
        before = [one for one in named if one.end <= dealt.start() and _close(folded[one.end : dealt.start()])]
        after = [one for one in named if one.start >= dealt.end() and _close(folded[dealt.end() : one.start])]
        takers = [one for one in after if _is_taker(folded, one)]
        found.update((before[-1].name, one.name) for one in takers[:1] if before)
    return found


def takers(folded: str) -> Iterator[tuple[str, str]]:
    """What is done, by its stem, and to whom first: ("inform", "las empresas") of "informar de ello a las empresas"."""
    named = parties(folded)
    for dealt in _DEALT.finditer(folded):
        after = [
            one for one in named if one.start >= dealt.end() and _close(folded[dealt.end() : one.start], _LONG_REACH)
        ]
        first = next((one for one in after if _is_taker(folded, one)), None)
        if first is not None:
            yield _ONE_STEM.get(dealt[1], dealt[1]), first.name
