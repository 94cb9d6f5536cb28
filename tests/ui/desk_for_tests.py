"""A small library and an assistant that answers from a script, for the tests of the page."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.answer import Answer, Citation, Claim, Outcome, SearchedScope, Verdict
from assistant.conversation import Turn
from assistant.events import AnswerReady, ClaimReady, Event, EvidenceReady, PlanReady
from assistant.plan import Intent, Plan
from assistant.question.choice import OPEN, ScopeChoice
from vectorstore.records import (
    Hit,
    Meeting,
    Note,
    Passage,
    PassageKind,
    Report,
    ReportKind,
    Scope,
    Status,
    SymbolSource,
)

HOSTILE = '<script>window.hacked = 1</script> <img src="http://remoto.example/x.png" onerror="window.hacked = 1">'
ELEVENTH = Meeting(11, 2021, "12 y 13 de octubre de 2021", "Viena")
NINTH = Meeting(9, 2019, "9 a 11 de septiembre de 2019", "Viena")

REPORT_2021 = Report(
    id="2021-informe",
    title="Informe sobre la undécima reunión del Grupo de Trabajo",
    kind=ReportKind.REPORT,
    status=Status.ADOPTED,
    meetings=(ELEVENTH,),
    symbol="CTOC/COP/WG.4/2021/6",
    symbol_source=SymbolSource.INFERRED,
)
REPORT_2019 = Report(
    id="2019-informe",
    title="Informe sobre la novena reunión del Grupo de Trabajo",
    kind=ReportKind.REPORT,
    status=Status.ADOPTED,
    meetings=(NINTH,),
    symbol="CTOC/COP/WG.4/2019/6",
    symbol_source=SymbolSource.FILE,
    official=False,
    repaired=True,
)


def passage(report: Report, key: str, label: str, text: str, position: int, **more: object) -> Passage:
    fields: dict[str, object] = {
        "kind": PassageKind.RECOMMENDATION,
        "status": Status.ADOPTED,
        "meeting": report.meetings[0].number,
        "section": ("Recomendaciones",),
        **more,
    }
    return Passage(f"{report.id}:{key}", report.id, label, text=text, raw=text, position=position, **fields)  # type: ignore[arg-type]


PASSAGES = (
    passage(
        REPORT_2021,
        "r10",
        "recomendación 10",
        "Se alienta a los Estados a reunir datos comparables sobre las víctimas y a publicarlos cada año.",
        0,
    ),
    passage(
        REPORT_2021,
        "r11",
        "recomendación 11",
        "Los Estados deberían exigir a las empresas que examinen a sus proveedores, que den a conocer lo que hallen y "
        "que reparen el daño causado a quienes trabajan en condiciones de explotación.",
        1,
        notes=(Note("3", "Véase el documento de sesión preparado para esta reunión."),),
    ),
    passage(
        REPORT_2021,
        "r11-a",
        "recomendación 11 a)",
        "Designar un punto de contacto para las consultas de los proveedores;",
        2,
        kind=PassageKind.ITEM,
        parent_id="2021-informe:r11",
        lead_in="Con ese fin, los Estados podrían:",
    ),
    passage(
        REPORT_2021,
        "p34",
        "párr. 34",
        f"Una panelista presentó un programa de compra pública responsable. {HOSTILE} Dio las gracias a todos.",
        3,
        kind=PassageKind.PARAGRAPH,
        status=Status.SUMMARY,
        section=("III. Deliberaciones", "B. La compra pública responsable"),
        speaker="Panelista",
        repaired=True,
    ),
    passage(
        REPORT_2019,
        "r22",
        "recomendación 22",
        "Los Estados deberían formar a los inspectores del trabajo para que reconozcan los indicios de trata.",
        0,
        repaired=True,
    ),
)


def cite(key: str, quote: str) -> Citation:
    cited = next(candidate for candidate in PASSAGES if candidate.id.endswith(f":{key}"))
    report = REPORT_2021 if cited.report_id == REPORT_2021.id else REPORT_2019
    start = cited.text.index(quote)
    return Citation(cited, report, quote, start, start + len(quote))


SUPPORTED = Verdict(True, 1.0)
CLAIMS = (
    Claim(
        "Recomendó que los Estados exijan a las empresas examinar a sus proveedores.",
        (cite("r11", "exigir a las empresas que examinen a sus proveedores"),),
        SUPPORTED,
    ),
    Claim(
        "Propuso designar un punto de contacto para los proveedores y dar a conocer lo hallado.",
        (
            cite("r11-a", "Designar un punto de contacto"),
            cite("r11", "que den a conocer lo que hallen"),
        ),
        SUPPORTED,
    ),
    Claim(
        "En el debate se presentó un programa de compra pública responsable.",
        (cite("p34", "presentó un programa de compra pública responsable"),),
        SUPPORTED,
    ),
    Claim(
        "Fijó un plazo de dos años para las empresas.",
        (cite("r11", "Los Estados deberían exigir"),),
        Verdict(False, 0.1, ("«dos años» no figura en el párrafo citado",)),
    ),
)


def answer_to(question: str) -> Answer:
    """A partial answer on supply chains; a refusal to whatever mentions Marte."""
    scope = SearchedScope((REPORT_2021, REPORT_2019), (11, 9), len(PASSAGES))
    hits = tuple(Hit(found, 1.0 - place / 10, 0.5, 1.0) for place, found in enumerate(PASSAGES))
    if "Marte" in question:
        lead = "En los informes consultados no consta nada sobre ello: se buscó en los informes de 2021 y 2019."
        plan = Plan(Intent.FACT, question)
        return Answer(question, plan, Outcome.NOT_FOUND, lead, (), scope, hits, nearest=hits[:2], seconds=0.08)
    plan = Plan(Intent.LIST, question, meetings=(11,), kinds=(PassageKind.RECOMMENDATION,))
    return Answer(
        question,
        plan,
        Outcome.ANSWERED,
        "La undécima reunión (2021) aprobó lo siguiente sobre las cadenas de suministro:",
        CLAIMS,
        scope,
        hits,
        completeness="Se examinaron los cinco pasajes del ámbito; tres tratan de la cuestión.",
        notices=("La recomendación 99 no existe en el informe de 2021.",),
        seconds=0.124,
    )


@dataclass
class ScriptedAssistant:
    """Answers in the same steps, `pause` seconds apart; to a question with «sin fin» one claim, and it goes on.

    To one with «con modelo» a model is awaited.
    """

    pause: float = 0.0
    woken: list[bool] = field(default_factory=list)

    def stream(self, question: str, history: Sequence[Turn], chosen: ScopeChoice = OPEN) -> Iterator[Event]:
        answer = answer_to(question)
        answer = replace(answer, plan=replace(answer.plan, meetings=chosen.meetings or answer.plan.meetings))
        awaits = "modelo-x" if "con modelo" in question else ""
        steps = [PlanReady(answer.plan), EvidenceReady(answer.retrieved, awaits), *map(ClaimReady, answer.claims)]
        for step in [*steps, AnswerReady(answer)]:
            time.sleep(self.pause)
            yield step
            while "sin fin" in question and isinstance(step, ClaimReady):
                # Goes on without news, as a model does that thinks: only the reader ends it. Seldom enough for a busy
                # machine to draw each step before the next.
                time.sleep(max(self.pause, 0.5))
                yield EvidenceReady(answer.retrieved)

    def extract(self, question: str, history: Sequence[Turn], chosen: ScopeChoice = OPEN) -> Answer:
        return replace(answer_to(question), notices=())

    def wake(self) -> None:
        self.woken.append(True)


class ShelfLibrary:
    """The library of the tests, searched by plain words."""

    def reports(self) -> Sequence[Report]:
        return (REPORT_2021, REPORT_2019)

    def passages(self, scope: Scope) -> Sequence[Passage]:
        return [candidate for candidate in PASSAGES if scope.admits(candidate)]

    def passage(self, passage_id: str) -> Passage | None:
        return next((candidate for candidate in PASSAGES if candidate.id == passage_id), None)

    def neighbours(self, passage_id: str, before: int, after: int) -> Sequence[Passage]:
        here = self.passage(passage_id)
        assert here is not None
        return [
            other
            for other in PASSAGES
            if other.report_id == here.report_id and here.position - before <= other.position <= here.position + after
        ]

    def search(self, texts: Sequence[str], scope: Scope, limit: int) -> Sequence[Hit]:
        words = " ".join(texts).lower().split()
        found = [
            candidate for candidate in self.passages(scope) if all(word in candidate.text.lower() for word in words)
        ]
        return [Hit(candidate, 1.0, 0.0, 1.0) for candidate in found[:limit]]
