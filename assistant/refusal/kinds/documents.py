"""What questions ask of documents and things: authors, languages, pages, seat, route, software, account.

Patterns are searched in folded text; in a text "^" stands before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.refusal.kinds.datum import datum

_DOCUMENT = (
    r"(?:manual|guias?|informe|estudio|libro|documento|texto|folleto|publicacion|herramienta|carpeta|nota|recopilacion|"
    r"compendio|video|pelicula|curso|modulo|material(?:es)?|directrices|indicadores|principios|handbook|"
    r"guide(?:lines)?|"
    r"report|study|book|paper|toolkit|module|manuel|rapport|etude|livre|principes)"
)
_LANGUAGES = r"(?:ingles|frances|espanol|arabe|ruso|chino|portugues|aleman|italiano)"

DOCUMENTS = (
    datum(
        rf"\b(?:autor(?:a|es|as|ia)? (?:de|del) (?:l[ao]s? )?(?:\w+ )?{_DOCUMENT}|"
        rf"quien(?:es)? (?:fue|fueron|es|son)? ?(?:l[ao]s? |el )?(?:autor\w* |que )?(?:escrib|redact|elabor|disen)\w+|"
        rf"authors? of|who (?:wrote|drafted|authored|designed)|auteurs? d[eu] .{{0,12}}{_DOCUMENT}|"
        rf"qui a (?:ecrit|redige|elabore|concu))\b",
        rf"\bautor(?:a|es|as)? (?:de(?:l| la)? )?{_DOCUMENT}|"
        r"\b(?:escrit|redactad|elaborad|preparad|disenad|publicad|producid|presentad|creada?)\w* (?:\w+ ){0,2}(?:por|"
        r"con)\b|"
        r"\b(?:escribio|redact(?:o|aron)|(?:hab?ian? |ha )?(?:elabor|prepar|disen|confeccion)(?:o|aron|ado)|compil(?:o|"
        r"aron))\b",
        "quién lo escribió ni preparó",
    ),
    datum(
        r"\b(?:(?:a|en) (?:que|cuantos|cuantas|cuales) (?:otr[oa]s )?(?:idiomas?|lenguas?)|"
        r"(?:what|which|how many) languages?|(?:quelles?|combien de) langues?|"
        r"(?:se )?(?:tradujo|tradujeron|traducid[oa]s?|traducir al? |traducen)|translat(?:ed|e|ions?)|traduit\w*|"
        r"traductions?)"
        r"\b",
        rf"\b(?:idiomas?|lenguas?)\b|\btradu[cj]|\ben (?:\^)?{_LANGUAGES}\b|\by (?:\^)?{_LANGUAGES}\b|bilingu|"
        rf"multiling",
        "en qué idiomas",
    ),
    datum(
        r"\b(?:(?:que|cual) editorial|cuantas paginas|how many pages|combien de pages|numero de paginas|"
        r"(?:que|cual|cuantas) (?:numero de )?edicion(?:es)?|isbn|ilustr(?:o|ador|adora|aciones)|"
        r"illustrat(?:ed|or|ions?)|(?:which|what) publisher|tirada|ejemplares|"
        r"how many copies|combien d'exemplaires)\b",
        r"\b(?:editorial|paginas?\b|edicion|isbn|ilustra|ejemplares|publicad[oa]s? por|public(?:o|aron)\b)",
        "ningún dato de su edición",
    ),
    datum(
        r"\b(?:donde|en que (?:ciudad|pais|lugar)|where|in (?:which|what) (?:city|country)|dans quelle ville|"
        r"dans quel pays|ou)\b.{0,50}\b(?:sede|tiene su sede|siege|headquarters|headquartered|is based|are based|"
        r"bas[ée]e?s?(?! (?:de|juridic|legal|normativ)\w*))\b|"
        r"\b(?:cual es (?:la |su )?|que )sede\b(?! (?:diplomatic|consular|polici|judicial)\w*)",
        r"\b(?:sede|con base|ubicad|situad|radica)",
        "dónde tiene su sede",
    ),
    datum(
        r"\b(?:donde|en que (?:ciudad|pais|lugar)) (?:se )?(?:firm|suscrib|rubric)\w+|where (?:was|were|"
        r"did) .{2,60}\bsign\w*|"
        r"\bou .{0,40}\bsigne\w*",
        r"\b(?:firm|suscri|rubric)\w+ (?:\w+ ){0,4}en \^|\ben \^\w+ (?:\w+ ){0,6}(?:firm|suscri)",
        "dónde se firmó",
    ),
    datum(
        r"\b(?:(?:que|cuales|cual es la|cuales son las) (?:(?:otr|nuev)[oa]s? |principales )?"
        r"(?:rutas?|itinerarios?|pasos? fronterizos?)|"
        r"por (?:que|cual(?:es)?) (?:otr[oa]s? )?(?:rutas?|pasos?|fronteras?|puertos?|aeropuertos?|caminos?|donde)|"
        r"(?:what|which) (?:\w+ )?(?:routes?|border crossings?|ports?|airports?)|"
        r"quel(?:le)?s? (?:routes?|postes? frontieres?|ports?|aeroports?))\b",
        r"\b(?:ruta|itinerari|paso|puesto|puerto|aeropuerto|frontera)\w*[^.;]{0,50}(?: |\^)(?:\^\w|maritim|aere|"
        r"terrestr|fluvial|norte|sur\b|"
        r"este\b|oeste|occidental|oriental)|\bdesde \^[^.]{0,60} (?:a|hasta|hacia) \^|\bpor (?:tierra|mar\b|"
        r"via (?:aerea|maritima|"
        r"terrestre))|\bpuestos? fronteriz|\bpuertos?\b|\baeropuerto|\bcarretera|\bautopista",
        "ninguna ruta ni paso fronterizo",
    ),
    datum(
        r"\b(?:(?:que|cual|cuales|con que) (?:programas? (?:informaticos?|de ordenador)|software|marcas?|"
        r"proveedor(?:es|a)?|"
        r"fabricantes?|algoritmos?|navegador(?:es)?|sistema operativo)|(?:what|which|whose) (?:software|brands?|"
        r"suppliers?|"
        r"manufacturers?|vendors?|algorithms?)|quel(?:le)?s? (?:logiciels?|marques?|fournisseurs?|fabricants?))\b",
        r"\b(?:programa informatic|software|marcas? |proveedor|fabricante|algoritmo)\w*(?: \w+){0,3} (?:[«“\"]|\^)|"
        r"\b(?:denominad|llamad)[oa]s? (?:[«“\"]|\^)",
        "ningún programa, marca ni proveedor",
    ),
    datum(
        r"\b(?:(?:que|cual(?:es)?|nombre|llama\w*)\b[^?]{0,30}\bcuentas? "
        r"(?:de |en )?(?:twitter|instagram|facebook|x\b|redes)|(?:twitter|instagram|"
        r"facebook) (?:account|handle)|"
        r"(?:account|social media|their|its) handle\b|hashtag|etiqueta en (?:redes|twitter)|compte twitter)",
        r"(?:^|\s)[@#]\w+",
        "ningún nombre de cuenta ni etiqueta",
    ),
    datum(
        r"\b(?:(?:que|cuales|what|which|quel(?:le)?s?) (?:fueron |son |were |are |the |las |les )?(?:\w+ )?"
        r"(?:enmiendas?|amendments?|amendements?|frases|sentences|phrases)\b.{0,60}"
        r"(?:oral|introdu|cambi|hici|made|chang|propus|propos|modifi|approv|adopt))",
        r"\b(?:enmiend\w+[^.]{0,60}(?:siguient|consist|parrafo)|sustitu|suprim|anadi|insert)",
        "en qué consistieron las enmiendas",
    ),
)
