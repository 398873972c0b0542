"""Setup tests of connections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.resources import trust_checks
from fivetrex.simulator.resources.connection_rendering import render

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection

#: The options of setup tests in a request, which are not stored.
TRUST = ("trust_certificates", "trust_fingerprints")


def run(connection: Connection, call: Call) -> list[dict[str, Any]]:
    """Run the setup tests of a connection, and complete its setup if they pass.

    They pass if the connection has credentials, and the presented certificate and key are
    approved. A broken connection fails them until its ``config`` or ``auth`` is updated.
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
        # `details` can be any JSON value: here an object and a list, below a string.
        may = ["read"]
        login = {"title": "Log in", "status": "PASSED", "message": "", "details": may}
        return [reached, *trusted, login]
    why = (
        "The credentials were rejected."
        if connection.has_credentials
        else "There are no credentials."
    )
    login = {
        "title": "Log in",
        "status": "FAILED",
        "message": "The source refuses the credentials.",
        "details": why,
    }
    return [reached, *trusted, login]


def check_request(call: Call) -> None:
    """Refuse a test request without a body.

    Raises:
        ErrorResponse: The request has no body.
    """
    if call.json is None:
        raise ErrorResponse(400, "BadRequest", "The request needs a JSON body, which can be {}.")


def test(call: Call) -> Reply:
    """Run the setup tests of a connection."""
    connection = call.account.connection(call.ids["connectionId"])
    check_request(call)
    results = run(connection, call)
    return Reply({**render(connection, call.version), "setup_tests": results})


ROUTES: Routes = {("POST", "/v1/connections/{connectionId}/test"): test}
