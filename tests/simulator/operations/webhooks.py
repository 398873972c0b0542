"""Webhooks."""

from .case import Case

BEACON = {"webhook_id": "polished_beacon"}
NOWHERE = {"webhook_id": "unknown_id"}
NO_SUCH = (404, "NotFound")
NEW = {
    "url": "https://example.com/hook",
    "events": ["sync_start"],
    "active": False,
    "secret": "hunter2",
}

CASES = (
    Case("list_all_webhooks", success={}, failure={"limit": 0}, error=(400, "InvalidInput")),
    Case(
        "create_account_webhook",
        success={"body": NEW},
        failure={"body": {**NEW, "url": "http://example.com/hook"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_group_webhook",
        success={"group_id": "amber_harbor", "body": NEW},
        failure={"group_id": "unknown_id", "body": NEW},
        error=(404, "NotFound_Group"),
    ),
    Case("webhook_details", success=BEACON, failure=NOWHERE, error=NO_SUCH),
    Case(
        "modify_webhook",
        success={**BEACON, "body": {"events": ["sync_end"]}},
        failure={**NOWHERE, "body": {"events": ["sync_end"]}},
        error=NO_SUCH,
    ),
    Case("delete_webhook", success=BEACON, failure=NOWHERE, error=NO_SUCH),
    Case(
        "test_webhook",
        success={**BEACON, "body": {"event": "sync_end"}},
        failure={**BEACON, "body": {"event": "nothing_of_the_kind"}},
        error=(400, "InvalidInput"),
    ),
)
