"""Certificates of connections and destinations."""

from __future__ import annotations

import base64

from .case import Case

ENCODED = base64.b64encode(b"a certificate").decode()
OF_CONNECTION = "DMlNmYXqNBWaIi6+k4zrxY5Knv0k7DkjBGTMnrXoshQ="
OF_DESTINATION = "r8X0MwSUwPuK3iBQlSbKQJc8aOzaI7yK3ZDO9+/Oiy8="
NEW = {"hash": "any form", "encoded_cert": ENCODED}

CASES = (
    Case(
        "approve_certificate",
        success={"body": {**NEW, "connection_id": "silver_brook"}},
        failure={"body": NEW},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_connection_certificates_list",
        success={"connection_id": "silver_brook"},
        failure={"connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "approve_connection_certificate",
        success={"connection_id": "silver_brook", "body": NEW},
        failure={"connection_id": "silver_brook", "body": {**NEW, "hash": "0" * 64}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_connection_certificate_details",
        success={"connection_id": "silver_brook", "hash_": OF_CONNECTION},
        failure={"connection_id": "silver_brook", "hash_": OF_DESTINATION},
        error=(404, "NotFound_Certificate"),
    ),
    Case(
        "revoke_connection_certificate",
        success={"connection_id": "silver_brook", "hash_": OF_CONNECTION},
        failure={"connection_id": "silver_brook", "hash_": OF_DESTINATION},
        error=(404, "NotFound_Certificate"),
    ),
    Case(
        "get_destination_certificates_list",
        success={"destination_id": "amber_harbor"},
        failure={"destination_id": "unknown_id"},
        error=(404, "NotFound_Destination"),
    ),
    Case(
        "approve_destination_certificate",
        success={"destination_id": "quiet_meadow", "body": NEW},
        failure={"destination_id": "unknown_id", "body": NEW},
        error=(404, "NotFound_Destination"),
    ),
    Case(
        "get_destination_certificate_details",
        success={"destination_id": "amber_harbor", "hash_": OF_DESTINATION},
        failure={"destination_id": "quiet_meadow", "hash_": OF_DESTINATION},
        error=(404, "NotFound_Certificate"),
    ),
    Case(
        "revoke_destination_certificate",
        success={"destination_id": "amber_harbor", "hash_": OF_DESTINATION},
        failure={"destination_id": "amber_harbor", "hash_": OF_CONNECTION},
        error=(404, "NotFound_Certificate"),
    ),
)
