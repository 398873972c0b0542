"""Each patch does what it says: its probe passes with all patches, and fails without that one.

A probe is given the name of a generated package, and looks at what people would see: a body as
the API sends it, decoded; a request as people write it; the arguments of a call.
"""

import importlib
import importlib.util
import inspect
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from scripts.pipeline import generate, overlay
from scripts.pipeline.document import Document, as_text
from scripts.pipeline.overlay import Patch
from scripts.pipeline.tolerate import tolerate

from .conftest import ROOT

Probe = Callable[[str], None]
PROBES: dict[str, Probe] = {}


def probes(patch: str) -> Callable[[Probe], Probe]:
    def register(probe: Probe) -> Probe:
        PROBES[patch] = probe
        return probe

    return register


def models(package: str) -> Any:
    return importlib.import_module(f"{package}.models")


def operation(package: str, name: str) -> Any:
    return importlib.import_module(f"{package}.api.{name}")


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


@probes("001-one-connection.yaml")
def one_connection(package: str) -> None:
    envelope = {"code": "Success", "data": CONNECTION}
    listed = models(package).ListConnectionsResponse200.from_dict(
        {"code": "Success", "data": {"items": [CONNECTION]}}
    )
    for name in (
        "ConnectionDetailsResponse200",
        "CreateConnectionResponse201",
        "ModifyConnectionResponse200",
        "RunSetupTestsResponse200",
    ):
        detail = getattr(models(package), name).from_dict(envelope).data
        assert type(detail) is type(listed.data.items[0])
        assert detail.config == CONNECTION["config"]
        assert detail.sync_frequency == 360


@probes("002-connection-schedule.yaml")
def connection_schedule(package: str) -> None:
    body = {**CONNECTION, "schedule": {"schedule_type": "CRON", "cron": "0 3 * * *"}}
    connection = models(package).Connection.from_dict(body)
    assert connection.schedule.schedule_type == "CRON"
    assert connection.schedule.cron == "0 3 * * *"
    assert connection.schedule.interval is None


@probes("003-sync-frequency.yaml")
def sync_frequency(package: str) -> None:
    every = (1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440)
    for request in ("CreateConnectionRequest", "UpdateConnectionRequest"):
        assert get_args(getattr(models(package), f"{request}SyncFrequency")) == every
    assert models(package).UpdateConnectionRequest(sync_frequency=60).to_dict() == {
        "sync_frequency": 60
    }


@probes("004-create-with-config.yaml")
def create_with_config(package: str) -> None:
    body = {
        "group_id": "projected_sickle",
        "service": "salesforce",
        "config": {"domain": "example.com", "port": 443, "nested": {"list": [1, None]}},
        "auth": {"client_access": {"client_id": "me"}},
        "external_secrets_keys_config": {"password": "vault/path"},
    }
    assert models(package).CreateConnectionRequest(**body).to_dict() == body


@probes("005-schema-config-maps.yaml")
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


@probes("006-resync-maps.yaml")
def resync_maps(package: str) -> None:
    scope = {"public": ["users", "orders"], "sales": ["leads"]}
    request = models(package).ResyncConnectionRequest.from_dict({"scope": scope})
    assert dict(request.scope) == scope
    assert request.to_dict() == {"scope": scope}
    body = models(package).ResyncTablesBody.from_dict(scope)
    assert dict(body) == scope


@probes("007-drop-columns-maps.yaml")
def drop_columns_maps(package: str) -> None:
    body = {"schemas": {"public": {"tables": {"users": {"columns": ["email", "phone"]}}}}}
    request = models(package).DropColumnsRequest.from_dict(body)
    assert request.schemas["public"].tables["users"].columns == ["email", "phone"]
    assert request.to_dict() == body


