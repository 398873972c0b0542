"""Faults in process: the client gets the same result as over a network."""

from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, Simulator

from . import async_client_of, client_of, data, error

NEW = {"name": "new"}

BROKEN = [
    (Fault.connection_refused, httpx.ConnectError),
    (Fault.reset, httpx.ReadError),
    (lambda: Fault.reset(before=True), httpx.WriteError),
    (Fault.timeout, httpx.ReadTimeout),
    (Fault.cut_body, httpx.RemoteProtocolError),
]


@pytest.mark.parametrize(("make", "raised"), BROKEN)
def test_a_broken_request_raises_the_network_error(
    client: httpx.Client, simulator: Simulator, make: Any, raised: type[Exception]
) -> None:
    fault = make()
    simulator.inject(fault)
    with pytest.raises(raised) as caught:
        client.get("/v1/groups")
    assert isinstance(caught.value, httpx.TransportError)
    assert caught.value.request.url.path == "/v1/groups"
    assert client.get("/v1/groups").is_success, "once is once"
    assert [request.fault for request in simulator.requests] == [fault, None]


@pytest.mark.anyio
@pytest.mark.each_event_loop
@pytest.mark.parametrize(("make", "raised"), BROKEN)
async def test_a_broken_request_raises_the_network_error_in_async_code(
    simulator: Simulator, make: Any, raised: type[Exception]
) -> None:
    simulator.inject(make())
    async with async_client_of(simulator) as client:
        with pytest.raises(raised) as caught:
            await client.get("/v1/groups")
        assert isinstance(caught.value, httpx.TransportError)
        assert caught.value.request.url.path == "/v1/groups"
        assert (await client.get("/v1/groups")).is_success


def test_a_cut_body_delivers_half_of_the_bytes(client: httpx.Client, simulator: Simulator) -> None:
    whole = client.get("/v1/connections").content
    simulator.inject(Fault.cut_body())
    with client.stream("GET", "/v1/connections") as response:
        assert response.status_code == 200
        assert int(response.headers["Content-Length"]) == len(whole)
        chunks = response.iter_raw()
        assert next(chunks) == whole[: len(whole) // 2]
        with pytest.raises(httpx.RemoteProtocolError, match="without sending complete"):
            next(chunks)
    assert simulator.requests[-1].status == 200


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_a_cut_body_delivers_half_of_the_bytes_in_async_code(simulator: Simulator) -> None:
    async with async_client_of(simulator) as client:
        whole = (await client.get("/v1/connections")).content
        simulator.inject(Fault.cut_body())
        async with client.stream("GET", "/v1/connections") as response:
            chunks = response.aiter_raw()
            assert await anext(chunks) == whole[: len(whole) // 2]
            with pytest.raises(httpx.RemoteProtocolError):
                await anext(chunks)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 500, 502, 503, 504])
def test_any_status_can_be_injected(
    client: httpx.Client, simulator: Simulator, status: int
) -> None:
    simulator.inject(Fault.status(status))
    assert error(client.get("/v1/groups")) == (status, "SimulatedFault")
    assert simulator.requests[-1].status == status


def test_a_status_without_content_has_no_body(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(204))
    assert client.get("/v1/groups").content == b""


DATE = "Wed, 21 Oct 2026 07:28:00 GMT"
TIME = datetime(2026, 10, 21, 9, 28, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("retry_after", "header"), [(3, "3"), (DATE, DATE), (TIME, DATE), (None, None)]
)
def test_rate_limited_sends_retry_after(
    client: httpx.Client, simulator: Simulator, retry_after: Any, header: str | None
) -> None:
    simulator.inject(Fault.rate_limited(retry_after))
    response = client.get("/v1/groups")
    assert error(response) == (429, "TooManyRequests")
    assert response.headers.get("Retry-After") == header
    assert "X-Rate-Limit" not in response.headers
    simulator.inject(Fault.proxy_page(429, retry_after=retry_after))
    assert client.get("/v1/groups").headers.get("Retry-After") == header


