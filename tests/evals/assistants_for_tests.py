"""An assistant that knows every answer, and others that are broken, each in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Answer, Citation, Claim, Outcome, SearchedScope, Verdict
from assistant.conversation import Turn
from assistant.plan import Intent, Plan
from evals.asking import Asked
from evals.questions import Question
from evals.run_folder import Finished
from vectorstore.records import Hit, Passage, Report, ReportKind, Status

# Runs an assistant in a folder of that name.
Runner = Callable[[Asked, str], Finished]

NOWHERE = SearchedScope((), (), 0)
REFUSAL = "No encuentro nada sobre eso en los informes de la biblioteca."


@dataclass(frozen=True)
class Knowing:
    """Cites the gold passages of each question and refuses the rest."""

    questions: Sequence[Question]
    passages: Mapping[str, Passage]
    reports: Mapping[str, Report]

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        known = {(one.question, one.history): one for one in self.questions if one.gold}
        found = known.get((question, tuple(history)))
        return self.citing([group[0] for group in found.gold] if found else [], question)

    def citing(self, ids: Sequence[str], question: str = "") -> Answer:
        claims = tuple(self._claim(self.passages[one]) for one in ids)
        hits = tuple(Hit(self.passages[one], 1.0, 0.9, 1.0) for one in ids)
        outcome = Outcome.ANSWERED if claims else Outcome.NOT_FOUND
        lead = "La vigesimoprimera reunión aprobó estas recomendaciones" if claims else REFUSAL
        return Answer(question, Plan(Intent.FACT, question), outcome, lead, claims, NOWHERE, retrieved=hits)

    def _claim(self, passage: Passage) -> Claim:
        citation = Citation(passage, self.reports[passage.report_id], passage.text, 0, len(passage.text))
        return Claim(passage.text, (citation,), Verdict(True, 1.0))


@dataclass(frozen=True)
class Changed:
    """Another assistant whose every answer is changed."""

    inner: Asked
    change: Callable[[Answer], Answer]

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        return self.change(self.inner.ask(question, history))


@dataclass(frozen=True)
class Forgetful:
    inner: Asked

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        return self.inner.ask(question)


@dataclass(frozen=True)
class Failing:
    """Fails on every other question."""

    inner: Asked

    def ask(self, question: str, history: Sequence[Turn] = (), /) -> Answer:
        if len(question) % 2 == 0:
            raise ValueError("roto")
        return self.inner.ask(question, history)


def each_claim(change: Callable[[Claim], Claim]) -> Callable[[Answer], Answer]:
    return lambda answer: replace(answer, claims=tuple(map(change, answer.claims)))


def with_text(change: Callable[[str], str]) -> Callable[[Answer], Answer]:
    return each_claim(lambda claim: replace(claim, text=change(claim.text)))


def number_changed(text: str) -> str:
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 1), text)


def negated(text: str) -> str:
    return text.replace("deberían", "no deberían")


def quote_altered(claim: Claim) -> Claim:
    quoted = (replace(one, quote=f"{one.quote} y otras medidas") for one in claim.citations)
    return replace(claim, citations=tuple(quoted))


def label_changed(claim: Claim) -> Claim:
    return replace(
        claim,
        citations=tuple(
            replace(one, passage=replace(one.passage, label=number_changed(one.passage.label)))
            for one in claim.citations
        ),
    )


def shown_as_adopted(answer: Answer) -> Answer:
    return replace(answer, lead="Aprobado:", claims=tuple(map(_as_adopted, answer.claims)))


def _as_adopted(claim: Claim) -> Claim:
    """The draft's words under the name of the report."""
    cited = (
        replace(
            one, report=replace(one.report, kind=ReportKind.REPORT), passage=replace(one.passage, status=Status.ADOPTED)
        )
        for one in claim.citations
    )
    return replace(claim, citations=tuple(cited))


def in_english(answer: Answer) -> Answer:
    text = "States should strengthen the measures and train the officials every year."
    return replace(
        each_claim(lambda claim: replace(claim, text=text))(answer), lead="The meeting adopted what follows."
    )


def always_refuses(answer: Answer) -> Answer:
    return replace(answer, outcome=Outcome.NOT_FOUND, lead=REFUSAL, claims=())


def damaged(answer: Answer) -> Answer:
    return with_text(lambda text: text.replace("ñ", "fi"))(answer)


def first_claim_only(answer: Answer) -> Answer:
    return replace(answer, claims=answer.claims[:1])


def search_lost(answer: Answer) -> Answer:
    return replace(answer, retrieved=())


def broken_assistants(knowing: Knowing) -> dict[str, Asked]:
    """By what is wrong with them."""
    passages = list(knowing.passages)

    def cited_instead(choose: Callable[[str], str]) -> Callable[[Answer], Answer]:
        return lambda answer: knowing.citing([choose(claim.citations[0].passage.id) for claim in answer.claims])

    def next_one(cited: str) -> str:
        return passages[(passages.index(cited) + 2) % len(passages)]

    def never_refuses(answer: Answer) -> Answer:
        return answer if answer.claims else knowing.citing(passages[:1])

    def everything(answer: Answer) -> Answer:
        return knowing.citing([*(one.citations[0].passage.id for one in answer.claims), *passages[:8]])

    drafts = cited_instead(lambda one: one.replace("informe", "proyecto"))
    changes: dict[str, Callable[[Answer], Answer]] = {
        "cites the wrong paragraph": cited_instead(next_one),
        "drops the citation": each_claim(lambda claim: replace(claim, citations=())),
        "changes the number": with_text(number_changed),
        "denies what is said": with_text(negated),
        "never refuses": never_refuses,
        "always refuses": always_refuses,
        "answers in English": in_english,
        "cites the draft": drafts,
        "shows the draft as adopted": lambda answer: shown_as_adopted(drafts(answer)),
        "cites everything": lambda answer: everything(answer) if answer.claims else answer,
        "alters the quote": each_claim(quote_altered),
        "prints another label": each_claim(label_changed),
        "leaves OCR damage": damaged,
        "stops after the first of a list": first_claim_only,
        "loses the search": search_lost,
        "says nothing": lambda answer: replace(answer, lead="", claims=()),
    }
    broken: dict[str, Asked] = {what: Changed(knowing, change) for what, change in changes.items()}
    return broken | {"ignores the history": Forgetful(knowing), "fails now and then": Failing(knowing)}
