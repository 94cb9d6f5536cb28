"""Figures as a text writes them: "634", "1.193", "3 901"; no years, no numbers of one digit."""

from __future__ import annotations

import re

_FIGURE = re.compile(r"(?<![\d./])(?!(?:19|20)\d\d\b)(?:\d{1,3}(?:[. \u00a0]\d{3})+|\d{2,})(?![\d/])")


# "Por cada 100.000 habitantes": what something is measured by, whatever it is.
_RATE = re.compile(r"\b(?:por(?: cada)?|per|pour(?: chaque)?)\s+1[0. \u00a0,]*0\b")


def figures(text: str) -> frozenset[str]:
    """The figures of a text by their digits alone."""
    return frozenset(re.sub(r"\D", "", found) for found in _FIGURE.findall(_RATE.sub(" ", text)))


def has_figures_of(question: str, text: str) -> bool:
    """Whether a text has the figures that a question names, so that it is what the question speaks of."""
    asked = figures(question)
    return bool(asked) and asked <= figures(text)
