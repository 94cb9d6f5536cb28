"""What is said to count, or to decide, although its source gives it no weight: "bastaría", "es determinante"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from assistant.check.comparison import Comparison
from assistant.check.negators import denied_before
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word

_COUNTS = re.compile(
    r" (?:(?:es|son|era|eran|resulta|resultan|sera|seran|seria|serian|parece) (?:determinantes?|decisiv[oa]s?"
    r"|relevantes?|crucial(?:es)?|clave|concluyentes?|definitiv[oa]s?)"
    r"|bast(?:a|an|e|en|aria|arian|aba|aban|ara|aran) (?:para|con|que)"
    r"|(?:deb|pued|podr|ha|han de|tien|tendr)\w* (?:que )?(?:pesar|contar(?! con)|influir|excluir|decidir|determinar"
    r"|impedir|justificar|eximir|descartar|anular|condicionar|importar|tenerse en cuenta|tomarse en cuenta)"
    r"|si (?:cuenta|cuentan|importa|importan|pesa|pesan|influye|influyen)"
    r"|(?:excluy|descart|determin|justific|decid|impid|exim|anul|condicion)(?:e|en|a|an|iria|irian|aria|arian|era|eran)"
    r")(?= )"
)
NO_WEIGHT = re.compile(
    r" (?:ni (?:\S+ ){1,8}?(?:(?:deb|pued|tien)\w+ (?:que )?)?(?:contar|pesar|influir|importar|decidir|condicionar)"
    r"|irrelevan\w+|independientemente|con independencia|al margen|no (?:se )?(?:\S+ )?(?:tendr|tien|ten|tom)\w+ en"
    r" (?:cuenta|consideracion)|no (?:\S+ )?(?:constitu\w+|ser\w*|es|son) (?:razon|motivo|obstaculo|pretexto|causa)"
    r"|no (?:import|cuent|pes|influ|afect|depend)\w+|no (?:\S+ ){0,3}?(?:subordin|condicion|supedit)\w+)(?= )"
)
# "Si no hay traslado, no hay trata" where the source says "incluso si no".
_REQUIRED = re.compile(
    r" (?:(?:si|mientras|hasta que) (?:(?!,)\S+ ){0,4}?no (?:(?!,)\S+ ){1,9}?, no"
    r"|no (?:(?!,)\S+ ){1,9}?(?:si|mientras|hasta que) no"
    r"|sin (?:(?!,)\S+ ){1,7}?, no (?:hay|cabe|puede|existe|procede)"
    r"|(?:solo|unicamente) (?:(?!,)\S+ ){0,6}?(?:si|cuando|tras|despues de|una vez))(?= )"
)
_EVEN_WITHOUT = re.compile(
    r" (?:(?:incluso|aun|ni siquiera) (?:si|antes|sin|cuando)|aun cuando no|aunque no|sin necesidad de"
    r"|sin esperar)(?= )"
)
_ENDS = frozenset(",;:.?!")
_REACH = 12
_WEIGHT = 0.6


def _place(text: Text, at: int) -> int:
    return len(text.folded[:at].split())


def _subject(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """The words that name something before a place, back to the beginning of its clause."""
    clause = takewhile(lambda word: word.folded not in _ENDS, reversed(words[max(0, at - _REACH) : at]))
    return tuple(word for word in clause if word.weight > 0)


def _required(comparison: Comparison) -> Iterator[Finding]:
    """What is made a condition where the source says that the thing holds even without it."""
    required = _REQUIRED.search(comparison.claim.folded)
    stated = _EVEN_WITHOUT.search(comparison.focus_text())
    if required and stated and not _EVEN_WITHOUT.search(comparison.claim.folded):
        reason = f"La fuente dice que no depende de eso («{stated.group().strip()}»)."
        yield Finding(FindingKind.POLARITY, _WEIGHT, reason)


def check_bearing(comparison: Comparison) -> Iterator[Finding]:
    yield from _required(comparison)
    source, words = comparison.source, comparison.claim.words
    without = [_place(source, found.start()) for found in NO_WEIGHT.finditer(source.folded)]
    if not without or NO_WEIGHT.search(comparison.claim.folded):
        return
    for found in _COUNTS.finditer(comparison.claim.folded):
        at = _place(comparison.claim, found.start())
        subject = _subject(words, at) or words[at : at + _REACH]
        near = [word for word in subject if _stands_near(comparison, word, without)]
        if near and not denied_before(words, at) and not comparison.source.folded.count(found.group()):
            reason = f"La fuente no le da peso («{near[-1].form} …{found.group()}»)."
            yield Finding(FindingKind.POLARITY, _WEIGHT, reason)
            return


def _stands_near(comparison: Comparison, word: Word, places: list[int]) -> bool:
    return any(abs(match.position - at) <= _REACH for match in comparison.focused(word) for at in places)
