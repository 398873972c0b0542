"""Servers that set cookies: the client stores none and sends none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex import NotFoundError

from .client_driver import http_client, run
from .responses import envelope, group, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from .client_driver import Step

SET_COOKIE = "Set-Cookie: session=hostile; Path=/\r\nSet-Cookie: other=one; Max-Age=3600\r\n"


def setting_cookies(connection: Connection) -> None:
    while request := connection.read_request():
        if request.last_segment == "missing":
            body, status = envelope(code="NotFound_Group"), "404 Not Found"
        else:
            body, status = group(request.last_segment), "200 OK"
        connection.send(response(body, status=status, headers=SET_COOKIE))


def get(group_id: str) -> Step:
    return lambda client: client.groups.get(group_id)


def test_cookies_are_not_sent(flavour: str) -> None:
    with Server(setting_cookies) as server:
        outcomes = run(
            flavour,
            server.url,
            get("first"),
            get("missing"),
            lambda client: client.with_options(timeout=1.0).groups.get("third"),
            lambda client: client.request("GET", "/v1/groups/fourth"),
        )
        requests = server.requests
    assert len(requests) == 4
    assert not any("cookie" in request.headers for request in requests)
    outcomes[1].expect(NotFoundError)


def test_generated_functions_send_no_cookies(flavour: str) -> None:
    from fivetrex_api.api.account_management import get_account_info

    def call(client: Any) -> Any:
        function = get_account_info.sync if flavour == "sync" else get_account_info.asyncio
        return function(client=client.api)

    with Server(setting_cookies) as server:
        run(flavour, server.url, call, call, get("third"))
        requests = server.requests
    assert len(requests) == 3
    assert not any("cookie" in request.headers for request in requests)


def test_cookies_of_one_client_are_not_sent_by_another(flavour: str) -> None:
    with Server(setting_cookies) as server:
        run(flavour, server.url, lambda client: client.api.with_cookies({"mine": "yes"}))
        run(flavour, server.url, get("first"))
        (request,) = server.requests
    assert "cookie" not in request.headers


def test_the_callers_own_cookies_are_still_sent(flavour: str) -> None:
    """The caller's HTTP client keeps its cookies, such as those for a proxy."""
    own = http_client(flavour, cookies={"mine": "yes"})
    with Server(setting_cookies) as server:
        run(flavour, server.url, get("first"), get("second"), http_client=own)
        sent = [request.headers.get("cookie") for request in server.requests]
    assert len(sent) == 2
    assert all(cookie and "mine=yes" in cookie for cookie in sent)
