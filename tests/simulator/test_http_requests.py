"""Authentication, headers, routing and bodies of all requests."""

import base64

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error


@pytest.fixture
def anonymous_client(simulator: Simulator) -> httpx.Client:
    return httpx.Client(transport=simulator.transport(), base_url=simulator.url)


def basic(text: str) -> str:
    return "Basic " + base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "authorization",
    [
        basic("simulated_key:wrong"),
        basic("wrong:simulated_secret"),
        basic("simulated_key"),
        basic("é:ü"),
        "Basic",
        "Basic !!!",
        "Basic é",
        "Bearer simulated_key",
        "Bearer " + basic("simulated_key:simulated_secret").split()[1],
        "",
    ],
)
def test_wrong_credentials_are_401(anonymous_client: httpx.Client, authorization: str) -> None:
    response = anonymous_client.get(
        "/v1/groups", headers=[(b"Authorization", authorization.encode("latin-1"))]
    )
    assert error(response) == (401, "AuthFailed")
    assert response.headers["WWW-Authenticate"] == "Basic"


def test_missing_credentials_are_401_even_for_unknown_paths(anonymous_client: httpx.Client) -> None:
    assert error(anonymous_client.get("/v1/groups")) == (401, "AuthFailed")
    assert error(anonymous_client.get("/v1/nothing")) == (401, "AuthFailed")


def test_public_paths_need_no_credentials(anonymous_client: httpx.Client) -> None:
    assert error(anonymous_client.get("/public/nothing")) == (404, "NotFound")


def test_credentials_can_be_chosen() -> None:
    simulator = Simulator(api_key="mine", api_secret="a:b")
    with httpx.Client(transport=simulator.transport(), auth=("mine", "a:b")) as client:
        assert client.get(simulator.url + "/v1/groups").status_code == 200


@pytest.mark.parametrize(
    "path", ["/v1", "/v1/nothing", "/v1/groups//a", "/v1/groups/a/b/c/d", "/v2/groups"]
)
def test_unknown_paths_are_404(client: httpx.Client, path: str) -> None:
    assert error(client.get(path)) == (404, "NotFound")


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("PUT", "/v1/groups", "GET, POST"),
        ("DELETE", "/v1/connections", "GET, POST"),
        ("POST", "/v1/groups/amber_harbor", "DELETE, GET, PATCH"),
        ("GET", "/v1/connections/silver_brook/sync", "POST"),
        ("GET", "/v1/connections/silver_brook/schemas/tables/resync", "POST"),
    ],
)
def test_wrong_methods_are_405(client: httpx.Client, method: str, path: str, allow: str) -> None:
    response = client.request(method, path, json={})
    assert error(response) == (405, "MethodNotAllowed")
    assert response.headers["Allow"] == allow


@pytest.mark.parametrize(
    "accept",
    [
        "application/json",
        "application/json;version=2",
        "application/json; version=2",
        "APPLICATION/JSON",
        "text/html, application/json;q=0.9",
        "application/*",
        "*/*",
        "*/*;q=0.5",
        "",
    ],
)
def test_json_is_acceptable(client: httpx.Client, accept: str) -> None:
    assert client.get("/v1/groups", headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize(
    "accept",
    ["text/html", "application/xml", "application/json;version=3", "application/json;x=1", "json"],
)
def test_other_media_types_are_406(client: httpx.Client, accept: str) -> None:
    response = client.get("/v1/groups", headers={"Accept": accept})
    assert error(response) == (406, "NotAcceptable")


@pytest.mark.parametrize(
    ("accept", "port"), [("application/json", "5432"), ("application/json;version=2", 5432)]
)
def test_the_version_decides_the_type_of_a_port(
    client: httpx.Client, accept: str, port: object
) -> None:
    response = client.get("/v1/connections/silver_brook", headers={"Accept": accept})
    assert data(response)["config"]["port"] == port


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/jsonp", "json"])
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_writing_without_the_content_type_is_415(
    client: httpx.Client, simulator: Simulator, method: str, content_type: str | None
) -> None:
    path = "/v1/groups" if method == "POST" else "/v1/groups/amber_harbor"
    headers = {"Content-Type": content_type} if content_type else {}
    response = client.request(method, path, content=b'{"name": "new"}', headers=headers)
    assert error(response) == (415, "UnsupportedMediaType")
    assert simulator.writes == []


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/json; charset=utf-8", "application/json;version=2"],
)
def test_the_content_type_may_have_parameters(client: httpx.Client, content_type: str) -> None:
    headers = {"Content-Type": content_type}
    assert client.post("/v1/groups", content=b'{"name": "new"}', headers=headers).is_success


def test_requests_without_a_body_need_no_content_type(client: httpx.Client) -> None:
    assert client.post("/v1/transformations/frozen_willow/upgrade").is_success
    with_a_body = client.post("/v1/transformations/frozen_willow/run")
    assert error(with_a_body) == (415, "UnsupportedMediaType")


def test_reading_and_deleting_need_no_content_type(client: httpx.Client) -> None:
    assert client.get("/v1/groups").is_success
    assert client.delete("/v1/groups/early_lantern").is_success


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"nonsense",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a": ' * 200 + b"1" + b"}" * 200,
        b'{"name": "\\ud800"}',
        b'{"name": "\xed\xa0\x80"}',
        b'{"name": NaN}',
        b'{"name": 1e999}',
        '{"name": "wide"}'.encode("utf-16"),
    ],
)
def test_an_invalid_json_body_is_400(client: httpx.Client, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    response = client.post("/v1/groups", content=body, headers=headers)
    assert error(response) == (400, "BadRequest")


@pytest.mark.parametrize("body", [[], ["name"], "name", 1, True])
def test_a_body_that_is_not_an_object_is_400(client: httpx.Client, body: object) -> None:
    assert error(client.post("/v1/groups", json=body)) == (400, "InvalidInput")


def test_escaped_characters_stay_inside_an_id(client: httpx.Client, simulator: Simulator) -> None:
    response = client.get("/v1/connections/a%2Fb%3Fc%23d")
    assert error(response) == (404, "NotFound_Connection")
    assert "a/b?c#d" in response.json()["message"]
    assert simulator.requests[-1].path == "/v1/connections/a%2Fb%3Fc%23d"


def test_the_account_info_can_be_read(client: httpx.Client) -> None:
    assert set(data(client.get("/v1/account/info"))) == {"account_id", "account_name", "user_id"}


def test_every_response_has_a_unique_request_id(client: httpx.Client) -> None:
    ids = {client.get(path).headers["X-Request-Id"] for path in ("/v1/groups", "/v1/nothing")}
    assert len(ids) == 2
