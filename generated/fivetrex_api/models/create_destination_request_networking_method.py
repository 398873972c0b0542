from typing import Literal

CreateDestinationRequestNetworkingMethod = Literal[
    "Directly", "PrivateLink", "ProxyAgent", "SshTunnel"
]

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
    if value in CREATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_DESTINATION_REQUEST_NETWORKING_METHOD_VALUES!r}"
    )
