from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class SyncStages:
    """The amount of data in each stage of a sync.

    Attributes:
        extract: The stage that reads from the source.
        load: The stage that writes to the destination.
        process: The stage that processes the data between reading and writing.
    """

    _is_response = True

    extract: SyncStage | None = None
    load: SyncStage | None = None
    process: SyncStage | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["extract"] = (
            self.extract.to_dict(nulls=nulls)
            if isinstance(self.extract, SyncStage)
            else self.extract
        )
        data["load"] = (
            self.load.to_dict(nulls=nulls) if isinstance(self.load, SyncStage) else self.load
        )
        data["process"] = (
            self.process.to_dict(nulls=nulls)
            if isinstance(self.process, SyncStage)
            else self.process
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        extract = _rest.pop("extract", None)
        extract = SyncStage.from_dict(extract) if isinstance(extract, dict) else extract
        load = _rest.pop("load", None)
        load = SyncStage.from_dict(load) if isinstance(load, dict) else load
        process = _rest.pop("process", None)
        process = SyncStage.from_dict(process) if isinstance(process, dict) else process
        _model = cls(
            extract,
            load,
            process,
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
from ..models.sync_stage import SyncStage  # noqa: E402
