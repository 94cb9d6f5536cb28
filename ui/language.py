"""The words of the page, one file per language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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

    def ordinal(self, number: int) -> str:
        return self("language.ordinal", number=number)


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
