"""Which of two claims is the likelier to follow from its source: the order within those that pass, or fail.

The few numbers here are those with which entailed pairs rank highest above contradicted ones (InferES), on either half
of the pairs by their premises; each may be off by a third without a change of 0.005 in the area under the curve.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.check.comparison import Comparison
from assistant.check.coverage import coverage
from assistant.check.negation import negations
from assistant.check.source import Finding, FindingKind

# How much of a finding counts, by kind: a figure or a name that is not printed, or a reason that is not given, may
# still follow from the source; a denial of it does not.
_MOST = {
    FindingKind.POLARITY: 0.7,
    FindingKind.ANTONYM: 1.0,
    FindingKind.SCOPE: 1.0,
    FindingKind.ACTOR: 1.0,
    FindingKind.STATUS: 1.0,
}
_SLIGHT = 0.2
_COVERED_SHARE = 0.5
# What affirms may differ from its source in what no list knows; what denies the same things seldom does by chance.
_AFFIRMING = 0.7
_ABSOLUTE_SHARE = 0.9
_ABSOLUTE = re.compile(
    r" (?:tod[oa]s?|siempre|nunca|jamas|solo|solamente|unic[oa]\w*|exclusiv\w+|nadie|ningun[oa]?|totalmente"
    r"|completamente|absolut\w+|cualquier\w*|mayoria|principal\w*|mayor|mejor|peor|mas|menos)(?= )"
)


def rank(comparison: Comparison, findings: Sequence[Finding]) -> float:
    """In 0..1, the higher the likelier."""
    share = 1.0 - _COVERED_SHARE * (1.0 - coverage(comparison))
    for finding in findings:
        share *= 1.0 - min(finding.weight, _MOST.get(finding.kind, _SLIGHT))
    if not negations(comparison.claim):
        share *= _AFFIRMING
    if _ABSOLUTE.search(comparison.claim.folded):
        share *= _ABSOLUTE_SHARE
    return share
