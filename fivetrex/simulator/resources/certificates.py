"""TLS certificates that connections and destinations trust."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.resources import trust
from fivetrex.simulator.state.trust import Certificate, Trust, decode_base64, is_hash_of

if TYPE_CHECKING:
    from fivetrex.simulator.state.collection import Collection
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.destination import Destination


def render(certificate: Certificate) -> dict[str, Any]:
    """Render a certificate, without its content."""
    return {
        **trust.render_common_fields(certificate, certificate.public_key),
        "name": certificate.name,
        "type": "TLS",
        "sha1": certificate.sha1,
        "sha256": certificate.sha256,
    }


def approve(call: Call) -> Reply:
    """Approve a certificate for the connection or destination that the body names."""
    connection_id, destination_id = call.body.get("connection_id"), call.body.get("destination_id")
    if (connection_id is None) == (destination_id is None):
        raise invalid("Exactly one of 'connection_id' and 'destination_id' is required.")
    owner: Connection | Destination = (
        call.account.connection(connection_id)
        if connection_id is not None
        else call.account.destination(str(destination_id))
    )
    return Reply(message=trust.approve(KIND, owner, call).message)


def _read(call: Call) -> Certificate:
    hash_, encoded = call.body["hash"], call.body["encoded_cert"]
    content = decode_base64(encoded)
    if not content:
        raise invalid("'encoded_cert' must be a certificate in base64.")
    if not hash_ or not is_hash_of(hash_, content):
        raise invalid("'hash' must be the hash of the certificate.")
    account = call.account
    return Certificate(account.next_serial(), hash_, account.user_id, call.now, content)


def _of(trusted: Trust) -> Collection[Certificate]:
    return trusted.certificates


KIND = trust.Kind("certificate", _of, _read, render)

ROUTES: Routes = {("POST", "/v1/certificates"): approve, **trust.routes(KIND)}
