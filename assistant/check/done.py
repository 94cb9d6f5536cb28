"""A recommendation told as a fact: "han capacitado" where the source says that they should."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.check.comparison import EXACT, SAME_FAMILY, Comparison, Match
from assistant.check.force import forces, governed_positions
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Word, is_participle, is_verb_like

_HAVING = frozenset("ha han habia habian hubo hubieron".split())
_WAS = frozenset("fue fueron quedo quedaron".split())
_PRETERITE = re.compile(r"(?:aron|ieron|[jd]eron)$")
_OTHER_MOOD = {"en": "an", "an": "en"}
# What follows says which ones are meant, or on what condition; it is not what the sentence tells.
_RELATIVE = frozenset("que quien quienes cual cuales donde cuando si como cuyo cuya segun".split())
_WAITING = frozenset("aun todavia ya".split())
# Who recommends a thing, or finds it good, has done so.
_SAYING = ("reiter", "recom", "suger", "propon", "anim", "alent", "inst", "exhort", "aconsej", "parec")
_REACH = 6
# These speak of the text itself: "la reunión aprobó medidas para…", "las recomendaciones promueven…".
_OF_THE_TEXT = re.compile(
    r" (?:grupo de trabajo|el grupo|reunion(?:es)?|recomendaci(?:on|ones)|informe|documento|parrafos?|texto"
    r"|resolucion|decision)(?= )"
)
_CLAUSE_WORDS = 12


def _candidates(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a claim that may tell something as done or as usual, but for those of relative clauses."""
    for at, word in enumerate(words):
        before = {other.folded for other in words[max(0, at - _REACH) : at]}
        before |= {"que"} if _WAITING & before and _has_relative(words, at) else set()
        verb = is_verb_like(word.form) or is_participle(word.form)
        if word.weight > 0 and verb and not _RELATIVE & before and not word.stem.startswith(_SAYING):
            yield word


def _has_relative(words: Sequence[Word], at: int) -> bool:
    """ "Los que aún no se han sumado": the adverbs stand between the pronoun and its verb."""
    return bool(_RELATIVE & {other.folded for other in words[max(0, at - 2 * _REACH) : at]})


def _is_past(words: Sequence[Word], word: Word) -> bool:
    if is_participle(word.form):
        return bool((_HAVING | _WAS) & {other.folded for other in words[max(0, word.position - 2) : word.position]})
    return word.form.lower().endswith("ó") or _PRETERITE.search(word.folded) is not None


def tells_as_done(comparison: Comparison) -> bool:
    """Whether a claim has a verb in the past that its source knows in some form."""
    words = comparison.claim.words
    return any(_is_past(words, word) and comparison.quality(word) > 0.0 for word in comparison.claim.content())


def _is_present_of(form: str, asked: str) -> bool:
    """Whether a form is the plural of the present of a verb that stands as an infinitive or a subjunctive.

    >>> _is_present_of("cooperan", "cooperar"), _is_present_of("exigen", "exijan"), _is_present_of("velan", "velen")
    (True, False, True)
    """
    if asked.endswith(("ar", "er")):
        return form == f"{asked[:-1]}n"
    return form == f"{asked[:-2]}en" if asked.endswith("ir") else form == asked[:-2] + _OTHER_MOOD.get(asked[-2:], "")


def _form(comparison: Comparison, match: Match) -> str:
    return comparison.source.words[match.position].form


def _is_told(words: Sequence[Word], place: Word, word: Word) -> bool:
    """Whether the source itself tells as a fact what the claim does."""
    return place.folded == word.folded or is_participle(place.form) or _is_past(words, place)


def _only_asked(comparison: Comparison, word: Word) -> bool:
    """Whether every place where the source has the verb is one where it is asked for, in another form."""
    governed = governed_positions(comparison.source)
    found = [match for match in comparison.focused(word) if match.quality >= SAME_FAMILY]
    places = [comparison.source.words[match.position] for match in found]
    # A noun of another stem ("experiencia" for "aprendido") is not asked for; a verb in the past was done or said.
    nouns = [match for match in found if match.quality < EXACT and not is_verb_like(_form(comparison, match))]
    if not places or nouns or any(_is_told(comparison.source.words, place, word) for place in places):
        return False
    past = _is_past(comparison.claim.words, word)
    if not past and not any(_is_present_of(word.folded, place.folded) for place in places):
        return False
    return all(place.position in governed for place in places)


def _clause_before(words: Sequence[Word], at: int) -> str:
    return f" {' '.join(word.folded for word in words[max(0, at - _CLAUSE_WORDS) : at])} "


def check_done(comparison: Comparison) -> Iterator[Finding]:
    words = comparison.claim.words
    for word in _candidates(words):
        before = _clause_before(words, word.position)
        if forces(before) or forces(f"{before}{word.folded} ") or _OF_THE_TEXT.search(before):
            continue
        if _only_asked(comparison, word):
            reason = f"La fuente pide que se haga; la afirmación lo da por hecho («{word.form}»)."
            yield Finding(FindingKind.MODALITY, 0.7, reason)
            return
