from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class ProxyAgent:
    """A proxy agent, which connects Fivetran to a private network.

    Attributes:
        account_id: The account's ID.
        connector_count: The number of connections that use the agent. Only in lists of agents.
        created_by: ID of the user or system key that created it.
        destination_count: The number of destinations that use the agent. Only in lists of agents.
        display_name: The agent's name.
        id: The agent's ID.
        region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
        registered_at: Time of creation.
        status: The status of the agent, `"CONNECTED"`, `"NOT_CONNECTED"` or `"NOT_FOUND"`.
        usage: The connections and destinations that use the agent. Not in lists of agents.
        version: The version of the agent's software.
    """

    _is_response = True
    _own_key = "id"

    account_id: str | None = None
    connector_count: int | None = None
    created_by: str | None = None
    destination_count: int | None = None
    display_name: str | None = None
    id: str = _attrs_field(default=None)
    region: (
        Literal[
            "GCP_US_EAST4",
            "GCP_US_WEST1",
            "GCP_US_CENTRAL1",
            "GCP_EUROPE_WEST3",
            "GCP_AUSTRALIA_SOUTHEAST1",
            "GCP_NORTHAMERICA_NORTHEAST1",
            "GCP_EUROPE_WEST2",
            "GCP_ASIA_SOUTHEAST1",
            "GCP_ASIA_SOUTHEAST2",
            "GCP_ASIA_SOUTH1",
            "GCP_ASIA_NORTHEAST1",
            "GCP_ASIA_NORTHEAST3",
            "GCP_ME_CENTRAL2",
            "AWS_US_EAST_1",
            "AWS_US_EAST_2",
            "AWS_US_WEST_2",
            "AWS_AP_NORTHEAST_1",
            "AWS_AP_NORTHEAST_2",
            "AWS_AP_SOUTHEAST_1",
            "AWS_AP_SOUTHEAST_2",
            "AWS_EU_CENTRAL_1",
            "AWS_EU_NORTH_1",
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
            "AZURE_EASTUS",
            "AZURE_JAPANEAST",
            "AZURE_CENTRALINDIA",
            "AZURE_GERMANYWESTCENTRAL",
            "AZURE_WESTUS3",
            "AZURE_SWITZERLANDNORTH",
            "AZURE_KOREACENTRAL",
        ]
        | str
        | None
    ) = None
    registered_at: datetime.datetime | None = None
    status: Literal["NOT_FOUND", "CONNECTED", "NOT_CONNECTED"] | str | None = None
    usage: list[ProxyAgentUsage] | None = None
    version: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["account_id"] = self.account_id
        data["connector_count"] = self.connector_count
        data["created_by"] = self.created_by
        data["destination_count"] = self.destination_count
        data["display_name"] = self.display_name
        data["id"] = self.id
        data["region"] = self.region
        data["registered_at"] = (
            self.registered_at.isoformat()
            if isinstance(self.registered_at, datetime.datetime)
            else self.registered_at
        )
        data["status"] = self.status
        data["usage"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, ProxyAgentUsage) else item
                for item in self.usage
            ]
            if isinstance(self.usage, list)
            else self.usage
        )
        data["version"] = self.version
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        account_id = _rest.pop("account_id", None)
        connector_count = _rest.pop("connector_count", None)
        created_by = _rest.pop("created_by", None)
        destination_count = _rest.pop("destination_count", None)
        display_name = _rest.pop("display_name", None)
        id = _rest.pop("id", None)
        region = _rest.pop("region", None)
        registered_at = _rest.pop("registered_at", None)
        registered_at = read_datetime(registered_at)
        status = _rest.pop("status", None)
        usage = _rest.pop("usage", None)
        usage = (
            [ProxyAgentUsage.from_dict(item) if isinstance(item, dict) else item for item in usage]
            if isinstance(usage, list)
            else usage
        )
        version = _rest.pop("version", None)
        _model = cls(
            account_id,
            connector_count,
            created_by,
            destination_count,
            display_name,
            id,
            region,
            registered_at,
            status,
            usage,
            version,
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
from ..models.proxy_agent_usage import ProxyAgentUsage  # noqa: E402
