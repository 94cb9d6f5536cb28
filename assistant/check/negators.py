"""The words that deny, and where they only seem to."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.check.lexicon import load_lexicon
from assistant.check.roots import root
from assistant.check.text import Word, is_verb_like, read_phrases, starts_phrase
from vectorstore.words import fold

NEGATORS = frozenset("no ni sin nunca jamas tampoco nadie ningun ninguno ninguna nada".split())
CONCORD = frozenset("no ni nunca jamas tampoco nadie ningun ninguno ninguna nada".split())
# Verbs and nouns that deny what they govern. By the beginning of the folded word.
DENYING = tuple(
    """
    evit ahorr prohib exclu imped impid descart innecesari irrelevan imposib absten abstuv carec carenc ausencia
    desalent desalient disuad desaconsej desincentiv
    ausente rechaz dudos desconoc ignor suprim supres omit desmien desment
    """.split()
)
_ONLY = "exclusiv"
_DENYING_WORDS = frozenset(
    """
    cuestionar cuestiona cuestionan cuestiono cuestionaron cuestionaba cuestionaban cuestionando criticaron critico
    escasez insuficiencia
    falso falsa mentira niega niegan nego negar negara negaran negarle negarles negaron falta faltan
    faltar faltara faltaran faltaria faltarian faltarles faltarle faltase falte falten falto faltaba faltaban
    duda dudan dudar
    improbable privar priva privan prive priven privara privaran privaria privarlo privarla privarlos privarlas
    privarles privarle vetar veta vetan vete veten vetara vetaran vetado vetada vetados vetadas
    """.split()
)
_PHRASES = read_phrases(
    "lejos de|en lugar de|en vez de|poco probable|ya no|"
    "obstaculo para|obstaculos para|en tela de juicio|en duda|"
    "libre de|libre del|libres de|libres del|librar de|librarse de"
)
_OPENINGS = frozenset(phrase[0] for phrase in _PHRASES)
# What looks like a negation and denies nothing.
_NOT_DENYING = read_phrases(
    "no tiene por que|no tienen por que|no tendria por que|no tendrian por que|"
    "no solo|no solamente|no basta|no bastan|no baste|no bastaria|no bastara|no se trata solo|no es solo|"
    "no se trata unicamente|"
    "no exclusivamente|no unicamente|no obstante|no se limita|sin embargo|"
    "sin perjuicio|sin menoscabo|no gubernamental|no gubernamentales|no son partes|sin duda|sin ser|"
    "falta hace|en falta|por falta de|"
    "sin hogar|nada mas|no siempre|no todos|no todas|no todo|no mas de|no menos de|"
    "no se sabe|no supera|no necesariamente|no tan|no cabe duda|no hay duda|no se duda|no tanto|"
    "sin que importe|sin que importen|sin importar|sin depender|no importa|no importe|no importando|"
    "no depende|no dependa|no puede depender|no puedan depender|no deberia depender|ni si|"
    "sin distincion|no sin|no en vano|ni siquiera|sin contar|sin ir mas lejos|nada mas que"
)
_LONGEST_EXCUSE = 3
_BEFORE = 7
_DENIED_THERE = re.compile(r"(?<! o) (?:no|nunca|ningun[ao]?|nadie|tampoco) (?:[^\s,;:.?!]+ )*$")
_LIMITED_BEFORE = 5
_INSTEAD = read_phrases("en lugar de|en vez de|lejos de")
_WHOLLY = frozenset({"todo", "enteramente"})
_LIMITING = frozenset("solo solamente unicamente exclusivamente".split())
_ENDS = frozenset(",;:.")
GAP = root(fold("…"))
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")
_CONTRACTED = {"al": root("a"), "del": root("de")}
_TO_DO = root("hacer")
SHORTEST_VERB = 4


def negator_length(words: tuple[Word, ...], index: int) -> int:
    """Number of words of the negator that starts here, 0 when none does."""
    phrases = _PHRASES if words[index].folded in _OPENINGS else ()
    lengths = [len(phrase) for phrase in phrases if starts_phrase(words, index, phrase)]
    length = max(turning_length(words, index), lengths[0] if lengths else int(is_denying(words[index])))
    if not length:
        return 0
    excused = any(starts_phrase(words, index - back, phrase) for phrase in _NOT_DENYING for back in range(len(phrase)))
    supposed = _is_supposed(words, index)
    open_ = _leaves_open(words, index) or _widens(words, index)
    return 0 if excused or supposed or open_ or _is_needed(words, index) else length


def denied_before(words: tuple[Word, ...], at: int) -> bool:
    """Whether "no" stands close before a place of its clause: "no deberían hacerse sin …"."""
    near = f" {' '.join(word.folded for word in words[max(0, at - _BEFORE) : at])} "
    return _DENIED_THERE.search(near) is not None


def _widens(words: tuple[Word, ...], index: int) -> bool:
    """ "No hay que pensar únicamente en …" denies nothing, as "no solo" does."""
    return words[index].folded == "no" and _limits(words, index, _LIMITING)


def _limits(words: tuple[Word, ...], index: int, limiting: frozenset[str]) -> bool:
    near = {word.folded for word in words[index + 1 : index + 1 + _LIMITED_BEFORE]}
    return bool(near & limiting) and not near & _ENDS


def denies_only_so(words: tuple[Word, ...], index: int) -> bool:
    """ "En lugar de basarse exclusivamente en …" denies the deed alone, and not what it is based on."""
    instead = any(starts_phrase(words, index, phrase) for phrase in _INSTEAD)
    return instead and _limits(words, index, _LIMITING | _WHOLLY)


def turning_length(words: tuple[Word, ...], index: int) -> int:
    """Number of words of the verb, noun or phrase of `data/turning.txt` that starts here, 0 when none does."""
    for phrase in load_lexicon().turning.get(words[index].stem, ()):
        opening = phrase[: phrase.index(GAP)] if GAP in phrase else phrase
        near = words[index : index + len(opening)]
        alike = len(near) == len(opening) and all(_stands_for(*pair) for pair in zip(near, opening, strict=True))
        if alike and (opening is phrase or _of_doing(words[index + len(opening) : index + _BEFORE + len(opening)])):
            return len(opening)
    return 0


def _of_doing(words: tuple[Word, ...]) -> bool:
    """Whether "de" and a verb follow: "dispensar a los puertos de informar", not "dispensar a los niños cuidados"."""
    return any(word.folded == "de" and _INFINITIVE.search(other.folded) for word, other in pairwise(words))


def _stands_for(word: Word, stem: str) -> bool:
    return stem in (word.stem, _CONTRACTED.get(word.folded))


def _is_supposed(words: tuple[Word, ...], index: int) -> bool:
    """ "Si no hubiera vuelto": that it came back is taken for granted."""
    before = {word.folded for word in words[max(0, index - _BEFORE) : index]}
    following = words[index + 1].folded if index + 1 < len(words) else ""
    return words[index].folded == "no" and "si" in before and following.startswith(("hubier", "hubies"))


def _is_needed(words: tuple[Word, ...], index: int) -> bool:
    """ "Hacían falta medidas" asks for them."""
    near = words[max(0, index - _LONGEST_EXCUSE) : index]
    return words[index].folded == "falta" and any(word.stem == _TO_DO for word in near)


def _leaves_open(words: tuple[Word, ...], index: int) -> bool:
    """ "Colaboren o no" denies nothing; "no desearan o no pudieran trabajar" does."""
    if not starts_phrase(words, index - 1, ("o", "no")):
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    return following is None or len(following.folded) < SHORTEST_VERB or not is_verb_like(following.form)


def is_denying(word: Word) -> bool:
    """Whether a word denies; "exclusivamente" shuts out nothing that it governs."""
    denies = word.folded.startswith(DENYING) and not word.folded.startswith(_ONLY)
    return word.folded in NEGATORS or word.folded in _DENYING_WORDS or denies
