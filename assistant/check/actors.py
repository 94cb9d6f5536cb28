"""Who should act: the subject of "debería" in the claim must be one in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.roots import root
from assistant.check.source import Finding, FindingKind

_ACTORS = {
    "los Estados": r"estados?|paises|gobiernos?|autoridades nacionales|partes",
    "la Conferencia": r"conferencia",
    "la Secretaría": r"secretaria",
    "la UNODC": r"unodc|oficina de las naciones unidas contra la droga",
    "el Grupo de Trabajo": r"grupo de trabajo|grupo",
    "la Presidencia": r"presidencia|presidenta|presidente",
    "las organizaciones internacionales": r"organizaciones (?:regionales|internacionales)\S*"
    r"|organismos internacionales|organizaciones regionales e internacionales",
    "las organizaciones no gubernamentales": r"organizaciones no gubernamentales|ong|sociedad civil"
    r"|organizaciones de la sociedad civil",
    "las empresas": r"empresas?|sector privado|companias|entidades comerciales|plataformas",
    "los empleadores": r"empleadores?|patronos",
    "los proveedores": r"proveedores",
    "las víctimas": r"victimas|supervivientes",
    "los medios": r"medios de comunicacion|prensa",
    "los sindicatos": r"sindicatos|organizaciones sindicales|trabajadores",
    "la justicia": r"fiscales|jueces|tribunales|policia|fuerzas del orden|parlamentos?|ministerios|expertos",
}
_ACTOR = {name: re.compile(rf"(?<= )(?:{pattern})(?= )") for name, pattern in _ACTORS.items()}
_MODAL = re.compile(
    r" (?:deberian?|deben?|deberan?|podrian?|podran?|tal vez deseen?|reconoceran|estan obligad[oa]s?"
    r"|tienen? que|tienen? la obligacion)(?= )"
)
_URGED = re.compile(
    r" (?:(?:se|tambien se|podria) (?:les )?(?:alient|alent|anim|invit|exig|exhort|inst|pid"
    r"|solicit)\w+|insto|exhorto|alento|animo|invito|pidio|solicito) (?:\S+ ){0,2}?(?=(?:a|al) )"
)
# "Correspondería a la policía vigilar": asked of whom it falls to.
_FALLING_TO = re.compile(
    r" (?:(?:correspond|incumb|compet)\w+|toca(?:ria)?|(?:es|seria) (?:tarea|cosa|cometido|deber|responsabilidad)"
    r"|(?:queda|esta|estaria) en manos) (?=(?:a|al|de|del) )"
)
# "Como la prensa lo sabe, debería …": the subject of the clause before is that of the modal verb.
_GROUND = re.compile(r"^ (?:como|puesto que|dado que|ya que) ")
# Who a claim may bring in although its source never speaks of them: what the source must mention then.
_BROUGHT_IN = {
    "las empresas": (
        "empresas",
        "sector privado",
        r"empresa|sector privado|privado|compan|comercial|entidad|plataforma|negocio|industria|proveedor"
        r"|empleador|contratist|suministro|mercado",
    ),
    "la sociedad civil": (
        "sociedad civil",
        "ong",
        "organizaciones no gubernamentales",
        r"sociedad civil|no gubernamental|ong |ciudadan|comunidad",
    ),
    "los sindicatos": ("sindicatos", r"sindica|trabajador"),
    "los medios de comunicación": (
        "medios de comunicacion",
        "prensa",
        "periodistas",
        r"medios|prensa|periodis|difusion|television",
    ),
    "la policía": ("policia", "policias", r"polic|orden|cumplir la ley|ley|seguridad|represion|autoridades|agentes"),
    "los tribunales": (
        "tribunales",
        "jueces",
        r"tribunal|juez|jueces|judicial|justicia|jurisprud|proceso|procedimiento|enjuici|pena",
    ),
    "las fuerzas armadas": ("fuerzas armadas", "ejercito", "militares", r"militar|ejercito|armad"),
}
# The subject of these undergoes, it does not act.
_UNDERGOING = re.compile(
    r"^ (?:\S+ )?(?:recibir|ser|estar|contar|disponer|tener|quedar|figurar|incluir|realizar|hacer|saber|conocer|poder"
    r"|aprender|entender|comprender|\w+rse)(?= )"
)
# "Colaborar con las ONG podría …" names them, but asks nothing of them.
_DOING = re.compile(r"[aei]r(?:se|l[aeo]s?)?$")
_HEAD_WORDS = 4
_CLAUSE = re.compile(r" (?:[,;:.]|que|y que|pero) ")


def _subject(before: str) -> str:
    """The words right before a modal verb, back to the clause's beginning; appositions between commas are skipped."""
    plain = re.sub(r" , [^,;:.]{1,160} ,(?= $)", "", before)
    return f" {_CLAUSE.split(plain)[-1].strip()} "


