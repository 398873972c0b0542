"""A simulator whose responses contain a recognizable word wherever a secret may be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fivetrex.simulator import Simulator
from fivetrex.simulator.http_messages import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex.simulator.http_messages import NoResponse, Request

SECRET_WORD = "S3CRETw0rd"

# Independent of the client's list of masked names, so that a missing name is detected.
SECRET_FIELDS = frozenset(
    {
        "access_token",
        "auth_json",
        "auth_token",
        "client_private_key",
        "config",
        "config_json",
        "docker_compose_yaml",
        "project_config",
        "secret",
        "token",
        "transformation_config",
        "uri",
    }
)


class PlantingSimulator(Simulator):
    """A simulator of the small account that replaces every secret in a response.

    Attributes:
        planted: The paths of the replaced secrets in the last response, such as `items[].config`.
        fields: The paths of all fields of the last response.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(strict=True, **options)
        self.planted: set[str] = set()
        self.fields: set[str] = set()

    def handle(self, request: Request) -> Response | NoResponse:
        """Return the simulator's response with all secrets replaced."""
        answer = super().handle(request)
        self.planted.clear()
        self.fields.clear()
        if not isinstance(answer, Response):
            return answer
        try:
            content = json.loads(answer.body)
        except ValueError:
            return answer
        if "data" in content:
            content["data"] = self._plant(content["data"], "")
        return Response.json(answer.status, content)

    def _plant(self, value: Any, path: str) -> Any:
        if isinstance(value, list):
            return [self._plant(item, f"{path}[]") for item in value]
        if not isinstance(value, dict):
            return value
        found = {}
        for name, item in value.items():
            inner = f"{path}.{name}".removeprefix(".")
            self.fields.add(inner)
            if name in SECRET_FIELDS and isinstance(item, str | dict | list):
                self.planted.add(inner)
                found[name] = _replace(item)
            else:
                found[name] = self._plant(item, inner)
        return found


def _replace(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _replace(item) for name, item in value.items()} or {"password": SECRET_WORD}
    if isinstance(value, list):
        return [_replace(item) for item in value] or [SECRET_WORD]
    return SECRET_WORD if isinstance(value, str) else value


def shown(result: Any) -> Iterator[str]:
    """Yield the text of a result in each way of printing or logging it."""
    yield from (repr(result), str(result), f"{result}", repr([result]))
    if hasattr(result, "__iter__"):
        yield from (repr(item) for item in result)
