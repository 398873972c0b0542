"""What a client is set up with: credentials and the address, from arguments or environment."""

from __future__ import annotations

import base64
from typing import Any

import httpx
import pytest

import fivetrex
from fivetrex.simulator import Simulator
from tests.support.secret_leaks import KEY, SECRET, assert_error_is_clean, assert_nothing_leaks

ENCODED = base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
PAIR: dict[str, Any] = {"api_key": KEY, "api_secret": SECRET}

Kind = type[fivetrex.Client] | type[fivetrex.AsyncClient]


@pytest.fixture(params=[fivetrex.Client, fivetrex.AsyncClient])
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each of the two clients."""
    client: Kind = request.param
    return client


def authorization(**arguments: Any) -> str:
    """What a client with these arguments sends."""
    sent = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers["authorization"])
        return httpx.Response(200, json={"code": "Success", "data": {"items": []}})

    http = httpx.Client(transport=httpx.MockTransport(answer))
    with fivetrex.Client(http_client=http, **arguments) as client:
        client.groups.list()
    return sent[0]


def test_credentials_from_arguments() -> None:
    assert authorization(**PAIR) == f"Basic {ENCODED}"


def test_an_encoded_pair_as_an_argument() -> None:
    assert authorization(api_key=ENCODED) == f"Basic {ENCODED}"


def test_credentials_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIVETRAN_API_KEY", KEY)
    monkeypatch.setenv("FIVETRAN_API_SECRET", SECRET)
    assert authorization() == f"Basic {ENCODED}"


@pytest.mark.parametrize("secret", [None, ""])
def test_an_encoded_pair_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, secret: str | None
) -> None:
    monkeypatch.setenv("FIVETRAN_API_KEY", ENCODED)
    if secret is not None:
        monkeypatch.setenv("FIVETRAN_API_SECRET", secret)
    assert authorization() == f"Basic {ENCODED}"


def test_arguments_come_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIVETRAN_API_KEY", "other_key")
    monkeypatch.setenv("FIVETRAN_API_SECRET", "other_secret")
    assert authorization(**PAIR) == f"Basic {ENCODED}"


def test_a_secret_may_have_colons_and_any_letters() -> None:
    expected = base64.b64encode("key:a:b:ü".encode()).decode()
    assert authorization(api_key="key", api_secret="a:b:ü") == f"Basic {expected}"


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ({}, ["FIVETRAN_API_KEY", "FIVETRAN_API_SECRET", "api_key", "api_secret"]),
        ({"api_key": KEY}, ["api_secret is missing"]),
        ({"api_secret": SECRET}, ["api_key is missing"]),
        ({"api_key": "", "api_secret": SECRET}, ["api_key is missing"]),
        ({"api_key": KEY, "api_secret": ""}, ["api_secret is missing"]),
        ({"api_key": f"{KEY}\n", "api_secret": SECRET}, ["api_key", "white space"]),
        ({"api_key": KEY, "api_secret": f"{SECRET}\r\n"}, ["api_secret", "white space"]),
        ({"api_key": KEY, "api_secret": f" {SECRET}"}, ["api_secret", "white space"]),
        ({"api_key": KEY, "api_secret": f"{SECRET}\x00x"}, ["api_secret", "control"]),
        ({"api_key": "   ", "api_secret": SECRET}, ["api_key"]),
        ({"api_key": f"{KEY}:{SECRET}", "api_secret": SECRET}, ["api_key", "colon"]),
        ({"api_key": f"{KEY}:{SECRET}"}, ["api_secret is missing"]),
        ({"api_key": 7, "api_secret": SECRET}, ["api_key must be a string, not int"]),
        ({"api_key": KEY, "api_secret": b"secret"}, ["api_secret must be a string, not bytes"]),
        ({"api_key": KEY.encode()}, ["api_key must be a string, not bytes"]),
        ({"api_key": base64.b64encode(f"{KEY}:".encode()).decode()}, ["api_secret is missing"]),
        ({"api_key": f"{KEY}\ud800", "api_secret": SECRET}, ["api_key"]),
    ],
)
def test_what_is_missing_or_wrong_is_named_and_not_quoted(
    kind: Kind, arguments: dict[str, Any], names: list[str]
) -> None:
    with pytest.raises(fivetrex.ConfigurationError) as caught:
        kind(**arguments)
    for name in names:
        assert name in str(caught.value)
    assert_error_is_clean(caught.value)


@pytest.mark.parametrize(
    ("key", "secret", "name"),
    [
        (None, SECRET, "FIVETRAN_API_KEY is missing"),
        (KEY, None, "FIVETRAN_API_SECRET is missing"),
        ("", "", "no credentials"),
        (f"{KEY}\n", SECRET, "FIVETRAN_API_KEY has white space"),
        (KEY, f"{SECRET}\n", "FIVETRAN_API_SECRET has white space"),
    ],
)
def test_half_an_environment(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, key: str | None, secret: str | None, name: str
) -> None:
    for variable, value in (("FIVETRAN_API_KEY", key), ("FIVETRAN_API_SECRET", secret)):
        if value is not None:
            monkeypatch.setenv(variable, value)
    with pytest.raises(fivetrex.ConfigurationError, match=name) as caught:
        kind()
    assert_error_is_clean(caught.value)


def test_half_a_pair_is_not_completed_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    monkeypatch.setenv("FIVETRAN_API_KEY", KEY)
    monkeypatch.setenv("FIVETRAN_API_SECRET", SECRET)
    with pytest.raises(fivetrex.ConfigurationError, match="api_secret is missing"):
        kind(api_key="other_key")
    with pytest.raises(fivetrex.ConfigurationError, match="api_key is missing"):
        kind(api_secret="other_secret")


@pytest.mark.parametrize(
    "address",
    [
        "https://api.example.com",
        "https://api.example.com/",
        "https://api.example.com/v1",
        "https://api.example.com/v1/",
        "https://api.example.com:443/v1",
        "HTTPS://API.example.com:443/v1",
    ],
)
def test_an_address_with_or_without_its_version(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, address: str
) -> None:
    name = kind.__name__
    assert repr(kind(**PAIR, base_url=address)) == f"<{name} https://api.example.com>"
    monkeypatch.setenv("FIVETRAN_API_URL", address)
    assert repr(kind(**PAIR)) == f"<{name} https://api.example.com>"
    assert repr(kind(**PAIR, base_url="https://other.example")) == f"<{name} https://other.example>"


def test_no_address_is_fivetran_s(monkeypatch: pytest.MonkeyPatch, kind: Kind) -> None:
    assert repr(kind(**PAIR)) == f"<{kind.__name__} https://api.fivetran.com>"
    monkeypatch.setenv("FIVETRAN_API_URL", "")
    assert repr(kind(**PAIR)) == f"<{kind.__name__} https://api.fivetran.com>"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:4000",
        "http://127.9.9.9",
        "http://localhost:4000/v1",
        "http://fivetran.localhost",
        "http://[::1]:4000",
    ],
)
def test_plain_http_stays_on_this_machine(kind: Kind, address: str) -> None:
    assert repr(kind(**PAIR, base_url=address)).startswith(f"<{kind.__name__} http://")


@pytest.mark.parametrize(
    "address",
    [
        "http://api.fivetran.com",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://2130706433",
        "HTTP://api.fivetran.com",
    ],
)
def test_plain_http_elsewhere_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, address: str
) -> None:
    with pytest.raises(fivetrex.ConfigurationError, match="allow_http=True"):
        kind(**PAIR, base_url=address)
    kind(**PAIR, base_url=address, allow_http=True)
    monkeypatch.setenv("FIVETRAN_API_URL", address)
    with pytest.raises(fivetrex.ConfigurationError, match="FIVETRAN_API_URL"):
        kind(**PAIR)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "api.fivetran.com",
        "ftp://api.fivetran.com",
        "https://",
        "https:///v1",
        "https://api.fivetran.com?x=1",
        "https://api.fivetran.com/#x",
        "https://api.fivetran.com:port",
        "not a url",
        7,
    ],
)
def test_what_is_no_address(kind: Kind, address: Any) -> None:
    with pytest.raises(fivetrex.ConfigurationError, match="base_url"):
        kind(**PAIR, base_url=address)


@pytest.mark.parametrize(
    "address",
    [
        f"https://{KEY}:{SECRET}@api.fivetran.com",
        f"https://{KEY}@api.fivetran.com",
        f"{KEY}:{SECRET}@api.fivetran.com",
        f"https://{KEY}:{SECRET}@api.fivetran.com:port",
        f"https://{KEY}:{SECRET}@[bad",
        f"ftp://{KEY}:{SECRET}@api.fivetran.com",
    ],
)
def test_credentials_in_an_address_are_refused_and_not_quoted(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, address: str
) -> None:
    with pytest.raises(fivetrex.ConfigurationError, match="base_url") as caught:
        kind(**PAIR, base_url=address)
    assert_error_is_clean(caught.value)
    monkeypatch.setenv("FIVETRAN_API_URL", address)
    with pytest.raises(fivetrex.ConfigurationError, match="FIVETRAN_API_URL") as caught:
        kind(**PAIR)
    assert_error_is_clean(caught.value)


def test_later_mistakes_do_not_quote_the_credentials_either(kind: Kind) -> None:
    for wrong in ({"timeout": -1}, {"retry": "often"}, {"base_url": "ftp://x"}):
        arguments: dict[str, Any] = {**PAIR, **wrong}
        with pytest.raises((ValueError, TypeError, fivetrex.ConfigurationError)) as caught:
            kind(**arguments)
        assert_error_is_clean(caught.value)


def test_an_http_client_of_the_other_kind_is_refused() -> None:
    simulator = Simulator()
    options: dict[str, Any] = {**PAIR, "base_url": simulator.url}
    with pytest.raises(TypeError, match="http_client must be"):
        fivetrex.Client(
            http_client=httpx.AsyncClient(transport=simulator.async_transport()),  # type: ignore[arg-type]
            **options,
        )
    with pytest.raises(TypeError, match="http_client must be"):
        fivetrex.AsyncClient(
            http_client=httpx.Client(transport=simulator.transport()),  # type: ignore[arg-type]
            **options,
        )


def test_nothing_shows_the_credentials(kind: Kind) -> None:
    client = kind(**PAIR)
    assert_nothing_leaks(repr(client), repr(vars(client)), repr(client._session.settings))
