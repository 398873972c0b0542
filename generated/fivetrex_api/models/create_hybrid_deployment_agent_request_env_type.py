from typing import Literal

CreateHybridDeploymentAgentRequestEnvType = (
    Literal["DOCKER", "KUBERNETES", "PODMAN", "SNOWPARK"] | str
)

CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_ENV_TYPE_VALUES: set[
    CreateHybridDeploymentAgentRequestEnvType
] = {
    "DOCKER",
    "KUBERNETES",
    "PODMAN",
    "SNOWPARK",
}


def check_create_hybrid_deployment_agent_request_env_type(
    value: str,
) -> CreateHybridDeploymentAgentRequestEnvType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_ENV_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_ENV_TYPE_VALUES!r}"
    )
