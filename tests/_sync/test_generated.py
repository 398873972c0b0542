# Made from tests/_async/test_generated.py by scripts/twin.py; change that file instead.
"""`client.api`: every generated function, with this client's credentials, retry and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.api.account_management import get_account_info
from fivetrex_api.api.connection_management import (
    delete_connection,
    list_connections,
    modify_connection,
    resync_connection,
)
from fivetrex_api.api.group_management import create_group, group_details
from fivetrex_api.models import (
    CreateGroupRequest,
    ResyncConnectionRequest,
    UpdateConnectionRequest,
)

import fivetrex
from fivetrex.simulator import Fault
from tests.support.other_kind import wrong_kind_of_call

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_both_forms_of_a_function(client: Client) -> None:
    plain = get_account_info.sync(client=client.api)
    assert plain is not None
    detailed = get_account_info.sync_detailed(client=client.api)
    assert detailed.status_code == 200
    assert detailed.parsed == plain


def test_the_definition_s_version_is_asked_for(client: Client, simulator: Simulator) -> None:
    list_connections.sync(client=client.api, limit=1)
    assert simulator.requests[-1].headers["accept"] == "application/json;version=2"
    assert simulator.requests[-1].query == {"limit": "1"}


def test_it_is_made_once(client: Client) -> None:
    assert client.api is client.api


def test_errors_are_the_client_s(client: Client) -> None:
    with pytest.raises(fivetrex.NotFoundError, match="GET /v1/groups/nowhere") as caught:
        group_details.sync(client=client.api, group_id="nowhere")
    assert caught.value.code == "NotFound_Group"


@pytest.mark.parametrize(
    ("body", "kind", "error"),
    [
        ("<h1>It works</h1>", "text/html", fivetrex.DecodeError),
        ("", "application/json", fivetrex.DecodeError),
        ("", "text/plain", fivetrex.DecodeError),
        ("[]", "application/json", fivetrex.DecodeError),
        ('{"code": "Success", "da', "application/json; charset=utf-8", fivetrex.DecodeError),
        ('{"data": {}}', "application/json", fivetrex.DecodeError),
        ('{"code": "NotFound", "message": "No."}', "application/json", fivetrex.APIError),
    ],
)
def test_a_success_that_is_none(
    client: Client,
    simulator: Simulator,
    body: str,
    kind: str,
    error: type[fivetrex.FivetrexError],
) -> None:
    simulator.inject(Fault.body(body, content_type=kind))
    with pytest.raises(error, match="GET /v1/groups/amber_harbor"):
        group_details.sync(client=client.api, group_id="amber_harbor")


def test_a_file_comes_as_it_is(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.body(b"PK\x03\x04", content_type="application/zip"))
    answer = client.api.get_httpx_client().get("/v1/some/file")
    assert answer.content == b"PK\x03\x04"


def test_wrong_credentials(simulator: Simulator) -> None:
    with connect(simulator, api_secret="wrong_secret") as client:
        with pytest.raises(fivetrex.UnauthorizedError):
            get_account_info.sync(client=client.api)


def test_a_get_is_repeated(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503))
    simulator.inject(Fault.cut_body())
    simulator.inject(Fault.rate_limited(0))
    assert get_account_info.sync(client=client.api) is not None
    assert len(simulator.requests) == 4


def test_a_post_is_not(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    with pytest.raises(fivetrex.TransportError) as caught:
        create_group.sync(client=client.api, body=CreateGroupRequest(name="finance"))
    assert caught.value.may_have_acted
    assert len(simulator.writes) == 1


def test_a_repeated_delete_that_finds_nothing_has_succeeded(
    client: Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    delete_connection.sync(client=client.api, connection_id="silver_brook")
    assert len(simulator.writes) == 1


@pytest.mark.parametrize("bad", ["", ".", ".."])
def test_an_id_cannot_change_the_path(client: Client, simulator: Simulator, bad: str) -> None:
    with pytest.raises(ValueError, match="empty or dotted segment"):
        group_details.sync(client=client.api, group_id=bad)
    with pytest.raises(ValueError, match="empty or dotted segment"):
        delete_connection.sync(client=client.api, connection_id=bad)
    assert simulator.requests == []


def test_an_id_is_escaped(client: Client, simulator: Simulator) -> None:
    with pytest.raises(fivetrex.NotFoundError):
        group_details.sync(client=client.api, group_id="a/b?c#d")
    assert simulator.requests[-1].path == "/v1/groups/a%2Fb%3Fc%23d"


def test_nothing_destructive_by_accident(client: Client, simulator: Simulator) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        resync_connection.sync(
            client=client.api, connection_id="silver_brook", body=ResyncConnectionRequest()
        )
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        modify_connection.sync(
            client=client.api,
            connection_id="silver_brook",
            body=UpdateConnectionRequest(is_historical_sync=True),
        )
    assert simulator.requests == []


@pytest.mark.parametrize("function", [get_account_info, list_connections])
def test_the_other_kind_of_function_is_refused(
    client: Client, simulator: Simulator, function: Any
) -> None:
    with pytest.raises(fivetrex.ConfigurationError, match="wrong kind of client"):
        wrong_kind_of_call(function, client)
    assert simulator.requests == []


def test_a_copy_s_options_apply(client: Client, simulator: Simulator) -> None:
    copy = client.with_options(retry=fivetrex.RetryPolicy(max_attempts=1))
    simulator.inject(Fault.status(503))
    with pytest.raises(fivetrex.ServerError):
        get_account_info.sync(client=copy.api)
    simulator.inject(Fault.status(503))
    assert get_account_info.sync(client=client.api) is not None


def test_a_closed_client_says_so(simulator: Simulator) -> None:
    client = connect(simulator)
    api = client.api
    client.close()
    with pytest.raises(fivetrex.ConfigurationError, match="closed"):
        get_account_info.sync(client=api)
