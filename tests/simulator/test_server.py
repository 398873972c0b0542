"""The simulator over TCP, in other ASGI servers, and with many threads."""

import asyncio
import socket
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, Simulator
from fivetrex.simulator.http_messages import NoResponse, Request, Response
from fivetrex.simulator.serving import asgi, uvicorn_server

from . import async_client_of, client_of, data, error


@pytest.fixture
def url(simulator: Simulator) -> Iterator[str]:
    with simulator.serve() as url:
        yield url


@pytest.fixture
def remote(simulator: Simulator, url: str) -> Iterator[httpx.Client]:
    """A client over TCP."""
    with client_of(simulator, url) as client:
        yield client


def test_responses_are_the_same_over_tcp_and_in_process(
    simulator: Simulator, client: httpx.Client, remote: httpx.Client
) -> None:
    for path in ("/v1/groups", "/v1/connections?limit=3", "/v1/nothing", "/v1/groups/a%2Fb"):
        near, far = client.get(path), remote.get(path)
        assert (near.status_code, near.content) == (far.status_code, far.content)
    assert simulator.requests[-1].path == simulator.requests[-2].path == "/v1/groups/a%2Fb"
    created = data(remote.post("/v1/groups", json={"name": "new"}))
    assert data(client.get(f"/v1/groups/{created['id']}")) == created
    assert error(remote.put("/v1/groups")) == (405, "MethodNotAllowed")


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_async_clients_are_served_too(simulator: Simulator, url: str) -> None:
    async with async_client_of(simulator, url) as remote, async_client_of(simulator) as client:
        assert (await remote.get("/v1/groups")).content == (await client.get("/v1/groups")).content


def test_wrong_credentials_are_401_over_tcp(url: str) -> None:
    assert error(httpx.get(f"{url}/v1/groups", trust_env=False)) == (401, "AuthFailed")


def test_a_header_sent_twice_is_one_list(simulator: Simulator, remote: httpx.Client) -> None:
    headers = [("Accept", "text/html"), ("Accept", "application/json")]
    assert remote.get("/v1/groups", headers=headers).is_success
    assert simulator.requests[-1].headers["accept"] == "text/html, application/json"


