"""HVR hubs."""

from .case import Case

NEW = {"hub_server_url": "https://hub.example.com", "port": 4340, "fingerprint": "ab:cd"}

CASES = (
    Case(
        "hvr_register_hub",
        success={"body": NEW},
        failure={"body": {**NEW, "port": 0}},
        error=(400, "InvalidInput"),
    ),
)
