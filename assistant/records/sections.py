"""Chapters and sections as they are printed, and the questions on what stands under one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Plan
from assistant.words.labels import report_name
from assistant.words.ordinals import ORDINAL, ordinal_number
from vectorstore.records import Passage, Report, ReportKind
from vectorstore.words import STOP_WORDS, stem, tokens

_RECOMMENDATIONS = re.compile(r"\b(?:recomendaciones|recommendations|recommandations)\b")
_PASSAGES = rf"(?:parrafos?|puntos|pasajes|paragraphe?s?|{_RECOMMENDATIONS.pattern})"
_ASKS_PASSAGES = re.compile(
    rf"\b(?:que|cuales|cuant[oa]s|lista|listame|enumera|dame|which|what|list|how many|quels?|quelles|combien)\b[^?]*?"
    rf"\b{_PASSAGES}\b"
)
_ASKS_ALL = re.compile(
    r"\bque (?:contiene|abarca|comprende|incluye|hay|figura|viene|va|dice)\b|\bwhat (?:is|stands|does)\b"
)
_ORDINAL = ORDINAL[1:-1]
_NOUN = r"(?:capitulo|seccion|parte|chapter|section|part|chapitre|partie)"
_NUMBERED = re.compile(
    rf"\b(?:{_NOUN} (?P<after>[ivx]{{1,5}}|\d{{1,2}}|[a-h]|{_ORDINAL})|(?P<before>{_ORDINAL}) {_NOUN})(?![\w)])"
)
_TITLE = r"[\"'«“]?(?P<title>[^\"'»”?]+)"
_ARTICLE = r"(?:(?:el|la|los|las|the|le|les) )?"
_TITLED = re.compile(
    rf"\b(?:encabezad[oa]|encabezamiento|epigrafe|rubrica|titulo|intertitulo|heading|title|titre|rubrique|intitule|apartado|"
    rf"{_NOUN}) (?:de (?:la |los )?|titulad[oa] |called |intitulee? )?{_TITLE}"
)
_HEADED = re.compile(
    r"\b(?:bajo|under|sous) (?:el |la |the |le |les? )?(?:encabezad[oa]|encabezamiento|epigrafe|rubrica|titulo|heading|"
    r"title|titre|rubrique)\b"
)
_UNDER = re.compile(
    rf"\b(?:bajo|under|sous|(?:hay|van|figuran|estan) en|tiene|contiene|abarca|comprende|ocupa) {_ARTICLE}{_TITLE}"
)
# "... de las deliberaciones de 2021", "... del informe de 2019": where the heading stands.
_PLACE = re.compile(
    r"\s+(?:de|del|en|of|in|du|dans)\s+(?:la |las |los |el |the |le |les )?(?:informe|deliberaciones|debates?|resumen|"
    r"reunion|proyecto|documento|recopilacion|report|summary|meeting|draft|rapport|resume|(?:19|20)\d\d)\b.*$"
)
_HEAD = re.compile(r"^\s*([IVXL]+|[A-Z]|\d{1,2})\.\s+")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = " abcdefghijklmnopqrstuvwxyz"
# Share of the words of a printed title that the question gives.
_SAME = 0.6
_ITEM = re.compile(r"(?: [a-z]{1,4}\))+$")
_IS_RECOMMENDATION = re.compile(r":(?:m\d+-)?r\d")


@dataclass(frozen=True, slots=True)
class Section:
    """A printed heading with the passages under it and under its own headings, in printed order.

    `heads` are the numbers it goes by, "iii" and "3", or "c"; `passages` ids and labels.
    """

    report: str
    meeting: int | None
    title: str
    heads: frozenset[str]
    passages: tuple[tuple[str, str], ...]


def read_sections(passages: Sequence[Passage]) -> tuple[Section, ...]:
    """Every heading of the reports; of a provision with items, its items stand for it."""
    parents = {passage.parent_id for passage in passages}
    under: dict[tuple[str, int | None, tuple[str, ...]], list[tuple[str, str]]] = {}
    for one in sorted(passages, key=lambda passage: (passage.report_id, passage.position)):
        for depth in range(1, len(one.section) + 1):
            own = under.setdefault((one.report_id, one.meeting, one.section[:depth]), [])
            own += [] if one.id in parents else [(one.id, one.label)]
    heads = _heads([(report, path) for report, _, path in under])
    return tuple(
        Section(report, meeting, path[-1], heads[report, path], tuple(own))
        for (report, meeting, path), own in under.items()
    )


def _heads(paths: Sequence[tuple[str, tuple[str, ...]]]) -> dict[tuple[str, tuple[str, ...]], frozenset[str]]:
    """The numbers of headings; one that lost its own between two others has the number between theirs."""
    siblings: dict[tuple[str, tuple[str, ...]], list[tuple[str, tuple[str, ...]]]] = {}
    for report, path in paths:
        siblings.setdefault((report, path[:-1]), []).append((report, path))
    heads: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
    for group in siblings.values():
        printed = [found[1].lower() if (found := _HEAD.match(path[-1])) else "" for _, path in group]
        for series in (_ROMAN, _LETTERS):
            places = [series.index(one) if one and one in series else 0 for one in printed]
            for at in range(1, len(places) - 1):
                if not printed[at] and places[at - 1] and places[at + 1] == places[at - 1] + 2:
                    printed[at] = series[places[at - 1] + 1]
        for one, head in zip(group, printed, strict=True):
            roman = {str(_ROMAN.index(head))} if head in _ROMAN[1:] else set()
            heads[one] = frozenset({head, *roman} - {""})
    return heads


def under_heading(plan: Plan, folded: str, sections: Sequence[Section], reports: Mapping[str, Report]) -> Plan | None:
    """The plan with the passages under the heading that a question names; None where no report of its has that."""
    named = list(_named(folded, list(_within(plan, sections, reports))))
    if _RECOMMENDATIONS.search(folded):
        named = [one for one in map(_recommendations, named) if one.passages]
    if not named:
        return None
    ids = dict.fromkeys(one for section in named for one, _ in section.passages)
    told = " ".join(_told(section, reports[section.report]) for section in named)
    return replace(plan, passages=tuple(ids), statement=told, unknown=())


def _within(plan: Plan, sections: Sequence[Section], reports: Mapping[str, Report]) -> Iterator[Section]:
    """The sections of the reports and meetings asked about; those of a draft only where it is asked about."""
    meetings = plan.meetings or plan.favoured_meetings
    for one in sections:
        asked = one.report in plan.reports if plan.reports else reports[one.report].kind is not ReportKind.DRAFT
        if asked and (not meetings or one.meeting in meetings):
            yield one


def _named(folded: str, sections: Sequence[Section]) -> Iterator[Section]:
    """The sections that a question names by their number, within one report, or by their title."""
    passages = _ASKS_PASSAGES.search(folded)
    if not passages and not _ASKS_ALL.search(folded):
        return
    if (found := _NUMBERED.search(folded)) and len({one.report for one in sections}) == 1:
        number = found["after"] or found["before"]
        yield from (one for one in sections if {number, str(ordinal_number(number))} & one.heads)
    elif found := _TITLED.search(folded) or (passages and _UNDER.search(folded)):
        title = _PLACE.sub("", found["title"]).strip()
        # "Hay en las recomendaciones": what they are, not their heading.
        asked = set() if _RECOMMENDATIONS.fullmatch(title) else _words(title)
        titled = [one for one in sections if _is_titled(one.title, asked)]
        yield from titled or (_partly_titled(sections, asked) if _HEADED.search(folded) else ())


def _partly_titled(sections: Sequence[Section], asked: set[str]) -> list[Section]:
    """The sections whose long title has all of the words asked for, two at least."""
    return [one for one in sections if len(asked) > 1 and asked <= _words(_HEAD.sub("", one.title))]


def _is_titled(title: str, asked: set[str]) -> bool:
    printed = _words(_HEAD.sub("", title))
    return bool(asked) and asked <= printed and len(asked) >= _SAME * len(printed)


def _words(text: str) -> set[str]:
    return {stem(word) for word in tokens(text) if word not in STOP_WORDS}


def _recommendations(section: Section) -> Section:
    return replace(section, passages=tuple(one for one in section.passages if _IS_RECOMMENDATION.search(one[0])))


def _told(section: Section, report: Report) -> str:
    """ "«C. Otros asuntos» (informe de 2033): 3 párrafos, párr. 27 a párr. 29." """
    labels = list(dict.fromkeys(_ITEM.sub("", label) for _, label in section.passages))
    recommendations = all(_IS_RECOMMENDATION.search(one) for one, _ in section.passages)
    noun = "recomendación" if recommendations else "párrafo"
    many = f"1 {noun}" if len(labels) == 1 else f"{len(labels)} {'recomendaciones' if recommendations else 'párrafos'}"
    reach = labels[0] if len(labels) == 1 else f"{labels[0]} a {labels[-1]}"
    return f"«{section.title}» ({report_name(report)}): {many}, {reach}."
