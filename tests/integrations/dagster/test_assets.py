"""Assets of tables, and their materialization by syncs of all kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dagster as dg
import pytest

from fivetrex.errors import ConfigurationError, NotFoundError
from fivetrex.integrations.dagster import (
    ConnectionTable,
    FivetrexResource,
    FivetrexTranslator,
    build_assets,
    load_specs,
    write_snapshot,
)
from fivetrex.simulator import Simulator
from tests.integrations.scenarios import ID, SCENARIOS, check_that_it_happened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.integrations.eventful_simulator import EventfulSimulator

OTHERS = ["vivid_orchard", "humble_beacon"]


def materialize(
    fivetran: FivetrexResource,
    instance: dg.DagsterInstance,
    ids: list[str],
    *,
    selection: Any = None,
    **options: Any,
) -> dg.ExecuteInProcessResult:
    return dg.materialize(
        [build_assets(fivetran, connection_ids=ids, **options)],
        resources={"fivetran": fivetran},
        instance=instance,
        raise_on_error=False,
        selection=selection,
    )


def materialized(result: dg.ExecuteInProcessResult) -> set[str]:
    events = result.asset_materializations_for_node("fivetran")
    return {event.asset_key.to_user_string() for event in events}


def triggers(simulator: EventfulSimulator) -> list[str]:
    return [
        request.path.split("/")[-2]
        for request in simulator.writes
        if request.path.endswith("/sync")
    ]


def failure(result: dg.ExecuteInProcessResult) -> Any:
    (event,) = result.get_step_failure_events()
    return event.step_failure_data


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(
    simulator: EventfulSimulator,
    fivetran: FivetrexResource,
    instance: dg.DagsterInstance,
    name: str,
) -> None:
    assets = build_assets(fivetran, connection_ids=[ID])
    prepare, expected = SCENARIOS[name]
    prepare(simulator)
    result = dg.materialize(
        [assets], resources={"fivetran": fivetran}, instance=instance, raise_on_error=False
    )
    assert result.success == (expected == "succeeded")
    assert bool(materialized(result)) == result.success
    if not result.success:
        assert expected in str(failure(result).user_failure_data.description)
    check_that_it_happened(simulator, name)


def test_the_keys_and_groups_of_the_existing_library(
    simulator: EventfulSimulator, fivetran: FivetrexResource
) -> None:
    spec = load_specs(fivetran, connection_ids=[ID])[-1]
    assert spec.key == dg.AssetKey(["orders_db_public", "users"])
    assert spec.group_name == "orders_db"
    assert spec.kinds == {"fivetran", "snowflake"}
    assert spec.metadata["dagster-fivetran/connector_id"] == ID
    assert spec.metadata["dagster/storage_kind"] == "snowflake"


def test_the_metadata_of_a_materialization(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    result = materialize(fivetran, instance, [ID])
    event = result.asset_materializations_for_node("fivetran")[0]
    connection = simulator.client().connections.get(ID)
    assert connection.succeeded_at is not None
    assert event.metadata["fivetran/status"].value == "succeeded"
    assert event.metadata["fivetran/finished_at"].value == connection.succeeded_at.timestamp()
    assert str(event.metadata["connector_url"].value).endswith(f"/connections/{ID}")


def test_a_subset_syncs_its_connections_only(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    keys = [dg.AssetKey(["orders_db_public", "users"])]
    result = materialize(fivetran, instance, [ID, *OTHERS], selection=keys)
    assert materialized(result) == {"orders_db_public/users"}
    assert triggers(simulator) == [ID]


def test_a_failure_does_not_hide_successes(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    simulator.fail_next_sync(ID, reason="No access.")
    result = materialize(fivetran, instance, [ID, *OTHERS])
    assert not result.success
    assert any(key.startswith("github/") for key in materialized(result))
    assert not any(key.startswith("orders_db") for key in materialized(result))
    data = failure(result).user_failure_data
    assert data.description == f"{ID}: failed: No access."
    assert data.metadata[ID].value["status"] == "failed"


def test_a_table_that_is_not_loaded_any_more(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    assets = build_assets(fivetran, connection_ids=[ID])
    connections = simulator.client().connections
    connections.update_table(ID, "public", "users", enabled=False)
    result = dg.materialize([assets], resources={"fivetran": fivetran}, instance=instance)
    assert "orders_db_public/users" not in materialized(result)
    assert "orders_db_public/orders" in materialized(result)


def test_schedule_and_pause_are_left_alone(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    before = simulator.client().connections.get(ID)
    materialize(fivetran, instance, [ID])
    after = simulator.client().connections.get(ID)
    assert (before.schedule_type, before.paused) == (after.schedule_type, after.paused)
    assert triggers(simulator) == [ID]
    assert not any(request.method == "PATCH" for request in simulator.writes)


def test_options_reach_the_syncs(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    simulator.client().connections.sync(ID)
    result = materialize(fivetran, instance, [ID], if_running="fail")
    assert "another sync is running" in str(failure(result).user_failure_data.description)


def test_no_secret_is_logged(
    simulator: EventfulSimulator,
    fivetran: FivetrexResource,
    instance: dg.DagsterInstance,
    capfd: pytest.CaptureFixture[str],
) -> None:
    simulator.fail_next_sync(ID)
    result = materialize(fivetran, instance, [ID])
    shown = "".join(capfd.readouterr()) + repr(result.all_events) + repr(fivetran.account())
    assert "the key of the account" not in shown
    assert "the secret of the key" not in shown


def test_a_translator(simulator: EventfulSimulator, fivetran: FivetrexResource) -> None:
    class Prefixed(FivetrexTranslator):
        def get_asset_spec(self, table: ConnectionTable) -> dg.AssetSpec:
            spec = super().get_asset_spec(table)
            return spec.replace_attributes(key=spec.key.with_prefix("fivetran"))

    class Forgetful(FivetrexTranslator):
        def get_asset_spec(self, table: ConnectionTable) -> dg.AssetSpec:
            return dg.AssetSpec(key=[table.schema, table.table])

    specs = load_specs(fivetran, connection_ids=[ID], translator=Prefixed())
    assert {spec.key.path[0] for spec in specs} == {"fivetran"}
    with pytest.raises(ConfigurationError, match="must keep the metadata"):
        load_specs(fivetran, connection_ids=[ID], translator=Forgetful())


def test_assets_of_a_group(simulator: EventfulSimulator, fivetran: FivetrexResource) -> None:
    group_id = simulator.client().connections.get(ID).group_id
    ids = {
        spec.metadata["dagster-fivetran/connector_id"]
        for spec in load_specs(fivetran, group_id=group_id)
    }
    assert ID in ids
    assert {simulator.client().connections.get(str(each)).group_id for each in ids} == {group_id}
    with pytest.raises(ConfigurationError, match="is not in the group"):
        load_specs(fivetran, group_id="another", connection_ids=[ID])
    with pytest.raises(NotFoundError):
        load_specs(fivetran, connection_ids=["no_such_connection"])
    with pytest.raises(ValueError, match="at least one ID"):
        load_specs(fivetran, connection_ids=[])


def test_a_snapshot_takes_no_request(
    simulator: EventfulSimulator, fivetran: FivetrexResource, tmp_path: Path
) -> None:
    path = tmp_path / "tables.json"
    assert write_snapshot(fivetran, path, connection_ids=[ID, OTHERS[0]]) == 8
    begin = len(simulator.requests)
    specs = load_specs(fivetran, connection_ids=[ID], snapshot=path)
    assert len(simulator.requests) == begin
    assert specs == load_specs(fivetran, connection_ids=[ID])
    with pytest.raises(ConfigurationError, match="no tables of humble_beacon"):
        load_specs(fivetran, connection_ids=[ID, "humble_beacon"], snapshot=path)
    for content in ("{", "[]", '{"version": 9, "tables": []}'):
        path.write_text(content)
        with pytest.raises(ConfigurationError, match="Write it with write_snapshot"):
            load_specs(fivetran, snapshot=path)


def test_a_connection_without_tables(
    simulator: EventfulSimulator, fivetran: FivetrexResource
) -> None:
    connections = simulator.client().connections
    new = connections.create(
        service="github",
        group_id=connections.get(ID).group_id,
        config={"schema": "new"},
        run_setup_tests=False,
    )
    assert load_specs(fivetran, connection_ids=[new.id]) == []
    with pytest.raises(ConfigurationError, match="schema reload first"):
        build_assets(fivetran, connection_ids=[new.id])


def test_environment_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """The values of `EnvVar` are read when definitions are loaded, and when they run."""
    simulator = Simulator()
    with simulator.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        fivetran = FivetrexResource(
            api_key=dg.EnvVar("FIVETRAN_API_KEY"),
            api_secret=dg.EnvVar("FIVETRAN_API_SECRET"),
            base_url=url,
            plan="paid",
        )
        with fivetran.client() as client:
            assert client.connections.get(ID).id == ID
    with pytest.raises(ConfigurationError, match="plan must be one of"):
        FivetrexResource(api_key="key", api_secret="secret", plan="gold").account()
