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
class ConnectorType:
    """A connector type, with the fields that its connections have.

    Attributes:
        auth: The fields of a connection's `auth`, as a JSON schema.
        config: The fields of a connection's `config`, as a JSON schema.
        connector_class: The class of the connector, such as `"standard"` or `"lite"`.
        description: A description of the connector.
        external_secrets_keys_config: The fields that can be stored in an external secrets manager.
        icon_url: The URL of the icon.
        icons: The URLs of the icon in several formats.
        id: The connector type's ID, which is the `service` of its connections.
        link_to_docs: The URL of the documentation.
        link_to_erd: The URL of the entity-relationship diagram.
        name: The name of the source.
        service_status: The release phase, such as `"general_availability"` or `"beta"`.
        service_status_updated_at: Date when the release phase changed.
        supported_features: The features that the connector type supports.
        supports_schema_reload: Whether the schema config can be reloaded from the source.
        type: The category of the source, such as `"Database"`.
    """

    _is_response = True
    _own_key = "id"

    auth: ConnectorTypeSchema | None = _attrs_field(default=None, repr=_masked)
    config: ConnectorTypeSchema | None = _attrs_field(default=None, repr=_masked)
    connector_class: Literal["standard", "lite"] | str | None = None
    description: str | None = None
    external_secrets_keys_config: ConnectorTypeSchema | None = _attrs_field(
        default=None, repr=_masked
    )
    icon_url: str | None = None
    icons: list[str] | None = None
    id: str = _attrs_field(default=None)
    link_to_docs: str | None = None
    link_to_erd: str | None = None
    name: str = _attrs_field(default=None)
    service_status: (
        Literal["general_availability", "beta", "private_preview", "sunset", "development"]
        | str
        | None
    ) = None
    service_status_updated_at: datetime.datetime | None = None
    supported_features: list[ConnectorTypeFeature] | None = None
    supports_schema_reload: bool | None = None
    type: (
        Literal[
            "API",
            "Dbt",
            "Marketing",
            "HumanResources",
            "Finance",
            "Productivity",
            "Engineering",
            "Support",
            "Sales",
            "Security",
            "SuperConnectorTest",
            "Free",
            "File",
            "Database",
            "Events",
            "Function",
            "BITool",
            "Warehouse",
            "Log",
            "Hvr",
        ]
        | str
        | None
    ) = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["auth"] = (
            self.auth.to_dict(nulls=nulls)
            if isinstance(self.auth, ConnectorTypeSchema)
            else self.auth
        )
        data["config"] = (
            self.config.to_dict(nulls=nulls)
            if isinstance(self.config, ConnectorTypeSchema)
            else self.config
        )
        data["connector_class"] = self.connector_class
        data["description"] = self.description
        data["external_secrets_keys_config"] = (
            self.external_secrets_keys_config.to_dict(nulls=nulls)
            if isinstance(self.external_secrets_keys_config, ConnectorTypeSchema)
            else self.external_secrets_keys_config
        )
        data["icon_url"] = self.icon_url
        data["icons"] = self.icons
        data["id"] = self.id
        data["link_to_docs"] = self.link_to_docs
        data["link_to_erd"] = self.link_to_erd
        data["name"] = self.name
        data["service_status"] = self.service_status
        data["service_status_updated_at"] = (
            self.service_status_updated_at.isoformat()
            if isinstance(self.service_status_updated_at, datetime.datetime)
            else self.service_status_updated_at
        )
        data["supported_features"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, ConnectorTypeFeature) else item
                for item in self.supported_features
            ]
            if isinstance(self.supported_features, list)
            else self.supported_features
        )
        data["supports_schema_reload"] = self.supports_schema_reload
        data["type"] = self.type
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        auth = _rest.pop("auth", None)
        auth = ConnectorTypeSchema.from_dict(auth) if isinstance(auth, dict) else auth
        config = _rest.pop("config", None)
        config = ConnectorTypeSchema.from_dict(config) if isinstance(config, dict) else config
        connector_class = _rest.pop("connector_class", None)
        description = _rest.pop("description", None)
        external_secrets_keys_config = _rest.pop("external_secrets_keys_config", None)
        external_secrets_keys_config = (
            ConnectorTypeSchema.from_dict(external_secrets_keys_config)
            if isinstance(external_secrets_keys_config, dict)
            else external_secrets_keys_config
        )
        icon_url = _rest.pop("icon_url", None)
        icons = _rest.pop("icons", None)
        id = _rest.pop("id", None)
        link_to_docs = _rest.pop("link_to_docs", None)
        link_to_erd = _rest.pop("link_to_erd", None)
        name = _rest.pop("name", None)
        service_status = _rest.pop("service_status", None)
        service_status_updated_at = _rest.pop("service_status_updated_at", None)
        service_status_updated_at = read_datetime(service_status_updated_at)
        supported_features = _rest.pop("supported_features", None)
        supported_features = (
            [
                ConnectorTypeFeature.from_dict(item) if isinstance(item, dict) else item
                for item in supported_features
            ]
            if isinstance(supported_features, list)
            else supported_features
        )
        supports_schema_reload = _rest.pop("supports_schema_reload", None)
        type = _rest.pop("type", None)
        _model = cls(
            auth,
            config,
            connector_class,
            description,
            external_secrets_keys_config,
            icon_url,
            icons,
            id,
            link_to_docs,
            link_to_erd,
            name,
            service_status,
            service_status_updated_at,
            supported_features,
            supports_schema_reload,
            type,
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
from ..models.connector_type_feature import ConnectorTypeFeature  # noqa: E402
from ..models.connector_type_schema import ConnectorTypeSchema  # noqa: E402
