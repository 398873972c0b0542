from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ListConnectionErrorsResponse200Data:
    """The data of the response.

    Attributes:
        items: The items of the page.
        next_cursor: The cursor of the next page. None on the last page.
    """

    _is_response = True

    items: list[ConnectionProblem] | None = None
    next_cursor: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["items"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, ConnectionProblem) else item
                for item in self.items
            ]
            if isinstance(self.items, list)
            else self.items
        )
        data["next_cursor"] = self.next_cursor
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        items = _rest.pop("items", None)
        items = (
            [
                ConnectionProblem.from_dict(item) if isinstance(item, dict) else item
                for item in items
            ]
            if isinstance(items, list)
            else items
        )
        next_cursor = _rest.pop("next_cursor", None)
        _model = cls(
            items,
            next_cursor,
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
from ..models.connection_problem import ConnectionProblem  # noqa: E402
