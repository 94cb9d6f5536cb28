"""What a negator governs: a verb with its objects, a noun, one adjective, nothing that it upholds."""

from __future__ import annotations

import re

from assistant.check.negators import CONCORD, DENYING, NEGATORS, denies_only_so
from assistant.check.subjects import OF_NO_WEIGHT, subject_of, verb_of_subjects
from assistant.check.text import Word, is_participle, is_verb_like, read_phrases, starts_phrase
from vectorstore.words import STOP_WORDS

_NEEDING = read_phrases(
    "hace falta|hacia falta|haga falta|haria falta|hara falta|es necesario|es necesaria|"
    "era necesario|sea necesario|es preciso|"
    "se requiere|se necesita|se exige|es obligatorio|tiene que|tienen que|es imprescindible"
)
BOUNDARIES = frozenset(',;:.?!()—–«»“”"') | frozenset("pero sino aunque mientras porque cuando que para".split())
_BEING = frozenset("haya exista existan hubiera hubiese existiera existieran".split())
_REACH = 7
# "Sin costo" and "falta de fondos" deny a noun, not what comes after it.
_NOMINAL = frozenset("sin ni falta escasez insuficiencia faltan ausencia carencia ningun ninguna".split())
_NOMINAL_REACH = 1
# "No será razón para excluir": what it is no ground for is denied as well.
_HINDERING = ("obstacul", "razon", "motivo", "causa", "pretexto", "excusa")
OF_SUBJECTS = frozenset("ningun ninguna ninguno tampoco".split())
_BETWEEN = 4
_ARTICLES = frozenset("el la los las un una".split())
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")


# "Sin vulnerar los derechos", "que no se aparten de la ley" uphold what these verbs break: they alone are denied.
BREAKING = tuple(
    """
    vulner viol infring infrinj lesion incumpl contraven contraveng apart desvi quebrant desobede menoscab atent saltars
    salirs salg transgred conculc
    """.split()
)
_ADJECTIVE = re.compile(
    r"(?:nentes?|rrientes?|tantes?|nantes?|ales?|bles?|ari[oa]s?|cionad[oa]s?|itad[oa]s?|icad[oa]s?|ros[oa]s)$"
)


def _only_need(words: tuple[Word, ...], start: int) -> tuple[int, ...] | None:
    """The word of need in "no hace falta que …", "no es necesario …": what is not needed is not denied."""
    for phrase in _NEEDING:
        if starts_phrase(words, start, phrase):
            return tuple(at for at in (start + len(phrase) - 1,) if words[at].weight > 0)
    return None


def kept_on(words: tuple[Word, ...], index: int) -> tuple[int, ...]:
    """The words "dejar de" of "no dejen de fomentar", which denies that alone: to foment goes on."""
    at = index + 1
    while at < len(words) and words[at].weight == 0.0 and at < index + _BETWEEN and words[at].is_word:
        at += 1
    ceased = at + 1 < len(words) and words[at].folded.startswith("dej") and words[at + 1].folded == "de"
    return (at, at + 1) if ceased and words[index].folded in NEGATORS else ()


def _only_broken(words: tuple[Word, ...], scope: tuple[int, ...]) -> tuple[int, ...] | None:
    broken = [at for at in scope[:1] if words[at].folded.startswith(BREAKING)]
    return tuple(broken) or None


def _only_adjective(words: tuple[Word, ...], index: int) -> tuple[int, ...] | None:
    """The adjective of "un grupo no permanente", "personas no identificadas"; a verb denies all that follows."""
    before, following = words[max(0, index - 1)], words[min(index + 1, len(words) - 1)]
    named = words[index].folded == "no" and before.weight > 0 and before.is_word and not is_verb_like(before.form)
    return (index + 1,) if named and _ADJECTIVE.search(following.folded) else None


def _opens(words: tuple[Word, ...], index: int) -> bool:
    """Whether "ningún" stands before its verb and denies it: "ningún juez declaró", not "no declaró ningún juez"."""
    before = {word.folded for word in words[:index] if word.sentence == words[index].sentence}
    return words[index].folded in OF_SUBJECTS and not before & NEGATORS


def _finite_verb(words: tuple[Word, ...], start: int) -> int | None:
    """Where the verb of a subject that begins here stands, in the same clause."""
    for word in words[start : start + _REACH]:
        if word.folded in BOUNDARIES:
            return None
        if is_verb_like(word.form) and not is_participle(word.form) and not _INFINITIVE.search(word.folded):
            return word.position
    return None


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


