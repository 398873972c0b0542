from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..models.create_transformation_project_request_type import (
    CreateTransformationProjectRequestType,
)
from ..types import UNSET, Unset


@_attrs_define
class CreateTransformationProjectRequest:
    """The fields of a new transformation project.

    Attributes:
        group_id: ID of the group that the project belongs to.
        project_config: Settings of the project, such as `git_remote_url` and `dbt_version`.
        type_: The type of the project, `"DBT_CORE"`.
        run_tests: Whether to run the tests of the project. The default is True.
    """

    group_id: str
    project_config: Any = _attrs_field(repr=_masked)
    type_: CreateTransformationProjectRequestType
    run_tests: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["group_id"] = self.group_id
        data["project_config"] = self.project_config
        data["type"] = self.type_
        if not isinstance(self.run_tests, Unset):
            data["run_tests"] = self.run_tests
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        group_id = _rest.pop("group_id")
        project_config = _rest.pop("project_config")
        type_ = _rest.pop("type")
        run_tests = _rest.pop("run_tests", UNSET)
        _model = cls(
            group_id,
            project_config,
            type_,
            run_tests,
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
