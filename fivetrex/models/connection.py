"""A connection: what moves data from one source into a group's destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.connection import Connection as _Connection

from .own_key import require_own_key
from .setup_tests import (
    failed_tests_of,
    unapproved_certificates_of,
    unapproved_fingerprints_of,
)
from .status_fields import list_of, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex_api.models import ConnectionTask, ConnectionWarning, SetupTestResult

    from .literals import SetupState, SyncState, UpdateState
    from .unapproved import UnapprovedCertificate, UnapprovedFingerprint

__all__ = ["Connection"]


class Connection(_Connection):
    """A connection, as lists and details give it.

    Example:
        ```python
        connection = client.connections.get("silver_brook")
        print(connection.service, connection.sync_state, connection.succeeded_at)
        for task in connection.tasks:
            print(task.code, task.message)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        config: dict[str, Any] | None

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a connection from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The connection; what its class does not know is in `additional_properties`.

        Raises:
            ValueError: It has no id.

        Example:
            ```python
            from fivetrex.models import Connection

            connection = Connection.from_dict({"id": "silver_brook", "service": "postgres"})
            ```
        """
        require_own_key(cls, src_dict)
        return super().from_dict(src_dict)

    @property
    def setup_state(self) -> SetupState | None:
        """The state of its setup: `incomplete`, `connected` or `broken`; others are possible."""
        return text_of(self.status, "setup_state")

    @property
    def sync_state(self) -> SyncState | None:
        """Its current activity: `scheduled`, `syncing`, `paused` or `rescheduled`, or another."""
        return text_of(self.status, "sync_state")

    @property
    def update_state(self) -> UpdateState | None:
        """Whether its data is up to date: `on_schedule` or `delayed`; others are possible."""
        return text_of(self.status, "update_state")

    @property
    def tasks(self) -> list[ConnectionTask]:
        """What someone has to do before it can sync; empty where there is nothing."""
        return list_of(self.status, "tasks")

    @property
    def warnings(self) -> list[ConnectionWarning]:
        """Its warnings, which do not keep it from syncing; empty where there are none."""
        return list_of(self.status, "warnings")

    @property
    def is_historical_sync(self) -> bool:
        """Whether its next or current sync loads all data, as the first sync and a resync do."""
        return getattr(self.status, "is_historical_sync", None) is True

    @property
    def is_syncing(self) -> bool:
        """Whether a sync runs."""
        return self.sync_state == "syncing"

    @property
    def is_paused(self) -> bool:
        """Whether it is paused, so that no sync starts."""
        return self.paused is True or self.sync_state == "paused"

    @property
    def failed_setup_tests(self) -> list[SetupTestResult]:
        """The setup tests that failed; empty where all passed or none ran."""
        return failed_tests_of(self.setup_tests)

    @property
    def unapproved_certificates(self) -> list[UnapprovedCertificate]:
        """The certificates that the setup tests reported as not approved."""
        return unapproved_certificates_of(self.setup_tests)

    @property
    def unapproved_fingerprints(self) -> list[UnapprovedFingerprint]:
        """The SSH fingerprints that the setup tests reported as not approved."""
        return unapproved_fingerprints_of(self.setup_tests)
