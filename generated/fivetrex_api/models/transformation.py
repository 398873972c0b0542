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
class Transformation:
    """A transformation, which builds tables in the destination.

    Attributes:
        created_at: Time of creation.
        created_by_id: ID of the user or system key that created it.
        id: The transformation's ID.
        last_ended_at: Time when the last run ended.
        last_started_at: Time when the last run started.
        output_model_names: The names of the models that are built.
        paused: Whether the transformation is paused.
        schedule: When the transformation runs.
        status: The status of the last run, such as `"RUNNING"`, `"SUCCEEDED"` or `"FAILED"`.
        transformation_config: Settings of the transformation: `project_id`, `name` and `steps` for
            dbt Core, `package_name` and `connection_ids` for Quickstart.
        type: The type of the transformation, such as `"DBT_CORE"` or `"QUICKSTART"`.
    """

    _is_response = True
    _own_key = "id"

    created_at: datetime.datetime | None = None
    created_by_id: str | None = None
    id: str = _attrs_field(default=None)
    last_ended_at: datetime.datetime | None = None
    last_started_at: datetime.datetime | None = None
    output_model_names: list[str] | None = None
    paused: bool | None = None
    schedule: TransformationScheduleInfo | None = None
    status: (
        Literal[
            "NEW",
            "SCHEDULING",
            "RUNNING",
            "TERMINATING",
            "SUCCEEDED",
            "FAILED",
            "BLOCKED",
            "CANCELED",
            "PARTIALLY_SUCCEEDED",
        ]
        | str
        | None
    ) = None
    transformation_config: Any = _attrs_field(default=None, repr=_masked)
    type: Literal["DBT_CORE", "QUICKSTART"] | str = _attrs_field(default=None)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["created_by_id"] = self.created_by_id
        data["id"] = self.id
        data["last_ended_at"] = (
            self.last_ended_at.isoformat()
            if isinstance(self.last_ended_at, datetime.datetime)
            else self.last_ended_at
        )
        data["last_started_at"] = (
            self.last_started_at.isoformat()
            if isinstance(self.last_started_at, datetime.datetime)
            else self.last_started_at
        )
        data["output_model_names"] = self.output_model_names
        data["paused"] = self.paused
        data["schedule"] = (
            self.schedule.to_dict(nulls=nulls)
            if isinstance(self.schedule, TransformationScheduleInfo)
            else self.schedule
        )
        data["status"] = self.status
        data["transformation_config"] = self.transformation_config
        data["type"] = self.type
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        created_by_id = _rest.pop("created_by_id", None)
        id = _rest.pop("id", None)
        last_ended_at = _rest.pop("last_ended_at", None)
        last_ended_at = read_datetime(last_ended_at)
        last_started_at = _rest.pop("last_started_at", None)
        last_started_at = read_datetime(last_started_at)
        output_model_names = _rest.pop("output_model_names", None)
        paused = _rest.pop("paused", None)
        schedule = _rest.pop("schedule", None)
        schedule = (
            TransformationScheduleInfo.from_dict(schedule)
            if isinstance(schedule, dict)
            else schedule
        )
        status = _rest.pop("status", None)
        transformation_config = _rest.pop("transformation_config", None)
        type = _rest.pop("type", None)
        _model = cls(
            created_at,
            created_by_id,
            id,
            last_ended_at,
            last_started_at,
            output_model_names,
            paused,
            schedule,
            status,
            transformation_config,
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
from ..models.transformation_schedule_info import TransformationScheduleInfo  # noqa: E402
