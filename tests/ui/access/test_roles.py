"""What each role may do, tried from outside: by the addresses, and by the queue that the page itself uses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from tests.ui.conftest import free_port, served
from ui.access.roles import Role
from ui.access.users import UserFile

ROLES = {"rita": Role.READER, "lea": Role.READER, "edu": Role.EDITOR, "eva": Role.EVALUATOR}


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, httpx.Client]]:
    """A client for each user of a server whose library can be changed and whose evaluation can be seen."""
    folder = tmp_path_factory.mktemp("roles")
    users = UserFile(folder / "users.toml")
    for name, role in ROLES.items():
        users.put(name, f"la contraseña de {name}", frozenset({role}))
    tokens = {name: users.new_token(name) for name in ROLES}
    port = free_port()
    arguments = ["-m", "tests.ui.serve_desk", str(port), str(folder), str(users.path)]
    with served(arguments, port, folder / "log.txt"), ExitStack() as stack:
        yield {name: stack.enter_context(client_of(port, token)) for name, token in tokens.items()}


def client_of(port: int, token: str) -> httpx.Client:
    return httpx.Client(
        base_url=f"http://127.0.0.1:{port}", timeout=60, headers={"authorization": f"Bearer {token}"}, trust_env=False
    )


def event_of(config: dict[str, list[dict[str, object]]], key: str, value: str, kind: str) -> int:
    """The number of the event that a component with that property triggers."""
    parts = [one["id"] for one in config["components"] if one["props"].get(key) == value]  # type: ignore[attr-defined]
    return next(one["id"] for one in config["dependencies"] if [parts[0], kind] in one["targets"])  # type: ignore


def joined(client: httpx.Client, session: str, event: int, data: list[object]) -> str:
    """What the queue answers to an event of the page, to its end."""
    body = {"data": data, "fn_index": event, "session_hash": session}
    client.post("/gradio_api/queue/join", json=body).raise_for_status()
    with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": session}) as stream:
        told = ""
        for line in stream.iter_lines():
            told += line
            if "process_completed" in line:
                break
    return told


@pytest.mark.parametrize("name", ["rita", "eva"])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/library/files/nuevo.txt"),
        ("DELETE", "/library/reports/2021-informe"),
        ("POST", "/library/undo/una-llave"),
    ],
)
def test_only_an_editor_changes_the_library(
    method: str, path: str, name: str, clients: dict[str, httpx.Client]
) -> None:
    assert clients[name].request(method, path, content=b"I. Nada").status_code == 403
    assert clients["edu"].request(method, path, content=b"").status_code != 403


@pytest.mark.parametrize(("name", "sees"), [("rita", False), ("edu", False), ("eva", True)])
def test_only_an_evaluator_is_told_the_evaluation(name: str, sees: bool, clients: dict[str, httpx.Client]) -> None:
    client = clients[name]
    event = event_of(client.get("/config").json(), "id", "evaluation", "select")
    told = joined(client, f"evaluacion{name}", event, [])
    assert ("<svg" in told) is sees
    assert ("Solo quien evalúa" in json.loads(f'"{told_value(told)}"')) is not sees


@pytest.mark.parametrize(("name", "edits"), [("rita", False), ("eva", False), ("edu", True)])
def test_only_an_editor_is_shown_how_to_change_the_library(
    name: str, edits: bool, clients: dict[str, httpx.Client]
) -> None:
    client = clients[name]
    event = event_of(client.get("/config").json(), "id", "library", "select")
    told = joined(client, f"biblioteca{name}", event, [])
    assert ("data-remove" in told) is edits
    assert ('type=\\"file\\"' in told) is edits


def told_value(told: str) -> str:
    """The first value of a completed event, still escaped as in JSON."""
    found = re.search(r'"data": ?\["((?:[^"\\]|\\.)*)"', told)
    assert found, told[:500]
    return found[1]


def test_a_conversation_is_open_to_its_reader_alone(clients: dict[str, httpx.Client]) -> None:
    rita, lea = clients["rita"], clients["lea"]
    event = event_of(rita.get("/config").json(), "elem_id", "question", "submit")
    joined(rita, "preguntarita", event, ["¿Qué se recomendó?", None, None])
    (name,) = set(re.findall(r'data-conversation="([^"]+)"', rita.get("/conversations").text))
    verdict = {"exchange": 1, "verdict": "right"}
    tries: list[tuple[str, str, object]] = [
        ("GET", f"/conversations/{name}.md", None),
        ("GET", f"/conversations/{name}.docx", None),
        ("POST", f"/conversations/{name}/feedback", verdict),
        ("PATCH", f"/conversations/{name}", {"title": "otra"}),
        ("DELETE", f"/conversations/{name}", None),
        ("POST", f"/conversations/{name}/restore", None),
    ]
    assert name not in lea.get("/conversations").text
    for method, path, body in tries:
        assert lea.request(method, path, json=body).status_code == 404, path
        assert rita.request(method, path, json=body).status_code in (200, 204), path
