"""The component, in a project whose definitions are YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from dagster.components.testing import create_defs_folder_sandbox

from fivetrex.errors import ConfigurationError
from fivetrex.integrations.dagster import FivetrexComponent, FivetrexResource, write_snapshot

if TYPE_CHECKING:
    import dagster as dg

    from tests.integrations.eventful_simulator import EventfulSimulator

ATTRIBUTES: dict[str, Any] = {
    "api_key": "{{ env.FIVETRAN_API_KEY }}",
    "api_secret": "{{ env.FIVETRAN_API_SECRET }}",
    "connection_ids": ["silver_brook"],
}


@pytest.fixture(autouse=True)
def _variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIVETRAN_API_KEY", "the key of the account")
    monkeypatch.setenv("FIVETRAN_API_SECRET", "the secret of the key")


def load(attributes: dict[str, Any]) -> dg.Definitions:
    with create_defs_folder_sandbox() as sandbox:
        path = sandbox.scaffold_component(
            component_cls=FivetrexComponent,
            defs_yaml_contents={
                "type": "fivetrex.integrations.dagster.FivetrexComponent",
                "attributes": attributes,
            },
        )
        with sandbox.load_component_and_build_defs(defs_path=path) as (component, definitions):
            assert isinstance(component, FivetrexComponent)
            return definitions


def test_the_assets_of_a_component(simulator: EventfulSimulator) -> None:
    definitions = load({**ATTRIBUTES, "has_sensor": True})
    keys = {spec.key.to_user_string() for spec in definitions.resolve_all_asset_specs()}
    assert "orders_db_public/users" in keys
    assert [sensor.name for sensor in definitions.sensors or []] == ["fivetran_syncs"]
    job = definitions.resolve_implicit_global_asset_job_def()
    assert job.execute_in_process().success


def test_unusable_attributes(simulator: EventfulSimulator) -> None:
    with pytest.raises(Exception, match="FivetrexComponent") as caught:
        load({**ATTRIBUTES, "snapshot": "missing.json"})
    assert isinstance(caught.value.__cause__, ConfigurationError)
    assert "Write it with write_snapshot" in str(caught.value.__cause__)


def test_a_snapshot_takes_no_request(
    simulator: EventfulSimulator, fivetran: FivetrexResource, tmp_path: Any
) -> None:
    path = tmp_path / "tables.json"
    write_snapshot(fivetran, path, connection_ids=["silver_brook"])
    begin = len(simulator.requests)
    load({**ATTRIBUTES, "snapshot": str(path)})
    assert len(simulator.requests) == begin
