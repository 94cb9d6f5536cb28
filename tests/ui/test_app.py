"""The program as a delegate starts it: an empty store, the sample library, a question in the browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.ui.conftest import ROOT, free_port, served


def start(store: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program when it cannot start."""
    command = [sys.executable, "app.py", "--store", str(store), *more]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_fresh_clone_answers_in_the_browser_with_the_paragraph_beside_it(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    with served(["app.py", "--store", str(tmp_path / "store")], port, tmp_path / "log.txt"):
        page = browser.new_page(locale="es-ES")
        page.goto(f"http://127.0.0.1:{port}")
        page.get_by_role("textbox", name="Su pregunta").fill("What did the 2021 meeting recommend on supply chains?")
        page.keyboard.press("Enter")
        expect(page.locator("#current .outcome")).to_have_text("Comprobado")
        page.get_by_role("link", name="informe de 2021, recomendación").first.click()
        expect(page.locator(".source.chosen mark").first).to_be_in_viewport()
        page.context.close()


def test_a_port_in_use_ends_with_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = start(tmp_path, RELATORIA_HOST="127.0.0.1", RELATORIA_PORT=str(taken.getsockname()[1]))
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "RELATORIA_PORT" in ended.stderr


def test_wrong_usage_ends_with_two(tmp_path: Path) -> None:
    assert start(tmp_path / "store", "sobra").returncode == 2


def test_the_process_that_reads_a_file_does_not_import_the_page_again() -> None:
    script = """
import runpy
from multiprocessing.spawn import get_preparation_data
from vectorstore.command_line import SpanishParser
SpanishParser.parse_args = lambda *_: exit(" ".join(get_preparation_data("reader")))
runpy.run_path("app.py", run_name="__main__")
"""
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "sys_path" in ended.stderr
    assert "init_main" not in ended.stderr
