from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class ConnectionConnectCard:
    """The connect card of a connection.

    Attributes:
        connect_card: The connect card.
        connect_card_config: Settings of the connect card.
        connector_id: The connection's ID.
    """

    _is_response = True

    connect_card: ConnectCard | None = _attrs_field(default=None, repr=_masked)
    connect_card_config: ConnectCardConfigInfo | None = _attrs_field(default=None, repr=_masked)
    connector_id: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["connect_card"] = (
            self.connect_card.to_dict(nulls=nulls)
            if isinstance(self.connect_card, ConnectCard)
            else self.connect_card
        )
        data["connect_card_config"] = (
            self.connect_card_config.to_dict(nulls=nulls)
            if isinstance(self.connect_card_config, ConnectCardConfigInfo)
            else self.connect_card_config
        )
        data["connector_id"] = self.connector_id
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        connect_card = _rest.pop("connect_card", None)
        connect_card = (
            ConnectCard.from_dict(connect_card) if isinstance(connect_card, dict) else connect_card
        )
        connect_card_config = _rest.pop("connect_card_config", None)
        connect_card_config = (
            ConnectCardConfigInfo.from_dict(connect_card_config)
            if isinstance(connect_card_config, dict)
            else connect_card_config
        )
        connector_id = _rest.pop("connector_id", None)
        _model = cls(
            connect_card,
            connect_card_config,
            connector_id,
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


# Below the class, because models import each other.
from ..models.connect_card import ConnectCard  # noqa: E402
from ..models.connect_card_config_info import ConnectCardConfigInfo  # noqa: E402
