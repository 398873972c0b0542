"""The API's objects under their domain names, with helpers where they are worth having.

Each is loaded when it is first used: what `import fivetrex` costs does not grow with the API.
What the API sends as null or not at all is None, but for an object's own id, without which it
cannot be read; a field that the definition does not know is in `additional_properties`; a value
of another kind than the definition says stays as it came.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex_api.models import (
        ConnectCard,
        ConnectCardConfig,
        ConnectionStatus,
        ConnectionTask,
        ConnectionWarning,
        DestinationConfiguration,
        SetupTestResult,
        Sync,
        WebhookTestResult,
    )
    from fivetrex_api.models import (
        CreateConnectionRequestDataDelaySensitivity as DataDelaySensitivity,
    )
    from fivetrex_api.models import (
        CreateConnectionRequestDestinationSchemaNames as DestinationSchemaNames,
    )
    from fivetrex_api.models import CreateConnectionRequestNetworkingMethod as NetworkingMethod
    from fivetrex_api.models import CreateConnectionRequestScheduleType as ScheduleType
    from fivetrex_api.models import CreateConnectionRequestSyncFrequency as SyncFrequency
    from fivetrex_api.models import (
        CreateDestinationRequestNetworkingMethod as DestinationNetworkingMethod,
    )
    from fivetrex_api.models import CreateDestinationRequestRegion as DestinationRegion
    from fivetrex_api.models import CreateDestinationRequestTimeZoneOffset as TimeZoneOffset
    from fivetrex_api.models import UpdateConnectionRequestSchemaStatus as SchemaStatus
    from fivetrex_api.models import (
        UpdateSchemaConfigRequestSchemaChangeHandling as SchemaChangeHandling,
    )
    from fivetrex_api.models import UpdateTableRequestSyncMode as SyncMode

    from .connection import Connection
    from .destination import Destination
    from .exclude_mode import ExcludeMode
    from .group import Group
    from .schema import Column, Schema, Table, TableColumns
    from .schema_change_builder import SchemaChange
    from .schema_config import SchemaConfig
    from .schema_difference import SchemaDifference, SkippedDifference
    from .sync_accepted import SyncResult
    from .sync_status import SyncStatus
    from .webhook import Webhook

__all__ = [
    "Column",
    "ConnectCard",
    "ConnectCardConfig",
    "Connection",
    "ConnectionStatus",
    "ConnectionTask",
    "ConnectionWarning",
    "DataDelaySensitivity",
    "Destination",
    "DestinationConfiguration",
    "DestinationNetworkingMethod",
    "DestinationRegion",
    "DestinationSchemaNames",
    "ExcludeMode",
    "Group",
    "NetworkingMethod",
    "ScheduleType",
    "Schema",
    "SchemaChange",
    "SchemaChangeHandling",
    "SchemaConfig",
    "SchemaDifference",
    "SchemaStatus",
    "SetupTestResult",
    "SkippedDifference",
    "Sync",
    "SyncFrequency",
    "SyncMode",
    "SyncResult",
    "SyncStatus",
    "Table",
    "TableColumns",
    "TimeZoneOffset",
    "Webhook",
    "WebhookTestResult",
]

_MODULES = {
    "Column": ".schema",
    "Connection": ".connection",
    "Destination": ".destination",
    "ExcludeMode": ".exclude_mode",
    "Group": ".group",
    "Schema": ".schema",
    "SchemaChange": ".schema_change_builder",
    "SchemaConfig": ".schema_config",
    "SchemaDifference": ".schema_difference",
    "SkippedDifference": ".schema_difference",
    "SyncResult": ".sync_accepted",
    "SyncStatus": ".sync_status",
    "Table": ".schema",
    "TableColumns": ".schema",
    "Webhook": ".webhook",
}

# Words that several requests share; the generated ones have each request's own name.
_SHARED_LITERALS = {
    "DataDelaySensitivity": "CreateConnectionRequestDataDelaySensitivity",
    "DestinationNetworkingMethod": "CreateDestinationRequestNetworkingMethod",
    "DestinationRegion": "CreateDestinationRequestRegion",
    "DestinationSchemaNames": "CreateConnectionRequestDestinationSchemaNames",
    "NetworkingMethod": "CreateConnectionRequestNetworkingMethod",
    "ScheduleType": "CreateConnectionRequestScheduleType",
    "SchemaChangeHandling": "UpdateSchemaConfigRequestSchemaChangeHandling",
    "SchemaStatus": "UpdateConnectionRequestSchemaStatus",
    "SyncFrequency": "CreateConnectionRequestSyncFrequency",
    "SyncMode": "UpdateTableRequestSyncMode",
    "TimeZoneOffset": "CreateDestinationRequestTimeZoneOffset",
}


# Hidden from type checkers, which would take any name for one of ours.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = import_module(_MODULES.get(name, "fivetrex_api.models"), __name__)
        value = getattr(module, _SHARED_LITERALS.get(name, name))
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
