"""Setup tests: whether a connection can reach its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.resources import trust_checks
from fivetrex.simulator.resources.connection_rendering import render

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection

#: What a request may say about the tests themselves; nothing of it is kept.
TRUST = ("trust_certificates", "trust_fingerprints")


def run(connection: Connection, call: Call) -> list[dict[str, Any]]:
    """Run the setup tests of a connection, and set it up if they pass.

    They pass where it has something to log in with, and what the source presents is approved; a
    broken connection fails them until an update brings a new ``config`` or ``auth``.
    """
    trusted = trust_checks.check(connection.trust, call)
    host = connection.config.get("host", connection.service)
    reached = {
        "title": "Reach the source",
        "status": "PASSED",
        "message": "",
        "details": {"host": host, "attempts": 1},
    }
    if connection.has_credentials and connection.setup_state != "broken":
        if not trust_checks.have_failed(trusted):
            connection.set_up()
        # The details of a test may be any JSON: here an object, a list, and below a text.
        may = ["read"]
        login = {"title": "Log in", "status": "PASSED", "message": "", "details": may}
        return [reached, *trusted, login]
    why = "The source refused them." if connection.has_credentials else "There are none yet."
    login = {
        "title": "Log in",
        "status": "FAILED",
        "message": "The credentials do not open the source.",
        "details": why,
    }
    return [reached, *trusted, login]


def check_request(call: Call) -> None:
    """Refuse a test request without a body.

    Raises:
        ErrorResponse: It has none.
    """
    if call.json is None:
        raise ErrorResponse(400, "BadRequest", "The request needs a body; {} will do.")


def test(call: Call) -> Reply:
    """Run the setup tests of a connection."""
    connection = call.account.connection(call.ids["connectionId"])
    check_request(call)
    results = run(connection, call)
    return Reply(
        {**render(connection, call.version), "setup_tests": results},
        "The setup tests have been run.",
    )


ROUTES: Routes = {("POST", "/v1/connections/{connectionId}/test"): test}
