"""Log services of groups and of the account: list, create, get, update, delete, test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, not_found
from fivetrex.simulator.resources.secret_masking import mask_secrets
from fivetrex.simulator.state.log_service import SERVICES

if TYPE_CHECKING:
    from fivetrex.simulator.state.log_service import LogService

_FIELDS: dict[str, field_checks.Check] = {
    "service": field_checks.one_of(*SERVICES),
    "config": field_checks.mapping,
    "enabled": field_checks.boolean,
    "run_setup_tests": field_checks.boolean,
}

# The task of a log service that is not set up.
_RECONNECT = {
    "code": "reconnect_log",
    "message": "Reconnect the log service",
    "details": "The log service has no credentials.",
}


def summary(log_service: LogService) -> dict[str, Any]:
    """Render a log service for lists."""
    shown = {
        "id": log_service.id,
        "service": log_service.service,
        "enabled": log_service.enabled,
    }
    if log_service.setup_state is None:
        return shown
    status = {"setup_state": log_service.setup_state, "tasks": log_service.tasks}
    return {**shown, "status": status}


def details(log_service: LogService) -> dict[str, Any]:
    """Render a log service with its config and test results."""
    shown = {**summary(log_service), "config": log_service.config}
    if log_service.setup_tests:
        shown["setup_tests"] = log_service.setup_tests
    return shown


def list_all(call: Call) -> Reply:
    """List the log services of the account and its groups."""
    return Reply(page(call.account.log_services, call.query, summary, kind="log services"))


def create_for_group(call: Call) -> Reply:
    """Create the log service of a group."""
    group = call.account.group(call.body["group_id"])
    return _create(call, group.id, f"The group '{group.id}'")


def create_for_account(call: Call) -> Reply:
    """Create the log service of the account."""
    return _create(call, call.account.id, "The account")


def get(call: Call) -> Reply:
    """Get the log service of a group."""
    return Reply(details(_of_group(call)))


def get_of_account(call: Call) -> Reply:
    """Get the log service of the account."""
    return Reply(details(_of_account(call)))


def update(call: Call) -> Reply:
    """Update the log service of a group."""
    return _update(call, _of_group(call))


def update_of_account(call: Call) -> Reply:
    """Update the log service of the account."""
    return _update(call, _of_account(call))


def delete(call: Call) -> Reply:
    """Delete the log service of a group."""
    return _delete(call, _of_group(call))


def delete_of_account(call: Call) -> Reply:
    """Delete the log service of the account."""
    return _delete(call, _of_account(call))


def test(call: Call) -> Reply:
    """Run the setup tests of a group's log service."""
    return _test(_of_group(call))


def test_of_account(call: Call) -> Reply:
    """Run the setup tests of the account's log service."""
    return _test(_of_account(call))


def run_tests(log_service: LogService) -> None:
    """Run the setup tests, which pass if the config is not empty, and set the status."""
    host = log_service.config.get("host", log_service.service)
    reached = {
        "title": "Reach the log service",
        "status": "PASSED",
        "message": "",
        "details": {"host": host, "attempts": 1},
    }
    passed = bool(log_service.config)
    sent = {
        "title": "Send a log event",
        "status": "PASSED" if passed else "FAILED",
        "message": "" if passed else "The log service refuses the credentials.",
        "details": "One event has been sent." if passed else "The config is empty.",
    }
    log_service.setup_state = "connected" if passed else "incomplete"
    log_service.tasks = () if passed else (_RECONNECT,)
    log_service.setup_tests = (reached, sent)


def _of_group(call: Call) -> LogService:
    identifier = call.ids["logId"]
    if identifier == call.account.id:
        # The log service of the account has separate routes.
        raise not_found("LogService", identifier)
    return call.account.log_service(identifier)


def _of_account(call: Call) -> LogService:
    return call.account.log_service(call.account.id)


def _create(call: Call, identifier: str, whose: str) -> Reply:
    fields = field_checks.check_fields(call.body, _FIELDS)
    service = fields["service"]
    if identifier in call.account.log_services:
        raise conflict(f"{whose} already has a log service.")
    config = mask_secrets(fields.get("config") or {})
    log_service = call.account.add_log_service(identifier, service, config)
    if fields.get("enabled") is not None:
        log_service.enabled = fields["enabled"]
    if fields.get("run_setup_tests"):
        run_tests(log_service)
    return Reply(details(log_service), status=201)


def _update(call: Call, log_service: LogService) -> Reply:
    fields = field_checks.check_fields(call.body, _FIELDS)
    if fields.get("config") is not None:
        log_service.config = {**log_service.config, **mask_secrets(fields["config"])}
    if fields.get("enabled") is not None:
        log_service.enabled = fields["enabled"]
    if fields.get("run_setup_tests"):
        run_tests(log_service)
    return Reply(details(log_service))


def _delete(call: Call, log_service: LogService) -> Reply:
    call.account.log_services.remove(log_service)
    return Reply()


def _test(log_service: LogService) -> Reply:
    run_tests(log_service)
    return Reply({"setup_tests": log_service.setup_tests})


ROUTES: Routes = {
    ("GET", "/v1/external-logging"): list_all,
    ("POST", "/v1/external-logging"): create_for_group,
    # Before the routes with an id in the path, which would match "account".
    ("GET", "/v1/external-logging/account"): get_of_account,
    ("POST", "/v1/external-logging/account"): create_for_account,
    ("PATCH", "/v1/external-logging/account"): update_of_account,
    ("DELETE", "/v1/external-logging/account"): delete_of_account,
    ("POST", "/v1/external-logging/account/test"): test_of_account,
    ("GET", "/v1/external-logging/{logId}"): get,
    ("PATCH", "/v1/external-logging/{logId}"): update,
    ("DELETE", "/v1/external-logging/{logId}"): delete,
    ("POST", "/v1/external-logging/{logId}/test"): test,
}
