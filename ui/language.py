"""The words of the page, one file per language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_percent

LANGUAGES = ("es", "en", "fr")
DEFAULT_LANGUAGE = "es"
TEXTS_DIRECTORY = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language: `texts("state.seconds", seconds="0,3")`."""

    language: str
    entries: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        return self.entries[key].format(**values)

    def count(self, key: str, number: int) -> str:
        """The singular or plural form of `key` with its number."""
        return self(f"{key}.{'one' if number == 1 else 'many'}", number=self.number(number))

    def number(self, value: float, decimals: int = 0) -> str:
        """A number as this language prints it; four digits stay together."""
        separator = self("language.thousands") if abs(value) >= 10_000 else ""
        whole = f"{value:,.{decimals}f}"
        marks = {",": separator, ".": self("language.decimal")}
        return "".join(marks.get(sign, sign) for sign in whole)

    def percent(self, share: float) -> str:
        """A share in [0, 1] as a percentage, in the form of this language."""
        return format_percent(share, format="#,##0.# %" if self.language != "en" else "#,##0.#%", locale=self.language)

    def moment(self, iso: str) -> str:
        """A date and time in the form of this language, "27 nov 2026, 0:40"; the text itself when it is none."""
        try:
            return format_datetime(datetime.fromisoformat(iso), format="medium", locale=self.language)
        except ValueError:
            return iso

    def day(self, iso: str) -> str:
        """The day of an ISO date or time, "27 de noviembre de 2026"; the text itself when it is none."""
        try:
            return format_date(datetime.fromisoformat(iso), format="long", locale=self.language)
        except ValueError:
            return iso

    def ordinal(self, number: int) -> str:
        return self("language.first" if number == 1 else "language.ordinal", number=number)


def language_of(code: str) -> str:
    """A language we have: the one asked for, or the default."""
    return code if code in LANGUAGES else DEFAULT_LANGUAGE


@lru_cache(maxsize=len(LANGUAGES))
def load_texts(language: str) -> Texts:
    """The texts of one of `LANGUAGES`."""
    content = tomllib.loads((TEXTS_DIRECTORY / f"{language}.toml").read_text(encoding="utf-8"))
    return Texts(language, dict(_flatten(content)))


def _flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
