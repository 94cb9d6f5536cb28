"""A chat model refines a plan: the kind of answer, other words for the subject, meetings as a hint; rules decide."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

from assistant.conversation import Turn
from assistant.model.allowance import Allowance
from assistant.model.calling import ModelCaller
from assistant.model.faults import ModelCallError
from assistant.plan import Intent, Plan
from prompts import Prompt
from vectorstore.records import Meeting

# What a model may call for; labels, small talk and questions about the assistant are read by the rules alone.
OPEN_INTENTS = (
    Intent.FACT,
    Intent.LIST,
    Intent.EVOLUTION,
    Intent.COUNT,
    Intent.YES_NO,
    Intent.WHO_SAID,
    Intent.BRIEFING,
)
# Intents that the rules give only when a question says so in words; a model does not overrule them.
_SURE = frozenset({Intent.COUNT, Intent.COMPARISON, Intent.EVOLUTION, Intent.WHO_SAID})
_LONGEST_TEXT, _MOST_TEXTS, _TURNS, _TURN_CHARACTERS = 160, 4, 4, 600
PLAN_SCHEMA: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["intencion", "tema", "consultas", "reuniones"],
    "properties": {
        "intencion": {"type": "string", "enum": [intent.value for intent in OPEN_INTENTS]},
        "tema": {"type": "string"},
        "consultas": {"type": "array", "items": {"type": "string"}},
        "reuniones": {"type": "array", "items": {"type": "integer"}},
    },
}


@dataclass(frozen=True, slots=True)
class Refinement:
    """What a model said of a question, checked: an open intent, Spanish search texts, meetings of the library."""

    intent: Intent
    texts: tuple[str, ...]
    meetings: tuple[int, ...]


@dataclass(frozen=True)
class ModelRefiner:
    """Asks one model, within `seconds`. `prompts` are those of the system and the user."""

    caller: ModelCaller
    prompts: tuple[Prompt, Prompt]
    meetings: Sequence[Meeting]
    held: frozenset[int]
    seconds: float

    def wake(self) -> None:
        self.caller.wake()

    def refine(self, plan: Plan, history: Sequence[Turn] = ()) -> Plan:
        """The plan with what the model adds to it; the plan of the rules when the reply is late, wrong or missing."""
        if plan.passages or plan.unknown or plan.intent not in OPEN_INTENTS:
            return plan
        try:
            pieces = self.caller.stream(self._messages(plan, history), Allowance(self.seconds, retries=0))
            reply = "".join(piece.text for piece in pieces)
        except ModelCallError:
            return plan
        refinement = read_refinement(reply, self.held)
        return refined(plan, refinement) if refinement else plan

    def _messages(self, plan: Plan, history: Sequence[Turn]) -> tuple[BaseMessage, BaseMessage]:
        system = self.prompts[0].fill(
            intenciones=", ".join(intent.value for intent in OPEN_INTENTS),
            reuniones="; ".join(f"{one.number} ({one.year})" for one in self.meetings if one.number in self.held),
        )
        user = self.prompts[1].fill(
            conversacion=_conversation(history), pregunta=plan.question, lectura="; ".join(plan.reading) or "sin más"
        )
        return SystemMessage(system), HumanMessage(user.strip())


def _conversation(history: Sequence[Turn]) -> str:
    if not history:
        return ""
    names = {"user": "Delegación", "assistant": "Relatoría"}
    said = [f"{names[turn.role]}: {turn.content[:_TURN_CHARACTERS]}" for turn in history[-_TURNS:]]
    return "Conversación anterior:\n" + "\n".join(said) + "\n"


def read_refinement(reply: str, held: Iterable[int]) -> Refinement | None:
    """The refinement of a reply; None when it is not the object that was asked for, in every field."""
    start, end = reply.find("{"), reply.rfind("}")
    try:
        row = json.loads(reply[start : end + 1]) if start >= 0 else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict) or row.get("intencion") not in {intent.value for intent in OPEN_INTENTS}:
        return None
    subject, texts, meetings = row.get("tema"), row.get("consultas"), row.get("reuniones")
    if not isinstance(subject, str) or not isinstance(texts, list) or not isinstance(meetings, list):
        return None
    if not all(isinstance(one, str) for one in texts) or not all(type(one) is int for one in meetings):
        return None
    kept = tuple(" ".join(one.split())[:_LONGEST_TEXT] for one in (subject, *texts) if one.strip())
    known = set(held)
    return Refinement(Intent(row["intencion"]), kept[:_MOST_TEXTS], tuple(one for one in meetings if one in known))


def refined(plan: Plan, refinement: Refinement) -> Plan:
    """The plan with a refinement: its words are searched too; its meetings only weigh, and only where none was read."""
    named = bool(plan.meetings or plan.favoured_meetings)
    return replace(
        plan,
        intent=plan.intent if plan.intent in _SURE else refinement.intent,
        search_texts=tuple(dict.fromkeys((*plan.search_texts, *refinement.texts))),
        favoured_meetings=plan.favoured_meetings if named else refinement.meetings,
    )
