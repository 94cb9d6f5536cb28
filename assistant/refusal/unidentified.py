"""Which one of a class of persons, bodies or texts that bear names ("¿qué sindicato...?").

No answer is a sentence that names none and says no more of the class than the question does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.plan import Plan
from assistant.search.coverage import Subject
from assistant.words.sentences import split_sentences
from vectorstore.records import Passage
from vectorstore.words import STOP_WORDS, fold, stem, terms, tokens

_NAMED = (
    r"empresas?|compañ[ií]as?|firmas?|cadenas?|proveedor(?:es)?|marcas?|agencias?|sindicatos?|asociaci[oó]n(?:es)?|"
    r"organizaci[oó]n(?:es)?|fundaci[oó]n(?:es)?|partidos?|hospital(?:es)?|universidad(?:es)?|academias?|escuelas?|"
    r"ministerios?|tribunal(?:es)?|juzgados?|embajadas?|consulados?|ciudad(?:es)?|municipios?|peri[oó]dicos?|"
    r"revistas?|pa[ií]s(?:es)?|delegaci[oó]n(?:es)?|gobiernos?|emisoras?|sitios? web|p[aá]ginas?|plataformas?|"
    r"aplicaci[oó]n(?:es)?|periodistas?|diplom[aá]tic[oa]s?|juez|jueza|jueces|fiscal(?:es)?|abogad[oa]s?|ministr[oa]s?|"
    r"embajador(?:a|es)?|delegad[oa]s?|sentencias?|decretos?|manual(?:es)?"
)
# What is told by its number.
_NUMBERED = r"art[ií]culos?|resoluci[oó]n(?:es)?|decisi[oó]n(?:es)?"
_WHICH_ONE = re.compile(
    r"(?:^|[¿,:;] ?|\by )(?:(?:a|ante|bajo|con|contra|de|desde|en|entre|hacia|hasta|para|por|sobre) )?"
    rf"(?:qué|cuál(?:es)?(?: de)?(?: (?:el|la|los|las))?) (?:(?:dos|tres|otr[oa]s?) )?(?:({_NAMED})|({_NUMBERED}))\b",
    re.IGNORECASE,
)
# What ought to be done, or would be, is done by classes.
_ADVISED = re.compile(
    r"\b(?:deb(?:e|en|ería|erían|ía|ían)|pued\w+|podr\w+|tien\w+ que|hay que|habr\w+ que|conv\w+|"
    r"se (?:pid|aconsej|quier|alient|propon)\w+|recom\w+|pidi\w+|aconsej\w+|propus\w+|suger\w+|sugir\w+|\w+rían?)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;:(] )[«“\"(]?([A-ZÁÉÍÓÚÑ][\w-]+)|[«“\"]([^»”\"]+)")
# Capitals that name none of a class.
_OF_ALL = frozenset(
    fold(word)
    for word in "Estado Estados Gobierno Gobiernos Parte Partes Grupo Trabajo Protocolo Convención Conferencia Sr Sra "
    "Naciones Unidas Trata Personas Secretaría Presidencia Presidenta Presidente Internet Ministerio".split()
)
_VERB = re.compile(
    r"(?:aron|ieron|eron|aban?|ian?|arian?|erian?|irian?|ando|endo)$|"
    r"^(?:es|son|era|eran|fue|fueron|esta|estan|habia[n]?|debe[n]?|puede[n]?)$"
)
_PURPOSE = re.compile(r"\b(?:a fin de|con (?:el )?(?:fin|objeto|objetivo|propósito|miras)|de conformidad|por)\b")
_LISTED = re.compile(r":|\bcomo\b|\bpor ejemplo\b|\bentre (?:otr|ell)|\binclu|\ba saber\b|\bsiguientes?\b")
_POINTS_BACK = re.compile(r"^(?:\w+ ){0,5}(?:es[aeo]s?|est[aeo]s?|dich[oa]s?)\b", re.IGNORECASE)
# Share of what the best sentence states that a sentence must state to be the one that answers.
_AS_MUCH = 0.9


def unidentified(plan: Plan, subject: Subject, passages: Sequence[Passage]) -> str | None:
    """What of a class is not told, in Spanish, where no sentence that states most of what is asked identifies one."""
    found = _WHICH_ONE.search(plan.wording) if plan.language == "es" else None
    if not found or _ADVISED.search(plan.wording, found.end()):
        return None
    texts, noun = _best(subject, passages), found[1] or found[2]
    head = stem(fold(noun).split()[0])
    if found[2]:
        told = any(re.search(rf"\b{head}\w* \d", fold(text)) for text in texts)
    else:
        wordings = {word for unit in subject.units for wording in unit.wordings for word in wording}
        asked = {*tokens(plan.wording), *terms(plan.wording), *wordings}
        told = any(_names(text, asked) or _specifies(text, head, asked) for text in texts)
    return None if told else f"qué {noun.lower()} en concreto"


def _best(subject: Subject, passages: Sequence[Passage]) -> list[str]:
    """The sentences that state most of a subject, each with what it points back to."""
    texts = [text for passage in passages for text in _with_antecedents(passage)]
    rated = [(subject.stated(frozenset(terms(text))), text) for text in texts]
    most = max((share for share, _ in rated), default=0.0)
    return [text for share, text in rated if share >= _AS_MUCH * most]


def _with_antecedents(passage: Passage) -> list[str]:
    """The sentences of a passage after its lead-in; with the one before where it is pointed back to ("esa nave")."""
    texts = [one.text for one in split_sentences(passage.text)]
    before = ["", *texts[:-1]]
    return [
        f"{passage.lead_in} {previous if _POINTS_BACK.search(text) else ''} {text}".strip()
        for previous, text in zip(before, texts, strict=True)
    ]


def _names(text: str, asked: set[str]) -> bool:
    """Whether a text has a name, or words between quotation marks, that the question has not."""
    names = (fold(found[1] or found[2]) for found in _NAME.finditer(text))
    return any(name not in _OF_ALL and name not in asked for name in names)


def _specifies(text: str, head: str, asked: set[str]) -> bool:
    """Whether the noun stands in a text with more beside it than the question says, or with instances after it."""
    for found in re.finditer(r"\w+", text):
        if stem(fold(found[0])) == head:
            rest = text[found.end() :]
            if _LISTED.search(fold(rest)) or _adds(re.split(r"[.;,()]", rest)[0], asked):
                return True
    return False


def _adds(phrase: str, asked: set[str]) -> bool:
    """Whether a phrase after a noun, up to a verb or a purpose, has a word of content that was not asked."""
    for word in re.findall(r"\w+", _PURPOSE.split(phrase.lower())[0]):
        if word.endswith("ó") or _VERB.search(fold(word)):
            return False
        if fold(word) not in STOP_WORDS and stem(fold(word)) not in asked:
            return True
    return False
