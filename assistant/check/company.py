"""What is left out that its source takes in: "sin preguntar a los Estados" for "en consulta con los Estados".

And what is made to depend on that of which the source says that it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.check.comparison import Comparison
from assistant.check.negation import upheld_positions
from assistant.check.negators import denied_before
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word
from vectorstore.words import STOP_WORDS

_LEAVING_OUT = re.compile(
    r" (?:sin(?! (?:\w+[aei]r(?:se|l[aeo]s?)?|que|embargo|duda|perjuicio|menoscabo|demora) )"
    r"|sin (?:atender|preguntar|consultar|contar|escuchar|oir|respetar|considerar|mirar|reparar|avisar|pedir|esperar"
    r"|tener|prestar|fijarse|pensar|implicar|involucrar|incluir|cumplir|observar|seguir|ajustarse|cenirse)\w*"
    r"(?: (?:con|en cuenta|presentes?|parecer|permiso|opinion|atencion|la participacion|la ayuda))?"
    r"|al margen del?|de espaldas al?|a espaldas del?|prescind\w+ del?"
    r"|(?:pas\w+|salt\w+) por (?:encima|alto)(?: del?)?|pisote\w+|atropell\w+|en detrimento del?|en perjuicio del?"
    r"|excluyendo|dejando (?:fuera|aparte|de lado)|ignorando|en contra del?|pese al?|en lugar del?|en vez del?"
    r"|a (?:costa|expensas) del?)(?= )"
)
_TAKING_IN = re.compile(
    r" (?:(?:que|quienes|cuales) (?:particip|interv)\w+|(?:reun|incluy|integr)\w+ a"
    r"|en (?:estrecha )?(?:consulta|cooperacion|colaboracion|coordinacion|asociacion|consonancia|alianza) con"
    r"|(?:cooper|colabor|trabaj|coordin|consult)\w+ (?:en colaboracion |en cooperacion )?con|junto con|junto a"
    r"|con (?:la |el |las |plen[ao] )*(?:participacion|intervencion|ayuda|apoyo|concurso|aportaci\w+|contribuci\w+"
    r"|colaboracion|consentimiento|autorizacion)|(?:teniendo|tener|tengan?|tuvier[ao]n?|tendr\w+) (?:debidamente )?"
    r"(?:en cuenta|presentes?)|respet\w+|de conformidad con|de acuerdo con|conforme al?|con arreglo al?"
    r"|sin (?:menoscabo|perjuicio|detrimento|merma) del?"
    r"|prest\w+ (?:la debida |especial )?atencion a|atend\w+ al?|en cumplimiento de|consider\w+|involucr\w+ a"
    r"|incorpor\w+|inclu(?:ir|yendo|yan?|id[oa]s?)|mediante consultas? con|previa consulta (?:a|con))(?= )"
)
# "Según la nacionalidad" for "que no esté subordinado a la nacionalidad".
_DEPENDING = re.compile(
    r"(?<! no)(?<! no debe)(?<! no deberia)(?<! no puede)(?<! sin)"
    r" (?:segun|en funcion del?|(?:depend|dependa)\w* del?|a condicion del?|(?:condicion|supedit|subordin)\w+ a)(?= )"
)
_WHATEVER = re.compile(
    r" (?:(?:no|ni|sin) (?:\S+ ){0,4}?(?:subordin|condicion|depend|supedit|limit|vincul)\w*|independientemente"
    r"|con independencia|sin distincion|sin (?:tener en cuenta|discriminacion|importar)|al margen|irrelevan\w+"
    r"|cualquiera que sea|sea cual (?:sea|fuer[ae]))(?= )"
)
_ENDS = frozenset(",;:.?!")
_TOLD, _REACH = 4, 14
_HEADS = 1
_WEIGHT = 0.6


@lru_cache(maxsize=1024)
def _governed(text: Text, pattern: re.Pattern[str], reach: int) -> tuple[tuple[Word, ...], ...]:
    """The words that name something behind each of these phrases, to the end of the clause."""
    spans = ([len(text.folded[:at].split()) for at in found.span()] for found in pattern.finditer(text.folded))
    return tuple(tuple(_named(text, end, reach)) for start, end in spans if not denied_before(text.words, start))


def _named(text: Text, start: int, reach: int) -> Iterator[Word]:
    for word in text.words[start : start + reach]:
        if word.folded in _ENDS:
            return
        if word.is_word and len(word.folded) > 2 and word.folded not in STOP_WORDS:
            yield word


def _opposed(comparison: Comparison, told: re.Pattern[str], stated: re.Pattern[str]) -> Word | None:
    """The first word of what a claim says so of, all of which stands in the source right behind the opposite."""
    taken = {word.position for words in _governed(comparison.source, stated, _REACH) for word in words}
    left = {word.position for words in _governed(comparison.source, told, _TOLD) for word in words} - taken
    upheld = upheld_positions(comparison.claim)
    for words in _governed(comparison.claim, told, _TOLD) if taken else ():
        places = [{match.position for match in comparison.focused(word)} for word in words]
        known = [place for place in places if place]
        if words and words[0].position in upheld:
            continue
        if known and all(place & taken and not place & left for place in known[:_HEADS]):
            return words[0]
    return None


def check_company(comparison: Comparison) -> Iterator[Finding]:
    out = _opposed(comparison, _LEAVING_OUT, _TAKING_IN)
    if out is not None:
        reason = f"La fuente cuenta con lo que la afirmación deja fuera («{out.form}»)."
        yield Finding(FindingKind.POLARITY, _WEIGHT, reason)
    ground = _opposed(comparison, _DEPENDING, _WHATEVER)
    if ground is not None:
        reason = f"La fuente dice que no depende de eso («{ground.form}»)."
        yield Finding(FindingKind.POLARITY, _WEIGHT, reason)
