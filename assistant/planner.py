"""From a question and its conversation to a plan: rules of the genre, no model needed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import language
from assistant.catalogue import Catalogue
from assistant.conversation import Turn
from assistant.followup import complete
from assistant.glossary import Glossary
from assistant.intent import DRAFT_WORDS, ORDERS, find_intent
from assistant.labels import Label, find_labels, find_loose_labels
from assistant.lookup import find_passages
from assistant.meetings import MeetingChoice, find_meetings
from assistant.names import Gazetteer
from assistant.ordinals import ordinal_in_spanish
from assistant.plan import Intent, Plan
from assistant.spelling import Spelling
from assistant.topic import topic_words
from assistant.wording import enumerate_spanish
from vectorstore.records import Report, ReportKind, Status
from vectorstore.words import fold

_EXCEPT = re.compile(
    r"(?:\b(?:pero no|excepto|salvo|(?<!al )(?<!lo )menos|sin contar|sin incluir|que no sean?(?: de)?)|"
    r"\bdistint[ao]s? de|"
    r"\b(?:except(?: for)?|but not|excluding|other than|sauf|hormis)|[.?!,] ?no (?:me )?incluyas) (.*)$"
)
_RECOMMENDED = re.compile(
    r"recom|(?<!no )aprob|acord|adopt|agree|decid|deber|medidas|insto|alent|exhort|pidio a los estados|should|"
    r"encourag|devrai"
)
_SPEAKERS = re.compile(r"\b(?:oradores|oradoras|panelistas|ponentes|speakers|panellists|orateurs)\b")
_RECOMMENDATIONS = re.compile(r"recomm?[ea]nd|recomiend|acord(?:o|aron|ado)\b|agreed")
_SAID_TOO = re.compile(
    r"orador|panelist|ponente|debat|deliberacion|resumen|speaker|discuss|orateur|proximas reuniones|futuras"
)
_SAID = re.compile(
    r"orador|panelist|ponente|delegacion|debat|deliberacion|discut|intervin|sra?\.|senora?\b|"
    r"resumen de la presid|dij(?:o|eron)|"
    r"senal|destac|mencion|explic|cont[oó]\b|present[oó]|speaker|said|panellist|discuss|orateur|intervenant"
)
_BACKGROUND = re.compile(
    r"antecedentes|background (?:paper|document|note) (?:of|for|from) 20|document[eo]s? de base|tal vez desee|"
    r"secretaria propuso"
)
_BACKGROUND_PAPER = re.compile(
    r"(?:documento|papel|nota|texto)(?: de antecedentes| previo| preparatorio)?(?: de la secretaria)? (?:de|"
    r"para) (?:la reunion de |la cuarta reunion|el )?20\d\d"
    r"|20\d\d background (?:paper|document|note)|background (?:paper|document|note) (?:of|for|from) (?:the )?20\d\d"
    r"|document(?: de base| d'information)? (?:de|pour) (?:la reunion de )?20\d\d"
)
# Longer texts are no questions; their beginning is read.
_LONGEST_QUESTION = 2_000
_FORGET = re.compile(
    r"^\s*(?:ignora|olvida|ignore|forget|oublie|answer|responde|contesta)[^.?!:¿]*[.!:]\s*(?=[¿A-Z])|"
    r"^\s*ignora[^.?!¿]* y (?=\w+me)",
    re.IGNORECASE,
)
_NAMED_DRAFT = re.compile(
    r"(?:dice|decia|contenia|segun|que|en) el (?:proyecto de informe|borrador)(?: del informe)? "
    r"de (?:la reunion de )?20\d\d"
)
_OTHER_BODY = re.compile(
    r"grupo de trabajo (?:sobre|de) (?:el |la |los |las )?(?!trata|explotacion laboral)([a-z ]{4,60})|"
    r"working group on (?:the )?(?!trafficking in persons|human trafficking)([a-z ]{4,60})|"
    r"groupe de travail sur (?:le |la |les )?(?!traite)([a-z ]{4,60})"
)


@dataclass(frozen=True)
class Planner:
    """Understands questions about one version of the library."""

    catalogue: Catalogue
    glossary: Glossary
    spelling: Spelling
    gazetteer: Gazetteer

    def plan(self, question: str, history: Sequence[Turn] = ()) -> Plan:
        """The plan of the last question of a conversation; what it leaves out is taken from the turns before."""
        plan = self._read(question)
        if not history or plan.intent in (Intent.SMALL_TALK, Intent.ABOUT):
            return plan
        return self._with_search(complete(plan, history, self._read, self.catalogue))

    def _read(self, question: str) -> Plan:
        question = _without_orders(" ".join(question[:_LONGEST_QUESTION].split()))
        corrected = self._corrected(question)
        folded = fold(corrected)
        labels = find_labels(folded)
        if not labels and find_intent(folded, has_label=False) is Intent.COMPARISON:
            labels = find_loose_labels(folded)
        choice = self._meetings(folded)
        plan = Plan(
            intent=find_intent(folded, bool(labels)),
            question=question,
            language=language.detect(fold(question)),
            excluded=" ".join(topic_words(_excluded(folded))),
            wording=corrected,
            names=self.gazetteer.find(corrected),
            topic=" ".join(topic_words(_EXCEPT.sub("", corrected))),
        )
        plan = self._with_scope(plan, folded, choice)
        plan = self._with_labels(plan, labels)
        return self._with_search(plan)

    def _meetings(self, folded: str) -> MeetingChoice:
        """The meetings asked about, without those that the question leaves out."""
        known, held = self.catalogue.meetings, self.catalogue.held
        choice = find_meetings(_EXCEPT.sub("", folded), known, held)
        left_out = set(find_meetings(_excluded(folded), known, held).numbers) if _excluded(folded) else set()
        if not left_out:
            return choice
        kept = tuple(number for number in choice.numbers or sorted(held) if number not in left_out)
        named = enumerate_spanish([f"la {ordinal_in_spanish(number)} reunión" for number in sorted(left_out)])
        return replace(choice, numbers=kept, explicit=True, ambiguous=(*choice.ambiguous, f"Se deja fuera {named}."))

    def _corrected(self, question: str) -> str:
        return self.spelling.correct(question) if language.detect(fold(question)) == "es" else question

    def _with_scope(self, plan: Plan, folded: str, choice: MeetingChoice) -> Plan:
        reports = self._reports(folded, plan.intent, choice)
        hard = choice.explicit or bool(reports) or plan.intent is Intent.LIST
        scoped = replace(
            plan,
            meetings=choice.numbers if hard else (),
            favoured_meetings=() if hard else choice.numbers,
            reports=tuple(report.id for report in reports),
            statuses=self._statuses(folded, plan.intent, reports),
            favoured_statuses=_favoured(folded),
            unknown=(
                *self._unknown_meetings(choice, folded),
                *_other_body(folded),
                *_order(folded),
                *self._missing_draft(folded, choice),
            ),
            notices=choice.ambiguous,
        )
        return replace(scoped, reports=self._without_background(scoped, folded))

    def _reports(self, folded: str, intent: Intent, choice: MeetingChoice) -> tuple[Report, ...]:
        """The reports that a question names by their kind; without such words every report but the drafts."""
        drafts = _of_meetings(self.catalogue.of_kind(ReportKind.DRAFT), choice)
        if _BACKGROUND_PAPER.search(folded):
            return _of_meetings(self.catalogue.of_kind(ReportKind.BACKGROUND), choice) if choice.numbers else ()
        if (DRAFT_WORDS.search(folded) or intent is Intent.COMPARISON) and drafts:
            adopted = {draft.draft_of for draft in drafts} if intent is Intent.COMPARISON else set()
            return (*drafts, *(report for report in self.catalogue.reports if report.id in adopted))
        named = [report for report in self.catalogue.reports if report.symbol and fold(report.symbol) in folded]
        return tuple(named)

    def _missing_draft(self, folded: str, choice: MeetingChoice) -> tuple[str, ...]:
        """A draft that is asked for by name and is not in the library."""
        drafts = self.catalogue.of_kind(ReportKind.DRAFT)
        if not choice.numbers or not _NAMED_DRAFT.search(folded) or _of_meetings(drafts, choice):
            return ()
        named = enumerate_spanish([f"la {ordinal_in_spanish(number)} reunión" for number in choice.numbers])
        return (f"el proyecto de informe de {named}",)

    def _statuses(self, folded: str, intent: Intent, reports: Sequence[Report]) -> tuple[Status, ...]:
        """A list of what was recommended holds no speaker's words, and one of what speakers said nothing else."""
        if intent is Intent.LIST and _SPEAKERS.search(folded) and not _RECOMMENDATIONS.search(folded):
            return (Status.SUMMARY,)
        if (
            intent not in (Intent.LIST, Intent.EVOLUTION, Intent.COUNT)
            or reports
            or not _RECOMMENDATIONS.search(folded)
        ):
            return ()
        return () if _SAID_TOO.search(folded) else (Status.ADOPTED, Status.COMPILED)

    def _without_background(self, plan: Plan, folded: str) -> tuple[str, ...]:
        """What a meeting said does not stand in the paper written before it."""
        background = {report.id for report in self.catalogue.of_kind(ReportKind.BACKGROUND, ReportKind.DRAFT)}
        of_meetings = bool(plan.meetings) or plan.intent is Intent.EVOLUTION
        if plan.reports or not of_meetings or _BACKGROUND.search(folded):
            return plan.reports
        return tuple(report.id for report in self.catalogue.reports if report.id not in background)

    def _unknown_meetings(self, choice: MeetingChoice, folded: str) -> tuple[str, ...]:
        """A meeting that is only planned may be spoken of ("se aplazó hasta la de 2022") without being asked about."""
        planned = re.search(
            r"antes de|aplaz|posterg|pospus|dej\w+ para|previst|proxim|futur|celebrari|cuando|postpon|defer|"
            r"when|quand|report[eé]",
            folded,
        )
        return () if planned else choice.unknown

    def _with_labels(self, plan: Plan, labels: Sequence[Label]) -> Plan:
        if not labels:
            return plan
        found = find_passages(labels, plan, self.catalogue)
        intent = Intent.FACT if plan.intent is Intent.LOOKUP and not (found.passages or found.unknown) else plan.intent
        return replace(plan, intent=intent, passages=found.passages, unknown=(*plan.unknown, *found.unknown))

    def _with_search(self, plan: Plan) -> Plan:
        expansion = self.glossary.expand(f"{plan.topic} {plan.context}" if plan.follows else plan.wording)
        texts = (plan.topic or plan.question, *expansion)
        return replace(plan, search_texts=tuple(dict.fromkeys(texts)))


