"""Whether what a question is about is none of the library's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.plan import Plan
from assistant.records.catalogue import Catalogue
from assistant.search.coverage import Subject, Unit
from assistant.search.rating import Rater, stems
from assistant.words.glossary import Glossary
from assistant.words.topic import DEED, asking_verb
from assistant.words.voices import asks_whose_words
from vectorstore.records import Hit, Status
from vectorstore.words import fold, terms

# Letters that a word and its cousin in another language begin with.
_LONG = 4
_ABOUT = re.compile(
    r"(?:sobre|contra|acerca de|respecto de|en materia de|relativ[oa]s? a|uso de|trata en|"
    r"habl(?:an?|o|aron|ad[oa]|aban?) de(?! \w+[aei]r(?:se|l[aeo]s?)?\b))(?:l)? "
    r"(?:(?:el|la|los|las|un|una|lo|uso|comercio|de) )*"
    # A second word that an article or a pronoun follows is a verb ("sobre los barcos molesta a").
    r"([a-z]{4,}(?: (?:del? )?[a-z]{4,}\b(?! (?:el|la|los|las|un|una|se|lo|le|su|sus)\b))?)"
)
# Below these a question is about something else: share of its subject covered, cosine of the nearest passage.
_BARELY_COVERED, _FOREIGN, _FOREIGN_ELSEWHERE = 0.05, 0.3, 0.12
# So many passages found are read. A meeting of no more passages than the second is shown as it is.
_NEAR, _FEW = 6, 1


@dataclass(frozen=True)
class Strangeness:
    """Tells, for one version of a library, which words and subjects are new to it."""

    catalogue: Catalogue
    glossary: Glossary
    rater: Rater

    def foreign(self, plan: Plan, able: Sequence[Hit]) -> bool:
        """Whether the subject is none of the library's: not one of its ideas occurs, and nothing is near in meaning."""
        if self._unheard_of(plan, able) or (plan.language != "es" and self._strange(plan, able)):
            return True
        if plan.names or plan.follows or (plan.meetings and len(able) <= _FEW):
            return False
        if plan.language != "es":
            return max(hit.dense for hit in able[:5]) < _FOREIGN_ELSEWHERE
        covered = self.rater.covered(plan)
        most = max(covered(hit.passage) for hit in able[:5])
        return bool(_things(plan)) and most < _BARELY_COVERED and max(hit.dense for hit in able[:5]) < _FOREIGN

    def _strange(self, plan: Plan, able: Sequence[Hit]) -> bool:
        """Whether nothing of a question in another language but its countries stands in the passages that name them.

        A word stands there in the glossary's Spanish, or where a word of the passage begins as it does.
        """
        named = {word for name in plan.names if name.country for word in re.findall(r"\w+", fold(name.written))}
        words = [fold(word) for word in plan.topic.split() if fold(word) not in named and len(word) >= _LONG]
        if plan.follows or not named or not words or asks_whose_words(plan.question):
            return False
        if able[0].passage.status is Status.ORGANIZATION:
            return False
        subject = self.rater.subject(replace(plan, topic=" ".join(words), context=""))
        texts = [stems(hit.passage, heading=True) for hit in able[:_NEAR]]
        if any(subject.stated(text) > 0 for text in texts):
            return False
        beginnings = tuple(word[:_LONG] for word in words)
        return not any(stem.startswith(beginnings) for text in texts for stem in text)

    def _unheard_of(self, plan: Plan, able: Sequence[Hit]) -> bool:
        """Whether a word of "sobre X", or every word of the subject, is new to the reports and the glossary."""
        if plan.language != "es" or plan.follows:
            return False
        found = _ABOUT.search(fold(DEED.sub(",", plan.wording)))
        about = self.rater.subject(replace(plan, topic=found[1], context="")) if found else Subject(())
        if found and not self._heard_of_thing(terms(found[1]), able):
            return True
        if any(len(unit.own) > 1 and not self.known(unit) for unit in about.units):
            return True
        named = {word for name in plan.names for word in terms(name.written)}
        if named and asks_whose_words(plan.question):
            return False
        words = [word for word in terms(plan.topic) if word not in named and not word.isdigit()]
        return not _things(plan).isdisjoint(words) and not any(map(self._heard_of, words))

    def known(self, unit: Unit) -> bool:
        """Whether the library has all the words of one of the terms for an idea."""
        return any(all(map(self.catalogue.stem_counts.get, wording)) for wording in unit.wordings)

    def _heard_of_thing(self, words: Sequence[str], able: Sequence[Hit]) -> bool:
        """Whether the words of a thing are known; its noun may stand in the passages found in other words."""
        others = self.rater.thesaurus.others(tuple(words[:1])) if words else frozenset()
        told = [stems(hit.passage, heading=True) for hit in able[:_NEAR]]
        noun = any(text.issuperset(other) for text in told for other in others)
        return all(map(self._heard_of, words[noun:]))

    def _heard_of(self, word: str) -> bool:
        return bool(self.catalogue.stem_counts.get(word)) or word in self.glossary.stems


def _things(plan: Plan) -> set[str]:
    """The stems of the subject without its verbs: what somebody did, or how things stood, tells nothing of it."""
    return set(terms(DEED.sub(" ", plan.topic))).difference(terms(asking_verb(plan.wording)))
