"""Writing with a chat model: each claim is shown as soon as it is whole and has passed the check."""

from __future__ import annotations

import json
import logging
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.answer import Claim
from assistant.conversation import Turn
from assistant.evidence import Evidence
from assistant.model.allowance import Allowance
from assistant.model.budget import price
from assistant.model.calling import ModelCaller
from assistant.model.composing import Composer, Request
from assistant.model.drafts import ClaimReader
from assistant.model.faults import ContextTooLongError, MalformedReplyError, ModelCallError
from assistant.model.judging import Judged, judge
from assistant.model.material import LISTS, answers_by_place
from assistant.model.omissions import passed_over, repeats_count
from assistant.model.written import Notice, Usage, Written
from assistant.plan import Intent, Plan
from assistant.writers import Writer

_LOG = logging.getLogger(__name__)
# A repair that could not be finished anyway is not begun.
_LEAST_SECONDS = 2.0
_NOTHING_SUPPORTED = "El modelo de lenguaje no ha dado ninguna frase que la comprobación respalde."
_INSTEAD = "Se responde con el texto de los propios pasajes."
_MOST_NAMED = 8
_CUT = "La respuesta está incompleta."


@dataclass
class _Question:
    """One question on its way; lives as long as one call of `write`."""

    plan: Plan
    allowance: Allowance
    request: Request
    reply: str = ""
    shown: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)
    failed: list[Judged] = field(default_factory=list)
    declined: bool = False
    fault: ModelCallError | None = None
    unknown_labels: int = 0
    restored: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


@dataclass(frozen=True)
class ModelWriter:
    """`fallback` answers when the model does not; `deadline` in seconds for a whole question.

    Claims that fail the check are given back to the model once; what fails again is left out, or, with
    `show_unsupported`, comes last with its reasons.
    """

    caller: ModelCaller
    composer: Composer
    fallback: Writer
    deadline: float = 60.0
    show_unsupported: bool = False

    @property
    def name(self) -> str:
        return self.caller.name

    def wake(self) -> None:
        """Let the model be tried at once, though it is in pause."""
        self.caller.wake()

    def write(self, plan: Plan, evidence: Evidence, history: Sequence[Turn] = ()) -> Generator[Written, None, None]:
        """Claims, then notices, then what the question cost; closing it stops the model.

        What the rules find nothing for, the model may still find among the nearest passages, if the library has it. A
        count that is sure, of more than a reply holds, is not asked for.
        """
        if not evidence.answering and (plan.unknown or not evidence.hits):
            return
        if plan.intent is Intent.COUNT and evidence.lead and len(evidence.answering) > self.composer.limits.passages:
            yield from self.fallback.write(plan, evidence)
            yield Usage(0, 0, wrote=False)
            return
        question = _Question(plan, Allowance(self.deadline), self.composer.compose(plan, evidence, history))
        try:
            yield from self._first(question, evidence, history)
            yield from self._repaired(question)
            yield from self._ending(question, evidence)
        finally:
            _log(self.name, question)

    def _first(self, question: _Question, evidence: Evidence, history: Sequence[Turn]) -> Iterator[Written]:
        """The claims of the first reply, or of a second with half the evidence when the request was too long."""
        try:
            yield from self._claims(question, question.request)
        except ContextTooLongError as fault:
            question.fault = fault
        except ModelCallError as fault:
            question.fault = fault
            return
        if question.fault is None or not question.allowance.take_retry():
            return
        question.fault = None
        question.request = self.composer.compose(question.plan, evidence, history, share=0.5)
        try:
            yield from self._claims(question, question.request)
        except ModelCallError as fault:
            question.fault = fault

    def _repaired(self, question: _Question) -> Iterator[Written]:
        """What the model makes of the claims that failed, all in one call."""
        failed = question.failed
        if not failed or question.fault or question.allowance.left < _LEAST_SECONDS:
            return
        reasons = [(one.claim.text, one.claim.verdict.reasons) for one in failed]
        request = self.composer.repair(question.request, question.reply, reasons)
        question.failed, before = [], len(question.shown)
        try:
            yield from self._claims(question, request)
        except ModelCallError as fault:
            _LOG.info("repair: %s", type(fault).__name__)
        missing = max(0, len(failed) - (len(question.shown) - before))
        question.failed = (question.failed or failed)[:missing]

    def _claims(self, question: _Question, request: Request) -> Iterator[Written]:
        reader = ClaimReader()
        tokens_in = tokens_out = 0
        replied = False
        try:
            for piece in self.caller.stream(request.messages, question.allowance):
                replied = True
                tokens_in, tokens_out = max(tokens_in, piece.tokens_in), max(tokens_out, piece.tokens_out)
                for draft in reader.feed(piece.text):
                    judged = judge(draft, request.material, question.plan.intent)
                    yield from _kept(question, judged)
            question.declined = reader.declined
            if not reader.found and not reader.declined:
                raise MalformedReplyError
        finally:
            question.reply = reader.text
            # A request that got no reply is no cost that anybody knows.
            question.tokens_in += (tokens_in or request.tokens) if replied else 0
            question.tokens_out += tokens_out or self.composer.count(reader.text)

    def _ending(self, question: _Question, evidence: Evidence) -> Iterator[Written]:
        if self.show_unsupported:
            yield from (one.claim for one in question.failed if one.showable)
        if question.shown:
            yield from self._restored(question, evidence)
            yield from _notices(question, self.show_unsupported)
            yield from _uncited(question, evidence)
        else:
            yield from self._instead(question, evidence)
        # A model that says that the passages do not answer has had its say.
        wrote = bool(question.shown) or _declines(question, evidence)
        limits = self.composer.limits
        cost = price(question.tokens_in, question.tokens_out, limits.price_in, limits.price_out)
        yield Usage(question.tokens_in, question.tokens_out, cost, wrote=wrote)

    def _instead(self, question: _Question, evidence: Evidence) -> Iterator[Written]:
        """The passages, when the model gave nothing that holds; what answers by its place also when it gave nothing."""
        if _declines(question, evidence):
            return
        if question.fault or question.failed:
            told = str(question.fault or _NOTHING_SUPPORTED)
            yield Notice(f"{told} {_INSTEAD}" if evidence.answering else told)
        yield from self.fallback.write(question.plan, evidence)

    def _restored(self, question: _Question, evidence: Evidence) -> Iterator[Written]:
        """The items of a list whose sentence failed, in the words of the report: a list loses none of them."""
        if question.plan.intent not in LISTS:
            return
        quoted = {citation.passage.id for one in question.failed for citation in one.claim.citations if one.showable}
        lost = tuple(hit for hit in evidence.answering if hit.passage.id in quoted - question.cited)
        for claim in self.fallback.write(question.plan, replace(evidence, answering=lost)) if lost else ():
            if isinstance(claim, Claim):
                question.cited |= {citation.passage.id for citation in claim.citations}
                question.restored += 1
                yield claim