def _names_what(words: tuple[Word, ...]) -> bool:
    """Whether the words before a comma are what is governed, though they weigh nothing: "contra la trata, con …"."""
    opened = any(word.folded == "," for word in words)
    return not opened and any(word.is_word and word.folded not in STOP_WORDS for word in words)


def governed_from(words: tuple[Word, ...], start: int) -> tuple[int, ...]:
    found: list[int] = []
    # "Impedir que haya trata en lo que se contrata" prevents the thing that there would be.
    if starts_phrase(words, start, ("que",)) and start + 2 < len(words) and words[start + 1].folded in _BEING:
        return (start + 2,) if words[start + 2].weight > 0 else ()
    for word in words[start : start + 2 * _REACH]:
        if word.folded == "," and not found and _names_what(words[start : word.position]):
            break
        # "No son el lugar que …": what follows says which place
        if word.folded == "que" and not found and words[word.position - 2].folded in _ARTICLES:
            break
        if word.folded in BOUNDARIES and (found or word.folded in ".;?!") and not _gives_examples(words, word):
            hindered = word.folded == "para" and words[word.position - 1].folded.startswith(_HINDERING)
            if (word.folded == "que" and len(found) < 2) or hindered:
                continue
            break
        if (word.folded in ("y", "e") and len(found) >= 2) or (word.folded in CONCORD and found):
            break
        if word.weight > 0:
            found.append(word.position)
        if len(found) == _REACH:
            break
    return tuple(found)


def _goes_on_denying(words: tuple[Word, ...], index: int) -> bool:
    """Whether a "ni" adds to what "no" denied in its clause: "que no son signatarios ni partes en él estuvieron …"."""
    before = next((word for word in reversed(words[:index]) if word.folded in BOUNDARIES or word.folded == "no"), None)
    return before is not None and before.folded == "no"


def _denied_verb(words: tuple[Word, ...], index: int, length: int) -> int:
    """Where what is denied begins: the verb of "prohíban a alguien denunciar", "evitar que alguien acabe" and "ni su
    edad ni su sexo impidan".

    The datives and subjects before these verbs are not denied.
    """
    start = index + length
    if words[index].folded in OF_SUBJECTS and _opens(words, index):
        return _finite_verb(words, start) or start
    if words[index].folded == "ni":
        return start if _goes_on_denying(words, index) else verb_of_subjects(words, index) or start
    following = words[start].folded if start < len(words) else ""
    if not words[index].folded.startswith(DENYING) or following not in ("a", "al", "que"):
        return start
    for word in words[start + 1 : start + _REACH]:
        if word.folded in BOUNDARIES:
            break
        infinitive = _INFINITIVE.search(word.folded) is not None
        wanted = not is_participle(word.form) and not infinitive if following == "que" else infinitive
        if word.weight > 0 and wanted and is_verb_like(word.form):
            return word.position
    return start


def _qualifies(words: tuple[Word, ...], index: int) -> bool:
    """ "A los marineros desconocidos la ocasión": a participle behind its noun, and an article that opens another."""
    noun, following = words[max(0, index - 1)], words[min(index + 1, len(words) - 1)]
    named = noun.weight > 0 and noun.is_word and not is_verb_like(noun.form)
    return named and is_participle(words[index].form) and following.folded in _ARTICLES


def scope_of(words: tuple[Word, ...], index: int, length: int) -> tuple[int, ...]:
    """The positions of the words that the negator at `index` governs by itself."""
    start = _denied_verb(words, index, length)
    if _qualifies(words, index):
        return ()
    scope = (
        kept_on(words, index)
        or _only_need(words, start)
        or _only_adjective(words, index)
        or governed_from(words, start)
    )
    subject = subject_of(words, index)
    # "Las navieras deben quedar excluidas de la compra" denies the ones of the other; "irrelevante para el arte", one.
    both = (*scope, *subject) if subject and not words[index].folded.startswith(OF_NO_WEIGHT) else subject
    scope = _only_broken(words, scope) or both or scope
    form = words[index].folded
    clause = starts_phrase(words, start, ("que",))
    noun = (form in _NOMINAL or form == "irrelevancia") and not clause
    nominal = noun and start == index + length and not _opens(words, index)
    if form == "ni" and _goes_on_denying(words, index):
        # The verb of the sentence comes after what its subject is not: "los que no son ni partes en él estuvieron".
        verb = _finite_verb(words, start + 1)
        scope = tuple(at for at in scope if verb is None or at < verb)
    if denies_only_so(words, index):
        return scope[:1]
    return _nominal_scope(words, scope) if nominal else scope
