"""The models of the API. Each one is imported when it is first used."""

from typing import TYPE_CHECKING

__all__ = (
    "AccountInfo",
    "AddAccountLogServiceResponse201",
    "AddLogServiceResponse201",
    "AddTeamMembershipInConnectionResponse201",
    "AddTeamMembershipInGroupResponse201",
    "AddUserMembershipInConnectionResponse201",
    "AddUserMembershipInGroupResponse201",
    "AddUserToGroupRequest",
    "AddUserToGroupResponse200",
    "AddUserToTeamResponse201",
    "ApiKey",
    "ApproveCertificateRequest",
    "ApproveCertificateResponse200",
    "ApproveConnectionCertificateResponse200",
    "ApproveDestinationCertificateResponse200",
    "ApproveFingerprintRequest",
    "ApproveFingerprintResponse",
    "CancelTransformationResponse200",
    "Certificate",
    "Column",
    "ColumnEnabledPatchSettings",
    "ColumnMap",
    "ConnectCard",
    "ConnectCardConfig",
    "ConnectCardConfigInfo",
    "ConnectCardRequest",
    "ConnectCardResponse200",
    "Connection",
    "ConnectionColumnConfigResponse200",
    "ConnectionConnectCard",
    "ConnectionDetailsResponse200",
    "ConnectionExternalSecretsKeysConfig",
    "ConnectionProblem",
    "ConnectionSchedule",
    "ConnectionSchemaConfigResponse200",
    "ConnectionState",
    "ConnectionStateResponse200",
    "ConnectionStatus",
    "ConnectionSyncHistoryResponse200",
    "ConnectionSyncHistoryResponse200Data",
    "ConnectionTask",
    "ConnectionWarning",
    "ConnectorSdkPackage",
    "ConnectorType",
    "ConnectorTypeFeature",
    "ConnectorTypeField",
    "ConnectorTypeFieldProperties",
    "ConnectorTypeSchema",
    "ConnectorTypeSchemaProperties",
    "CreateAccountLogServiceRequest",
    "CreateAccountWebhookRequest",
    "CreateAccountWebhookResponse200",
    "CreateConnectionRequest",
    "CreateConnectionRequestDataDelaySensitivity",
    "CreateConnectionRequestDestinationSchemaNames",
    "CreateConnectionRequestNetworkingMethod",
    "CreateConnectionRequestScheduleType",
    "CreateConnectionRequestSyncFrequency",
    "CreateConnectionResponse201",
    "CreateConnectorSdkPackageBody",
    "CreateConnectorSdkPackageResponse201",
    "CreateDestinationRequest",
    "CreateDestinationRequestNetworkingMethod",
    "CreateDestinationRequestRegion",
    "CreateDestinationRequestTimeZoneOffset",
    "CreateDestinationResponse201",
    "CreateEsmResponse201",
    "CreateGroupRequest",
    "CreateGroupResponse201",
    "CreateGroupWebhookRequest",
    "CreateGroupWebhookResponse200",
    "CreateHybridDeploymentAgentRequest",
    "CreateHybridDeploymentAgentRequestAuthType",
    "CreateHybridDeploymentAgentRequestEnvType",
    "CreateHybridDeploymentAgentResponse201",
    "CreateLogServiceRequest",
    "CreateMembershipRequest",
    "CreatePrivateLinkRequest",
    "CreatePrivateLinkRequestRegion",
    "CreatePrivateLinkRequestService",
    "CreatePrivateLinkResponse201",
    "CreateProxyAgentRequest",
    "CreateProxyAgentRequestGroupRegion",
    "CreateProxyAgentResponse201",
    "CreateSchemaConfigRequest",
    "CreateSchemaConfigRequestSchemaChangeHandling",
    "CreateSchemaConfigRequestSchemas",
    "CreateSecretsManagerRequest",
    "CreateSecretsManagerRequestType",
    "CreateSystemKeyRequest",
    "CreateSystemKeyRequestExpirationPeriod",
    "CreateSystemKeyResponse201",
    "CreateTeamMembershipRequest",
    "CreateTeamRequest",
    "CreateTeamResponse201",
    "CreateTransformationProjectRequest",
    "CreateTransformationProjectRequestType",
    "CreateTransformationProjectResponse201",
    "CreateTransformationRequest",
    "CreateTransformationRequestType",
    "CreateTransformationResponse201",
    "CreateUserRequest",
    "CreateUserRequestUserType",
    "CreateUserResponse201",
    "CreatedHybridDeploymentAgent",
    "CreatedProxyAgent",
    "DeleteAccountLogServiceResponse200",
    "DeleteColumnConnectionConfigResponse200",
    "DeleteConnectionResponse200",
    "DeleteConnectorSdkPackageResponse200",
    "DeleteDestinationResponse200",
    "DeleteEsmResponse200",
    "DeleteGroupResponse200",
    "DeleteHybridDeploymentAgentResponse200",
    "DeleteLogServiceResponse200",
    "DeleteMultipleColumnsConnectionConfigResponse200",
    "DeletePrivateLinkResponse200",
    "DeleteProxyAgentResponse200",
    "DeleteSystemKeyResponse200",
    "DeleteTeamMembershipInAccountResponse200",
    "DeleteTeamMembershipInConnectionResponse200",
    "DeleteTeamMembershipInGroupResponse200",
    "DeleteTeamResponse200",
    "DeleteTransformationProjectResponse200",
    "DeleteTransformationResponse200",
    "DeleteUserFromGroupResponse200",
    "DeleteUserFromTeamResponse200",
    "DeleteUserMembershipInAccountResponse200",
    "DeleteUserMembershipInConnectionResponse200",
    "DeleteUserMembershipInGroupResponse200",
    "DeleteUserResponse200",
    "DeleteWebhookResponse200",
    "Destination",
    "DestinationConfiguration",
    "DestinationConfigurationInfo",
    "DestinationDetailsResponse200",
    "DismissConnectionWarningsOfTypeResponse200",
    "DismissConnectionWarningsResponse200",
    "DismissWarningsRequest",
    "DropColumnsRequest",
    "DropColumnsRequestSchemas",
    "DropColumnsSchemaRequest",
    "DropColumnsSchemaRequestTables",
    "DropColumnsTableRequest",
    "Fingerprint",
    "GetAccountInfoResponse200",
    "GetAccountLogServiceDetailsResponse200",
    "GetConnectionCertificateDetailsResponse200",
    "GetConnectionCertificatesListResponse200",
    "GetConnectionCertificatesListResponse200Data",
    "GetConnectionFingerprintDetailsResponse200",
    "GetConnectionFingerprintsListResponse200",
    "GetConnectionFingerprintsListResponse200Data",
    "GetConnectorSdkPackageResponse200",
    "GetDestinationCertificateDetailsResponse200",
    "GetDestinationCertificatesListResponse200",
    "GetDestinationCertificatesListResponse200Data",
    "GetDestinationFingerprintDetailsResponse200",
    "GetDestinationFingerprintsListResponse200",
    "GetDestinationFingerprintsListResponse200Data",
    "GetEsmDetailsResponse200",
    "GetEsmEntitiesResponse200",
    "GetEsmEntitiesResponse200Data",
    "GetHybridDeploymentAgentListResponse200",
    "GetHybridDeploymentAgentListResponse200Data",
    "GetHybridDeploymentAgentResponse200",
    "GetLogServiceDetailsResponse200",
    "GetPrivateLinkDetailsResponse200",
    "GetPrivateLinksResponse200",
    "GetPrivateLinksResponse200Data",
    "GetProxyAgentConnectionsResponse200",
    "GetProxyAgentConnectionsResponse200Data",
    "GetProxyAgentResponse200",
    "GetProxyAgentResponse200Data",
    "GetSystemKeyDetailsResponse200",
    "GetSystemKeysResponse200",
    "GetSystemKeysResponse200Data",
    "GetTeamMembershipInConnectionResponse200",
    "GetTeamMembershipInGroupResponse200",
    "GetTeamMembershipsInConnectionsResponse200",
    "GetTeamMembershipsInConnectionsResponse200Data",
    "GetTeamMembershipsInGroupsResponse200",
    "GetTeamMembershipsInGroupsResponse200Data",
    "GetUserInTeamResponse200",
    "GetUserMembershipInConnectionsResponse200",
    "GetUserMembershipInGroupResponse200",
    "GetUserMembershipsInConnectionsResponse200",
    "GetUserMembershipsInConnectionsResponse200Data",
    "GetUserMembershipsInGroupsResponse200",
    "GetUserMembershipsInGroupsResponse200Data",
    "Group",
    "GroupDetailsResponse200",
    "GroupServiceAccount",
    "GroupServiceAccountResponse200",
    "GroupSshKey",
    "GroupSshPublicKeyResponse200",
    "HvrHubRegistration",
    "HvrRegisterHubResponse200",
    "HybridDeploymentAgent",
    "HybridDeploymentAgentFiles",
    "HybridDeploymentAgentUsage",
    "ListAllConnectionsInGroupResponse200",
    "ListAllConnectionsInGroupResponse200Data",
    "ListAllGroupsResponse200",
    "ListAllGroupsResponse200Data",
    "ListAllRolesResponse200",
    "ListAllRolesResponse200Data",
    "ListAllTeamsResponse200",
    "ListAllTeamsResponse200Data",
    "ListAllTransformationProjectsResponse200",
    "ListAllTransformationProjectsResponse200Data",
    "ListAllUsersInGroupResponse200",
    "ListAllUsersInGroupResponse200Data",
    "ListAllUsersResponse200",
    "ListAllUsersResponse200Data",
    "ListAllUsersUserType",
    "ListAllWebhooksResponse200",
    "ListAllWebhooksResponse200Data",
    "ListConnectionErrorsResponse200",
    "ListConnectionErrorsResponse200Data",
    "ListConnectionWarningsResponse200",
    "ListConnectionWarningsResponse200Data",
    "ListConnectionsResponse200",
    "ListConnectionsResponse200Data",
    "ListConnectorSdkPackagesResponse200",
    "ListConnectorSdkPackagesResponse200Data",
    "ListDestinationsResponse200",
    "ListDestinationsResponse200Data",
    "ListEsmEntitiesResponse200",
    "ListEsmEntitiesResponse200Data",
    "ListEsmsResponse200",
    "ListEsmsResponse200Data",
    "ListLogServicesResponse200",
    "ListLogServicesResponse200Data",
    "ListUserApiKeysResponse200",
    "ListUserApiKeysResponse200Data",
    "ListUsersInTeamResponse200",
    "ListUsersInTeamResponse200Data",
    "LogService",
    "LogServiceSetupTests",
    "LogServiceStatus",
    "LogServiceTask",
    "Membership",
    "MetadataConnectorConfigResponse200",
    "MetadataConnectorsResponse200",
    "MetadataConnectorsResponse200Data",
    "MetadataPublicConnectorsResponse200",
    "ModifyConnectionColumnConfigResponse200",
    "ModifyConnectionDatabaseSchemaConfigResponse200",
    "ModifyConnectionResponse200",
    "ModifyConnectionSchemaConfigResponse200",
    "ModifyConnectionStateResponse200",
    "ModifyConnectionTableConfigResponse200",
    "ModifyDestinationResponse200",
    "ModifyEsmResponse200",
    "ModifyGroupResponse200",
    "ModifyPrivateLinkResponse200",
    "ModifyTeamResponse200",
    "ModifyTransformationProjectResponse200",
    "ModifyUserResponse200",
    "ModifyWebhookResponse200",
    "MoveConnectionRequest",
    "MoveConnectionRequestSyncBehavior",
    "MoveConnectionResponse200",
    "PreCreateConnectionSchemaConfigResponse200",
    "PrivateLink",
    "ProxyAgent",
    "ProxyAgentConnection",
    "ProxyAgentDetailsResponse",
    "ProxyAgentUsage",
    "ReAuthHybridDeploymentAgentRequest",
    "ReAuthHybridDeploymentAgentRequestAuthType",
    "ReAuthHybridDeploymentAgentResponse200",
    "RegenerateSecretsProxyAgentResponse200",
    "RegisterHvrHubRequest",
    "ReloadConnectionSchemaConfigResponse200",
    "ReloadSchemaConfigRequest",
    "ResetHybridDeploymentAgentCredentialsResponse200",
    "ResyncConnectionRequest",
    "ResyncConnectionRequestScope",
    "ResyncConnectionResponse200",
    "ResyncTablesBody",
    "ResyncTablesResponse200",
    "RevokeConnectionCertificateResponse200",
    "RevokeConnectionFingerprintResponse200",
    "RevokeDestinationCertificateResponse200",
    "RevokeDestinationFingerprintResponse200",
    "Role",
    "RotateSystemKeyRequest",
    "RotateSystemKeyRequestExpirationPeriod",
    "RotateSystemKeyResponse200",
    "RunDestinationSetupTestsRequest",
    "RunDestinationSetupTestsResponse200",
    "RunSetupTestsAccountLogServiceResponse200",
    "RunSetupTestsLogServiceResponse200",
    "RunSetupTestsRequest",
    "RunSetupTestsResponse200",
    "RunTransformationRequest",
    "RunTransformationResponse200",
    "Schema",
    "SchemaConfig",
    "SchemaMap",
    "SecretsManager",
    "SecretsManagerEntity",
    "SetupTestResult",
    "Sync",
    "SyncConnectionRequest",
    "SyncConnectionResponse200",
    "SyncStage",
    "SyncStages",
    "SystemKey",
    "SystemKeyPermission",
    "SystemKeyPermissionRequest",
    "SystemKeyPermissionRequestAccessLevel",
    "SystemKeyPermissionRequestResourceType",
    "SystemKeyPermissionResourceFilter",
    "SystemKeyPermissionResourceFilterInfo",
    "Table",
    "TableColumns",
    "TableEnabledPatchSettings",
    "TableMap",
    "TableWarning",
    "TableWarnings",
    "Team",
    "TeamDetailsResponse200",
    "TeamMembership",
    "TestTransformationProjectResponse200",
    "TestWebhookRequest",
    "TestWebhookResponse200",
    "Transformation",
    "TransformationDetailsResponse200",
    "TransformationPackage",
    "TransformationPackageMetadataDetailsResponse200",
    "TransformationPackageMetadataListResponse200",
    "TransformationPackageMetadataListResponse200Data",
    "TransformationProject",
    "TransformationProjectDetailsResponse200",
    "TransformationSchedule",
    "TransformationScheduleDaysOfWeekItem",
    "TransformationScheduleInfo",
    "TransformationScheduleScheduleType",
    "TransformationsListResponse200",
    "TransformationsListResponse200Data",
    "TransformationsListType",
    "TrustCertificateRequest",
    "UpdateAccountLogServiceResponse200",
    "UpdateColumnRequest",
    "UpdateConnectionRequest",
    "UpdateConnectionRequestDataDelaySensitivity",
    "UpdateConnectionRequestNetworkingMethod",
    "UpdateConnectionRequestScheduleType",
    "UpdateConnectionRequestSchemaStatus",
    "UpdateConnectionRequestSyncFrequency",
    "UpdateConnectionStateRequest",
    "UpdateConnectorSdkPackageBody",
    "UpdateConnectorSdkPackageResponse200",
    "UpdateDestinationRequest",
    "UpdateDestinationRequestNetworkingMethod",
    "UpdateDestinationRequestRegion",
    "UpdateDestinationRequestTimeZoneOffset",
    "UpdateGroupRequest",
    "UpdateLogServiceRequest",
    "UpdateLogServiceResponse200",
    "UpdateMembershipRequest",
    "UpdatePrivateLinkRequest",
    "UpdateSchemaConfigRequest",
    "UpdateSchemaConfigRequestSchemaChangeHandling",
    "UpdateSchemaConfigRequestSchemas",
    "UpdateSchemaRequest",
    "UpdateSchemaRequestTables",
    "UpdateSecretsManagerRequest",
    "UpdateSystemKeyRequest",
    "UpdateSystemKeyResponse200",
    "UpdateTableRequest",
    "UpdateTableRequestColumns",
    "UpdateTableRequestSyncMode",
    "UpdateTeamMembershipInConnectionResponse200",
    "UpdateTeamMembershipInGroupResponse200",
    "UpdateTeamRequest",
    "UpdateTransformationProjectRequest",
    "UpdateTransformationRequest",
    "UpdateTransformationResponse200",
    "UpdateUserMembershipInConnectionResponse200",
    "UpdateUserMembershipInGroupResponse200",
    "UpdateUserMembershipResponse200",
    "UpdateUserRequest",
    "UpdateWebhookRequest",
    "UpgradeTransformationPackageResponse200",
    "User",
    "UserDetailsResponse200",
    "Webhook",
    "WebhookDetailsResponse200",
    "WebhookTestResult",
)

