"""What a passage is worth when it is quoted, read from the kind of report, the titles of its sections and its words."""

from __future__ import annotations

import re

from ingestion.structure.speakers import speaker, turn
from vectorstore.records import PassageKind, Report, ReportKind, Status

_SUMMARY = re.compile(
    r"\b(?:resumen de (?:las? |los )?(?:deliberaciones|debates?|presidencia)|resumen del debate|deliberaciones|"
    r"desarrollo de (?:la reuni[oó]n|los debates|los trabajos)|di[áa]logo interactivo|exposici[oó]n del estado|"
    r"intercambio (?:general )?de opiniones|debate(?: general)?|"
    r"summary of (?:the )?(?:discussions?|deliberations|debate)|chair[’']s summary|"
    r"general (?:debate|exchange of views)|"
    r"r[ée]sum[ée] des (?:d[ée]bats|d[ée]lib[ée]rations)|d[ée]bats?|d[ée]lib[ée]rations)\b",
    re.I,
)
_ORGANIZATION = re.compile(
    r"^(?:introducci[oó]n|antecedentes|organizaci[oó]n|apertura|asistencia|participa|documentaci[oó]n|"
    r"documentos|clausura|"
    r"aprobaci[oó]n del (?:informe|programa|temario)|programa\b|temario\b|elecci[oó]n de|mesa\b|declaraciones|"
    r"lugar y fecha|cuestiones de organizaci|cuestiones de procedimiento|lista de participantes|"
    r"introduction|organi[sz]ation|opening|attendance|participa|documentation|documents|closing|closure|"
    r"adoption of the (?:report|agenda)|agenda|election of|officers|list of participants|"
    r"ouverture|documents|clôture|adoption (?:du rapport|de l[’']ordre)|ordre du jour|élection)",
    re.I,
)
_RECOMMENDATIONS = re.compile(
    r"\b(?:recomendaciones|conclusiones|decisiones|resoluciones|recommendations|conclusions|decisions|resolutions|"
    r"recommandations|décisions|résolutions)\b",
    re.I,
)
_RESOLUTION = re.compile(r"^(?:resoluci[oó]n|decisi[oó]n|resolution|decision|résolution|décision)\s+\S*\d", re.I)
_PROPOSED = re.compile(
    r"^(?:proyecto de (?:resoluci[oó]n|decisi[oó]n)|draft (?:resolution|decision)|projet de (?:résolution|décision))\b",
    re.I,
)
_NUMBER = re.compile(r"^(?:[IVX]+|[A-Z]|\d+)\.\s+")
# Documents that a body adopts as a whole, by their titles and symbols.
_WHOLE = re.compile(
    r"^(?:observaci[oó]n(?:es)? (?:finales|generale?s?)|recomendaci[oó]n(?:es)? general|resoluci[oó]n|decisi[oó]n|"
    r"dictamen|opini[oó]n(?:es)? (?:n[uú]m|aprobad)|"
    r"declaraci[oó]n|conclusiones convenidas|directrices|principios|concluding observations|"
    r"general (?:comment|recommend)|"
    r"resolution|decision|views|observations (?:finales|générales)|résolution|décision)",
    re.I,
)
_WHOLE_SYMBOL = re.compile(r"/(?:CO|RES|DEC|GC|PRST)/")
_RECORD = re.compile(r"/(?:SR|PV)\.\d")
_VERBATIM = re.compile(r"/PV\.\d|acta literal|verbatim record", re.I)
_RECORD_TITLE = re.compile(
    r"^(?:acta (?:resumida|literal|de la \d)|(?:summary|verbatim) record|compte rendu|procès-verbal)", re.I
)
_ORGAN = (
    r"\b(?:Comit[ée]|Comisi[óo]n|Consejo|Conferencia|Asamblea(?: General)?|Grupo(?: de (?:Trabajo|Expertos))?|Junta|"
    r"Subcomit[ée]|Reuni[óo]n|Committee|Commission|Council|Conference|Assembly|Working Group|Conseil|Conférence|"
    r"Assemblée|Groupe de travail)\b[^.;]{0,80}?\b"
)
_ADOPTS = re.compile(
    rf"{_ORGAN}(?:aprob[óo]|adopt[óo]|decidi[óo]|recomend[óo]|recomienda|decide|acord[óo]|hizo suy[ao]s|"
    r"formul[óo] las siguientes|adopted|decided|recommended|recommends|agreed|endorsed|"
    r"a (?:adopté|décidé|recommandé|approuvé)|recommande)\b|"
    r"^(?:Decide|Exhorta|Insta|Pide|Alienta|Recomienda|Solicita|Invita|Aprueba|Establece|Decides|Urges|Calls upon|"
    r"Requests|Invites|Décide|Prie|Invite|Engage)\s"
)
# "El Comité:" and what it did as a list: "a) Tomó nota ...; b) Alentó ...".
_ADOPTS_LIST = re.compile(
    r"^(?:El|La|The|Le)\s(?:Comit[ée]|Comisi[óo]n|Consejo|Conferencia|Asamblea|Grupo de (?:Trabajo|Expertos)|Junta|"
    r"Committee|Commission|Council|Conference|Assembly|Working Group|Conseil|Conférence|Assemblée)\b[^.;:]{0,80}:$"
)
# Said of what a meeting does for its own order, this is organization whatever the verb.
_OWN_ORDER = re.compile(r"\b(?:programa|temario|orden del d[ií]a|informe|agenda|report|mesa|president)", re.I)
_OPENING = re.compile(r"^(?:introducci[oó]n|antecedentes|introduction|background)\b", re.I)
_STATEMENTS = re.compile(r"^(?:declaraciones|statements|déclarations)", re.I)
# The chapeau of adoption: "aprobó las recomendaciones siguientes", "que figuran a continuación".
_LEADS = re.compile(r"(?:siguientes?|continuaci[oó]n|following|below|suivantes?|ci-après)\b[^.]*[:.]?$", re.I)
_ANNEXED_ROLL = re.compile(
    r"^(?:anexo|ap[ée]ndice|annexe?|appendi\w+)\b(?:\s+(?:[IVX]{1,5}|\d{1,2}|[A-Z]))?[\s.:]+"
    r"(?:asistencia|participa|lista (?:provisional )?de (?:participantes|documentos|asist)|documentos|documentaci[oó]n|"
    r"attendance|list of (?:participants|documents)|documents)",
    re.I,
)
_ANNEX = re.compile(r"^(?:anexo|ap[ée]ndice|annexe?|appendi)", re.I)
# The Universal Periodic Review lists what single States recommend: "100.3 Abolir ... (Chile) (Francia);".
_BY_STATES = re.compile(r"((?:\s?\((?:[^()]|\([^()]*\))+\))+)\s*[;.]?$")
_REVIEW = re.compile(r"examen peri[óo]dico universal|universal periodic review|examen périodique universel", re.I)
_BY_KIND = {
    ReportKind.DRAFT: Status.DRAFT,
    ReportKind.BACKGROUND: Status.BACKGROUND,
}


