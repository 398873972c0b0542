"""Pagination of lists."""

import base64

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.simulator import Simulator

from . import client_of, data, error

LISTS = ["/v1/groups", "/v1/connections", "/v1/groups/amber_harbor/connections"]


def read_pages(client: httpx.Client, path: str, limit: int, **query: str) -> list[list[str]]:
    pages: list[list[str]] = []
    query["limit"] = str(limit)
    while True:
        found = data(client.get(path, params=query))
        pages.append([item["id"] for item in found["items"]])
        if "next_cursor" not in found:
            return pages
        query["cursor"] = found["next_cursor"]


@given(count=st.integers(0, 40), limit=st.integers(1, 50))
def test_pages_give_each_item_once_in_order(count: int, limit: int) -> None:
    with client_of(Simulator(groups=1, connections=count)) as client:
        whole = data(client.get("/v1/connections"))
        assert len(whole["items"]) == count
        assert "next_cursor" not in whole
        pages = read_pages(client, "/v1/connections", limit)
    assert [identifier for page in pages for identifier in page] == [
        item["id"] for item in whole["items"]
    ]
    # Every page except the last is full. The last is empty only if the list is.
    assert all(len(page) == limit for page in pages[:-1])
    assert pages[-1] or count == 0


@given(
    count=st.integers(1, 20),
    limit=st.integers(1, 5),
    deleted=st.sets(st.integers(0, 19)),
    added=st.integers(0, 3),
)
def test_changes_between_two_pages_neither_hide_nor_repeat_items(
    count: int, limit: int, deleted: set[int], added: int
) -> None:
    with client_of(Simulator(groups=count)) as client:
        ids = [item["id"] for item in data(client.get("/v1/groups?limit=1000"))["items"]]
        first = data(client.get("/v1/groups", params={"limit": limit}))
        seen = [item["id"] for item in first["items"]]
        gone = {ids[index] for index in deleted if index < count}
        for identifier in gone:
            client.delete(f"/v1/groups/{identifier}")
        new = [
            data(client.post("/v1/groups", json={"name": f"new_{number}"}))["id"]
            for number in range(added)
        ]
        if "next_cursor" not in first:
            assert seen == ids
            return
        query = {"limit": "1000", "cursor": first["next_cursor"]}
        rest = [item["id"] for item in data(client.get("/v1/groups", params=query))["items"]]
    assert rest == [identifier for identifier in ids if identifier not in {*seen, *gone}] + new


def test_filtered_lists_are_paginated() -> None:
    # Each group has one connection with this schema, far from the next.
    simulator = Simulator(groups=7, connections=5)
    with client_of(simulator) as client:
        pages = read_pages(client, "/v1/connections", 3, schema="postgres_1")
    assert [len(page) for page in pages] == [3, 3, 1]


def test_a_page_holds_a_hundred_by_default_and_a_thousand_at_most() -> None:
    with client_of(Simulator(groups=1, connections=1001)) as client:
        assert len(data(client.get("/v1/connections"))["items"]) == 100
        largest = data(client.get("/v1/connections?limit=1000"))
        assert len(largest["items"]) == 1000
        assert [len(page) for page in read_pages(client, "/v1/connections", 1000)] == [1000, 1]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("limit", ["0", "-1", "1001", "99999", "1.5", "ten", "", "٣", " 5", "1e2"])
def test_other_limits_are_400(client: httpx.Client, path: str, limit: str) -> None:
    response = client.get(path, params={"limit": limit})
    assert error(response) == (400, "InvalidInput")
    assert "'limit'" in response.json()["message"]


FOREIGN = [
    "",
    "x",
    "é",
    "!!!!",
    "MQ==",
    base64.b64encode(b"groups:-1").decode(),
    base64.b64encode(b"groups:x").decode(),
    base64.b64encode(b"groups:01").decode(),
    base64.b64encode(b"users:1").decode(),
    base64.b64encode(b"\xff").decode(),
    base64.b64encode(b"groups:" + b"9" * 5000).decode(),
]


@pytest.mark.parametrize("cursor", FOREIGN)
def test_invalid_cursors_are_400(client: httpx.Client, cursor: str) -> None:
    response = client.get("/v1/groups", params={"cursor": cursor})
    assert error(response) == (400, "InvalidInput")
    assert "'cursor'" in response.json()["message"]


def test_a_cursor_belongs_to_its_list(client: httpx.Client) -> None:
    cursor = data(client.get("/v1/groups?limit=1"))["next_cursor"]
    response = client.get("/v1/connections", params={"cursor": cursor})
    assert error(response) == (400, "InvalidInput")


def test_a_cursor_stays_valid_after_its_object_is_deleted(client: httpx.Client) -> None:
    first = data(client.get("/v1/groups?limit=1"))
    client.delete(f"/v1/groups/{first['items'][0]['id']}")
    rest = data(client.get("/v1/groups", params={"cursor": first["next_cursor"]}))
    assert [group["id"] for group in rest["items"]] == ["quiet_meadow", "early_lantern"]
