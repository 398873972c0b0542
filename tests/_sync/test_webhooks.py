# Made by scripts/twin.py from _async/test_webhooks.py. Do not edit.
"""Webhooks: every call, every field, and the requests that the API rejects."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.models import CreateAccountWebhookRequest, UpdateWebhookRequest

import fivetrex
from fivetrex.models import Webhook, WebhookTestResult
from tests.support.model_fields import fields_of

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

OF_ACCOUNT, OF_GROUP = "polished_beacon", "rapid_heron"
URL = "https://example.com/fivetran"
UNREACHABLE = "https://example.invalid/fivetran"
REQUIRED: dict[str, Any] = {"url": URL, "events": ["sync_start", "sync_end"]}


def test_a_list_and_its_stream(client: Client) -> None:
    page = client.webhooks.list()
    assert [(each.id, each.group_id) for each in page] == [
        (OF_ACCOUNT, None),
        (OF_GROUP, "quiet_meadow"),
    ]
    assert [each for each in client.webhooks.stream()] == page.items


def test_a_list_continues_from_its_cursor(client: Client, simulator: Simulator) -> None:
    first = client.webhooks.list(limit=1)
    second = client.webhooks.list(limit=1, cursor=first.next_cursor)
    streamed = [each.id for each in client.webhooks.stream(limit=1)]
    assert streamed == [each.id for each in [*first, *second]] == [OF_ACCOUNT, OF_GROUP]
    assert len(simulator.requests) == 4
    rest = client.webhooks.stream(cursor=first.next_cursor)
    assert [each.id for each in rest] == [OF_GROUP]


def test_the_levels(client: Client) -> None:
    of_account = client.webhooks.get(OF_ACCOUNT)
    assert (of_account.is_account_level, of_account.is_group_level) == (True, False)
    of_group = client.webhooks.get(OF_GROUP)
    assert (of_group.is_account_level, of_group.is_group_level) == (False, True)
    unknown = Webhook.from_dict({"id": "some_webhook", "type": "galaxy"})
    assert (unknown.is_account_level, unknown.is_group_level) == (False, False)


def test_the_life_of_a_webhook(client: Client, simulator: Simulator) -> None:
    made = client.webhooks.create_account(**REQUIRED, secret="a long secret", active=True)
    assert simulator.requests[-1].json == {**REQUIRED, "secret": "a long secret", "active": True}
    assert (made.url, made.events, made.active) == (URL, ["sync_start", "sync_end"], True)
    assert made.secret == "******"
    assert made.is_account_level
    assert made.created_at is not None
    assert made.created_at.tzinfo is not None
    changed = client.webhooks.update(made.id, events=["sync_end"], active=False)
    assert simulator.requests[-1].json == {"events": ["sync_end"], "active": False}
    assert (changed.events, changed.active) == (["sync_end"], False)
    assert client.webhooks.get(made.id) == changed
    client.webhooks.delete(made.id)
    with pytest.raises(fivetrex.NotFoundError):
        client.webhooks.get(made.id)


def test_a_webhook_of_a_group(client: Client, simulator: Simulator) -> None:
    made = client.webhooks.create_group("amber_harbor", **REQUIRED)
    assert simulator.requests[-1].path == "/v1/webhooks/group/amber_harbor"
    assert simulator.requests[-1].json == REQUIRED
    assert made.is_group_level
    assert made.group_id == "amber_harbor"
    assert made.secret is None


def test_a_test_event(client: Client) -> None:
    result = client.webhooks.test(OF_ACCOUNT, event="sync_end")
    assert isinstance(result, WebhookTestResult)
    assert (result.succeed, result.status) == (True, 200)
    deaf = client.webhooks.create_account(**{**REQUIRED, "url": UNREACHABLE}, active=False)
    result = client.webhooks.test(deaf.id, event="test_event")
    assert (result.succeed, result.status) == (False, 503)
    assert result.message


def test_the_api_returns_an_error(client: Client) -> None:
    with pytest.raises(fivetrex.NotFoundError) as caught:
        client.webhooks.create_group("nowhere", **REQUIRED)
    assert caught.value.code == "NotFound_Group"
    for bad in ({"url": UNREACHABLE}, {"url": "http://example.com"}, {"events": ["no_such"]}):
        with pytest.raises(fivetrex.BadRequestError, match=r"webhooks\.create_account"):
            client.webhooks.create_account(**{**REQUIRED, **bad})
    with pytest.raises(fivetrex.BadRequestError, match=r"webhooks\.update\('rapid_heron'\)"):
        client.webhooks.update(OF_GROUP, active=True, url=UNREACHABLE)
    with pytest.raises(fivetrex.BadRequestError, match=r"webhooks\.test\('polished_beacon'\)"):
        client.webhooks.test(OF_ACCOUNT, event="no_such")


@pytest.mark.parametrize(
    ("name", "bad", "raised"),
    [
        ("url", "", ValueError),
        ("url", None, TypeError),
        ("events", [], ValueError),
        ("events", (), ValueError),
        ("events", ["sync_end", ""], ValueError),
        ("events", ["sync_end", 1], TypeError),
        ("events", "sync_end", TypeError),
        ("events", b"sync_end", TypeError),
        ("events", {"sync_end": True}, TypeError),
        ("events", None, TypeError),
    ],
)
def test_what_the_api_would_refuse_is_not_sent(
    client: Client, simulator: Simulator, name: str, bad: Any, raised: type[Exception]
) -> None:
    with pytest.raises(raised, match=name):
        client.webhooks.create_account(**{**REQUIRED, name: bad})
    with pytest.raises(raised, match=name):
        client.webhooks.create_group("amber_harbor", **{**REQUIRED, name: bad})
    with pytest.raises(raised, match=name):
        client.webhooks.update(OF_GROUP, **{name: bad})
    assert simulator.requests == []


def test_a_change_changes_something_and_a_test_names_its_event(
    client: Client, simulator: Simulator
) -> None:
    with pytest.raises(ValueError, match="nothing to change"):
        client.webhooks.update(OF_GROUP)
    with pytest.raises(ValueError, match="event must not be empty"):
        client.webhooks.test(OF_GROUP, event="")
    with pytest.raises(TypeError, match="event must be a string"):
        client.webhooks.test(OF_GROUP, event=None)  # type: ignore[arg-type]
    assert simulator.requests == []


@pytest.mark.parametrize(
    "events",
    [
        ("sync_end", "sync_start"),
        {"sync_start", "sync_end", "status", "resync_table", "edit_connector"},
        frozenset(["sync_end"]),
    ],
)
def test_events_may_come_in_any_collection(
    client: Client, simulator: Simulator, events: Any
) -> None:
    client.webhooks.create_account(url=URL, events=events)
    assert simulator.requests[-1].json == {"url": URL, "events": sorted(events)}
    client.webhooks.update(OF_GROUP, events=events)
    assert simulator.requests[-1].json == {"events": sorted(events)}


def test_every_field_of_the_definition_has_an_argument(client: Client) -> None:
    for method, model, own in (
        (client.webhooks.create_account, CreateAccountWebhookRequest, set()),
        (client.webhooks.create_group, CreateAccountWebhookRequest, {"group_id"}),
        (client.webhooks.update, UpdateWebhookRequest, {"webhook_id"}),
    ):
        arguments = inspect.signature(method).parameters
        assert fields_of(model) == arguments.keys() - own - {"allow_masked", "extra"}
        for name in arguments.keys() - own:
            assert arguments[name].kind is inspect.Parameter.KEYWORD_ONLY


@pytest.mark.parametrize("name", ["active", "secret"])
def test_none_is_sent_as_null(client: Client, simulator: Simulator, name: str) -> None:
    null: dict[str, Any] = {name: None}
    client.webhooks.create_account(**REQUIRED, **null)
    assert simulator.requests[-1].json == {**REQUIRED, **null}
    client.webhooks.update(OF_GROUP, **null)
    assert simulator.requests[-1].json == null


def test_extra_carries_what_the_definition_lacks(client: Client, simulator: Simulator) -> None:
    extra = {"brand_new": {"deep": [1, None]}}
    client.webhooks.create_account(**REQUIRED, extra=extra)
    assert simulator.requests[-1].json == {**REQUIRED, **extra}
    client.webhooks.create_group("amber_harbor", **REQUIRED, extra=extra)
    assert simulator.requests[-1].json == {**REQUIRED, **extra}
    client.webhooks.update(OF_GROUP, extra=extra)
    assert simulator.requests[-1].json == extra
    client.webhooks.test(OF_GROUP, event="sync_end", extra=extra)
    assert simulator.requests[-1].json == {"event": "sync_end", **extra}
    with pytest.raises(ValueError, match="extra: 'url' is an argument of the method"):
        client.webhooks.create_account(**REQUIRED, extra={"url": "https://other.example"})
