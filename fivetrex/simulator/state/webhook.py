"""A webhook, which receives events of the account or of a group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fivetrex.simulator.delivery.loopback_addresses import loopback_addresses

if TYPE_CHECKING:
    from datetime import datetime

#: The events that a webhook can subscribe to, including deprecated ones.
EVENTS = frozenset(
    """
    sync_start sync_end status connection_successful connection_failure create_connector
    pause_connector resume_connector edit_connector delete_connector force_update_connector
    resync_connector resync_table dbt_run_start dbt_run_succeeded dbt_run_failed
    transformation_start transformation_succeeded transformation_failed transformation_run_start
    transformation_run_succeeded transformation_run_failed
    """.split()  # noqa: SIM905 - a word list is read as one
)

#: The test event, which needs no subscription.
TEST_EVENT = "test_event"


@dataclass(slots=True, eq=False)
class Webhook:
    """One webhook of a group, or, without a group, of the whole account."""

    serial: int
    id: str
    url: str
    events: tuple[str, ...]
    created_at: datetime
    created_by: str
    group_id: str | None = None
    active: bool = True
    secret: str | None = None

    @property
    def is_deliverable(self) -> bool:
        """Whether events are sent: the webhook is active and on loopback."""
        return self.active and bool(loopback_addresses(self.url))
