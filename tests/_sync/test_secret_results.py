# Made by scripts/twin.py from _async/test_secret_results.py. Do not edit.
"""Secrets in the results of methods: attributes return them, and no text shows them."""

from __future__ import annotations

import pytest
from fivetrex_api.masking import is_secret

from tests.support.planted_secrets import SECRET_WORD, PlantingSimulator, shown
from tests.surface.public_names import BY_NAME

from .clients import connect
from .operation_cases import OPERATIONS

_ONE = frozenset({"config"})
_ITEMS = frozenset({"items[].config"})
_AGENT = frozenset({"auth_token", "client_private_key"})

# Every method whose result has a secret, and where the API has it.
SECRETS = {
    "connections.list": _ITEMS,
    **{
        f"connections.{method}": _ONE
        for method in ("get", "create", "update", "pause", "resume", "set_sync_frequency")
    },
    "connections.get_sync_status": _ONE,
    "connections.run_setup_tests": _ONE,
    "connections.create_connect_card": frozenset({"connect_card.token", "connect_card.uri"}),
    **{f"destinations.{method}": _ONE for method in ("get", "create", "update", "test")},
    **{f"external_secrets_managers.{method}": _ONE for method in ("get", "create", "update")},
    "hvr.register_hub": frozenset({"access_token"}),
    "hybrid_deployment_agents.create": frozenset(
        {"files.config_json", "files.auth_json", "files.docker_compose_yaml"}
    ),
    "hybrid_deployment_agents.re_auth": frozenset({"token"}),
    **{f"log_services.{method}": _ONE for method in ("get", "create", "update")},
    **{f"log_services.account.{method}": _ONE for method in ("get", "create", "update")},
    **{f"private_links.{method}": _ONE for method in ("get", "create", "update")},
    "private_links.list": _ITEMS,
    "proxy_agents.create": _AGENT,
    "proxy_agents.regenerate_secrets": _AGENT,
    "system_keys.create": frozenset({"secret"}),
    "system_keys.rotate": frozenset({"secret"}),
    **{
        f"transformation_projects.{method}": frozenset({"project_config"})
        for method in ("get", "create", "update", "test")
    },
    **{
        f"transformations.{method}": frozenset({"transformation_config"})
        for method in ("get", "create", "update")
    },
    "transformations.list": frozenset({"items[].transformation_config"}),
    "webhooks.list": frozenset({"items[].secret"}),
    **{
        f"webhooks.{method}": frozenset({"secret"})
        for method in ("get", "create_account", "create_group", "update")
    },
}
# Their `config` and `auth` describe the fields of a config, and hold no values.
DESCRIPTIONS = {"connector_types.get", "connector_types.get_public"}
# The API masks the values.
MASKED = {"users.api_keys.list"}
# Fields whose names look like those of secrets.
BOOLEANS = {"has_api_key", "supports_columns_config"}


def prepared(name: str) -> PlantingSimulator:
    simulator = PlantingSimulator()
    OPERATIONS[name].prepare(simulator)
    return simulator


@pytest.mark.parametrize("name", SECRETS)
def test_no_text_of_a_result_shows_a_secret(name: str) -> None:
    simulator = prepared(name)
    with connect(simulator) as client:
        result = OPERATIONS[name].success(client)
    assert simulator.planted == SECRETS[name]
    for text in shown(result):
        assert SECRET_WORD not in text
        assert len(text) > 2, "the rest of the result is shown"


def test_no_other_method_returns_a_secret() -> None:
    found = {}
    for name in BY_NAME.keys() - SECRETS.keys() - DESCRIPTIONS - MASKED:
        simulator = prepared(name)
        with connect(simulator) as client:
            OPERATIONS[name].success(client)
        fields = {path.rpartition(".")[2] for path in simulator.fields}
        if secret := {field for field in fields - BOOLEANS if is_secret(field)}:
            found[name] = secret
    assert found == {}
