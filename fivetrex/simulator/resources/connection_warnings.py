"""The warnings of a connection by table, and the errors that stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Collection as AnyCollection

    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.sync import Sync
    from fivetrex.simulator.state.table_warning import TableWarnings

_TYPE = "SYNC_FAILURE"
_TITLE = "The sync failed"


def list_warnings(call: Call) -> Reply:
    """List the warnings of a connection by table."""
    warned: Collection[TableWarnings] = Collection()
    for each in _connection(call).table_warnings:
        warned.add(each)
    return Reply(page(warned, call.query, render_warnings, kind="warnings"))


def dismiss_type(call: Call) -> Reply:
    """Dismiss the warnings of one type."""
    connection, code = _connection(call), call.ids["warningType"]
    codes = {warning.code for each in connection.table_warnings for warning in each.warnings}
    if code not in codes:
        raise ErrorResponse(
            404,
            "NotFound_Warning",
            f"The connection '{connection.id}' has no warning of the type '{code}'.",
        )
    _dismiss(connection, {code})
    return Reply(message=f"The warnings of the type '{code}' have been dismissed.")


def dismiss(call: Call) -> Reply:
    """Dismiss the warnings of some types."""
    _dismiss(_connection(call), set(call.body["warning_types"]))
    return Reply(message="The warnings have been dismissed.")


def list_errors(call: Call) -> Reply:
    """List the failed syncs since the last success as errors."""
    failed: list[Sync] = []
    for sync in _connection(call).syncs:
        if sync.status == "COMPLETED":
            failed.clear()
        elif sync.status == "FAILURE":
            failed.append(sync)
    errors: Collection[Sync] = Collection()
    for sync in failed:
        errors.add(sync)
    return Reply(page(errors, call.query, render_error, kind="errors"))


def render_warnings(warned: TableWarnings) -> dict[str, Any]:
    """Render the warnings of a table."""
    return {
        "schema": warned.schema,
        "table": warned.table,
        "warnings": [
            {
                "code": warning.code,
                "message": warning.message,
                "details": dict(warning.details),
                "created_at": timestamp(warning.created_at),
            }
            for warning in warned.warnings
        ],
    }


def render_error(sync: Sync) -> dict[str, Any]:
    """Render a failed sync as an error."""
    reason = sync.reason or "unknown"
    return {
        "type": _TYPE,
        "title": _TITLE,
        "reason": reason,
        "message": f"The sync '{sync.id}' failed: {reason}",
        "created_at": timestamp(sync.ended_at or sync.moment),
    }


def _connection(call: Call) -> Connection:
    return call.account.connection(call.ids["connectionId"])


def _dismiss(connection: Connection, codes: AnyCollection[str]) -> None:
    kept = (each.without(codes) for each in connection.table_warnings)
    connection.table_warnings = tuple(each for each in kept if each.warnings)


ROUTES: Routes = {
    ("GET", "/v1/connections/{connectionId}/warnings"): list_warnings,
    ("DELETE", "/v1/connections/{connectionId}/warnings/{warningType}"): dismiss_type,
    ("POST", "/v1/connections/{connectionId}/dismiss-warnings"): dismiss,
    ("GET", "/v1/connections/{connectionId}/errors"): list_errors,
}
