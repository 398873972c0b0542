"""Hybrid deployment agents."""

from .case import Case

NEW = {"display_name": "cellar", "env_type": "PODMAN", "accept_terms": True}

CASES = (
    Case(
        "get_hybrid_deployment_agent_list",
        success={},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "create_hybrid_deployment_agent",
        success={"body": {**NEW, "auth_type": "MANUAL"}},
        failure={"body": {**NEW, "accept_terms": False}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_hybrid_deployment_agent",
        success={"agent_id": "sturdy_anvil"},
        failure={"agent_id": "unknown_id"},
        error=(404, "NotFound_RemoteExecutionAgent"),
    ),
    Case(
        "re_auth_hybrid_deployment_agent",
        success={"agent_id": "sturdy_anvil", "body": {"auth_type": "AUTO"}},
        failure={"agent_id": "unknown_id", "body": {}},
        error=(404, "NotFound_RemoteExecutionAgent"),
    ),
    Case(
        "reset_hybrid_deployment_agent_credentials",
        success={"agent_id": "sturdy_anvil"},
        failure={"agent_id": "unknown_id"},
        error=(404, "NotFound_RemoteExecutionAgent"),
    ),
    Case(
        "delete_hybrid_deployment_agent",
        success={"agent_id": "spare_anvil"},
        failure={"agent_id": "sturdy_anvil"},
        error=(409, "Conflict"),
    ),
)
