"""The subject of a question: its words without meetings, labels, politeness and the words that every question has."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from assistant.words.frame_words import is_frame_verb
from vectorstore.words import STOP_WORDS, fold, stem, tokens

GENERIC_FILE = Path(__file__).parents[1] / "data" / "generic_words.txt"
_MARKERS = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}\.?(?:[ªº]|(?:a|[ndrtmv]a|era|er|th|st|nd|rd|e|re|i?[eè]me)\b)|\b(?:recomendaci[oó]n(?:es)?|p[aá]rr(?:afos?|s?\.)?|recs?\.?|puntos?|"
    r"apartados?)\s*\d+(?:\s*[a-z]\))*|"
    # "¿Qué se recoge de la novena reunión?"
    r"(?<=qu[eé]\s)(?:se\s+)?(?:recoge|consta|figura|aparece)n?\b(?=\s+(?:de|en|sobre)\s)|"
    r"\bper[ií]odos?\s+de\s+sesiones\b|\bm[aá]s\s+recientes?\b|(?<=\binforme\s)final\b|(?<=\brapport\s)final\b|\bfinal(?=\s+report\b)|"
    r"\b(?:last|latest|most\s+recent|derni[eè]re?s?)\s+(?=(?:meetings?|sessions?|r[ée]unions?)\b)|"
    # How, not what.
    r"\b(?:al\s+(?:final|menos)|por\s+(?:fin|lo\s+(?:menos|general))|como\s+(?:mucho|poco|m[aá]ximo|m[ií]nimo)|"
    r"(?<!al\s)frente\s+al?|sobre\s+todo|en\s+(?:concreto|principio|realidad|su\s+momento)|de\s+(?:verdad|paso|hecho))\b|"
    # So many of the first or the last meetings.
    r"\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\s+"
    r"(?=(?:primer[ao]s|[uú]ltim[ao]s|premi[eè]res?|derni[eè]res?)\b)|"
    # "Los ocho.": how many the question expects.
    r"\b(?:los|las|the|les)\s+(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|two|three|four|five|six|seven|"
    r"eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix|\d{1,2})(?=\s*[.?!]|\s*$)|"
    r"(?<=primeras )(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\b|"
    # In what language it is to be: the reports' own, whatever is asked.
    r"\b(?:en|in)\s+(?:ingl[eé]s|franc[eé]s|espa[nñ]ol|castellano|english|french|spanish|anglais|fran[cç]ais|espagnol)"
    r"(?=\s*[?.!]*\s*$)|"
    # How long the answer is to be: the reports' own sentences are what it is made of.
    r"\b(?:en|in)\s+(?:(?:muy|a|unas|unos|quelques|no m[aá]s de|at most)\s+)*"
    r"(?:pocas|pocos|few|un par de|una|dos|tres|cuatro|cinco|seis|diez|two|three|four|five|ten|deux|trois|cinq|\d+)?\s*"
    r"(?:frases?|oraciones|palabras|l[ií]neas|p[aá]rrafos|puntos|vi[nñ]etas|ideas|sentences?|words|lines|bullets?(?:\s+points)?|points|"
    r"phrases?|mots|lignes)\b|"
    r"\b(?:(?:m[aá]ximo|at\s+most|no\s+more\s+than|au\s+maximum|maximum)\s+\d+|"
    r"(?:en|in|dans|as|como|dame|hazme|give\s+me|make(?:\s+me)?|show\s+me|fais(?:-moi)?|donne[zr]?(?:-moi)?)\s+"
    r"(?:forma\s+de\s+)?(?:una?|a|un)\s+(?:tabla|cuadro|table|tableau)(?:\s+(?:de|con|of|with|par|por))?)\b",
    re.IGNORECASE,
)


# "Avait-il", "a-t-on": the pronoun of a French question.
_INVERTED = re.compile(r"(?<=[a-zé])-(?:t-)?(?:ils?|elles?|on)\b", re.IGNORECASE)
# "Dámelas", "enuméralos": what is wanted of an order hangs on its verb.
_ENCLITIC = re.compile(r"(?<=[a-z]{3}[aeo])l[oa]s?$")
_DOER = re.compile(r"[aei]dor(?:a|es|as)?$")


def topic_words(text: str, kept: Collection[str] = ()) -> tuple[str, ...]:
    """The content words of a text as it writes them, without the generic ones but for those `kept` (folded)."""
    bare = _INVERTED.sub("", _MARKERS.sub(" ", text))
    words = re.findall(r"[^\W_]+(?:[./-][^\W_]+)*", bare)
    return tuple(word for word in words if fold(word) in kept or _is_content(fold(word)))


_ABOUT = re.compile(
    # The hyphen: "a-t-on dit" is French and says on nothing.
    r"(?<!-)\b(?:sobre|acerca del?|respecto (?:del?|al?)|en materia de|en relaci[oó]n con|en cuanto al?|"
    r"habl(?:an?|[oó]|aron|ad[oa]|aban?)\s+(?:de(?!\s+(?:l[ao]s?\s+)?(?:reuni|grupo|informe))|del)|"
    r"sp(?:ea|o)ke?\s+of|mention of|parl\w+\s+d(?:e|es|u)|"
    r"about|on|regarding|concerning|sur|concernant|au sujet d(?:e|es|u))\s+(.+?)"
    r"(?:\s+(?:en|in|de|of)\s+(?:la |the |l')?(?:(?:reuni[oó]n|meeting|r[ée]union)\s*(?:de |of |du )?)?(?:19|20)\d\d)?"
    r"(?:\s*(?:[?.!,;(]|$|\bno\s+se\b)|\s+(?:(?:se|nos|le|les)\s+)?(?:(?:aprob|adopt|recomend|formul|acord|emit)"
    r"(?:[oó]|i[oó]|aron|ieron)|"
    r"hizo|hicieron|hay|hubo|tiene|tuvo|contiene|figuran?|existen?|did|does|were|was|have|has|a-t-\w+|ont-\w+)\b)",
    re.IGNORECASE,
)


def subject_after_about(question: str) -> str:
    """What stands after "sobre", "acerca de" and the like, without the meeting that may follow; else nothing."""
    found = _ABOUT.search(question)
    return found[1] if found else ""


def subject_named(question: str) -> str:
    """What a question is about, in its words, for a refusal: "nada sobre la extracción de órganos"."""
    subject = subject_after_about(question)
    return f"nada sobre {subject}" if subject else "ese asunto"


def is_generic(folded_word: str) -> bool:
    """Whether a word says nothing of a subject. Who does a thing is not the thing: "trabajadores" are not "trabajo"."""
    inflected, whole = _generic()
    forms = {folded_word, _ENCLITIC.sub("", folded_word)}
    if any(form in whole or is_frame_verb(form) for form in forms):
        return True
    return any((names_doer(form), stem(form)) in inflected for form in forms)


@lru_cache(maxsize=1)
def _generic() -> tuple[frozenset[tuple[bool, str]], frozenset[str]]:
    """The stems of the words that stand for all their forms, with whether they name a doer, and the words that stand
    for themselves."""
    inflected, _, whole = GENERIC_FILE.read_text(encoding="utf-8").partition("\n= ")
    return frozenset((names_doer(word), stem(word)) for word in _words(inflected)), frozenset(_words(f"#{whole}"))


def names_doer(folded_word: str) -> bool:
    """Whether a folded word is formed as the name of who does something: "trabajadores", beside "trabajo"."""
    return bool(_DOER.search(folded_word))


def words_of_asking() -> tuple[str, ...]:
    """The words, folded, that questions have and their subjects have not, and that stand for all their forms."""
    return _words(GENERIC_FILE.read_text(encoding="utf-8").partition("\n= ")[0])


def _words(lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines.splitlines() if not line.startswith("#") for word in line.split())


# "Even if they refuse to testify": what does not matter is not asked for.
_CONCEDED = re.compile(
    r"\b(?:aun(?:que| si| cuando)|incluso (?:si|cuando)|a pesar de que|pese a que|even (?:if|when|though)|although|"
    r"though|m[eê]me (?:si|quand)|bien qu[e'])\b[^,;?]*",
    re.IGNORECASE,
)
DEED = re.compile(r"[^\W\d_]+(?:ó|aron|ieron)\b")
_VERB_AFTER = re.compile(
    r"(?:^|[¿,:;] ?|\by )(?:(?:a|con|de|desde|en|hasta|para|por) )?"
    r"(?:(?:(?:quién(?:es)?|cómo|cuándo|a?dónde|por qué)|(?<=para )qué) ((?:(?:se|no|l[aeo]s?|ya) )*[^\W\d_]+)|"
    r"(?:qué|cuál(?:es)?|cuánt[oa]s?) (?:\w+ ){0,2}?(?:est\w+|sig\w+|ven[ií]\w+) ([^\W\d_]+[aei]ndo)\b|"
    r"(?:qué|cuál(?:es)?|cuánt[oa]s?) ((?:(?:se|no|l[aeo]s?|ya) )*[^\W\d_]{2,}(?:aban?|ían)\b))",
    re.IGNORECASE,
)


def asking_verb(question: str) -> str:
    """The verb right after the words that ask ("¿para qué servía...?"), folded, but for that of a deed ("fundó")."""
    found = _VERB_AFTER.search(question)
    verb = next(filter(None, found.groups())).split()[-1] if found else ""
    return "" if DEED.fullmatch(verb) else fold(verb)


def without_conceded(question: str) -> str:
    """A question without the clause that says in spite of what."""
    return _CONCEDED.sub(" ", question)


def content_terms(text: str) -> tuple[str, ...]:
    """Stems of the content words of a question, numbers included."""
    return tuple(dict.fromkeys(stem(word) for word in tokens(text) if word not in STOP_WORDS and not is_generic(word)))


def _is_content(folded: str) -> bool:
    return folded not in STOP_WORDS and not is_generic(folded) and not folded.isdigit()
