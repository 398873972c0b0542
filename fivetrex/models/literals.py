"""The known values of fields, under public names.

Editors complete them. Type checkers accept any other value of the same type too, because the API
gains values before its definition does. The exception is `ExcludeMode`, which the client checks.
"""

from __future__ import annotations

from typing import Literal

# The generated names are those of one request each; requests with the same values share a name.
from fivetrex_api.models import CreateConnectionRequestDataDelaySensitivity as DataDelaySensitivity
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
from fivetrex_api.models import (
    CreateHybridDeploymentAgentRequestAuthType as HybridDeploymentAgentAuthType,
)
from fivetrex_api.models import (
    CreateHybridDeploymentAgentRequestEnvType as HybridDeploymentAgentEnvironment,
)
from fivetrex_api.models import CreatePrivateLinkRequestRegion as PrivateLinkRegion
from fivetrex_api.models import CreatePrivateLinkRequestService as PrivateLinkService
from fivetrex_api.models import CreateProxyAgentRequestGroupRegion as ProxyAgentRegion
from fivetrex_api.models import CreateSecretsManagerRequestType as SecretsManagerType
from fivetrex_api.models import CreateSystemKeyRequestExpirationPeriod as SystemKeyExpirationPeriod
from fivetrex_api.models import CreateTransformationProjectRequestType as TransformationProjectType
from fivetrex_api.models import CreateTransformationRequestType as TransformationType
from fivetrex_api.models import CreateUserRequestUserType as UserType
from fivetrex_api.models import SystemKeyPermissionRequestAccessLevel as SystemKeyAccessLevel
from fivetrex_api.models import SystemKeyPermissionRequestResourceType as SystemKeyResourceType
from fivetrex_api.models import TransformationScheduleDaysOfWeekItem as DayOfWeek
from fivetrex_api.models import TransformationScheduleScheduleType as TransformationScheduleType
from fivetrex_api.models import UpdateConnectionRequestSchemaStatus as SchemaStatus
from fivetrex_api.models import (
    UpdateSchemaConfigRequestSchemaChangeHandling as SchemaChangeHandling,
)
from fivetrex_api.models import UpdateTableRequestSyncMode as SyncMode

__all__ = [
    "DataDelaySensitivity",
    "DayOfWeek",
    "DestinationNetworkingMethod",
    "DestinationRegion",
    "DestinationSchemaNames",
    "ExcludeMode",
    "HybridDeploymentAgentAuthType",
    "HybridDeploymentAgentEnvironment",
    "NetworkingMethod",
    "PrivateLinkRegion",
    "PrivateLinkService",
    "ProxyAgentRegion",
    "ScheduleType",
    "SchemaChangeHandling",
    "SchemaStatus",
    "SecretsManagerType",
    "SetupState",
    "SyncFrequency",
    "SyncMode",
    "SyncState",
    "SystemKeyAccessLevel",
    "SystemKeyExpirationPeriod",
    "SystemKeyResourceType",
    "TimeZoneOffset",
    "TransformationProjectType",
    "TransformationScheduleType",
    "TransformationType",
    "UpdateState",
    "UserType",
]

# The requests of the definition do not list these.
ExcludeMode = Literal["PRESERVE", "INCLUDE", "EXCLUDE"]
SetupState = Literal["incomplete", "connected", "broken"] | str
SyncState = Literal["scheduled", "syncing", "paused", "rescheduled"] | str
UpdateState = Literal["on_schedule", "delayed"] | str
