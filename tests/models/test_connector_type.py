"""A connector type has the fields that its connections take."""

import pytest

from fivetrex.models import ConnectorType
from fivetrex.simulator import Simulator


def test_the_fields_of_a_connector_type() -> None:
    with Simulator().client() as client:
        postgres = client.connector_types.get("postgres")
        google_ads = client.connector_types.get("google_ads")
    assert postgres.config_fields["port"].type == "integer"
    assert postgres.config_fields["update_method"].enum == ["QUERY_BASED", "WAL_PGOUTPUT"]
    assert postgres.auth_fields == {}
    assert "refresh_token" in google_ads.auth_fields


@pytest.mark.parametrize(
    "config", [None, {}, "text", {"properties": None}, {"properties": 7}, {"properties": {"a": 1}}]
)
def test_a_type_without_fields(config: object) -> None:
    found = ConnectorType.from_dict({"id": "postgres", "name": "PostgreSQL", "config": config})
    assert found.config_fields == {}
