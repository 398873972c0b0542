"""Checks that the responses of all operations are consistent with each other."""

from __future__ import annotations

import base64
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from fivetrex.simulator.http_messages import Request, Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex.simulator import Simulator

LISTS = (
    "/v1/groups",
    "/v1/destinations",
    "/v1/connections",
    "/v1/webhooks",
    "/v1/users",
    "/v1/teams",
    "/v1/proxy",
    "/v1/hybrid-deployment-agents",
    "/v1/private-links",
    "/v1/connector-sdk/packages",
    "/v1/external-secrets-managers",
    "/v1/external-logging",
    "/v1/system-keys",
    "/v1/transformation-projects",
    "/v1/transformations",
)

# The fields that refer to other objects, and the lists of those objects.
_REFERENCES = (
    ("/v1/destinations", "group_id", "/v1/groups"),
    ("/v1/connections", "group_id", "/v1/groups"),
    ("/v1/connections", "private_link_id", "/v1/private-links"),
    ("/v1/connections", "proxy_agent_id", "/v1/proxy"),
    ("/v1/connections", "hybrid_deployment_agent_id", "/v1/hybrid-deployment-agents"),
    ("/v1/connections", "external_secrets_manager_id", "/v1/external-secrets-managers"),
    ("/v1/destinations", "private_link_id", "/v1/private-links"),
    ("/v1/destinations", "proxy_agent_id", "/v1/proxy"),
    ("/v1/destinations", "hybrid_deployment_agent_id", "/v1/hybrid-deployment-agents"),
    ("/v1/destinations", "external_secrets_manager_id", "/v1/external-secrets-managers"),
    ("/v1/webhooks", "group_id", "/v1/groups"),
    ("/v1/hybrid-deployment-agents", "group_id", "/v1/groups"),
    ("/v1/transformation-projects", "group_id", "/v1/groups"),
    ("/v1/external-logging", "id", "/v1/groups"),
)

_USED_BY = {
    "/v1/proxy": "proxy_agent_id",
    "/v1/hybrid-deployment-agents": "hybrid_deployment_agent_id",
    "/v1/external-secrets-managers": "external_secrets_manager_id",
}


@dataclass(frozen=True)
class ApiReader:
    """Sends requests to a simulator in process."""

    simulator: Simulator

    def request(self, method: str, path: str, body: Any = None, **query: Any) -> tuple[int, Any]:
        """Return the status, and the data or else the whole body of a response to a request."""
        content = b"" if body is None else json.dumps(body).encode()
        return self.send(method, path, "application/json", content, **query)

    def send(
        self, method: str, path: str, content_type: str, content: bytes, **query: Any
    ) -> tuple[int, Any]:
        """Send a request with any body; see `request`."""
        key = f"{self.simulator.api_key}:{self.simulator.api_secret}".encode()
        headers = {
            "authorization": f"Basic {base64.b64encode(key).decode()}",
            "content-type": content_type,
        }
        answer = self.simulator.handle(Request(method, path, urlencode(query), headers, content))
        assert isinstance(answer, Response)
        returned = json.loads(answer.body)
        return answer.status, returned.get("data", returned)

    def items(self, path: str, **query: Any) -> list[dict[str, Any]]:
        """Return the items of a list."""
        status, returned = self.request("GET", path, limit=1000, **query)
        assert status == 200, f"{path}: {returned}"
        items: list[dict[str, Any]] = returned["items"]
        return items

    def ids(self, path: str) -> list[str]:
        """Return the ids of the items of a list."""
        return [item["id"] for item in self.items(path)]


