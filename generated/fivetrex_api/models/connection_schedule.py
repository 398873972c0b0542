from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ConnectionSchedule:
    """When a connection syncs.

    Attributes:
        cron: The cron expression, for the schedule type `"CRON"`.
        days_of_week: Days of the week on which the schedule applies, such as `["MONDAY"]`. An empty
            list means every day.
        interval: Minutes between two syncs, for the schedule type `"INTERVAL"`.
        schedule_type: The type of the schedule, `"INTERVAL"`, `"TIME_OF_DAY"`, `"CRON"` or
            `"MANUAL"`.
        time_of_day: Time of day of the sync, such as `"14:00"`, for the schedule type
            `"TIME_OF_DAY"`.
    """

    _is_response = True

    cron: str | None = None
    days_of_week: list[str] | None = None
    interval: int | None = None
    schedule_type: Literal["INTERVAL", "TIME_OF_DAY", "CRON", "MANUAL"] | str | None = None
    time_of_day: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["cron"] = self.cron
        data["days_of_week"] = self.days_of_week
        data["interval"] = self.interval
        data["schedule_type"] = self.schedule_type
        data["time_of_day"] = self.time_of_day
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        cron = _rest.pop("cron", None)
        days_of_week = _rest.pop("days_of_week", None)
        interval = _rest.pop("interval", None)
        schedule_type = _rest.pop("schedule_type", None)
        time_of_day = _rest.pop("time_of_day", None)
        _model = cls(
            cron,
            days_of_week,
            interval,
            schedule_type,
            time_of_day,
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
