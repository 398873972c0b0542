from typing import Literal

CreateSystemKeyRequestExpirationPeriod = (
    Literal["INFINITE", "ONE_MONTH", "ONE_WEEK", "SIX_MONTHS", "THREE_MONTHS"] | str
)

CREATE_SYSTEM_KEY_REQUEST_EXPIRATION_PERIOD_VALUES: set[CreateSystemKeyRequestExpirationPeriod] = {
    "INFINITE",
    "ONE_MONTH",
    "ONE_WEEK",
    "SIX_MONTHS",
    "THREE_MONTHS",
}


def check_create_system_key_request_expiration_period(
    value: str,
) -> CreateSystemKeyRequestExpirationPeriod:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_SYSTEM_KEY_REQUEST_EXPIRATION_PERIOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_SYSTEM_KEY_REQUEST_EXPIRATION_PERIOD_VALUES!r}"
    )
