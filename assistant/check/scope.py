"""Words that widen or narrow a claim: only, all, always, every how long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.source import Finding, FindingKind

_NARROWING = re.compile(
    r"(?<! no )(?<= )(?:(?<! un )solo|solamente|unicamente|exclusivamente|exclusiv[oa]s?|unic[oa]s?|meramente|tan solo"
    r"|nada mas que|(?:limitad[oa]s?|se limit\w+|limit\w+se|se circunscrib\w+|circunscribirse|se c[ei]n\w+|cenirse"
    r"|restring\w+|se reduc\w+|reservad[oa]s?|se reserv\w+|reservarse)(?: , [^,;.]{1,60} ,)? (?:al?|para)"
    r"|(?<! a )salvo|excepto)(?= )"
)
# "No debería limitarse a los adultos" narrows nothing.
_NOT_NARROWED = re.compile(r"(?<= )no (?:\S+ )?(?:se |debe\w* )?(?:limit|circunscrib|cine|cen|restring|reduc)\w+(?= )")
# "Solo unos pocos" counts; it shuts nobody out where the source speaks of a small number.
_FEW = re.compile(r" (?:tan )?(?:solo|solamente|unicamente) (?:unos|unas|un|una|algun[oa]s?|parte)(?= )")
# "No usar más agencias que las registradas", "no verla más que cuando …" say "solo".
ONLY = re.compile(
    r" no (?:\S+ ){1,4}?(?:mas|otr[oa]s?)"
    r" (?:\S+ (?:que|de) (?:el|la|l[oa]s?)|que (?:al?|en|con|cuando|por|para|si|de))(?= )"
)
_FEW_SOURCE = re.compile(
    r" (?:reducid[oa]s?|poc[oa]s?|limitad[oa]s?|escas[oa]s?|algun[oa]s?|pequen[oa]s?|baj[oa]s?)(?= )"
)
# "Solo si hacen falta" is what is necessary.
_ONLY_IF = re.compile(r" (?:solo|solamente|unicamente) (?:\S+ ){0,7}?(?:si|cuando|en caso)(?= )")
_WHEN_NEEDED = re.compile(r" (?:necesari\w+|proporcion\w+|indispensabl\w+|imprescindibl\w+|en caso de|proced\w+)(?= )")
_WIDENING = re.compile(
    r"(?<! no )(?<= )(?:en todos los casos|en cualquier caso|siempre(?! que| y cuando| \w+ndo| dentro)|sin excepcion\w*"
    r"|(?<!sobre )(?<!ante )(?<!del )tod[oa]s? (?:l[oa]s?|sus)(?! (?:que|anos|meses|dias|semanas))"
    r"|la totalidad|cualquier\w*|cada un[oa]|universal\w*"
    r"|en ningun caso|nunca|jamas|incondicional\w*|sin condiciones|automatic\w+)(?= )"
)
# "La soliciten o no", "guarden o no relación": whatever the case may be.
_REGARDLESS = re.compile(
    r"(?<= )(?:(?!todavia)\w+[aei]n? o no(?! (?:el|la|lo|l[oa]s|suficiente\w*|tant\w+) )"
    r"|sea cual (?:sea|fuer[ae])|con independencia de|independientemente de|al margen de"
    r"|sin importar|no importa|pase lo que pase|cueste lo que cueste|sea como sea|a toda costa|a cualquier precio"
    r"|en cualquier circunstancia|si o si)(?= )"
)
_DENIED = re.compile(r"(?<! o) (?:no|nunca|ningun[ao]?|nadie|tampoco) (?:[^\s,;:.]+ ){0,5}$")
_THAT = re.compile(r" que (?:(?!,)\S+ ){0,3}$")
_REGARDLESS_SOURCE = re.compile(
    r"(?<= )(?:o no|sea cual|cualquier\w*|cualquiera que|independ\w+|al margen|sin que|sin import\w+|aunque"
    r"|aun cuando|incluso|no se tendra\w*|sin tener|sin distincion|tod[oa]s|no depend\w+|subordin\w+"
    r"|no (?:\S+ ){0,3}condici\w+)(?= )"
)
_CONDITION = re.compile(
    r"(?<= )(?:siempre que|siempre y cuando|a condicion de|con la condicion de|a menos que|salvo que|solo si"
    r"|supeditad[oa]s? a|condicionad[oa]s? a|a cambio de)(?= )"
)
_CONDITION_SOURCE = re.compile(
    r"(?<= )(?:cuando|si|siempre|tod[oa]s|cada|en caso|segun|condicion\w*|mientras|en la medida|a menos|salvo|proced\w+"
    r"|necesari\w+|proporcion\w+|posible|corresponda|soliciten?|supedit\w+|sujec\w+|sujet\w+"
    r"|que (?:\S+ ){0,2}soliciten?)(?= )"
)
_WHATEVER = re.compile(r"(?<= )(?:independ\w+|sin que|sin tener en cuenta|con independencia|incondicional\w*)(?= )")
_MAJORITY = re.compile(r"(?<= )(?:por mayoria|(?:la|una) (?:gran )?mayoria|la mayor parte|casi tod[oa]s?)(?= )")
_MAJORITY_SOURCE = re.compile(
    r"(?<= )(?:mayor\w*|casi|general\w*|principal\w*|much[oa]s|numeros\w+|grueso"
    r"|(?:reducid|poc|escas|minor)\w+ (?:\S+ )+(?:el resto|l[oa]s demas))(?= )"
)
_WIDE_SOURCE = re.compile(
    r"(?<= )(?:tod[oa]s?|siempre|cualquier\w*|cada(?! vez)|plen[oa]\w*|exhaustiv\w*|ningun[oa]?|nunca|universal\w*"
    r"|general\w*|en tiempo real|continu\w+|habitual\w*|ausencia|por igual|todo|mas ampli[oa]s?|maxim[oa]s?)(?= )"
)
_NARROW_SOURCE = re.compile(
    r"(?<! no )(?<= )(?:solo|solamente|unicamente|exclusivamente|exclusiv\w+|limit\w+|unic[oa]s?|sino"
    r"|a menos que|a no ser que|salvo|excepto|con (?:la )?excepcion)(?= )"
)
# "Siempre" is no "todos": where the source speaks of all of a thing it says nothing of every time.
_ALWAYS = re.compile(
    r"(?<! no)(?<! casi) (?:siempre(?! que| y cuando| \w+ndo| dentro)|en todos los casos|en cualquier caso)(?= )"
)
_ALWAYS_SOURCE = re.compile(
    r" (?:siempre|en tod\w+ (?:los )?(?:casos?|momentos?)|nunca|constante\w*|permanente\w*|habitual\w*|regular\w*"
    r"|cada vez|cualquier\w*|exhaustiv\w+|sistematic\w+|sin excepcion"
    r"|en tiempo real|continu\w+|no (?:\S+ ){0,4}(?:condici|depend|subordin)\w+)(?= )"
)
_FREQUENCIES = {
    "cada año": r"anual\w*|cada ano|una vez al ano|todos los anos|al ano",
    "cada dos años": r"bienal\w*|cada dos anos",
    "cada mes": r"mensual\w*|cada mes|todos los meses",
    "cada semestre": r"semestral\w*|cada seis meses|dos veces al ano",
    "cada trimestre": r"trimestral\w*|cada tres meses",
    "cada semana": r"semanal\w*|cada semana",
    "cada día": r"diari[oa]\w*|cada dia|todos los dias",
}
_FREQUENCY = {name: re.compile(rf"(?<= )(?:{pattern})(?= )") for name, pattern in _FREQUENCIES.items()}
_AGAINST_THE_LAW = re.compile(
    r"(?<= )(?:en contra de|pese a|a pesar de|sin respetar|al margen de|contrari\w+ al?|sin tener en cuenta)"
    r" (?:su|sus|la|el|las|lo|l)? ?(?:propi[oa]s? )?(?:ley|leyes|derecho|legislacion|dispuesto)"
)
_BY_THE_LAW = re.compile(r"(?<= )(?:conformidad con|arreglo a|consonancia con|conforme a|segun|acuerdo con)(?= )")
NARROWED_BY_NOT = re.compile(r"(?<= )no (?:(?!,)\S+ ){0,4}?(?:solo|solamente|exclusivamente|unicamente)(?= )")


def _regardless(claim: str) -> re.Match[str] | None:
    """ "Lo soliciten o no"; not "no deberían quedar al margen de …", nor "qué efectos tiene que sea o no delito"."""
    found = _REGARDLESS.search(claim)
    if found is None or _DENIED.search(claim[: found.start()]):
        return None
    return None if _THAT.search(claim[: found.start()]) and " o no" in found.group() else found


def _unlimited(claim: str, stated: str) -> Iterator[Finding]:
    """What is said to hold whatever the case, on a condition, or of most, where the source says none of these."""
    regardless = _regardless(claim)
    if regardless and not _REGARDLESS_SOURCE.search(stated):
        reason = f"La fuente no dice que sea así en cualquier caso («{regardless.group()}»)."
        yield Finding(FindingKind.SCOPE, 0.6, reason)
    condition = _CONDITION.search(claim)
    if condition and (_WHATEVER.search(stated) or not _CONDITION_SOURCE.search(stated)):
        reason = f"La fuente no pone esa condición («{condition.group()}»)."
        yield Finding(FindingKind.SCOPE, 0.6, reason)
    most = _MAJORITY.search(claim)
    if most and not _MAJORITY_SOURCE.search(stated):
        yield Finding(FindingKind.SCOPE, 0.6, f"La fuente no habla de «{most.group()}».")


def check_scope(comparison: Comparison) -> Iterator[Finding]:
    claim, source = comparison.claim.folded, comparison.focus_text()
    narrowing = _NARROWING.search(_FEW.sub(" ", claim) if _FEW_SOURCE.search(source) else claim) or ONLY.search(claim)
    widened = NARROWED_BY_NOT.search(claim) or _NOT_NARROWED.search(claim)
    needed = _ONLY_IF.search(claim) and _WHEN_NEEDED.search(source)
    if narrowing and not widened and not needed and not _NARROW_SOURCE.search(source):
        yield Finding(FindingKind.SCOPE, 0.75, f"La fuente no lo limita («{narrowing.group()}»).")
    widening = _WIDENING.search(claim)
    widening = None if widening and _DENIED.search(claim[: widening.start()]) else widening
    widening_found = widening is not None and not _WIDE_SOURCE.search(source)
    if widening and widening_found:
        yield Finding(FindingKind.SCOPE, 0.6, f"La fuente no lo extiende tanto («{widening.group()}»).")
    always = _ALWAYS.search(claim)
    if always and not widening_found and not _ALWAYS_SOURCE.search(source):
        yield Finding(FindingKind.SCOPE, 0.6, f"La fuente no dice que sea así siempre («{always.group()}»).")
    stated = comparison.source.folded
    yield from _unlimited(claim, stated)
    if _AGAINST_THE_LAW.search(claim) and _BY_THE_LAW.search(stated) and not _AGAINST_THE_LAW.search(stated):
        yield Finding(FindingKind.SCOPE, 0.75, "La fuente lo pide de conformidad con la ley, no en contra de ella.")
    for name, pattern in _FREQUENCY.items():
        if pattern.search(claim) and not pattern.search(stated):
            yield Finding(FindingKind.SCOPE, 0.7, f"La fuente no dice «{name}».")
