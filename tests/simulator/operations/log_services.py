"""Log services, of groups and of the account."""

from fivetrex.simulator import Simulator

from .. import client_of
from .case import Case

NOBODY = {"log_id": "unknown_id"}
NOT_FOUND = (404, "NotFound_LogService")
LOG_SERVICE = {
    "service": "cloudwatch",
    "config": {"log_group_name": "fivetran", "role_arn": "arn:aws:iam::1:role/logs"},
    "run_setup_tests": True,
}
WRONG = {"service": "pigeon"}


def none_of_the_account(simulator: Simulator) -> None:
    """Delete the log service of the account."""
    with client_of(simulator) as client:
        assert client.delete("/v1/external-logging/account").is_success


CASES = (
    Case(
        "list_log_services",
        success={"limit": 1},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "add_log_service",
        success={"body": {**LOG_SERVICE, "group_id": "quiet_meadow"}},
        failure={"body": {**LOG_SERVICE, "group_id": "amber_harbor"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_log_service_details",
        success={"log_id": "amber_harbor"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "update_log_service",
        success={"log_id": "amber_harbor", "body": {"enabled": False}},
        failure={**NOBODY, "body": {"enabled": False}},
        error=NOT_FOUND,
    ),
    Case(
        "delete_log_service",
        success={"log_id": "amber_harbor"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "run_setup_tests_log_service",
        success={"log_id": "amber_harbor"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "add_account_log_service",
        success={"body": LOG_SERVICE},
        failure={"body": WRONG},
        error=(400, "InvalidInput"),
        prepare=none_of_the_account,
    ),
    Case(
        "get_account_log_service_details",
        success={},
        failure={},
        error=NOT_FOUND,
        spoil=none_of_the_account,
    ),
    Case(
        "update_account_log_service",
        success={"body": {"config": {"channel": "logs"}, "run_setup_tests": True}},
        failure={"body": {"enabled": False}},
        error=NOT_FOUND,
        spoil=none_of_the_account,
    ),
    Case(
        "delete_account_log_service",
        success={},
        failure={},
        error=NOT_FOUND,
        spoil=none_of_the_account,
    ),
    Case(
        "run_setup_tests_account_log_service",
        success={},
        failure={},
        error=NOT_FOUND,
        spoil=none_of_the_account,
    ),
)
