"""A chat model as a second opinion on the answers of a run. It never counts at the gate.

A verdict is kept under the hash of all that it came from (model, both prompts, what was shown), so that judging a run
twice asks nothing twice and a new prompt or model asks all anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.model.faults import ModelCallError
from evals.library import Library
from evals.metrics.support import shown_claims
from evals.questions import Question
from evals.record import ClaimRecord, Record
from prompts import load_prompt

# Asks a model: system and user message in, reply out. Raises ModelCallError.
Ask = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a judge says of one answer: `backed` by sentence. `fault` says why there is no opinion."""

    id: str
    answers: bool = False
    backed: tuple[bool, ...] = ()
    reasons: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Judge:
    """`model` names it; `folder` keeps its verdicts."""

    model: str
    ask: Ask
    folder: Path

    def version(self) -> str:
        """Changes with the model and with either prompt."""
        return f"{self.model} {load_prompt('judge_system').digest} {load_prompt('judge_user').digest}"

    def opinion(self, question: Question, record: Record, library: Library) -> Opinion:
        claims = shown_claims(record)
        shown = _shown(question, claims, library)
        kept = self.folder / f"{_hash(self.version(), shown)}.json"
        if kept.exists():
            return _read(question.id, kept.read_text(encoding="utf-8"), len(claims))
        try:
            reply = self.ask(load_prompt("judge_system").fill(), shown)
        except ModelCallError as error:
            return Opinion(question.id, fault=str(error))
        found = _read(question.id, reply, len(claims))
        if not found.fault:
            draft = kept.with_name(f"{question.id}.new")
            draft.write_text(reply, encoding="utf-8")
            draft.replace(kept)
        return found


def judge_all(
    judge: Judge, questions: Sequence[Question], answers: Mapping[str, Record], library: Library, jobs: int = 2
) -> Iterator[Opinion]:
    """An opinion on every answer that shows a claim, in the order of the questions."""
    judge.folder.mkdir(parents=True, exist_ok=True)
    shown = [one for one in questions if one.id in answers and shown_claims(answers[one.id])]
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        yield from pool.map(lambda one: judge.opinion(one, answers[one.id], library), shown)


def as_lines(opinions: Iterable[Opinion]) -> str:
    return "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in opinions)


def _shown(question: Question, claims: Sequence[ClaimRecord], library: Library) -> str:
    key = _hash(question.question, *(one.text for one in claims))[:8]
    sentences = "\n\n".join(_sentence(number, one, library) for number, one in enumerate(claims, 1))
    return load_prompt("judge_user").fill(clave=key, pregunta=question.question, frases=sentences)


def _sentence(number: int, claim: ClaimRecord, library: Library) -> str:
    passages = [library.passages[one.id] for one in claim.citations if one.id in library.passages]
    sources = [f"- {one.label} ({one.status}): {one.lead_in} {one.text}" for one in dict.fromkeys(passages)]
    return "\n".join((f"Frase {number}: {claim.text}", "Cita:", *(sources or ["- nada"])))


def _read(identifier: str, reply: str, count: int) -> Opinion:
    """The opinion in a reply: the JSON object between its first and its last brace."""
    try:
        row = json.loads(reply[reply.index("{") : reply.rindex("}") + 1])
        sentences = {one["numero"]: one for one in row["frases"]}
        own = [sentences[number] for number in range(1, count + 1)]
        if not all(isinstance(value, bool) for value in (row["contesta"], *(one["respaldada"] for one in own))):
            raise TypeError("true o false")
        reasons = tuple(str(one.get("motivo") or "") for one in own)
        return Opinion(identifier, row["contesta"], tuple(one["respaldada"] for one in own), reasons)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return Opinion(identifier, fault=f"la respuesta del modelo no es el objeto JSON pedido ({error})")


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
