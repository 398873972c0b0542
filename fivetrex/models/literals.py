"""The known values of fields, under public names.

Editors complete them. Type checkers accept any other value of the same type too, because the API
gains values before its definition does. The exception is `ExcludeMode`, which the client checks.
"""

from __future__ import annotations

from typing import Literal

from fivetrex_api import models as _generated

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

# What requests accept. The generated names are those of one request each; requests with the same
# values share a name here.
DataDelaySensitivity = _generated.CreateConnectionRequestDataDelaySensitivity
DayOfWeek = _generated.TransformationScheduleDaysOfWeekItem
DestinationNetworkingMethod = _generated.CreateDestinationRequestNetworkingMethod
DestinationRegion = _generated.CreateDestinationRequestRegion
DestinationSchemaNames = _generated.CreateConnectionRequestDestinationSchemaNames
HybridDeploymentAgentAuthType = _generated.CreateHybridDeploymentAgentRequestAuthType
HybridDeploymentAgentEnvironment = _generated.CreateHybridDeploymentAgentRequestEnvType
NetworkingMethod = _generated.CreateConnectionRequestNetworkingMethod
PrivateLinkRegion = _generated.CreatePrivateLinkRequestRegion
PrivateLinkService = _generated.CreatePrivateLinkRequestService
ProxyAgentRegion = _generated.CreateProxyAgentRequestGroupRegion
ScheduleType = _generated.CreateConnectionRequestScheduleType
SchemaChangeHandling = _generated.UpdateSchemaConfigRequestSchemaChangeHandling
SchemaStatus = _generated.UpdateConnectionRequestSchemaStatus
SecretsManagerType = _generated.CreateSecretsManagerRequestType
SyncFrequency = _generated.CreateConnectionRequestSyncFrequency
SyncMode = _generated.UpdateTableRequestSyncMode
SystemKeyAccessLevel = _generated.SystemKeyPermissionRequestAccessLevel
SystemKeyExpirationPeriod = _generated.CreateSystemKeyRequestExpirationPeriod
SystemKeyResourceType = _generated.SystemKeyPermissionRequestResourceType
TimeZoneOffset = _generated.CreateDestinationRequestTimeZoneOffset
TransformationProjectType = _generated.CreateTransformationProjectRequestType
TransformationScheduleType = _generated.TransformationScheduleScheduleType
TransformationType = _generated.CreateTransformationRequestType
UserType = _generated.CreateUserRequestUserType

# The definition does not list these.
ExcludeMode = Literal["PRESERVE", "INCLUDE", "EXCLUDE"]
SetupState = Literal["incomplete", "connected", "broken"] | str
SyncState = Literal["scheduled", "syncing", "paused", "rescheduled"] | str
UpdateState = Literal["on_schedule", "delayed"] | str
