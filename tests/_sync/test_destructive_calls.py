# Made by scripts/twin.py from _async/test_destructive_calls.py. Do not edit.
"""Of all operations, exactly those that lose data or history need confirmation."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.api.connection_management import modify_connection, resync_connection
from fivetrex_api.api.connection_schema_management import (
    delete_column_connection_config,
    delete_multiple_columns_connection_config,
    resync_tables,
)
from fivetrex_api.api.transformation_management import run_transformation

import fivetrex
from tests.support.canned_responses import success

from .clients import connect_to_handler

if TYPE_CHECKING:
    import httpx

ALWAYS = {
    # Without a sync_behavior.
    "move_connection",
    "resync_connection",
    "resync_tables",
    "delete_multiple_columns_connection_config",
    "delete_column_connection_config",
}
BY_BODY = {
    "modify_connection": "is_historical_sync",
    "run_transformation": "full_refresh",
}


def operations() -> list[tuple[str, str, str, list[str]]]:
    """Each operation's id, method and path, and the fields of its body."""
    text = resources.files("fivetrex_api").joinpath("openapi.json").read_text("utf-8")
    document: dict[str, Any] = json.loads(text)
    named = document["components"]["schemas"]
    found = []
    for template, item in document["paths"].items():
        for method, operation in item.items():
            content = operation.get("requestBody", {}).get("content", {})
            body = content.get("application/json", {}).get("schema", {})
            body = named.get(body.get("$ref", "").rpartition("/")[2], body)
            path = re.sub(r"\{\w+\}", "some_id", template)
            found.append((operation["operationId"], method, path, list(body.get("properties", {}))))
    return found


def test_the_operations_that_need_confirmation() -> None:
    refused = set()
    with connect_to_handler(lambda request: success({})) as client:
        for name, method, path, _ in operations():
            try:
                client.request(method, path, json=None if method == "get" else {})
            except fivetrex.ConfirmationRequiredError:
                refused.add(name)
    assert refused == ALWAYS


def test_the_fields_that_need_confirmation() -> None:
    refused = {}
    with connect_to_handler(lambda request: success({})) as client:
        for name, method, path, fields in operations():
            if name in ALWAYS:
                continue
            for field in fields:
                try:
                    client.request(method, path, json={field: True})
                except fivetrex.ConfirmationRequiredError:
                    refused[name] = field
    assert refused == BY_BODY


def test_generated_operations_need_confirmation() -> None:
    received: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return success({})

    with connect_to_handler(answer) as client:
        api = client.api
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            resync_connection.sync("silver_brook", client=api, body={})
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            resync_tables.sync("silver_brook", client=api, body={"public": ["users"]})
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            delete_multiple_columns_connection_config.sync(
                "silver_brook", client=api, body={"schemas": {}}
            )
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            delete_column_connection_config.sync(
                "silver_brook", "public", "users", "email", client=api
            )
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            modify_connection.sync("silver_brook", client=api, body={"is_historical_sync": True})
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            run_transformation.sync("some_run", client=api, body={"full_refresh": True})
        assert received == []
        modify_connection.sync("silver_brook", client=api, body={"paused": True})
        run_transformation.sync("some_run", client=api, body={"full_refresh": False})
    assert len(received) == 2
