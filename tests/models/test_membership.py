"""Memberships have the full name of their ID."""

from __future__ import annotations

import copy
import pickle

import pytest

from fivetrex.models import ConnectionMembership, GroupMembership

DATA = {"id": "amber_harbor", "role": "Destination Reviewer"}


def test_a_group_membership_has_the_id_of_the_group() -> None:
    membership = GroupMembership.from_dict(DATA)
    assert membership.group_id == membership.id == "amber_harbor"
    assert not hasattr(membership, "connection_id")
    assert repr(membership).startswith("GroupMembership(")


def test_a_connection_membership_has_the_id_of_the_connection() -> None:
    membership = ConnectionMembership.from_dict(DATA)
    assert membership.connection_id == membership.id == "amber_harbor"
    assert not hasattr(membership, "group_id")
    assert repr(membership).startswith("ConnectionMembership(")


@pytest.mark.parametrize("model", [ConnectionMembership, GroupMembership])
def test_memberships_are_values_with_slots(
    model: type[ConnectionMembership | GroupMembership],
) -> None:
    membership = model.from_dict(DATA)
    assert copy.deepcopy(membership) == pickle.loads(pickle.dumps(membership)) == membership
    assert membership.to_dict() == {**DATA, "created_at": None}
    with pytest.raises(AttributeError):
        membership.colour = "red"  # type: ignore[union-attr]


def test_memberships_of_different_kinds_are_not_equal() -> None:
    memberships: list[object] = [
        GroupMembership.from_dict(DATA),
        ConnectionMembership.from_dict(DATA),
    ]
    assert memberships[0] != memberships[1]
