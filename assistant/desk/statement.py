"""The sentences of a note: quoted from a passage or computed from several, each with its verdict."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.answer import Citation, Claim, Verdict
from assistant.check import Source, check_claim, verify_quote
from assistant.wording import STATUS_NAMES
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.sentences import Sentence, split_sentences
from vectorstore.records import Passage, Report
from vectorstore.words import fold

_QUOTED = re.compile(r"«[^«»]*»")
# Longer paragraphs are given by their first sentence, which says who speaks, and by those on the theme.
_WHOLE = 700
_MARKS = str.maketrans({"«": "“", "»": "”"})
_GAP = " […] "
# Characters of a quotation that only begins a text, and the rest that is not worth leaving out.
_BEGUN, _REST = 170, 60
# Words with which nothing ends.
_OPEN_END = re.compile(
    r"(?:[,;:]?\s+(?:del?|la|el|los|las|a|al|en|y|o|e|que|con|por|para|su|sus|un|una|se|no|sobre))+$"
)
# What ends an item of a list, and belongs to the list and not to the item: "…; y".
_LIST_END = re.compile(r"[;,]\s*(?:y|e|o|u)?$")


@dataclass(frozen=True)
class Quoting:
    """Makes sentences from passages. `reports` by id."""

    reports: Mapping[str, Report]

    def whole(self, passage: Passage, opening: str = "") -> Claim:
        """A passage to the letter behind an opening of ours ("Recomendación 3: ")."""
        return self._claim(passage, (Sentence(passage.text, 0, len(passage.text)),), opening)

    def part(self, passage: Passage, wanted: Sequence[bool], opening: str = "") -> Claim:
        """The sentences of a passage that are wanted, in their order, the gaps marked."""
        sentences = split_sentences(passage.text)
        chosen = tuple(one for one, keep in zip(sentences, wanted, strict=True) if keep)
        return self._claim(passage, _joined(chosen, passage.text), opening)

    def begun(self, passage: Passage, opening: str = "") -> Claim:
        """The first words of a passage that stands whole elsewhere in the note."""
        text = passage.text
        if len(text) <= _BEGUN + _REST:
            return self.whole(passage, opening)
        end = len(_OPEN_END.sub("", text[: text.rindex(" ", 0, _BEGUN)]))
        told = f"{opening}«{quotable(text[:end]).rstrip(',;:')}{_GAP.rstrip()}»"
        citations = (self.citation(passage, 0, end),)
        return Claim(told, citations, verdict_of(told, citations))

    def citation(self, passage: Passage, start: int = 0, end: int | None = None) -> Citation:
        end = len(passage.text) if end is None else end
        return Citation(passage, self.reports[passage.report_id], passage.text[start:end], start, end)

    def _claim(self, passage: Passage, runs: Sequence[Sentence], opening: str) -> Claim:
        quote = _LIST_END.sub("", _GAP.join(quotable(run.text) for run in runs))
        citations = tuple(self.citation(passage, run.start, run.end) for run in runs)
        text = f"{opening}«{quote}»"
        return Claim(text, citations, verdict_of(text, citations))


def verdict_of(text: str, citations: Sequence[Citation]) -> Verdict:
    """The verdict of a sentence: its quotes stand in what it cites, and the check backs what it says but the place."""
    for quoted in _QUOTED.findall(text):
        parts = [part for part in quoted[1:-1].removesuffix(_GAP.rstrip()).split(_GAP) if part.strip(" .,;:")]
        for part in parts:
            if not any(_stands_in(part, one.passage) for one in citations):
                return Verdict(False, 0.0, (f"«{part[:80]}» no está letra por letra en lo que se cita.",))
    if not citations:
        return Verdict(False, 0.0, ("No cita ningún pasaje.",))
    if _QUOTED.search(text) and not _beside_quotes(text, citations):
        return Verdict(True, 1.0)
    return check_claim(text, tuple(source_of(one.passage, one.report) for one in citations))


def _stands_in(quoted: str, passage: Passage) -> bool:
    """To the letter, but that a list is quoted without its dashes."""
    text = _full(passage)
    return verify_quote(quoted, text) is not None or verify_quote(quoted, quotable(text)) is not None


def _beside_quotes(text: str, citations: Sequence[Citation]) -> str:
    """What a sentence says beside its quotes and the places that it cites: their labels and meetings."""
    bare = fold(_QUOTED.sub(" ", text))
    for one in citations:
        bare = bare.replace(fold(one.passage.label), " ")
        meeting = fold(meeting_in_spanish(one.passage.meeting or 0))
        bare = re.sub(rf"\b(?:del resumen )?(?:de )?la {meeting}\b", " ", bare)
    return bare.strip(" .,;:")


def source_of(passage: Passage, report: Report) -> Source:
    """A passage with what is known of it from elsewhere, as the check wants it."""
    meeting = next((one for one in report.meetings if one.number == passage.meeting), None)
    known = [report.title, passage.label, report.symbol or "", STATUS_NAMES[passage.status], *passage.section[-1:]]
    known += [meeting.dates or "", f"reunión de {meeting.year}"] if meeting else []
    return Source(
        _full(passage),
        status=passage.status,
        speaker=passage.speaker,
        meeting=passage.meeting,
        kind=passage.kind,
        context="; ".join(part for part in known if part),
    )


def quotable(text: str) -> str:
    """A text that can stand between our marks: in one line, its own marks those of the second degree."""
    return " ".join(text.replace("\n- ", " ").removeprefix("- ").translate(_MARKS).split())


def telling(passage: Passage, on_theme: Sequence[bool]) -> tuple[bool, ...]:
    """Which sentences to quote: all of a short summary; else the first (who speaks) and those on the theme."""
    if len(passage.text) <= _WHOLE or not any(on_theme):
        return (True,) * len(on_theme)
    return (True, *on_theme[1:])


def _full(passage: Passage) -> str:
    return f"{passage.lead_in} {passage.text}".strip()


def _joined(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """Sentences that follow one another as one run."""
    runs: list[Sentence] = []
    for one in sentences:
        if runs and not text[runs[-1].end : one.start].strip():
            start = runs[-1].start
            runs[-1] = Sentence(text[start : one.end], start, one.end)
        else:
            runs.append(one)
    return tuple(runs)
