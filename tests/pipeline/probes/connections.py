"""Probes of the patches about connections and their schema config."""

import datetime as dt
from typing import Any, get_args

from . import answer, envelope, models, operation, page, probes

CONNECTION = {
    "id": "speak_inexpensive",
    "service": "postgres",
    "schema": "postgres",
    "group_id": "projected_sickle",
    "created_at": "2026-01-02T03:04:05.123456Z",
    "succeeded_at": None,
    "sync_frequency": 360,
    "schedule_type": "auto",
    "status": {"setup_state": "incomplete", "sync_state": "scheduled", "tasks": []},
    "config": {"host": "db.example.com", "port": 5432, "tables": ["a"], "ssh": {"on": False}},
}


@probes("001-one-connection.yaml", "/v1/connections")
def one_connection(package: str) -> None:
    body = envelope(CONNECTION)
    listed = models(package).ListConnectionsResponse200.from_dict(page(CONNECTION))
    for name in (
        "ConnectionDetailsResponse200",
        "CreateConnectionResponse201",
        "ModifyConnectionResponse200",
        "RunSetupTestsResponse200",
    ):
        detail = getattr(models(package), name).from_dict(body).data
        assert type(detail) is type(listed.data.items[0])
        assert detail.config == CONNECTION["config"]
        assert detail.sync_frequency == 360


@probes("002-connection-schedule.yaml", "/v1/connections")
def connection_schedule(package: str) -> None:
    body = {**CONNECTION, "schedule": {"schedule_type": "CRON", "cron": "0 3 * * *"}}
    connection = models(package).Connection.from_dict(body)
    assert connection.schedule.schedule_type == "CRON"
    assert connection.schedule.cron == "0 3 * * *"
    assert connection.schedule.interval is None


@probes("003-sync-frequency.yaml", "/v1/connections")
def sync_frequency(package: str) -> None:
    every = (1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440)
    for request in ("CreateConnectionRequest", "UpdateConnectionRequest"):
        known, _ = get_args(getattr(models(package), f"{request}SyncFrequency"))
        assert get_args(known) == every
    assert models(package).UpdateConnectionRequest(sync_frequency=60).to_dict() == {
        "sync_frequency": 60
    }


@probes("004-create-with-config.yaml", "/v1/connections")
def create_with_config(package: str) -> None:
    body = {
        "group_id": "projected_sickle",
        "service": "salesforce",
        "config": {"domain": "example.com", "port": 443, "nested": {"list": [1, None]}},
        "auth": {"client_access": {"client_id": "me"}},
        "external_secrets_keys_config": {"password": "vault/path"},
    }
    assert models(package).CreateConnectionRequest(**body).to_dict() == body


@probes("005-schema-config-maps.yaml", "/v1/connections")
def schema_config_maps(package: str) -> None:
    column = {"enabled": True, "hashed": False, "name_in_destination": "id", "is_primary_key": True}
    table = {"enabled": True, "sync_mode": "LIVE", "columns": {"id": column}}
    config = models(package).SchemaConfig.from_dict(
        {"schemas": {"public": {"enabled": True, "tables": {"users": table, "orders": {}}}}}
    )
    assert list(config.schemas) == ["public"]
    assert list(config.schemas["public"].tables) == ["users", "orders"]
    assert config.schemas["public"].tables["users"].columns["id"].is_primary_key is True
    listed = models(package).TableColumns.from_dict({"columns": {"id": column}})
    assert type(listed.columns["id"]) is models(package).Column


@probes("006-resync-maps.yaml", "/v1/connections")
def resync_maps(package: str) -> None:
    scope = {"public": ["users", "orders"], "sales": ["leads"]}
    request = models(package).ResyncConnectionRequest.from_dict({"scope": scope})
    assert dict(request.scope) == scope
    assert request.to_dict() == {"scope": scope}
    body = models(package).ResyncTablesBody.from_dict(scope)
    assert dict(body) == scope


@probes("007-drop-columns-maps.yaml", "/v1/connections")
def drop_columns_maps(package: str) -> None:
    body = {"schemas": {"public": {"tables": {"users": {"columns": ["email", "phone"]}}}}}
    request = models(package).DropColumnsRequest.from_dict(body)
    assert request.schemas["public"].tables["users"].columns == ["email", "phone"]
    assert request.to_dict() == body


