"""The page in a process of its own: Gradio leaves event loops open, which in this one would count as errors."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM_ARGUMENTS = (
    "--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update".split()
)
BROKEN_OFF = ("AbortError: signal is aborted", "Unexpected error Connection errored out")
PATIENCE_IN_SECONDS = 300
# What is waited for comes sooner or not at all, also on a machine that is busy with other things.
expect.set_options(timeout=60_000)


@pytest.fixture(scope="session")
def page_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running page over the library of the tests; its assistant pauses a moment at each step."""
    port, folder = free_port(), tmp_path_factory.mktemp("page")
    with served(["-m", "tests.ui.serve_desk", str(port), str(folder)], port, folder / "log.txt"):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def app_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the whole program over the sample library."""
    port, folder = free_port(), tmp_path_factory.mktemp("app")
    with served(["app.py", "--store", str(folder / "store")], port, folder / "log.txt"):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def served(arguments: Sequence[str], port: int, log: Path) -> Iterator[None]:
    """A Python process that serves on a port while the block lasts."""
    environment = {**os.environ, "RELATORIA_PORT": str(port), "RELATORIA_HOST": "127.0.0.1"}
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=stream, stderr=stream
        )
        try:
            wait_until_served(f"http://127.0.0.1:{port}/", process, log)
            yield
        finally:
            process.terminate()
            process.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_served(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_IN_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(address, timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"the page did not start: {log.read_text()}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the tests that need it are skipped."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, page_address: str) -> Iterator[Page]:
    """A fresh reader on the page. Whatever the page asks of another server, or complains of, fails the test."""
    page = browser.new_page(viewport={"width": 1280, "height": 820}, locale="es-ES")
    trouble: list[str] = []
    page.on("request", lambda request: None if is_own(request.url, page_address) else trouble.append(request.url))
    page.on("console", lambda message: trouble.append(message.text) if is_trouble(message) else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.goto(page_address)
    yield page
    page.context.close()
    assert not trouble


def is_trouble(message: ConsoleMessage) -> bool:
    """What a page that is being left breaks off is none."""
    return message.type == "error" and not any(broken in message.text for broken in BROKEN_OFF)


def is_own(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))