def _other_body(folded: str) -> tuple[str, ...]:
    found = _OTHER_BODY.search(folded)
    if not found:
        return ()
    named = next(group for group in found.groups() if group).strip()
    return (f"el grupo de trabajo sobre {named}",)


def _order(folded: str) -> tuple[str, ...]:
    """An order to the assistant is no question about the reports."""
    return ("respuesta a una orden dirigida al asistente",) if ORDERS.search(folded) else ()


def _without_orders(question: str) -> str:
    """The question proper, when it comes after an order to forget the rules."""
    return _FORGET.sub("", question) or question


def _of_meetings(reports: Sequence[Report], choice: MeetingChoice) -> tuple[Report, ...]:
    """Those of the reports that belong to the meetings named, or to a meeting that no longer is in the library."""
    wanted = set(choice.numbers)
    if choice.unknown and not wanted:
        return ()
    return tuple(report for report in reports if not wanted or wanted & {meeting.number for meeting in report.meetings})


def _excluded(folded: str) -> str:
    found = _EXCEPT.search(folded)
    return found[1] if found else ""


def _favoured(folded: str) -> tuple[Status, ...]:
    favoured: list[Status] = []
    if _BACKGROUND.search(folded):
        favoured.append(Status.BACKGROUND)
    if _SAID.search(folded):
        favoured.append(Status.SUMMARY)
    if _RECOMMENDED.search(folded):
        favoured += [Status.ADOPTED, Status.COMPILED]
    return tuple(favoured)
