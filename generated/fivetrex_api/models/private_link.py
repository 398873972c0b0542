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
class PrivateLink:
    """A private link, which connects Fivetran to a service without the public internet.

    Attributes:
        account_id: The account's ID.
        cloud_provider: The cloud provider, such as `"AWS"`, `"AZURE"` or `"GCP"`.
        config: Settings of the private link.
        created_at: Time of creation.
        created_by: ID of the user or system key that created it.
        host: The DNS name of the private endpoint.
        id: The private link's ID.
        name: The private link's name.
        region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
        resource_upstream_status: The status of the private link that the cloud provider reports.
        service: The service that the private link leads to, such as `"REDSHIFT_AWS"`.
        state: The state, `"CREATING"`, `"UPDATING"`, `"DESTROYING"`, `"OK"` or `"FAIL"`.
        state_summary: A summary of the state.
    """

    _is_response = True
    _own_key = "id"

    account_id: str | None = None
    cloud_provider: Literal["AWS", "GCP", "AZURE"] | str | None = None
    config: Any = _attrs_field(default=None, repr=_masked)
    created_at: datetime.datetime | None = None
    created_by: str | None = None
    host: str | None = None
    id: str = _attrs_field(default=None)
    name: str | None = None
    region: (
        Literal[
            "GCP_US_EAST4",
            "GCP_US_WEST1",
            "GCP_EUROPE_WEST3",
            "GCP_AUSTRALIA_SOUTHEAST1",
            "GCP_NORTHAMERICA_NORTHEAST1",
            "GCP_EUROPE_WEST2",
            "GCP_ASIA_SOUTHEAST1",
            "GCP_ASIA_SOUTHEAST2",
            "GCP_ASIA_SOUTH1",
            "GCP_ASIA_NORTHEAST1",
            "AWS_US_EAST_1",
            "AWS_US_EAST_2",
            "AWS_US_WEST_2",
            "AWS_AP_NORTHEAST_1",
            "AWS_AP_SOUTHEAST_1",
            "AWS_AP_SOUTHEAST_2",
            "AWS_EU_CENTRAL_1",
            "AWS_EU_WEST_1",
            "AWS_EU_WEST_2",
            "AWS_AP_SOUTH_1",
            "AWS_CA_CENTRAL_1",
            "AWS_US_GOV_WEST_1",
            "AZURE_EASTUS2",
            "AZURE_AUSTRALIAEAST",
            "AZURE_UKSOUTH",
            "AZURE_WESTEUROPE",
            "AZURE_CENTRALUS",
            "AZURE_CANADACENTRAL",
            "AZURE_UAENORTH",
            "AZURE_SOUTHEASTASIA",
        ]
        | str
        | None
    ) = None
    resource_upstream_status: str | None = None
    service: (
        Literal[
            "DATABRICKS_AWS",
            "SNOWFLAKE_AWS",
            "REDSHIFT_AWS",
            "SOURCE_AWS",
            "DATABRICKS_AZURE",
            "SNOWFLAKE_AZURE",
            "ONELAKE_AZURE",
            "POSTGRES_WAREHOUSE_AZURE",
            "SQL_DATA_WAREHOUSE_AZURE",
            "SOURCE_AZURE",
            "SNOWFLAKE_GCP",
            "SOURCE_GCP",
            "DATABRICKS_GCP",
        ]
        | str
    ) = _attrs_field(default=None)
    state: Literal["CREATING", "UPDATING", "DESTROYING", "OK", "FAIL"] | str | None = None
    state_summary: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["account_id"] = self.account_id
        data["cloud_provider"] = self.cloud_provider
        data["config"] = self.config
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["created_by"] = self.created_by
        data["host"] = self.host
        data["id"] = self.id
        data["name"] = self.name
        data["region"] = self.region
        data["resource_upstream_status"] = self.resource_upstream_status
        data["service"] = self.service
        data["state"] = self.state
        data["state_summary"] = self.state_summary
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        account_id = _rest.pop("account_id", None)
        cloud_provider = _rest.pop("cloud_provider", None)
        config = _rest.pop("config", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        created_by = _rest.pop("created_by", None)
        host = _rest.pop("host", None)
        id = _rest.pop("id", None)
        name = _rest.pop("name", None)
        region = _rest.pop("region", None)
        resource_upstream_status = _rest.pop("resource_upstream_status", None)
        service = _rest.pop("service", None)
        state = _rest.pop("state", None)
        state_summary = _rest.pop("state_summary", None)
        _model = cls(
            account_id,
            cloud_provider,
            config,
            created_at,
            created_by,
            host,
            id,
            name,
            region,
            resource_upstream_status,
            service,
            state,
            state_summary,
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
