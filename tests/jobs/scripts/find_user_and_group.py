"""Find a user by email address, and a group by name."""

import fivetrex
from fivetrex.models import Group, User


def find_user(client: fivetrex.Client, email: str) -> User:
    for user in client.users.stream():
        if user.email == email:
            return user
    raise LookupError(f"No user has the email address {email}.")


def find_group(client: fivetrex.Client, name: str) -> Group:
    for group in client.groups.stream():
        if group.name == name:
            return group
    raise LookupError(f"No group is called {name}.")


def job(client: fivetrex.Client, email: str, group_name: str) -> tuple[str, str]:
    return find_user(client, email).id, find_group(client, group_name).id
