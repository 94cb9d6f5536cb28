"""Answers whose words are spoiled; the citations stay."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import Answer, Claim, Outcome
from evals.mutants.wrapping import Change

_ENGLISH = "States should strengthen the measures and train the officials every year."


def each_claim(change: Callable[[Claim], Claim]) -> Change:
    return lambda answer: replace(answer, claims=tuple(map(change, answer.claims)))


def each_text(change: Callable[[str], str]) -> Change:
    return each_claim(lambda claim: replace(claim, text=change(claim.text)))


def whole_text(change: Callable[[str], str]) -> Change:
    """The words of the claims, of the lead and of the notices."""

    def changed(answer: Answer) -> Answer:
        told = replace(answer, lead=change(answer.lead), notices=tuple(map(change, answer.notices)))
        return each_text(change)(told)

    return changed


def number_changed(text: str) -> str:
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 1), text)


def denied(text: str) -> str:
    return re.sub(r"\b(deberían|debería|deben|podrán|se alienta|se recomienda)\b", r"no \1", text)


def made_binding(text: str) -> str:
    return re.sub(r"\b(deberían|podrían)\b", "están obligados a", re.sub(r"\bse alienta\b", "se obliga", text))


def without_accents(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", text) if unicodedata.category(one) != "Mn")


def badly_scanned(text: str) -> str:
    return text.replace("ñ", "fi").replace("ó", "6").replace("m", "rn")


def badly_decoded(text: str) -> str:
    return text.encode().decode("latin-1")


def in_english(answer: Answer) -> Answer:
    told = replace(answer, lead="This is what the meeting adopted on the matter.")
    return each_text(lambda _: _ENGLISH)(told)


def hedged(answer: Answer) -> Answer:
    return replace(answer, lead=f"No puedo asegurarlo, pero quizás sirva esto. {answer.lead}".strip())


def padded(answer: Answer) -> Answer:
    """An assertion that no one can look up."""
    return replace(answer, lead=f"{answer.lead} Además, se decidió crear un fondo de 50 millones de dólares.".strip())


def echoing(answer: Answer) -> Answer:
    return replace(answer, outcome=Outcome.ANSWERED, lead=answer.question, claims=(), nearest=(), notices=())


def repeated(answer: Answer) -> Answer:
    return replace(answer, claims=tuple(claim for claim in answer.claims for _ in range(2)))


def chattering(answer: Answer) -> Answer:
    told = " ".join(f"Los informes de la biblioteca son {n}." for n in "muchos varios distintos diversos".split())
    return replace(answer, notices=(*answer.notices, *(told,) * 8))


def first_words_only(text: str) -> str:
    return " ".join(text.split()[:5])


def next_year(text: str) -> str:
    return re.sub(r"\b(19|20)(\d\d)\b", lambda found: str(int(found[0]) + 1), text)
