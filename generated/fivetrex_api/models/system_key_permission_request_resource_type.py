from typing import Literal

SystemKeyPermissionRequestResourceType = (
    Literal[
        "ACCOUNT",
        "CONNECTOR",
        "DESTINATION",
        "REMOTE_EXECUTION_AGENT",
        "ROLES",
        "TEAM",
        "TRANSFORMATION",
        "USER",
        "WEBHOOK",
    ]
    | str
)

SYSTEM_KEY_PERMISSION_REQUEST_RESOURCE_TYPE_VALUES: set[SystemKeyPermissionRequestResourceType] = {
    "ACCOUNT",
    "CONNECTOR",
    "DESTINATION",
    "REMOTE_EXECUTION_AGENT",
    "ROLES",
    "TEAM",
    "TRANSFORMATION",
    "USER",
    "WEBHOOK",
}


def check_system_key_permission_request_resource_type(
    value: str,
) -> SystemKeyPermissionRequestResourceType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in SYSTEM_KEY_PERMISSION_REQUEST_RESOURCE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SYSTEM_KEY_PERMISSION_REQUEST_RESOURCE_TYPE_VALUES!r}"
    )
