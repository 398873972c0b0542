"""Memberships of users and teams, in groups and connections."""

from dataclasses import dataclass

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error


@dataclass(frozen=True)
class Kind:
    """One of the four kinds of memberships, with examples in the small account."""

    member: str
    place: str
    # An object of which it is a member, and one of which it is not.
    inside: str
    outside: str
    role: str
    other_role: str
    wrong_role: str
    unknown_member: str
    unknown_place: str

    @property
    def path(self) -> str:
        return f"/v1/{self.member}/{self.place}"

    @property
    def anonymous_client(self) -> str:
        return f"/v1/{self.member.partition('/')[0]}/unknown_id/{self.place}"


GROUP = {
    "place": "groups",
    "inside": "quiet_meadow",
    "outside": "early_lantern",
    "role": "View Destination",
    "other_role": "Manage Destination",
    "wrong_role": "View Connection",
    "unknown_place": "NotFound_Group",
}
CONNECTION = {
    "place": "connections",
    "inside": "mellow_dune",
    "outside": "silver_brook",
    "role": "View Connection",
    "other_role": "Manage Connection",
    "wrong_role": "View Destination",
    "unknown_place": "NotFound_Connection",
}
USER = {"member": "users/tidal_sketch", "unknown_member": "NotFound_User"}
TEAM = {"member": "teams/spirited_choir", "unknown_member": "NotFound_Team"}

KINDS = [Kind(**member, **place) for member in (USER, TEAM) for place in (GROUP, CONNECTION)]
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.path)


def ids(response: httpx.Response) -> list[str]:
    return [membership["id"] for membership in data(response)["items"]]


@each_kind
def test_a_membership_can_be_created_updated_and_deleted(
    kind: Kind, client: httpx.Client, simulator: Simulator
) -> None:
    simulator.clock.advance(60)
    response = client.post(kind.path, json={"id": kind.outside, "role": kind.role})
    assert response.status_code == 201
    created = data(response)
    assert created == {
        "id": kind.outside,
        "role": kind.role,
        "created_at": "2026-07-10T12:01:00Z",
    }
    assert ids(client.get(kind.path)) == [kind.inside, kind.outside]

    path = f"{kind.path}/{kind.outside}"
    assert data(client.get(path)) == created
    simulator.clock.advance(60)
    assert client.patch(path, json={"role": kind.other_role}).is_success
    assert data(client.get(path)) == {**created, "role": kind.other_role}

    assert client.delete(path).is_success
    for method in ("GET", "PATCH", "DELETE"):
        gone = client.request(method, path, json={"role": kind.role})
        assert error(gone) == (404, "NotFound_Membership")
    assert ids(client.get(kind.path)) == [kind.inside]
    assert [write.method for write in simulator.writes] == ["POST", "PATCH", "DELETE"]


def test_two_operations_differ_in_their_responses(client: httpx.Client) -> None:
    """In the definition, an update returns no data, and a deletion returns the membership."""
    for kind in KINDS:
        path = f"{kind.path}/{kind.inside}"
        is_quiet = kind.path == "/v1/users/tidal_sketch/groups"
        before = {**data(client.get(path)), "role": kind.other_role}
        changed = client.patch(path, json={"role": kind.other_role}).json()
        assert changed.get("data") == (None if is_quiet else before)
        is_telling = kind.path == "/v1/users/tidal_sketch/connections"
        assert client.delete(path).json().get("data") == (before if is_telling else None)


@each_kind
def test_a_second_membership_is_409(kind: Kind, client: httpx.Client) -> None:
    before = data(client.get(kind.path))
    again = {"id": kind.inside, "role": kind.other_role}
    assert error(client.post(kind.path, json=again)) == (409, "Conflict")
    assert data(client.get(kind.path)) == before


@each_kind
def test_an_unknown_member_is_404(kind: Kind, client: httpx.Client) -> None:
    body = {"id": kind.outside, "role": kind.role}
    one = f"{kind.anonymous_client}/{kind.inside}"
    for response in (
        client.get(kind.anonymous_client),
        client.post(kind.anonymous_client, json=body),
        client.get(one),
        client.patch(one, json=body),
        client.delete(one),
    ):
        assert error(response) == (404, kind.unknown_member)


@each_kind
def test_an_unknown_group_or_connection_is_404(kind: Kind, client: httpx.Client) -> None:
    body = {"id": "unknown_id", "role": kind.role}
    one = f"{kind.path}/unknown_id"
    for response in (
        client.post(kind.path, json=body),
        client.get(one),
        client.patch(one, json=body),
        client.delete(one),
    ):
        assert error(response) == (404, kind.unknown_place)


@each_kind
def test_a_role_needs_the_right_scope(
    kind: Kind, client: httpx.Client, simulator: Simulator
) -> None:
    before = data(client.get(kind.path))
    for role in ("Owner", "", kind.wrong_role, "Account Administrator", "Team Member"):
        for response in (
            client.post(kind.path, json={"id": kind.outside, "role": role}),
            client.patch(f"{kind.path}/{kind.inside}", json={"role": role}),
        ):
            assert error(response) == (400, "InvalidInput")
            assert "'role'" in response.json()["message"]
    assert data(client.get(kind.path)) == before
    assert simulator.writes == []


@each_kind
def test_a_custom_role_can_be_given_in_its_scope(kind: Kind, client: httpx.Client) -> None:
    body = {"id": kind.outside, "role": "Sync Operator"}
    assert data(client.post(kind.path, json=body))["role"] == "Sync Operator"


