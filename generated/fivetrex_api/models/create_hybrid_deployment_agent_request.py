from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.create_hybrid_deployment_agent_request_auth_type import (
    CreateHybridDeploymentAgentRequestAuthType,
)
from ..models.create_hybrid_deployment_agent_request_env_type import (
    CreateHybridDeploymentAgentRequestEnvType,
)
from ..types import UNSET, Unset


@_attrs_define
class CreateHybridDeploymentAgentRequest:
    """The fields of a new hybrid deployment agent.

    Attributes:
        accept_terms: Whether the caller accepts the license terms of the agent. The API requires
            True.
        display_name: The agent's name.
        env_type: The environment that the agent runs in, `"DOCKER"`, `"PODMAN"`, `"KUBERNETES"` or
            `"SNOWPARK"`.
        auth_type: How the agent is authenticated, `"AUTO"` or `"MANUAL"`.
        group_id: ID of the group that the agent is for. The default is the whole account.
    """

    accept_terms: bool
    display_name: str
    env_type: CreateHybridDeploymentAgentRequestEnvType
    auth_type: CreateHybridDeploymentAgentRequestAuthType | Unset = UNSET
    group_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["accept_terms"] = self.accept_terms
        data["display_name"] = self.display_name
        data["env_type"] = self.env_type
        if not isinstance(self.auth_type, Unset):
            data["auth_type"] = self.auth_type
        if not isinstance(self.group_id, Unset):
            data["group_id"] = self.group_id
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        accept_terms = _rest.pop("accept_terms")
        display_name = _rest.pop("display_name")
        env_type = _rest.pop("env_type")
        auth_type = _rest.pop("auth_type", UNSET)
        group_id = _rest.pop("group_id", UNSET)
        _model = cls(
            accept_terms,
            display_name,
            env_type,
            auth_type,
            group_id,
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
