from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.invite_user import job

if TYPE_CHECKING:
    import fivetrex


def test_the_user_is_in_the_team_and_has_a_role_in_the_group(client: fivetrex.Client) -> None:
    user = job(client, "alex.winter@example.com", "sturdy_hammock", "amber_harbor")

    in_team = client.teams.user_memberships.get("sturdy_hammock", user.id)
    in_group = client.users.group_memberships.get(user.id, "amber_harbor")
    assert (user.email, user.invited) == ("alex.winter@example.com", True)
    assert (in_team.role, in_group.role) == ("Team Member", "View Destination")
