"""Reasons and purposes: a "porque" that the source does not give, a purpose that belongs to something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison, literal_share
from assistant.check.coverage import kind_share
from assistant.check.likeness import strangeness
from assistant.check.negators import is_denying
from assistant.check.purposes import FEWEST_PURPOSE_WORDS, purposes
from assistant.check.roots import root
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, is_participle

_BECAUSE = re.compile(
    r"(?<= )(?:porque|debido a|debido al|a causa de|dado que|ya que|puesto que|por eso"
    r"|(?<!velar )(?<!velen )(?<!velara )(?<!velaran )por ello"
    r"|por lo tanto|por tanto|a raiz de|en razon de"
    r"|como consecuencia|a consecuencia de|por culpa de|(?<!las )gracias a|habia provocado|provoca\w*|pues"
    r"|lo que explica|motiv\w+ por|en vista de|habida cuenta de|por cuanto|toda vez que|en atencion a"
    r"|se deb(?:e|en|ia|ian|io) a|obedec\w+ a|por efecto de|a resultas de)(?= )"
)
# "Como el fondo no alcanza, …" gives a reason; "Cómo llegar a …" and "Como observadores intervinieron …" do not.
_AS_FIRST = re.compile(
    r"^Como (?:el|la|los|las|no|se|ya|hay|había|un|una|su|sus|este|esta|muchas|muchos|ningun\w*)(?= )"
)
_STRONG_REASON_IN_SOURCE = re.compile(
    r"(?<= )(?:porque|debido|a causa|dad[oa]s?|ya que|puesto que|por ello|por eso|por lo tanto|por tanto"
    r"|a raiz|consecuencia|gracias|en vista|habida cuenta|por cuanto|toda vez|en atencion|fruto|hac\w+ que|deb\w+ a"
    r"|efecto|obedec\w+|como resultado"
    r"|teniendo en cuenta|tomando en consideracion|reconociendo|recordando|que permit\w+|motiv\w+|causa\w*"
    r"|evitar|en cumplimiento|quienes|lo que habia)(?= )"
)
_GIVING_REASON = re.compile(
    r"(?<= )(?:porque|debido al?|a causa del?|dado que|dad[oa]s? (?:el|la|los|las|su|sus)|ya que|puesto que"
    r"|habida cuenta de(?: que)?|en vista de(?: que)?|en razon de|a raiz de|por cuanto|toda vez que|en atencion a)(?= )"
)
_CLAUSE_ENDS = frozenset(",.;:")
# Links that a paraphrase puts between things that stand side by side.
_LOOSE = frozenset({"por ello", "por eso", "por tanto", "por lo tanto", "pues", "gracias a"})
_LONGEST_REASON = 14
_FEWEST_REASON_WORDS = 2
_FOREIGN_REASON = 0.5
_HOME_SHARE = 0.75
# How much of the rest the source must back before another purpose of it is an error and no paraphrase.
_SAME_THING, _SURELY_SAME = 0.7, 0.9
_SURELY_BACKED = 0.92
_AVOIDING = ("evit", "preven", "imped", "impid", "reduc", "proteg")
_THIRD = 0.33
# These open any purpose: what follows them says which it is.
_OF_ANY_PURPOSE = frozenset(
    root(verb)
    for verb in "evitar prevenir impedir garantizar asegurar lograr conseguir permitir facilitar poder velar".split()
)
# A free paraphrase reorders; only amid words taken to the letter is another order another purpose.
_LITERAL = 0.6
# What draws two sentences together passes a purpose on; only amid copied words is it moved.
_TO_THE_LETTER = 0.9


def _main_positions(comparison: Comparison, clause: tuple[Word, ...]) -> list[int]:
    first = clause[0].position
    before = [word for word in comparison.claim.content() if word.position < first]
    return [match.position for word in before for match in comparison.focused(word)]


def _of_another_sentence(comparison: Comparison, known: list[list[int]], clause: tuple[Word, ...]) -> bool:
    """Whether the source has the purpose in one sentence, and what the claim gives it to only in others."""
    words = comparison.source.words
    first = clause[0].position
    before = [
        {words[match.position].sentence for match in comparison.matches.get(word.position, ())}
        for word in comparison.claim.content()
        # Who says it is named in other sentences as well.
        if word.position < first and not word.form[0].isupper() and comparison.matches.get(word.position)
    ]
    after = [{words[at].sentence for at in positions} for positions in known]
    if len(before) < FEWEST_PURPOSE_WORDS:
        return False
    home = {at for at in set.union(*after) if sum(at in places for places in after) >= _HOME_SHARE * len(after)}
    main = {at for at in set.union(*before) if sum(at in places for places in before) >= _HOME_SHARE * len(before)}
    return bool(home) and bool(main) and not home & main


def _swapped_purpose(comparison: Comparison) -> Iterator[Finding]:
    """The claim's purpose is in the source, but there it stands before what it should be the purpose of."""
    aimed = {word.position for clause in purposes(comparison.source) for word in clause}
    for clause in purposes(comparison.claim):
        if len(clause) < FEWEST_PURPOSE_WORDS:
            continue
        matched = [[match.position for match in comparison.focused(word)] for word in clause]
        known = [positions for positions in matched if positions]
        main = _main_positions(comparison, clause)
        if len(known) < FEWEST_PURPOSE_WORDS or not aimed or not main:
            continue
        if literal_share(comparison) > _TO_THE_LETTER and _of_another_sentence(comparison, known, clause):
            yield Finding(FindingKind.CAUSE, 0.6, "La fuente da ese fin a otra cosa.")
            return
        outside = sum(not any(at in aimed for at in positions) for positions in known)
        earlier = sum(max(positions) < max(main) for positions in known)
        literal = literal_share(comparison) > _LITERAL
        if literal and outside > 0.6 * len(known) and earlier > 0.6 * len(known):
            yield Finding(FindingKind.CAUSE, 0.56, "La fuente no da ese fin a eso: lo menciona aparte.")
            return


