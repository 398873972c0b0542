"""Fingerprints of connections and destinations."""

from .case import Case

OF_CONNECTION = "6ASr9o2qfPcdiGX3PoOdAzad4I9JUV2Pjx8jMARetkc="
OF_DESTINATION = "Bdaa7tl62BCuHytGZTM3Cf1xVtS54ihQEWpkMtuylQQ="
NEW = {"hash": "any form", "public_key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 bastion"}

CASES = (
    Case(
        "get_connection_fingerprints_list",
        success={"connection_id": "silver_brook"},
        failure={"connection_id": "silver_brook", "limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "approve_connection_fingerprint",
        success={"connection_id": "silver_brook", "body": NEW},
        failure={"connection_id": "unknown_id", "body": NEW},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "get_connection_fingerprint_details",
        success={"connection_id": "silver_brook", "hash_": OF_CONNECTION},
        failure={"connection_id": "silver_brook", "hash_": OF_DESTINATION},
        error=(404, "NotFound_Fingerprint"),
    ),
    Case(
        "revoke_connection_fingerprint",
        success={"connection_id": "silver_brook", "hash_": OF_CONNECTION},
        failure={"connection_id": "silver_brook", "hash_": OF_DESTINATION},
        error=(404, "NotFound_Fingerprint"),
    ),
    Case(
        "get_destination_fingerprints_list",
        success={"destination_id": "amber_harbor"},
        failure={"destination_id": "unknown_id"},
        error=(404, "NotFound_Destination"),
    ),
    Case(
        "approve_destination_fingerprint",
        success={"destination_id": "quiet_meadow", "body": NEW},
        failure={"destination_id": "quiet_meadow", "body": {**NEW, "public_key": " "}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_destination_fingerprint_details",
        success={"destination_id": "amber_harbor", "hash_": OF_DESTINATION},
        failure={"destination_id": "amber_harbor", "hash_": OF_CONNECTION},
        error=(404, "NotFound_Fingerprint"),
    ),
    Case(
        "revoke_destination_fingerprint",
        success={"destination_id": "amber_harbor", "hash_": OF_DESTINATION},
        failure={"destination_id": "amber_harbor", "hash_": OF_CONNECTION},
        error=(404, "NotFound_Fingerprint"),
    ),
)
