"""A proxy agent: it runs in a private network, and data reach Fivetran through it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

#: The version of every agent.
VERSION = "6.1.0"


@dataclass(slots=True, eq=False)
class ProxyAgent:
    """One proxy agent of the account."""

    serial: int
    id: str
    display_name: str
    region: str
    registered_at: datetime
    created_by: str
    # A new one has yet to be installed, and nothing does that.
    status: Literal["CONNECTED", "NOT_CONNECTED"] = "NOT_CONNECTED"
