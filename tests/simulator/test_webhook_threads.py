"""Deliveries do not block other requests, and no thread outlives its use."""

from __future__ import annotations

import asyncio
import gc
import json
import subprocess
import sys
import threading
import weakref
from typing import TYPE_CHECKING, Any

import anyio
import pytest

from fivetrex.simulator import Simulator

from . import async_client_of, client_of, data, error
from .webhook_endpoints import Endpoint, Received, endpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

SILVER_BROOK = "/v1/connections/silver_brook"
EVENTS = ["pause_connector", "sync_start"]


@pytest.fixture
def hook() -> Iterator[Endpoint]:
    with endpoint() as hook:
        yield hook


def body_for(hook: Endpoint) -> dict[str, Any]:
    return {"url": hook.url, "events": EVENTS}


def delivery_threads() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name == "fivetrex-simulator-webhooks"}


@pytest.fixture(autouse=True)
def others() -> set[threading.Thread]:
    """The threads of simulators of other tests."""
    gc.collect()
    return delivery_threads()


@pytest.mark.parametrize("over_tcp", [False, True])
def test_an_endpoint_can_send_requests_to_the_simulator(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, over_tcp: bool
) -> None:
    seen: list[tuple[str, int]] = []

    def call_back(received: Received) -> int:
        with client_of(simulator, url if over_tcp else None) as caller:
            seen.append((received.event, caller.get(SILVER_BROOK).status_code))
            seen.append((received.event, len(data(caller.get("/v1/webhooks"))["items"])))
            if received.event == "pause_connector":
                caller.patch(SILVER_BROOK, json={"paused": False})
                caller.post(f"{SILVER_BROOK}/sync", json={})
        return 200

    hook.answers += [call_back, call_back]
    with simulator.serve() as url, client_of(simulator, url if over_tcp else None) as client:
        data(client.post("/v1/webhooks/account", json=body_for(hook)))
        client.patch(SILVER_BROOK, json={"paused": True})
        simulator.wait_for_deliveries()
    assert seen == [
        ("test_event", 200),
        ("test_event", 2),
        ("pause_connector", 200),
        ("pause_connector", 3),
    ]
    assert hook.events == ["test_event", "pause_connector", "sync_start"]


