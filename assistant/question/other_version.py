"""Follow-ups for the same passage in the draft, or in the text that was adopted of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.question.before import Before, at
from assistant.question.intent import CHANGED, DRAFT_WORDS
from assistant.question.more import own_words
from assistant.records.catalogue import Catalogue
from assistant.search.versions import asks_whether
from assistant.words.topic import topic_words

_ADOPTED_TEXT = re.compile(
    r"(?:texto|version|informe) (?:final|aprobad|definitiv|adoptad)|lo aprobado|en el definitivo|adopted|"
    r"texte adopte|"
    r"\bcomo quedo\b|\ben que quedo\b|\bal final\b|\bfinalmente\b|\ben definitiva\b|\bin the end\b|\bfinally\b|"
    r"\bfinalement\b|\ba la fin\b"
)
# Words of a question that points and has no subject.
_FEW = 2
_DIFFERENCE = re.compile(
    r"^\W*(?:(?:y|and|et)\b\W*)?(?:what(?:'s| is) (?:the )?differen\w+|(?:que|cual es la|hay) diferencias?(?: hay)?|"
    r"en que (?:cambian?|se diferencian?|difieren?)|quelle est la difference|quelles? differences?)\W*$"
)
# Whether the text of a draft was kept, and what stands in its place.
_KEPT = re.compile(
    r"\b(?:se )?(?:mantuvo|mantuvieron|conservo|conservaron|quito|quitaron|elimino|eliminaron|suprimi\w+|"
    r"retir(?:o|aron)|(?:quedo|quedaron) (?:de eso|algo|en su lugar)|sustituy\w+|"
    r"reemplaz\w+|kept|dropped|removed|deleted|taken out|replaced|surviv\w+|"
    r"garde\w*|maintenu\w*|retire\w*|supprime\w*|remplace\w*)\b|"
    r"\binstead\b|\ba (?:la|sa) place\b|"
    r"\b(?:make|made) it (?:in|in ?to|through)\b"
)
_CHANGED_HOW = "¿Qué cambió entre el proyecto y el texto aprobado?"
_NO_COUNTERPART = "en la otra versión un texto que corresponda a lo citado"


def asks_difference(folded: str) -> bool:
    """Whether all that a turn asks is the difference between two things that were spoken of."""
    return bool(_DIFFERENCE.search(folded))


def by_version(
    plan: Plan, before: Before, folded: str, catalogue: Catalogue, version: Callable[[str, str], str | None]
) -> Plan | None:
    """The same passage in the draft, or in the text that was adopted of it."""
    drafts = {report.draft_of: report.id for report in catalogue.reports if report.draft_of}
    adopted = {draft: report for report, draft in drafts.items() if report}
    whether = asks_whether(folded) and DRAFT_WORDS.search(folded) and len(topic_words(plan.question)) <= _FEW
    both = (*drafts.values(), *adopted.values())
    of_both = {one.partition(":")[0] for one in before.cited} <= {*both}
    drafted = any(one.partition(":")[0] in adopted for one in before.cited)
    kept = drafted and _KEPT.search(folded) and not own_words(_KEPT.sub(" ", folded))
    differs = (_DIFFERENCE.search(folded) or kept) and of_both
    changed = CHANGED.search(folded) and not topic_words(re.sub(rf"(?:{CHANGED.pattern})\w*", " ", folded)) and of_both
    if (plan.intent is Intent.COMPARISON or whether or changed or differs) and before.cited and not plan.passages:
        if whether and not {one.partition(":")[0] for one in before.cited} & {*both}:
            unknown = (*plan.unknown, "el proyecto de ese informe")
            return replace(plan, unknown=unknown, follows=True, points=True)
        # Of what was kept it is told how it changed: a text with another wording is no plain "yes".
        wording = _CHANGED_HOW if kept else plan.wording
        return replace(
            plan,
            intent=Intent.COMPARISON,
            wording=wording,
            passages=before.cited,
            reports=both,
            meetings=(),
            unknown=(),
            follows=True,
        )
    versions = drafts if DRAFT_WORDS.search(folded) else adopted if _ADOPTED_TEXT.search(folded) else {}
    if not versions or not before.cited or len(topic_words(plan.question)) > 2 or plan.passages:
        return None
    found = [
        other
        for one in before.cited
        if (report := versions.get(one.partition(":")[0]))
        and (other := version(one, report) or _nearest(f"{report}:{one.partition(':')[2]}", catalogue))
    ]
    shown = at(replace(plan, meetings=()), before, tuple(dict.fromkeys(found)), reports=plan.reports)
    # What has no counterpart is not looked for by its words elsewhere.
    silent = not shown and of_both and not own_words(plan.topic)
    return replace(plan, unknown=(_NO_COUNTERPART,), follows=True, points=True) if silent else shown


def _nearest(passage_id: str, catalogue: Catalogue) -> str | None:
    """The passage, or the nearest above it that exists: an item may be part of a running text elsewhere."""
    while passage_id not in catalogue.ids:
        passage_id, _, item = passage_id.rpartition("-")
        if not item or ":" not in passage_id:
            return None
    return passage_id
