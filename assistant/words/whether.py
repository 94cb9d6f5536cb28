"""A yes-or-no question read as the statement that it asks about: "¿Se aprobó el informe?" is "Se aprobó el informe"."""

from __future__ import annotations

import re

from vectorstore.words import fold

# What may stand before the question proper: the turn before, the meeting, the one who is asked.
_OPENS = r"^\W*(?:(?:y|e|pero|entonces|and|but|so|et|mais|alors|oye|ok|vale)\b\W*)*"
# "Dime si se recomendó...", "do you know whether...": the question stands behind.
_INDIRECT = re.compile(
    _OPENS + r"(?:(?:me )?(?:sabes|sabe|sabria\w*|dime|diga|digame|puedes decirme|podria\w* decirme|quisiera saber|"
    r"quiero saber|queria saber|necesito saber|confirma(?:me)?|confirme(?:me)?|puedes confirmar|comprueba|verifica)"
    r"(?: (?:por favor|usted))? (?:si|que)|"
    r"(?:do you know|can you tell me|could you tell me|tell me|i (?:want|need|would like) to know|(?:please )?confirm|"
    r"can you confirm) (?:whether|if|that)|"
    r"(?:sais-tu|savez-vous|dis-moi|dites-moi|je voudrais savoir|peux-tu me dire|pouvez-vous me dire) s(?:i |'))\W*"
)
# "Es verdad que...", "is it true that...": the truth of what follows is asked for.
_TRUE = re.compile(
    _OPENS + r"(?:es (?:cierto|verdad|correcto|asi)|is it (?:true|correct|right)|est-il (?:vrai|exact)|"
    r"est-ce (?:vrai )?)\s*(?:que|that|qu')\W*"
)
# "..., ¿verdad?", "..., right?", "..., n'est-ce pas ?"
_TAG = re.compile(
    r"[,;.]?\s*(?:¿\s*)?(?:(?:no es )?(?:verdad|cierto|asi|correcto)|no|no es asi|es asi|me equivoco|o no|si o no|"
    r"right|correct|true|yes or no|or not|isn't (?:it|that so)|is that (?:right|so|true)|"
    r"(?:did|does|do|is|are|was|were|has|have)n't (?:it|they|he|she)|n'est-ce pas|non|pas vrai|oui ou non|ou non|"
    r"c'est bien (?:ca|cela))\s*[?.!]*\s*$"
)
_TAG_ASKS = re.compile(
    r"[,;.]\s*(?:¿|(?:right|correct|true|isn't|n'est-ce pas|is that|\w+n't (?:it|they)))|si o no|o no\W*$"
)
# A question with one of these wants more than a yes or a no.
_WANTS_MORE = re.compile(
    r"(?:^|[¿,:;(]\s*)(?:(?:y|e|pero|and|but|so|et|mais|a|de|con|en|por|para|desde|hasta|sobre|in|at|on|of|for|from|to|with|"
    r"about|by|dans|pour|sur|avec|par|depuis) )*"
    r"(?:que|q|cual(?:es)?|quien(?:es)?|cuant[oa]s?|cuando|donde|adonde|como|what|which|who|whom|whose|how|why|when|"
    r"where|quel(?:le)?s?|qui|qu'\w+|quoi|combien|quand|comment|pourquoi|ou)\b|\bquel(?:le)?s? (?!que)"
)
_ACCENTED = re.compile(r"\b(?:qué|cuál(?:es)?|quién(?:es)?|cuánt[oa]s?|cuándo|dónde|adónde|cómo)\b", re.IGNORECASE)
# "¿Y si no lo han condenado?" asks what follows.
_WHAT_IF = re.compile(r"^\W*(?:(?:y|pero|and|but|et|mais)\W+)?(?:que pasa )?(?:si|what if|if|et si|s')\b[^,]*$")
# Of two things one is to be chosen.
_ALTERNATIVE = re.compile(r"\s(?:o|u|or|ou|ou bien)\s+(?!(?:no|not|non|sea)\b)")
# What is asked of the assistant, whose answer is the thing itself.
_OF_ASSISTANT = re.compile(
    _OPENS + r"(?:(?:me |nos )?(?:puedes|podrias|podria usted|puede usted|tienes|sabes|quieres|conoces|das|dices|"
    r"estas|eres|crees|opinas)|can you|could you|would you|will you|do you|are you|have you|"
    r"(?:peux|pourrais|sais|as|es|crois)-tu|(?:pouvez|pourriez|savez|avez|etes|croyez)-vous)\b"
)
_ENGLISH = re.compile(
    _OPENS + r"(?:(?:(?:according to|in|at|during|under|for|by|did) [^?,]{2,60}, )?)"
    r"(?:did|does|do|is|are|was|were|has|have|had|can|could|should|must|may|might|will|would|"
    r"(?:did|does|do|is|are|was|were|has|have|can|could|should|must|wo|would)n't)\s(?!you\b)"
)
_FRENCH = re.compile(r"\best-ce qu(?:e|')|(?<!qu'y )(?<!qu')\b\w+-(?:t-)?(?:ils?|elles?|on)\b|\by a-t-il\b|\bfaut-il\b")
# Verbs of the genre by their endings: "recomendó", "estuvieron", "se exigía", "debe", "hay".
_SPANISH_VERB = re.compile(
    r"\b(?:hay|hubo|habia|habra|es|son|era|eran|fue|fueron|esta|estan|estaba|estaban|estuvo|estuvieron|"
    r"puede|pueden|podia|podian|podria|podrian|debe|deben|debia|debian|deberia|deberian|tiene|tienen|tenia|tenian|"
    r"hace|hacen|hizo|cabe|caben|basta|sirve|sirven|existe|existen|contiene|contienen|dice|dicen|dijo|dijeron|"
    r"depende|dependen|incluye|incluyen|exige|exigen|pide|piden|permite|permiten|prohibe|prohiben|obliga|obligan|"
    r"queda|quedan|sigue|siguen|cuenta|cuentan|recibe|reciben|pierde|pierden|ha|han|va|van|vino|vinieron|quiso|"
    r"quisieron|pudo|supone|suponen|implica|implican|requiere|requieren|propone|proponen|prevé|preve|preven|conviene|"
    r"corresponde|corresponden|afecta|afectan|protege|protegen|alcanza|importa|menciona|mencionan|recomienda|"
    r"recomiendan|habla|hablan|trata|tratan|figura|figuran|aparece|aparecen|consta|constan|se \w+[aeo]n?|"
    r"define|regula|garantiza|reconoce|considera|cubre|abarca|aplica|crea|establece|fija|impone|ordena|sanciona|castiga|"
    r"penaliza|ofrece|da|cita|nombra|dura|vale|perjudica|prevalece|llega|sale|entra|exime|limita|preve|trata|"
    r"tuv\w+|dur(?:a|o)|pus\w+|dio|dieron|supo|trajo|cre(?:e|en)|usa|usa[n]?|sabe|"
    r"(?!(?:orig|exam|ord|crim|imag|marg|volum|jov|qui|algui|tambi|bi)en\b|plan\b)\w{3,}(?:an|en)|"
    r"\w{2,}(?:aron|ieron|aban|arian|erian|irian))\b"
)
# Nouns end in "ía" as well ("secretaría", "mayoría"): verbs by their stems, in their plural all of them.
_PRETERITE = re.compile(
    r"\b(?:\w{2,}(?:ó|aba|ará|erá|irá|arán|erán|irán|ían)|(?:hab|deb|pod|quer|sab|cab|hac|dec|ib|le|cre|\w*(?:cib|rib|hib|"
    r"viv|serv|ten|ven|ped|med|pond|pon|sal|segu|exig|dirig|cog|met|mit|ced|pend|tend|vert|fer|ger|quer|rec|nec|noc|duc|"
    r"clu|bu|tu|min|fin|sist|xist|cid|cud|lud|fr|br|umpl|rr))ía)\b",
    re.IGNORECASE,
)
# "La que sigue", "los que estuvieron": the verb of who is meant.
_RELATIVE = re.compile(r"(?<!\w)(?:que|quien(?:es)?)\s+(?:no\s+|se\s+)*\w+", re.IGNORECASE)

