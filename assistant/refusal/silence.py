"""When the library, or the scope of a question, says nothing of its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.plan import Intent, Plan
from assistant.records.catalogue import Catalogue
from assistant.refusal.answer_type import lacking
from assistant.refusal.answerability import Judgement, judge, names_attendance
from assistant.refusal.definitions import undefined
from assistant.refusal.frame import Frame, countries_named, countries_wanted, unacted
from assistant.refusal.only_advised import undone
from assistant.refusal.reasons import unexplained
from assistant.refusal.semantic_fields import lacking_field, lacking_topic
from assistant.refusal.strangeness import Strangeness
from assistant.refusal.things import apart, thing_named
from assistant.refusal.unidentified import unidentified
from assistant.refusal.untold_deeds import untold
from assistant.search.cut import MANY
from assistant.search.mention import find_mention
from assistant.search.rating import Rater, stems
from assistant.search.relevance import Rating
from assistant.search.windows import on_subject
from assistant.words.glossary import Glossary
from assistant.words.names import Gazetteer, read_gazetteer
from assistant.words.thesaurus import NO_THESAURUS
from assistant.words.topic import asking_verb, subject_after_about, topic_words
from assistant.words.voices import asks_whose_words
from vectorstore.records import Hit, Status
from vectorstore.words import STOP_WORDS, fold

# A scope is silent on a known subject when no passage states this share of it and none is nearer in meaning.
_SAID, _NEARLY_SAID = 0.08, 0.4
# A word in more than a tenth of the passages marks no subject: log(1 + 0.9 / 0.1), the rarity of `coverage`.
_RARE = 2.3
_APPROVED = frozenset({Status.ADOPTED, Status.COMPILED})
# A scope of no more passages than these is shown as it is: what it says of itself is the answer.
_FEW = 1
# A subject of two words, the second no participle, and what of it a passage must state: the whole, some of it.
_COMPOUND = re.compile(
    r"(?:(?:el|la|los|las|un|una|the|les|le|l')\s*)?([a-z]{4,})(?: (?:de|of|du) )? ?(?!\w+[ai]d[oa]s\b)([a-z]{4,})"
)
_BOTH, _EITHER = 0.99, 0.01
# "¿Se menciona X?": X of so many ideas must be there as a whole.
_MENTION = re.compile(r"\b(?:mencion\w*|mention\w*|alud\w+|hac\w+ (?:referencia|alusion)|refers? to|fait reference)\b")
_AS_ONE = 2
_PANEL = re.compile(
    r"\b(?:panel|ponent|expositor|moder|facilit|dirig|debat|presid|inaugur|abri|chair|open|speaker|intervenant)"
)
# Share of a longer subject that a passage must state; fitted on evals/questions.
_HARDLY_STATED = 0.42
# What is asked for is looked for in so many passages, of those nearly as good as the best.
_NEAR, _NEAR_SHARE = 6, 0.7
# Countries stand also in passages that are less good in words.
_FAR, _FAR_SHARE = 12, 0.5
_OF_ONE_THING = (Intent.FACT, Intent.WHO_SAID, Intent.YES_NO)
# The cosine from which a passage is near in meaning.
_CLOSE = 0.3


@dataclass(frozen=True)
class SilenceReader:
    """Tells, for one version of a library, what it does not speak of."""

    catalogue: Catalogue
    glossary: Glossary
    rater: Rater

    def judged(self, plan: Plan, ranked: Sequence[Hit]) -> Judgement:
        """Of the passages found, those that can answer; none of a subject that is not the library's."""
        if unmet := self._unmet(plan, ranked):
            return Judgement((), (unmet,))
        judged = judge(plan, ranked, self._about(plan))
        if judged.hits and self._strangeness.foreign(plan, judged.hits):
            return Judgement((), ("ese asunto",))
        able = self._naming_countries(plan, judged.hits)
        lacked = self._lacking(plan, able or judged.hits) or ("" if able or not judged.hits else "qué países son")
        return Judgement((), (lacked,)) if lacked else replace(judged, hits=able)

    def _naming_countries(self, plan: Plan, able: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Asked which countries, the passages that name as many others where they speak of the subject; who said
        something may be named elsewhere in the passage.
        """
        wanted = countries_wanted(fold(plan.wording))
        if not wanted or plan.follows:
            return able
        subject, own = self.rater.subject(plan), countries_named(plan.wording, self._gazetteer)
        close = plan.intent is Intent.WHO_SAID
        told = close and asks_whose_words(plan.question)
        # Who is not named where it was said is named in no passage that fits much worse.
        least = (_NEAR_SHARE if close else _FAR_SHARE) * max((hit.score for hit in able), default=0.0)
        # Where panellists come from is told of every country that sent one, whatever else is asked.
        apart = frozenset() if _PANEL.search(fold(plan.wording)) else self._introducing
        # Nor do lists of who attended or spoke tell who did anything else.
        apart = apart if names_attendance(plan.wording) else apart | self._listing
        near = [hit for hit in able[:_FAR] if hit.score >= least and hit.passage.id not in apart]
        texts = {
            one.id: one.text if told else " ".join(on_subject(subject, [one])) for one in (hit.passage for hit in near)
        }
        return tuple(
            hit for hit in near if len(countries_named(texts[hit.passage.id], self._gazetteer) - own) >= wanted
        )

    def _lacking(self, plan: Plan, able: Sequence[Hit]) -> str | None:
        """What is asked for and does not stand where the passages found speak of the subject."""
        near = [hit.passage for hit in able[:_NEAR] if hit.score >= _NEAR_SHARE * able[0].score]
        if not near:
            return None
        subject = self.rater.subject(plan)
        sentences, one_thing = on_subject(subject, near), plan.intent in _OF_ONE_THING
        texts = [" ".join((*passage.section[-1:], passage.lead_in, passage.text)) for passage in near]
        lacked = lacking(fold(plan.wording), sentences) or lacking_topic(plan.wording, texts)
        lacked = lacked or unacted(plan.wording, sentences) or undefined(plan.wording, sentences)
        if lacked := lacked or undone(plan.wording, subject, near, bool(plan.meetings) or not one_thing):
            return lacked
        if plan.follows or not one_thing:
            return None
        lacked = lacking_field(plan.wording, texts) or unexplained(plan.wording, subject, near)
        if lacked := lacked or untold(plan, sentences) or unidentified(plan, subject, near):
            return lacked
        return Frame(plan.wording, plan.language, self._as_written.subject(plan)).unmet(sentences)

    @cached_property
    def _introducing(self) -> frozenset[str]:
        return frozenset(one.passage_id for one in self.catalogue.proceedings.introduced)

    @cached_property
    def _listing(self) -> frozenset[str]:
        return frozenset(one.passage_id for one in self.catalogue.proceedings.rolls)

    @cached_property
    def _strangeness(self) -> Strangeness:
        return Strangeness(self.catalogue, self.glossary, self.rater)

    @cached_property
    def _as_written(self) -> Rater:
        return replace(self.rater, thesaurus=NO_THESAURUS)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return read_gazetteer()

    def _unmet(self, plan: Plan, ranked: Sequence[Hit]) -> str:
        """ "nada sobre los barcos fantasma" where no passage found states what stands after "sobre"; else nothing.

        A subject of two words must be stated whole, in other languages in part. Of a longer one little must be stated,
        unless a passage is near in meaning.
        """
        phrase = subject_after_about(plan.wording)
        if plan.follows or not phrase:
            return "" if plan.follows else self._unmentioned(plan, ranked)
        subject = self.rater.subject(replace(plan, topic=phrase, context=""))
        most = max((subject.stated(stems(hit.passage, heading=True)) for hit in ranked), default=0.0)
        if plan.language == "es" and self._apart(plan, phrase, ranked):
            return f"nada sobre {phrase}"
        found = _COMPOUND.fullmatch(fold(phrase))
        if found and subject.units and not STOP_WORDS & set(found.groups()):
            short = most < (_BOTH if plan.language == "es" else _EITHER)
        else:
            near = max((hit.dense for hit in ranked[:5]), default=0.0)
            short = len(subject.units) > 1 and plan.language == "es" and most < _HARDLY_STATED and near < _CLOSE
        return f"nada sobre {phrase}" if short else ""

    def _apart(self, plan: Plan, phrase: str, ranked: Sequence[Hit]) -> bool:
        """Whether a thing of two known words stands nowhere as such, nor with one of them in other words.

        The words that can stand for both of them may name other things together.
        """
        words = thing_named(phrase)
        thing = replace(plan, topic=" ".join(words), context="")
        units = self._as_written.subject(thing).units if words else ()
        others = self.rater.subject(thing).units if words else ()
        passages = [hit.passage for hit in ranked]
        if not all(map(self._strangeness.known, units)) or not apart(units, passages):
            return False
        one_reworded = [(units[0], others[1]), (others[0], units[1])] if len(units) == len(others) else []
        return all(apart(pair, passages) for pair in one_reworded)

    def _unmentioned(self, plan: Plan, ranked: Sequence[Hit]) -> str:
        """ "ninguna mención de «…»" where a question asks for no more than a mention and no passage found has one."""
        subject = self.rater.subject(plan)
        if plan.intent is not Intent.YES_NO or not _MENTION.search(fold(plan.wording)) or not subject.units:
            return ""
        most = max((subject.stated(stems(hit.passage, heading=True)) for hit in ranked), default=0.0)
        near = max((hit.dense for hit in ranked[:5]), default=0.0)
        if plan.language == "es" and len(subject.units) <= _AS_ONE:
            return f"ninguna mención de «{plan.topic}»" if most < _BOTH else ""
        least = _HARDLY_STATED if plan.language == "es" else _EITHER
        return f"ninguna mención de «{plan.topic}»" if most < least and near < _CLOSE else ""

    def silent(self, plan: Plan, ranked: Sequence[Hit], able: Sequence[Hit]) -> bool:
        """Whether the scope says nothing of a subject whose words the library knows: no idea of it is there in full.

        A list of recommendations is of its main idea, and every passage of the scope is looked at for it.
        """
        if (
            plan.intent in MANY
            and plan.statuses
            and _APPROVED.issuperset(plan.statuses)
            and self._unheard(plan, ranked)
        ):
            return True
        if (
            len(ranked) <= _FEW
            or not able
            or (plan.names and asks_whose_words(plan.question) and not subject_after_about(plan.wording))
        ):
            return False
        subject = self.rater.subject(plan)
        if (
            not subject.units
            or not all(map(self._strangeness.known, subject.units))
            or max(hit.dense for hit in able[:5]) >= _NEARLY_SAID
        ):
            return False
        return max(subject.stated(stems(hit.passage, heading=False)) for hit in able[:10]) < _SAID

    def _unheard(self, plan: Plan, ranked: Sequence[Hit]) -> bool:
        """Whether no passage has the main idea of what stands after "sobre", in any words, and it is no common word."""
        phrase = subject_after_about(plan.wording)
        # In another language any word may be one of asking ("which recommendations name...?").
        if not phrase or plan.follows or plan.language != "es":
            return False
        main = self.rater.subject(replace(plan, topic=phrase, context="")).main
        if main is None or main.weight < _RARE or not self._strangeness.known(main):
            return False
        # Of a list of what names something the verb may be taken for its idea ("which recommendations name ...?").
        if find_mention(plan) is not None:
            return False
        texts = [stems(hit.passage, heading=True) for hit in ranked]
        return not any(text.issuperset(wording) for text in texts for wording in main.wordings)

    def _about(self, plan: Plan) -> Rating | None:
        """What a passage covers of the subject without the names in it; None when the question is all names.

        The subject is what stands after "sobre" in a question on what somebody said of it.
        """
        asked = subject_after_about(plan.wording) if asks_whose_words(plan.question) else ""
        own = {fold(word) for name in plan.names for word in re.findall(r"\w+", name.written)}
        own.add(asking_verb(plan.wording))
        words = topic_words(asked) if asked else plan.topic.split() if plan.language == "es" else ()
        rest = " ".join(word for word in words if fold(word) not in own)
        if not rest:
            return None
        about = replace(plan, topic=rest, context="")
        # What somebody is asked about must stand there, not a word of another term for it.
        return self.rater.stated(about) if asked else self.rater.covered(about, heading=False)
