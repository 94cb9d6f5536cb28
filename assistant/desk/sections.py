"""The sections of a note without a model: the passages' own words under our headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from assistant.answer import Claim
from assistant.desk.asking import only_to_consider
from assistant.desk.note import Block
from assistant.desk.statement import Quoting, quotable, telling
from assistant.desk.theme import ThemeEvidence
from assistant.wording import STATUS_NAMES, meeting_name
from assistant.words.ordinals import meeting_in_spanish
from assistant.words.sentences import split_sentences
from vectorstore.records import Meeting, Passage, Status
from vectorstore.words import fold

# "Examinó el tema 3 del programa, titulado…": that a meeting took the theme up.
_EXAMINED = re.compile(r"\bexamin\w+ el tema \d")
_FUTURE = re.compile(
    r"(?:proxim|futur|siguiente)\w* reunion|temas? (?:en|para) sus|labor futura|dar prioridad a los siguientes temas"
)
_HARD = re.compile(
    r"dificultad|desafio|\bretos?\b|problema|obstacul|preocupa|laguna|insuficien|seguia siendo|seguian siendo|falta de|"
    r"aun no|todavia|necesidad de|era necesario|se necesita"
)
# As for passages (theme.py): half a term of two words is not on the theme.
_ON_THEME = 0.55


@dataclass(frozen=True)
class SectionBuilder:
    """Builds sections from what the reports hold on a theme."""

    quoting: Quoting

    def background(self, evidence: ThemeEvidence) -> tuple[Block, ...]:
        """Papers of the Secretariat on the theme, and the meetings that had it on their agenda."""
        papers = [one for one in evidence.background if one.status is Status.BACKGROUND]
        return self._blocks([*papers, *filter(_took_up, (*evidence.background, *evidence.discussed))], evidence)

    def recommended(self, evidence: ThemeEvidence) -> tuple[Block, ...]:
        """Every adopted recommendation to the letter, by meeting, in printed order."""
        groups = _groups(evidence.recommended)
        return tuple(Block(self.heading(group[0]), tuple(self._list(group)), numbered=True) for group in groups)

    def discussed(self, evidence: ThemeEvidence) -> tuple[Block, ...]:
        """What was said, with who said it, as the summary tells it."""
        said = [one for one in evidence.discussed if not _took_up(one)]
        return self._blocks(said, evidence, ", según el resumen de la Presidencia")

    def open_points(self, evidence: ThemeEvidence) -> tuple[Block, ...]:
        """What the meetings only asked to consider, what speakers called hard, what is left for later meetings."""
        future = [one for one in evidence.recommended if _FUTURE.search(_asked(one))]
        considered = [one for one in evidence.recommended if one not in future and only_to_consider(one)]
        blocks = (
            Block("Lo que solo se pidió considerar", tuple(map(self._begun, considered))),
            Block("Dificultades y necesidades que señalaron los oradores", tuple(self._hard(evidence))),
            Block("Temas propuestos para reuniones futuras", tuple(map(self._located, future))),
        )
        return tuple(block for block in blocks if block.claims)

    def topic(self, passages: Sequence[Passage], covered: Callable[[str], float]) -> tuple[Block, ...]:
        """A section of the user's own: what was found for its title, with its standing in each heading."""
        return tuple(
            Block(
                f"{self.heading(group[0])}: {STATUS_NAMES[group[0].status]}",
                tuple(self._on_theme(one, covered) for one in group),
            )
            for group in _groups(passages, by_status=True)
        )

    def heading(self, passage: Passage) -> str:
        """ "Novena reunión (Viena, …)"; a paper of the Secretariat says what it is."""
        report = self.quoting.reports[passage.report_id]
        meeting = next((one for one in report.meetings if one.number == passage.meeting), None)
        name = meeting_title(meeting) if meeting else report.title
        paper = passage.status is Status.BACKGROUND
        return f"{name}: documento de antecedentes" if paper else name

    def _blocks(self, passages: Iterable[Passage], evidence: ThemeEvidence, suffix: str = "") -> tuple[Block, ...]:
        return tuple(
            Block(self.heading(group[0]) + suffix, tuple(self._on_theme(one, evidence.covered) for one in group))
            for group in _groups(passages)
        )

    def _list(self, group: Sequence[Passage]) -> Iterable[Claim]:
        """Recommendations one by one; what leads to an enumeration comes before its first item only."""
        led = {one.id for one in group}
        for one in group:
            lead_in = one.lead_in if one.parent_id and one.parent_id not in led else ""
            led.add(one.parent_id or one.id)
            yield self.quoting.whole(one, f"{label_title(one)}: {_quoted(lead_in)}")

    def _located(self, passage: Passage) -> Claim:
        return self.quoting.whole(passage, f"{_where(passage)}: {_quoted(passage.lead_in)}")

    def _begun(self, passage: Passage) -> Claim:
        return self.quoting.begun(passage, f"{_where(passage)}: ")

    def _on_theme(self, passage: Passage, covered: Callable[[str], float]) -> Claim:
        on_theme = [covered(one.text) >= _ON_THEME for one in split_sentences(passage.text)]
        opening = f"{label_title(passage)}: {_quoted(passage.lead_in)}"
        return self.quoting.part(passage, telling(passage, on_theme), opening)

    def _hard(self, evidence: ThemeEvidence) -> Iterable[Claim]:
        for passage in evidence.discussed:
            sentences = split_sentences(passage.text)
            wanted = [
                bool(_HARD.search(fold(one.text))) and evidence.covered(one.text) >= _ON_THEME for one in sentences
            ]
            if any(wanted):
                opening = f"{label_title(passage)} del resumen de la {meeting_in_spanish(passage.meeting or 0)}: "
                yield self.quoting.part(passage, [True, *wanted[1:]], opening)


def _groups(passages: Iterable[Passage], by_status: bool = False) -> list[list[Passage]]:
    """Passages of one report and meeting together, in printed order."""
    groups: dict[tuple[int, str, str], list[Passage]] = {}
    for one in sorted(passages, key=lambda one: (one.meeting or 0, one.report_id, one.position)):
        groups.setdefault((one.meeting or 0, one.report_id, one.status if by_status else ""), []).append(one)
    return list(groups.values())


def _took_up(passage: Passage) -> bool:
    return passage.status is not Status.BACKGROUND and bool(_EXAMINED.search(fold(passage.text)))


def _asked(passage: Passage) -> str:
    return fold(f"{passage.lead_in} {passage.text}")


def meeting_title(meeting: Meeting) -> str:
    name = meeting_name(meeting).removeprefix("la ")
    return name[0].upper() + name[1:]


def _where(passage: Passage) -> str:
    """ "Recomendación 3 de la novena reunión"."""
    where = label_title(passage)
    if "reunión" not in passage.label and passage.meeting:
        where += f" de la {meeting_in_spanish(passage.meeting)}"
    return where


def label_title(passage: Passage) -> str:
    return passage.label[0].upper() + passage.label[1:]


def _quoted(lead_in: str) -> str:
    """What leads to an item is quoted before it."""
    return f"«{quotable(lead_in)}» " if lead_in.strip() else ""
