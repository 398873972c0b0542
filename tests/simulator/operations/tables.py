"""The cases of every resource."""

from . import groups, memberships, packages, roles, teams, users

CASES = (
    *groups.CASES,
    *packages.CASES,
    *memberships.CASES,
    *roles.CASES,
    *teams.CASES,
    *users.CASES,
)
