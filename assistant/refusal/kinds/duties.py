"""Who pays, decides, directs, supervises; before whom one complains; what follows when a duty is not met.

Patterns are searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import Datum, datum

_WHO = (
    r"\b(?:quien(?:es)?|a quien(?:es)?|que (?:organo|organismo|autoridad|entidad|institucion|ministerio|"
    r"instancia)(?:es|s)?|"
    r"who|(?:which|what) (?:body|authority|agency|ministry|institution|organ)|qui|"
    r"quel(?:le)? (?:organe|autorite|organisme|instance|ministere))\b(?! dij)"
)


def _by_whom(acts: str, given: str, name: str) -> Datum:
    """A question on who does, may or must do something: the verb follows the word of asking closely."""
    return datum(rf"{_WHO}(?: \w+){{0,3}}? (?:se )?(?:{acts})", given, name)


DUTIES = (
    datum(
        rf"{_WHO}(?: \w+){{0,3}}? (?:pag(?:a|an|o|aron|ara|aran|ue)|"
        rf"(?:deb\w+|tien\w+ que|pued\w+|va a|han? de|ha de) pagar|costea\w*|sufrag\w+|subvenciona\w*|pays?|paid|"
        rf"paie\w*|"
        r"paye\w*)\b|"
        r"\bcon (?:que|cuales|cuantos) (?:fondos|dinero|recursos (?:financieros|economicos)|presupuesto)|"
        r"\bcon cargo a que|"
        r"\bde donde (?:sal\w+|vien\w+|provien\w+|saca\w*) (?:el dinero|los fondos|los recursos)|"
        r"\bcomo se (?:financi|sufrag|coste|pag)\w+|\bfuentes? de financi|"
        r"\b(?:with|from|out of) (?:what|which|whose) (?:funds|money|budget)|"
        r"\bhow (?:is|are|was|were|will) .{2,60} (?:funded|financed|paid for)|"
        r"\b(?:avec|sur) quel(?:le)?s? (?:argent|fonds|budget|ressources financieres)|\bcomment .{2,50} financ",
        r"\b(?:financi(?:o|a|an|aron|ar|ad|aci|ami)|fondos?\b|presupuest|sufrag|contribuci|aport(?:aci|o|aron|ar)|"
        r"recursos (?:extrapresup|financier|economic|necesari|suficient|adecuad)|donant|pag(?:ar|ad|o|aron|ue|an|a)\b|"
        r"costea|"
        r"gastos|coste?s?\b|subvenci|patrocin)",
        "quién lo paga ni con qué fondos",
    ),
    _by_whom(
        r"(?:decid(?!io|ier|ed)|determin|escog|seleccion)\w*|elig(?:e|en|ir)\b|chooses?\b|selects?\b|choisi\w*",
        r"\b(?:deci[ds]|determin|elig|elec|escog|seleccion|corresponder? a|incumb|competen)",
        "quién lo decide",
    ),
    _by_whom(
        r"(?:evalu|supervis|vigil|control|fiscaliz|audit|inspeccion|monitor)\w*|oversees?\b|assess\w*|checks?\b|"
        r"surveill\w*",
        r"\b(?:evalu|supervis|vigil|control|seguimiento|examin|analiz|revis|auditor|inspec|rendicion de cuentas|"
        r"fiscaliz)",
        "quién lo supervisa ni evalúa",
    ),
    _by_whom(
        r"(?:impart|ensen|dict)\w*|teach\w*|deliver\w*|enseign\w*|dispens\w*",
        r"\b(?:impart|ensen|dictad|docente|profesor|instructor|formador|a cargo de|organizad[oa]s? por|"
        r"dirigid[oa]s? por|"
        r"capacit(?:o|aron)|ofrec|facilit)",
        "quién lo imparte",
    ),
    _by_whom(
        r"(?<!se )(?:dirij|dirig(?!id))\w*|encabez\w*|lider(?:a|an|ar|o|aba)\b|leads?\b|led\b|heads?\b|headed\b",
        r"\bdirig(?!id[oa]s? (?:a|contra)\b)|\b(?:direccion|encabez|lider|coordin|presid|al frente|jef[ea]|a cargo|"
        r"mand|comand|cabeza)",
        "quién lo dirige",
    ),
    _by_whom(
        r"(?:guard|custodi|conserv|administr|gestion|tramit|expid|emit)\w*|keeps?\b|stores?\b|runs\b|manages?\b|"
        r"issues?\b|"
        r"gere\w*|delivre\w*",
        r"\b(?:guard|custodi|conserv|administ|gestion|manten|mantien|depositari|archiv|tramit|exped|expid|emit|emis|"
        r"a cargo de|conced|otorg)",
        "quién se encarga de eso",
    ),
    _by_whom(
        r"(?:sancion|castig|penaliz|mult)\w*|punish\w*|sanctions?\b|fines?\b|sanctionn\w*|puni\w*",
        r"\b(?:sanci|castig|pena(?:s|l)|multa|enjuici|disciplin)",
        "quién impone sanciones",
    ),
    _by_whom(
        r"(?:verific|comprueb|comprob|certific|valid)\w*|verif\w*|certif\w*",
        r"\b(?:verific|compr(?:ue|o)b|certific|valid|control|inspec)",
        "quién lo verifica",
    ),
    datum(
        r"\b(?:ante|a) (?:quien|que (?:organo|autoridad|tribunal|instancia|organismo))\b.{0,40}\b(?:recurr|apel|reclam|"
        r"quej|"
        r"impugn)\w*|\b(?:como|donde|puede[n]?|cabe) (?:se )?(?:puede[n]? )?(?:recurr(?:e|ir)|apel(?:a|ar)|impugn(?:a|"
        r"ar)|"
        r"reclam(?:a|ar)) (?!a\b)|"
        r"\b(?:appeal(?:ed)?|lodge a complaint|challenge) (?:to|against|the|a|before|with)\b|\bfaire appel|"
        r"\b(?:aupres de|devant) (?:qui|quel\w*)",
        r"\brecurso (?:judicial|efectiv|legal|administrativ|ante|de apelaci)|\bvias? de recurso|\b(?:recurrir|recurra|"
        r"apel|"
        r"reclamaci|impugn|queja|denunci)",
        "ante quién se recurre",
    ),
    datum(
        # What follows for who does not what is asked; "qué pasa si" without a failing may be told in any words.
        r"\b(?:que (?:pasa|pasara|pasaria|ocurre|ocurrira|ocurriria|sucede|consecuencias?|hacer|hacen|se hace)\b|"
        r"what (?:happens|are the consequences|if)\b|que se passe-t-il|qu'arrive-t-il)"
        r".{0,80}\b(?:no|incumpl\w+|discrep\w+|ocult\w+|nieg\w+|negar\w*|rechaz\w+|viol[ae]n?|infring\w+|miente[n]?|"
        r"falsific\w+|"
        r"not|n't|refus\w+|fails?|breach\w*|violates?|lies?|hides?|disagree\w*|ne)\b",
        r"\b(?:sanci|incumpl|consecuencia|disciplin|multa|penaliz|pena(?:s|l)\b|enjuici|de no |de lo contrario|si no\b|"
        r"en caso de (?:que no|no|des|incumpl|negat|controv)|rendir cuentas|rendicion de cuentas|controversia|expuls|"
        r"deneg|perder)",
        "qué ocurre en ese caso",
    ),
    datum(
        r"\b(?:que|cual(?:es)?) (?:(?:es|son|era|seria|fue) (?:la |las |el |los ))?(?:sancion|castigo|pena|"
        r"penalizacion)(?:es|s)? "
        r"(?!de (?:la|los|las) recom|(?:\w+ ){0,3}(?:recom|propus|propon|acord|aprob|pid))|"
        r"\bcomo se (?:sanciona|castiga|penaliza)|\b(?:what|which) (?:sanction|penalt|"
        r"punishment)\w*|"
        r"\bhow .{2,50} (?:punished|sanctioned|penali[sz]ed)|\bquel(?:le)?s? (?:sanction|peine|punition)s?\b|"
        r"\b(?:bajo|so) (?:que )?(?:pena|sancion)",
        r"\b(?:sanci|castig|pena(?:s|l|liz)|multa|prision|enjuici|conden|disciplin|tipific)",
        "ninguna sanción",
    ),
    datum(
        r"\b(?:que|what|which|quel) (?:nivel|grado|level|degree|niveau) (?:de|d'|of) ?(?:idioma|ingles|frances|espanol|"
        r"estudios|"
        r"formacion|conocimiento|educacion|riesgo|language|english|education|training|langue|anglais|etudes)",
        r"\bnivel\b|\bgrado de\b|\b(?:basic|intermedi|avanzad|primari|secundari|universitari)[oa]s?\b",
        "qué nivel",
    ),
)
