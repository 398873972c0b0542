# Made by scripts/twin.py from _async/test_streams.py. Do not edit.
"""Streams: every item once, in order, with the fewest requests; and they end, whatever comes."""

from __future__ import annotations

import gc
import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests.support.canned_responses import ScriptedResponses, page

from .clients import connect, connect_to_handler

if TYPE_CHECKING:
    from fivetrex import Client

ODD_CURSORS = st.text(
    st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20
) | st.sampled_from(["0", "null", "a=b&c=d", "?#%2F+", "  ", "é", "\n"])


def item(number: int) -> dict[str, Any]:
    return {"id": f"group_{number}", "name": f"name_{number}"}


@given(
    sizes=st.lists(st.integers(0, 4), min_size=1, max_size=8),
    odd=st.lists(ODD_CURSORS, min_size=8, max_size=8, unique=True),
)
def test_any_layout_of_pages_is_read_in_full(sizes: list[int], odd: list[str]) -> None:
    cursors = [None, *odd][: len(sizes)]
    numbers = iter(range(sum(sizes)))
    pages = [[item(next(numbers)) for _ in range(size)] for size in sizes]
    asked: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        cursor = request.url.params.get("cursor")
        asked.append(cursor)
        place = cursors.index(cursor)
        return page(pages[place], dict(enumerate(cursors)).get(place + 1))

    stream = connect_to_handler(answer).groups.stream()
    assert [group.id for group in stream] == [f"group_{n}" for n in range(sum(sizes))]
    assert asked == cursors


@pytest.mark.parametrize(("groups", "requests"), [(0, 1), (1, 1), (5, 1), (6, 2), (10, 2)])
def test_a_full_last_page_needs_no_further_request(groups: int, requests: int) -> None:
    simulator = Simulator(groups=groups)
    with connect(simulator) as client:
        read = [group.id for group in client.groups.stream(limit=5)]
    assert len(read) == len(set(read)) == groups
    assert len(simulator.requests) == requests


def test_nothing_is_asked_before_it_is_needed(client: Client, simulator: Simulator) -> None:
    stream = client.groups.stream(limit=2)
    assert simulator.requests == []
    next(stream)
    next(stream)
    assert len(simulator.requests) == 1
    next(stream)
    assert len(simulator.requests) == 2


def test_null_and_empty_cursors_end_a_stream() -> None:
    for last in (None, ""):
        answer = ScriptedResponses(httpx.Response(200, json=_envelope([item(1)], last)))
        assert len([group for group in connect_to_handler(answer).groups.stream()]) == 1


def _envelope(items: Any, cursor: Any) -> dict[str, Any]:
    return {"code": "Success", "data": {"items": items, "next_cursor": cursor}}


def test_a_repeated_cursor_is_an_error(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.repeated_cursor(times=None))
    stream = client.groups.stream(limit=1)
    assert (next(stream)).id == "amber_harbor"
    assert (next(stream)).id == "quiet_meadow"
    with pytest.raises(fivetrex.DecodeError, match="same cursor twice, after 2 items") as caught:
        next(stream)
    assert len(simulator.requests) == 2
    assert caught.value.operation == "groups.stream"
    assert caught.value.progress is not None
    assert caught.value.progress.items_read == 2


@pytest.mark.parametrize("length", [1, 2, 5])
@pytest.mark.parametrize("items", [0, 1])
def test_a_circle_of_cursors_is_an_error(length: int, items: int) -> None:
    requests = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        place = int(request.url.params.get("cursor", "0"))
        return page([item(place)] * items, str(place % length + 1))

    with pytest.raises(fivetrex.DecodeError, match="never end"):
        for _ in connect_to_handler(answer).groups.stream():
            pass
    assert len(requests) == length + 1


def test_a_stream_that_begins_at_a_cursor_does_not_come_back_to_it() -> None:
    answer = ScriptedResponses(page([item(1)], "two"), page([item(2)], "one"))
    with pytest.raises(fivetrex.DecodeError, match="never end"):
        for _ in connect_to_handler(answer).groups.stream(cursor="one"):
            pass


def test_many_empty_pages_with_new_cursors_are_an_error() -> None:
    requests = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request.url.params.get("cursor"))
        return page([item(1)] if len(requests) == 1 else [], str(len(requests)))

    stream = connect_to_handler(answer).groups.stream()
    assert (next(stream)).id == "group_1"
    with pytest.raises(
        fivetrex.DecodeError, match="100 consecutive empty pages, after 1 item;"
    ) as caught:
        next(stream)
    assert len(requests) == 101
    assert caught.value.progress == fivetrex.StreamProgress(items_read=1, cursor="101")
    assert [group for group in stream] == []


def test_some_empty_pages_do_not_end_a_stream() -> None:
    # A filter can leave some pages empty, and the pages of a longer list many of them in all.
    pages = [page([] if number % 100 else [item(number)], str(number)) for number in range(300)]
    read = [
        group.id
        for group in connect_to_handler(ScriptedResponses(*pages, page([]))).groups.stream()
    ]
    assert read == ["group_0", "group_100", "group_200"]


def test_a_long_cycle_of_cursors_is_an_error() -> None:
    requests = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return page([item(1)], str(len(requests) % 1500))

    with pytest.raises(fivetrex.DecodeError, match="never end"):
        for _ in connect_to_handler(answer).groups.stream():
            pass
    assert len(requests) < 5000


UNSENDABLE = {
    "lone surrogate": "\ud800",
    "half a pair": "next\udfff",
    "70,000 characters": "x" * 70_000,
    "characters that become many": "é" * 12_000,
}


