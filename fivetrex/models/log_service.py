"""A log service: where Fivetran writes the logs of a group or of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex_api.models.log_service import LogService as _LogService
from fivetrex_api.models.log_service_setup_tests import (
    LogServiceSetupTests as _LogServiceSetupTests,
)

from .setup_tests import failed_tests_of
from .status_fields import list_of, text_of

if TYPE_CHECKING:
    from fivetrex_api.models import LogServiceTask, SetupTestResult

    from .literals import SetupState

__all__ = ["LogService", "LogServiceSetupTests"]


class LogService(_LogService):
    """A log service, as lists and details give it.

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
        """The state of its setup: `incomplete`, `connected` or `broken`; others are possible."""
        return text_of(self.status, "setup_state")

    @property
    def tasks(self) -> list[LogServiceTask]:
        """What someone has to do before it works; empty where there is nothing."""
        return list_of(self.status, "tasks")

    @property
    def failed_setup_tests(self) -> list[SetupTestResult]:
        """The setup tests that failed; empty where all passed or none ran."""
        return failed_tests_of(self.setup_tests)


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
        """The setup tests that failed; empty where all passed."""
        return failed_tests_of(self.setup_tests)
