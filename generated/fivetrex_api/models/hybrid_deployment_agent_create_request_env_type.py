from typing import Literal

HybridDeploymentAgentCreateRequestEnvType = Literal["DOCKER", "KUBERNETES", "PODMAN", "SNOWPARK"]

HYBRID_DEPLOYMENT_AGENT_CREATE_REQUEST_ENV_TYPE_VALUES: set[
    HybridDeploymentAgentCreateRequestEnvType
] = {
    "DOCKER",
    "KUBERNETES",
    "PODMAN",
    "SNOWPARK",
}


def check_hybrid_deployment_agent_create_request_env_type(
    value: str,
) -> HybridDeploymentAgentCreateRequestEnvType:
    if value in HYBRID_DEPLOYMENT_AGENT_CREATE_REQUEST_ENV_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {HYBRID_DEPLOYMENT_AGENT_CREATE_REQUEST_ENV_TYPE_VALUES!r}"
    )
