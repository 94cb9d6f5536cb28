"""The fields of a row of the question set, read strictly; questions.schema.json says the same to an editor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.conversation import Turn

LANGUAGES = ("es", "en", "fr")
SPLITS = ("dev", "test")
Groups = tuple[tuple[str, ...], ...]


# Why the reports do not answer a question.
WHY = (
    "off_topic",
    "other_body",
    "absent_subject",
    "absent_meeting",
    "absent_label",
    "absent_detail",
    "unrecorded_statement",
    "order",
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand in a passage, to the letter but for the kind of their quotation marks."""

    id: str
    text: str


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"«{name}» debe ser un texto")
    return value


def _filled(name: str, value: object) -> str:
    if not _text(name, value).strip():
        raise ValueError(f"«{name}» está vacío")
    return _text(name, value)


def _choice(*choices: str) -> Callable[[str, object], str]:
    def read(name: str, value: object) -> str:
        if value not in choices:
            raise ValueError(f"«{name}» debe ser {', '.join(choices)}")
        return str(value)

    return read


def _truth(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"«{name}» debe ser true o false")
    return value


def _texts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"«{name}» debe ser una lista de textos")
    return tuple(_filled(name, one) for one in value)


def _groups(name: str, value: object) -> Groups:
    if not isinstance(value, list) or not all(isinstance(group, list) and group for group in value):
        raise ValueError(f"«{name}» debe ser una lista de listas no vacías")
    return tuple(_texts(name, group) for group in value)


def _quotes(name: str, value: object) -> tuple[Quote, ...]:
    if not isinstance(value, list) or not all(isinstance(one, dict) and one.keys() == {"id", "text"} for one in value):
        raise ValueError(f"«{name}» debe ser una lista de {{id, text}}")
    return tuple(Quote(_filled(name, one["id"]), _filled(name, one["text"])) for one in value)


def _whole(name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"«{name}» debe ser un entero desde 1")
    return value


def _turns(name: str, value: object) -> tuple[Turn, ...]:
    if not isinstance(value, list) or not all(_is_turn(turn) for turn in value):
        raise ValueError(f"«{name}» debe ser una lista de {{role: user|assistant, content}}")
    return tuple(Turn(turn["role"], turn["content"]) for turn in value)


def _is_turn(turn: object) -> bool:
    return isinstance(turn, dict) and turn.get("role") in ("user", "assistant") and isinstance(turn.get("content"), str)


# What the fields of a row are read with; questions.schema.json says the same to an editor.
READERS: dict[str, Callable[[str, object], object]] = {
    "id": _filled,
    "category": _filled,
    "lang": _choice(*LANGUAGES),
    "question": _filled,
    "history": _turns,
    "answerable": _truth,
    "gold": _groups,
    "gold_optional": _texts,
    "complete": _truth,
    "must_include": _groups,
    "must_not_include": _texts,
    "soft_must_not_include": _texts,
    "quotes": _quotes,
    "why_unanswerable": _choice(*WHY, ""),
    "version": _whole,
    "note": _text,
    "split": _choice(*SPLITS, ""),
}
REQUIRED = frozenset({"id", "category", "lang", "question", "answerable", "gold", "must_include"})
