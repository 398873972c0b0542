from typing import Literal

ReAuthHybridDeploymentAgentRequestAuthType = Literal["AUTO", "MANUAL"] | str

RE_AUTH_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES: set[
    ReAuthHybridDeploymentAgentRequestAuthType
] = {
    "AUTO",
    "MANUAL",
}


def check_re_auth_hybrid_deployment_agent_request_auth_type(
    value: str,
) -> ReAuthHybridDeploymentAgentRequestAuthType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in RE_AUTH_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RE_AUTH_HYBRID_DEPLOYMENT_AGENT_REQUEST_AUTH_TYPE_VALUES!r}"
    )
