"""A connector type: the kind of source of a connection, and the fields that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex_api.models.connector_type import ConnectorType as _ConnectorType
from fivetrex_api.models.connector_type_schema import ConnectorTypeSchema

from .inherited_fields import document_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex_api.models import ConnectorTypeField

__all__ = ["ConnectorType"]


@document_fields
class ConnectorType(_ConnectorType):
    """A connector type: the kind of source of a connection, such as `postgres`.

    Example:
        ```python
        postgres = client.connector_types.get("postgres")
        print(postgres.name, postgres.config_fields["update_method"].enum)
        ```
    """

    __slots__ = ()

    @property
    def config_fields(self) -> Mapping[str, ConnectorTypeField]:
        """The fields of `config` by name; empty for an item of a list, which does not have them."""
        return _fields_of(self.config)

    @property
    def auth_fields(self) -> Mapping[str, ConnectorTypeField]:
        """The fields of `auth` by name; empty if there are none."""
        return _fields_of(self.auth)


def _fields_of(schema: object) -> Mapping[str, ConnectorTypeField]:
    # The API can return another type than the model.
    if not isinstance(schema, ConnectorTypeSchema) or schema.properties is None:
        return {}
    properties = getattr(schema.properties, "additional_properties", {})
    return {name: field for name, field in properties.items() if hasattr(field, "enum")}
