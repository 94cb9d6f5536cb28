"""What the reports hold on a theme, sorted by what it is worth: recommended, discussed, background."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import SearchedScope
from assistant.assistant import Assistant
from assistant.coverage import rarity, read_subject
from assistant.cut import printed_order
from assistant.desk.belonging import Belonging, belonging
from assistant.desk.deliberations import introduces_speakers, on_items
from assistant.desk.facets import facets
from assistant.desk.narrower import matter
from assistant.desk.recommendations import APPROVED, is_recommendation
from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.sentences import split_sentences
from vectorstore.records import Hit, Meeting, Passage, Report, ReportKind, Status
from vectorstore.words import terms

# A passage that is no recommendation belongs to a note when it has a sentence with this share of the theme: more
# than half a term of two words.
_ON_THEME = 0.55
# A recommendation that states all of a subject is on it, rounding apart.
_STATED = 0.99
# Not when the search rates it below this share of the best: stems of unlike words may be the same.
_FOREIGN = 0.5
# A section of the user's own takes this many of the passages that are looked at for it.
_LOOKED_AT, _MOST_OF_TOPIC = 40, 8


@dataclass(frozen=True, slots=True)
class ThemeEvidence:
    """Passages in printed order. `doubtful` may be related and are named apart; `silent` meetings recommended nothing.

    `covered` rates how much of the theme a text covers, 0..1.
    """

    theme: str
    recommended: tuple[Passage, ...]
    doubtful: tuple[Passage, ...]
    discussed: tuple[Passage, ...]
    background: tuple[Passage, ...]
    scope: SearchedScope
    silent: tuple[Meeting, ...]
    unreported: tuple[Meeting, ...]
    covered: Callable[[str], float]

    @property
    def empty(self) -> bool:
        return not (self.recommended or self.discussed or self.background)


@dataclass(frozen=True)
class ThemeReader:
    """Reads themes with the assistant's own search: a list examines every passage of its scope."""

    assistant: Assistant

    @property
    def reports(self) -> Mapping[str, Report]:
        return {report.id: report for report in self.assistant.planner.catalogue.reports}

    def read(self, theme: str, meetings: Sequence[int] = ()) -> ThemeEvidence:
        """The evidence on a theme, each part of it searched; of the meetings of these numbers only, if any."""
        whole = self.plan(theme, meetings)
        parts = facets(theme)
        plans = tuple(replace(self.plan(one), meetings=whole.meetings) for one in parts)
        found = [self.assistant.finder.find(plan) for plan in plans]
        covered = self._covered_by_any(plans)
        on = [passage for one, plan in zip(found, plans, strict=True) for passage in self._on(one, plan)]
        belongs = belonging((theme, *parts), covered)
        recommended = self._whole([*filter(belongs.keeps, on), *_added(found, belongs)])
        told = {passage.id for passage in recommended}
        borderline = [hit.passage for one in found for hit in one.borderline]
        doubtful = (one for one in borderline if one.id not in told)
        return ThemeEvidence(
            theme=theme,
            recommended=recommended,
            doubtful=tuple({one.id: one for one in doubtful}.values()),
            discussed=self._discussed(plans, belongs),
            background=tuple(filter(belongs.keeps, self._others(plans, Status.BACKGROUND, Status.ORGANIZATION))),
            scope=self._scope(found[0], whole),
            silent=self._silent(recommended, whole.meetings),
            unreported=self._unreported(whole.meetings),
            covered=covered,
        )

    def about(self, title: str, evidence: ThemeEvidence) -> tuple[tuple[Passage, ...], Callable[[str], float]]:
        """What a section of the user's own is made from, and the rate of what its title covers of a text."""
        plan = self.assistant.planner.plan(f"{title}, {evidence.theme}")
        plan = replace(plan, intent=Intent.FACT, meetings=evidence.scope.meetings, passages=(), unknown=())
        plan = replace(plan, reports=self._reports(plan.meetings))
        covered = self.coverage(self.assistant.planner.plan(title))
        hits = self.assistant.finder.find(plan).hits[:_LOOKED_AT]
        kept = [one for one in hits if covered(f"{one.passage.lead_in} {one.passage.text}") >= _ON_THEME]
        return tuple(one.passage for one in kept[:_MOST_OF_TOPIC]), covered

    def plan(self, theme: str, meetings: Sequence[int] = ()) -> Plan:
        """The plan of every recommendation on a theme."""
        plan = self.assistant.planner.plan(f"Enumera todas las recomendaciones sobre {theme}")
        # A list may stop at the one enumeration that answers best; a count looks at every passage, as a note must.
        return replace(
            plan,
            intent=Intent.COUNT,
            meetings=tuple(meetings) or plan.meetings,
            statuses=APPROVED,
            reports=(),
            passages=(),
            kinds=(),
        )

    def coverage(self, plan: Plan) -> Callable[[str], float]:
        finder = self.assistant.finder
        counts, size = finder.catalogue.stem_counts, max(1, finder.catalogue.size)
        subject = read_subject(plan.topic, finder.glossary, lambda stem: rarity(counts.get(stem, 0), size))
        return lambda text: subject.covered(frozenset(terms(matter(text))))

    def _on(self, found: Evidence, plan: Plan) -> Iterator[Passage]:
        """The likeliest passages, and those that state the whole subject in words."""
        yield from (hit.passage for hit in found.answering)
        if found.answering:
            stated = self.assistant.finder.rater.ratings(plan).covered_alone
            least = _FOREIGN * max(hit.score for hit in found.hits)
            yield from (hit.passage for hit in found.hits if hit.score >= least and stated(hit.passage) >= _STATED)

    def _covered_by_any(self, plans: Sequence[Plan]) -> Callable[[str], float]:
        rates = [self.coverage(plan) for plan in plans]
        return lambda text: max(rate(text) for rate in rates)

    def _whole(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """The recommendations; the items of one that only leads to them stand for it."""
        found: dict[str, Passage] = {}
        for passage in filter(is_recommendation, passages):
            led = self._items(passage.id) if passage.text.rstrip().endswith(":") else []
            found |= {item.id: item for item in led or [passage]}
        hits = (Hit(passage, 0.0, 0.0, 0.0) for passage in found.values())
        return tuple(hit.passage for hit in sorted(hits, key=printed_order))

    def _items(self, passage_id: str) -> list[Passage]:
        finder = self.assistant.finder
        found = [finder.store.passage(one) for one in finder.catalogue.items_of(passage_id)]
        return [one for one in found if one is not None]

    def _discussed(self, plans: Sequence[Plan], belongs: Belonging) -> tuple[Passage, ...]:
        """What was said on the theme: what speaks of it, and all that was said on an agenda item of that title."""
        reports = set(self._reports(plans[0].meetings))
        wanted = set(plans[0].meetings)
        said = [one for one in self.assistant.finder.store.passages() if one.status is Status.SUMMARY]
        said = [one for one in said if one.report_id in reports and (not wanted or one.meeting in wanted)]
        titled = [self.coverage(plan) for plan in plans]
        kept = {one.id for one in self._others(plans, Status.SUMMARY) if belongs.keeps(one)}
        kept |= {one.id for one in said if belongs.adds(one)}
        kept |= {one.id for one in on_items(said, lambda title: any(rate(title) >= _STATED for rate in titled))}
        return tuple(one for one in said if one.id in kept and not introduces_speakers(one))

    def _others(self, plans: Sequence[Plan], *statuses: Status) -> tuple[Passage, ...]:
        kept = {hit.passage.id: hit for plan in plans for hit in self._other(plan, statuses)}
        return tuple(hit.passage for hit in sorted(kept.values(), key=printed_order))

    def _other(self, plan: Plan, statuses: tuple[Status, ...]) -> list[Hit]:
        covered = self.coverage(plan)
        asked = replace(plan, statuses=statuses, reports=self._reports(plan.meetings), unknown=())
        return [hit for hit in self.assistant.finder.find(asked).answering if _on_theme(hit.passage, covered)]

    def _reports(self, meetings: Sequence[int]) -> tuple[str, ...]:
        """Every report but the drafts; papers written before a meeting are background, and belong to this."""
        kept = [one for one in self.reports.values() if one.kind is not ReportKind.DRAFT]
        wanted = set(meetings)
        return tuple(one.id for one in kept if not wanted or wanted & {meeting.number for meeting in one.meetings})

    def _scope(self, found: Evidence, plan: Plan) -> SearchedScope:
        """The scope of the note: recommendations, summaries and papers of its meetings."""
        ids = set(self._reports(plan.meetings))
        catalogue = self.assistant.planner.catalogue
        scope = self.assistant.finder.scope(replace(plan, statuses=(), reports=tuple(ids)))
        reports = tuple(one for one in catalogue.reports if one.id in ids)
        return SearchedScope(reports, found.scope.meetings, catalogue.count(scope))

    def _silent(self, recommended: Sequence[Passage], meetings: Sequence[int]) -> tuple[Meeting, ...]:
        catalogue = self.assistant.planner.catalogue
        spoke = {passage.meeting for passage in recommended}
        wanted = set(meetings) or catalogue.held
        return tuple(
            one
            for one in catalogue.meetings
            if one.number in wanted and one.number in catalogue.held and one.number not in spoke
        )

    def _unreported(self, meetings: Sequence[int]) -> tuple[Meeting, ...]:
        catalogue = self.assistant.planner.catalogue
        wanted = set(meetings) or {one.number for one in catalogue.meetings}
        return tuple(one for one in catalogue.meetings if one.number in wanted and one.number not in catalogue.held)


def _on_theme(passage: Passage, covered: Callable[[str], float]) -> bool:
    """Whether a sentence of a passage is on the theme: words of one that stand in several sentences make no theme."""
    return any(covered(one.text) >= _ON_THEME for one in split_sentences(passage.text))


def _added(found: Sequence[Evidence], belongs: Belonging) -> Iterator[Passage]:
    """What states a narrower term of the theme, of all that was looked at; what only leads to items states nothing."""
    looked_at = {hit.passage.id: hit.passage for one in found for hit in one.hits}
    yield from (one for one in looked_at.values() if not one.text.rstrip().endswith(":") and belongs.adds(one))
