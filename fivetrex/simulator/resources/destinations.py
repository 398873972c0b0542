"""Destinations: list, create, get, update, delete, test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict
from fivetrex.simulator.resources import (
    config_checks,
    networking_checks,
    secrets_managers,
    setup_tests,
    trust_checks,
)
from fivetrex.simulator.resources.port_rendering import format_ports
from fivetrex.simulator.resources.secret_masking import mask_secrets
from fivetrex.simulator.state.destination import SERVICES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.destination import Destination

# Fields that a null resets.
_RESETTABLE = (
    "private_link_id",
    "proxy_agent_id",
    "hybrid_deployment_agent_id",
    "external_secrets_manager_id",
)

# Fields in which a null is ignored.
_PLAIN = ("region", "time_zone_offset", "daylight_saving_time_enabled", "networking_method")

_UPDATE: dict[str, field_checks.Check | None] = {
    **dict.fromkeys((*_RESETTABLE, *_PLAIN, *setup_tests.TRUST, "run_setup_tests")),
    "config": field_checks.mapping,
    "external_secrets_keys_config": field_checks.mapping,
}

_CREATE: dict[str, field_checks.Check | None] = {
    **_UPDATE,
    "group_id": None,
    "service": field_checks.one_of(*SERVICES),
}


def summary(destination: Destination) -> dict[str, Any]:
    """Render a destination for lists."""
    return {
        "id": destination.id,
        "group_id": destination.id,
        "service": destination.service,
        "region": destination.region,
        "time_zone_offset": destination.time_zone_offset,
        "setup_status": destination.setup_status,
        "daylight_saving_time_enabled": destination.daylight_saving_time_enabled,
        "networking_method": destination.networking_method,
        "private_link_id": destination.private_link_id,
        "proxy_agent_id": destination.proxy_agent_id,
        "hybrid_deployment_agent_id": destination.hybrid_deployment_agent_id,
        "external_secrets_manager_id": destination.external_secrets_manager_id,
    }


def details(destination: Destination, version: int) -> dict[str, Any]:
    """Render a destination with its config, in the format of an API version."""
    return {**summary(destination), "config": format_ports(destination.config, version)}


def list_all(call: Call) -> Reply:
    """List the destinations."""
    return Reply(page(call.account.destinations, call.query, summary, kind="destinations"))


def create(call: Call) -> Reply:
    """Create a group's destination, and run its setup tests unless the request disables them."""
    fields = field_checks.check_fields(call.body, _CREATE)
    group = call.account.group(fields["group_id"])
    if call.account.destinations.get(group.id) is not None:
        raise conflict(f"The group '{group.id}' already has a destination.")
    config_checks.check(call, "create_destination", fields["service"], fields)
    networking_checks.check_known(call.account, group.id, fields)
    secrets_managers.check_known(call.account, fields)
    config = mask_secrets(fields.get("config") or {})
    destination = call.account.add_destination(
        group, fields["service"], fields["time_zone_offset"], config
    )
    _set(destination, fields)
    call.account.usage_index.update(destination)
    results = [] if fields.get("run_setup_tests") is False else run_tests(destination, call)
    return _answer(call, destination, results, status=201)


def get(call: Call) -> Reply:
    """Get a destination."""
    return Reply(details(call.account.destination(call.ids["destinationId"]), call.version))


def update(call: Call) -> Reply:
    """Update a destination."""
    destination = call.account.destination(call.ids["destinationId"])
    fields = field_checks.check_fields(call.body, _UPDATE)
    config_checks.check(call, "create_destination", destination.service, fields)
    networking_checks.check_known(call.account, destination.id, fields)
    secrets_managers.check_known(call.account, fields)
    _set(destination, fields)
    call.account.usage_index.update(destination)
    config, requested = fields.get("config"), fields.get("run_setup_tests")
    if config is not None:
        destination.config = {**destination.config, **mask_secrets(config)}
    wanted = requested is True or (config and requested is not False)
    return _answer(call, destination, run_tests(destination, call) if wanted else [])


def delete(call: Call) -> Reply:
    """Delete a destination, but not its group."""
    destination = call.account.destination(call.ids["destinationId"])
    if next(iter(call.account.group(destination.id).connections), None) is not None:
        raise conflict(f"The destination '{destination.id}' is in use by its group's connections.")
    call.account.remove_destination(destination)
    return Reply()


def test(call: Call) -> Reply:
    """Run the setup tests of a destination."""
    destination = call.account.destination(call.ids["destinationId"])
    setup_tests.check_request(call)
    return _answer(call, destination, run_tests(destination, call))


def run_tests(destination: Destination, call: Call) -> list[dict[str, Any]]:
    """Run the setup tests, and set the status.

    They pass if the config is not empty, and the presented certificate and key are approved.
    """
    trusted = trust_checks.check(destination.trust, call)
    host = destination.config.get("host", destination.service)
    reached = {
        "title": "Reach the destination",
        "status": "PASSED",
        "message": "",
        "details": {"host": host, "attempts": 1},
    }
    if not destination.config:
        destination.setup_status = "incomplete"
        login = {
            "title": "Log in",
            "status": "FAILED",
            "message": "The destination refuses the credentials.",
            "details": "The config is empty.",
        }
        skipped = {"title": "Create tables", "status": "SKIPPED", "message": "", "details": None}
        return [reached, *trusted, login, skipped]
    destination.setup_status = "incomplete" if trust_checks.have_failed(trusted) else "connected"
    return [
        reached,
        *trusted,
        {"title": "Log in", "status": "PASSED", "message": "", "details": "Logged in."},
        {
            "title": "Create tables",
            "status": "PASSED",
            "message": "",
            "details": ["CREATE SCHEMA", "CREATE TABLE"],
        },
    ]


def _answer(
    call: Call,
    destination: Destination,
    results: list[dict[str, Any]],
    status: int = 200,
) -> Reply:
    data = details(destination, call.version)
    if results:
        data["setup_tests"] = results
    return Reply(data, status=status)


def _set(destination: Destination, fields: Mapping[str, Any]) -> None:
    for name in _RESETTABLE:
        if name in fields:
            setattr(destination, name, fields[name])
    for name in _PLAIN:
        if fields.get(name) is not None:
            setattr(destination, name, fields[name])


ROUTES: Routes = {
    ("GET", "/v1/destinations"): list_all,
    ("POST", "/v1/destinations"): create,
    ("GET", "/v1/destinations/{destinationId}"): get,
    ("PATCH", "/v1/destinations/{destinationId}"): update,
    ("DELETE", "/v1/destinations/{destinationId}"): delete,
    ("POST", "/v1/destinations/{destinationId}/test"): test,
}
