"""What an answer says without a citation: the lines above and between the cited sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.words.ordinals import ordinal_number
from assistant.words.sentences import split_sentences
from evals.library import Library
from evals.metrics.layout import CitedLine, layout_of
from evals.metrics.support import STANDING
from evals.metrics.text import fold
from evals.record import Record
from vectorstore.records import Passage

# A line about the search and the library needs no source, unless it tells what a report decides or says.
_ABOUT_LIBRARY = re.compile(r"pasaje|informe|biblioteca|lista|reunion|recomendacion|parrafo|consta")
_TELLS = re.compile(
    r"\b(?:aprob(?:o|aron)|decid\w+|recomend(?!ad?cion)\w+|acord(?:o|aron)|pidi\w+|inst(?:o|aron|a)\b|alent\w+|alienta\w*"
    r"|deber\w+|conclu\w+|destac\w+|subray\w+|senal\w+|crear?on?|cre(?:o|aron)|establec\w+|exig\w+|prohib\w+)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTED = re.compile(r"[«“][^«»“”]*[»”]")
_ORDINAL = re.compile(r"(\w+) (?:reunion|periodo|sesion)")


def cited_share(record: Record) -> float | None:
    """Sentences with a citation / those and the sentences that tell of a report without one; None without any.

    ALCE's citation recall without its judge: which sentence carries a source. Gao et al. 2023.
    """
    layout = layout_of(record)
    bare = sum(_needs_source(one.text) for line in layout.other for one in split_sentences(line))
    return len(layout.cited) / (len(layout.cited) + bare) if layout.cited or bare else None


def heading_share(record: Record, library: Library) -> float | None:
    """Cited sentences under a heading that is true of their passages / sentences under a heading; None without any.

    True: it names no other year, no other meeting and no other standing (adopted, draft, summary…) than theirs.
    """
    headed = [one for one in layout_of(record).cited if one.heading]
    return sum(_is_headed(one, library) for one in headed) / len(headed) if headed else None


def _needs_source(sentence: str) -> bool:
    """What stands between quotation marks is the question's or a report's, not told."""
    folded = fold(_QUOTED.sub("", sentence))
    return not _ABOUT_LIBRARY.search(folded) or bool(_TELLS.search(folded))


def _is_headed(line: CitedLine, library: Library) -> bool:
    passages = [library.passages[one.id] for one in line.citations if one.id in library.passages]
    folded = fold(line.heading)
    ordinals = {number for word in _ORDINAL.findall(folded) if (number := ordinal_number(word)) is not None}
    return (
        set(_YEAR.findall(folded)) <= set(_years(passages, library))
        and ordinals <= set(_numbers(passages, library))
        and (not _names_standing(folded) or any(_has_words(folded, STANDING[one.status]) for one in passages))
    )


def _names_standing(folded: str) -> bool:
    return any(_has_words(folded, words) for words in STANDING.values() if all(words))


def _has_words(folded: str, words: tuple[str, ...]) -> bool:
    return any(word in folded for word in words)


def _years(passages: list[Passage], library: Library) -> Iterator[str]:
    for passage in passages:
        report = library.reports[passage.report_id]
        known = [one for each in library.reports.values() for one in each.meetings]
        own = [one for one in known if one.number == passage.meeting] or report.meetings
        yield from _YEAR.findall(f"{report.title} {report.date or ''} {report.id}")
        yield from _YEAR.findall(" ".join(f"{one.year or ''} {one.dates or ''}" for one in own))


def _numbers(passages: list[Passage], library: Library) -> Iterator[int]:
    for passage in passages:
        own = [one.number for one in library.reports[passage.report_id].meetings]
        yield from own if passage.meeting is None else [passage.meeting]
