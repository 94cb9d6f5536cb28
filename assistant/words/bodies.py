"""The bodies whose reports a library holds, and which of them a question speaks of.

Meetings are numbered by body: the ninth meetings of two bodies share their number, and a year may have the meeting of
one and the report of another. Where the number or the year alone does not say whose it is, the body that is named does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from vectorstore.records import Report
from vectorstore.words import STOP_WORDS, fold, tokens

# The components of a symbol that name who issues the document; a session, a year, a State or a number follows them.
_OF_BODY = re.compile(r"[A-Z]{1,5}|(?:WG|CN?|AC|SC|Sub|CONF|GC|PC|EB|GE|IGC)\.\d{1,4}|C\.\d")
_OF_NATURE = frozenset({"RES", "DEC", "PRST", "CO", "GC", "L", "INF", "CRP", "NGO", "WP", "SR", "PV", "PET"})
_TO_STATES = re.compile(r"C(?:\.\d{1,3})?|OP|CORE")
_LETTERS_OF_STATE = 3
_WORD = re.compile(r"\w+")
_PLAIN = STOP_WORDS | {"of", "the", "on", "for", "and", "du", "des", "et", "sur", "les"}
_SHORTEST_ACRONYM = 3
_DOCUMENT = (
    r"(?:informes?|reunion(?:es)?|sesion(?:es)?|periodos? de sesiones|recomendacion(?:es)?|observacion(?:es)?|"
    r"resolucion(?:es)?|decision(?:es)?|conclusion(?:es)?|actas?|documentos?|reports?|sessions?|meetings?)"
)
_ACT = (
    r"(?:recom|aprob|decid|acord|pid|inst|exhort|alent|adopt|observ|preocup|dij|dic|estable|solicit|celebr|reun|dict|"
    r"formul|emit|"
    r"recomm|agree|adopt|urge|request|sa(?:id|y))\w*"
)
_BEFORE = re.compile(
    rf"(?:\b{_DOCUMENT}\b[^.;?]{{0,60}}?\b(?:del|de la|de los|de|of the|of|du)|"
    rf"\b{_ACT}\s+(?:\w+\s+){{0,2}}?(?:el|la|the|le)|"
    rf"\b{_ACT})\s+$"
)
_AFTER = re.compile(rf"(?:\s+\S+){{0,3}}?\s+{_ACT}\b")


@dataclass(frozen=True, slots=True)
class Body:
    """`names` as its reports print them, folded; `name` the first of them as printed; `reports` are ids."""

    key: str
    name: str
    names: tuple[str, ...]
    reports: frozenset[str]

    @property
    def acronyms(self) -> frozenset[str]:
        """The parts of its symbols that are known as names: CTOC, CEDAW."""
        parts = self.key.split("/") if "/" in self.key or self.key.isupper() else []
        return frozenset(part.lower() for part in parts if part.isalpha() and len(part) >= _SHORTEST_ACRONYM)

    @property
    def words(self) -> frozenset[str]:
        """What its names and acronyms are made of, folded."""
        return self.acronyms.union(*(tokens(name) for name in self.names))


def find_bodies(reports: Sequence[Report]) -> tuple[Body, ...]:
    """The bodies of a library; reports that neither show a symbol nor name their body belong to none."""
    series = {fold(report.body): _series(report.symbol) for report in reports if report.body and report.symbol}
    held: dict[str, list[Report]] = {}
    for report in reports:
        name = fold(report.body or "")
        key = _series(report.symbol) if report.symbol else series.get(name, name)
        if key:
            held.setdefault(key, []).append(report)
    return tuple(_body(key, own) for key, own in held.items())


def _body(key: str, reports: Sequence[Report]) -> Body:
    printed = [report.body for report in reports if report.body]
    names = tuple(dict.fromkeys(fold(name) for name in printed))
    return Body(key, printed[0] if printed else key, names, frozenset(report.id for report in reports))


def _series(symbol: str) -> str:
    """ "CTOC/COP/WG.4" of CTOC/COP/WG.4/2021/L.1/Add.1, "CEDAW/C" of CEDAW/C/ESP/CO/9."""
    first, *rest = symbol.split("/")
    own = list(takewhile(lambda part: _OF_BODY.fullmatch(part) and part not in _OF_NATURE, rest))
    state = next((place for place, part in enumerate(own) if place and _is_state(own[place - 1], part)), len(own))
    return "/".join([first, *own[:state]])


def _is_state(before: str, part: str) -> bool:
    """Committees of experts write to a State by its three letters, behind "C", "C.12", "OP" or "CORE"."""
    return bool(_TO_STATES.fullmatch(before)) and len(part) == _LETTERS_OF_STATE and part.isupper()


def named_body(folded: str, bodies: Sequence[Body]) -> tuple[Body, str] | None:
    """The one body whose documents, meetings or decisions a folded question asks for, and the words that name it.

    None when the question names none, or several alike.
    """
    reach = {body.key: _reach(folded, body) for body in bodies}
    most = max(count for count, _, _ in reach.values())
    best = [body for body in bodies if reach[body.key][0] == most > 0]
    if len(best) != 1:
        return None
    _, start, end = reach[best[0].key]
    return best[0], folded[start:end]


def _reach(folded: str, body: Body) -> tuple[int, int, int]:
    """(how many words of its name stand in the question in their order, start, end), where an author stands."""
    tokens = [found for found in _WORD.finditer(folded) if found[0] not in _PLAIN]
    spans = [span for name in body.names for span in _mentions(tokens, _words(name))]
    spans += [(1, token.start(), token.end()) for token in tokens if token[0] in body.acronyms]
    return max((span for span in spans if _is_author(folded, *span[1:])), default=(0, 0, 0))


def _words(name: str) -> list[str]:
    return [word for word in _WORD.findall(name) if word not in _PLAIN]


def _mentions(tokens: Sequence[re.Match[str]], name: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """(words, start, end) of each place that begins as the name does, with two words of it at least."""
    for place, token in enumerate(tokens):
        count = len(list(takewhile(lambda pair: pair[0][0] == pair[1], zip(tokens[place:], name, strict=False))))
        if count >= min(2, len(name)):
            yield count, token.start(), tokens[place + count - 1].end()


def _is_author(folded: str, start: int, end: int) -> bool:
    return bool(_BEFORE.search(folded[:start]) or _AFTER.match(folded[end:]))


def belonging(reports: Iterable[Report], body: Body, bodies: Sequence[Body]) -> tuple[Report, ...]:
    """The reports of a body, and those that may be its own: nothing says whose they are."""
    others = {one for other in bodies if other is not body for one in other.reports}
    return tuple(report for report in reports if report.id not in others)
