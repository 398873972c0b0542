"""The SSH public key and the Google service account of a group."""

from __future__ import annotations

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.state.fake_credentials import ssh_public_key


def public_key(call: Call) -> Reply:
    """Get the public key for SSH tunnels of a group."""
    group = call.account.group(call.ids["groupId"])
    return Reply({"public_key": ssh_public_key(f"group/{group.id}", "fivetran user key")})


def service_account(call: Call) -> Reply:
    """Get the Google service account of a group."""
    group = call.account.group(call.ids["groupId"])
    name = f"g-{group.id.replace('_', '-')}"
    return Reply({"service_account": f"{name}@fivetran-simulated.iam.gserviceaccount.com"})


ROUTES: Routes = {
    ("GET", "/v1/groups/{groupId}/public-key"): public_key,
    ("GET", "/v1/groups/{groupId}/service-account"): service_account,
}
