"""Generates requests whose ids are mostly those of existing objects."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hypothesis import strategies as st

from . import malformed
from .openapi_operations import JSON, Operation, resolved
from .valid_values import LIKELY, list_of, settings, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import httpx

_BOUNDARY = "somewhere"


@dataclass(frozen=True)
class GeneratedRequest:
    """A generated request, and its malformed part, if any."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    content: bytes | None
    malformed: str | None

    def send(self, client: httpx.Client) -> httpx.Response:
        """Send the request."""
        url = f"{self.path}?{self.query}" if self.query else self.path
        headers = [(name.encode(), value.encode()) for name, value in self.headers.items()]
        return client.request(self.method, url, headers=headers, content=self.content)


@dataclass(frozen=True)
class RequestGenerator:
    """Generates requests.

    Attributes:
        client: Reads the existing objects from the simulator.
        draw: Draws from a strategy.
    """

    client: httpx.Client
    draw: Callable[[st.SearchStrategy[Any]], Any]

    def request(self, operation: Operation) -> GeneratedRequest:
        """Generate a request of an operation; half of the requests have a malformed part."""
        part = self._one_of((*[None] * 5, "path", "query", "headers", "value", "body"))
        path = self._path(operation, is_malformed=part == "path")
        query = self._one_of(malformed.QUERIES) if part == "query" else self._query(operation)
        content_type, content = self._content(operation, part)
        headers = {} if content_type is None else {"Content-Type": content_type}
        if part == "headers":
            headers |= self._one_of(malformed.HEADERS)
        return GeneratedRequest(operation.method, path, query, headers, content, part)

    def _path(self, operation: Operation, *, is_malformed: bool) -> str:
        segments = operation.template.split("/")
        places = [number for number, segment in enumerate(segments) if segment.startswith("{")]
        malformed_one = self._one_of(places) if is_malformed and places else None
        for place in places:
            if place == malformed_one:
                segments[place] = quote(self._one_of(malformed.NAMES), safe="")
                continue
            name = segments[place][1:-1]
            # The parent path lists existing objects; other lists have objects that can be added.
            inner = self._listed("/".join(segments[:place])) if place > places[0] else []
            known = inner if inner and self._boolean() else self._known(name, operation)
            segments[place] = quote(str(self._one_of(known)), safe="")
        return "/".join(segments)

    def _query(self, operation: Operation) -> str:
        chosen = [name for name in operation.query if name != "cursor" and self._boolean()]
        return "&".join(
            f"{name}={quote(self._parameter(name, operation), safe='')}" for name in chosen
        )

    def _parameter(self, name: str, operation: Operation) -> str:
        if name == "limit":
            return str(self._one_of((1, 2, 1000)))
        value = self._valid(operation.query[name], name, operation)
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _content(self, operation: Operation, part: str | None) -> tuple[str | None, bytes | None]:
        if part == "body":
            return operation.content_type or JSON, self._one_of(malformed.BODIES)
        if operation.content_type is None:
            return None, None
        if operation.content_type != JSON:
            form = self._form(is_malformed=part == "value")
            return f"{operation.content_type}; boundary={_BOUNDARY}", form
        body = self._valid(operation.body, "", operation)
        if part == "value":
            body = self._with_malformed_value(body)
        return JSON, json.dumps(body).encode()

    def _form(self, *, is_malformed: bool) -> bytes:
        archive = _archive()
        if is_malformed:
            place = self.draw(st.integers(0, len(archive)))
            archive = archive[:place] + self.draw(st.binary(max_size=4)) + archive[place + 2 :]
        head = b'Content-Disposition: form-data; name="file"; filename="a.zip"'
        boundary = _BOUNDARY.encode()
        return b"--%b\r\n%b\r\n\r\n%b\r\n--%b--\r\n" % (boundary, head, archive, boundary)

    def _valid(self, schema: dict[str, Any], name: str, operation: Operation) -> Any:
        schema = resolved(schema)
        match schema:
            case {"enum": allowed}:
                return self._one_of(allowed)
            case {"type": "boolean"}:
                return self._boolean()
            case {"type": "integer"}:
                return self._one_of((1, 5, 60, 443, 1440))
            case {"type": "string"}:
                return self._one_of(self._known(name, operation))
            case {"type": "array", "items": items}:
                found = [self._valid(items, name, operation) for _ in range(2)]
                if schema.get("uniqueItems"):
                    found = list(dict.fromkeys(found))
                return found[: self._one_of((1, 2))]
            case {"type": "object", "properties": properties}:
                needed = LIKELY.union(schema.get("required", ()))
                return {
                    inner: self._valid(properties[inner], inner, operation)
                    for inner in properties
                    if inner in needed or self._boolean()
                }
            case {"type": "object", "additionalProperties": inner}:
                names = self._one_of((("public",), ("users", "orders"), ("email", "currency")))
                return {each: self._valid(inner, name, operation) for each in names}
            case _:
                return self._settings(operation)

    def _settings(self, operation: Operation) -> dict[str, object]:
        """A free-form object: a ``config``, an ``auth``, a ``state``."""
        if self._one_of((False, False, True)):
            return {}
        known = settings()
        for name in ("package_id", "project_id", "package_name", "schema"):
            known[name] = self._one_of(self._known(name, operation))
        known["connection_ids"] = [self._one_of(self._known("connection_ids", operation))]
        if operation.template != "/v1/connections" or self._boolean():
            del known["package_id"]
        return known

    def _with_malformed_value(self, body: Any) -> Any:
        """Return the body with one malformed value."""
        if isinstance(body, dict) and body and self._one_of((True, True, True, False)):
            place = self._one_of(sorted(body))
            return {**body, place: self._with_malformed_value(body[place])}
        if isinstance(body, list) and body and self._boolean():
            return [self._with_malformed_value(body[0]), *body[1:]]
        return self._one_of(malformed.VALUES)

    def _known(self, name: str, operation: Operation) -> Sequence[str]:
        where = list_of(name, operation.template)
        if where is None:
            return words(name, operation.template)
        return self._listed(*where) or ["nothing_here"]

    def _listed(self, path: str, key: str | None = None) -> list[str]:
        """Return the keys, or else the ids, of the items of a list."""
        answer = self.client.get(path)
        items = answer.json().get("data", {}).get("items", ()) if answer.is_success else ()
        keys = ("hash", "user_id", "id") if key is None else (key,)
        names = (next((item[name] for name in keys if name in item), None) for item in items)
        return [name for name in names if name is not None]

    def _one_of(self, choices: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from(choices))

    def _boolean(self) -> bool:
        return bool(self.draw(st.booleans()))


@cache
def _archive() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(zipfile.ZipInfo("connector.py"), "print('hello')\n")
    return content.getvalue()
