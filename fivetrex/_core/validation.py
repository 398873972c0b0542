"""Checks before anything is sent: ids, limits, paths, and confirmation of what destroys."""

from __future__ import annotations

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

# The operations whose default answer is version 2 of its kind; see openapi/definition.json.
_VERSION_2 = re.compile(
    r"/v1/connections(?:/[^/]+(?:/(?:connect-card|resync|state|sync|sync-history|test))?)?"
    r"|/v1/destinations(?:/[^/]+(?:/test)?)?"
)


def check_id(name: str, value: object) -> str:
    """Return an id that can stand in a path, whatever characters it has.

    Raises:
        TypeError: It is not a string.
        ValueError: It is empty or blank, or one of the two words that no escaping keeps from
            changing a path.
    """
    text = check_text(name, value)
    if text in {".", ".."}:
        raise ValueError(f"{name} must not be {text!r}")
    return text


def check_text(name: str, value: object) -> str:
    """Return a string that says something.

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
    """Return a time that means the same everywhere.

    Raises:
        ValueError: It has no time zone.
    """
    if value.utcoffset() is None:
        raise ValueError(f"{name} must have a time zone: {value!r}")
    return value


def check_choice(name: str, value: object, choices: Sequence[str]) -> str:
    """Return one of the words that there are.

    Raises:
        ValueError: It is another one.
    """
    if not isinstance(value, str) or value not in choices:
        raise ValueError(f"{name} must be one of {', '.join(choices)}, not {value!r}")
    return value


def check_limit(limit: int | None) -> int | None:
    """Return a page size that the API takes.

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
    """Return a cursor as an earlier page gave it.

    Raises:
        TypeError: It is not a string.
        ValueError: It is empty, or cannot be part of a URL.
    """
    if cursor is None:
        return None
    if not isinstance(cursor, str):
        raise TypeError(f"cursor must be a string, not {type(cursor).__name__}")
    if not cursor:
        raise ValueError("cursor must not be empty; leave it out for the first page")
    if problem := find_cursor_problem(cursor):
        raise ValueError(f"cursor {problem}; pass the next_cursor of the page before")
    return cursor


def check_names(name: str, names: object) -> list[str]:
    """Return a list of names, of which there must be one.

    Raises:
        TypeError: It is not a list of strings.
        ValueError: It is empty, or an empty string is in it.
    """
    if isinstance(names, str | Mapping) or not isinstance(names, Collection):
        raise TypeError(f"{name} must be a list of strings, not {names!r}")
    if not names:
        raise ValueError(f"{name} must name at least one")
    checked = [check_text(f"each of {name}", each) for each in names]
    return sorted(checked) if isinstance(names, set | frozenset) else checked


def check_scope(name: str, scope: object) -> dict[str, list[str]]:
    """Return which tables of which schemas are meant; the API refuses an empty choice.

    Raises:
        TypeError: It is not a mapping from schema names to lists of table names.
        ValueError: It names no schema, or no table of a schema, or has an empty name.
    """
    return _names_by_owner(name, scope, "schema", "table")


def check_columns(name: str, columns: object) -> dict[str, dict[str, list[str]]]:
    """Return which columns of which tables of which schemas are meant.

    Raises:
        TypeError: It is not a mapping from schema names to mappings from table names to lists of
            column names.
        ValueError: It names no schema, no table of a schema or no column of a table, or has an
            empty name.
    """
    if not isinstance(columns, Mapping):
        raise TypeError(f"{name} must map schema names to tables, not {columns!r}")
    if not columns:
        raise ValueError(f"{name} names no schema")
    checked = {}
    for schema, tables in columns.items():
        if not isinstance(schema, str):
            raise TypeError(f"{name}: a schema's name must be a string, not {schema!r}")
        if not schema:
            raise ValueError(f"{name} must not have empty names: {schema!r}: {tables!r}")
        checked[schema] = _names_by_owner(f"{name}[{schema!r}]", tables, "table", "column")
    return checked


def _names_by_owner(name: str, value: object, owner: str, kind: str) -> dict[str, list[str]]:
    """Return a mapping from the names of owners, such as tables, to lists of names."""
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} must map {owner} names to lists of {kind} names, not {value!r}")
    if not value:
        raise ValueError(f"{name} names no {owner}")
    checked = {}
    for each, names in value.items():
        if not isinstance(each, str):
            raise TypeError(f"{name}: a {owner}'s name must be a string, not {each!r}")
        if isinstance(names, str) or not isinstance(names, Sequence | set | frozenset):
            raise TypeError(f"{name}[{each!r}] must be a list of {kind} names, not {names!r}")
        if not names:
            raise ValueError(f"{name}[{each!r}] names no {kind}")
        if not all(isinstance(inner, str) for inner in names):
            raise TypeError(f"{name}[{each!r}] must hold names of {kind}s only: {names!r}")
        if not each or not all(names):
            raise ValueError(f"{name} must not have empty names: {each!r}: {names!r}")
        checked[each] = sorted(set(names)) if isinstance(names, set | frozenset) else [*names]
    return checked


def check_path(path: object) -> str:
    """Return a path of the API that means what it says.

    A whole URL could go to another host, and an empty or dotted segment to another resource:
    both are what a path looks like when an id in it was not what the caller thought.

    Raises:
        TypeError: It is not a string.
        ValueError: It is not a plain path from the root.
    """
    if not isinstance(path, str):
        raise TypeError(f"path must be a string, not {type(path).__name__}")
    if not path.startswith("/"):
        raise ValueError(f"path must start with '/', such as '/v1/groups', not {path!r}")
    if "#" in path:
        raise ValueError(f"path has a '#', after which nothing would be sent; escape it: {path!r}")
    segments = path.partition("?")[0].split("/")[1:]
    if any(unquote(segment) in {"", ".", ".."} for segment in segments):
        raise ValueError(f"path has an empty or dotted segment; is an id empty? {path!r}")
    return path


def default_accept(path: str) -> str:
    """Give the media type that the definition has as the default for a path."""
    versioned = _VERSION_2.fullmatch(path.partition("?")[0])
    return "application/json;version=2" if versioned else "application/json"


def check_request(request: httpx.Request, call: Call, base_url: str) -> None:
    """Stop a request that goes to another server, or that is destructive and not confirmed.

    Every request passes this check, whichever code built it.

    Raises:
        ConfigurationError: It would carry the credentials to another server.
        ConfirmationRequiredError: It deletes data or performs a historical sync, or may do so,
            and the caller did not confirm it.
    """
    url = str(request.url)
    if not url.startswith(base_url + "/"):
        raise ConfigurationError(
            f"{call}: only {base_url} gets this client's credentials, not {request.url.host!r}"
        )
    if call.confirmed:
        return
    # Imported with the first request, so that a program that only sets a client up stays quick.
    from .destructive_requests import describe_effect

    effect = describe_effect(request, url[len(base_url) :])
    if effect is not None:
        raise ConfirmationRequiredError(f"{call} {effect}. {call.how_to_confirm}")
