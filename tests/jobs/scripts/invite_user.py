"""Invite a user, add the user to a team, and give the user a role in a group."""

import fivetrex
from fivetrex.models import User


def job(client: fivetrex.Client, email: str, team_id: str, group_id: str) -> User:
    user = client.users.create(email=email, given_name="Alex", family_name="Winter")
    client.teams.user_memberships.add(team_id, user_id=user.id, role="Team Member")
    client.users.group_memberships.add(user.id, group_id=group_id, role="View Destination")
    return user