if TYPE_CHECKING:
    from .account_info import AccountInfo
    from .add_account_log_service_response_201 import AddAccountLogServiceResponse201
    from .add_log_service_response_201 import AddLogServiceResponse201
    from .add_team_membership_in_connection_response_201 import (
        AddTeamMembershipInConnectionResponse201,
    )
    from .add_team_membership_in_group_response_201 import AddTeamMembershipInGroupResponse201
    from .add_user_membership_in_connection_response_201 import (
        AddUserMembershipInConnectionResponse201,
    )
    from .add_user_membership_in_group_response_201 import AddUserMembershipInGroupResponse201
    from .add_user_to_group_request import AddUserToGroupRequest
    from .add_user_to_group_response_200 import AddUserToGroupResponse200
    from .add_user_to_team_response_201 import AddUserToTeamResponse201
    from .api_key import ApiKey
    from .approve_certificate_request import ApproveCertificateRequest
    from .approve_certificate_response_200 import ApproveCertificateResponse200
    from .approve_connection_certificate_response_200 import ApproveConnectionCertificateResponse200
    from .approve_destination_certificate_response_200 import (
        ApproveDestinationCertificateResponse200,
    )
    from .approve_fingerprint_request import ApproveFingerprintRequest
    from .approve_fingerprint_response import ApproveFingerprintResponse
    from .cancel_transformation_response_200 import CancelTransformationResponse200
    from .certificate import Certificate
    from .column import Column
    from .column_enabled_patch_settings import ColumnEnabledPatchSettings
    from .column_map import ColumnMap
    from .connect_card import ConnectCard
    from .connect_card_config import ConnectCardConfig
    from .connect_card_config_info import ConnectCardConfigInfo
    from .connect_card_request import ConnectCardRequest
    from .connect_card_response_200 import ConnectCardResponse200
    from .connection import Connection
    from .connection_column_config_response_200 import ConnectionColumnConfigResponse200
    from .connection_connect_card import ConnectionConnectCard
    from .connection_details_response_200 import ConnectionDetailsResponse200
    from .connection_external_secrets_keys_config import ConnectionExternalSecretsKeysConfig
    from .connection_problem import ConnectionProblem
    from .connection_schedule import ConnectionSchedule
    from .connection_schema_config_response_200 import ConnectionSchemaConfigResponse200
    from .connection_state import ConnectionState
    from .connection_state_response_200 import ConnectionStateResponse200
    from .connection_status import ConnectionStatus
    from .connection_sync_history_response_200 import ConnectionSyncHistoryResponse200
    from .connection_sync_history_response_200_data import ConnectionSyncHistoryResponse200Data
    from .connection_task import ConnectionTask
    from .connection_warning import ConnectionWarning
    from .connector_sdk_package import ConnectorSdkPackage
    from .connector_type import ConnectorType
    from .connector_type_feature import ConnectorTypeFeature
    from .connector_type_field import ConnectorTypeField
    from .connector_type_field_properties import ConnectorTypeFieldProperties
    from .connector_type_schema import ConnectorTypeSchema
    from .connector_type_schema_properties import ConnectorTypeSchemaProperties
    from .create_account_log_service_request import CreateAccountLogServiceRequest
    from .create_account_webhook_request import CreateAccountWebhookRequest
    from .create_account_webhook_response_200 import CreateAccountWebhookResponse200
    from .create_connection_request import CreateConnectionRequest
    from .create_connection_request_data_delay_sensitivity import (
        CreateConnectionRequestDataDelaySensitivity,
    )
    from .create_connection_request_destination_schema_names import (
        CreateConnectionRequestDestinationSchemaNames,
    )
    from .create_connection_request_networking_method import CreateConnectionRequestNetworkingMethod
    from .create_connection_request_schedule_type import CreateConnectionRequestScheduleType
    from .create_connection_request_sync_frequency import CreateConnectionRequestSyncFrequency
    from .create_connection_response_201 import CreateConnectionResponse201
    from .create_connector_sdk_package_body import CreateConnectorSdkPackageBody
    from .create_connector_sdk_package_response_201 import CreateConnectorSdkPackageResponse201
    from .create_destination_request import CreateDestinationRequest
    from .create_destination_request_networking_method import (
        CreateDestinationRequestNetworkingMethod,
    )
    from .create_destination_request_region import CreateDestinationRequestRegion
    from .create_destination_request_time_zone_offset import CreateDestinationRequestTimeZoneOffset
    from .create_destination_response_201 import CreateDestinationResponse201
    from .create_esm_response_201 import CreateEsmResponse201
    from .create_group_request import CreateGroupRequest
    from .create_group_response_201 import CreateGroupResponse201
    from .create_group_webhook_request import CreateGroupWebhookRequest
    from .create_group_webhook_response_200 import CreateGroupWebhookResponse200
    from .create_hybrid_deployment_agent_request import CreateHybridDeploymentAgentRequest
    from .create_hybrid_deployment_agent_request_auth_type import (
        CreateHybridDeploymentAgentRequestAuthType,
    )
    from .create_hybrid_deployment_agent_request_env_type import (
        CreateHybridDeploymentAgentRequestEnvType,
    )
    from .create_hybrid_deployment_agent_response_201 import CreateHybridDeploymentAgentResponse201
    from .create_log_service_request import CreateLogServiceRequest
    from .create_membership_request import CreateMembershipRequest
    from .create_private_link_request import CreatePrivateLinkRequest
    from .create_private_link_request_region import CreatePrivateLinkRequestRegion
    from .create_private_link_request_service import CreatePrivateLinkRequestService
    from .create_private_link_response_201 import CreatePrivateLinkResponse201
    from .create_proxy_agent_request import CreateProxyAgentRequest
    from .create_proxy_agent_request_group_region import CreateProxyAgentRequestGroupRegion
    from .create_proxy_agent_response_201 import CreateProxyAgentResponse201
    from .create_schema_config_request import CreateSchemaConfigRequest
    from .create_schema_config_request_schema_change_handling import (
        CreateSchemaConfigRequestSchemaChangeHandling,
    )
    from .create_schema_config_request_schemas import CreateSchemaConfigRequestSchemas
    from .create_secrets_manager_request import CreateSecretsManagerRequest
    from .create_secrets_manager_request_type import CreateSecretsManagerRequestType
    from .create_system_key_request import CreateSystemKeyRequest
    from .create_system_key_request_expiration_period import CreateSystemKeyRequestExpirationPeriod
    from .create_system_key_response_201 import CreateSystemKeyResponse201
    from .create_team_membership_request import CreateTeamMembershipRequest
    from .create_team_request import CreateTeamRequest
    from .create_team_response_201 import CreateTeamResponse201
    from .create_transformation_project_request import CreateTransformationProjectRequest
    from .create_transformation_project_request_type import CreateTransformationProjectRequestType
    from .create_transformation_project_response_201 import CreateTransformationProjectResponse201
    from .create_transformation_request import CreateTransformationRequest
    from .create_transformation_request_type import CreateTransformationRequestType
    from .create_transformation_response_201 import CreateTransformationResponse201
    from .create_user_request import CreateUserRequest
    from .create_user_request_user_type import CreateUserRequestUserType
    from .create_user_response_201 import CreateUserResponse201
    from .created_hybrid_deployment_agent import CreatedHybridDeploymentAgent
    from .created_proxy_agent import CreatedProxyAgent
    from .delete_account_log_service_response_200 import DeleteAccountLogServiceResponse200
    from .delete_column_connection_config_response_200 import (
        DeleteColumnConnectionConfigResponse200,
    )
    from .delete_connection_response_200 import DeleteConnectionResponse200
    from .delete_connector_sdk_package_response_200 import DeleteConnectorSdkPackageResponse200
    from .delete_destination_response_200 import DeleteDestinationResponse200
    from .delete_esm_response_200 import DeleteEsmResponse200
    from .delete_group_response_200 import DeleteGroupResponse200
    from .delete_hybrid_deployment_agent_response_200 import DeleteHybridDeploymentAgentResponse200
    from .delete_log_service_response_200 import DeleteLogServiceResponse200
    from .delete_multiple_columns_connection_config_response_200 import (
        DeleteMultipleColumnsConnectionConfigResponse200,
    )
    from .delete_private_link_response_200 import DeletePrivateLinkResponse200
    from .delete_proxy_agent_response_200 import DeleteProxyAgentResponse200
    from .delete_system_key_response_200 import DeleteSystemKeyResponse200
    from .delete_team_membership_in_account_response_200 import (
        DeleteTeamMembershipInAccountResponse200,
    )
    from .delete_team_membership_in_connection_response_200 import (
        DeleteTeamMembershipInConnectionResponse200,
    )
    from .delete_team_membership_in_group_response_200 import DeleteTeamMembershipInGroupResponse200
    from .delete_team_response_200 import DeleteTeamResponse200
    from .delete_transformation_project_response_200 import DeleteTransformationProjectResponse200
    from .delete_transformation_response_200 import DeleteTransformationResponse200
    from .delete_user_from_group_response_200 import DeleteUserFromGroupResponse200
    from .delete_user_from_team_response_200 import DeleteUserFromTeamResponse200
    from .delete_user_membership_in_account_response_200 import (
        DeleteUserMembershipInAccountResponse200,
    )
    from .delete_user_membership_in_connection_response_200 import (
        DeleteUserMembershipInConnectionResponse200,
    )
    from .delete_user_membership_in_group_response_200 import DeleteUserMembershipInGroupResponse200
    from .delete_user_response_200 import DeleteUserResponse200
    from .delete_webhook_response_200 import DeleteWebhookResponse200
    from .destination import Destination
    from .destination_configuration import DestinationConfiguration
    from .destination_configuration_info import DestinationConfigurationInfo
    from .destination_details_response_200 import DestinationDetailsResponse200
    from .dismiss_connection_warnings_of_type_response_200 import (
        DismissConnectionWarningsOfTypeResponse200,
    )
    from .dismiss_connection_warnings_response_200 import DismissConnectionWarningsResponse200
    from .dismiss_warnings_request import DismissWarningsRequest
    from .drop_columns_request import DropColumnsRequest
    from .drop_columns_request_schemas import DropColumnsRequestSchemas
    from .drop_columns_schema_request import DropColumnsSchemaRequest
    from .drop_columns_schema_request_tables import DropColumnsSchemaRequestTables
    from .drop_columns_table_request import DropColumnsTableRequest
    from .fingerprint import Fingerprint
    from .get_account_info_response_200 import GetAccountInfoResponse200
    from .get_account_log_service_details_response_200 import GetAccountLogServiceDetailsResponse200
    from .get_connection_certificate_details_response_200 import (
        GetConnectionCertificateDetailsResponse200,
    )
    from .get_connection_certificates_list_response_200 import (
        GetConnectionCertificatesListResponse200,
    )
    from .get_connection_certificates_list_response_200_data import (
        GetConnectionCertificatesListResponse200Data,
    )
    from .get_connection_fingerprint_details_response_200 import (
        GetConnectionFingerprintDetailsResponse200,
    )
    from .get_connection_fingerprints_list_response_200 import (
        GetConnectionFingerprintsListResponse200,
    )
    from .get_connection_fingerprints_list_response_200_data import (
        GetConnectionFingerprintsListResponse200Data,
    )
    from .get_connector_sdk_package_response_200 import GetConnectorSdkPackageResponse200
    from .get_destination_certificate_details_response_200 import (
        GetDestinationCertificateDetailsResponse200,
    )
    from .get_destination_certificates_list_response_200 import (
        GetDestinationCertificatesListResponse200,
    )
    from .get_destination_certificates_list_response_200_data import (
        GetDestinationCertificatesListResponse200Data,
    )
    from .get_destination_fingerprint_details_response_200 import (
        GetDestinationFingerprintDetailsResponse200,
    )
    from .get_destination_fingerprints_list_response_200 import (
        GetDestinationFingerprintsListResponse200,
    )
    from .get_destination_fingerprints_list_response_200_data import (
        GetDestinationFingerprintsListResponse200Data,
    )
    from .get_esm_details_response_200 import GetEsmDetailsResponse200
    from .get_esm_entities_response_200 import GetEsmEntitiesResponse200
    from .get_esm_entities_response_200_data import GetEsmEntitiesResponse200Data
    from .get_hybrid_deployment_agent_list_response_200 import (
        GetHybridDeploymentAgentListResponse200,
    )
    from .get_hybrid_deployment_agent_list_response_200_data import (
        GetHybridDeploymentAgentListResponse200Data,
    )
    from .get_hybrid_deployment_agent_response_200 import GetHybridDeploymentAgentResponse200
    from .get_log_service_details_response_200 import GetLogServiceDetailsResponse200
    from .get_private_link_details_response_200 import GetPrivateLinkDetailsResponse200
    from .get_private_links_response_200 import GetPrivateLinksResponse200
    from .get_private_links_response_200_data import GetPrivateLinksResponse200Data
    from .get_proxy_agent_connections_response_200 import GetProxyAgentConnectionsResponse200
    from .get_proxy_agent_connections_response_200_data import (
        GetProxyAgentConnectionsResponse200Data,
    )
    from .get_proxy_agent_response_200 import GetProxyAgentResponse200
    from .get_proxy_agent_response_200_data import GetProxyAgentResponse200Data
    from .get_system_key_details_response_200 import GetSystemKeyDetailsResponse200
    from .get_system_keys_response_200 import GetSystemKeysResponse200
    from .get_system_keys_response_200_data import GetSystemKeysResponse200Data
    from .get_team_membership_in_connection_response_200 import (
        GetTeamMembershipInConnectionResponse200,
    )
    from .get_team_membership_in_group_response_200 import GetTeamMembershipInGroupResponse200
    from .get_team_memberships_in_connections_response_200 import (
        GetTeamMembershipsInConnectionsResponse200,
    )
    from .get_team_memberships_in_connections_response_200_data import (
        GetTeamMembershipsInConnectionsResponse200Data,
    )
    from .get_team_memberships_in_groups_response_200 import GetTeamMembershipsInGroupsResponse200
    from .get_team_memberships_in_groups_response_200_data import (
        GetTeamMembershipsInGroupsResponse200Data,
    )
    from .get_user_in_team_response_200 import GetUserInTeamResponse200
    from .get_user_membership_in_connections_response_200 import (
        GetUserMembershipInConnectionsResponse200,
    )
    from .get_user_membership_in_group_response_200 import GetUserMembershipInGroupResponse200
    from .get_user_memberships_in_connections_response_200 import (
        GetUserMembershipsInConnectionsResponse200,
    )
    from .get_user_memberships_in_connections_response_200_data import (
        GetUserMembershipsInConnectionsResponse200Data,
    )
    from .get_user_memberships_in_groups_response_200 import GetUserMembershipsInGroupsResponse200
    from .get_user_memberships_in_groups_response_200_data import (
        GetUserMembershipsInGroupsResponse200Data,
    )
    from .group import Group
    from .group_details_response_200 import GroupDetailsResponse200
    from .group_service_account import GroupServiceAccount
    from .group_service_account_response_200 import GroupServiceAccountResponse200
    from .group_ssh_key import GroupSshKey
    from .group_ssh_public_key_response_200 import GroupSshPublicKeyResponse200
    from .hvr_hub_registration import HvrHubRegistration
    from .hvr_register_hub_response_200 import HvrRegisterHubResponse200
    from .hybrid_deployment_agent import HybridDeploymentAgent
    from .hybrid_deployment_agent_files import HybridDeploymentAgentFiles
    from .hybrid_deployment_agent_usage import HybridDeploymentAgentUsage
    from .list_all_connections_in_group_response_200 import ListAllConnectionsInGroupResponse200
    from .list_all_connections_in_group_response_200_data import (
        ListAllConnectionsInGroupResponse200Data,
    )
    from .list_all_groups_response_200 import ListAllGroupsResponse200
    from .list_all_groups_response_200_data import ListAllGroupsResponse200Data
    from .list_all_roles_response_200 import ListAllRolesResponse200
    from .list_all_roles_response_200_data import ListAllRolesResponse200Data
    from .list_all_teams_response_200 import ListAllTeamsResponse200
    from .list_all_teams_response_200_data import ListAllTeamsResponse200Data
    from .list_all_transformation_projects_response_200 import (
        ListAllTransformationProjectsResponse200,
    )
    from .list_all_transformation_projects_response_200_data import (
        ListAllTransformationProjectsResponse200Data,
    )
    from .list_all_users_in_group_response_200 import ListAllUsersInGroupResponse200
    from .list_all_users_in_group_response_200_data import ListAllUsersInGroupResponse200Data
    from .list_all_users_response_200 import ListAllUsersResponse200
    from .list_all_users_response_200_data import ListAllUsersResponse200Data
    from .list_all_users_user_type import ListAllUsersUserType
    from .list_all_webhooks_response_200 import ListAllWebhooksResponse200
    from .list_all_webhooks_response_200_data import ListAllWebhooksResponse200Data
    from .list_connection_errors_response_200 import ListConnectionErrorsResponse200
    from .list_connection_errors_response_200_data import ListConnectionErrorsResponse200Data
    from .list_connection_warnings_response_200 import ListConnectionWarningsResponse200
    from .list_connection_warnings_response_200_data import ListConnectionWarningsResponse200Data
    from .list_connections_response_200 import ListConnectionsResponse200
    from .list_connections_response_200_data import ListConnectionsResponse200Data
    from .list_connector_sdk_packages_response_200 import ListConnectorSdkPackagesResponse200
    from .list_connector_sdk_packages_response_200_data import (
        ListConnectorSdkPackagesResponse200Data,
    )
    from .list_destinations_response_200 import ListDestinationsResponse200
    from .list_destinations_response_200_data import ListDestinationsResponse200Data
    from .list_esm_entities_response_200 import ListEsmEntitiesResponse200
    from .list_esm_entities_response_200_data import ListEsmEntitiesResponse200Data
    from .list_esms_response_200 import ListEsmsResponse200
    from .list_esms_response_200_data import ListEsmsResponse200Data
    from .list_log_services_response_200 import ListLogServicesResponse200
    from .list_log_services_response_200_data import ListLogServicesResponse200Data
    from .list_user_api_keys_response_200 import ListUserApiKeysResponse200
    from .list_user_api_keys_response_200_data import ListUserApiKeysResponse200Data
    from .list_users_in_team_response_200 import ListUsersInTeamResponse200
    from .list_users_in_team_response_200_data import ListUsersInTeamResponse200Data
    from .log_service import LogService
    from .log_service_setup_tests import LogServiceSetupTests
    from .log_service_status import LogServiceStatus
    from .log_service_task import LogServiceTask
    from .membership import Membership
    from .metadata_connector_config_response_200 import MetadataConnectorConfigResponse200
    from .metadata_connectors_response_200 import MetadataConnectorsResponse200
    from .metadata_connectors_response_200_data import MetadataConnectorsResponse200Data
    from .metadata_public_connectors_response_200 import MetadataPublicConnectorsResponse200
    from .modify_connection_column_config_response_200 import (
        ModifyConnectionColumnConfigResponse200,
    )
    from .modify_connection_database_schema_config_response_200 import (
        ModifyConnectionDatabaseSchemaConfigResponse200,
    )
    from .modify_connection_response_200 import ModifyConnectionResponse200
    from .modify_connection_schema_config_response_200 import (
        ModifyConnectionSchemaConfigResponse200,
    )
    from .modify_connection_state_response_200 import ModifyConnectionStateResponse200
    from .modify_connection_table_config_response_200 import ModifyConnectionTableConfigResponse200
    from .modify_destination_response_200 import ModifyDestinationResponse200
    from .modify_esm_response_200 import ModifyEsmResponse200
    from .modify_group_response_200 import ModifyGroupResponse200
    from .modify_private_link_response_200 import ModifyPrivateLinkResponse200
    from .modify_team_response_200 import ModifyTeamResponse200
    from .modify_transformation_project_response_200 import ModifyTransformationProjectResponse200
    from .modify_user_response_200 import ModifyUserResponse200
    from .modify_webhook_response_200 import ModifyWebhookResponse200
    from .move_connection_request import MoveConnectionRequest
    from .move_connection_request_sync_behavior import MoveConnectionRequestSyncBehavior
    from .move_connection_response_200 import MoveConnectionResponse200
    from .pre_create_connection_schema_config_response_200 import (
        PreCreateConnectionSchemaConfigResponse200,
    )
    from .private_link import PrivateLink
    from .proxy_agent import ProxyAgent
    from .proxy_agent_connection import ProxyAgentConnection
    from .proxy_agent_details_response import ProxyAgentDetailsResponse
    from .proxy_agent_usage import ProxyAgentUsage
    from .re_auth_hybrid_deployment_agent_request import ReAuthHybridDeploymentAgentRequest
    from .re_auth_hybrid_deployment_agent_request_auth_type import (
        ReAuthHybridDeploymentAgentRequestAuthType,
    )
    from .re_auth_hybrid_deployment_agent_response_200 import ReAuthHybridDeploymentAgentResponse200
    from .regenerate_secrets_proxy_agent_response_200 import RegenerateSecretsProxyAgentResponse200
    from .register_hvr_hub_request import RegisterHvrHubRequest
    from .reload_connection_schema_config_response_200 import (
        ReloadConnectionSchemaConfigResponse200,
    )
    from .reload_schema_config_request import ReloadSchemaConfigRequest
    from .reset_hybrid_deployment_agent_credentials_response_200 import (
        ResetHybridDeploymentAgentCredentialsResponse200,
    )
    from .resync_connection_request import ResyncConnectionRequest
    from .resync_connection_request_scope import ResyncConnectionRequestScope
    from .resync_connection_response_200 import ResyncConnectionResponse200
    from .resync_tables_body import ResyncTablesBody
    from .resync_tables_response_200 import ResyncTablesResponse200
    from .revoke_connection_certificate_response_200 import RevokeConnectionCertificateResponse200
    from .revoke_connection_fingerprint_response_200 import RevokeConnectionFingerprintResponse200
    from .revoke_destination_certificate_response_200 import RevokeDestinationCertificateResponse200
    from .revoke_destination_fingerprint_response_200 import RevokeDestinationFingerprintResponse200
    from .role import Role
    from .rotate_system_key_request import RotateSystemKeyRequest
    from .rotate_system_key_request_expiration_period import RotateSystemKeyRequestExpirationPeriod
    from .rotate_system_key_response_200 import RotateSystemKeyResponse200
    from .run_destination_setup_tests_request import RunDestinationSetupTestsRequest
    from .run_destination_setup_tests_response_200 import RunDestinationSetupTestsResponse200
    from .run_setup_tests_account_log_service_response_200 import (
        RunSetupTestsAccountLogServiceResponse200,
    )
    from .run_setup_tests_log_service_response_200 import RunSetupTestsLogServiceResponse200
    from .run_setup_tests_request import RunSetupTestsRequest
    from .run_setup_tests_response_200 import RunSetupTestsResponse200
    from .run_transformation_request import RunTransformationRequest
    from .run_transformation_response_200 import RunTransformationResponse200
    from .schema import Schema
    from .schema_config import SchemaConfig
    from .schema_map import SchemaMap
    from .secrets_manager import SecretsManager
    from .secrets_manager_entity import SecretsManagerEntity
    from .setup_test_result import SetupTestResult
    from .sync import Sync
    from .sync_connection_request import SyncConnectionRequest
    from .sync_connection_response_200 import SyncConnectionResponse200
    from .sync_stage import SyncStage
    from .sync_stages import SyncStages
    from .system_key import SystemKey
    from .system_key_permission import SystemKeyPermission
    from .system_key_permission_request import SystemKeyPermissionRequest
    from .system_key_permission_request_access_level import SystemKeyPermissionRequestAccessLevel
    from .system_key_permission_request_resource_type import SystemKeyPermissionRequestResourceType
    from .system_key_permission_resource_filter import SystemKeyPermissionResourceFilter
    from .system_key_permission_resource_filter_info import SystemKeyPermissionResourceFilterInfo
    from .table import Table
    from .table_columns import TableColumns
    from .table_enabled_patch_settings import TableEnabledPatchSettings
    from .table_map import TableMap
    from .table_warning import TableWarning
    from .table_warnings import TableWarnings
    from .team import Team
    from .team_details_response_200 import TeamDetailsResponse200
    from .team_membership import TeamMembership
    from .test_transformation_project_response_200 import TestTransformationProjectResponse200
    from .test_webhook_request import TestWebhookRequest
    from .test_webhook_response_200 import TestWebhookResponse200
    from .transformation import Transformation
    from .transformation_details_response_200 import TransformationDetailsResponse200
    from .transformation_package import TransformationPackage
    from .transformation_package_metadata_details_response_200 import (
        TransformationPackageMetadataDetailsResponse200,
    )
    from .transformation_package_metadata_list_response_200 import (
        TransformationPackageMetadataListResponse200,
    )
    from .transformation_package_metadata_list_response_200_data import (
        TransformationPackageMetadataListResponse200Data,
    )
    from .transformation_project import TransformationProject
    from .transformation_project_details_response_200 import TransformationProjectDetailsResponse200
    from .transformation_schedule import TransformationSchedule
    from .transformation_schedule_days_of_week_item import TransformationScheduleDaysOfWeekItem
    from .transformation_schedule_info import TransformationScheduleInfo
    from .transformation_schedule_schedule_type import TransformationScheduleScheduleType
    from .transformations_list_response_200 import TransformationsListResponse200
    from .transformations_list_response_200_data import TransformationsListResponse200Data
    from .transformations_list_type import TransformationsListType
    from .trust_certificate_request import TrustCertificateRequest
    from .update_account_log_service_response_200 import UpdateAccountLogServiceResponse200
    from .update_column_request import UpdateColumnRequest
    from .update_connection_request import UpdateConnectionRequest
    from .update_connection_request_data_delay_sensitivity import (
        UpdateConnectionRequestDataDelaySensitivity,
    )
    from .update_connection_request_networking_method import UpdateConnectionRequestNetworkingMethod
    from .update_connection_request_schedule_type import UpdateConnectionRequestScheduleType
    from .update_connection_request_schema_status import UpdateConnectionRequestSchemaStatus
    from .update_connection_request_sync_frequency import UpdateConnectionRequestSyncFrequency
    from .update_connection_state_request import UpdateConnectionStateRequest
    from .update_connector_sdk_package_body import UpdateConnectorSdkPackageBody
    from .update_connector_sdk_package_response_200 import UpdateConnectorSdkPackageResponse200
    from .update_destination_request import UpdateDestinationRequest
    from .update_destination_request_networking_method import (
        UpdateDestinationRequestNetworkingMethod,
    )
    from .update_destination_request_region import UpdateDestinationRequestRegion
    from .update_destination_request_time_zone_offset import UpdateDestinationRequestTimeZoneOffset
    from .update_group_request import UpdateGroupRequest
    from .update_log_service_request import UpdateLogServiceRequest
    from .update_log_service_response_200 import UpdateLogServiceResponse200
    from .update_membership_request import UpdateMembershipRequest
    from .update_private_link_request import UpdatePrivateLinkRequest
    from .update_schema_config_request import UpdateSchemaConfigRequest
    from .update_schema_config_request_schema_change_handling import (
        UpdateSchemaConfigRequestSchemaChangeHandling,
    )
    from .update_schema_config_request_schemas import UpdateSchemaConfigRequestSchemas
    from .update_schema_request import UpdateSchemaRequest
    from .update_schema_request_tables import UpdateSchemaRequestTables
    from .update_secrets_manager_request import UpdateSecretsManagerRequest
    from .update_system_key_request import UpdateSystemKeyRequest
    from .update_system_key_response_200 import UpdateSystemKeyResponse200
    from .update_table_request import UpdateTableRequest
    from .update_table_request_columns import UpdateTableRequestColumns
    from .update_table_request_sync_mode import UpdateTableRequestSyncMode
    from .update_team_membership_in_connection_response_200 import (
        UpdateTeamMembershipInConnectionResponse200,
    )
    from .update_team_membership_in_group_response_200 import UpdateTeamMembershipInGroupResponse200
    from .update_team_request import UpdateTeamRequest
    from .update_transformation_project_request import UpdateTransformationProjectRequest
    from .update_transformation_request import UpdateTransformationRequest
    from .update_transformation_response_200 import UpdateTransformationResponse200
    from .update_user_membership_in_connection_response_200 import (
        UpdateUserMembershipInConnectionResponse200,
    )
    from .update_user_membership_in_group_response_200 import UpdateUserMembershipInGroupResponse200
    from .update_user_membership_response_200 import UpdateUserMembershipResponse200
    from .update_user_request import UpdateUserRequest
    from .update_webhook_request import UpdateWebhookRequest
    from .upgrade_transformation_package_response_200 import UpgradeTransformationPackageResponse200
    from .user import User
    from .user_details_response_200 import UserDetailsResponse200
    from .webhook import Webhook
    from .webhook_details_response_200 import WebhookDetailsResponse200
    from .webhook_test_result import WebhookTestResult
