"""The fixed words of mastheads, in Spanish, English and French."""

from __future__ import annotations

import re

from ingestion.ordinals import ORDINAL_PATTERN
from ingestion.symbols import SYMBOL

_MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|"
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
DATE = re.compile(rf"\d{{1,2}}(?:[º°]|er)? (?:de )?(?:{_MONTHS}) (?:(?:de|del) )?(?:19|20)\d\d(?!\d)", re.I)
DISTRIBUTION = re.compile(r"Distr(?:\.|ibuci[oó]n|ibution)", re.I)
LANGUAGE = re.compile(r"Original\s?:\s*\(?([a-záéíóúñçèê]+(?:\s*(?:/|y|and|et|,)\s*[a-záéíóúñçèê]+)*)", re.I)
AGENDA = re.compile(
    r"(?:Temas?|Puntos?)\s+\d+.*\b(?:del?\s+(?:la\s+)?(?:programa|agenda|temario)|del\s+orden\s+del\s+d[ií]a)"
    r"|(?:Agenda\s+items?|Items?\s+\d+.*\bagenda)|Points?\s+\d+.*\bordre\s+du\s+jour",
    re.I,
)
# The number of an item alone on its line: the title of the item stands below.
AGENDA_NUMBER = re.compile(rf"(?:{AGENDA.pattern})(?:\s+provisional)?\s*\*{{0,3}}", re.I)
BODY = re.compile(
    r"(?:(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta)\sComisi[oó]n|Conferencia|Comit[ée]|Comisi[oó]n|Consejo|"
    r"Grupo de (?:Trabajo|Expertos)|Asamblea|[ÓO]rgano|Junta|Subcomit|Subcomisi|Reuni[oó]n de|Mecanismo|Foro|"
    r"CONFERENCIA|COMIT[ÉE]|COMISI[ÓO]N|CONSEJO|ASAMBLEA|GRUPO DE TRABAJO|"
    r"Commission|Committee|Council|Conference|General Assembly|Working Group|Economic and Social Council|"
    r"Security Council|Human Rights Council|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee|Executive Board|"
    r"Conseil|Conférence|Assemblée générale|Groupe de travail|(?:Première|Deuxième|Troisième) Commission)\b",
)
_NUMERAL = r"\d{1,4}\s?(?:[ªº°]|er|ª|th|st|nd|rd|e|ème)?\.?[ªº]?"
SESSION = re.compile(
    rf"(?:({_NUMERAL}|{ORDINAL_PATTERN})\s+(?:per[ií]odo\s(?:extraordinario\s|ordinario\s)?de\ssesiones(?:\s\w+)?|"
    r"reuni[oó]n(?:\s\w+)?|sesi[oó]n(?:\s\w+)?)|[A-Z][a-z-]+(?:[ -][a-z]+)*\ssession|[A-Z]\w+(?:-\w+)*\ssession)",
    re.I,
)
# "Viena, 15 a 17 de junio de 2022", "27 de febrero a 31 de marzo de 2023", "Geneva, 9–20 March 2020".
HELD = re.compile(
    rf"(?:([A-ZÁÉÍÓÚ][^\d,]*?(?:\([^)]*\))?),\s)?(\d{{1,2}}\b[^,.;]{{0,70}}\b(?:{_MONTHS})\s(?:de\s)?((?:19|20)\d\d))",
    re.I,
)
_FIXED = re.compile(
    r"(?:Naciones Unidas|United Nations|Nations Unies)$|(?:Espa[ñn]ol|English|Français)$|Original\s?:|"
    r"(?:General|Limitada|Reservada|Limited|Restricted|Générale|Limitée)$|Documentos? oficiales?|"
    r"Adici[oó]n|Correcci[oó]n|Corrigendum|Addendum|Documento de (?:antecedentes|trabajo|sesi[oó]n)|"
    r"Nota de la Secretar|Note by the Secretariat|Note du secr[ée]tariat",
    re.I,
)
MODIFIER = re.compile(r"(?:Adici[oó]n|Correcci[oó]n|Corrigendum|Addendum|Rectificatif|Additif)\b", re.I)
TITLE = re.compile(
    r"Proyecto de documento\b|"
    r"(?:Proyecto de )?(?:informe|nota|carta|acta|observaciones (?:finales|generales)|recomendaci|compilaci|recopilaci|"
    r"resoluci|decisi|conclusiones|dictamen|resumen|lista|directrices|principios|examen|estudio|programa|actividades|"
    r"[ií]ndice de|manual|estrategia)"
    r"|(?:draft )?(?:report|note|letter|summary record|concluding observations|resolution|decision|conclusions|views)\b"
    r"|(?:projet de )?(?:rapport|note|lettre|compte rendu|observations finales|résolution|décision)\b",
    re.I,
)
# Says who wrote it, not what it is about: the title stands above.
AUTHOR = re.compile(
    r"(?:Informe|Nota|Carta)s?\s(?:de\sla|del|de\slos|de\slas)\s(?:Secretar|Director|Alt[oa]\sComisionad|Relator|Expert|"
    r"Presiden|Mes[ae]|Administrador|Jef[ea])[^.]*$|Documento de (?:antecedentes|trabajo|sesi[oó]n)\b"
    r"|(?:Report|Note)\s(?:of|by)\sthe\s(?:Secretar|Executive|High|Special|Director|Chair)"
    r"|(?:Rapport|Note)\sd[ue]\s(?:la\s)?(?:Secr|Directeur|Haut|Rapporteur)",
    re.I,
)
PREFACE = re.compile(
    r"(?:Resumen|Prefacio|Pr[óo]logo|Nota|Presentaci[óo]n|Introducci[óo]n|Antecedentes|Sumario|Summary|Foreword|"
    r"Introduction|Background|Résumé|Avant-propos)"
)


def is_fixed(text: str) -> bool:
    """A line that mastheads of all documents share, or that holds one datum and nothing else."""
    if len(text.split()) > 25:
        return False
    return bool(
        DISTRIBUTION.match(text)
        or _FIXED.match(text)
        or SYMBOL.fullmatch(text)
        or DATE.fullmatch(text)
        or SESSION.fullmatch(text)
        or HELD.fullmatch(text)
    )
