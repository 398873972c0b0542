"""The API's objects under their domain names, with helpers where they are worth having.

Each is loaded when it is first used: what `import fivetrex` costs does not grow with the API.
A field that the API sends as null or not at all is None. The types of fields that the API always
sends, such as ids, have no None; an object without its own id cannot be read. Fields that the
definition does not have are in `additional_properties`. A value that does not fit the definition
stays as it came.
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

    from .connection import Connection
    from .destination import Destination
    from .group import Group
    from .literals import (
        DataDelaySensitivity,
        DayOfWeek,
        DestinationNetworkingMethod,
        DestinationRegion,
        DestinationSchemaNames,
        ExcludeMode,
        HybridDeploymentAgentAuthType,
        HybridDeploymentAgentEnvironment,
        NetworkingMethod,
        PrivateLinkRegion,
        PrivateLinkService,
        ProxyAgentRegion,
        ScheduleType,
        SchemaChangeHandling,
        SchemaStatus,
        SecretsManagerType,
        SetupState,
        SyncFrequency,
        SyncMode,
        SyncState,
        SystemKeyAccessLevel,
        SystemKeyExpirationPeriod,
        SystemKeyResourceType,
        TimeZoneOffset,
        TransformationProjectType,
        TransformationScheduleType,
        TransformationType,
        UpdateState,
        UserType,
    )
    from .log_service import LogService
    from .membership import ConnectionMembership, GroupMembership
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
    "ConnectionMembership",
    "ConnectionStatus",
    "ConnectionTask",
    "ConnectionWarning",
    "DataDelaySensitivity",
    "DayOfWeek",
    "Destination",
    "DestinationConfiguration",
    "DestinationNetworkingMethod",
    "DestinationRegion",
    "DestinationSchemaNames",
    "ExcludeMode",
    "Group",
    "GroupMembership",
    "HybridDeploymentAgentAuthType",
    "HybridDeploymentAgentEnvironment",
    "LogService",
    "NetworkingMethod",
    "PrivateLinkRegion",
    "PrivateLinkService",
    "ProxyAgentRegion",
    "ScheduleType",
    "Schema",
    "SchemaChange",
    "SchemaChangeHandling",
    "SchemaConfig",
    "SchemaDifference",
    "SchemaStatus",
    "SecretsManagerType",
    "SetupState",
    "SetupTestResult",
    "SkippedDifference",
    "Sync",
    "SyncFrequency",
    "SyncMode",
    "SyncResult",
    "SyncState",
    "SyncStatus",
    "SystemKeyAccessLevel",
    "SystemKeyExpirationPeriod",
    "SystemKeyResourceType",
    "Table",
    "TableColumns",
    "TimeZoneOffset",
    "TransformationProjectType",
    "TransformationScheduleType",
    "TransformationType",
    "UpdateState",
    "UserType",
    "Webhook",
    "WebhookTestResult",
]

_MODULES = {
    "Column": ".schema",
    "Connection": ".connection",
    "ConnectionMembership": ".membership",
    "DataDelaySensitivity": ".literals",
    "DayOfWeek": ".literals",
    "Destination": ".destination",
    "DestinationNetworkingMethod": ".literals",
    "DestinationRegion": ".literals",
    "DestinationSchemaNames": ".literals",
    "ExcludeMode": ".literals",
    "Group": ".group",
    "GroupMembership": ".membership",
    "HybridDeploymentAgentAuthType": ".literals",
    "HybridDeploymentAgentEnvironment": ".literals",
    "LogService": ".log_service",
    "NetworkingMethod": ".literals",
    "PrivateLinkRegion": ".literals",
    "PrivateLinkService": ".literals",
    "ProxyAgentRegion": ".literals",
    "ScheduleType": ".literals",
    "Schema": ".schema",
    "SchemaChange": ".schema_change_builder",
    "SchemaChangeHandling": ".literals",
    "SchemaConfig": ".schema_config",
    "SchemaDifference": ".schema_difference",
    "SchemaStatus": ".literals",
    "SecretsManagerType": ".literals",
    "SetupState": ".literals",
    "SkippedDifference": ".schema_difference",
    "SyncFrequency": ".literals",
    "SyncMode": ".literals",
    "SyncResult": ".sync_accepted",
    "SyncState": ".literals",
    "SyncStatus": ".sync_status",
    "SystemKeyAccessLevel": ".literals",
    "SystemKeyExpirationPeriod": ".literals",
    "SystemKeyResourceType": ".literals",
    "Table": ".schema",
    "TableColumns": ".schema",
    "TimeZoneOffset": ".literals",
    "TransformationProjectType": ".literals",
    "TransformationScheduleType": ".literals",
    "TransformationType": ".literals",
    "UpdateState": ".literals",
    "UserType": ".literals",
    "Webhook": ".webhook",
}


# Hidden from type checkers, which would take any name for one of ours.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = import_module(_MODULES.get(name, "fivetrex_api.models"), __name__)
        value = getattr(module, name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
