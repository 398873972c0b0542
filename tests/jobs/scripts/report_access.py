"""Report who can access a connection: the roles of each active user, and where they come from."""

from collections.abc import Iterable

import fivetrex
from fivetrex.models import Connection, ConnectionMembership, GroupMembership, Team, User


def find_roles(
    member: User | Team,
    groups: Iterable[GroupMembership],
    connections: Iterable[ConnectionMembership],
    connection: Connection,
) -> list[str]:
    roles = [f"{member.role} in the account"] if member.role else []
    roles += [
        f"{each.role} in the group" for each in groups if each.group_id == connection.group_id
    ]
    roles += [each.role for each in connections if each.connection_id == connection.id]
    return roles


def job(client: fivetrex.Client, connection_id: str) -> dict[str, list[str]]:
    connection = client.connections.get(connection_id)
    users = {user.id: user for user in client.users.stream(active=True)}
    access = {
        user.id: find_roles(
            user,
            client.users.group_memberships.stream(user.id),
            client.users.connection_memberships.stream(user.id),
            connection,
        )
        for user in users.values()
    }
    for team in client.teams.stream():
        roles = find_roles(
            team,
            client.teams.group_memberships.stream(team.id),
            client.teams.connection_memberships.stream(team.id),
            connection,
        )
        for member in client.teams.user_memberships.stream(team.id, active=True):
            access[member.user_id] += [f"{role}, by {team.name}" for role in roles]
    return {users[user_id].email or user_id: roles for user_id, roles in access.items() if roles}
