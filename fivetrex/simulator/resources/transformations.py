"""Transformations: list, create, get, update, delete, run, cancel, upgrade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import illegal_state, invalid, not_found
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.resources.transformation_config import check_config_update, check_new_config
from fivetrex.simulator.resources.transformation_schedule import (
    check_connections,
    check_references,
    check_schedule,
)
from fivetrex.simulator.state.transformation_creation_and_deletion import (
    add_transformation,
    remove_transformation,
)
from fivetrex.simulator.state.transformation_project import MODELS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.quickstart_package import QuickstartPackage
    from fivetrex.simulator.state.transformation import Transformation


def render(transformation: Transformation, account: Account) -> dict[str, Any]:
    """Render a transformation, for lists and details."""
    config = dict(transformation.config)
    models: Iterable[str] = MODELS
    package = _package_of(transformation, account)
    if package is not None:
        config["upgrade_available"] = transformation.package_version != package.version
        excluded = config.get("excluded_models", ())
        models = [model for model in package.models if model not in excluded]
    shown = {
        "id": transformation.id,
        "type": transformation.type,
        "status": transformation.status,
        "paused": transformation.paused,
        "schedule": transformation.schedule,
        "output_model_names": models,
        "created_at": timestamp(transformation.created_at),
        "created_by_id": transformation.created_by,
        "transformation_config": config,
    }
    # Omitted before the first run.
    for name in ("last_started_at", "last_ended_at"):
        moment = getattr(transformation, name)
        if moment is not None:
            shown[name] = timestamp(moment)
    return shown


def list_all(call: Call) -> Reply:
    """List transformations: all, or those of a group, a project or a type."""
    account, query = call.account, call.query
    if "group_id" in query:
        account.group(query["group_id"])
    if "project_id" in query:
        account.project(query["project_id"])

    def show(transformation: Transformation) -> dict[str, Any]:
        return render(transformation, account)

    def matches(transformation: Transformation) -> bool:
        return all(
            getattr(transformation, name) == query[name]
            for name in ("group_id", "project_id", "type")
            if name in query
        )

    return Reply(page(account.transformations, query, show, kind="transformations", where=matches))


def create(call: Call) -> Reply:
    """Create a transformation of a project or a package."""
    account = call.account
    kind = call.body["type"]
    schedule = check_schedule(field_checks.require(call.body, "schedule"))
    config = check_new_config(kind, call.body["transformation_config"])
    package = None
    if kind == "DBT_CORE":
        group_id = account.project(config["project_id"]).group_id
    else:
        package = _package_named(account, config["package_name"])
        group_id = _group_of_sources(account, package, config["connection_ids"])
    check_references(account, schedule, kind=kind, group_id=group_id)
    transformation = add_transformation(
        account,
        account.group(group_id),
        kind,
        config,
        schedule,
        call.now,
        paused=bool(call.body.get("paused")),
        package_version=None if package is None else package.version,
    )
    return _answer(call, transformation, status=201)


def get(call: Call) -> Reply:
    """Get a transformation."""
    return Reply(render(_transformation(call), call.account))


def update(call: Call) -> Reply:
    """Update a transformation; a schedule is replaced completely."""
    transformation = _transformation(call)
    account, kind = call.account, transformation.type
    schedule = transformation.schedule
    if call.body.get("schedule") is not None:
        schedule = check_schedule(call.body["schedule"])
    changes = check_config_update(kind, call.body.get("transformation_config") or {})
    group_id = transformation.group_id
    if "project_id" in changes and account.project(changes["project_id"]).group_id != group_id:
        raise invalid("'transformation_config.project_id' must name a project of the same group.")
    if schedule is not transformation.schedule:
        check_references(account, schedule, kind=kind, group_id=group_id, itself=transformation.id)

    # All checks are done: a request is executed completely or not at all.
    transformation.schedule = schedule
    transformation.config = {**transformation.config, **changes}
    if call.body.get("paused") is not None:
        transformation.paused = call.body["paused"]
    return _answer(call, transformation)


def delete(call: Call) -> Reply:
    """Delete a transformation, and cancel its run."""
    transformation = _transformation(call)
    remove_transformation(call.account, transformation)
    return Reply()


def run(call: Call) -> Reply:
    """Start a run."""
    transformation = _transformation(call)
    if transformation.paused:
        raise illegal_state(f"The transformation '{transformation.id}' is paused.")
    if transformation.is_running:
        raise illegal_state(f"The transformation '{transformation.id}' is already running.")
    if transformation.project_id is not None:
        project = call.account.project(transformation.project_id)
        if project.status != "READY":
            raise illegal_state(f"The project '{project.id}' is not ready: it is {project.status}.")
    transformation.start(call.now)
    return Reply()


def cancel(call: Call) -> Reply:
    """Cancel the run."""
    transformation = _transformation(call)
    if not transformation.is_running:
        raise illegal_state(f"The transformation '{transformation.id}' is not running.")
    transformation.cancel(call.now)
    return Reply()


def upgrade(call: Call) -> Reply:
    """Upgrade the package of a Quickstart transformation to the latest version."""
    transformation = _transformation(call)
    package = _package_of(transformation, call.account)
    if package is None:
        raise not_found("TransformationPackage", transformation.id)
    if transformation.package_version == package.version:
        raise illegal_state(f"The package '{package.name}' is already at its latest version.")
    transformation.package_version = package.version
    return Reply()


def _transformation(call: Call) -> Transformation:
    return call.account.transformation(call.ids["transformationId"])


def _package_of(transformation: Transformation, account: Account) -> QuickstartPackage | None:
    if transformation.type != "QUICKSTART":
        return None
    return _package_named(account, transformation.config["package_name"])


def _package_named(account: Account, name: str) -> QuickstartPackage:
    for package in account.quickstart_packages:
        if package.name == name:
            return package
    raise not_found("TransformationPackage", name)


def _group_of_sources(
    account: Account, package: QuickstartPackage, connection_ids: list[str]
) -> str:
    """Return the common group of the connections of a Quickstart transformation."""
    field = "transformation_config.connection_ids"
    group_id = account.connection(connection_ids[0]).group_id
    check_connections(account, field, connection_ids, group_id)
    for identifier in connection_ids:
        service = account.connection(identifier).service
        if service not in package.services:
            raise invalid(f"'{field}': '{package.name}' does not read {service} ('{identifier}').")
    return group_id


def _answer(call: Call, transformation: Transformation, status: int = 200) -> Reply:
    data = render(transformation, call.account)
    return Reply(data, status=status)


ROUTES: Routes = {
    ("GET", "/v1/transformations"): list_all,
    ("POST", "/v1/transformations"): create,
    ("GET", "/v1/transformations/{transformationId}"): get,
    ("PATCH", "/v1/transformations/{transformationId}"): update,
    ("DELETE", "/v1/transformations/{transformationId}"): delete,
    ("POST", "/v1/transformations/{transformationId}/run"): run,
    ("POST", "/v1/transformations/{transformationId}/cancel"): cancel,
    ("POST", "/v1/transformations/{transformationId}/upgrade"): upgrade,
}
