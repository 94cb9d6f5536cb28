"""Who recommends to whom: a claim that exchanges the two ends of what its source tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.check.comparison import Comparison
from assistant.check.dealings import Dealing, dealings, dealings_by_pronoun, manner
from assistant.check.lexicon import load_lexicon
from assistant.check.names import mentions
from assistant.check.parties import givers, parties, receivers, takers
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, is_participle, is_verb_like

_CLITICS = frozenset("se le les lo la los las tambien ademas asimismo que , ) (".split())
_JOINING = frozenset({"y", "e", "o", ",", "la", "el", "los", "las", "(", ")"})
_ARTICLES = frozenset({"la", "el", "los", "las"})
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
_NEAR = 4
_WEIGHT = 0.75


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


def _other_taker(comparison: Comparison) -> Iterator[Finding]:
    """What the source says was done to another of those that the claim speaks of."""
    claim, source = comparison.claim.folded, comparison.source.folded
    told, known = {one.name for one in parties(claim)}, {one.name for one in parties(source)}
    stated: dict[str, set[str]] = {}
    for done, taker in takers(source):
        stated.setdefault(done, set()).add(taker)
    claimed = list(takers(claim))
    misplaced = {taker for done, taker in claimed if taker not in stated.get(done, {taker})}
    free = told - {taker for _, taker in claimed} | misplaced
    ways = {(one.giver, one.taker) for one in dealings(claim)}
    for done, taker in claimed:
        others = sorted(stated.get(done, set()) & free - {taker})
        if not others or taker in stated.get(done, {taker}):
            continue
        other = others[0]
        if taker in known & misplaced or (other, taker) in ways:
            reason = f"En la fuente no se dirige a {taker}, sino a {other}."
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
            return


def _other_giver(comparison: Comparison) -> Iterator[Finding]:
    """Who is said to take what the source has them give, or to give what it has another one give."""
    claim, source = comparison.claim.folded, comparison.source.folded
    given: dict[str, set[str]] = {}
    for done, giver in (*givers(source), *_alike(givers(source))):
        given.setdefault(done, set()).add(giver)
    taken = {*takers(source), *_alike(takers(source)), *receivers(source)}
    told = {one.name for one in parties(claim)}
    for done, taker in takers(claim):
        if taker in given.get(done, ()) and (done, taker) not in taken:
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, f"En la fuente es «{taker}» quien lo hace.")
            return
    for done, giver in _alike(givers(claim)):
        if (done, giver) in taken and giver not in given.get(done, ()):
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, f"En la fuente no lo hace «{giver}»: es a quien se hace.")
            return
        others = sorted(given.get(done, set()) & told)
        if others and giver not in given[done]:
            reason = f"En la fuente no lo hace «{giver}», sino «{others[0]}»."
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
            return


def _alike(deeds: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """With one stem for all verbs of asking: who is requested is also asked."""
    return (("ask" if manner(stem) == "ask" else stem, party) for stem, party in deeds)


def check_roles(comparison: Comparison) -> Iterator[Finding]:
    yield from list(_exchanged(comparison)) or list(_other_taker(comparison)) or _other_giver(comparison)
    yield from _other_doer(comparison)


def _exchanged(comparison: Comparison) -> Iterator[Finding]:
    stated = dealings(comparison.source.folded)
    ways = {(one.giver, one.taker) for one in stated}
    pronouns = dealings_by_pronoun(comparison.source.folded)
    for one in sorted(dealings(comparison.claim.folded), key=lambda told: (told.giver, told.taker, told.manner)):
        back = (one.taker, one.giver)
        reversed_ = back in ways and (one.giver, one.taker) not in ways
        if one.giver != one.taker and (reversed_ or _is_given_back(one, stated, pronouns)):
            reason = f"En la fuente es al revés: de «{one.taker}» a «{one.giver}»."
            yield Finding(FindingKind.ATTRIBUTION, _WEIGHT, reason)
            return


def _is_given_back(told: Dealing, stated: frozenset[Dealing], pronouns: frozenset[Dealing]) -> bool:
    """Whether the source has it the other way by a pronoun, and in no way as it is told."""
    return Dealing(told.taker, told.giver, told.manner) in pronouns and told not in stated | pronouns
