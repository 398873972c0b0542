"""A group: the connections that write to one destination."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fivetrex.simulator.state.collection import Collection

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.connection import Connection


@dataclass(slots=True, eq=False)
class Group:
    """One group of the account, and the connections in it."""

    serial: int
    id: str
    name: str
    created_at: datetime
    connections: Collection[Connection] = field(default_factory=Collection)
