from typing import Literal

RotateSystemKeyRequestExpirationPeriod = (
    Literal["INFINITE", "ONE_MONTH", "ONE_WEEK", "SIX_MONTHS", "THREE_MONTHS"] | str
)

ROTATE_SYSTEM_KEY_REQUEST_EXPIRATION_PERIOD_VALUES: set[RotateSystemKeyRequestExpirationPeriod] = {
    "INFINITE",
    "ONE_MONTH",
    "ONE_WEEK",
    "SIX_MONTHS",
    "THREE_MONTHS",
}


def check_rotate_system_key_request_expiration_period(
    value: str,
) -> RotateSystemKeyRequestExpirationPeriod:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in ROTATE_SYSTEM_KEY_REQUEST_EXPIRATION_PERIOD_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ROTATE_SYSTEM_KEY_REQUEST_EXPIRATION_PERIOD_VALUES!r}"
    )
