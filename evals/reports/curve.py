"""Coverage against risk as a drawing and its figures."""

from __future__ import annotations

from collections.abc import Sequence

from evals.reports.names import percent
from evals.summary import RiskPoint

_WIDTH, _HEIGHT, _LEFT, _BOTTOM = 520, 240, 46, 34


def curve(points: Sequence[RiskPoint]) -> str:
    """The risk (1 - mean `ok`) of answering only the surest questions, against the share of all that is answered."""
    if not points:
        return "<p>Sin grados de confianza no hay curva.</p>"
    ceiling = max(0.1, *(point.risk for point in points))
    places = [(_x(point.coverage), _y(point.risk / ceiling)) for point in points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{_words(point)}</title></circle>'
        for (x, y), point in zip(places, points, strict=True)
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="Riesgo según la cobertura">'
        f'<path d="M{_x(0):.1f} {_y(1):.1f}V{_y(0):.1f}H{_x(1):.1f}"/><polyline points="{line}"/>{dots}'
        f'<text x="{_x(0):.0f}" y="{_y(0) + 16:.0f}">0 %</text>'
        f'<text x="{_x(1) - 40:.0f}" y="{_y(0) + 16:.0f}">100 %</text>'
        f'<text x="{_x(0.5) - 90:.0f}" y="{_y(0) + 30:.0f}">preguntas contestadas</text>'
        f'<text x="2" y="{_y(1) + 4:.0f}">{percent(ceiling)}</text><text x="2" y="{_y(0):.0f}">riesgo</text></svg>'
    )


def _words(point: RiskPoint) -> str:
    return f"contesta {percent(point.coverage)}, riesgo {percent(point.risk)}, confianza desde {point.threshold:.3f}"


def _x(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - 10)


def _y(share: float) -> float:
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - 12)
