"""Connections, and their syncs."""

from .case import Case

NEW = {
    "group_id": "early_lantern",
    "service": "postgres",
    "config": {"schema_prefix": "crm", "host": "db.example.com", "password": "hunter2"},
}
CARD = {"connect_card_config": {"redirect_uri": "https://example.com/done"}}

CASES = (
    Case(
        "list_connections",
        success={},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "list_all_connections_in_group",
        success={"group_id": "amber_harbor"},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "create_connection",
        success={"body": NEW},
        failure={"body": {**NEW, "service": "nothing_here"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "connection_details",
        success={"connection_id": "silver_brook"},
        failure={"connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "modify_connection",
        success={"connection_id": "silver_brook", "body": {"config": {"host": "db.example.com"}}},
        failure={"connection_id": "silver_brook", "body": {"run_setup_tests": True}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "delete_connection",
        success={"connection_id": "silver_brook"},
        failure={"connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "run_setup_tests",
        success={"connection_id": "tender_lagoon", "body": {}},
        failure={"connection_id": "unknown_id", "body": {}},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "connect_card",
        success={"connection_id": "tender_lagoon", "body": CARD},
        failure={
            "connection_id": "tender_lagoon",
            "body": {"connect_card_config": {"redirect_uri": "the other page"}},
        },
        error=(400, "InvalidInput"),
    ),
    Case(
        "sync_connection",
        success={"connection_id": "silver_brook", "body": {"force": True}},
        failure={"connection_id": "mellow_dune", "body": {}},
        error=(409, "IllegalState"),
    ),
    Case(
        "resync_connection",
        success={"connection_id": "silver_brook", "body": {"scope": {"public": ["users"]}}},
        failure={"connection_id": "silver_brook", "body": {"scope": {}}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "resync_tables",
        success={"connection_id": "silver_brook", "body": {"public": ["users"]}},
        failure={"connection_id": "tender_lagoon", "body": {"shop": ["products"]}},
        error=(409, "IllegalState"),
    ),
    Case(
        "connection_state",
        success={"connection_id": "humble_beacon"},
        failure={"connection_id": "silver_brook"},
        error=(400, "InvalidInput"),
    ),
    Case(
        "modify_connection_state",
        success={"connection_id": "humble_beacon", "body": {"state": {"cursor": 7}}},
        failure={"connection_id": "silver_brook", "body": {"state": {"cursor": 7}}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "list_connection_warnings",
        success={"connection_id": "patient_glacier"},
        failure={"connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "dismiss_connection_warnings_of_type",
        success={"connection_id": "patient_glacier", "warning_type": "table_excluded"},
        failure={"connection_id": "patient_glacier", "warning_type": "unknown"},
        error=(404, "NotFound_Warning"),
    ),
    Case(
        "dismiss_connection_warnings",
        success={
            "connection_id": "patient_glacier",
            "body": {"warning_types": ["table_excluded"]},
        },
        failure={"connection_id": "unknown_id", "body": {"warning_types": ["table_excluded"]}},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "list_connection_errors",
        success={"connection_id": "stormy_ridge"},
        failure={"connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "move_connection",
        success={
            "connection_id": "silver_brook",
            "body": {"destination_group_id": "early_lantern", "sync_behavior": "BACKFILL"},
        },
        failure={
            "connection_id": "silver_brook",
            "body": {"destination_group_id": "amber_harbor", "sync_behavior": "CONTINUE"},
        },
        error=(400, "InvalidInput"),
    ),
    Case(
        "connection_sync_history",
        success={"connection_id": "patient_glacier"},
        failure={"connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
)
