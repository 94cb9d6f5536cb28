"""Greetings, thanks and leave, alone or around a question, in Spanish, English and French."""

from __future__ import annotations

import re

from assistant.words.topic import topic_words
from vectorstore.words import fold

_GREETING = re.compile(
    r"(?:(?:muy )?buen(?:os|as|a)? (?:dias?|tardes?|noches?)|(?:muy )?buenas|hola(?: a todos)?|saludos(?: cordiales)?|"
    r"(?:un )?cordial saludo|que tal(?: todo| estas| va)?|como (?:estas?|va(?: todo)?|te va)|encantad[oa]|mucho gusto|"
    r"(?:muchas |mil )?gracias(?: por (?:todo|(?:tu|su|la) ayuda))?|adios|hasta (?:luego|pronto|manana)|nos vemos|"
    r"ok|vale|perfecto|de acuerdo|genial|estupendo|muy bien|de nada|"
    r"(?:eso|esto) (?:es|era|seria) todo(?: por (?:hoy|ahora))?|"
    r"(?:no necesito )?nada mas|(?:that's|that is|that was|that will be) all(?: (?:for )?(?:now|today))?|"
    r"(?:c'est|ce sera) tout(?: pour (?:aujourd'hui|le moment))?|"
    r"(?:me puedes|puedes|podrias) ayudar(?:me)?|necesito ayuda|ayuda|"
    r"good (?:morning|afternoon|evening|day|night)|hello(?: there)?|hi(?: there)?|hey|how are you(?: doing)?|"
    r"(?:many )?thanks(?: a lot)?|thx|tks|ty|cheers|grax|mrc|"
    r"thank you(?: (?:very|so) much)?|good ?bye|bye|nice to meet you|"
    r"(?:can|could) you help(?: me)?|help(?: me)?|"
    r"bonjour|bonsoir|bonne (?:nuit|journee|soiree)|salut|coucou|(?:comment )?ca va(?: bien)?|"
    r"comment (?:allez[- ]vous|vas[- ]tu)|merci(?: beaucoup| bien)?|au revoir|a bientot|enchantee?|"
    r"(?:peux[- ]tu|pouvez[- ]vous) m'aider|aide[z]?[- ]moi)(?![a-z])(?:[\s,.;:!¡¿?]+(?:y|and|et) )?[\s,.;:!¡¿?]*"
)
_GREETINGS = re.compile(rf"[\s¡¿]*(?:{_GREETING.pattern})+")
# Who thanks or takes leave is not greeted.
_LEAVE = re.compile(
    r"\b(?:gracias|adios|hasta (?:luego|pronto|manana)|nos vemos|(?:es|seria) todo|nada mas|thanks?|good ?bye|bye|"
    r"thx|tks|ty|cheers|grax|mrc|"
    r"that'?s (?:all|it)|that (?:is|was|will be) all|good night|merci|au revoir|a bientot|c'est tout|ce sera tout|"
    r"bonne (?:nuit|journee|soiree))\b"
)
_GREETED = re.compile(
    r"\b(?:hola|buen(?:os|as) (?:dias|tardes)|hello|hi|good (?:morning|afternoon)|bonjour|bonsoir|salut)\b"
)
# What a question begins with; after a greeting ("ok", "ayuda a...") anything else may still belong to it.
_ASKS = re.compile(
    r"[¿\s]*(?:que|cual|quien|cuant|cuand|dond|como|se |hubo|what|which|who|when|where|how|did|does|quel|"
    r"qu'|qui|combien)"
)


# "Soy de un sindicato: ¿qué...?": who asks is no part of what is asked.
_PRESENTS_ITSELF = re.compile(
    r"^\s*(?:soy|somos|I am|I'm|we are|je suis|nous sommes)\s[^:?¿.;]{3,60}(?:[:.;]\s*|,\s*(?=¿))(?=[¿\w])",
    re.IGNORECASE,
)


def without_greeting(question: str) -> str:
    """The question that comes after a greeting or after who asks it; the greeting itself when nothing does."""
    question = _PRESENTS_ITSELF.sub("", question)
    found = _GREETINGS.match(fold(question))
    rest = question[found.end() :] if found and len(fold(question)) == len(question) else ""
    alone = _PRESENTS_ITSELF.sub("", rest)
    return alone if _ASKS.match(fold(alone)) else question


def takes_leave(folded: str) -> bool:
    """Whether a folded text of courtesy thanks or says goodbye."""
    return bool(_LEAVE.search(folded)) and not _GREETED.search(folded)


def is_courtesy(folded: str) -> bool:
    """Whether a folded text is a greeting or thanks, with a word or two behind it at most, and no question."""
    if _GREETINGS.fullmatch(folded.strip()):
        return True
    polite = _GREETINGS.match(folded) and "?" not in folded and len(folded.split()) <= 4
    return bool(polite) and len(topic_words(folded)) <= 1
