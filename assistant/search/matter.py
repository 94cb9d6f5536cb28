"""What a text says of its matter: without the words that only stand in the name of a fund or of a mandate."""

from __future__ import annotations

import re

# The name of a fund or of a mandate says nothing of those it is named after.
_NAMES = re.compile(r"(?<=trata de personas, )especialmente (?:de )?(?:las )?mujeres y (?:los )?niños", re.IGNORECASE)
# "El menor tiempo posible" speaks of no minor.
_LESSER = re.compile(
    r"\bmenor (?=(?:tiempo|medida|grado|número|cantidad|parte|riesgo|coste?o?|plazo)\b)", re.IGNORECASE
)
# Who interprets a treaty translates nothing.
_READING = re.compile(
    r"\binterpret(?:ar(?:l[oa]s?)?|[ae]n?|ando|ad[oa]s?)\b|"
    r"\binterpretación (?=(?:del|de (?:la|los|las)) (?:protocolo|convención|artículo|concepto|término|ley))",
    re.IGNORECASE,
)

# What a body is named after is no mention of it: "Oficina ... contra la Droga y el Delito", "Policía Criminal".
_SMALL = r"(?:del?|las?|los|el|para|contra|sobre|en|y|e)"
_BODIES = re.compile(
    r"\b(?:Oficina|Organización|Instituto|Agencia|Alt[oa] Comisionad[oa]|Fondo|Programa|Consejo|Comité|Comisión|Unión|"
    r"Federación|Academia|Centro|Entidad|Grupo|Tribunal|Corte|Asociación|Observatorio)"
    rf"(?:(?:\s+{_SMALL})*\s+[A-ZÁÉÍÓÚÑ]\w+)+"
)


def without_bodies(text: str) -> str:
    """A text without the names of bodies, their acronyms kept."""
    return _BODIES.sub(" ", text)


def without_names(text: str) -> str:
    """A text without whom names are named after, what is only less than another thing, and how a treaty is read."""
    return _READING.sub("entender ", _LESSER.sub("", _NAMES.sub("", text)))