def _foreign_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose with a thing of its own, of what the source backs to the last word, and little of the source's."""
    aimed = {word.position for clause in purposes(comparison.source) for word in clause}
    for clause in purposes(comparison.claim):
        told = [word for word in clause if word.stem not in _OF_ANY_PURPOSE and not is_denying(word)]
        unknown = [word for word in told if comparison.quality(word) == 0.0]
        shared = [word for word in told if any(match.position in aimed for match in comparison.focused(word))]
        backed = _backed_elsewhere(comparison, clause)
        if not unknown or len(unknown) < _THIRD * len(told) or len(shared) > 0.5 * len(told) or backed < _SURELY_BACKED:
            continue
        strange = strangeness([word.form.lower() for word in unknown], _known_forms(comparison))
        # What is to be done for a purpose says more of it than what it is done to.
        kind = (0.6 if told[0] in unknown else 0.4) * (0.5 if _is_averted(comparison.claim, clause) else 1.0)
        weight = round(kind * backed * max(strange), 3)
        yield Finding(FindingKind.CAUSE, weight, f"La fuente no da ese fin («{clause[0].form} … {clause[-1].form}»).")


def _new_reason(comparison: Comparison) -> Iterator[Finding]:
    claim, source = comparison.claim.folded, comparison.focus_text()
    given = _BECAUSE.search(claim) or _AS_FIRST.search(comparison.claim.raw)
    if given and not _STRONG_REASON_IN_SOURCE.search(source):
        # A free paraphrase links by "por ello", "como" and "porque" what stands side by side.
        letter = min(1.0, literal_share(comparison) / _LITERAL)
        weight = round((0.35 if given.group().strip() in _LOOSE else 0.57) * letter, 3)
        yield Finding(FindingKind.CAUSE, weight, f"La fuente no da esa causa («{given.group().strip()}»).")


def _backed_elsewhere(comparison: Comparison, clause: tuple[Word, ...]) -> float:
    """How much of the claim outside a clause the source backs: a foreign purpose of a known thing is suspect."""
    rest = [word for word in comparison.claim.content() if word not in clause]
    total = sum(word.weight for word in rest) or 1.0
    return sum(word.weight * comparison.quality(word) for word in rest) / total


def _known_forms(comparison: Comparison) -> list[str]:
    return sorted({word.form.lower() for word in comparison.focus_words() if word.weight > 0})


def _both_avoid(clause: tuple[Word, ...], aimed: set[Word]) -> bool:
    """ "Para que nadie vuelva a …" tells as a wish what "a fin de evitar …" tells as a fear."""
    avoiding = any(word.folded.startswith(_AVOIDING) for word in aimed)
    return avoiding and any(is_denying(word) or word.folded.startswith("vuelv") for word in clause)


