"""Webhooks: list, create, get, update, delete, test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.delivery.loopback_addresses import loopback_addresses
from fivetrex.simulator.resources.secret_masking import MASK
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.webhook import EVENTS, TEST_EVENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.group import Group
    from fivetrex.simulator.state.webhook import Webhook


def _check_url(field: str, value: object) -> None:
    field_checks.text(field, value)
    if not _is_acceptable(str(value)):
        raise invalid(f"'{field}' must begin with https:// and name a host.")


def _is_acceptable(url: str) -> bool:
    """Whether a URL is valid for an endpoint: https, or, on loopback, also http."""
    try:
        parts = urlsplit(url)
        # Accessing the port validates it.
        port, here = parts.port, bool(loopback_addresses(url))
    except ValueError:
        return False
    known = parts.scheme == "https" or (parts.scheme == "http" and here)
    return known and bool(parts.hostname) and port != 0


def _check_events(field: str, value: object) -> None:
    if not isinstance(value, list) or not value:
        raise invalid(f"'{field}' must be a list of at least one event.")
    for event in value:
        field_checks.one_of(*sorted(EVENTS))(field, event)


# The reported status of an endpoint that did not respond.
_NO_RESPONSE = 503

_FIELDS: dict[str, field_checks.Check] = {
    "url": _check_url,
    "events": _check_events,
    "active": field_checks.boolean,
    "secret": field_checks.text,
}


def render(webhook: Webhook) -> dict[str, Any]:
    """Render a webhook with a masked secret, and with its group, if any."""
    shown: dict[str, Any] = {
        "id": webhook.id,
        "type": "account" if webhook.group_id is None else "group",
        "url": webhook.url,
        "events": webhook.events,
        "active": webhook.active,
        "created_at": timestamp(webhook.created_at),
        "created_by": webhook.created_by,
    }
    if webhook.group_id is not None:
        shown["group_id"] = webhook.group_id
    if webhook.secret is not None:
        shown["secret"] = MASK
    return shown


def list_all(call: Call) -> Reply:
    """List the webhooks of the account and its groups."""
    return Reply(page(call.account.webhooks, call.query, render, kind="webhooks"))


def create_for_account(call: Call) -> Reply:
    """Create a webhook of the account."""
    return _create(call, None)


def create_for_group(call: Call) -> Reply:
    """Create a webhook of a group."""
    return _create(call, call.account.group(call.ids["groupId"]))


def get(call: Call) -> Reply:
    """Get a webhook."""
    return Reply(render(call.account.webhook(call.ids["webhookId"])))


def update(call: Call) -> Reply:
    """Update a webhook, and send a test event when it becomes active."""
    webhook = call.account.webhook(call.ids["webhookId"])
    fields = field_checks.check_fields(call.body, _FIELDS)
    if fields.get("active") and not webhook.active:
        secret = webhook.secret if fields.get("secret") is None else fields["secret"]
        _try_out(call, webhook.id, fields.get("url") or webhook.url, secret)
        # Another request may have deleted it meanwhile.
        webhook = call.account.webhook(webhook.id)
    _set(webhook, fields)
    if not webhook.is_deliverable:
        call.account.outbox.discard(webhook)
    call.delivery_worker.start_if_needed()
    return Reply(render(webhook))


def delete(call: Call) -> Reply:
    """Delete a webhook."""
    webhook = call.account.webhook(call.ids["webhookId"])
    call.account.remove_webhook(webhook)
    return Reply()


def test(call: Call) -> Reply:
    """Send a test event, and return the endpoint's response."""
    webhook = call.account.webhook(call.ids["webhookId"])
    check = field_checks.one_of(*sorted(EVENTS), TEST_EVENT)
    field_checks.require(field_checks.check_fields(call.body, {"event": check}), "event")
    event = call.body["event"]
    answer = call.delivery_worker.send_test_event(webhook.id, webhook.url, webhook.secret, event)
    message = "The endpoint accepted the event."
    if answer.status is None:
        message = f"The endpoint did not respond: {answer.error}."
    elif not answer.accepted:
        message = "The endpoint did not accept the event."
    status = _NO_RESPONSE if answer.status is None else answer.status
    result = {"succeed": answer.accepted, "status": status, "message": message}
    return Reply(result)


def _create(call: Call, group: Group | None) -> Reply:
    fields = field_checks.check_fields(call.body, _FIELDS)
    url, events = field_checks.require(fields, "url"), field_checks.require(fields, "events")
    identifier = call.account.new_id()
    if fields.get("active") is not False:
        _try_out(call, identifier, url, fields.get("secret"))
        if group is not None:
            # Another request may have deleted it meanwhile.
            group = call.account.group(group.id)
    webhook = call.account.add_webhook(url, tuple(events), call.now, group, identifier=identifier)
    _set(webhook, fields)
    call.delivery_worker.start_if_needed()
    return Reply(render(webhook))


def _try_out(call: Call, identifier: str, url: str, secret: str | None) -> None:
    answer = call.delivery_worker.send_test_event(identifier, url, secret, TEST_EVENT)
    if not answer.accepted:
        reason = answer.error if answer.status is None else f"status {answer.status}"
        raise invalid(f"The endpoint {url} did not accept the test event: {reason}.")


def _set(webhook: Webhook, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        if value is not None:
            setattr(webhook, name, tuple(value) if name == "events" else value)


ROUTES: Routes = {
    ("GET", "/v1/webhooks"): list_all,
    ("POST", "/v1/webhooks/account"): create_for_account,
    ("POST", "/v1/webhooks/group/{groupId}"): create_for_group,
    ("GET", "/v1/webhooks/{webhookId}"): get,
    ("PATCH", "/v1/webhooks/{webhookId}"): update,
    ("DELETE", "/v1/webhooks/{webhookId}"): delete,
    ("POST", "/v1/webhooks/{webhookId}/test"): test,
}
