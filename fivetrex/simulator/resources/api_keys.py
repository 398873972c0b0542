"""The API keys of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.resources.secret_masking import MASK
from fivetrex.simulator.resources.timestamps import timestamp, timestamp_or_none
from fivetrex.simulator.state.collection import Collection

if TYPE_CHECKING:
    from fivetrex.simulator.state.user import ApiKey


def list_all(call: Call) -> Reply:
    """List the API keys of a user, with masked values."""
    keys: Collection[ApiKey] = Collection()
    for key in call.account.user(call.ids["userId"]).api_keys:
        keys.add(key)
    return Reply(page(keys, call.query, render, kind="api-keys"))


def render(key: ApiKey) -> dict[str, Any]:
    """Render an API key."""
    return {
        "key_value": MASK,
        "key_status": key.status,
        "created_at": timestamp(key.created_at),
        "expires_at": timestamp_or_none(key.expires_at),
        "overlap_expires_at": None,
        "last_rotated_at": None,
    }


ROUTES: Routes = {("GET", "/v1/users/{userId}/api-keys"): list_all}
