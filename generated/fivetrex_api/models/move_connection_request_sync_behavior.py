from typing import Literal

MoveConnectionRequestSyncBehavior = Literal["BACKFILL", "CONTINUE"] | str

MOVE_CONNECTION_REQUEST_SYNC_BEHAVIOR_VALUES: set[MoveConnectionRequestSyncBehavior] = {
    "BACKFILL",
    "CONTINUE",
}


def check_move_connection_request_sync_behavior(value: str) -> MoveConnectionRequestSyncBehavior:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in MOVE_CONNECTION_REQUEST_SYNC_BEHAVIOR_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MOVE_CONNECTION_REQUEST_SYNC_BEHAVIOR_VALUES!r}"
    )
