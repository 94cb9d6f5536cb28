"""How people type on a phone: "todo lo q recomendó", "xq no tb los testigos"."""

from __future__ import annotations

import re

_WRITTEN_OUT = {
    "q": "que",
    "k": "que",
    "x": "por",
    "xq": "por qué",
    "xk": "por qué",
    "pq": "por qué",
    "porq": "porque",
    "tb": "también",
    "tmb": "también",
    "tbn": "también",
    "d": "de",
    "dl": "del",
    "xa": "para",
    "pa": "para",
    "cn": "con",
    "sn": "son",
    "aki": "aquí",
    "nd": "nada",
    "tdo": "todo",
    "tds": "todos",
}
# A single letter may be the label of an item, and what follows a number or stands before ")" always is.
_SHORT = re.compile(
    r"(?<![\w/.’'-])(?<!apartado )(?<!punto )(?<!inciso )(?<!letra )(?<!literal )(?<!\d )(?<!\) )"
    rf"({'|'.join(sorted(_WRITTEN_OUT, key=len, reverse=True))})(?=\s+[^\W\d_]{{2}})",
    re.IGNORECASE,
)


def written_out(question: str) -> str:
    """A Spanish question without the abbreviations of a phone; labels ("apartado d)", "rec. 7") stay."""
    return _SHORT.sub(lambda found: _WRITTEN_OUT[found[1].lower()], question)
