"""Which sentences of a passage are told: those with what is wanted, what they refer back to, one speaker's turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.words.literal import LiteralWords
from assistant.words.quantity import gives_quantity
from assistant.words.sentences import Sentence, split_sentences
from assistant.words.voices import takes_floor
from vectorstore.words import fold, terms

_WHOLE = 520
_MOST_SENTENCES = 3
# A sentence of more than `_LONG` characters is cut, where it is wanted short, at the first joint after `_SHORT`.
_LONG, _SHORT, _REST = 160, 90, 40
# What is asked for; before it stands only on what ground ("recordando...", "a fin de...").
_ASKED_FOR = re.compile(
    r"\b(?:deb(?:e|en|er\w+|ia\w*)|podr\w+|ali?ent\w+|exhort\w+|invit\w+|inst(?:a|o|aron)|recom\w+|pi?d(?:e|en|io|ieron)|"
    r"solicit\w+|acord\w+|decidi\w+)\b"
)
_HANGS = re.compile(r"\s(?:y|e|o|u|que|de|a|en|con|por|para|por ejemplo|entre otras cosas)$")
_JOINT = re.compile(r"[,;](?= )")
# What goes on with names is the list that was asked for.
_NAMES = re.compile(r", (?:y |e )?(?:[a-z]{2,3} )?[A-ZÁÉÍÓÚ]")
_LISTED = 3
# A condition or an exception of what stands before the joint, and what takes it back wherever it stands: without them
# the part before would say more than the whole.
_TAKES_BACK = re.compile(
    r"^.{0,3}(?:ni|sin|no|cuando|si|segun|en caso de|siempre|solo|en la medida|de conformidad|a fin|aunque|hasta|"
    r"mientras|independient\w+|con arreglo|teniendo)\b|"
    r"\b(?:salvo|excepto|a menos|pero|sino|aunque|siempre que|siempre y cuando|no obstante|sin perjuicio|a condicion|"
    r"con la condicion)\b"
)
# What stands between two commas within a sentence that goes on behind it, unless another thing is added there.
_ASIDE = re.compile(
    r"[,;] (?:en particular|especialmente|sobre todo|por ejemplo|en consonancia|de conformidad|cuando|segun|como|entre "
    r"otr|incluid|incluso|preferiblemente|en su caso|si procede|con arreglo|mediante|en la medida|entre ell|asi como)"
)
_ADDED = re.compile(r"(?:y|e|o|u|ni|asi como|a fin|con el fin|para|mediante)\b")
# What stands in for something said before it: "asimismo", "dicha ley", "de esas medidas", "el proyecto tenía".
_THAT = r"(?:es[aeo]s?|est[aeo]s?|dich[oa]s?|ell[oa]s?|su|sus)"
_ANAPHOR = re.compile(
    r"(?:asimismo|ademas|tambien|igualmente|por ejemplo|sin embargo|no obstante|en cambio|"
    rf"(?:(?:a|en|por|para|con|de|sobre|entre|gracias a|como resultado de) )?{_THAT})\b|"
    r"(?:el|la|los|las) (?!orador|sra?\b|dra?\b)\w+ (?:(?:se|no|ya|tambien|les?) )?(?!deberian?)"
    r"(?:ha|han|era|eran|fue|fueron|\w+(?:ia|ian|aba|aban))\b"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the sentences of an answer should have: stems of the question, a number when it asks how many.

    `whole`: what somebody said is told in full; `turn`: until another speaker takes the floor; `literal`: words that
    they must have, where any has them; `short`: one of them is enough, and of that its main part.
    """

    terms: frozenset[str]
    quantity: bool = False
    whole: bool = False
    turn: bool = False
    literal: LiteralWords | None = None
    short: bool = False


def choose_sentences(text: str, wanted: Wanted) -> tuple[Sentence, ...]:
    """The sentences that hold most of the wanted terms, in their order; a short text is kept whole."""
    sentences = split_sentences(text)
    if wanted.turn:
        return _first_turn(sentences)
    if wanted.short:
        return (_main_part(max(sentences, key=lambda one: _overlap(one.text, wanted)), wanted),)
    if len(text) <= _WHOLE or len(sentences) < 2 or "\n" in text or wanted.whole:
        return sentences
    scores = [_overlap(sentence.text, wanted) for sentence in sentences]
    best = max(scores)
    if best == 0:
        return sentences[:_MOST_SENTENCES]
    ranked = sorted(range(len(sentences)), key=lambda index: (-scores[index], index))
    kept = [index for index in ranked[:_MOST_SENTENCES] if scores[index] >= best / 2]
    referred_to = [index - 1 for index in kept if index and _ANAPHOR.match(fold(sentences[index].text))]
    return tuple(sentences[index] for index in sorted({*kept, *referred_to}))


def _main_part(sentence: Sentence, wanted: Wanted) -> Sentence:
    """A long sentence up to a joint behind which it takes nothing back, with all that is wanted of it; else whole."""
    text, most = sentence.text, _overlap(sentence.text, wanted)
    whole = len(text) <= _LONG or len(_NAMES.findall(text)) >= _LISTED
    asked = _ASKED_FOR.search(fold(text))
    least = max(_SHORT, asked.end() + _REST if asked else 0)
    for cut in () if whole else [found.start() for found in _JOINT.finditer(text, least, len(text) - _REST)]:
        behind = fold(text[cut:])
        hangs = _HANGS.search(text[:cut]) or _TAKES_BACK.search(behind)
        if _overlap(text[:cut], wanted) == most and not (hangs or _in_midst(fold(text[:cut]), behind)):
            return Sentence(text[:cut], sentence.start, sentence.start + cut)
    return sentence


def _in_midst(told: str, behind: str) -> bool:
    """Whether a joint opens or closes an aside after which the clause before it goes on."""
    opened = max(told.rfind(","), told.rfind(";"))
    if opened >= 0 and _ASIDE.match(told[opened:]):
        return not _ADDED.match(behind[1:].strip())
    closes = _JOINT.search(behind, 1)
    return bool(closes and _ASIDE.match(behind) and not _ADDED.match(behind[closes.end() :].strip()))


def with_gaps(quotes: Sequence[str], chosen: Sequence[Sentence], text: str) -> str:
    """The quotes of a text in a row, with "[…]" wherever something of it is left out."""
    before, after = text[: chosen[0].start].strip(), text[chosen[-1].end :].strip()
    return f"{'[…] ' * bool(before)}{' […] '.join(quotes)}{' […]' * bool(after)}"


def in_runs(sentences: Sequence[Sentence], text: str) -> list[Sentence]:
    """Sentences that follow one another, joined to one span."""
    runs: list[Sentence] = []
    for sentence in sentences:
        if runs and not text[runs[-1].end : sentence.start].strip():
            start = runs[-1].start
            runs[-1] = Sentence(text[start : sentence.end], start, sentence.end)
        else:
            runs.append(sentence)
    return runs


def _first_turn(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Those of the speaker with whom a passage opens."""
    others = [index for index, one in enumerate(sentences) if index and takes_floor(fold(one.text))]
    return tuple(sentences[: others[0] if others else len(sentences)])


def _overlap(text: str, wanted: Wanted) -> float:
    """Wanted terms of a sentence; a quantity that was asked for counts as two, words wanted to the letter as all."""
    literal = wanted.literal is not None and wanted.literal.times_in(text) > 0
    shared = len(wanted.terms & set(terms(text))) + 2.0 * (wanted.quantity and gives_quantity(text))
    return shared + 2.0 * (len(wanted.terms) + 2) * literal