def test_an_endpoint_can_create_a_webhook_during_its_test_event(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    def create_another(_: Received) -> int:
        with client_of(simulator) as caller:
            return caller.post("/v1/webhooks/account", json=body_for(hook)).status_code

    hook.answers.append(create_another)
    first = data(client.post("/v1/webhooks/account", json=body_for(hook)))
    created = [each["id"] for each in data(client.get("/v1/webhooks"))["items"]][2:]
    assert len(created) == 2
    assert created[1] == first["id"]


def test_other_requests_are_handled_during_a_test_event(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    released = threading.Event()
    hook.answers.append(lambda _: 200 if released.wait(10) else 500)
    answers: list[int] = []

    def create() -> None:
        with client_of(simulator) as other:
            answers.append(other.post("/v1/webhooks/account", json=body_for(hook)).status_code)

    thread = threading.Thread(target=create)
    thread.start()
    hook.wait_for("test_event")
    assert client.get(SILVER_BROOK).status_code == 200
    assert answers == []
    released.set()
    thread.join()
    assert answers == [200]


@pytest.mark.parametrize(
    ("path", "refusal"),
    [
        ("/v1/groups/quiet_meadow", "NotFound_Group"),
        ("/v1/webhooks/rapid_heron", "NotFound"),
    ],
)
def test_a_webhook_deleted_during_its_test_event_stays_deleted(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str, refusal: str
) -> None:
    def remove(_: Received) -> int:
        with client_of(simulator) as caller:
            data(caller.delete(path))
        return 200

    hook.answers.append(remove)
    if refusal == "NotFound_Group":
        answer = client.post("/v1/webhooks/group/quiet_meadow", json=body_for(hook))
    else:
        answer = client.patch(path, json={"active": True, "url": hook.url})
    assert error(answer) == (404, refusal)
    assert hook.events == ["test_event"]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_event_loop_is_not_blocked(backend: str) -> None:
    simulator = Simulator()
    answered: list[int] = []

    async def answer(stream: anyio.abc.SocketStream) -> None:
        async with stream, async_client_of(simulator) as caller:
            await stream.receive()
            answered.append((await caller.get(SILVER_BROOK)).status_code)
            await stream.send(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")

    async def run() -> None:
        listeners = await anyio.create_tcp_listener(local_host="127.0.0.1")
        port = listeners.extra(anyio.abc.SocketAttribute.local_port)
        body = {"url": f"http://127.0.0.1:{port}/", "events": EVENTS, "active": True}
        async with listeners, anyio.create_task_group() as tasks:
            tasks.start_soon(listeners.serve, answer)
            async with async_client_of(simulator) as client:
                with anyio.fail_after(30):
                    data(await client.post("/v1/webhooks/account", json=body))
                    assert answered == [200]
            tasks.cancel_scope.cancel()

    anyio.run(run, backend=backend)


def test_the_event_loop_of_an_asgi_server_is_not_blocked() -> None:
    simulator = Simulator()

    async def ask(method: str, path: str, body: bytes) -> int:
        statuses: list[int] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])

        headers = [
            (b"authorization", b"Basic c2ltdWxhdGVkX2tleTpzaW11bGF0ZWRfc2VjcmV0"),
            (b"content-type", b"application/json"),
        ]
        scope = {
            "type": "http",
            "method": method,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": headers,
        }
        await simulator.asgi(scope, receive, send)
        return statuses[0]

    async def run() -> None:
        answered: list[int] = []

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            answered.append(await ask("GET", SILVER_BROOK, b""))
            writer.write(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
            writer.close()
            await writer.wait_closed()

        async with await asyncio.start_server(answer, "127.0.0.1") as server:
            port = server.sockets[0].getsockname()[1]
            body = {"url": f"http://127.0.0.1:{port}/", "events": EVENTS}
            async with asyncio.timeout(30):
                status = await ask("POST", "/v1/webhooks/account", json.dumps(body).encode())
        assert (status, answered) == (200, [200])

    asyncio.run(run())


def test_a_thread_runs_while_a_webhook_is_active(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, others: set[threading.Thread]
) -> None:
    elsewhere = {"url": "https://hooks.example.com/", "events": EVENTS}
    data(client.post("/v1/webhooks/account", json=elsewhere))
    idle = data(client.post("/v1/webhooks/account", json={**body_for(hook), "active": False}))
    client.patch(SILVER_BROOK, json={"paused": True})
    assert delivery_threads() <= others
    path = f"/v1/webhooks/{idle['id']}"
    for method in ("PATCH", "DELETE"):
        data(client.patch(path, json={"active": True}))
        (thread,) = delivery_threads() - others
        client.request(method, path, json={"active": False})
        thread.join(10)
        assert not thread.is_alive()


def test_a_reset_ends_the_thread(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, others: set[threading.Thread]
) -> None:
    data(client.post("/v1/webhooks/account", json=body_for(hook)))
    (thread,) = delivery_threads() - others
    simulator.reset()
    thread.join(10)
    assert not thread.is_alive()
    data(client.post("/v1/webhooks/account", json=body_for(hook)))
    client.patch(SILVER_BROOK, json={"paused": True})
    simulator.wait_for_deliveries()
    assert hook.events == ["test_event", "test_event", "pause_connector"]


def test_deleting_the_simulator_ends_the_thread(
    hook: Endpoint, others: set[threading.Thread]
) -> None:
    simulator = Simulator()
    with client_of(simulator) as client:
        data(client.post("/v1/webhooks/account", json=body_for(hook)))
    (thread,) = delivery_threads() - others
    reference = weakref.ref(simulator)
    del simulator, client
    gc.collect()
    thread.join(10)
    assert not thread.is_alive()
    assert reference() is None


def test_one_thread_is_enough(
    client: httpx.Client, hook: Endpoint, others: set[threading.Thread]
) -> None:
    for _ in range(3):
        data(client.post("/v1/webhooks/account", json=body_for(hook)))
    assert len(delivery_threads() - others) == 1


def test_a_simulator_without_deliveries_imports_no_http_client() -> None:
    program = (
        "import sys\n"
        "from fivetrex.simulator import Simulator\n"
        "from fivetrex.simulator.http_messages import Request\n"
        "simulator = Simulator()\n"
        "headers = {'authorization': 'Basic c2ltdWxhdGVkX2tleTpzaW11bGF0ZWRfc2VjcmV0'}\n"
        "path = '/v1/connections/silver_brook'\n"
        "assert simulator.handle(Request('DELETE', path, '', headers, b'')).status == 200\n"
        "simulator.wait_for_deliveries()\n"
        "assert 'httpx' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