@probes("008-bodies-are-required.yaml")
def bodies_are_required(package: str) -> None:
    operations = {
        "group_management": ("create_group", "modify_group", "add_user_to_group"),
        "connection_management": (
            "create_connection",
            "modify_connection",
            "connect_card",
            "resync_connection",
            "sync_connection",
            "run_setup_tests",
            "modify_connection_state",
        ),
        "connection_schema_management": (
            "pre_create_connection_schema_config",
            "modify_connection_schema_config",
            "delete_multiple_columns_connection_config",
            "reload_connection_schema_config",
            "resync_tables",
            "modify_connection_database_schema_config",
            "modify_connection_table_config",
            "modify_connection_column_config",
        ),
        "certificate_management": (
            "approve_connection_certificate",
            "approve_connection_fingerprint",
        ),
    }
    for tag, names in operations.items():
        for name in names:
            parameters = inspect.signature(operation(package, f"{tag}.{name}")._get_kwargs)
            assert parameters.parameters["body"].default is inspect.Parameter.empty, name


@probes("009-fingerprint-approval.yaml")
def fingerprint_approval(package: str) -> None:
    body = {
        "code": "Success",
        "data": {"hash": "abc", "public_key": "ssh-ed25519 AAAA", "validated_date": None},
    }
    parse = operation(package, "certificate_management.approve_connection_fingerprint")
    for status in (200, 201):
        answer = _Answer(status, body)
        parsed = parse._parse_response(client=None, response=answer)
        assert type(parsed.data) is models(package).Fingerprint
        assert parsed.data.hash_ == "abc"


class _Answer:
    def __init__(self, status: int, body: Any) -> None:
        self.status_code = status
        self.body = body

    def json(self) -> Any:
        return self.body


@probes("010-columns-argument-names.yaml")
def columns_argument_names(package: str) -> None:
    module = operation(package, "connection_schema_management.connection_column_config")
    kwargs = module._get_kwargs("c1", schema_name="a/b", table_name="t t")
    assert kwargs["url"] == "/v1/connections/c1/schemas/a%2Fb/tables/t%20t/columns"


@pytest.fixture(scope="session")
def complete(tmp_path_factory: pytest.TempPathFactory, effective: Document) -> str:
    folder = tmp_path_factory.mktemp("complete")
    return _package("with_all_patches", effective, ROOT / "openapi", folder)


def _package(name: str, document: Document, settings: Path, folder: Path) -> str:
    """Generate a package, without the finish that these probes do not need, and import it."""
    definition = folder / "openapi.json"
    definition.write_text(as_text(document), "utf-8")
    package = folder / name
    generate.generate(definition, settings, package)
    shutil.copy(settings / "templates" / "decoding.py", package)
    spec = importlib.util.spec_from_file_location(name, package / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return name


def test_every_patch_has_a_probe(patches: list[Patch]) -> None:
    assert [patch.name for patch in patches] == sorted(PROBES)


@pytest.mark.parametrize("name", sorted(PROBES))
def test_a_probe_passes_with_all_patches(name: str, complete: str) -> None:
    PROBES[name](complete)


@pytest.mark.parametrize("name", sorted(PROBES))
def test_a_probe_fails_without_its_patch(
    name: str, definition: Document, patches: list[Patch], tmp_path: Path
) -> None:
    others = [patch for patch in patches if patch.name != name]
    settings = tmp_path / "openapi"
    shutil.copytree(ROOT / "openapi", settings)
    # Without patch 005 the generator makes a class of this name itself, and would refuse ours.
    names = (settings / "generator.yaml").read_text("utf-8").splitlines(keepends=True)
    ours = [line for line in names if not line.startswith("  TableColumnsConfigResponse:")]
    assert len(ours) == len(names) - 1
    (settings / "generator.yaml").write_text("".join(ours), "utf-8")
    document = definition
    for patch in others:
        document = overlay.apply(document, patch)
    package = _package(f"without_{name[:3]}", tolerate(document), settings, tmp_path)

    with pytest.raises((AssertionError, AttributeError, KeyError, TypeError)):
        PROBES[name](package)
