"""Turns that want the last answer in fewer words: "más corto", "resúmelo en una frase", "shorter", "en deux lignes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.plan import Plan
from assistant.question.before import Before
from assistant.question.cited_itself import OPENS, shown_again
from assistant.words.labels import report_name
from vectorstore.records import Passage, Report

_ASK = (
    r"(?:(?:lo |la |los |las |me |te |se |nos )*(?:puedes|podrias|puede|podria|quiero|quisiera|prefiero|necesito|"
    r"haz|hazlo|hazmelo|dame|damelo|di|dime|dimelo|ponlo|ponmelo|dejalo|cuentamelo|make|give|tell|say|put|keep|can|could|"
    r"you|it|me|that|please|i|want|need|fais|fais-le|donne|donne-moi|peux-tu|pouvez-vous|dis|dis-moi|le|la|les|moi|"
    r"cela|ca|hacer|hacerlo|decir|decirlo|decirmelo|poner|un|una|a|an|algo|todo|eso|esto|version|respuesta|answer|"
    r"resumen|lo|mucho|much|beaucoup|por favor|s'il te plait|s'il vous plait)[ ,]*)*"
)
_NUMBER = r"(?:un|una|uno|dos|tres|pocas|pocos|one|two|three|a few|few|a|une|deux|trois|quelques|\d)"
_LINES = r"(?:frases?|lineas?|palabras?|renglon(?:es)?|sentences?|lines?|words?|phrases?|lignes?|mots?)"
_IN_LINES = rf"(?:en|in) (?:solo |just |only )?{_NUMBER}(?: (?:sola|solo|single|seule))? {_LINES}"
_LESS = (
    r"(?:mas (?:corto|corta|breve|conciso|concisa|resumido|resumida|sencillo)|menos (?:largo|larga|texto)|brevemente|"
    r"en (?:breve|resumen|corto|sintesis)|abrevia\w*|acorta\w*|resume(?:lo|la|los|las|melo|mela|me|lo todo)?|"
    r"resumi(?:r|rlo|rla|rmelo)|resumen|sintetiza\w*|demasiado larg[oa]|(?:es )?muy larg[oa]|tl;?dr|"
    r"shorter|briefer|briefly|in (?:short|brief)|sum (?:it|that|them) up|summari[sz]e|shorten|too long|summary|"
    r"plus (?:court|courte|bref|breve|concis)|en bref|resume[rz]?(?:-le|-la|-les)?|raccourcis\w*|trop long)"
)
_PLEASE = r"(?:[ ,]+(?:por favor|please|s'il (?:te|vous) plait|gracias|thanks|merci))?\W*$"
_SHORTER = re.compile(
    rf"{OPENS}{_ASK}(?:(?:{_LESS}[ ,;.]*)+"
    r"(?:todo|eso|esto|it|that|this|them|cela|ca|lo anterior|la respuesta|the answer)?"
    rf"(?:[ ,]+{_IN_LINES})?|{_IN_LINES}|(?:la )?version (?:corta|breve)|short version|version courte)" + _PLEASE
)
_LONGER = re.compile(
    rf"{OPENS}{_ASK}(?:(?:mas|more|plus|con mas|with more|avec plus de) (?:larg[oa]|extens[oa]|complet[oa]|detall\w+|"
    r"long(?:er|ue)?|detail(?:s|ed)?|complete|detaille\w*|de details?)|longer|(?:lo|la|le|it|them) (?:completo|entero|"
    r"completa|entera|entier|in full)|completo|entero|in full|en entier)" + _PLEASE
)
# Of so many passages and more, how many they are and which is told first.
_SEVERAL = 4
# "séptima reunión, párr. 2 c)": what stands before the number, and the number with its letters.
_LABEL = re.compile(r"(\D*)(.*)")


def shorter(
    plan: Plan, before: Before, folded: str, cited: Sequence[Passage], reports: Sequence[Report]
) -> Plan | None:
    """The answer before, of each of its passages the main part alone; None for any other turn."""
    if not _SHORTER.search(folded) or not cited:
        return None
    told = _labelled(cited, reports) if len(cited) >= _SEVERAL else ""
    return replace(shown_again(plan, before, [one.id for one in cited]), statement=told, short=True)


def asks_length(folded: str) -> bool:
    """Whether a turn wants the answer before in fewer words, or in all of them."""
    return bool(_SHORTER.search(folded) or _LONGER.search(folded))


def _labelled(cited: Sequence[Passage], reports: Sequence[Report]) -> str:
    """ "Son 4 pasajes: informe de 2032, recomendación 1, 4; recopilación de 2034, quinta reunión, párr. 2, 3." """
    names = {report.id: report_name(report) for report in reports}
    labels: dict[tuple[str, str], list[str]] = {}
    for one in cited:
        noun, number = _LABEL.fullmatch(one.label).groups()  # type: ignore[union-attr]
        labels.setdefault((names.get(one.report_id, one.report_id), noun), []).append(number)
    parts = [f"{name}, {noun}{', '.join(numbers)}" for (name, noun), numbers in labels.items()]
    return f"Son {len(cited)} pasajes: {'; '.join(parts)}. De cada uno, lo principal:"
