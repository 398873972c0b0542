from typing import Literal

CreateConnectionRequestNetworkingMethod = (
    Literal["Directly", "PrivateLink", "ProxyAgent", "SshTunnel"] | str
)

CREATE_CONNECTION_REQUEST_NETWORKING_METHOD_VALUES: set[CreateConnectionRequestNetworkingMethod] = {
    "Directly",
    "PrivateLink",
    "ProxyAgent",
    "SshTunnel",
}


def check_create_connection_request_networking_method(
    value: str,
) -> CreateConnectionRequestNetworkingMethod:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_CONNECTION_REQUEST_NETWORKING_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_CONNECTION_REQUEST_NETWORKING_METHOD_VALUES!r}"
    )
