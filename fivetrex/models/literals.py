"""Type aliases for the known values of fields.

Editors complete the known values. Type checkers also accept any other value of the same type,
because the API adds values before the OpenAPI definition does. The exception is `ExcludeMode`,
which the client validates.
"""

from __future__ import annotations

from typing import Literal

# Each generated alias belongs to one request. Requests with the same values share a public alias.
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
from fivetrex_api.models import MoveConnectionRequestSyncBehavior as SyncBehavior
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
    "SyncBehavior",
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

# The definition does not list the values of these in any request.
ExcludeMode = Literal["PRESERVE", "INCLUDE", "EXCLUDE"]
SetupState = Literal["incomplete", "connected", "broken"] | str
SyncState = Literal["scheduled", "syncing", "paused", "rescheduled"] | str
UpdateState = Literal["on_schedule", "delayed"] | str
