from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.report_access import job

if TYPE_CHECKING:
    import fivetrex


def test_access_comes_from_the_account_groups_connections_and_teams(
    client: fivetrex.Client,
) -> None:
    assert job(client, "mellow_dune") == {
        "robin.marlow@example.com": [
            "Account Administrator in the account",
            "Manage Destination in the group",
            "Account Reviewer in the account, by Data Engineering",
            "Manage Destination in the group, by Data Engineering",
        ],
        "noor.hadley@example.com": [
            "Account Analyst in the account",
            "Account Reviewer in the account, by Data Engineering",
            "Manage Destination in the group, by Data Engineering",
        ],
        "sasha.quill@example.com": [
            "Edit Connection",
            "View Connection, by Marketing Analytics",
        ],
        "kim.aldous@example.com": ["Account Reviewer in the account"],
        "tireless_loom": ["Sync Operator in the group"],
    }
