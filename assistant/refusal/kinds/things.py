"""Classes of things that a question asks to be named, and which of a class is the most or the least of something.

A class is told by the words of it that Spanish texts have; a sentence that compares nothing gives no rank. Patterns are
searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import Datum, datum

_WHICH = r"\b(?:que|cual(?:es)?|en cual|which|what|quel(?:le)?s?)(?: (?:es|fue|era|son|is|was|est) (?:el|la|the|le))?"
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


def _thing(asked: str, given: str, name: str) -> Datum:
    """ "Which bank?": a thing of the class must stand there."""
    return datum(rf"{_WHICH} (?:otr[oa]s? |other |autres? )?(?:{asked})\b", rf"\b\^?(?:{given})", name)


THINGS = (
    _thing(
        r"ministerios?|ministry|ministries|ministeres?",
        r"ministeri|departamento|cartera|secretaria de \^",
        "ningún ministerio",
    ),
    _thing(
        r"tribunal(?:es)?|juzgados?|courts?|cour|tribunaux",
        r"\^(?:tribunal|corte|juzgado|sala)|(?:tribunal|juzgado|corte|sala)(?:es|s)? (?:(?:de|del|de la) )?(?:\^|"
        r"suprem|penal|constit|"
        r"de apelaci|primera|distrito|trabajo|laboral|especial|provincial|superior|civil|interameric|nacional|de lo)",
        "ningún tribunal",
    ),
    _thing(
        r"bancos?|banks?|banques?",
        r"banco\b|bancos\b|entidad(?:es)? financier|institucion(?:es)? financier",
        "ningún banco",
    ),
    _thing(
        r"(?:academia|escuela|universidad|instituto|facultad)s?|school|academy|university|institute|ecole|academie|"
        r"universite|institut",
        r"academi|escuela|universidad|instituto|facultad|centro de (?:formacion|estudios|\^)",
        "ninguna academia ni universidad",
    ),
    _thing(
        r"conflictos? armados?|guerras?|wars?|armed conflicts?|guerres?|conflits? armes?",
        r"guerra|conflicto (?:en|de) \^",
        "qué guerra ni conflicto",
    ),
    _thing(
        r"provincias?|departamentos? (?:de colombia|del pais)|municipios?|comarcas?|distritos?|condados?|provinces?|"
        r"districts?|county|"
        r"counties|municipalit\w+|communes?",
        r"provinci|municip|distrito|condado|comarca|cantones?\b|estado federado|ciudad(?:es)? (?:de \^)",
        "ninguna provincia",
    ),
    _thing(
        r"drogas?|drugs?|drogues?|estupefacientes?",
        r"cocain|heroin|cannabis|marihuan|metanfet|opi[oa]|anfetam|drogas? como|sustancias? como",
        "qué droga",
    ),
    _thing(
        r"lineas? aereas?|aerolineas?|airlines?|compagnies? aeriennes?",
        r"lineas? aerea|aerol|compania(?:s)? aerea|aviaci",
        "ninguna aerolínea",
    ),
    _thing(
        r"embajadas?|consulados?|embassy|embassies|consulates?|ambassades?|consulats?",
        r"embajada|consulad|misiones? diplomatica|cancilleria",
        "ninguna embajada ni consulado",
    ),
    _thing(
        r"indicadores|indicators|indicateurs",
        r"indicador\w*[^.]{0,60}(?:como|siguient|:|cuando|relativ)|indicio|senal(?:es)?\b",
        "ningún indicador",
    ),
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
)
