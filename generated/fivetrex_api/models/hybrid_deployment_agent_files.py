from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class HybridDeploymentAgentFiles:
    """The files to configure a hybrid deployment agent with.

    Attributes:
        auth_json: The content of the file `auth.json`, encoded in base64.
        config_json: The content of the file `config.json`, encoded in base64.
        docker_compose_yaml: The content of the file `docker-compose.yaml`, encoded in base64.
    """

    _is_response = True

    auth_json: str | None = _attrs_field(default=None, repr=_masked)
    config_json: str | None = _attrs_field(default=None, repr=_masked)
    docker_compose_yaml: str | None = _attrs_field(default=None, repr=_masked)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["auth_json"] = self.auth_json
        data["config_json"] = self.config_json
        data["docker_compose_yaml"] = self.docker_compose_yaml
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        auth_json = _rest.pop("auth_json", None)
        config_json = _rest.pop("config_json", None)
        docker_compose_yaml = _rest.pop("docker_compose_yaml", None)
        _model = cls(
            auth_json,
            config_json,
            docker_compose_yaml,
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
