# Made by scripts/twin.py from _async/operation_cases/log_services.py. Do not edit.
"""Log services of groups and of the account."""

from __future__ import annotations

from typing import Any

from tests.simulator.operations.log_services import none_of_the_account

from .case import BAD, CONFLICT, CURSOR, UNKNOWN, OperationCase, not_found

NO_LOG_SERVICE = not_found("LogService")
HARBOR = "amber_harbor"
CLOUDWATCH: dict[str, Any] = {
    "service": "cloudwatch",
    "config": {"log_group_name": "fivetran", "role_arn": "arn:aws:iam::1:role/logs"},
    "run_setup_tests": True,
}
PIGEON: dict[str, Any] = {"service": "pigeon"}

CASES = {
    "log_services.list": OperationCase(
        lambda client: client.log_services.list(limit=1),
        lambda client: client.log_services.list(cursor=CURSOR),
        *BAD,
    ),
    "log_services.get": OperationCase(
        lambda client: client.log_services.get(HARBOR),
        lambda client: client.log_services.get(UNKNOWN),
        *NO_LOG_SERVICE,
    ),
    "log_services.create": OperationCase(
        lambda client: client.log_services.create(**CLOUDWATCH, group_id="quiet_meadow"),
        lambda client: client.log_services.create(**CLOUDWATCH, group_id=HARBOR),
        *CONFLICT,
    ),
    "log_services.update": OperationCase(
        lambda client: client.log_services.update(HARBOR, enabled=False),
        lambda client: client.log_services.update(UNKNOWN, enabled=False),
        *NO_LOG_SERVICE,
    ),
    "log_services.delete": OperationCase(
        lambda client: client.log_services.delete(HARBOR),
        lambda client: client.log_services.delete(UNKNOWN),
        *NO_LOG_SERVICE,
    ),
    "log_services.test": OperationCase(
        lambda client: client.log_services.test(HARBOR),
        lambda client: client.log_services.test(UNKNOWN),
        *NO_LOG_SERVICE,
    ),
    "log_services.account.get": OperationCase(
        lambda client: client.log_services.account.get(),
        lambda client: client.log_services.account.get(),
        *NO_LOG_SERVICE,
        spoil=none_of_the_account,
    ),
    "log_services.account.create": OperationCase(
        lambda client: client.log_services.account.create(**CLOUDWATCH),
        lambda client: client.log_services.account.create(**PIGEON),
        *BAD,
        prepare=none_of_the_account,
    ),
    "log_services.account.update": OperationCase(
        lambda client: client.log_services.account.update(
            config={"channel": "logs"}, run_setup_tests=True
        ),
        lambda client: client.log_services.account.update(enabled=False),
        *NO_LOG_SERVICE,
        spoil=none_of_the_account,
    ),
    "log_services.account.delete": OperationCase(
        lambda client: client.log_services.account.delete(),
        lambda client: client.log_services.account.delete(),
        *NO_LOG_SERVICE,
        spoil=none_of_the_account,
    ),
    "log_services.account.test": OperationCase(
        lambda client: client.log_services.account.test(),
        lambda client: client.log_services.account.test(),
        *NO_LOG_SERVICE,
        spoil=none_of_the_account,
    ),
}
