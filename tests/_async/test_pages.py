"""Pages: whether more follow, what they look like, and what an undecodable item leaves of one."""

from __future__ import annotations

import dataclasses
import gc
import pickle
import weakref
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import fivetrex
from fivetrex.models import Connection, Group
from tests.support.canned_responses import ScriptedResponses, page
from tests.support.secret_leaks import KEY, SECRET, assert_error_is_clean, assert_nothing_leaks

from .clients import connect_to_handler

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from fivetrex import AsyncClient

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]


def item(number: int) -> dict[str, Any]:
    return {"id": f"group_{number}", "name": f"name_{number}"}


def ids(groups: list[Group]) -> list[str | None]:
    return [group.id for group in groups]


BAD: dict[str, Any] = {
    "name": "no id",
    "password": "p4ssword",
    "config": {"host": "db.example.com", "password": "", "port": 5432},
    "rows": [{"token": "t0ken", "column": "a"}, "text", 1, None],
    "is_secret": True,
}
REDACTED: dict[str, Any] = {
    **BAD,
    "password": "<masked>",
    "config": {"host": "<masked>", "password": "", "port": "<masked>"},
    "rows": [{"token": "<masked>", "column": "a"}, "text", 1, None],
}


async def test_has_more(client: AsyncClient) -> None:
    first = await client.groups.list(limit=2)
    assert first.has_more
    last = await client.groups.list(limit=2, cursor=first.next_cursor)
    assert not last.has_more
    assert len(first) + len(last) == 3


async def test_a_page_is_indexed_and_sliced_like_a_list(client: AsyncClient) -> None:
    page = await client.groups.list()
    assert page[0] is page.items[0]
    assert page[-1] is page.items[-1]
    assert page[:2] == page.items[:2]
    with pytest.raises(IndexError):
        page[len(page)]


async def test_the_repr_of_a_page(client: AsyncClient) -> None:
    assert repr(await client.groups.list()) == "<Page of 3 Groups>"
    assert repr(await client.groups.list(limit=1)) == "<Page of 1 Group, more to come>"
    connections = await client.connections.list(limit=2)
    assert repr(connections) == str(connections) == "<Page of 2 Connections, more to come>"
    empty: fivetrex.Page[Group] = fivetrex.Page([], None)
    assert repr(empty) == "<empty Page>"
    assert repr(dataclasses.replace(empty, next_cursor="two")) == "<empty Page, more to come>"


@pytest.mark.parametrize(
    ("name", "plural"),
    [("Entity", "Entities"), ("SystemKey", "SystemKeys"), ("Alias", "Aliases"), ("Sync", "Syncs")],
)
async def test_the_repr_of_a_page_has_a_plural(name: str, plural: str) -> None:
    kind = type(name, (), {})
    assert repr(fivetrex.Page([kind(), kind()], None)) == f"<Page of 2 {plural}>"


async def test_pages_are_compared_by_their_content(client: AsyncClient) -> None:
    first = await client.groups.list(limit=2)
    assert first == await client.groups.list(limit=2)
    assert first != await client.groups.list(limit=1)
    assert pickle.loads(pickle.dumps(first)) == first
    assert vars(type(first))["__match_args__"] == ("items", "next_cursor")


async def test_the_reprs_of_resources_and_streams(client: AsyncClient) -> None:
    kind = type(client.groups).__name__
    assert repr(client.groups) == f"<{kind} of http://127.0.0.1>"
    stream = client.groups.stream(limit=2)
    name = type(stream).__name__
    assert repr(stream) == f"<{name} of groups.stream, 0 items read>"
    await anext(stream)
    assert repr(stream) == f"<{name} of groups.stream, 1 item read>"
    await anext(stream)
    await anext(stream)
    assert repr(stream) == f"<{name} of groups.stream, 3 items read>"


async def test_a_bad_item_leaves_the_others_of_its_page() -> None:
    items = [item(0), item(1), BAD, item(2), "text", item(3)]
    client = connect_to_handler(ScriptedResponses(page(items, "two")))
    with pytest.raises(
        fivetrex.DecodeError, match=r"groups\.list: .* items\[2\] .*no id.*; to continue without it"
    ) as caught:
        await client.groups.list()
    error = caught.value
    assert error.item_index == 2
    assert error.item == REDACTED
    assert ids(error.items) == ["group_0", "group_1", "group_2", "group_3"]
    assert error.next_cursor == "two"
    assert error.progress is None
    again = pickle.loads(pickle.dumps(error))
    assert vars(again) == vars(error)


@pytest.mark.parametrize("bad", ["text", 7, True, None, ["text"], [{"id": "a"}]])
async def test_an_item_that_is_no_object_is_not_quoted(bad: Any) -> None:
    client = connect_to_handler(ScriptedResponses(page([bad])))
    with pytest.raises(fivetrex.DecodeError) as caught:
        await client.groups.list()
    assert caught.value.item == (bad if bad is True or bad is None else "<masked>")
    assert (caught.value.item_index, caught.value.items) == (0, [])


async def test_a_bad_item_shows_no_credentials() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        words = f"{request.headers['authorization']} {KEY}:{SECRET}"
        return page([{"name": words, words: [{"note": words}]}])

    client = connect_to_handler(answer, api_key=KEY, api_secret=SECRET)
    with pytest.raises(fivetrex.DecodeError) as caught:
        await client.groups.list()
    assert_error_is_clean(caught.value)
    assert_nothing_leaks(repr(caught.value.item))
    assert caught.value.item["name"] == "Basic [redacted]= [redacted]:[redacted]"


