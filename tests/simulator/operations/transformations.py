"""Transformations, and Quickstart packages."""

from fivetrex.simulator import Simulator

from .. import client_of
from .case import Case

NOBODY = {"transformation_id": "unknown_id"}
NOT_FOUND = (404, "NotFound_Transformation")
TRANSFORMATION = {
    "type": "DBT_CORE",
    "schedule": {"schedule_type": "INTERVAL", "interval": 60},
    "transformation_config": {
        "project_id": "woven_harbor",
        "name": "hourly_build",
        "steps": [{"name": "build", "command": "dbt build"}],
    },
}


def running(simulator: Simulator) -> None:
    """Start a run that is still running."""
    with client_of(simulator) as client:
        assert client.post("/v1/transformations/sunlit_quarry/run", json={}).is_success


CASES = (
    Case(
        "transformations_list",
        success={"group_id": "amber_harbor"},
        failure={"project_id": "unknown_id"},
        error=(404, "NotFound_TransformationProject"),
    ),
    Case(
        "create_transformation",
        success={"body": TRANSFORMATION},
        failure={"body": {**TRANSFORMATION, "schedule": {"schedule_type": "CRON"}}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "transformation_details",
        success={"transformation_id": "frozen_willow"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "update_transformation",
        success={"transformation_id": "sunlit_quarry", "body": {"paused": True}},
        failure={**NOBODY, "body": {"paused": True}},
        error=NOT_FOUND,
    ),
    Case(
        "delete_transformation",
        success={"transformation_id": "sunlit_quarry"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "run_transformation",
        success={"transformation_id": "sunlit_quarry", "body": {"full_refresh": True}},
        failure={**NOBODY, "body": {}},
        error=NOT_FOUND,
    ),
    Case(
        "cancel_transformation",
        success={"transformation_id": "sunlit_quarry"},
        failure={"transformation_id": "frozen_willow"},
        error=(409, "IllegalState"),
        prepare=running,
    ),
    Case(
        "upgrade_transformation_package",
        success={"transformation_id": "frozen_willow"},
        failure={"transformation_id": "sunlit_quarry"},
        error=(404, "NotFound_TransformationPackage"),
    ),
    Case(
        "transformation_package_metadata_list",
        success={"service": "stripe"},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "transformation_package_metadata_details",
        success={"package_definition_id": "stripe_package"},
        failure={"package_definition_id": "unknown_id"},
        error=(404, "NotFound_TransformationPackage"),
    ),
)
