# Made by scripts/twin.py from tests/_async/operation_cases.py. Do not edit.
"""Every curated operation: a call that succeeds on the small account, and one that is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import fivetrex
from tests.simulator.operations.case import nothing
from tests.simulator.operations.destinations import leave_unused

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client
    from fivetrex.simulator import Simulator


@dataclass(frozen=True)
class OperationCase:
    """One method of the client, on the account as it is seeded.

    Attributes:
        success: Calls it.
        refusal: Calls it with something that the API refuses.
        error: What the refusal raises.
        code: The API's code for it.
        prepare: What has to be done to the account first.
    """

    success: Callable[[Client], Any]
    refusal: Callable[[Client], Any]
    error: type[fivetrex.APIError]
    code: str
    prepare: Callable[[Simulator], None] = nothing


BAD = fivetrex.BadRequestError, "InvalidInput"
CONFLICT = fivetrex.ConflictError, "Conflict"
ILLEGAL = fivetrex.ConflictError, "IllegalState"
NO_GROUP = fivetrex.NotFoundError, "NotFound_Group"
NO_CONNECTION = fivetrex.NotFoundError, "NotFound_Connection"
NO_CONFIG = fivetrex.NotFoundError, "NotFound_SchemaConfig"
NO_DESTINATION = fivetrex.NotFoundError, "NotFound_Destination"
NO_WEBHOOK = fivetrex.NotFoundError, "NotFound"

NOBODY = "nobody_here"
CARD: dict[str, Any] = {"redirect_uri": "https://example.com/done"}
HOOK: dict[str, Any] = {"url": "https://example.com/hook", "events": ["sync_end"], "active": False}
PLACE: dict[str, Any] = {"service": "postgres_warehouse", "time_zone_offset": "+1"}
ATLANTIS: dict[str, Any] = {"region": "ATLANTIS"}
SEVEN_MINUTES: dict[str, Any] = {"sync_frequency": 7}
OFF: dict[str, Any] = {"enabled": False}

OPERATIONS: dict[str, OperationCase] = {
    "groups.list": OperationCase(
        lambda client: client.groups.list(limit=2),
        lambda client: client.groups.list(cursor="of another list"),
        *BAD,
    ),
    "groups.get": OperationCase(
        lambda client: client.groups.get("amber_harbor"),
        lambda client: client.groups.get(NOBODY),
        *NO_GROUP,
    ),
    "groups.create": OperationCase(
        lambda client: client.groups.create(name="finance"),
        lambda client: client.groups.create(name="sandbox"),
        *CONFLICT,
    ),
    "groups.update": OperationCase(
        lambda client: client.groups.update("amber_harbor", name="finance"),
        lambda client: client.groups.update("amber_harbor", name="sandbox"),
        *CONFLICT,
    ),
    "groups.delete": OperationCase(
        lambda client: client.groups.delete("amber_harbor"),
        lambda client: client.groups.delete(NOBODY),
        *NO_GROUP,
    ),
    "connections.list": OperationCase(
        lambda client: client.connections.list("amber_harbor"),
        lambda client: client.connections.list(NOBODY),
        *NO_GROUP,
    ),
    "connections.get": OperationCase(
        lambda client: client.connections.get("silver_brook"),
        lambda client: client.connections.get(NOBODY),
        *NO_CONNECTION,
    ),
    "connections.create": OperationCase(
        lambda client: client.connections.create(group_id="early_lantern", service="github"),
        lambda client: client.connections.create(group_id="quiet_meadow", service="github"),
        *CONFLICT,
    ),
    "connections.update": OperationCase(
        lambda client: client.connections.update("silver_brook", config={"port": 5433}),
        lambda client: client.connections.update("silver_brook", **SEVEN_MINUTES),
        *BAD,
    ),
    "connections.delete": OperationCase(
        lambda client: client.connections.delete("silver_brook"),
        lambda client: client.connections.delete(NOBODY),
        *NO_CONNECTION,
    ),
    "connections.sync": OperationCase(
        lambda client: client.connections.sync("silver_brook"),
        lambda client: client.connections.sync("mellow_dune"),
        *ILLEGAL,
    ),
    "connections.resync": OperationCase(
        lambda client: client.connections.resync("silver_brook", confirm=True),
        lambda client: client.connections.resync("stormy_ridge", confirm=True),
        *ILLEGAL,
    ),
    "connections.resync_tables": OperationCase(
        lambda client: client.connections.resync_tables(
            "silver_brook", confirm=True, tables={"public": ["users"]}
        ),
        lambda client: client.connections.resync_tables(
            "stormy_ridge", confirm=True, tables={"shop": ["products"]}
        ),
        *ILLEGAL,
    ),
    "connections.list_sync_history": OperationCase(
        lambda client: client.connections.list_sync_history("patient_glacier"),
        lambda client: client.connections.list_sync_history(NOBODY),
        *NO_CONNECTION,
    ),
    "connections.run_setup_tests": OperationCase(
        lambda client: client.connections.run_setup_tests("tender_lagoon"),
        lambda client: client.connections.run_setup_tests(NOBODY),
        *NO_CONNECTION,
    ),
    "connections.create_connect_card": OperationCase(
        lambda client: client.connections.create_connect_card("tender_lagoon", **CARD),
        lambda client: client.connections.create_connect_card(NOBODY, **CARD),
        *NO_CONNECTION,
    ),
    "connections.get_state": OperationCase(
        lambda client: client.connections.get_state("humble_beacon"),
        lambda client: client.connections.get_state("silver_brook"),
        *BAD,
    ),
    "connections.update_state": OperationCase(
        lambda client: client.connections.update_state("humble_beacon", state={"cursor": 7}),
        lambda client: client.connections.update_state("silver_brook", state={"cursor": 7}),
        *BAD,
    ),
    "connections.get_schema_config": OperationCase(
        lambda client: client.connections.get_schema_config("silver_brook"),
        lambda client: client.connections.get_schema_config("vivid_orchard"),
        *NO_CONFIG,
    ),
    "connections.update_schema_config": OperationCase(
        lambda client: client.connections.update_schema_config(
            "silver_brook", schemas={"audit": OFF}
        ),
        lambda client: client.connections.update_schema_config(
            "silver_brook", schemas={"nothing": OFF}
        ),
        *NO_CONFIG,
    ),
    "connections.reload_schema_config": OperationCase(
        lambda client: client.connections.reload_schema_config("vivid_orchard"),
        lambda client: client.connections.reload_schema_config("tender_lagoon"),
        *BAD,
    ),
    "connections.get_table_columns": OperationCase(
        lambda client: client.connections.get_table_columns("silver_brook", "public", "users"),
        lambda client: client.connections.get_table_columns("silver_brook", "public", "nothing"),
        *NO_CONFIG,
    ),
    "destinations.list": OperationCase(
        lambda client: client.destinations.list(limit=1),
        lambda client: client.destinations.list(cursor="of another list"),
        *BAD,
    ),
    "destinations.get": OperationCase(
        lambda client: client.destinations.get("amber_harbor"),
        lambda client: client.destinations.get(NOBODY),
        *NO_DESTINATION,
    ),
    "destinations.create": OperationCase(
        lambda client: client.destinations.create(group_id="early_lantern", **PLACE),
        lambda client: client.destinations.create(group_id="amber_harbor", **PLACE),
        *CONFLICT,
    ),
    "destinations.update": OperationCase(
        lambda client: client.destinations.update("amber_harbor", region="AZURE_EASTUS2"),
        lambda client: client.destinations.update("amber_harbor", **ATLANTIS),
        *BAD,
    ),
    "destinations.delete": OperationCase(
        lambda client: client.destinations.delete("quiet_meadow"),
        lambda client: client.destinations.delete("amber_harbor"),
        *CONFLICT,
        prepare=leave_unused,
    ),
    "destinations.test": OperationCase(
        lambda client: client.destinations.test("amber_harbor"),
        lambda client: client.destinations.test(NOBODY),
        *NO_DESTINATION,
    ),
    "webhooks.list": OperationCase(
        lambda client: client.webhooks.list(limit=1),
        lambda client: client.webhooks.list(cursor="of another list"),
        *BAD,
    ),
    "webhooks.get": OperationCase(
        lambda client: client.webhooks.get("polished_beacon"),
        lambda client: client.webhooks.get(NOBODY),
        *NO_WEBHOOK,
    ),
    "webhooks.create_account": OperationCase(
        lambda client: client.webhooks.create_account(**HOOK),
        lambda client: client.webhooks.create_account(**{**HOOK, "events": ["rain"]}),
        *BAD,
    ),
    "webhooks.create_group": OperationCase(
        lambda client: client.webhooks.create_group("amber_harbor", **HOOK),
        lambda client: client.webhooks.create_group(NOBODY, **HOOK),
        *NO_GROUP,
    ),
    "webhooks.update": OperationCase(
        lambda client: client.webhooks.update("polished_beacon", events=["sync_end"]),
        lambda client: client.webhooks.update("polished_beacon", events=["rain"]),
        *BAD,
    ),
    "webhooks.delete": OperationCase(
        lambda client: client.webhooks.delete("polished_beacon"),
        lambda client: client.webhooks.delete(NOBODY),
        *NO_WEBHOOK,
    ),
    "webhooks.test": OperationCase(
        lambda client: client.webhooks.test("polished_beacon", event="sync_end"),
        lambda client: client.webhooks.test("polished_beacon", event="rain"),
        *BAD,
    ),
}
