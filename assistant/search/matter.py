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


def without_names(text: str) -> str:
    """A text without whom names are named after, what is only less than another thing, and how a treaty is read."""
    return _READING.sub("entender ", _LESSER.sub("", _NAMES.sub("", text)))
