"""Proxy agents."""

from .case import Case

CASES = (
    Case(
        "get_proxy_agent",
        success={"limit": 1},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_proxy_agent",
        success={"body": {"display_name": "new network", "group_region": "AWS_EU_WEST_1"}},
        failure={"body": {"display_name": "shop network"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_proxy_agent_details",
        success={"agent_id": "loyal_courier"},
        failure={"agent_id": "unknown_id"},
        error=(404, "NotFound"),
    ),
    Case(
        "get_proxy_agent_connections",
        success={"agent_id": "loyal_courier"},
        failure={"agent_id": "unknown_id"},
        error=(404, "NotFound"),
    ),
    Case(
        "regenerate_secrets_proxy_agent",
        success={"agent_id": "loyal_courier"},
        failure={"agent_id": "unknown_id"},
        error=(404, "NotFound"),
    ),
    Case(
        "delete_proxy_agent",
        success={"agent_id": "spare_courier"},
        failure={"agent_id": "loyal_courier"},
        error=(409, "Conflict"),
    ),
)
