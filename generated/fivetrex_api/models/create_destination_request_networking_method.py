from typing import Literal

CreateDestinationRequestNetworkingMethod = (
    Literal["Directly", "PrivateLink", "ProxyAgent", "SshTunnel"] | str
)

CREATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES: set[
    CreateDestinationRequestNetworkingMethod
] = {
    "Directly",
    "PrivateLink",
    "ProxyAgent",
    "SshTunnel",
}


def check_create_destination_request_networking_method(
    value: str,
) -> CreateDestinationRequestNetworkingMethod:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES!r}"
    )
