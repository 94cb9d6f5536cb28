"""The verdict of a comparison for a program: the page that shows runs reads it."""

from __future__ import annotations

import json
from dataclasses import asdict

from evals.comparison import Comparison


def of_comparison(comparison: Comparison) -> str:
    """`detectable` is the smallest change of a mean that the set can show; the rest is named as in evals.gate."""
    content = {
        "before": comparison.before.name,
        "after": comparison.after.name,
        "passed": comparison.passed,
        "reasons": comparison.reasons,
        "metrics": [asdict(one) for one in comparison.metrics],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
