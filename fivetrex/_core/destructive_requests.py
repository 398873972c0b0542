"""The requests that delete data or history, and how they are recognized.

A server or a proxy may parse a path, a method or a body more leniently than Python does. The path
is therefore normalized as the most lenient parser would normalize it, and a body counts as harmless
only if every parser finds the same harmless value in it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

import httpx

from .operation_call import READ_METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OPERATIONS", "DestructiveOperation", "Field", "describe_effect"]

_ANY = ""  # matches every segment, as a prefix
_CONNECTIONS = ("connections", "connectors")
_SEND = frozenset({"POST", "PUT"})


@dataclass(frozen=True, slots=True)
class Field:
    """The field of a JSON body that decides whether a request is destructive.

    Attributes:
        name: The field's name.
        harmless: The values that are not destructive.
        required: Whether a body without the field is destructive.
    """

    name: str
    harmless: tuple[str | bool | None, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class DestructiveOperation:
    """A request that needs confirmation.

    Attributes:
        methods: The HTTP methods that reach it.
        path: Prefixes of segments of the path, in this order; other segments may be in between.
        effect: The effect of the request, for the error message.
        field: The field that makes it destructive; None if it always is.
    """

    methods: frozenset[str]
    path: tuple[str | tuple[str, ...], ...]
    effect: str
    field: Field | None = None


RESYNC = "performs a historical (full) resync, which can take a long time and increase costs"
_DROP = "drops blocked columns from the destination, which deletes their data"

# Paths of PATCH requests contain names of schemas, tables and columns, which can be "resync" or
# "columns" too. PATCH is therefore listed only where the body decides.
OPERATIONS = (
    DestructiveOperation(_SEND, (_CONNECTIONS, _ANY, "resync"), RESYNC),
    DestructiveOperation(
        _SEND,
        (_CONNECTIONS, _ANY, "move"),
        f"{RESYNC}, unless sync_behavior is CONTINUE",
        Field("sync_behavior", harmless=("CONTINUE",), required=True),
    ),
    DestructiveOperation(
        _SEND | {"DELETE"}, (_CONNECTIONS, _ANY, "schemas", "drop-columns"), _DROP
    ),
    DestructiveOperation(_SEND | {"DELETE"}, (_CONNECTIONS, _ANY, "schemas", "columns"), _DROP),
    DestructiveOperation(
        _SEND | {"PATCH"},
        (_CONNECTIONS, _ANY),
        RESYNC,
        Field("is_historical_sync", harmless=(None, False)),
    ),
    DestructiveOperation(
        _SEND,
        ("transformations", _ANY, "run"),
        "runs a transformation with a full refresh, which rebuilds its tables from all data",
        Field("full_refresh", harmless=(None, False)),
    ),
)

_METHODS = READ_METHODS | {"POST", "PUT", "PATCH", "DELETE"}

# Parts of the names of headers by which a proxy or a framework replaces the method, such as
# X-HTTP-Method-Override, or the path, such as X-Original-URL and X-Rewrite-URI.
_METHOD_HEADERS = re.compile(b"method", re.IGNORECASE)
_PATH_HEADERS = re.compile(b"ur[il]|path", re.IGNORECASE)

# More layers than a chain of proxies removes. Each round removes one.
_MAX_ENCODINGS = 12
_LONG_ESCAPE = re.compile(rb"%u([0-9a-f]{4})", re.IGNORECASE)
# ASCII in UTF-8 of more than one byte: invalid, but old decoders accept it.
_OVERLONG = re.compile(rb"(?:[\xc0\xc1]|\xe0[\x80\x81]|\xf0\x80[\x80\x81])[\x80-\xbf]")


class _UnreadableError(Exception):
    """A part of a request that two parsers could parse differently."""


def describe_effect(request: httpx.Request, target: str) -> str | None:
    """Describe the effect of a request that needs confirmation.

    Args:
        request: The request.
        target: Its path from the API's root, with the query, as it is sent.

    Returns:
        A predicate, such as "drops blocked columns ..."; None if the request is harmless.
    """
    is_overridden = any(_METHOD_HEADERS.search(name) for name, _ in request.headers.raw)
    if request.method in READ_METHODS and not (is_overridden or _names_method(target)):
        return None
    may_be_any_method = is_overridden or request.method not in _METHODS
    for each in _targets(request, target):
        raw_path, _, raw_query = each.partition(b"?")
        try:
            segments = [_reduce(part) for part in re.split(r"[/\\]", _decode(raw_path))]
            query = _letters(_decode(raw_query))
        except _UnreadableError as error:
            return f"needs confirmation because {error}: it possibly {RESYNC}"
        # As in `?_method=DELETE`, which some frameworks accept.
        any_method = may_be_any_method or "method" in query
        for operation in OPERATIONS:
            if not (any_method or request.method in operation.methods):
                continue
            if not _starts(operation.path, segments):
                continue
            if (effect := _effect(operation, request, query)) is not None:
                return effect
    return None


def _names_method(target: str) -> bool:
    """Return whether a query may replace the method, as `?_method=DELETE` does in frameworks."""
    query = target.partition("?")[2]
    if not query:
        return False
    try:
        return "method" in _letters(_decode(query.encode()))
    except _UnreadableError:
        return True


def _targets(request: httpx.Request, target: str) -> Iterator[bytes]:
    """Yield every path and query that a server may use for the request."""
    yield target.encode()
    # If it is set, httpcore sends this target instead.
    if (replacement := request.extensions.get("target")) is not None:
        yield replacement if isinstance(replacement, bytes) else str(replacement).encode()
    for name, value in request.headers.raw:
        if _PATH_HEADERS.search(name):
            yield value


def _starts(path: tuple[str | tuple[str, ...], ...], segments: list[str]) -> bool:
    """Return whether segments have these prefixes in this order; others may be in between."""
    rest = iter(segments)
    return all(any(segment.startswith(word) for segment in rest) for word in path)


def _effect(operation: DestructiveOperation, request: httpx.Request, query: str) -> str | None:
    field = operation.field
    if field is None or _letters(field.name) in query:
        return operation.effect
    try:
        members = _members(request)
    except _UnreadableError as error:
        return f"needs confirmation because {error}: it possibly {operation.effect}"
    name = _letters(field.name)
    values = [value for key, value in members if _letters(key).startswith(name)]
    if all(_is_one_of(value, field.harmless) for value in values) and (
        not field.required or any(key == field.name for key, _ in members)
    ):
        return None
    return operation.effect


def _is_one_of(value: object, choices: tuple[str | bool | None, ...]) -> bool:
    """Return whether a JSON value is one of these; 0 does not equal false."""
    return value in choices if isinstance(value, str) else any(value is each for each in choices)


def _members(request: httpx.Request) -> tuple[tuple[str, object], ...]:
    """Return the members of the JSON object in the body, repeated names included.

    Raises:
        _UnreadableError: Another parser could find other members.
    """
    try:
        content = request.content
    except httpx.RequestNotRead:
        raise _UnreadableError("its body is a stream") from None
    if not content:
        return ()
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise _UnreadableError("its body is compressed")
    if not _is_plain_json(request.headers.get("Content-Type", "")):
        raise _UnreadableError("its body is not declared as application/json in UTF-8")
    try:
        # Tuples preserve repeated names: some parsers use the first, others the last.
        body = json.loads(
            content.decode(), object_pairs_hook=tuple, parse_constant=_refuse_constant
        )
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, tuple):
        raise _UnreadableError("its body cannot be read as a JSON object")
    return body


def _is_plain_json(content_type: str) -> bool:
    media_type, *parameters = (part.strip() for part in content_type.lower().split(";"))
    if "," in content_type or not re.fullmatch(r"application/([\w.-]+\+)?json", media_type):
        return False
    return not any(
        parameter.startswith("charset") and not re.fullmatch(r'charset="?utf-?8"?', parameter)
        for parameter in parameters
    )


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _decode(text: bytes) -> str:
    """Remove every layer of encoding that a server or a proxy may remove.

    Raises:
        _UnreadableError: There are too many.
    """
    for _ in range(_MAX_ENCODINGS):
        decoded = _LONG_ESCAPE.sub(
            lambda match: chr(int(match[1], 16)).encode(errors="replace"), unquote_to_bytes(text)
        )
        decoded = _OVERLONG.sub(
            lambda match: bytes([(match[0][-2] & 1) << 6 | match[0][-1] & 0x3F]), decoded
        )
        if decoded == text:
            return unicodedata.normalize("NFKC", text.decode(errors="replace")).casefold()
        text = decoded
    raise _UnreadableError("its path or query is percent-encoded too many times")


def _reduce(segment: str) -> str:
    """Return the characters of a decoded segment that the most lenient parser compares."""
    return re.sub(r"[^a-z0-9_-]+", "", segment)


def _letters(text: str) -> str:
    """Return the letters and digits of a name, which is what lenient parsers compare."""
    return re.sub(r"[^a-z0-9]+", "", unicodedata.normalize("NFKC", text).casefold())
