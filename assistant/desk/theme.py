"""What the reports hold on a theme, sorted by what it is worth: recommended, discussed, background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import SearchedScope
from assistant.assistant import Assistant
from assistant.desk.deliberations import introduces_speakers, on_items, takes_up
from assistant.desk.theme_search import ON_THEME, STATED, Looked, ThemeSearch
from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.search.cut import printed_order
from assistant.words.sentences import split_sentences
from vectorstore.records import Hit, Meeting, Passage, Report, ReportKind, Status

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
    """Reads themes with the assistant's own search: a list examines every passage of its scope.

    `wide`: with what states only a narrower term of a theme, which notes take in and lists and counts do not.
    """

    assistant: Assistant
    wide: bool = False

    @property
    def reports(self) -> Mapping[str, Report]:
        return {report.id: report for report in self.assistant.planner.catalogue.reports}

    @property
    def search(self) -> ThemeSearch:
        return ThemeSearch(self.assistant, self.wide)

    def read(self, theme: str, meetings: Sequence[int] = ()) -> ThemeEvidence:
        """The evidence on a theme, each part of it searched; of the meetings of these numbers only, if any."""
        looked = self.search.look(theme, meetings)
        recommended = self.search.recommended(looked)
        told = {passage.id for passage in recommended}
        borderline = [hit.passage for one in looked.found for hit in one.borderline if looked.crosses is None]
        doubtful = (one for one in borderline if one.id not in told)
        papers = self._others(looked.plans, Status.BACKGROUND, Status.ORGANIZATION)
        return ThemeEvidence(
            theme=theme,
            recommended=recommended,
            doubtful=tuple({one.id: one for one in doubtful}.values()),
            discussed=self._discussed(looked),
            background=(*filter(looked.keeps, papers), *self._taken_up(looked)),
            scope=self._scope(looked.found[0], looked.whole),
            silent=self._silent(recommended, looked.meetings),
            unreported=self._unreported(looked.meetings),
            covered=looked.belongs.covered,
        )

    def about(self, title: str, evidence: ThemeEvidence) -> tuple[tuple[Passage, ...], Callable[[str], float]]:
        """What a section of the user's own is made from, and the rate of what its title covers of a text."""
        plan = self.assistant.planner.plan(f"{title}, {evidence.theme}")
        plan = replace(plan, intent=Intent.FACT, meetings=evidence.scope.meetings, passages=(), unknown=())
        plan = replace(plan, reports=self._reports(plan.meetings))
        covered = self.search.coverage(self.assistant.planner.plan(title))
        hits = self.assistant.finder.find(plan).hits[:_LOOKED_AT]
        kept = [one for one in hits if covered(f"{one.passage.lead_in} {one.passage.text}") >= ON_THEME]
        return tuple(one.passage for one in kept[:_MOST_OF_TOPIC]), covered

    def _discussed(self, looked: Looked) -> tuple[Passage, ...]:
        """What was said on the theme: what speaks of it, and all that was said on an agenda item of that title."""
        said = self._said(looked)
        kept = {one.id for one in self._others(looked.plans, Status.SUMMARY)}
        kept |= {one.id for one in said if looked.belongs.adds(one)}
        kept = {one.id for one in said if one.id in kept and (looked.keeps(one) or looked.belongs.adds(one))}
        if looked.crosses is not None:
            kept = {one.id for one in said if looked.crosses(one)}
        kept |= {one.id for one in on_items(said, self._entitles(looked))}
        return tuple(one for one in said if one.id in kept and not introduces_speakers(one))

    def _taken_up(self, looked: Looked) -> tuple[Passage, ...]:
        """Of a theme that crosses two, the passages on the items of the agenda whose title is one of the two."""
        if looked.crosses is None:
            return ()
        rates = [self.search.coverage(plan) for plan in looked.plans]
        said = self._said(looked)
        return tuple(one for one in said if takes_up(one, lambda title: any(rate(title) >= STATED for rate in rates)))

    def _said(self, looked: Looked) -> list[Passage]:
        """What the summaries of the meetings of a theme say."""
        reports, wanted = set(self._reports(looked.meetings)), set(looked.meetings)
        said = (one for one in self.assistant.finder.store.passages() if one.status is Status.SUMMARY)
        return [one for one in said if one.report_id in reports and (not wanted or one.meeting in wanted)]

    def _entitles(self, looked: Looked) -> Callable[[str], bool]:
        """Whether a title is that of the theme: of one of its parts, or of all that must come together."""
        rates = [self.search.coverage(plan) for plan in looked.plans]
        enough = any if looked.crosses is None else all
        return lambda title: enough(rate(title) >= STATED for rate in rates)

    def _others(self, plans: Sequence[Plan], *statuses: Status) -> tuple[Passage, ...]:
        kept = {hit.passage.id: hit for plan in plans for hit in self._other(plan, statuses)}
        return tuple(hit.passage for hit in sorted(kept.values(), key=printed_order))

    def _other(self, plan: Plan, statuses: tuple[Status, ...]) -> list[Hit]:
        covered = self.search.coverage(plan)
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
    return any(covered(one.text) >= ON_THEME for one in split_sentences(passage.text))
