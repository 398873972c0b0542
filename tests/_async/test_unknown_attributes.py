"""Unknown attributes of the client and of its resources: the message says where to look."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from fivetrex_api.api.account_management import get_account_info
from fivetrex_api.api.group_management import create_group

from fivetrex import AsyncClient

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("people", None),
        ("get", None),
        ("memberships", "a function of fivetrex_api.api.team_management"),
        ("fingerprints", "a function of fivetrex_api.api.certificate_management"),
        ("schemas", "a function of fivetrex_api.api.connection_schema_management"),
        ("user_management", "a function of fivetrex_api.api.user_management"),
        ("list_all_users", "fivetrex_api.api.user_management.list_all_users"),
        ("get_account_info", "fivetrex_api.api.account_management.get_account_info"),
    ],
)
async def test_the_message_names_the_low_level_function(
    client: AsyncClient, name: str, place: str | None
) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(client, name)
    start = f"{type(client).__name__!r} object has no attribute {name!r}; "
    assert str(caught.value).startswith(start)
    if place is None:
        assert "; available: " in str(caught.value)
        assert ", connections, " in str(caught.value)
    else:
        advice = f"call {place} with client=client.api, or use client.request"
        assert str(caught.value) == start + advice


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("account", "account_management"),
        ("certificates", "certificate_management"),
        ("users", "user_management"),
        ("teams", "team_management"),
        ("roles", "role_management"),
        ("transformations", "transformation_management"),
        ("transformation_projects", "transformation_projects_management"),
        ("connector_types", "connector_metadata"),
        ("connector_sdk_packages", "connector_sdk_package_resource"),
        ("log_services", "log_service_management"),
        ("external_secrets_managers", "handling_external_secrets_manager_esm_resources"),
        ("private_links", "private_link_management"),
        ("proxy_agents", "proxy_agent_management"),
        ("hybrid_deployment_agents", "hybrid_deployment_agent_management"),
        ("system_keys", "system_key_management"),
        ("hvr", "hvr_registrations_management"),
    ],
)
async def test_the_message_names_the_low_level_module_of_a_resource(
    client: AsyncClient, name: str, group: str
) -> None:
    if hasattr(client, name):
        return  # it has become a resource
    with pytest.raises(AttributeError, match=rf"a function of fivetrex_api\.api\.{group} with"):
        getattr(client, name)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("conections", "connections"), ("connection", "connections"), ("webhoks", "webhooks")],
)
async def test_the_message_suggests_a_resource(client: AsyncClient, name: str, meant: str) -> None:
    with pytest.raises(AttributeError, match=f"no attribute '{name}'; did you mean '{meant}'"):
        getattr(client, name)


@pytest.mark.parametrize(
    ("name", "advice"),
    [("delet", "did you mean 'delete'"), ("lists", "did you mean 'list'"), ("find", ", list, ")],
)
async def test_the_message_suggests_a_method(client: AsyncClient, name: str, advice: str) -> None:
    for resource in (client.connections, client.groups, client.destinations, client.webhooks):
        with pytest.raises(AttributeError) as caught:
            getattr(resource, name)
        assert f"{type(resource).__name__!r} object has no attribute {name!r}" in str(caught.value)
        assert advice in str(caught.value)


async def test_a_generated_function_called_with_the_client_points_to_client_api(
    client: AsyncClient, simulator: Simulator
) -> None:
    itself: Any = client
    with pytest.raises(AttributeError, match=r"pass client\.api, not the client itself"):
        await get_account_info.asyncio(client=itself)
    with pytest.raises(AttributeError, match=r"pass client\.api, not the client itself"):
        await create_group.asyncio_detailed(client=itself, body={"name": "finance"})
    assert simulator.requests == []


async def test_tools_that_inspect_attributes_work(client: AsyncClient) -> None:
    for each in (client, client.connections):
        assert not hasattr(each, "users_of_the_account")
        assert not hasattr(each, "__fspath__")
        assert not hasattr(each, "_repr_html_")
        assert getattr(each, "nothing", None) is None
        assert dict(inspect.getmembers(each))["__class__"] is type(each)
        spec = mock.create_autospec(each, instance=True)
        with pytest.raises(AttributeError):
            _ = spec.conections
    with pytest.raises(TypeError, match="cannot be pickled or copied"):
        copy.copy(client)
    with pytest.raises(TypeError, match="cannot be pickled or copied"):
        copy.deepcopy(client)
    with pytest.raises(TypeError, match="cannot be pickled or copied"):
        pickle.dumps(client)


async def test_an_uninitialized_client_does_not_recurse() -> None:
    unfinished = object.__new__(AsyncClient)
    with pytest.raises(AttributeError, match=r"has no attribute '_session'$"):
        _ = unfinished.connections


async def test_an_attribute_error_of_a_property_is_kept() -> None:
    class Own(AsyncClient):
        @property
        def broken(self) -> str:
            raise AttributeError("something else is missing")

    own = Own(api_key="a key", api_secret="a secret")
    with pytest.raises(AttributeError, match="something else is missing"):
        _ = own.broken
    await own.close()


async def test_the_error_does_not_hold_the_client(client: AsyncClient) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(client, "conections")  # noqa: B009 - type checkers would refuse the attribute
    assert caught.value.name == "conections"
    assert caught.value.obj is None
