"""Private links."""

from .case import Case

NEW = {
    "name": "warehouse_link",
    "region": "AWS_US_EAST_1",
    "service": "REDSHIFT_AWS",
    "config": {"aws_account_id": "123456789012", "cluster_identifier": "main"},
}

CASES = (
    Case(
        "get_private_links",
        success={"limit": 1},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_private_link",
        success={"body": NEW},
        failure={"body": {**NEW, "name": "sources_link"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_private_link_details",
        success={"private_link_id": "hidden_passage"},
        failure={"private_link_id": "unknown_id"},
        error=(404, "NotFound_PrivateLink"),
    ),
    Case(
        "modify_private_link",
        success={
            "private_link_id": "spare_passage",
            "body": {"config": {"connection_service_name": "another"}},
        },
        failure={"private_link_id": "unknown_id", "body": {}},
        error=(404, "NotFound_PrivateLink"),
    ),
    Case(
        "delete_private_link",
        success={"private_link_id": "spare_passage"},
        failure={"private_link_id": "hidden_passage"},
        error=(409, "Conflict"),
    ),
)
