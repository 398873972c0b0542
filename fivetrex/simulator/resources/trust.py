"""The shared operations on certificates and fingerprints of connections and destinations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse, conflict
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.trust import Trust, TrustedItem, id_of_hash

if TYPE_CHECKING:
    from fivetrex.simulator.state.collection import Collection
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.destination import Destination


T = TypeVar("T", bound=TrustedItem)


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """The kind of trusted items: certificates or fingerprints.

    Attributes:
        name: The name of one item.
        of: Returns the trusted items.
        read: Creates an item from a request, and validates it.
        render: Renders an item.
        approved_status: The status of the response to an approval.
    """

    name: str
    of: Callable[[Trust], Collection[T]]
    read: Callable[[Call], T]
    render: Callable[[T], dict[str, Any]]
    approved_status: int = 200


def approved_items(kind: Kind[T], owner: Connection | Destination) -> Collection[T]:
    """Return the certificates or fingerprints that a connection or destination trusts."""
    return kind.of(Trust() if owner.trust is None else owner.trust)


def render_common_fields(trusted: TrustedItem, public_key: str) -> dict[str, Any]:
    """Render the fields that certificates and fingerprints share."""
    return {
        "id": trusted.id,
        "hash": trusted.hash,
        "public_key": public_key,
        "validated_by": trusted.validated_by,
        "validated_date": timestamp(trusted.validated_date),
    }


def approve(kind: Kind[T], owner: Connection | Destination, call: Call) -> Reply:
    """Approve a certificate or a fingerprint."""
    trusted = kind.read(call)
    if trusted.id in approved_items(kind, owner):
        raise conflict(f"'{owner.id}' already trusts the {kind.name} '{trusted.hash}'.")
    # Created on demand, because most connections of a large account trust nothing.
    if owner.trust is None:
        owner.trust = Trust()
    kind.of(owner.trust).add(trusted)
    message = f"The {kind.name} has been approved."
    return Reply(kind.render(trusted), message, status=kind.approved_status)


def routes(kind: Kind[T]) -> Routes:
    """Return the routes of certificates or fingerprints."""
    return {
        **_routes(kind, "/v1/connections/{connectionId}", _connection),
        **_routes(kind, "/v1/destinations/{destinationId}", _destination),
    }


_Owner = Callable[[Call], "Connection | Destination"]


def _connection(call: Call) -> Connection | Destination:
    return call.account.connection(call.ids["connectionId"])


def _destination(call: Call) -> Connection | Destination:
    return call.account.destination(call.ids["destinationId"])


def _routes(kind: Kind[T], base: str, owner: _Owner) -> Routes:
    many = f"{base}/{kind.name}s"
    return {
        ("GET", many): partial(_list, kind, owner),
        ("POST", many): partial(_approve, kind, owner),
        ("GET", f"{many}/{{hash}}"): partial(_get, kind, owner),
        ("DELETE", f"{many}/{{hash}}"): partial(_revoke, kind, owner),
    }


def _list(kind: Kind[T], owner: _Owner, call: Call) -> Reply:
    known = approved_items(kind, owner(call))
    return Reply(page(known, call.query, kind.render, kind=f"{kind.name}s"))


def _approve(kind: Kind[T], owner: _Owner, call: Call) -> Reply:
    return approve(kind, owner(call), call)


def _get(kind: Kind[T], owner: _Owner, call: Call) -> Reply:
    return Reply(kind.render(_found(kind, owner(call), call.ids["hash"])))


def _revoke(kind: Kind[T], owner: _Owner, call: Call) -> Reply:
    trusting = owner(call)
    trusted = _found(kind, trusting, call.ids["hash"])
    approved_items(kind, trusting).remove(trusted)
    return Reply(message=f"The {kind.name} '{trusted.hash}' has been revoked.")


def _found(kind: Kind[T], owner: Connection | Destination, hash_: str) -> T:
    trusted = approved_items(kind, owner).get(id_of_hash(hash_))
    if trusted is None:
        raise ErrorResponse(
            404,
            f"NotFound_{kind.name.title()}",
            f"'{owner.id}' does not trust a {kind.name} with the hash '{hash_}'.",
        )
    return trusted
