"""One asynchronous client in several event loops, one after another or at the same time."""

from __future__ import annotations

import gc
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

from fivetrex import AsyncClient, ConfigurationError

from .client_driver import HANG_TIMEOUT, ONE_ATTEMPT, PATIENT, within
from .responses import answer, answer_all, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

# The connections of a loop that has ended cannot be closed in it. The garbage collector closes
# them, with this warning.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")

SEQUENCES = [
    ("asyncio", "asyncio", "asyncio"),
    ("trio", "trio", "trio"),
    ("asyncio", "trio", "asyncio"),
    ("trio", "asyncio", "trio"),
]


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a server that responds correctly."""
    with Server(answer_all) as server:
        yield server


def make_client(server: Server, **options: Any) -> AsyncClient:
    return AsyncClient(
        **{
            "api_key": "example_key",
            "api_secret": "example_secret",
            "base_url": server.url,
            "retry": ONE_ATTEMPT,
            "timeout": PATIENT,
            **options,
        }
    )


def in_loop(backend: str, function: Callable[..., Awaitable[Any]], *arguments: Any) -> Any:
    """Run a function in a new event loop, which then ends."""
    return within(HANG_TIMEOUT, lambda: anyio.run(function, *arguments, backend=backend))


async def get_name(client: AsyncClient, group_id: str) -> Any:
    return (await client.groups.get(group_id)).name


async def get_name_with_copy(client: AsyncClient, group_id: str) -> Any:
    return (await client.with_options(timeout=1.5).groups.get(group_id)).name


async def create_with_request(client: AsyncClient, group_id: str) -> Any:
    answer = await client.request("POST", "/v1/groups", json={"name": group_id})
    return answer.json()["data"]["name"]


async def call_generated_function(client: AsyncClient, group_id: str) -> Any:
    from fivetrex_api.api.group_management import group_details

    answer: Any = await group_details.asyncio(group_id, client=client.api)
    return answer.data.name


@pytest.mark.parametrize("sequence", SEQUENCES, ids="-".join)
@pytest.mark.parametrize(
    "use", [get_name, get_name_with_copy, create_with_request, call_generated_function]
)
def test_a_client_works_in_one_loop_after_another(
    server: Server, sequence: tuple[str, ...], use: Callable[[AsyncClient, str], Awaitable[Any]]
) -> None:
    client = make_client(server)

    async def use_twice(number: int) -> list[str]:
        return [await use(client, f"group_{number}_{count}") for count in range(2)]

    for number, backend in enumerate(sequence):
        names = in_loop(backend, use_twice, number)
        assert names == [f"group_{number}_0", f"group_{number}_1"]
    in_loop(sequence[-1], client.close)


@pytest.mark.parametrize("sequence", SEQUENCES, ids="-".join)
def test_a_copy_made_in_one_loop_works_in_another(
    server: Server, sequence: tuple[str, ...]
) -> None:
    client = make_client(server)
    copy = client.with_options(timeout=1.5)
    for number, backend in enumerate(sequence):
        assert in_loop(backend, get_name, copy, f"group_{number}") == f"group_{number}"
        assert in_loop(backend, get_name, client, f"group_{number}") == f"group_{number}"
    in_loop(sequence[-1], client.close)


@pytest.mark.parametrize("sequence", SEQUENCES, ids="-".join)
def test_nothing_stays_open_after_the_client_is_closed(
    server: Server, sequence: tuple[str, ...]
) -> None:
    client = make_client(server)
    for backend in sequence:
        in_loop(backend, get_name, client, "first")
    in_loop(sequence[-1], client.close)
    gc.collect()
    assert server.connections
    assert server.all_closed()


@pytest.mark.parametrize("sequence", SEQUENCES, ids="-".join)
def test_many_loops_do_not_accumulate_connections(
    server: Server, sequence: tuple[str, ...]
) -> None:
    """A program that calls `asyncio.run` repeatedly keeps no old connections."""
    client = make_client(server)
    for number in range(12):
        in_loop(sequence[number % 3], get_name, client, "first")
    gc.collect()
    old, last = server.connections[:-2], server.connections[-2:]
    assert len(old) + len(last) <= 12
    assert all(connection.is_closed.wait(1.0) for connection in old)
    in_loop(sequence[-1], client.close)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@pytest.mark.parametrize("other", ["asyncio", "trio"])
def test_loops_in_two_threads_at_once_get_their_own_answers(
    server: Server, backend: str, other: str
) -> None:
    client = make_client(server)
    barrier = threading.Barrier(2)

    async def get_many(name: str) -> list[Any]:
        await get_name(client, name)
        barrier.wait(HANG_TIMEOUT)
        return [await get_name(client, f"{name}_{number}") for number in range(20)]

    with ThreadPoolExecutor(2) as threads:
        futures = [
            threads.submit(in_loop, each, get_many, name)
            for each, name in ((backend, "left"), (other, "right"))
        ]
        for future, name in zip(futures, ("left", "right"), strict=True):
            assert future.result() == [f"{name}_{number}" for number in range(20)]
    in_loop(backend, client.close)


@pytest.mark.parametrize("sequence", SEQUENCES, ids="-".join)
def test_a_loop_that_ended_in_the_middle_of_a_call_leaves_the_client_usable(
    sequence: tuple[str, ...],
) -> None:
    def script(connection: Connection) -> None:
        while request := connection.read_request():
            if request.last_segment != "never":
                connection.send(answer(request))

    async def give_up(client: AsyncClient) -> None:
        await get_name(client, "first")
        with anyio.move_on_after(0.05):
            await get_name(client, "never")

    with Server(script) as server:
        client = make_client(server)
        for number, backend in enumerate(sequence):
            in_loop(backend, give_up, client)
            assert in_loop(backend, get_name, client, f"group_{number}") == f"group_{number}"
        in_loop(sequence[-1], client.close)


@pytest.mark.parametrize("sequence", SEQUENCES, ids="-".join)
def test_own_http_client_works_or_fails_consistently(
    server: Server, sequence: tuple[str, ...]
) -> None:
    own = httpx.AsyncClient()
    client = make_client(server, http_client=own)
    assert in_loop(sequence[0], get_name, client, "first") == "first"
    results: list[str] = []
    for backend in sequence[1:] * 2:
        try:
            results.append(in_loop(backend, get_name, client, "other"))
        except ConfigurationError as error:
            results.append(str(error))
    assert len(set(results)) == 1
    assert results[0] == "other" or "http_client" in results[0]


def test_stream_continues_in_another_loop_or_raises() -> None:
    """Each page is a separate call."""

    def script(connection: Connection) -> None:
        while request := connection.read_request():
            number = int(request.target.partition("cursor=")[2].partition("&")[0] or 0)
            items = [{"id": f"group_{number}", "name": f"group_{number}"}]
            data = {"items": items, "next_cursor": str(number + 1) if number < 3 else None}
            connection.send(response(json.dumps({"code": "Success", "data": data}).encode()))

    async def take_one(stream: Any) -> Any:
        return (await anext(stream)).id

    with Server(script) as server:
        client = make_client(server)
        stream = aiter(client.groups.stream())
        names = [
            in_loop(backend, take_one, stream)
            for backend in ("asyncio", "trio", "asyncio", "asyncio")
        ]
        in_loop("asyncio", client.close)
    assert names == [f"group_{number}" for number in range(4)]


def test_client_can_be_closed_in_another_loop(server: Server) -> None:
    client = make_client(server)
    in_loop("asyncio", get_name, client, "first")
    in_loop("asyncio", client.close)
    with pytest.raises(ConfigurationError):
        in_loop("asyncio", get_name, client, "second")
    gc.collect()
    assert server.all_closed()
