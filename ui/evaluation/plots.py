"""Drawings of a run as inline SVG: nothing is loaded for them, and they take the colours of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ui.language import Texts

WIDTH = 640
CURVE_HEIGHT, MARGIN = 260, 44


def bars(values: Mapping[str, float], before: Mapping[str, float], texts: Texts) -> str:
    """A bar for each named value in [0, 1], with a line where it was before. On a phone the name stands above it."""
    rows = "".join(bar(name, value, before.get(name), texts) for name, value in values.items())
    return f'<dl class="bars">{rows}</dl>'


def bar(name: str, value: float, before: float | None, texts: Texts) -> str:
    """The drawing is as wide as its place, and its text is text of the page, of the page's size."""
    past = "" if before is None else f'<path class="before" d="M{100 * before:.1f} 0V18"/>'
    return (
        f"<dt>{escape(name)}</dt><dd>"
        f'<svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true"><rect class="room" width="100" '
        f'height="18"/><rect class="value" width="{100 * value:.1f}" height="18"/>{past}</svg>'
        f"<span>{escape(texts.percent(value))}</span></dd>"
    )


def curve(points: Sequence[tuple[float, float]], before: Sequence[tuple[float, float]], texts: Texts) -> str:
    """Risk against coverage: how often the surest answers are wrong, the more of them are given."""
    ceiling = max([0.1, *(risk for _, risk in [*points, *before])])
    lines = "".join(
        f'<polyline class="{kind}" points="{path(series, ceiling)}"/>'
        for kind, series in (("before", before), ("value", points))
        if series
    )
    bottom, right = CURVE_HEIGHT - MARGIN, WIDTH - 10
    label = texts("evaluation.curve")
    return (
        f'<svg viewBox="0 0 {WIDTH} {CURVE_HEIGHT}" role="img" aria-label="{escape(label)}">'
        f'<path class="axis" d="M{MARGIN} 10V{bottom}H{right}"/>{lines}'
        f'<text x="{MARGIN}" y="{bottom + 18}">0 %</text><text x="{right}" y="{bottom + 18}" class="name">100 %</text>'
        f'<text x="{WIDTH / 2}" y="{bottom + 36}" class="middle">{escape(texts("evaluation.coverage"))}</text>'
        f'<text x="0" y="16">{escape(texts.percent(ceiling))}</text>'
        f'<text x="0" y="{bottom}">{escape(texts("evaluation.risk"))}</text></svg>'
    )


def path(points: Sequence[tuple[float, float]], ceiling: float) -> str:
    room, height = WIDTH - MARGIN - 10, CURVE_HEIGHT - MARGIN - 10
    return " ".join(f"{MARGIN + room * x:.1f},{10 + height * (1 - y / ceiling):.1f}" for x, y in points)
