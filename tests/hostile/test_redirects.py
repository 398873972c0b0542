"""Servers that redirect: the client follows no redirect, and contacts no other host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fivetrex import APIError

from .client_driver import http_client, run
from .responses import answer_all, envelope, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from .client_driver import Step
    from .scripted_server import Script

CALLS: dict[str, Step] = {
    "get": lambda client: client.groups.get("first"),
    "create": lambda client: client.groups.create(name="first"),
    "delete": lambda client: client.groups.delete("first"),
    "request": lambda client: client.request("POST", "/v1/groups", json={"name": "first"}),
}


def redirecting(status: int, location: str) -> Script:
    """A server that redirects every request."""

    def script(connection: Connection) -> None:
        while connection.read_request():
            headers = f"Location: {location}\r\n"
            connection.send(response(envelope(), status=f"{status} Elsewhere", headers=headers))

    return script


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("status", [300, 301, 302, 303, 305, 307, 308])
def test_a_redirect_is_an_error_and_the_other_host_gets_nothing(
    flavour: str, status: int, call: Step
) -> None:
    with Server(answer_all) as other, Server(redirecting(status, f"{other.url}/v1/x")) as server:
        (outcome,) = run(flavour, server.url, call)
        assert not other.connections
        assert len(server.requests) == 1
    error = outcome.expect(APIError)
    assert error.status == status


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_an_http_client_with_follow_redirects_follows_none(
    flavour: str, status: int, call: Step
) -> None:
    own = http_client(flavour, follow_redirects=True)
    with Server(answer_all) as other, Server(redirecting(status, f"{other.url}/v1/x")) as server:
        (outcome,) = run(flavour, server.url, call, http_client=own)
        assert not other.connections
        assert len(server.requests) == 1
    outcome.expect(APIError)


@pytest.mark.parametrize(
    "location",
    ["/v1/groups/second", "//127.0.0.1/v1/x", "groups", "", "http://[", "\x80\xff", "file:///x"],
)
def test_any_redirect_is_an_error(flavour: str, location: str) -> None:
    with Server(redirecting(302, location)) as server:
        (outcome,) = run(flavour, server.url, CALLS["get"])
        assert len(server.requests) == 1
    outcome.expect(APIError)


@pytest.mark.parametrize("is_own", [False, True], ids=["default", "http_client"])
def test_generated_functions_follow_no_redirect(flavour: str, is_own: bool) -> None:
    from fivetrex_api.api.account_management import get_account_info

    def call(client: Any) -> Any:
        function = get_account_info.sync if flavour == "sync" else get_account_info.asyncio
        return function(client=client.api)

    own = http_client(flavour, follow_redirects=True) if is_own else None
    with Server(answer_all) as other, Server(redirecting(307, other.url)) as server:
        (outcome,) = run(flavour, server.url, call, http_client=own)
        assert not other.connections
    outcome.expect(APIError)