def adopts(text: str) -> bool:
    """A body approves, decides or recommends something in this text."""
    return bool(_ADOPTS.search(text) or _ADOPTS_LIST.match(text))


class StatusReader:
    """Goes through the passages of a report in their order."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._led: tuple[str, ...] | None = None  # the section whose chapeau adopts what follows in it
        self._adopting = False  # the last paragraph is such a chapeau: what it leads to is adopted even in a summary
        title, symbol = report.title, report.symbol or ""
        self._section: tuple[str, ...] = ()
        self._turn: str | None = None
        self._is_verbatim = bool(_VERBATIM.search(f"{symbol} {title}"))
        self._is_record = bool(_RECORD_TITLE.match(title) or _RECORD.search(symbol))
        self._is_review = bool(_REVIEW.search(title))
        self._is_whole = bool(_WHOLE.match(title) or _WHOLE_SYMBOL.search(symbol))

    def of(self, kind: PassageKind, section: tuple[str, ...], met: bool, text: str) -> Status:
        """The status of a passage; `met` says that it stands under the heading of a meeting."""
        report = self._report
        if report.kind in _BY_KIND:
            return _BY_KIND[report.kind]
        if report.kind is ReportKind.COMPILATION:
            return Status.COMPILED if met else Status.ORGANIZATION
        if self._is_record or self.recommending(text):
            return Status.SUMMARY
        if kind is PassageKind.RECOMMENDATION:
            return self._of_recommendation(section)
        self._adopting = adopts(text) and bool(_LEADS.search(text)) and speaker(text) is None
        return self._of_section(section, text) or self._of_words(section, text)

    def _of_recommendation(self, section: tuple[str, ...]) -> Status:
        """Adopted, unless it stands in a draft, or in a summary where one speaker proposed it."""
        told = self._of_section(section)
        adopted = self._report.status or Status.ADOPTED
        if told is Status.DRAFT:
            return told
        both = any(_SUMMARY.search(title) and _RECOMMENDATIONS.search(title) for title in section)
        return Status.SUMMARY if told is Status.SUMMARY and not (both or self._adopting) else adopted

    def speaker(self, section: tuple[str, ...], text: str) -> str | None:
        """Who says it. In a verbatim record a speech goes on over its paragraphs, within its section."""
        if not self._is_verbatim:
            return self.recommending(text) or speaker(text)
        self._turn = turn(text, self._turn if section == self._section else None)
        self._section = section
        return self._turn

    def recommending(self, text: str) -> str | None:
        """The States that recommend something in a review, as printed: "(Chile) (Francia)"; no body adopted it."""
        states = _BY_STATES.search(text) if self._is_review else None
        return " ".join(states[1].split()) if states else None

    def _of_section(self, section: tuple[str, ...], text: str = "") -> Status | None:
        """The outermost title that tells: under a summary, everything is summary.

        Under a title of organization something may be adopted all the same.
        """
        plain = [_NUMBER.sub("", title) for title in section]
        if any(map(_PROPOSED.match, plain)):
            return Status.DRAFT
        for title in plain:
            if _SUMMARY.search(title) and not self._is_whole:
                return Status.SUMMARY
            if _ANNEXED_ROLL.match(title) or (_ORGANIZATION.match(title) and not self._adopts_under(title, text)):
                return Status.ORGANIZATION
            if _RECOMMENDATIONS.search(title) or _RESOLUTION.match(title) or _ORGANIZATION.match(title):
                return self._report.status or Status.ADOPTED
        return None

    def _adopts_under(self, title: str, text: str) -> bool:
        """The introduction of a text that is adopted as a whole; a decision told among the statements."""
        if self._is_whole:
            return bool(_OPENING.match(title))
        own = _STATEMENTS.match(title) and adopts(text) and not _OWN_ORDER.search(text)
        return bool(own) and speaker(text) is None

    def _of_words(self, section: tuple[str, ...], text: str) -> Status:
        """Under a title that tells nothing: a remark is no decision, whatever else the report adopts."""
        status = self._report.status
        if self._is_whole:
            return status or Status.ADOPTED
        if status is Status.ADOPTED and (adopts(text) or self._led == section):
            self._led = section if _LEADS.search(text) or self._led == section else None
            return Status.ADOPTED
        told = status is Status.ADOPTED and not any(map(_ANNEX.match, section))
        return Status.SUMMARY if told or speaker(text) else Status.BACKGROUND
