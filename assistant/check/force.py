"""The modal words of a text, how strongly each speaks, and what it governs."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from assistant.check.text import Text


class Force(IntEnum):
    MIGHT = 1
    ENCOURAGED = 2
    SHOULD = 3
    MUST = 4


_CUES = {
    Force.MUST: r"(?:deben?|deberan?)(?! (?:olvid|perderse|descuid))"
    r"(?= (?:(?!,)\S+ ){0,3}?\S+[aei]r(?:se|l[aeo]s?|les?|nos|sel[aeo]s?)? )"
    r"|tienen? que(?! (?:ver|el|la|los|las|una?|sus?) )|obligad[oa]s? a|obligacion(?:es)?"
    r"|obligatori[oa]s?|oblig(?:an?|o|aron|aba) a|se exig\w+|(?:se )?imp(?:onen?|uso|usieron) (?:a|que)"
    r"|(?:orden|mand)(?:o|aron) (?:(?:a|al) (?:\S+ ){1,4}?)?que|forz(?:o|aron) a"
    r"|(?:no|nadie|ningun[oa]?) (?:\S+ ){0,4}?(?:podran?|pueden?) (?:\S+ ){1,8}?(?:sin|hasta|antes de)"
    r"|exig(?:e|en|io|ieron) (?:a|que)|tienen? el deber|deber (?:juridico|legal|ineludible)"
    r"|no (?:\S+ ){0,2}?(?:queda|quedaba|tienen?|tenian?|hay|habia) (?:otr[oa]|mas) (?:opcion|remedio|alternativa)"
    r"|es (?:imprescindible|preceptivo)|habran? de|vinculante para",
    Force.SHOULD: r"deberian?|deberiamos|recomi?en(?!daci)\w+|convendria|conviene|hay que|habria que|piden?|pidio"
    r"|pidieron|inst(?:an?|o|aron|aban?|ar|ando|en?)|exhort\w+|debian?|tenian? que"
    r"|necesidad|necesari[oa]s?|importancia|propus\w+|sugir\w+|solicit[oa]\w*|deberia\w*",
    Force.ENCOURAGED: r"se (?:les )?(?:alient|alent|anim|invit|estimul)\w+|(?:alento|animo|invito"
    r"|alentaron|animaron) a|debera?ia alentarse|alentarse",
    Force.MIGHT: r"podrian?|podran?|puede|pueden|podian?|cabria|tal vez dese\w+|seria posible|quiza\w*|posiblemente",
}
_CUE = {force: re.compile(rf" (?:{pattern})(?= )") for force, pattern in _CUES.items()}
# "No sería obligatorio contestar" binds nobody.
_UNBOUND = re.compile(
    r" no (?:\S+ ){0,2}?(?:obligatori[oa]s?|obligad[oa]s? a|obligacion(?:es)? de|vinculantes? para)(?= )"
)
_OPENING_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")
# "Quienes podrían identificar a las víctimas": a possibility of the relative clause, asked of no one.
_RELATIVE = frozenset("que quien quienes cuales donde".split())


def forces(folded: str) -> set[Force]:
    """The forces that a folded text speaks with; `folded` has its words between single spaces."""
    bound = _UNBOUND.sub(" ", folded)
    return {force for force, pattern in _CUE.items() if pattern.search(bound)}


def word_starts(text: Text) -> list[int]:
    starts, at = [], 1
    for word in text.words:
        starts.append(at)
        at += len(word.folded) + 1
    return starts


@dataclass(frozen=True, slots=True)
class Cue:
    """A modal word of the source, by position."""

    position: int
    sentence: int
    force: Force


@lru_cache(maxsize=1024)
def find_cues(text: Text) -> tuple[Cue, ...]:
    starts = word_starts(text)
    found: list[Cue] = []
    for force, pattern in _CUE.items():
        for cue in pattern.finditer(text.folded):
            index = bisect_right(starts, cue.start() + 1) - 1
            if force == Force.MIGHT and index and text.words[index - 1].folded in _RELATIVE:
                continue
            found.append(Cue(index, text.words[index].sentence, force))
    return tuple(sorted(found, key=lambda cue: cue.position))


@lru_cache(maxsize=1024)
def governed_positions(text: Text) -> frozenset[int]:
    """Words of what is asked for: behind a modal word of their sentence, or in an item that an infinitive opens."""
    cues = find_cues(text)
    found = {word.position for word in text.words if governing(cues, word.position, word.sentence)}
    for sentence in range(text.sentences):
        if all(cue.sentence != sentence for cue in cues):
            opening = [word for word in text.sentence_words(sentence) if word.is_word and len(word.folded) > 1]
            if opening and _OPENING_INFINITIVE.search(opening[0].folded):
                found.update(word.position for word in opening)
    return frozenset(found)


def governing(cues: tuple[Cue, ...], position: int, sentence: int) -> Cue | None:
    """The last cue before a word of its sentence; what stands before the first one is only its subject."""
    before = [cue for cue in cues if cue.sentence == sentence and cue.position <= position]
    return before[-1] if before else None


def is_asked(cues: tuple[Cue, ...], position: int, sentence: int) -> bool:
    """Whether a modal word governs a word, or none is in its sentence: an item of a list has its force elsewhere."""
    return bool(governing(cues, position, sentence)) or all(cue.sentence != sentence for cue in cues)
