"""External secrets managers."""

from .case import Case

NOBODY = {"esm_id": "unknown_id"}
NOT_FOUND = (404, "NotFound")
MANAGER = {
    "type": "AWS_SECRET_MANAGER",
    "name": "secrets of the warehouse",
    "config": {"role_arn": "arn:aws:iam::1:role/secrets"},
}

CASES = (
    Case(
        "list_esms",
        success={"limit": 2},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_esm",
        success={"body": MANAGER},
        failure={"body": {**MANAGER, "config": {}}},
        error=(400, "BadRequest"),
    ),
    Case(
        "get_esm_details",
        success={"esm_id": "guarded_cavern"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "modify_esm",
        success={"esm_id": "guarded_cavern", "body": {"config": {"secret_id": "new"}}},
        failure={**NOBODY, "body": {"config": {}}},
        error=NOT_FOUND,
    ),
    Case(
        "delete_esm",
        success={"esm_id": "guarded_cavern"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
    Case(
        "list_esm_entities",
        success={"type_": "all"},
        failure={"type_": "pigeon"},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_esm_entities",
        success={"esm_id": "guarded_cavern", "type_": "source"},
        failure=NOBODY,
        error=NOT_FOUND,
    ),
)
