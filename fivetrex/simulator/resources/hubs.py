"""HVR hubs, which register with the account."""

from __future__ import annotations

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.state.fake_credentials import token
from fivetrex.simulator.state.hub import Hub

_PORTS = range(1, 65_536)


def register(call: Call) -> Reply:
    """Register a hub, and return its token."""
    account = call.account
    url, port = call.body["hub_server_url"], call.body["port"]
    if port not in _PORTS:
        raise invalid(f"'port' must be from {_PORTS.start} to {_PORTS.stop - 1}.")
    if any((hub.hub_server_url, hub.port) == (url, port) for hub in account.hubs):
        raise conflict(f"The hub at '{url}' is already registered.")
    hub = Hub(account.next_serial(), account.new_id(), url, port, call.body["fingerprint"])
    account.hubs.add(hub)
    data = {"registration_id": hub.id, "access_token": token(f"hub/{hub.id}/{hub.serial}")}
    return Reply(data)


ROUTES: Routes = {("POST", "/v1/hvr/register-hub"): register}
