"""External secrets managers: list, create, get, update, delete, list entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse, invalid
from fivetrex.simulator.resources.secret_masking import mask_secrets
from fivetrex.simulator.resources.secrets_manager_entities import Entity, entities
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.secrets_manager import (
    REQUIRED,
    REQUIRED_WITHOUT_AGENT,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.secrets_manager import SecretsManager

_KINDS = {"source": {"SOURCE"}, "destination": {"DESTINATION"}, "all": {"SOURCE", "DESTINATION"}}


def check_known(account: Account, fields: Mapping[str, Any]) -> None:
    """Refuse a connection or destination with an unknown secrets manager.

    Raises:
        ErrorResponse: 404, the secrets manager does not exist.
    """
    manager_id = fields.get("external_secrets_manager_id")
    if manager_id is not None:
        account.secrets_manager(manager_id)


def summary(manager: SecretsManager) -> dict[str, Any]:
    """Render a secrets manager for lists."""
    return {
        "id": manager.id,
        "type": manager.type,
        "name": manager.name,
        "is_hybrid_deployment": manager.is_hybrid_deployment,
        "created_at": timestamp(manager.created_at),
        "updated_at": timestamp(manager.updated_at),
    }


def details(manager: SecretsManager) -> dict[str, Any]:
    """Render a secrets manager with its config."""
    return {**summary(manager), "config": manager.config}


def list_all(call: Call) -> Reply:
    """List the secrets managers."""
    return Reply(page(call.account.secrets_managers, call.query, summary, kind="managers"))


def create(call: Call) -> Reply:
    """Create a secrets manager with a unique name."""
    kind, name = call.body["type"], call.body["name"]
    config = _config(call.body["config"])
    is_hybrid = bool(call.body.get("is_hybrid_deployment"))
    if not name:
        raise _refused("'name' must not be empty.")
    if any(manager.name == name for manager in call.account.secrets_managers):
        raise _refused(f"A secrets manager with the name '{name}' already exists.")
    _check_config(kind, config, is_hybrid_deployment=is_hybrid)
    if kind == "AWS_SECRET_MANAGER":
        # The external id with which Fivetran assumes the AWS role.
        config["external_id"] = call.account.id
    manager = call.account.add_secrets_manager(
        kind, name, mask_secrets(config), call.now, is_hybrid_deployment=is_hybrid
    )
    return Reply(details(manager), status=201)


def get(call: Call) -> Reply:
    """Get a secrets manager."""
    return Reply(details(call.account.secrets_manager(call.ids["esmId"])))


def update(call: Call) -> Reply:
    """Update the config of a secrets manager."""
    manager = call.account.secrets_manager(call.ids["esmId"])
    config = {**manager.config, **_config(call.body["config"])}
    _check_config(manager.type, config, is_hybrid_deployment=manager.is_hybrid_deployment)
    manager.config = mask_secrets(config)
    manager.updated_at = call.now
    return Reply(details(manager))


def delete(call: Call) -> Reply:
    """Delete an unused secrets manager."""
    manager = call.account.secrets_manager(call.ids["esmId"])
    users = [user.id for user in call.account.usage_index.dependents(manager.id)]
    if users:
        raise _refused(
            f"The secrets manager '{manager.id}' is in use by {len(users)} connections "
            f"and destinations, such as '{users[0]}'."
        )
    call.account.secrets_managers.remove(manager)
    return Reply()


def list_entities(call: Call) -> Reply:
    """List the entities of all secrets managers, or of the one in the query."""
    manager_id = call.query.get("esm_id")
    if manager_id is not None:
        call.account.secrets_manager(manager_id)
    return _entities(call, manager_id)


def list_entities_of_one(call: Call) -> Reply:
    """List the entities of the secrets manager in the path."""
    return _entities(call, call.account.secrets_manager(call.ids["esmId"]).id)


def _entities(call: Call, manager_id: str | None) -> Reply:
    kinds = _KINDS.get(call.query.get("type", "all").lower())
    if kinds is None:
        raise invalid(f"'type' must be one of {', '.join(_KINDS)}.")

    def is_wanted(entity: Entity) -> bool:
        return entity.type in kinds

    found = entities(call.account, manager_id)
    return Reply(page(found, call.query, _entity, kind="entities", where=is_wanted))


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "enabled": entity.enabled,
        "secret_manager_id": entity.manager_id,
        "created_at": timestamp(entity.created_at),
    }


def _config(config: Any) -> dict[str, Any]:
    field_checks.mapping("config", config)
    return {name: value for name, value in config.items() if value is not None}


def _check_config(kind: str, config: Mapping[str, Any], *, is_hybrid_deployment: bool) -> None:
    needed = REQUIRED[kind]
    if not is_hybrid_deployment:
        needed += REQUIRED_WITHOUT_AGENT[kind]
    for name in needed:
        if not config.get(name):
            raise _refused(f"'config.{name}' is required for {kind}.")


def _refused(message: str) -> ErrorResponse:
    """Return a 400 response with the error code of this resource."""
    return ErrorResponse(400, "BadRequest", message)


ROUTES: Routes = {
    ("GET", "/v1/external-secrets-managers"): list_all,
    ("POST", "/v1/external-secrets-managers"): create,
    ("GET", "/v1/external-secrets-managers/{esmId}"): get,
    ("PATCH", "/v1/external-secrets-managers/{esmId}"): update,
    ("DELETE", "/v1/external-secrets-managers/{esmId}"): delete,
    ("GET", "/v1/external-secrets-managers-entities"): list_entities,
    ("GET", "/v1/external-secrets-managers/{esmId}/entities"): list_entities_of_one,
}
