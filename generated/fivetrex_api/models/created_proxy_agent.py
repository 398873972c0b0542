from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class CreatedProxyAgent:
    """A proxy agent with the secrets to install it with.

    Attributes:
        agent_id: The agent's ID.
        auth_token: The token that the agent authenticates with.
        client_cert: The client certificate of the agent.
        client_private_key: The private key of the client certificate.
        orchestrator_host: The host that the agent connects to.
        orchestrator_port: The port that the agent connects to.
    """

    _is_response = True
    _own_key = "agent_id"

    agent_id: str = _attrs_field(default=None)
    auth_token: str = _attrs_field(default=None, repr=_masked)
    client_cert: str = _attrs_field(default=None)
    client_private_key: str = _attrs_field(default=None, repr=_masked)
    orchestrator_host: str = _attrs_field(default=None)
    orchestrator_port: int = _attrs_field(default=None)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["agent_id"] = self.agent_id
        data["auth_token"] = self.auth_token
        data["client_cert"] = self.client_cert
        data["client_private_key"] = self.client_private_key
        data["orchestrator_host"] = self.orchestrator_host
        data["orchestrator_port"] = self.orchestrator_port
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        agent_id = _rest.pop("agent_id", None)
        auth_token = _rest.pop("auth_token", None)
        client_cert = _rest.pop("client_cert", None)
        client_private_key = _rest.pop("client_private_key", None)
        orchestrator_host = _rest.pop("orchestrator_host", None)
        orchestrator_port = _rest.pop("orchestrator_port", None)
        _model = cls(
            agent_id,
            auth_token,
            client_cert,
            client_private_key,
            orchestrator_host,
            orchestrator_port,
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
