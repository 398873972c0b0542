"""A Connector SDK package: the code of a custom source."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(slots=True, eq=False)
class Package:
    """One package of the account: a ZIP archive, stored exactly as uploaded."""

    serial: int
    id: str
    content: bytes
    created_at: datetime
    created_by: str
    updated_at: datetime
    last_updated_by: str

    @property
    def sha256(self) -> str:
        """The SHA-256 hash of the archive, in lower-case hexadecimal digits."""
        return sha256(self.content).hexdigest()
