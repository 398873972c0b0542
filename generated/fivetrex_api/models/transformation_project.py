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
class TransformationProject:
    """A transformation project, which is a dbt project in a Git repository.

    Attributes:
        created_at: Time of creation.
        created_by_id: ID of the user or system key that created it.
        errors: Errors in the processing and setup of the project.
        group_id: ID of the group that the project belongs to.
        id: The project's ID.
        project_config: Settings of the project, such as `git_remote_url` and `dbt_version`.
        setup_tests: The results of the setup tests, if they ran.
        status: The status of the project, `"NOT_READY"`, `"READY"` or `"ERROR"`.
        type: The type of the project, such as `"DBT_CORE"`.
    """

    _is_response = True
    _own_key = "id"

    created_at: datetime.datetime | None = None
    created_by_id: str | None = None
    errors: list[str] | None = None
    group_id: str = _attrs_field(default=None)
    id: str = _attrs_field(default=None)
    project_config: Any = _attrs_field(default=None, repr=_masked)
    setup_tests: list[SetupTestResult] | None = None
    status: Literal["NOT_READY", "READY", "ERROR"] | str | None = None
    type: Literal["DBT_CORE"] | str = _attrs_field(default=None)
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
        data["errors"] = self.errors
        data["group_id"] = self.group_id
        data["id"] = self.id
        data["project_config"] = self.project_config
        data["setup_tests"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, SetupTestResult) else item
                for item in self.setup_tests
            ]
            if isinstance(self.setup_tests, list)
            else self.setup_tests
        )
        data["status"] = self.status
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
        errors = _rest.pop("errors", None)
        group_id = _rest.pop("group_id", None)
        id = _rest.pop("id", None)
        project_config = _rest.pop("project_config", None)
        setup_tests = _rest.pop("setup_tests", None)
        setup_tests = (
            [
                SetupTestResult.from_dict(item) if isinstance(item, dict) else item
                for item in setup_tests
            ]
            if isinstance(setup_tests, list)
            else setup_tests
        )
        status = _rest.pop("status", None)
        type = _rest.pop("type", None)
        _model = cls(
            created_at,
            created_by_id,
            errors,
            group_id,
            id,
            project_config,
            setup_tests,
            status,
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
from ..models.setup_test_result import SetupTestResult  # noqa: E402
