"""The request of a question: prompt, conversation and as much evidence as the window takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

from assistant.conversation import Turn
from assistant.evidence import Evidence
from assistant.model.beyond import Beyond
from assistant.model.budget import MESSAGE_TOKENS, TokenCounter, pack, trim_history
from assistant.model.material import Material, choose_hits, describe, fence_key, fenced, shortened, visible
from assistant.model.settings import ModelSettings
from assistant.plan import Intent, Plan
from assistant.wording import STATUS_NAMES, meeting_name
from assistant.words.conjunctions import joined_by_and
from assistant.words.ordinals import meeting_in_spanish
from prompts import Prompt
from vectorstore.records import Hit, Meeting, Passage, Report

_INTENTS = {
    Intent.FACT: "un dato",
    Intent.LIST: "una lista",
    Intent.LOOKUP: "qué dice un párrafo o una recomendación",
    Intent.COMPARISON: "una comparación",
    Intent.EVOLUTION: "la evolución de un tema, reunión por reunión",
    Intent.COUNT: "cuántos son y cuáles",
    Intent.YES_NO: "sí o no, con el texto que lo prueba",
    Intent.WHO_SAID: "quién lo dijo",
    Intent.BRIEFING: "una nota informativa",
}
_ALREADY_TOLD = "Relatoría ya pone delante de tu respuesta lo siguiente, que está comprobado; no lo repitas:"
_IF_EXACT = (
    "Contesta solo si alguno dice justo lo que se pide, o desmiente lo que la pregunta da por cierto; si no, "
    "«sin_respuesta»."
)
_LABEL_ROOM = "E000"


@dataclass(frozen=True)
class Request:
    """What is sent, and the passages behind its labels; `left_out` passages that answer did not fit."""

    messages: tuple[BaseMessage, ...]
    material: Mapping[str, Material]
    tokens: int
    left_out: int = 0


@dataclass(frozen=True)
class Composer:
    """`prompts` are those of the system, of the question and of the repair; `reports` by id.

    `beyond` finds what the scope of a question leaves out; without it nothing else is given.
    """

    prompts: tuple[Prompt, Prompt, Prompt]
    reports: Mapping[str, Report]
    count: TokenCounter
    limits: ModelSettings
    beyond: Beyond | None = None

    def compose(self, plan: Plan, evidence: Evidence, history: Sequence[Turn], share: float = 1.0) -> Request:
        """The request for a question; `share` of the window when the model has less room than it was thought to."""
        system, question, _ = self.prompts
        turns = trim_history(history, self.count, int(self.limits.history_tokens * share))
        bare = question.fill(**_values(plan, evidence, turns, "0" * 10, ""))
        fixed = sum(map(self.count, (system.text, bare, _found(0, 999, 9, evidence.missing)))) + 2 * MESSAGE_TOKENS
        room = int(self.limits.window * share) - self.limits.reply_tokens - fixed
        beyond = self.beyond.of(plan, evidence) if self.beyond else ()
        chosen = choose_hits(plan, evidence, self.limits.passages, beyond)
        material = self._packed(chosen, plan, room, evidence)
        texts = {one.label: self._text(one, plan, room) for one in material}
        key = fence_key((plan.question, *(turn.content for turn in turns), *texts.values()))
        answering = {hit.passage.id for hit in evidence.answering}
        within = answering | {hit.passage.id for hit in evidence.hits}
        outside = sum(one.passage.id not in within for one in material)
        found = _found(sum(one.passage.id in answering for one in material), len(material), outside, evidence.missing)
        body = "\n\n".join((found, *(fenced(label, text, key) for label, text in texts.items())))
        user = question.fill(**_values(plan, evidence, turns, key, body)).strip()
        kept = {one.passage.id for one in material}
        return Request(
            (SystemMessage(system.text), HumanMessage(user)),
            {one.label: one for one in material},
            self.count(system.text) + self.count(user) + 2 * MESSAGE_TOKENS,
            sum(hit.passage.id not in kept for hit in evidence.answering),
        )

    def repair(self, request: Request, reply: str, failed: Sequence[tuple[str, Sequence[str]]]) -> Request:
        """The request that gives claims back with the reasons why they failed."""
        listed = "\n".join(f"- {visible(text)}\n  Motivo: {' '.join(reasons)}" for text, reasons in failed)
        message = self.prompts[2].fill(afirmaciones=listed)
        tokens = request.tokens + self.count(reply) + self.count(message) + 2 * MESSAGE_TOKENS
        messages = (*request.messages, AIMessage(reply), HumanMessage(message))
        return Request(messages, request.material, tokens)

    def _packed(self, chosen: Sequence[Hit], plan: Plan, room: int, evidence: Evidence) -> tuple[Material, ...]:
        """What fits, best first, in the order in which it came; if nothing fits, the sentences of the best."""
        by_value = sorted(chosen, key=lambda hit: -hit.score)
        kept = {hit.passage.id for hit in pack(by_value, lambda hit: self._cost(hit, plan, room), room)}
        hits = [hit for hit in chosen if hit.passage.id in kept] or by_value[:1]
        return tuple(self._material(hit, f"E{number}", evidence) for number, hit in enumerate(hits, start=1))

    def _material(self, hit: Hit, label: str, evidence: Evidence | None = None) -> Material:
        report = self.reports[hit.passage.report_id]
        if evidence is None:
            return Material(label, hit.passage, report)
        items = evidence.enumerated.get(hit.passage.id) or evidence.enumerated.get(hit.passage.parent_id or "", 0)
        return Material(label, hit.passage, report, evidence.lead, items, self._dated(hit.passage))

    def _dated(self, passage: Passage) -> str:
        """The meetings, other than its own, whose dates a passage gives."""
        others = [one for one in self._meetings if one.number != passage.meeting and one.dates]
        return "; ".join(meeting_name(one) for one in others if one.dates and one.dates in passage.text)

    @cached_property
    def _meetings(self) -> tuple[Meeting, ...]:
        return tuple(dict.fromkeys(meeting for report in self.reports.values() for meeting in report.meetings))

    def _cost(self, hit: Hit, plan: Plan, room: int) -> int:
        text = self._text(self._material(hit, _LABEL_ROOM), plan, room)
        return self.count(fenced(_LABEL_ROOM, text, "0" * 10)) + 1

    def _text(self, material: Material, plan: Plan, room: int) -> str:
        """A passage that would take more than half of the room gives its best sentences, never a part of one."""
        whole = describe(material)
        if 2 * self.count(whole) <= room:
            return whole

        def fits(text: str) -> bool:
            return 2 * self.count(describe(material, text)) <= room

        return describe(material, shortened(material.passage, plan, fits))


def _found(answering: int, given: int, outside: int, missing: Sequence[str] = ()) -> str:
    """What the search makes of the passages, those that answer being the first: a list is then not cut short.

    The last are from `outside` of what the question was read to be about, which may be a mistake of the reading.
    """
    last = f"E{given - outside + 1} a E{given}" if outside > 1 else f"E{given}"
    others = f" {last}: de fuera de esa lectura, por si yerra." if outside else ""
    if not answering:
        doubt = f"; en ellos no parece constar {joined_by_and(missing)}" if missing else ""
        told = f"La búsqueda no da por respuesta ninguno de los {given}, que son los más próximos{doubt}."
        return f"{told}{others} {_IF_EXACT}"
    doubtful = "" if answering == given else "; los demás son dudosos"
    first = f"E1 a E{answering}" if answering > 1 else "E1"
    return f"La búsqueda da por respuesta {first} de {given}{doubtful}.{others} Júzgalo tú."


def _values(plan: Plan, evidence: Evidence, turns: Sequence[Turn], key: str, body: str) -> dict[str, str]:
    return {
        "conversacion": _conversation(turns, key),
        "pregunta": visible(plan.question),
        "plan": _plan(plan),
        "datos": _facts(evidence),
        "clave": key,
        "pasajes": body,
    }


def _conversation(turns: Sequence[Turn], key: str) -> str:
    if not turns:
        return ""
    names = {"user": "Delegación", "assistant": "Relatoría"}
    said = "\n".join(f"{names[turn.role]}: {visible(turn.content)}" for turn in turns)
    return f"Conversación anterior:\n{fenced('CONVERSACION', said, key)}\n"


def _facts(evidence: Evidence) -> str:
    """What stands before the answer, whoever writes it: what was counted, and what the question gets wrong."""
    told = (evidence.statement or evidence.lead, *evidence.notices, *evidence.corrections)
    lines = [f"- {visible(line)}" for line in told if line]
    return "\n".join((_ALREADY_TOLD, *lines)) + "\n" if lines else ""


def _plan(plan: Plan) -> str:
    """What the rules understood, facts of the conversation included."""
    parts = [f"pide {_INTENTS.get(plan.intent, 'una respuesta')}"]
    meetings = [f"{meeting_in_spanish(number)}" for number in plan.meetings]
    statuses = [STATUS_NAMES[status] for status in plan.statuses]
    if meetings:
        parts.append(f"sobre la {', la '.join(meetings)}")
    if statuses:
        parts.append(f"solo en textos de este estado: {' / '.join(statuses)}")
    if plan.follows and (subject := f"{plan.topic} {plan.context}".strip()):
        parts.append(f"tema: {visible(subject)}")
    if plan.excluded:
        parts.append(f"sin contar: {visible(plan.excluded)}")
    if plan.unknown:
        parts.append(f"no consta en la biblioteca: {', '.join(plan.unknown)}")
    return "; ".join(parts) + "."
