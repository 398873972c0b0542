# Made by scripts/twin.py from _async/test_requests.py. Do not edit.
"""What each call sends: method, path, query, headers and body, whatever the id is."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from importlib import resources
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex import Client
from tests.support.canned_responses import success
from tests.support.examples import examples

from .clients import connect_to_handler
from .expected_requests import CALLS, WITH_ID, ExpectedRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from fivetrex.simulator import Simulator

ODD_IDS = [
    "a/b?c#d",
    "../groups",
    "%2e%2e",
    "%2F",
    "...",
    "a\\b",
    "a;b=c",
    "a&group_id=b",
    "a\x00b",
    "'quoted' \"twice\"",
    " a b ",
    "ü/ö",
    "銀色の小川",
    "🦆",
    "e\u0301",
]


def sent_by(sent: ExpectedRequest, identifier: Any) -> list[httpx.Request]:
    """The requests of one call, to a server that says nothing of use."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return success({})

    with suppress(fivetrex.FivetrexError):
        sent.make(connect_to_handler(answer), identifier)
    return requests


@pytest.mark.parametrize("name", CALLS)
def test_a_call_sends_one_request_and_just_this(name: str) -> None:
    expected = CALLS[name]
    [request] = sent_by(expected, "silver_brook")
    has_body = expected.method in {"POST", "PATCH"}
    assert request.method == expected.method
    assert request.url.raw_path.decode().partition("?")[0] == expected.path.format("silver_brook")
    assert dict(request.url.params) == expected.query
    version = ";version=2" if expected.version_2 else ""
    assert request.headers["accept"] == f"application/json{version}"
    assert request.headers.get("content-type") == ("application/json" if has_body else None)
    assert (json.loads(request.content) if has_body else None) == expected.json
    assert request.content or not has_body


def assert_is_one_segment(name: str, identifier: str) -> None:
    try:
        requests = sent_by(WITH_ID[name], identifier)
    except (TypeError, ValueError):
        assert not identifier.strip() or identifier in {".", ".."} or not _is_unicode(identifier)
        return
    path = requests[0].url.raw_path.decode().partition("?")[0]
    assert path == WITH_ID[name].path.format(quote(identifier, safe=""))


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


@pytest.mark.parametrize("name", WITH_ID)
def test_an_id_of_odd_characters_is_one_segment(name: str) -> None:
    for identifier in ODD_IDS:
        assert_is_one_segment(name, identifier)


@examples(200)
@given(name=st.sampled_from(sorted(WITH_ID)), identifier=st.text(max_size=12))
def test_any_id_is_one_segment_or_refused(name: str, identifier: str) -> None:
    assert_is_one_segment(name, identifier)


@pytest.mark.parametrize("name", WITH_ID)
@pytest.mark.parametrize("bad", ["", " ", "\t\n", ".", "..", "\ud800", None, 7, b"id", ["id"]])
def test_what_is_no_id_is_not_sent(name: str, bad: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^\w+_id "):
        sent_by(WITH_ID[name], bad)


@pytest.mark.parametrize("name", WITH_ID)
def test_an_id_that_nothing_has_is_not_found(client: Client, name: str) -> None:
    resource = "groups" if name == "webhooks.create_group" else name.partition(".")[0]
    # The code says what was not found, but of webhooks.
    kind = "" if resource == "webhooks" else f"_{resource.title().removesuffix('s')}"
    with pytest.raises(fivetrex.NotFoundError) as caught:
        WITH_ID[name].make(client, "nowhere")
    assert caught.value.code == f"NotFound{kind}"
    assert caught.value.operation == name
    assert f"{name}('nowhere') failed with 404" in str(caught.value)


@pytest.mark.parametrize("resource", ["groups", "connections", "destinations", "webhooks"])
@pytest.mark.parametrize(
    ("bad", "raised"),
    [
        ({"limit": 0}, ValueError),
        ({"limit": 1001}, ValueError),
        ({"limit": "10"}, TypeError),
        ({"limit": True}, TypeError),
        ({"cursor": ""}, ValueError),
        ({"cursor": 7}, TypeError),
    ],
)
def test_a_page_that_there_cannot_be_is_not_asked_for(
    client: Client, simulator: Simulator, resource: str, bad: Any, raised: type[Exception]
) -> None:
    [name] = bad
    with pytest.raises(raised, match=f"^{name} must"):
        getattr(client, resource).list(**bad)
    with pytest.raises(raised, match=f"^{name} must"):
        getattr(client, resource).stream(**bad)
    assert simulator.requests == []


def operations() -> dict[str, str]:
    """The media type that the definition wants for each of its operations, by `METHOD /path`."""
    definition = json.loads((resources.files("fivetrex_api") / "openapi.json").read_text("utf-8"))
    return {
        f"{method.upper()} {path}": operation["x-accept"]
        for path, item in definition["paths"].items()
        for method, operation in item.items()
        if "x-accept" in operation
    }


def test_a_request_by_path_asks_for_what_the_definition_says() -> None:
    defaults = operations()
    assert len(defaults) > 100
    asked: dict[str, str] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        asked[name] = request.headers["accept"]
        return success()

    for name in defaults:
        method, path = name.split()
        connect_to_handler(answer).request(
            method, re.sub(r"\{\w+\}", "some_id", path), confirm=True
        )
    assert asked == defaults


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.users.create(
            family_name="\ud83d", given_name="Ira", extra={"password": "planted"}
        ),
        lambda client: client.transformations.packages.list(service="\ud83d"),
        lambda client: client.request("POST", "/v1/users", json={"a": "\ud83d", "b": "planted"}),
        lambda client: client.request("GET", "/v1/users", params={"a": "\ud83d", "b": "planted"}),
    ],
)
def test_text_that_is_not_valid_unicode_is_refused_without_a_copy_of_the_request(
    client: Client, simulator: Simulator, call: Callable[[Client], Any]
) -> None:
    with pytest.raises(ValueError, match="not valid Unicode") as caught:
        call(client)
    assert type(caught.value) is ValueError
    assert caught.value.__context__ is None
    assert "planted" not in repr(caught.value)
    assert simulator.requests == []


@pytest.mark.parametrize("value", [fivetrex.NOT_GIVEN, ["REGULAR_USER"], {"a": 1}, b"x", object()])
def test_filters_of_other_types_are_refused(
    client: Client, simulator: Simulator, value: Any
) -> None:
    with pytest.raises(TypeError, match=r"^active must not be .*; leave it out"):
        client.users.list(active=value)
    with pytest.raises(TypeError, match=r"^user_type must not be .*; leave it out"):
        client.users.stream(user_type=value)
    assert simulator.requests == []
