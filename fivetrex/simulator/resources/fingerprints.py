"""SSH fingerprints that connections and destinations trust."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.resources import trust
from fivetrex.simulator.state.trust import Fingerprint, Trust, decode_base64, is_hash_of

if TYPE_CHECKING:
    from fivetrex.simulator.api.routing import Call, Routes
    from fivetrex.simulator.state.collection import Collection


def render(fingerprint: Fingerprint) -> dict[str, Any]:
    """Render a fingerprint."""
    return trust.render_common_fields(fingerprint, fingerprint.public_key)


def _read(call: Call) -> Fingerprint:
    hash_, public_key = call.body["hash"], call.body["public_key"]
    if not public_key.strip():
        raise invalid("'public_key' must be the public key of an SSH server.")
    blob = _blob(public_key)
    if not hash_ or (blob is not None and not is_hash_of(hash_, blob)):
        raise invalid("'hash' must be the hash of the public key.")
    account = call.account
    return Fingerprint(account.next_serial(), hash_, account.user_id, call.now, public_key)


def _blob(public_key: str) -> bytes | None:
    """Decode a key in OpenSSH format: the type, base64, a comment."""
    words = public_key.split()
    return decode_base64(words[1]) if len(words) > 1 else None


def _of(trusted: Trust) -> Collection[Fingerprint]:
    return trusted.fingerprints


KIND = trust.Kind("fingerprint", _of, _read, render, approved_status=201)

ROUTES: Routes = trust.routes(KIND)
