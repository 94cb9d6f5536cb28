"""Kinds of trade, of technology and of people: a question about one is not answered by sentences that have none.

A kind is told by the words of it that Spanish texts have. Patterns are searched in folded text; in a text "^" stands
before every word that is written with a capital.
"""

from __future__ import annotations

from assistant.datum import Datum, datum


def _about(asked: str, given: str, name: str) -> Datum:
    """A kind that is asked about; `name` is it in Spanish, with its article."""
    return datum(rf"\b(?:{asked})", rf"\b\^?(?:{given})", f"nada sobre {name}")


TOPICS = (
    _about(
        r"inteligencia artificial|artificial intelligence|intelligence artificielle|chatgpt|machine learning|"
        r"aprendizaje automatico",
        r"inteligencia artificial|aprendizaje automatico|algoritm|automatiz",
        "la inteligencia artificial",
    ),
    _about(
        r"blockchain|cadenas? de bloques|block chain|chaines? de blocs", r"blockchain|bloques", "la cadena de bloques"
    ),
    _about(
        r"cripto\w+|bitcoin\w*|monedas? virtual\w*|crypto\w*",
        r"cripto|bitcoin|monedas? (?:virtual|digital)|activos? virtual",
        "las criptomonedas",
    ),
    _about(
        r"reconocimiento facial|facial recognition|reconnaissance faciale|biometr\w+|huellas? dactilar\w*|"
        r"fingerprint\w*|empreintes? digitales",
        r"facial|biometr|huella",
        "la biometría",
    ),
    _about(r"dron(?:es)?\b|drones?\b", r"dron|aereos? no tripulad", "los drones"),
    _about(r"satelit\w+|satellite\w*", r"satel", "los satélites"),
    _about(
        r"metaverso|metaverse|realidad virtual|virtual reality", r"metaverso|realidad virtual", "la realidad virtual"
    ),
    _about(r"videojuegos?|video ?games?|jeux video", r"videojueg|juegos? en linea|jugador", "los videojuegos"),
    _about(
        r"pesc(?:a|ador|ar)\w*\b|pesquer\w+|fish(?:ing|er\w*)\b|peche\w*\b|pecheurs?",
        r"pesc|pesq|buque|barco|marit|mar\b",
        "la pesca",
    ),
    _about(r"miner(?:ia|o|os|a|as)\b|mining\b|mineros?\b|mines d'", r"miner|minas\b|mina\b|extractiv", "la minería"),
    _about(
        r"textil\w*|garment\w*|fashion\b|industria de la moda",
        r"textil|moda\b|confecci|ropa|vestir|prendas",
        "el sector textil",
    ),
    _about(
        r"futbol\w*|football\w*|soccer|deportist\w+|athlet\w+|deport(?:e|es|iv\w+)\b|sports?\b",
        r"deport(?:e|es|ist|iv)|futbol|atlet",
        "el deporte",
    ),
    _about(
        r"agricult\w+|agricol\w+|agrari\w+|farm(?:s|ing|ers?)?\b|jornaler\w+",
        r"agr[ioa]|campo\b|cosech|rural|tempora|temporer|estacional|jornaler|campesin|granja|plantaci",
        "la agricultura",
    ),
    _about(
        r"casinos?\b|apuestas?\b|gambling|juegos de azar|jeux de hasard", r"casino|apuesta|azar", "los juegos de azar"
    ),
    _about(
        r"carcel(?:es)?\b|prision(?:es)?\b|penitenciari\w+|prisons?\b|jails?\b|inmates?\b|presos?\b|reclus\w+",
        r"carcel|prision|penitenci|recluid|reclus|encarcel|detenci|detenid|privad[oa]s? de libertad|centros? de",
        "las cárceles",
    ),
    _about(
        r"matrimonios? forzad\w+|forced marriages?|mariages? forces?|matrimonio infantil|child marriages?",
        r"matrimoni|casa(?:r|das?)",
        "el matrimonio forzado",
    ),
    _about(r"mendig\w+|mendicidad|begg(?:ing|ars?)|mendicite", r"mendi|limosna", "la mendicidad"),
    _about(
        r"ninos? soldados?|child soldiers?|enfants? soldats?|menores soldado",
        r"nin\w+ soldad|reclut\w+ [^.]{0,30}(?:nin|menor)|(?:nin|menor)\w+ [^.]{0,40}(?:(?:grupos?|fuerzas?) armad|"
        r"hostilidad)",
        "los niños soldados",
    ),
    _about(
        r"lgb\w+|homosexual\w*|transexual\w*|transgener\w*|transgender\w*|\bgays?\b|lesbian\w*",
        r"lgb|homosex|transex|transgen|orientacion sexual|identidad de genero|diversidad",
        "las personas LGBT",
    ),
    _about(
        r"indigen\w+|indigenous|autochton\w+|pueblos originarios",
        r"indigen|aborigen|originari|autoct",
        "los pueblos indígenas",
    ),
    _about(r"albin\w+", r"albin", "el albinismo"),
    _about(r"apatrid\w+|stateless\w*", r"apatrid|sin nacionalidad", "los apátridas"),
    _about(
        r"personas mayores|ancian[oa]s|tercera edad|elderly|older (?:people|persons)|personnes agees",
        r"ancian|personas mayores|edad avanzada|tercera edad|adultos mayores",
        "las personas mayores",
    ),
    _about(r"turist\w+|tourists?\b|touristes?\b", r"turis|viajer|viaje", "los turistas"),
    _about(
        r"pandillas?\b|maras\b|street gangs?|cartel(?:es)? (?:de|mexican)|mafias?\b",
        r"pandill|mara\b|maras\b|grupos? delictiv|delincuencia organizada|mafia|redes? (?:delictiv|de tra)",
        "las pandillas",
    ),
    _about(
        r"terremotos?|tsunamis?|huracan\w*|inundacion\w*|desastres? natural\w*|earthquakes?|hurricanes?|floods?|"
        r"natural disasters?|seismes?|catastrophes? naturelles?",
        r"desastre|terremot|tsunami|huracan|inundac|catastrof|natural",
        "los desastres naturales",
    ),
    _about(
        r"cambio climatico|climate change|changement climatique",
        r"climatic|clima\b|medio ambiente|ambiental",
        "el cambio climático",
    ),
    _about(r"pandemia|covid\w*|coronavirus|pandemic|pandemie", r"pandemi|covid|coronavirus|virus", "la pandemia"),
    _about(
        r"adopci\w+ (?:internacional|ilegal|de (?:ninos|menores))\w*|(?:illegal|international|child) adoptions?|"
        r"adoptions? (?:internationale|illegale|d'enfants)s?|adoptions? of children",
        r"adopci\w+ (?:ileg|intern|de (?:nin|menor))|adoptiv",
        "la adopción de niños",
    ),
    _about(
        r"droga(?:s|dict\w+)?\b|narco\w+|drugs?\b|drogues?\b|toxicoman\w+",
        r"drog|estupefac|narco|psicotr|sustancia|toxic|adicci",
        "las drogas",
    ),
)
