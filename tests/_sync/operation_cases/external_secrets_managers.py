# Made by scripts/twin.py from _async/operation_cases/external_secrets_managers.py. Do not edit.
"""External secrets managers, and the entities that use them."""

from __future__ import annotations

from typing import Any

import fivetrex

from .case import BAD, CURSOR, NOT_FOUND, UNKNOWN, OperationCase

VAULT = "guarded_cavern"
MANAGER: dict[str, Any] = {"type": "AWS_SECRET_MANAGER", "name": "secrets of the warehouse"}
PIGEON: dict[str, Any] = {"type": "pigeon"}

CASES = {
    "external_secrets_managers.list": OperationCase(
        lambda client: client.external_secrets_managers.list(limit=2),
        lambda client: client.external_secrets_managers.list(cursor=CURSOR),
        *BAD,
    ),
    "external_secrets_managers.get": OperationCase(
        lambda client: client.external_secrets_managers.get(VAULT),
        lambda client: client.external_secrets_managers.get(UNKNOWN),
        *NOT_FOUND,
    ),
    "external_secrets_managers.create": OperationCase(
        lambda client: client.external_secrets_managers.create(
            **MANAGER, config={"role_arn": "arn:aws:iam::1:role/secrets"}
        ),
        lambda client: client.external_secrets_managers.create(**MANAGER, config={}),
        fivetrex.BadRequestError,
        "BadRequest",
    ),
    "external_secrets_managers.update": OperationCase(
        lambda client: client.external_secrets_managers.update(VAULT, config={"secret_id": "new"}),
        lambda client: client.external_secrets_managers.update(
            UNKNOWN, config={"secret_id": "new"}
        ),
        *NOT_FOUND,
    ),
    "external_secrets_managers.delete": OperationCase(
        lambda client: client.external_secrets_managers.delete(VAULT),
        lambda client: client.external_secrets_managers.delete(UNKNOWN),
        *NOT_FOUND,
    ),
    "external_secrets_managers.list_all_entities": OperationCase(
        lambda client: client.external_secrets_managers.list_all_entities(type="all"),
        lambda client: client.external_secrets_managers.list_all_entities(**PIGEON),
        *BAD,
    ),
    "external_secrets_managers.entities.list": OperationCase(
        lambda client: client.external_secrets_managers.entities.list(VAULT, type="source"),
        lambda client: client.external_secrets_managers.entities.list(UNKNOWN),
        *NOT_FOUND,
    ),
}
