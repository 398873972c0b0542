"""An external secrets manager, which stores secrets of connections and destinations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

#: The required config fields of each type.
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "AWS_SECRET_MANAGER": ("role_arn",),
    "AZURE_KEY_VAULT": ("vault_url",),
    "HASHICORP_VAULT": ("vault_address",),
}

#: Further required fields, except for hybrid deployment.
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
    # With masked secrets.
    config: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime
    is_hybrid_deployment: bool = False