def _find(text: str) -> set[str]:
    found = {name for name, pattern in _ACTOR.items() if pattern.search(text)}
    if len(found) > 1 and "los Estados" in found and not re.search(r" (?:estados?|paises|gobiernos?) ", text):
        found.discard("los Estados")
    return found


def _subject_of_ground(before: str) -> list[str]:
    """The first words of the clause of ground that ends right before a modal verb, at its comma."""
    ground = _GROUND.search(before) if before.endswith(" , ") and before.count(" , ") == 1 else None
    return before[ground.end() :].split()[:_HEAD_WORDS] if ground else []


def claimed_actors(folded: str) -> set[str]:
    """Actors of the first modal verb or urging of a claim."""
    urged = _URGED.search(folded)
    falling = _FALLING_TO.search(folded)
    for asked in (urged, falling):
        # "Se alienta a cooperar con los sindicatos" names whom to do it with, and not who is asked.
        if asked and asked is urged and _DOING.search(" ".join(folded[asked.end() :].split()[1:2])):
            return set()
        if asked:
            return _find(" ".join(["", *folded[asked.end() :].split()[: 6 if asked is urged else 4], ""]))
    modal = _MODAL.search(folded)
    if modal is None or _UNDERGOING.search(folded[modal.end() :]):
        return set()
    before = folded[: modal.start()] + " "
    subject = _subject(before).split() or _subject_of_ground(before)
    if subject[:1] in (["a"], ["al"]) or (subject and _DOING.search(subject[0])):
        return set()
    return _find(" ".join(["", *subject[:_HEAD_WORDS], ""]))


def stated_actors(folded: str) -> set[str]:
    """Every actor that a source asks something of, however it is nested."""
    found: set[str] = set()
    for modal in _MODAL.finditer(folded):
        before = re.split(r" [;.] ", folded[: modal.start()] + " ")[-1]
        found |= _find(f" {before} ")
    for urged in re.finditer(r" (?:alient|alent|anim|invit|exhort|inst|ped|pid|solicit)\w+ ", folded):
        found |= _find(" ".join(["", *folded[urged.end() :].split()[:8], ""]))
    return found


def _verb_after(folded: str, end: int) -> str:
    """The root of the verb that a modal verb governs."""
    found = re.match(r" (?:(?:tambien|asimismo|ademas|siempre|no|,) )*(\w+[aei]r(?:se|l[aeo]s?|les?)?) ", folded[end:])
    return root(found[1]) if found else ""


def _wrong_subject(claim: str, source: str) -> Iterator[Finding]:
    """Another subject of the same verbs: "la UNODC debería alentar" where the Conference should encourage it."""
    modal = _MODAL.search(claim)
    verb = _verb_after(claim, modal.end()) if modal else ""
    if not modal or not verb:
        return
    claimed = _find(" ".join(["", *_subject(claim[: modal.start()] + " ").split()[:_HEAD_WORDS], ""]))
    stated: set[str] = set()
    for other in _MODAL.finditer(source):
        if _verb_after(source, other.end()) == verb:
            subject = _find(_subject(re.split(r" [;.] ", source[: other.start()] + " ")[-1]))
            if not subject:
                return
            stated |= subject
    for actor in sorted(claimed - stated) if stated and not claimed & stated else ():
        yield Finding(
            FindingKind.ACTOR,
            0.7,
            f"En la fuente no es {actor} quien debería hacerlo, sino {', '.join(sorted(stated))}.",
        )


def _brought_in(claim: str, source: str) -> Iterator[Finding]:
    for actor, (*names, related) in _BROUGHT_IN.items():
        if any(f" {name} " in claim for name in names) and not re.search(rf" (?:{related})", source):
            yield Finding(FindingKind.ACTOR, 0.5, f"La fuente no habla de {actor}.")


def check_actors(comparison: Comparison) -> Iterator[Finding]:
    yield from _brought_in(comparison.claim.folded, f"{comparison.source.folded} {comparison.context.folded}")
    stated = stated_actors(comparison.source.folded)
    for actor in sorted(claimed_actors(comparison.claim.folded) - stated):
        if stated:
            asked = ", ".join(sorted(stated))
            yield Finding(FindingKind.ACTOR, 0.7, f"La fuente no se dirige a {actor}, sino a {asked}.")
            return
    yield from _wrong_subject(comparison.claim.folded, comparison.source.folded)
