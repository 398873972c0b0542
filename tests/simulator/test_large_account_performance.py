"""Performance with a large account: no request iterates over all connections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Simulator
from fivetrex.simulator.state.collection import Collection

from . import client_of, data

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

GROUPS, EACH = 100, 20
FEW = 400

LINK = {
    "name": "link",
    "region": "AWS_US_EAST_1",
    "service": "SOURCE_AWS",
    "config": {"connection_service_name": "service"},
}
MANAGER = {
    "name": "manager",
    "type": "AZURE_KEY_VAULT",
    "config": {"vault_url": "https://vault.example.com", "tenant_id": "tenant"},
}
AGENT = {"display_name": "agent", "env_type": "DOCKER", "accept_terms": True}
NEW = {"service": "github", "config": {"schema": "new"}}
CATALOG = "/v1/connector-sdk/packages"


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The items that were read from collections, one by one."""
    seen: list[Any] = []

    def watched(method: Any) -> Any:
        def watching(self: Collection[Any], *arguments: Any) -> Iterator[Any]:
            for thing in method(self, *arguments):
                seen.append(thing)
                yield thing

        return watching

    monkeypatch.setattr(Collection, "__iter__", watched(Collection.__iter__))
    monkeypatch.setattr(Collection, "after", watched(Collection.after))
    return seen


def test_no_request_iterates_over_every_connection(looked_at: list[Any]) -> None:
    simulator = Simulator(groups=GROUPS, connections=EACH)
    with client_of(simulator) as client:

        def ask(method: str, path: str, body: Any = None, **options: Any) -> Any:
            looked_at.clear()
            response = client.request(method, path, json=body, **options)
            assert len(looked_at) < FEW, f"{method} {path} looks at {len(looked_at)}"
            assert response.is_success, response.text
            return data(response)

        group = ask("GET", "/v1/groups?limit=1")["items"][0]["id"]
        link = ask("POST", "/v1/private-links", LINK)["id"]
        proxy = ask("POST", "/v1/proxy", {"display_name": "proxy"})["agent_id"]
        hybrid = ask("POST", "/v1/hybrid-deployment-agents", AGENT)["id"]
        manager = ask("POST", "/v1/external-secrets-managers", MANAGER)["id"]
        package = upload(client)
        created = ask("POST", "/v1/connections", {**NEW, "group_id": group, "paused": True})["id"]

        for query in ("", "?schema=github_4", f"?group_id={group}", f"?group_id={group}&schema=no"):
            ask("GET", f"/v1/connections{query}")
        ask("GET", f"/v1/groups/{group}/connections?schema=github_4")
        for using in (
            {"private_link_id": link, "networking_method": "PrivateLink"},
            {"proxy_agent_id": proxy, "hybrid_deployment_agent_id": hybrid},
            {"external_secrets_manager_id": manager},
        ):
            ask("PATCH", f"/v1/connections/{created}", using)
        for path in (
            f"/v1/proxy/{proxy}",
            f"/v1/proxy/{proxy}/connections",
            f"/v1/hybrid-deployment-agents/{hybrid}",
            f"/v1/external-secrets-managers/{manager}/entities",
            "/v1/proxy",
            "/v1/hybrid-deployment-agents",
            "/v1/external-secrets-managers-entities",
            f"{CATALOG}/{package}",
            CATALOG,
        ):
            ask("GET", path)
        ask("DELETE", f"/v1/connections/{created}")
        for path in (
            f"/v1/private-links/{link}",
            f"/v1/proxy/{proxy}",
            f"/v1/hybrid-deployment-agents/{hybrid}",
            f"/v1/external-secrets-managers/{manager}",
            f"{CATALOG}/{package}",
            f"/v1/groups/{group}",
        ):
            ask("DELETE", path)


def upload(client: httpx.Client) -> str:
    # The smallest archive: an empty one.
    answer = client.post(CATALOG, files={"file": b"PK\x05\x06" + bytes(18)})
    identifier: str = data(answer)["id"]
    return identifier
