from typing import Literal

CreateHybridDeploymentAgentRequestAuthType = Literal["AUTO", "MANUAL"]

CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES: set[
    CreateHybridDeploymentAgentRequestAuthType
] = {
    "AUTO",
    "MANUAL",
}


def check_create_hybrid_deployment_agent_request_auth_type(
    value: str,
) -> CreateHybridDeploymentAgentRequestAuthType:
    if value in CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES!r}"
    )
