from typing import Literal

HybridDeploymentAgentCreateRequestAuthType = Literal["AUTO", "MANUAL"]

HYBRID_DEPLOYMENT_AGENT_CREATE_REQUEST_AUTH_TYPE_VALUES: set[
    HybridDeploymentAgentCreateRequestAuthType
] = {
    "AUTO",
    "MANUAL",
}


def check_hybrid_deployment_agent_create_request_auth_type(
    value: str,
) -> HybridDeploymentAgentCreateRequestAuthType:
    if value in HYBRID_DEPLOYMENT_AGENT_CREATE_REQUEST_AUTH_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {HYBRID_DEPLOYMENT_AGENT_CREATE_REQUEST_AUTH_TYPE_VALUES!r}"
    )
