"""Run the setup tests of the broken connections again, and report which are still broken."""

import fivetrex


def job(client: fivetrex.Client) -> dict[str, list[str]]:
    still_broken: dict[str, list[str]] = {}
    for connection in client.connections.stream():
        if connection.setup_state == "broken":
            tested = client.connections.run_setup_tests(connection.id)
            if tested.setup_state == "broken":
                still_broken[tested.schema] = [test.title for test in tested.failed_setup_tests]
    return still_broken
