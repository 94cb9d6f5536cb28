"""A theme as it is searched: its parts, and which recommendations belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.assistant import Assistant
from assistant.desk.belonging import Belonging, belonging
from assistant.desk.clauses import asking_for, ideas, rate_asking
from assistant.desk.facets import Facet, crossed, facets, is_clause
from assistant.desk.narrower import matter, named_whole, narrower_terms, stating
from assistant.desk.recommendations import APPROVED, is_recommendation
from assistant.desk.stems import alike
from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.search.coverage import rarity, read_subject
from assistant.search.cut import printed_order
from vectorstore.records import Hit, Passage
from vectorstore.words import terms

# A passage that is no recommendation belongs to a note when it has a sentence with this share of the theme: more
# than half a term of two words.
ON_THEME = 0.55
# A recommendation that states all of a subject is on it, rounding apart.
STATED = 0.99
# Not when the search rates it below this share of the best: stems of unlike words may be the same.
_FOREIGN = 0.5
# Ideas of a theme of which a passage may lack one.
_SEVERAL = 3
# So many passages that state a whole subject show that the library words it so; then less than this share is not it.
_ENOUGH, _MOST = 3, 0.66
# Words between those of a part, where another part must be stated too.
_APART = 8
# A head says something where so many words follow its verb.
_ASKING = re.compile(r"\b(?:deberían?|deben|deberán?|podrían?|alienta a(?: los Estados partes?)?(?: a que)?)\b")
_SAYING = 6


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at for a theme: a plan for each part with what the search found, and what belongs to the theme.

    `crosses` tells whether a text and its title hold all the parts of a theme that crosses two; None for another theme.
    """

    theme: str
    whole: Plan
    plans: tuple[Plan, ...]
    found: tuple[Evidence, ...]
    belongs: Belonging
    crosses: Callable[[Passage], bool] | None = None

    @property
    def meetings(self) -> tuple[int, ...]:
        return self.whole.meetings

    def keeps(self, passage: Passage) -> bool:
        """Whether a passage that was found for a part belongs to the theme."""
        return self.belongs.keeps(passage) and (self.crosses is None or self.crosses(passage))