else:
    from importlib import import_module

    _MODULES = {
        "AccountInfo": ".account_info",
        "AddAccountLogServiceResponse201": ".add_account_log_service_response_201",
        "AddLogServiceResponse201": ".add_log_service_response_201",
        "AddTeamMembershipInConnectionResponse201": ".add_team_membership_in_connection_response_201",
        "AddTeamMembershipInGroupResponse201": ".add_team_membership_in_group_response_201",
        "AddUserMembershipInConnectionResponse201": ".add_user_membership_in_connection_response_201",
        "AddUserMembershipInGroupResponse201": ".add_user_membership_in_group_response_201",
        "AddUserToGroupRequest": ".add_user_to_group_request",
        "AddUserToGroupResponse200": ".add_user_to_group_response_200",
        "AddUserToTeamResponse201": ".add_user_to_team_response_201",
        "ApiKey": ".api_key",
        "ApproveCertificateRequest": ".approve_certificate_request",
        "ApproveCertificateResponse200": ".approve_certificate_response_200",
        "ApproveConnectionCertificateResponse200": ".approve_connection_certificate_response_200",
        "ApproveDestinationCertificateResponse200": ".approve_destination_certificate_response_200",
        "ApproveFingerprintRequest": ".approve_fingerprint_request",
        "ApproveFingerprintResponse": ".approve_fingerprint_response",
        "CancelTransformationResponse200": ".cancel_transformation_response_200",
        "Certificate": ".certificate",
        "Column": ".column",
        "ColumnEnabledPatchSettings": ".column_enabled_patch_settings",
        "ColumnMap": ".column_map",
        "ConnectCard": ".connect_card",
        "ConnectCardConfig": ".connect_card_config",
        "ConnectCardConfigInfo": ".connect_card_config_info",
        "ConnectCardRequest": ".connect_card_request",
        "ConnectCardResponse200": ".connect_card_response_200",
        "Connection": ".connection",
        "ConnectionColumnConfigResponse200": ".connection_column_config_response_200",
        "ConnectionConnectCard": ".connection_connect_card",
        "ConnectionDetailsResponse200": ".connection_details_response_200",
        "ConnectionExternalSecretsKeysConfig": ".connection_external_secrets_keys_config",
        "ConnectionProblem": ".connection_problem",
        "ConnectionSchedule": ".connection_schedule",
        "ConnectionSchemaConfigResponse200": ".connection_schema_config_response_200",
        "ConnectionState": ".connection_state",
        "ConnectionStateResponse200": ".connection_state_response_200",
        "ConnectionStatus": ".connection_status",
        "ConnectionSyncHistoryResponse200": ".connection_sync_history_response_200",
        "ConnectionSyncHistoryResponse200Data": ".connection_sync_history_response_200_data",
        "ConnectionTask": ".connection_task",
        "ConnectionWarning": ".connection_warning",
        "ConnectorSdkPackage": ".connector_sdk_package",
        "ConnectorType": ".connector_type",
        "ConnectorTypeFeature": ".connector_type_feature",
        "ConnectorTypeField": ".connector_type_field",
        "ConnectorTypeFieldProperties": ".connector_type_field_properties",
        "ConnectorTypeSchema": ".connector_type_schema",
        "ConnectorTypeSchemaProperties": ".connector_type_schema_properties",
        "CreateAccountLogServiceRequest": ".create_account_log_service_request",
        "CreateAccountWebhookRequest": ".create_account_webhook_request",
        "CreateAccountWebhookResponse200": ".create_account_webhook_response_200",
        "CreateConnectionRequest": ".create_connection_request",
        "CreateConnectionRequestDataDelaySensitivity": ".create_connection_request_data_delay_sensitivity",
        "CreateConnectionRequestDestinationSchemaNames": ".create_connection_request_destination_schema_names",
        "CreateConnectionRequestNetworkingMethod": ".create_connection_request_networking_method",
        "CreateConnectionRequestScheduleType": ".create_connection_request_schedule_type",
        "CreateConnectionRequestSyncFrequency": ".create_connection_request_sync_frequency",
        "CreateConnectionResponse201": ".create_connection_response_201",
        "CreateConnectorSdkPackageBody": ".create_connector_sdk_package_body",
        "CreateConnectorSdkPackageResponse201": ".create_connector_sdk_package_response_201",
        "CreateDestinationRequest": ".create_destination_request",
        "CreateDestinationRequestNetworkingMethod": ".create_destination_request_networking_method",
        "CreateDestinationRequestRegion": ".create_destination_request_region",
        "CreateDestinationRequestTimeZoneOffset": ".create_destination_request_time_zone_offset",
        "CreateDestinationResponse201": ".create_destination_response_201",
        "CreateEsmResponse201": ".create_esm_response_201",
        "CreateGroupRequest": ".create_group_request",
        "CreateGroupResponse201": ".create_group_response_201",
        "CreateGroupWebhookRequest": ".create_group_webhook_request",
        "CreateGroupWebhookResponse200": ".create_group_webhook_response_200",
        "CreateHybridDeploymentAgentRequest": ".create_hybrid_deployment_agent_request",
        "CreateHybridDeploymentAgentRequestAuthType": ".create_hybrid_deployment_agent_request_auth_type",
        "CreateHybridDeploymentAgentRequestEnvType": ".create_hybrid_deployment_agent_request_env_type",
        "CreateHybridDeploymentAgentResponse201": ".create_hybrid_deployment_agent_response_201",
        "CreateLogServiceRequest": ".create_log_service_request",
        "CreateMembershipRequest": ".create_membership_request",
        "CreatePrivateLinkRequest": ".create_private_link_request",
        "CreatePrivateLinkRequestRegion": ".create_private_link_request_region",
        "CreatePrivateLinkRequestService": ".create_private_link_request_service",
        "CreatePrivateLinkResponse201": ".create_private_link_response_201",
        "CreateProxyAgentRequest": ".create_proxy_agent_request",
        "CreateProxyAgentRequestGroupRegion": ".create_proxy_agent_request_group_region",
        "CreateProxyAgentResponse201": ".create_proxy_agent_response_201",
        "CreateSchemaConfigRequest": ".create_schema_config_request",
        "CreateSchemaConfigRequestSchemaChangeHandling": ".create_schema_config_request_schema_change_handling",
        "CreateSchemaConfigRequestSchemas": ".create_schema_config_request_schemas",
        "CreateSecretsManagerRequest": ".create_secrets_manager_request",
        "CreateSecretsManagerRequestType": ".create_secrets_manager_request_type",
        "CreateSystemKeyRequest": ".create_system_key_request",
        "CreateSystemKeyRequestExpirationPeriod": ".create_system_key_request_expiration_period",
        "CreateSystemKeyResponse201": ".create_system_key_response_201",
        "CreateTeamMembershipRequest": ".create_team_membership_request",
        "CreateTeamRequest": ".create_team_request",
        "CreateTeamResponse201": ".create_team_response_201",
        "CreateTransformationProjectRequest": ".create_transformation_project_request",
        "CreateTransformationProjectRequestType": ".create_transformation_project_request_type",
        "CreateTransformationProjectResponse201": ".create_transformation_project_response_201",
        "CreateTransformationRequest": ".create_transformation_request",
        "CreateTransformationRequestType": ".create_transformation_request_type",
        "CreateTransformationResponse201": ".create_transformation_response_201",
        "CreateUserRequest": ".create_user_request",
        "CreateUserRequestUserType": ".create_user_request_user_type",
        "CreateUserResponse201": ".create_user_response_201",
        "CreatedHybridDeploymentAgent": ".created_hybrid_deployment_agent",
        "CreatedProxyAgent": ".created_proxy_agent",
        "DeleteAccountLogServiceResponse200": ".delete_account_log_service_response_200",
        "DeleteColumnConnectionConfigResponse200": ".delete_column_connection_config_response_200",
        "DeleteConnectionResponse200": ".delete_connection_response_200",
        "DeleteConnectorSdkPackageResponse200": ".delete_connector_sdk_package_response_200",
        "DeleteDestinationResponse200": ".delete_destination_response_200",
        "DeleteEsmResponse200": ".delete_esm_response_200",
        "DeleteGroupResponse200": ".delete_group_response_200",
        "DeleteHybridDeploymentAgentResponse200": ".delete_hybrid_deployment_agent_response_200",
        "DeleteLogServiceResponse200": ".delete_log_service_response_200",
        "DeleteMultipleColumnsConnectionConfigResponse200": ".delete_multiple_columns_connection_config_response_200",
        "DeletePrivateLinkResponse200": ".delete_private_link_response_200",
        "DeleteProxyAgentResponse200": ".delete_proxy_agent_response_200",
        "DeleteSystemKeyResponse200": ".delete_system_key_response_200",
        "DeleteTeamMembershipInAccountResponse200": ".delete_team_membership_in_account_response_200",
        "DeleteTeamMembershipInConnectionResponse200": ".delete_team_membership_in_connection_response_200",
        "DeleteTeamMembershipInGroupResponse200": ".delete_team_membership_in_group_response_200",
        "DeleteTeamResponse200": ".delete_team_response_200",
        "DeleteTransformationProjectResponse200": ".delete_transformation_project_response_200",
        "DeleteTransformationResponse200": ".delete_transformation_response_200",
        "DeleteUserFromGroupResponse200": ".delete_user_from_group_response_200",
        "DeleteUserFromTeamResponse200": ".delete_user_from_team_response_200",
        "DeleteUserMembershipInAccountResponse200": ".delete_user_membership_in_account_response_200",
        "DeleteUserMembershipInConnectionResponse200": ".delete_user_membership_in_connection_response_200",
        "DeleteUserMembershipInGroupResponse200": ".delete_user_membership_in_group_response_200",
        "DeleteUserResponse200": ".delete_user_response_200",
        "DeleteWebhookResponse200": ".delete_webhook_response_200",
        "Destination": ".destination",
        "DestinationConfiguration": ".destination_configuration",
        "DestinationConfigurationInfo": ".destination_configuration_info",
        "DestinationDetailsResponse200": ".destination_details_response_200",
        "DismissConnectionWarningsOfTypeResponse200": ".dismiss_connection_warnings_of_type_response_200",
        "DismissConnectionWarningsResponse200": ".dismiss_connection_warnings_response_200",
        "DismissWarningsRequest": ".dismiss_warnings_request",
        "DropColumnsRequest": ".drop_columns_request",
        "DropColumnsRequestSchemas": ".drop_columns_request_schemas",
        "DropColumnsSchemaRequest": ".drop_columns_schema_request",
        "DropColumnsSchemaRequestTables": ".drop_columns_schema_request_tables",
        "DropColumnsTableRequest": ".drop_columns_table_request",
        "Fingerprint": ".fingerprint",
        "GetAccountInfoResponse200": ".get_account_info_response_200",
        "GetAccountLogServiceDetailsResponse200": ".get_account_log_service_details_response_200",
        "GetConnectionCertificateDetailsResponse200": ".get_connection_certificate_details_response_200",
        "GetConnectionCertificatesListResponse200": ".get_connection_certificates_list_response_200",
        "GetConnectionCertificatesListResponse200Data": ".get_connection_certificates_list_response_200_data",
        "GetConnectionFingerprintDetailsResponse200": ".get_connection_fingerprint_details_response_200",
        "GetConnectionFingerprintsListResponse200": ".get_connection_fingerprints_list_response_200",
        "GetConnectionFingerprintsListResponse200Data": ".get_connection_fingerprints_list_response_200_data",
        "GetConnectorSdkPackageResponse200": ".get_connector_sdk_package_response_200",
        "GetDestinationCertificateDetailsResponse200": ".get_destination_certificate_details_response_200",
        "GetDestinationCertificatesListResponse200": ".get_destination_certificates_list_response_200",
        "GetDestinationCertificatesListResponse200Data": ".get_destination_certificates_list_response_200_data",
        "GetDestinationFingerprintDetailsResponse200": ".get_destination_fingerprint_details_response_200",
        "GetDestinationFingerprintsListResponse200": ".get_destination_fingerprints_list_response_200",
        "GetDestinationFingerprintsListResponse200Data": ".get_destination_fingerprints_list_response_200_data",
        "GetEsmDetailsResponse200": ".get_esm_details_response_200",
        "GetEsmEntitiesResponse200": ".get_esm_entities_response_200",
        "GetEsmEntitiesResponse200Data": ".get_esm_entities_response_200_data",
        "GetHybridDeploymentAgentListResponse200": ".get_hybrid_deployment_agent_list_response_200",
        "GetHybridDeploymentAgentListResponse200Data": ".get_hybrid_deployment_agent_list_response_200_data",
        "GetHybridDeploymentAgentResponse200": ".get_hybrid_deployment_agent_response_200",
        "GetLogServiceDetailsResponse200": ".get_log_service_details_response_200",
        "GetPrivateLinkDetailsResponse200": ".get_private_link_details_response_200",
        "GetPrivateLinksResponse200": ".get_private_links_response_200",
        "GetPrivateLinksResponse200Data": ".get_private_links_response_200_data",
        "GetProxyAgentConnectionsResponse200": ".get_proxy_agent_connections_response_200",
        "GetProxyAgentConnectionsResponse200Data": ".get_proxy_agent_connections_response_200_data",
        "GetProxyAgentResponse200": ".get_proxy_agent_response_200",
        "GetProxyAgentResponse200Data": ".get_proxy_agent_response_200_data",
        "GetSystemKeyDetailsResponse200": ".get_system_key_details_response_200",
        "GetSystemKeysResponse200": ".get_system_keys_response_200",
        "GetSystemKeysResponse200Data": ".get_system_keys_response_200_data",
        "GetTeamMembershipInConnectionResponse200": ".get_team_membership_in_connection_response_200",
        "GetTeamMembershipInGroupResponse200": ".get_team_membership_in_group_response_200",
        "GetTeamMembershipsInConnectionsResponse200": ".get_team_memberships_in_connections_response_200",
        "GetTeamMembershipsInConnectionsResponse200Data": ".get_team_memberships_in_connections_response_200_data",
        "GetTeamMembershipsInGroupsResponse200": ".get_team_memberships_in_groups_response_200",
        "GetTeamMembershipsInGroupsResponse200Data": ".get_team_memberships_in_groups_response_200_data",
        "GetUserInTeamResponse200": ".get_user_in_team_response_200",
        "GetUserMembershipInConnectionsResponse200": ".get_user_membership_in_connections_response_200",
        "GetUserMembershipInGroupResponse200": ".get_user_membership_in_group_response_200",
        "GetUserMembershipsInConnectionsResponse200": ".get_user_memberships_in_connections_response_200",
        "GetUserMembershipsInConnectionsResponse200Data": ".get_user_memberships_in_connections_response_200_data",
        "GetUserMembershipsInGroupsResponse200": ".get_user_memberships_in_groups_response_200",
        "GetUserMembershipsInGroupsResponse200Data": ".get_user_memberships_in_groups_response_200_data",
        "Group": ".group",
        "GroupDetailsResponse200": ".group_details_response_200",
        "GroupServiceAccount": ".group_service_account",
        "GroupServiceAccountResponse200": ".group_service_account_response_200",
        "GroupSshKey": ".group_ssh_key",
        "GroupSshPublicKeyResponse200": ".group_ssh_public_key_response_200",
        "HvrHubRegistration": ".hvr_hub_registration",
        "HvrRegisterHubResponse200": ".hvr_register_hub_response_200",
        "HybridDeploymentAgent": ".hybrid_deployment_agent",
        "HybridDeploymentAgentFiles": ".hybrid_deployment_agent_files",
        "HybridDeploymentAgentUsage": ".hybrid_deployment_agent_usage",
        "ListAllConnectionsInGroupResponse200": ".list_all_connections_in_group_response_200",
        "ListAllConnectionsInGroupResponse200Data": ".list_all_connections_in_group_response_200_data",
        "ListAllGroupsResponse200": ".list_all_groups_response_200",
        "ListAllGroupsResponse200Data": ".list_all_groups_response_200_data",
        "ListAllRolesResponse200": ".list_all_roles_response_200",
        "ListAllRolesResponse200Data": ".list_all_roles_response_200_data",
        "ListAllTeamsResponse200": ".list_all_teams_response_200",
        "ListAllTeamsResponse200Data": ".list_all_teams_response_200_data",
        "ListAllTransformationProjectsResponse200": ".list_all_transformation_projects_response_200",
        "ListAllTransformationProjectsResponse200Data": ".list_all_transformation_projects_response_200_data",
        "ListAllUsersInGroupResponse200": ".list_all_users_in_group_response_200",
        "ListAllUsersInGroupResponse200Data": ".list_all_users_in_group_response_200_data",
        "ListAllUsersResponse200": ".list_all_users_response_200",
        "ListAllUsersResponse200Data": ".list_all_users_response_200_data",
        "ListAllUsersUserType": ".list_all_users_user_type",
        "ListAllWebhooksResponse200": ".list_all_webhooks_response_200",
        "ListAllWebhooksResponse200Data": ".list_all_webhooks_response_200_data",
        "ListConnectionErrorsResponse200": ".list_connection_errors_response_200",
        "ListConnectionErrorsResponse200Data": ".list_connection_errors_response_200_data",
        "ListConnectionWarningsResponse200": ".list_connection_warnings_response_200",
        "ListConnectionWarningsResponse200Data": ".list_connection_warnings_response_200_data",
        "ListConnectionsResponse200": ".list_connections_response_200",
        "ListConnectionsResponse200Data": ".list_connections_response_200_data",
        "ListConnectorSdkPackagesResponse200": ".list_connector_sdk_packages_response_200",
        "ListConnectorSdkPackagesResponse200Data": ".list_connector_sdk_packages_response_200_data",
        "ListDestinationsResponse200": ".list_destinations_response_200",
        "ListDestinationsResponse200Data": ".list_destinations_response_200_data",
        "ListEsmEntitiesResponse200": ".list_esm_entities_response_200",
        "ListEsmEntitiesResponse200Data": ".list_esm_entities_response_200_data",
        "ListEsmsResponse200": ".list_esms_response_200",
        "ListEsmsResponse200Data": ".list_esms_response_200_data",
        "ListLogServicesResponse200": ".list_log_services_response_200",
        "ListLogServicesResponse200Data": ".list_log_services_response_200_data",
        "ListUserApiKeysResponse200": ".list_user_api_keys_response_200",
        "ListUserApiKeysResponse200Data": ".list_user_api_keys_response_200_data",
        "ListUsersInTeamResponse200": ".list_users_in_team_response_200",
        "ListUsersInTeamResponse200Data": ".list_users_in_team_response_200_data",
        "LogService": ".log_service",
        "LogServiceSetupTests": ".log_service_setup_tests",
        "LogServiceStatus": ".log_service_status",
        "LogServiceTask": ".log_service_task",
        "Membership": ".membership",
        "MetadataConnectorConfigResponse200": ".metadata_connector_config_response_200",
        "MetadataConnectorsResponse200": ".metadata_connectors_response_200",
        "MetadataConnectorsResponse200Data": ".metadata_connectors_response_200_data",
        "MetadataPublicConnectorsResponse200": ".metadata_public_connectors_response_200",
        "ModifyConnectionColumnConfigResponse200": ".modify_connection_column_config_response_200",
        "ModifyConnectionDatabaseSchemaConfigResponse200": ".modify_connection_database_schema_config_response_200",
        "ModifyConnectionResponse200": ".modify_connection_response_200",
        "ModifyConnectionSchemaConfigResponse200": ".modify_connection_schema_config_response_200",
        "ModifyConnectionStateResponse200": ".modify_connection_state_response_200",
        "ModifyConnectionTableConfigResponse200": ".modify_connection_table_config_response_200",
        "ModifyDestinationResponse200": ".modify_destination_response_200",
        "ModifyEsmResponse200": ".modify_esm_response_200",
        "ModifyGroupResponse200": ".modify_group_response_200",
        "ModifyPrivateLinkResponse200": ".modify_private_link_response_200",
        "ModifyTeamResponse200": ".modify_team_response_200",
        "ModifyTransformationProjectResponse200": ".modify_transformation_project_response_200",
        "ModifyUserResponse200": ".modify_user_response_200",
        "ModifyWebhookResponse200": ".modify_webhook_response_200",
        "MoveConnectionRequest": ".move_connection_request",
        "MoveConnectionRequestSyncBehavior": ".move_connection_request_sync_behavior",
        "MoveConnectionResponse200": ".move_connection_response_200",
        "PreCreateConnectionSchemaConfigResponse200": ".pre_create_connection_schema_config_response_200",
        "PrivateLink": ".private_link",
        "ProxyAgent": ".proxy_agent",
        "ProxyAgentConnection": ".proxy_agent_connection",
        "ProxyAgentDetailsResponse": ".proxy_agent_details_response",
        "ProxyAgentUsage": ".proxy_agent_usage",
        "ReAuthHybridDeploymentAgentRequest": ".re_auth_hybrid_deployment_agent_request",
        "ReAuthHybridDeploymentAgentRequestAuthType": ".re_auth_hybrid_deployment_agent_request_auth_type",
        "ReAuthHybridDeploymentAgentResponse200": ".re_auth_hybrid_deployment_agent_response_200",
        "RegenerateSecretsProxyAgentResponse200": ".regenerate_secrets_proxy_agent_response_200",
        "RegisterHvrHubRequest": ".register_hvr_hub_request",
        "ReloadConnectionSchemaConfigResponse200": ".reload_connection_schema_config_response_200",
        "ReloadSchemaConfigRequest": ".reload_schema_config_request",
        "ResetHybridDeploymentAgentCredentialsResponse200": ".reset_hybrid_deployment_agent_credentials_response_200",
        "ResyncConnectionRequest": ".resync_connection_request",
        "ResyncConnectionRequestScope": ".resync_connection_request_scope",
        "ResyncConnectionResponse200": ".resync_connection_response_200",
        "ResyncTablesBody": ".resync_tables_body",
        "ResyncTablesResponse200": ".resync_tables_response_200",
        "RevokeConnectionCertificateResponse200": ".revoke_connection_certificate_response_200",
        "RevokeConnectionFingerprintResponse200": ".revoke_connection_fingerprint_response_200",
        "RevokeDestinationCertificateResponse200": ".revoke_destination_certificate_response_200",
        "RevokeDestinationFingerprintResponse200": ".revoke_destination_fingerprint_response_200",
        "Role": ".role",
        "RotateSystemKeyRequest": ".rotate_system_key_request",
        "RotateSystemKeyRequestExpirationPeriod": ".rotate_system_key_request_expiration_period",
        "RotateSystemKeyResponse200": ".rotate_system_key_response_200",
        "RunDestinationSetupTestsRequest": ".run_destination_setup_tests_request",
        "RunDestinationSetupTestsResponse200": ".run_destination_setup_tests_response_200",
        "RunSetupTestsAccountLogServiceResponse200": ".run_setup_tests_account_log_service_response_200",
        "RunSetupTestsLogServiceResponse200": ".run_setup_tests_log_service_response_200",
        "RunSetupTestsRequest": ".run_setup_tests_request",
        "RunSetupTestsResponse200": ".run_setup_tests_response_200",
        "RunTransformationRequest": ".run_transformation_request",
        "RunTransformationResponse200": ".run_transformation_response_200",
        "Schema": ".schema",
        "SchemaConfig": ".schema_config",
        "SchemaMap": ".schema_map",
        "SecretsManager": ".secrets_manager",
        "SecretsManagerEntity": ".secrets_manager_entity",
        "SetupTestResult": ".setup_test_result",
        "Sync": ".sync",
        "SyncConnectionRequest": ".sync_connection_request",
        "SyncConnectionResponse200": ".sync_connection_response_200",
        "SyncStage": ".sync_stage",
        "SyncStages": ".sync_stages",
        "SystemKey": ".system_key",
        "SystemKeyPermission": ".system_key_permission",
        "SystemKeyPermissionRequest": ".system_key_permission_request",
        "SystemKeyPermissionRequestAccessLevel": ".system_key_permission_request_access_level",
        "SystemKeyPermissionRequestResourceType": ".system_key_permission_request_resource_type",
        "SystemKeyPermissionResourceFilter": ".system_key_permission_resource_filter",
        "SystemKeyPermissionResourceFilterInfo": ".system_key_permission_resource_filter_info",
        "Table": ".table",
        "TableColumns": ".table_columns",
        "TableEnabledPatchSettings": ".table_enabled_patch_settings",
        "TableMap": ".table_map",
        "TableWarning": ".table_warning",
        "TableWarnings": ".table_warnings",
        "Team": ".team",
        "TeamDetailsResponse200": ".team_details_response_200",
        "TeamMembership": ".team_membership",
        "TestTransformationProjectResponse200": ".test_transformation_project_response_200",
        "TestWebhookRequest": ".test_webhook_request",
        "TestWebhookResponse200": ".test_webhook_response_200",
        "Transformation": ".transformation",
        "TransformationDetailsResponse200": ".transformation_details_response_200",
        "TransformationPackage": ".transformation_package",
        "TransformationPackageMetadataDetailsResponse200": ".transformation_package_metadata_details_response_200",
        "TransformationPackageMetadataListResponse200": ".transformation_package_metadata_list_response_200",
        "TransformationPackageMetadataListResponse200Data": ".transformation_package_metadata_list_response_200_data",
        "TransformationProject": ".transformation_project",
        "TransformationProjectDetailsResponse200": ".transformation_project_details_response_200",
        "TransformationSchedule": ".transformation_schedule",
        "TransformationScheduleDaysOfWeekItem": ".transformation_schedule_days_of_week_item",
        "TransformationScheduleInfo": ".transformation_schedule_info",
        "TransformationScheduleScheduleType": ".transformation_schedule_schedule_type",
        "TransformationsListResponse200": ".transformations_list_response_200",
        "TransformationsListResponse200Data": ".transformations_list_response_200_data",
        "TransformationsListType": ".transformations_list_type",
        "TrustCertificateRequest": ".trust_certificate_request",
        "UpdateAccountLogServiceResponse200": ".update_account_log_service_response_200",
        "UpdateColumnRequest": ".update_column_request",
        "UpdateConnectionRequest": ".update_connection_request",
        "UpdateConnectionRequestDataDelaySensitivity": ".update_connection_request_data_delay_sensitivity",
        "UpdateConnectionRequestNetworkingMethod": ".update_connection_request_networking_method",
        "UpdateConnectionRequestScheduleType": ".update_connection_request_schedule_type",
        "UpdateConnectionRequestSchemaStatus": ".update_connection_request_schema_status",
        "UpdateConnectionRequestSyncFrequency": ".update_connection_request_sync_frequency",
        "UpdateConnectionStateRequest": ".update_connection_state_request",
        "UpdateConnectorSdkPackageBody": ".update_connector_sdk_package_body",
        "UpdateConnectorSdkPackageResponse200": ".update_connector_sdk_package_response_200",
        "UpdateDestinationRequest": ".update_destination_request",
        "UpdateDestinationRequestNetworkingMethod": ".update_destination_request_networking_method",
        "UpdateDestinationRequestRegion": ".update_destination_request_region",
        "UpdateDestinationRequestTimeZoneOffset": ".update_destination_request_time_zone_offset",
        "UpdateGroupRequest": ".update_group_request",
        "UpdateLogServiceRequest": ".update_log_service_request",
        "UpdateLogServiceResponse200": ".update_log_service_response_200",
        "UpdateMembershipRequest": ".update_membership_request",
        "UpdatePrivateLinkRequest": ".update_private_link_request",
        "UpdateSchemaConfigRequest": ".update_schema_config_request",
        "UpdateSchemaConfigRequestSchemaChangeHandling": ".update_schema_config_request_schema_change_handling",
        "UpdateSchemaConfigRequestSchemas": ".update_schema_config_request_schemas",
        "UpdateSchemaRequest": ".update_schema_request",
        "UpdateSchemaRequestTables": ".update_schema_request_tables",
        "UpdateSecretsManagerRequest": ".update_secrets_manager_request",
        "UpdateSystemKeyRequest": ".update_system_key_request",
        "UpdateSystemKeyResponse200": ".update_system_key_response_200",
        "UpdateTableRequest": ".update_table_request",
        "UpdateTableRequestColumns": ".update_table_request_columns",
        "UpdateTableRequestSyncMode": ".update_table_request_sync_mode",
        "UpdateTeamMembershipInConnectionResponse200": ".update_team_membership_in_connection_response_200",
        "UpdateTeamMembershipInGroupResponse200": ".update_team_membership_in_group_response_200",
        "UpdateTeamRequest": ".update_team_request",
        "UpdateTransformationProjectRequest": ".update_transformation_project_request",
        "UpdateTransformationRequest": ".update_transformation_request",
        "UpdateTransformationResponse200": ".update_transformation_response_200",
        "UpdateUserMembershipInConnectionResponse200": ".update_user_membership_in_connection_response_200",
        "UpdateUserMembershipInGroupResponse200": ".update_user_membership_in_group_response_200",
        "UpdateUserMembershipResponse200": ".update_user_membership_response_200",
        "UpdateUserRequest": ".update_user_request",
        "UpdateWebhookRequest": ".update_webhook_request",
        "UpgradeTransformationPackageResponse200": ".upgrade_transformation_package_response_200",
        "User": ".user",
        "UserDetailsResponse200": ".user_details_response_200",
        "Webhook": ".webhook",
        "WebhookDetailsResponse200": ".webhook_details_response_200",
        "WebhookTestResult": ".webhook_test_result",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_MODULES[name], __name__), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
