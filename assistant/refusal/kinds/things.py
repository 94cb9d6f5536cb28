"""Classes of things that a question asks to be named: which ministry, court, bank, summit, drug, law.

A class is told by the words of it that Spanish texts have. Patterns are searched in folded text; in a text "^" stands
before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import MONTHS, Datum, datum

_WHICH = r"\b(?:que|cual(?:es)?|en cual|which|what|quel(?:le)?s?)(?: (?:es|fue|era|son|is|was|est) (?:el|la|the|le))?"


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
        r"cumbres?|foros?|ferias?|congresos?|festival(?:es)?|summits?|forums?|fairs?|sommets?|salons?",
        r"cumbre|foro\b|foros\b|feria|congreso|festival|conferencia|encuentro|coloquio|seminario|reunion de",
        "ninguna cumbre ni foro",
    ),
    _thing(
        r"manual(?:es)?|guias?|handbooks?|manuels?|guides?|toolkits?|cartilla",
        r"manual|guia|directri|carpeta|herramienta|publicaci|folleto|nota|compendio|material",
        "ningún manual ni guía",
    ),
    _thing(
        r"conflictos? armados?|guerras?|wars?|armed conflicts?|guerres?|conflits? armes?",
        r"guerra|conflicto (?:en|de) \^",
        "qué guerra ni conflicto",
    ),
    _thing(
        r"ejercitos?|army|armies|armees?",
        r"ejercito|militar|fuerzas (?:armadas|de paz|de mantenimiento)|soldad|armada\b",
        "ningún ejército",
    ),
    _thing(
        r"provincias?|departamentos? (?:de colombia|del pais)|municipios?|comarcas?|distritos?|condados?|provinces?|"
        r"districts?|county|"
        r"counties|municipalit\w+|communes?",
        r"provinci|municip|distrito|condado|comarca|cantones?\b|estado federado|ciudad(?:es)? (?:de \^)",
        "ninguna provincia",
    ),
    _thing(r"islas?|islands?|iles?", r"isla", "ninguna isla"),
    _thing(
        r"drogas?|drugs?|drogues?|estupefacientes?",
        r"cocain|heroin|cannabis|marihuan|metanfet|opi[oa]|anfetam|drogas? como|sustancias? como",
        "qué droga",
    ),
    _thing(
        r"periodicos?|diarios?|revistas?|newspapers?|magazines?|journaux|journal",
        r"periodic[oa]s?\b|diarios?\b|revista|prensa|semanari",
        "ningún periódico",
    ),
    _thing(
        r"(?:canal|cadena)(?:es|s)? de (?:television|radio)|emisoras?|television channels?|tv channels?|"
        r"chaines? de television",
        r"canal|cadena|emisora|television|radio",
        "ninguna emisora",
    ),
    _thing(
        r"hospital(?:es)?|clinicas?|hospitals?|clinics?|hopital|hopitaux",
        r"hospital|clinica|centro (?:de salud|medico|sanitario)",
        "ningún hospital",
    ),
    _thing(r"iglesias?|church(?:es)?|eglises?", r"iglesia|\^santa \^sede|parroqui", "ninguna iglesia"),
    _thing(r"sindicatos?|trade unions?|syndicats?", r"sindica|central(?:es)? obrera", "ningún sindicato"),
    _thing(r"partidos? politicos?|political part(?:y|ies)|partis? politiques?", r"partido", "ningún partido"),
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
        r"premios?|galardon(?:es)?|awards?|prizes?|prix",
        r"premi[oa]|galardon|incentiv|benefici|recompens|ventaj|reconocimiento|distincion",
        "ningún premio",
    ),
    _thing(
        r"enfermedad(?:es)?|diseases?|illness(?:es)?|maladies?",
        r"enferm|vih|sida\b|infecci|trastorn|virus|covid|tubercul",
        "ninguna enfermedad",
    ),
    _thing(
        r"religion(?:es)?|religions?", r"religi|confesi|musulm|cristian|catolic|islam|judi|budis", "ninguna religión"
    ),
    _thing(
        r"monedas?|divisas?|currency|currencies|devises?|monnaies?",
        r"euros?\b|dolar|moneda|divisa|franco|bitcoin|cripto|libra",
        "ninguna moneda",
    ),
    _thing(
        r"canciones?|songs?|peliculas?|movies?|films?|documental(?:es)?|chansons?|documentaires?|libros?|novelas?|"
        r"books?|novels?",
        r"cancion|pelicula|film|documental|video|libro|novela|serie\b",
        "ningún título",
    ),
    _thing(r"marcas?|brands?|marques?", r"marca(?!d)", "ninguna marca"),
    _thing(
        r"indicadores|indicators|indicateurs",
        r"indicador\w*[^.]{0,60}(?:como|siguient|:|cuando|relativ)|indicio|senal(?:es)?\b",
        "ningún indicador",
    ),
    _thing(r"articulos? (?:del? |de la )|articles? (?:of|du|de)", r"articulo|parrafo", "ningún artículo"),
    _thing(
        r"(?:ley|leyes|decretos?|codigos?|laws?|acts?|statutes?|lois?|decrets?) (?!deb|pued|should|must)",
        r"ley(?:es)?\b|decreto|codigo|legisl|normativ|reglament|norma|estatut|constituc|protocolo|convencion",
        "ninguna ley",
    ),
    _thing(
        r"o\.?n\.?g\.?s?|ngos?|organizaciones? no gubernamental(?:es)?|fundacion(?:es)?|charit(?:y|ies)|foundations?|"
        r"fondations?",
        r"ong\b|ongs\b|organizaci\w+ (?:no gubern|de la sociedad civil|\^)|sociedad civil|fundaci|asociaci|\^\w+ \^\w+",
        "ninguna organización",
    ),
    _thing(
        r"(?:redes? social(?:es)?|aplicacion(?:es)? (?:movil(?:es)?|de citas)|sitios? web|paginas? web|websites?|"
        r"social (?:media|networks?)|apps?|reseaux? sociaux?|sites? web)",
        r"facebook|twitter|instagram|whatsapp|tiktok|youtube|backpage|redes? social|medios? social|aplicaci|"
        r"sitios? web|pagina|plataforma|internet|\.(?:com|org)",
        "ninguna red ni aplicación",
    ),
    datum(
        r"\bpor (?:que|cuales) (?:canales|vias|medios|conductos?)\b|\b(?:through|via) (?:which|what) (?:channels?|"
        r"means)|"
        r"\bpar quel(?:le)?s? (?:canaux|voies?|moyens?)",
        r"\b(?:canal|mediante|a traves de|por (?:medio|conducto)|via\b|vias\b|remesa|transferenc|efectivo|utiliz)",
        "por qué vías",
    ),
    datum(
        r"\b(?:que|cual(?:es)?|what|which|quel(?:le)?s?) (?:(?:es|fue|era|was|is|etait) (?:el|la|the|"
        r"le) )?(?:razon(?:es)?|motivos?(?! a\b)|"
        r"explicacion(?:es)?|excusas?|pretextos?|justificacion(?:es)?|reasons?|explanations?|excuses?|"
        r"raisons?|motifs?)\b",
        r"\b(?:porque|debido|por (?:falta|razon|motivo|causa|temor|miedo|el hecho|cuanto|ser|no)|falta de|razon|motiv|"
        r"causa|ya que|dad[oa] que|"
        r"dad[oa]s? (?:el|la|los|las)|puesto que|habida cuenta|pues\b|a raiz|argument|justific|explic|consider|"
        r"en vista|teniendo en cuenta|"
        r"con (?:el fin|objeto|miras)|a fin de|en la medida|por lo que|puesto|de ahi)",
        "ninguna razón",
    ),
    datum(
        r"\b(?:en )?(?:que mes|(?:what|which) month|quel mois)\b",
        rf"\b(?:{MONTHS})\b",
        "en qué mes",
    ),
    _thing(
        r"productos?|mercancias?|products?|goods|produits?|marchandises?",
        r"producto|mercanc|bienes|cultiv|ropa|aliment|prendas|cosech|materia",
        "ningún producto",
    ),
    _thing(
        r"vehiculos?|barcos?|aviones|camion(?:es)?|medios? de transporte|vehicles?|ships?|boats?|planes?|trucks?|"
        r"vehicules?|bateaux|bateau|avions?",
        r"vehicul|coche|automov|camion|barc[oa]|buque|avion|aereo|autobus|tren\b|embarc|transporte",
        "ningún vehículo",
    ),
    _thing(r"preguntas?|questions?", r"pregunt|cuestionari|interrog|cuestion", "ninguna pregunta"),
    _thing(r"continentes?|continents?", r"continent|africa|asia|europ|america|oceani|region", "ningún continente"),
    _thing(
        r"formularios?|plantillas?|forms?\b|templates?|formulaires?",
        r"formulari|plantilla|modelo|cuestionari|formato",
        "ningún formulario",
    ),
    _thing(
        r"cargos? penal(?:es)?|acusacion(?:es)?|imputacion(?:es)?|charges?|accusations?",
        r"cargo|acus|imput|delito|enjuici|conden",
        "ninguna acusación",
    ),
    _thing(
        r"(?:meta|objetivo)s? (?:numeric|cuantitativ)\w+|numerical (?:targets?|goals?)|objectifs? chiffres?",
        r"\d|porcentaje|mitad|meta",
        "ningún objetivo numérico",
    ),
    _thing(
        r"ventajas?|beneficios?|advantages?|benefits?|avantages?",
        r"ventaj|benefic|permit|facilit|ayud|mejor|util|positiv|contribu|eficac|eficaz|reforz|fortale|garanti|asegur",
        "ninguna ventaja",
    ),
    _thing(
        r"barrios?|calles?|suburbios?|neighbou?rhoods?|streets?|quartiers?|rues?",
        r"barri|calle|zona|ciudad|distrit|suburb|urban",
        "ningún barrio",
    ),
    _thing(
        r"hotel(?:es)?|restaurantes?|bares|bars?|discotecas?|hotels?|restaurants?",
        r"hotel|restaurant|bar\b|bares\b|discotec|local(?:es)?\b|establecimient",
        "ningún hotel",
    ),
    _thing(r"testigos?|witness(?:es)?|temoins?", r"testig|testimoni|declar", "ningún testigo"),
    _thing(r"prueba[s]? genetic\w+|pruebas? de adn|dna tests?", r"adn\b|genetic", "ninguna prueba de ADN"),
)
