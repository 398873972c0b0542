"""Webhooks: list, create, read, change, delete, try out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from fivetrex.simulator.api import checks
from fivetrex.simulator.api.paging import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.problems import invalid
from fivetrex.simulator.resources.secrets import MASK
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.webhook import EVENTS, TEST_EVENT, reachable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.account import Group
    from fivetrex.simulator.state.webhook import Webhook


def _check_url(field: str, value: object) -> None:
    checks.text(field, value)
    try:
        parts = urlsplit(str(value))
    except ValueError:
        parts = urlsplit("")
    if parts.scheme != "https" or not parts.hostname:
        raise invalid(f"'{field}' must begin with https:// and name a host.")


def _check_events(field: str, value: object) -> None:
    if not isinstance(value, list) or not value:
        raise invalid(f"'{field}' must be a list of at least one event.")
    for event in value:
        checks.one_of(*sorted(EVENTS))(field, event)


_FIELDS: dict[str, checks.Check] = {
    "url": _check_url,
    "events": _check_events,
    "active": checks.boolean,
    "secret": checks.text,
}


def render(webhook: Webhook) -> dict[str, Any]:
    """A webhook as the API shows it: its secret never, its group if it has one."""
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
    """Every webhook, of the account and of its groups, a page at a time."""
    return Reply(page(call.account.webhooks, call.query, render, kind="webhooks"))


def create_for_account(call: Call) -> Reply:
    """A webhook that is told of the whole account."""
    return _create(call, None)


def create_for_group(call: Call) -> Reply:
    """A webhook that is told of one group."""
    return _create(call, call.account.group(call.ids["groupId"]))


def get(call: Call) -> Reply:
    """One webhook."""
    return Reply(render(call.account.webhook(call.ids["webhookId"])))


def update(call: Call) -> Reply:
    """Change what the request names, and nothing else; trying it out where it gets active."""
    webhook = call.account.webhook(call.ids["webhookId"])
    fields = checks.checked(call.body, _FIELDS)
    if fields.get("active") and not webhook.active:
        _try_out(fields.get("url") or webhook.url)
    _set(webhook, fields)
    return Reply(render(webhook), "The webhook has been updated.")


def delete(call: Call) -> Reply:
    """The end of a webhook."""
    webhook = call.account.webhook(call.ids["webhookId"])
    call.account.webhooks.remove(webhook)
    return Reply(message=f"The webhook '{webhook.id}' has been deleted.")


def test(call: Call) -> Reply:
    """What the endpoint of a webhook answers to an event."""
    webhook = call.account.webhook(call.ids["webhookId"])
    check = checks.one_of(*sorted(EVENTS), TEST_EVENT)
    checks.required(checks.checked(call.body, {"event": check}), "event")
    if reachable(webhook.url):
        result = {"succeed": True, "status": 200, "message": "The endpoint took the event."}
    else:
        result = {"succeed": False, "status": 503, "message": "The endpoint cannot be reached."}
    return Reply(result, "The webhook has been tested.")


def _create(call: Call, group: Group | None) -> Reply:
    fields = checks.checked(call.body, _FIELDS)
    url, events = checks.required(fields, "url"), checks.required(fields, "events")
    if fields.get("active") is not False:
        _try_out(url)
    webhook = call.account.add_webhook(url, tuple(events), call.now, group)
    _set(webhook, fields)
    return Reply(render(webhook), "The webhook has been created.")


def _try_out(url: str) -> None:
    if not reachable(url):
        raise invalid(f"The endpoint {url} did not take the test event.")


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
