"""Negations of a text and the words that they govern."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.check.roots import root
from assistant.check.text import Text, Word, is_participle, is_verb_like, read_phrases, starts_phrase

_NEGATORS = frozenset("no ni sin nunca jamas tampoco nadie ningun ninguno ninguna nada".split())
_CONCORD = frozenset("no ni nunca jamas tampoco nadie ningun ninguno ninguna nada".split())
# Verbs and nouns that deny what they govern. By the beginning of the folded word.
_DENYING = tuple(
    """
    evit ahorr prohib exclu imped impid descart innecesari irrelevan imposib absten abstuv carec carenc ausencia
    ausente rechaz dudos desconoc ignor suprim omit desmien desment
    """.split()
)
_DENYING_WORDS = frozenset(
    """
    cuestionar cuestiona cuestionan cuestiono cuestionaron cuestionaba cuestionaban cuestionando criticaron critico
    escasez insuficiencia
    falso falsa mentira niega niegan nego negar negarle negarles negaron falta faltan duda dudan dudar
    improbable privar priva privan prive priven privara privaran privaria privarlo privarla privarlos privarlas
    privarles privarle vetar veta vetan vete veten vetara vetaran vetado vetada vetados vetadas
    """.split()
)
_PHRASES = read_phrases(
    "dejar de|deja de|dejan de|dejo de|dejen de|deje de|dejaron de|lejos de|en lugar de|en vez de|poco probable|ya no|"
    "obstaculo para|obstaculos para|en tela de juicio|en duda|dejar de lado|deja de lado|"
    "dejan de lado|dejo de lado|dejando de lado"
)
# What looks like a negation and denies nothing.
_NOT_DENYING = read_phrases(
    "no solo|no solamente|no exclusivamente|no unicamente|no obstante|no se limita|sin embargo|"
    "sin perjuicio|sin menoscabo|no gubernamental|no gubernamentales|no son partes|sin duda|sin ser|"
    "falta hace|"
    "sin hogar|sin excluir|nada mas|no siempre|no todos|no todas|no todo|no mas de|no menos de|"
    "no se sabe|no supera|no necesariamente|no tan|no cabe duda|no hay duda|no se duda|no tanto|"
    "sin que importe|sin que importen|sin importar|sin depender|no importa|no importe|no importando|"
    "no depende|no dependa|no puede depender|no puedan depender|no deberia depender|ni si|"
    "no hay que olvidar|sin distincion|no sin|no en vano|ni siquiera|sin olvidar|sin descuidar|sin desatender|"
    "sin contar|no hay que descuidar|no ha de olvidarse|sin ir mas lejos|nada mas que"
)
_NEEDING = read_phrases(
    "hace falta|hacia falta|haga falta|es necesario|es necesaria|era necesario|sea necesario|es preciso|"
    "se requiere|se necesita|se exige|es obligatorio|tiene que|tienen que|es imprescindible"
)
_BOUNDARIES = frozenset(',;:.?!()—–«»“”"') | frozenset("pero sino aunque mientras porque cuando que para".split())
_PURPOSIVE = read_phrases("para que|a fin de que|de modo que|de manera que|con el fin de que")
_REACH = 7
# "Sin costo" and "falta de fondos" deny a noun, not what comes after it.
_NOMINAL = frozenset("sin ni falta escasez insuficiencia faltan ausencia carencia ningun ninguna".split())
_NOMINAL_REACH = 1
_LONGEST_EXCUSE = 3
_BETWEEN = 4
_TO_DO = root("hacer")
_SHORTEST_VERB = 4
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")


# "Sin vulnerar los derechos", "que no se aparten de la ley" uphold what these verbs break: they alone are denied.
_BREAKING = tuple(
    """
    vulner viol infring infrinj lesion incumpl contraven contraveng apart desvi quebrant desobede menoscab atent saltars
    salirs salg transgred conculc descuid olvid desatend desatiend
    """.split()
)
_ADJECTIVE = re.compile(
    r"(?:nentes?|rrientes?|tantes?|nantes?|ales?|bles?|ari[oa]s?|cionad[oa]s?|itad[oa]s?|icad[oa]s?|ros[oa]s)$"
)


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator and the positions of the words it governs, nearest first. "Para que no …" is purposive."""

    form: str
    scope: tuple[int, ...]
    purposive: bool = False


