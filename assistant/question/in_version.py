"""Whether a text is in the other version: "¿la recomendación 9 estaba en el proyecto?", "was draft rec. 3 adopted?"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.plan import Intent, Plan
from assistant.question.intent import DRAFT_WORDS
from assistant.records.catalogue import Catalogue
from assistant.words.whether import asked_statement

# In the draft, as a place: the text that is looked for there is one of the adopted.
_IN_DRAFT = re.compile(
    r"\b(?:(?:en|in|dans|from|por|del?) (?:el |la |the |le )?|(?:prov[ie]+n|proced|viene|venia)\w* )"
    rf"(?:{DRAFT_WORDS.pattern})",
    re.IGNORECASE,
)
_LABELLED = r"\b(?:recom\w+|recs?\.?|parrafos?|paragraphs?) [\w.)]+(?: [a-z]\))*"
_OF_DRAFT = re.compile(
    rf"{_LABELLED} (?:(?:del?|of|from|in) (?:la |the )?)?(?:{DRAFT_WORDS.pattern})|"
    rf"\b(?:{DRAFT_WORDS.pattern}) (?=recom)",
    re.IGNORECASE,
)
_IN_ADOPTED = re.compile(
    r"\b(?:en|in|dans|al) (?:el |la |the |le )?(?:informe|texto|version|report|text|rapport|texte)\b|"
    r"\b(?:aprob|adopt|recogi|incluy|mantuv|prosper|paso|quedo)\w*"
)
_NO_DRAFT = "el proyecto de ese informe"


def asks_in_version(folded: str, wording: str, language: str) -> bool:
    """Whether a question with a label wants to know if that text stands in the other of draft and adopted text."""
    asked = asked_statement(wording, language)
    return bool(asked) and bool(_in_adopted(folded) or _IN_DRAFT.search(folded))


def _in_adopted(folded: str) -> bool:
    return bool(_OF_DRAFT.search(folded) and _IN_ADOPTED.search(folded))


def of_one_version(plan: Plan, folded: str, catalogue: Catalogue) -> Plan:
    """The plan with the passages of the version whose text is looked for in the other."""
    drafts = {report.id: report.draft_of for report in catalogue.reports if report.draft_of}
    wanted = drafts.keys() if _in_adopted(folded) else set(drafts.values())
    kept = tuple(one for one in plan.passages if one.partition(":")[0] in wanted)
    if kept or not plan.passages:
        return replace(plan, passages=kept or plan.passages)
    return replace(plan, intent=Intent.LOOKUP, unknown=(*plan.unknown, _NO_DRAFT))
