"""Countries, organizations, acronyms and proper names: each of the claim must be in its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordfreq import zipf_frequency

from assistant.check.comparison import Comparison, literal_share
from assistant.check.lexicon import Names, load_lexicon
from assistant.check.likeness import strangeness
from assistant.check.source import Finding, FindingKind
from assistant.check.text import Text, Word
from vectorstore.words import STOP_WORDS, fold

_LONGEST_NAME = 16
_COMMON_WORD = 4.0
_SHORTEST_ACRONYM = 3
_REGIONS = frozenset("africa asia pacifico europa occidental oriental america latina caribe".split())
# Capitalized words that name no one in particular, or that claims use for what they cite.
_COMMON = frozenset(
    """
    estado estados gobierno gobiernos grupo trabajo reunion conferencia partes parte protocolo convencion
    informe resumen presidencia recomendacion recomendaciones miembros internet naciones unidas secretaria
    presidenta presidente trata personas programa convenio resolucion decision mesa sr sra sres sras
    vicepresidencia relatoria orden tema
    """.split()
)
# Bodies that claims confuse. A claim may name the working group, the meeting and the States whatever it cites.
_CONFUSED = frozenset(
    """
    conferencia secretaria asamblea consejo presidenta presidente relator relatora comite comision comisaria
    """.split()
)
_SENTENCE_STARTS = frozenset(':¿¡«“"—–-')


def _plain(text: Text) -> list[str]:
    return [word.folded for word in text.words]


def mentions(words: list[str], names: Names) -> Iterator[tuple[str, int, int]]:
    """The standard name of each one found, with its first position and the one behind it; the longest name wins."""
    index = 0
    while index < len(words):
        lengths = range(min(_LONGEST_NAME, len(words) - index), 0, -1) if words[index] in names.openings else ()
        length = next((n for n in lengths if " ".join(words[index : index + n]) in names.standard), 0)
        if length:
            yield names.standard[" ".join(words[index : index + length])], index, index + length
        index += max(length, 1)


def named_in(words: list[str], names: Names) -> dict[str, int]:
    """The standard name of each one found, with the position where it first begins."""
    found: dict[str, int] = {}
    for standard, start, _ in mentions(words, names):
        found.setdefault(standard, start)
    return found


def _longest_alias(words: tuple[Word, ...], names: Names) -> tuple[Word, ...]:
    lengths = range(min(_LONGEST_NAME, len(words)), 0, -1)
    return next((words[:n] for n in lengths if " ".join(word.folded for word in words[:n]) in names.standard), ())


def _is_written_as_name(words: Sequence[Word]) -> bool:
    """Whether a name of several words has their capitals: "Estados unidos por la trata" names no country."""
    long = [word for word in words if len(word.folded) > 3 and word.folded not in STOP_WORDS]
    return len(long) < 2 or all(word.form[0].isupper() for word in long)


def named_positions(text: Text) -> frozenset[int]:
    """Positions of the words of every country and organization that a text names."""
    names, words, found = load_lexicon().all_names, _plain(text), set[int]()
    for start in (at for at, word in enumerate(words) if word in names.openings):
        for length in range(1, min(_LONGEST_NAME, len(words) - start) + 1):
            name = " ".join(words[start : start + length])
            if name in names.standard:
                found.update(range(start, start + length))
    return frozenset(found)


def _listed(comparison: Comparison, names: Names, what: str) -> Iterator[tuple[Finding, int]]:
    words = (*_plain(comparison.source), ".", *_plain(comparison.context))
    # Who meets in Vienna meets in Austria.
    backed = named_in(list(words), names).keys() | named_in(list(words), load_lexicon().cities).keys()
    for name, position in named_in(_plain(comparison.claim), names).items():
        length = len(_longest_alias(comparison.claim.words[position:], names))
        if name not in backed and _is_written_as_name(comparison.claim.words[position : position + length]):
            form = comparison.claim.words[position].form
            yield Finding(FindingKind.NAME, 0.9, f"{what} que empieza por «{form}» no aparece en la fuente."), position


def _cities(comparison: Comparison) -> Iterator[tuple[Finding, int]]:
    """A city that the source does not name, nor its country."""
    lexicon, words = load_lexicon(), comparison.claim.words
    known = f"{comparison.source.folded}{comparison.context.folded}"
    for country, start, end in mentions(_plain(comparison.claim), lexicon.cities):
        city = " ".join(word.folded for word in words[start:end])
        named = [*_plain(comparison.source), ".", *_plain(comparison.context)]
        if (
            words[start].form[0].isupper()
            and f" {city} " not in known
            and country not in named_in(named, lexicon.countries)
        ):
            yield Finding(FindingKind.NAME, 0.85, f"La fuente no habla de «{words[start].form}»."), start


def _is_capital(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    if not word.form[0].isupper():
        return False
    if len(word.form) > 1 and word.form.isupper():
        return True
    before = words[index - 1] if index else None
    # The full stop of "Sr." ends no sentence.
    return before is not None and before.sentence == word.sentence and before.form not in _SENTENCE_STARTS


def _initials(text: Text) -> set[str]:
    """Initials of runs of capitalized words, which back an acronym; that of a plural doubles them (DDHH)."""
    found: set[str] = set()
    run = ""
    for word in text.words:
        if word.form[0].isupper():
            run += word.folded[0]
            for start in range(len(run) - 1):
                found.update((run[start:], "".join(letter * 2 for letter in run[start:])))
        elif word.folded not in {"de", "del", "la", "las", "los", "el", "y", "e", "para", "contra", "en", "a"}:
            run = ""
    return found


def is_spelled_out(comparison: Comparison, word: Word) -> bool:
    """Whether an acronym has the initials of words that follow each other: "TIC", "BCE"."""
    if not word.form.isupper() or len(word.form) < _SHORTEST_ACRONYM:
        return False
    plain = [one for one in comparison.source.words if one.is_word and one.folded not in STOP_WORDS]
    return word.folded in "".join(one.folded[0] for one in plain)


def _proper(comparison: Comparison, skipped: set[int]) -> Iterator[Finding]:
    known = {word.folded for word in (*comparison.source.words, *comparison.context.words)}
    stems = {word.stem for word in (*comparison.source.words, *comparison.context.words)}
    initials = _initials(comparison.source) | _initials(comparison.context)
    words, literal = comparison.claim.words, literal_share(comparison)
    for index, word in enumerate(words):
        if not _is_capital(words, index) or index in skipped or word.folded in _COMMON:
            continue
        if word.folded in known or word.stem in stems or word.folded in initials:
            continue
        if comparison.quality(word) == 0.0 and not is_spelled_out(comparison, word):
            weight = round(0.85 * (0.6 + 0.4 * literal) * _strange(comparison, word), 3)
            yield Finding(FindingKind.NAME, weight, f"«{word.form}» no aparece en la fuente.")


def _strange(comparison: Comparison, word: Word) -> float:
    """A name that is a word of the language may say what the source says with another: "Hacienda" for taxes."""
    if word.form.isupper() or zipf_frequency(word.folded, "es") < _COMMON_WORD:
        return 1.0
    known = sorted({other.form.lower() for other in comparison.focus_words() if other.weight > 0})
    return strangeness([word.form.lower()], known)[0]


def _bodies(comparison: Comparison) -> Iterator[Finding]:
    known = {word.stem for word in (*comparison.source.words, *comparison.context.words)}
    for word in comparison.claim.words:
        if word.form[0].isupper() and word.folded in _CONFUSED and word.stem not in known:
            yield Finding(FindingKind.NAME, 0.7, f"«{word.form}» no aparece en la fuente.")


def check_names(comparison: Comparison) -> Iterator[Finding]:
    lexicon = load_lexicon()
    skipped: set[int] = set()
    for names, what in ((lexicon.organizations, "La organización"), (lexicon.countries, "El país")):
        for finding, position in _listed(comparison, names, what):
            skipped.add(position)
            yield finding
    for finding, position in _cities(comparison):
        skipped.add(position)
        yield finding
    covered = named_in(_plain(comparison.claim), lexicon.all_names)
    skipped.update(at + offset for name, at in covered.items() for offset in range(len(fold(name).split())))
    yield from _proper(comparison, skipped)
    yield from _bodies(comparison)
