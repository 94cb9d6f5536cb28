"""Who deals with whom in the reports: the parties that a text names and what passes between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_PARTIES = {
    # Before "los Estados", which it would be read as.
    "los países en desarrollo": r"(?:paises|naciones|estados) en desarrollo",
    "la Conferencia": r"conferencia(?: de las partes)?",
    "el Grupo de Trabajo": r"grupo(?: de trabajo)?(?: sobre la trata de personas)?",
    "la Secretaría": r"secretaria",
    "la UNODC": r"unodc|oficina de las naciones unidas contra la droga y el delito",
    "la Presidencia": r"presidenta|presidente|presidencia",
    "los Estados": r"estados(?: partes?| miembros)?|paises|gobiernos",
    "los panelistas": r"panelistas?|ponentes?|expositor(?:es|as)",
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
    "los inspectores": r"inspector(?:es|as?)?(?: de trabajo| laborales)?",
    "el personal": r"personal|funcionari[oa]s",
    "los diplomáticos": r"diplomatic[oa]s|consules|embajadas|consulados",
    "las organizaciones": r"(?:organizaciones|organismos)(?: (?:regionales|internacionales|e|y)){0,3}",
    "las escuelas": r"escuelas|colegios|centros (?:educativos|escolares|de ensenanza)|universidades",
    "los abogados": r"abogad[oa]s|defensor(?:es|as)",
    "los médicos": r"medic[oa]s|sanitari[oa]s|personal (?:medico|sanitario)",
    "los intérpretes": r"interpretes|traductor(?:es|as)",
    "el ministerio": r"ministerio",
    "el parlamento": r"parlamentos?|parlamentari[oa]s|legislador(?:es|as)",
    "los observadores": r"observador(?:es|as?)",
    "los clientes": r"clientes|usuari[oa]s|comprador(?:es|as)",
}
_NAMED = "|".join(f"(?P<p{index}>{pattern})" for index, pattern in enumerate(_PARTIES.values()))
_PARTY = re.compile(rf"(?<= )(?:{_NAMED}|(?:sra?|sres|sras) \. (?P<person>\w+))(?= )")
_TO = re.compile(
    r" (?:a|a la|al|a los|a las"
    r"|a (?:su|sus|un|una|otr[oa]s?|l[oa]s (?:demas|otr[oa]s|propi[oa]s)|dich[oa]s?|est[oa]s))$"
)
# What passes between parties, by the beginning of its verb.
_DEALING = (
    "recom pid ped solicit propus propon encarg encomend inst exhort alent alient invit anim inform present remit "
    "rind agradec ofrec prest respond consult exig notific comunic pregunt pag entreg transmit envi vend compr "
    "contrat denunci acus proteg ayud asist asesor apoy capacit ensen form cont cuent enga explot vigil supervis "
    "consej alert dirig brind gracias observ incentiv estimul persuad convenc autoriz sancion castig investig "
    "enjuici rescat entrevist atend atiend indemniz compens inspeccion deleg conced otorg proporcion suministr "
    "facilit orden aconsej advert advirt reclam cobr deten detuv detien aport explic escuch adscri entren instru educ "
    "sensibiliz concienci persegu persig juzg conden acog aloj repatri audit patrocin defend capt reclut engan amenaz "
    "coaccion acompan orient respet obedec control"
).split()
_TO_GIVE = "da|dan|den|dio|dieron|dieran?|dar|dando|daran?|darian?|daban?"
# To give money is to pay.
_PAYING = rf"(?P<pays>(?:{_TO_GIVE}|entreg\w+|abon\w+) (?:(?:el|su) )?(?:dinero|pago))"
DEALT = re.compile(
    rf"(?<= )(?:{_PAYING}|(?P<stem>{'|'.join(sorted(_DEALING, key=len, reverse=True))})\w*|(?:{_TO_GIVE}))(?= )"
)
# What a party does alone, and the nouns of what it gives: "las aportaciones de las víctimas".
_DOING = (
    "decid acord resolv resuelv aprob examin formul adopt aport contribu explic describ celebr elabor prepar redact "
    "public organiz impart financ presid coordin establec promulg"
).split()
_ANY_DEED = "|".join(sorted((*_DEALING, *_DOING), key=len, reverse=True))
_DONE = re.compile(rf"(?<= )(?:{_PAYING}|(?P<stem>{_ANY_DEED})\w*)(?= )")
_GIVEN = re.compile(
    r"(?<= )(aport|contribu|peti|solicit|propues|recomenda|declara|ofreci|propos)\w*"
    r"(?:ion|iones|ud|udes|tas?|mientos?) de(?:l| las?| los)? $"
)
_BY = re.compile(
    r"(?<= )(\w{3,6})\w*(?:ad|id|st|ch|t)[oa]s? por (?:el |la |los |las |algun[oa]s? |vari[oa]s |sus? |otr[oa]s? )*$"
)
_RECEIVED = re.compile(
    r"(?<= )(capacit|form|proteg|protec|asist|apoy|ayud|asesor|contrat|explot|indemniz|vigil)\w*(?: (?!por)\w+)?"
    r" (?:de|del|a|al|para|dirigida a|destinada a) (?:el |la |los |las |tod[oa]s? (?:el |la |los |las ))?$"
)
# Characters before a party within which its deed is looked for.
_WINDOW = 60
_REACH = 6
_LONG_REACH = 16
_FEW = 3
_QUALITY = re.compile(r"\w{4,}(?:[oa]|[lnr]e)s$")
_LIGHT = frozenset(
    "debe deben debera deberan deberia deberian podria podrian puede pueden ha han habia habian se le les lo la los "
    "las no tambien ademas asimismo tal vez desee deseen que quien quienes cual cuales ya siempre".split()
)
_GOVERNED = re.compile(r" (?:a|al|de|del|con|para|por|entre|en|sobre)(?: \S{2,4})? $")
_NO_VERB = re.compile(r"(?:[ai]d[oa]s?|[cs]ion(?:es)?|[ae]ncias?|mientos?|udes|ud|propuestas?)$")
# The stem of a verb changes: "pidió", "pedir"; "cuentan", "contar".
_ONE_STEM = {"ped": "pid", "alient": "alent", "cuent": "cont", "advirt": "advert", "detien": "deten", "detuv": "deten"}


@dataclass(frozen=True, slots=True)
class Party:
    """A party where a folded text names it, in characters."""

    start: int
    end: int
    name: str


@lru_cache(maxsize=512)
def parties(folded: str) -> tuple[Party, ...]:
    """The parties that a folded text names, in order. Cached, as the same passage backs many claims."""
    return tuple(Party(found.start(), found.end(), _name(found)) for found in _PARTY.finditer(folded))


def _name(found: re.Match[str]) -> str:
    """The name that stands for all of a kind; of a person, the surname."""
    if found["person"]:
        return str(found["person"]).title()
    return list(_PARTIES)[int(str(found.lastgroup)[1:])]


def deed(found: re.Match[str]) -> str:
    """The stem of what is done, one for all its forms."""
    stem = "pag" if found["pays"] else found["stem"] or "dar"
    return _ONE_STEM.get(stem, stem)


def is_close(between: str, reach: int = _REACH) -> bool:
    """Whether few words, and no end of a clause, part two places of a text."""
    return len(between.split()) <= reach and not re.search(r"[.;:]", between)


def is_taker(folded: str, party: Party) -> bool:
    return _TO.search(folded[max(0, party.start - _WINDOW) : party.start].rstrip()) is not None


@lru_cache(maxsize=512)
def takers(folded: str) -> tuple[tuple[str, str], ...]:
    """What is done, by its stem, and to whom first: ("inform", "las empresas") of "informar de ello a las empresas"."""
    return tuple(_takers(folded))


def _takers(folded: str) -> Iterator[tuple[str, str]]:
    named = parties(folded)
    for dealt in DEALT.finditer(folded):
        after = [
            one for one in named if one.start >= dealt.end() and is_close(folded[dealt.end() : one.start], _LONG_REACH)
        ]
        first = next((one for one in after if is_taker(folded, one)), None)
        if first is not None:
            yield deed(dealt), first.name


@lru_cache(maxsize=512)
def receivers(folded: str) -> tuple[tuple[str, str], ...]:
    """What is done, by its stem, and to whom, by a noun: ("capacit", "los jueces") of "capacitación de los jueces"."""
    found = ((_RECEIVED.search(folded[max(0, one.start - _WINDOW) : one.start]), one.name) for one in parties(folded))
    return tuple((before[1], name) for before, name in found if before is not None)


@lru_cache(maxsize=512)
def givers(folded: str) -> tuple[tuple[str, str], ...]:
    """What is done, by its stem, and by whom: ("prest", "la UNODC") of "la asistencia prestada por la UNODC"."""
    return tuple(_givers(folded))


def _givers(folded: str) -> Iterator[tuple[str, str]]:
    named = parties(folded)
    for one in named:
        window = folded[max(0, one.start - _WINDOW) : one.start]
        before = _BY.search(window) or _GIVEN.search(window)
        if before is not None:
            yield _ONE_STEM.get(before[1], before[1]), one.name
    for done in _DONE.finditer(folded):
        before_it = [one for one in named if one.end <= done.start() and _near(folded[one.end : done.start()])]
        if before_it and not _is_governed(folded, before_it[-1]) and not _NO_VERB.search(done.group()):
            yield deed(done), before_it[-1].name


def _near(between: str) -> bool:
    """Whether only modal words and pronouns, and an adjective of the subject, part a subject and its verb."""
    words = between.split()
    words = words[1:] if words and _QUALITY.match(words[0]) else words
    return len(words) <= _FEW and _LIGHT.issuperset(words)


def _is_governed(folded: str, party: Party) -> bool:
    return _GOVERNED.search(folded[max(0, party.start - _WINDOW) : party.start]) is not None
