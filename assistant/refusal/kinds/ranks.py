"""Ranks: which of a class is the most or the least of something, which one happens more often.

A sentence that speaks of the class and compares nothing gives no rank. Patterns are searched in folded text.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import datum

# Classes of which one may be the most: a thing that is only described as "better" or "more" is asked for otherwise.
_CLASS = (
    r"(?:pais(?:es)?|estados?|regi[oó]n(?:es)?|continentes?|sector(?:es)?|ramas?|industrias?|ciudad(?:es)?|zonas?|"
    r"organos?|delitos?|causas?(?: \w+)?|factor(?:es)?|grupos?|bandas?|nacionalidad(?:es)?|indicador(?:es)?|metodos?|"
    r"tecnicas?|rutas?|temas?|tecnologias?|red(?:es)? social(?:es)?|"
    r"social networks?|edad(?:es)?|empresas?|profesion(?:es)?|actividad(?:es)?|"
    r"productos?|formas? de explotacion|tipos? de (?:explotacion|victima|trata|empresa)\w*|"
    r"countr(?:y|ies)|states?|regions?|continents?|sectors?|industr(?:y|ies)|cit(?:y|ies)|areas?|organs?|crimes?|"
    r"offences?|causes?|factors?|groups?|gangs?|nationalit(?:y|ies)|indicators?|methods?|routes?|topics?|"
    r"technolog(?:y|ies)|companies|forms? of exploitation|"
    r"pays|etats?|secteurs?|villes?|organes?|delits?|facteurs?|groupes?|nationalites?|indicateurs?|methodes?)"
)
_COMPARING = (
    r"\b(?:el|la|los|las|lo|un|una) (?:\w+ ){0,3}(?:mas|menos|mayor(?:es)?|mejor|peor)\b(?! de edad)|"
    r"\b(?:sobre todo|principal(?:es|mente)?|predomin\w*|mayoria|mayoritari\w*|en (?:mayor|menor) (?:medida|grado)|"
    r"mas (?:frecuente|comun|habitual|afectad|vulnerab|expuest|\w+ que)\w*|mayor (?:frecuencia|riesgo|parte))"
)

RANKS = (
    datum(
        r"\b(?:que|cual(?:es)? (?:es|son|de) (?:el|la|los|las)|cual|which|what|quel(?:le)?s?) (?:other |principal\w* )?"
        rf"{_CLASS}\b[^?]*\b(?:mas|menos|mayor(?:es)?|mejor|peor|"
        r"most|least|more|worst|best|highest|largest|plus|moins)\b"
        r"(?! (?:de|than) \d| (?:alla|informacion|tarde|adelante|information)\b)|"
        r"\b(?:which|what) (?:is|are|was|earns?|brings?|causes?|costs?) (?:\w+ )?(?:\w{3,}er|more|most|worse) to\b|"
        r"\bcual(?:es)? (?:\w+ ){1,3}?(?:mas|menos)\b",
        _COMPARING,
        "cuál de ellos lo es más ni menos",
    ),
    datum(
        r"\b(?:con (?:mas|mayor|menor|menos) frecuencia|mas a menudo|(?:mas|menos) (?:frecuente|habitual|comun|usad|"
        r"utilizad|"
        r"afectad|vulnerad|vulnerable|eficaz|barat|car[oa]|rapid|grave|antigu|recient)\w*|"
        r"(?:most|least) (?:often|frequent\w*|common\w*|used|affected|effective|vulnerable|serious|recent\w*)|"
        r"(?:le|la|les) (?:plus|moins) (?:souvent|frequen\w+|touche\w*|utilise\w*|efficaces?|courant\w*|"
        r"vulnerable\w*))\b",
        r"\b(?:mas|menos|mayor(?:es)?|menor(?:es)?) (?:\w+ )?(?:frecuen|habitual|comun|usad|utilizad|afectad|vulnera|"
        r"eficaz|"
        r"efectiv|grave|alt[oa]|numero)|\bfrecuen|\bhabitual|\bprincipal|\bmayoria|\bmayor parte|\bgrueso|\ba menudo|"
        r"\bprevalen|\bpredomin|\bsobre todo|\bespecialmente|\bparticularmente|\d ?%|\bpor ciento|\ben particular|"
        r"\bmas \w+",
        "cuál es más ni menos",
    ),
)
