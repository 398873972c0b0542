"""Programs that fork, each to be run in a separate process.

Run one with `python -m tests.hostile.forking_programs`. Arguments: the program's name and the base
URL. Each process prints one line of JSON: its name, and a list of the names of the groups that it
asked for and got.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import sys
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx

from fivetrex import AsyncClient, Client, ConfigurationError, RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Callable

#: How many calls each process makes.
CALLS = 20

#: How many objects the pool of processes creates.
CREATES = 100

#: The name of the group whose answer is long in coming.
SLOW = "slow"

Results = list[tuple[str, str]]

OPTIONS: dict[str, Any] = {
    "api_key": "example_key",
    "api_secret": "example_secret",
    "retry": RetryPolicy(max_attempts=1),
    "timeout": 5.0,
}


def report(who: str, results: Results) -> None:
    """Print the results of a process in one write."""
    os.write(1, (json.dumps({"who": who, "results": results}) + "\n").encode())


def in_child(work: Callable[[], None]) -> int:
    """Fork, call a function in the child process, and return the child's ID."""
    process = os.fork()
    if process:
        return process
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - a child must end here, whatever happens
        report("failure", [("", repr(error))])
        os._exit(1)
    os._exit(0)


def report_own(get: Callable[[str], str], who: str, calls: int = CALLS) -> None:
    """Get groups, and print the results."""
    report(who, ask(get, who, calls))


def wait_for(*processes: int) -> None:
    for process in processes:
        os.waitpid(process, 0)


def ask(get: Callable[[str], str], who: str, calls: int = CALLS) -> Results:
    """Get groups whose names start with the name of the process."""
    results: Results = []
    for number in range(calls):
        name = f"{who}-{number}"
        try:
            results.append((name, get(name)))
        except Exception as error:  # noqa: BLE001 - the test looks at it
            results.append((name, repr(error)))
    return results


async def ask_async(client: AsyncClient, who: str) -> Results:
    """Get groups as `ask` does; the first error ends the process."""
    names = [f"{who}-{number}" for number in range(CALLS)]
    return [(name, await get_id_async(client, name)) for name in names]


def get_id(client: Client, name: str) -> str:
    """Get a group by its name, which is its id."""
    return str(client.groups.get(name).id)


async def get_id_async(client: AsyncClient, name: str) -> str:
    """Get a group by its name, which is its id."""
    return str((await client.groups.get(name)).id)


def used_client(url: str, **options: Any) -> Client:
    """A client that has an open connection."""
    client = Client(base_url=url, **{**OPTIONS, **options})
    client.groups.get("before")
    return client


def fork(url: str) -> None:
    """Both processes continue to use a client that was used before."""
    client = used_client(url)

    get = partial(get_id, client)
    child = in_child(lambda: report("child", ask(get, "child")))
    report("parent", ask(get, "parent"))
    wait_for(child)


def fork_again(url: str) -> None:
    """The child process forks again."""
    client = used_client(url)

    get = partial(get_id, client)

    def be_child() -> None:
        get("child-before")
        grandchild = in_child(lambda: report("grandchild", ask(get, "grandchild")))
        report("child", ask(get, "child"))
        wait_for(grandchild)

    child = in_child(be_child)
    report("parent", ask(get, "parent"))
    wait_for(child)


def copies(url: str) -> None:
    """Copies and the generated client, created and used before the fork."""
    from fivetrex_api.api.group_management import group_details

    client = used_client(url)
    copy = client.with_options(timeout=4.0)
    copy.groups.get("before")
    api: Any = client.api
    group_details.sync("before", client=api)

    def get(name: str) -> str:
        return str(copy.groups.get(name).id)

    def get_generated(name: str) -> str:
        answer: Any = group_details.sync(name, client=api)
        return str(answer.data.id)

    def use(who: str) -> None:
        report(who, ask(get, who, 10) + ask(get_generated, who, 10))

    child = in_child(lambda: use("child"))
    use("parent")
    wait_for(child)


def asynchronous(url: str) -> None:
    """An asynchronous client, used in a loop before the fork and in new loops after it."""
    client = AsyncClient(base_url=url, **OPTIONS)

    asyncio.run(get_id_async(client, "before"))
    child = in_child(lambda: report("child", asyncio.run(ask_async(client, "child"))))
    report("parent", asyncio.run(ask_async(client, "parent")))
    wait_for(child)


def asynchronous_inside(url: str) -> None:
    """A fork inside a running loop: the child process starts another loop."""
    client = AsyncClient(base_url=url, **OPTIONS)

    async def main() -> int:
        await get_id_async(client, "before")
        child = in_child(lambda: report("child", asyncio.run(ask_async(client, "child"))))
        report("parent", await ask_async(client, "parent"))
        return child

    wait_for(asyncio.run(main()))


