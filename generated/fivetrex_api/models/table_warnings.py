from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class TableWarnings:
    """The warnings about a table of a connection.

    Attributes:
        schema: The schema's name.
        table: The table's name.
        warnings: The warnings about the table.
    """

    _is_response = True

    schema: str | None = None
    table: str | None = None
    warnings: list[TableWarning] | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["schema"] = self.schema
        data["table"] = self.table
        data["warnings"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, TableWarning) else item
                for item in self.warnings
            ]
            if isinstance(self.warnings, list)
            else self.warnings
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        schema = _rest.pop("schema", None)
        table = _rest.pop("table", None)
        warnings = _rest.pop("warnings", None)
        warnings = (
            [TableWarning.from_dict(item) if isinstance(item, dict) else item for item in warnings]
            if isinstance(warnings, list)
            else warnings
        )
        _model = cls(
            schema,
            table,
            warnings,
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
from ..models.table_warning import TableWarning  # noqa: E402
