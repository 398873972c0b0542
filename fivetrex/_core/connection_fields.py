"""What a connection's fields may hold, as far as it is worth saying before a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .fields import require_change

if TYPE_CHECKING:
    from fivetrex_api.models import (
        CreateConnectionRequestDataDelaySensitivity as DataDelaySensitivity,
    )
    from fivetrex_api.models import (
        CreateConnectionRequestDestinationSchemaNames as DestinationSchemaNames,
    )
    from fivetrex_api.models import CreateConnectionRequestNetworkingMethod as NetworkingMethod
    from fivetrex_api.models import CreateConnectionRequestScheduleType as ScheduleType
    from fivetrex_api.models import CreateConnectionRequestSyncFrequency as SyncFrequency
    from fivetrex_api.models import UpdateConnectionRequestSchemaStatus as SchemaStatus

    __all__ = [
        "DataDelaySensitivity",
        "DestinationSchemaNames",
        "NetworkingMethod",
        "ScheduleType",
        "SchemaStatus",
        "SyncFrequency",
    ]

# The API refuses a PATCH that has nothing but these.
_NEVER_ALONE = frozenset({"run_setup_tests", "trust_certificates", "trust_fingerprints"})


def check_update(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an update that the API can take.

    Raises:
        ValueError: There is none, or only such as need another one beside them.
    """
    if require_change(fields).keys() <= _NEVER_ALONE:
        names = " and ".join(sorted(fields))
        raise ValueError(f"{names} cannot be sent alone; pass what is to be tested with it")
    return fields
