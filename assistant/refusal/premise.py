"""What a question takes for granted and the passages that answer it do not say: an order, a number, a year, a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.refusal.reasons import without_reason
from assistant.search.several import stated_count
from assistant.words.cardinals import in_spanish
from assistant.words.names import Name
from assistant.words.ordinals import SPANISH_MONTHS
from vectorstore.records import Passage, Status
from vectorstore.words import fold, stem

_APPROVED = frozenset({Status.ADOPTED, Status.COMPILED, Status.DRAFT})
# A verb of command in a question, by the stem under which a text would have it too.
_COMMANDS = {
    "oblig": r"oblig(?:o|a|aron|an|ado|ada)",
    "obligatori": r"obligatori[oa]s?",
    "exig": r"exig(?:io|e|ieron|en|ido)",
    "impon": r"impus(?:o|ieron)|impone[n]?",
    "orden": r"orden(?:o|aron)",
    "prohib": r"prohib(?:io|e|ieron|en)",
}
# Whether it is so is told by what opens the answer.
_WHETHER = re.compile(r"^\W*(?:y )?(?:es|son|era|eran|fue|sera) (?:\w+ ){0,3}?obligatori[oa]s?\b")
_HEDGES = re.compile(r"se alient[ao]|se alentó|se podría alentar|deberían?|podrían|tal vez deseen", re.IGNORECASE)

_NUMBERED = re.compile(rf"(?<![\w/.])(\d{{1,3}}(?:[. ]\d{{3}})+|\d{{1,4}}|{'|'.join(in_spanish(2))}) ([a-z]{{4,}})")
_RECOMMENDATIONS = re.compile(
    r"\b(?:las|the|les|aprob(?:o|aron|ase|ara)|adopt(?:o|aron|ed|a|e)|formul(?:o|aron)|acord(?:o|aron)|agreed on) "
    r"(\d{1,3}) (?:recomendaciones|recommendations|recommandations)\b"
)
_ENUMERATION = 3
# "¿Por qué solo...?" takes the "solo" for granted; "¿es solo para...?" asks about it.
_PRESUMED = re.compile(r"^\W*(?:y )?(?:por que|a que se debe|why|how come|pourquoi|explica|explain)\b")
_ONLY = re.compile(r"\b(?:solo|solamente|unicamente|exclusivamente|only|solely|seulement|uniquement|que si)\b")
_WHATEVER = re.compile(
    r"(?:independientemente de|con independencia de|sin perjuicio de|aun cuando no|aunque no|no solo|no únicamente)"
    r"[^,;.:]{0,60}(?=[,;.:\s])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?![\d/]|\.\d)")
_NO_COUNT = re.compile(rf"ano|dia|hora|{SPANISH_MONTHS}")


def notices(question: str, passages: Sequence[Passage], names: Sequence[Name], years: Sequence[int]) -> tuple[str, ...]:
    """Notices in Spanish on what a question takes for granted. `years` are those of the meetings it is about."""
    return (
        *overstated(question, passages),
        *without_reason(question, passages),
        *narrowed(question, passages),
        *miscounted(question, passages),
        *misdated(question, passages, years),
        *unnamed(names, passages),
    )


def narrowed(question: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """A "solo" that a question takes for granted of what the passage that answers best lets stand without it."""
    if not passages or not _ONLY.search(fold(question)) or not _PRESUMED.search(fold(question)):
        return ()
    found = _WHATEVER.search(passages[0].text)
    return (f"La pregunta dice «solo»; el texto dice «{found[0].strip()}».",) if found else ()


def miscounted(question: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """A number of things in the question where every passage that counts those things gives another number."""
    texts = [f"{passage.lead_in} {passage.text}" for passage in passages]
    said = [(_written(text, found, 1), _written(text, found, 2)) for text in texts for found in _numbered(text)]
    for found in _numbered(question):
        number, thing = _written(question, found, 1), _written(question, found, 2)
        others = [f"{other} {noun}" for other, noun in said if stem(fold(noun)) == stem(fold(thing))]
        if (
            others
            and not any(fold(other).startswith(f"{fold(number)} ") for other in others)
            and not _NO_COUNT.match(fold(thing))
        ):
            return (f"La pregunta dice «{number} {thing}»; el texto dice «{others[0]}».",)
    return ()


def _numbered(text: str) -> Iterator[re.Match[str]]:
    return _NUMBERED.finditer(fold(text))


def _written(text: str, found: re.Match[str], group: int) -> str:
    """What was found in the folded text, as the text writes it; folded where folding changes the length."""
    folded = fold(text)
    return text[found.start(group) : found.end(group)] if len(folded) == len(text) else found[group]


def misnumbered(question: str, enumerated: int) -> tuple[str, ...]:
    """A number of things in the question where the enumeration that answers it, given whole, has another number."""
    asked = stated_count(question)
    if asked is None or asked == enumerated or enumerated < _ENUMERATION:
        return ()
    return (f"La pregunta dice que son {asked}; el texto enumera {enumerated}.",)


def recommendations_taken_for_granted(question: str) -> int:
    """How many recommendations a question takes for granted ("las 42 recomendaciones", "aprobó 42"); 0 when none."""
    found = _RECOMMENDATIONS.search(fold(question))
    return int(found[1]) if found else 0


def overcounted(asked: int, adopted: int) -> tuple[str, ...]:
    """More recommendations than the meeting that is asked about has; fewer may be those on a subject."""
    if not 0 < adopted < asked:
        return ()
    return (f"La pregunta habla de {asked} recomendaciones; los textos de esa reunión recogen {adopted}.",)


def misdated(question: str, passages: Sequence[Passage], years: Sequence[int]) -> tuple[str, ...]:
    """A year that is no meeting's and that no passage has, where they give one other year."""
    given = dict.fromkeys(year for passage in passages for year in _YEAR.findall(f"{passage.lead_in} {passage.text}"))
    absent = [year for year in _YEAR.findall(question) if int(year) not in years and year not in given]
    if not absent or len(given) != 1:
        return ()
    return (f"El texto citado no menciona {absent[0]}; menciona {next(iter(given))}.",)


def unnamed(names: Sequence[Name], passages: Sequence[Passage]) -> tuple[str, ...]:
    """The first name of a question that no passage of the answer has."""
    texts = [fold(f"{passage.lead_in} {passage.text}") for passage in passages]
    absent = [name.written for name in names if texts and not any(name.occurs_in(text) for text in texts)]
    return (f"Los pasajes citados no mencionan «{absent[0]}»; lo que consta es esto.",) if absent else ()


def overstated(question: str, passages: Sequence[Passage]) -> tuple[str, ...]:
    """A notice, in Spanish, when a question commands what the approved passages only recommend; else nothing."""
    words = re.findall(r"\w+", "" if _WHETHER.match(fold(question)) else question)
    texts = [f"{passage.lead_in} {passage.text}" for passage in passages if passage.status in _APPROVED]
    hedge = next((found[0] for text in texts if (found := _HEDGES.search(text))), None)
    for root, verb in _COMMANDS.items():
        asked = next((word for word in words if re.fullmatch(verb, fold(word))), None)
        # "Prohibiendo que...", within what is recommended, prohibits nothing.
        told = re.compile(rf"\b{root}(?!\w*ndo\b)")
        if asked and hedge and not any(told.search(fold(text)) for text in texts):
            return (f"La pregunta habla de una orden («{asked}»); los pasajes aprobados solo dicen «{hedge.lower()}».",)
    return ()
