"""Measures that questions ask for: exact numbers, lengths of time, frequency, limits, trends, ranks, methods, results.

Patterns are searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import NUMBERS, YEAR, Datum, datum
from assistant.words.ordinals import SPANISH_MONTHS

# A number that is no year, no paragraph, article or symbol.
_FIGURE = (
    r"(?<![\d/.,])(?<!parrafo )(?<!parrafos )(?<!articulo )(?<!tema )(?<!resolucion )(?<!decision )(?!(?:19|20)\d\d\b)"
    r"\d[\d.]*\b(?!/|(?: a \d+)? de (?:" + SPANISH_MONTHS + r"))"
)
_NUMBER_WORD = (
    r"\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veint\w+|treinta|"
    r"cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|cientos|doscient\w+|miles|mil|millon(?:es)?|"
    r"docenas?|"
    r"ambos|ambas|ningun|ninguna|ninguno|mitad)\b"
)
_HOW_MANY = r"(?<!cada )\b(?:cuant[oa]s|how many|combien d(?:e |'))"


def _unit(asked: str, given: str, name: str) -> Datum:
    """So many hours, days: the unit must stand there with a number."""
    return datum(rf"{_HOW_MANY} ?(?:{asked})\b", rf"\b{NUMBERS} (?:\w+ )?(?:{given})", f"cuántos {name}")


MEASURES = (
    datum(
        r"\b(?:cifra|numero|cantidad|dato)s? (?:exact|concret|precis)\w+|\bcuant[oa]s exactamente|\bexactamente cuant|"
        r"\b(?:exact|precise) (?:number|figure|count)|\bhow many exactly|\b(?:nombre|chiffre) (?:exact|precis)",
        rf"{_FIGURE}|{_NUMBER_WORD}",
        "ninguna cifra exacta",
    ),
    datum(
        r"\b(?:porcentaje|proporcion|tasa|percentage|proportion|share|rate|pourcentage|taux)\b.{0,30}\b(?:exact|"
        r"concret|"
        r"precis)|\b(?:exact|precise|exacta?) (?:\w+ )?(?:percentage|proportion|rate|porcentaje|tasa)|"
        r"\b(?:en porcentaje|en pourcentage|as a percentage|in per ?cent)",
        r"\d ?%|\bpor ciento\b",
        "ningún porcentaje",
    ),
    datum(
        r"\b(?:que|cual es la|cual era la|what|which|quelle) (?:proporcion|tasa|fraccion|proportion|rate|fraction)\b|"
        r"\bquel (?:taux|pourcentage)",
        r"\d ?%|\bpor ciento\b|\bmitad\b|\bterci[oa]s?\b|\bcuartas? partes?\b|\bmayoria\b|\bmayor parte\b|\bgrueso\b|"
        r"\bbaj[oa]\b|"
        r"\bde cada\b|\btasas?\b",
        "ningún porcentaje",
    ),
    datum(
        r"\b(?:que|cual es el|cual era el|dame el|what|what is the|quel|quel est le) (?:numero|number) "
        r"(?:tien|llev|es\b|era\b|(?:del?|of the|of|du|de la) (?:la |el |los |las )?"
        r"(?:linea|ley|decreto|expediente|caso|help|law|act|case|loi|ligne))",
        rf"\b(?:ley|decreto|articulo|resolucion|decision|num(?:ero)?\.?|n[.º°]*|expediente|caso) ?\d|{_FIGURE}",
        "ningún número",
    ),
    _unit("minutos|minutes", "minutos?|horas?", "minutos"),
    _unit("horas|hours|d'heures|heures", r"horas?|dias?", "horas"),
    _unit("dias|days|jours", rf"dias?|semanas?|mes(?:es)?|horas?|de (?:{SPANISH_MONTHS})|(?:a|al|y) \d+ de", "días"),
    _unit("semanas|weeks|semaines", rf"dias?|semanas?|mes(?:es)?|de (?:{SPANISH_MONTHS})", "semanas"),
    _unit("meses|months|mois", rf"dias?|semanas?|mes(?:es)?|anos?|de (?:{SPANISH_MONTHS})", "meses"),
    datum(
        rf"{_HOW_MANY} ?(?:anos|years|ans|annees)\b(?! (?:tiene|tenia|has|have|old))",
        rf"\b{NUMBERS} (?:anos?|mes(?:es)?|decadas?)|{YEAR}|\bdecenio|\bdecada|\bsiglo",
        "cuántos años",
    ),
    datum(
        r"\b(?:durante|por) cuanto tiempo|(?<!hace )\bcuanto tiempo\b(?! hace)|\bhasta cuando\b|"
        r"\b(?:for )?how long\b(?! ago)|"
        r"\b(?:pendant|depuis) combien de temps|\bcombien de temps",
        rf"\b{NUMBERS} (?:\w+ )?(?:dias?|semanas?|mes(?:es)?|anos?|horas?|minutos?|segundos?|sesiones)\b|sin demora|"
        rf"cuanto antes|"
        r"lo antes posible|\btiempo (?:posible|suficiente|razonable|prudencial)|"
        r"inmediat|\bperiodos? (?!de sesiones)|\bplazos?\b|\bduraci|\bpermanent|\bindefinid|\bproxim|"
        r"\bsiguiente|\bposterior|"
        r"\bmientras\b|"
        rf"\bhasta (?:que|el|la|su)\b|\b(?:largo|corto|mediano) plazo|\bdesde (?:el |la |\d)|"
        rf"(?:19|20)\d\d ?[-–a] ?(?:19|20)\d\d|\d+ de (?:{SPANISH_MONTHS})",
        "cuánto tiempo",
    ),
    datum(
        r"\b(?:cada cuant\w+|con (?:que|cuanta) (?:frecuencia|periodicidad|regularidad)|cuantas veces (?:al|por|a la)|"
        r"how (?:often|frequently|regularly)|how many times (?:a|per)|a quelle frequence|tous les combien)\b",
        rf"\bcada (?:{NUMBERS} )?(?:anos?|mes(?:es)?|semanas?|dias?|dos|tres|trimestre|semestre|periodo|reunion)|"
        rf"\banual|"
        r"\b(?:mensual|semanal|bienal|trimestral|semestral|diari[oa]|periodic|consecutiv|sucesiv|frecuen|"
        r"regular(?:mente|idad|es)?\b(?! (?:el|la|los|las|su|sus)\b)|"
        r"a menudo|constante|continu|reiterad)|\bveces\b|\buna vez (?:al|por|cada)",
        "con qué frecuencia",
    ),
    datum(
        r"\b(?:en (?:que medida|cuanto)|cuanto|de combien|by how much|how much)\b.{0,60}\b(?:aument|disminu|reduj|"
        r"reduc|baj[oa]|"
        r"bajaron|subi|crec|increas|rise|rose|risen|fall|fell|fallen|drop|decreas|declin|baiss|augment|diminu|chut)\w*",
        r"\d ?%|\bpor ciento\b|\d (?:veces|puntos)|\b(?:mitad|doble|triple|duplic|triplic|terci[oa])|de \d[\d.]* a \d",
        "en cuánto aumentó ni disminuyó",
    ),
    datum(
        r"^(?!.*\b(?:reunion|meeting)\b).*"
        r"\b(?:fue|es|era) (?:el|la) (?:primer|primera|primero|ultimo|ultima|unico|unica) (?:pais|estado|empresa|"
        r"tribunal|"
        r"gobierno|ciudad|region|en\b|que\b)|\b(?:que|cual|which|what|quel) (?:pais|estado|gobierno|empresa|country|"
        r"state|"
        r"government|company|pays|etat)(?: parte)? (?:fue|era|es|was|is|a ete) (?:el|la|the|le) (?:primer|ultim|unic|"
        r"first|last|"
        r"only|premier|dernier|seul)\w*|\bwas the (?:first|last|only) (?:country|state|court|company|city)",
        r"\b(?:primer|ultim|unic[oa]|pioner|por primera vez|solo\b)",
        "cuál fue el primero, el último ni el único",
    ),
    datum(
        rf"{_HOW_MANY} ?(?:\w+ )?(?:paises|estados|gobiernos|countries|states|governments|pays|etats)(?: parte|"
        rf" parties)? "
        r"(?:se )?(?:ha[n]?|habia[n]?|ya|tien|tenia|aplic|ratific|firm|adopt|utiliz|usa|prohib|cuent|incorpor|have|had|"
        r"has|use|"
        r"appl|ratif|sign|adopt|ban|ont|ratifi)\w*",
        rf"(?:{_FIGURE}|{_NUMBER_WORD}) (?:de )?(?:l[oa]s )?(?:\^?\w+ ){{0,2}}\^?(?:paises|estados|gobiernos|partes)|"
        rf"(?:paises|estados|partes|gobiernos)[^.]{{0,40}}(?:{_FIGURE}|{_NUMBER_WORD})|(?:\^\w+(?: \^?\w+)?, ){{2}}",
        "cuántos países",
    ),
    datum(
        r"\b(?:how many|combien d(?:e |')|cuant[oa]s)(?! ?(?:(?:de|of) )?(?:l[oa]s |the |les )?(?:\w+ )?(?:topics?|"
        r"themes?|temas?|"
        r"recom\w+|items?|times|veces|fois|meetings?|reunion\w*|sesion\w*|sessions?|points?|puntos?|paragraph\w*|"
        r"parrafos?|apartados?|incisos?|alineas?|measures?|"
        r"medidas?|mesures|speakers?|orador\w*|orateurs?|paises|estados|countries|states|pays|documentos?|informes?|"
        r"panel\w+))",
        rf"{_FIGURE}|{_NUMBER_WORD}|(?:[^.,;]+[,;]){{3}}",
        "ninguna cifra",
    ),
    datum(
        r"\b(?:como se (?:mide|miden|midio|midieron|medira|mediran|medir|calcula|calculan|calculo|cuantific\w+)|"
        r"how (?:is|are|was|were|will|do|does|did|can) .{2,70}\b(?:measured?|calculated?|quantif\w+)|"
        r"comment .{2,50}(?:mesur|calcul|quantifi)\w*|con que (?:indicadores|indices|criterios))\b",
        r"\b(?:medir|medici|medid[oa]\b|mid(?:e|en|io|iera)\b|indicador|indice|calcul|cuantific|metodolog|criterio|"
        r"estadistic|"
        r"evalu|parametro)",
        "cómo se mide",
    ),
    datum(
        r"^(?!.*\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b)(?!.*\b(?:reunion|proyecto|borrador|informe|meeting|draft|report|"
        r"projet|rapport)).*\b(?:como se (?:distingu|diferenci)\w+|"
        r"how .{2,60}\b(?:distinguish\w*|told apart|differentiate\w*)|"
        r"comment .{2,40}distingu\w*|(?:en que|cual es la) (?:se )?diferencia[n]?|what is the difference|"
        r"quelle est la difference)\b",
        r"\b(?:disting|diferenc|difier|distint|a diferencia|mientras que|frente a|en lugar de|indicador|indicios)",
        "cómo se distingue",
    ),
    datum(
        r"\b(?:con que (?:metodo|metodologia|tecnica|procedimiento)s?|(?:que|cual) (?:fue |es |era )?(?:el |"
        r"la )?(?:metodo|"
        r"metodologia)|(?:what|which) (?:method|methodology|technique)s?|quel(?:le)? (?:methode|methodologie|"
        r"technique))\b",
        r"\b(?:metod|tecnic|procedimient|mediante|por medio de|a traves de|utiliz|emple(?:o|an|ar|and)|basad|analisis|"
        r"analiz|"
        r"encuesta|muestr)",
        "ningún método",
    ),
    datum(
        r"\bcuando (?:se )?(?:empez|comenz|inici|arranc|repart|distribu|detuv|arrest|rescat|conden|lanz|inaugur)\w*o\b"
        r"(?!.*\b(?:reunion|sesion|grupo|debate|periodo))|\bwhen (?:was|were|did) .{2,60}\b(?:begin|start(?:ed)?|"
        r"launched|arrested|"
        r"rescued|distributed|circulated|convicted)\b(?!.*\b(?:meeting|session|group))|"
        r"\bquand .{2,50}(?:commence|debute|distribue|arrete|lance)e?s?\b(?!.*\b(?:reunion|session|groupe))",
        rf"\b(?:{SPANISH_MONTHS})\b|{YEAR}",
        "ninguna fecha",
    ),
    datum(
        r"\bdesde (?:que ano|cuando)\b(?!.*\b(?:recom|habl|menci|trat[ao]|abord|debat|insist|reun|ped|pid|acord|aparec|"
        r"miembro|observador))|"
        r"\bsince when\b|\bdepuis (?:quand|quelle annee)\b",
        rf"{YEAR}|\bdesde (?:su|el|la|los|las|hace)\b|\ba partir de",
        "desde cuándo",
    ),
)
