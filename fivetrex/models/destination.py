"""A destination: the data warehouse of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.destination import Destination as _Destination

from .inherited_fields import document_fields
from .own_key import require_own_key
from .setup_tests import (
    failed_tests_of,
    unapproved_certificates_of,
    unapproved_fingerprints_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex_api.models import SetupTestResult

    from .unapproved import UnapprovedCertificate, UnapprovedFingerprint

__all__ = ["Destination"]


@document_fields
class Destination(_Destination):
    """A destination: the data warehouse, database or data lake that a group loads data into.

    Example:
        ```python
        destination = client.destinations.get("amber_harbor")
        print(destination.service, destination.setup_status)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        config: dict[str, Any] | None

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Create a destination from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The destination. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            ValueError: The object has no ID.

        Example:
            ```python
            from fivetrex.models import Destination

            destination = Destination.from_dict({"id": "amber_harbor"})
            ```
        """
        require_own_key(cls, src_dict)
        return super().from_dict(src_dict)

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
