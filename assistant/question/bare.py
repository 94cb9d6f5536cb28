"""A subject that is typed without a question: "trabajo forzoso", "child victims 2019"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.search.addressee import SMALL_WORDS
from assistant.words.meetings import without_mentions
from vectorstore.words import fold

# More words than these say what is asked of a subject; some nouns only say that it is one.
_MOST = 4
_FRAME = frozenset("fin fines tema temas asunto cuestion caso casos materia".split())
_ABOUT = {"es": "sobre", "en": "about", "fr": "sur"}
_YEAR = re.compile(r"\s*\b(?:19|20)\d\d\b")
# A question without its marks, or what goes on from the one before.
_ASKS = re.compile(
    r"[?¿:]|^\W*(?:y|e|and|et|pero|but|mais)\b|\b(?:que|cual(?:es)?|quien(?:es)?|cuant[oa]s?|cuando|donde|como|what|which|who|"
    r"how|why|when|where|quel(?:le)?s?|qui|combien|quand|comment|pourquoi)\b"
)


def asked_about(plan: Plan) -> Plan:
    """The plan of a subject alone, worded as what is asked about it, so that its words are looked for as a subject."""
    return replace(plan, wording=f"{_ABOUT[plan.language]} {_YEAR.sub('', plan.wording).strip()}")


def names_subject_alone(plan: Plan, bodies: frozenset[str] = frozenset()) -> bool:
    """Whether a text is a subject and nothing else: all that the library says about it is wanted.

    What `bodies`, the words of their names, are for goes without saying: "trata en los puertos".
    """
    settled = plan.follows or plan.passages or plan.unknown or plan.statement or plan.names
    if plan.intent is not Intent.FACT or settled or _ASKS.search(fold(plan.wording)):
        return False
    # Two years are those of a plan or of a law, not of a meeting.
    if len(_YEAR.findall(plan.wording)) > 1:
        return False
    subject = {fold(word) for word in plan.topic.split()}
    words = {fold(word) for word in re.findall(r"[^\W\d_]+", without_mentions(plan.wording))}
    return 0 < len(subject) <= _MOST and words - SMALL_WORDS - bodies - _FRAME <= subject