def test_responses_do_not_wait_for_acknowledgements(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    delays = []
    with_connection = uvicorn_server._with_connection

    def watched(app: Any, transport: asyncio.Transport, *others: Any) -> Any:
        connection = transport.get_extra_info("socket")
        delays.append(not connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        return with_connection(app, transport, *others)

    monkeypatch.setattr(uvicorn_server, "_with_connection", watched)
    with simulator.serve() as url, client_of(simulator, url) as remote:
        remote.get("/v1/groups")
    assert delays == [False]


def test_a_large_body_is_sent_completely(simulator: Simulator, remote: httpx.Client) -> None:
    names = {f"field_{number}": "x" * 1000 for number in range(1000)}
    config = {"schema_prefix": "wide", **names}
    body = {"group_id": "early_lantern", "service": "mysql", "config": config}
    assert data(remote.post("/v1/connections", json=body))["config"] == names


FAULTS: list[tuple[Any, type[Exception] | None, int | None]] = [
    (lambda **scope: Fault.status(503, **scope), None, 503),
    (lambda **scope: Fault.rate_limited(3, **scope), None, 429),
    (lambda **scope: Fault.body("<h1>", status=502, **scope), None, 502),
    (Fault.reset, httpx.ReadError, None),
    (lambda **scope: Fault.reset(before=True, **scope), httpx.ReadError, None),
    (Fault.cut_body, httpx.RemoteProtocolError, 200),
    (Fault.timeout, httpx.ReadTimeout, None),
]


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE"])
@pytest.mark.parametrize(("make", "raised", "status"), FAULTS)
def test_faults_over_tcp(
    simulator: Simulator,
    url: str,
    method: str,
    make: Any,
    raised: type[Exception] | None,
    status: int | None,
) -> None:
    path = "/v1/groups" if method == "POST" else "/v1/groups/early_lantern"
    body = None if method in {"GET", "DELETE"} else {"name": "new"}
    fault = make(method=method)
    simulator.inject(fault)
    with client_of(simulator, url) as remote:
        remote.timeout = httpx.Timeout(30, read=0.2 if raised is httpx.ReadTimeout else 30)
        if raised is None:
            assert remote.request(method, path, json=body).status_code == status
        else:
            with pytest.raises(raised):
                remote.request(method, path, json=body)
        remote.timeout = httpx.Timeout(30)
        assert remote.get("/v1/groups").is_success, "the server goes on"
    if method == "POST" and status == 200:
        status = 201
    record = simulator.requests[0]
    assert (record.status, record.fault) == (status, fault)
    assert len(simulator.writes) == (fault.after_effect and method != "GET")


def test_a_cut_body_delivers_half_of_the_bytes_over_tcp(
    simulator: Simulator, remote: httpx.Client
) -> None:
    whole = remote.get("/v1/connections").content
    simulator.inject(Fault.cut_body())
    received: list[bytes] = []
    with (
        remote.stream("GET", "/v1/connections") as response,
        pytest.raises(httpx.RemoteProtocolError),
    ):
        received.extend(response.iter_raw())
    assert b"".join(received) == whole[: len(whole) // 2]


def test_a_request_with_a_lost_response_is_executed_over_tcp(
    simulator: Simulator, remote: httpx.Client
) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    with pytest.raises(httpx.ReadError):
        remote.post("/v1/groups", json={"name": "new"})
    assert [write.json for write in simulator.writes] == [{"name": "new"}]


def test_a_timeout_closes_the_connection_in_the_end(
    simulator: Simulator, remote: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asgi, "MAX_SILENCE", 0.01)
    simulator.inject(Fault.timeout())
    remote.timeout = httpx.Timeout(None)
    with pytest.raises(httpx.ReadError):
        remote.get("/v1/groups")


def test_a_waiting_client_does_not_keep_the_server_running(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulator.inject(Fault.timeout())
    # So long that the test fails if the server waits for its end.
    monkeypatch.setattr(asgi, "MAX_SILENCE", 86_400.0)
    arrived = threading.Event()
    outcome: list[Exception] = []

    def handle(request: Request) -> Response | NoResponse:
        answer = simulator.handle(request)
        arrived.set()
        return answer

    def wait(url: str) -> None:
        try:
            with client_of(simulator, url) as remote:
                remote.timeout = httpx.Timeout(None)
                remote.get("/v1/groups")
        except httpx.TransportError as error:
            outcome.append(error)

    simulator.asgi = asgi.AsgiApp(handle)
    with simulator.serve() as url:
        waiting = threading.Thread(target=wait, args=[url])
        waiting.start()
        assert arrived.wait(30)
    waiting.join()
    assert len(outcome) == 1


def test_when_the_server_has_stopped_connections_are_refused(simulator: Simulator) -> None:
    with simulator.serve() as url:
        pass
    with client_of(simulator, url) as remote, pytest.raises(httpx.ConnectError):
        remote.get("/v1/groups")


def test_a_connected_client_does_not_keep_the_server_running(simulator: Simulator) -> None:
    with simulator.serve() as url:
        remote = client_of(simulator, url)
        assert remote.get("/v1/groups").is_success
    remote.close()


def test_a_simulator_can_be_served_on_two_ports(simulator: Simulator) -> None:
    with simulator.serve() as one, simulator.serve(host="localhost") as two:
        assert one != two
        for url in (one, two):
            with client_of(simulator, url) as remote:
                assert remote.get("/v1/groups").is_success


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.com", "::", ""])
def test_a_simulator_is_served_on_loopback_only(simulator: Simulator, host: str) -> None:
    with pytest.raises(ValueError, match="loopback"), simulator.serve(host=host):
        pass


def test_ipv6_loopback_is_loopback(simulator: Simulator) -> None:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    with simulator.serve(host="::1") as url, client_of(simulator, url) as remote:
        assert url.startswith("http://[::1]:")
        assert remote.get("/v1/groups").is_success


def test_a_taken_port_is_an_error(simulator: Simulator, url: str) -> None:
    port = int(url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"), simulator.serve(port=port):
        pass


def test_without_uvicorn_the_error_names_the_extra(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "fivetrex.simulator.serving.uvicorn_server", raising=False)
    with (
        pytest.raises(ModuleNotFoundError, match=r"pip install 'fivetrex\[simulator\]'"),
        simulator.serve(),
    ):
        pass


def test_any_asgi_server_can_serve_it(simulator: Simulator) -> None:
    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(app=simulator.asgi)
        credentials = (simulator.api_key, simulator.api_secret)
        async with httpx.AsyncClient(transport=transport, auth=credentials) as client:
            return await client.get(simulator.url + "/v1/groups")

    assert asyncio.run(get()).status_code == 200
    simulator.inject(Fault.reset())
    with pytest.raises(ConnectionError, match="the connection was closed by a fault"):
        asyncio.run(get())


def test_a_servers_lifespan_is_acknowledged(simulator: Simulator) -> None:
    events = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
    sent = []

    async def receive() -> Any:
        return next(events)

    async def send(message: Any) -> None:
        sent.append(message["type"])

    async def live() -> None:
        await simulator.asgi({"type": "lifespan"}, receive, send)

    asyncio.run(live())
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_other_protocols_are_refused(simulator: Simulator) -> None:
    async def nothing(*_: Any) -> Any:
        raise AssertionError("nothing is to be said")

    async def speak() -> None:
        await simulator.asgi({"type": "websocket"}, nothing, nothing)

    with pytest.raises(ValueError, match="websocket"):
        asyncio.run(speak())


@pytest.fixture
def restless() -> Iterator[None]:
    """Switch threads as often as possible, to detect missing locks."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("restless")
@pytest.mark.parametrize("over_tcp", [False, True])
def test_many_threads_lose_nothing(simulator: Simulator, url: str, over_tcp: bool) -> None:
    workers, each = 16, 20

    def create(worker: int) -> list[str]:
        with client_of(simulator, url if over_tcp else None) as client:
            return [
                data(client.post("/v1/groups", json={"name": f"g_{worker}_{number}"}))["id"]
                for number in range(each)
            ]

    with ThreadPoolExecutor(workers) as pool:
        created = [identifier for ids in pool.map(create, range(workers)) for identifier in ids]
    with client_of(simulator) as client:
        stored = {item["id"] for item in data(client.get("/v1/groups?limit=1000"))["items"]}
    assert len(set(created)) == workers * each
    assert stored >= set(created)
    assert len(simulator.writes) == workers * each


@pytest.mark.usefixtures("restless")
def test_one_of_many_parallel_creations_of_a_name_succeeds(simulator: Simulator) -> None:
    together = threading.Barrier(8)

    def create(_: int) -> list[int]:
        with client_of(simulator) as client:
            together.wait()
            bodies = [{"name": f"wanted_{number}"} for number in range(50)]
            return [client.post("/v1/groups", json=body).status_code for body in bodies]

    with ThreadPoolExecutor(8) as pool:
        answers = zip(*pool.map(create, range(8)), strict=True)
    assert all(sorted(statuses) == [201] + [409] * 7 for statuses in answers)


@pytest.mark.usefixtures("restless")
def test_a_fault_applies_exactly_as_often_as_requested(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, times=50))

    def get(_: int) -> int:
        with client_of(simulator) as client:
            return client.get("/v1/groups").status_code

    with ThreadPoolExecutor(16) as pool:
        assert sorted(pool.map(get, range(100))) == [200] * 50 + [503] * 50
