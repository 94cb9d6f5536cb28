"""Purposes that the source does not give, or gives to something else; with them the reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.check.comparison import Comparison, backed_outside, literal_share
from assistant.check.likeness import strangeness
from assistant.check.negators import is_denying
from assistant.check.purposes import FEWEST_PURPOSE_WORDS, purposes
from assistant.check.reasons import check_reasons
from assistant.check.roots import root
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word

_HOME_SHARE = 0.75
# How much of the rest the source must back before another purpose of it is an error and no paraphrase.
_SAME_THING, _LITTLE_KNOWN = 0.6, 0.6
_SURELY_BACKED = 0.92
_AVOIDING = ("evit", "preven", "imped", "impid", "reduc", "proteg")
_THIRD = 0.33
# One word alone is no purpose that could be another: "para que otros tomen ejemplo".
_FEWEST = 2
# These open any purpose: what follows them says which it is.
_OF_ANY_PURPOSE = frozenset(
    root(verb)
    for verb in "evitar prevenir impedir garantizar asegurar lograr conseguir permitir facilitar poder velar".split()
)
# "Es para que …", "tenía por objeto …": a purpose that is the point of the claim.
_OUTRIGHT = re.compile(
    r" (?:(?:es|era|fue|seria) (?:para|con el fin|a fin|con objeto)|(?:tien|ten|tuv)\w+ por (?:objeto|fin|finalidad)"
    r"|(?:objetivo|finalidad|proposito) (?:\S+ ){0,6}?(?:es|era|fue|seria))(?= )"
)
_SAID_OUTRIGHT, _SURE = 2.5, 0.75
# What draws two sentences together passes a purpose on; only amid copied words is it moved.
_TO_THE_LETTER = 0.9


def _of_another_sentence(comparison: Comparison, known: list[list[int]], clause: tuple[Word, ...]) -> bool:
    """Whether the source has the purpose in one sentence, and what the claim gives it to only in others."""
    words = comparison.source.words
    first = clause[0].position
    known_before = [
        word
        for word in comparison.claim.content()
        # Who says it is named in other sentences as well.
        if word.position < first and not word.form[0].isupper() and comparison.matches.get(word.position)
    ]
    # Of several statements in a row, the one that the purpose stands in.
    starts = [word.position for word in comparison.claim.words[:first] if word.folded in (",", ";")]
    own = [word for word in known_before if starts and word.position > starts[-1]]
    before = [
        {words[match.position].sentence for match in comparison.matches.get(word.position, ())}
        for word in (own if len(own) >= FEWEST_PURPOSE_WORDS else known_before)
    ]
    after = [{words[at].sentence for at in positions} for positions in known]
    if len(before) < FEWEST_PURPOSE_WORDS:
        return False
    home = {at for at in set.union(*after) if sum(at in places for places in after) >= _HOME_SHARE * len(after)}
    main = {at for at in set.union(*before) if sum(at in places for places in before) >= _HOME_SHARE * len(before)}
    return bool(home) and bool(main) and not home & main


def _moved_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose that the source gives to something else, in another sentence."""
    for clause in purposes(comparison.claim) if literal_share(comparison) > _TO_THE_LETTER else ():
        known = [[match.position for match in comparison.focused(word)] for word in clause]
        known = [positions for positions in known if positions]
        if len(known) >= FEWEST_PURPOSE_WORDS and _of_another_sentence(comparison, known, clause):
            yield Finding(FindingKind.CAUSE, 0.6, "La fuente da ese fin a otra cosa.")
            return


def _foreign_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose with a thing of its own, of what the source backs to the last word, and little of the source's."""
    aimed = {word.position for clause in purposes(comparison.source) for word in clause}
    for clause in purposes(comparison.claim):
        told = [word for word in clause if word.stem not in _OF_ANY_PURPOSE and not is_denying(word)]
        unknown = [word for word in told if comparison.quality(word) == 0.0]
        shared = [word for word in told if any(match.position in aimed for match in comparison.focused(word))]
        backed = backed_outside(comparison, clause)
        if not unknown or len(unknown) < _THIRD * len(told) or len(shared) > 0.5 * len(told) or backed < _SURELY_BACKED:
            continue
        strange = strangeness([word.form.lower() for word in unknown], _known_forms(comparison))
        # What is to be done for a purpose says more of it than what it is done to.
        kind = (0.6 if told[0] in unknown else 0.4) * (0.5 if _is_averted(comparison.claim, clause) else 1.0)
        weight = round(kind * backed * max(strange), 3)
        yield Finding(FindingKind.CAUSE, weight, f"La fuente no da ese fin («{clause[0].form} … {clause[-1].form}»).")


