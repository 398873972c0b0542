"""Transformation projects."""

from .case import Case

NOBODY = {"project_id": "unknown_id"}
NOT_FOUND = (404, "NotFound_TransformationProject")
PROJECT = {
    "group_id": "quiet_meadow",
    "type": "DBT_CORE",
    "project_config": {
        "dbt_version": "1.9.2",
        "default_schema": "marketing",
        "git_remote_url": "git@git.example.com:example/marketing.git",
    },
}

CASES = (
    Case(
        "list_all_transformation_projects",
        success={"limit": 2},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_transformation_project",
        success={"body": PROJECT},
        failure={"body": {**PROJECT, "group_id": "amber_harbor"}},
        error=(409, "Conflict"),
    ),
    Case(
        "transformation_project_details",
        success={"project_id": "woven_harbor"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "modify_transformation_project",
        success={"project_id": "woven_harbor", "body": {"project_config": {"threads": 8}}},
        failure={**NOBODY, "body": {}},
        error=NOT_FOUND,
    ),
    Case(
        "delete_transformation_project",
        success={"project_id": "woven_harbor"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "test_transformation_project",
        success={"project_id": "woven_harbor"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
)
