"""Delayed responses and slow bodies; the tests do not wait longer than necessary."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, Simulator
from fivetrex.simulator.serving import sleep

from . import async_client_of, client_of, data

NEW = {"name": "new"}


class Pauses(list[float]):
    """Records each pause instead of waiting."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    pauses = Pauses()

    async def pause(seconds: float) -> None:
        pauses(seconds)

    monkeypatch.setattr(sleep, "sleep", pauses)
    monkeypatch.setattr(sleep, "async_sleep", pause)
    return pauses


def test_latency_delays_a_response(
    client: httpx.Client, simulator: Simulator, pauses: Pauses
) -> None:
    on_time = client.get("/v1/groups").content
    simulator.inject(Fault.latency(2))
    assert client.get("/v1/groups").content == on_time
    assert pauses == [2]


def test_latencies_add_up(client: httpx.Client, simulator: Simulator, pauses: Pauses) -> None:
    simulator.inject(Fault.latency(2, every=1))
    simulator.inject(Fault.latency(1, path="/v1/users"))
    simulator.inject(Fault.latency(0.5))
    client.get("/v1/groups")
    client.get("/v1/groups")
    assert pauses == [2.5, 2]


def test_jitter_is_within_its_bounds(
    client: httpx.Client, simulator: Simulator, pauses: Pauses
) -> None:
    simulator.inject(Fault.latency(2, jitter=0.5, every=1))
    for _ in range(50):
        client.get("/v1/groups")
    assert len(set(pauses)) > 1
    assert all(1.5 <= seconds <= 2.5 for seconds in pauses)


def test_jitter_is_never_negative(
    client: httpx.Client, simulator: Simulator, pauses: Pauses
) -> None:
    simulator.inject(Fault.latency(0, jitter=1, every=1))
    for _ in range(20):
        client.get("/v1/groups")
    assert pauses
    assert all(0 < seconds <= 1 for seconds in pauses)


def test_a_read_timeout_ends_the_wait(
    client: httpx.Client, simulator: Simulator, pauses: Pauses
) -> None:
    simulator.inject(Fault.latency(60, every=1))
    with pytest.raises(httpx.ReadTimeout) as caught:
        client.post("/v1/groups", json=NEW, timeout=5)
    assert caught.value.request.url.path == "/v1/groups"
    assert pauses == [5]
    assert [write.json for write in simulator.writes] == [NEW], "carried out all the same"
    client.get("/v1/groups", timeout=None)
    assert pauses == [5, 60]


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_latency_delays_a_response_in_async_code(
    simulator: Simulator, pauses: Pauses
) -> None:
    simulator.inject(Fault.latency(60, every=1))
    async with async_client_of(simulator) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.post("/v1/groups", json=NEW, timeout=5)
        assert (await client.get("/v1/groups", timeout=None)).is_success
    assert pauses == [5, 60]
    assert len(simulator.writes) == 1


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_other_requests_are_answered_meanwhile(simulator: Simulator) -> None:
    import anyio

    simulator.inject(Fault.latency(0.05, path="/v1/connections"))
    order = []
    async with async_client_of(simulator) as client, anyio.create_task_group() as tasks:

        async def get(path: str) -> None:
            await client.get(path)
            order.append(path)

        tasks.start_soon(get, "/v1/connections")
        # Wait until the first request is delayed.
        while not simulator.requests:
            await anyio.lowlevel.checkpoint()
        tasks.start_soon(get, "/v1/groups")
    assert order == ["/v1/groups", "/v1/connections"]


def test_a_body_comes_in_pieces(client: httpx.Client, simulator: Simulator, pauses: Pauses) -> None:
    whole = client.get("/v1/connections").content
    simulator.inject(Fault.slow_body(2, pieces=4))
    with client.stream("GET", "/v1/connections") as response:
        assert response.status_code == 200
        assert pauses == [], "the head comes at once"
        pieces = list(response.iter_raw())
    assert b"".join(pieces) == whole
    assert len(pieces) == 4
    assert pauses == [0.5] * 4


def test_a_short_body_has_fewer_pieces(
    client: httpx.Client, simulator: Simulator, pauses: Pauses
) -> None:
    simulator.inject(Fault.slow_body(2, pieces=100_000))
    length = len(client.get("/v1/groups").content)
    assert len(pauses) == length


def test_a_read_timeout_applies_to_each_piece(
    client: httpx.Client, simulator: Simulator, pauses: Pauses
) -> None:
    simulator.inject(Fault.slow_body(8, pieces=4, every=1))
    assert client.get("/v1/groups", timeout=2).is_success
    with pytest.raises(httpx.ReadTimeout):
        client.post("/v1/groups", json=NEW, timeout=1.5)
    assert pauses == [2, 2, 2, 2, 1.5]
    assert len(simulator.writes) == 1


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_a_body_comes_in_pieces_in_async_code(simulator: Simulator, pauses: Pauses) -> None:
    simulator.inject(Fault.slow_body(8, pieces=4, every=1))
    async with async_client_of(simulator) as client:
        assert (await client.get("/v1/groups", timeout=2)).is_success
        with pytest.raises(httpx.ReadTimeout):
            await client.get("/v1/groups", timeout=1.5)
    assert pauses == [2, 2, 2, 2, 1.5]


def test_latency_delays_a_response_over_tcp(simulator: Simulator) -> None:
    with simulator.serve() as url, client_of(simulator, url) as remote:
        expected = data(remote.get("/v1/connections"))
        simulator.inject(Fault.latency(0.02))
        assert data(remote.get("/v1/connections")) == expected
        simulator.inject(Fault.slow_body(0.02, pieces=3))
        assert data(remote.get("/v1/connections")) == expected


@pytest.mark.parametrize("fault", [Fault.latency(3600), Fault.slow_body(3600)])
def test_a_client_that_gives_up_blocks_no_other_client(simulator: Simulator, fault: Fault) -> None:
    simulator.inject(fault)
    with simulator.serve() as url, client_of(simulator, url) as remote:
        with pytest.raises(httpx.ReadTimeout):
            remote.post("/v1/groups", json=NEW, timeout=httpx.Timeout(30, read=0.05))
        assert remote.get("/v1/groups").is_success
    assert len(simulator.writes) == 1, "and the server has stopped"


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("seconds", lambda: Fault.latency(-1)),
        ("seconds", lambda: Fault.latency(None)),  # type: ignore[arg-type]
        ("seconds", lambda: Fault.slow_body("1")),  # type: ignore[arg-type]
        ("jitter", lambda: Fault.latency(1, jitter=-1)),
        ("pieces", lambda: Fault.slow_body(1, pieces=0)),
        ("seconds", lambda: Fault.stale_read(-1)),
    ],
)
def test_numbers_out_of_range_are_refused(name: str, make: Any) -> None:
    with pytest.raises(ValueError, match=name):
        make()
