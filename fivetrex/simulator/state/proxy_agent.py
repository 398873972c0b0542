"""A proxy agent, which connects a private network to Fivetran."""

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
    # The simulator never installs an agent.
    status: Literal["CONNECTED", "NOT_CONNECTED"] = "NOT_CONNECTED"