@dataclass
class ConsistencyCheck:
    """Reads all objects once, and compares them.

    Attributes:
        reader: Sends the requests.
        lists: The items of each list.
    """

    reader: ApiReader
    lists: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)

    def contradictions(self) -> list[str]:
        """Return the contradictions; none if everything is consistent."""
        for path in LISTS:
            self.lists[path] = {item["id"]: item for item in self.reader.items(path)}
        return [
            *self._lists(),
            *self._references(),
            *self._groups(),
            *self._memberships(),
            *self._usage(),
            *self._counts(),
        ]

    def _lists(self) -> Iterator[str]:
        for path, items in self.lists.items():
            paged = list(self._paged(path))
            if paged != list(items):
                yield f"{path} has {list(items)}, and by pages {paged}"
            for identifier, item in items.items():
                own = f"{path}/{identifier}"
                if path == "/v1/external-logging" and identifier not in self.lists["/v1/groups"]:
                    own = f"{path}/account"
                status, returned = self.reader.request("GET", own)
                if status != 200:
                    yield f"{path} has {identifier}, which is {status}"
                elif {name: returned[name] for name in item if name in returned} != {
                    name: item[name] for name in item if name in returned
                }:
                    yield f"{own} is {returned}, and in the list {item}"

    def _paged(self, path: str) -> Iterator[str]:
        query: dict[str, Any] = {"limit": 2}
        while True:
            _, returned = self.reader.request("GET", path, **query)
            yield from (item["id"] for item in returned["items"])
            if "next_cursor" not in returned:
                return
            if len(returned["items"]) != 2:
                yield "a page that is not full"
            query["cursor"] = returned["next_cursor"]

    def _references(self) -> Iterator[str]:
        for path, name, target in _REFERENCES:
            for identifier, item in self.lists[path].items():
                meant = item.get(name)
                if path == "/v1/external-logging" and meant not in self.lists[target]:
                    meant = None if meant == self.reader.simulator._account.id else meant
                if meant is not None and meant not in self.lists[target]:
                    yield f"{path}/{identifier}: {name} is {meant}, which is gone"
        projects = self.lists["/v1/transformation-projects"]
        for transformation in self.lists["/v1/transformations"].values():
            project = transformation["transformation_config"].get("project_id")
            if project is not None and project not in projects:
                yield f"{transformation['id']} is of the project {project}, which is gone"

    def _groups(self) -> Iterator[str]:
        together: list[str] = []
        for group in self.lists["/v1/groups"]:
            together += self.reader.ids(f"/v1/groups/{group}/connections")
            members = {
                user
                for user in self.lists["/v1/users"]
                if group in self.reader.ids(f"/v1/users/{user}/groups")
            }
            seen = set(self.reader.ids(f"/v1/groups/{group}/users"))
            if seen != members:
                yield f"the group {group} has the users {seen}, who are {members}"
        if sorted(together) != sorted(self.lists["/v1/connections"]):
            yield f"the groups have the connections {together}"
        names = Counter((each["group_id"], each["schema"]) for each in self._connections())
        yield from (f"{name} stands for {number}" for name, number in names.items() if number > 1)

    def _memberships(self) -> Iterator[str]:
        for kind in ("users", "teams"):
            for member in self.lists[f"/v1/{kind}"]:
                for place in ("groups", "connections"):
                    for each in self.reader.ids(f"/v1/{kind}/{member}/{place}"):
                        if each not in self.lists[f"/v1/{place}"]:
                            yield f"{member} is a member of {each}, which is gone"
                        status, _ = self.reader.request(
                            "GET", f"/v1/{kind}/{member}/{place}/{each}"
                        )
                        if status != 200:
                            yield f"the membership of {member} in {each} is {status}"
        for team in self.lists["/v1/teams"]:
            for membership in self.reader.items(f"/v1/teams/{team}/users"):
                if membership["user_id"] not in self.lists["/v1/users"]:
                    yield f"the team {team} has {membership['user_id']}, who is gone"

    def _usage(self) -> Iterator[str]:
        for path, name in _USED_BY.items():
            for identifier in self.lists[path]:
                connections = {
                    each["id"] for each in self._connections() if each.get(name) == identifier
                }
                destinations = {
                    each["id"]
                    for each in self.lists["/v1/destinations"].values()
                    if each.get(name) == identifier
                }
                for seen in self._seen_users(path, identifier):
                    if seen not in (connections, connections | destinations):
                        yield f"{path}/{identifier} is said to be used by {seen}"
        for identifier, package in self.lists["/v1/connector-sdk/packages"].items():
            users = [
                each["id"]
                for each in self._connections()
                if each["service"] == "connector_sdk"
                and each["config"].get("package_id") == identifier
            ]
            returned = package["connection_ids"]
            if returned != users:
                yield f"the package {identifier} is said to be used by {returned}"

    def _seen_users(self, path: str, identifier: str) -> Iterator[set[str]]:
        if path == "/v1/external-secrets-managers":
            yield set(self.reader.ids(f"{path}/{identifier}/entities"))
            return
        _, returned = self.reader.request("GET", f"{path}/{identifier}")
        yield {each.get("connection_id", each.get("id")) for each in returned["usage"]}
        if path == "/v1/proxy":
            listed = self.reader.items(f"{path}/{identifier}/connections")
            yield {each["connection_id"] for each in listed}

    def _counts(self) -> Iterator[str]:
        _, returned = self.reader.request("GET", "/_simulator/overview")
        for name in ("groups", "connections", "destinations", "webhooks"):
            if returned["counts"][name] != len(self.lists[f"/v1/{name}"]):
                yield f"there are {returned['counts'][name]} {name} on the page"
        for identifier, agent in self.lists["/v1/proxy"].items():
            using = [each["proxy_agent_id"] for each in self._connections()]
            if agent["connector_count"] != using.count(identifier):
                yield f"the proxy agent {identifier} counts {agent['connector_count']} connections"

    def _connections(self) -> list[dict[str, Any]]:
        return list(self.lists["/v1/connections"].values())
