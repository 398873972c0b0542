"""The schema config of a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import client_of, data
from .case import Case

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

READY = {"connection_id": "silver_brook"}
# A connection that has never synced has no schema config.
NEW = {"connection_id": "vivid_orchard"}
TABLE = {**READY, "schema_name": "public", "table_name": "users"}
COLUMN = {**TABLE, "column_name": "phone"}
NO_SUCH = (404, "NotFound_SchemaConfig")


def block(simulator: Simulator) -> None:
    """Block a column; only blocked columns can be dropped."""
    path = "/v1/connections/silver_brook/schemas/public/tables/users/columns/phone"
    with client_of(simulator) as client:
        data(client.patch(path, json={"enabled": False}))


def dropping(column: str) -> dict[str, object]:
    """The body of a request that drops a column of `users`."""
    return {"schemas": {"public": {"tables": {"users": {"columns": [column]}}}}}


CASES = (
    Case("connection_schema_config", success=READY, failure=NEW, error=NO_SUCH, prepare=block),
    Case(
        "modify_connection_schema_config",
        success={**READY, "body": {"schema_change_handling": "BLOCK_ALL"}},
        failure={**NEW, "body": {"schema_change_handling": "BLOCK_ALL"}},
        error=NO_SUCH,
    ),
    Case(
        "pre_create_connection_schema_config",
        success={**NEW, "body": {"schemas": {"github": {"enabled": True}}}},
        failure={**READY, "body": {"schemas": {"public": {"enabled": True}}}},
        error=(409, "Conflict"),
    ),
    Case(
        "reload_connection_schema_config",
        success={**NEW, "body": {"exclude_mode": "EXCLUDE"}},
        failure={"connection_id": "tender_lagoon", "body": {}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "modify_connection_database_schema_config",
        success={**READY, "schema_name": "audit", "body": {"enabled": False}},
        failure={**READY, "schema_name": "nothing_here", "body": {"enabled": False}},
        error=NO_SUCH,
    ),
    Case(
        "modify_connection_table_config",
        success={**TABLE, "body": {"enabled": True, "sync_mode": "HISTORY"}},
        failure={**TABLE, "table_name": "pg_stat_statements", "body": {"enabled": True}},
        error=(409, "IllegalState"),
    ),
    Case(
        "modify_connection_column_config",
        success={**COLUMN, "body": {"enabled": True, "hashed": True}},
        failure={**COLUMN, "column_name": "id", "body": {"enabled": False}},
        error=(409, "IllegalState"),
    ),
    Case(
        "connection_column_config",
        success=TABLE,
        failure={**TABLE, "table_name": "nothing_here"},
        error=NO_SUCH,
    ),
    Case(
        "delete_column_connection_config",
        success=COLUMN,
        failure={**COLUMN, "column_name": "email"},
        error=(409, "IllegalState"),
        prepare=block,
    ),
    Case(
        "delete_multiple_columns_connection_config",
        success={**READY, "body": dropping("phone")},
        failure={**READY, "body": dropping("email")},
        error=(409, "IllegalState"),
        prepare=block,
    ),
)
