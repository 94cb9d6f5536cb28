"""Attendance and lists of speakers, split into the countries and organizations that they name.

The rolls of United Nations reports are set as "A, B (República de) y C": the last name comes after "y" (or "e"), and
names hold commas, "y" and "e" of their own. What belongs to a name is told by small letters, parentheses, the words
that bodies begin with, and the few countries that are two islands or two lands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Two lands in one name; "e" and "y" inside them join no entries.
_JOINED = re.compile(
    r"Trinidad y Tab?ago|Antigua y Barbuda|Bosnia y Herzegovina|Saint Kitts y Nevis|San Crist[óo]bal y Nieves|"
    r"San Vicente y las Granadinas|Santo Tom[ée] y Pr[íi]ncipe|Gran Bretaña e Irlanda del Norte|Serbia y Montenegro|"
    r"Wallis y Futuna|Svalbard y Jan Mayen|Turcas y Caicos|San Pedro y Miquel[óo]n"
)
_BODY = re.compile(
    r"(?:(?:Alt[oa]|Soberana|Nuevo|Nueva|Gran)\s)?(?:Academia|Agencia|Alianza|Asamblea|Asociación|Autoridad|Banco|"
    r"Cámara|Centro|Círculo|Coalición|Comisaría|Comisariado|Comisión|Comisionad[oa]|Comité|Comunidad|Confederación|"
    r"Conferencia|Congreso|Consejo|Convención|Corte|Cruz|Defensoría|Departamento|Dirección|División|Entidad|Equipo|"
    r"Escuela|Facultad|Federación|Fiscalía|Fondo|Foro|Fundación|Grupo|Iniciativa|Instituto|Junta|Liga|Mecanismo|"
    r"Ministerio|Misión|Movimiento|Observatorio|Oficina|Orden|Organismo|Organización|Parlamento|Plataforma|Proceso|"
    r"Programa|Proyecto|Red|Relator|Relatora|Representante|Secretaría|Sistema|Sociedad|Subcomité|Tribunal|Unión|"
    r"Universidad)\b|[A-ZÁÉÍÓÚÑ]{3,}\b"
)
_ARTICLE = re.compile(r"(?:(?:de|a)\s)?(?:del|de|el|la|los|las)\s+(?=[A-ZÁÉÍÓÚÑ]|ex\s[A-ZÁÉÍÓÚÑ])")
_CAPITAL = re.compile(r"(?:ex\s)?[A-ZÁÉÍÓÚÑÅÖÜÇ“«\"0-9]")
_AND = re.compile(r"\s(?:y|e)\s(?=(?:(?:de|a)\s)?(?:(?:del|el|la|los|las)\s)?[A-ZÁÉÍÓÚÑ])")
_LEADING_AND = re.compile(r"(?:y|e)(?:\stambién)?\s+")
# Who was there or spoke; a list after any other words (an agenda, documents) is no roll.
_PRESENCE = re.compile(
    r"representad[oa]s?\b|\brepresentantes?\b|\bobservador[ae]?s?\b|declaraci(?:ón|ones)\b|uso de la palabra|"
    r"tom\w+ la palabra|\basisti\w+|\bparticip(?:ó|aron|aban)\b|\bdelegaci(?:ón|ones)\b|intervin\w+|\bpresentes\b",
    re.I,
)
_COLON = re.compile(r":\s+(?=(?:(?:el|la|los|las)\s)?[A-ZÁÉÍÓÚÑ])", re.I)
_SENTENCE_END = re.compile(r"(?<=[\w)”»]{3})\.(?=\s+[A-ZÁÉÍÓÚÑ]|\s*$)")
# "los observadores de la Santa Sede y el Pakistán", "estuvo representada por un observador la Orden de Malta".
_AFTER = re.compile(
    r"(?:representantes?|observador[ae]?s?|delegaci(?:ón|ones)|delegad[oa]s?)\s(?:de(?:\s(?:la|las|los|el))?|del|la|"
    r"el)\s"
    r"(?=[A-ZÁÉÍÓÚÑ])"
)
_BEFORE = re.compile(
    r"^(?:(?:Asimismo|Además|También),\s)?(?:(?:El|La|Los|Las)\s)?"
    r"(?P<roll>[A-ZÁÉÍÓÚÑ][^:.]*?)(?:\s|,\s)(?:también\s|asimismo\s)?"
    r"(?:(?:estuv(?:o|ieron)|fue(?:ron)?)\srepresentad[oa]s?|asisti(?:ó|eron)|particip(?:ó|aron)|formul(?:ó|aron)\s"
    r"(?:una\s)?declaraci(?:ón|ones)|hic(?:ieron|o)\suso\sde\sla\spalabra)"
)
_VERB = re.compile(
    r",?\s(?:(?:también|asimismo|además|igualmente)\s)?(?:formul\w+|hizo|hicieron|intervin\w+|estuv\w+|asisti\w+|"
    r"particip\w+|pronunci\w+|tom(?:ó|aron)|present(?:ó|aron)|declar(?:ó|aron)|señal(?:ó|aron)|dij\w+|expres\w+|"
    r"respond\w+|en\srelación|en\ssu\scalidad|en\snombre|sobre\s(?:el|los)\stemas?)\b"
)
# "Santa Sede, Estado no miembro que ...", "Fiji, en nombre de ...": said of a name, no part of it.
_REMARK = re.compile(
    r"^(?:(?:un|una|el|la)\s)?(?:Estado|entidad|organización|país|territorio)\b.*\b(?:que|con)\b"
    r"|^(?:(?:también|quien|hablando|que\s\w+)\s)*en\s(?:su\s)?(?:nombre|calidad|representación)\b",
    re.I,
)
_LONGEST = 30  # words of a name


def split_roll(text: str) -> tuple[str, ...]:
    """The names of an attendance or statement list, as printed and in order; () for a text that is no such list.

    A bare list ("Chile, Fiji y Qatar") is split as well.
    """
    roll = _roll(_in_a_row(text))
    if roll is None:
        return ()
    names = tuple(_names(_parts(roll)))
    return names if all(_is_name(name) for name in names) else ()


def _in_a_row(text: str) -> str:
    """A list set in columns, whose cells are told apart by " | ", as a list with commas."""
    if " | " not in text:
        return text
    return re.sub(r"(?<=:),", "", re.sub(r"\s+\|\s+|\s*\n\s*", ", ", text))


def is_body(name: str) -> bool:
    """Whether a name begins as that of an organization does ("Unión Europea")."""
    return bool(_BODY.match(name))


def _is_name(name: str) -> bool:
    return bool(_CAPITAL.match(name)) and len(name.split()) <= _LONGEST


def _roll(text: str) -> str | None:
    """The part of a paragraph that lists names."""
    text = " ".join(text.split())
    colon = _COLON.search(text)
    if colon:
        lead = text[: colon.start()].rpartition(". ")[2]
        return _sentence(text[colon.end() :]) if _PRESENCE.search(lead) else None
    after = _AFTER.search(text)
    if after:
        return _VERB.split(_sentence(text[after.end() :]), maxsplit=1)[0]
    before = _BEFORE.match(text)
    if before:
        return before["roll"] if _is_capitalized(_parts(before["roll"])) else None
    return _sentence(text) if _is_bare(text) else None


def _sentence(text: str) -> str:
    end = _SENTENCE_END.search(text)
    return text[: end.start()] if end else text.rstrip(" .;")


def _is_bare(text: str) -> bool:
    """No sentence: two names or more, and each is capitals but for the small words inside it."""
    parts = list(_names(_parts(_sentence(text))))
    return len(parts) > 1 and all(map(_is_name, parts)) and _is_capitalized(parts)


def _is_capitalized(parts: list[str]) -> bool:
    return not any(_SMALL_WORD.search(part) for part in parts)


_SMALL_WORD = re.compile(
    r"(?<![\w(])(?!(?:de|del|la|las|los|el|y|e|para|por|contra|en|a|al|su|sus|sobre|con|entre|d|da|"
    r"do)\b)[a-záéíóúñü]+\b"
)


def _parts(roll: str) -> list[str]:
    """Cut at the semicolons, or where there are none at the commas, outside parentheses; names made whole again."""
    mark = ";" if ";" in _outside(roll) else ","
    parts: list[str] = []
    for part in map(_without_remarks, _cut(roll, mark)):
        own = _LEADING_AND.match(part)
        if parts and not own and _REMARK.search(part):
            continue
        if parts and not own and _goes_on(parts[-1], part):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return _rejoined(parts)


def _without_remarks(part: str) -> str:
    first, *others = _cut(part, ",")
    return ", ".join([first, *(other for other in others if not _REMARK.search(other))])


def _goes_on(before: str, part: str) -> bool:
    """ "afiliado a las Naciones Unidas"; after the name of a body also "la Ciencia y la Cultura"."""
    article = _ARTICLE.match(part)
    if article is None:
        return not _CAPITAL.match(part)
    return _is_long_body(before) and not _BODY.match(part, article.end())


def _is_long_body(name: str) -> bool:
    """The name of a body may list what it is for; one of two words ("Unión Europea") lists nothing."""
    return bool(_BODY.match(name)) and len(name.split()) > 2


def _rejoined(parts: list[str]) -> list[str]:
    """A part that is out of order between two that are in order belongs to the name of a body before it.

    Lists of organizations are alphabetical; "Centro contra las Drogas, Sustancias y sus Precursores" is one of them.
    """
    joined: list[str] = []
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        if joined and following and _is_inside(joined[-1], part, following):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _is_inside(before: str, part: str, following: str) -> bool:
    return (
        bool(_BODY.match(before))
        and bool(_BODY.match(following))
        and not _BODY.match(part)
        and before.lower() <= following.lower() < part.lower()
    )


def _names(parts: list[str]) -> Iterator[str]:
    for index, part in enumerate(parts):
        own = _LEADING_AND.match(part)
        is_last = index == len(parts) - 1
        pieces = [part[own.end() :]] if own else _halves(part, len(parts) > 1) if is_last else [part]
        for piece in pieces:
            yield _ARTICLE.sub("", piece, count=1).strip(" ,;") if _ARTICLE.match(piece) else piece.strip(" ,;")


def _halves(part: str, in_list: bool) -> list[str]:
    """The last two names, which "y" joins; a body may have a "y" of its own, so a name must begin after the cut."""
    plain = _outside(_JOINED.sub(lambda found: found[0].replace(" ", "_"), part))
    cuts = list(_AND.finditer(plain))
    if not cuts:
        return [part]
    at_bodies = [cut for cut in cuts if _BODY.match(_ARTICLE.sub("", plain[cut.end() :], count=1))]
    if not _is_long_body(plain[: cuts[-1].start()]):
        chosen = cuts[-1]
    elif at_bodies:
        chosen = at_bodies[-1]
    elif in_list and len(cuts) == 1:
        chosen = cuts[0]
    else:
        return [part]
    return [part[: chosen.start()], part[chosen.end() :]]


def _outside(text: str) -> str:
    """The text with what stands in parentheses blanked, letter by letter; one that is never closed hides nothing."""
    return re.sub(r"\([^()]*\)", lambda found: "_" * len(found[0]), text)


def _cut(text: str, mark: str) -> list[str]:
    plain, parts, start = _outside(text), [], 0
    for position in (*(found.start() for found in re.finditer(mark, plain)), len(text)):
        parts.append(text[start:position].strip())
        start = position + 1
    return [part for part in parts if part]
