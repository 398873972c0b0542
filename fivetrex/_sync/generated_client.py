# Made by scripts/twin.py from _async/generated_client.py. Do not edit.
"""The low-level client, configured so that its functions use the client's request flow."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx

from .._core.operation_call import Call
from .._core.refusing_transport import refusing_async_client
from .._core.response_body_reader import ACCEPT_ENCODING
from .._core.settings import USER_AGENT
from .._core.timeouts import choose_timeout
from .._core.validation import check_path
from .http_client_pool import HTTPClient

if TYPE_CHECKING:
    import fivetrex_api

    from .session import Session

_STATUSES = frozenset(HTTPStatus)
_MAY_BE_EMPTY = frozenset({202, 204, 205})
_DOWNLOAD = "/download"  # only these operations return a file instead of JSON

_HOW_TO_CONFIRM = (
    "client.api cannot confirm it: call the client's own method with confirm=True, or "
    "client.request(method, path, json=..., confirm=True)."
)


def wire_generated_client(session: Session) -> fivetrex_api.Client:
    """Create a low-level client with the session's credentials, retries and errors.

    Args:
        session: The session that sends the requests.

    Returns:
        The client to pass to generated functions.
    """
    import fivetrex_api

    settings = session.settings
    http = _CheckedClient(
        transport=_FlowTransport(session),
        base_url=settings.base_url,
        timeout=choose_timeout(settings.timeout).parts,
        headers={"User-Agent": USER_AGENT, "Accept-Encoding": ACCEPT_ENCODING},
    )
    # The flow raises an error for every status other than 2xx.
    api = fivetrex_api.Client(base_url=settings.base_url, raise_on_unexpected_status=False)
    api.set_httpx_client(http)
    api.set_async_httpx_client(refusing_async_client())
    return api


class _FlowTransport(httpx.BaseTransport):
    """Sends the requests of generated functions through the request flow."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        call = Call(f"{request.method} {request.url.path}", how_to_confirm=_HOW_TO_CONFIRM)
        settings = self._session.settings
        time_limit = None
        # Unless the caller has set another timeout with `with_timeout`.
        if request.extensions["timeout"] == choose_timeout(settings.timeout).parts.as_dict():
            timeout = settings.timeout_of(call, request.method, request.url.path)
            request.extensions["timeout"] = timeout.parts.as_dict()
            time_limit = timeout.whole
        answer = self._session.exchange(request, call, time_limit)
        response = answer.http_response
        if request.url.path.endswith(_DOWNLOAD):
            answer.check()
        elif response.content or response.status_code not in _MAY_BE_EMPTY:
            answer.message()  # raises if generated code cannot decode the body
        if response.status_code not in _STATUSES:
            # Generated code requires a registered status. RFC 9110, section 15: a client treats
            # an unknown 2xx status as 200.
            response.status_code = 200
        return response


class _CheckedClient(HTTPClient):
    """Checks paths before httpx converts them to URLs, which would resolve dotted segments."""

    def build_request(self, method: str, url: httpx.URL | str, **kwargs: Any) -> httpx.Request:
        return super().build_request(method, check_path(str(url)), **kwargs)
