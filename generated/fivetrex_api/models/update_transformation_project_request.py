from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class UpdateTransformationProjectRequest:
    """The changes to a transformation project.

    Attributes:
        project_config: Changes to the settings of the project.
        run_tests: Whether to run the tests of the project. The default is True.
    """

    project_config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    run_tests: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.project_config, Unset):
            data["project_config"] = self.project_config
        if not isinstance(self.run_tests, Unset):
            data["run_tests"] = self.run_tests
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        project_config = _rest.pop("project_config", UNSET)
        run_tests = _rest.pop("run_tests", UNSET)
        _model = cls(
            project_config,
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
