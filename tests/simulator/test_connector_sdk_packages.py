"""Connector SDK packages: uploads and downloads of archives, and the connections that use them."""

import hashlib
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.simulator import Simulator, VirtualClock
from fivetrex.simulator.api.multipart import extract_file
from fivetrex.simulator.http_messages import Request

from . import client_of, data, error

PACKAGES = "/v1/connector-sdk/packages"
OTTER = f"{PACKAGES}/spotted_otter"
BEACON = "/v1/connections/humble_beacon"


def zipped(text: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("connector.py", text)
    return content.getvalue()


def upload(client: httpx.Client, content: bytes) -> httpx.Response:
    return client.post(PACKAGES, files={"file": ("package.zip", content, "application/zip")})


def connect(client: httpx.Client, package_id: Any, **config: Any) -> httpx.Response:
    body = {
        "group_id": "early_lantern",
        "service": "connector_sdk",
        "config": {"schema": "stock", "package_id": package_id, **config},
    }
    return client.post("/v1/connections", json=body)


def test_the_seeded_package_is_the_one_that_the_seeded_connection_runs(
    client: httpx.Client,
) -> None:
    [item] = data(client.get(PACKAGES))["items"]
    assert data(client.get(OTTER)) == item
    assert item["id"] == data(client.get(BEACON))["config"]["package_id"] == "spotted_otter"
    assert item["connection_id"] == "humble_beacon"
    assert item["connection_ids"] == ["humble_beacon"]
    content = client.get(f"{OTTER}/download").content
    assert item["file_sha256_hash"] == hashlib.sha256(content).hexdigest()
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["connector.py", "requirements.txt"]
        compile(archive.read("connector.py"), "connector.py", "exec")


def test_the_seeded_bytes_are_the_same_everywhere(client: httpx.Client) -> None:
    returned = data(client.get(OTTER))["file_sha256_hash"]
    assert returned == "d952da4db570bf1febb6f174a89b88b3b070177ae11b906a0501f86230afa580"


def test_a_package_can_be_uploaded_replaced_and_deleted(
    client: httpx.Client, simulator: Simulator
) -> None:
    first, second = zipped("print(1)"), zipped("print(2)")
    response = upload(client, first)
    assert response.status_code == 201
    created = data(response)
    path = f"{PACKAGES}/{created['id']}"
    assert data(client.get(path)) == created
    assert (created["connection_id"], created["connection_ids"]) == (None, [])
    assert created["file_sha256_hash"] == hashlib.sha256(first).hexdigest()
    assert created["created_at"] == created["updated_at"]

    assert isinstance(simulator.clock, VirtualClock)
    simulator.clock.advance(3600)
    updated = data(client.patch(path, files={"file": second}))
    assert updated["file_sha256_hash"] == hashlib.sha256(second).hexdigest()
    assert updated["created_at"] == created["created_at"] < updated["updated_at"]
    downloaded = client.get(f"{path}/download")
    assert downloaded.content == second
    assert downloaded.headers["content-type"] == "application/octet-stream"

    assert client.delete(path).is_success
    for missing in (client.get(path), client.get(f"{path}/download"), client.delete(path)):
        assert error(missing) == (404, "NotFound_ConnectorSdkPackage")
    assert error(client.patch(path, files={"file": second})) == (
        404,
        "NotFound_ConnectorSdkPackage",
    )
    assert [write.method for write in simulator.writes] == ["POST", "PATCH", "DELETE"]


def test_lists_are_paginated(client: httpx.Client) -> None:
    for number in range(3):
        upload(client, zipped(f"print({number})"))
    first = data(client.get(PACKAGES, params={"limit": 3}))
    rest = data(client.get(PACKAGES, params={"cursor": first["next_cursor"]}))
    ids = [item["id"] for item in first["items"] + rest["items"]]
    assert len(set(ids)) == 4
    assert "next_cursor" not in rest


def test_a_package_in_use_cannot_be_deleted(client: httpx.Client) -> None:
    assert error(client.delete(OTTER)) == (403, "Forbidden")
    assert client.delete(BEACON).is_success
    assert data(client.get(OTTER))["connection_ids"] == []
    assert client.delete(OTTER).is_success


def test_a_package_lists_the_connections_that_use_it(client: httpx.Client) -> None:
    created = data(upload(client, zipped("")))
    path = f"{PACKAGES}/{created['id']}"
    connection = data(connect(client, created["id"]))
    assert data(client.get(path))["connection_ids"] == [connection["id"]]
    change = {"config": {"package_id": created["id"]}}
    assert client.patch(BEACON, json=change).is_success
    assert data(client.get(path))["connection_ids"] == ["humble_beacon", connection["id"]]
    assert data(client.get(OTTER))["connection_ids"] == []


@pytest.mark.parametrize("package_id", ["unknown_id", "", 7, ["spotted_otter"]])
def test_a_connection_does_not_run_a_package_that_does_not_exist(
    client: httpx.Client, package_id: Any
) -> None:
    unknown = (404, "NotFound_ConnectorSdkPackage")
    before = data(client.get(BEACON))
    assert error(connect(client, package_id)) == unknown
    change = {"config": {"package_id": package_id}, "paused": True}
    assert error(client.patch(BEACON, json=change)) == unknown
    assert data(client.get(BEACON)) == before


def test_other_connectors_may_have_a_package_id(client: httpx.Client) -> None:
    change = {"config": {"package_id": "unknown_id"}}
    assert client.patch("/v1/connections/silver_brook", json=change).is_success


@pytest.mark.parametrize(
    "content",
    [b"", b"print('hello')", b"PK\x03\x04 and so on", zipped("print(1)")[:-4]],
    ids=["nothing", "text", "beginning", "cut"],
)
def test_a_file_that_is_no_archive_is_refused(client: httpx.Client, content: bytes) -> None:
    before = client.get(f"{OTTER}/download").content
    assert error(upload(client, content)) == (400, "InvalidInput")
    assert error(client.patch(OTTER, files={"file": content})) == (400, "InvalidInput")
    assert client.get(f"{OTTER}/download").content == before
    assert len(data(client.get(PACKAGES))["items"]) == 1


def test_a_form_needs_a_file(client: httpx.Client) -> None:
    response = client.post(PACKAGES, files={"archive": zipped("")})
    assert error(response) == (400, "InvalidInput")


def test_other_content_types_are_refused(client: httpx.Client) -> None:
    content = zipped("")
    for method, path in (("POST", PACKAGES), ("PATCH", OTTER)):
        for headers in ({}, {"content-type": "application/zip"}):
            response = client.request(method, path, content=content, headers=headers)
            assert error(response) == (415, "UnsupportedMediaType")
        response = client.request(method, path, json={"file": "zip"})
        assert error(response) == (415, "UnsupportedMediaType")


HEAD = b'--B\r\nContent-Disposition: form-data; name="file"\r\n\r\n'


@pytest.mark.parametrize(
    ("boundary", "body"),
    [
        ("", HEAD + b"x\r\n--B--"),
        ("; boundary=", HEAD + b"x\r\n--B--"),
        ("; boundary=B", b""),
        ("; boundary=B", HEAD + b"x"),
        ("; boundary=B", b"--B\r\n\r\nx\r\n--B--"),
        ("; boundary=B", b'--B\r\nContent-Disposition: form-data; name="file"\r\n--B--'),
    ],
    ids=["no boundary", "empty boundary", "no body", "cut", "no name", "no content"],
)
def test_an_incomplete_form_is_refused(client: httpx.Client, boundary: str, body: bytes) -> None:
    headers = {"content-type": f"multipart/form-data{boundary}"}
    response = client.post(PACKAGES, content=body, headers=headers)
    assert error(response) == (400, "BadRequest")


@pytest.mark.parametrize(
    ("content_type", "disposition"),
    [
        ('Multipart/Form-Data; charset=utf-8; boundary="B"', b"form-data; name=file"),
        ("multipart/form-data; BOUNDARY=B", b'form-data; filename="a; name=b"; name="file"'),
        ("multipart/form-data; boundary=B", b'form-data; name="file"; filename="\xff\\".zip"'),
    ],
)
def test_unusual_forms_are_accepted(content_type: str, disposition: bytes) -> None:
    body = (
        b"a preamble\r\n--B \t\r\nContent-Disposition: form-data; name=note\r\n\r\nhello"
        b"\r\n--B\r\nContent-Type: application/zip\r\ncontent-disposition: "
        + disposition
        + b"\r\n\r\n--B is part of it\r\n--Bridge too\r\n--B--\r\nan epilogue"
    )
    request = Request("POST", PACKAGES, "", {"content-type": content_type}, body)
    assert extract_file(request, "file") == b"--B is part of it\r\n--Bridge too"


@given(st.binary(max_size=100) | st.text("\r\n-: ;", max_size=20).map(str.encode))
def test_any_bytes_are_kept_as_they_were_uploaded(content: bytes) -> None:
    sent = httpx.Request("POST", "http://x", files={"note": b"\r\n", "file": ("ü.zip", content)})
    request = Request("POST", PACKAGES, "", dict(sent.headers), sent.read())
    assert extract_file(request, "file") == content


@given(st.binary(max_size=6), st.integers(0, 200), st.integers(0, 20))
def test_a_damaged_archive_is_accepted_or_refused(patch: bytes, start: int, length: int) -> None:
    whole = zipped("print('hello')")
    damaged = whole[:start] + patch + whole[start + length :]
    with client_of(Simulator()) as client:
        response = upload(client, damaged)
    assert response.status_code in {201, 400}
