"""Who recommends to whom: a claim that exchanges the two ends of what its source tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.check.comparison import Comparison
from assistant.check.lexicon import load_lexicon
from assistant.check.names import mentions
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, is_participle, is_verb_like

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
_CLITICS = frozenset("se le les lo la los las tambien ademas asimismo que , ) (".split())
_JOINING = frozenset({"y", "e", "o", ",", "la", "el", "los", "las", "(", ")"})
_ARTICLES = frozenset({"la", "el", "los", "las"})
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
_NEAR = 4
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


@dataclass(frozen=True, slots=True)
class Named:
    """A country or an organization: the name that stands for all of its own, and the one that is written."""

    standard: str
    written: str


def _groups(text: Text) -> Iterator[tuple[list[Named], int, int]]:
    """Names that stand together ("la OIT y la OIM"), with the first position and the one behind the last."""
    names: list[Named] = []
    first, behind = 0, 0
    for name, start, end in mentions([word.folded for word in text.words], load_lexicon().all_names):
        joined = all(word.folded in _JOINING for word in text.words[behind:start])
        if names and not joined:
            yield names, first, behind
        if not names or not joined:
            names, first = [], start
        written = " ".join(word.form for word in text.words[start:end])
        names, behind = [*names, Named(name, written)], end
    if names:
        yield names, first, behind


def _doers(text: Text) -> Iterator[tuple[Named, str]]:
    """Who does what, by the root of the verb: "la OIT y la OIM publicaron", "publicado por la OIT"."""
    words = text.words
    for names, start, end in _groups(text):
        following = next((word for word in words[end : end + _NEAR] if word.folded not in _CLITICS), None)
        if following is not None and following.weight > 0 and _is_finite(following):
            yield from ((name, following.stem) for name in names)
        before = [word for word in words[max(0, start - _NEAR) : start] if word.folded not in _ARTICLES]
        if len(before) > 1 and before[-1].folded == "por" and is_participle(before[-2].form):
            yield from ((name, before[-2].stem) for name in names)


def _is_finite(word: Word) -> bool:
    return is_verb_like(word.form) and not is_participle(word.form) and not _INFINITIVE.search(word.folded)


def _other_doer(comparison: Comparison) -> Iterator[Finding]:
    """What the source says that another one did."""
    stated = list(_doers(comparison.source))
    for named, verb in _doers(comparison.claim):
        doers = [other for other, done in stated if done == verb]
        if doers and all(other.standard != named.standard for other in doers):
            reason = f"En la fuente no lo hace «{named.written}», sino «{doers[0].written}»."
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
            return


def check_roles(comparison: Comparison) -> Iterator[Finding]:
    yield from _exchanged(comparison)
    yield from _other_doer(comparison)


def _exchanged(comparison: Comparison) -> Iterator[Finding]:
    stated = dealings(comparison.source.folded)
    for giver, taker in sorted(dealings(comparison.claim.folded)):
        if giver != taker and (taker, giver) in stated and (giver, taker) not in stated:
            reason = f"En la fuente es al revés: {taker} se dirige a {giver}."
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
            return
