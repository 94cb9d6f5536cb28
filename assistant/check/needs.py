"""What is said not to be needed although the source asks for it, and who is said to be a party although it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.coverage import coverage
from assistant.check.source import Finding, FindingKind

_NOT_NEEDED = re.compile(
    r" no (?:se )?(?:es|era|sera|seria|resulta|hace|hacia|haria|hara|haga)(?: \S+){0,2}?"
    r" (?:necesari[oa]s?|preciso|falta|obligatori[oa]s?|imprescindibles?|conveniente)(?= )"
    r"| no (?:(?:se )?(?:requiere|necesita|exige|precisa)(?: \S+){0,2}?|tienen?|hay) que(?= )"
    r"| no (?:tiene|tienen|tendria|tendrian) por que(?= )"
    r"| aunque no (?:sean? )?(?:necesari[oa]s?|preciso|obligatori[oa]s?|imprescindibles?|indispensables?)(?= )"
    r"| no deberian? ser (?:necesari[oa]s?|preciso|obligatori[oa]s?|imprescindibles?)(?= )"
    r"| (?:innecesari[oa]s?|superflu[oa]s?|prescindibles?|de sobra|ocios[oa]s?)(?= )"
)
_MAY_BE_LEFT = re.compile(
    r" (?:innecesari\w+|sin necesidad|no (?:\S+ ){0,2}?(?:necesari\w+|requ\w+|precis\w+|oblig\w+|falta)"
    r"|aun antes|aunque|aun cuando|opcional\w*|voluntari\w+|facultativ\w+|optativ\w+|potestativ\w+"
    r"|independ\w+|sin que|no se tendra|incluso)(?= )"
)
_COVERED = 0.55
_PARTY = r"(?:estados )?(?:partes?|signatari[oa]s?)(?: |$)"
_NO_PARTY = re.compile(rf" (?:no (?:son|es|eran|era|sean)|sin ser|ni) {_PARTY}| no signatari")
_IS_PARTY = re.compile(rf"(?<! no)(?<! ni)(?<! sin) (?:son|es|eran|era|como) {_PARTY}(?:en|del)?")
# "¿Es el país parte en el Protocolo?"
_ASKED_AS_PARTY = re.compile(rf"^ (?:es|son) (?:\S+ ){{1,4}}?{_PARTY}(?:en|del) ")


_BARELY = re.compile(
    r" (?:apenas|rara vez|raramente|a duras penas|escasamente|de poco (?:vale|valen|sirve|sirven|valdria|serviria)"
    r"|(?<! un )(?<! hace )(?<! tan )(?<! de )(?<! a )poco (?!despues|antes|tiempo|menos|numero)\w{5,})(?= )"
)
# "Sin medios, poco podrán hacer" asks for them.
_WITHOUT = re.compile(r" sin (?:(?!,)\S+ ){1,7}, (?:poco|mal|dificilmente|apenas)(?= )")
_LITTLE = re.compile(
    r" (?:apenas|no|sin|poc[oa]s?|escas\w+|baj[oa]s?|reducid\w+|limitad\w+|insuficien\w+|dificult\w+|falt\w+|rar\w+"
    r"|careci\w+|disminu\w+|mejora\w*|desalent\w+)(?= )"
)


def check_needs(comparison: Comparison) -> Iterator[Finding]:
    claim, source = comparison.claim.folded, comparison.source.folded
    needless = _NOT_NEEDED.search(claim)
    if needless and not _MAY_BE_LEFT.search(source) and coverage(comparison) > _COVERED:
        yield Finding(FindingKind.POLARITY, 0.7, f"La fuente no dice que no haga falta («{needless.group().strip()}»).")
    barely = _BARELY.search(_WITHOUT.sub(" ", claim))
    if barely and not _LITTLE.search(comparison.focus_text()):
        yield Finding(FindingKind.POLARITY, 0.6, f"La fuente no le resta alcance («{barely.group().strip()}»).")
    if (
        (_IS_PARTY.search(claim) or _ASKED_AS_PARTY.search(claim))
        and _NO_PARTY.search(source)
        and not _IS_PARTY.search(source)
    ):
        yield Finding(FindingKind.POLARITY, 0.7, "La fuente dice que no son partes.")
