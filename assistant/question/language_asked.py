"""The language that a turn wants the answer in, which asks nothing of the reports."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.plan import Plan
from assistant.words.topic import topic_words
from vectorstore.words import fold

_TONGUE = r"(?:ingles|espanol|castellano|frances|english|spanish|french|anglais|espagnol|francais)"
_LANGUAGE = re.compile(
    r"(?:\b(?:respond|contest|dim|dil|escrib|repit|answer|say it|tell me|repond)\w*(?:[ -]moi)? )?"
    rf"\b(?:en|in) {_TONGUE}\b(?:,? (?:no|not|por favor|please|s'il (?:te|vous) plait|mejor))*"
)


def in_any_language(plan: Plan) -> Plan:
    """A turn without the language that it wants the answer in; the reports are quoted as they are printed."""
    rest = _LANGUAGE.sub(" ", fold(plan.wording))
    if rest == fold(plan.wording):
        return plan
    kept = [one for one in topic_words(plan.topic) if fold(one) in rest]
    names = tuple(name for name in plan.names if fold(name.written) in rest)
    return replace(plan, wording=rest.strip(), topic=" ".join(kept), names=names)