def test_rate_limited_can_send_the_limit(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.rate_limited(limit=500))
    headers = client.get("/v1/groups").headers
    assert (headers["X-Rate-Limit"], headers["X-Rate-Limit-Remaining"]) == ("500", "0")


@pytest.mark.parametrize("retry_after", [-1, 1.5, TIME.replace(tzinfo=None), "1\n2", "日"])
def test_invalid_header_values_are_refused(retry_after: Any) -> None:
    with pytest.raises(ValueError, match="retry_after"):
        Fault.rate_limited(retry_after)


@pytest.mark.parametrize("status", [429, 502, 503])
def test_proxy_page_sends_html(client: httpx.Client, simulator: Simulator, status: int) -> None:
    simulator.inject(Fault.proxy_page(status))
    response = client.get("/v1/groups")
    assert response.status_code == status
    assert response.headers["Content-Type"] == "text/html"
    assert response.text.startswith("<html>")
    assert str(status) in response.text


@pytest.mark.parametrize(
    ("content", "status", "content_type"),
    [
        ("<h1>Bad gateway</h1>", 502, "text/html"),
        (b"", 200, "application/json"),
        ("[]", 200, "application/json"),
        ('{"code": "Succ', 200, "application/json"),
        (b"\xff\x00", 200, "application/octet-stream"),
    ],
)
def test_any_body_can_be_injected(
    client: httpx.Client, simulator: Simulator, content: Any, status: int, content_type: str
) -> None:
    simulator.inject(Fault.body(content, status=status, content_type=content_type))
    response = client.get("/v1/groups")
    expected = content.encode() if isinstance(content, str) else content
    assert (response.status_code, response.content) == (status, expected)
    assert response.headers["Content-Type"] == content_type


@pytest.mark.parametrize("status", [204, 304])
def test_a_body_with_a_status_without_content_is_refused(simulator: Simulator, status: int) -> None:
    for make in (Fault.proxy_page, lambda status: Fault.body("text", status=status)):
        with pytest.raises(ValueError, match="status must allow a response body"):
            make(status)
    simulator.inject(Fault.status(status))
    with simulator.serve() as url, client_of(simulator, url) as client:
        answer = client.get("/v1/groups")
    assert (answer.status_code, answer.content) == (status, b"")


@pytest.mark.parametrize("content_type", ["text/日", "text/html\nX-Other: 1"])
def test_an_invalid_content_type_is_refused(content_type: str) -> None:
    with pytest.raises(ValueError, match="content_type"):
        Fault.body("text", content_type=content_type)


def test_a_repeated_cursor_returns_the_same_cursor(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.repeated_cursor())
    first = data(client.get("/v1/connections?limit=2"))
    query = {"limit": "2", "cursor": first["next_cursor"]}
    second = data(client.get("/v1/connections", params=query))
    assert second["next_cursor"] == first["next_cursor"]
    assert second["items"] != first["items"]
    third = data(client.get("/v1/connections", params=query))
    assert third["items"] == second["items"]
    assert third["next_cursor"] != first["next_cursor"], "used up"


def test_a_repeated_cursor_does_not_change_other_responses(
    client: httpx.Client, simulator: Simulator
) -> None:
    plain = data(client.get("/v1/groups/amber_harbor"))
    simulator.inject(Fault.repeated_cursor(times=None))
    assert data(client.get("/v1/groups/amber_harbor?cursor=x")) == plain
    assert error(client.get("/v1/groups?cursor=x")) == (400, "InvalidInput")
    packages = "/v1/connector-sdk/packages"
    package = data(client.get(packages))["items"][0]["id"]
    assert client.get(f"{packages}/{package}/download?cursor=x").content.startswith(b"PK")


AFTER = [
    lambda **scope: Fault.status(503, **scope),
    lambda **scope: Fault.rate_limited(1, **scope),
    lambda **scope: Fault.body("<h1>", **scope),
    lambda **scope: Fault.proxy_page(**scope),
    Fault.reset,
    Fault.timeout,
]


