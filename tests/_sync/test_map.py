# Made by scripts/twin.py from _async/test_map.py. Do not edit.
"""`map`: a function is called for many items concurrently."""

from __future__ import annotations

import threading
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex import Client

IDS = ["silver_brook", "brisk_canyon", "no_such_id", "mellow_dune", "stormy_ridge"]


def test_each_item_has_a_result(client: Client) -> None:
    values, errors = {}, {}
    with client.map(client.connections.get, IDS, max_concurrency=2) as results:
        for result in results:
            if result.error is None:
                values[result.item] = result.value.id
            else:
                errors[result.item] = result.error
    assert values == {each: each for each in IDS if each != "no_such_id"}
    assert isinstance(errors.pop("no_such_id"), fivetrex.NotFoundError)
    assert errors == {}


def test_results_can_have_the_order_of_the_items(client: Client) -> None:
    with client.map(client.connections.get, IDS * 5, ordered=True) as results:
        assert [result.item for result in results] == IDS * 5


def test_items_can_be_a_stream(client: Client) -> None:
    def tests_of(group: Any) -> str:
        return f"{group.name}!"

    with client.map(tests_of, client.groups.stream()) as results:
        names = {result.value for result in results}
    assert "analytics_warehouse!" in names


def test_items_are_read_only_as_results_are_consumed(client: Client) -> None:
    read: list[int] = []

    def count() -> Iterator[int]:
        while True:
            read.append(len(read))
            yield read[-1]

    def identity(number: int) -> int:
        return number

    with client.map(identity, count(), max_concurrency=3) as results:
        assert read == []
        consumed = []
        for result in results:
            consumed.append(result)
            assert len(read) <= len(consumed) + 2 * 3
            if len(consumed) == 50:
                break
    length = len(read)
    assert length < 60


def test_an_error_of_the_items_follows_the_results_of_earlier_items(
    client: Client,
) -> None:
    def broken() -> Iterator[str]:
        yield "silver_brook"
        yield "brisk_canyon"
        raise KeyError("no more")

    seen = set()

    def consume() -> None:
        with client.map(client.connections.get, broken()) as results:
            for result in results:
                seen.add(result.item)

    with pytest.raises(KeyError, match="no more"):
        consume()
    assert seen == {"silver_brook", "brisk_canyon"}


def test_any_exception_of_the_function_is_a_result(client: Client) -> None:
    def divide(number: int) -> float:
        return 1 / number

    with client.map(divide, [0, 1]) as results:
        by_item = {result.item: result for result in results}
    assert isinstance(by_item[0].error, ZeroDivisionError)
    assert not by_item[0].is_successful
    with pytest.raises(ZeroDivisionError):
        _ = by_item[0].value
    assert by_item[1].is_successful
    assert by_item[1].value == 1.0
    assert "ZeroDivisionError" in repr(by_item[0])
    assert repr(by_item[1]) == "MapResult(item=1, value=1.0)"


def test_leaving_the_block_ends_everything(client: Client) -> None:
    threads = threading.active_count()
    started = []

    def start(number: int) -> None:
        started.append(number)

    with client.map(start, range(1_000_000), max_concurrency=2) as results:
        for _ in results:
            break
    count = len(started)
    assert count <= 6
    assert threading.active_count() == threads
    assert len(started) == count


def test_an_exception_in_the_block_is_raised_as_it_is(client: Client) -> None:
    def consume() -> None:
        with client.map(client.connections.get, IDS) as results:
            for result in results:
                raise ValueError(f"mine: {result.item}")

    with pytest.raises(ValueError, match="mine"):
        consume()


def test_a_map_without_iteration_ends(client: Client) -> None:
    with client.map(client.connections.get, IDS):
        pass


def test_maps_can_be_nested(client: Client) -> None:
    def connections_of(group: Any) -> list[str]:
        ids = [each.id for each in client.connections.stream(group.id)]
        with client.map(client.connections.get, ids) as results:
            return [result.value.id for result in results]

    with client.map(connections_of, client.groups.stream(), max_concurrency=2) as results:
        found = [each for result in results for each in result.value]
    assert sorted(found) == sorted([each.id for each in client.connections.stream()])


def test_results_are_read_inside_the_block_and_once(client: Client) -> None:
    results = client.map(client.connections.get, IDS)
    with pytest.raises(RuntimeError, match="inside the with block"):
        next(results)
    with results:
        next(results)
    with pytest.raises(RuntimeError, match="inside the with block"):
        next(results)
    with pytest.raises(RuntimeError, match="used already"):
        with results:
            pass


@pytest.mark.parametrize("count", [0, -1, True, 1.5, "8", None])
def test_an_invalid_concurrency_is_rejected(client: Client, count: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^max_concurrency must be"):
        client.map(client.connections.get, IDS, max_concurrency=count)


def test_something_else_than_a_function_is_rejected(client: Client) -> None:
    with pytest.raises(TypeError, match="function must be a function of one item"):
        client.map(client.connections, IDS)  # type: ignore[arg-type]


def test_the_memory_does_not_depend_on_the_number_of_items(client: Client) -> None:
    def make(number: int) -> bytearray:
        return bytearray(10_000 + number % 2)

    tracemalloc.start()
    try:
        with client.map(make, range(5_000)) as results:
            for result in results:
                assert result.value
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # All results together would take 50 MB.
    assert peak < 2_000_000
