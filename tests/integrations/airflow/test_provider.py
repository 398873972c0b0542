"""The provider, its hook and its link, as Airflow finds them."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.errors import ConfigurationError
from fivetrex.integrations import airflow as integration
from fivetrex.integrations.airflow import (
    FivetranResyncOperator,
    FivetranSensor,
    FivetranSyncOperator,
    FivetrexHook,
)
from fivetrex.simulator import Fault, Simulator

from .task_runs import TaskRun

if TYPE_CHECKING:
    from tests.integrations.eventful_simulator import EventfulSimulator


# The link depends on the arguments of the operator only.
KEY: Any = None


def context(**values: str) -> Any:
    return values


def provider_info() -> dict[str, Any]:
    (entry,) = [
        each
        for each in entry_points(group="apache_airflow_provider")
        if each.dist and each.dist.name == "fivetrex"
    ]
    found: dict[str, Any] = entry.load()()
    return found


def test_the_entry_point_imports_nothing_of_airflow() -> None:
    program = (
        "import sys\n"
        "from fivetrex.integrations.airflow.provider_info import get_provider_info\n"
        "get_provider_info()\n"
        "assert not any(name.partition('.')[0] == 'airflow' for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_airflow_accepts_the_provider_and_its_connection_type() -> None:
    """Airflow checks the description with a schema of its own."""
    program = (
        "from airflow.providers_manager import ProvidersManager\n"
        "manager = ProvidersManager()\n"
        "assert 'fivetrex' in manager.providers, list(manager.providers)\n"
        "assert manager.hooks['fivetrex'].hook_name == 'Fivetran (fivetrex)'\n"
        "assert 'fivetran' not in manager.hooks\n"
        "link = 'fivetrex.integrations.airflow.links.FivetranConnectionLink'\n"
        "assert link in manager.extra_links_class_names\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


def test_all_modules_exist() -> None:
    info = provider_info()
    assert info["package-name"] == "fivetrex"
    names = [
        module
        for kind in ("operators", "sensors", "hooks", "triggers")
        for entry in info[kind]
        for module in entry["python-modules"]
    ]
    assert all(import_module(name) for name in names)
    assert all(getattr(integration, name) for name in integration.__all__)


def test_an_existing_connection_is_used(simulator: EventfulSimulator) -> None:
    account = FivetrexHook().account()
    assert (account.api_key, account.plan) == ("the key of the account", "paid")
    with FivetrexHook().get_conn() as client:
        assert client.connections.get("silver_brook").id == "silver_brook"


def test_the_test_button(simulator: EventfulSimulator) -> None:
    assert FivetrexHook().test_connection() == (True, "Connected to the account Simulated Company")
    simulator.inject(Fault.status(401))
    succeeded, message = FivetrexHook().test_connection()
    assert not succeeded
    assert "account.get" in message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"login": None}, "api_key must be"),
        ({"password": ""}, "api_secret must be"),
        ({"extra": {"plan": "gold"}}, "plan must be one of"),
    ],
)
def test_unusable_connections(
    monkeypatch: pytest.MonkeyPatch,
    airflow_connection: dict[str, Any],
    change: dict[str, Any],
    message: str,
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_OTHER", json.dumps({**airflow_connection, **change}))
    with pytest.raises(ConfigurationError, match=message) as caught:
        FivetrexHook("other").account()
    assert "'other'" in str(caught.value)
    assert "of the key" not in str(caught.value)


def test_a_connection_to_a_simulator(monkeypatch: pytest.MonkeyPatch) -> None:
    simulator = Simulator()
    with simulator.serve() as url:
        connection = {
            "conn_type": "fivetrex",
            "login": simulator.api_key,
            "password": simulator.api_secret,
            "extra": {"base_url": url},
        }
        monkeypatch.setenv("AIRFLOW_CONN_LOCAL", json.dumps(connection))
        with FivetrexHook("local").get_conn() as client:
            assert client.connections.get("silver_brook").id == "silver_brook"


def test_the_link() -> None:
    page = "https://fivetran.com/dashboard/connections"
    ids = {"silver_brook": f"{page}/silver_brook", "a/b": f"{page}/a%2Fb"}
    for each, expected in ids.items():
        operators = [
            FivetranSyncOperator(task_id="sync", connection_ids=each),
            FivetranSensor(task_id="wait", connection_ids=[each]),
            FivetranResyncOperator(task_id="resync", connection_id=each, confirm=True),
        ]
        for operator in operators:
            (link,) = operator.operator_extra_links
            assert link.get_link(operator, ti_key=KEY) == expected
    several = FivetranSyncOperator(task_id="sync", connection_ids=["one", "two"])
    assert several.operator_extra_links[0].get_link(several, ti_key=KEY) == page


def test_templates() -> None:
    operator = FivetranSyncOperator(
        task_id="sync", connection_ids=["{{ own }}"], fivetran_conn_id="{{ account }}"
    )
    operator.render_template_fields(context(own="silver_brook", account="second"))
    assert (operator.connection_ids, operator.fivetran_conn_id) == (["silver_brook"], "second")
    resync = FivetranResyncOperator(
        task_id="resync", connection_id="{{ own }}", scope={"public": ["{{ own }}"]}, confirm=True
    )
    resync.render_template_fields(context(own="users"))
    assert (resync.connection_id, resync.scope) == ("users", {"public": ["users"]})


def test_the_lineage_has_the_loaded_tables(simulator: EventfulSimulator) -> None:
    simulator.client().connections.reload_schema_config("silver_brook")
    operator = FivetranSyncOperator(task_id="sync", connection_ids="silver_brook")
    operator.execute(TaskRun(lambda: operator, simulator.clock.now()).context)
    lineage = operator.get_openlineage_facets_on_complete(None)
    names = [dataset.name for dataset in lineage.outputs]
    assert any(name.endswith("public.users") for name in names), names
    assert len({dataset.namespace for dataset in lineage.outputs}) == 1


def test_a_failure_to_read_the_lineage_does_not_fail_the_task(
    simulator: EventfulSimulator,
) -> None:
    operator = FivetranSyncOperator(task_id="sync", connection_ids="silver_brook")
    operator.execute(TaskRun(lambda: operator, simulator.clock.now()).context)
    simulator.inject(Fault.status(403, times=9))
    assert operator.get_openlineage_facets_on_complete(None) is None
