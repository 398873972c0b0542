from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class RunSetupTestsRequest:
    """The options of the setup tests of a connection.

    Attributes:
        trust_certificates: Whether the setup tests approve the certificates that they find. The
            default is False.
        trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find. The
            default is False.
    """

    trust_certificates: bool | Unset = UNSET
    trust_fingerprints: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.trust_certificates, Unset):
            data["trust_certificates"] = self.trust_certificates
        if not isinstance(self.trust_fingerprints, Unset):
            data["trust_fingerprints"] = self.trust_fingerprints
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        trust_certificates = _rest.pop("trust_certificates", UNSET)
        trust_fingerprints = _rest.pop("trust_fingerprints", UNSET)
        _model = cls(
            trust_certificates,
            trust_fingerprints,
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