async def test_a_deep_item_is_cut_off() -> None:
    deep: dict[str, Any] = {}
    for _ in range(300):
        deep = {"nested": deep}
    with pytest.raises(fivetrex.DecodeError) as caught:
        await connect_to_handler(ScriptedResponses(page([deep]))).groups.list()
    assert str(caught.value.item).endswith("{'nested': '<masked>'}" + "}" * 9)


async def test_an_error_about_the_whole_page_has_no_item() -> None:
    client = connect_to_handler(ScriptedResponses(httpx.Response(200, json={"code": "Success"})))
    with pytest.raises(fivetrex.DecodeError) as caught:
        await client.groups.list()
    error = caught.value
    assert (error.item_index, error.item, error.items, error.next_cursor) == (None, None, [], None)


async def test_a_stream_yields_the_items_before_a_bad_one() -> None:
    answer = ScriptedResponses(
        page([item(0), item(1)], "two"), page([item(2), BAD, item(3)], "three")
    )
    stream = connect_to_handler(answer).groups.stream()
    read = [await anext(stream) for _ in range(3)]
    assert ids(read) == ["group_0", "group_1", "group_2"]
    with pytest.raises(fivetrex.DecodeError, match=r"groups\.stream: .*items\[1\]") as caught:
        await anext(stream)
    error = caught.value
    assert error.progress == fivetrex.StreamProgress(items_read=3, cursor="two")
    assert (error.item_index, error.item, error.next_cursor) == (1, REDACTED, "three")
    assert ids(error.items[error.item_index :]) == ["group_3"]
    assert len(answer.requests) == 2
    with pytest.raises(StopAsyncIteration):
        await anext(stream)


async def test_a_bad_item_at_the_beginning_of_a_page() -> None:
    answer = ScriptedResponses(page([item(0)], "two"), page([BAD, item(1)]))
    stream = connect_to_handler(answer).groups.stream()
    assert (await anext(stream)).id == "group_0"
    with pytest.raises(fivetrex.DecodeError) as caught:
        await anext(stream)
    assert caught.value.progress == fivetrex.StreamProgress(items_read=1, cursor="two")
    assert (caught.value.item_index, ids(caught.value.items)) == (0, ["group_1"])
    with pytest.raises(StopAsyncIteration):
        await anext(stream)


async def test_a_stream_closed_before_its_bad_item_raises_nothing() -> None:
    stream = connect_to_handler(ScriptedResponses(page([item(0), BAD]))).groups.stream()
    await anext(stream)
    await stream.aclose()
    with pytest.raises(StopAsyncIteration):
        await anext(stream)


async def test_a_stream_left_before_its_bad_item_is_freed_at_once() -> None:
    stream = connect_to_handler(ScriptedResponses(page([item(0), BAD]))).groups.stream()
    await anext(stream)
    gc.collect()
    gc.disable()
    try:
        freed = weakref.ref(stream)
        del stream
        assert freed() is None
    finally:
        gc.enable()


async def test_all_items_but_the_bad_ones_can_be_read() -> None:
    pages = {
        None: page([item(0), BAD, item(1), None, item(2)], "two"),
        "two": page([item(3)], "three"),
        "three": page([BAD, item(4)], "four"),
        "four": page([item(5), BAD]),
    }
    client = connect_to_handler(lambda request: pages[request.url.params.get("cursor")])
    skipped: list[Any] = []

    async def read(cursor: str | None = None) -> AsyncGenerator[Group]:
        while True:
            try:
                async for group in client.groups.stream(cursor=cursor):
                    yield group
            except fivetrex.DecodeError as error:
                if error.item_index is None:
                    raise
                skipped.append(error.item)
                for group in error.items[error.item_index :]:
                    yield group
                cursor = error.next_cursor
                if cursor is not None:
                    continue
            return

    assert [group.id async for group in read()] == [f"group_{number}" for number in range(6)]
    assert skipped == [REDACTED] * 3


async def test_a_page_can_be_retried_from_the_bad_item() -> None:
    answer = ScriptedResponses(
        page([item(0)], "two"), page([item(1), BAD, item(3)]), page([item(1), item(2), item(3)])
    )
    client = connect_to_handler(answer)
    stream = client.groups.stream()
    read = [await anext(stream), await anext(stream)]
    with pytest.raises(fivetrex.DecodeError) as caught:
        await anext(stream)
    progress, index = caught.value.progress, caught.value.item_index
    assert progress is not None
    rest = [group async for group in client.groups.stream(cursor=progress.cursor)]
    assert ids(read + rest[index:]) == ["group_0", "group_1", "group_2", "group_3"]


async def test_many_bad_items_are_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from fivetrex._core.settings import Credentials

    redactions: list[int] = []
    redact = Credentials.redact

    def count(self: Credentials, text: str) -> str:
        redactions.append(len(text))
        return redact(self, text)

    monkeypatch.setattr(Credentials, "redact", count)
    client = connect_to_handler(ScriptedResponses(page([{"name": "no id"}] * 1000)))
    with pytest.raises(fivetrex.DecodeError):
        await client.groups.list()
    assert sum(length > 10_000 for length in redactions) == 1, "the body, once"


async def test_connections_have_the_same_errors() -> None:
    good = {"id": "silver_brook", "config": {"password": "hidden"}}
    client = connect_to_handler(ScriptedResponses(page([good, {**good, "id": None}])))
    with pytest.raises(fivetrex.DecodeError) as caught:
        await client.connections.list()
    [connection] = caught.value.items
    assert isinstance(connection, Connection)
    assert connection.config == {"password": "hidden"}
    assert caught.value.item == {"id": None, "config": {"password": "<masked>"}}
    assert "hidden" not in repr([caught.value, *caught.value.items])
