"""Certificates and fingerprints that connections and destinations trust."""

import base64
import hashlib
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error

CERTIFICATE = b"\x30\x82 the bytes of a certificate"
SHA256 = hashlib.sha256(CERTIFICATE)
NEW_CERTIFICATE = {
    "hash": SHA256.hexdigest(),
    "encoded_cert": base64.b64encode(CERTIFICATE).decode(),
}
KEY = b"the bytes of a public key"
NEW_FINGERPRINT = {
    "hash": base64.b64encode(hashlib.sha256(KEY).digest()).decode(),
    "public_key": f"ssh-ed25519 {base64.b64encode(KEY).decode()} bastion",
}
NEW = {"certificates": NEW_CERTIFICATE, "fingerprints": NEW_FINGERPRINT}
OWNERS = ("connections/silver_brook", "destinations/amber_harbor")
NOT_FOUND = {
    "connections": "NotFound_Connection",
    "destinations": "NotFound_Destination",
    "certificates": "NotFound_Certificate",
    "fingerprints": "NotFound_Fingerprint",
}

each_kind = pytest.mark.parametrize("kind", sorted(NEW))
each_owner = pytest.mark.parametrize("owner", OWNERS)


def items(client: httpx.Client, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = data(client.get(path))["items"]
    return found


@each_kind
@each_owner
def test_an_approved_item_can_be_read_and_revoked(
    client: httpx.Client, simulator: Simulator, owner: str, kind: str
) -> None:
    path = f"/v1/{owner}/{kind}"
    (seeded,) = items(client, path)
    response = client.post(path, json=NEW[kind])
    assert response.status_code == {"certificates": 200, "fingerprints": 201}[kind]
    approved = data(response)
    assert approved["hash"] == NEW[kind]["hash"]
    assert approved["validated_by"] == "recited_lyrics"
    assert approved["validated_date"] == "2026-07-10T12:00:00Z"
    assert items(client, path) == [seeded, approved]

    own = f"{path}/{quote(approved['hash'], safe='')}"
    assert data(client.get(own)) == approved
    assert set(client.delete(own).json()) == {"code", "message"}
    assert error(client.get(own)) == error(client.delete(own)) == (404, NOT_FOUND[kind])
    assert items(client, path) == [seeded]
    assert [write.method for write in simulator.writes] == ["POST", "DELETE"]


@each_kind
@each_owner
def test_connections_and_destinations_have_separate_approvals(
    client: httpx.Client, owner: str, kind: str
) -> None:
    other = next(each for each in OWNERS if each != owner)
    data(client.post(f"/v1/{owner}/{kind}", json=NEW[kind]))
    own = quote(NEW[kind]["hash"], safe="")
    assert error(client.get(f"/v1/{other}/{kind}/{own}")) == (404, NOT_FOUND[kind])
    data(client.post(f"/v1/{other}/{kind}", json=NEW[kind]))
    data(client.delete(f"/v1/{owner}/{kind}/{own}"))
    assert data(client.get(f"/v1/{other}/{kind}/{own}"))["hash"] == NEW[kind]["hash"]


@each_kind
@each_owner
def test_approving_twice_is_409(client: httpx.Client, owner: str, kind: str) -> None:
    path = f"/v1/{owner}/{kind}"
    data(client.post(path, json=NEW[kind]))
    assert error(client.post(path, json=NEW[kind])) == (409, "Conflict")
    assert len(items(client, path)) == 2


@each_kind
@pytest.mark.parametrize("owner", ["connections", "destinations"])
def test_an_unknown_owner_is_404(client: httpx.Client, owner: str, kind: str) -> None:
    path = f"/v1/{owner}/unknown_id/{kind}"
    for response in (
        client.get(path),
        client.post(path, json=NEW[kind]),
        client.get(f"{path}/any"),
        client.delete(f"{path}/any"),
    ):
        assert error(response) == (404, NOT_FOUND[owner])


@each_kind
def test_lists_are_paginated(client: httpx.Client, kind: str) -> None:
    path = f"/v1/connections/silver_brook/{kind}"
    data(client.post(path, json=NEW[kind]))
    first = data(client.get(path, params={"limit": 1}))
    rest = data(client.get(path, params={"cursor": first["next_cursor"]}))
    assert [*first["items"], *rest["items"]] == items(client, path)
    assert "next_cursor" not in rest
    other = f"/v1/connections/silver_brook/{next(each for each in NEW if each != kind)}"
    refused = client.get(other, params={"cursor": first["next_cursor"]})
    assert error(refused) == (400, "InvalidInput")


@each_kind
def test_approvals_are_deleted_with_their_owner(client: httpx.Client, kind: str) -> None:
    assert items(client, f"/v1/connections/silver_brook/{kind}")
    data(client.delete("/v1/groups/amber_harbor"))
    for owner in OWNERS:
        response = client.get(f"/v1/{owner}/{kind}")
        assert error(response) == (404, NOT_FOUND[owner.partition("/")[0]])


def test_a_certificate_shows_its_digests(client: httpx.Client) -> None:
    path = "/v1/connections/silver_brook/certificates"
    content = data(client.post(path, json=NEW_CERTIFICATE))
    assert content["sha256"] == SHA256.hexdigest()
    assert content["sha1"] == hashlib.sha1(CERTIFICATE).hexdigest()
    assert content["type"] == "TLS"
    assert base64.urlsafe_b64decode(content["id"] + "==").decode() == content["hash"]
    assert "encoded_cert" not in content


@pytest.mark.parametrize(
    "hash_",
    [
        SHA256.hexdigest().upper(),
        ":".join(f"{byte:02X}" for byte in SHA256.digest()),
        base64.b64encode(SHA256.digest()).decode(),
        base64.urlsafe_b64encode(SHA256.digest()).decode().rstrip("="),
        hashlib.sha1(CERTIFICATE).hexdigest(),
        hashlib.md5(CERTIFICATE).hexdigest(),
        "in an unknown format",
    ],
)
def test_the_hash_of_a_certificate_may_have_any_form(client: httpx.Client, hash_: str) -> None:
    path = "/v1/destinations/quiet_meadow/certificates"
    assert data(client.post(path, json={**NEW_CERTIFICATE, "hash": hash_}))["hash"] == hash_


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("hash", hashlib.sha256(b"another certificate").hexdigest()),
        ("hash", base64.b64encode(hashlib.sha1(b"another certificate").digest()).decode()),
        ("hash", "0" * 32),
        ("hash", ""),
        ("hash", None),
        ("encoded_cert", "not base64!"),
        ("encoded_cert", "A"),
        ("encoded_cert", ""),
        ("encoded_cert", None),
    ],
)
def test_a_wrong_certificate_is_refused(client: httpx.Client, field: str, value: object) -> None:
    path = "/v1/connections/silver_brook/certificates"
    response = client.post(path, json={**NEW_CERTIFICATE, field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]
    assert len(items(client, path)) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("hash", "SHA256:" + base64.b64encode(hashlib.sha256(b"another key").digest()).decode()),
        ("hash", ":".join(["00"] * 16)),
        ("hash", ""),
        ("public_key", ""),
        ("public_key", " "),
        ("public_key", None),
    ],
)
def test_a_wrong_fingerprint_is_refused(client: httpx.Client, field: str, value: object) -> None:
    path = "/v1/connections/silver_brook/fingerprints"
    response = client.post(path, json={**NEW_FINGERPRINT, field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]
    assert len(items(client, path)) == 1


def test_a_fingerprint_may_be_written_as_ssh_writes_it(client: httpx.Client) -> None:
    path = "/v1/connections/brisk_canyon/fingerprints"
    for hash_ in (
        "SHA256:" + NEW_FINGERPRINT["hash"].rstrip("="),
        "MD5:" + ":".join(f"{byte:02x}" for byte in hashlib.md5(KEY).digest()),
    ):
        data(client.post(path, json={**NEW_FINGERPRINT, "hash": hash_}))
    unreadable = {"hash": "any", "public_key": "a key in an unknown format"}
    assert data(client.post(path, json=unreadable))["public_key"] == unreadable["public_key"]
    assert len(items(client, path)) == 3


@pytest.mark.parametrize(
    ("owner", "path"),
    [
        ({"connection_id": "brisk_canyon"}, "/v1/connections/brisk_canyon/certificates"),
        ({"destination_id": "quiet_meadow"}, "/v1/destinations/quiet_meadow/certificates"),
    ],
)
def test_the_legacy_approval_names_its_owner_in_the_body(
    client: httpx.Client, owner: dict[str, str], path: str
) -> None:
    response = client.post("/v1/certificates", json={**NEW_CERTIFICATE, **owner})
    assert set(response.json()) == {"code", "message"}
    assert [each["hash"] for each in items(client, path)] == [NEW_CERTIFICATE["hash"]]
    again = client.post("/v1/certificates", json={**NEW_CERTIFICATE, **owner})
    assert error(again) == (409, "Conflict")


@pytest.mark.parametrize(
    ("owner", "refusal"),
    [
        ({}, (400, "InvalidInput")),
        (
            {"connection_id": "silver_brook", "destination_id": "amber_harbor"},
            (400, "InvalidInput"),
        ),
        ({"connection_id": "unknown_id"}, (404, "NotFound_Connection")),
        ({"destination_id": "unknown_id"}, (404, "NotFound_Destination")),
    ],
)
def test_the_legacy_approval_needs_exactly_one_owner(
    client: httpx.Client, owner: dict[str, str], refusal: tuple[int, str]
) -> None:
    response = client.post("/v1/certificates", json={**NEW_CERTIFICATE, **owner})
    assert error(response) == refusal
