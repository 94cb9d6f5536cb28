"""An answer to paste elsewhere as Markdown: its citations go with it as footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer, Claim
from assistant.render import source as source_line
from assistant.wording import group_heading
from ui.chat.sources import Source, collect_sources, grouped

# Signs that Markdown would obey are escaped: the text of a report stays text.
MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def as_markdown(answer: Answer, series: str = "") -> str:
    """The supported claims as a list, then a footnote per source with all that was quoted from it.

    `series` goes before the numbers of the footnotes, so that answers can stand in one document.
    """
    sources = collect_sources(answer.claims)
    supported = [claim for claim in answer.claims if claim.verdict.supported]
    groups = [group_block(group, sources, series) for group in grouped(supported)]
    footnotes = [footnote(source, series) for source in sources.values()]
    notices = [plain(notice) for notice in answer.notices]
    blocks = [*notices, plain(answer.lead), *groups, plain(answer.completeness or ""), "\n".join(footnotes)]
    return "\n\n".join(block for block in blocks if block)


def group_block(group: Sequence[Claim], sources: dict[str, Source], series: str) -> str:
    """The claims of one meeting and status under the line that says which."""
    title = f"{plain(group_heading(group[0]))}:\n\n" if group[0].citations else ""
    return title + "\n".join(claim_line(claim, sources, series) for claim in group)


def claim_line(claim: Claim, sources: dict[str, Source], series: str) -> str:
    numbers = sorted({sources[citation.passage.id].number for citation in claim.citations})
    return f"- {plain(claim.text)}" + "".join(f"[^{series}{number}]" for number in numbers)


def footnote(source: Source, series: str) -> str:
    quotes = " […] ".join(source.first.passage.text[start:end] for start, end in source.spans())
    return f"[^{series}{source.number}]: {plain(source_line(source.first))}: «{plain(quotes)}»"


def plain(text: str) -> str:
    return MARKDOWN_SIGNS.sub(r"\\\1", " ".join(text.split()))
