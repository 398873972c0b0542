"""An account with objects of one's choice, from code and from a file, saved and loaded again."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from fivetrex.simulator import Simulator
from fivetrex.simulator.account_contents import read_contents
from tests.support.examples import examples

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


def test_the_account_of_a_foreign_suite_takes_ten_lines() -> None:
    text = """
groups:
- id: sepulchre_settlement
  name: Warehouse
users:
- id: recoup_befell
  email: ada@example.com
connections:
- {id: iodize_fib, service: github}
"""
    assert len(text.strip().splitlines()) <= 10
    simulator = Simulator(account=YAML(typ="safe", pure=True).load(text))
    with simulator.client() as client:
        assert client.groups.get("sepulchre_settlement").name == "Warehouse"
        assert client.users.get("recoup_befell").email == "ada@example.com"
        assert client.connections.get("iodize_fib").group_id == "sepulchre_settlement"


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


TEXTS = st.text("abcdefgh_", min_size=1, max_size=8)
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2026, 7, 1), timezones=st.just(UTC)).map(
    lambda time: time.replace(microsecond=0).isoformat()
)
FLAGS = st.booleans()
COLUMNS = st.dictionaries(TEXTS, st.fixed_dictionaries({"is_primary_key": FLAGS}), min_size=1)


def with_ids(items: Any) -> Any:
    """Give each item of a list an ID of its own, and a name."""
    return items.map(
        lambda found: [{**item, "id": f"id_{number}"} for number, item in enumerate(found)]
    )


DESTINATIONS = st.one_of(
    st.sampled_from([False]),
    st.fixed_dictionaries(
        {"service": st.sampled_from(["snowflake", "big_query", "postgres_rds_warehouse"])},
        optional={
            "config": st.dictionaries(st.sampled_from(["host", "port", "database"]), TEXTS),
            "setup_status": st.sampled_from(["connected", "incomplete", "broken"]),
            "region": st.sampled_from(["GCP_US_EAST4", "AWS_US_EAST_1"]),
            "time_zone_offset": st.sampled_from(["0", "-5", "+3"]),
            "daylight_saving_time_enabled": FLAGS,
        },
    ),
)
GROUPS = with_ids(
    st.lists(
        st.fixed_dictionaries({"name": TEXTS, "destination": DESTINATIONS}),
        min_size=1,
        max_size=3,
        unique_by=lambda group: group["name"],
    )
)
USERS = with_ids(
    st.lists(
        st.fixed_dictionaries(
            {"email": TEXTS.map(lambda name: f"{name}@example.com"), "given_name": TEXTS},
            optional={
                "family_name": TEXTS,
                "role": st.sampled_from(["Account Administrator", "Account Reviewer"]),
                "phone": TEXTS,
                "invited": FLAGS,
                "verified": FLAGS,
                "active": FLAGS,
            },
        ),
        min_size=1,
        max_size=3,
        unique_by=lambda user: user["email"],
    )
)
CONNECTIONS = with_ids(
    st.lists(
        st.fixed_dictionaries(
            {"service": st.sampled_from(["github", "postgres", "salesforce"]), "schema": TEXTS},
            optional={
                "setup_state": st.sampled_from(["connected", "broken", "incomplete"]),
                "paused": FLAGS,
                "is_historical_sync": FLAGS,
                "succeeded_at": TIMES,
                "failed_at": TIMES,
                "sync_frequency": st.sampled_from([5, 60, 1440]),
                "schedule_type": st.sampled_from(["auto", "manual"]),
                "daily_sync_time": st.just("14:00"),
                "pause_after_trial": FLAGS,
                "data_delay_sensitivity": st.sampled_from(["LOW", "NORMAL", "HIGH", "CUSTOM"]),
                "data_delay_threshold": st.integers(0, 120),
                "schemas": st.dictionaries(
                    TEXTS, st.dictionaries(TEXTS, COLUMNS, min_size=1), min_size=1, max_size=2
                ),
            },
        ),
        max_size=4,
        unique_by=lambda connection: connection["schema"],
    )
)
TEAMS = with_ids(
    st.lists(
        st.fixed_dictionaries(
            {
                "name": TEXTS,
                "users": st.sampled_from([[], ["id_0"], [{"id": "id_0", "role": "Team Manager"}]]),
            },
            optional={"description": TEXTS, "role": st.just("Account Reviewer")},
        ),
        max_size=2,
        unique_by=lambda team: team["name"],
    )
)
WEBHOOKS = with_ids(
    st.lists(
        st.fixed_dictionaries(
            {"url": TEXTS.map(lambda path: f"https://hooks.example.com/{path}")},
            optional={
                "events": st.just(["sync_start", "sync_end"]),
                "group": st.just("id_0"),
                "active": FLAGS,
            },
        ),
        max_size=2,
    )
)
CONTENTS = st.fixed_dictionaries(
    {
        "groups": GROUPS,
        "users": USERS,
        "teams": TEAMS,
        "connections": CONNECTIONS,
        "webhooks": WEBHOOKS,
    }
)


def moment(value: Any) -> Any:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value


@examples(40)
@given(contents=CONTENTS, suffix=st.sampled_from(["json", "yaml"]))
def test_what_is_given_is_saved(
    contents: dict[str, list[dict[str, Any]]], suffix: str, tmp_path_factory: Any
) -> None:
    folder = tmp_path_factory.mktemp("accounts")
    first, second = folder / f"first.{suffix}", folder / f"second.{suffix}"
    Simulator(account=contents).save_account(first)
    Simulator(account=first).save_account(second)
    assert first.read_text("utf-8") == second.read_text("utf-8")
    saved = read_contents(first)
    for kind, items in contents.items():
        for item, found in zip(items, saved[kind], strict=True):
            for name, value in item.items():
                if name == "destination" and value:
                    assert {**found[name], **value} == found[name]
                else:
                    assert moment(found.get(name)) == moment(value), (kind, name)
