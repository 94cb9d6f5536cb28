"""The claims of an answer as HTML, each with the links to its citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from assistant.answer import Citation, Claim
from assistant.search.overview import is_overview
from assistant.wording import group_heading
from ui.chat.exchange import Exchange
from ui.chat.sources import Source, grouped
from ui.language import Texts
from ui.names import passage_name
from ui.source_html import source_id

WORD_JOINER = "\u2060"
# Claims of one meeting that are read before the next one's.
MOST_SHOWN = 6


def claims(exchange: Exchange, sources: Mapping[str, Source], texts: Texts) -> str:
    """The claims in order, each run of one meeting and status under a heading that says which."""
    return "".join(group_html(exchange, group, sources, texts) for group in grouped(exchange.claims))


def group_html(exchange: Exchange, group: Sequence[Claim], sources: Mapping[str, Source], texts: Texts) -> str:
    """A run of claims. Of meetings set side by side a long one is folded: what is compared stands above it."""
    title = escape(group_heading(group[0])) if group[0].citations else ""
    parts = "".join(f"<li>{claim_html(exchange.number, claim, sources, texts)}</li>" for claim in group)
    listed = f'<ul class="claims">{parts}</ul>'
    if sets_side_by_side(exchange) and len(group) > MOST_SHOWN:
        number = escape(texts.count("library.found", len(group)))
        return f'<details class="group"><summary>{title} · {number}</summary>{listed}</details>'
    return (f'<p class="group">{title}:</p>' if title else "") + listed


def sets_side_by_side(exchange: Exchange) -> bool:
    plan = exchange.plan
    return plan is not None and is_overview(plan) and len(plan.meetings) > 1


def claim_html(exchange: int, claim: Claim, sources: Mapping[str, Source], texts: Texts) -> str:
    cited = {sources[citation.passage.id].number: citation for citation in claim.citations}
    links = "".join(cite_link(exchange, number, citation, texts) for number, citation in sorted(cited.items()))
    if claim.verdict.supported:
        return f'<span class="claim">{escape(claim.text)}{links}</span>'
    reasons = "; ".join(claim.verdict.reasons) or texts("answer.unsupported")
    return (
        f'<span class="claim unsupported"><del>{escape(claim.text)}</del>{links} '
        f'<span class="reasons">{escape(reasons)}</span></span>'
    )


def cite_link(exchange: int, number: int, citation: Citation, texts: Texts) -> str:
    """[1] with the printed label: leads to the card of the source; hovering shows the quote."""
    label = texts("answer.cite", number=number, label=passage_name(citation.passage, citation.report, texts))
    return (
        f'{WORD_JOINER}<a class="cite" href="#{source_id(exchange, number)}" aria-label="{escape(label)}" '
        f'data-label="{escape(label)}" data-quote="{escape(citation.quote)}">'
        f"[{number}] <span>{escape(citation.passage.label)}</span></a>"
    )
