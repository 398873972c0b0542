"""The logger "fivetrex": each attempt at DEBUG, each retry at INFO, and never a secret."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import httpx
import pytest
from fivetrex_api.api.group_management import group_details

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests.support.canned_responses import ScriptedResponses, success
from tests.support.retry_policies import NO_RETRY
from tests.support.secret_leaks import KEY, SECRET, assert_nothing_leaks

from .clients import connect, connect_over_tcp, connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import AsyncClient

pytestmark = pytest.mark.anyio

GROUP = {"id": "amber_harbor", "name": "analytics_warehouse"}
TIME = re.compile(r" in \d+\.\d ms ")


def messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged, with the durations taken out."""
    records = [record for record in caplog.records if record.name == "fivetrex"]
    return [TIME.sub(" in T ms ", record.getMessage()) for record in records]


@pytest.fixture
def _debug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="fivetrex")


@pytest.mark.usefixtures("_debug")
async def test_an_attempt(client: AsyncClient, caplog: pytest.LogCaptureFixture) -> None:
    await client.groups.get("amber_harbor")
    assert messages(caplog) == [
        "GET /v1/groups/amber_harbor: 200 in T ms (attempt 1, request id request-1)"
    ]
    assert caplog.records[-1].levelno == logging.DEBUG


@pytest.mark.usefixtures("_debug")
async def test_retries(
    client: AsyncClient, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    simulator.inject(Fault.reset())
    simulator.inject(Fault.status(503))
    await client.groups.list()
    cut, cut_retry, busy, busy_retry, success = messages(caplog)
    assert cut == "GET /v1/groups: ReadError in T ms (attempt 1, no request id)"
    assert cut_retry.startswith("attempt 1 failed, retrying in 0.00 s: groups.list: ")
    assert busy == "GET /v1/groups: 503 in T ms (attempt 2, request id request-2)"
    assert busy_retry.startswith(
        "attempt 2 failed, retrying in 0.00 s: groups.list failed with 503"
    )
    assert success == "GET /v1/groups: 200 in T ms (attempt 3, request id request-3)"


async def test_retries_are_logged_without_attempts_at_info(
    client: AsyncClient, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="fivetrex")
    simulator.inject(Fault.status(503))
    await client.groups.list()
    assert [message.partition(":")[0] for message in messages(caplog)] == [
        "attempt 1 failed, retrying in 0.00 s"
    ]


@pytest.mark.usefixtures("_debug")
async def test_a_final_failure(
    client: AsyncClient, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(fivetrex.NotFoundError) as caught:
        await client.groups.get("no_such_group")
    assert messages(caplog) == [
        f"GET /v1/groups/no_such_group: 404 in T ms (attempt 1, request id "
        f"{caught.value.request_id})"
    ]


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        (Fault.timeout(), "ReadTimeout"),
        (Fault.cut_body(), "RemoteProtocolError"),
        (Fault.reset(), "ReadError"),
    ],
)
@pytest.mark.usefixtures("_debug")
async def test_a_failure_of_the_transport_over_tcp(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, fault: Fault, name: str
) -> None:
    simulator.inject(fault)
    with simulator.serve() as url:
        async with connect_over_tcp(simulator, url, timeout=0.1, retry=NO_RETRY) as client:
            with pytest.raises(fivetrex.TransportError):
                await client.groups.list()
    assert messages(caplog) == [f"GET /v1/groups: {name} in T ms (attempt 1, no request id)"]


@pytest.mark.usefixtures("_debug")
async def test_any_request_and_any_generated_function_is_logged(
    client: AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    await client.request("GET", "/v1/users", params={"limit": 1})
    await group_details.asyncio(client=client.api, group_id="amber_harbor")
    assert messages(caplog) == [
        "GET /v1/users: 200 in T ms (attempt 1, request id request-1)",
        "GET /v1/groups/amber_harbor: 200 in T ms (attempt 1, request id request-2)",
    ]


@pytest.mark.usefixtures("_debug")
async def test_neither_queries_nor_bodies_nor_headers_are_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    client = connect_to_handler(
        lambda request: httpx.Response(
            200, headers={"X-Other": "hidden"}, json={"code": "Success", "data": "hidden"}
        )
    )
    await client.request(
        "POST",
        "/v1/groups?token=hidden",
        params={"other": "hidden"},
        json={"name": "hidden"},
        headers={"X-Mine": "hidden"},
    )
    assert messages(caplog) == ["POST /v1/groups: 200 in T ms (attempt 1, no request id)"]
    assert "hidden" not in repr([vars(record) for record in caplog.records])


@pytest.mark.usefixtures("_debug")
async def test_no_credentials_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        words = request.headers["authorization"]
        return httpx.Response(200, headers={"X-Request-Id": f"{words} {SECRET}"}, json={})

    client = connect_to_handler(answer, api_key=KEY, api_secret=SECRET)
    await client.request("GET", f"/v1/users/{KEY}/{SECRET}")
    assert messages(caplog) == [
        "GET /v1/users/[redacted]/[redacted]: 200 in T ms (attempt 1, request id "
        "Basic [redacted]= [redacted])"
    ]
    for record in caplog.records:
        if record.name == "fivetrex":
            assert_nothing_leaks(repr(vars(record)))


@pytest.mark.usefixtures("_debug")
async def test_a_record_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    response = success(GROUP)
    response.headers["X-Request-Id"] = "one\ntwo\x1b[2J"
    client = connect_to_handler(ScriptedResponses(response))
    await client.groups.get("a\nb ü")
    assert messages(caplog) == [
        "GET /v1/groups/a%0Ab%20%C3%BC: 200 in T ms (attempt 1, request id 'one\\ntwo\\x1b[2J')"
    ]


async def test_nothing_is_formatted_while_debug_is_off(
    client: AsyncClient, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("logged at a level that is off")

    monkeypatch.setattr("fivetrex._core.attempt.log_attempt", fail)
    caplog.set_level(logging.INFO, logger="fivetrex")
    await client.groups.list()
    assert messages(caplog) == []


@pytest.mark.usefixtures("_debug")
async def test_the_level_is_read_once_for_each_attempt(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    levels: list[int] = []
    logger = logging.getLogger("fivetrex")
    is_enabled: Callable[[int], bool] = logger.isEnabledFor

    def count(level: int) -> bool:
        levels.append(level)
        return is_enabled(level)

    simulator.inject(Fault.status(503, times=2))
    caplog.set_level(logging.WARNING, logger="fivetrex")
    async with connect(simulator) as client:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(logger, "isEnabledFor", count)
            await client.groups.list()
    assert levels.count(logging.DEBUG) == 3
