"""Whom a provision addresses: the subject of its duty, and whom it has something asked of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vectorstore.records import Passage, Status
from vectorstore.words import STOP_WORDS, fold, stem, tokens

# What speakers said and what a paper proposed asks nothing of anybody.
_ASKING = (Status.ADOPTED, Status.COMPILED, Status.DRAFT)
_DUTY = re.compile(r"\b(?:deber|podr)ian?\b|\b(?:deben?|deberan?)\b|\btal vez (?:desee|quiera|convenga)")
_ARTICLE = re.compile(r"\s*(?:el|la|los|las|cada|tod[oa]s l[oa]s) ")
# A relative clause tells of somebody; a verb that only goes on has the subject of the one before.
_GOES_ON = re.compile(r"(?:\b(?:que|cual|cuales|quien|quienes|donde|se|no)|(?:^|[\s,])(?:y|e|o|u))\s*$")
_ASK = (
    r"\b(?:al(?:ient|ent)|ped|pid|solicit|encarg|encomend|encomiend|invit|exhort|inst|recomend|recomiend|exig|oblig|"
    r"requer|requier|propon|propus)(?:[aeo]n?|[aei]r|[aei]rse|io|aron|ieron|aran?|ieran?|asen?|iesen?|ando|iendo|uen?)\b"
)
# "Alentar a los puertos a que...", "recomendó a la Asamblea que...", "exigir a las navieras que...".
_ASKED = re.compile(
    rf"{_ASK}(?: \w+){{0,3}}? (?:a (?=l[ao]s? |cada |tod)|a(?=l ))"
    r"([^.;]{3,220}?)(?=,? (?:y )?(?:a )?que\b|,? (?:y )?a \w+[aei]r(?:se)?\b| a:|:)"
)
# "Pedir que la Oficina prestase ayuda", also with something said between.
_THAT = re.compile(rf"{_ASK} que,?(?: [^.;:]{{0,80}},)? (?=(?:el|la|los|las) )([^,.;:]{{3,80}})")
# Whoever is only to examine the recommendations that follow is not the one to carry them out.
_ANNOUNCES = re.compile(r"\s*(?:a )?que (?:examin|aprob|aprueb|hicier|consider)\w+ [^.;:]{0,20}recomendaciones")
_CLAUSE = re.compile(r"(?<=[.;:])\s+|\n")
_ASIDE = re.compile(r"\s*\((?![A-Z]{3,}\))[^)]*\)")
_SEVERAL = re.compile(r",? (?:y|e|o|u) (?:a )?(?=(?:el|la|los|las|l) )|, ")
_NAMES_NOTHING = re.compile(r"^(?:a|incluid\w+|en particular|especialmente) ")
# "Los Estados, sean países de origen o de destino": what else they are called.
_BEING = re.compile(r"^(?:ya )?sean ")

_ROOT = 7


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody addressed: the `roots` of all that is said of them, and the `heads`, those that name them."""

    roots: frozenset[str]
    heads: frozenset[str]

    def is_called(self, stems: Iterable[str]) -> bool:
        """Whether the words of a name, by their stems, are said of them."""
        return self.roots.issuperset(map(_root, stems))

    def is_named(self, stems: Iterable[str]) -> bool:
        """Whether these words also name them: "Oficina" and "Oficina de Puertos", but not "Puertos" alone."""
        return self.is_called(stems) and not self.heads.isdisjoint(map(_root, stems))


def read_addressees(passages: Iterable[Passage]) -> dict[str, tuple[Addressee, ...]]:
    """By the id of each provision, whom it addresses."""
    provisions = [one for one in passages if one.status in _ASKING]
    return {one.id: found for one in provisions if (found := addressees(one.lead_in, one.text))}


def addressees(lead_in: str, text: str) -> tuple[Addressee, ...]:
    """Whom a text addresses after its lead-in, each once; none where it only announces what follows."""
    clauses = _CLAUSE.split(fold(_ASIDE.sub("", f"{lead_in} {text}")))
    named = [one for clause in clauses for one in (*_bearers(clause), *_asked(clause))]
    return tuple(map(_addressee, dict.fromkeys(named)))


def _bearers(clause: str) -> Iterator[str]:
    """The subjects of the duties in a clause, with what stands between them and the verb."""
    for duty in _DUTY.finditer(clause):
        before = clause[: duty.start()]
        starts = [0, *(comma.end() for comma in re.finditer(",", before))]
        subjects = [start for start in starts if _ARTICLE.match(before, start)]
        if subjects and not _GOES_ON.search(before):
            # "El Grupo reafirmó que los Estados deberían": the duty is of whom the clause within is about.
            yield re.split(r"\bque (?=(?:el|la|los|las) )", before[subjects[-1] :])[-1].strip(" ,")


def _asked(clause: str) -> Iterator[str]:
    for found in (*_ASKED.finditer(clause), *_THAT.finditer(clause)):
        if not _ANNOUNCES.match(clause, found.end()):
            yield found[1].strip(" ,")


def _addressee(named: str) -> Addressee:
    parts = [_NAMES_NOTHING.sub("", part.strip()) for part in _SEVERAL.split(named)]
    naming = [_BEING.sub("", part) for part in parts if _ARTICLE.match(part) or _BEING.match(part)]
    first = [next((stem(word) for word in tokens(part) if word not in STOP_WORDS), "") for part in naming]
    acronyms = [stem(one) for one in re.findall(r"\((\w+)\)", named)]
    heads = frozenset(_root(one) for one in (*first, *acronyms) if one)
    return Addressee(frozenset(_root(stem(word)) for word in tokens(named)), heads)


def _root(stem_of_word: str) -> str:
    """What a noun and the adjective made of it share: "tecnología", "tecnológicas"."""
    return stem_of_word[:_ROOT]
