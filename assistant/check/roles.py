"""Who recommends to whom: a claim that exchanges the two ends of what its source tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.source import Finding, FindingKind

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
}
_DEALING = (
    r"(?:recom|pid|ped|solicit|propus|propon|encarg|encomend|inst|exhort|alent|alient|invit|anim|inform|present"
    r"|remit|rind|agradec|ofrec|prest|respond|consult|exig|notific|comunic|pregunt)\w*"
)
_NAMED = "|".join(f"(?P<p{index}>{pattern})" for index, pattern in enumerate(_PARTIES.values()))
_PARTY = re.compile(rf"(?<= )(?:{_NAMED})(?= )")
_TO = re.compile(r"(?:a la|al|a los|a las|a) $")
_DEALT = re.compile(rf"(?<= ){_DEALING}(?= )")
_REACH = 6
_WEIGHT = 0.75


def _parties(folded: str) -> list[tuple[int, int, str]]:
    """Start, end and name of every party of a folded text."""
    names = list(_PARTIES)
    return [
        (found.start(), found.end(), names[next(at for at in range(len(names)) if found[f"p{at}"])])
        for found in _PARTY.finditer(folded)
    ]


def dealings(folded: str) -> set[tuple[str, str]]:
    """Who deals with whom: ("la Conferencia", "la Secretaría") of "la Conferencia pidió a la Secretaría"."""
    parties, found = _parties(folded), set[tuple[str, str]]()
    for dealt in _DEALT.finditer(folded):
        before = [name for _, end, name in parties if end <= dealt.start() and _close(folded[end : dealt.start()])]
        after = [
            name
            for start, _, name in parties
            if start >= dealt.end() and _TO.search(folded[:start]) and _close(folded[dealt.end() : start])
        ]
        found.update((before[-1], name) for name in after[:1] if before)
    return found


def _close(between: str) -> bool:
    """Whether few words, and no end of a clause, part two places of a text."""
    return len(between.split()) <= _REACH and not re.search(r"[.;:]", between)


def check_roles(comparison: Comparison) -> Iterator[Finding]:
    stated = dealings(comparison.source.folded)
    for giver, taker in sorted(dealings(comparison.claim.folded)):
        if giver != taker and (taker, giver) in stated and (giver, taker) not in stated:
            reason = f"En la fuente es al revés: {taker} se dirige a {giver}."
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
            return
