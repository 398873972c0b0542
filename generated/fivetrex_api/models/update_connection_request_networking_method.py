from typing import Literal

UpdateConnectionRequestNetworkingMethod = (
    Literal["Directly", "PrivateLink", "ProxyAgent", "SshTunnel"] | str
)

UPDATE_CONNECTION_REQUEST_NETWORKING_METHOD_VALUES: set[UpdateConnectionRequestNetworkingMethod] = {
    "Directly",
    "PrivateLink",
    "ProxyAgent",
    "SshTunnel",
}


def check_update_connection_request_networking_method(
    value: str,
) -> UpdateConnectionRequestNetworkingMethod:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_CONNECTION_REQUEST_NETWORKING_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_CONNECTION_REQUEST_NETWORKING_METHOD_VALUES!r}"
    )
