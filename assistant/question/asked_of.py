"""What is asked of somebody: "¿qué se le pidió a la Secretaría?", "recommendations addressed to the Conference"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.plan import Intent, Plan
from assistant.question.exclusion import without_excluded
from assistant.search.addressee import SMALL_WORDS, addressed_in
from assistant.search.rating import Rater
from assistant.words.meetings import without_mentions
from assistant.words.topic import topic_words
from vectorstore.words import fold

# To whom: "a la Secretaría", "al Grupo", "à l'Office"; not "a" before a verb.
_TO = r"(?:a (?=l[ao]s? |la )|al |a l'|aux? |para |pour )"
_SHOULD = r"(?:deb\w+|tiene[n]? que|tenia[n]? que|ha[n]? de|podria[n]?)"
_DOES = r"(?:doi(?:ven)?t|devrai(?:en)?t)"
_OUGHT = r"(?:should|must|shall|ought|has to|have to)"
_BEEN_ASKED = r"(?:asked|requested|invited|urged|encouraged|called upon|supposed|expected|required)"
_ASKED = (
    r"(?:pid|ped|solicit|encarg|encomend|encomiend|recom\w*nd|recomiend|exig|exhort|inst|invit|propus|propon|suger|"
    r"sugir)\w*"
)
# Who asked, and when: "¿qué pidió el Grupo en 2010 a...?"
_BY = r"(?: (?:el |la |le |este |esta |en |de |del )*(?:grupo|groupe|trabajo|travail|\w*reunion|\w+ reunion|20\d\d))*"
_TASKS = r"(?:peticion\w*|encargos|solicitud\w*|tareas?|deberes|obligaciones|responsabilidades|cometidos?)"
# "Los encargos que la reunión hizo a la Secretaría."
_GAVE = r"(?: (?:hizo|hicieron|dio|dieron|dirigi\w+|formul\w+))?"
_FORMS = (
    rf"\b(?:dirig\w+|destinad[oa]s?|formulad[oa]s?|adresse\w*|destine\w*) {_TO}",
    r"\b(?:addressed|directed|made|given|issued|meant) (?:to|for) ",
    rf"\b(?:recomendaciones|recommandations)(?: \w+)? {_TO}|\brecommendations (?:to|for) ",
    rf"\b(?:que(?: mas| cosas| es lo que)?|lo que) {_SHOULD} (?:de )?hacer ",
    rf"\bque (?:(?:cosas|{_TASKS}) )?(?:se )?(?:le |les )?(?:ha |han |habia )?{_ASKED}{_BY}(?: hacer)? {_TO}",
    r"\bque (?:\w+ )?se (?:queria|quiere|esperaba|espera|pretend\w+) que (?:hag|hic)\w+ ",
    rf"\b{_TASKS}(?: (?!sobre|para)\w+){{0,3}}?{_BY}{_GAVE} (?:al?|del?|para|tiene[n]?|tuv\w+|recibi\w+) ",
    rf"\b{_TASKS}\b[^?]{{0,60}}? a cargo del? ",
    rf"\bque (?:quer|quis|esper|pretend)\w+{_BY} que (?:hag|hic)\w+ ",
    r"\b(?:toca|tocaba|corresponde|correspondia|compete)n?(?: hacer)? al? |\bespera(?:ba)?n?(?: el grupo)? del? ",
    rf"\bwhat (?:else )?(?:{_OUGHT}|did|is|are|was|were|has|have)(?= .{{2,70}}\b(?:do|{_BEEN_ASKED})\b) ",
    r"\bwhat did (?:\w+ ){1,5}?(?:ask|request|invite|urge|encourage|recommend|want) (?:(?:to|of|from|for) )?",
    rf"\bwhat (?:was|is|were|has been) (?:recommended|{_BEEN_ASKED}) (?:of|from|to) ",
    r"\b(?:tasks?|duties|obligations|responsibilities|requests?) (?:of|for|to|given to) ",
    rf"\bque {_DOES} faire |\bqu(?:e |')(?:\S+ ){{0,3}}?(?:\S+-)?(?:demand|recommand)\w*(?:[- ]t[- ]\w+)?{_BY} {_TO}",
    r"\b(?:taches|obligations|responsabilites|demandes) (?:de |du |des |d'|aux? |adressees? aux? )",
    # "Lo que la Secretaría tiene que hacer", "ce que le secteur privé doit faire".
    rf"\b(?:que|what)(?= .{{2,60}} (?:{_SHOULD} hacer|{_DOES} faire|{_OUGHT} do)\b) ",
)
_PATTERNS = tuple(map(re.compile, _FORMS))
_TASKED = re.compile(rf"\b{_TASKS}\b", re.IGNORECASE)
# What the form goes on with after whom it names.
_DOING = re.compile(
    rf"^[\s,]*(?:{_SHOULD} (?:de )?hacer|{_DOES} faire|{_OUGHT} do|(?:been )?{_BEEN_ASKED} (?:to do|of)?|(?:to )?do)\b"
)
# Who is addressed by more than this share of the provisions tells them no more apart.
_MOST_PROVISIONS = 0.5
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class AskedOf:
    """`who` is addressed, as the question writes it; `rest` is what else the question says."""

    who: str
    rest: str


def find_asked_of(wording: str, spoken: str, rater: Rater) -> AskedOf | None:
    """Whom a question in a language asks about, as the library addresses them; None for any other question.

    What is asked of those whom most provisions address is told by its subject, where there is one.
    """
    wording = without_excluded(wording, listed=True)
    folded = fold(wording)
    if len(folded) != len(wording):
        return None
    for found in (each for pattern in _PATTERNS for each in pattern.finditer(folded)):
        names = [wording[found.end() : end] for end in _ends(wording, found.end())]
        called = [(who, theirs) for who in names if (theirs := _theirs(who, spoken, rater))]
        if not called:
            continue
        who, theirs = called[-1]
        after = found.end() + len(who)
        done = _DOING.match(folded[after:])
        before, behind = wording[: found.start()], wording[after + (done.end() if done else 0) :]
        rest = f"{_TASKED.sub(' ', before)} {behind}"
        of_most = len(theirs) > _MOST_PROVISIONS * len(rater.catalogue.addressees)
        return None if of_most and topic_words(without_mentions(rest)) else AskedOf(who, rest)
    return None


def _theirs(who: str, spoken: str, rater: Rater) -> frozenset[str]:
    """The provisions that address somebody called in a language as the question does."""
    return addressed_in(Plan(Intent.LIST, who, language=spoken, addressee=who), rater)


def _ends(wording: str, start: int) -> Iterator[int]:
    """Where a name that begins at a place may end: after its first word of content, its second..."""
    part = re.split(r"[?¿,;:.!]", wording[start:])[0]
    words = [found for found in re.finditer(r"[^\W_]+(?:-[^\W_]+)*", part) if fold(found[0]) not in SMALL_WORDS]
    yield from (start + found.end() for found in words[:_LONGEST])
