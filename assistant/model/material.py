"""Evidence as the model sees it: short labels, what is known of each passage, and a fence that says "data"."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.evidence import Evidence
from assistant.plan import Intent, Plan
from assistant.wording import STATUS_NAMES, meeting_name
from assistant.words.labels import printed
from assistant.words.sentences import split_sentences
from vectorstore.records import Hit, Passage, Report
from vectorstore.words import terms

# A list needs more room than a fact: what it leaves out is missed. What is asked in another language than that of the
# reports is found by fewer of its words.
_ROOM_OF_LISTS, _ROOM_OF_OTHER_LANGUAGES = 2.0, 1.5
_OF_EACH_MEETING = 2
LISTS = (Intent.LIST, Intent.EVOLUTION, Intent.COUNT, Intent.BRIEFING)
# Characters that a reader does not see and a model does: zero width, bidirectional, variation, tags, controls.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef]"
)


@dataclass(frozen=True)
class Material:
    """A passage under its label in one request ("E1").

    `counted`: what was computed of all of them, in Spanish; `items`: how many the enumeration has that the passage
    introduces or belongs to; `dated`: the meetings whose dates it gives without their ordinals.
    """

    label: str
    passage: Passage
    report: Report
    counted: str = ""
    items: int = 0
    dated: str = ""

    @property
    def length(self) -> str:
        """ "Enumera 8 apartados", "Es uno de 8 apartados", or nothing."""
        if self.items < 2:
            return ""
        return f"{'Es uno de' if self.passage.parent_id else 'Enumera'} {self.items} apartados"

    @cached_property
    def known(self) -> str:
        """What is known of the passage from outside its text; a claim may repeat it."""
        meeting = next((one for one in self.report.meetings if one.number == self.passage.meeting), None)
        parts = [printed(self.passage, self.report), self.report.symbol or "", meeting_name(meeting) if meeting else ""]
        if meeting and meeting.year:
            parts.append(f"reunión de {meeting.year}")
        return "; ".join(part for part in parts if part)

    @property
    def issuer(self) -> str:
        """Whose report it is; a claim may name the body where the passage does not."""
        return f"{self.report.title} {self.report.body or ''}".strip()


def choose_hits(plan: Plan, evidence: Evidence, most: int, beyond: Sequence[Hit] = ()) -> tuple[Hit, ...]:
    """What answers, in its order; then what may; then the next best, up to `most`, of a list up to twice as many.

    The rules cut a list by its words; who reads the passages may find more. What was asked for by its label, or is a
    whole by its place, is given alone. What stands `beyond` the scope comes last.
    """
    wider = _ROOM_OF_LISTS if plan.intent in LISTS else _ROOM_OF_OTHER_LANGUAGES if plan.language != "es" else 1.0
    room = round(wider * most)
    alone = _is_alone(plan, evidence)
    found = _once((*evidence.answering, *evidence.borderline, *(() if alone else _further(plan, evidence, room))))
    return _once((*found[: max(room, len(evidence.answering))], *(() if alone else beyond)))


def answers_by_place(plan: Plan, evidence: Evidence) -> bool:
    """Whether the answer is sure without reading: counted, or a passage asked for by its label and nothing more."""
    labelled = plan.intent is Intent.LOOKUP and bool(plan.passages) and not plan.topic
    return bool(evidence.answering) and (bool(evidence.lead) or labelled)


def _is_alone(plan: Plan, evidence: Evidence) -> bool:
    """Whether nothing is to be read beside the answer; where the question is mistaken, what it asks may stand there."""
    labelled = plan.passages and (not plan.topic or plan.intent is Intent.COMPARISON)
    mistaken = evidence.notices or evidence.corrections
    counted = evidence.lead and plan.intent is not Intent.EVOLUTION
    return bool(evidence.answering and not mistaken and (counted or labelled))


def _further(plan: Plan, evidence: Evidence, room: int) -> Sequence[Hit]:
    """The next best; where a subject is followed through the meetings, as many of each meeting before the others."""
    if plan.intent is not Intent.EVOLUTION:
        return evidence.hits
    share = max(_OF_EACH_MEETING, room // max(1, len({hit.passage.meeting for hit in evidence.hits})))
    taken = Counter[int | None]()
    leading: list[Hit] = []
    for hit in evidence.hits:
        taken[hit.passage.meeting] += 1
        if taken[hit.passage.meeting] <= share:
            leading.append(hit)
    return (*leading, *evidence.hits)


def _once(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Each passage where it comes first."""
    seen: dict[str, Hit] = {}
    for hit in hits:
        seen.setdefault(hit.passage.id, hit)
    return tuple(seen.values())


def visible(text: str) -> str:
    """The text without the characters that nobody sees."""
    return _UNSEEN.sub("", text)


def describe(material: Material, text: str | None = None) -> str:
    """What the model reads of a passage; `text` in place of the whole when it is too long."""
    passage = material.passage
    lines = [
        f"Fuente: {material.known}",
        f"Estado: {STATUS_NAMES[passage.status]}",
        f"Apartado: {passage.section[-1]}" if passage.section else "",
        f"Habla: {passage.speaker}" if passage.speaker else "",
        f"Encabezamiento (no se copia en la cita): {passage.lead_in}" if passage.lead_in else "",
        material.length,
        f"Reuniones de esas fechas: {material.dated}" if material.dated else "",
        f"Texto: {passage.text if text is None else text}",
    ]
    return visible("\n".join(line for line in lines if line))


def shortened(passage: Passage, plan: Plan, fits: Callable[[str], bool]) -> str:
    """The sentences of a long passage that hold most of the question's words, in their order, as many as fit."""
    wanted = {term for text in (plan.question, plan.topic) for term in terms(text)}
    sentences = split_sentences(passage.text)
    ranked = sorted(range(len(sentences)), key=lambda at: (-len(wanted & set(terms(sentences[at].text))), at))
    kept = ""
    for count in range(1, len(ranked) + 1):
        longer = " […] ".join(sentences[at].text for at in sorted(ranked[:count]))
        if not fits(longer):
            break
        kept = longer
    return kept or sentences[ranked[0]].text


def fence_key(texts: Sequence[str]) -> str:
    """A key that no text can hold: it depends on all of them."""
    return hashlib.sha256("\x00".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def fenced(label: str, text: str, key: str) -> str:
    return f"<<<{label} {key}>>>\n{text}\n<<<FIN {label} {key}>>>"
