"""Whose words a question wants: the body's own, which its adopted text alone tells, or those of speakers."""

from __future__ import annotations

import re

from assistant.words.frame_words import is_verb_of_saying
from vectorstore.words import fold

_BODY = (
    r"(?:(?:el|este|ese|the|le|ce) )?(?:grupo(?: de trabajo)?|working group|groupe(?: de travail)?)|"
    r"(?:(?:la|esta|esa|the|cette) )?(?:\w+ )?(?:reunion|meeting)"
)
# "¿Qué pidió el Grupo a...?", "¿qué le encarga la reunión a...?"
_ASKED = (
    r"(?:pid(?:e|io)|solicit(?:a|o)|encarg(?:a|o)|encomendo|encomienda|exhort(?:a|o)|inst(?:a|o)|invit(?:a|o)|"
    r"al(?:ienta|ento)|prop(?:uso|one)|sug(?:iere|irio)|exig(?:e|io)|demande|propose|prie|suggere)"
)
_ASKED_IN_ENGLISH = r"(?:asks?|asked|requests?|requested|urged?|encouraged?|invited?|proposed?|suggest(?:s|ed)?)"
_BY_BODY = re.compile(
    rf"\b(?:ha )?(?:{_ASKED}|pedido|demande) (?:{_BODY})\b|"
    rf"\b(?:{_BODY})(?: de 20\d\d)? (?:l[ea]s? |ha |a )?(?:{_ASKED}|pedido|{_ASKED_IN_ENGLISH})\b"
)
# "¿Está de acuerdo la reunión con...?", "¿cuál es la postura del Grupo sobre...?"
_SIDE = r"(?:de acuerdo|a favor|en contra|partidari[oa]|in favou?r|against|opposed|d'accord|pour|contre)"
_IS = r"(?:esta(?:ba|n)?|estuvo|se (?:mostro|manifesto|opone|opuso)|is|was|est)"
_STANCE = re.compile(
    rf"\b(?:{_BODY}) {_IS} {_SIDE}\b|"
    rf"\b{_IS} (?:{_SIDE} )?(?:{_BODY}) (?:{_SIDE}|con|del?)\b|"
    rf"\b(?:posicion|postura|position|opinion|stance) (?:del?|of|du) (?:la |el )?(?:{_BODY})"
)
# Who said something spoke; a recommendation says nothing by itself.
_WHO_SAID = re.compile(
    r"\b(?:quien(?:es)?|who|qui)\b[^?]*\b(?:dij|senal|afirm|observ|subray|destac|opin|sostuv|coment|advirti|lament|"
    r"said|says|noted|"
    r"observed|stressed|pointed out|dit)\w*"
)
_SPEAKERS = re.compile(
    r"\b(?:oradores|oradoras|panelistas|ponentes|expositor(?:a|es)|intervenciones|ponencias|exposiciones|speakers|"
    r"panell?ists|orateurs|intervenants|(?:cada|each|chaque) (?:panelista|ponente|orador|panell?ist|speaker|orateur|"
    r"intervenant))\b|"
    r"\b(?:dij\w+|opin\w+|coment\w+) (?:l[oa]s )?(?:delegaciones|delegados)\b|"
    r"\bdelegat(?:es|ions) (?:say|said|think)\b|"
    r"\b(?:en|durante|in|during|dans|lors|pendant)(?: de)? (?:el|los|las|the|les?|des) "
    r"(?:debates?|deliberaciones|deliberations?|discussions?|debats?)\b"
)
_SAYING = re.compile(
    r"(?:que|como|cual(?:es)?|what|how|quelle?|qu'\w+)\b.{0,40}\b(?:dij|declar|opin|postura|posicion|defend|explic|present|propus|"
    r"cont[oó]|sostuv|afirm|senal|subray|plante|"
    r"relat|expus|describ|inform[oa]|comunic|coment|aporto|manifesto|indico|anuncio|advirtio|pidio|observo|say|said|stat|argu|presented|explain|rais|propos|request|express|dit|declar|presente|soulev)"
)
# "¿Qué alegó la observadora?", "¿y qué subrayó al final?": the word behind the one that asks.
_VERB_ASKED = re.compile(r"(?:^|[¿,:;] ?|\by )(?:que|what|qu'a(?:-t-)?) (?:se |les? |nos )?(\w+)")
_SPOKE = re.compile(r"\b(?:habl[oó]|intervin|se (?:pronunci|refiri|manifest)|spoke|speak|comment|parl[ée])")

# "Otra oradora señaló", "varios participantes", "el representante de Chile", "la delegación de Fiji".
_ANOTHER = re.compile(
    r"^(?:(?:asimismo|ademas|tambien|por su parte|en cambio|a ese respecto|en ese sentido|en respuesta)[, ]+)*"
    r"(?:(?:un|una|otr[oa]s?|vari[oa]s|algun[oa]s|much[oa]s|numeros[oa]s|dos|tres|l[oa]s) (?:otr[oa]s )?"
    r"(?:orador(?:as?|es)?|delegad[oa]s?|participantes?|delegaciones|panelistas?|ponentes?)|"
    r"(?:el|la|los|las) (?:representantes?|delegacion|delegad[oa]|observador(?:a|es)?) del?\b|"
    r"la (?:secretaria|presidenta)|el presidente)\b"
)


def takes_floor(folded: str) -> bool:
    """Whether a sentence of a summary begins with somebody other than the speaker before: "otra oradora señaló"."""
    return bool(_ANOTHER.search(folded))


def asked_by_body(folded: str) -> bool:
    return bool(_BY_BODY.search(folded))


def asks_stance(folded: str) -> bool:
    return bool(_STANCE.search(folded))


def asks_who_said(folded: str) -> bool:
    return bool(_WHO_SAID.search(folded))


def names_speakers(folded: str) -> bool:
    return bool(_SPEAKERS.search(folded))


def asks_what_was_said(question: str) -> bool:
    folded = fold(question)
    return bool(_SAYING.search(folded)) or opens_with_saying(folded)


def opens_with_saying(folded: str) -> bool:
    """Whether the verb behind the word that asks is one of saying: "¿qué alegó la observadora de Chile?"."""
    verb = _VERB_ASKED.search(folded)
    return verb is not None and is_verb_of_saying(verb[1])


def asks_whose_words(question: str) -> bool:
    """Whether a question is on what somebody said, or on whether they spoke of something."""
    return asks_what_was_said(question) or bool(_SPOKE.search(fold(question)))