# What is asked is only whether something was spoken of, or whether there is a recommendation on it.
_ON = (
    r"(?:sobre|acerca del?|respecto del?|relativ\w+ al?|en materia de|que (?:habl|trat|mencion)\w+ (?:del?|sobre)|"
    r"about|on|regarding|concerning|sur|concernant|au sujet d(?:e |es |u |'))"
)
_SPOKEN_OF = re.compile(
    r"\b(?:habl(?:o|aron|a|an|aba|aban|ado) (?:\w+ ){0,6}?(?:del?|sobre)\b|"
    r"trat(?:o|aron) (?:del?|el|la|los|las|sobre)\b|(?<!la )(?<!de )(?<!a )trata[n]? (?:del?|sobre)\b|"
    r"mencion\w+|abord(?:o|aron|ado|a|an)\b|discut(?:io|ieron|ido)|debati(?:o|eron|do)|aludi\w+ al?|"
    r"se refiri\w+ al?|(?:dijo|dice|dijeron|dicen) (?:\w+ ){0,7}?(?:algo|nada) (?:del?|sobre)\b|"
    r"(?:hay|hubo|existen?|se (?:recom\w+|dijo|acordo|aprobo|pidio|propuso)) "
    rf"(?:algun[oa]?s?|alg[uo]|una?|nada)?(?: ?\w+)?(?: en 20\d\d)? {_ON}\b|"
    rf"(?:recom\w+|aprob\w+|acord\w+|pid\w+|propus\w+) (?:algo|alguna \w+|nada) {_ON}\b|"
    rf"(?:recommend|adopt|agree|propose|decide)\w* (?:anything|something|nothing) {_ON}\b|"
    rf"(?:recommande|adopte|propose|decide|dit) (?:quelque chose|rien) {_ON}\b|"
    r"talk\w* (?:about|of)|sp(?:eak|oke|oken) (?:about|of|on)|sa(?:y|id) anything (?:about|on)|discuss(?:ed)?\b|"
    r"mention(?:ed)?\b|address(?:ed)?\b|"
    rf"refer(?:red)? to|raised?\b|(?:is|are|was|were) there (?:\w+ ){{0,3}}?{_ON}\b|"
    rf"y a-t-il (?:\w+ ){{0,3}}?{_ON}\b|parle\w* (?:de|du|des|d')|evoqu\w*|mentionn\w*|aborde\w*|"
    r"fait (?:mention|reference))"
)
_MORE_OF_IT = re.compile(r"^\W*(?:el tema de(?:l)?|the (?:issue|topic|subject) of|la question d(?:e|es|u))\b")
# What must be so, always or alone, or is like something else: a sentence with the same words may say the contrary.
_QUALIFIED = re.compile(
    r"\b(?:hace falta|hacia falta|hay que|necesari[oa]s?|necesit\w+|obligator\w+|obligad[oa]s?|basta\w*|dep[ei]e?nd\w+|"
    r"solo|solamente|unicamente|siempre|tod[oa]s?|cada|mas|menos|mism[oa]s?|igual(?:es)?|distint[oa]s?|much[oa]s?|mayoria|"
    r"primer[ao]?|ultim[oa]|si|aunque|pese|exclusiv\w+|nuev[oa]s?|ya|aun|todavia)\b"
)


