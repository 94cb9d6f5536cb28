"""A past deed that a question takes for granted ("¿qué empresa suministró el programa?") and no sentence tells of.

A passage about the same things that has no word for the deed answers nothing of who did it, when, to whom or how often.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wordfreq import zipf_frequency

from assistant.plan import Plan
from assistant.refusal.only_advised import OF_WORDS
from assistant.words.frame_words import is_verb_of_saying
from assistant.words.thesaurus import Thesaurus, read_thesaurus
from vectorstore.words import fold, stem, tokens

_ASKING = re.compile(
    r"(?:^|[¿,:;] ?|\by )(?:(?:a|ante|bajo|con|contra|de|desde|en|entre|hacia|hasta|para|por|sobre) )?"
    r"(?:qué(?! (?:manera|modo|forma)\b)|cuál(?:es)?|quién(?:es)?|cuándo|dónde|cuánt[oa]s?)\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\bpor qué\b", re.IGNORECASE)
_DEED = re.compile(
    r"\b(?:(?:fue|fueron|(?:ha|han|había|habían) sido) (?:[a-záéíóúñ]+mente )?"
    r"([^\W\d_]+(?:ad|id|it|et|[crs]t|ch)[oa]s?)|"
    r"(?:ha|han|había|habían) ([^\W\d_]+(?:ado|ido|to|cho))|([^\W\d_]{2,}(?:ó|aron|ieron|jo|jeron)))\b"
)
# Before the verb of another clause than the one that asks.
_SUBORDINATE = re.compile(r"\b(?:que|quien|quienes|cuando|donde|si|según)\b|,")
# Verbs that say little by themselves, or what every sentence of a report says in other words: their stems.
_LIGHT = re.compile(
    r"(?:abr|acab|actu|calific|cobr|comenz|consist|consta|consigu|d(?:io|ier)|dej|dur|elogi|emple|empez|escrib|estuv|exig|figur|fue|"
    r"hi[cz]|hub|levant|llev|logr|ocurr|pas|pon|pud|pus|qued|quej|quis|realiz|refir|remit|sac|sal|sigu|sirv|suced|sup|termin|tom|trat|"
    r"tuv|us[ao]|utiliz|volv)"
)
# What speakers do is told in many words, and how they took something in more.
_SPEAKING = re.compile(
    r"(?:critic|felicit|celebr|aplaud|alegr|preocup|deplor|protest|inform|describ|narr|ilustr|record|reiter|respond|pregunt|"
    r"compart|cont[oa]|contaron|asegur|cuestion|oponer|opus|rechaz|acog|salud|inaugur|presid|abri|clausur|convoc)"
)
# With the letter that is written in another way before other vowels ("atraco", "atraque").
_ENDING = re.compile(r"(?:[cgz]|qu|gu)?(?:o|aron|ieron|eron|ad[oa]s?|id[oa]s?)$")
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
# "Acordó aplazar", "logró rescatar": what was decided or managed was done.
_DONE = re.compile(r"\b(?:acord|decid|convin|resolv|logr|consigu|pud|empez|comenz)\w* (?:en |a )?(\w+[aei])r\b")
_SHORTEST = 4
# Letters by which a verb is known in the words formed from it.
_LEAST, _MOST = 4, 6


def untold(plan: Plan, sentences: Sequence[str]) -> str | None:
    """The deed that a Spanish question asks about, as it is to be named, when no sentence says that it was done.

    Where the verb is only an infinitive ("para rescatar"), it is what was meant to be done or advised.
    """
    verb = _deed(plan.wording) if plan.language == "es" else ""
    # A verb that stands there in place of a typing error may be another one.
    if fold(verb) not in tokens(plan.question):
        return None
    words = {word for text in sentences for word in (*tokens(text), *_DONE.findall(fold(text)))}
    return None if _told(verb, words, read_thesaurus()) else f"que eso ocurriera («{verb}»)"


def _deed(wording: str) -> str:
    """The verb of the clause that asks, where it tells what happened and is none of saying or deciding."""
    asking = _ASKING.search(wording)
    found = _DEED.search(wording, asking.end()) if asking and not _WHY.search(wording) else None
    if not asking or not found or _SUBORDINATE.search(wording[asking.end() : found.start()]):
        return ""
    verb = next(filter(None, found.groups()))
    folded = fold(verb)
    unknown = len(verb) < _SHORTEST or not zipf_frequency(verb.lower(), "es")
    said = is_verb_of_saying(folded) or OF_WORDS.search(folded) or _SPEAKING.match(folded)
    return "" if unknown or said or _LIGHT.match(folded) else verb


def _told(verb: str, words: set[str], thesaurus: Thesaurus) -> bool:
    """Whether one of the folded words is the verb, a noun of it or a synonym, and no infinitive."""
    own, root = stem(fold(verb)), _ENDING.sub("", fold(verb))[:_MOST]
    start = root if len(root) >= _LEAST else fold(verb)[:_LEAST]
    done = {word for word in words if not _INFINITIVE.search(word)}
    stems = set(map(stem, done))
    return any(word.startswith(start) for word in done) or any(
        map(stems.issuperset, {(own,), *thesaurus.others((own,))})
    )
