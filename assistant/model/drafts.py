"""Claims out of a reply while it streams: a JSON object, JSON lines, an array, in code fences or between prose."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

# How many open braces are tried for each closing one; a claim has one more than it has citations.
_REACH = 40
_MOST_CLAIMS = 60
_DECLINED = re.compile(r'"sin_respuesta"\s*:\s*true')


@dataclass(frozen=True, slots=True)
class DraftCitation:
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim as the model gave it, nothing of it believed yet."""

    text: str
    citations: tuple[DraftCitation, ...]


class ClaimReader:
    """Reads one reply. `declined` when the model said that the evidence does not answer."""

    def __init__(self) -> None:
        self._text = ""
        self._scanned = 0
        self._opened: list[int] = []
        self.found = 0

    @property
    def declined(self) -> bool:
        return self.found == 0 and bool(_DECLINED.search(self._text))

    @property
    def text(self) -> str:
        """What was read so far."""
        return self._text

    def feed(self, text: str) -> Iterator[DraftClaim]:
        """The claims that are complete with this text."""
        self._text += text
        for place in range(self._scanned, len(self._text)):
            self._scanned = place + 1
            if self._text[place] == "{":
                self._opened.append(place)
            elif self._text[place] == "}" and (claim := self._closed(place + 1)) and self.found < _MOST_CLAIMS:
                self.found += 1
                yield claim

    def _closed(self, end: int) -> DraftClaim | None:
        """The claim that ends here, from the nearest open brace outwards; braces inside texts make no JSON."""
        for start in reversed(self._opened[-_REACH:]):
            claim = _read(self._text[start:end])
            if claim is not None:
                self._opened = []
                return claim
        return None


def _read(text: str) -> DraftClaim | None:
    try:
        row = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    if not isinstance(row, dict) or not isinstance(row.get("texto"), str) or not row["texto"].strip():
        return None
    given = row.get("citas")
    return DraftClaim(row["texto"].strip(), tuple(_citations(given if isinstance(given, list) else [given])))


def _citations(given: list[object]) -> Iterator[DraftCitation]:
    for one in given:
        if isinstance(one, dict):
            label, quote = one.get("etiqueta"), one.get("cita")
            yield DraftCitation(str(label or ""), quote if isinstance(quote, str) else "")
        elif isinstance(one, str):
            yield DraftCitation(one, "")