def spoken_of(statement: str) -> str:
    """Of what a statement says only that it was spoken of, or recommended about; nothing where it says more."""
    found = _SPOKEN_OF.search(fold(statement))
    rest = statement[found.end() :] if found else ""
    more = _MORE_OF_IT.match(fold(rest))
    return (rest[more.end() :] if more else rest).strip()


def qualifiers(statement: str) -> frozenset[str]:
    """The words of a Spanish statement by which a sentence with all its others may still say the contrary."""
    return frozenset(_QUALIFIED.findall(fold(statement)))


def asked_statement(wording: str, language: str) -> str:
    """What a yes-or-no question asks about, as a statement in its words; nothing for any other question."""
    if len(fold(wording)) != len(wording):
        return ""
    text, tagged = _without_tag(wording)
    if _ACCENTED.search(text):
        return ""
    for opening in (_INDIRECT, _TRUE):
        if found := opening.match(fold(text)):
            text, tagged = text[found.end() :], True
    folded = fold(text)
    if _OF_ASSISTANT.match(folded) or _WANTS_MORE.search(folded):
        return ""
    if _ALTERNATIVE.search(folded) or _WHAT_IF.match(folded) or not (tagged or _asks(text, folded, language)):
        return ""
    return text.strip(" ¿?¡!.;,\n")


def _without_tag(wording: str) -> tuple[str, bool]:
    found = _TAG.search(fold(wording))
    if not found or not _TAG_ASKS.search(fold(wording)[max(0, found.start() - 1) :]):
        return wording, False
    return wording[: found.start()], True


def _asks(text: str, folded: str, language: str) -> bool:
    """Whether a text without question words asks whether something is so."""
    if language == "en":
        return bool(_ENGLISH.match(folded))
    if language == "fr":
        return bool(_FRENCH.search(folded))
    asked = _RELATIVE.sub(" ", text[text.index("¿") :] if "¿" in text else text)
    return "?" in text and bool(_SPANISH_VERB.search(fold(asked)) or _PRETERITE.search(asked))
