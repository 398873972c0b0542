"""Connections that a served simulator refuses temporarily."""

import errno
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, RealClock, Scenario, Simulator
from fivetrex.simulator.serving import listener

from . import client_of, data, error

# Long, because it only expires if a test fails.
PATIENCE = 30.0
FOR_GOOD = Fault.connection_refused(times=None)


@pytest.fixture
def url(simulator: Simulator) -> Iterator[str]:
    with simulator.serve() as url:
        yield url


@pytest.fixture
def remote(simulator: Simulator, url: str) -> Iterator[httpx.Client]:
    """A client over TCP that keeps its connection."""
    with client_of(simulator, url) as client:
        yield client


def address_of(url: str) -> tuple[str, int]:
    parsed = httpx.URL(url)
    assert parsed.port is not None
    return parsed.host, parsed.port


def connects(url: str) -> bool:
    """Whether connections are accepted; otherwise they must be refused."""
    try:
        socket.create_connection(address_of(url)).close()
    except ConnectionRefusedError:
        return False
    return True


def wait_until(is_so: Callable[[], bool]) -> None:
    patience = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < patience, "it never comes to be"
        time.sleep(0.005)


def test_connections_are_refused_until_the_faults_are_cleared(
    simulator: Simulator, url: str, remote: httpx.Client
) -> None:
    assert remote.get("/v1/groups").is_success
    for _ in range(3):
        simulator.inject(FOR_GOOD)
        assert not connects(url)
        with pytest.raises(httpx.ConnectError):
            remote.post("/v1/groups", json={"name": "new"})
        simulator.clear_faults()
        assert connects(url)
        assert remote.get("/v1/groups").is_success
    assert len(simulator.requests) == 4
    assert simulator.writes == []


def test_connections_are_refused_until_the_fault_ends(simulator: Simulator, url: str) -> None:
    simulator.inject(Fault.connection_refused(begins=10, ends=30))
    states = []
    for seconds in (9, 1, 19, 1):
        states.append(connects(url))
        simulator.advance(seconds)
    assert [*states, connects(url)] == [True, True, False, False, True]
    assert simulator.faults == []


def test_advancing_the_clock_directly_ends_the_fault(simulator: Simulator, url: str) -> None:
    simulator.inject(Fault.connection_refused(begins=10, ends=30))
    simulator.clock.advance(10)
    wait_until(lambda: not connects(url))
    simulator.clock.advance(20)
    wait_until(lambda: connects(url))


def test_the_fault_ends_on_a_real_clock() -> None:
    simulator = Simulator(clock=RealClock(speed=100))
    with simulator.serve() as url:
        simulator.inject(Fault.connection_refused(ends=30))
        wait_until(lambda: connects(url))
        assert simulator.faults == []
        simulator.inject(Fault.connection_refused(begins=10, ends=3600))
        wait_until(lambda: not connects(url))


def test_a_fault_that_has_already_ended_does_not_block() -> None:
    simulator = Simulator(clock=RealClock(speed=1e9))
    with simulator.serve() as url:
        for _ in range(20):
            simulator.inject(Fault.connection_refused(ends=1))
        wait_until(lambda: connects(url))


def test_a_reset_accepts_connections_again(simulator: Simulator, url: str) -> None:
    simulator.inject(FOR_GOOD)
    simulator.reset()
    assert connects(url)


def test_connections_are_refused_until_the_last_fault_ends(simulator: Simulator, url: str) -> None:
    simulator.inject(Fault.connection_refused(ends=10))
    simulator.inject(Fault.connection_refused(begins=5, ends=20))
    simulator.advance(10)
    assert not connects(url)
    simulator.advance(10)
    assert connects(url)


