"""The packages of Quickstart transformations: list, get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes

if TYPE_CHECKING:
    from fivetrex.simulator.state.quickstart_package import QuickstartPackage


def render(package: QuickstartPackage) -> dict[str, Any]:
    """Render a package."""
    return {
        "id": package.id,
        "name": package.name,
        "version": package.version,
        "connector_types": package.services,
        "output_model_names": package.models,
        "configurable_variables": package.variables,
    }


def list_all(call: Call) -> Reply:
    """List the packages: all, or those for a service or with a name."""
    service, name = call.query.get("service"), call.query.get("name")

    def matches(package: QuickstartPackage) -> bool:
        return name in {None, package.name} and (service is None or service in package.services)

    packages = call.account.quickstart_packages
    return Reply(page(packages, call.query, render, kind="package metadata", where=matches))


def get(call: Call) -> Reply:
    """Get a package."""
    identifier = call.ids["package_definition_id"]
    return Reply(render(call.account.quickstart_package(identifier)))


ROUTES: Routes = {
    ("GET", "/v1/transformations/package-metadata"): list_all,
    ("GET", "/v1/transformations/package-metadata/{package_definition_id}"): get,
}
