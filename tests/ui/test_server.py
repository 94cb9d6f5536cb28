"""The server from outside: headers, languages, neighbours, limits."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest


@pytest.fixture
def browser(page_address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=page_address, timeout=60) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/en/", "/fr/"])
def test_each_language_has_its_page_and_every_script_of_it_carries_the_nonce(browser: httpx.Client, path: str) -> None:
    reply = browser.get(path)
    assert reply.status_code == 200
    policy = reply.headers["content-security-policy"]
    nonce = re.search(r"'nonce-([\w-]+)'", policy)
    assert nonce
    scripts = re.findall(r"<script[^>]*>", reply.text)
    assert scripts and all(f'nonce="{nonce[1]}"' in script for script in scripts)
    assert "unsafe-inline" not in policy.split("script-src")[1].split(";")[0]


def test_a_nonce_serves_one_page_only(browser: httpx.Client) -> None:
    assert browser.get("/").headers["content-security-policy"] != browser.get("/").headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/config", "/neighbours/nada", "/relatoria/page.js"])
def test_every_reply_carries_the_security_headers(browser: httpx.Client, path: str) -> None:
    headers = browser.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_a_chosen_language_is_kept_and_can_be_changed_back(browser: httpx.Client) -> None:
    assert browser.get("/?lang=fr").headers["location"] == "/fr/"
    assert browser.get("/").headers["location"] == "/fr/"
    assert browser.get("/?lang=es").headers["location"] == "/"
    assert browser.get("/").status_code == 200


def test_an_unknown_language_leads_to_the_default_page(browser: httpx.Client) -> None:
    assert browser.get("/?lang=//malo.example").status_code == 200


def test_neighbours_are_served_escaped_and_in_the_language_of_the_page(browser: httpx.Client) -> None:
    reply = browser.get("/neighbours/2021-informe:r11?lang=en")
    assert "Before" in reply.text and "recomendación 10" in reply.text
    assert "<script" not in reply.text and "&lt;script&gt;" in reply.text


@pytest.mark.parametrize("path", ["/neighbours/2021-informe:r99", "/neighbours/..%2F..%2Fetc", "/neighbours/x?lang=xx"])
def test_neighbours_of_what_is_not_there_are_not_found(browser: httpx.Client, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_more_than_a_question_needs_is_refused(browser: httpx.Client) -> None:
    body = b'{"data": ["' + b"a" * 300_000 + b'"]}'
    assert browser.post("/gradio_api/queue/join", content=body).status_code == 413
    undeclared = iter([body[:150_000], body[150_000:]])
    assert browser.post("/gradio_api/queue/join", content=undeclared).is_client_error


def test_other_host_names_are_refused(browser: httpx.Client) -> None:
    assert browser.get("/", headers={"host": "malo.example"}).status_code == 400


@pytest.mark.parametrize(
    "path", ["/openapi.json", "/docs", "/gradio_api/file=/etc/passwd", "/gradio_api/file=http://a.example"]
)
def test_nothing_else_is_given_out(browser: httpx.Client, path: str) -> None:
    assert browser.get(path).status_code in (403, 404)


def test_only_the_four_tools_can_be_called_from_outside(browser: httpx.Client) -> None:
    info = browser.get("/gradio_api/info").json()
    assert set(info["named_endpoints"]) == {"/ask", "/search", "/read_passage", "/list_reports"}
    assert info["unnamed_endpoints"] == {}


def test_the_page_names_no_font_or_script_of_another_server(browser: httpx.Client) -> None:
    sheets = [browser.get(path).text for path in ("/theme.css", "/relatoria/page.css", "/relatoria/page.js")]
    assert not [
        sheet for sheet in sheets if re.search(r"url\(\s*['\"]?https?:|@import|https?://(?!www\.w3\.org)", sheet)
    ]
