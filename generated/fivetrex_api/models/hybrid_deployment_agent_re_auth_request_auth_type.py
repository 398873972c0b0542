from typing import Literal

HybridDeploymentAgentReAuthRequestAuthType = Literal["AUTO", "MANUAL"]

HYBRID_DEPLOYMENT_AGENT_RE_AUTH_REQUEST_AUTH_TYPE_VALUES: set[
    HybridDeploymentAgentReAuthRequestAuthType
] = {
    "AUTO",
    "MANUAL",
}


def check_hybrid_deployment_agent_re_auth_request_auth_type(
    value: str,
) -> HybridDeploymentAgentReAuthRequestAuthType:
    if value in HYBRID_DEPLOYMENT_AGENT_RE_AUTH_REQUEST_AUTH_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {HYBRID_DEPLOYMENT_AGENT_RE_AUTH_REQUEST_AUTH_TYPE_VALUES!r}"
    )
