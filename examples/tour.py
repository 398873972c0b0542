"""A tour of fivetrex, against the local Fivetran: run it with `scripts/demo`.

It starts syncs and a resync, so it refuses any server but one on this machine.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import fivetrex

if TYPE_CHECKING:
    from fivetrex.models import Connection


def main() -> None:
    """Walk through the everyday jobs, and through what happens when they go wrong."""
    retry = fivetrex.RetryPolicy(base_delay=0.1, on_retry=tell_retry)
    with fivetrex.Client(retry=retry) as client:
        show_connections(client)
        connection = start_sync(client)
        resync_with_confirmation(client, connection.id)
        survive_failures(client, str(connection.group_id))
        handle_not_found(client)


def show_connections(client: fivetrex.Client) -> None:
    """Stream the groups, and every connection in them."""
    headline("Every group and its connections, page by page")
    syncing = []
    for group in client.groups.stream():
        print(f"  {group.name} ({group.id})")
        for connection in client.connections.stream(group.id):
            last = (
                f"{connection.succeeded_at:%Y-%m-%d %H:%M}" if connection.succeeded_at else "never"
            )
            print(
                f"    {connection.id:<16} {connection.service:<14} "
                f"{connection.sync_state:<12} last success: {last}"
            )
            if connection.is_syncing:
                syncing.append(connection.id)
    print(f"  syncing now: {', '.join(syncing) or 'none'}")


def start_sync(client: fivetrex.Client) -> Connection:
    """Start a sync of the first connection that can take one."""
    headline("Start a sync")
    connection = next(
        connection
        for connection in client.connections.stream()
        if connection.sync_state == "scheduled" and connection.succeeded_at
    )
    result = client.connections.sync(connection.id)
    print(f"  {connection.id}: {result.message}")
    connection = client.connections.get(connection.id)
    print(f"  {connection.id} is now {connection.sync_state}")
    return connection


def resync_with_confirmation(client: fivetrex.Client, connection_id: str) -> None:
    """Try a resync without confirmation, and then with it."""
    headline("A resync loads everything again, so it wants to be confirmed")
    try:
        client.connections.resync(connection_id)
    except fivetrex.ConfirmationRequiredError as error:
        print(f"  stopped before anything was sent: {error}")
    result = client.connections.resync(connection_id, confirm=True)
    print(f"  with confirm=True: {result.message}")


def survive_failures(client: fivetrex.Client, group_id: str) -> None:
    """Read on while the server limits the rate and fails; scripts/demo sees to it that it does."""
    headline("A rate limit and a server error pass by themselves")
    group = client.groups.get(group_id)
    print(f"  read at last: {group.name} ({group.id})")


def handle_not_found(client: fivetrex.Client) -> None:
    """Ask for something that is not there."""
    headline("What is not there is an error of its own type")
    try:
        client.connections.get("no_such_connection")
    except fivetrex.NotFoundError as error:
        print(f"  {error.type} ({error.status}, {error.code}): {error.message}")


def tell_retry(error: fivetrex.FivetrexError, attempt: int, delay: float) -> None:
    """Tell of a retry, as the client's `on_retry`."""
    status = error.status if isinstance(error, fivetrex.APIError) else "no answer"
    print(f"  attempt {attempt}: {type(error).__name__} ({status}), again in {delay:.1f} s")


def headline(text: str) -> None:
    """Print what comes next."""
    print(f"\n{text}")


if __name__ == "__main__":
    if urlsplit(os.environ.get("FIVETRAN_API_URL", "")).hostname not in {"127.0.0.1", "localhost"}:
        sys.exit("This tour resyncs a connection; it runs against the simulator only: scripts/demo")
    main()
