"""The account."""

from __future__ import annotations

from fivetrex.simulator.api.routing import Call, Reply, Routes


def info(call: Call) -> Reply:
    """Return the account that the credentials belong to."""
    account = call.account
    return Reply(
        {"account_id": account.id, "account_name": account.name, "user_id": account.user_id}
    )


ROUTES: Routes = {("GET", "/v1/account/info"): info}
