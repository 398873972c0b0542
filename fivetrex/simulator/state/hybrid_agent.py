"""A hybrid deployment agent, which moves data within a private network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

#: The version of every agent.
VERSION = "1.42.0"


@dataclass(slots=True, eq=False)
class HybridAgent:
    """One hybrid deployment agent, of a group or of the whole account."""

    serial: int
    id: str
    display_name: str
    deployment_type: str
    registered_at: datetime
    updated_at: datetime
    created_by: str
    group_id: str | None = None
    # The simulator never installs an agent.
    online: bool = False
    last_used_at: datetime | None = None