@dataclass(frozen=True)
class ThemeSearch:
    """Searches themes with the assistant's own search, and chooses what was recommended on them.

    `wide`: with what states only a narrower term, as a note wants; else what an answer of the chat counts.
    """

    assistant: Assistant
    wide: bool = False

    def look(self, theme: str, meetings: Sequence[int] = ()) -> Looked:
        """Search every part of a theme; of the meetings of these numbers only, if any."""
        whole = self.plan(theme, meetings)
        crossing = crossed(theme)
        parts = tuple(one for facet in crossing for one in facet.wordings) or self._parts(theme)
        plans = tuple(replace(self.plan(one), meetings=whole.meetings) for one in parts)
        found = tuple(self.assistant.finder.find(plan) for plan in plans)
        belongs = belonging((theme, *parts), self._covered_by_any(plans))
        return Looked(theme, whole, plans, found, belongs, self._crossing(crossing) if crossing else None)

    def recommended(self, looked: Looked) -> tuple[Passage, ...]:
        """What was recommended on the theme, in printed order."""
        if looked.crosses is not None:
            return self._whole(filter(looked.crosses, self._approved(looked.meetings)), looked)
        if is_clause(looked.theme):
            return self._whole([*self._asking_for(looked), *self._added(looked)], looked)
        on = [one for found, plan in zip(looked.found, looked.plans, strict=True) for one in self._on(found, plan)]
        if self.wide and named_whole(looked.theme):
            on = [one for one in on if looked.belongs.covered(_text(one)) >= STATED]
        return self._whole([*filter(looked.belongs.keeps, _most_of(on, looked)), *self._added(looked)], looked)

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
        """How much of the subject of a plan a text covers, 0..1."""
        subject = read_subject(plan.topic, self.assistant.finder.glossary, self._rarity)
        return lambda text: subject.covered(frozenset(terms(matter(text))))

    def _rarity(self, stem: str) -> float:
        catalogue = self.assistant.finder.catalogue
        return rarity(catalogue.stem_counts.get(stem, 0), max(1, catalogue.size))

    def _on(self, found: Evidence, plan: Plan) -> Iterator[Passage]:
        """The likeliest passages, and those that state the whole subject in words."""
        yield from (hit.passage for hit in found.answering)
        if found.answering:
            stated = self.assistant.finder.rater.ratings(plan).covered_alone
            least = _FOREIGN * max(hit.score for hit in found.hits)
            yield from (hit.passage for hit in found.hits if hit.score >= least and stated(hit.passage) >= STATED)

    def _crossing(self, crossing: Sequence[Facet]) -> Callable[[Passage], bool]:
        """Whether a passage states each part, at least one of them in its text and not only in its title."""
        stated = [self._stating_any(facet.wordings) for facet in crossing]

        def crosses(one: Passage) -> bool:
            own = [states(_text(one)) for states in stated]
            title = " ".join(one.section[-1:])
            return any(own) and all(told or states(title) for told, states in zip(own, stated, strict=True))

        return crosses

    def _stating_any(self, wordings: Sequence[str]) -> Callable[[str], bool]:
        """Whether a text states one of the wordings or a narrower term of one."""
        covered = self._covered_by_any([self.plan(one) for one in wordings])
        narrower = narrower_terms(wordings) if self.wide else ()
        states = stating((*wordings, *narrower), alike, _APART)
        return lambda text: covered(text) >= STATED or states(matter(text))

    def _asking_for(self, looked: Looked) -> tuple[Passage, ...]:
        """What asks for the very thing, and of the likeliest passages those that have most of several ideas."""
        finder = self.assistant.finder
        rated = rate_asking(looked.theme, self._approved(looked.meetings), finder.glossary, self._rarity)
        covered = self.coverage(looked.plans[0])
        several = ideas(finder.rater.subject(looked.plans[0])) >= _SEVERAL
        likely = [one.passage for one in looked.found[0].answering if several]
        return asking_for(rated, frozenset(one.id for one in likely if covered(_text(one)) >= ON_THEME))

    def _approved(self, meetings: Sequence[int]) -> Iterator[Passage]:
        wanted = set(meetings)
        for one in self.assistant.finder.store.passages():
            if one.status in APPROVED and is_recommendation(one) and (not wanted or one.meeting in wanted):
                yield one

    def _covered_by_any(self, plans: Sequence[Plan]) -> Callable[[str], float]:
        rates = [self.coverage(plan) for plan in plans]
        return lambda text: max(rate(text) for rate in rates)

    def _whole(self, passages: Iterable[Passage], looked: Looked) -> tuple[Passage, ...]:
        """The recommendations, and the items of one that leads to them; itself where it states the theme."""
        found: dict[str, Passage] = {}
        for passage in filter(is_recommendation, passages):
            led = self._items(passage.id) if passage.text.rstrip().endswith(":") else []
            own = [] if led and (_leads_only(passage) or looked.belongs.covered(passage.text) < STATED) else [passage]
            found |= {item.id: item for item in (*own, *led)}
        hits = (Hit(passage, 0.0, 0.0, 0.0) for passage in found.values())
        return tuple(hit.passage for hit in sorted(hits, key=printed_order))

    def _parts(self, theme: str) -> tuple[str, ...]:
        return (theme,) if self.wide and named_whole(theme) else facets(theme)

    def _added(self, looked: Looked) -> Iterator[Passage]:
        """What states a narrower term of the theme, of all that was looked at; what only leads to items states
        nothing."""
        seen = {hit.passage.id: hit.passage for one in looked.found for hit in one.hits} if self.wide else {}
        yield from (one for one in seen.values() if not one.text.rstrip().endswith(":") and looked.belongs.adds(one))

    def _items(self, passage_id: str) -> list[Passage]:
        finder = self.assistant.finder
        found = [finder.store.passage(one) for one in finder.catalogue.items_of(passage_id)]
        return [one for one in found if one is not None]


def _most_of(passages: Sequence[Passage], looked: Looked) -> list[Passage]:
    """Those that state most of the subject, or whose title does, where several state all of it.

    "Asistencia jurídica a las víctimas" is not any help to victims.
    """
    covered = looked.belongs.covered
    shares = [max(covered(_text(one)), covered(" ".join(one.section[-1:]))) for one in passages]
    if sum(share >= STATED for share in shares) < _ENOUGH:
        return list(passages)
    return [one for one, share in zip(passages, shares, strict=True) if share >= _MOST]


def _leads_only(passage: Passage) -> bool:
    """ "Respecto de la prevención, los Estados partes deberían:" asks for nothing itself."""
    asked = list(_ASKING.finditer(passage.text))
    return not asked or len(passage.text[asked[-1].end() :].split()) < _SAYING


def _text(passage: Passage) -> str:
    return f"{passage.lead_in} {passage.text}"
