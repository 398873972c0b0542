from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class AccountInfo:
    """The account that the API key belongs to.

    Attributes:
        account_id: The account's ID.
        account_name: The account's name.
        system_key_id: The system key's ID, if the API key is a system key.
        user_id: The user's ID, if the API key is a user's key.
    """

    _is_response = True
    _own_key = "account_id"

    account_id: str = _attrs_field(default=None)
    account_name: str | None = None
    system_key_id: str | None = None
    user_id: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["account_id"] = self.account_id
        data["account_name"] = self.account_name
        data["system_key_id"] = self.system_key_id
        data["user_id"] = self.user_id
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        account_id = _rest.pop("account_id", None)
        account_name = _rest.pop("account_name", None)
        system_key_id = _rest.pop("system_key_id", None)
        user_id = _rest.pop("user_id", None)
        _model = cls(
            account_id,
            account_name,
            system_key_id,
            user_id,
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