@pytest.mark.parametrize("make", AFTER)
@pytest.mark.parametrize("after_effect", [False, True])
def test_the_request_is_executed_only_with_after_effect(
    client: httpx.Client, simulator: Simulator, make: Any, after_effect: bool
) -> None:
    simulator.inject(make(after_effect=after_effect))
    try:
        client.post("/v1/groups", json=NEW)
    except httpx.TransportError:
        assert simulator.requests[-1].status is None
    names = [group["name"] for group in data(client.get("/v1/groups"))["items"]]
    assert ("new" in names) is after_effect
    assert len(simulator.writes) == after_effect


@pytest.mark.parametrize(
    ("make", "effect"),
    [
        (Fault.connection_refused, False),
        (lambda: Fault.reset(before=True), False),
        (Fault.cut_body, True),
    ],
)
def test_some_faults_have_no_after_effect_option(
    client: httpx.Client, simulator: Simulator, make: Any, effect: bool
) -> None:
    simulator.inject(make())
    with pytest.raises(httpx.TransportError):
        client.post("/v1/groups", json=NEW)
    assert len(simulator.writes) == effect


def test_a_lost_error_response_is_no_write(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    with pytest.raises(httpx.ReadError):
        client.post("/v1/groups", json={"name": "no name"})
    assert simulator.writes == []


def statuses(client: httpx.Client, *requests: tuple[str, str]) -> list[int]:
    return [client.request(method, path).status_code for method, path in requests]


def test_a_fault_can_apply_several_times_or_forever(
    client: httpx.Client, simulator: Simulator
) -> None:
    get = ("GET", "/v1/groups")
    simulator.inject(Fault.status(503, times=2))
    assert statuses(client, get, get, get) == [503, 503, 200]
    simulator.inject(Fault.status(500, times=None))
    assert statuses(client, *[get] * 20) == [500] * 20
    simulator.reset()
    assert statuses(client, get) == [200]


def test_a_fault_can_be_limited_to_a_method_or_a_path(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.status(500, method="delete", times=None))
    simulator.inject(Fault.status(502, path="/v1/connections/[a-m]", times=None))
    simulator.inject(Fault.status(503, path="/v1/groups$", method="GET", times=None))
    assert statuses(
        client,
        ("DELETE", "/v1/groups/early_lantern"),
        ("DELETE", "/v1/connections/brisk_canyon"),
        ("GET", "/v1/connections/brisk_canyon"),
        ("GET", "/v1/connections/silver_brook"),
        ("GET", "/v1/groups"),
        ("GET", "/v1/groups/early_lantern"),
    ) == [500, 500, 502, 200, 503, 200]


def test_faults_apply_in_the_order_of_injection(client: httpx.Client, simulator: Simulator) -> None:
    for fault in (Fault.status(500), Fault.status(502, times=2), Fault.status(503)):
        simulator.inject(fault)
    assert statuses(client, *[("GET", "/v1/groups")] * 5) == [500, 502, 502, 503, 200]


def test_faults_apply_before_authentication(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503))
    with httpx.Client(transport=simulator.transport(), base_url=simulator.url) as anonymous_client:
        assert statuses(anonymous_client, *[("GET", "/v1/groups")] * 2) == [503, 401]


def test_invalid_faults_are_refused() -> None:
    with pytest.raises(ValueError, match="times"):
        Fault.timeout(times=0)
    with pytest.raises(ValueError, match="status"):
        Fault.status(99)
    with pytest.raises(ValueError, match="regular expression"):
        Fault.reset(path="/v1/(")
    with pytest.raises(ValueError, match="no effect"):
        Fault.reset(before=True, after_effect=True)


def test_one_fault_can_be_injected_twice_and_in_two_simulators(simulator: Simulator) -> None:
    fault = Fault.status(503)
    other = Simulator()
    for target in (simulator, simulator, other):
        target.inject(fault)
    get = ("GET", "/v1/groups")
    with client_of(simulator) as first, client_of(other) as second:
        assert statuses(first, get, get, get) == [503, 503, 200]
        assert statuses(second, get, get) == [503, 200]
