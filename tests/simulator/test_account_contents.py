"""An account with objects of one's choice, from code and from a file, saved and loaded again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    from pathlib import Path

# An account that another project's tests expect.
FOREIGN: dict[str, Any] = {
    "groups": [{"id": "sepulchre_settlement", "name": "Warehouse"}],
    "users": [{"id": "recoup_befell", "email": "ada@example.com", "given_name": "Ada"}],
    "teams": [{"id": "gentle_pier", "name": "Data", "users": ["recoup_befell"]}],
    "connections": [
        {
            "id": "iodize_fib",
            "service": "postgres",
            "schema": "orders",
            "config": {"host": "db.example.com", "password": "hunter2"},
            "setup_state": "broken",
            "succeeded_at": "2026-07-01T00:00:00Z",
            "schemas": {"public": {"users": {"id": {"is_primary_key": True}, "email": {}}}},
        }
    ],
    "webhooks": [{"url": "https://hooks.example.com/a", "group": "sepulchre_settlement"}],
}


def seen(simulator: Simulator) -> dict[str, Any]:
    """What a client sees of the account."""
    with simulator.client() as client:
        connections = [each.to_dict() for each in client.connections.stream()]
        return {
            "groups": [each.to_dict() for each in client.groups.stream()],
            "destinations": [each.to_dict() for each in client.destinations.stream()],
            "users": [(each.id, each.email, each.role) for each in client.users.stream()],
            "teams": [each.to_dict() for each in client.teams.stream()],
            "members": [
                each.user_id
                for team in client.teams.stream()
                for each in client.teams.user_memberships.stream(team.id)
            ],
            "connections": [{**each, "created_at": None} for each in connections],
            "webhooks": [(each.id, each.url, each.active) for each in client.webhooks.stream()],
        }


def test_the_objects_have_the_given_ids_and_states() -> None:
    simulator = Simulator(account=FOREIGN)
    with simulator.client() as client:
        assert [group.id for group in client.groups.list()] == ["sepulchre_settlement"]
        assert client.users.get("recoup_befell").given_name == "Ada"
        connection = client.connections.get("iodize_fib")
        assert (connection.group_id, connection.setup_state) == ("sepulchre_settlement", "broken")
        assert connection.config is not None
        assert connection.config["host"] == "db.example.com"
        assert "hunter2" not in str(connection.to_dict())
        schemas = client.connections.get_schema_config("iodize_fib").schemas
        assert schemas is not None
        assert list(schemas["public"].tables or ()) == ["users"]
        assert client.destinations.get("sepulchre_settlement").setup_status == "connected"
        simulator.repair_connection("iodize_fib")
        assert client.connections.sync_and_wait("iodize_fib").is_successful


def test_the_api_key_belongs_to_the_first_user() -> None:
    with Simulator(account=FOREIGN).client() as client:
        assert client.account.get().user_id == "recoup_befell"


def test_what_is_not_given_is_sensible() -> None:
    account = {"groups": [{}, {"destination": False}], "connections": [{"service": "github"}]}
    with Simulator(account=account).client() as client:
        first, second = client.groups.list()
        assert client.connections.list(first.id)[0].service == "github"
        assert [each.id for each in client.destinations.list()] == [first.id]
        assert len(client.connections.list(second.id)) == 0
        assert len(client.users.list()) == 1


@pytest.mark.parametrize("suffix", [".json", ".toml", ".yaml"])
def test_an_account_in_a_file(suffix: str, tmp_path: Path) -> None:
    text = {
        ".json": json.dumps({"groups": [{"id": "a_group"}]}),
        ".toml": '[[groups]]\nid = "a_group"\n',
        ".yaml": "groups:\n- id: a_group\n",
    }[suffix]
    file = tmp_path / f"account{suffix}"
    file.write_text(text)
    with Simulator(account=file).client() as client:
        assert [group.id for group in client.groups.list()] == ["a_group"]


@pytest.mark.parametrize("suffix", ["json", "yaml", "yml"])
@pytest.mark.parametrize("account", [None, FOREIGN])
def test_a_saved_account_is_the_same_when_it_is_loaded(
    account: dict[str, Any] | None, suffix: str, tmp_path: Path
) -> None:
    simulator = Simulator(account=account)
    with simulator.client() as client:
        client.groups.create(name="finance")
    file = tmp_path / f"account.{suffix}"
    simulator.save_account(file)
    assert "hunter2" not in file.read_text()
    copy, again = Simulator(account=file), tmp_path / f"again.{suffix}"
    copy.save_account(again)
    assert again.read_text() == file.read_text()
    was, now = seen(simulator), seen(copy)
    for kind in ("users", "members", "webhooks"):
        assert now[kind] == was[kind]
    for kind in ("groups", "destinations", "connections"):
        assert [each["id"] for each in now[kind]] == [each["id"] for each in was[kind]]


def test_a_reset_restores_the_account() -> None:
    simulator = Simulator(account=FOREIGN)
    with simulator.client() as client:
        client.connections.delete("iodize_fib")
        simulator.reset()
        assert client.connections.get("iodize_fib").service == "postgres"


@pytest.mark.parametrize(
    ("account", "reason"),
    [
        ([], "account must be an object"),
        ({"group": []}, "group is unknown"),
        ({"groups": {}}, "groups must be a list of objects"),
        ({"groups": [{"ID": "a"}]}, r"groups\[0\]\.ID is unknown"),
        ({"connections": [{}]}, r"connections\[0\]\.service is missing"),
        ({"connections": [{"service": "github"}]}, "connections: there is no group"),
        (
            {"groups": [{}], "connections": [{"service": "gitub"}]},
            "'gitub' is no connector type",
        ),
        (
            {"groups": [{}], "connections": [{"service": "github", "group": "b"}]},
            "no group has the id 'b'",
        ),
        ({"groups": [{}], "connections": [{"service": "github"}] * 2}, "two connections"),
        ({"teams": [{"name": "a", "users": ["b"]}]}, "the user 'b' does not exist"),
        ({"webhooks": [{"url": "https://a", "events": ["x"]}]}, "the event 'x' does not exist"),
    ],
)
def test_a_mistake_is_named(account: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Simulator(account=account)


def test_roles_in_teams_are_saved(tmp_path: Path) -> None:
    file = tmp_path / "account.yaml"
    member = {"id": "recoup_befell", "role": "Team Manager"}
    team = {"id": "gentle_pier", "name": "Data", "users": [member]}
    Simulator(account={**FOREIGN, "teams": [team]}).save_account(file)
    with Simulator(account=file).client() as client:
        assert client.teams.user_memberships.get("gentle_pier", "recoup_befell").role == (
            "Team Manager"
        )
    member["role"] = "Captain"
    with pytest.raises(ValueError, match="'Captain' is no role in a team"):
        Simulator(account={**FOREIGN, "teams": [team]})


def test_a_file_with_another_suffix(tmp_path: Path) -> None:
    file = tmp_path / "account.txt"
    file.touch()
    with pytest.raises(ValueError, match=r"the suffix of an account file must be \.json"):
        Simulator(account=file)
    with pytest.raises(ValueError, match=r"the suffix must be \.json"):
        Simulator().save_account(file)


def test_an_account_excludes_numbers_of_objects() -> None:
    with pytest.raises(ValueError, match="account cannot be combined"):
        Simulator(account={}, groups=2)
