"""Events are sent to loopback addresses only."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator.delivery.http_sender import post
from fivetrex.simulator.delivery.loopback_addresses import loopback_addresses

from . import client_of, data, error
from .webhook_endpoints import Endpoint, endpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

    from fivetrex.simulator import Simulator

SILVER_BROOK = "/v1/connections/silver_brook"
EVENTS = ["pause_connector"]


@pytest.fixture
def hook() -> Iterator[Endpoint]:
    with endpoint() as hook:
        yield hook


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The resolved names, and the contacted addresses that are not on loopback."""
    found: list[object] = []
    look_up, connect = socket.getaddrinfo, socket.socket.connect

    def watched_look_up(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        if host not in {"127.0.0.1", "::1"}:
            found.append(host)
            host = "127.0.0.1"
        return look_up(host, port, *args, **options)

    def watched_connect(self: socket.socket, address: Any) -> None:
        if address[0] not in {"127.0.0.1", "::1"}:
            found.append(address)
            raise OSError("not from here")
        connect(self, address)

    monkeypatch.setattr(socket, "getaddrinfo", watched_look_up)
    monkeypatch.setattr(socket.socket, "connect", watched_connect)
    return found


ELSEWHERE = [
    "https://hooks.example.com/x",
    "https://127.0.0.1.example.com/x",
    "https://localhost.example.com/x",
    "https://example.localhost/x",
    "https://127.0.0.1@hooks.example.com/x",
    "https://hooks.example.com:443/?to=127.0.0.1",
    "https://192.0.2.1/x",
    "https://0.0.0.0/x",
    "https://[::]/x",
    "https://[::ffff:192.0.2.1]/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f000001/x",
    "https://128.0.0.1/x",
]


@pytest.mark.parametrize("url", ELSEWHERE)
def test_other_hosts_are_assumed_to_respond_and_not_contacted(
    simulator: Simulator, client: httpx.Client, asked: list[object], url: str
) -> None:
    path = "/v1/webhooks/account"
    created = data(client.post(path, json={"url": url, "events": EVENTS}))
    tested = client.post(f"/v1/webhooks/{created['id']}/test", json={"event": "sync_end"})
    assert data(tested)["succeed"] is True
    client.patch(SILVER_BROOK, json={"paused": True})
    simulator.advance(24 * 3600)
    simulator.wait_for_deliveries()
    assert (asked, simulator.deliveries) == ([], [])
    assert loopback_addresses(url) == ()
    assert post(url, b"{}", None).status is None, "not even on purpose"
    assert asked == []


@pytest.mark.parametrize("url", ELSEWHERE)
def test_other_hosts_need_https(client: httpx.Client, url: str) -> None:
    body = {"url": url.replace("https:", "http:"), "events": EVENTS}
    assert error(client.post("/v1/webhooks/account", json=body)) == (400, "InvalidInput")


WRONG = [
    "http://",
    "http://127.0.0.1:0/",
    "http://127.0.0.1:65536/",
    "http://127.0.0.1:port/",
    "ftp://127.0.0.1/",
    "//127.0.0.1/",
    "127.0.0.1",
    "http://[::1/",
]


@pytest.mark.parametrize("url", WRONG)
def test_an_invalid_url_is_400(client: httpx.Client, url: str) -> None:
    body = {"url": url, "events": EVENTS, "active": False}
    assert error(client.post("/v1/webhooks/account", json=body)) == (400, "InvalidInput")


def test_a_url_that_httpx_refuses_is_an_endpoint_without_a_response(
    client: httpx.Client,
) -> None:
    body = {"url": "http://127.0.0.1:9/\x01", "events": EVENTS}
    assert error(client.post("/v1/webhooks/account", json=body)) == (400, "InvalidInput")


HERE = {
    "http://127.0.0.1:8000/x": ("127.0.0.1",),
    "https://127.0.0.1/x": ("127.0.0.1",),
    "http://127.8.9.10/x": ("127.8.9.10",),
    "http://user:password@127.0.0.1/x": ("127.0.0.1",),
    "http://[::1]:8000/": ("::1",),
    "http://localhost/": ("127.0.0.1", "::1"),
    "http://LocalHost:8000/": ("127.0.0.1", "::1"),
    "http://hooks.example.com@localhost/": ("127.0.0.1", "::1"),
}


@pytest.mark.parametrize(("url", "expected"), HERE.items())
def test_every_loopback_address_is_recognized(url: str, expected: tuple[str, ...]) -> None:
    assert loopback_addresses(url) == expected


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_localhost_is_not_resolved(client: httpx.Client, asked: list[object], host: str) -> None:
    if host == "::1" and not _has_ipv6():
        pytest.skip("this machine has no IPv6 loopback")
    with endpoint(host) as hook:
        port = hook.url.rpartition(":")[2]
        url = f"http://localhost:{port}?a=b"
        data(client.post("/v1/webhooks/account", json={"url": url, "events": EVENTS}))
    (received,) = hook.received
    assert received.path == "/hook?a=b"
    assert received.headers["host"] == f"localhost:{port.partition('/')[0]}"
    assert asked == []


def test_an_ipv6_endpoint_receives_its_host_header(client: httpx.Client) -> None:
    if not _has_ipv6():
        pytest.skip("this machine has no IPv6 loopback")
    with endpoint("::1") as hook:
        data(client.post("/v1/webhooks/account", json={"url": hook.url, "events": EVENTS}))
    (received,) = hook.received
    assert received.headers["host"] in hook.url


def test_credentials_in_a_url_are_sent(client: httpx.Client, hook: Endpoint) -> None:
    url = hook.url.replace("://", "://user:password@")
    data(client.post("/v1/webhooks/account", json={"url": url, "events": EVENTS}))
    assert hook.received[0].headers["authorization"] == "Basic dXNlcjpwYXNzd29yZA=="


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("elsewhere", [True, False])
def test_redirects_are_not_followed(
    simulator: Simulator,
    client: httpx.Client,
    hook: Endpoint,
    asked: list[object],
    status: int,
    elsewhere: bool,
) -> None:
    data(client.post("/v1/webhooks/account", json={"url": hook.url, "events": EVENTS}))
    with endpoint() as other:
        hook.location = "http://hooks.example.com/" if elsewhere else other.url
        hook.answers.append(status)
        client.patch(SILVER_BROOK, json={"paused": True})
        simulator.wait_for_deliveries()
        assert other.received == []
    assert asked == []
    assert [each.status for each in simulator.deliveries] == [200, status]


def test_proxies_of_the_environment_are_ignored(
    client: httpx.Client, hook: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    with endpoint() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        data(client.post("/v1/webhooks/account", json={"url": hook.url, "events": EVENTS}))
        assert (len(hook.received), proxy.received) == (1, [])


def test_webhooks_created_over_tcp_are_delivered_to_loopback(
    simulator: Simulator, hook: Endpoint
) -> None:
    with simulator.serve() as url, client_of(simulator, url) as client:
        data(client.post("/v1/webhooks/account", json={"url": hook.url, "events": EVENTS}))
        data(client.patch(SILVER_BROOK, json={"paused": True}))
        simulator.wait_for_deliveries()
    assert hook.events == ["test_event", "pause_connector"]


def _has_ipv6() -> bool:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False
