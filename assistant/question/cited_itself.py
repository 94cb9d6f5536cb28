"""What is asked of the passages on the table as such: what they are, of which meeting, whose, with how many items."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before, at
from assistant.question.pointing import asks_who
from assistant.records.catalogue import Catalogue
from assistant.search.enumerated import RECOMMENDED
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import meeting_in_spanish
from vectorstore.records import Passage, Status
from vectorstore.words import fold

OPENS = r"^\W*(?:(?:y|e|pero|ok|vale|entonces|pues|and|but|so|et|mais|donc|alors)\b\W*)*"
IT = r"(?: (?:eso|esto|ello|todo eso|that|this|it|cela|ca))?\W*$"
_STATES = (
    r"(?:a|para|al?|aux?|for|on|to|pour)? ?(?:(?:los|las|el|la|the|les?|l'|un|a|su|mi|my|nuestro|our) ?)?"
    r"(?:estados?|paises|pais|gobiernos?|states?|countr(?:y|ies)|governments?|etats?|pays|gouvernements?|empresas|"
    r"companies|nosotros|us|nous|todos|all)(?: (?:partes?|miembros?|parties|members?))?"
)
_STANDING = re.compile(
    OPENS + r"(?:(?:es[aeo]s?|est[aeo]s?|ello|all that|that one|celle-(?:ci|la)|la misma) )?(?:no )?"
    r"(?:(?:lo|la|se|los|las) )?(?:ya )?"
    r"(?:(?:es|era|son|fue|fueron|esta|estan|is|was|are|were|does|do|did|est-ce que|est-ce|c'est)"
    r"(?: (?:eso|esto|ello|that|it|this|they|cela|ca))? )?"
    r"(?:(?:una?|an?|une|de las|texto|recomendacion(?:es)?) )?"
    r"(?:(recomendacion(?:es)?(?: (?:aprobad|adoptad|oficial)\w*)?|adopted recommendations?|"
    r"recommandations? (?:adoptee?s?|officielle?s?)|aprobad[oa]s?|adoptad[oa]s?|aprob(?:o|aron)|adopt(?:o|aron)|"
    r"oficial(?:es)?|"
    r"recommendations?|adopted|approved|official|recommandations?|adoptee?s?|officielle?s?)|"
    r"(vinculantes?|obligatori[oa]s?|obligan?|obligaba|vincula[n]?|bind(?:s|ing)?|mandatory|compulsory|legally binding|"
    r"contraignante?s?|obligatoires?|oblige(?:nt)?|juridicamente vinculantes?|juridiquement contraignante?s?)"
    rf"(?: {_STATES})?)" + IT
)
_ADOPTED_BY = re.compile(
    OPENS + r"(?:(?:lo|la|eso|esto) (?:recomendo|recomendaron|aprobo|aprobaron|adopto|acordo) "
    r"(?:el grupo(?: de trabajo)?|la reunion|la conferencia)|"
    r"(?:lo|la|los|las|eso|esto) (?:recomendaron|aprobaron|adoptaron|acordaron)(?: (?:en|por) \w+)?|"
    r"did (?:the )?(?:group|working group|meeting) "
    r"(?:recommend|adopt|approve|agree on)|le groupe l'a(?:-t-il)? (?:recommande|adopte))" + IT
)
_HOW_MANY_ITEMS = re.compile(
    OPENS + r"(?:cuant[oa]s|how many|combien d[e'])(?: ?)(?:apartados|incisos|letras|puntos|elementos|medidas|partes|"
    r"items|sub-?paragraphs|points|parts|alineas?|letters)"
    r"(?: (?:tiene|hay|contiene|son|incluye|does it have|are there|has it|il y a|a-t-elle|y a-t-il))*\W*$"
)
_WHICH_MEETING = re.compile(
    OPENS + r"(?:(?:(?:de|en|from|in|at|of|dans|a) )?(?:que|cual|which|what|quel(?:le)?) "
    r"(?:reunion|informe|meeting|report|rapport|(ano|fecha|year|date|annee))|(cuando|when|quand))"
    r"(?: (?:es|era|fue|sale|esta|consta|was|is|it|that|lo dijo|lo dijeron|se dijo|est-ce|ete))*" + IT
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHAT_IT_IS = {
    Status.ADOPTED: "Sí: es una recomendación aprobada.",
    Status.COMPILED: "Sí: es una recomendación aprobada, según la recopilación.",
    Status.DRAFT: "No: es el texto del proyecto, que no es el aprobado.",
    Status.SUMMARY: "No: es el resumen de las deliberaciones; no es una recomendación.",
    Status.BACKGROUND: "No: es un documento de antecedentes; no es una recomendación.",
    Status.ORGANIZATION: "No: es lo que el informe hace constar de la reunión; no es una recomendación.",
}
_BINDS = re.compile(r"\b(?:vinculantes?|obligatori[oa]s?|obligan?)\b")
_NOBODYS = "Es texto aprobado por la reunión: el informe no lo atribuye a ninguna delegación ni persona."
# Who is to do it stands in the text.
_IN_ITS_TEXT = "Lo dice el propio texto:"
_DUTY = re.compile(
    r"\b(?:dirig\w+|destin\w+|addressed|aimed|adresse\w*|deb\w+|tienen? que|ha[n]? de|should|must|has to|have to|"
    r"doi(?:ven)?t|devrai(?:en)?t)\b"
)
_FORCES = (
    (re.compile(r"\bse alienta\b", re.IGNORECASE), "«{0}» invita, no obliga"),
    (re.compile(r"\bdeberían?\b"), "«{0}» recomienda, no obliga"),
    (re.compile(r"\bpodrían?\b"), "«{0}» sugiere, no obliga"),
)
_SEVERAL = 4
_MIXED = "No todo lo citado es lo mismo: el título de cada grupo dice qué es recomendación y qué no."
_UNBOUND = "El texto citado no dice que sea obligatorio{0}; bajo su título consta qué es."


@dataclass(frozen=True)
class CitedItself:
    """Reads turns on what was cited itself; `passage` gives a passage by its id."""

    catalogue: Catalogue
    passage: Callable[[str], Passage | None]

    def plan(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """What was cited, with what is told of it; None for a turn that asks something else."""
        readers = (self._standing, self._items, self._meeting, self._who)
        return next((found for read in readers if (found := read(plan, before, folded))), None)

    def _standing(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """Whether what was cited was adopted, and whether it says that it binds."""
        found = _STANDING.search(folded)
        if not found and not _ADOPTED_BY.search(folded):
            return None
        cited = [one for key in before.cited if (one := self.passage(key))]
        kinds = list(dict.fromkeys(one.status for one in cited))
        told = _WHAT_IT_IS[kinds[0]] if len(kinds) == 1 else _MIXED
        if found and found[2]:
            said = f" ({forces})" if (forces := forces_of(cited)) else ""
            told = "" if any(_BINDS.search(fold(one.text)) for one in cited) else _UNBOUND.format(said)
        return replace(shown_again(plan, before, before.cited), statement=told)

    def _who(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """Who said or proposed what was cited; an adopted text is nobody's."""
        duty = _DUTY.search(folded)
        if not asks_who(plan, before, folded) or plan.passages or (plan.unknown and not duty):
            return None
        texts = [one for key in before.cited if (one := self.passage(key))]
        if duty:
            return replace(shown_again(plan, before, before.cited), statement=_IN_ITS_TEXT)
        said = [one.id for one in texts if one.status not in RECOMMENDED]
        among = said or before.cited
        told = replace(plan, intent=Intent.WHO_SAID, statement="" if said else _NOBODYS)
        return at(told, before, tuple(among if len(among) <= _SEVERAL else among[:1]))

    def _items(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """How many items the passage has that was cited with them."""
        parents = {parent for one in before.cited if (parent := one.rpartition("-")[0]).count(":")}
        if not _HOW_MANY_ITEMS.search(folded) or len(parents) != 1:
            return None
        items = self.catalogue.items_of(next(iter(parents)))
        return replace(shown_again(plan, before, before.cited), statement=f"Son {len(items)}.") if items else None

    def _meeting(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """Of which meeting what was cited is; of a year or a date, where its text tells none of its own."""
        found = _WHICH_MEETING.search(folded)
        texts = [one for key in before.cited if (one := self.passage(key))]
        if not found or ((found[1] or found[2]) and any(_YEAR.search(one.text) for one in texts)):
            return None
        years = {meeting.number: meeting.year for meeting in self.catalogue.meetings}
        numbers = sorted({one.meeting for one in texts if one.meeting})
        named = [f"de la {meeting_in_spanish(one)} ({years.get(one) or 'sin año'})" for one in numbers]
        return replace(
            shown_again(plan, before, before.cited), statement=f"Es {joined_by_and(named)}." if named else ""
        )


def forces_of(cited: Sequence[Passage]) -> str:
    """What the verbs of the recommendations among passages ask: "«deberían» recomienda, no obliga"."""
    texts = [f"{one.lead_in} {one.text}" for one in cited if one.status in RECOMMENDED]
    found = [(saying, hit[0]) for verb, saying in _FORCES if (hit := next(filter(None, map(verb.search, texts)), None))]
    return joined_by_and([saying.format(verb.casefold()) for saying, verb in found])


def asks_what_it_is(folded: str) -> bool:
    """Whether a turn asks what was answered is: whether it was adopted or binds, of which meeting it is."""
    return bool(_STANDING.search(folded) or _ADOPTED_BY.search(folded) or _WHICH_MEETING.search(folded))


def shown_again(plan: Plan, before: Before, passages: Sequence[str]) -> Plan:
    """Passages of the answer before, for this turn."""
    asked = before.plan
    return replace(
        plan,
        intent=Intent.LOOKUP,
        passages=tuple(passages),
        meetings=asked.meetings,
        reports=asked.reports,
        topic="",
        context=asked.topic,
        unknown=(),
        follows=True,
        points=True,
    )
