"""Turns of a word or two that ask of the answer before as a whole: its source, its reason, how many, who else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before
from assistant.question.cited_itself import IT, OPENS, CitedItself, asks_what_it_is, shown_again
from assistant.question.citing import is_refusal
from assistant.question.length import asks_length, shorter
from assistant.question.more import own_words
from assistant.question.plainly import asks_plainly, plainly
from assistant.question.pointing import asks_who
from assistant.records.catalogue import Catalogue
from assistant.search.cut import MANY
from assistant.search.enumerated import RECOMMENDED
from assistant.words.topic import subject_after_about
from vectorstore.records import Passage, Status
from vectorstore.words import fold, terms

_GIVE = (
    r"(?:(?:(?:me )?(?:da|dame|damelo|pon|ponme|pasa|pasame|muestra|muestrame|ensename|copia|copiame|quiero(?: ver)?)|"
    r"cual es|give me|show me|what is|what's|donne(?:-moi)?|montre(?:-moi)?|quelle? est|un|otro|mas|con mas|an?|more|"
    r"plus de|plus d') ?)?(?:el |la |los |las |su |sus |tu |the |your |its |le |les |ta |sa )?"
)
_NAMED = (
    r"(?:fuentes?|citas?|referencias?|parrafos?|texto|sources?|quotes?|citations?|references?|paragraphs?|texte|text|"
    r"paragraphes?|detalles?|details?|ejemplos?|examples?|exemples?)"
    r"(?: (?:exact\w*|complet[oa]s?|enter[oa]s?|original|literal|de eso|integral))?"
)
_TELL = (
    r"(?:traduce|amplia|detalla|desarrolla|translate|elaborate|expand|traduis|"
    r"developpe|precise)(?:me|lo|la|melo|mela|-moi)?(?: (?:mas|mejor|more|plus))?"
)
_WHERE = (
    r"(?:de )?(?:donde|en (?:que|cual) (?:parte|parrafo|documento|informe|texto))(?: exactamente)?"
    r" (?:lo |la |se |te |has )*(?:dice|pone|consta|figura|esta|aparece|sale|lee|sacas|sacado|escrito|dicho)"
    r"(?: escrito| dicho)?|where (?:does it say|is|did you find|was)(?: (?:that|it|this))?(?: (?:written|said|from))?|"
    r"(?:in )?(?:which|what) (?:paragraph|report|document)(?: is)?|"
    r"(?:c'est |est-ce )?dans quel(?:le)? (?:paragraphe|document|rapport|partie)|ou (?:est-ce|c'est|est) (?:ecrit|dit)"
)
_SURE = (
    r"(?:(?:estas |es )?segur[oa]|de verdad|en serio|es (?:verdad|cierto)|no te creo|no me lo creo|are you sure|really|"
    r"is (?:that|it) true|(?:tu es |c'est )?sur|vraiment|c'est vrai)"
)
_WHICH = (
    r"(?:cuales|which(?: ones)?|lesquel(?:le)?s|quels)(?: (?:son|eran|fueron|es|are (?:they|those)|were (?:they|those)|"
    r"sont-(?:ils|elles)))?"
)
_AGAIN = re.compile(rf"{OPENS}(?:{_GIVE}{_NAMED}|{_TELL}|{_WHERE}|{_SURE}|{_WHICH}){IT}")
_WHY = re.compile(
    OPENS + r"(?:(?:y )?(?:eso )?(?:por que|por que razon|a que se debe|cual (?:es|fue) (?:la razon|el motivo|"
    r"la causa))|why(?: is| was)?|how come|what for|pourquoi|para que)" + IT
)
_REASON = re.compile(
    r"\b(?:porque|a fin de|con (?:el )?(?:fin|objeto|objetivo|proposito) de|debido a|dado que|dada?s? l[ao]s?|ya que|"
    r"puesto que|en vista de|para que|a causa de|con miras a|con vistas a|recordando|teniendo (?:en cuenta|presente)|"
    r"reconociendo|conscientes?|motiv\w+|razon(?:es)?|de (?:modo|manera|forma) que|ante (?:el|la|los|las)|"
    r"para (?:\w+[aei]r|\w+[aei]rl[oa]s?)\b)"
)
_HOW_MANY = re.compile(
    OPENS + r"(?:en total,? )?(?:cuant[oa]s|how many|combien)(?:,? (?:son|hay|fueron|eran|salen|en total|are there|"
    r"are they|in total|of them|de ell[oa]s|sont-(?:ils|elles)|y en a-t-il|en tout))*\W*$"
)
# How often it was spoken of is told meeting by meeting.
_TIMES = re.compile(OPENS + r"(?:cuantas veces|how (?:many times|often)|combien de fois)\W*$")
# After a number: "dímelos", "¿cuáles?", "list them".
_WHICH_ONES = re.compile(
    OPENS + r"(?:(?:dime|di|da|dame|lista|nombra|enumera|cita|muestra(?:me)?|ensena(?:me)?|pon(?:me)?)l[oa]s|"
    r"(?:dime|dame|nombra|lista|enumera) (?:cuales(?: son)?|sus nombres|los nombres|quienes(?: son)?)|"
    r"(?:cuales|quienes|que paises|which|who|what|lesquel(?:le)?s|qui)(?: (?:son|eran|fueron|are they|were they|ones|"
    r"sont-(?:ils|elles)))*|(?:list|name|show me|tell me|give me) (?:them|their names|which(?: ones)?)|"
    r"(?:liste|cite|nomme|donne|montre)[sz]?-(?:les|moi)(?: la liste)?)" + IT
)
_EARLIER = re.compile(
    OPENS + r"(?:(?:que|algo) (?:se )?(?:habia|decia\w*|hubo|dijo) )?"
    r"(?:(?:de|desde|en)? ?antes(?: de (?:eso|ello|es[ae]|entonces|ese ano|esa reunion)| that| then)?|"
    r"anteriormente|en (?:(?:las|los) )?(?:reuniones |anos )?(?:anteriores|previ[ao]s)|(?:las|los) anteriores|before|"
    r"earlier|previously|in (?:the )?(?:previous|earlier) (?:meetings|ones|years)|avant|auparavant)" + IT
)
_ONLY = re.compile(
    OPENS + r"(?:(?:dame|muestra(?:me)?|dime|show me|give me) )?(?:solo|solamente|unicamente|nada mas|only|just|"
    r"seulement|uniquement|juste) (?:las?|los?|aquell[ao]s|the ones?|those|celles?|ceux|les)\b"
)
_WORD = re.compile(r"[a-z0-9]")
_WHO_ELSE = re.compile(
    r"\b(?:quien(?:es)?|alguien|algun[oa]|nadie) mas\b|\b(?:who|anyone|anybody|someone) else\b|\bqui d'autre\b|"
    r"\bquelqu'un d'autre\b|\b(?:que|hubo|y) (?:los )?otr[oa]s (?:oradores|oradoras|paises|delegaciones|panelistas)\b"
)
_SPEAKERS = frozenset(
    "pais paises delegacion delegaciones estado estados orador oradores oradora oradoras representante representantes "
    "gobierno gobiernos alguien nadie countries country delegations speakers states pays orateurs etats".split()
)
_SPEAKERS_ALONE = re.compile(
    OPENS + r"(?:(?:que hay de|what about|how about|et) )?(?:los |las |the |les )"
    r"(?:oradores|oradoras|delegaciones|paises|delegados|panelistas|ponentes|speakers|delegations|delegates|countries|"
    r"panell?ists|orateurs|delegations|pays|intervenants)\W*$|"
    + OPENS
    + r"(?:en|in|dans|durante|during) (?:los|el|las|the|les?) "
    r"(?:debates?|deliberaciones|discussions?|deliberations?|debats?)\W*$"
)
_OPINED = re.compile(
    r"\b(?:dijeron|dijo|opin\w+|coment\w+|pensaron|expres\w+|respondi\w+|habl(?:o|aron)|said?|say|think|thought|spoke|"
    r"commented|dit|pense\w*|parle\w*)\b"
)


@dataclass(frozen=True)
class Turns:
    """Reads short turns about the answer before; `passage` gives a passage by its id."""

    catalogue: Catalogue
    passage: Callable[[str], Passage | None]

    def plan(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """The plan of a short turn about the answer before; None for any other."""
        if asks_plainly(folded) and (cited := [one for key in before.cited if (one := self.passage(key))]):
            return plainly(plan, before, cited)
        if plan.names or plan.meetings or plan.favoured_meetings:
            return None
        if not before.cited:
            return self._of_nothing(plan, before, folded)
        itself = CitedItself(self.catalogue, self.passage)
        readers = (
            self._shorter,
            self._again,
            self._reason,
            self._earlier,
            self._of_list,
            self._speakers,
            itself.plan,
        )
        return next((found for read in readers if (found := read(plan, before, folded))), None)

    def _of_nothing(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """A turn about an answer that said nothing has nothing to point to."""
        asked = _AGAIN.search(folded) or asks_what_it_is(folded) or asks_length(folded) or asks_plainly(folded)
        if not is_refusal(before.answer) or not (asked or asks_who(plan, before, folded)):
            return None
        unknown = ("respuesta a lo anterior, de modo que no hay nada que ampliar ni acortar",)
        return replace(plan, unknown=unknown, follows=True, points=True)

    def _shorter(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """What was cited in fewer words."""
        texts = [one for key in before.cited if (one := self.passage(key))]
        return shorter(plan, before, folded, texts, self.catalogue.reports)

    def _again(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """What was cited, when its source or its full text is asked for."""
        asked = _AGAIN.search(folded) or asks_length(folded) or not _WORD.search(folded)
        return shown_again(plan, before, before.cited) if asked else None

    def _reason(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """Of what was listed, the passages that give a reason or an aim; else that they give none."""
        if not _WHY.search(folded) or before.plan.intent not in MANY:
            return None
        texts = {one: found.text for one in before.cited if (found := self.passage(one))}
        giving = [one for one, text in texts.items() if _REASON.search(fold(text))]
        if giving:
            return shown_again(plan, before, giving)
        return replace(plan, unknown=("el motivo: los pasajes que se acaban de citar no lo dan",), follows=True)

    def _earlier(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """The same subject in the meetings before the first of those spoken of."""
        asked = before.plan
        cited = [found.meeting for one in before.cited if (found := self.passage(one)) and found.meeting is not None]
        spoken_of = asked.meetings or asked.favoured_meetings or cited
        if not _EARLIER.search(folded) or not asked.topic or not spoken_of or asked.passages:
            return None
        earlier = tuple(sorted(one for one in self.catalogue.held if one < min(spoken_of)))
        if not earlier:
            return replace(plan, unknown=("ninguna reunión anterior",), follows=True)
        moved = replace(asked, intent=Intent.EVOLUTION, meetings=earlier, favoured_meetings=(), passages=(), reports=())
        return _asked_again(plan, moved)

    def _of_list(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """The list before, counted or narrowed; what speakers said is counted by its paragraphs."""
        asked = before.plan
        if asked.intent not in MANY:
            return None
        if counted := _counted(folded, asked):
            # What was listed is counted, and not what another search finds.
            if asked.intent is Intent.LIST and counted.intent is Intent.COUNT:
                counted = replace(counted, passages=asked.passages or before.cited, points=True)
            return _asked_again(plan, counted)
        if asked.intent in (Intent.COUNT, Intent.LIST) and _WHICH_ONES.search(folded):
            return _asked_again(plan, asked) if asked.statement else shown_again(plan, before, before.cited)
        if not _ONLY.search(folded) or not plan.topic:
            return None
        wanted = set(terms(plan.topic))
        having = [one for one in before.cited if (text := self.passage(one)) and wanted & set(terms(text.text))]
        if having:
            return shown_again(plan, before, having)
        return _asked_again(plan, replace(asked, topic=plan.topic, context=f"{asked.topic} {asked.context}".strip()))

    def _speakers(self, plan: Plan, before: Before, folded: str) -> Plan | None:
        """Who else spoke of it, or what countries and speakers said of it: the discussions, without what was shown."""
        asked = before.plan
        others = bool(_WHO_ELSE.search(folded))
        own = [word for word in own_words(plan.topic) if fold(word) not in _SPEAKERS]
        alone = bool(_SPEAKERS_ALONE.search(folded)) and not asked.passages
        said = alone or (bool(_OPINED.search(folded)) and len(own_words(plan.topic)) > len(own))
        if own or plan.unknown or asked.statement or not (others or said):
            return None
        subject = subject_after_about(asked.wording) if asked.names else f"{asked.topic} {asked.context}".strip()
        if not subject:
            found = self.catalogue.proceedings.others(before.cited) if others else ()
            return shown_again(plan, before, found) if found else None
        shown = (*asked.shown, *before.cited) if others else ()
        about = replace(asked, topic=subject, context="", names=(), passages=(), intent=Intent.LIST, shown=shown)
        return _asked_again(plan, replace(about, statuses=(Status.SUMMARY,), favoured_statuses=()))


def asks_how_many(folded: str) -> bool:
    """Whether all that a turn asks is how many there are."""
    return bool(_HOW_MANY.search(folded))


def _counted(folded: str, asked: Plan) -> Plan | None:
    """The question of a list as one on its number, or on how many meetings spoke of it; None for any other turn."""
    if _HOW_MANY.search(folded):
        return as_count(asked)
    if not _TIMES.search(folded) or asked.passages:
        return None
    often = f"¿En cuántas reuniones se habló de {asked.topic or asked.context}?"
    return replace(asked, intent=Intent.EVOLUTION, wording=often)


def as_count(asked: Plan) -> Plan:
    """The question of a list as one on its number."""
    noun = "recomendaciones" if set(asked.statuses) & set(RECOMMENDED) else "párrafos"
    return replace(asked, intent=Intent.COUNT, wording=f"¿Cuántas {noun}? {asked.wording}")


def _asked_again(plan: Plan, asked: Plan) -> Plan:
    """What was asked before, as a question of this turn."""
    return replace(asked, question=plan.question, language=plan.language, follows=True)
