"""Knowing when there is nothing: what a question names or asks for must stand in the passages that answer it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.plan import Intent, Plan
from assistant.refusal.assumed import wrong_office
from assistant.refusal.attributed import misattributed, not_mentioned
from assistant.search.rating import searchable
from assistant.words.names import Name
from assistant.words.quantity import LIST_LENGTH, answers_quantity, asks_quantity
from assistant.words.sentences import split_sentences
from assistant.words.topic import subject_after_about
from assistant.words.voices import asks_what_was_said, asks_whose_words, opens_with_saying
from vectorstore.records import Hit, Passage, Status
from vectorstore.words import fold

_STATEMENTS = re.compile(r"declaraci|(?:uso de|tom\w+) la palabra|intervin")
_AGENDA = re.compile(
    r"^(?:(?:el|los|la|the|les?) )?(?:temas?|puntos?|items?|points?) (?:\d|\w+ del? (?:programa|orden))"
)
_ATTENDANCE = re.compile(
    r"asist|particip|represent(?!ante)|presente|acudi|estuv|vin[oi]|intervin|palabra|habl[oó]|orador|speaker|"
    r"attend|took the floor|assist|observador|partes?\b"
)
# "¿Qué dijo el observador de X?": no list tells it, whatever the question calls the speaker.
_WHAT_SAID = re.compile(
    r"^\W*(?:y )?(?:que|what|qu'a|qu'ont) (?:did )?(?:\w+ ){0,3}?(?:dij|declar|opin|sai|say|argu|dit|plante|propus|"
    r"sostuv|afirm)"
)
_IDENTIFIER = re.compile(
    r"(?:resolucion|decision|resolution|ley|documento|signatura)\D{0,12}"
    r"((?!(?:19|20)\d\d\b(?!/))\d+(?:/\d+)?|[a-z]+/[\w./]+)"
)
_VOTES = ("voto", "vote")
_NEAR, _NEAR_SHARE, _NAMED_SHARE = 6, 0.7, 0.7
# Share of what somebody is asked about that a passage naming them covers; of other languages few words are known.
_SUBJECT_SHARE, _SUBJECT_TOUCHED = 1 / 3, 0.01
_UNITS = re.compile(
    r"\b(euro|dolar|peso|franco|libra|voto|kilometro|hora|minuto|tonelada|dollar|pound|vote|hour)(?:s|es)?\b"
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The passages that can answer, best first. In Spanish: what is `missing` when there is none, and `notices` of what
    the question takes for granted and the passages do not say."""

    hits: tuple[Hit, ...]
    missing: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def judge(plan: Plan, hits: Sequence[Hit], about: Callable[[Passage], float] | None = None) -> Judgement:
    """Of the passages found, those that can answer. `about` rates what one covers of the subject without its names."""
    folded = fold(plan.question)
    names = _required(plan.names, plan)
    others = misattributed(plan, names, hits, about)
    if not others and (silent := _silent_on(plan, names, hits, about) or _no_datum_on(names, hits, about, folded)):
        return Judgement((), (silent,))
    own = _said_by(plan, names, hits)
    if office := wrong_office(plan, hits):
        rest = tuple(hit for hit in own if hit not in office.hits)
        return Judgement((*office.hits, *rest), notices=(office.notice,))
    topic = subject_after_about(plan.wording)
    if own and any(name.written == topic and not _anywhere(name, own) for name in names):
        return Judgement((), (f"que se hablara de «{topic}»",))
    if own:
        return _able(plan, own, [name for name in names if not name.country], folded)
    if assumed := others or not_mentioned(plan, names, hits, about):
        kept = [name for name in names if name not in assumed.names]
        return replace(_able(plan, hits, kept, folded), notices=(assumed.notice,))
    return _able(plan, hits, names, folded)


def _no_datum_on(
    names: Sequence[Name], hits: Sequence[Hit], about: Callable[[Passage], float] | None, folded: str
) -> str | None:
    """A name of which no passage covers anything else that is asked; two names in one passage say what it is about."""
    if len(names) != 1 or names[0].meeting or not about or _ATTENDANCE.search(folded) or asks_what_was_said(folded):
        return None
    named = [hit for hit in hits if names[0].occurs_in(searchable(hit.passage))]
    covered = any(about(hit.passage) > 0 for hit in named)
    return f"ese dato sobre «{names[0].written}»" if named and not covered else None


def _anywhere(name: Name, hits: Sequence[Hit]) -> bool:
    return any(name.occurs_in(searchable(hit.passage)) for hit in hits)


def _silent_on(
    plan: Plan, names: Sequence[Name], hits: Sequence[Hit], about: Callable[[Passage], float] | None
) -> str | None:
    """What somebody is asked about ("¿qué opinó X sobre Y?") when none of the passages that name them speaks of it."""
    subject = subject_after_about(plan.wording)
    if not (names and about and subject and asks_whose_words(plan.question)) or _AGENDA.search(fold(subject)):
        return None
    told = [hit for hit in hits if hit.passage.status is not Status.ORGANIZATION]
    named = [hit for hit in told if all(name.occurs_in(searchable(hit.passage)) for name in names)]
    share = _SUBJECT_SHARE if plan.language == "es" else _SUBJECT_TOUCHED
    if not named or any(about(hit.passage) >= share for hit in named):
        return None
    return f"nada de «{names[0].written}» sobre {subject}"