@each_kind
@pytest.mark.parametrize("missing", ["id", "role"])
def test_a_membership_needs_an_id_and_a_role(
    kind: Kind, missing: str, client: httpx.Client
) -> None:
    body = {"id": kind.outside, "role": kind.role, missing: None}
    response = client.post(kind.path, json=body)
    assert error(response) == (400, "InvalidInput")
    assert f"'{missing}'" in response.json()["message"]


@each_kind
def test_memberships_are_paginated(kind: Kind, client: httpx.Client) -> None:
    client.post(kind.path, json={"id": kind.outside, "role": kind.role})
    first = data(client.get(f"{kind.path}?limit=1"))
    assert [each["id"] for each in first["items"]] == [kind.inside]
    rest = client.get(kind.path, params={"cursor": first["next_cursor"]})
    assert ids(rest) == [kind.outside]
    assert "next_cursor" not in data(rest)
    assert error(client.get(f"{kind.path}?limit=0")) == (400, "InvalidInput")


@each_kind
def test_memberships_are_deleted_with_the_group_or_connection(
    kind: Kind, client: httpx.Client
) -> None:
    assert client.delete(f"/v1/{kind.place}/{kind.inside}").is_success
    assert ids(client.get(kind.path)) == []
    response = client.get(f"{kind.path}/{kind.inside}")
    assert error(response) == (404, kind.unknown_place)


def test_memberships_in_connections_are_deleted_with_the_group(client: httpx.Client) -> None:
    path = "/v1/users/tidal_sketch"
    assert ids(client.get(f"{path}/connections")) == ["mellow_dune"]
    client.delete("/v1/groups/amber_harbor")
    assert ids(client.get(f"{path}/connections")) == []
    assert ids(client.get("/v1/teams/spirited_choir/connections")) == []
    assert ids(client.get(f"{path}/groups")) == ["quiet_meadow"]


def test_legacy_paths_name_connections_connectors(client: httpx.Client) -> None:
    for member in ("users/tidal_sketch", "teams/spirited_choir"):
        older = client.get(f"/v1/{member}/connectors/mellow_dune")
        assert data(older) == data(client.get(f"/v1/{member}/connections/mellow_dune"))


# The users of a group.

USERS = "/v1/groups/quiet_meadow/users"


def test_group_users_show_their_role_in_the_group(client: httpx.Client) -> None:
    (marketer,) = data(client.get(USERS))["items"]
    alone = data(client.get("/v1/users/tidal_sketch"))
    assert marketer == {**alone, "role": "Edit Destination"}
    assert alone["role"] is None


def test_a_user_can_be_added_to_a_group_by_email_and_removed(
    client: httpx.Client, simulator: Simulator
) -> None:
    body = {"email": "Noor.Hadley@example.com", "role": "View Destination"}
    added = client.post(USERS, json=body)
    assert added.status_code == 200
    assert set(added.json()) == {"code", "message"}
    assert data(client.get("/v1/users/woven_trellis/groups/quiet_meadow")) == {
        "id": "quiet_meadow",
        "role": "View Destination",
        "created_at": "2026-07-10T12:00:00Z",
    }
    # The list is in order of the creation of users, not of memberships.
    assert ids(client.get(USERS)) == ["woven_trellis", "tidal_sketch"]
    assert error(client.post(USERS, json=body)) == (409, "Conflict")

    removed = client.delete(f"{USERS}/woven_trellis")
    assert set(removed.json()) == {"code", "message"}
    assert error(client.delete(f"{USERS}/woven_trellis")) == (404, "NotFound_Membership")
    assert ids(client.get("/v1/users/woven_trellis/groups")) == []
    assert [write.method for write in simulator.writes] == ["POST", "DELETE"]


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({"role": "View Destination"}, (400, "InvalidInput")),
        ({"email": "noor.hadley@example.com"}, (400, "InvalidInput")),
        ({"email": "noor.hadley@example.com", "role": "View Connection"}, (400, "InvalidInput")),
        ({"email": "nobody@example.com", "role": "View Destination"}, (404, "NotFound_User")),
    ],
)
def test_invalid_group_users_are_refused(
    body: object, refusal: tuple[int, str], client: httpx.Client
) -> None:
    assert error(client.post(USERS, json=body)) == refusal
    assert ids(client.get(USERS)) == ["tidal_sketch"]


def test_the_users_of_an_unknown_group_are_404(client: httpx.Client) -> None:
    path = "/v1/groups/unknown_id/users"
    body = {"email": "noor.hadley@example.com", "role": "View Destination"}
    for response in (
        client.get(path),
        client.post(path, json=body),
        client.delete(f"{path}/woven_trellis"),
    ):
        assert error(response) == (404, "NotFound_Group")
    unknown = client.delete(f"{USERS}/unknown_id")
    assert error(unknown) == (404, "NotFound_User")


def test_group_users_can_be_filtered_and_are_paginated(client: httpx.Client) -> None:
    path = "/v1/groups/amber_harbor/users"
    assert ids(client.get(path)) == ["recited_lyrics", "retired_fiddle", "tireless_loom"]
    assert ids(client.get(f"{path}?active=true")) == ["recited_lyrics", "tireless_loom"]
    assert ids(client.get(f"{path}?active=false")) == ["retired_fiddle"]
    first = data(client.get(f"{path}?limit=2"))
    assert ids(client.get(path, params={"cursor": first["next_cursor"]})) == ["tireless_loom"]
