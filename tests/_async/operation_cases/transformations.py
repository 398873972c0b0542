"""Transformations, Quickstart packages, and transformation projects."""

from __future__ import annotations

from typing import Any

from tests.simulator.operations.transformations import running

from .case import BAD, CONFLICT, CURSOR, ILLEGAL, UNKNOWN, OperationCase, not_found

NO_TRANSFORMATION = not_found("Transformation")
NO_PACKAGE = not_found("TransformationPackage")
NO_PROJECT = not_found("TransformationProject")

HOURLY: dict[str, Any] = {"schedule_type": "INTERVAL", "interval": 60}
NO_CRON: dict[str, Any] = {"schedule_type": "CRON"}
BUILD: dict[str, Any] = {
    "type": "DBT_CORE",
    "transformation_config": {
        "project_id": "woven_harbor",
        "name": "hourly_build",
        "steps": [{"name": "build", "command": "dbt build"}],
    },
}
PROJECT: dict[str, Any] = {
    "type": "DBT_CORE",
    "project_config": {
        "dbt_version": "1.9.2",
        "default_schema": "marketing",
        "git_remote_url": "git@git.example.com:example/marketing.git",
    },
}
THREADS: dict[str, Any] = {"threads": 8}

CASES = {
    "transformations.list": OperationCase(
        lambda client: client.transformations.list(group_id="amber_harbor"),
        lambda client: client.transformations.list(project_id=UNKNOWN),
        *NO_PROJECT,
    ),
    "transformations.get": OperationCase(
        lambda client: client.transformations.get("frozen_willow"),
        lambda client: client.transformations.get(UNKNOWN),
        *NO_TRANSFORMATION,
    ),
    "transformations.create": OperationCase(
        lambda client: client.transformations.create(schedule=HOURLY, **BUILD),
        lambda client: client.transformations.create(schedule=NO_CRON, **BUILD),
        *BAD,
    ),
    "transformations.update": OperationCase(
        lambda client: client.transformations.update("sunlit_quarry", paused=True),
        lambda client: client.transformations.update(UNKNOWN, paused=True),
        *NO_TRANSFORMATION,
    ),
    "transformations.delete": OperationCase(
        lambda client: client.transformations.delete("sunlit_quarry"),
        lambda client: client.transformations.delete(UNKNOWN),
        *NO_TRANSFORMATION,
    ),
    "transformations.run": OperationCase(
        lambda client: client.transformations.run("sunlit_quarry", full_refresh=True, confirm=True),
        lambda client: client.transformations.run(UNKNOWN),
        *NO_TRANSFORMATION,
    ),
    "transformations.cancel": OperationCase(
        lambda client: client.transformations.cancel("sunlit_quarry"),
        lambda client: client.transformations.cancel("frozen_willow"),
        *ILLEGAL,
        prepare=running,
    ),
    "transformations.upgrade": OperationCase(
        lambda client: client.transformations.upgrade("frozen_willow"),
        lambda client: client.transformations.upgrade("sunlit_quarry"),
        *NO_PACKAGE,
    ),
    "transformations.packages.list": OperationCase(
        lambda client: client.transformations.packages.list(service="stripe"),
        lambda client: client.transformations.packages.list(cursor=CURSOR),
        *BAD,
    ),
    "transformations.packages.get": OperationCase(
        lambda client: client.transformations.packages.get("stripe_package"),
        lambda client: client.transformations.packages.get(UNKNOWN),
        *NO_PACKAGE,
    ),
    "transformation_projects.list": OperationCase(
        lambda client: client.transformation_projects.list(limit=2),
        lambda client: client.transformation_projects.list(cursor=CURSOR),
        *BAD,
    ),
    "transformation_projects.get": OperationCase(
        lambda client: client.transformation_projects.get("woven_harbor"),
        lambda client: client.transformation_projects.get(UNKNOWN),
        *NO_PROJECT,
    ),
    "transformation_projects.create": OperationCase(
        lambda client: client.transformation_projects.create(group_id="quiet_meadow", **PROJECT),
        lambda client: client.transformation_projects.create(group_id="amber_harbor", **PROJECT),
        *CONFLICT,
    ),
    "transformation_projects.update": OperationCase(
        lambda client: client.transformation_projects.update(
            "woven_harbor", project_config=THREADS
        ),
        lambda client: client.transformation_projects.update(UNKNOWN, project_config=THREADS),
        *NO_PROJECT,
    ),
    "transformation_projects.delete": OperationCase(
        lambda client: client.transformation_projects.delete("woven_harbor"),
        lambda client: client.transformation_projects.delete(UNKNOWN),
        *NO_PROJECT,
    ),
    "transformation_projects.test": OperationCase(
        lambda client: client.transformation_projects.test("woven_harbor"),
        lambda client: client.transformation_projects.test(UNKNOWN),
        *NO_PROJECT,
    ),
}
