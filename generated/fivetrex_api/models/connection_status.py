from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class ConnectionStatus:
    """The state of the setup and of the syncs of a connection.

    Attributes:
        is_historical_sync: Whether a historical (full) sync is running, or will run next.
        rescheduled_for: Time of the next sync attempt, if `sync_state` is `"rescheduled"`.
        schema_status: Whether the schema is ready to sync, `"ready"` or `"blocked_on_capture"`.
        setup_state: The state of the setup, `"incomplete"`, `"connected"` or `"broken"`.
        sync_state: The state of the syncs, `"scheduled"`, `"syncing"`, `"paused"` or
            `"rescheduled"`.
        tasks: Problems that must be solved, such as reconnecting the source.
        update_state: Whether the data is up to date, `"on_schedule"` or `"delayed"`.
        warnings: Problems that do not stop the connection.
    """

    _is_response = True

    is_historical_sync: bool | None = None
    rescheduled_for: datetime.datetime | None = None
    schema_status: Literal["ready", "blocked_on_capture", "blocked_on_customer"] | str | None = None
    setup_state: Literal["incomplete", "connected", "broken"] | str | None = None
    sync_state: Literal["scheduled", "syncing", "paused", "rescheduled"] | str | None = None
    tasks: list[ConnectionTask] | None = None
    update_state: Literal["on_schedule", "delayed"] | str | None = None
    warnings: list[ConnectionWarning] | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["is_historical_sync"] = self.is_historical_sync
        data["rescheduled_for"] = (
            self.rescheduled_for.isoformat()
            if isinstance(self.rescheduled_for, datetime.datetime)
            else self.rescheduled_for
        )
        data["schema_status"] = self.schema_status
        data["setup_state"] = self.setup_state
        data["sync_state"] = self.sync_state
        data["tasks"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, ConnectionTask) else item
                for item in self.tasks
            ]
            if isinstance(self.tasks, list)
            else self.tasks
        )
        data["update_state"] = self.update_state
        data["warnings"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, ConnectionWarning) else item
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
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        is_historical_sync = _rest.pop("is_historical_sync", None)
        rescheduled_for = _rest.pop("rescheduled_for", None)
        rescheduled_for = read_datetime(rescheduled_for)
        schema_status = _rest.pop("schema_status", None)
        setup_state = _rest.pop("setup_state", None)
        sync_state = _rest.pop("sync_state", None)
        tasks = _rest.pop("tasks", None)
        tasks = (
            [ConnectionTask.from_dict(item) if isinstance(item, dict) else item for item in tasks]
            if isinstance(tasks, list)
            else tasks
        )
        update_state = _rest.pop("update_state", None)
        warnings = _rest.pop("warnings", None)
        warnings = (
            [
                ConnectionWarning.from_dict(item) if isinstance(item, dict) else item
                for item in warnings
            ]
            if isinstance(warnings, list)
            else warnings
        )
        _model = cls(
            is_historical_sync,
            rescheduled_for,
            schema_status,
            setup_state,
            sync_state,
            tasks,
            update_state,
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


# Below the class, because models refer to each other in circles.
from ..models.connection_task import ConnectionTask  # noqa: E402
from ..models.connection_warning import ConnectionWarning  # noqa: E402
