"""Connector types."""

from .case import Case

CASES = (
    Case(
        "metadata_connectors",
        success={"limit": 5},
        failure={"limit": 1001},
        error=(400, "InvalidInput"),
    ),
    Case(
        "metadata_connector_config",
        success={"service": "google_ads"},
        failure={"service": "nothing_here"},
        error=(404, "NotFound"),
    ),
    Case(
        "metadata_public_connectors",
        success={},
        failure={},
        error=(406, "NotAcceptable"),
        headers={"accept": "text/html"},
    ),
)
