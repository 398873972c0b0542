"""Times as the API writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def timestamp(moment: datetime) -> str:
    """ISO 8601 in UTC with a ``Z``, and a fraction of a second only where there is one."""
    # Every moment here is in UTC already: cutting its offset off is much quicker than
    # converting, and a list of a thousand connections has three thousand of them.
    return moment.isoformat()[:-6] + "Z"


def timestamp_or_none(moment: datetime | None) -> str | None:
    """The same, of a time that may not have come."""
    return None if moment is None else timestamp(moment)
