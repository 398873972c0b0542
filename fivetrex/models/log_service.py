"""A log service: an external service to which Fivetran writes the logs of a group or account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex_api.models.log_service import LogService as _LogService
from fivetrex_api.models.log_service_setup_tests import (
    LogServiceSetupTests as _LogServiceSetupTests,
)

from .inherited_fields import document_fields
from .setup_tests import failed_tests_of
from .status_fields import list_of, text_of

if TYPE_CHECKING:
    from fivetrex_api.models import LogServiceTask, SetupTestResult

    from .literals import SetupState

__all__ = ["LogService", "LogServiceSetupTests"]


@document_fields
class LogService(_LogService):
    """A log service: an external service to which Fivetran writes the logs of a group or account.

    Example:
        ```python
        from fivetrex.models import LogService

        log_service = LogService.from_dict(
            {"id": "amber_harbor", "service": "cloudwatch", "status": {"setup_state": "connected"}}
        )
        print(log_service.service, log_service.setup_state, log_service.tasks)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        config: dict[str, Any] | None

    @property
    def setup_state(self) -> SetupState | None:
        """The setup state: `incomplete`, `connected`, `broken`; other values are possible."""
        return text_of(self.status, "setup_state")

    @property
    def tasks(self) -> list[LogServiceTask]:
        """Tasks that a user must complete before the log service works; empty if none."""
        return list_of(self.status, "tasks")

    @property
    def failed_setup_tests(self) -> list[SetupTestResult]:
        """The setup tests that failed; empty if all passed or none ran."""
        return failed_tests_of(self.setup_tests)


@document_fields
class LogServiceSetupTests(_LogServiceSetupTests):
    """The results of the setup tests of a log service.

    Example:
        ```python
        for test in client.log_services.test("amber_harbor").failed_setup_tests:
            print(test.title, test.message)
        ```
    """

    __slots__ = ()

    @property
    def failed_setup_tests(self) -> list[SetupTestResult]:
        """The setup tests that failed; empty if all passed."""
        return failed_tests_of(self.setup_tests)