@probes("010-columns-argument-names.yaml", "/v1/connections")
def columns_argument_names(package: str) -> None:
    module = operation(package, "connection_schema_management.connection_column_config")
    kwargs = module._get_kwargs("c1", schema_name="a/b", table_name="t t")
    assert kwargs["url"] == "/v1/connections/c1/schemas/a%2Fb/tables/t%20t/columns"


@probes("030-sync-history.yaml", "/v1/connections")
def sync_history(package: str) -> None:
    module = operation(package, "connection_management.connection_sync_history")
    kwargs = module._get_kwargs(
        "c/1", start_time=dt.datetime(2026, 7, 1, tzinfo=dt.UTC), cursor="x", limit=5
    )
    assert kwargs["url"] == "/v1/connections/c%2F1/sync-history"
    assert kwargs["params"] == {
        "start_time": "2026-07-01T00:00:00+00:00",
        "cursor": "x",
        "limit": 5,
    }
    body: dict[str, Any] = {
        "sync_id": "s1",
        "start": None,
        "status": "RESCHEDULED",
        "stages": {"extract": {"volume": 1.5}, "process": {"volume": None}, "load": None},
        "mood": "calm",
    }
    history = answer(package, "connection_management.connection_sync_history", page(body)).data
    (sync,) = history.items
    assert (sync.sync_id, sync.start, sync.end) == ("s1", None, None)
    assert sync.stages.extract.volume == 1.5
    assert sync.stages.process.volume is sync.stages.load is None
    assert sync.additional_properties == {"mood": "calm"}
    assert history.next_cursor == "next"


@probes("034-schema-update-maps.yaml", "/v1/connections")
def schema_update_maps(package: str) -> None:
    body = {
        "schemas": {
            "public": {
                "enabled": True,
                "tables": {"users": {"enabled": True, "columns": {"email": {"enabled": False}}}},
            }
        }
    }
    request = models(package).UpdateSchemaConfigRequest.from_dict(body)
    column = request.schemas["public"].tables["users"].columns["email"]
    assert type(column) is models(package).UpdateColumnRequest
    assert request.to_dict() == body


@probes("046-type-lock.yaml", "/v1/connections")
def type_lock(package: str) -> None:
    config = models(package).SchemaConfig.from_dict({"is_type_locked": True, "schemas": {}})
    assert config.is_type_locked is True
    assert not config.additional_properties


@probes("060-schema-settings-enabled.yaml", "/v1/connections")
def schema_settings_enabled(package: str) -> None:
    module = models(package)
    hashed = {"columns": {"email": {"hashed": True}}}
    assert module.UpdateTableRequest.from_dict(hashed).to_dict() == hashed
    tables = {"tables": {"users": hashed}}
    assert module.UpdateSchemaRequest.from_dict(tables).to_dict() == tables
    assert module.UpdateColumnRequest(hashed=True).to_dict() == {"hashed": True}


@probes("061-connection-warnings.yaml", "/v1/connections")
def connection_warnings(package: str) -> None:
    body = {
        "schema": "public",
        "table": "orders",
        "warnings": [{"code": "excluded", "details": "text", "created_at": "2026-01-02T03:04:05Z"}],
    }
    found = answer(package, "connection_management.list_connection_warnings", page(body)).data
    (warned,) = found.items
    (warning,) = warned.warnings
    assert (warned.table, warning.code, warning.details) == ("orders", "excluded", "text")
    module = operation(package, "connection_management.dismiss_connection_warnings_of_type")
    kwargs = module._get_kwargs("c", "a/b")
    assert (kwargs["method"], kwargs["url"]) == ("delete", "/v1/connections/c/warnings/a%2Fb")
    request = models(package).DismissWarningsRequest(["excluded"])
    assert request.to_dict() == {"warning_types": ["excluded"]}


@probes("062-connection-errors.yaml", "/v1/connections")
def connection_errors(package: str) -> None:
    body = {"type": "A", "title": "B", "reason": None, "created_at": "2026-01-02T03:04:05Z"}
    found = answer(package, "connection_management.list_connection_errors", page(body)).data
    (error,) = found.items
    assert (error.type, error.title, error.reason) == ("A", "B", None)
    assert error.created_at.year == 2026


@probes("063-move-connection.yaml", "/v1/connections")
def move_connection(package: str) -> None:
    module = operation(package, "connection_management.move_connection")
    body = {"destination_group_id": "g", "sync_behavior": "CONTINUE"}
    kwargs = module._get_kwargs("c", body=body)
    assert (kwargs["method"], kwargs["url"]) == ("post", "/v1/connections/c/move")
    assert kwargs["json"] == body
