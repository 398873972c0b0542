from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class LogServiceStatus:
    """The state of the setup of a log service.

    Attributes:
        setup_state: The state of the setup, `"incomplete"`, `"connected"` or `"broken"`.
        tasks: Problems that must be solved, such as reconnecting the source.
    """

    _is_response = True

    setup_state: Literal["incomplete", "connected", "broken"] | str | None = None
    tasks: list[LogServiceTask] | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["setup_state"] = self.setup_state
        data["tasks"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, LogServiceTask) else item
                for item in self.tasks
            ]
            if isinstance(self.tasks, list)
            else self.tasks
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        setup_state = _rest.pop("setup_state", None)
        tasks = _rest.pop("tasks", None)
        tasks = (
            [LogServiceTask.from_dict(item) if isinstance(item, dict) else item for item in tasks]
            if isinstance(tasks, list)
            else tasks
        )
        _model = cls(
            setup_state,
            tasks,
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
from ..models.log_service_task import LogServiceTask  # noqa: E402
