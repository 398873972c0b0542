from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.transformation_schedule_days_of_week_item import TransformationScheduleDaysOfWeekItem
from ..models.transformation_schedule_schedule_type import TransformationScheduleScheduleType
from ..types import UNSET, Unset


@_attrs_define
class TransformationSchedule:
    """When a transformation runs.

    Attributes:
        schedule_type: The type of the schedule, `"INTEGRATED"` (after syncs), `"TIME_OF_DAY"`,
            `"INTERVAL"` or `"CRON"`.
        connection_ids: IDs of the connections whose syncs trigger the transformation.
        cron: The cron expressions, for the schedule type `"CRON"`.
        days_of_week: Days of the week on which the schedule applies, such as `["MONDAY"]`. An empty
            list means every day.
        interval: Minutes between two runs, for the schedule type `"INTERVAL"`.
        smart_syncing: Whether a run waits for the syncs of the connections whose data it reads.
        time_of_day: Time of day of the run, such as `"14:30"`, for the schedule type
            `"TIME_OF_DAY"`.
        transformation_ids: IDs of the transformations whose runs trigger this transformation.
    """

    schedule_type: TransformationScheduleScheduleType
    connection_ids: list[str] | Unset = UNSET
    cron: list[str] | Unset = UNSET
    days_of_week: list[TransformationScheduleDaysOfWeekItem] | Unset = UNSET
    interval: int | Unset = UNSET
    smart_syncing: bool | Unset = UNSET
    time_of_day: str | Unset = UNSET
    transformation_ids: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["schedule_type"] = self.schedule_type
        if not isinstance(self.connection_ids, Unset):
            data["connection_ids"] = self.connection_ids
        if not isinstance(self.cron, Unset):
            data["cron"] = self.cron
        if not isinstance(self.days_of_week, Unset):
            data["days_of_week"] = self.days_of_week
        if not isinstance(self.interval, Unset):
            data["interval"] = self.interval
        if not isinstance(self.smart_syncing, Unset):
            data["smart_syncing"] = self.smart_syncing
        if not isinstance(self.time_of_day, Unset):
            data["time_of_day"] = self.time_of_day
        if not isinstance(self.transformation_ids, Unset):
            data["transformation_ids"] = self.transformation_ids
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        schedule_type = _rest.pop("schedule_type")
        connection_ids = _rest.pop("connection_ids", UNSET)
        cron = _rest.pop("cron", UNSET)
        days_of_week = _rest.pop("days_of_week", UNSET)
        interval = _rest.pop("interval", UNSET)
        smart_syncing = _rest.pop("smart_syncing", UNSET)
        time_of_day = _rest.pop("time_of_day", UNSET)
        transformation_ids = _rest.pop("transformation_ids", UNSET)
        _model = cls(
            schedule_type,
            connection_ids,
            cron,
            days_of_week,
            interval,
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
