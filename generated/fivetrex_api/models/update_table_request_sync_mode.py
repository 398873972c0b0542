from typing import Literal

UpdateTableRequestSyncMode = Literal["HISTORY", "LIVE", "SOFT_DELETE"] | str

UPDATE_TABLE_REQUEST_SYNC_MODE_VALUES: set[UpdateTableRequestSyncMode] = {
    "HISTORY",
    "LIVE",
    "SOFT_DELETE",
}


def check_update_table_request_sync_mode(value: str) -> UpdateTableRequestSyncMode:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_TABLE_REQUEST_SYNC_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_TABLE_REQUEST_SYNC_MODE_VALUES!r}"
    )
