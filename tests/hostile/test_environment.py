"""Invalid values of the environment variables for proxies and certificates."""

from __future__ import annotations

import socket
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex import ConfigurationError, FivetrexError, TransportError

from .client_driver import run
from .responses import answer_all
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from pathlib import Path

    from .client_driver import Outcome

CERTIFICATE_VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


@pytest.fixture(autouse=True)
def _no_certificates(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in CERTIFICATE_VARIABLES:
        monkeypatch.delenv(name, raising=False)


def get(client: Any) -> Any:
    return client.groups.get("first")


def call(flavour: str, url: str) -> FivetrexError:
    """Make a call, and return the error of the call or of the client's construction."""
    outcomes: list[Outcome]
    try:
        outcomes = run(flavour, url, get)
    except FivetrexError as error:
        return error
    return outcomes[0].expect(FivetrexError)


def check_named(error: FivetrexError, variable: str) -> None:
    """Assert that the error is a `ConfigurationError` that names the variable in any case."""
    assert isinstance(error, ConfigurationError), repr(error)
    assert variable.lower() in str(error).lower()


def refuse_tls(connection: Connection) -> None:
    """Run a server that responds to a TLS handshake with plain text."""
    if not connection.is_gone_after(1.0):
        connection.send(b"this is no TLS\r\n")


BAD_PROXIES = [
    "not a url",
    "ftp://127.0.0.1:1",
    "socks4://127.0.0.1:1",
    "http://",
    "http:///path",
    "://",
    "http://[::1",
    "http://127.0.0.1:port",
    "http://127.0.0.1:99999",
    "http://exa mple.com",
    "http://example.com\x7f",
]


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize("value", BAD_PROXIES)
def test_an_invalid_proxy_is_an_error_that_names_the_variable(
    flavour: str, variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with Server(refuse_tls) as server:
        error = call(flavour, server.url.replace("http:", "https:"))
        assert not server.connections
    check_named(error, variable)


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_without_its_package_is_an_error_that_names_it(
    flavour: str, variable: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if find_spec("socksio") is not None:
        pytest.skip("the package for SOCKS proxies is installed")
    monkeypatch.setenv(variable, f"{scheme}://127.0.0.1:1")
    error = call(flavour, "https://127.0.0.1:1")
    check_named(error, variable)
    assert "socks" in str(error).lower()


def test_a_proxy_that_cannot_be_reached_is_a_transport_error(
    flavour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{unused.getsockname()[1]}")
        with Server(refuse_tls) as server:
            error = call(flavour, server.url.replace("http:", "https:"))
            assert not server.connections
    assert isinstance(error, TransportError)


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("value", ["http://127.0.0.1:{}", "127.0.0.1:{}"])
def test_valid_proxy_is_used(
    flavour: str, variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(connection: Connection) -> None:
        if connection.read_head():
            connection.send(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    with Server(refuse) as proxy, Server(refuse_tls) as server:
        monkeypatch.setenv(variable, value.format(proxy.port))
        error = call(flavour, server.url.replace("http:", "https:"))
        assert not server.connections
        asked = bytes(proxy.connections[0].received)
    assert asked.startswith(f"CONNECT 127.0.0.1:{server.port} ".encode())
    assert b"authorization: basic" not in asked.lower(), "the credentials went to the proxy"
    assert isinstance(error, TransportError)


@pytest.mark.parametrize(
    "value",
    [
        "http://user:hunter2hunter2@[::1",
        "ftp://user:hunter2hunter2@host",
        "http://u:hunter2hunter2@h:x",
    ],
)
def test_the_error_does_not_show_the_password_of_a_proxy(
    flavour: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", value)
    error = call(flavour, "https://127.0.0.1:1")
    check_named(error, "HTTPS_PROXY")
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        assert "hunter2" not in f"{link!r}"
        seen.add(id(link))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


@pytest.mark.parametrize("value", ["*", "127.0.0.1", "127.0.0.1,example.com", " 127.0.0.1 "])
def test_no_proxy_bypasses_the_proxy(
    flavour: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", value)
    with Server(answer_all) as proxy, Server(refuse_tls) as server:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        error = call(flavour, server.url.replace("http:", "https:"))
        assert not proxy.connections
        assert server.connections
    assert isinstance(error, TransportError)


@pytest.mark.parametrize(
    "value", ["", ",", "[::1", "[", "http://[::1", "::1", "*.example.com", "[::1]:80", "a b", "é"]
)
def test_a_malformed_no_proxy_is_ignored_or_named_in_the_error(
    flavour: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_PROXY", value)
    with Server(refuse_tls) as server:
        error = call(flavour, server.url.replace("http:", "https:"))
    if not isinstance(error, TransportError):
        check_named(error, "NO_PROXY")


@pytest.mark.parametrize(
    "variable", ["HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", *CERTIFICATE_VARIABLES]
)
def test_an_empty_variable_is_ignored(
    flavour: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "")
    with Server(refuse_tls) as server:
        error = call(flavour, server.url.replace("http:", "https:"))
        assert server.connections
    assert isinstance(error, TransportError)


@pytest.mark.parametrize("content", [None, "", "no certificate", "folder", "truncated"])
def test_a_bad_certificate_file_is_an_error_that_names_the_variable(
    flavour: str, content: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "certificates.pem"
    match content:
        case "folder":
            path.mkdir()
        case "truncated":
            path.write_text("-----BEGIN CERTIFICATE-----\nMIIB\n")
        case str():
            path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with Server(refuse_tls) as server:
        error = call(flavour, server.url.replace("http:", "https:"))
        assert not server.connections
    check_named(error, "SSL_CERT_FILE")


@pytest.mark.parametrize("is_file", [False, True], ids=["missing", "a file"])
def test_a_bad_certificate_folder_is_an_error_that_names_the_variable(
    flavour: str, is_file: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "certificates"
    if is_file:
        path.write_text("no folder")
    monkeypatch.setenv("SSL_CERT_DIR", str(path))
    with Server(refuse_tls) as server:
        error = call(flavour, server.url.replace("http:", "https:"))
        assert not server.connections
    check_named(error, "SSL_CERT_DIR")


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("HTTP_PROXY", "not a url"),
        ("HTTPS_PROXY", "ftp://x"),
        ("ALL_PROXY", "socks5://127.0.0.1:1"),
        ("NO_PROXY", "[::1"),
        ("SSL_CERT_FILE", "/nowhere"),
        ("SSL_CERT_DIR", "/nowhere"),
    ],
)
def test_plain_http_on_loopback_ignores_the_variables(
    flavour: str, variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with Server(answer_all) as server:
        (outcome,) = run(flavour, server.url, get)
    assert outcome.result().id == "first"


def test_an_invalid_http_proxy_is_ignored_for_https_or_named_in_the_error(
    flavour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "not a url")
    with Server(refuse_tls) as server:
        error = call(flavour, server.url.replace("http:", "https:"))
    if not isinstance(error, TransportError):
        check_named(error, "HTTP_PROXY")


def test_the_error_is_the_same_for_every_call(
    flavour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "ftp://x")
    try:
        outcomes = run(flavour, "https://127.0.0.1:1", get, get)
    except ConfigurationError:
        return
    errors = {str(outcome.expect(ConfigurationError)) for outcome in outcomes}
    assert len(errors) == 1
