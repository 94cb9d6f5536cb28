"""What the forms of a Spanish verb have in common, beyond what a stemmer cuts off."""

from __future__ import annotations

import re
from functools import lru_cache

from vectorstore.words import stem

_CLITICS = re.compile(r"^(.{2,}(?:[aei]r|ando|iendo|yendo))(?:sel[aeo]s?|se|nos|l[aeo]s?|les?)$")
# Conditionals, imperfects and preterites: only the accent tells "prohibían" from "cambian", "reuniría" from "materia"
# and "cambió" from "cambio".
_CONDITIONAL = re.compile(r"^(.{2,}[aei]r)ia[ns]?$")
_IMPERFECT = re.compile(r"^(.{2,})ia[ns]?$")
_PRETERITE = re.compile(
    r"^(.{2,})(?<!nunc)(?<!inic)(?<!opic)(?<!efic)(?<!juic)(?<!prec)(?<!goc)(?<!soc)(?<!anc)(?<!denc)(?<!tenc)(?<!renc)"
    r"(?<!senc)(?<!stud)(?<!amb)(?<!var)(?<!nv)(?<!mpl)(?<!fil)(?<!cil)(?<!xil)(?<!nf)(?<!cop)(?<!emed)(?<!prem)io$"
)
_NOUN_LIKE = re.compile(r"(?:[aeo]r|log|graf|nom|metr|sof|arqu)ia$")
NOT_VERBS = frozenset(
    """
    plan pan clan tren dictamen certamen gravamen resumen almacen germen
    lugar base clase frase fase cara camara vara autonomia ciudadania jerarquia teoria soberania mujer mujeres
    taller orden origen imagen margen joven examen volumen crimen regimen bien bar azar militar escolar familiar
    familia particular similar regular popular titular auxiliar policia categoria garantia compania mayoria
    minoria energia economia geografia guia via dia tecnologia metodologia tipologia asesoria defensoria
    industria historia materia ciberseguridad bienestar lider poder deber saber placer hogar cancer caracter
    interior exterior superior inferior
    alcaldia alegria anomalia bahia ciudadania cortesia estadia extranjeria fiscalia hungria mercancia poesia
    sequia travesia turquia tutoria utopia valentia
    """.split()
)
# Preterites, participles and presents that share too little with their infinitive; prefixes make compounds.
_PREFIXES = (
    r"(?:com|contra|dis|ex|im|inter|o|pro|pos|pre|re|su|super|trans|yuxta|man|ob|sos|con|de|abs|a|ad|en|intro|tra|sub)?"
)
_ENDINGS = r"(?:[aei]r|[aeo]s?|[ae]n|[aei]mos|i?o|i?eron|i?endo|i?er[ae]n?|iesen?|ian?|id[ao]s?|ran?|rian?|as|os)?"
_IRREGULAR = tuple(
    (re.compile(rf"^({_PREFIXES})(?:{forms}){_ENDINGS}$"), root)
    for forms, root in (
        ("pus|puest|pong|pon|pondr", "pon"),
        ("tuv|teng|tien|tendr|ten", "ten"),
        ("vin|veng|vien|vendr|ven", "ven"),
        ("hic|hiz|hech|hag|hac", "hac"),
        ("dij|dich|dig|dec", "dec"),
        ("traj|traig|tra", "tra"),
        ("duj|duzc|duc", "duc"),
        ("quis|quier|querr|quer", "quer"),
        ("sup|sep|sabr|sab", "sab"),
        ("pud|pued|podr|pod", "pod"),
        ("escrib|escrit", "escrib"),
        ("abiert|abr", "abr"),
        ("vuelt|vuelv|volv", "volv"),
    )
)
_WHOLE = {
    **dict.fromkeys("dar doy da das dan dio dieron daba daban daria darian dado dada dados dadas".split(), "dar"),
    **dict.fromkeys("diera dieran diese diesen den".split(), "dar"),
    **dict.fromkeys(
        "ver veo ve ven vio vieron veia veian veria visto vista vistos vistas vea vean viendo".split(), "ver"
    ),
    **dict.fromkeys("haria harian hara haran".split(), "hac"),
    **dict.fromkeys("darle darles darlo darla darlos darlas darse darnos".split(), "dar"),
    **dict.fromkeys("verlo verla verlos verlas verse verle verles".split(), "ver"),
    **dict.fromkeys("leer leo lee leen lea lean leyo leyeron leyera leyeran leido leida leidos leidas".split(), "leer"),
    # Who works is no work.
    **dict.fromkeys("trabajador trabajadores trabajadora trabajadoras".split(), "trabajador"),
    # No participles.
    "disuada": "disuad",
    "persuada": "persuad",
    "anada": "anad",
    # What is hard is not hindered, and equality is no likeness.
    **dict.fromkeys("dificultad dificultades".split(), "dificultad"),
    "igualdad": "igualdad",
    "desigualdad": "desigualdad",
}
# Vowels and consonants that change under the accent or before e and i: refuercen, alcance, busquen, incluya, ofrezca.
_CHANGES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"ie(?=[^aeiou]+$)", "e"),
        (r"ue(?=[^aeiou]+$)", "o"),
        (r"zc$", "c"),
        (r"qu$", "c"),
        (r"gu$", "g"),
        (r"z$", "c"),
        (r"j$", "g"),
        (r"(?<=u)y$", ""),
        (r"(?<=p)id$", "ed"),
        (r"^(m)id$", r"\1ed"),
        (r"^((?:con|pro|per)?s)ig$", r"\1eg"),
        (r"^((?:e|cor)[lr]+)ig$", r"\1eg"),
        (r"^(s)irv$", r"\1erv"),
        (r"^(sug)ir$", r"\1er"),
        (r"^((?:re|com)p)it$", r"\1et"),
        (r"irt$", "ert"),
    )
)


def ends_as_past(form: str, folded: str) -> bool:
    """Whether a word is spelled like an imperfect, conditional or preterite: "prohibían", "pidió", not "energía"."""
    if form.lower().endswith(("ían", "ió")):
        return True
    return form.lower().endswith("ía") and folded not in NOT_VERBS and not _NOUN_LIKE.search(folded)


@lru_cache(maxsize=50_000)
def root(folded: str, past: bool = False) -> str:
    """A key that most forms of a verb share, whatever its person, mood and pronouns; else about the stem.

    `past` says that the accent of the word makes it a form of the past (`ends_as_past`).
    """
    bare = _CLITICS.sub(r"\1", folded)
    if bare in _WHOLE:
        return _WHOLE[bare]
    for pattern, plain in _IRREGULAR:
        found = pattern.match(bare)
        if found:
            return f"{found[1] or ''}{plain}"
    if past:
        infinitive = _CONDITIONAL.sub(r"\1", bare)
        bare = infinitive if infinitive != bare else _IMPERFECT.sub(r"\1ir", _PRETERITE.sub(r"\1ir", bare))
    key = stem(bare)
    for change, plain in _CHANGES:
        key = change.sub(plain, key)
    return key
