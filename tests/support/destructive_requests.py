"""Destructive requests, in every spelling that a server may accept, and harmless requests."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote

from hypothesis import strategies as st

from tests.support.published_definition import ROOT

_C = "/v1/connections/silver_brook"
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True)
class RequestCase:
    """The parts of a request.

    Attributes:
        method: The HTTP method.
        path: The path, with the query.
        content: The body.
        headers: Its headers.
    """

    method: str
    path: str
    content: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON))


ALWAYS = [
    RequestCase("POST", f"{_C}/resync"),
    RequestCase("POST", "/v1/connectors/silver_brook/resync"),
    RequestCase("POST", f"{_C}/schemas/tables/resync", b'{"public": ["users"]}'),
    RequestCase("POST", f"{_C}/schemas/public/tables/users/resync"),
    RequestCase("POST", f"{_C}/schemas/drop-columns"),
    RequestCase("DELETE", f"{_C}/schemas/public/tables/users/columns/email"),
]
BY_BODY = {
    "is_historical_sync": RequestCase("PATCH", _C, b'{"is_historical_sync": true}'),
    "sync_behavior": RequestCase("POST", f"{_C}/move", b'{"sync_behavior": "BACKFILL"}'),
    "full_refresh": RequestCase(
        "POST", "/v1/transformations/some_run/run", b'{"full_refresh": true}'
    ),
}
HARMLESS_VALUES: dict[str, list[Any]] = {
    "is_historical_sync": [False, None],
    "sync_behavior": ["CONTINUE"],
    "full_refresh": [False, None],
}
DESTRUCTIVE = [*ALWAYS, *BY_BODY.values()]

_END = ["/", "//", "/.", "%20", "%0a", "%00", "%2F", "%5C", ";a=b", ";", ".json", "%3Fa=b", "%23"]


def _spell_character(draw: st.DrawFn, character: str) -> str:
    kind = draw(
        st.sampled_from(["as it is"] * 12 + ["upper", "wide", "overlong", "u", "1", "2", "3"])
    )
    if kind == "upper":
        return character.upper()
    if kind == "wide":
        return quote(chr(ord(character) + 0xFEE0))
    if kind == "overlong":
        return f"%C{ord(character) >> 6}%{0x80 | ord(character) & 0x3F:02X}"
    if kind == "u":
        return f"%u{ord(character):04x}"
    if kind in "123":
        return "%" + "25" * (int(kind) - 1) + f"{ord(character):02x}"
    return character


@st.composite
def spelled_paths(draw: st.DrawFn, path: str) -> str:
    """Generate spellings of a path that some servers may treat as equivalent."""
    text = "".join(
        _spell_character(draw, character) if character.isalpha() else character
        for character in path
    )
    slashes = st.sampled_from(["/"] * 8 + ["//", "/./", "/x/../", "%2F", "%252F", "%5C", "/%2e/"])
    head, *rest = text.split("/")[1:]
    text = f"/{head}" + "".join(draw(slashes) + segment for segment in rest)
    return text + "".join(draw(st.lists(st.sampled_from(_END), max_size=2)))


@st.composite
def spelled_bodies(draw: st.DrawFn, request: RequestCase, name: str) -> RequestCase:
    """Generate bodies that some parsers may read as a destructive request."""
    value = draw(st.sampled_from([True, 1, 0, "true", "false", "", [], {}, "BACKFILL", "continue"]))
    text = json.dumps({name: value})
    harmless = json.dumps(HARMLESS_VALUES[name][0])
    contents: list[tuple[str | bytes, dict[str, str]]] = [
        (text, {}),
        (json.dumps({name.upper(): value}), {}),
        (f'{{"{name}": {harmless}, "{name}": {json.dumps(value)}}}', {}),
        (f'{{"{name}": {json.dumps(value)}, "{name}": {harmless}}}', {}),
        (f'{{"\\u{ord(name[0]):04x}{name[1:]}": {json.dumps(value)}}}', {}),
        (f'{{"{name}\\u0000": {json.dumps(value)}, "{name}": {harmless}}}', {}),
        (f'{{"{name}": {harmless}, "a": NaN}}', {}),
        (f'{{"{name}": {harmless}, "a": {"9" * 5000}}}', {}),
        (f'{{"{name}": {harmless} /* and more */}}', {}),
        (f'{{"{name}": {harmless}}} {text}', {}),
        (f'[{{"{name}": {harmless}}}]', {}),
        (f"\ufeff{text}", {}),
        (text.encode("utf-16"), {}),
        (text.encode("utf-16"), {"Content-Type": "application/json; charset=utf-16"}),
        (
            json.dumps({name: HARMLESS_VALUES[name][0], "a": "\xe9"}).encode(),
            {"Content-Type": "application/json; charset=utf-7"},
        ),
        (b'{"a": "\xff"}', {}),
        (f"{name}={value}", {"Content-Type": "application/x-www-form-urlencoded"}),
        (f'{{"{name}": {harmless}}}', {"Content-Type": "text/plain"}),
        (f'{{"{name}": {harmless}}}', {"Content-Type": "application/json, text/plain"}),
        (f'{{"{name}": {harmless}}}', {"Content-Type": ""}),
        (f'{{"{name}": {harmless}}}', {"Content-Encoding": "gzip"}),
    ]
    content, headers = draw(st.sampled_from(contents))
    return RequestCase(
        request.method,
        draw(st.just(request.path) | spelled_paths(request.path)),
        content if isinstance(content, bytes) else content.encode(),
        {**JSON, **headers},
    )


def destructive_paths() -> st.SearchStrategy[RequestCase]:
    """Generate destructive requests with any spelling of the path."""
    return st.sampled_from(DESTRUCTIVE).flatmap(
        lambda sent: spelled_paths(sent.path).map(lambda path: replace(sent, path=path))
    )


def destructive_requests() -> st.SearchStrategy[RequestCase]:
    """Generate destructive requests with any spelling of the path and the body."""
    by_body = st.sampled_from(sorted(BY_BODY)).flatmap(
        lambda name: spelled_bodies(BY_BODY[name], name)
    )
    return destructive_paths() | by_body


def _is_destructive(method: str, template: str) -> bool:
    name = template.rpartition("/")[2]
    return name in {"resync", "drop-columns"} or (method, name) == ("DELETE", "{columnName}")


def _operations() -> list[tuple[str, str]]:
    text = (ROOT / "generated" / "fivetrex_api" / "openapi.json").read_text("utf-8")
    return [
        (method.upper(), template)
        for template, operations in json.loads(text)["paths"].items()
        for method in operations
        if method in {"get", "post", "put", "patch", "delete"}
        and not _is_destructive(method.upper(), template)
        # Without a sync_behavior, it needs confirmation.
        and not template.endswith("/move")
    ]


ORDINARY_OPERATIONS = _operations()

# Includes segments of the paths that need confirmation: a table may be called "columns".
_NAMES = st.sampled_from(["resync", "columns", "drop-columns", "move", "run", "100%", "%EB", "a b"])
_IDS = _NAMES | st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\"), min_size=1
).filter(lambda text: text.strip(". ") and "/" not in text)
_FIELDS = st.dictionaries(
    st.text(max_size=8) | st.sampled_from(["config", "paused", "scope", "schemas"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
        max_leaves=5,
    ),
    max_size=4,
)


@st.composite
def ordinary_requests(draw: st.DrawFn) -> tuple[str, str, dict[str, Any]]:
    """Generate the method, path and JSON body of requests that need no confirmation."""
    method, template = draw(st.sampled_from(ORDINARY_OPERATIONS))
    path = re.sub(r"{\w+}", lambda _: quote(draw(_IDS), safe=""), template)
    body = draw(_FIELDS)
    for name, values in HARMLESS_VALUES.items():
        if draw(st.booleans()):
            body[name] = draw(st.sampled_from(values))
    return method, path, body
