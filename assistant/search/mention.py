"""Lists of what mentions something: "¿qué párrafos mencionan a la OIT?" wants every passage that names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.search.coverage import BETWEEN, Subject, Unit
from assistant.search.cut import MANY, MOST_BORDERLINE, Cut, eligible, printed_order
from assistant.search.matter import without_bodies
from assistant.search.rating import words_of
from assistant.words.conjunctions import joined_by_and
from assistant.words.meetings import without_mentions
from assistant.words.topic import names_doer, topic_words
from vectorstore.records import Hit
from vectorstore.words import STOP_WORDS, fold, stem, tokens

_VERB = re.compile(
    r"(?<!\bno )(?<!\bque no )\b(?:se )?(?:l[oa]s? )?(?:mencion(?:a|an|o|aron|e|en|ad[oa]s?)|nombr(?:a|an|o|aron)|"
    r"cit(?:an|o|aron)|alud(?:e|en|io|ieron) al?|"
    r"se refier(?:e|en) al?|se refiri(?:o|eron) al?|hac(?:e|en) (?:referencia|mencion|alusion) al?|"
    r"aparec(?:e|en|io|ieron)|salen?|"
    r"mentions?|mentioned|names?|refers? to|cite[sd]?|appears?|mentionnent|mentionne|citent|nomment|font reference a|"
    r"figurent|apparaissent)\b"
)
# Where it is to be mentioned is no part of the thing.
_WHERE = re.compile(
    r"^\s*(?:(?:el|la|los|las|the|le|les|a|al|del?) )*(?:informe|documento|recopilación|report|rapport)[^?]*?20\d\d|"
    r"\s+(?:en|in|dans|durante|during)\s+(?:(?:el|la|los|las|the|le|les) )?"
    r"(?:informe|documento|recopilación|report|rapport|\w+ reunión|reunión|\w+ meeting|meeting|réunion|20\d\d).*$",
    re.IGNORECASE,
)
# "Is X mentioned in the report?", "¿se menciona X?": whether anything names it, told by what does.
WHETHER_MENTIONED = re.compile(
    r"^[¿\s]*(?:y |and |et )?(?:(?:se )?(?:mencionan?|menciono|mencionaron|citan?|cito|nombran?|"
    r"aluden?|hacen? (?:mencion|referencia) a|aparecen?|aparecio|figuran?|salen?)\b(?! que\b)|"
    r"(?:is|are|was|were)\b(?P<passive>[^?]+?)\b(?:mentioned|cited|named|referred to)\b|"
    r"d(?:o|oes|id)\b[^?]*\b(?:mention|cite|name|refer to)\b|"
    r"(?:le |la |les |l')?(?P<subject>[^?]+?) (?:est|sont)[- ](?:elles?|ils?) mentionne|mentionne)"
)
# "Los nombran": what is named stands before, often divided by a colon.
_PRONOUN = re.compile(r"\b(?:l[oa]s|them|les) $")
_JOINTS = re.compile(r"\s*[,;]\s*(?:(?:y|o|e|u|and|or|et|ou|ni)\s+)?|\s+(?:y|o|e|u|and|or|et|ou|ni)\s+", re.IGNORECASE)
_EITHER = re.compile(r"\s(?:o|u|or|ou)\s|,", re.IGNORECASE)
_ACRONYM = re.compile(r"\b[A-ZÁÉÍÓÚ]{3,}\b")
# A longer object is a thought, which a passage may state in other words.
_LONGEST, _MOST = 5, 4
_OF_ONE = (Intent.FACT, Intent.YES_NO)
# Stems from this length differ in their last letter between words of one root.
_ROOT = 7
# Who mentions it is no part of the thing: "¿mencionó algún orador los puertos?".
_WHO = re.compile(
    r"^\s*(?:alguien|nadie|(?:alg[uú]n[oa]?|ning[uú]n[oa]?|l[oa]s?|el|un[oa]?)s? (?:orador(?:a|es|as)?|delegad[oa]s?|"
    r"delegaci[oó]n(?:es)?|pa[ií]s(?:es)?|estados?|panelistas?|ponentes?|participantes?|grupo(?: de trabajo)?|"
    r"reuni[oó]n|informe))\b(?=\s+\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """What is to be named: `things`, each by its words; `either`: one of them is enough."""

    things: tuple[str, ...]
    either: bool


def find_mention(plan: Plan) -> Mention | None:
    """What a question wants to see named; None when it asks for more than that."""
    found = _VERB.search(fold(plan.wording))
    if not found or len(fold(plan.wording)) != len(plan.wording):
        return None
    named, before = plan.wording[found.end() :], plan.wording[: found.start()]
    # Generic words that the subject keeps belong to a term: "Informe Mundial", "inspectores de trabajo".
    kept = frozenset(map(fold, plan.topic.split()))
    pointing = found[0].startswith(("los ", "las ", "lo ", "la ", "se l")) or bool(_PRONOUN.search(fold(before)))
    if ":" in before and (pointing or not _things(named, kept)):
        named, pointing = before.partition(":")[0], True
    things = _things(named, kept)
    if not things or len(things) > _MOST or any(len(topic_words(one)) > _LONGEST for one in things):
        return None
    return Mention(things, either=pointing or bool(_EITHER.search(named)))


def cut_where_named(plan: Plan, able: Sequence[Hit], subject_of: Callable[[str], Subject], cut: Cut) -> Cut:
    """The cut of a list of what mentions something: all that names it, and apart what is only about it.

    In Spanish all that has its own words, and of the likeliest what says it in the reports' words. `subject_of` reads
    the ideas of a thing. Any other list stays as it was cut.
    """
    mention = find_mention(plan) if plan.intent in MANY else None
    if mention is None:
        return cut
    literal = _literally(mention, plan)
    hits, ways = eligible(able), [subject_of(thing).units for thing in mention.things]
    named = [
        [
            *_in_own_words(thing, subject_of, hits if literal(thing) else ()),
            *_saying(_otherwise(units) if literal(thing) else units, cut.answering if literal(thing) else hits),
        ]
        for thing, units in zip(mention.things, ways, strict=True)
    ]
    found = _of_things(named, mention.either)
    about = [hit for hit in cut.answering if hit.passage.id not in found]
    naming = [hit for hit in hits if hit.passage.id in found]
    return Cut(tuple(sorted(naming, key=printed_order)), tuple(about[:MOST_BORDERLINE])) if naming else cut


def mentioning(mention: Mention, hits: Sequence[Hit], subject_of: Callable[[str], Subject], plan: Plan) -> list[Hit]:
    """The passages that name what is to be named, in its own words where any has them, else in the reports' words; at
    the last those that have its words apart."""
    literal = _literally(mention, plan)
    named = [_naming(one, subject_of, hits, literal(one)) for one in mention.things]
    if not (any(named) if mention.either else all(named)):
        named = [found or _with_words(subject_of(one), hits) for one, found in zip(mention.things, named, strict=True)]
    found = _of_things(named, mention.either)
    return [hit for hit in hits if hit.passage.id in found]


def _literally(mention: Mention, plan: Plan) -> Callable[[str], bool]:
    """Whether a thing is to be named in the words of a question: in Spanish, unless it is called by its letters."""
    acronyms = {fold(one) for one in _ACRONYM.findall(plan.wording)}
    return lambda thing: plan.language == "es" and not acronyms & set(thing.split())


def _of_things(named: Sequence[Sequence[Hit]], either: bool) -> frozenset[str]:
    """The ids of the passages that name each thing, or any where all are not named together; none where one of those
    that must all be named is not."""
    having = [frozenset(hit.passage.id for hit in each) for each in named]
    if not all(having) and not either:
        return frozenset()
    together = frozenset.intersection(*having)
    return frozenset.union(*having) if either or not together else together


def whether_of(wording: str) -> str:
    """What a question wants to know whether it is mentioned, in its words; nothing for any other."""
    found = WHETHER_MENTIONED.search(fold(wording))
    if not found or len(fold(wording)) != len(wording):
        return ""
    group = next((name for name, text in found.groupdict().items() if text), None)
    start, end = found.span(group) if group else (found.end(), len(wording))
    return _WHO.sub("", wording[start:end])


def whether_mentioned(
    plan: Plan, hits: Sequence[Hit], subject_of: Callable[[str], Subject]
) -> tuple[str, tuple[Hit, ...]] | None:
    """What a question wants to know whether it is mentioned, and the passages that name it; None for any other.

    Best first, as `hits` are.
    """
    named = whether_of(plan.wording) if plan.intent in _OF_ONE else ""
    things = _things(named, frozenset(map(fold, plan.topic.split())))
    if not things or len(things) > _MOST or any(len(topic_words(one)) > _LONGEST for one in things):
        return None
    as_asked = _WHERE.sub("", named).strip(" ?.,")
    asked = joined_by_and([f"«{one.written}»" for one in plan.names] or [f"«{as_asked}»"])
    if plan.names:
        texts = [(hit, fold(f"{hit.passage.lead_in} {hit.passage.text}")) for hit in eligible(hits)]
        return asked, tuple(hit for hit, text in texts if all(name.occurs_in(text) for name in plan.names))
    return asked, tuple(mentioning(Mention(things, either=False), eligible(hits), subject_of, plan))


def named_in(subject: Subject, text: str, bodies: bool = False) -> bool:
    """Whether a text has every idea of a subject, in the reports' words for it or in its own with another ending.

    The name of a body mentions nothing that it is named after, unless those of `bodies` count.
    """
    found = frozenset(words_of(text if bodies else without_bodies(text)))
    return bool(subject.units) and all(
        any(map(found.issuperset, unit.wordings)) or all(_has(found, word) for word in unit.own)
        for unit in subject.units
    )


def _things(text: str, kept: Collection[str]) -> tuple[str, ...]:
    parts = _JOINTS.split(without_mentions(text))
    return tuple(words for part in parts if (words := " ".join(topic_words(part, kept))))


def _naming(thing: str, subject_of: Callable[[str], Subject], hits: Sequence[Hit], literal: bool) -> list[Hit]:
    """The passages with all ideas of a thing; `literal`: in its own words near each other, if any passage has them."""
    own = _in_own_words(thing, subject_of, hits if literal else ())
    return own or _saying(subject_of(thing).units, hits)


def _in_own_words(thing: str, subject_of: Callable[[str], Subject], hits: Sequence[Hit]) -> list[Hit]:
    return [hit for hit in _with_words(subject_of(thing), hits) if _together(thing, hit.passage.text)]


def _saying(units: Sequence[Unit], hits: Sequence[Hit]) -> list[Hit]:
    """The passages that say all ideas of a thing, each in a wording whose words stand together."""
    texts = [(hit, words_of(hit.passage.text)) for hit in hits]
    return [hit for hit, text in texts if all(unit.is_said_in(text) for unit in units)]


def _otherwise(units: Sequence[Unit]) -> Sequence[Unit]:
    """A thing of one idea in other words than its own, which stand for others of their stem: "trabajo", "trabajar"."""
    return [replace(one, wordings=one.wordings - {one.own}) for one in units] if len(units) == 1 else units


def _with_words(subject: Subject, hits: Sequence[Hit]) -> list[Hit]:
    """The passages that have the own words of a thing, wherever they stand."""
    stems = [(hit, frozenset(words_of(hit.passage.text))) for hit in hits]
    return [hit for hit, text in stems if all(_has(text, word) for unit in subject.units for word in unit.own)]


def _together(thing: str, text: str) -> bool:
    """Whether the words of a thing stand near each other in a text: "organizaciones sindicales y de trabajadores"."""
    wanted = [(names_doer(word), stem(word)) for word in tokens(thing) if word not in STOP_WORDS]
    words = [(names_doer(word), stem(word)) for word in tokens(text) if word not in STOP_WORDS]
    reach = len(wanted) + BETWEEN
    return any(
        all(_among(one, words[start : start + reach]) for one in wanted)
        for start in range(len(words))
        if _among(words[start], wanted)
    )


def _among(word: tuple[bool, str], others: Sequence[tuple[bool, str]]) -> bool:
    return any(doer == word[0] and _has(frozenset({one}), word[1]) for doer, one in others)


def _has(text: frozenset[str], word: str) -> bool:
    """Whether a text has a stem, or one that differs from it in its ending only ("sindicat", "sindical")."""
    root = word[:-1] if len(word) >= _ROOT else word
    return word in text or any(one.startswith(root) and abs(len(one) - len(word)) <= 1 for one in text)
