"""Every function of the Elixir library has its counterpart, on both clients."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import pytest

import fivetrex
from fivetrex import logs, webhooks
from fivetrex.simulator import Simulator
from tests._async import clients as async_clients
from tests._sync import clients
from tests.support.empty_group import with_empty_group

from .table import ASYNCHRONOUS, SUBJECTS, TABLE, Row

# The functions in its documentation, by module.
FUNCTIONS = {
    "Groups": "list/2 stream/2 get/2 create/2 update/3 delete/2",
    "Connectors": "list/3 stream/3 get/2 create/2 update/3 delete/2 sync/2 resync!/3 pause/2 "
    "resume/2 get_state/2 get_sync_status/2 get_schema_config/2 update_schema_config/3 "
    "reload_schema_config/3 get_table_columns/4 set_sync_frequency/4",
    "Destinations": "get/2 create/2 update/3 delete/2 test/2",
    "Webhooks": "list/2 stream/2 get/2 create_account/2 create_group/3 update/3 delete/2 test/2",
    "WebhookSignature": "verify/3 compute_signature/2",
    "Retry": "with_backoff/2",
    "Models.Connector": "syncing?/1 paused?/1 sync_state/1",
    "Models.SyncStatus": "syncing?/1 paused?/1 scheduled?/1",
}
# Methods of the shared resources that the Elixir library does not have.
BEYOND = {
    f"client.{resource}.{name}"
    for resource, names in {
        "connections": "certificates create_connect_card create_schema_config drop_blocked_column "
        "drop_blocked_columns errors fingerprints list_sync_history move resync_and_wait "
        "resync_tables warnings "
        "run_setup_tests start_sync stream_sync_history sync_and_wait sync_many update_column "
        "update_schema update_state update_table wait wait_for_sync",
        "destinations": "certificates fingerprints list stream",
        "groups": "get_public_key get_service_account users",
    }.items()
    for name in names.split()
}


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.elixir} {row.python}")
def test_counterpart_works_synchronously(row: Row) -> None:
    with clients.connect(with_empty_group(Simulator())) as client:
        names = dict(_names(client))
        names |= {name: _done(call, names) for name, call in _subjects(row).items()}
        for call in row.before:
            assert _done(call, names) is None
        assert eval(row.holds, {**names, "it": _done(row.call, names)})


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.elixir} {row.python}")
def test_counterpart_works_asynchronously(row: Row) -> None:
    asyncio.run(_check_asynchronously(row))


async def _check_asynchronously(row: Row) -> None:
    async with async_clients.connect(with_empty_group(Simulator())) as client:
        names = dict(_names(client))
        names |= {name: await _awaited(call, names) for name, call in _subjects(row).items()}
        for call in row.before:
            assert await _awaited(call, names) is None
        assert eval(row.holds, {**names, "it": await _awaited(row.call, names)})


def _names(client: fivetrex.Client | fivetrex.AsyncClient) -> dict[str, Any]:
    return {"client": client, "fivetrex": fivetrex, "webhooks": webhooks, "logs": logs}


def _subjects(row: Row) -> dict[str, str]:
    subject = row.call.partition(".")[0]
    return {subject: SUBJECTS[subject]} if subject in SUBJECTS else {}


def _done(call: str, names: dict[str, Any]) -> Any:
    try:
        result = eval(call, names)
        return list(result) if hasattr(result, "__next__") else result
    except fivetrex.FivetrexError as error:
        return error


async def _awaited(call: str, names: dict[str, Any]) -> Any:
    for synchronous, asynchronous in ASYNCHRONOUS.items():
        call = call.replace(synchronous, asynchronous)
    try:
        result = eval(call, names)
        if hasattr(result, "__anext__"):
            return [item async for item in result]
        return await result if inspect.isawaitable(result) else result
    except fivetrex.FivetrexError as error:
        return error


def test_no_function_is_missing() -> None:
    named = {f"{module}.{name}" for module, text in FUNCTIONS.items() for name in text.split()}
    assert named - {row.elixir for row in TABLE} == set()


def test_other_methods_are_listed() -> None:
    client = fivetrex.Client(api_key="a key", api_secret="a secret")
    ours = {
        f"client.{resource}.{name}"
        for resource in ("groups", "connections", "destinations", "webhooks")
        for name in dir(getattr(client, resource))
        if name[0] != "_"
    }
    counterparts = {row.python for row in TABLE}
    assert ours - counterparts == BEYOND
