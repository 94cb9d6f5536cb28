"""Where a question is to be answered: its meetings, its reports, the status of the text it wants."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.plan import SEVERAL, Intent, Plan
from assistant.question.choice import ScopeChoice, bound
from assistant.question.exclusion import excluded, without_excluded
from assistant.question.holders import settle, told_by_others, within, without_body
from assistant.question.intent import ASKS_WHY, DRAFT_WORDS
from assistant.records.catalogue import Catalogue
from assistant.search.mention import WHETHER_MENTIONED
from assistant.words.conjunctions import joined_by_and
from assistant.words.meetings import find_meetings
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.spans_of_meetings import MeetingChoice
from assistant.words.topic import topic_words
from assistant.words.voices import asked_by_body, asks_stance, asks_who_said, names_speakers
from vectorstore.meetings import differ
from vectorstore.records import Meeting, Report, ReportKind, Status
from vectorstore.words import fold

_RECOMMENDED = re.compile(
    r"recom|(?<!no )aprob|acord|adopt|agree|decid|deber|medidas|insto|alent|exhort|pidio a los estados|should|"
    r"encourag|devrai"
)
_RECOMMENDATIONS = re.compile(
    r"recomm?[ea]nd|\brecs\b|recomiend|acord(?:o|aron|ado)\b|agreed|"
    # What was approved on a subject; by itself it may be the agenda.
    r"\bque se aprob(?:o|aron)\b.*\b(?:sobre|acerca|respecto|en materia|en relacion)\b"
)
_SAID_TOO = re.compile(
    r"orador|panelist|ponente|debat|deliberacion|intervencion|resumen|speaker|discuss|orateur|"
    r"proximas reuniones|futuras"
)
_SAID = re.compile(
    r"orador|panelist|ponente|delegacion|debat|deliberacion|discut|intervin|sra?\.|senora?\b|"
    r"resumen de la presid|dij(?:o|eron)|se (?:ha )?habl(?:o|ado)\b|"
    r"senal|destac|mencion|explic|cont[oó]\b|present[oó]|speaker|said|panellist|discuss|orateur|intervenant"
)
_PROPOSED = (
    r"(?:secretaria|secretariat) (?:\w+ ){0,2}(?:propus|propon|propos|sugir|sugier|plante|suggest)|"
    r"(?:propus|propon|propos|sugir|sugier|plante|suggest)\w* (?:por |by |par )?(?:la |the )?secretari"
)
_BACKGROUND = re.compile(
    r"antecedentes|background (?:paper|document|note) (?:of|for|from) 20|document[eo]s? de base|tal vez desee|"
    + _PROPOSED
)
_BACKGROUND_PAPER = re.compile(
    r"(?:documento|papel|nota|texto)(?: de antecedentes| previo| preparatorio)?(?: de la secretaria)? (?:de|"
    r"para) (?:la reunion de |la cuarta reunion|el )?20\d\d"
    r"|antecedentes de (?:la reunion de )?20\d\d"
    r"|20\d\d background (?:paper|document|note)|background (?:paper|document|note) (?:of|for|from) (?:the )?20\d\d"
    r"|document(?: de base| d'information)? (?:de|pour) (?:la reunion de )?20\d\d"
    r"|(?:documento|papel|nota|texto|document|paper) (?:\w+ ){0,2}(?:preparad|elaborad|presentad|redactad|escrit|"
    r"prepared|written|prepare)\w* (?:por la secretaria |by the secretariat )?"
    r"(?:para|antes de|con vistas a|before|for|pour|avant)"
    rf"|{_PROPOSED}"
)
# What a question says of such a paper itself is no subject.
_PAPER_WORDS = re.compile(
    r"\b(?:antecedentes|secretar[ií]a|secretariat|secr[ée]tariat|agenda|programa|base|information|background|paper|"
    r"note|"
    r"(?:preparad|elaborad|presentad|redactad|escrit|prepared|written|propon|propue|sugier|sugir|plante|suggest)\w*)\b",
    re.IGNORECASE,
)
# "Los proyectos de recomendación de la décima reunión": drafts of another meeting are not those of the library.
_DRAFT_OF = re.compile(
    rf"(?:{DRAFT_WORDS.pattern})[^,;?]*?"
    r"\b(?:de|en|of|from|du) (?:la |su |the |its )?([^,;?]*)[?.! ]*$"
)
_NAMED_DRAFT = re.compile(
    r"(?:dice|decia|dijo|contenia|contiene|recomend\w+|segun|que|en) el (?:proyecto de informe|borrador)"
    r"(?: del informe)? "
    r"de (?:la reunion de )?20\d\d"
)
# The compilation as a document; the year of its date is no meeting's.
_COMPILATION = re.compile(
    r"\b(?:la|the) (?:recopilacion|compilacion|compilation)\b"
    r"(?! de (?:dat|inform|prueb|legisl|estadist|practic|buenas|jurisp))(?! of (?:dat|inform|case|evid|legis|stat))"
    r"(?:,? (?:de |of |for )?(?:los anos )?20\d\d(?:\s*(?:-|–|a|to|y|al)\s*20\d\d)?)?"
)
_REPORT_OF = re.compile(r"\b(?:informe|report|rapport) (?:de|of|du|from) ((?:19|20)\d\d)\b")
_PLANNED = re.compile(
    r"\bantes de|aplaz|posterg|pospus|dej\w+ para|previst|proxim|futur|celebrari|cuando|postpon|defer|"
    r"when|quand|report[eé]"
)
# What became of a meeting of which no report is known, others may tell.
_BECAME = re.compile(r"\bque (?:paso|ocurrio|sucedio|fue)\b|\bwhat (?:happened|became)\b|devenu|advenu")


@dataclass(frozen=True)
class ScopeReader:
    """Reads the scope of a folded question over one version of the library."""

    catalogue: Catalogue

    def bind(self, plan: Plan, folded: str, chosen: ScopeChoice) -> Plan:
        """The plan with its scope, within what the reader chose beside the question."""
        compilations = self.catalogue.of_kind(ReportKind.COMPILATION)
        dated = _COMPILATION.sub(" ", folded) if compilations else folded
        held = settle(self._meetings(dated, plan.intent in SEVERAL), dated, self.catalogue)
        plan = without_body(plan, held)
        if self._of_other_meeting(folded):
            intent = Intent.FACT if plan.intent is Intent.COMPARISON else plan.intent
            plan = replace(
                plan, intent=intent, topic=" ".join(topic_words(without_excluded(plan.wording, plan.intent in SEVERAL)))
            )
        choice = held.choice
        reports = self._reports(folded, plan.intent, choice)
        bounded_by_year = plan.intent in (Intent.LIST, Intent.COUNT) or bool(WHETHER_MENTIONED.search(folded))
        hard = choice.explicit or bool(reports or held.reports) or bounded_by_year
        lacking = self._unknown_meetings(choice, folded)
        scoped = replace(
            plan,
            meetings=choice.numbers if hard else (),
            favoured_meetings=() if hard else choice.numbers,
            reports=tuple(report.id for report in reports),
            statuses=self._statuses(folded, plan.intent, reports, bool(plan.names)),
            favoured_statuses=_favoured(folded),
            unknown=(*(() if choice.numbers else lacking), *plan.unknown, *self._missing_draft(folded, choice)),
            absent=lacking if choice.numbers else (),
            notices=choice.ambiguous,
        )
        if choice.missing and not lacking:
            scoped = told_by_others(scoped, choice.missing, became=bool(_BECAME.search(folded)))
        bounded = bound(scoped, chosen, self.catalogue)
        if reports and all(report.kind is ReportKind.BACKGROUND for report in reports):
            bounded = replace(bounded, topic=" ".join(topic_words(_PAPER_WORDS.sub(" ", bounded.topic))))
        return replace(bounded, reports=within(bounded, self._without_background(bounded, folded), held))

    def _meetings(self, folded: str, listed: bool) -> MeetingChoice:
        """The meetings asked about, without those that the question leaves out."""
        known, held = (*self.catalogue.meetings, *self.catalogue.namesakes), self.catalogue.held
        choice = find_meetings(without_excluded(folded, listed), known, held)
        aside = excluded(folded, listed)
        left_out = find_meetings(aside, known, held) if aside else MeetingChoice()
        if not left_out.numbers:
            return choice
        rest = tuple(one for one in known if not _is_among(one, left_out))
        numbers = {one.number for one in rest}
        kept = tuple(number for number in choice.numbers or sorted(held) if number in numbers)
        named = joined_by_and([f"la {meeting_in_spanish(number)}" for number in sorted(left_out.numbers)])
        if not kept:
            return replace(choice, numbers=(), unknown=(*choice.unknown, f"ninguna reunión aparte de {named}"))
        told = f"Como pide la pregunta, la respuesta no incluye lo que consta de {named}."
        meetings = rest if left_out.meetings else choice.meetings
        return replace(choice, numbers=kept, meetings=meetings, explicit=True, ambiguous=(*choice.ambiguous, told))

    def _reports(self, folded: str, intent: Intent, choice: MeetingChoice) -> tuple[Report, ...]:
        """The reports that a question names by their kind; without such words every report but the drafts."""
        drafts = () if self._of_other_meeting(folded) else _of_meetings(self._drafts, choice)
        background = self.catalogue.of_kind(ReportKind.BACKGROUND)
        if _BACKGROUND_PAPER.search(folded):
            return _of_meetings(background, choice) if choice.numbers else ()
        titled = [report for report in background if report.title and fold(report.title) in folded]
        if titled:
            return tuple(titled)
        if (DRAFT_WORDS.search(folded) or intent is Intent.COMPARISON) and drafts:
            adopted = {draft.draft_of for draft in drafts} if intent is Intent.COMPARISON else set()
            return (*drafts, *(report for report in self.catalogue.reports if report.id in adopted))
        named = [report for report in self.catalogue.reports if report.symbol and fold(report.symbol) in folded]
        compiled = self.catalogue.of_kind(ReportKind.COMPILATION) if _COMPILATION.search(folded) else ()
        return tuple(named) or _of_meetings(compiled, choice) or self._of_year(folded, choice)

    def _of_year(self, folded: str, choice: MeetingChoice) -> tuple[Report, ...]:
        """ "El informe de 2018", where a compilation holds that meeting too."""
        if not _of_meetings(self.catalogue.of_kind(ReportKind.COMPILATION), choice):
            return ()
        years = {int(found[1]) for found in _REPORT_OF.finditer(folded)}
        own = [one for one in self.catalogue.of_kind(ReportKind.REPORT) if one.year in years]
        return _of_meetings(own, choice) if len(own) == len(years) else ()

    @property
    def _drafts(self) -> tuple[Report, ...]:
        return self.catalogue.of_kind(ReportKind.DRAFT)

    def _of_other_meeting(self, folded: str) -> bool:
        """Whether the drafts that a question speaks of are those of a meeting of which the library has none."""
        found = _DRAFT_OF.search(folded)
        if not found:
            return False
        named = find_meetings(f"de la {found[1]}", self.catalogue.meetings, self.catalogue.held)
        return bool(named.unknown) or bool(named.numbers and not _of_meetings(self._drafts, named))

    def _missing_draft(self, folded: str, choice: MeetingChoice) -> tuple[str, ...]:
        """A draft that is asked for by name and is not in the library."""
        if not choice.numbers or not _NAMED_DRAFT.search(folded) or _of_meetings(self._drafts, choice):
            return ()
        named = joined_by_and([f"la {meeting_in_spanish(number)}" for number in choice.numbers])
        return (f"el proyecto de informe de {named}",)

    def _statuses(self, folded: str, intent: Intent, reports: Sequence[Report], named: bool) -> tuple[Status, ...]:
        """A list of what was recommended holds no speaker's words, and one of what speakers said nothing else."""
        if intent is Intent.LIST and names_speakers(folded) and not _RECOMMENDATIONS.search(folded):
            return (Status.SUMMARY,)
        if intent in (Intent.FACT, Intent.YES_NO) and asks_stance(folded):
            return (Status.ADOPTED, Status.COMPILED)
        # The reason of a recommendation, or why it was put off, may stand beside it.
        if ASKS_WHY.search(folded):
            return ()
        if intent in (Intent.FACT, Intent.YES_NO) and not (reports or named) and asks_recommended(folded):
            return (Status.ADOPTED, Status.COMPILED)
        if intent is Intent.WHO_SAID and asks_who_said(folded) and not asks_recommended(folded):
            return (Status.SUMMARY,)
        of_many = intent in (Intent.LIST, Intent.EVOLUTION, Intent.COUNT) and not reports
        return (Status.ADOPTED, Status.COMPILED) if of_many and asks_recommended(folded) else ()

    def _without_background(self, plan: Plan, folded: str) -> tuple[str, ...]:
        """What a meeting said does not stand in the paper written before it."""
        background = {report.id for report in self.catalogue.of_kind(ReportKind.BACKGROUND, ReportKind.DRAFT)}
        of_meetings = bool(plan.meetings) or plan.intent is Intent.EVOLUTION
        if plan.reports or not of_meetings or _BACKGROUND.search(folded):
            return plan.reports
        return tuple(report.id for report in self.catalogue.reports if report.id not in background)

    def _unknown_meetings(self, choice: MeetingChoice, folded: str) -> tuple[str, ...]:
        """A meeting that is only planned may be spoken of ("se aplazó hasta la de 2022") without being asked about."""
        told = _PLANNED.search(folded) or (not choice.numbers and _BECAME.search(folded))
        return () if told else choice.unknown


