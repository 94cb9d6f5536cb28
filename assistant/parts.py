"""Two questions in one turn: "¿cuándo fue la séptima reunión y qué temas trató?", "¿Estuvo Fiji? ¿Y qué presentó?"

The second is read as what follows the first. Where one passage answers both, they stay one question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Answer, Outcome, SearchedScope, as_printed
from assistant.conversation import Turn
from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.render import as_text
from assistant.search.overview import is_overview
from assistant.wording import refusal
from assistant.words.topic import subject_after_about
from vectorstore.records import Report

Reading = Callable[[str, Sequence[Turn]], Plan]
Finding = Callable[[Plan], Evidence]

_ASKING = (
    r"(?:qué|cuáles?|cuánt[oa]s?|quién(?:es)?|cuándo|dónde|cómo|por qué|what|which|who|whom|when|where|why|how|"
    r"quels?|quelles?|quand|qui|combien|où|pourquoi|comment|que|cual(?:es)?|cuant[oa]s?|quien(?:es)?|cuando|donde|como)"
)
_BEFORE = (
    r"(?:(?:a|de|en|con|por|para|desde|hasta|sobre|in|on|to|from|for|with|by|at|à|dans|pour|sur|depuis) (?:el |la )?)?"
)
_OPENS = re.compile(rf"^\W*(?:y |and |et )?{_BEFORE}{_ASKING}\b", re.IGNORECASE)
# Without the accent "que" and "como" join clauses; behind "y" they ask where the question before asks too.
_SECOND = re.compile(rf"(?:,? (?:y|e|and|et)|;) (?={_BEFORE}{_ASKING}\b)", re.IGNORECASE)
_MARKED = re.compile(r"\?\s+(?=\S)")
# Those who join what they ask for: "quién y cuándo", "dónde y cuándo".
_FEWEST_WORDS = 2
_NO_PART = (Intent.SMALL_TALK, Intent.ABOUT)


def two_parts(question: str) -> tuple[str, str] | None:
    """The two questions of a turn, the second with what joins it; None where there is one, or more than two."""
    marked = _MARKED.split(question.strip())
    if len(marked) == 2 and marked[1].rstrip().endswith("?"):
        return f"{marked[0]}?", marked[1].strip()
    joined = _SECOND.split(question.strip())
    if len(marked) > 1 or len(joined) != 2 or not _OPENS.search(joined[0]):
        return None
    first, second = joined[0].rstrip(" ,;"), joined[1].lstrip("¿ ")
    if min(len(first.split()), len(second.split())) < _FEWEST_WORDS:
        return None
    opened, y = ("¿", "y") if "¿" in question or not re.search(r" (?:and|et) ", question) else ("", "and")
    return f"{first}?", f"{opened}{y} {second.rstrip(' ?')}?"


def _asks_of_something(plan: Plan) -> bool:
    """Whether a part says what it asks about: a subject, a name, a meeting, a passage, or what was spoken of before.

    "¿En qué sesiones y qué día se trató ...?" asks nothing in its first part.
    """
    said = plan.topic or plan.names or plan.meetings or plan.favoured_meetings or plan.passages or plan.statement
    return bool(said) or plan.follows


def turns_of(question: str, answer: Answer) -> tuple[Turn, Turn]:
    return Turn("user", question), Turn("assistant", as_text(answer))


@dataclass(frozen=True)
class Splitter:
    """Tells the questions of a turn apart. `read` plans one; `find` remembers what it found for a plan."""

    read: Reading
    find: Finding
    reports: Mapping[str, Report]

    def parts(self, question: str, history: Sequence[Turn]) -> tuple[tuple[str, ...], tuple[Answer, ...]]:
        """The questions of a turn of two that are to be answered one after the other, as the passages tell, and the
        refusal of the second where nothing answers it; none where they are one question."""
        parts = two_parts(question)
        if parts is None:
            return (), ()
        apart = may_stand_apart(parts, history, self.read)
        whole = self._unwritten(question, history)
        if not apart and whole.outcome is not Outcome.NOT_FOUND:
            return (), ()
        first = self._unwritten(parts[0], history)
        if not apart:
            silent = (replace(whole, question=parts[1]),)
            return (parts[:1], silent) if first.outcome is not Outcome.NOT_FOUND else ((), ())
        second = self._unwritten(parts[1], (*history, *turns_of(parts[0], first)))
        if whole.outcome is Outcome.NOT_FOUND and first.outcome is not Outcome.NOT_FOUND:
            return parts, ()
        asked = stand_apart(question, first, second) and not answers_both(whole, first, second)
        return (parts, ()) if asked else ((), ())

    def _unwritten(self, question: str, history: Sequence[Turn]) -> Answer:
        """What would answer a question, as it is printed; nothing is asked of a model, nothing checked."""
        plan = self.read(question, history)
        evidence = Evidence((), (), (), SearchedScope((), (), 0)) if plan.intent in _NO_PART else self.find(plan)
        claims = tuple(as_printed([hit.passage for hit in evidence.answering], self.reports))
        if claims:
            return Answer(question, plan, Outcome.ANSWERED, "", claims, evidence.scope, retrieved=evidence.hits)
        refused = refusal(evidence.missing, evidence.scope, in_library=bool(plan.unknown))
        return Answer(question, plan, Outcome.NOT_FOUND, refused, (), evidence.scope, retrieved=evidence.hits)


def answers_both(whole: Answer, first: Answer, second: Answer) -> bool:
    """ "¿Cuántos asistieron a la cuarta y cuántos a la sexta?" is one question, and answered as one."""
    return _cited(whole) >= _cited(first) | _cited(second)


def may_stand_apart(parts: tuple[str, str], history: Sequence[Turn], read: Reading) -> bool:
    """Whether two parts may be two questions: one of them at least is found by its place (who attended, when, the
    agenda, a label), or the second has a subject, and a meeting or a name beside it, of its own. `read` plans one."""
    first = read(parts[0], history)
    if first.intent in _NO_PART or not _asks_of_something(first):
        return False
    second = read(parts[1], (*history, Turn("user", parts[0]), Turn("assistant", "")))
    alone = read(parts[1], ())
    own = alone.meetings or alone.names or alone.passages or subject_after_about(parts[1])
    complete = bool(alone.topic and own)
    return second.intent not in _NO_PART and (_by_place(first) or _by_place(second) or complete)


def stand_apart(question: str, first: Answer, second: Answer) -> bool:
    """Whether each of two parts has passages of its own; where nothing answers the first, only as two sentences."""
    one, other = _cited(first), _cited(second)
    if not other or (one <= other and one) or other <= one:
        return False
    return bool(one) or bool(_MARKED.search(question))


def _by_place(plan: Plan) -> bool:
    return bool(plan.statement or plan.passages) or is_overview(plan)


def _cited(answer: Answer) -> set[str]:
    return {one.passage.id for claim in answer.claims if claim.verdict.supported for one in claim.citations}


def joined(question: str, first: Answer, second: Answer) -> Answer:
    """One answer of two: the claims of the first, then those of the second that say something more; of a part that
    nothing answers, that it is so. A model may find no answer in either."""
    silent = [one for one in (first, second) if one.outcome is Outcome.NOT_FOUND]
    if len(silent) == 1:
        answered = second if silent[0] is first else first
        absent = f"«{silent[0].question}»: {silent[0].lead.partition('. ')[0].rstrip('.')}."
        notices = (absent, *answered.notices)
        return replace(answered, question=question, outcome=Outcome.PARTIAL, notices=notices)
    both = (first, second)
    partial = Outcome.PARTIAL if any(one.outcome is Outcome.PARTIAL for one in both) else Outcome.ANSWERED
    told = {(claim.text, tuple(one.passage.id for one in claim.citations)) for claim in first.claims}
    more = [one for one in second.claims if (one.text, tuple(c.passage.id for c in one.citations)) not in told]
    reports = dict.fromkeys(report for answer in both for report in answer.scope.reports)
    meetings = sorted({meeting for answer in both for meeting in answer.scope.meetings})
    scope = SearchedScope(tuple(reports), tuple(meetings), max(answer.scope.passages for answer in both))
    counted = [answer.tokens for answer in both if answer.tokens]
    return replace(
        first,
        question=question,
        plan=replace(first.plan, question=question),
        outcome=Outcome.NOT_FOUND if silent else partial,
        lead="\n".join(dict.fromkeys(one.lead for one in both if one.lead)),
        claims=(*first.claims, *more),
        scope=scope,
        retrieved=tuple({hit.passage.id: hit for one in both for hit in one.retrieved[:10]}.values()),
        nearest=tuple({hit.passage.id: hit for one in both for hit in one.nearest}.values()),
        completeness="\n".join(dict.fromkeys(one.completeness for one in both if one.completeness)) or None,
        notices=tuple(dict.fromkeys(notice for one in both for notice in one.notices)),
        seconds=first.seconds + second.seconds,
        tokens=(sum(one for one, _ in counted), sum(out for _, out in counted)) if counted else None,
        cost=sum(one.cost for one in both if one.cost is not None) if any(one.cost for one in both) else None,
    )
