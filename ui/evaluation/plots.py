"""Drawings of a run as inline SVG: nothing is loaded for them, and they take the colours of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ui.language import Texts
from ui.markup import frame

WIDTH, LEFT, ROW = 640, 172, 26
CURVE_HEIGHT, MARGIN = 260, 44


def bars(values: Mapping[str, float], before: Mapping[str, float], title: str, texts: Texts) -> str:
    """A bar for each named value in [0, 1], with a line where it was before."""
    rows = "".join(
        bar(place, name, value, before.get(name), texts) for place, (name, value) in enumerate(values.items())
    )
    height = ROW * len(values) + 6
    return frame(f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}">{rows}</svg>')


def bar(place: int, name: str, value: float, before: float | None, texts: Texts) -> str:
    top, room = place * ROW + 4, WIDTH - LEFT - 60
    past = "" if before is None else f'<path class="before" d="M{LEFT + room * before:.1f} {top - 2}v{ROW - 4}"/>'
    percent = texts.percent(value)
    return (
        f'<g><title>{escape(name)}: {escape(percent)}</title><text x="{LEFT - 10}" y="{top + 14}" class="name">'
        f'{escape(name)}</text><rect class="room" x="{LEFT}" y="{top}" width="{room}" height="{ROW - 8}" rx="3"/>'
        f'<rect class="value" x="{LEFT}" y="{top}" width="{room * value:.1f}" height="{ROW - 8}" rx="3"/>{past}'
        f'<text x="{LEFT + room + 8}" y="{top + 14}">{escape(percent)}</text></g>'
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
        f'<text x="{MARGIN}" y="{bottom + 18}">0 %</text><text x="{right - 40}" y="{bottom + 18}">100 %</text>'
        f'<text x="{WIDTH / 2}" y="{bottom + 36}" class="middle">{escape(texts("evaluation.coverage"))}</text>'
        f'<text x="0" y="16">{escape(texts.percent(ceiling))}</text>'
        f'<text x="0" y="{bottom}">{escape(texts("evaluation.risk"))}</text></svg>'
    )


def path(points: Sequence[tuple[float, float]], ceiling: float) -> str:
    room, height = WIDTH - MARGIN - 10, CURVE_HEIGHT - MARGIN - 10
    return " ".join(f"{MARGIN + room * x:.1f},{10 + height * (1 - y / ceiling):.1f}" for x, y in points)
