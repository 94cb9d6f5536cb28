"""Small words that are two words (si, sí; como, cómo; esta, está): which one the sentence asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ingestion.repair_sentence import ARTICLES, DETERMINERS, PARTICIPLE, PREPOSITIONS, Context

_ASKING = re.compile(
    r"(?:expli[cq]|ilustr|mostr|muestr|examin|compren|enten|determin|sab|analiz|demostr|demuestr|decid|indic|estudi|pregunt|"
    r"reflexion|evalu|aclar|averigu|detall|debat|expus|expon|subray|señal|destac|descri)(?!\w*(?:[ai]d[oa]s?|it[oa]s?)$)\w*"
    r"|conocer|ejemplos?|orientaciones"
)


def _si(candidate: str, context: Context) -> float:
    stressed = (
        context.previous in ("entre", "ante")
        or (
            context.previous in ("por", "para", "en", "de")
            and context.next in (",", "", "mismo", "misma", "mismos", "mismas", "solo", "sola", "solos", "solas", "y")
        )
        or context.next in ("mismo", "misma", "mismos", "mismas")
    )
    return 6.0 if (candidate == "sí") == stressed else 0.0


def _como(candidate: str, context: Context) -> float:
    asked = context.previous in ("sobre", "de", "acerca", "saber") or any(
        _ASKING.fullmatch(word) for word in context.before[-1:]
    )
    asked = asked and context.next not in (",", "", "un", "una", "uno") and not PARTICIPLE.fullmatch(context.next)
    asked = asked and not (context.previous in ("de",) and context.next in ("mínimo", "minimo", "máximo", "maximo"))
    if context.previous in ("y", "sobre") and re.fullmatch(r"(?:pod|pued|deb|hac)\w+", context.next):
        asked = True
    if context.next in ("parte", "consecuencia", "resultado", "seguimiento", "medio", "mínimo", "minimo", "delito"):
        asked = False
    return 6.0 if (candidate == "cómo") == asked else 0.0


def _esta(candidate: str, context: Context) -> float:
    following = context.after[1] if context.next.endswith("mente") and len(context.after) > 1 else context.next
    verb = context.previous not in PREPOSITIONS and (
        following in ("en", "a", "por", "de", "bien", "presente", "claro", "dispuesta", "dispuesto", "lista")
        or (PARTICIPLE.fullmatch(following) is not None and following not in _NOUNS_LIKE_PARTICIPLES)
    )
    return 6.0 if (candidate == "está") == verb else 0.0


_NOUNS_LIKE_PARTICIPLES = frozenset(
    "medida entrada salida década jornada llamada partida vida mirada comida herida caída actividad entidad".split()
)


_AFTER_ME = frozenset("ha es fue era me se no , .".split()) | {""}
_AFTER_EVEN = frozenset("cuando antes después despues si asi así a en con siendo más".split())


def _mi(candidate: str, context: Context) -> float:
    stressed = context.previous in ("a", "para", "por", "de", "en", "sin") and context.next in _AFTER_ME
    return 6.0 if (candidate == "mí") == stressed else 0.0


def _aun(candidate: str, context: Context) -> float:
    even = context.next in _AFTER_EVEN
    if context.previous in ("más", "ni"):
        even = context.previous == "ni"
    return 6.0 if (candidate == "aun") == even else 0.0


def _hacia(candidate: str, context: Context) -> float:
    verb = context.previous in ("se", "lo", "le", "desde", "no", "como") or (
        context.previous == "que" and context.next not in ARTICLES
    )
    return 6.0 if (candidate == "hacía") == verb else 0.0


def _cual(candidate: str, context: Context) -> float:
    relative = context.previous in ("el", "la", "lo", "los", "las", "del", "al", "cada", "tal")
    return 6.0 if candidate.startswith("cual") == relative else 0.0


def _seria(candidate: str, context: Context) -> float:
    adjective = context.previous in ("una", "más", "muy", "la", "manera", "forma", "amenaza", "preocupación", "de")
    return 6.0 if (candidate == "seria") == adjective else 0.0


def _continua(candidate: str, context: Context) -> float:
    adjective = (
        context.previous in DETERMINERS or re.fullmatch(r".{3,}(?:ión|dad|a|ica|ncia)", context.previous) is not None
    )
    return 6.0 if (candidate == "continua") == adjective else 0.0


def _secretaria(candidate: str, context: Context) -> float:
    person = context.previous in ("una", "como", "ministra") or (
        context.next in ("ejecutiva", "general", "adjunta") and context.previous == "sra"
    )
    return 6.0 if (candidate == "secretaria") == person else 0.0


def _plain(candidate: str, context: Context) -> float:
    """The accented twin belongs to questions or to the second person, which reports do not use."""
    return 0.0 if re.search("[áéíóú]", candidate) else 4.0


PAIRS: Mapping[str, Callable[[str, Context], float]] = {
    "si": _si,
    "mi": _mi,
    "como": _como,
    "esta": _esta,
    "aun": _aun,
    "hacia": _hacia,
    "cual": _cual,
    "cuales": _cual,
    "seria": _seria,
    "continua": _continua,
    "secretaria": _secretaria,
} | dict.fromkeys("cuando donde cuanto cuanta cuantos cuantas solo estas sino".split(), _plain)
