"""Every broken assistant by what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Outcome
from evals.asking import Asked
from evals.library import Library
from evals.mutants import citing, wording
from evals.mutants.wrapping import Change, Changed, Displaced, Failing, Forgetful, Slow
from evals.questions import Question
from vectorstore.records import ReportKind

_REFUSAL = "No encuentro nada sobre eso en los informes de la biblioteca."
# Seconds; answers that are remembered take next to none.
_LEAST_DELAY = 0.3


def broken_assistants(sound: Asked, questions: Sequence[Question], library: Library) -> dict[str, Asked]:
    """The sound assistant, broken in every way we know."""
    passages = sorted(library.passages.values(), key=lambda one: (one.report_id, one.position))
    swapping = citing.Swapping(library, [one.id for one in passages])
    changes = _wordings() | _citations(swapping) | _outcomes(swapping)
    broken: dict[str, Asked] = {what: Changed(sound, change) for what, change in changes.items()}
    keys = [(one.question, one.history) for one in questions]
    return broken | {
        "ignores the history": Forgetful(sound),
        "answers the question before": Displaced(sound, dict(zip(keys, [keys[-1], *keys[:-1]], strict=True))),
        "gives every question one answer": Displaced(sound, dict.fromkeys(keys, keys[0])),
        "fails on one question in twenty": Failing(sound, 20),
        "takes ten times as long": Slow(sound, 10, _LEAST_DELAY),
    }


def _wordings() -> dict[str, Change]:
    return {
        "changes the numbers": wording.each_text(wording.number_changed),
        "moves every year by one": wording.whole_text(wording.next_year),
        "denies what is said": wording.each_text(wording.denied),
        "makes a recommendation an obligation": wording.each_text(wording.made_binding),
        "answers in English": wording.in_english,
        "drops the accents": wording.whole_text(wording.without_accents),
        "writes in capitals": wording.whole_text(str.upper),
        "leaves the damage of a scan": wording.whole_text(wording.badly_scanned),
        "decodes its text wrongly": wording.whole_text(wording.badly_decoded),
        "hedges every answer": wording.hedged,
        "adds a sentence without a source": wording.padded,
        "returns the question": wording.echoing,
        "says everything twice": wording.repeated,
        "chatters": wording.chattering,
        "cuts its sentences short": wording.each_text(wording.first_words_only),
    }


def _citations(swapping: citing.Swapping) -> dict[str, Change]:
    return {
        "cites the wrong paragraph": swapping.neighbour(3),
        "cites the paragraph after": swapping.neighbour(1),
        "drops the citations": citing.dropped,
        "swaps its citations": citing.swapped,
        "repeats its citations": citing.doubled,
        "alters a quote by one word": citing.each_citation(citing.one_word_altered),
        "quotes one word": citing.each_citation(citing.cut_to_a_word),
        "invents the labels": citing.each_citation(citing.label_invented),
        "invents the passages": citing.each_citation(citing.id_invented),
        "names another report": swapping.under_another_report(),
        "cites the draft": swapping.of_kind(ReportKind.DRAFT),
        "always cites the compilation": swapping.of_kind(ReportKind.COMPILATION),
        "tells of another meeting": citing.each_citation(citing.of_another_meeting),
        "shows all as adopted": citing.each_citation(citing.as_adopted),
    }


def _outcomes(swapping: citing.Swapping) -> dict[str, Change]:
    passages = [swapping.library.passages[one] for one in swapping.order[:8]]

    def never_refuses(answer: Answer) -> Answer:
        if answer.outcome is not Outcome.NOT_FOUND:
            return answer
        return replace(answer, outcome=Outcome.ANSWERED, lead="", claims=(swapping.claim(passages[0]),), nearest=())

    def cites_everything(answer: Answer) -> Answer:
        return replace(answer, claims=(*answer.claims, *map(swapping.claim, passages))) if answer.claims else answer

    return {
        "never refuses": never_refuses,
        "always refuses": lambda answer: _refused(answer, _REFUSAL),
        "refuses one question in six": lambda one: _refused(one, _REFUSAL) if len(one.question) % 6 == 0 else one,
        "refuses without a word": lambda one: _refused(one, "") if one.outcome is Outcome.NOT_FOUND else one,
        "calls its answers refusals": lambda answer: replace(answer, outcome=Outcome.NOT_FOUND),
        "says nothing": lambda answer: replace(answer, lead="", claims=(), notices=(), nearest=()),
        "stops after the first of a list": lambda answer: replace(answer, claims=answer.claims[:1]),
        "cites everything": cites_everything,
        "loses the search": lambda answer: replace(answer, retrieved=()),
        "ranks the search backwards": lambda answer: replace(answer, retrieved=answer.retrieved[::-1]),
    }


def _refused(answer: Answer, lead: str) -> Answer:
    bare = replace(answer, claims=(), nearest=(), notices=(), completeness=None)
    return replace(bare, outcome=Outcome.NOT_FOUND, lead=lead)