def trio_loops(url: str) -> None:
    """An asynchronous client under trio."""
    import trio

    client = AsyncClient(base_url=url, **OPTIONS)

    trio.run(get_id_async, client, "before")
    child = in_child(lambda: report("child", trio.run(ask_async, client, "child")))
    report("parent", trio.run(ask_async, client, "parent"))
    wait_for(child)


_pool_client: Client | None = None


def _create(name: str) -> tuple[str, str]:
    assert _pool_client is not None
    return name, str(_pool_client.groups.create(name=name).id)


def pool(url: str) -> None:
    """A pool of processes that share a client by its global name."""
    global _pool_client
    _pool_client = used_client(url)
    names = [f"create-{number}" for number in range(CREATES)]
    with multiprocessing.get_context("fork").Pool(4) as processes:
        results = processes.map(_create, names, chunksize=1)
    report("pool", results)


def prefork(url: str) -> None:
    """A server's loop: the master uses the client, and then forks its workers."""
    client = used_client(url)

    get = partial(get_id, client)

    def work(number: int) -> Callable[[], None]:
        return lambda: report(f"worker{number}", ask(get, f"worker{number}"))

    workers = [in_child(work(number)) for number in range(4)]
    report("master", ask(get, "master"))
    wait_for(*workers)


def busy(url: str) -> None:
    """Forks while other threads make calls, and hold locks."""
    client = used_client(url)
    slow = threading.Thread(target=lambda: client.groups.get(SLOW))
    slow.start()
    is_over = threading.Event()

    get = partial(get_id, client)

    def keep_calling(number: int) -> None:
        while not is_over.is_set():
            get(f"thread{number}-0")

    threads = [threading.Thread(target=keep_calling, args=[number]) for number in range(3)]
    for thread in threads:
        thread.start()
    children = []
    for number in range(8):
        time.sleep(0.005)
        children.append(in_child(partial(report_own, get, f"child{number}", 2)))
    wait_for(*children)
    is_over.set()
    report("parent", ask(get, "parent"))
    for thread in [slow, *threads]:
        thread.join()


def first_use(url: str) -> None:
    """Forks while other threads make a client's first call, and so set the client up.

    The modules are loaded before: Python itself cannot fork in the middle of an import.
    """
    used_client(url).close()
    for number in range(8):
        client = Client(base_url=url, **OPTIONS)
        get = partial(get_id, client)
        thread = threading.Thread(target=get, args=["thread-0"])
        thread.start()
        child = in_child(partial(report_own, get, f"child{number}", 2))
        wait_for(child)
        thread.join()
        client.close()


def close(url: str) -> None:
    """The child process closes the client; the parent continues to use its connection."""
    client = used_client(url)

    get = partial(get_id, client)

    def use_and_close() -> None:
        results = ask(get, "child", 3)
        client.close()
        report("child", results)

    wait_for(in_child(client.close))
    report("parent", ask(get, "parent"))
    wait_for(in_child(use_and_close))
    report("parent", ask(get, "parent"))


def drop(url: str) -> None:
    """The child process deletes the client and exits normally."""
    client: Client | None = used_client(url)
    process = os.fork()
    if process == 0:
        client = None
        sys.exit()
    wait_for(process)
    assert client is not None
    report("parent", ask(partial(get_id, client), "parent"))


def own_http_client(url: str) -> None:
    """The caller's HTTP client, used before the fork."""
    http = httpx.Client()
    client = used_client(url, http_client=http)

    def get(name: str) -> str:
        try:
            return get_id(client, name)
        except ConfigurationError:
            return "refused"

    child = in_child(lambda: report("child", ask(get, "child")))
    report("parent", ask(get, "parent"))
    wait_for(child)


def own_http_client_unused(url: str) -> None:
    """The caller's HTTP client, not used before the fork."""
    client = Client(base_url=url, http_client=httpx.Client(), **OPTIONS)

    get = partial(get_id, client)
    child = in_child(lambda: report("child", ask(get, "child")))
    report("parent", ask(get, "parent"))
    wait_for(child)


PROGRAMS: dict[str, Callable[[str], None]] = {
    each.__name__: each
    for each in (
        fork,
        fork_again,
        copies,
        asynchronous,
        asynchronous_inside,
        trio_loops,
        pool,
        prefork,
        busy,
        first_use,
        close,
        drop,
        own_http_client,
        own_http_client_unused,
    )
}

if __name__ == "__main__":
    PROGRAMS[sys.argv[1]](sys.argv[2])
