"""Private links: list, create, get, update, delete."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources import networking_checks
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.private_link import SERVICES, WORK, PrivateLink

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_NAME = re.compile(r"\w+", re.ASCII)
_SUMMARIES = {
    "CREATING": "The private link is being created.",
    "UPDATING": "The private link is being updated.",
    "OK": "The private link is ready.",
    "FAIL": "The private link has failed.",
}
_UPSTREAM_STATUS = {"OK": "AVAILABLE", "FAIL": "FAILED"}


def render(link: PrivateLink, account_id: str, now: datetime) -> dict[str, Any]:
    """Render a private link; its host is included once it is ready."""
    state = link.state(now)
    shown = {
        "id": link.id,
        "name": link.name,
        "account_id": account_id,
        "cloud_provider": link.cloud_provider,
        "region": link.region,
        "service": link.service,
        "state": state,
        "state_summary": link.failure or _SUMMARIES[state],
        "resource_upstream_status": _UPSTREAM_STATUS.get(state, "PENDING"),
        "created_at": timestamp(link.created_at),
        "created_by": link.created_by,
        "config": link.config,
    }
    return shown if state == "CREATING" else {**shown, "host": link.host}


def list_all(call: Call) -> Reply:
    """List the private links."""
    show = partial(render, account_id=call.account.id, now=call.now)
    return Reply(page(call.account.private_links, call.query, show, kind="private-links"))


def create(call: Call) -> Reply:
    """Create a private link, which becomes ready later."""
    account, body = call.account, call.body
    name, service = body["name"], body["service"]
    if not _NAME.fullmatch(name):
        raise invalid("'name' must contain only letters, digits and underscores.")
    if any(link.name == name for link in account.private_links):
        raise conflict(f"A private link with the name '{name}' already exists.")
    field_checks.mapping("config", body["config"])
    config = _complete(service, body["config"])
    link = PrivateLink(
        account.next_serial(),
        account.new_id(),
        name,
        body["region"],
        service,
        config,
        created_at=call.now,
        created_by=account.user_id,
        ready_at=call.now + WORK,
    )
    account.private_links.add(link)
    return _answer(call, link, status=201)


def get(call: Call) -> Reply:
    """Get a private link."""
    return _answer(call, networking_checks.private_link(call.account, call.ids["privateLinkId"]))


def update(call: Call) -> Reply:
    """Update the config of a private link; without ``config`` nothing changes."""
    link = networking_checks.private_link(call.account, call.ids["privateLinkId"])
    config = field_checks.check_fields(call.body, {"config": field_checks.mapping}).get("config")
    if config:
        link.config = _complete(link.service, {**link.config, **config})
        link.changed_at = call.now + WORK
        link.failure = None
    return _answer(call, link)


def delete(call: Call) -> Reply:
    """Delete an unused private link."""
    account = call.account
    link = networking_checks.private_link(account, call.ids["privateLinkId"])
    networking_checks.check_unused(account, link.id)
    account.private_links.remove(link)
    return Reply()


def _answer(call: Call, link: PrivateLink, status: int = 200) -> Reply:
    return Reply(render(link, call.account.id, call.now), status=status)


def _complete(service: str, config: Mapping[str, Any]) -> dict[str, Any]:
    given = {name: value for name, value in config.items() if value is not None}
    for name in SERVICES[service]:
        if name not in given:
            raise invalid(f"'config.{name}' is required.")
        field_checks.text(f"config.{name}", given[name])
    return given


ROUTES: Routes = {
    ("GET", "/v1/private-links"): list_all,
    ("POST", "/v1/private-links"): create,
    ("GET", "/v1/private-links/{privateLinkId}"): get,
    ("PATCH", "/v1/private-links/{privateLinkId}"): update,
    ("DELETE", "/v1/private-links/{privateLinkId}"): delete,
}
