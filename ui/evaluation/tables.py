"""Tables of the evaluation, and the names of what is measured."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ui.language import Texts


def table(title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]], texts: Texts) -> str:
    """The last cell of a row is markup of ours, the others are text."""
    caption = escape(texts(title))
    names = [escape(texts(f"evaluation.{column}")) for column in columns]
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    body = "".join(f"<tr>{cells(row, names)}</tr>" for row in rows)
    return (
        f'<div class="table" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def cells(row: tuple[str, ...], names: list[str]) -> str:
    *texts, last = row
    written = [escape(text) for text in texts[1:]] + [last]
    labelled = "".join(f'<td data-label="{name}">{cell}</td>' for name, cell in zip(names[1:], written, strict=True))
    return f'<th scope="row">{escape(texts[0])}</th>{labelled}'


def metric_name(name: str, texts: Texts) -> str:
    return texts.entries.get(f"metric.{name}", name)


def kind_name(name: str, texts: Texts) -> str:
    return texts.entries.get(f"question_kind.{name}", name)
