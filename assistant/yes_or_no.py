"""How the answer to a yes-or-no question opens: with yes where a sentence states it, with no where one denies it.

Where one says it with another force, that is told. Anything less opens with neither, and says so: a wrong "Sí" is worse
than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Citation, Claim
from assistant.check import Source
from assistant.check.checker import find_errors
from assistant.check.comparison import SAME_GROUP, Comparison, compare, literal_share
from assistant.check.coverage import coverage, foreign_words
from assistant.check.prevention import only_discouraged
from assistant.check.source import FindingKind
from assistant.check.text import is_verb_like
from assistant.model.judging import source
from assistant.model.material import Material
from assistant.plan import Intent, Plan
from assistant.question.scoping import asks_recommended
from assistant.records.roll_question import names_both
from assistant.search.coverage import Subject
from assistant.search.enumerated import RECOMMENDED
from assistant.search.mention import named_in
from assistant.search.rating import stems_of
from assistant.wording import STATUS_NAMES
from assistant.words.labels import printed
from assistant.words.meetings import without_mentions
from assistant.words.sentences import split_sentences
from assistant.words.voices import names_speakers
from assistant.words.whether import asked_statement, qualifiers, spoken_of
from vectorstore.words import fold, terms

# A sentence states what is asked where it has nearly every word of it, half of them as they are, and the check finds
# next to nothing amiss.
_STATED, _AS_ASKED, _AMISS, _FEWEST, _FIRM = 0.85, 0.45, 0.1, 2, 0.6
_SEVERAL, _ALL = 4, 0.95
# From this weight on the check takes the contrary for stated.
_DENIED = 0.6
_NEITHER = "No doy un sí ni un no: ningún pasaje lo dice en esos términos. Esto es lo que consta:"
_DENIES = re.compile(r"\b(?:no|not|nunca|never|nadie|nobody|ningun[oa]?|ne|n'\w+|jamas|\w+n't|tampoco)\b")
_PRETERITE = re.compile(r"(?:ó|aron|ieron|jeron)$")
_STATE = re.compile(r"[ai]d[oa]s?$")
_DENIED_WHOLE = re.compile(r"no \w+")
_NOTHING_ELSE = (Intent.COUNT, Intent.COMPARISON, Intent.BRIEFING)
# "(presencial y en línea)": what is said in brackets explains a word and states nothing by itself.
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_IS = re.compile(r"^(?:\w+ ){0,5}?(?:es|son|era|eran|fue|fueron|sera|seran|esta|estan)\b")
_OF_ONE = (Intent.FACT, Intent.YES_NO)
# Beyond the passages that answer best, words alone bring a text in.
_BEST = 3


_RECOMMENDING = re.compile(
    r"\b(?:recom|alent|alient|exhort|aconsej|inst(?:o|aron)|invit(?:o|aron)|se (?:acord|pidi|solicit))\w*"
)
_WHO_RECOMMENDED = re.compile(r"\b(?:el|la) (?:grupo(?: de trabajo)?|reuni[oó]n|conferencia)\b", re.IGNORECASE)
_TOPICS = re.compile(r"\btemas\b")
# What should be or was recommended may be asked for more or less firmly.
_WANTED = re.compile(r"\b(?:recom|pid|ped|alent|alient|exhort|inst|debe|deber|exig|est[ai]\w* obligad|obligatori)\w*")
# What is recommended, said or decided is told by the text itself; any other deed has to have been done.
_OF_TEXT = re.compile(
    r"(?:recom|pid|solicit|alent|exhort|inst|invit|propus|suger|sugir|acord|decid|aprob|adopt|encarg|enco|habl|mencion|"
    r"dij|refir|consider|expres|observ|senal|subray|destac)"
)
# A fact that is asked for is only what should be where the text recommends it.
_MODAL = re.compile(
    r"\b(?:recom|pid|ped|alent|alient|exhort|inst|invit|aconsej|acord|propus|deb|pued|podr|pod(?:ia|er)|tien)\w*"
)
_ADVISED = re.compile(r"\b(?:deberia\w*|se alienta|se exhorta|se invita|se insta|podrian?|recomend\w+)\b")
_TOLD_AS_FACT = "La pregunta lo da por hecho; el texto lo recomienda."
_PAST = re.compile(
    r"(?:ó|aron|ieron|[dj]eron|jo|[ai]d[oa]s?|(?<!he)ch[oa]s?|[ei]st[oa]s?|[ie]rt[oa]s?)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Judged:
    """`says`: True states what is asked, False the contrary, None the same with the `difference`, told in Spanish."""

    says: bool | None
    difference: str = ""


def opening(plan: Plan, claims: Sequence[Claim], subject_of: Callable[[Plan], Subject]) -> str:
    """In Spanish, what opens the answer to a yes-or-no question; nothing for any other, or one opened already.

    `subject_of` reads the ideas of a plan, which tell what was spoken of, in any language.
    """
    statement = "" if plan.statement or plan.intent in _NOTHING_ELSE else asked_statement(plan.wording, plan.language)
    thing = spoken_of(statement)
    # What a passage says that is asked for by its label is in the passage; whether it speaks of something is asked.
    if not statement or not claims or (plan.intent is Intent.LOOKUP and not thing):
        return ""
    own = [one for one in plan.topic.split() if one in thing and not one[0].isdigit()]
    spoken = subject_of(replace(plan, topic=" ".join(own), context=""))
    # What is asked of each of several meetings is no yes because one of them says it.
    of_each = len(plan.meetings or plan.favoured_meetings) > 1 and names_both(fold(statement))
    for cited in () if of_each else _cited(claims)[:_BEST]:
        if told := _judged_by(plan, statement, cited, spoken):
            return _told(told, statement, cited)
    return _NEITHER if plan.intent in _OF_ONE else ""


def _cited(claims: Sequence[Claim]) -> list[Citation]:
    """The first citation of each passage, in their order."""
    return list({one.passage.id: one for claim in claims for one in claim.citations[:1]}.values())


def _judged_by(plan: Plan, statement: str, cited: Citation, spoken: Subject) -> Judged | None:
    """What a passage says of a statement; None where none of its sentences says anything of it.

    `spoken` are the ideas of which it asks only whether they were spoken of, if that is all it asks.
    """
    folded = fold(statement)
    recommended = bool(asks_recommended(folded) or _RECOMMENDING.search(folded)) and not names_speakers(folded)
    denied = bool(_DENIES.search(folded))
    # What is denied within a statement turns round more than words tell.
    if denied and not _DENIED_WHOLE.match(folded):
        return None
    asked_of = plan.meetings or plan.favoured_meetings
    if (recommended and cited.passage.status not in RECOMMENDED) or (
        asked_of and cited.passage.meeting not in asked_of
    ):
        return None
    sentences = list(_sentences(cited))
    if _IS.match(folded):
        sentences = [replace(one, text=_BRACKETS.sub("", one.text)) for one in sentences]
    if spoken.units and not denied and any(named_in(spoken, one.text) for one in sentences):
        return Judged(True)
    if spoken.units and not denied and any(named_in(spoken, one.text, bodies=True) for one in sentences):
        return None
    # What is to be spoken of some day is not recommended by it; a question in another language has other words.
    # Nor does a turn that leaves its subject to the one before say it all.
    if plan.follows or plan.language != "es" or _TOPICS.search(fold(cited.passage.lead_in)):
        return None
    own = _without_meeting(_WHO_RECOMMENDED.sub(" ", statement) if recommended else statement)
    judged = [told for one in sentences if (told := _judged(own, one, plan.topic))]
    # Where one sentence denies what another seems to state, words alone do not tell.
    denies, states = (any(told.says is side for told in judged) for side in (False, True))
    return judged[0] if judged and not (denies and states) else None


def _without_meeting(statement: str) -> str:
    """A statement without the words that name its meeting, which its passage is of."""
    kept = set(re.findall(r"\w+", without_mentions(statement)))
    return re.sub(r"\w+", lambda found: found[0] if fold(found[0]) in kept else " ", statement)


def _sentences(cited: Citation) -> Iterator[Source]:
    """The sentences of a passage after its lead-in, each as the check wants it."""
    whole = source(Material("", cited.passage, cited.report))
    for sentence in split_sentences(cited.passage.text):
        yield replace(whole, text=f"{cited.passage.lead_in} {sentence.text}".strip())


def _judged(statement: str, sentence: Source, topic: str) -> Judged | None:
    """What a sentence says of a statement; None where it has not the words of it, or too few as they are asked."""
    beside = compare(statement, (sentence,))
    words = len(beside.claim.content())
    # Of few words each has to stand there itself: "preparar directrices para los fiscales" trains none.
    least = _AS_ASKED if words >= _SEVERAL else _ALL
    if words < _FEWEST or coverage(beside) < _STATED or literal_share(beside) < least or foreign_words(beside):
        return None
    errors = [one for one in find_errors(statement, (sentence,)) if one.weight > _AMISS]
    other = [one for one in errors if one.kind is not FindingKind.MODALITY]
    if other:
        contrary = all(one.kind in _contrary(statement) and one.weight >= _DENIED for one in other)
        return Judged(False) if contrary else None
    said = fold(sentence.text).split()
    unsaid = bool(qualifiers(statement) - set(said)) or _unmatched(beside) or _passed_over(beside, topic, sentence)
    if not _done(beside, sentence) or only_discouraged(beside) or (unsaid and not errors):
        return None
    if errors and _WANTED.search(fold(statement)):
        return Judged(None, errors[0].reason) if literal_share(beside) >= _FIRM else None
    as_fact = sentence.status in RECOMMENDED and not _MODAL.search(fold(statement))
    if as_fact and _ADVISED.search(fold(sentence.text)):
        return Judged(None, _TOLD_AS_FACT) if not unsaid else None
    return None if errors else Judged(True)


def _contrary(statement: str) -> tuple[FindingKind, ...]:
    """What contradicts a statement: a denial; of what something is, also a contrary word, which beside a deed may speak
    of what it is against ("proteger" of "el riesgo de explotación")."""
    return (FindingKind.POLARITY, FindingKind.ANTONYM) if _IS.match(fold(statement)) else (FindingKind.POLARITY,)


def _unmatched(beside: Comparison) -> bool:
    """Whether a word of a statement has only a small word of its sentence to stand for it, or one near in form."""
    words = beside.source.words
    return not all(
        any(
            match.quality >= SAME_GROUP and words[match.position].weight > 0
            for match in beside.matches.get(word.position, ())
        )
        for word in beside.claim.content()
        if word.is_word
    )


def _passed_over(beside: Comparison, topic: str, sentence: Source) -> bool:
    """Whether a word that is asked for and weighs nothing to the check ("en efectivo") is not in the sentence."""
    weighed = {word.folded for word in beside.claim.content()}
    light = {word.folded for word in beside.claim.words if not is_verb_like(word.form)} - weighed
    return not stems_of(sentence.text).issuperset(terms(" ".join(light & set(map(fold, topic.split())))))


def _done(beside: Comparison, sentence: Source) -> bool:
    """Whether what a statement tells as done is told so by its sentence, and not only wanted or thought of."""
    deeds = [
        word for word in beside.claim.content() if _PRETERITE.search(word.form) and not _OF_TEXT.match(word.folded)
    ]
    words = beside.source.words
    return all(
        any(_PAST.search(words[match.position].form) for match in beside.matches.get(word.position, ()))
        for word in deeds
    )


def _told(judged: Judged, statement: str, cited: Citation) -> str:
    """ "Sí (informe de 2032, párr. 4; organización de la reunión)." A denial that is right is no "sí"."""
    where = f"({printed(cited.passage, cited.report)}; {STATUS_NAMES[cited.passage.status]})"
    if judged.says is None:
        said = judged.difference.replace("La afirmación", "La pregunta").replace("la afirmación", "la pregunta")
        said = said.replace("La fuente", "El texto").replace("la fuente", "el texto").rstrip(".")
        return f"Con matices: {said[0].lower()}{said[1:]} {where}."
    denied = bool(_DENIED_WHOLE.match(fold(statement)))
    word = ("Así es" if denied else "Sí") if judged.says else ("No es así" if denied else "No")
    return f"{word} {where}."
