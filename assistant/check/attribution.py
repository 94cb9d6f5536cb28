"""Who is said to have said it: one speaker, several, all, a body, the meeting; and what status the text has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.check.comparison import Comparison
from assistant.check.source import Finding, FindingKind
from vectorstore.records import Status

_SPEAKERS = (
    r"(?:orador\w*|interviniente\w*|participante\w*|delegad[oa]s?|delegacion(?:es)?|representante\w*"
    r"|panelista\w*|ponente\w*|asistentes?"
    r"|expert[oa]s?|expositor\w*)"
)
_OF_THEM = rf"(?:de (?:l[oa]s|ell[oa]s) )?(?:otr[oa]s )?{_SPEAKERS}"
_COUNTS = {
    "uno": rf"(?:un|una|otr[oa]|cierto|un solo) {_SPEAKERS}",
    "dos": rf"(?:dos|amb[oa]s) {_OF_THEM}|dos de ell[oa]s",
    "tres": rf"(?:tres|cuatro|cinco|seis|siete|ocho|nueve|diez) {_OF_THEM}",
    "varios": rf"(?:algun[oa]s|vari[oa]s|divers[oa]s|ciert[oa]s|hubo|unas cuantas|unos cuantos) {_OF_THEM}",
    "muchos": rf"(?:much[oa]s|numeros[oa]s|gran numero de|gran parte de los|multiples|la mayoria de l[oa]s"
    rf"|infinidad de) {_OF_THEM}",
    "todos": rf"(?:tod[oa]s (?:l[oa]s )?|la totalidad de l[oa]s |ningun[oa]? ){_SPEAKERS}|unanimidad"
    rf"|unanimemente|por unanimidad|l[oa]s {_SPEAKERS} coincid\w+",
    "los oradores": r"l[oa]s (?:oradores|oradoras|delegaciones|intervinientes)",
}
_COUNT = {name: re.compile(rf"(?<= )(?:{pattern})(?= )") for name, pattern in _COUNTS.items()}
# Claimed -> what the source may say instead.
_BACKED_BY = {
    "uno": {"uno"},
    "dos": {"dos"},
    "tres": {"tres"},
    "varios": {"varios", "muchos", "los oradores", "dos", "tres"},
    "muchos": {"muchos", "todos"},
    "todos": {"todos"},
    "los oradores": {"los oradores", "varios", "muchos", "todos", "dos", "tres"},
}
_SPEECH = (
    r"(?:(?:recom|aprob|decid|acord|senal|destac|subray|observ|mencion|pidi|pide|solicit|propus|propon"
    r"|inst[oa]|exhort|alent|alient|describ"
    r"|consider|coincid|celebr|lament|expres|reconoc|hizo|hicieron|puso|pusieron|afirm|inform|present"
    r"|formul|encarg|sugir|sugier|advirt|advier|adopt"
    r"|acog|dijo|dijeron|indic|remit|convin|declar|anim|defend|reclam|invit|estim|recalc|hablo|opin|calcul|cifr"
    r"|conclu[iy]|sostuv|sosten|entend|entiend|cre[iy]|pens[oa]|juzg|aconsej|admiti|constat|comprob|apunt|felicit|quej"
    r"|traslad|plante|aplaud|elogi|alab|agradec|critic|rechaz|resolvi|urgi|pregunt|respond|contest|ech[oa]\w* en falta"
    r"|ech[oa]\w* de menos)\w*|(?:dej[oa]|dejaron) (?:sentado|claro|dicho|constancia))"
)
# To hold a session or a debate is to say nothing.
_HOLDING = r"celebr\w+ (?:\S+ ){0,3}?(?:sesion\w*|reunion\w*|debates?|periodos?|consultas?|acto|seminarios?|talleres)"
_BODIES = {
    "el Grupo de Trabajo": r"(?:grupo de trabajo(?: sobre(?: \S+){1,6}?)?|el grupo|(?:la"
    r"|esta) reunion(?: de \d+)?)",
    "la Conferencia": r"conferencia(?: de las partes)?",
    "la Secretaría": r"secretaria",
    "la Presidencia": r"(?:presidenta|presidente|presidencia)(?: del grupo de trabajo)?",
    "los panelistas": r"(?:l[oa]s )?panelistas",
    "las delegaciones": r"(?:las )?delegaciones",
}
# "Se recomendó que la Conferencia pidiera ...": what it is to say, it has not said.
_IS_TO_SAY = re.compile(
    r"(?<= )(?:\w{2,}(?:ara|iera|ase|iese)n?|"
    r"(?:pida|solicite|exhorte|inste|aliente|invite|encargue|apruebe|adopte|decida)n?) "
)
# "La Presidenta declaró abierta la reunión" does it by saying so: nothing is told of what she says.
_BY_OFFICE = re.compile(r"(?<= )declar\w+ (?:oficial|formal)?(?:mente )?(?:abiert|inaugurad|clausurad|terminad)[oa]s? ")
_BODY = {
    name: re.compile(
        rf"(?<= )(?<! a la )(?<! al )(?<! si la )(?<! si el ){pattern}"
        rf" (?:, [^,.;]{{1,60}} , )?(?:(?:tambien|asimismo|ademas|le|se|la|los|lo|no"
        rf"|que) )*(?!{_HOLDING} ){_SPEECH}(?= )"
    )
    for name, pattern in _BODIES.items()
}
_ACCORDING = {
    name: re.compile(rf"(?:segun|a juicio de|(?<=^ )para|(?<=, )para) (?:el |la |los |las )?{pattern}(?= )")
    for name, pattern in _BODIES.items()
}
_OF_BODY = {
    name: re.compile(
        rf"(?<= )(?:propuesta|iniciativa|peticion|solicitud|recomendacion|declaracion|exposicion|observacion|opinion"
        rf"|invitacion|resumen)(?:e?s)? (?:\w+d[oa]s? )?(?:por |del? )(?:el |la |los |las )?{pattern}(?= )"
    )
    for name, pattern in _BODIES.items()
}
_SPEAKING = re.compile(
    rf"(?<= ){_SPEAKERS} (?:, [^,.;]{{1,60}} , )?(?:(?:tambien|asimismo|ademas|le|se|la|los|lo) )*{_SPEECH}(?= )"
)
_ACCORDING_TO = re.compile(
    rf"(?<= )(?:segun|a juicio de|para|por(?! lo)) (?:(?!que )\S+ ){{0,3}}?{_SPEAKERS}(?= )|unanim"
)
_SEVERAL, _DRAWN = 2, 3
_NAMED = re.compile(r"(?<= )(?:sr|sra) \. ")
_ADOPTING = re.compile(
    r"(?<= )(?:grupo de trabajo|reunion(?: de \d+)?|grupo|conferencia"
    r"|estados partes)(?: \S+){0,4} (?:recom\w+|aprob\w+|adopt\w+|acord\w+|decid\w+)(?= )"
)
_RECOMMENDATION = re.compile(
    r"deberian? |se alienta|se alento|debera |se podria alentar|tal vez deseen|reconoceran|recomend\w+"
)
# How many speakers a list of names has is a figure (numbers.py).
_NAMED_ONE_BY_ONE = re.compile(rf" (?:{_SPEAKERS} siguientes|siguientes {_SPEAKERS}) ")
_BY_NUMBER = {"dos", "tres"}
_AS_DRAFT = re.compile(r"proyecto|borrador|propuest")


def _counts(folded: str) -> set[str]:
    found = {name for name, pattern in _COUNT.items() if pattern.search(folded)}
    if " consenso " in folded and "los oradores" in found:
        found.add("todos")
    if (
        len(found) > 1
        and "los oradores" in found
        and not re.search(r"(?<!tod[oa]s )(?<!de )l[oa]s (?:oradores|delegaciones)", folded)
    ):
        found.discard("los oradores")
    return found


def _bodies(folded: str) -> set[str]:
    return {name for name in _BODIES if _BODY[name].search(folded) or _ACCORDING[name].search(folded)}


def _check_counts(claimed: set[str], stated: set[str], said: bool) -> Iterator[Finding]:
    """`said`: the claim has them say something; what they do otherwise ("hubo delegaciones que siguieron") is no
    attribution."""
    for count in sorted(claimed):
        if stated & _BACKED_BY[count]:
            continue
        if stated:
            others = ", ".join(sorted(stated))
            yield Finding(
                FindingKind.ATTRIBUTION, 0.8, f"La afirmación lo atribuye a «{count}» y la fuente a «{others}»."
            )
        elif said:
            yield Finding(FindingKind.ATTRIBUTION, 0.6, f"La fuente no lo atribuye a «{count}».")


def _own_sentence(comparison: Comparison) -> str:
    """The sentence of the source that says what the claim says, apart from who says it; empty when several do."""
    speaking = re.compile(rf"{_SPEAKERS}|{_SPEECH}|vari[oa]s|much[oa]s|numeros[oa]s|algun[oa]s")
    own = comparison.own_sentence(lambda word: speaking.fullmatch(word.folded) is not None)
    return "" if own is None else f" {' '.join(word.folded for word in comparison.source.sentence_words(own))} "


def _speaker_text(comparison: Comparison) -> str:
    """The focus, and before it the speaker that is known from elsewhere."""
    speakers = " ".join(source.speaker or "" for source in comparison.sources)
    return f"{comparison.focus_text()} {comparison.context.folded if speakers else ''} "


def _check_bodies(comparison: Comparison, stated: set[str]) -> Iterator[Finding]:
    source = _speaker_text(comparison)
    proposed = {name for name, pattern in _OF_BODY.items() if pattern.search(comparison.source.folded)}
    bodies = _bodies(comparison.source.folded) | proposed
    spoken = bool(stated) or bool(_NAMED.search(source))
    for body in sorted(_bodies(_BY_OFFICE.sub("", _IS_TO_SAY.sub("", comparison.claim.folded)))):
        if (
            body in bodies
            or (body == "las delegaciones" and stated and _SPEAKING.search(source))
            or (body == "los panelistas" and _NAMED.search(source))
            or (body == "la Secretaría" and {one.status for one in comparison.sources} == {Status.BACKGROUND})
        ):
            continue
        recommendation = bool(_RECOMMENDATION.search(comparison.source.folded)) and not spoken
        if body == "el Grupo de Trabajo" and recommendation:
            continue
        weight = 0.85 if spoken or bodies else 0.6
        yield Finding(FindingKind.ATTRIBUTION, weight, f"La fuente no atribuye esto a {body}.")


def _check_status(comparison: Comparison) -> Iterator[Finding]:
    statuses = {source.status for source in comparison.sources if source.status is not None}
    if not statuses or statuses & {Status.ADOPTED, Status.COMPILED} or not _ADOPTING.search(comparison.claim.folded):
        return
    if Status.DRAFT in statuses and not _AS_DRAFT.search(comparison.claim.folded):
        yield Finding(FindingKind.STATUS, 0.8, "La fuente es un proyecto: la reunión no lo había aprobado.")
    elif Status.DRAFT not in statuses and not _ADOPTING.search(comparison.source.folded):
        yield Finding(
            FindingKind.STATUS,
            0.8,
            "La fuente no es una recomendación aprobada, sino parte del resumen o de los antecedentes.",
        )


def _merged(comparison: Comparison) -> set[str]:
    """Who speaks in the sentences of several sources that a claim draws together."""
    if len(comparison.sources) < _SEVERAL:
        return set()
    drawn: dict[int, set[int]] = {}
    for word in comparison.claim.content():
        for match in comparison.matches.get(word.position, ()):
            drawn.setdefault(comparison.source.words[match.position].sentence, set()).add(word.position)
    told = [at for at, words in drawn.items() if len(words) >= _DRAWN]
    sentences = (" ".join(word.folded for word in comparison.source.sentence_words(at)) for at in told)
    return {count for sentence in sentences for count in _counts(f" {sentence} ")}


def check_attribution(comparison: Comparison) -> Iterator[Finding]:
    stated = _counts(_own_sentence(comparison)) or _counts(_speaker_text(comparison)) | _merged(comparison)
    named = _NAMED_ONE_BY_ONE.search(comparison.source.folded)
    claim = comparison.claim.folded
    said = bool(_SPEAKING.search(claim) or _ACCORDING_TO.search(claim))
    yield from _check_counts(_counts(claim) - (_BY_NUMBER if named else set()), stated, said)
    yield from _check_bodies(comparison, stated)
    yield from _check_status(comparison)
