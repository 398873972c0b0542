"""A real Airflow: scheduler with the local executor, triggerer, DAG processor and API server."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.integrations.waiting import wait_until

EXAMPLES = Path(__file__).parents[3] / "examples"
_STARTED = 180.0
_COMPONENTS = ("api-server", "scheduler", "dag-processor", "triggerer")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@dataclass
class Engine:
    """The processes of Airflow, on SQLite in a folder of their own.

    Attributes:
        home: The folder of the database, the DAGs and the logs.
        connection: The Airflow connection of the tasks.
    """

    home: Path
    connection: dict[str, Any]
    port: int = field(default_factory=free_port)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    token: str = ""

    def start(self) -> None:
        dags = self.home / "dags"
        dags.mkdir()
        for example in EXAMPLES.glob("airflow_*.py"):
            shutil.copy(example, dags)
        for dag in Path(__file__).with_name("dags").glob("*.py"):
            shutil.copy(dag, dags)
        subprocess.run(
            [*self.command, "db", "migrate"],
            env=self.environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for component in _COMPONENTS:
            self.start_component(component)
        wait_until(self._is_up, "the API server is up", limit=_STARTED)

    @property
    def command(self) -> list[str]:
        return [sys.executable, "-m", "airflow"]

    @property
    def environment(self) -> dict[str, str]:
        url = f"http://127.0.0.1:{self.port}"
        core = {
            "DAGS_FOLDER": str(self.home / "dags"),
            "LOAD_EXAMPLES": "False",
            "EXECUTOR": "LocalExecutor",
            "PARALLELISM": "4",
            "MAX_ACTIVE_TASKS_PER_DAG": "64",
            "EXECUTION_API_SERVER_URL": f"{url}/execution/",
            "SIMPLE_AUTH_MANAGER_ALL_ADMINS": "True",
            "DAGS_ARE_PAUSED_AT_CREATION": "False",
        }
        others = {
            "AIRFLOW_HOME": str(self.home),
            "AIRFLOW__API__PORT": str(self.port),
            "AIRFLOW__API__HOST": "127.0.0.1",
            "AIRFLOW__API__WORKERS": "1",
            "AIRFLOW__API_AUTH__JWT_SECRET": "a secret of this test, with 64 characters at least"
            * 2,
            "AIRFLOW__DAG_PROCESSOR__REFRESH_INTERVAL": "5",
            "AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.2",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT": "10",
            "AIRFLOW__SCHEDULER__TASK_INSTANCE_HEARTBEAT_TIMEOUT_DETECTION_INTERVAL": "2",
            "AIRFLOW__TRIGGERER__JOB_HEARTBEAT_SEC": "1",
            "AIRFLOW__TRIGGERER__TRIGGERER_HEALTH_CHECK_THRESHOLD": "5",
            "AIRFLOW_CONN_FIVETRAN_DEFAULT": json.dumps(self.connection),
        }
        return {
            **os.environ,
            **{f"AIRFLOW__CORE__{name}": value for name, value in core.items()},
            **others,
        }

    def start_component(self, component: str) -> None:
        # A group of its own, so that the workers of the scheduler can be killed with it.
        with (self.home / f"{component}.log").open("ab") as log:
            self.processes[component] = subprocess.Popen(
                [*self.command, component],
                env=self.environment,
                cwd=self.home,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill_component(self, component: str) -> None:
        process = self.processes.pop(component)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        for component in list(self.processes):
            self.kill_component(component)

    def request(self, method: str, path: str, **options: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"}
        url = f"http://127.0.0.1:{self.port}{path}"
        response = httpx.request(method, url, headers=headers, timeout=30.0, **options)
        response.raise_for_status()
        return response.json()

    def trigger(self, dag_id: str) -> str:
        """Start a run of a DAG, and return its ID."""
        path = f"/api/v2/dags/{dag_id}"
        wait_until(lambda: self._exists(path), f"the DAG {dag_id} is parsed")
        run = self.request("POST", f"{path}/dagRuns", json={"logical_date": None})
        return str(run["dag_run_id"])

    def wait(self, dag_id: str, run_id: str, *, limit: float = 180.0) -> str:
        """Wait until a run has ended, and return its state."""
        path = f"/api/v2/dags/{dag_id}/dagRuns/{run_id}"

        def end() -> str | None:
            state: str = self.request("GET", path)["state"]
            return state if state in {"success", "failed"} else None

        return str(wait_until(end, f"the run of {dag_id} has ended", limit=limit))

    def tasks(self, dag_id: str, run_id: str) -> dict[str, dict[str, Any]]:
        path = f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/taskInstances?limit=100"
        items = self.request("GET", path)["task_instances"]
        return {f"{item['task_id']}[{item['map_index']}]": item for item in items}

    def xcom(self, dag_id: str, run_id: str, task_id: str) -> Any:
        path = f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/taskInstances/{task_id}/xcomEntries"
        entry = self.request("GET", f"{path}/return_value?deserialize=true")
        return entry["value"]

    def _is_up(self) -> bool:
        try:
            response = httpx.get(f"http://127.0.0.1:{self.port}/auth/token", timeout=5.0)
            self.token = response.json()["access_token"]
        except (httpx.HTTPError, ValueError, KeyError):
            return False
        return True

    def _exists(self, path: str) -> bool:
        try:
            self.request("GET", path)
        except httpx.HTTPStatusError:
            return False
        return True
