"""Canned responses of the API that the simulator never returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping


def success(data: Any = None, **more: Any) -> httpx.Response:
    """Return a successful response with data."""
    return httpx.Response(200, json={"code": "Success", "data": data, **more})


def page(items: list[Any], next_cursor: str | None = None) -> httpx.Response:
    """Return a page of a list; the last page has no cursor."""
    data: dict[str, Any] = {"items": items}
    if next_cursor is not None:
        data["next_cursor"] = next_cursor
    return success(data)


def error_response(
    status: int,
    code: str = "SomeCode",
    message: str = "Some message.",
    headers: Mapping[str, str] | None = None,
) -> httpx.Response:
    """Return an error response in the API's format."""
    return httpx.Response(status, json={"code": code, "message": message}, headers=headers)


class ScriptedResponses:
    """Returns or raises the outcomes one after another, and records the requests."""

    def __init__(self, *outcomes: httpx.Response | Exception) -> None:
        self.requests: list[httpx.Request] = []
        self._outcomes = iter(outcomes)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        outcome = next(self._outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome
