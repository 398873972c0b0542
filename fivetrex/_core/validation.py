"""Checks before a request is sent: arguments, paths, and confirmation of destructive requests."""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ..errors import ConfigurationError, ConfirmationRequiredError
from .cursors import find_cursor_problem
from .encodable_text import is_encodable

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from .operation_call import Call

MAX_LIMIT = 1000

# The operations whose default response format is version 2; see openapi/definition.json.
_VERSION_2 = re.compile(
    r"/v1/connections(?:/[^/]+(?:/(?:connect-card|resync|state|sync|sync-history|test))?)?"
    r"|/v1/destinations(?:/[^/]+(?:/test)?)?"
)


def check_id(name: str, value: object) -> str:
    """Return an ID that can be part of a path. Special characters are allowed.

    Raises:
        TypeError: It is not a string.
        ValueError: It is empty or blank, not valid Unicode, or `.` or `..`, which would change the
            path even if they were escaped.
    """
    text = check_text(name, value)
    if text in {".", ".."}:
        raise ValueError(f"{name} must not be {text!r}")
    return text


def check_text(name: str, value: object) -> str:
    """Return a string that is not blank.

    Raises:
        TypeError: It is not a string.
        ValueError: It is empty or blank, or cannot be encoded.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string, not {type(value).__name__}")
    if not value.strip():
        raise ValueError(f"{name} must not be empty")
    if not is_encodable(value):
        raise ValueError(f"{name} is not valid Unicode")
    return value


def check_time_zone(name: str, value: datetime) -> datetime:
    """Return a time that has a time zone.

    Raises:
        ValueError: It has none.
    """
    if value.utcoffset() is None:
        raise ValueError(f"{name} must have a time zone: {value!r}")
    return value


def check_choice(name: str, value: object, choices: Sequence[str]) -> str:
    """Return a value that is one of the choices.

    Raises:
        ValueError: It is not.
    """
    if not isinstance(value, str) or value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}, not {value!r}")
    return value


def check_limit(limit: int | None) -> int | None:
    """Return a page size that the API accepts.

    Raises:
        TypeError: It is not an integer.
        ValueError: It is not from 1 to 1000.
    """
    if limit is None:
        return None
    if isinstance(limit, bool) or not isinstance(limit, int):
        raise TypeError(f"limit must be an integer, not {limit!r}")
    if not 1 <= limit <= MAX_LIMIT:
        raise ValueError(f"limit must be from 1 to {MAX_LIMIT}, not {limit}")
    return limit


def check_cursor(cursor: str | None) -> str | None:
    """Return a cursor that can be sent.

    Raises:
        TypeError: It is not a string.
        ValueError: It is empty, or cannot be part of a URL.
    """
    if cursor is None:
        return None
    if not isinstance(cursor, str):
        raise TypeError(f"cursor must be a string, not {type(cursor).__name__}")
    if not cursor:
        raise ValueError("cursor must not be empty; omit it for the first page")
    if problem := find_cursor_problem(cursor):
        raise ValueError(f"cursor {problem}; pass the next_cursor of the previous page")
    return cursor


def check_names(name: str, names: object) -> list[str]:
    """Return a list of at least one name.

    Raises:
        TypeError: It is not a list of strings.
        ValueError: It is empty, or contains an empty string.
    """
    if isinstance(names, str | Mapping) or not isinstance(names, Collection):
        raise TypeError(f"{name} must be a list of strings, not {names!r}")
    if not names:
        raise ValueError(f"{name} must not be empty; pass at least one string")
    checked = [check_text(f"each of {name}", each) for each in names]
    return sorted(checked) if isinstance(names, set | frozenset) else checked


def check_scope(name: str, scope: object) -> dict[str, list[str]]:
    """Return the names of tables by schema.

    Raises:
        TypeError: It is not a mapping from schema names to lists of table names.
        ValueError: It has no schema, a schema without tables, or an empty name. The API rejects
            these.
    """
    return _names_by_owner(name, scope, "schema", "table")


def check_columns(name: str, columns: object) -> dict[str, dict[str, list[str]]]:
    """Return the names of columns by schema and table.

    Raises:
        TypeError: It is not a mapping from schema names to mappings from table names to lists of
            column names.
        ValueError: It has no schema, a schema without tables, a table without columns, or an
            empty name.
    """
    if not isinstance(columns, Mapping):
        raise TypeError(f"{name} must map schema names to tables, not {columns!r}")
    if not columns:
        raise ValueError(f"{name} must name at least one schema")
    checked = {}
    for schema, tables in columns.items():
        if not isinstance(schema, str):
            raise TypeError(f"{name}: a schema name must be a string, not {schema!r}")
        if not schema:
            raise ValueError(f"{name} must not have empty names: {schema!r}: {tables!r}")
        checked[schema] = _names_by_owner(f"{name}[{schema!r}]", tables, "table", "column")
    return checked


def _names_by_owner(name: str, value: object, owner: str, kind: str) -> dict[str, list[str]]:
    """Return a mapping from the names of owners, such as schemas, to lists of names."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must map {owner} names to lists of {kind} names, not {value!r}")
    if not value:
        raise ValueError(f"{name} must name at least one {owner}")
    checked = {}
    for each, names in value.items():
        if not isinstance(each, str):
            raise TypeError(f"{name}: a {owner} name must be a string, not {each!r}")
        if isinstance(names, str) or not isinstance(names, Sequence | set | frozenset):
            raise TypeError(f"{name}[{each!r}] must be a list of {kind} names, not {names!r}")
        if not names:
            raise ValueError(f"{name}[{each!r}] must name at least one {kind}")
        if not all(isinstance(inner, str) for inner in names):
            raise TypeError(f"{name}[{each!r}] must contain only strings, not {names!r}")
        if not each or not all(names):
            raise ValueError(f"{name} must not have empty names: {each!r}: {names!r}")
        checked[each] = sorted(set(names)) if isinstance(names, set | frozenset) else [*names]
    return checked


