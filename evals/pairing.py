"""Which scores of two runs may be compared, and what the runs differ in besides."""

from __future__ import annotations

from collections.abc import Sequence

from evals.errors import NotComparableError
from evals.provenance import Provenance
from evals.run_folder import Finished
from evals.scoring import Score

Pair = tuple[Score, Score]
_SHOWN = 5


def paired(before: Finished, after: Finished, common: bool) -> tuple[Pair, ...]:
    """The scores of the same question in both runs, in the order of the first.

    Raises:
        NotComparableError: the reports differ, or (unless `common`) the questions, or no question is the same.
    """
    _require_same_reports(before.provenance, after.provenance)
    if not common:
        _require_same_questions(before, after)
    others = {one.id: one for one in after.scores}
    pairs = tuple((one, others[one.id]) for one in before.scores if one.id in others and one.row == others[one.id].row)
    if not pairs:
        raise NotComparableError("Las corridas no tienen ninguna pregunta igual: repita una con las de la otra.")
    return pairs


def notices(before: Finished, after: Finished, compared: int) -> tuple[str, ...]:
    """In Spanish: what else changed between the two, and which questions were left out."""
    old, new = before.provenance, after.provenance
    sides = (
        ("el almacén", old.store[:12], new.store[:12]),
        ("la representación", old.embeddings, new.embeddings),
        ("el modelo", old.model, new.model),
        ("los textos de prompts/", str(old.prompts), str(new.prompts)),
        ("los ajustes", str(old.settings), str(new.settings)),
        ("el código", old.code[:12], new.code[:12]),
        ("las bibliotecas", str(old.versions), str(new.versions)),
        ("el origen de las respuestas", old.source, new.source),
    )
    changed = [what for what, one, other in sides if one != other]
    told = [f"Entre las dos cambia: {', '.join(changed)}." if changed else "Las dos se hicieron con lo mismo."]
    if compared < max(len(before.scores), len(after.scores)):
        told.append(
            f"Solo se comparan las {compared} preguntas comunes; la primera tiene {len(before.scores)} "
            f"y la segunda {len(after.scores)}."
        )
    return tuple(told)


def _require_same_reports(before: Provenance, after: Provenance) -> None:
    if before.library != after.library:
        differing = sorted(set(before.library) ^ set(after.library))
        raise NotComparableError(
            f"Los informes no son los mismos (difieren {', '.join(differing)}): repita una corrida con el --store de "
            "la otra; si los informes cambiaron a propósito, renueve la referencia con `make eval-baseline`."
        )


def _require_same_questions(before: Finished, after: Finished) -> None:
    if before.provenance.split != after.provenance.split:
        raise NotComparableError(
            f"Una corrida es de «{before.provenance.split}» y la otra de «{after.provenance.split}»: repita una con el "
            "mismo --split, o compare las comunes con --common."
        )
    old, new = ({one.id: one.row for one in side.scores} for side in (before, after))
    parts = (
        _listed("nuevas", [one for one in new if one not in old]),
        _listed("quitadas", [one for one in old if one not in new]),
        _listed("cambiadas", [one for one in new if one in old and old[one] != new[one]]),
    )
    if any(parts):
        raise NotComparableError(
            f"Las preguntas no son las mismas: {'; '.join(part for part in parts if part)}. Repita la primera corrida "
            "(la de referencia, con `make eval-baseline`), o compare solo las comunes con --common."
        )


def _listed(what: str, ids: Sequence[str]) -> str:
    more = ", …" if len(ids) > _SHOWN else ""
    return f"{len(ids)} {what} ({', '.join(ids[:_SHOWN])}{more})" if ids else ""
