"""A connection, which loads data from one source into a group's destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.connection import Connection as _Connection

from .inherited_fields import document_fields
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


@document_fields
class Connection(_Connection):
    """A connection, which loads data from one source into a group's destination.

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
        """Create a connection from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The connection. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            ValueError: The object has no ID.

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
        """The setup state: `incomplete`, `connected`, `broken`; other values are possible."""
        return text_of(self.status, "setup_state")

    @property
    def sync_state(self) -> SyncState | None:
        """The sync state: `scheduled`, `syncing`, `paused` or `rescheduled`, or another value."""
        return text_of(self.status, "sync_state")

    @property
    def update_state(self) -> UpdateState | None:
        """Whether the data is up to date: `on_schedule`, `delayed`; other values are possible."""
        return text_of(self.status, "update_state")

    @property
    def tasks(self) -> list[ConnectionTask]:
        """Tasks that a user must complete before the connection can sync; empty if none."""
        return list_of(self.status, "tasks")

    @property
    def warnings(self) -> list[ConnectionWarning]:
        """Warnings, which do not prevent syncs; empty if there are none."""
        return list_of(self.status, "warnings")

    @property
    def is_historical_sync(self) -> bool:
        """Whether the current or next sync is historical: it loads all data, as in a resync."""
        return getattr(self.status, "is_historical_sync", None) is True

    @property
    def is_syncing(self) -> bool:
        """Whether a sync is running."""
        return self.sync_state == "syncing"

    @property
    def is_paused(self) -> bool:
        """Whether the connection is paused. No sync starts while it is."""
        return self.paused is True or self.sync_state == "paused"

    @property
    def failed_setup_tests(self) -> list[SetupTestResult]:
        """The setup tests that failed; empty if all passed or none ran."""
        return failed_tests_of(self.setup_tests)

    @property
    def unapproved_certificates(self) -> list[UnapprovedCertificate]:
        """The certificates that the setup tests reported as not approved."""
        return unapproved_certificates_of(self.setup_tests)

    @property
    def unapproved_fingerprints(self) -> list[UnapprovedFingerprint]:
        """The SSH fingerprints that the setup tests reported as not approved."""
        return unapproved_fingerprints_of(self.setup_tests)
