"""Reasons: a "porque" that the source does not give, or gives otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison, backed_outside, literal_share
from assistant.check.coverage import kind_share
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word, is_participle

_BECAUSE = re.compile(
    r"(?<= )(?:porque|debido a|debido al|a causa de|dado que|ya que|puesto que|por eso"
    r"|(?<!velar )(?<!velen )(?<!velara )(?<!velaran )por ello"
    r"|por lo tanto|por tanto|a raiz de|en razon de"
    r"|como consecuencia|a consecuencia de"
    r"|(?:es|son|era|eran|fue|seria) (?:consecuencia|fruto|resultado|efecto|producto) de"
    r"|por culpa de|por falta de|(?<!las )gracias a|habia provocado|provoca\w*|pues"
    r"|lo que explica|motiv\w+ por|en vista de|habida cuenta de|por cuanto|toda vez que|en atencion a"
    r"|(?:razon|motivo|causa|explicacion)(?: (?!,)\S+){0,14}? (?:es|era|fue|seria) que|(?:razones|motivos) de"
    r"|atribuy\w+(?: (?!,)\S+){0,8}? a|(?:hizo|hicieron)(?: , [^,]{1,50} ,)? que"
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
_LOOSE = frozenset({"por ello", "por eso", "por tanto", "por lo tanto", "pues", "gracias a", "por falta de"})
# "La razón es que", "fue porque": a reason that is told as such.
_OUTRIGHT = re.compile(
    r" (?:razon(?:es)?|motivos?|(?:es|fue|era|seria) (?:porque|debido al?|por culpa)|atribuy\w+)(?= )"
)
_LONGEST_REASON = 14
_FEWEST_REASON_WORDS = 2
_FOREIGN_REASON = 0.5
# A free paraphrase reorders and links; only amid words taken to the letter is another link another reason.
_LITERAL = 0.6
# How much of the rest the source must back before another reason is an error and no paraphrase.
_SAME_THING = 0.7


def _new_reason(comparison: Comparison) -> Iterator[Finding]:
    claim, source = comparison.claim.folded, comparison.focus_text()
    given = _BECAUSE.search(claim) or _AS_FIRST.search(comparison.claim.raw)
    if given and not _STRONG_REASON_IN_SOURCE.search(source):
        # A free paraphrase links by "por ello", "como" and "porque" what stands side by side; a foreign reason is none.
        freedom = max(
            min(1.0, literal_share(comparison) / _LITERAL), _foreign_share(comparison, _clause(comparison, given))
        )
        opening = given.group().strip()
        base = 0.35 if opening in _LOOSE else 0.75 if _OUTRIGHT.search(claim) else 0.57
        weight = round(base * freedom, 3)
        yield Finding(FindingKind.CAUSE, weight, f"La fuente no da esa causa («{given.group().strip()}»).")


def _clause(comparison: Comparison, given: re.Match[str]) -> tuple[Word, ...]:
    """Content words of the claim behind what opens a reason."""
    before = len(comparison.claim.folded[: given.end()].split())
    return tuple(word for word in comparison.claim.words[before : before + _LONGEST_REASON] if word.weight > 0)


def _foreign_share(comparison: Comparison, clause: tuple[Word, ...]) -> float:
    """How much of a reason nothing in the source stands for."""
    unknown = [word for word in clause if comparison.quality(word) == 0.0]
    # "Ha quedado anticuado": a participle says what the reason is, as a noun does.
    foreign = sum(word.weight * (1.0 if is_participle(word.form) else kind_share(word)) for word in unknown)
    return foreign / (sum(word.weight for word in clause) or 1.0)


def _other_reason(comparison: Comparison) -> Iterator[Finding]:
    """The source gives a reason, but not that one: most of what follows "debido a" is foreign to it."""
    given = _BECAUSE.search(comparison.claim.folded)
    if given is None:
        return
    clause = _clause(comparison, given)
    if len(clause) >= _FEWEST_REASON_WORDS and _foreign_share(comparison, clause) >= _FOREIGN_REASON:
        weight = round(0.7 * backed_outside(comparison, clause), 3)
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
    backed = backed_outside(comparison, told)
    if stated and len(told) >= _FEWEST_REASON_WORDS and not shared and backed >= _SAME_THING:
        reason = f"La fuente da otra causa, no esa («{told[0].form} … {told[-1].form}»)."
        yield Finding(FindingKind.CAUSE, round(0.65 * backed, 3), reason)


def check_reasons(comparison: Comparison) -> Iterator[Finding]:
    yield from list(_new_reason(comparison)) or list(_other_reason(comparison)) or _replaced_reason(comparison)
