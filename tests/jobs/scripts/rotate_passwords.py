"""Rotate the passwords of connections, and report the setup tests that fail."""

from collections.abc import Mapping

import fivetrex


def job(client: fivetrex.Client, passwords: Mapping[str, str]) -> dict[str, list[str]]:
    failures: dict[str, list[str]] = {}
    for connection_id, password in passwords.items():
        connection = client.connections.update(
            connection_id, config={"password": password}, run_setup_tests=True
        )
        failures[connection.schema] = [
            f"{test.title}: {test.message}" for test in connection.failed_setup_tests
        ]
    return failures