def test_open_connections_are_closed(simulator: Simulator, url: str) -> None:
    with socket.create_connection(address_of(url)) as silent:
        silent.settimeout(PATIENCE)
        with socket.create_connection(address_of(url)) as kept:
            kept.settimeout(PATIENCE)
            kept.sendall(b"GET /v1/groups HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = b""
            while not answer.endswith(b"}"):
                answer += kept.recv(1_000_000)
            simulator.inject(FOR_GOOD)
            assert kept.recv(1) == b""
        with suppress(ConnectionResetError):
            assert silent.recv(1) == b""


def test_a_response_in_progress_is_completed(simulator: Simulator, url: str) -> None:
    simulator.inject(Fault.slow_body(0.5, pieces=5))
    with client_of(simulator, url) as remote, remote.stream("GET", "/v1/groups") as response:
        simulator.inject(FOR_GOOD)
        assert not connects(url)
        assert len(data_of(response)["items"]) == 3
        # The headers were sent before the connection was known to end.
        with pytest.raises(httpx.TransportError):
            remote.get("/v1/groups")
    assert [request.status for request in simulator.requests] == [200]


def data_of(response: httpx.Response) -> Any:
    response.read()
    return data(response)


def test_an_incomplete_request_is_not_executed(simulator: Simulator, url: str) -> None:
    head = b"POST /v1/groups HTTP/1.1\r\nHost: localhost\r\nContent-Length: 14\r\n\r\n"
    with socket.create_connection(address_of(url)) as late:
        late.settimeout(PATIENCE)
        late.sendall(head)
        simulator.inject(FOR_GOOD)
        with suppress(ConnectionError):
            late.sendall(b'{"name":"new"}')
            assert late.recv(1) == b""
    assert simulator.writes == []


def test_a_request_without_a_response_has_no_effect(simulator: Simulator, url: str) -> None:
    done = threading.Event()

    def create(worker: int) -> tuple[int, int]:
        acknowledged = attempts = 0
        with client_of(simulator, url) as remote:
            while not done.is_set():
                attempts += 1
                with suppress(httpx.TransportError):
                    name = f"g_{worker}_{attempts}"
                    acknowledged += remote.post("/v1/groups", json={"name": name}).is_success
        return acknowledged, attempts

    def have_written(enough: int) -> bool:
        return len(simulator.writes) >= enough

    with ThreadPoolExecutor(4) as pool:
        workers = [pool.submit(create, worker) for worker in range(4)]
        try:
            for _ in range(20):
                wait_until(partial(have_written, len(simulator.writes) + 5))
                simulator.inject(FOR_GOOD)
                assert not connects(url)
                simulator.clear_faults()
        finally:
            done.set()
        counts = [worker.result(PATIENCE) for worker in workers]
    assert sum(acknowledged for acknowledged, _ in counts) == len(simulator.writes)
    assert sum(attempts for _, attempts in counts) > len(simulator.writes)


def test_the_fault_can_be_injected_before_serving(simulator: Simulator) -> None:
    simulator.inject(Fault.connection_refused(ends=30))
    with simulator.serve() as url:
        assert not connects(url)
        simulator.advance(30)
        assert connects(url)


def test_every_port_refuses(simulator: Simulator) -> None:
    with simulator.serve() as one, simulator.serve(host="localhost") as two:
        simulator.inject(FOR_GOOD)
        assert not connects(one)
        assert not connects(two)
        with simulator.serve() as three:
            assert not connects(three)
        simulator.clear_faults()
        assert connects(one)
        assert connects(two)


def test_other_simulators_are_not_affected(simulator: Simulator, url: str) -> None:
    with Simulator().serve() as other:
        simulator.inject(FOR_GOOD)
        assert connects(other)


def test_ipv6_is_refused_too(simulator: Simulator) -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    with simulator.serve(host="::1") as url:
        simulator.inject(FOR_GOOD)
        assert not connects(url)
        simulator.clear_faults()
        assert connects(url)


def test_the_server_can_be_stopped_while_it_refuses(simulator: Simulator) -> None:
    with simulator.serve() as url:
        assert simulator.is_served
        simulator.inject(FOR_GOOD)
    assert not simulator.is_served
    assert not connects(url)
    with socket.create_server(address_of(url)):
        assert connects(url)
    simulator.clear_faults()
    with simulator.serve(port=address_of(url)[1]) as again:
        assert again == url
        assert connects(url)


def test_the_port_is_reserved_while_connections_are_refused(simulator: Simulator, url: str) -> None:
    simulator.inject(FOR_GOOD)
    with socket.socket() as other, pytest.raises(OSError, match="in use") as caught:
        other.bind(address_of(url))
    assert caught.value.errno == errno.EADDRINUSE


def test_a_taken_port_is_reported_and_retried(
    simulator: Simulator,
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(listener, "ATTEMPTS", 2)
    port = address_of(url)[1]
    simulator.inject(FOR_GOOD)
    # With SO_REUSEADDR, as servers do, another process can get the port.
    with socket.create_server(address_of(url)):
        for remove in (simulator.clear_faults, simulator.reset, lambda: simulator.advance(1)):
            with pytest.raises(OSError, match=f"another process listens on port {port}") as caught:
                remove()
            assert caught.value.errno == errno.EADDRINUSE
        assert simulator.faults == []
    records = [record for record in caplog.records if record.name == "fivetrex.simulator"]
    assert [record.levelno for record in records] == [logging.WARNING]
    wait_until(lambda: connects(url))
    with client_of(simulator, url) as remote:
        assert remote.get("/v1/groups").is_success
    simulator.reset()


def test_it_can_be_stopped_while_the_port_is_taken(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "ATTEMPTS", 2)
    with simulator.serve() as url:
        simulator.inject(FOR_GOOD)
        with socket.create_server(address_of(url)):
            with pytest.raises(OSError, match="another process"):
                simulator.clear_faults()
            simulator.inject(FOR_GOOD)
            with pytest.raises(OSError, match="another process"):
                simulator.clear_faults()


IMPOSSIBLE: list[dict[str, Any]] = [
    {},
    {"times": 3},
    {"times": 2, "ends": 5},
    {"method": "GET", "ends": 5},
    {"path": "/v1/groups", "ends": 5},
    {"share": 0.5, "ends": 5},
    {"skip": 1, "ends": 5},
    {"every": 2, "ends": 5},
]


@pytest.mark.parametrize("scope", IMPOSSIBLE)
def test_a_fault_for_some_requests_is_refused_when_served(
    simulator: Simulator, url: str, scope: dict[str, Any]
) -> None:
    fault = Fault.connection_refused(**scope)
    named = [name for name in scope if name != "ends"] or ["times"]
    instead = "remove these arguments" if "ends" in scope else r"set ends .* clear_faults\(\)"
    message = f"cannot have {named[0]}=.*: {instead}"
    with pytest.raises(ValueError, match=message):
        simulator.inject(fault)
    with pytest.raises(ValueError, match=message):
        simulator.load_scenario(Scenario(faults=(fault,)))
    assert simulator.faults == []
    assert connects(url)


def test_serving_with_a_fault_for_some_requests_is_refused(simulator: Simulator) -> None:
    simulator.inject(Fault.connection_refused())
    with pytest.raises(ValueError, match="cannot have times=1"), simulator.serve():
        pass
    assert not simulator.is_served
    simulator.clear_faults()
    with simulator.serve() as url:
        assert connects(url)


def test_in_process_the_fault_can_apply_to_some_requests(
    simulator: Simulator, client: httpx.Client, url: str
) -> None:
    simulator.inject(Fault.connection_refused(ends=30))
    with pytest.raises(httpx.ConnectError):
        client.get("/v1/groups")
    assert [each.met for each in simulator.faults] == [1]
    simulator.advance(30)
    assert client.get("/v1/groups").is_success


def test_the_control_api_responds_before_it_refuses(
    simulator: Simulator, url: str, remote: httpx.Client
) -> None:
    entry = {"kind": "connection_refused", "ends": 30}
    content = remote.post("/_simulator/faults", json=entry)
    assert content.json() == {"faults": [{**entry, "times": None, "met": 0}]}
    assert content.headers["Connection"] == "close"
    assert not connects(url)
    with pytest.raises(httpx.ConnectError):
        remote.get("/v1/groups")
    simulator.advance(30)
    assert remote.get("/v1/groups").is_success
    assert remote.post("/_simulator/scenario", json={"faults": [entry]}).is_success
    assert not connects(url)


def test_the_control_api_makes_every_port_refuse(simulator: Simulator) -> None:
    with simulator.serve() as one, simulator.serve() as two, client_of(simulator, one) as remote:
        later = {"kind": "connection_refused", "begins": 10, "ends": 30}
        assert remote.post("/_simulator/faults", json=later).is_success
        assert remote.post("/_simulator/clock/advance", json={"seconds": 10}).is_success
        assert not connects(one)
        assert not connects(two)


def test_the_control_api_can_clear_a_fault_that_has_not_begun(
    simulator: Simulator, url: str
) -> None:
    with client_of(simulator, url) as remote:
        later = {"kind": "connection_refused", "begins": 10, "ends": 30}
        assert remote.post("/_simulator/faults", json=later).is_success
        assert remote.delete("/_simulator/faults").json() == {"faults": []}
        assert remote.post("/_simulator/clock/advance", json={"seconds": 10}).is_success
        assert remote.get("/v1/groups").is_success


@pytest.mark.parametrize("entry", [{}, {"times": None}, {"begins": 5}])
def test_the_control_api_requires_an_end(
    simulator: Simulator, remote: httpx.Client, entry: dict[str, Any]
) -> None:
    entry = {"kind": "connection_refused", **entry}
    for path, body in (("faults", entry), ("scenario", {"faults": [entry]})):
        refused = remote.post(f"/_simulator/{path}", json=body)
        assert error(refused) == (400, "InvalidInput")
        assert "ends is missing" in refused.json()["message"]
    assert simulator.faults == []


def test_the_control_api_refuses_a_fault_for_some_requests(remote: httpx.Client) -> None:
    entry = {"kind": "connection_refused", "ends": 5, "path": "/v1/groups"}
    refused = remote.post("/_simulator/faults", json=entry)
    assert error(refused) == (400, "InvalidInput")
    assert "path='/v1/groups'" in refused.json()["message"]


def test_the_control_api_is_available_in_process(
    simulator: Simulator, client: httpx.Client
) -> None:
    entry = {"kind": "connection_refused", "times": None}
    assert client.post("/_simulator/faults", json=entry).is_success
    with pytest.raises(httpx.ConnectError):
        client.get("/v1/groups")
    assert client.delete("/_simulator/faults").is_success
    assert client.get("/v1/groups").is_success


def test_the_control_api_in_process_makes_ports_refuse(
    simulator: Simulator, client: httpx.Client, url: str
) -> None:
    entry = {"kind": "connection_refused", "ends": 30}
    assert client.post("/_simulator/faults", json=entry).is_success
    assert not connects(url)
    assert client.delete("/_simulator/faults").is_success
    assert connects(url)


def test_concurrent_changes_end_in_a_consistent_state(simulator: Simulator) -> None:
    with simulator.serve() as one, simulator.serve() as two:

        def shut_and_open(_: int) -> None:
            for _ in range(10):
                simulator.inject(Fault.connection_refused(ends=5))
                simulator.advance(1)
                simulator.clear_faults()

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(shut_and_open, range(4), timeout=PATIENCE))
        assert connects(one)
        assert connects(two)