def negator_length(words: tuple[Word, ...], index: int) -> int:
    """Number of words of the negator that starts here, 0 when none does."""
    lengths = [len(phrase) for phrase in _PHRASES if starts_phrase(words, index, phrase)]
    length = lengths[0] if lengths else int(is_denying(words[index]))
    if not length:
        return 0
    excused = any(
        starts_phrase(words, index - back, phrase) for phrase in _NOT_DENYING for back in range(_LONGEST_EXCUSE)
    )
    supposed = _is_supposed(words, index)
    return 0 if excused or supposed or _is_needed(words, index) or _leaves_open(words, index) else length


def _is_supposed(words: tuple[Word, ...], index: int) -> bool:
    """ "Si no hubiera vuelto": that it came back is taken for granted."""
    before = {word.folded for word in words[max(0, index - _REACH) : index]}
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
    return following is None or len(following.folded) < _SHORTEST_VERB or not is_verb_like(following.form)


def _only_need(words: tuple[Word, ...], start: int) -> tuple[int, ...] | None:
    """The word of need in "no hace falta que …", "no es necesario …": what is not needed is not denied."""
    for phrase in _NEEDING:
        if starts_phrase(words, start, phrase):
            return (start + len(phrase) - 1,)
    return None


def _kept_on(words: tuple[Word, ...], index: int) -> tuple[int, ...]:
    """The words "dejar de" of "no dejen de fomentar", which denies that alone: to foment goes on."""
    at = index + 1
    while at < len(words) and words[at].weight == 0.0 and at < index + _BETWEEN and words[at].is_word:
        at += 1
    ceased = at + 1 < len(words) and words[at].folded.startswith("dej") and words[at + 1].folded == "de"
    return (at, at + 1) if ceased and words[index].folded in _NEGATORS else ()


def _only_broken(words: tuple[Word, ...], scope: tuple[int, ...]) -> tuple[int, ...] | None:
    broken = [at for at in scope[:1] if words[at].folded.startswith(_BREAKING)]
    return tuple(broken) or None


def _only_adjective(words: tuple[Word, ...], index: int) -> tuple[int, ...] | None:
    """The adjective of "un grupo no permanente", "personas no identificadas"; a verb denies all that follows."""
    before, following = words[max(0, index - 1)], words[min(index + 1, len(words) - 1)]
    named = words[index].folded == "no" and before.weight > 0 and before.is_word and not is_verb_like(before.form)
    return (index + 1,) if named and _ADJECTIVE.search(following.folded) else None


def _opens(words: tuple[Word, ...], index: int) -> bool:
    """Whether "ningún" stands before its verb and denies it: "ningún juez declaró", not "no declaró ningún juez"."""
    before = {word.folded for word in words[:index] if word.sentence == words[index].sentence}
    return words[index].folded in ("ningun", "ninguna") and not before & _NEGATORS


def _nominal_scope(words: tuple[Word, ...], scope: tuple[int, ...]) -> tuple[int, ...]:
    """The noun of "sin costo"; but "sin poner en duda las cifras" denies all of it, up to a reason."""
    first = words[scope[0]] if scope else None
    if first is None or not (_INFINITIVE.search(first.folded) and is_verb_like(first.form)):
        return scope[:_NOMINAL_REACH]
    reasons = [word.position for word in words[scope[0] : scope[-1]] if word.folded == "por"]
    return tuple(at for at in scope if not reasons or at < reasons[0])


def _gives_examples(words: tuple[Word, ...], comma: Word) -> bool:
    """Whether a comma opens examples of what stands before it: ", como el cobro", ", incluidas las tasas"."""
    following = words[comma.position + 1].folded if comma.position + 1 < len(words) else ""
    return comma.folded == "," and (following == "como" or following.startswith("incluid"))


