"""What the answer before cites, read back from its text: source lines, or labels between its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Plan
from assistant.question.lookup import find_passages
from assistant.records.catalogue import Catalogue
from assistant.words.labels import find_item_range, find_labels, report_name
from assistant.words.meetings import find_meetings
from vectorstore.records import Passage
from vectorstore.words import fold, terms

_SOURCE_LINE = re.compile(r"^\[\d+\] (.*)$", re.MULTILINE)

_REFUSED = re.compile(r"^En los (?:informes|pasajes)[^.]{0,30} no consta ", re.MULTILINE)


def is_refusal(answer: str) -> bool:
    """Whether an answer, as its text, says that the reports say nothing."""
    return bool(_REFUSED.search(answer))


@dataclass(frozen=True)
class CitationReader:
    """`passage` gives a passage by id: the words of an answer tell which of several with one label it means."""

    catalogue: Catalogue
    passage: Callable[[str], Passage | None]

    def cited(self, answer: str, before: Plan) -> tuple[str, ...]:
        """The passages that an answer cites, in its order; else those that the question before it asked for.

        A refusal cites nothing: what it offers as near answers nobody.
        """
        if is_refusal(answer):
            return ()
        found = [self._labelled(line, before, answer) for line in _SOURCE_LINE.findall(answer) or (answer,)]
        return tuple(dict.fromkeys(one for passages in found for one in passages)) or before.passages

    def _labelled(self, text: str, before: Plan, answer: str) -> tuple[str, ...]:
        """The passages whose labels a source line, or an answer without such lines, names."""
        folded = fold(text)
        names = {report.id: fold(report_name(report)) for report in self.catalogue.reports}
        named = [one for one, name in names.items() if name in folded]
        longest = tuple(one for one in named if not any(names[one] in names[two] and one != two for two in named))
        choice = find_meetings(folded, self.catalogue.meetings, self.catalogue.held)
        meetings = choice.numbers if choice.explicit and (named or not before.meetings) else before.meetings
        scope = replace(before, meetings=meetings, reports=longest or before.reports)
        found = [
            self._meant(find_passages([label], scope, self.catalogue).passages, answer) for label in find_labels(folded)
        ]
        passages = tuple(dict.fromkeys(one for passages in found for one in passages))
        return self._items(passages, find_item_range(folded)) or passages

    def _items(self, passages: Sequence[str], letters: Sequence[str]) -> tuple[str, ...]:
        """The items of a run of letters, "17 a) a h)"."""
        stems = [re.sub(r"-[a-z]$", "", one) for one in passages]
        return tuple(key for stem in stems for letter in letters if (key := f"{stem}-{letter}") in self.catalogue.ids)

    def _meant(self, candidates: tuple[str, ...], answer: str) -> tuple[str, ...]:
        """Of passages of several reports with the same label, those of the report whose words the answer has."""
        reports = dict.fromkeys(_group(one) for one in candidates)
        if len(reports) < 2:
            return candidates
        said = set(terms(answer))
        shared = dict.fromkeys(reports, 0)
        for one in candidates:
            found = self.passage(one)
            shared[_group(one)] += len(said & set(terms(found.text))) if found else 0
        best = max(shared, key=lambda group: shared[group])
        return tuple(one for one in candidates if _group(one) == best)


def _group(passage_id: str) -> str:
    """The report of a passage; in a compilation also its meeting, where numbering restarts."""
    report, _, key = passage_id.partition(":")
    meeting = re.match(r"m\d+", key)
    return f"{report}:{meeting[0]}" if meeting else report
