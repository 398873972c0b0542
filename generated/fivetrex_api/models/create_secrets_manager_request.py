from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..models.create_secrets_manager_request_type import CreateSecretsManagerRequestType
from ..types import UNSET, Unset


@_attrs_define
class CreateSecretsManagerRequest:
    """The fields of a new external secrets manager.

    Attributes:
        config: Settings and credentials of the secrets manager. The fields depend on `type`.
        name: The secrets manager's name, which is unique in the account.
        type_: The type of the secrets manager, `"AWS_SECRET_MANAGER"`, `"AZURE_KEY_VAULT"` or
            `"HASHICORP_VAULT"`.
        is_hybrid_deployment: Whether hybrid deployment agents can use the secrets manager.
    """

    config: Any = _attrs_field(repr=_masked)
    name: str
    type_: CreateSecretsManagerRequestType
    is_hybrid_deployment: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["config"] = self.config
        data["name"] = self.name
        data["type"] = self.type_
        if not isinstance(self.is_hybrid_deployment, Unset):
            data["is_hybrid_deployment"] = self.is_hybrid_deployment
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        config = _rest.pop("config")
        name = _rest.pop("name")
        type_ = _rest.pop("type")
        is_hybrid_deployment = _rest.pop("is_hybrid_deployment", UNSET)
        _model = cls(
            config,
            name,
            type_,
            is_hybrid_deployment,
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
