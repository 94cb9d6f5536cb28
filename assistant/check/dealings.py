"""Who deals with whom in a text, and how: who asks whom, who gives help or word to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.check.parties import DEALT, Party, deed, is_close, is_taker, parties

_ASKING = tuple(
    "pid ped solicit propus propon recom encarg encomend inst exhort alent alient invit anim exig orden autoriz".split()
)
_GIVING = tuple(
    "inform present remit rind respond consult notific comunic pregunt transmit explic cont cuent advert advirt aport "
    "envi dirig alert gracias agradec prest ayud asist asesor apoy capacit ensen form proteg conced otorg proporcion "
    "suministr facilit ofrec aconsej consej atend atiend indemniz compens pag entreg brind dar".split()
)
_INCISE = re.compile(r" , [^,;:.]{1,110} ,(?= )")
_REACH = 9
_BEFORE = 6
# "Para que la asesorara", "y le presentara": what stands for the subject of the whole sentence.
_CLITIC = re.compile(r"(?<= )(?:le|les|la|lo|los|las) (?=\w+(?:ra|ran|se|sen|e|en|a|an) )")
_RECEIVING = re.compile(
    r"(?<= )(?:recib|obten|obtuv|obtien|obteng)\w* (?:(?!de )[^ ,;.:]+ ){0,4}?del? (?:el |la |los |las |su |sus )?$"
)
_GOVERNED = re.compile(r" (?:de|del|con|por|en|para|entre|sobre)(?: (?:la|el|los|las|un|una))? $")
_SENTENCE = re.compile(r" [.;] ")
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Dealing:
    """`manner` is "ask", "give", or the stem of another verb."""

    giver: str
    taker: str
    manner: str


def manner(stem: str) -> str:
    """
    >>> manner("alent"), manner("asesor"), manner("explot")
    ('ask', 'give', 'explot')
    """
    if stem.startswith(_ASKING):
        return "ask"
    return "give" if stem.startswith(_GIVING) else stem


def _bare(between: str) -> str:
    """What parts two places, without what stands between commas."""
    return _INCISE.sub("", between)


@lru_cache(maxsize=512)
def dealings(folded: str) -> frozenset[Dealing]:
    """Who deals with whom: the Conference with the Secretariat in "la Conferencia pidió a la Secretaría"."""
    return frozenset((*_told(folded), *_received(folded)))


def _told(folded: str) -> Iterator[Dealing]:
    named = parties(folded)
    for dealt in DEALT.finditer(folded):
        before = [
            one
            for one in named
            if one.end <= dealt.start() and is_close(_bare(folded[one.end : dealt.start()]), _BEFORE)
        ]
        after = [
            one
            for one in named
            if one.start >= dealt.end() and is_close(_bare(folded[dealt.end() : one.start]), _REACH)
        ]
        taker = next((one.name for one in after if is_taker(folded, one)), None)
        givers = [one.name for one in before if one.name != taker]
        if taker and givers:
            yield Dealing(givers[-1], taker, manner(deed(dealt)))


def _received(folded: str) -> Iterator[Dealing]:
    """ "El grupo recibirá de la Conferencia": the giver stands behind."""
    named = parties(folded)
    for at, one in enumerate(named):
        if at and _RECEIVING.search(folded[max(0, one.start - _WINDOW) : one.start]):
            yield Dealing(one.name, named[at - 1].name, "give")


@lru_cache(maxsize=512)
def dealings_by_pronoun(folded: str) -> frozenset[Dealing]:
    """Those of "la Conferencia decidió crear un grupo para que la asesorara": the group advises the Conference."""
    return frozenset(one for sentence in _SENTENCE.split(folded) for one in _by_pronoun(f" {sentence} "))


def _by_pronoun(sentence: str) -> Iterator[Dealing]:
    named = parties(sentence)
    for clitic in _CLITIC.finditer(sentence):
        dealt = DEALT.match(sentence, clitic.end())
        before = [one for one in named if one.end <= clitic.start() and not _is_attribute(sentence, one)]
        if dealt and before and before[-1].name != before[0].name:
            yield Dealing(before[-1].name, before[0].name, manner(deed(dealt)))


def _is_attribute(sentence: str, party: Party) -> bool:
    """ "El reglamento de la Conferencia" speaks of the rules."""
    return _GOVERNED.search(sentence[max(0, party.start - _WINDOW) : party.start]) is not None
