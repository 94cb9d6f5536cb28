"""Tokens are never undercounted, nothing is downloaded, and what does not fit is left out whole."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from assistant.conversation import Turn
from assistant.model.budget import bound_tokens, open_counter, pack, price, trim_history

ROOT = Path(__file__).parents[3]
SHARED = ROOT / ".." / "shared"
ENCODING = SHARED / "tiktoken"


@pytest.mark.skipif(not ENCODING.is_dir(), reason="the encoding file is not beside the repository")
def test_without_the_encoding_the_count_is_an_upper_bound_on_spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(ENCODING))
    count = open_counter(ENCODING)
    assert count is not bound_tokens
    texts = [path.read_text(encoding="utf-8") for path in (*ROOT.glob("corpus/*.txt"), *ROOT.glob("prompts/*.md"))]
    paragraphs = [part for text in texts for part in re.split(r"\n+", text) if part.strip()]
    ratios = [bound_tokens(part) / count(part) for part in paragraphs]
    assert min(ratios) >= 1.0
    assert sum(map(bound_tokens, paragraphs)) < 2.6 * sum(map(count, paragraphs))


@pytest.mark.parametrize("content", [None, b"another file"])
def test_a_missing_or_foreign_file_is_neither_used_nor_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    file = tmp_path / "fb374d419588a4632f3f557e76b4b70aebbca790"
    if content is not None:
        file.write_bytes(content)
    assert open_counter(tmp_path) is bound_tokens
    assert open_counter(None) is bound_tokens
    assert not file.exists() or file.read_bytes() == content


def test_packing_takes_the_best_that_fit_whole() -> None:
    assert pack(["aaaa", "bbbbbbbb", "cc"], len, 7) == ("aaaa", "cc")
    assert pack(["aaaa"], len, 3) == ()


def test_history_loses_its_oldest_turns_first() -> None:
    history = [Turn("user", "una pregunta larga " * 20), Turn("assistant", "sí"), Turn("user", "¿y en 2019?")]
    assert trim_history(history, len, 40) == tuple(history[1:])
    assert trim_history(history, len, 1) == ()
    assert trim_history(history, len, 10_000) == tuple(history)


def test_money_is_only_said_when_both_prices_are_known() -> None:
    assert price(1_000_000, 500_000, 2.0, 8.0) == 6.0
    assert price(1_000_000, 500_000, 2.0, None) is None
