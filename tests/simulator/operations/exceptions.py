"""Known deviations of responses from the published definition, each with its reason.

The keys are what `tests.support.published_definition` reports for a response; a `*` in one stands
for any name. The evidence is in the patches of `openapi/patches`, and in `openapi/README.md` for
what all responses have in common.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

_NULLABLE = "The definition marks nothing as nullable, yet many fields arrive null."
_ANY_VALUES = "A map of objects in the definition; its values are of any type."
_LOWER_CASE = "Upper case in the definition, lower case in answers."
_PLACEHOLDER = "A map, which the definition draws as one placeholder property."
_PER_SERVICE = "Only the definition's schemas per service have it."
_ANY_JSON = "Typed as an object; it is any JSON."
_INTEGER = "An integer with an enumeration of strings."
_ARCHIVE = "Typed as an object; it is the bytes of a ZIP archive."
_A_LIST = "One connector type in the definition; the answer is a list of them."
_MISSING = "The definition does not have it yet."
_ENUM_OF_ARRAY = "The enumeration is put on the array, in the place of what it holds."
_NO_ENVELOPE = "The definition leaves out the envelope, in which every answer comes."

EXCEPTIONS: dict[str, str] = {
    "ConnectorResponse.connected_by is null": _NULLABLE,
    "ConnectorResponse.daily_sync_time is null": _NULLABLE,
    "ConnectorResponse.failed_at is null": _NULLABLE,
    "ConnectorResponse.hybrid_deployment_agent_id is null": _NULLABLE,
    "ConnectorResponse.private_link_id is null": _NULLABLE,
    "ConnectorResponse.proxy_agent_id is null": _NULLABLE,
    "ConnectorResponse.succeeded_at is null": _NULLABLE,
    "ConnectorResponse.schedule is new": _MISSING,
    "ConnectorResponseV1.connected_by is null": _NULLABLE,
    "ConnectorResponseV1.daily_sync_time is null": _NULLABLE,
    "ConnectorResponseV1.failed_at is null": _NULLABLE,
    "ConnectorResponseV1.hybrid_deployment_agent_id is null": _NULLABLE,
    "ConnectorResponseV1.private_link_id is null": _NULLABLE,
    "ConnectorResponseV1.proxy_agent_id is null": _NULLABLE,
    "ConnectorResponseV1.succeeded_at is null": _NULLABLE,
    "ConnectorResponseV1.schedule is new": _MISSING,
    "ConnectorResponseV1.sync_frequency is *": _INTEGER,
    "ConnectorResponse.config.* is string, not object": _ANY_VALUES,
    "ConnectorResponse.config.* is boolean, not object": _ANY_VALUES,
    "ConnectorResponse.config.* is integer, not object": _ANY_VALUES,
    "ConnectorResponse.config.* is array, not object": _ANY_VALUES,
    "ConnectorResponseV1.config is new": _PER_SERVICE,
    "ConnectorSdkPackageResponse.connection_id is null": _NULLABLE,
    "ConnectorSdkPackageResponse.connection_ids is new": _MISSING,
    "download_connector_sdk_package answers no JSON": _ARCHIVE,
    "DestinationResponse.external_secrets_manager_id is null": _NULLABLE,
    "DestinationResponse.hybrid_deployment_agent_id is null": _NULLABLE,
    "DestinationResponse.private_link_id is null": _NULLABLE,
    "DestinationResponse.proxy_agent_id is null": _NULLABLE,
    "DestinationResponse.setup_status is *": _LOWER_CASE,
    "DestinationExtendedResponse.external_secrets_manager_id is null": _NULLABLE,
    "DestinationExtendedResponse.hybrid_deployment_agent_id is null": _NULLABLE,
    "DestinationExtendedResponse.private_link_id is null": _NULLABLE,
    "DestinationExtendedResponse.proxy_agent_id is null": _NULLABLE,
    "DestinationExtendedResponse.setup_status is *": _LOWER_CASE,
    "DestinationExtendedResponse.config is new": _PER_SERVICE,
    "LogExtendedResponse.config is new": _PER_SERVICE,
    "MetadataResponse is array, not object": _A_LIST,
    "MetadataResponse.supports_schema_reload is new": _MISSING,
    "MetadataResponseShort.supports_schema_reload is new": _MISSING,
    "HybridDeploymentAgentCreateResponse.group_id is null": _NULLABLE,
    "HybridDeploymentAgentCreateResponse.last_used_at is null": _NULLABLE,
    "HybridDeploymentAgentWithUsageResponse.group_id is null": _NULLABLE,
    "HybridDeploymentAgentWithUsageResponse.last_used_at is null": _NULLABLE,
    "PrivateLinkResponse.config is new": _PER_SERVICE,
    "FingerprintDetailsResponse.code is new": _NO_ENVELOPE,
    "FingerprintDetailsResponse.data is new": _NO_ENVELOPE,
    "FingerprintDetailsResponse.message is new": _NO_ENVELOPE,
    "FingerprintDetailsResponse.* is missing": _NO_ENVELOPE,
    "ProxyAgentWithUsageResponse.code is new": _NO_ENVELOPE,
    "ProxyAgentWithUsageResponse.data is new": _NO_ENVELOPE,
    "SetupTestResultResponse.details is array, not object": _ANY_JSON,
    "SetupTestResultResponse.details is string, not object": _ANY_JSON,
    "SetupTestResultResponse.details is null": _ANY_JSON,
    "RoleResponse.replacement_role_name is null": _NULLABLE,
    "RoleResponse.scope is *": _ENUM_OF_ARRAY,
    "TeamResponse.role is null": _NULLABLE,
    "UserResponse.email is null": _NULLABLE,
    "UserResponse.has_api_key is new": _MISSING,
    "UserResponse.logged_in_at is null": _NULLABLE,
    "UserResponse.phone is null": _NULLABLE,
    "UserResponse.picture is null": _NULLABLE,
    "UserResponse.role is null": _NULLABLE,
    "UserResponse.user_type is new": _MISSING,
    "SecretsManagerResponse.config.* is string, not object": _ANY_VALUES,
    "TransformationProjectDetailsResponse.project_config is new": _PER_SERVICE,
    "TransformationResponse.transformation_config is new": _PER_SERVICE,
    "StandardConfigResponse.schemas.* is new": _PLACEHOLDER,
    "TableColumnsConfigResponse.columns.* is new": _PLACEHOLDER,
}


def expected(deviation: str) -> bool:
    """Whether a deviation is a known exception."""
    return any(fnmatchcase(deviation, _pattern(exception)) for exception in EXCEPTIONS)


def unused(deviations: set[str]) -> set[str]:
    """The exceptions that match none of these deviations."""
    return {
        exception
        for exception in EXCEPTIONS
        if not any(fnmatchcase(deviation, _pattern(exception)) for deviation in deviations)
    }


def _pattern(exception: str) -> str:
    # Field names of list items contain brackets, which are special in `fnmatch`.
    return exception.replace("[", "[[]")