def governed_from(words: tuple[Word, ...], start: int) -> tuple[int, ...]:
    found: list[int] = []
    for word in words[start : start + 2 * _REACH]:
        if word.folded in _BOUNDARIES and (found or word.folded in ".;?!") and not _gives_examples(words, word):
            hindered = word.folded == "para" and words[word.position - 1].folded.startswith("obstacul")
            if (word.folded == "que" and len(found) < 2) or hindered:
                continue
            break
        if (word.folded in ("y", "e") and len(found) >= 2) or (word.folded in _CONCORD and found):
            break
        if word.weight > 0:
            found.append(word.position)
        if len(found) == _REACH:
            break
    return tuple(found)


def _denied_verb(words: tuple[Word, ...], index: int, length: int) -> int:
    """Where what is denied begins: the verb of "prohíban a alguien denunciar", "evitar que alguien acabe" and "ni su
    edad ni su sexo impidan".

    The datives and subjects before these verbs are not denied.
    """
    start = index + length
    if words[index].folded == "ni":
        return _verb_of_subjects(words, index) or start
    following = words[start].folded if start < len(words) else ""
    if not words[index].folded.startswith(_DENYING) or following not in ("a", "al", "que"):
        return start
    for word in words[start + 1 : start + _REACH]:
        if word.folded in _BOUNDARIES:
            break
        infinitive = _INFINITIVE.search(word.folded) is not None
        wanted = not is_participle(word.form) and not infinitive if following == "que" else infinitive
        if word.weight > 0 and wanted and is_verb_like(word.form):
            return word.position
    return start


def _verb_of_subjects(words: tuple[Word, ...], index: int) -> int | None:
    """The verb behind "ni … , ni …" where nothing before in the sentence denies: these are its subjects."""
    sentence = [word for word in words if word.sentence == words[index].sentence]
    if any(word.folded in _NEGATORS and word.folded != "ni" for word in sentence if word.position < index):
        return None
    chain = [word.position for word in sentence if word.folded == "ni"]
    if len(chain) == 1:
        return None
    for word in sentence:
        finite = is_verb_like(word.form) and not is_participle(word.form) and not _INFINITIVE.search(word.folded)
        if word.position > chain[-1] + 1 and word.weight > 0 and len(word.folded) >= _SHORTEST_VERB and finite:
            return word.position
    return None


@lru_cache(maxsize=1024)
def negations(text: Text) -> tuple[Negation, ...]:
    found: list[Negation] = []
    index = 0
    while index < len(text.words):
        length = negator_length(text.words, index)
        if length:
            form = " ".join(word.folded for word in text.words[index : index + length])
            start = _denied_verb(text.words, index, length)
            kept = _kept_on(text.words, index)
            scope = (
                kept
                or _only_need(text.words, start)
                or _only_adjective(text.words, index)
                or governed_from(text.words, start)
            )
            scope = _only_broken(text.words, scope) or scope
            length = kept[-1] + 1 - index if kept else length
            purposive = any(starts_phrase(text.words, index - len(phrase), phrase) for phrase in _PURPOSIVE)
            nominal = form in _NOMINAL and start == index + length and not _opens(text.words, index)
            found.append(Negation(form, _nominal_scope(text.words, scope) if nominal else scope, purposive))
        index += max(length, 1)
    return tuple(found)


def is_denying(word: Word) -> bool:
    return word.folded in _NEGATORS or word.folded in _DENYING_WORDS or word.folded.startswith(_DENYING)


@lru_cache(maxsize=1024)
def denied_positions(text: Text) -> frozenset[int]:
    """Positions governed by an odd number of negators; "no … ni … ningún" of a sentence deny once, together."""
    concord: set[int] = set()
    denied: set[int] = set()
    for negation in negations(text):
        if negation.form in _CONCORD:
            concord |= set(negation.scope)
        else:
            denied ^= set(negation.scope)
    return frozenset(denied ^ concord)
