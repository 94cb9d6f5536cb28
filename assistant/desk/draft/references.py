"""What a sentence of a draft cites: symbols, printed labels, meetings; and what of it does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.desk.draft.finding import Fault, Reason
from assistant.desk.draft.text import DraftSentence
from assistant.plan import Intent, Plan
from assistant.question.lookup import find_passages
from assistant.records.catalogue import Catalogue
from assistant.words.labels import Label, find_labels
from assistant.words.meetings import find_meetings
from vectorstore.records import Report, ReportKind
from vectorstore.words import fold

_SYMBOL = re.compile(r"\b[A-Z][A-Za-z]*(?:/[A-Z0-9][A-Za-z0-9.\-]*)+(?<![.\-])")
# "(…, párr. 1 b))": the bracket of a letter closes nothing.
_BRACKETS = re.compile(r"\s*(?:\((?:(?<=[\s(])[a-z]{1,4}\)(?=[^()]*\))|[^()]|\([^()]*\))*\)|\[[^\]]*\])")
_CITING = re.compile(
    r"\b(?:parrs?\.|parrafos? \d|recomendacion(?:es)? \d|informe de \d|vease|cf\.|recopilacion|seccs?\.)|/wg\.|/cop/"
)
_DRAFT_REPORT = re.compile(r"\b(?:proyecto de (?:informe|recomendacion\w*)|borrador (?:de|del) informe|borrador)\b")
_YEAR = r"(?:19|20)\d\d"
# A year names a meeting when the meeting is said to have acted in it; "una ley aprobada en 2017" names none.
_MEETING_YEAR = re.compile(
    rf"\b(?:reunion|informe|recopilacion|compilacion|periodo de sesiones)(?: \S+)? (?:de|del|celebrada en) {_YEAR}"
    rf"|\brecomendacion(?:es)? \d[^.;]{{0,24}}? de(?:l ano)? {_YEAR}|^(?:en|durante) {_YEAR}\b"
    r"|\b(?:grupo de trabajo|reunion|se)(?: (?!en )\S+){0,3} (?:recomend|aprob|acord|alent|decid|pid|inst|invit)"
    r"(?:o|io|aron|ieron)(?: (?!en )\S+){0,3}? en "
    rf"{_YEAR}|\b(?:grupo de trabajo|orador\w*|delegacion\w*)(?: (?!en )\S+){{0,3}}? en {_YEAR}"
)
# What was approved in a year need not be a meeting's: "la ley sobre el deber de vigilancia se aprobó en 2017".
_OF_A_WORK = re.compile(
    r"\b(?:ley|leyes|decreto|manual|norma) (?!model)[^.;]{0,60}\b(?:aprob|adopt|public|promulg)\w+ en (?:19|20)\d\d"
)
_ANY_YEAR = re.compile(rf"(?<![\d/]){_YEAR}(?![\d/])")
_LABELS = re.compile(
    r"\b(?:p[áa]rrs?\.|p[áa]rrafos?|recomendaci[óo]n(?:es)?|\w+ reuni[óo]n|informe de|signatura inferida|"
    r"[a-z]{1,4}\)|\d+)",
    re.IGNORECASE,
)
_OWN_LABEL = re.compile(
    r"\b([Rr]ecomendaci[óo]n|[Pp][áa]rrafo) \d+(?: [a-z]{1,4}\))*(?: (?:de|del año|del informe de) (?:19|"
    r"20)\d\d)?(?!\w)"
)
_UNSAID = re.compile(
    r"((?:(?:También|Además|Asimismo|Igualmente|Por último|Finalmente|A su vez),? )?)"
    r"((?:[Rr]ecomendó|[Aa]lentó|[Aa]nimó|[Ii]nstó|[Ii]nvitó|[Pp]idió|[Ee]xhortó|[Pp]ropuso|[Aa]cordó|[Rr]eiteró|[Dd]ecidió)\b)"
)
_REPORT_YEAR = re.compile(r"\b(?:informe|reunion) (?:de|del ano) ((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class References:
    """`passages` are ids that the citations name; `meetings` numbers that the sentence itself names.

    `claim` is the sentence without its citations; `faults` are citations of what does not exist.
    """

    claim: str
    passages: tuple[str, ...] = ()
    meetings: tuple[int, ...] = ()
    reports: tuple[str, ...] = ()
    faults: tuple[Reason, ...] = ()
    of_draft: bool = False

    @property
    def cites(self) -> bool:
        return bool(self.passages or self.faults)


@dataclass(frozen=True)
class ReferenceReader:
    """Reads references against what a library holds. `printed` are the symbols that its texts name."""

    catalogue: Catalogue
    printed: frozenset[str]

    def read(self, sentence: DraftSentence, heading: Sequence[int] = ()) -> References:
        """The references of a sentence; `heading` are the meetings named above it, when it names none."""
        claim, cited = split_citations(sentence.text)
        citing = " ; ".join((*cited, *sentence.notes))
        everything = f"{claim} ; {citing}" if citing else claim
        reports, faults = self._symbols(everything)
        folded = fold(claim)
        own = self._meetings(folded)
        meetings = own or self._meetings(fold(citing))
        plan = Plan(
            Intent.LOOKUP,
            claim,
            meetings=meetings or tuple(heading if not reports else ()),
            reports=tuple(one.id for one in reports) or self._drafts(fold(everything), meetings),
        )
        passages, missing = self._labelled(everything, plan)
        return References(
            claim=claim,
            passages=passages,
            meetings=own,
            reports=plan.reports,
            faults=(*faults, *missing),
            of_draft=bool(_DRAFT_REPORT.search(folded)),
        )

    def _meetings(self, folded: str) -> tuple[int, ...]:
        """Meetings named by their ordinals, and by the years in which they are said to have acted."""
        folded = folded if not _OF_A_WORK.search(folded) else ""
        years = " ; ".join(f"reunion de {_ANY_YEAR.findall(one[0])[-1]}" for one in _MEETING_YEAR.finditer(folded))
        numbers: list[int] = []
        for text in filter(None, (_ANY_YEAR.sub("", folded), years)):
            choice = find_meetings(text, self.catalogue.meetings, self.catalogue.held)
            numbers += choice.numbers if choice.explicit else ()
        return tuple(dict.fromkeys(numbers))

    def _symbols(self, text: str) -> tuple[tuple[Report, ...], tuple[Reason, ...]]:
        known = {(one.symbol or "").lower(): one for one in self.catalogue.reports if one.symbol}
        found: list[Report] = []
        faults: list[Reason] = []
        for symbol in dict.fromkeys(_SYMBOL.findall(text)):
            report = known.get(symbol.lower())
            if report is not None:
                found.append(report)
            elif symbol.count("/") > 1 and not self._is_printed(symbol.lower()):
                faults.append(Reason(Fault.LABEL, f"La signatura {symbol} no consta en la biblioteca."))
        return tuple(found), tuple(faults)

    def _is_printed(self, symbol: str) -> bool:
        """Whether the library names a symbol, or an addendum of it."""
        known = (*self.printed, *((one.symbol or "").lower() for one in self.catalogue.reports))
        return any(one == symbol or one.startswith(f"{symbol}/") for one in known)

    def _drafts(self, folded: str, meetings: Sequence[int]) -> tuple[str, ...]:
        """The draft of the meeting, when the citation says that it is one."""
        if not _DRAFT_REPORT.search(folded):
            return ()
        drafts = self.catalogue.of_kind(ReportKind.DRAFT)
        fitting = [one for one in drafts if not meetings or {m.number for m in one.meetings} & set(meetings)]
        return tuple(one.id for one in fitting)

    def _labelled(self, text: str, plan: Plan) -> tuple[tuple[str, ...], tuple[Reason, ...]]:
        ids: list[str] = []
        faults: list[Reason] = []
        for label in _labels(text):
            found = find_passages([label], plan, self.catalogue)
            ids += found.passages
            if found.unknown and (plan.reports or plan.meetings):
                faults.append(Reason(Fault.LABEL, f"No existe {found.unknown[0]}."))
        return tuple(dict.fromkeys(ids)), tuple(faults)


def _labels(text: str) -> Iterator[Label]:
    """Labels as they are cited; each of several numbers is looked for alone, so that one missing is noticed."""
    for label in find_labels(fold(text)):
        for number in label.numbers:
            yield replace(label, numbers=(number,), letters=label.letters if len(label.numbers) == 1 else ())


def split_citations(text: str) -> tuple[str, tuple[str, ...]]:
    """A sentence without the brackets that cite, and what stands in those."""
    cited: list[str] = []

    def take(found: re.Match[str]) -> str:
        if not _CITING.search(fold(found[0])) and not _SYMBOL.search(found[0]):
            return found[0]
        cited.append(found[0].strip()[1:-1])
        return ""

    bare = _BRACKETS.sub(take, text)
    return " ".join(bare.replace(" .", ".").replace(" ,", ",").split()), tuple(cited)


def without_labels(text: str) -> str:
    """A text without symbols, labels and meetings: what is left of a mere citation says nothing."""
    return _LABELS.sub(" ", _SYMBOL.sub(" ", text))


def without_own_labels(text: str) -> str:
    """A sentence whose subject is a label, without its number: "la recomendación 6 de 2021 pide" says that one asks."""
    return _OWN_LABEL.sub(lambda found: found[1], text)


def with_subject(text: str) -> str:
    """A sentence that leaves out who asks, because it is the meeting spoken of, with that said."""
    found = _UNSAID.match(text)
    return f"{found[1]}el Grupo de Trabajo {found[2]}{text[found.end() :]}" if found else text


def heading_meetings(text: str, catalogue: Catalogue) -> tuple[int, ...]:
    """The meetings that a heading names."""
    folded = fold(text)
    choice = find_meetings(folded, catalogue.meetings, catalogue.held)
    return choice.numbers if choice.explicit or _REPORT_YEAR.search(folded) else ()


def symbols_of(texts: Sequence[str]) -> frozenset[str]:
    """Every symbol that texts print, in lower case."""
    return frozenset(symbol.lower() for text in texts for symbol in _SYMBOL.findall(text))
