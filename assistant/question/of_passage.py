"""What is asked of the passages on the table: whether they speak of something, and what "su país" did."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before, at
from assistant.words.conjunctions import joined_by_and
from assistant.words.topic import content_terms, topic_words
from vectorstore.records import Passage
from vectorstore.words import fold, stem, terms

_IT = (
    r"(?:(?:eso|esto|ello|lo|it|that|this|they|cela|ca|il|elle|ils|elles|"
    r"(?:la|el|the|es[ae]|est[ae]|that|this|cette|ce) "
    r"(?:recomendacion|parrafo|texto|apartado|recommendation|paragraph|text|recommandation|paragraphe|texte)|"
    r"(?:alguna?|any)(?: de (?:ell[oa]s|es[oa]s)| of (?:them|those))?) )?"
)
# "¿Menciona a los niños?", "¿qué dice de los plazos?", "does it apply to...?", "¿eso es solo para...?"
_SAYS = re.compile(
    r"^\W*(?:(?:y|e|and|et|pero|but)\b\W*)?(?:tambien |also |aussi |que |est-ce que )?"
    rf"(?:(?:do|does|did|what does|is|are) )?{_IT}(?:tambien |also |solo |only |just )*(?:se )?"
    r"(?:(?:dice|dicen|menciona|mencionan|menciono|hablo de|cito|nombro|incluyo|"
    r"habla|hablan|incluye|incluyen|abarca|abarcan|refiere|refieren|aplica|aplican|"
    r"contempla|contemplan|cubre|cubren|preve|preven|exige|exigen|afecta|afectan|excluye|excluyen|vale|valen|"
    r"(?:es|son) (?:tambien |solo )?para|"
    r"mention|say|include|apply|cover|refer|require|speak|affect|exclude|concern|(?:only )?for|limited to|"
    r"mentionne|inclut|concerne|s'applique|parle|vise|exige|couvre|dit)\b)(?: (?:solo|tambien|only|also|algo|anything|"
    r"something))*(?P<rest>.*)$"
)
_ON = re.compile(r"\s*(?:sobre|acerca|respecto|about|on|sur)\b")
# "¿Cuál habla de...?", "which one deals with...?": one of the list.
_WHICH = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:which(?: ones?)?(?: of (?:them|these|those))?|"
    r"cual(?:es)?(?: de (?:ell[oa]s|es[ao]s))?|"
    r"laquelle|lequel|lesquel(?:le)?s) (?:deals? with|(?:is|are) (?:about|on)|speaks? of|mentions?|talks? about|"
    r"concerns?|covers?|"
    r"appl(?:y|ies) to|(?:son|es) (?:sobre|de|para)|"
    r"portent sur|porte sur|hablan? de|tratan? de|mencionan?|se refieren? a|parlen?t? de|traite de|"
    r"concerne|mentionne) (?P<rest>.*)$"
)
_POSSESSIVE = re.compile(r"\b(?:sus?|suy[oa]s?|his|her|their|its|leurs?|sa|son|ses)\b")
_PERSON = re.compile(r"\b(?:Sr|Sra|Dr|Dra|Excm[oa])\.")
_MOST = 4
_UNSAID = "Lo citado no dice {words} con esas palabras."


def ask_of_passage(plan: Plan, before: Before, folded: str, passage: Callable[[str], Passage | None]) -> Plan | None:
    """The passages cited before, for a turn that asks what they say of something; None for any other turn.

    Of many, those that speak of it. Where none of a few has its words, that is said above them.
    """
    texts = [one for key in before.cited if (one := passage(key))]
    if plan.meetings or plan.favoured_meetings or plan.passages or not texts:
        return None
    # The items of one passage are one with it.
    few = len({one.parent_id or one.id for one in texts}) <= _MOST
    if few and _POSSESSIVE.search(folded) and all(_PERSON.search(one.speaker or "") for one in texts):
        return at(replace(plan, intent=Intent.LOOKUP), before, before.cited)
    if (which := _WHICH.search(folded)) and (sought := topic_words(which["rest"])):
        among = [one for key in before.listed or before.cited if (one := passage(key))]
        return at(plan, before, tuple(one.id for one in among if _speaks_of(plan, sought, one)))
    found = _SAYS.search(folded)
    own = topic_words(found["rest"]) if found else ()
    having = [one.id for one in texts if own and _speaks_of(plan, own, one)]
    # Of what several passages say, something else may be the next subject.
    if own and not having and len(texts) > 1 and _ON.match(found["rest"] if found else ""):
        return None
    if having or not (own and few):
        return at(replace(plan, intent=Intent.LOOKUP), before, tuple(having))
    words = joined_by_and([f"«{word}»" for word in _unsaid(own, texts)])
    return at(replace(plan, intent=Intent.LOOKUP, statement=_UNSAID.format(words=words)), before, before.cited)


def _speaks_of(plan: Plan, own: Sequence[str], passage: Passage) -> bool:
    """Whether a passage has all words of a turn, or a Spanish term of the glossary for them."""
    said = set(terms(f"{passage.lead_in} {passage.text}"))
    if all(stem(fold(word)) in said for word in own):
        return True
    official = [set(content_terms(text)) for text in plan.search_texts[1:]]
    return any(words and words <= said for words in official)


def _unsaid(own: Sequence[str], texts: Sequence[Passage]) -> list[str]:
    said = {term for one in texts for term in terms(one.text)}
    return [word for word in own if stem(fold(word)) not in said]
