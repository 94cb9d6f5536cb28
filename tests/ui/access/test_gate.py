"""The gate from outside: every address, another's things, other sites, a real browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser

from tests.ui.conftest import free_port, served
from ui.access.roles import Role
from ui.access.users import UserFile

PASSWORDS = {"ana": "la contraseña de ana", "luz": "la contraseña de luz"}


@dataclass(frozen=True)
class Guarded:
    address: str
    tokens: dict[str, str]

    def client(self, user: str | None = None) -> httpx.Client:
        headers = {"authorization": f"Bearer {self.tokens[user]}"} if user else {}
        return httpx.Client(base_url=self.address, timeout=60, headers=headers)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    folder: Path = tmp_path_factory.mktemp("guarded")
    users = UserFile(folder / "users.toml")
    for name, password in PASSWORDS.items():
        users.put(name, password, frozenset({Role.READER}))
    tokens = {name: users.new_token(name) for name in PASSWORDS}
    port = free_port()
    arguments = ["-m", "tests.ui.serve_desk", str(port), str(folder), str(users.path)]
    with served(arguments, port, folder / "log.txt"):
        yield Guarded(f"http://127.0.0.1:{port}", tokens)


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/",
            "/en/",
            "/config",
            "/en/config",
            "/neighbours/2021-informe:r11",
            "/mcp",
            "/theme.css",
            "/gradio_api/info",
        ),
        *("/gradio_api/queue/data?session_hash=x", "/gradio_api/heartbeat/x", "/gradio_api/file=/etc/passwd"),
    ],
)
def test_a_stranger_gets_nothing(guarded: Guarded, path: str) -> None:
    with guarded.client() as stranger:
        assert stranger.get(path).status_code == 401
        assert stranger.get(path, headers={"authorization": "Bearer inventada"}).status_code == 401
        assert stranger.get(path, headers={"cookie": "relatoria_session=inventada"}).status_code == 401


@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/gradio_api/call/ask", "/gradio_api/upload", "/mcp"])
def test_a_stranger_cannot_do_anything(guarded: Guarded, path: str) -> None:
    with guarded.client() as stranger:
        assert stranger.post(path, json={}).status_code == 401


def test_a_person_is_led_to_the_login_page_and_back(guarded: Guarded) -> None:
    with guarded.client() as person:
        reply = person.get("/en/", headers={"accept": "text/html"})
        assert reply.headers["location"] == "/login?next=/en/"
        form = {"name": "ana", "password": PASSWORDS["ana"], "next": "/en/"}
        reply = person.post("/login", data=form)
        assert (reply.status_code, reply.headers["location"]) == (303, "/en/")
        cookie = reply.headers["set-cookie"]
        assert "HttpOnly" in cookie and "SameSite=lax" in cookie
        assert person.get("/en/").status_code == 200
        person.post("/logout")
        assert person.get("/en/").status_code == 401


@pytest.mark.parametrize("next_page", ["//malo.example", "https://malo.example", "/\\malo.example", "javascript:x"])
def test_the_login_leads_to_no_other_site(guarded: Guarded, next_page: str) -> None:
    with guarded.client() as person:
        form = {"name": "luz", "password": PASSWORDS["luz"], "next": next_page}
        assert person.post("/login", data=form).headers["location"] == "/"


def test_what_is_typed_into_the_login_page_stays_text(guarded: Guarded) -> None:
    with guarded.client() as person:
        form = {"name": '"><script>x</script>', "password": "y", "next": '/"><script>'}
        reply = person.post("/login", data=form)
        assert reply.status_code == 401
        assert "<script" not in reply.text


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "cross-site"}, {"origin": "http://malo.example"}])
def test_a_page_of_another_site_cannot_send_anything(guarded: Guarded, headers: dict[str, str]) -> None:
    with guarded.client("ana") as ana:
        assert ana.post("/gradio_api/call/ask", json={"data": ["¿Qué?", []]}, headers=headers).status_code == 403


def asked(client: httpx.Client) -> str:
    reply = client.post("/gradio_api/call/ask", json={"data": ["¿Qué se recomendó?", []]})
    return str(reply.json()["event_id"])


def test_an_answer_is_read_by_who_asked_and_by_nobody_else(guarded: Guarded) -> None:
    with guarded.client("ana") as ana, guarded.client("luz") as luz:
        event = asked(ana)
        assert luz.get(f"/gradio_api/call/ask/{event}").status_code == 403
        data = ana.get(f"/gradio_api/call/ask/{event}").text.partition("data: ")[2]
        answer = json.loads(data.splitlines()[0])[0]
        assert answer["claims"][0]["citations"][0]["label"] == "informe de 2021, recomendación 11"


def test_a_session_of_the_page_belongs_to_who_began_it(guarded: Guarded) -> None:
    join = {"data": ["", None], "fn_index": 0, "session_hash": "sesiondeana"}
    with guarded.client("ana") as ana, guarded.client("luz") as luz:
        ana.post("/gradio_api/queue/join", json=join)
        assert luz.get("/gradio_api/queue/data", params={"session_hash": "sesiondeana"}).status_code == 403
        assert luz.post("/gradio_api/queue/join", json=join).status_code == 403
        assert luz.post("/gradio_api/cancel", json={**join, "event_id": "x"}).status_code == 403
        assert luz.get("/gradio_api/heartbeat/sesiondeana").status_code == 403


def test_files_are_given_only_to_who_was_told_of_them(guarded: Guarded) -> None:
    with guarded.client("ana") as ana:
        assert ana.get("/gradio_api/file=/etc/passwd").status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/proxy=http://a.example",
        "/monitoring",
        "/gradio_api/deep_link",
        "/gradio_api/vibe-code",
        "/en/login",
    ],
)
def test_what_the_page_does_not_need_of_gradio_is_closed(guarded: Guarded, path: str) -> None:
    with guarded.client("ana") as ana:
        assert ana.get(path).status_code == 404


def test_a_program_that_asks_without_end_is_slowed(guarded: Guarded) -> None:
    with guarded.client("luz") as luz:
        for _ in range(2_000):
            reply = luz.post("/gradio_api/call/list_reports", json={"data": []})
            if reply.status_code == 429:
                break
    assert reply.status_code == 429 and int(reply.headers["retry-after"]) >= 1


def test_a_person_logs_in_asks_and_leaves(guarded: Guarded, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(guarded.address)
    page.get_by_label("Nombre de usuario").fill("ana")
    page.get_by_label("Contraseña").fill(PASSWORDS["ana"])
    page.keyboard.press("Enter")
    page.get_by_role("textbox").first.fill("¿Qué se recomendó?")
    page.keyboard.press("Enter")
    page.get_by_text("exijan a las empresas examinar").first.wait_for()
    page.get_by_role("button", name="Salir").click()
    page.get_by_label("Contraseña").wait_for()
    assert page.url == f"{guarded.address}/login"
    page.close()
