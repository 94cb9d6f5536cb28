"""Names in a question: countries in three languages and as adjectives, persons, bodies, acronyms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from assistant.words.ordinals import meeting_in_spanish, ordinal_in_spanish, ordinal_number
from assistant.words.topic import is_generic
from vectorstore.words import STOP_WORDS, fold

COUNTRIES_FILE = Path(__file__).parents[1] / "check" / "data" / "countries.txt"
ORGANIZATIONS_FILE = COUNTRIES_FILE.with_name("organizations.txt")
NATIONALITIES_FILE = Path(__file__).parents[1] / "data" / "nationalities.txt"
# Territories of CLDR whose names are words of the language: La Réunion, the euro area, the United Nations.
# "l'Espagne", "d’Autriche", but not "Côte d'Ivoire"
_ELISION = re.compile(r"(?<![Cc][oô]te )\b[LlDd]['’](?=\w)")
_NO_STATES = frozenset({"RE", "EZ", "UN", "EU", "QO", "XA", "XB", "ZZ"})
_CAPITAL = r"[A-ZÁÉÍÓÚÑÜÇ][\w'’-]+"
_PHRASE = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:de(?:l| la| las| los)?|y|of(?: the)?|des?|du|et)\s+)?{_CAPITAL})*")
_SENTENCE_START = re.compile(r"(?:^|[.?!:;¿¡«\"]\s*)$")
_SYMBOL = re.compile(r"\S*/\S*")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_TITLE = r"\b(?:Sra?s?|Dra?|Excm[oa]|Mr|Ms|Mrs|Mme|M)"
_TITLED_SURNAME = re.compile(r"\b(?:sra?|senora?|dra?|mr|mrs|ms|miss|mme|madame|monsieur)\.? (\w{3,})")
_ABBREVIATION = re.compile(rf"{_TITLE}\.")
_TITLED, _AFTER_TITLE = re.compile(rf"{_TITLE} "), re.compile(rf"{_TITLE}\. $")
# Capitalized words of every question of this field; they name nobody in particular.
_COMMON = frozenset(
    """
    grupo trabajo estado estados parte partes gobierno gobiernos secretaria presidencia presidenta presidente
    conferencia mesa convencion protocolo naciones unidas onu unodc onudd oficina internet reunion reuniones
    recomendacion informe proyecto resumen plan accion mundial objetivos desarrollo sostenible miembros viena
    trata personas sr sra sres sras mr ms mrs dr mme ong ongs dieciseis
    group working state states party parties united nations
    secretariat chair conference protocol convention meeting report i nations unies groupe secretariat protocole
    """.split()
)

# A body is named in full: the words of its name may stand in a passage for other bodies.
_BODIES = frozenset(
    "comite consejo comision corte tribunal asamblea banco agencia relator relatora comisionado federacion".split()
)
# "el Plan de la Asamblea General": two names, the second a body's.
_OF_BODY = re.compile(
    r"\s+de(?:l| la)\s+(?=(?:Comité|Consejo|Comisión|Corte|Tribunal|Asamblea|Banco|Agencia|Relatora?|Conferencia)\b)"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the question writes it, with the folded forms under which the reports may write it.

    `titled`: "Sra.", "Ms." or the like stands before it, so that it is a person's in every language. `meeting`: it is
    the ordinal of one.
    """

    written: str
    forms: frozenset[str]
    country: bool = False
    titled: bool = False
    meeting: bool = False
    words: frozenset[str] = frozenset()

    def occurs_in(self, folded: str) -> bool:
        """Whether a text has one of the forms, or all words of a name that is no body's."""
        # Most texts lack a name altogether, which is told far faster than where its words end.
        if any(form in folded and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", folded) for form in self.forms):
            return True
        return bool(self.words) and not self.words & _BODIES and self.words <= set(re.findall(r"\w+", folded))


# Who speaks by office at a meeting, in three languages, and how the reports call them.
_OFFICES = (
    (r"(?:la |el )?president[ae]|la presidencia|the chair(?:person|man|woman)?|(?:la |le )president[e]?", "president"),
    (r"la secretaria|the secretariat|le secretariat", "secretaria"),
)
_OFFICE_FORMS = {
    "president": frozenset({"presidenta", "presidente", "presidencia"}),
    "secretaria": frozenset({"secretaria"}),
}
_OFFICE_SPOKE = (
    r"(?:dij\w+|senal\w+|opin\w+|coment\w+|explic\w+|afirm\w+|declar\w+|subray\w+|destac\w+|sostuv\w+|concluy\w+|"
    r"resumi\w+|reflexion\w+|inform\w+|said?|say|conclude\w*|told|dit|declare\w*)"
)


def office_speaking(folded: str) -> tuple[Name, ...]:
    """The chair or the secretariat, where a folded question asks what they said ("¿qué dijo la Presidenta?")."""
    for office, key in _OFFICES:
        said = rf"\b{_OFFICE_SPOKE} ({office})\b|\b({office}) (?:\w+ )?{_OFFICE_SPOKE}\b"
        if found := re.search(said, folded):
            return (Name(found[1] or found[2], _OFFICE_FORMS[key], titled=True),)
    return ()


def titled_persons(folded: str, surnames: Collection[str]) -> tuple[Name, ...]:
    """Persons who speak in the reports, where a folded question has them by title and surname without capitals."""
    found = dict.fromkeys(word for word in _TITLED_SURNAME.findall(folded) if word in surnames)
    return tuple(Name(one, frozenset({one}), titled=True, words=frozenset({one})) for one in found)


def meeting_name(number: int) -> Name:
    """A meeting as reports that speak of it write it: "12ª reunión", "duodécima reunión"."""
    printed = f"{number}ª reunión"
    forms = {fold(f"{meeting_in_spanish(number)}"), fold(printed), fold(f"{number}.ª reunión")}
    return Name(printed, frozenset(forms), meeting=True)


# The session of a body that is not the reports' own: "la Conferencia, en su 11º período de sesiones".
_OTHER_BODY = r"(?:conferencia|asamblea|consejo|comision|comite|junta)"
_SESSION = re.compile(
    rf"\b{_OTHER_BODY}\b[^?.;]{{0,60}}?\b(?:su|el|del|al) (\d{{1,2}}(?:\.?o)?|\w+) periodo de sesiones\b|"
    rf"\b(\d{{1,2}}(?:\.?o)?|\w+) periodo de sesiones de (?:la |el |esa )?{_OTHER_BODY}\b"
)


def session_name(folded: str) -> tuple[Name, ...]:
    """The session of another body that a folded question names by its ordinal, as reports write it."""
    found = _SESSION.search(folded)
    number = ordinal_number(found[1] or found[2]) if found else None
    if number is None:
        return ()
    in_words = fold(ordinal_in_spanish(number)).removesuffix("a") + "o"
    ordinals = (f"{number}o", f"{number}.o", str(number), in_words)
    forms = frozenset(f"{one} periodo de sesiones" for one in ordinals)
    return (Name(f"{number}º período de sesiones", forms, meeting=True),)


@dataclass(frozen=True)
class Gazetteer:
    """Country names: every folded form, in Spanish, English and French, to all Spanish forms."""

    forms: dict[str, frozenset[str]]

    def find(self, question: str) -> tuple[Name, ...]:
        """The names of a question in order: countries first, then other capitalized names in Spanish questions."""
        question = _ELISION.sub("", _POSSESSIVE.sub("", _SYMBOL.sub(" ", question)))
        countries = self._countries(question)
        covered = " ".join(fold(name.written) for name in countries)
        rest = _without(countries, question)
        others = [name for name in _capitalized(rest) if not any(form in covered for form in name.forms)]
        return (*countries, *others)

    def _countries(self, question: str) -> tuple[Name, ...]:
        as_written = re.findall(r"[\w'-]+", question)
        words = [fold(word) for word in as_written]
        found: dict[frozenset[str], Name] = {}
        index = 0
        while index < len(words):
            length = next((n for n in range(4, 0, -1) if self._is_country(words, as_written, index, n)), 0)
            if length == 1 and "¿" in question and self._is_given_name(words[index], as_written[index + 1 : index + 2]):
                length = 0
            if length:
                written = " ".join(words[index : index + length])
                name = " ".join(as_written[index : index + length])
                found.setdefault(self.forms[written], Name(name, self.forms[written], country=True))
            index += length or 1
        return tuple(found.values())

    def _is_given_name(self, word: str, following: Sequence[str]) -> bool:
        """Whether a country's name in another language stands before a surname in Spanish: "Dominique Lambert"."""
        surname = bool(following) and following[0].istitle() and fold(following[0]) not in self.forms
        return surname and word not in self.forms[word]

    def _is_country(self, words: Sequence[str], as_written: Sequence[str], index: int, length: int) -> bool:
        """Up to three letters are a country only in capitals: "usa" is a verb, "eu" and "us" are words."""
        form = " ".join(words[index : index + length])
        return form in self.forms and (len(form) > 3 or as_written[index].isupper())


def _without(countries: Sequence[Name], question: str) -> str:
    """The question without its countries: "el Código Penal de Fiji" names a code, of a country named beside it."""
    for name in countries:
        words = r"\s+".join(map(re.escape, name.written.split()))
        question = re.sub(rf"(?<!\w){words}(?!\w)", "·", question)
    return question


def _capitalized(question: str) -> tuple[Name, ...]:
    names = []
    question = _OF_BODY.sub(" · ", question)
    for match in _PHRASE.finditer(question):
        words = [fold(word) for word in re.findall(r"[\w'’-]+", match[0])]
        if _SENTENCE_START.search(_ABBREVIATION.sub("", question[: match.start()])):
            words = words[1:]
        while words and words[0] in STOP_WORDS:
            words = words[1:]
        meaning = [word for word in words if word not in STOP_WORDS and not _is_common(word)]
        if meaning:
            written = re.sub(r"^\W+", "", match[0]) if len(words) > 1 else match[0].split()[-1]
            titled = bool(_TITLED.match(match[0]) or _AFTER_TITLE.search(question[: match.start()]))
            names.append(Name(written, frozenset({" ".join(words)}), titled=titled, words=frozenset(meaning)))
    return tuple(names)


def _is_common(word: str) -> bool:
    return is_generic(word) or not _COMMON.isdisjoint((word, word.removesuffix("s"), word.removesuffix("es")))


def read_gazetteer(
    path: Path = COUNTRIES_FILE, nationalities: Path = NATIONALITIES_FILE, organizations: Path = ORGANIZATIONS_FILE
) -> Gazetteer:
    """Country names and adjectives from the data file, their English and French names from the CLDR data of Babel."""
    forms: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            row = _with_plurals(form.strip() for form in line.split(","))
            forms |= dict.fromkeys(row, row)
    for code, spanish in Locale("es").territories.items():
        row = forms.get(fold(spanish), frozenset({fold(spanish)}))
        if len(code) == 2 and code not in _NO_STATES:
            foreign = {fold(Locale(language).territories[code]) for language in ("en", "fr")}
            forms |= {form: row for form in (fold(spanish), *foreign) if form not in forms}
    for line in organizations.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            row = frozenset(form.strip() for form in line.split(","))
            forms |= {form: row for form in row if " " not in form and form not in _COMMON}
    for line in nationalities.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            country, _, adjectives = line.partition(":")
            row = forms.get(country, frozenset({country}))
            forms |= {form.strip(): row for form in adjectives.split(",")}
    return Gazetteer(forms)


def _with_plurals(forms: Iterable[str]) -> frozenset[str]:
    singular = [form for form in forms if form]
    return frozenset([*singular, *(f"{form}es" if form[-1] in "lnrs" else f"{form}s" for form in singular[1:])])
