"""What a file may cost and how many are read at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace

from ingestion.errors import SettingsError
from ingestion.limits import USUAL, Limits

_MOST_JOBS = 4
_LIMITS = {
    "RELATORIA_MAX_MEGABYTES": "megabytes",
    "RELATORIA_MAX_PAGES": "pages",
    "RELATORIA_MAX_CHARACTERS": "characters",
    "RELATORIA_MAX_EXPANDED_MEGABYTES": "zip_megabytes",
    "RELATORIA_MAX_MEMORY_MEGABYTES": "memory_megabytes",
    "RELATORIA_MAX_SECONDS": "seconds",
    "RELATORIA_MAX_PARSE_SECONDS": "parse_seconds",
}


@dataclass(frozen=True, slots=True)
class IngestionSettings:
    """`jobs` is how many files are parsed at once."""

    limits: Limits = USUAL
    jobs: int = 1

    @classmethod
    def from_environment(cls) -> IngestionSettings:
        """Read RELATORIA_JOBS and the limits, RELATORIA_MAX_... For entry points only. Raises SettingsError."""
        given = {field: _number(name) for name, field in _LIMITS.items() if os.environ.get(name)}
        jobs = _number("RELATORIA_JOBS") if os.environ.get("RELATORIA_JOBS") else min(_MOST_JOBS, os.cpu_count() or 1)
        return cls(replace(USUAL, **given), jobs)


def _number(name: str) -> int:
    value = os.environ[name].strip()
    if not value.isdecimal() or int(value) == 0:
        raise SettingsError(name, value)
    return int(value)
