from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class TransformationScheduleInfo:
    """When a transformation runs.

    Attributes:
        connection_ids: IDs of the connections whose syncs trigger the transformation.
        cron: The cron expressions, for the schedule type `"CRON"`.
        days_of_week: Days of the week on which the schedule applies, such as `["MONDAY"]`. An empty
            list means every day.
        interval: Minutes between two runs, for the schedule type `"INTERVAL"`.
        schedule_type: The type of the schedule, `"INTEGRATED"` (after syncs), `"TIME_OF_DAY"`,
            `"INTERVAL"` or `"CRON"`.
        smart_syncing: Whether a run waits for the syncs of the connections whose data it reads.
        time_of_day: Time of day of the run, such as `"14:30"`, for the schedule type
            `"TIME_OF_DAY"`.
        transformation_ids: IDs of the transformations whose runs trigger this transformation.
    """

    _is_response = True

    connection_ids: list[str] | None = None
    cron: list[str] | None = None
    days_of_week: (
        list[
            Literal["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
            | str
        ]
        | None
    ) = None
    interval: int | None = None
    schedule_type: Literal["INTEGRATED", "TIME_OF_DAY", "INTERVAL", "CRON"] | str | None = None
    smart_syncing: bool | None = None
    time_of_day: str | None = None
    transformation_ids: list[str] | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["connection_ids"] = self.connection_ids
        data["cron"] = self.cron
        data["days_of_week"] = self.days_of_week
        data["interval"] = self.interval
        data["schedule_type"] = self.schedule_type
        data["smart_syncing"] = self.smart_syncing
        data["time_of_day"] = self.time_of_day
        data["transformation_ids"] = self.transformation_ids
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        connection_ids = _rest.pop("connection_ids", None)
        cron = _rest.pop("cron", None)
        days_of_week = _rest.pop("days_of_week", None)
        interval = _rest.pop("interval", None)
        schedule_type = _rest.pop("schedule_type", None)
        smart_syncing = _rest.pop("smart_syncing", None)
        time_of_day = _rest.pop("time_of_day", None)
        transformation_ids = _rest.pop("transformation_ids", None)
        _model = cls(
            connection_ids,
            cron,
            days_of_week,
            interval,
            schedule_type,
            smart_syncing,
            time_of_day,
            transformation_ids,
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
