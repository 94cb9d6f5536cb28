"""What is only to be considered: "estudiar la posibilidad de …", in a source and in a claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from assistant.check.comparison import EXACT, Comparison
from assistant.check.force import Cue, is_asked, word_starts
from assistant.check.text import Text

_CONSIDERING = r"(?:consider|estudi|examin|explor|valor|contempl|sopes|plante|ponder|analiz|evalu)\w*"
# "Considerar, de conformidad con la legislación nacional y …, la posibilidad": words between the commas.
_INCISE = 16
TENTATIVE_SOURCE = re.compile(
    rf" {_CONSIDERING} (?:(?!,)\S+ ){{0,9}}?(?:, (?:\S+ ){{1,{_INCISE}}}?, )?(?:la )?(?:posibilidad|conveniencia"
    rf"|manera|modo|modalidades) (?:, (?:\S+ ){{1,{_INCISE}}}?, )?de"
    rf"| {_CONSIDERING}(?: ,)? (?:si|iniciar|incluir|aplicar|definir)(?= )| (?:considerar|consideraran"
    rf"|consideren)(?= la creacion)"
)
_TENTATIVE_CLAIM = re.compile(
    rf" (?:{_CONSIDERING}|posibilidad|posible|podrian?|podran?|quizas?|cabria|cabe|tal vez"
    rf"|pens(?:ar\w*|ando|emos)|piens[ae]n?|conveniencia|opcion|si conviene|(?:ver|vean?|mir\w+) si|estudio|convendria"
    r"|eventual)(?= )"
)
_MATTER = re.compile(rf"{_CONSIDERING}|estudio|opcion|posibilidad")
STRICT_TENTATIVE_CLAIM = re.compile(
    rf" (?:{_CONSIDERING} (?:la|una|como) (?:posibilidad|conveniencia|oportunidad|opcion|idea)"
    rf"|{_CONSIDERING} si"
    r"|podrian? (?:\S+ )?(?:considerar|estudiar|valorar|sopesar|plantear)(?:se)?"
    r"|(?<! que )(?<! quien )(?<! quienes )podrian"
    r"|tal vez dese\w+)(?= )"
)
_WEIGHING = re.compile(rf" {_CONSIDERING} (?:la|una) (?:posibilidad|conveniencia|oportunidad|opcion|idea)(?= )")
# What leaves it to those who are asked: "si lo estiman oportuno", "quizá", "tienen la opción de".
_FREE_CLAIM = re.compile(
    r" (?:si (?:asi |a (?:\S+ ){1,2})?(?:les?|lo) (?:\S+ )?"
    r"(?:estim|dese|cre|consider|juzg|quier|quisier|parec|convien|ven|apetec)\w*"
    r"|si se (?:estim|consider|juzg|cree)\w*"
    r"|si (?:asi )?(?:quieren?|quisieran?|desean?|gustan?)|quizas?|acaso|a lo mejor|tal vez|no vendria mal"
    r"|(?:al gusto|al arbitrio|a (?:criterio|discrecion|voluntad|eleccion)|a la (?:voluntad|eleccion|discrecion)) de"
    r"|(?:tienen?|tendrian?) la (?:opcion|facultad|libertad) de|(?:quedan?|quedaria) a (?:su|la) \w+|no estaria de mas"
    r"|(?:es|son|seria|serian) (?:optativ|facultativ|potestativ|voluntari|opcional)\w*|son libres de"
    r"|(?:estados|paises|gobiernos|secretaria|conferencia|empresas)(?: partes?| miembros)? (?:puede|pueden)"
    r"|cabria(?: la posibilidad)?|cabe la posibilidad|mas adelante|llegado el caso|algun dia"
    r"|dej[oa]\w* caer|insinu\w+)(?= )"
)
_FREE_SOURCE = re.compile(
    r" (?:proceda|convenga|corresponda|cuando sea (?:apropiad|oportun|pertinent)\w+|tal vez|podrian?|podran?"
    r"|voluntari\w+|dese\w+|facultativ\w+|si (?:lo|les|asi|procede|es|fuera|se)|considerar(?! que)"
    r"|quiza\w*|eventual\w*|futuro|adelante|la posibilidad|la conveniencia)(?= )"
)
_AT_WILL = re.compile(
    r" (?:si (?:asi )?(?:lo|les) (?:dese|quier|quisier|apetec|gust)\w*|al gusto de|son libres de)(?= )"
)
_LEFT_OPEN = re.compile(
    r" (?:tal vez|podrian?|podran?|puede|pueden|voluntari\w+|dese\w+|facultativ\w+|considerar(?! que)|quiza\w*"
    r"|posibilidad|conveniencia|opcional\w*)(?= )"
)
# "Más adelante" puts off nothing that the source asks of future meetings.
_LATER = re.compile(r" (?:mas adelante|algun dia)(?= )")
_TO_COME = re.compile(r" (?:futur\w+|proxim\w+|siguientes?)(?= )")
_ASKED = re.compile(r" (?:deberian?|deben?|deberan?) (?:(?:tambien|asimismo|ademas|,) )*(\w+[aei]r)(?= )")
_RESET = re.compile(r" (?:deberian?|se alienta|se alento|tambien deberian|debera|deben)(?= )")


@lru_cache(maxsize=1024)
def tentative_positions(text: Text) -> frozenset[int]:
    """Words governed by "considerar la posibilidad de": from it to the end of the sentence or the next "deberían"."""
    starts = word_starts(text)
    found: set[int] = set()
    for cue in TENTATIVE_SOURCE.finditer(text.folded):
        first = next((index for index, start in enumerate(starts) if start > cue.start()), len(starts))
        sentence = text.words[first].sentence if first < len(starts) else -1
        reset = _RESET.search(text.folded, cue.end())
        stop = reset.start() if reset else len(text.folded)
        last = next((index for index, start in enumerate(starts) if start >= cue.end() - 1), len(starts))
        for index in range(last, len(starts)):
            if starts[index] > stop or text.words[index].sentence != sentence:
                break
            found.add(index)
    return frozenset(found)


def weighs_it(comparison: Comparison) -> bool:
    """Whether a claim asks, in so many words, to weigh a possibility: "se invita a valorar la conveniencia de"."""
    return _WEIGHING.search(comparison.claim.folded) is not None


def leaves_free(comparison: Comparison) -> bool:
    """Whether a claim leaves to those who are asked what its source asks of them without that."""
    source = comparison.focus_text()
    claim = _LATER.sub(" ", comparison.claim.folded) if _TO_COME.search(source) else comparison.claim.folded
    free = _FREE_CLAIM.search(claim)
    if free is None or not _FREE_SOURCE.search(source):
        return free is not None
    # "Si lo desean" says more than "según corresponda".
    return _AT_WILL.search(claim) is not None and not _LEFT_OPEN.search(source)


def asks_only_to_consider(comparison: Comparison) -> bool:
    """Whether the verb that the claim asks for stands in the source only behind "considerar la posibilidad de"."""
    tentative = tentative_positions(comparison.source)
    asked = _ASKED.search(comparison.claim.folded)
    if not asked or not tentative:
        return False
    starts = word_starts(comparison.claim)
    verb = comparison.claim.words[bisect_right(starts, asked.start(1)) - 1]
    found = [match.position for match in comparison.matches.get(verb.position, ()) if match.quality == EXACT]
    return bool(found) and all(at in tentative for at in found) and not hedged(comparison, verb.position)


def tentative_share(comparison: Comparison, cues: tuple[Cue, ...]) -> float:
    """The part of what the claim takes from its source that the source only asks to consider."""
    tentative = tentative_positions(comparison.source)
    if not tentative:
        return 0.0
    only, firm = 0.0, 0.0
    for word in comparison.claim.content():
        positions = [match.position for match in comparison.focused(word)]
        governed = [at for at in positions if is_asked(cues, at, comparison.source.words[at].sentence)]
        if governed and all(at in tentative for at in governed):
            only += word.weight
        elif governed and not any(at in tentative for at in governed):
            firm += word.weight
    return only / (only + firm) if only else 0.0


def hedged(comparison: Comparison, until: int | None = None) -> bool:
    """Whether the claim itself speaks of considering, before a position of it.

    A verb that the source asks to consider ("analizar datos") is matter, no hedge.
    """
    tentative = tentative_positions(comparison.source)
    words, starts = comparison.claim.words, word_starts(comparison.claim)
    for cue in _TENTATIVE_CLAIM.finditer(comparison.claim.folded):
        word = words[bisect_right(starts, cue.start() + 1) - 1]
        if until is not None and word.position > until:
            continue
        if not _MATTER.fullmatch(word.folded):
            return True
        exact = [match.position for match in comparison.matches.get(word.position, ()) if match.quality == 1.0]
        if not exact or not all(at in tentative for at in exact):
            return True
    return False
