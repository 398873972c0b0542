from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class Sync:
    """A past or running sync of a connection.

    Attributes:
        end: Time when the sync ended.
        reason: The reason of the status, if there is one.
        stages: The amount of data in each stage.
        start: Time when the sync started. None if it has not started.
        status: The status of the sync, `"COMPLETED"`, `"FAILURE"`, `"CANCELED"`, `"INCOMPLETE"`,
            `"RESCHEDULED"` or `"PAUSED"`.
        sync_id: The sync's ID.
    """

    _is_response = True

    end: datetime.datetime | None = None
    reason: str | None = None
    stages: SyncStages | None = None
    start: datetime.datetime | None = None
    status: (
        Literal["COMPLETED", "FAILURE", "CANCELED", "INCOMPLETE", "RESCHEDULED", "PAUSED"]
        | str
        | None
    ) = None
    sync_id: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["end"] = self.end.isoformat() if isinstance(self.end, datetime.datetime) else self.end
        data["reason"] = self.reason
        data["stages"] = (
            self.stages.to_dict(nulls=nulls) if isinstance(self.stages, SyncStages) else self.stages
        )
        data["start"] = (
            self.start.isoformat() if isinstance(self.start, datetime.datetime) else self.start
        )
        data["status"] = self.status
        data["sync_id"] = self.sync_id
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        end = _rest.pop("end", None)
        end = read_datetime(end)
        reason = _rest.pop("reason", None)
        stages = _rest.pop("stages", None)
        stages = SyncStages.from_dict(stages) if isinstance(stages, dict) else stages
        start = _rest.pop("start", None)
        start = read_datetime(start)
        status = _rest.pop("status", None)
        sync_id = _rest.pop("sync_id", None)
        _model = cls(
            end,
            reason,
            stages,
            start,
            status,
            sync_id,
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
from ..models.sync_stages import SyncStages  # noqa: E402
