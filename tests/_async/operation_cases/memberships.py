"""Memberships of users and teams, in groups, connections and teams."""

from __future__ import annotations

from .case import (
    BAD,
    CONFLICT,
    NO_CONNECTION,
    NO_GROUP,
    NO_MEMBERSHIP,
    NO_TEAM,
    NO_USER,
    UNKNOWN,
    OperationCase,
)

USER = "tidal_sketch"
TEAM = "spirited_choir"
# Both are members of this group and this connection, and not of the others.
GROUP = "quiet_meadow"
OTHER_GROUP = "early_lantern"
CONNECTION = "mellow_dune"
OTHER_CONNECTION = "silver_brook"
# A team with a member, who is not in TEAM.
CREW = "sturdy_hammock"
MEMBER = "woven_trellis"

CASES = {
    "groups.users.list": OperationCase(
        lambda client: client.groups.users.list("amber_harbor", active=True),
        lambda client: client.groups.users.list(UNKNOWN),
        *NO_GROUP,
    ),
    "groups.users.add": OperationCase(
        lambda client: client.groups.users.add(
            GROUP, email="noor.hadley@example.com", role="View Destination"
        ),
        lambda client: client.groups.users.add(
            GROUP, email="nobody@example.com", role="View Destination"
        ),
        *NO_USER,
    ),
    "groups.users.remove": OperationCase(
        lambda client: client.groups.users.remove(GROUP, USER),
        lambda client: client.groups.users.remove(OTHER_GROUP, USER),
        *NO_MEMBERSHIP,
    ),
    "users.group_memberships.list": OperationCase(
        lambda client: client.users.group_memberships.list(USER),
        lambda client: client.users.group_memberships.list(UNKNOWN),
        *NO_USER,
    ),
    "users.group_memberships.get": OperationCase(
        lambda client: client.users.group_memberships.get(USER, GROUP),
        lambda client: client.users.group_memberships.get(USER, OTHER_GROUP),
        *NO_MEMBERSHIP,
    ),
    "users.group_memberships.add": OperationCase(
        lambda client: client.users.group_memberships.add(
            USER, group_id=OTHER_GROUP, role="Create Connection"
        ),
        lambda client: client.users.group_memberships.add(
            USER, group_id=OTHER_GROUP, role="Edit Connection"
        ),
        *BAD,
    ),
    "users.group_memberships.update": OperationCase(
        lambda client: client.users.group_memberships.update(USER, GROUP, role="View Destination"),
        lambda client: client.users.group_memberships.update(
            USER, UNKNOWN, role="View Destination"
        ),
        *NO_GROUP,
    ),
    "users.group_memberships.remove": OperationCase(
        lambda client: client.users.group_memberships.remove(USER, GROUP),
        lambda client: client.users.group_memberships.remove(USER, OTHER_GROUP),
        *NO_MEMBERSHIP,
    ),
    "users.connection_memberships.list": OperationCase(
        lambda client: client.users.connection_memberships.list(USER),
        lambda client: client.users.connection_memberships.list(UNKNOWN),
        *NO_USER,
    ),
    "users.connection_memberships.get": OperationCase(
        lambda client: client.users.connection_memberships.get(USER, CONNECTION),
        lambda client: client.users.connection_memberships.get(USER, OTHER_CONNECTION),
        *NO_MEMBERSHIP,
    ),
    "users.connection_memberships.add": OperationCase(
        lambda client: client.users.connection_memberships.add(
            USER, connection_id=OTHER_CONNECTION, role="View Connection"
        ),
        lambda client: client.users.connection_memberships.add(
            USER, connection_id=UNKNOWN, role="View Connection"
        ),
        *NO_CONNECTION,
    ),
    "users.connection_memberships.update": OperationCase(
        lambda client: client.users.connection_memberships.update(
            USER, CONNECTION, role="Sync Operator"
        ),
        lambda client: client.users.connection_memberships.update(
            USER, CONNECTION, role="Nobody's Role"
        ),
        *BAD,
    ),
    "users.connection_memberships.remove": OperationCase(
        lambda client: client.users.connection_memberships.remove(USER, CONNECTION),
        lambda client: client.users.connection_memberships.remove(USER, UNKNOWN),
        *NO_CONNECTION,
    ),
    "teams.group_memberships.list": OperationCase(
        lambda client: client.teams.group_memberships.list(TEAM),
        lambda client: client.teams.group_memberships.list(UNKNOWN),
        *NO_TEAM,
    ),
    "teams.group_memberships.get": OperationCase(
        lambda client: client.teams.group_memberships.get(TEAM, GROUP),
        lambda client: client.teams.group_memberships.get(TEAM, OTHER_GROUP),
        *NO_MEMBERSHIP,
    ),
    "teams.group_memberships.add": OperationCase(
        lambda client: client.teams.group_memberships.add(
            TEAM, group_id=OTHER_GROUP, role="Destination Reviewer"
        ),
        lambda client: client.teams.group_memberships.add(
            TEAM, group_id=GROUP, role="Destination Reviewer"
        ),
        *CONFLICT,
    ),
    "teams.group_memberships.update": OperationCase(
        lambda client: client.teams.group_memberships.update(
            TEAM, GROUP, role="Manage Destination"
        ),
        lambda client: client.teams.group_memberships.update(TEAM, GROUP, role="Team Manager"),
        *BAD,
    ),
    "teams.group_memberships.remove": OperationCase(
        lambda client: client.teams.group_memberships.remove(TEAM, GROUP),
        lambda client: client.teams.group_memberships.remove(TEAM, OTHER_GROUP),
        *NO_MEMBERSHIP,
    ),
    "teams.connection_memberships.list": OperationCase(
        lambda client: client.teams.connection_memberships.list(TEAM),
        lambda client: client.teams.connection_memberships.list(UNKNOWN),
        *NO_TEAM,
    ),
    "teams.connection_memberships.get": OperationCase(
        lambda client: client.teams.connection_memberships.get(TEAM, CONNECTION),
        lambda client: client.teams.connection_memberships.get(TEAM, OTHER_CONNECTION),
        *NO_MEMBERSHIP,
    ),
    "teams.connection_memberships.add": OperationCase(
        lambda client: client.teams.connection_memberships.add(
            TEAM, connection_id=OTHER_CONNECTION, role="View Connection"
        ),
        lambda client: client.teams.connection_memberships.add(
            TEAM, connection_id=CONNECTION, role="View Connection"
        ),
        *CONFLICT,
    ),
    "teams.connection_memberships.update": OperationCase(
        lambda client: client.teams.connection_memberships.update(
            TEAM, CONNECTION, role="Edit Connection"
        ),
        lambda client: client.teams.connection_memberships.update(
            TEAM, OTHER_CONNECTION, role="Edit Connection"
        ),
        *NO_MEMBERSHIP,
    ),
    "teams.connection_memberships.remove": OperationCase(
        lambda client: client.teams.connection_memberships.remove(TEAM, CONNECTION),
        lambda client: client.teams.connection_memberships.remove(TEAM, UNKNOWN),
        *NO_CONNECTION,
    ),
    "teams.user_memberships.list": OperationCase(
        lambda client: client.teams.user_memberships.list(CREW, active=True),
        lambda client: client.teams.user_memberships.list(UNKNOWN),
        *NO_TEAM,
    ),
    "teams.user_memberships.get": OperationCase(
        lambda client: client.teams.user_memberships.get(CREW, MEMBER),
        lambda client: client.teams.user_memberships.get(TEAM, MEMBER),
        *NO_MEMBERSHIP,
    ),
    "teams.user_memberships.add": OperationCase(
        lambda client: client.teams.user_memberships.add(TEAM, user_id=MEMBER),
        lambda client: client.teams.user_memberships.add(CREW, user_id=MEMBER),
        *CONFLICT,
    ),
    "teams.user_memberships.update": OperationCase(
        lambda client: client.teams.user_memberships.update(CREW, MEMBER, role="Team Manager"),
        lambda client: client.teams.user_memberships.update(CREW, MEMBER, role="Account Analyst"),
        *BAD,
    ),
    "teams.user_memberships.remove": OperationCase(
        lambda client: client.teams.user_memberships.remove(CREW, MEMBER),
        lambda client: client.teams.user_memberships.remove(CREW, UNKNOWN),
        *NO_USER,
    ),
}