def _is_among(meeting: Meeting, choice: MeetingChoice) -> bool:
    """Whether a meeting was chosen, by its number or, where that is told, by its year."""
    if choice.meetings:
        return any(not differ(meeting, one) for one in choice.meetings)
    return meeting.number in choice.numbers


def asks_recommended(folded: str) -> bool:
    """Whether a folded question is on what was recommended or agreed, and on nothing else."""
    by_the_body = _RECOMMENDATIONS.search(folded) or asked_by_body(folded)
    return bool(by_the_body) and not _SAID_TOO.search(folded)


def _of_meetings(reports: Sequence[Report], choice: MeetingChoice) -> tuple[Report, ...]:
    """Those of the reports that belong to the meetings named, or to a meeting that no longer is in the library."""
    wanted = set(choice.numbers)
    if choice.unknown and not wanted:
        return ()
    return tuple(report for report in reports if not wanted or wanted & {meeting.number for meeting in report.meetings})


def _favoured(folded: str) -> tuple[Status, ...]:
    favoured: list[Status] = []
    if _BACKGROUND.search(folded):
        favoured.append(Status.BACKGROUND)
    if _SAID.search(folded):
        favoured.append(Status.SUMMARY)
    if _RECOMMENDED.search(folded):
        favoured += [Status.ADOPTED, Status.COMPILED]
    return tuple(favoured)
