"""Every method of the surface follows the same rules."""

from __future__ import annotations

import inspect
import re
from inspect import Parameter
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex

from .public_names import BY_NAME, PUBLIC_NAMES, RESOURCES, STREAMS, resolve
from .resources import argument_name, find_resources, parameters, written_annotations

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = sorted([*BY_NAME, *STREAMS.values()])
LIST_OF = {stream: name for name, stream in STREAMS.items()}
each_name = pytest.mark.parametrize("name", NAMES)

SYNC = fivetrex.Client(api_key="some_key", api_secret="some_secret")
ASYNC = fivetrex.AsyncClient(api_key="some_key", api_secret="some_secret")

# Parameters of paths whose arguments have other names.
RENAMED = {
    "schemaName": "schema",
    "tableName": "table",
    "columnName": "column",
    "logId": "log_service_id",
}
# Classes that are not named after their paths.
CLASSES = {"log_services.account": "accountlogservice"}
# Arguments that may be passed by position although they are no part of the path.
BY_POSITION = {
    "connections.list": ["group_id"],
    "connections.stream": ["group_id"],
    "connections.set_sync_frequency": ["minutes"],
    "connections.update_schema_config": ["change"],
    "hybrid_deployment_agents.list": ["group_id"],
    "hybrid_deployment_agents.stream": ["group_id"],
    "transformations.list": ["group_id"],
    "transformations.stream": ["group_id"],
}
# The methods that can delete data or history under a verb that does not say so.
CONFIRMED = {
    "connections.move",
    "connections.update",
    "connections.resync",
    "connections.resync_tables",
    "connections.drop_blocked_columns",
    "connections.drop_blocked_column",
    "transformations.run",
}


def function_of(client: fivetrex.Client | fivetrex.AsyncClient, name: str) -> Callable[..., Any]:
    """Return the function of a method, without its object."""
    method = resolve(client, name)
    assert method is not None, f"client.{name} does not exist"
    function: Callable[..., Any] = method.__func__
    return function


@each_name
def test_ids_are_positional_and_the_rest_is_keyword_only(name: str) -> None:
    path = BY_NAME[LIST_OF.get(name, name)].path
    ids = [RENAMED.get(each, argument_name(each)) for each in re.findall(r"\{(\w+)\}", path)]
    given = parameters(function_of(SYNC, name))
    positional = [each for each in given if each.kind is Parameter.POSITIONAL_OR_KEYWORD]
    assert [each.name for each in positional] == ids + BY_POSITION.get(name, [])
    assert all(each.default is Parameter.empty for each in positional[: len(ids)])
    others = given[len(positional) :]
    assert [each.name for each in others if each.kind is not Parameter.KEYWORD_ONLY] == []


def test_annotations_are_complete() -> None:
    for name in NAMES:
        function = function_of(SYNC, name)
        empty = [each.name for each in parameters(function) if each.annotation is Parameter.empty]
        assert empty == [], name
        assert inspect.signature(function).return_annotation is not inspect.Signature.empty, name


@each_name
def test_both_clients_have_the_same_signature(name: str) -> None:
    function, async_function = function_of(SYNC, name), function_of(ASYNC, name)
    is_stream = name in LIST_OF
    assert inspect.iscoroutinefunction(async_function) is not is_stream
    assert not inspect.iscoroutinefunction(function)
    synchronous = [_described(each) for each in parameters(function)]
    assert [_described(each) for each in parameters(async_function)] == synchronous
    returned = inspect.signature(function).return_annotation
    assert _sync_words(inspect.signature(async_function).return_annotation) == returned


def _described(parameter: Parameter) -> tuple[str, Any, Any, str]:
    return (
        parameter.name,
        parameter.kind,
        parameter.default,
        _sync_words(parameter.annotation),
    )


def _sync_words(annotation: object) -> str:
    return re.sub(r"\bAsync(?=[A-Z])", "", str(annotation))


@pytest.mark.parametrize("stream", LIST_OF)
def test_a_stream_takes_the_arguments_of_its_list(stream: str) -> None:
    listed = parameters(function_of(SYNC, LIST_OF[stream]))
    streamed = parameters(function_of(SYNC, stream))
    assert [each.replace(default=None) for each in _paging(streamed)] == [
        each.replace(default=None) for each in _paging(listed)
    ]
    assert _without_paging(streamed) == _without_paging(listed)
    assert [each.default for each in _paging(listed)] == [None, None]
    assert [each.default for each in _paging(streamed)] == [None, 1000]


def _paging(given: list[Parameter]) -> list[Parameter]:
    """The cursor and the limit."""
    paging = [each for each in given if each.name in {"cursor", "limit"}]
    return sorted(paging, key=lambda each: each.name)


def _without_paging(given: list[Parameter]) -> list[Parameter]:
    return [each for each in given if each.name not in {"cursor", "limit"}]


def test_what_deletes_data_or_history_takes_confirm() -> None:
    confirmed = {}
    for name in NAMES:
        for each in parameters(function_of(SYNC, name)):
            if each.name == "confirm":
                confirmed[name] = (each.annotation, each.default)
    assert confirmed == dict.fromkeys(CONFIRMED, ("bool", False))


@pytest.mark.parametrize("resource", RESOURCES)
def test_a_class_is_named_after_its_path(resource: str) -> None:
    for client, prefix in ((SYNC, ""), (ASYNC, "Async")):
        found = find_resources(client)[resource]
        *parents, last = resource.split(".")
        words = "".join([*(each.removesuffix("s") for each in parents), last]).replace("_", "")
        # Acronyms may keep their capital letters.
        expected = f"{prefix}{CLASSES.get(resource, words)}"
        assert type(found).__name__.lower() == expected.lower()


def test_annotations_beside_a_method_list_say_sequence() -> None:
    for each in PUBLIC_NAMES:
        if f"{each.resource}.list" not in BY_NAME:
            continue
        for name in filter(None, (each.name, each.stream)):
            written = written_annotations(function_of(SYNC, name))
            wrong = [text for text in written if re.search(r"\blist\[", text)]
            assert wrong == [], f"client.{name}: there, `list` is the method"
