"""A foreign web page cannot use the control API, secrets are masked, and bodies are limited."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest

from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def anyone(simulator: Simulator) -> Iterator[httpx.Client]:
    with httpx.Client(transport=simulator.transport(), base_url=simulator.url) as client:
        yield client


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.com"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Host": "rebinding.example.com"},
        {"Host": "localhost.example.com"},
        {"Host": "127.0.0.1.example.com:8000"},
    ],
)
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/_simulator/reset"), ("GET", "/_simulator/requests"), ("GET", "/")],
)
def test_a_foreign_page_is_refused(
    headers: dict[str, str], method: str, path: str, simulator: Simulator, anyone: httpx.Client
) -> None:
    with simulator.client() as client:
        client.groups.create(name="finance")
        answer = anyone.request(method, path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "Forbidden")
        assert "finance" in {group.name for group in client.groups.list()}


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:8000", "localhost", "[::1]:8000", "simulator:8000", "api.localhost", "10.0.0.7"],
)
def test_a_local_name_is_accepted(host: str, anyone: httpx.Client) -> None:
    headers = {"Host": host, "Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
    assert anyone.post("/_simulator/reset", headers=headers).is_success


def test_the_api_itself_has_credentials_and_accepts_any_host(simulator: Simulator) -> None:
    with simulator.client() as client:
        client.request("GET", "/v1/groups", headers={"Host": "fivetran.example.com"})


def test_secrets_of_recorded_requests_are_not_shown(
    simulator: Simulator, anyone: httpx.Client
) -> None:
    secrets: dict[str, Any] = {
        "password": "hunter2",
        "secrets_list": [{"key": "a", "value": "hunter2"}],
    }
    with simulator.client() as client:
        client.connections.update("silver_brook", config={**secrets, "host": "db.example.com"})
        client.webhooks.create_account(
            url="https://example.com", events=["sync_end"], secret="hunter2", active=False
        )
    # A test compares what was sent.
    assert simulator.writes[0].json["config"]["password"] == "hunter2"
    shown = anyone.get("/_simulator/requests").text
    assert "hunter2" not in shown
    assert "db.example.com" in shown
    assert "hunter2" not in anyone.get("/").text


def test_secrets_of_other_spellings_and_places_are_not_shown(
    simulator: Simulator, anyone: httpx.Client
) -> None:
    anyone.post(
        "/v1/groups",
        params={"access_token": "hunter2", "limit": "7"},
        headers={"X-Api-Key": "hunter2", "Cookie": "hunter2", "Proxy-Authorization": "hunter2"},
        json={"apiKey": "hunter2", "deep": [{"clientSecret": "hunter2", "accessToken": "hunter2"}]},
    )
    anyone.post("/v1/groups", json={"secrets": [{"key": "DBT_PROFILE", "value": "hunter2"}]})
    for path in ("/_simulator/requests", "/_simulator/overview"):
        assert "hunter2" not in anyone.get(path).text
    shown = anyone.get("/_simulator/requests").text
    assert "DBT_PROFILE" in shown
    assert '"limit":"7"' in shown


def test_a_body_that_is_too_large_is_not_read() -> None:
    with Simulator().serve() as url:
        address = urlsplit(url)
        assert address.hostname is not None
        with socket.create_connection((address.hostname, address.port or 80)) as connection:
            head = (
                "POST /v1/groups HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                f"Content-Type: application/json\r\nContent-Length: {10**12}\r\n\r\n"
            )
            connection.sendall(head.encode())
            received = b""
            while b"larger than" not in received:
                part = connection.recv(4096)
                assert part, received
                received += part
    assert received.startswith(b"HTTP/1.1 413 ")
    assert json.loads(received.partition(b"\r\n\r\n")[2])["code"] == "PayloadTooLarge"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://ada:s3cret@example.com/hook", "https://ada:******@example.com/hook"),
        ("https://ada:s3@cret@example.com", "https://ada:******@example.com"),
        ("host=db PASSWORD=s3cret port=1", "host=db PASSWORD=****** port=1"),
        ("user=ada;API_KEY='s3 cret'", "user=ada;API_KEY=******"),
        ("https://example.com:80/a@b", "https://example.com:80/a@b"),
        ("monkey=brown", "monkey=brown"),
    ],
)
def test_secrets_in_free_text_are_masked(
    simulator: Simulator, client: httpx.Client, anyone: httpx.Client, text: str, shown: str
) -> None:
    client.post("/v1/groups", json={"name": text}, params={"note": text})
    recorded = anyone.get("/_simulator/requests").json()["requests"][-1]
    assert recorded["json"] == {"name": shown}
    assert recorded["query"] == {"note": shown}
    latest = anyone.get("/_simulator/overview").json()["requests"][0]
    assert latest["path"] == f"/v1/groups?note={shown}"
    assert simulator.requests[-1].json == {"name": text}


def test_a_pending_sync_is_not_shown_as_running(anyone: httpx.Client) -> None:
    groups = anyone.get("/_simulator/overview").json()["groups"]
    syncs = {
        connection["id"]: connection["syncs"][-1][2]
        for group in groups
        for connection in group["connections"]
        if connection["syncs"]
    }
    assert syncs["patient_glacier"] == "PENDING"
    assert syncs["brisk_canyon"] == "INCOMPLETE"
