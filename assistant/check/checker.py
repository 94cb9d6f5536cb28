"""The check of a claim: every rule in turn, and what they find combined into a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.answer import Verdict
from assistant.check.absolutes import check_absolutes
from assistant.check.actors import check_actors
from assistant.check.antonyms import check_antonyms
from assistant.check.attribution import check_attribution
from assistant.check.bearing import check_bearing
from assistant.check.cause import check_cause
from assistant.check.company import check_company
from assistant.check.comparison import Comparison, compare
from assistant.check.concession import check_concession
from assistant.check.coverage import check_coverage, coverage
from assistant.check.decided import check_decided
from assistant.check.done import check_done
from assistant.check.exchange import check_exchange
from assistant.check.facts import check_facts
from assistant.check.means import check_means
from assistant.check.modality import check_modality
from assistant.check.names import check_names
from assistant.check.needs import check_needs
from assistant.check.numbers import check_numbers
from assistant.check.places import check_places
from assistant.check.polarity import check_polarity
from assistant.check.quantifiers import check_quantifiers
from assistant.check.ranking import rank
from assistant.check.roles import check_roles
from assistant.check.scope import check_scope
from assistant.check.siblings import check_siblings
from assistant.check.source import Finding, FindingKind, Source
from assistant.check.stance import check_stance
from assistant.check.verbatim import is_verbatim

THRESHOLD = 0.45
_RULES = (
    check_numbers,
    check_names,
    check_places,
    check_siblings,
    check_polarity,
    check_absolutes,
    check_concession,
    check_needs,
    check_stance,
    check_company,
    check_bearing,
    check_antonyms,
    check_modality,
    check_done,
    check_decided,
    check_attribution,
    check_roles,
    check_exchange,
    check_actors,
    check_scope,
    check_quantifiers,
    check_cause,
    check_means,
    check_facts,
    check_coverage,
)
# What a sentence copied to the letter can still get wrong: what was put before it.
_PREFIX_RULES = (check_numbers, check_names, check_places, check_attribution)
_WORTH_SAYING = 0.2


def _findings(comparison: Comparison) -> Iterator[Finding]:
    rules = _PREFIX_RULES if is_verbatim(comparison) else _RULES
    return chain.from_iterable(rule(comparison) for rule in rules)


def _trust(comparison: Comparison, findings: Sequence[Finding]) -> float:
    """What is left of a claim after its findings; under the threshold it is not supported."""
    trust = 0.8 + 0.2 * coverage(comparison)
    for finding in findings:
        trust *= 1.0 - finding.weight
    return trust


def find_errors(claim: str, sources: Sequence[Source]) -> tuple[Finding, ...]:
    """What the sources do not back, the surest first."""
    return tuple(sorted(_findings(compare(claim, sources)), key=lambda finding: -finding.weight))


def find_misattributions(claim: str, sources: Sequence[Source]) -> tuple[Finding, ...]:
    """What the sources say that somebody else said: as `find_errors`, of attribution alone."""
    return tuple(one for one in check_attribution(compare(claim, sources)) if one.kind is FindingKind.ATTRIBUTION)


def check_claim(claim: str, sources: Sequence[Source]) -> Verdict:
    """Whether the sources back the claim, without a model; `docs/check.md` says what this cannot see."""
    if not claim.strip() or not any(source.text.strip() for source in sources):
        return Verdict(False, 0.0, ("No hay fuente con la que comprobarlo.",))
    comparison = compare(claim, sources)
    findings = sorted(_findings(comparison), key=lambda finding: -finding.weight)
    supported = _trust(comparison, findings) >= THRESHOLD
    share = rank(comparison, findings)
    score = round(THRESHOLD + (1.0 - THRESHOLD) * share if supported else THRESHOLD * share, 4)
    reasons = tuple(dict.fromkeys(finding.reason for finding in findings if finding.weight >= _WORTH_SAYING))
    if not supported and not reasons:
        reasons = tuple(dict.fromkeys(finding.reason for finding in findings[:3]))
    return Verdict(supported, score, reasons)
