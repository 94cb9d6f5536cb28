"""A theme that says what is to be done ("informar a las víctimas de sus derechos"): what asks for that, in a few words.

Such a theme is one proposition: its words must stand near one another, the verb too, which a list of recommendations
takes for a word of asking.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.desk.narrower import matter
from assistant.desk.stems import common
from assistant.search.coverage import Subject, Unit, read_subject
from assistant.words.glossary import Glossary
from vectorstore.records import Passage
from vectorstore.words import terms

# Verbs that only carry what is to be done.
_LIGHT = frozenset(
    terms(
        "facilitar garantizar asegurar velar promover adoptar establecer procurar lograr hacer tratar seguir evitar "
        "impedir prestar dar ofrecer proporcionar fomentar alentar fortalecer mejorar aumentar permitir crear medidas "
        "personas trata"
    )
)
# Content words within which the proposition must stand, and what of it at least.
_WINDOW, _LEAST, _HALF = 16, 0.6, 0.5
# What is nearly as good as the best belongs to it.
_AS_GOOD = 0.9
_PARTLY = 0.5
# The names of bodies of law speak of nobody's rights; where persons are taken to is no end that things are put to.
_NAMES = re.compile(
    r"derechos humanos|derecho (?:interno|internacional|penal|nacional)|"
    r"países? de (?:origen|tránsito|destino)(?:[, ]+(?:de )?(?:y |o )?(?:de )?(?:origen|tránsito|destino))*",
    re.IGNORECASE,
)


def rate_asking(
    theme: str, passages: Iterable[Passage], glossary: Glossary, weight: Callable[[str], float]
) -> tuple[tuple[Passage, float], ...]:
    """How much of the proposition of a theme each passage holds in one breath, 0..1. `weight` rates a stem."""
    subject = read_subject(theme, glossary, weight, theme)
    units = [one for one in subject.units if not set(one.own) <= _LIGHT]
    named = _NAMES.search(theme) is not None
    return tuple((one, _most(units, terms(_bare(one, named)))) for one in passages)


def asking_for(rated: Sequence[tuple[Passage, float]], likely: frozenset[str]) -> tuple[Passage, ...]:
    """The passages that hold it as well as the best does; of the `likely` ones, by their ids, those that hold half."""
    best = max((share for _, share in rated), default=0.0)
    least = max(_LEAST, _AS_GOOD * best)
    return tuple(one for one, share in rated if share >= (_HALF if one.id in likely else least))


def _bare(passage: Passage, named: bool) -> str:
    text = matter(f"{passage.lead_in} {passage.text}")
    return text if named else _NAMES.sub(" ", text)


def _most(units: Sequence[Unit], stems: Sequence[str]) -> float:
    """The share of the weight of the ideas in the window that has most of them, 0..1."""
    total = sum(unit.weight for unit in units)
    windows = (frozenset(stems[at : at + _WINDOW]) for at in range(max(1, len(stems) - _WINDOW + 1)))
    return (
        max((sum(unit.weight * _held(unit, one) for unit in units) / total for one in windows), default=0.0)
        if total
        else 0.0
    )


def _held(unit: Unit, stems: frozenset[str]) -> float:
    """1 where one of the wordings stands whole, half of the best share where none does."""
    best = max(len(common(wording, stems)) / len(wording) for wording in unit.wordings)
    return best if best == 1.0 else _PARTLY * best


def ideas(subject: Subject) -> int:
    """How many ideas a subject has beside the light verbs."""
    return sum(not set(one.own) <= _LIGHT for one in subject.units)