@pytest.mark.parametrize("cursor", UNSENDABLE.values(), ids=UNSENDABLE)
def test_a_cursor_that_cannot_be_sent_is_a_decode_error(cursor: str) -> None:
    def canned(items: list[Any], cursor: str) -> httpx.Response:
        return httpx.Response(200, content=json.dumps(_envelope(items, cursor)).encode())

    answer = ScriptedResponses(page([item(1)], "two"), canned([item(2), item(3)], cursor))
    stream = connect_to_handler(answer).groups.stream()
    read = [(next(stream)).id for _ in range(3)]
    assert read == ["group_1", "group_2", "group_3"], "what could be read is not lost"
    with pytest.raises(fivetrex.DecodeError, match=r"next_cursor that .*, after 3 items") as caught:
        next(stream)
    assert caught.value.progress == fivetrex.StreamProgress(items_read=3, cursor="two")
    assert caught.value.operation == "groups.stream"
    assert len(str(caught.value)) < 200
    # A single page is as good as any; its cursor is not.
    client = connect_to_handler(ScriptedResponses(canned([item(1)], cursor)))
    first = client.groups.list()
    assert [group.id for group in first] == ["group_1"]
    with pytest.raises(ValueError, match=r"^cursor "):
        client.groups.list(cursor=first.next_cursor)


@pytest.mark.parametrize("cursor", UNSENDABLE.values(), ids=UNSENDABLE)
def test_a_caller_s_cursor_that_cannot_be_sent_is_a_value_error(cursor: str) -> None:
    client = connect_to_handler(ScriptedResponses())
    for call in (
        lambda: client.groups.list(cursor=cursor),
        lambda: client.connections.list(cursor=cursor),
        lambda: next(client.groups.stream(cursor=cursor)),
        lambda: next(client.webhooks.stream(cursor=cursor)),
    ):
        with pytest.raises(ValueError, match=r"^cursor (has|is)") as caught:
            call()
        assert type(caught.value) is ValueError
        assert len(str(caught.value)) < 200


@pytest.mark.parametrize("cursor", ["\0", "a\x00b", "\r\nX: y", "\x1b[2J", "\u202e", "\ufffe", " "])
def test_any_other_cursor_is_sent_as_it_came(cursor: str) -> None:
    answer = ScriptedResponses(page([item(1)], cursor), page([item(2)]))
    assert len([group for group in connect_to_handler(answer).groups.stream()]) == 2
    assert answer.requests[1].url.params["cursor"] == cursor


@pytest.mark.parametrize("page_number", [1, 2, 3, 4])
def test_after_an_error_a_stream_can_go_on(
    client: Client, simulator: Simulator, page_number: int
) -> None:
    whole = [connection.id for connection in client.connections.stream()]
    read: list[str] = []
    stream = client.connections.stream(limit=2)
    while len(read) < 2 * (page_number - 1):
        read.append((next(stream)).id)
    simulator.inject(Fault.status(500, times=4))
    with pytest.raises(fivetrex.ServerError) as caught:
        next(stream)
    progress = caught.value.progress
    assert progress is not None
    assert progress.items_read == len(read)
    assert (progress.cursor is None) == (page_number == 1)
    rest = client.connections.stream(cursor=progress.cursor, limit=2)
    assert read + [connection.id for connection in rest] == whole


def test_an_undecodable_page_has_the_position_of_the_stream() -> None:
    answer = ScriptedResponses(page([item(1), item(2)], "next"), page(["no object"]))
    with pytest.raises(fivetrex.DecodeError) as caught:
        for _ in connect_to_handler(answer).groups.stream():
            pass
    assert caught.value.progress == fivetrex.StreamProgress(items_read=2, cursor="next")


def test_after_an_error_nothing_more_comes(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(400))
    stream = client.groups.stream()
    with pytest.raises(fivetrex.BadRequestError):
        next(stream)
    assert [group for group in stream] == []
    assert len(simulator.requests) == 1


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "text",
        {},
        {"items": None},
        {"items": {}},
        {"items": [None]},
        {"items": [[]]},
        {"items": [], "next_cursor": 7},
        {"items": [], "next_cursor": {}},
    ],
)
def test_what_is_no_page_is_a_decode_error(data: Any) -> None:
    client = connect_to_handler(
        lambda request: httpx.Response(200, json={"code": "Success", "data": data})
    )
    with pytest.raises(fivetrex.DecodeError, match=r"groups\.list"):
        client.groups.list()
    with pytest.raises(fivetrex.DecodeError, match=r"connections\.stream"):
        next(client.connections.stream())


def test_a_stream_closed_early_gives_nothing_more(client: Client, simulator: Simulator) -> None:
    with closing(client.groups.stream(limit=2)) as stream:
        next(stream)
    assert [group for group in stream] == []
    assert len(simulator.requests) == 1


def test_an_abandoned_stream_is_silent(client: Client) -> None:
    # Warnings are errors here, those from a destructor too.
    for _ in client.groups.stream(limit=1):
        break
    client.groups.stream()
    gc.collect()


def test_an_abandoned_stream_holds_no_connection(simulator: Simulator) -> None:
    limits = httpx.Limits(max_connections=1)
    with simulator.serve() as url:
        with httpx.Client(limits=limits, timeout=5.0) as http:
            client = connect(simulator, base_url=url, http_client=http)
            stream = client.groups.stream(limit=1)
            next(stream)
            assert len(client.groups.list()) == 3
            assert len([group for group in stream]) == 2


def test_streams_do_not_disturb_each_other(client: Client) -> None:
    one, other = client.groups.stream(limit=1), client.groups.stream(limit=2)
    mixed = [(next(stream)).id for stream in (one, other, one, other, one, other)]
    assert mixed[::2] == mixed[1::2]