def _replaced_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose that has nothing of the one that the source gives to the same thing."""
    words = comparison.source.words
    aimed = {word for clause in purposes(comparison.source) for word in clause if word.sentence in comparison.focus}
    for clause in purposes(comparison.claim) if aimed else ():
        told = [word for word in clause if word.stem not in _OF_ANY_PURPOSE]
        shared = [match for word in told for match in comparison.focused(word) if words[match.position].weight]
        backed = _backed_elsewhere(comparison, clause)
        if told and not shared and backed >= (_SAME_THING if len(told) > 1 else _SURELY_SAME):
            strange = strangeness([word.form.lower() for word in told], sorted({word.form.lower() for word in aimed}))
            weight = round((0.35 if _both_avoid(clause, aimed) else 0.75) * backed * sum(strange) / len(strange), 3)
            reason = f"La fuente da otro fin, no ese («{clause[0].form} … {clause[-1].form}»)."
            yield Finding(FindingKind.CAUSE, weight, reason)
            return


def _is_aimed_at(comparison: Comparison, clause: tuple[Word, ...]) -> bool:
    """Whether a thing of a purpose stands in a purpose of the source, though it is to be done otherwise."""
    words = comparison.source.words
    aimed = {word.position for one in purposes(comparison.source) for word in one if word.sentence in comparison.focus}
    shared = [word for word in clause[1:] if any(match.position in aimed for match in comparison.focused(word))]
    return any(words[match.position].weight for word in shared for match in comparison.focused(word))


def _is_averted(claim: Text, clause: tuple[Word, ...]) -> bool:
    """Whether a purpose opens with a denial."""
    return any(is_denying(word) for word in claim.words[max(0, clause[0].position - 2) : clause[0].position])


def _new_purpose(comparison: Comparison) -> Iterator[Finding]:
    """A purpose whose first verb is nowhere in the source."""
    for told in purposes(comparison.claim):
        clause = tuple(word for word in told if not is_denying(word))
        if clause and comparison.quality(clause[0]) == 0.0 and len(clause) > 1 and not _is_aimed_at(comparison, clause):
            unknown = [word for word in clause[:4] if comparison.quality(word) == 0.0]
            if len(unknown) >= 0.5 * len(clause[:4]):
                strange = strangeness([word.form.lower() for word in unknown], _known_forms(comparison))
                # "Para no perder tiempo" tells as a fear what the source may tell as a wish.
                share = sum(strange) / len(strange) * (0.5 if _is_averted(comparison.claim, clause) else 1.0)
                weight = round(0.45 * share * _backed_elsewhere(comparison, clause), 3)
                yield Finding(
                    FindingKind.CAUSE, weight, f"La fuente no da ese fin («{clause[0].form} {clause[1].form}»)."
                )
                return


def _other_reason(comparison: Comparison) -> Iterator[Finding]:
    """The source gives a reason, but not that one: most of what follows "debido a" is foreign to it."""
    given = _BECAUSE.search(comparison.claim.folded)
    if given is None:
        return
    before = len(comparison.claim.folded[: given.end()].split())
    clause = tuple(word for word in comparison.claim.words[before : before + _LONGEST_REASON] if word.weight > 0)
    total = sum(word.weight for word in clause)
    unknown = [word for word in clause if comparison.quality(word) == 0.0]
    # "Ha quedado anticuado": a participle says what the reason is, as a noun does.
    foreign = sum(word.weight * (1.0 if is_participle(word.form) else kind_share(word)) for word in unknown)
    if len(clause) >= _FEWEST_REASON_WORDS and foreign >= _FOREIGN_REASON * total:
        weight = round(0.7 * _backed_elsewhere(comparison, clause), 3)
        yield Finding(
            FindingKind.CAUSE, weight, f"La fuente no da esa causa («{given.group().strip()} … {clause[-1].form}»)."
        )


def _reason_words(text: Text) -> tuple[Word, ...]:
    """Content words of the reasons that a text gives, each up to the end of its clause."""
    found: list[Word] = []
    for given in _GIVING_REASON.finditer(text.folded):
        first = len(text.folded[: given.end()].split())
        for word in text.words[first : first + _LONGEST_REASON]:
            if word.folded in _CLAUSE_ENDS and word.position > first:
                break
            found.append(word)
    return tuple(word for word in found if word.weight > 0)


def _replaced_reason(comparison: Comparison) -> Iterator[Finding]:
    """A reason that has nothing of the one that the source gives to the same thing."""
    stated = {word.position for word in _reason_words(comparison.source) if word.sentence in comparison.focus}
    told = _reason_words(comparison.claim)
    shared = [word for word in told if any(match.position in stated for match in comparison.focused(word))]
    backed = _backed_elsewhere(comparison, told)
    if stated and len(told) >= _FEWEST_REASON_WORDS and not shared and backed >= _SAME_THING:
        reason = f"La fuente da otra causa, no esa («{told[0].form} … {told[-1].form}»)."
        yield Finding(FindingKind.CAUSE, round(0.65 * backed, 3), reason)


def check_cause(comparison: Comparison) -> Iterator[Finding]:
    yield from list(_new_reason(comparison)) or list(_other_reason(comparison)) or _replaced_reason(comparison)
    yield from _swapped_purpose(comparison)
    found = [*(list(_replaced_purpose(comparison)) or _new_purpose(comparison)), *_foreign_purpose(comparison)]
    yield from sorted(found, key=lambda finding: -finding.weight)[:1]
