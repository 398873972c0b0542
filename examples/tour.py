"""A tour of fivetrex, with the API simulator: run it with `scripts/demo`.

The tour starts a sync and a resync, so it runs only with a server on this machine.
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
    """Show common tasks, and how the client handles failures."""
    retry = fivetrex.RetryPolicy(base_delay=0.1, on_retry=print_retry)
    with fivetrex.Client(retry=retry) as client:
        list_connections(client)
        connection = start_sync(client)
        resync_with_confirmation(client, connection.id)
        retry_transient_failures(client, str(connection.group_id))
        handle_not_found(client)


def list_connections(client: fivetrex.Client) -> None:
    """Stream all groups, and all connections of each group."""
    print_headline("All groups and their connections, with automatic pagination")
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
    """Start a sync of the first connection that is scheduled and has synced before."""
    print_headline("Start a sync")
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
    """Call resync without confirmation, and then with it."""
    print_headline("A historical resync requires confirmation")
    try:
        client.connections.resync(connection_id)
    except fivetrex.ConfirmationRequiredError as error:
        print(f"  no request was sent: {error}")
    result = client.connections.resync(connection_id, confirm=True)
    print(f"  with confirm=True: {result.message}")


def retry_transient_failures(client: fivetrex.Client, group_id: str) -> None:
    """Get a group in spite of a rate limit and a server error, which scripts/demo injects."""
    print_headline("Transient failures are retried automatically")
    group = client.groups.get(group_id)
    print(f"  succeeded: {group.name} ({group.id})")


def handle_not_found(client: fivetrex.Client) -> None:
    """Get a connection that does not exist."""
    print_headline("Each kind of error has its own exception class")
    try:
        client.connections.get("no_such_connection")
    except fivetrex.NotFoundError as error:
        print(f"  {error.type} ({error.status}, {error.code}): {error.message}")


def print_retry(error: fivetrex.FivetrexError, attempt: int, delay: float) -> None:
    """Print a failed attempt; passed to the client as `on_retry`."""
    status = error.status if isinstance(error, fivetrex.APIError) else "no response"
    print(f"  attempt {attempt}: {type(error).__name__} ({status}), retrying in {delay:.1f} s")


def print_headline(text: str) -> None:
    """Print the headline of the next section."""
    print(f"\n{text}")


if __name__ == "__main__":
    if urlsplit(os.environ.get("FIVETRAN_API_URL", "")).hostname not in {"127.0.0.1", "localhost"}:
        sys.exit("The tour resyncs a connection; run it with the simulator only: scripts/demo")
    main()
