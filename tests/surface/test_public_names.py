"""Every operation of the API is a method of both clients, under its public name."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from scripts.changes.client_method_names import public_name
from scripts.pipeline.openapi_document import operations
from tests.support.published_definition import effective_definition

from .public_names import (
    BY_NAME,
    NOT_ON_THE_SURFACE,
    PUBLIC_NAMES,
    RESOURCES,
    STREAMS,
    WAITS,
    missing_methods,
)
from .resources import find_methods, find_resources

if TYPE_CHECKING:
    import pytest

    import fivetrex

DEFINED = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, method, operation in operations(effective_definition())
}


def test_every_operation_has_a_public_name() -> None:
    named = {each.operation for each in PUBLIC_NAMES} | NOT_ON_THE_SURFACE.keys()
    missing = [
        f"{operation} ({method} {path}) has no public name: add it to openapi/surface and to "
        "tests/surface/public_names.csv"
        for operation, (method, path, _) in DEFINED.items()
        if operation not in named
    ]
    assert not missing, "\n".join(missing)


def test_a_public_name_has_an_operation_of_the_definition() -> None:
    assert [
        each for each in PUBLIC_NAMES if DEFINED[each.operation][:2] != (each.method, each.path)
    ] == []
    assert NOT_ON_THE_SURFACE.keys() < DEFINED.keys()
    assert not NOT_ON_THE_SURFACE.keys() & {each.operation for each in PUBLIC_NAMES}


def test_a_public_name_is_given_once() -> None:
    counted = Counter([*(each.name for each in PUBLIC_NAMES), *STREAMS.values()])
    assert [name for name, count in counted.items() if count > 1] == []


def test_the_names_are_sorted_by_resource() -> None:
    order = [each.resource for each in PUBLIC_NAMES]
    assert list(dict.fromkeys(order)) == RESOURCES
    assert [each for number, each in enumerate(order) if each not in order[:number]] == RESOURCES


def test_a_list_has_a_stream() -> None:
    for each in PUBLIC_NAMES:
        resource, _, method = each.name.rpartition(".")
        is_list = re.match(r"list(?=_|$)", method) is not None
        stream = f"{resource}.{method.replace('list', 'stream', 1)}"
        assert each.stream == (stream if is_list else None), each.name


def test_every_public_name_is_a_method(client: fivetrex.Client | fivetrex.AsyncClient) -> None:
    missing = missing_methods(client)
    assert not missing, "\n".join(missing)


def test_every_method_has_a_public_name(client: fivetrex.Client | fivetrex.AsyncClient) -> None:
    known = BY_NAME.keys() | set(STREAMS.values()) | WAITS
    assert sorted(find_methods(client).keys() - known) == []
    assert sorted(find_resources(client)) == RESOURCES


def test_a_missing_method_is_reported_with_its_operation(
    client: fivetrex.Client | fivetrex.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for owner in type(client.groups).__mro__:
        if "update" in vars(owner):
            monkeypatch.delattr(owner, "update")
    assert (
        "modify_group (PATCH /v1/groups/{groupId}) should be client.groups.update, "
        "which does not exist"
    ) in missing_methods(client)


def test_reports_use_the_public_names() -> None:
    first = {each.operation: each.name for each in reversed(PUBLIC_NAMES)}
    reported = {name: public_name(operation) for name, (_, _, operation) in DEFINED.items()}
    assert {name: reported[name] for name in first} == first
