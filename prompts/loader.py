"""Prompt files: read, hashed, and filled without leaving a gap."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from string import Template

_DIRECTORY = Path(__file__).parent


class PromptError(Exception):
    """A prompt that is not there or does not match what it is filled with."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """`digest` is the beginning of the SHA-256 of the text: it names the version of a prompt in logs and runs."""

    name: str
    text: str
    digest: str

    @property
    def placeholders(self) -> frozenset[str]:
        return frozenset(Template(self.text).get_identifiers())

    def fill(self, **values: str) -> str:
        """The text with its placeholders replaced, once: what stands in the values is never read as a placeholder."""
        missing, unknown = self.placeholders - values.keys(), values.keys() - self.placeholders
        if missing or unknown:
            raise PromptError(_mismatch(self.name, sorted(missing), sorted(unknown)))
        return Template(self.text).substitute(values)


def load_prompt(name: str, directory: Path = _DIRECTORY) -> Prompt:
    """The prompt in `<name>.md`. Raises PromptError when there is none or when a "$" stands for nothing."""
    path = directory / f"{name}.md"
    try:
        text = path.read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise PromptError(f"Falta el texto «{name}.md»: restaure la carpeta prompts.") from error
    if not Template(text).is_valid():
        raise PromptError(f"«{name}.md» tiene un «$» suelto: escriba «$$» o un nombre detrás.")
    return Prompt(name, text, hashlib.sha256(text.encode("utf-8")).hexdigest()[:12])


def _mismatch(name: str, missing: list[str], unknown: list[str]) -> str:
    parts = [f"faltan {', '.join(missing)}"] if missing else []
    parts += [f"sobran {', '.join(unknown)}"] if unknown else []
    return f"Los valores no casan con «{name}.md»: {'; '.join(parts)}."
