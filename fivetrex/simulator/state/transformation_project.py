"""A transformation project, with the dbt code of a group's transformations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

#: The models of every project; the simulator does not read the repository.
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
    # The fields that a request can set. Never modify them in place; replace them.
    config: Mapping[str, Any]
    created_at: datetime
    created_by: str
    status: Literal["NOT_READY", "READY", "ERROR"] = "NOT_READY"
    errors: tuple[str, ...] = ()

    @property
    def public_key(self) -> str:
        """The public key with which Fivetran accesses the repository."""
        return f"ssh-rsa {self.id.replace('_', '').encode().hex()} fivetran"


def repository_exists(git_remote_url: str) -> bool:
    """Whether a repository is assumed to exist.

    All do, except on a host whose name ends with ``.invalid``, a top-level domain that is
    reserved for names that do not exist.
    """
    match = _HOST.match(git_remote_url)
    return match is not None and not f".{match['host']}".endswith(".invalid")
