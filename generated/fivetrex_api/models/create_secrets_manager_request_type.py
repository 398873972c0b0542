from typing import Literal

CreateSecretsManagerRequestType = (
    Literal["AWS_SECRET_MANAGER", "AZURE_KEY_VAULT", "HASHICORP_VAULT"] | str
)

CREATE_SECRETS_MANAGER_REQUEST_TYPE_VALUES: set[CreateSecretsManagerRequestType] = {
    "AWS_SECRET_MANAGER",
    "AZURE_KEY_VAULT",
    "HASHICORP_VAULT",
}


def check_create_secrets_manager_request_type(value: str) -> CreateSecretsManagerRequestType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_SECRETS_MANAGER_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_SECRETS_MANAGER_REQUEST_TYPE_VALUES!r}"
    )