def _known_forms(comparison: Comparison) -> list[str]:
    return sorted({word.form.lower() for word in comparison.focus_words() if word.weight > 0})


def _both_avoid(claim: Text, clause: tuple[Word, ...], aimed: set[Word]) -> bool:
    """ "Para que nadie vuelva a …" tells as a wish what "a fin de evitar …" tells as a fear."""
    avoiding = any(word.folded.startswith(_AVOIDING) for word in aimed)
    denied = _is_averted(claim, clause) or any(is_denying(word) or word.folded.startswith("vuelv") for word in clause)
    return avoiding and denied


def _replaced_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose that has nothing of the one that the source gives to the same thing, and little of the source's."""
    aimed = {word for clause in purposes(comparison.source) for word in clause if word.sentence in comparison.focus}
    places = {word.position for word in aimed}
    for clause in purposes(comparison.claim) if aimed else ():
        told = [word for word in clause if word.stem not in _OF_ANY_PURPOSE]
        if len(told) < _FEWEST or any(match.position in places for word in told for match in comparison.focused(word)):
            continue
        known = sum(word.weight * comparison.quality(word) for word in told) / sum(word.weight for word in told)
        backed = backed_outside(comparison, clause)
        if known < _LITTLE_KNOWN and backed >= _SAME_THING:
            strange = strangeness([word.form.lower() for word in told], sorted({word.form.lower() for word in aimed}))
            share = backed * (1.0 - known) * sum(strange) / len(strange)
            weight = round((0.35 if _both_avoid(comparison.claim, clause, aimed) else 0.8) * share, 3)
            reason = f"La fuente da otro fin, no ese («{clause[0].form} … {clause[-1].form}»)."
            yield Finding(FindingKind.CAUSE, weight, reason)
            return


def _is_aimed_at(comparison: Comparison, clause: tuple[Word, ...]) -> bool:
    """Whether a thing of a purpose stands in a purpose of the source, though it is to be done otherwise."""
    words = comparison.source.words
    aimed = {word.position for one in purposes(comparison.source) for word in one if word.sentence in comparison.focus}
    shared = [word for word in clause[1:] if any(match.position in aimed for match in comparison.focused(word))]
    return any(words[match.position].weight for word in shared for match in comparison.focused(word))


def _is_averted(claim: Text, clause: tuple[Word, ...]) -> bool:
    """Whether a purpose opens with a denial."""
    return any(is_denying(word) for word in claim.words[max(0, clause[0].position - 2) : clause[0].position])


def _new_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose whose first verb is nowhere in the source."""
    for told in purposes(comparison.claim):
        clause = tuple(word for word in told if not is_denying(word))
        if clause and comparison.quality(clause[0]) == 0.0 and len(clause) > 1 and not _is_aimed_at(comparison, clause):
            unknown = [word for word in clause[:4] if comparison.quality(word) == 0.0]
            if len(unknown) >= 0.5 * len(clause[:4]):
                strange = strangeness([word.form.lower() for word in unknown], _known_forms(comparison))
                # "Para no perder tiempo" tells as a fear what the source may tell as a wish.
                share = sum(strange) / len(strange) * (0.5 if _is_averted(comparison.claim, clause) else 1.0)
                weight = round(0.45 * share * backed_outside(comparison, clause), 3)
                yield Finding(
                    FindingKind.CAUSE, weight, f"La fuente no da ese fin («{clause[0].form} {clause[1].form}»)."
                )
                return


def check_cause(comparison: Comparison) -> Iterator[Finding]:
    yield from check_reasons(comparison)
    yield from _moved_purpose(comparison)
    found = [*_replaced_purpose(comparison), *_new_purpose(comparison), *_foreign_purpose(comparison)]
    strongest = sorted(found, key=lambda finding: -finding.weight)[:1]
    claim = comparison.claim
    averted = any(_is_averted(claim, clause) for clause in purposes(claim) if clause)
    share = _SAID_OUTRIGHT if _OUTRIGHT.search(claim.folded) and not averted else 1.0
    yield from (replace(one, weight=round(min(_SURE, share * one.weight), 3)) for one in strongest)
