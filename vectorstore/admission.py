"""Which rows of a catalogue a scope admits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from vectorstore.catalogue import Catalogue
from vectorstore.records import Scope


@dataclass(frozen=True, slots=True)
class Column:
    """The value of row i is `values[codes[i]]`: a filter looks at the few different values instead of at all rows."""

    values: NDArray[Any]
    codes: NDArray[np.int64]

    @classmethod
    def of(cls, column: NDArray[Any]) -> Self:
        return cls(*np.unique(column, return_inverse=True))

    def wanted(self, values: Collection[object]) -> NDArray[np.bool_]:
        """For each different value, whether it is wanted."""
        return np.isin(self.values, np.array(list(values)))


class Admission:
    """Row numbers are those of the catalogue; a column is coded when it is first filtered by."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def rows(self, scope: Scope) -> NDArray[np.int64]:
        """The rows a scope admits, in order."""
        admitted = np.ones(len(self._catalogue), dtype=np.bool_)
        for name in _sides(scope):
            column: Column = getattr(self, name)
            admitted &= column.wanted(getattr(scope, name))[column.codes]
        return np.flatnonzero(admitted)

    def narrowed(self, scope: Scope) -> Scope:
        """The same scope without the sides that admit every row: they are costly to ask Chroma for."""
        whole = [name for name in _sides(scope) if getattr(self, name).wanted(getattr(scope, name)).all()]
        return replace(scope, **dict.fromkeys(whole, frozenset()))

    @cached_property
    def reports(self) -> Column:
        return Column.of(self._catalogue.reports)

    @cached_property
    def meetings(self) -> Column:
        return Column.of(self._catalogue.meetings)

    @cached_property
    def statuses(self) -> Column:
        return Column.of(self._catalogue.statuses)

    @cached_property
    def kinds(self) -> Column:
        return Column.of(self._catalogue.kinds)


def _sides(scope: Scope) -> list[str]:
    return [name for name in ("reports", "meetings", "statuses", "kinds") if getattr(scope, name)]
