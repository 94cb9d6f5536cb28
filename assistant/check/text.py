"""A claim or a source as words in sentences, with what each word may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wordfreq import zipf_frequency

from assistant.check.lexicon import Lexicon, load_lexicon
from assistant.check.roots import NOT_VERBS, ends_as_past, root
from vectorstore.words import STOP_WORDS, fold

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"\d+(?:[./,]\d+)*[ªº°]?|{_LETTER}[^\W_]*(?:[-/.’'](?=[^\W_])[^\W_]+)*"
    r"|[%.,;:()¿?¡!«»“”\"—–-]"
)
_ABBREVIATIONS = frozenset("sr sra sres sras dr dra art arts parr parrs num vol pag pags ee uu p ej".split())
_SENTENCE_END = frozenset(".;?!")
# Words that carry a sentence rather than its matter: they weigh nothing when the source lacks them.
_FRAME = frozenset(
    """
    buena buen bueno gracias debido raiz pues suele suelen solia solian
    deber debe poder deben deberia deberian podria podrian puede pueden podia podian hace hacer hacen haber
    tener ser estar quedar texto documento parrafo recomendacion recomendaciones propone proponen plantea ante
    plantean sugiere sugieren pide piden recomienda recomiendan recomendo pidio solicito informe resumen segun
    ademas demas mas tambien asimismo mismo incluso entre otras otra tras cosa cosas aspectos ejemplo modo
    manera forma caso respecto relacion materia cuanto favor parte partes estado estados dos algo alguien lugar
    vez veces dicho dicha dichos dichas propio propia propios propias cual cuyo cuya ya uno una dicen dice dijo
    figuran quienes sea posibilidad considerar estudiar convendria conviene tipo clase ahi aqui alli hay habria
    habia tal menos muy aun solo parece resulta trata persona personas tanto traves mediante sobre bajo hacia
    contra desde hasta durante gran grandes planteo planteen estudie consideren consideracion posible posibles
    posiblemente cada otro otros lleve llevar cabo cabe dado dada dados vista virtud efecto objeto fin fines
    miras tema cuestion cuestiones asunto asuntos conforme plano planos ambito ambitos
    cierto cierta ciertos ciertas determinado determinada determinados determinadas arreglo
    cuando corresponda proceda siempre opinion juicio razon razones motivo motivos opcion opciones
    alternativa alternativas resulte resulten
    sr sra sres sras varias varios siguiente siguientes
    """.split()
)


# Verbs of the same kind, by root.
_FRAME_ROOTS = frozenset(
    """
    merec llev dec hac hab hub ten deb pod propon plante suger ped recomend conven consider consist trat
    """.split()
)
# Endings of verbs, and nouns that share them. A foreign verb is mostly a paraphrase; a foreign noun, an added thing.
_VERB = re.compile(
    r"(?:[aei]r(?:se|l[aeo]s?)?|[ai]rnos|[aei]rsel[aeo]s?|ando|iendo|yendo|[aei]ron|eron|aban?|aran?|ieran?|asen?|iesen?|an|en)$"
)
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
_TO_RETURN, _AGAIN = root("volver"), "de nuevo"
_TO_REACH = root("llegar")
_TO_END, _TO_END_UP = root("acabar"), "acabar en"
# "Capitán" is none, "darán" is.
_ACCENTED_NOUN = re.compile(r"(?<!r)[áé]n$")
_ACCENTED_VERB = ("ó", "ía", "ían", "rá", "rán")
_PARTICIPLE = re.compile(r"(?:ad|id)[oa]s?$")


def read_phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """From "dejar de|en lugar de" the folded words of each phrase."""
    return tuple(tuple(phrase.split()) for phrase in text.split("|"))


def is_participle(form: str) -> bool:
    return bool(_PARTICIPLE.search(fold(form))) and not form.lower().endswith(_ACCENTED_VERB)


def is_verb_like(form: str) -> bool:
    """Whether a word is spelled like a verb; there is no grammar here, only endings."""
    folded = fold(form)
    noun = folded in NOT_VERBS or _ACCENTED_NOUN.search(form.lower())
    return not noun and (form.lower().endswith(_ACCENTED_VERB) or bool(_VERB.search(folded)))


@dataclass(frozen=True, slots=True)
class Word:
    """`stem` is the root of the word; `groups` and `sides` are lines of the lexicon.

    `weight` is 0 for what carries no matter, 1 for a rare word.
    """

    form: str
    folded: str
    stem: str
    position: int
    sentence: int
    weight: float
    groups: frozenset[int] = frozenset()
    sides: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_word(self) -> bool:
        return self.folded[0].isalpha()


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """Compared by identity, so that what is read in it can be cached.

    `folded` joins the folded words by single spaces, with one at both ends, so that a phrase is found by `in`.
    """

    raw: str
    words: tuple[Word, ...]
    folded: str
    sentences: int

    def content(self) -> tuple[Word, ...]:
        return tuple(word for word in self.words if word.weight > 0)

    def sentence_words(self, sentence: int) -> tuple[Word, ...]:
        return tuple(word for word in self.words if word.sentence == sentence)


@lru_cache(maxsize=50_000)
def _weight(folded: str, form: str) -> float:
    if (
        not folded[0].isalpha()
        or len(folded) < 3
        or folded in STOP_WORDS
        or folded in _FRAME
        or root(folded, ends_as_past(form, folded)) in _FRAME_ROOTS
    ):
        return 0.0
    return round(min(1.0, max(0.25, (7.0 - float(zipf_frequency(form.lower(), "es"))) / 3.0)), 3)


def _ends_sentence(forms: list[str], index: int) -> bool:
    mark = forms[index]
    if mark not in _SENTENCE_END:
        return False
    if mark != ".":
        return True
    previous = fold(forms[index - 1]) if index else ""
    return previous not in _ABBREVIATIONS and not (len(previous) == 1 and previous.isalpha())


def _senses(stems: list[str], lexicon: Lexicon) -> list[tuple[set[int], set[tuple[int, int]]]]:
    found: list[tuple[set[int], set[tuple[int, int]]]] = [(set(), set()) for _ in stems]
    for start in range(len(stems)):
        for length in range(1, lexicon.longest_phrase + 1):
            key = tuple(stems[start : start + length])
            groups, sides = lexicon.groups.get(key, frozenset()), lexicon.sides.get(key, frozenset())
            if not groups and not sides:
                continue
            for index in range(start, min(start + length, len(stems))):
                found[index][0].update(groups)
                found[index][1].update(sides)
    return found


def _stems(forms: list[str], folded: list[str]) -> list[str]:
    """The roots; "volver a ser" is to be again, not to come back, and "acabar en" is not "acabar con"."""
    stems = [root(word, ends_as_past(form, word)) for form, word in zip(forms, folded, strict=True)]
    for index in range(len(folded) - 2):
        if stems[index] == _TO_RETURN and folded[index + 1] == "a" and _INFINITIVE.search(folded[index + 2]):
            stems[index] = _AGAIN
        if stems[index] == _TO_END and folded[index + 1] in ("en", "sin", "siendo", "como"):
            stems[index] = _TO_END_UP
    return stems


def _light(stems: list[str], folded: list[str], lexicon: Lexicon) -> set[int]:
    """The places of words in phrases that add no fact, and of "llegar a" before a verb."""
    reached = (index for index in range(len(folded) - 2) if stems[index] == _TO_REACH and folded[index + 1] == "a")
    return {index for index in reached if _INFINITIVE.search(folded[index + 2])} | {
        place
        for start, stem in enumerate(stems)
        for phrase in lexicon.light.get(stem, ())
        if tuple(stems[start : start + len(phrase)]) == phrase
        for place in range(start, start + len(phrase))
    }


@lru_cache(maxsize=512)
def read_text(raw: str) -> Text:
    """Words, sentences and senses. Cached, as the same passage backs many claims."""
    forms = _TOKEN.findall(raw)
    folded = [fold(form) for form in forms]
    stems = _stems(forms, folded)
    lexicon = load_lexicon()
    senses, light = _senses(stems, lexicon), _light(stems, folded, lexicon)
    words: list[Word] = []
    sentence = 0
    for index, form in enumerate(forms):
        groups, sides = senses[index]
        weight = 0.0 if index in light else _weight(folded[index], form)
        words.append(
            Word(form, folded[index], stems[index], index, sentence, weight, frozenset(groups), frozenset(sides))
        )
        sentence += _ends_sentence(forms, index)
    return Text(raw, tuple(words), f" {' '.join(folded)} ", sentence + 1)


def starts_phrase(words: tuple[Word, ...], index: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a position; most fail at the first word, which is looked at first."""
    if not 0 <= index < len(words) or words[index].folded != phrase[0]:
        return False
    return tuple(word.folded for word in words[index : index + len(phrase)]) == phrase