def check_path(path: object) -> str:
    """Return a path that leads to the resource that it names.

    A full URL could lead to another host, and an empty, `.` or `..` segment to another resource.
    Such a path usually means that an ID in it is wrong.

    Raises:
        TypeError: It is not a string.
        ValueError: It does not start with `/`, has such a segment, or contains `#`.
    """
    if not isinstance(path, str):
        raise TypeError(f"path must be a string, not {type(path).__name__}")
    if not path.startswith("/"):
        raise ValueError(f"path must start with '/', such as '/v1/groups', not {path!r}")
    if "#" in path:
        raise ValueError(
            f"path contains '#', after which nothing would be sent; escape it as %23: {path!r}"
        )
    segments = path.partition("?")[0].split("/")[1:]
    if any(unquote(segment) in {"", ".", ".."} for segment in segments):
        raise ValueError(f"path has an empty, '.' or '..' segment; check the IDs in it: {path!r}")
    return path


def check_count(name: str, value: object) -> int:
    """Return an integer that is at least 1.

    Raises:
        TypeError: It is not an integer.
        ValueError: It is less than 1.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be an integer, not {value!r}")
    if value < 1:
        raise ValueError(f"{name} must be at least 1, not {value}")
    return value


def check_callback(name: str, callback: object) -> None:
    """Check a function that the client calls, or None.

    Raises:
        TypeError: It is not a function, or it is a coroutine function.
    """
    if callback is None:
        return
    if not callable(callback):
        raise TypeError(f"{name} must be a function or None, not {callback!r}")
    if inspect.iscoroutinefunction(callback):
        raise TypeError(
            f"{name} must be a plain function, not a coroutine function: it is not awaited"
        )


def default_accept(path: str) -> str:
    """Return the media type that is the default for a path in the definition."""
    versioned = _VERSION_2.fullmatch(path.partition("?")[0])
    return "application/json;version=2" if versioned else "application/json"


def check_request(request: httpx.Request, call: Call, base_url: str) -> None:
    """Reject a request to another server, and a destructive request that is not confirmed.

    This check applies to every request, including those of generated functions.

    Raises:
        ConfigurationError: The request would send the credentials to another server.
        ConfirmationRequiredError: The request deletes data or performs a historical resync, or may
            do so, and the caller did not confirm it.
    """
    url = str(request.url)
    if not url.startswith(base_url + "/"):
        raise ConfigurationError(
            f"{call}: this client sends its credentials only to {base_url}, not to "
            f"{request.url.host!r}"
        )
    if call.confirmed:
        return
    # Imported with the first request, so that creating a client stays fast.
    from .destructive_requests import describe_effect

    effect = describe_effect(request, url[len(base_url) :])
    if effect is not None:
        raise ConfirmationRequiredError(f"{call} {effect}. {call.how_to_confirm}")