def _declines(question: _Question, evidence: Evidence) -> bool:
    """Whether the model gives nothing, and nothing goes wrong; what answers by its place is told all the same."""
    gives = question.fault or question.failed or question.shown
    return not gives and not answers_by_place(question.plan, evidence)


def _kept(question: _Question, judged: Judged) -> Iterator[Written]:
    """A supported claim goes to the reader, once; the others wait for the repair, unless they repeat what was told."""
    question.unknown_labels += judged.unknown_labels
    if not judged.claim.verdict.supported:
        question.failed += [] if repeats_count(judged.claim, question.request) else [judged]
    elif judged.claim.text not in question.shown:
        question.shown.add(judged.claim.text)
        question.cited |= {citation.passage.id for citation in judged.claim.citations}
        yield judged.claim


def _notices(question: _Question, struck: bool) -> Iterator[Notice]:
    if question.fault:
        yield Notice(f"{question.fault} {_CUT}", incomplete=True)
    left_out = question.request.left_out
    if left_out:
        passages = "1 pasaje que responde" if left_out == 1 else f"{left_out} pasajes que responden"
        yield Notice(f"No han cabido en el modelo de lenguaje {passages}: acote la pregunta.", incomplete=True)
    dropped = len([one for one in question.failed if not (struck and one.showable)])
    if dropped:
        said = "Se ha retirado 1 frase" if dropped == 1 else f"Se han retirado {dropped} frases"
        restored = " En su lugar figura el texto del propio pasaje." if question.restored >= dropped else ""
        yield Notice(f"{said} del modelo de lenguaje sin respaldo en los pasajes.{restored}")


def _uncited(question: _Question, evidence: Evidence) -> Iterator[Notice]:
    """The passages of a list that the model made no sentence of: a list passes over nothing in silence."""
    if question.fault or question.plan.intent not in LISTS:
        return
    absent = passed_over(evidence, question.request, question.cited)
    if not absent:
        return
    named = ", ".join(f"{one.label} ({one.report_id})" for one in absent[:_MOST_NAMED])
    more = " y otros" if len(absent) > _MOST_NAMED else ""
    yield Notice(f"Pasajes hallados de los que el modelo de lenguaje no dice nada: {named}{more}.")


def _log(name: str, question: _Question) -> None:
    """What a question cost and what was refused, without a word of it."""
    row = {
        "model": name,
        "tokens_in": question.tokens_in,
        "tokens_out": question.tokens_out,
        "supported": len(question.shown),
        "failed": len(question.failed),
        "unknown_labels": question.unknown_labels,
        "fault": type(question.fault).__name__ if question.fault else None,
    }
    _LOG.info("question %s", json.dumps(row))
