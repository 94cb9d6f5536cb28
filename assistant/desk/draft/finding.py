"""What is found of a sentence of a draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.desk.draft.text import DraftSentence
from assistant.desk.note import Cited


class DraftVerdict(StrEnum):
    SUPPORTED = "respaldada"
    REMARKED = "respaldada, con una observación"
    MISCITED = "respaldada por otro pasaje"
    UNSUPPORTED = "no respaldada"
    UNFOUND = "sin pasaje que la respalde"
    NOT_CHECKED = "sin afirmación que comprobar"

    @property
    def alarms(self) -> bool:
        return self in (DraftVerdict.MISCITED, DraftVerdict.UNSUPPORTED, DraftVerdict.UNFOUND)

    @property
    def doubtful(self) -> bool:
        """Whether somebody is to look at the sentence again."""
        return self.alarms or self is DraftVerdict.REMARKED


class Fault(StrEnum):
    """What is wrong with a sentence, in the words of the one who corrects it."""

    NUMBER = "cifra o fecha equivocada"
    MEETING = "reunión equivocada"
    STATUS = "proyecto citado como aprobado"
    VERSION = "palabra de la otra versión"
    UNAPPROVED = "no aprobado por la reunión"
    SPOKEN = "dicho en el debate, no recomendado"
    MODALITY = "fuerza del verbo cambiada"
    ATTRIBUTION = "atribución equivocada"
    NEGATION = "negación o sentido contrario"
    NAME = "país, órgano o nombre equivocado"
    LABEL = "la cita no existe"
    CITATION = "la cita no lo dice"
    QUOTE = "cita textual alterada"
    DETAIL = "detalle añadido"
    NOTHING = "no consta"


@dataclass(frozen=True, slots=True)
class Reason:
    fault: Fault
    text: str


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """A sentence with its verdict. `support` backs it, or is the passage that it comes nearest to.

    `proposed` is the citation to put, empty where nothing backs the sentence.
    """

    sentence: DraftSentence
    verdict: DraftVerdict
    reasons: tuple[Reason, ...] = ()
    support: tuple[Cited, ...] = ()
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class DraftReport:
    """The findings of a draft in its order."""

    findings: tuple[DraftFinding, ...]

    @property
    def alarms(self) -> tuple[DraftFinding, ...]:
        return tuple(one for one in self.findings if one.verdict.alarms)

    @property
    def summary(self) -> str:
        """ "Se han comprobado 40 frases: 31 respaldadas, 9 con reparos." """
        checked = [one for one in self.findings if one.verdict is not DraftVerdict.NOT_CHECKED]
        good = len(checked) - len(self.alarms)
        left = len(self.findings) - len(checked)
        aside = f" {left} no afirman nada que comprobar." if left else ""
        remarked = sum(one.verdict is DraftVerdict.REMARKED for one in checked)
        with_remark = f" ({remarked} con una observación)" if remarked else ""
        done = "Se ha comprobado 1 frase" if len(checked) == 1 else f"Se han comprobado {len(checked)} frases"
        backed = "1 respaldada" if good == 1 else f"{good} respaldadas"
        return f"{done}: {backed}{with_remark}, {len(self.alarms)} con reparos.{aside}"
