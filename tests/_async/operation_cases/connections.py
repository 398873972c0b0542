"""Connections, and their syncs."""

from __future__ import annotations

from typing import Any

from .case import BAD, CONFLICT, ILLEGAL, NO_CONNECTION, NO_GROUP, UNKNOWN, OperationCase

CARD: dict[str, Any] = {"redirect_uri": "https://example.com/done"}
SEVEN_MINUTES: dict[str, Any] = {"sync_frequency": 7}

CASES = {
    "connections.list": OperationCase(
        lambda client: client.connections.list("amber_harbor"),
        lambda client: client.connections.list(UNKNOWN),
        *NO_GROUP,
    ),
    "connections.get": OperationCase(
        lambda client: client.connections.get("silver_brook"),
        lambda client: client.connections.get(UNKNOWN),
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
        lambda client: client.connections.delete(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.sync": OperationCase(
        lambda client: client.connections.sync("silver_brook"),
        lambda client: client.connections.sync("mellow_dune"),
        *ILLEGAL,
    ),
    "connections.resync": OperationCase(
        lambda client: client.connections.resync("silver_brook", confirm=True),
        lambda client: client.connections.resync("tender_lagoon", confirm=True),
        *ILLEGAL,
    ),
    "connections.resync_tables": OperationCase(
        lambda client: client.connections.resync_tables(
            "silver_brook", confirm=True, tables={"public": ["users"]}
        ),
        lambda client: client.connections.resync_tables(
            "tender_lagoon", confirm=True, tables={"shop": ["products"]}
        ),
        *ILLEGAL,
    ),
    "connections.list_sync_history": OperationCase(
        lambda client: client.connections.list_sync_history("patient_glacier"),
        lambda client: client.connections.list_sync_history(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.warnings.list": OperationCase(
        lambda client: client.connections.warnings.list("patient_glacier"),
        lambda client: client.connections.warnings.list(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.warnings.dismiss": OperationCase(
        lambda client: client.connections.warnings.dismiss("patient_glacier", "table_excluded"),
        lambda client: client.connections.warnings.dismiss(UNKNOWN, "table_excluded"),
        *NO_CONNECTION,
    ),
    "connections.warnings.dismiss_types": OperationCase(
        lambda client: client.connections.warnings.dismiss_types(
            "patient_glacier", warning_types=["table_excluded"]
        ),
        lambda client: client.connections.warnings.dismiss_types(UNKNOWN, warning_types=["x"]),
        *NO_CONNECTION,
    ),
    "connections.errors.list": OperationCase(
        lambda client: client.connections.errors.list("stormy_ridge"),
        lambda client: client.connections.errors.list(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.move": OperationCase(
        lambda client: client.connections.move(
            "silver_brook",
            destination_group_id="early_lantern",
            sync_behavior="BACKFILL",
            confirm=True,
        ),
        lambda client: client.connections.move(
            "silver_brook", destination_group_id="amber_harbor", sync_behavior="CONTINUE"
        ),
        *BAD,
    ),
    "connections.run_setup_tests": OperationCase(
        lambda client: client.connections.run_setup_tests("tender_lagoon"),
        lambda client: client.connections.run_setup_tests(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.create_connect_card": OperationCase(
        lambda client: client.connections.create_connect_card("tender_lagoon", **CARD),
        lambda client: client.connections.create_connect_card(UNKNOWN, **CARD),
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
    "connections.pause": OperationCase(
        lambda client: client.connections.pause("silver_brook"),
        lambda client: client.connections.pause(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.resume": OperationCase(
        lambda client: client.connections.resume("mellow_dune"),
        lambda client: client.connections.resume(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.set_sync_frequency": OperationCase(
        lambda client: client.connections.set_sync_frequency("silver_brook", 60),
        lambda client: client.connections.set_sync_frequency(UNKNOWN, 60),
        *NO_CONNECTION,
    ),
    "connections.get_sync_status": OperationCase(
        lambda client: client.connections.get_sync_status("silver_brook"),
        lambda client: client.connections.get_sync_status(UNKNOWN),
        *NO_CONNECTION,
    ),
}
