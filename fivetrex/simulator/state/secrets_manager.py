"""An external secrets manager: where connections and destinations keep their secrets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

#: What every manager of a type needs to know.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "AWS_SECRET_MANAGER": ("role_arn",),
    "AZURE_KEY_VAULT": ("vault_url",),
    "HASHICORP_VAULT": ("vault_address",),
}

#: What it needs besides, unless it serves agents of hybrid deployment.
REQUIRED_WITHOUT_AGENT: Mapping[str, tuple[str, ...]] = {
    "AWS_SECRET_MANAGER": (),
    "AZURE_KEY_VAULT": ("tenant_id",),
    "HASHICORP_VAULT": ("role_id", "secret_id"),
}


@dataclass(slots=True, eq=False)
class SecretsManager:
    """One external secrets manager of the account."""

    serial: int
    id: str
    type: str
    name: str
    # Without secrets: those are masked before they get here.
    config: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime
    is_hybrid_deployment: bool = False
