"""Words of a question that only another kind of text has: a draft, the discussions, the paper before a meeting.

Asked what was recommended, the recommendations are examined; asked anything else, all that was adopted or reported.
What stands in neither may still stand beside it, and is then told as what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.question.scoping import asks_recommended
from assistant.records.catalogue import Catalogue
from assistant.refusal.answerability import judge
from assistant.search.coverage import Subject, Unit
from assistant.search.ranking import Searcher
from assistant.search.rating import Rater, stems
from assistant.words.topic import subject_after_about
from assistant.words.variants import sort_of
from vectorstore.records import Hit, Passage, ReportKind, Scope, Status
from vectorstore.words import fold, stem, terms, tokens

APPROVED = (Status.ADOPTED, Status.COMPILED)
_ASKING = (Intent.FACT, Intent.LIST, Intent.YES_NO)
# A word in more than a tenth of the passages marks no subject: log(1 + 0.9 / 0.1), the rarity of `coverage`.
_RARE = 2.3
# Shares of the subject: what the passage elsewhere states at least, and what none of those examined states more of.
_STATED, _HERE = 0.6, 0.5
# A subject of so few ideas must be stated whole: one word of "tráfico de armas" is another thing.
_FEW, _WHOLE = 2, 0.99
# Passages that tell of it, of those as good as the best.
_TOLD, _AS_GOOD = 3, 0.95
_PLACES = {
    Status.DRAFT: "el proyecto de informe, que no se aprobó con esas palabras",
    Status.SUMMARY: "el resumen de las deliberaciones, que no es una recomendación",
    Status.BACKGROUND: "el documento de antecedentes de la Secretaría, que no es una recomendación",
}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The passages that have what was asked for, best first, and in Spanish where it stands and where it does not."""

    hits: tuple[Hit, ...]
    statement: str


def said_beside(plan: Plan, scope: Scope, store: Searcher, catalogue: Catalogue, rater: Rater) -> Elsewhere | None:
    """What stands beside the passages to be examined, when it is asked for and they do not have it."""
    drafts = {report.id for report in catalogue.of_kind(ReportKind.DRAFT)}
    if plan.intent not in _ASKING or not plan.topic or drafts & scope.reports or plan.kinds:
        return None
    statuses = frozenset(APPROVED) if asks_recommended(fold(plan.wording)) else scope.statuses
    narrow = replace(scope, statuses=statuses)
    wide = Scope(reports=catalogue.related(scope.reports), meetings=scope.meetings)
    looked_at = store.passages(wide)
    within = [one for one in looked_at if narrow.admits(one)] if scope.reports else store.passages(narrow)
    beside = [one for one in looked_at if not narrow.admits(one)]
    return elsewhere(plan, rater.subject(plan), within, beside)


def elsewhere(plan: Plan, subject: Subject, examined: Sequence[Passage], beside: Sequence[Passage]) -> Elsewhere | None:
    """What only the passages `beside` those examined say of a subject; None when the examined have all its ideas.

    In Spanish the words of the question must stand there themselves; in other languages one of the terms for them.
    Where nothing was examined there is nothing that the draft could differ from.
    """
    here = [stems(passage, heading=True) for passage in examined]
    absent = [unit for unit in subject.units if unit.weight >= _RARE and not any(_states(unit, one) for one in here)]
    if not here or not absent or max(map(subject.stated, here), default=0.0) > _HERE:
        return None
    asked = _in_own_words(subject) if plan.language == "es" else subject
    missing = [unit for unit in asked.units if unit.own in {one.own for one in absent}]
    placed = [passage for passage in beside if passage.status in _PLACES]
    found = _telling(asked, missing, [one for one in placed if plan.language != "es" or _worded(plan, missing, one)])
    return Elsewhere(found, _statement(plan, missing, found[0].passage)) if judge(plan, found).hits else None


def _telling(subject: Subject, missing: Sequence[Unit], beside: Sequence[Passage]) -> tuple[Hit, ...]:
    """The passages that state most of a subject and some of what is missing, all of the standing of the best."""
    own = {passage.id: stems(passage, heading=False) for passage in beside}
    having = [passage for passage in beside if any(_states(unit, own[passage.id]) for unit in missing)]
    rated = [Hit(passage, subject.stated(own[passage.id]), 0.0, 0.0) for passage in having]
    best = max(rated, key=lambda hit: hit.score, default=None)
    if best is None or best.score < (_WHOLE if len(subject.units) <= _FEW else _STATED):
        return ()
    alike = [hit for hit in rated if hit.passage.status is best.passage.status and hit.score >= _AS_GOOD * best.score]
    return tuple(alike[:_TOLD])


def _worded(plan: Plan, missing: Sequence[Unit], passage: Passage) -> bool:
    """Whether a passage has a missing word of the question, not only one of its stem ("vinculante", "vínculos")."""
    lacking = {one for unit in missing for one in unit.own}
    asked, said = tokens(plan.wording), tokens(f"{passage.lead_in} {passage.text}")
    sorts = {(stem(word), sort_of(word)) for word in said if stem(word) in lacking}
    return any(stem(word) == own and sort_of(word) == sort for word in asked for own, sort in sorts)


def _in_own_words(subject: Subject) -> Subject:
    return Subject(tuple(replace(unit, wordings=frozenset({unit.own})) for unit in subject.units))


def _states(unit: Unit, text: frozenset[str]) -> bool:
    return any(text.issuperset(wording) for wording in unit.wordings)


def _statement(plan: Plan, missing: Sequence[Unit], found: Passage) -> str:
    words, place = _words(plan, missing), f"{_PLACES[found.status]} ({found.label})"
    if found.status is Status.DRAFT:
        return f"En el texto aprobado no figura «{words}»; sí en {place}."
    return f"Ninguna de las recomendaciones examinadas menciona «{words}»; sí figura en {place}."


def _words(plan: Plan, missing: Sequence[Unit]) -> str:
    """The subject as the question writes it, or the part of the question from the first to the last missing word."""
    lacking = {one for unit in missing for one in unit.own}
    places = [found.span() for found in re.finditer(r"[^\W_]+", plan.wording) if lacking & set(terms(found[0]))]
    about = subject_after_about(plan.wording)
    part = plan.wording[places[0][0] : places[-1][1]] if places else about
    return about if part in about else part
