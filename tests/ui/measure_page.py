"""`python -m tests.ui.measure_page --store DIR`: how fast the page is, on the machine it runs on.

First paint and first claim are those of a headless Chromium; many users and the memory over many questions speak the
protocol of the page without a browser. Prints a line per measure. Nothing is asserted: figures go to docs/page.md.
"""

from __future__ import annotations

import argparse
import json
import secrets
import statistics
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.sync_api import Page, sync_playwright

from tests.ui.conftest import CHROMIUM_ARGUMENTS, free_port, served

QUESTIONS = (
    "¿Qué recomendó la reunión de 2021 sobre las cadenas de suministro?",
    "¿Qué se dijo sobre la tecnología en la reunión de 2021?",
    "¿Qué dice la recomendación 11 de 2021?",
    "¿Qué recomendó la reunión de 2019 sobre las víctimas?",
    "¿Cuántas recomendaciones aprobó la reunión de 2021?",
)
USERS, EACH = 20, 5
WAIT_FOR_CLAIM = """() => new Promise((resolve) => {
  const field = document.querySelector('#question textarea');
  const note = (event) => { if (event.key === 'Enter') window.pressed = performance.now(); };
  field.addEventListener('keydown', note, true);
  const watch = new MutationObserver(() => {
    if (window.pressed && document.querySelector('#current .claim')) {
      watch.disconnect();
      window.firstClaim = performance.now() - window.pressed;
    }
  });
  watch.observe(document.body, { childList: true, subtree: true });
  resolve();
})"""


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.ui.measure_page")
    parser.add_argument("--store", type=Path, required=True, help="a store with reports; conversations are added to it")
    parser.add_argument("--questions", type=int, default=1_000, help="for the memory")
    chosen = parser.parse_args(arguments)
    port = free_port()
    log = Path(tempfile.mkdtemp()) / "log.txt"
    with served(["app.py", "--store", str(chosen.store)], port, log):
        address = f"http://127.0.0.1:{port}"
        measure_browser(address)
        measure_users(address)
        measure_memory(address, chosen.questions, process_on(port))


def measure_browser(address: str) -> None:
    paints, claims = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_ARGUMENTS)
        for question in QUESTIONS:
            page = browser.new_page(locale="es-ES")
            page.goto(address)
            page.wait_for_selector(".welcome")
            paints.append(first_paint(page))
            claims.append(first_claim(page, question))
            page.context.close()
        browser.close()
    report("first paint, s", paints)
    report("first claim from Enter, s", claims)


def first_paint(page: Page) -> float:
    milliseconds: float = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    return milliseconds / 1_000


def first_claim(page: Page, question: str) -> float:
    page.wait_for_timeout(500)
    page.evaluate(WAIT_FOR_CLAIM)
    page.locator("#question textarea").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_function("window.firstClaim")
    milliseconds: float = page.evaluate("window.firstClaim")
    return milliseconds / 1_000


@dataclass(frozen=True, slots=True)
class User:
    """A reader without a browser: asks as the page does, over the queue of Gradio."""

    client: httpx.Client
    event: int
    session: str

    @classmethod
    def come(cls, address: str) -> User:
        client = httpx.Client(base_url=address, timeout=120, cookies={"relatoria_reader": secrets.token_urlsafe(24)})
        config = client.get("/config").json()
        field = next(one["id"] for one in config["components"] if one["props"].get("elem_id") == "question")
        asked = next(one["id"] for one in config["dependencies"] if [field, "submit"] in one["targets"])
        return cls(client, asked, secrets.token_hex(6))

    def ask(self, question: str) -> tuple[float, float]:
        """Seconds to the first claim and to the end."""
        started, first = time.perf_counter(), 0.0
        body = {"data": [question, None, None], "fn_index": self.event, "session_hash": self.session}
        self.client.post("/gradio_api/queue/join", json=body).raise_for_status()
        with self.client.stream("GET", "/gradio_api/queue/data", params={"session_hash": self.session}) as stream:
            for line in stream.iter_lines():
                if not first and 'class=\\"claim' in line:
                    first = time.perf_counter() - started
                if "process_completed" in line:
                    if not json.loads(line.removeprefix("data:"))["success"]:
                        raise RuntimeError(line[:300])
                    break
        return first, time.perf_counter() - started


def measure_users(address: str) -> None:
    users = [User.come(address) for _ in range(USERS)]

    def asks(user: User) -> list[tuple[float, float]]:
        return [user.ask(QUESTIONS[place % len(QUESTIONS)]) for place in range(EACH)]

    with ThreadPoolExecutor(USERS) as pool:
        times = [pair for pairs in pool.map(asks, users) for pair in pairs]
    report(f"{USERS} users at once, first claim, s", [first for first, _ in times])
    report(f"{USERS} users at once, whole answer, s", [whole for _, whole in times])


def measure_memory(address: str, questions: int, process: int) -> None:
    """Each user asks ten questions and goes; a tenth of them come to warm the server up."""
    for count in (questions // 10, questions):
        for _ in range(count // 10):
            user = User.come(address)
            for place in range(10):
                user.ask(QUESTIONS[place % len(QUESTIONS)])
            user.client.close()
        print(f"resident memory after {count} questions, MB: {resident(process):.0f}", flush=True)


def process_on(port: int) -> int:
    """The process that listens on a port of this machine: the one that was started with it in its environment."""
    marker = f"RELATORIA_PORT={port}".encode()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if marker in (entry / "environ").read_bytes() and b"app.py" in (entry / "cmdline").read_bytes():
                return int(entry.name)
        except OSError:
            continue
    raise RuntimeError("the server is not running")


def resident(process: int) -> float:
    """Megabytes of 1,000,000 bytes, as the kernel counts them."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) * 1_024 / 1e6


def report(name: str, seconds: Sequence[float]) -> None:
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    print(f"{name}: median {statistics.median(ordered):.2f}, p95 {p95:.2f}, worst {ordered[-1]:.2f}", flush=True)


if __name__ == "__main__":
    main()
