"""TLS connections, direct and through a proxy, have the same limits."""

from __future__ import annotations

import ssl
from base64 import b64encode
from typing import TYPE_CHECKING

import anyio
import anyio.to_thread
import pytest
import trustme

from fivetrex import AsyncClient, TransportError

from .client_driver import HANG_TIMEOUT, run, run_with_short_timeout, within
from .responses import answer_all, group, response
from .scripted_server import PATIENCE, Server, encrypted

if TYPE_CHECKING:
    from pathlib import Path

    from .client_driver import Step
    from .scripted_server import Connection, Script

PROXY_VARIABLES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def certified(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "api.example.com").configure_cert(context)
    return context


@pytest.fixture(autouse=True)
def _trust(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)


def get(group_id: str) -> Step:
    return lambda client: client.groups.get(group_id)


def secure(server: Server) -> str:
    return server.url.replace("http:", "https:")


def test_encrypted_connections_are_reused(flavour: str, certified: ssl.SSLContext) -> None:
    with Server(encrypted(certified, answer_all)) as server:
        outcomes = run(flavour, secure(server), get("first"), get("second"), get("third"))
        assert [each.result().id for each in outcomes] == ["first", "second", "third"]
        assert len(server.connections) == 1


def test_a_surplus_response_is_not_the_next_one(flavour: str, certified: ssl.SSLContext) -> None:
    def script(connection: Connection) -> None:
        if connection.number == 0 and connection.read_request():
            connection.send(response(group("first")), response(group("stray")))
        answer_all(connection)

    with Server(encrypted(certified, script)) as server:
        outcomes = run(flavour, secure(server), get("first"), get("second"))
    assert [each.result().id for each in outcomes] == ["first", "second"]


def test_slow_body_ends_in_time(flavour: str, certified: ssl.SSLContext) -> None:
    def script(connection: Connection) -> None:
        if connection.read_request():
            whole = response(group("first"))
            connection.drip(whole[n : n + 1] for n in range(len(whole)))

    with Server(encrypted(certified, script)) as server:
        (outcome,) = run_with_short_timeout(flavour, secure(server), get("first"))
        outcome.expect_in_time(TransportError)
        assert server.all_closed()


def test_endless_handshake_ends_in_time(flavour: str) -> None:
    # The beginning of a TLS record, and its bytes one by one.
    record = b"\x16\x03\x03\x40\x00" + bytes(0x4000)

    def script(connection: Connection) -> None:
        connection.drip(record[n : n + 1] for n in range(len(record)))

    with Server(script) as server:
        (outcome,) = run_with_short_timeout(flavour, secure(server), get("first"))
        error = outcome.expect_in_time(TransportError)
        assert not error.may_have_acted
        assert server.all_closed()


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancelled_handshake_closes_its_connection(backend: str) -> None:
    async def call(server: Server) -> None:
        url = secure(server)
        async with AsyncClient(api_key="key", api_secret="secret", base_url=url) as client:
            with anyio.move_on_after(0.2):
                await client.groups.get("first")
            assert await anyio.to_thread.run_sync(server.all_closed)

    with Server(lambda connection: connection.is_released.wait(PATIENCE)) as server:
        within(HANG_TIMEOUT, lambda: anyio.run(call, server, backend=backend))


def test_untrusted_server_receives_no_request(
    flavour: str, certified: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with Server(encrypted(certified, answer_all)) as server:
        (outcome,) = run(flavour, secure(server), get("first"))
        error = outcome.expect(TransportError)
        assert not error.is_transient
        assert server.requests == []


def tunnel(context: ssl.SSLContext, tunnelled: Script) -> Script:
    """Run a proxy that is also the destination."""

    def script(connection: Connection) -> None:
        if connection.read_request() and connection.send(b"HTTP/1.1 200 Established\r\n\r\n"):
            encrypted(context, tunnelled)(connection)

    return script


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("scheme", ["http://", ""])
def test_the_proxy_of_the_environment_is_used(
    flavour: str,
    certified: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    scheme: str,
) -> None:
    with Server(tunnel(certified, answer_all)) as proxy:
        monkeypatch.setenv(variable, f"{scheme}user:pass@127.0.0.1:{proxy.port}")
        outcomes = run(flavour, "https://api.example.com", get("first"), get("second"))
        assert [each.result().id for each in outcomes] == ["first", "second"]
        (connection,) = proxy.connections
    connect, *requests = connection.requests
    assert (connect.method, connect.target) == ("CONNECT", "api.example.com:443")
    assert connect.headers["proxy-authorization"] == f"Basic {b64encode(b'user:pass').decode()}"
    assert "authorization" not in connect.headers
    assert all("authorization" in request.headers for request in requests)
    assert len(requests) == 2


@pytest.mark.parametrize("excepted", ["127.0.0.1", "*", "example.com, 127.0.0.1"])
def test_no_proxy_variable_is_applied(
    flavour: str, certified: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch, excepted: str
) -> None:
    with (
        Server(tunnel(certified, answer_all)) as proxy,
        Server(encrypted(certified, answer_all)) as server,
    ):
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", excepted)
        (outcome,) = run(flavour, secure(server), get("first"))
        assert outcome.result().id == "first"
        assert proxy.connections == []


def test_a_proxy_that_never_answers_ends_in_time(
    flavour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(connection: Connection) -> None:
        connection.is_released.wait(PATIENCE)

    with Server(script) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        (outcome,) = run_with_short_timeout(flavour, "https://api.example.com", get("first"))
        outcome.expect_in_time(TransportError)
        assert proxy.all_closed()


def test_surplus_bytes_after_the_tunnel_response_are_not_a_response(
    flavour: str, certified: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(connection: Connection) -> None:
        if connection.read_request():
            connection.send(b"HTTP/1.1 200 Established\r\n\r\n", response(group("stray")))
            encrypted(certified, answer_all)(connection)

    with Server(script) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        (outcome,) = run(flavour, "https://api.example.com", get("first"))
    assert outcome.error is not None or outcome.value.id == "first"
