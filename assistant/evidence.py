"""From a plan to the passages that answer it: scope, search, weighing, and the cut."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from assistant.answer import SearchedScope
from assistant.answer_type import lacking
from assistant.answerability import Judgement, asks_whose_words, judge
from assistant.catalogue import Catalogue
from assistant.cut import MANY, Cutter
from assistant.glossary import Glossary
from assistant.overview import is_overview, overview
from assistant.plan import Intent, Plan
from assistant.rating import Rater, stems
from assistant.relevance import Rating
from assistant.topic import subject_after_about, subject_named, topic_words
from assistant.versions import compared, seeds
from vectorstore.records import Hit, Passage, PassageKind, ReportKind, Scope, Status
from vectorstore.words import fold, terms

# Weights of the three searches (the question as asked, its topic, the official terms of its concepts) and of what the
# question favours without demanding it; fitted on the dev half of evals/questions, see docs/search.md.
_QUESTION, _TOPIC, _TERMS, _NAMES = 1.0, 0.8, 0.6, 0.4
_CONTEXT, _CONTEXT_ALONE = 0.7, 1.6
_FAVOURED_MEETING, _FAVOURED_STATUS, _FAVOURED_PASSAGE, _COVERED = 0.4, 0.12, 0.6, 0.5
# A list scores every passage of a scope of this size; of a larger one those that either search proposes.
_WIDE, _NARROW = 600, 80
# A scope is silent on a known subject when no passage states this share of it and none is nearer in meaning.
_SAID, _NEARLY_SAID, _ELSEWHERE = 0.08, 0.4, 3
# A scope of no more passages than these is shown as it is: what it says of itself is the answer.
_FEW = 1
_ABOUT = re.compile(
    r"(?:sobre|contra|acerca de|respecto de|en materia de|relativ[oa]s? a|uso de|trata en)(?:l)? "
    r"(?:(?:el|la|los|las|un|una|lo|uso|comercio|de) )*"
    r"([a-z]{4,}(?: (?:del? )?[a-z]{4,})?)"
)
# Share of what is to be left out that a passage may cover and still stay.
_LEFT_OUT = 0.6
# Below these a question is about something else: share of its subject covered, cosine of the nearest passage.
_BARELY_COVERED, _FOREIGN, _FOREIGN_ELSEWHERE = 0.05, 0.3, 0.12


class Searcher(Protocol):
    """The part of a store that finding evidence needs."""

    @property
    def notice(self) -> str | None: ...

    def search(self, texts: Sequence[str], scope: Scope = ..., limit: int | None = ...) -> tuple[Hit, ...]: ...

    def passage(self, passage_id: str) -> Passage | None: ...

    def passages(self, scope: Scope = ...) -> tuple[Passage, ...]: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """`hits`, best first; `answering` those that make the answer, in its order; `borderline` the doubtful.

    In Spanish: `missing` says what the library does not have, when nothing answers; `notices` what the question got
    wrong.
    """

    hits: tuple[Hit, ...]
    answering: tuple[Hit, ...]
    borderline: tuple[Hit, ...]
    scope: SearchedScope
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    whole: bool = False

    @property
    def examined(self) -> int:
        return self.scope.passages


@dataclass(frozen=True)
class EvidenceFinder:
    """Finds evidence in one version of a library."""

    store: Searcher
    catalogue: Catalogue
    glossary: Glossary

    @cached_property
    def rater(self) -> Rater:
        return Rater(self.catalogue, self.glossary)

    @property
    def notices(self) -> tuple[str, ...]:
        """In Spanish, why the search is not at its best just now, if it is not."""
        return (self.store.notice,) if self.store.notice else ()

    def find(self, plan: Plan) -> Evidence:
        """The evidence for a plan; nothing answers when what was asked for is not in the library."""
        scope = self.scope(plan)
        ranked = self.ranked(plan, scope)
        if plan.unknown:
            return Evidence(ranked, (), (), self._searched(scope), plan.unknown)
        return self._as_printed(plan, ranked, scope) or self._found(plan, ranked, scope)

    def _as_printed(self, plan: Plan, ranked: tuple[Hit, ...], scope: Scope) -> Evidence | None:
        """What answers by its place in the reports, whatever its words; None when the words must tell."""
        if plan.intent is Intent.COMPARISON:
            return self._compared(plan, ranked, scope)
        if plan.passages:
            return self._pointed(plan, ranked, scope)
        if is_overview(plan):
            whole = overview(self.store.passages(scope))
            ids = {hit.passage.id for hit in whole}
            hits = (*whole, *(hit for hit in ranked if hit.passage.id not in ids))
            return Evidence(hits, whole, (), self._searched(scope), whole=True)
        if plan.intent is Intent.COUNT and not plan.topic:
            return self._counted(plan, ranked, scope)
        return None

    def _found(self, plan: Plan, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        judged = self._judged(plan, ranked)
        able = judged.hits
        if len(ranked) > _FEW and able and self._silent(plan, able):
            elsewhere = self.ranked(replace(plan, meetings=()), self.scope(replace(plan, meetings=())))[:_ELSEWHERE]
            hits = (*elsewhere, *(hit for hit in ranked if hit not in elsewhere))
            return Evidence(hits, (), (), self._searched(scope), (subject_named(plan.wording),))
        cutter = Cutter(self._items, self.rater.ratings(plan))
        cut = cutter.cut(plan, self._without_excluded(plan, able))
        hits = (*able, *(hit for hit in ranked if hit not in able))
        searched = self._searched(scope)
        return Evidence(hits, cut.answering, cut.borderline, searched, judged.missing, judged.notices, cut.whole)

    def scope(self, plan: Plan) -> Scope:
        """Where to search: what the plan demands; drafts only when it names them."""
        drafts = {report.id for report in self.catalogue.of_kind(ReportKind.DRAFT)}
        reports = set(plan.reports) or {report.id for report in self.catalogue.reports} - drafts
        return Scope(frozenset(reports), frozenset(plan.meetings), frozenset(plan.statuses), frozenset(plan.kinds))

    def _compared(self, plan: Plan, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        """Pairs of draft and adopted passage, the draft first; or what has no counterpart, when that is asked."""
        found = self._asked(plan) or seeds(ranked, plan.topic)
        versions = compared(plan.topic, plan.question, found, self.store.passages(scope), self.rater.covered(plan))
        hits = tuple(Hit(passage, 1.0, 1.0, 0.0) for passage in versions.passages)
        rest = tuple(hit for hit in ranked if hit.passage not in versions.passages)
        missing = () if hits else ("esa comparación",)
        return Evidence((*hits, *rest), hits, (), self._searched(scope), missing, versions.told if hits else ())

    def _pointed(self, plan: Plan, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        """The passages that the plan names, unless they lack the datum that is asked of them."""
        asked = self._asked(plan)
        rest = tuple(hit for hit in ranked if hit.passage.id not in {one.passage.id for one in asked})
        lacked = None if plan.statement else lacking(fold(plan.wording), [hit.passage for hit in asked])
        missing = (lacked,) if lacked else ()
        return Evidence((*asked, *rest), () if lacked else asked, (), self._searched(scope), missing)

    def _counted(self, plan: Plan, ranked: tuple[Hit, ...], scope: Scope) -> Evidence:
        """Every recommendation, or every numbered paragraph of a compilation, of the meetings asked for."""
        passages = [
            passage
            for passage in self.store.passages(scope)
            if passage.kind is PassageKind.RECOMMENDATION
            or (passage.status is Status.COMPILED and passage.kind is PassageKind.PARAGRAPH)
        ]
        hits = tuple(Hit(passage, 1.0, 1.0, 0.0) for passage in passages)
        return Evidence((*hits, *ranked), hits, (), self._searched(scope))

    def _judged(self, plan: Plan, ranked: Sequence[Hit]) -> Judgement:
        judged = judge(plan, ranked, self._about(plan))
        return Judgement((), ("ese asunto",)) if judged.hits and self._foreign(plan, judged.hits) else judged

    def _about(self, plan: Plan) -> Rating | None:
        """What a passage covers of the subject without the names in it; None when the question is all names.

        The subject is what stands after "sobre" in a question on what somebody said of it.
        """
        asked = subject_after_about(plan.wording) if asks_whose_words(plan.question) else ""
        own = {fold(word) for name in plan.names for word in re.findall(r"\w+", name.written)}
        words = topic_words(asked) if asked else plan.topic.split() if plan.language == "es" else ()
        rest = " ".join(word for word in words if fold(word) not in own)
        return self.rater.covered(replace(plan, topic=rest, context=""), heading=bool(asked)) if rest else None

    def _foreign(self, plan: Plan, able: Sequence[Hit]) -> bool:
        """Whether the subject is none of the library's: not one of its ideas occurs, and nothing is near in meaning."""
        if self._unheard_of(plan):
            return True
        if plan.names or plan.follows:
            return False
        if plan.language != "es":
            return max(hit.dense for hit in able[:5]) < _FOREIGN_ELSEWHERE
        covered = self.rater.covered(plan)
        most = max(covered(hit.passage) for hit in able[:5])
        return bool(plan.topic) and most < _BARELY_COVERED and max(hit.dense for hit in able[:5]) < _FOREIGN

    def _silent(self, plan: Plan, able: Sequence[Hit]) -> bool:
        """Whether the scope says nothing of a subject whose words the library knows: no idea of it is there in full."""
        subject = self.rater.subject(plan)
        counts = self.catalogue.stem_counts
        known = all(any(all(map(counts.get, wording)) for wording in unit.wordings) for unit in subject.units)
        if not subject.units or not known or max(hit.dense for hit in able[:5]) >= _NEARLY_SAID:
            return False
        return max(subject.stated(stems(hit.passage, heading=False)) for hit in able[:10]) < _SAID

    def _unheard_of(self, plan: Plan) -> bool:
        """Whether a word of "sobre X", or every word of the subject, is new to the reports and the glossary."""
        if plan.language != "es" or plan.follows:
            return False
        found = _ABOUT.search(fold(plan.wording))
        if found and not all(map(self._heard_of, terms(found[1]))):
            return True
        named = {word for name in plan.names for word in terms(name.written)}
        words = [word for word in terms(plan.topic) if word not in named and not word.isdigit()]
        return bool(words) and not any(map(self._heard_of, words))

    def _heard_of(self, word: str) -> bool:
        return bool(self.catalogue.stem_counts.get(word)) or word in self.glossary.stems

    def _asked(self, plan: Plan) -> tuple[Hit, ...]:
        """The passages asked for by label, each followed by its items."""
        ids = [one for asked in plan.passages for one in (asked, *self.catalogue.items_of(asked))]
        passages = [self.store.passage(one) for one in dict.fromkeys(ids)]
        return tuple(Hit(passage, 1.0, 1.0, 0.0) for passage in passages if passage is not None)

    def _items(self, passage_id: str) -> tuple[Passage, ...]:
        found = [self.store.passage(item) for item in self.catalogue.items_of(passage_id)]
        return tuple(sorted((item for item in found if item is not None), key=lambda item: item.position))

    def ranked(self, plan: Plan, scope: Scope) -> tuple[Hit, ...]:
        """The passages of a scope, best first; for a list all of them, unless the scope is very large."""
        limit = _WIDE if plan.intent in MANY else _NARROW
        scores: defaultdict[str, float] = defaultdict(float)
        found: dict[str, Hit] = {}
        for text, weight in _weighted_texts(plan):
            for hit in self.store.search((text,), scope, limit):
                known = found.setdefault(hit.passage.id, hit)
                found[hit.passage.id] = replace(known, dense=max(known.dense, hit.dense))
                scores[hit.passage.id] += weight * hit.score
        covered = self.rater.covered(plan)
        weighed = [
            replace(hit, score=scores[one] + _favour(plan, hit.passage) + _COVERED * covered(hit.passage))
            for one, hit in found.items()
        ]
        return tuple(sorted(weighed, key=lambda hit: (-hit.score, hit.passage.report_id, hit.passage.position)))

    def _without_excluded(self, plan: Plan, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Without the passages about what the question leaves out."""
        if not plan.excluded:
            return hits
        left_out = self.rater.covered(replace(plan, topic=plan.excluded, context=""), heading=False)
        return tuple(hit for hit in hits if left_out(hit.passage) < _LEFT_OUT)

    def _searched(self, scope: Scope) -> SearchedScope:
        reports = tuple(
            report
            for report in self.catalogue.reports
            if report.id in scope.reports
            and (not scope.meetings or scope.meetings & {meeting.number for meeting in report.meetings})
        )
        return SearchedScope(reports, tuple(sorted(scope.meetings)), self.catalogue.count(scope))


def _weighted_texts(plan: Plan) -> list[tuple[str, float]]:
    texts = [
        (plan.wording or plan.question, _QUESTION),
        (plan.topic, _TOPIC),
        (", ".join(plan.search_texts[1:]), _TERMS),
        (plan.context, _CONTEXT if topic_words(plan.topic) else _CONTEXT_ALONE),
        (" ".join(form for name in plan.names for form in sorted(name.forms)), _NAMES),
    ]
    return [(text, weight) for text, weight in texts if text.strip()]


def _favour(plan: Plan, passage: Passage) -> float:
    return (
        _FAVOURED_MEETING * (passage.meeting in plan.favoured_meetings)
        + _FAVOURED_STATUS * (passage.status in plan.favoured_statuses)
        + _FAVOURED_PASSAGE * (passage.id in plan.favoured_passages)
    )
