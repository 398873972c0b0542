"""Things come, are tied to one another and go, in any order, and nothing is left hanging."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from fivetrex.simulator import Simulator

from .consistency import LISTS, Asker, Inspection

REFUSED = {400, 403, 404, 409}

PICK = st.integers(0, 10**6)
#: So few that they meet.
NAMES = st.sampled_from(("one", "two", "three"))
PLACES = st.sampled_from(("groups", "connections"))
MEMBERS = st.sampled_from(("users", "teams"))
ROLES = {"groups": "View Destination", "connections": "View Connection"}
FORM = 'multipart/form-data; boundary="b"'
WAYS = {
    "private_link_id": "/v1/private-links",
    "proxy_agent_id": "/v1/proxy",
    "hybrid_deployment_agent_id": "/v1/hybrid-deployment-agents",
    "external_secrets_manager_id": "/v1/external-secrets-managers",
}


def form() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("connector.py", "")
    head = b'Content-Disposition: form-data; name="file"; filename="a.zip"'
    return b"--b\r\n%b\r\n\r\n%b\r\n--b--\r\n" % (head, content.getvalue())


class LifeCycles(RuleBasedStateMachine):
    """What people do to an account, one thing after the other."""

    @initialize(is_small=st.booleans())
    def begin(self, is_small: bool) -> None:
        size = None if is_small else 2
        self.simulator = Simulator(groups=size, connections=size, follow_schedules=True)
        self.asker = Asker(self.simulator)

    def do(self, method: str, path: str, body: Any = None) -> bool:
        status, told = self.asker.ask(method, path, body)
        assert status in REFUSED | {200, 201}, f"{method} {path} {body}: {status} {told}"
        return status < 300

    def pick(self, path: str, number: int) -> str:
        """One of what a list has; nobody, if it is empty."""
        ids = self.asker.ids(path)
        return ids[number % len(ids)] if ids else "nobody"

    def ways(self, number: int) -> dict[str, str]:
        """Fields that tie a connection or a destination to something else."""
        found = {}
        for place, (name, path) in enumerate(WAYS.items()):
            identifier = self.pick(path, number)
            if identifier != "nobody" and number >> place & 1:
                found[name] = identifier
        return found

    @rule(name=NAMES)
    def create_group(self, name: str) -> None:
        self.do("POST", "/v1/groups", {"name": name})

    @rule(number=PICK, way=PICK)
    def create_destination(self, number: int, way: int) -> None:
        group = self.pick("/v1/groups", number)
        body = {"group_id": group, "service": "snowflake", "time_zone_offset": "0"}
        self.do("POST", "/v1/destinations", {**body, **self.ways(way)})

    @rule(name=NAMES, number=PICK, way=PICK)
    def create_connection(self, name: str, number: int, way: int) -> None:
        config = {"schema": name, "schema_prefix": name, "secrets_list": []}
        package = self.pick("/v1/connector-sdk/packages", number)
        if package != "nobody":
            config["package_id"] = package
        service = ("postgres", "github", "connector_sdk")[way % 3]
        group = self.pick("/v1/groups", number)
        body = {"group_id": group, "service": service, "config": config, "auth": {"token": "a"}}
        self.do("POST", "/v1/connections", {**body, **self.ways(way)})

    @rule(number=PICK, way=PICK, paused=st.booleans(), kind=st.sampled_from(LISTS[1:3]))
    def update(self, number: int, way: int, paused: bool, kind: str) -> None:
        body = {**dict.fromkeys(list(WAYS)[:3]), **self.ways(way), "paused": paused}
        self.do("PATCH", f"{kind}/{self.pick(kind, number)}", body)

    @rule(number=PICK, force=st.booleans())
    def sync(self, number: int, force: bool) -> None:
        connection = self.pick("/v1/connections", number)
        self.do("POST", f"/v1/connections/{connection}/sync", {"force": force})

    @rule(seconds=st.sampled_from((30, 3600, 86_400)))
    def let_time_pass(self, seconds: float) -> None:
        self.simulator.advance(seconds)

    @rule(name=NAMES)
    def create_user(self, name: str) -> None:
        body = {"email": f"{name}@example.com", "given_name": name, "family_name": name}
        self.do("POST", "/v1/users", body)

    @rule(name=NAMES)
    def create_team(self, name: str) -> None:
        self.do("POST", "/v1/teams", {"name": name})

    @rule(number=PICK, user=PICK)
    def join_team(self, number: int, user: int) -> None:
        team, who = self.pick("/v1/teams", number), self.pick("/v1/users", user)
        self.do("POST", f"/v1/teams/{team}/users", {"user_id": who})

    @rule(member=PICK, number=PICK, kind=MEMBERS, place=PLACES)
    def join_place(self, member: int, number: int, kind: str, place: str) -> None:
        who, where = self.pick(f"/v1/{kind}", member), self.pick(f"/v1/{place}", number)
        self.do("POST", f"/v1/{kind}/{who}/{place}", {"id": where, "role": ROLES[place]})

    @rule(member=PICK, number=PICK, kind=MEMBERS, place=PLACES)
    def leave_place(self, member: int, number: int, kind: str, place: str) -> None:
        who = self.pick(f"/v1/{kind}", member)
        if who != "nobody":
            where = self.pick(f"/v1/{kind}/{who}/{place}", number)
            self.do("DELETE", f"/v1/{kind}/{who}/{place}/{where}")

    @rule(number=PICK)
    def create_webhook(self, number: int) -> None:
        body = {"url": "https://hooks.example.com/", "events": ["sync_end"]}
        group = self.pick("/v1/groups", number)
        self.do(
            "POST", "/v1/webhooks/account" if number % 2 else f"/v1/webhooks/group/{group}", body
        )

    @rule(name=NAMES, number=PICK)
    def create_hybrid_agent(self, name: str, number: int) -> None:
        body = {"display_name": name, "env_type": "DOCKER", "accept_terms": True}
        if number % 2:
            body["group_id"] = self.pick("/v1/groups", number)
        self.do("POST", "/v1/hybrid-deployment-agents", body)

    @rule(name=NAMES)
    def create_proxy_agent(self, name: str) -> None:
        self.do("POST", "/v1/proxy", {"display_name": name})

    @rule(name=NAMES)
    def create_private_link(self, name: str) -> None:
        config = {"connection_service_name": "some_service"}
        body = {"name": name, "region": "AWS_US_EAST_1", "service": "SOURCE_AWS", "config": config}
        self.do("POST", "/v1/private-links", body)

    @rule(name=NAMES)
    def create_secrets_manager(self, name: str) -> None:
        config = {"vault_url": "https://vault.example.com", "tenant_id": "some_tenant"}
        body = {"name": name, "type": "AZURE_KEY_VAULT", "config": config}
        self.do("POST", "/v1/external-secrets-managers", body)

    @rule()
    def create_package(self) -> None:
        status, _ = self.asker.send("POST", "/v1/connector-sdk/packages", FORM, form())
        assert status == 201

    @rule(number=PICK)
    def create_log_service(self, number: int) -> None:
        path, body = "/v1/external-logging", {"service": "cloudwatch", "config": {}}
        if number % 2:
            path = f"{path}/account"
        else:
            body["group_id"] = self.pick("/v1/groups", number)
        self.do("POST", path, body)

    @rule(name=NAMES, number=PICK)
    def create_system_key(self, name: str, number: int) -> None:
        permission = {"resource_type": "CONNECTOR", "access_level": "READ"}
        narrowed = {"resource_filter": {"ids": [self.pick("/v1/connections", number)]}}
        permissions = [{**permission, **narrowed} if number % 2 else permission]
        self.do("POST", "/v1/system-keys", {"name": name, "permissions": permissions})

    @rule(number=PICK)
    def create_project(self, number: int) -> None:
        config = {
            "dbt_version": "1.9.0",
            "default_schema": "models",
            "git_remote_url": "git@example.com:models.git",
        }
        group = self.pick("/v1/groups", number)
        body = {"group_id": group, "type": "DBT_CORE", "project_config": config}
        self.do("POST", "/v1/transformation-projects", body)

    @rule(number=PICK)
    def create_transformation(self, number: int) -> None:
        project = self.pick("/v1/transformation-projects", number)
        kind, config = (
            "DBT_CORE",
            {
                "project_id": project,
                "name": "models",
                "steps": [{"name": "all", "command": "dbt run"}],
            },
        )
        if number % 2:
            connections = [self.pick("/v1/connections", number)]
            kind, config = "QUICKSTART", {"package_name": "github", "connection_ids": connections}
        body = {
            "type": kind,
            "transformation_config": config,
            "schedule": {"schedule_type": "INTERVAL", "interval": 60},
        }
        self.do("POST", "/v1/transformations", body)

    @rule(number=PICK, action=st.sampled_from(("run", "cancel")))
    def run_transformation(self, number: int, action: str) -> None:
        transformation = self.pick("/v1/transformations", number)
        self.do("POST", f"/v1/transformations/{transformation}/{action}", {})

    @rule(number=PICK, path=st.sampled_from(LISTS))
    def delete(self, number: int, path: str) -> None:
        identifier = self.pick(path, number)
        if path == "/v1/external-logging" and identifier == self.simulator._account.id:
            identifier = "account"
        own = f"{path}/{identifier}"
        if self.do("DELETE", own):
            assert self.asker.ask("GET", own)[0] == 404
            assert self.asker.ask("DELETE", own)[0] == 404

    @invariant()
    def agrees_with_itself(self) -> None:
        assert Inspection(self.asker).contradictions() == []


LifeCycles.TestCase.settings = settings(max_examples=20, stateful_step_count=30)
test_nothing_is_left_hanging = LifeCycles.TestCase