def _said_by(plan: Plan, names: Sequence[Name], hits: Sequence[Hit]) -> list[Hit]:
    """What the person that is asked about said, by the speaker of a passage, wherever the question has them from."""
    persons = [name for name in names if not name.country]
    if not persons or not asks_what_was_said(plan.question):
        return []
    return [
        hit
        for hit in hits
        if hit.passage.speaker and any(name.occurs_in(fold(hit.passage.speaker)) for name in persons)
    ]


_ARTICLE = re.compile(r"^\W*(?:el|la|los|las|the|les?|l')\b\s*")


def _able(plan: Plan, found: Sequence[Hit], names: Sequence[Name], folded: str) -> Judgement:
    hits, missing = _with_names(found, names, folded, plan.language)
    if missing:
        return Judgement((), missing)
    if identifier := _missing_identifier(folded, hits):
        return Judgement((), (f"«{identifier}»",))
    near = [hit for hit in hits[:_NEAR] if hit.score >= _NEAR_SHARE * hits[0].score]
    unit = _UNITS.search(folded)
    if unit and asks_quantity(folded):
        # What was adopted by consensus was put to no vote.
        near = [hit for hit in near if unit[1] in fold(hit.passage.text) or (unit[1] in _VOTES and _by_consensus(hit))]
    if asks_quantity(folded) and plan.intent not in (Intent.COUNT, Intent.EVOLUTION):
        voted = bool(unit and unit[1] in _VOTES)
        hits = [hit for hit in near if answers_quantity(folded, hit.passage) or (voted and _by_consensus(hit))]
    return Judgement(tuple(hits), () if hits else ("el dato que se pide",))


def _by_consensus(hit: Hit) -> bool:
    return "consenso" in fold(hit.passage.text)


def _required(names: Sequence[Name], plan: Plan) -> list[Name]:
    """Names that an answer must hold; in other languages only countries, meetings and persons with a title are told
    apart from common words."""
    told_apart = [name for name in names if name.country or name.titled or name.meeting or plan.language == "es"]
    return [name for name in told_apart if not plan.excluded or fold(name.written) not in plan.excluded]


def _with_names(
    hits: Sequence[Hit], names: Sequence[Name], folded: str, language: str
) -> tuple[list[Hit], tuple[str, ...]]:
    """The passages with most of the names. The scores of other languages tell too little to compare them with."""
    kept = list(hits)
    for name in sorted(names, key=lambda name: sum(name.occurs_in(searchable(hit.passage)) for hit in hits)):
        having = [hit for hit in kept if name.occurs_in(searchable(hit.passage))]
        if not having and not any(name.occurs_in(searchable(hit.passage)) for hit in hits):
            return [], (f"ninguna mención de «{name.written}»",)
        kept = having or kept
    told = [name for name in names if not name.meeting]
    # A name typed alone wants all that there is of it, and be it that it stands on a list.
    alone = len(told) == 1 and _ARTICLE.sub("", folded).strip(" ?.") == fold(told[0].written)
    if kept and told and language == "es" and not alone and kept[0].score < _NAMED_SHARE * hits[0].score:
        return [], (f"ese dato sobre «{told[0].written}»",)
    countries = [name for name in names if name.country]
    said = _WHAT_SAID.search(folded) or opens_with_saying(folded)
    attending = _ATTENDANCE.search(folded) and not said
    if countries and not attending:
        lists, listed = _lists(kept), kept
        kept = [hit for hit in kept if not _is_roll(hit.passage)]
        if not kept and alone:
            return listed, ()
        if not kept:
            return [], (f"ese dato sobre «{countries[0].written}», que solo figura en listas {lists}",)
    if countries and asks_what_was_said(folded) and not attending:
        kept = [hit for hit in kept if hit.passage.status in (Status.SUMMARY, Status.ADOPTED, Status.COMPILED)]
        if not kept:
            return [], (f"lo que dijo la delegación que se nombra («{countries[0].written}»)",)
    return kept, ()


def _lists(hits: Sequence[Hit]) -> str:
    """Which lists those found are: of speakers, of attendance, or both."""
    spoke = [bool(_STATEMENTS.search(searchable(hit.passage))) for hit in hits]
    speakers = "de quienes formularon declaraciones"
    if not any(spoke):
        return "de asistencia"
    return speakers if all(spoke) else f"de asistencia y {speakers}"


def names_attendance(question: str) -> bool:
    """Whether a question has words of attending or speaking: only then a list of who did answers it."""
    return bool(_ATTENDANCE.search(fold(question)))


def _is_roll(passage: Passage) -> bool:
    """Whether a passage is a list of who attended or spoke."""
    return passage.status is Status.ORGANIZATION and any(
        sentence.text.count(",") >= LIST_LENGTH for sentence in split_sentences(passage.text)
    )


def _missing_identifier(folded: str, hits: Sequence[Hit]) -> str | None:
    for found in re.finditer(r"articulo (\d+)", folded):
        if not any(re.search(rf"articulos? (?:\d+ y )?{found[1]}(?!\d)", searchable(hit.passage)) for hit in hits):
            return found[0]
    for found in _IDENTIFIER.finditer(folded):
        if not any(re.search(rf"(?<![\w/]){re.escape(found[1])}(?![\w/])", searchable(hit.passage)) for hit in hits):
            return found[0].strip()
    return None
