"""Probes of the patches about the known values of answers.

Decoding takes any value, so these probes look at the patched definition, where the declared types
of the models come from.
"""

from scripts.pipeline.openapi_document import Document, schemas

from . import value_probes


def known_values(document: Document, schema: str, field: str) -> list[str]:
    """Return the known values of a field, or of the items of a list."""
    described = schemas(document)[schema]["properties"][field]
    values: list[str] = described.get("items", described).get("enum", [])
    return values


@value_probes("047-connection-status-values.yaml")
def connection_status_values(document: Document) -> None:
    status = {
        "setup_state": ("incomplete", "connected", "broken"),
        "sync_state": ("scheduled", "syncing", "paused", "rescheduled"),
        "update_state": ("on_schedule", "delayed"),
        "schema_status": ("ready", "blocked_on_capture", "blocked_on_customer"),
    }
    for field, values in status.items():
        assert set(known_values(document, "ConnectorStatusResponse", field)) == set(values), field


@value_probes("048-schedule-type-values.yaml")
def schedule_type_values(document: Document) -> None:
    assert set(known_values(document, "ConnectorResponse", "schedule_type")) == {"auto", "manual"}


@value_probes("049-webhook-event-values.yaml")
def webhook_event_values(document: Document) -> None:
    values = known_values(document, "WebhookResponse", "events")
    assert {"sync_start", "sync_end", "transformation_start", "resync_table"} <= set(values)
    assert "test_event" not in values  # sent by tests only


@value_probes("050-log-service-state-values.yaml")
def log_service_state_values(document: Document) -> None:
    values = known_values(document, "LogStatusResponse", "setup_state")
    assert set(values) == {"incomplete", "connected", "broken"}


@value_probes("051-destination-state-values.yaml")
def destination_state_values(document: Document) -> None:
    values = known_values(document, "DestinationExtendedResponse", "setup_status")
    assert set(values) == {"incomplete", "connected", "broken"}


@value_probes("052-role-scope-values.yaml")
def role_scope_values(document: Document) -> None:
    values = known_values(document, "RoleResponse", "scope")
    assert set(values) == {"ACCOUNT", "DESTINATION", "CONNECTOR", "TEAM"}
