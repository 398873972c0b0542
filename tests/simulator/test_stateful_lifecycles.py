"""Objects are created, linked and deleted in any order, without dangling references."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from fivetrex.simulator import Simulator
from tests.support.examples import examples

from .consistency_checks import LISTS, ApiReader, ConsistencyCheck

REFUSED = {400, 403, 404, 409}

NUMBERS = st.integers(0, 10**6)
#: Few names, so that they collide.
NAMES = st.sampled_from(("one", "two", "three"))
PLACES = st.sampled_from(("groups", "connections"))
MEMBERS = st.sampled_from(("users", "teams"))
ROLES = {"groups": "View Destination", "connections": "View Connection"}
PACKAGES = "/v1/connector-sdk/packages"
NEEDED = ("/v1/groups", "/v1/connections", "/v1/users", PACKAGES)
FORM = "multipart/form-data; boundary=b"
WAYS = {
    "private_link_id": "/v1/private-links",
    "proxy_agent_id": "/v1/proxy",
    "hybrid_deployment_agent_id": "/v1/hybrid-deployment-agents",
    "external_secrets_manager_id": "/v1/external-secrets-managers",
}


class LifeCycles(RuleBasedStateMachine):
    """Random sequences of operations on an account."""

    @initialize(is_small=st.booleans())
    def begin(self, is_small: bool) -> None:
        size = None if is_small else 2
        self.simulator = Simulator(groups=size, connections=size, follow_schedules=True)
        self.reader = ApiReader(self.simulator)
        self.has_changed = True

    @rule(path=st.sampled_from((*LISTS, *["/v1/connections"] * 3)), name=NAMES, number=NUMBERS)
    def create(self, path: str, name: str, number: int) -> None:
        if path == PACKAGES:
            assert self.reader.send("POST", path, FORM, form())[0] == 201
            self.has_changed = True
            return
        if path == "/v1/webhooks":
            group = self.pick("/v1/groups", number)
            path = f"{path}/group/{group}" if number % 2 else f"{path}/account"
        if path == "/v1/external-logging" and number % 2:
            path = f"{path}/account"
        self.do("POST", path, self.new(path, name, number))

    @rule(path=st.sampled_from(LISTS[1:3]), number=NUMBERS, way=NUMBERS, paused=st.booleans())
    def tie_to_something_else(self, path: str, number: int, way: int, paused: bool) -> None:
        body = {**dict.fromkeys(list(WAYS)[:3]), **self.ways(way), "paused": paused}
        self.do("PATCH", f"{path}/{self.pick(path, number)}", body)

    @rule(number=NUMBERS, other=NUMBERS)
    def join_team(self, number: int, other: int) -> None:
        team, user = self.pick("/v1/teams", number), self.pick("/v1/users", other)
        self.do("POST", f"/v1/teams/{team}/users", {"user_id": user})

    @rule(kind=MEMBERS, place=PLACES, number=NUMBERS, other=NUMBERS)
    def join_place(self, kind: str, place: str, number: int, other: int) -> None:
        member, where = self.pick(f"/v1/{kind}", number), self.pick(f"/v1/{place}", other)
        body = {"id": where, "role": ROLES[place]}
        self.do("POST", f"/v1/{kind}/{member}/{place}", body)

    @rule(kind=MEMBERS, place=PLACES, number=NUMBERS, other=NUMBERS)
    def leave_place(self, kind: str, place: str, number: int, other: int) -> None:
        member = self.pick(f"/v1/{kind}", number)
        if member != "nobody":
            where = self.pick(f"/v1/{kind}/{member}/{place}", other)
            self.do("DELETE", f"/v1/{kind}/{member}/{place}/{where}")

    @rule(number=NUMBERS, force=st.booleans())
    def sync(self, number: int, force: bool) -> None:
        connection = self.pick("/v1/connections", number)
        self.do("POST", f"/v1/connections/{connection}/sync", {"force": force})

    @rule(number=NUMBERS, action=st.sampled_from(("run", "cancel")))
    def transform(self, number: int, action: str) -> None:
        transformation = self.pick("/v1/transformations", number)
        self.do("POST", f"/v1/transformations/{transformation}/{action}", {})

    @rule(seconds=st.sampled_from((30, 3600, 86_400)))
    def let_time_pass(self, seconds: float) -> None:
        self.simulator.advance(seconds)
        self.has_changed = True

    @rule(path=st.sampled_from(LISTS), number=NUMBERS)
    def delete(self, path: str, number: int) -> None:
        identifier = self.pick(path, number)
        if path == "/v1/external-logging" and identifier == self.simulator._account.id:
            identifier = "account"
        own = f"{path}/{identifier}"
        if self.do("DELETE", own):
            assert self.reader.request("GET", own)[0] == 404
            assert self.reader.request("DELETE", own)[0] == 404

    @rule(path=st.sampled_from(NEEDED), number=NUMBERS)
    def delete_what_others_need(self, path: str, number: int) -> None:
        self.delete(path, number)

    @invariant()
    def agrees_with_itself(self) -> None:
        if self.has_changed:
            assert ConsistencyCheck(self.reader).contradictions() == []
            self.has_changed = False

    def do(self, method: str, path: str, body: Any = None) -> bool:
        """Whether a request succeeds; a refused request changes nothing."""
        status, returned = self.reader.request(method, path, body)
        assert status in REFUSED | {200, 201}, f"{method} {path} {body}: {status} {returned}"
        self.has_changed |= status < 300
        return status < 300

    def pick(self, path: str, number: int) -> str:
        """The id of an item of a list; an unknown id if the list is empty."""
        ids = self.reader.ids(path)
        return ids[number % len(ids)] if ids else "nobody"

    def ways(self, number: int) -> dict[str, str]:
        """Fields that link a connection or destination to another object."""
        found = {}
        for place, (name, path) in enumerate(WAYS.items()):
            identifier = self.pick(path, number)
            if identifier != "nobody" and number >> place & 1:
                found[name] = identifier
        if "private_link_id" in found:
            found["networking_method"] = "PrivateLink"
        return found

    def new(self, path: str, name: str, number: int) -> dict[str, Any]:
        """The body that creates an object in a list."""
        group_id = self.pick("/v1/groups", number)
        match path.split("/")[2]:
            case "destinations":
                body = {"group_id": group_id, "service": "snowflake", "time_zone_offset": "0"}
                return {**body, **self.ways(number)}
            case "connections":
                config = {"schema": name, "schema_prefix": name}
                if number % 3 == 2:
                    config["package_id"] = self.pick(PACKAGES, number)
                service = ("postgres", "github", "connector_sdk")[number % 3]
                body = {"group_id": group_id, "service": service}
                return {**body, "auth": {"token": "a"}, "config": config, **self.ways(number)}
            case "webhooks":
                return {"url": "https://hooks.example.com/", "events": ["sync_end"]}
            case "users":
                email = f"{name}@example.com"
                return {"email": email, "given_name": name, "family_name": name}
            case "hybrid-deployment-agents":
                agent = {"display_name": name, "env_type": "DOCKER", "accept_terms": True}
                return {**agent, "group_id": group_id if number % 2 else None}
            case "private-links":
                config = {"connection_service_name": "some_service"}
                link = {"name": name, "region": "AWS_US_EAST_1", "service": "SOURCE_AWS"}
                return {**link, "config": config}
            case "external-secrets-managers":
                config = {"vault_url": "https://vault.example.com", "tenant_id": "some_tenant"}
                return {"name": name, "type": "AZURE_KEY_VAULT", "config": config}
            case "external-logging":
                return {"service": "cloudwatch", "config": {}, "group_id": group_id}
            case "system-keys":
                permission = {"resource_type": "CONNECTOR", "access_level": "READ"}
                narrowed = {"ids": [self.pick("/v1/connections", number)]} if number % 2 else {}
                return {"name": name, "permissions": [{**permission, "resource_filter": narrowed}]}
            case "transformation-projects":
                config = {
                    "dbt_version": "1.9.0",
                    "default_schema": "models",
                    "git_remote_url": "git@example.com:models.git",
                }
                return {"group_id": group_id, "type": "DBT_CORE", "project_config": config}
            case "transformations":
                schedule = {"schedule_type": "INTERVAL", "interval": 60}
                return {"schedule": schedule, **self.new_transformation(number)}
            case _:
                return {"name": name, "display_name": name}

    def new_transformation(self, number: int) -> dict[str, Any]:
        if number % 2:
            connection_ids = [self.pick("/v1/connections", number)]
            config = {"package_name": "github", "connection_ids": connection_ids}
            return {"type": "QUICKSTART", "transformation_config": config}
        project_id = self.pick("/v1/transformation-projects", number)
        steps = [{"name": "all", "command": "dbt run"}]
        models = {"project_id": project_id, "name": "models", "steps": steps}
        return {"type": "DBT_CORE", "transformation_config": models}


def form() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("connector.py", "")
    head = b'Content-Disposition: form-data; name="file"; filename="a.zip"'
    return b"--b\r\n%b\r\n\r\n%b\r\n--b--\r\n" % (head, content.getvalue())


LifeCycles.TestCase.settings = examples(25, stateful_step_count=40)
test_nothing_is_left_hanging = LifeCycles.TestCase
