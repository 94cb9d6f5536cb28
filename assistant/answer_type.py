"""The kind of datum a question asks for, and whether a passage holds one: money, votes, an age, the holder of a post.

A passage about the right subject that lacks the datum answers nothing; it may only be offered as near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vectorstore.records import Passage
from vectorstore.words import fold, terms

# What is asked for by the words of a question; how a text that gives it reads; how the refusal names it.
_DATA = (
    (
        # What somebody has, earns or pays: the amount itself, where the word alone may stand in a title.
        r"\b(?:cual (?:es|era|fue) (?:el |su )?|que |what (?:is|was) (?:the |its )?|quel (?:est |etait )?(?:le |son )?)"
        r"(?:presupuesto|salario|sueldo|coste|costo|precio|budget|salary|cost|price|salaire|cout|prix)\b|"
        r"\bcuanto (?:gana|cobra|cuesta|costo)\b",
        r"\d[\d.,]* (?:millones de |mil )?(?:euros?|dolares|francos|libras|pesos)\b|\b(?:importe|suma) de \d",
        "ninguna cifra de dinero",
    ),
    (
        r"\b(?:cuesta\w*|cost(?:o|e|aron|aba)|presupuesto|precio|gast(?:o|aron)|cuant\w+ gastos|cuanto dinero|"
        r"que (?:suma|importe|monto)|sueldo|budget|cost|price|how much money|cout\w*)\b",
        r"euros?\b|dolar|presupuest|importe|suma de|millones|francos?\b|libras?\b",
        "ninguna cifra de dinero",
    ),
    (
        r"\bvot(?:o|os|aron|acion|aciones|e|es|ed)\b|\babstenci\w*|a favor|en contra|unanimidad|abstention",
        r"\bvot(?:o|os|aron|acion)|consenso|abstenc|unanim",
        "ninguna votación",
    ),
    (
        r"(?:cuant[oa]s (?:personas|participantes|asistentes|delegados)|how many (?:people|participants|delegates))\b.*"
        r"(?:asisti|particip|acudi|estuv|sala|attend)",
        r"\d (?:personas|participantes|asistentes|delegad)",
        "cuántas personas asistieron",
    ),
    (
        r"\b(?:numero de telefono|telefono de (?!ayuda)|(?:cual|que) (?:es |era )?(?:el |su )?telefono|"
        r"(?:phone|telephone) number|numero de telephone)\b",
        r"\+\d[\d ().-]{6,}|\btel(?:efono)?[.:] ?\(?\+?\d",
        "ningún número de teléfono",
    ),
    (
        r"\bcorreo(?: electronico)? (?:de|del|tiene|para)\b|(?:cual|que) (?:es |era )?(?:el |su )?correo|"
        r"(?:cual|que|what|which|quel) (?:es |is |was |est )?(?:el |the |l')?(?:e-?mail|courriel)|"
        r"\be-?mail (?:address|of)\b|adresse (?:electronique|courriel|e-?mail)",
        r"\S+@\S+\.\w+",
        "ninguna dirección de correo electrónico",
    ),
    (
        r"(?:cual|que) (?:es |era )?(?:la |su )?direccion (?:postal|de la (?:sede|oficina|secretaria))|"
        r"\b(?:postal|street|mailing) address|what is the address|adresse (?:postale|de la|du)\b",
        r"\b(?:calle|avenida|apartado postal|p\.o\. box|codigo postal)\b",
        "ninguna dirección postal",
    ),
    (
        r"(?:que|cual|which|what|quel(?:le)?) (?:fue (?:el |la )|era (?:el |la )|was the )?"
        r"(?:hotel|sala|edificio|room|building|venue|salle|batiment)\b",
        r"\b(?:hotel|sala|edificio|centro internacional|palacio)\b [A-Za-z0-9]",
        "en qué edificio, sala u hotel fue",
    ),
    (
        r"(?:quien(?:es)?|como se llama\w*|nombres? de|who|names? of|qui|noms? d\w*)\b.{0,25}\b"
        r"(?:interpret|traductor|translator|traduct)",
        r"(?:sra?|dra?)\.[^.]{0,60}(?:interprete|traductor)",
        "ningún nombre de intérprete ni traductor",
    ),
    (
        r"(?:que|cuales|cuantas|which|what|how many|quelles) (?:empresas|companies|firms|entreprises) (?:\w+ ){0,2}"
        r"(?:particip|asisti|acudi|attend|assist)",
        r"empresas? [^.]{0,60}(?:particip|asisti|representad)|representantes? de (?:las? )?empresas?",
        "qué empresas participaron",
    ),
    (
        r"\b(?:que|cual|which|what|quelle) (?:fue la |es la |era la )?"
        r"(?:empresa|compania|universidad|fundacion|consultora|firma|company|university|entreprise|universite)\b(?!s)",
        r"\b(?:grupo|empresa|compania|universidad|fundacion|consultora|firma) (?:de )?\^",
        "el nombre de ninguna empresa ni universidad que corresponda",
    ),
    (
        r"\b(?:en )?(?:que fecha|que dia)\b|\bon what (?:date|day)\b|a quelle date|quel jour",
        r"\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|"
        r"\b(?:19|20)\d\d\b",
        "ninguna fecha",
    ),
    (
        r"\bpenas? de (?:prision|carcel|muerte)|\bmultas?\b|anos de (?:prision|carcel)|prison (?:term|sentence)|"
        r"\bfines?\b for|peines? de prison|\bamendes?\b",
        r"\b(?:multas?|prision|carcel)\b",
        "ninguna pena de prisión ni multa",
    ),
    (
        r"\b(?:que|cual|which|what|quel) (?:pais|estado|gobierno|empresa|country|state|pays|etat)(?:es|s)? "
        r"(?:fue|fueron|ha sido|han sido|resulto|was|were|has been|a ete) (?:\w+ )?"
        r"(?:sancion|multad|conden|acusad|expuls|denunci|fined|punish|convict|expel|accus)",
        r"\b(?:fue|fueron|ha sido|habia sido) (?:sancion|multad|conden|acusad|expuls|denunci)",
        "que se sancionara o condenara a nadie",
    ),
    (
        r"\b(?:que|cual|which|what|quel) (?:periodist|moderador|interprete|journalist|moderator)\w*",
        r"(?:sra?|dra?)\.[^.]{0,60}(?:periodist|moderador)|(?:periodist|moderador)\w*,? (?:la |el )?(?:sra?|dra?)\.",
        "el nombre de esa persona",
    ),
    (r"que edad|cuantos anos (?:tiene|tenia)|how old|quel age", r"\d+ anos|anos de edad", "ninguna edad"),
)
_WHO_IS = re.compile(
    r"^[¿\s]*(?:quien (?:es|era|fue|dirige|dirigia|encabeza)|who (?:is|was|heads|leads)|qui (?:est|dirige))\s+"
    r"(?:(?:el|la|the|le)\s+)?(?:actual\s+)?(.{4,80})$"
)
_NAMED_POST = re.compile(
    r"(?:como se llam\w+|cual es el nombre d?|what is the name of) ?(?:el|la|the|del|de la) "
    r"((?:embajador|ministr|director|jef|fiscal|delegad|representante|portavoz|juez|consul|rector|gobernador|ambassador|"
    r"minister|head|delegate)\w* .{4,80})$"
)
_OPINION = re.compile(
    r"\b(?:que (?:opinas|piensas|te parec\w+|prefieres|harias)|crees (?:tu|que)|estas (?:tu )?de acuerdo|te gust\w+|"
    r"tu opinion|what do you think|your opinion|do you (?:agree|think|believe)|a ton avis|(?:que )?penses[- ]tu)\b"
)


def beyond_reports(folded: str) -> tuple[str, ...]:
    """What no report can answer: an opinion of the assistant."""
    return ("opinión alguna del asistente, que no tiene ninguna",) if _OPINION.search(folded) else ()


def lacking(folded: str, passages: Sequence[Passage]) -> str | None:
    """The datum, named in Spanish, that a folded question asks for when none of the passages gives it."""
    written = [f"{passage.lead_in} {passage.text}" for passage in passages]
    texts = [fold(text) for text in written]
    readings = [*texts, *map(_marked, written)]
    for asked, given, name in _DATA:
        if re.search(asked, folded) and not any(re.search(given, reading) for reading in readings):
            return name
    return _post(folded, texts)


def _marked(text: str) -> str:
    """The text folded, with "^" before each word that is written with a capital."""
    return fold(re.sub(r"\b(?=[A-ZÁÉÍÓÚÑÜ])", "^", text))


def _post(folded: str, texts: Sequence[str]) -> str | None:
    """A post whose holder is asked for ("quién es el director ejecutivo de") must stand in one passage, whole."""
    found = _WHO_IS.search(folded.strip(" ?")) or _NAMED_POST.search(folded.strip(" ?"))
    words = terms(found[1]) if found else []
    if not found or not words or any(set(words[:2]) <= set(terms(text)) for text in texts):
        return None
    return f"quién es {found[1].strip()}"
