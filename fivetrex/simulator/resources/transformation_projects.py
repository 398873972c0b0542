"""Transformation projects: list, create, get, update, delete, test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.transformation_creation_and_deletion import (
    add_project,
    remove_project,
)
from fivetrex.simulator.state.transformation_project import repository_exists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.transformation_project import TransformationProject


def _check_variables(field: str, value: object) -> None:
    if not isinstance(value, list):
        raise invalid(f"'{field}' must be a list.")
    for variable in value:
        if not isinstance(variable, str) or not re.match(r"DBT_[A-Z0-9_.-]*=", variable):
            raise invalid(f"'{field}' must contain only variables such as 'DBT_NAME=value'.")


_CONFIG_UPDATE: dict[str, field_checks.Check] = {
    "folder_path": field_checks.text,
    "git_branch": field_checks.text,
    "threads": field_checks.whole_number,
    "target_name": field_checks.text,
    "environment_vars": _check_variables,
}

_REQUIRED = ("dbt_version", "default_schema", "git_remote_url")

_CONFIG_CREATE: dict[str, field_checks.Check] = {
    **dict.fromkeys(_REQUIRED, field_checks.text),
    **_CONFIG_UPDATE,
}


def summary(project: TransformationProject) -> dict[str, Any]:
    """Render a project for lists."""
    return {
        "id": project.id,
        "group_id": project.group_id,
        "type": project.type,
        "created_at": timestamp(project.created_at),
        "created_by_id": project.created_by,
    }


def details(project: TransformationProject) -> dict[str, Any]:
    """Render a project with its status and config."""
    return {
        **summary(project),
        "status": project.status,
        "errors": project.errors,
        "project_config": {**project.config, "public_key": project.public_key},
    }


def list_all(call: Call) -> Reply:
    """List the projects."""
    return Reply(page(call.account.projects, call.query, summary, kind="projects"))


def create(call: Call) -> Reply:
    """Create a group's project, and run its tests unless the request disables them."""
    group_id = call.body["group_id"]
    kind = call.body["type"]
    config = _config(call.body["project_config"], _CONFIG_CREATE)
    for name in _REQUIRED:
        if name not in config:
            raise invalid(f"'project_config.{name}' is required.")
    group = call.account.group(group_id)
    if any((each.group_id, each.type) == (group.id, kind) for each in call.account.projects):
        raise conflict(f"The group '{group.id}' already has a {kind} project.")
    project = add_project(call.account, group, kind, config, call.now)
    return _answer(project, tested=call.body.get("run_tests") is not False, status=201)


def get(call: Call) -> Reply:
    """Get a project."""
    return Reply(details(call.account.project(call.ids["projectId"])))


def update(call: Call) -> Reply:
    """Update a project; a new config is tested."""
    project = call.account.project(call.ids["projectId"])
    config = _config(call.body.get("project_config") or {}, _CONFIG_UPDATE)
    requested = call.body.get("run_tests")
    project.config = {**project.config, **config}
    return _answer(project, tested=requested is True or (bool(config) and requested is None))


def delete(call: Call) -> Reply:
    """Delete a project and its transformations."""
    project = call.account.project(call.ids["projectId"])
    remove_project(call.account, project)
    return Reply()


def test(call: Call) -> Reply:
    """Run the tests of a project."""
    project = call.account.project(call.ids["projectId"])
    return _answer(project, tested=True)


def run_tests(project: TransformationProject) -> list[dict[str, Any]]:
    """Run the tests, which pass if the repository exists, and set the status."""
    url = project.config["git_remote_url"]
    branch = project.config.get("git_branch", "main")
    if not repository_exists(url):
        project.status = "ERROR"
        project.errors = (f"The repository {url} cannot be reached.",)
        return [
            _result("Reach the repository", "FAILED", project.errors[0], {"url": url}),
            _result("Read the project", "SKIPPED", "", f"The branch {branch} was not read."),
        ]
    project.status = "READY"
    project.errors = ()
    return [
        _result("Reach the repository", "PASSED", "", {"url": url}),
        _result("Read the project", "PASSED", "", f"Read dbt_project.yml from {branch}."),
    ]


def _result(title: str, status: str, message: str, found: object) -> dict[str, Any]:
    return {"title": title, "status": status, "message": message, "details": found}


def _config(config: Any, fields: Mapping[str, field_checks.Check]) -> dict[str, Any]:
    """Return the known fields of a config, checked and without nulls."""
    field_checks.mapping("project_config", config)
    named = {f"project_config.{name}": value for name, value in config.items()}
    known = {f"project_config.{name}": check for name, check in fields.items()}
    return {
        name.partition(".")[2]: value
        for name, value in field_checks.check_fields(named, known).items()
        if value is not None
    }


def _answer(project: TransformationProject, *, tested: bool, status: int = 200) -> Reply:
    results = run_tests(project) if tested else []
    data = details(project)
    if results:
        data["setup_tests"] = results
    return Reply(data, status=status)


ROUTES: Routes = {
    ("GET", "/v1/transformation-projects"): list_all,
    ("POST", "/v1/transformation-projects"): create,
    ("GET", "/v1/transformation-projects/{projectId}"): get,
    ("PATCH", "/v1/transformation-projects/{projectId}"): update,
    ("DELETE", "/v1/transformation-projects/{projectId}"): delete,
    ("POST", "/v1/transformation-projects/{projectId}/test"): test,
}
