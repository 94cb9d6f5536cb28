"""What keeps an evaluation from running. Each message says, in Spanish, what to do next."""

from __future__ import annotations


class EvaluationError(Exception):
    """Root of the errors of this package; the command line ends with 2."""


class QuestionsError(EvaluationError):
    """The question set does not fit its schema or the library."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        shown = "\n".join(f"  {fault}" for fault in faults[:20])
        more = f"\n  … y {len(faults) - 20} más" if len(faults) > 20 else ""
        super().__init__(
            f"El conjunto de preguntas no se puede usar; corrija {_rows(len(faults))} y repita:\n{shown}{more}"
        )
        self.faults = faults


class RunError(EvaluationError):
    """A run cannot be made, read or resumed."""


class NotComparableError(EvaluationError):
    """Two runs do not measure the same thing."""


def _rows(count: int) -> str:
    return "esta fila" if count == 1 else f"estas {count} filas"
