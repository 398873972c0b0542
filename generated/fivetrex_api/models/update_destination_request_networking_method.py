from typing import Literal

UpdateDestinationRequestNetworkingMethod = (
    Literal["Directly", "PrivateLink", "ProxyAgent", "SshTunnel"] | str
)

UPDATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES: set[
    UpdateDestinationRequestNetworkingMethod
] = {
    "Directly",
    "PrivateLink",
    "ProxyAgent",
    "SshTunnel",
}


def check_update_destination_request_networking_method(
    value: str,
) -> UpdateDestinationRequestNetworkingMethod:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES!r}"
    )
