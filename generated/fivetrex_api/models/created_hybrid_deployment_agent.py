from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class CreatedHybridDeploymentAgent:
    """A hybrid deployment agent with the token and files to install it with.

    Attributes:
        created_by: ID of the user or system key that created it.
        deployment_type: The environment that the agent runs in, such as `"DOCKER"`.
        display_name: The agent's name.
        enabled: Whether the agent is enabled.
        files: The files to configure the agent with.
        group_id: ID of the group that the agent is for.
        id: The agent's ID.
        last_used_at: Time of the last use.
        online: Whether the agent is online.
        registered_at: Time of creation.
        token: The token that the agent registers with, encoded in base64.
        updated_at: Time of the last update.
        version: The version of the agent's software.
    """

    _is_response = True
    _own_key = "id"

    created_by: str | None = None
    deployment_type: Literal["DOCKER", "PODMAN", "KUBERNETES", "SNOWPARK"] | str | None = None
    display_name: str | None = None
    enabled: bool | None = None
    files: HybridDeploymentAgentFiles | None = _attrs_field(default=None, repr=_masked)
    group_id: str = _attrs_field(default=None)
    id: str = _attrs_field(default=None)
    last_used_at: datetime.datetime | None = None
    online: bool | None = None
    registered_at: datetime.datetime | None = None
    token: str | None = _attrs_field(default=None, repr=_masked)
    updated_at: datetime.datetime | None = None
    version: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["created_by"] = self.created_by
        data["deployment_type"] = self.deployment_type
        data["display_name"] = self.display_name
        data["enabled"] = self.enabled
        data["files"] = (
            self.files.to_dict(nulls=nulls)
            if isinstance(self.files, HybridDeploymentAgentFiles)
            else self.files
        )
        data["group_id"] = self.group_id
        data["id"] = self.id
        data["last_used_at"] = (
            self.last_used_at.isoformat()
            if isinstance(self.last_used_at, datetime.datetime)
            else self.last_used_at
        )
        data["online"] = self.online
        data["registered_at"] = (
            self.registered_at.isoformat()
            if isinstance(self.registered_at, datetime.datetime)
            else self.registered_at
        )
        data["token"] = self.token
        data["updated_at"] = (
            self.updated_at.isoformat()
            if isinstance(self.updated_at, datetime.datetime)
            else self.updated_at
        )
        data["version"] = self.version
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        created_by = _rest.pop("created_by", None)
        deployment_type = _rest.pop("deployment_type", None)
        display_name = _rest.pop("display_name", None)
        enabled = _rest.pop("enabled", None)
        files = _rest.pop("files", None)
        files = HybridDeploymentAgentFiles.from_dict(files) if isinstance(files, dict) else files
        group_id = _rest.pop("group_id", None)
        id = _rest.pop("id", None)
        last_used_at = _rest.pop("last_used_at", None)
        last_used_at = read_datetime(last_used_at)
        online = _rest.pop("online", None)
        registered_at = _rest.pop("registered_at", None)
        registered_at = read_datetime(registered_at)
        token = _rest.pop("token", None)
        updated_at = _rest.pop("updated_at", None)
        updated_at = read_datetime(updated_at)
        version = _rest.pop("version", None)
        _model = cls(
            created_by,
            deployment_type,
            display_name,
            enabled,
            files,
            group_id,
            id,
            last_used_at,
            online,
            registered_at,
            token,
            updated_at,
            version,
        )
        if _rest:
            _model.additional_properties = dict(_rest)
        return _model

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties


# Below the class, because models refer to each other in circles.
from ..models.hybrid_deployment_agent_files import HybridDeploymentAgentFiles  # noqa: E402
