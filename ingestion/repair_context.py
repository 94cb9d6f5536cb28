"""Which of two real words was printed (publica or pública, presidio or presidió), told by the words around it."""

from __future__ import annotations

import re
from itertools import pairwise

from ingestion.lexicon import Lexicon
from ingestion.repair_channel import well_accented
from ingestion.repair_pairs import PAIRS
from ingestion.repair_sentence import ARTICLES, DETERMINERS, PREPOSITIONS, Context

_VERB_LEFT = frozenset("se no les le también además quien asimismo igualmente que posteriormente".split())
_AFTER_A_VERB = ARTICLES | frozenset("que su sus también además asimismo cómo".split())
# Plurals without an article: a noun in the singular does not stand before them.
_OBJECT = frozenset(
    "varios varias distintos distintas diversos diversas diferentes algunos algunas otros otras".split()
)
_SPEAKERS = frozenset(
    "orador oradora oradores ponente ponentes panelista panelistas presidente presidenta vicepresidente vicepresidenta"
    " relator relatora representante representantes observador observadora secretaría secretario secretaria grupo"
    " trabajo comité conferencia comisión asamblea consejo director directora delegación gobierno estado"
    " moderador moderadora él ella".split()
)
_NEVER_FIRST_PERSON = -7.0
_KEEPS_E = frozenset("qué porqué esté té café comité bebé josé dé sé andré andrés santé".split())
_PAST = re.compile(
    r".{2,}(?:ó|aron|ieron|aba|aban|ían?|aran?|ieran?|iesen?|jeron)"
    r"|fue|fuese|fueron|era|eran|hubo|hizo|dijo|propuso|expuso"
)
_SUBORDINATE = frozenset("que quien quienes si cuando donde cuyo cuya cuyos cuyas como cual cuales aunque".split())
_WANTING = {(word, "que") for word in ("a", "por", "para", "en", "caso", "sin", "modo", "manera", "forma")}


def adjustment(observed: str, candidate: str, context: Context, lexicon: Lexicon) -> float:
    """Log odds that the sentence adds to a candidate."""
    special = PAIRS.get(observed)
    if special:
        return special(candidate, context)
    if candidate.endswith("ó"):
        is_participle = observed.endswith("do") and observed[:-2] + "ó" == candidate and lexicon.listed(observed) > 0
        may_be_noun = observed.endswith("o")
        return (_preterite(context) if may_be_noun else 0.0) - (8.0 if is_participle else 0.0)
    if candidate.endswith("é") and candidate not in _KEEPS_E and _is_first_person(candidate, lexicon):
        return _NEVER_FIRST_PERSON
    if re.search(r"r[áa]n?$", candidate) and _could_be_future(candidate, lexicon):
        return _future_or_subjunctive(candidate, context, lexicon)
    if candidate == observed:
        return _unaccented(observed, context, lexicon)
    return 0.0


def _preterite(context: Context) -> float:
    previous, following = context.previous, context.next
    odds = 0.0
    if previous in PREPOSITIONS or (
        previous in DETERMINERS and previous not in ("lo", "la", "los", "las", "esta", "esa")
    ):
        odds -= 8.0
    elif previous in ("la", "los", "las") or re.fullmatch(r".{2,}[aei]r", previous):
        odds -= 4.0
    elif previous in _VERB_LEFT or previous == "lo":
        odds += 4.0
    elif previous in _SPEAKERS:
        odds += 2.0
    if following in _OBJECT:
        odds += 4.0
    elif following in _AFTER_A_VERB:
        odds += 2.5
    elif following in ("de", "del", "y", "o", ",", ""):
        odds -= 2.5
    return odds


def _unaccented(word: str, context: Context, lexicon: Lexicon) -> float:
    """Reports speak in the third person: "examino" and "practicas" are not said, "publica" only with a subject."""
    if word.endswith("o") and word not in lexicon.nouns_in_o and _has_preterite(word, lexicon):
        return _NEVER_FIRST_PERSON
    if len(word) > 4 and word.endswith("as") and lexicon.listed(word[:-2] + "ar") > 1e-7:
        return -3.0
    if len(word) > 4 and word.endswith("a") and lexicon.listed(word[:-1] + "ar") > 1e-7:
        has_subject = context.previous in _SPEAKERS and context.next in DETERMINERS
        return 3.0 if has_subject or context.previous in ("se", "que", "no") else -2.0
    return 0.0


def _is_first_person(candidate: str, lexicon: Lexicon) -> bool:
    """examiné (there is examinó), examinaré (there is examinar)"""
    return lexicon.frequency(candidate[:-1] + "ó") > 0 or lexicon.listed(candidate[:-1]) > 0


def _has_preterite(word: str, lexicon: Lexicon) -> bool:
    preterite = lexicon.listed(word[:-1] + "ó")
    return well_accented(word[:-1] + "ó") and preterite >= 2e-8 and lexicon.listed(word) < 60 * preterite


def _could_be_future(candidate: str, lexicon: Lexicon) -> bool:
    stem = re.sub(r"[áa]n?$", "", candidate)
    is_infinitive = stem[-2:] in ("ar", "er", "ir") and lexicon.listed(stem) > 0
    return (
        len(stem) > 3 and is_infinitive and not lexicon.listed(stem + "ar")
    )  # "cooperan" is not the future of "cooper"


def _future_or_subjunctive(candidate: str, context: Context, lexicon: Lexicon) -> float:
    """After "que" in a sentence about the past, "presentaran"; else it is laid down what will be: "presentarán"."""
    before = context.before
    near = before[-12:]
    past = any(_PAST.fullmatch(word) for word in before)
    wanted = any(pair in _WANTING for pair in pairwise(near)) or any(
        word in ("cuando", "si", "aunque") for word in near
    )
    relative = any(first in ARTICLES and second == "que" for first, second in pairwise(near))
    subjunctive_expected = wanted or (past and not relative and any(word in _SUBORDINATE for word in before))
    is_subjunctive = candidate[-1] in "an" and "á" not in candidate
    return 5.0 if is_subjunctive == subjunctive_expected else 0.0
