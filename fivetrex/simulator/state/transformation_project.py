"""A transformation project: the dbt code that a group's transformations run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

#: The models that every project builds; the simulator reads no repository.
MODELS = ("stg_customers", "stg_orders", "customers", "orders", "daily_revenue")

# The host of `git@host:organisation/repository.git` and of a URL.
_HOST = re.compile(r"^(?:\w+://)?(?:[^@/]*@)?(?P<host>[^:/]+)")


@dataclass(slots=True, eq=False)
class TransformationProject:
    """One project of the account; it is not ready before its tests have passed."""

    serial: int
    id: str
    group_id: str
    type: str
    # What of it a request can say; replaced, never changed in place.
    config: Mapping[str, Any]
    created_at: datetime
    created_by: str
    status: Literal["NOT_READY", "READY", "ERROR"] = "NOT_READY"
    errors: tuple[str, ...] = ()

    @property
    def public_key(self) -> str:
        """What the owner of the repository lets Fivetran in with."""
        return f"ssh-rsa {self.id.replace('_', '').encode().hex()} fivetran"


def repository_exists(git_remote_url: str) -> bool:
    """Whether a repository can be read.

    Every one can, but for those on a host whose name ends with ``.invalid``, the ending
    that is reserved for names that never exist.
    """
    match = _HOST.match(git_remote_url)
    return match is not None and not f".{match['host']}".endswith(".invalid")
