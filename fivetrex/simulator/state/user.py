"""A user of the account: a person or a service account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fivetrex.simulator.state.membership import Member

if TYPE_CHECKING:
    from datetime import datetime

UserType = Literal["REGULAR_USER", "SERVICE_ACCOUNT"]


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One API key of a user. Its value is not kept."""

    serial: int
    id: str
    created_at: datetime
    expires_at: datetime | None = None
    status: Literal["ACTIVE", "ACTIVE_GRACE", "EXPIRED"] = "ACTIVE"


@dataclass(slots=True, eq=False)
class User(Member):
    """One user of the account."""

    # `None` only for a service account.
    email: str | None
    given_name: str
    family_name: str
    created_at: datetime
    user_type: UserType = "REGULAR_USER"
    phone: str | None = None
    picture: str | None = None
    # Whether an invitation is pending.
    invited: bool = False
    verified: bool = True
    # Whether the user is not suspended.
    active: bool = True
    logged_in_at: datetime | None = None
    api_keys: tuple[ApiKey, ...] = ()

    @property
    def has_api_key(self) -> bool:
        """Whether the user has an API key."""
        return bool(self.api_keys)
