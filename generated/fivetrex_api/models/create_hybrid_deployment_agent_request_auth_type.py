from typing import Literal

CreateHybridDeploymentAgentRequestAuthType = Literal["AUTO", "MANUAL"] | str

CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES: set[
    CreateHybridDeploymentAgentRequestAuthType
] = {
    "AUTO",
    "MANUAL",
}


def check_create_hybrid_deployment_agent_request_auth_type(
    value: str,
) -> CreateHybridDeploymentAgentRequestAuthType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES!r}"
    )
