"""The committed low-level client: imports, lazy loading, and tolerant models."""

import datetime as dt
import importlib
import inspect
import io
import json
import pkgutil
import re
import subprocess
import sys
import typing
from typing import Any, Literal

import fivetrex_api
import httpx
import pytest
from fivetrex_api.api.connector_sdk_package_resource import (
    create_connector_sdk_package,
    update_connector_sdk_package,
)
from fivetrex_api.models import (
    Connection,
    ConnectionConnectCard,
    CreateAccountLogServiceRequest,
    CreateConnectionRequest,
    CreateConnectorSdkPackageBody,
    CreateSecretsManagerRequest,
    CreateUserRequestUserType,
    Destination,
    ListConnectionsResponse200,
    Role,
    SchemaConfig,
    SecretsManager,
    SetupTestResult,
    UpdateConnectionRequest,
    UpdateConnectorSdkPackageBody,
    UpdateSecretsManagerRequest,
    Webhook,
)
from fivetrex_api.models.create_user_request_user_type import CREATE_USER_REQUEST_USER_TYPE_VALUES
from fivetrex_api.types import UNSET, File
from ruamel.yaml import YAML

from scripts.pipeline.openapi_document import Document, operations, schemas

from .conftest import ROOT

UTC = dt.UTC
MODULES = [module.name for module in pkgutil.walk_packages(fivetrex_api.__path__, "fivetrex_api.")]
OPERATIONS = [name for name in MODULES if re.fullmatch(r"fivetrex_api\.api\.\w+\.\w+", name)]


def test_every_module_imports() -> None:
    assert len(MODULES) > 500
    for name in MODULES:
        importlib.import_module(name)


def test_every_operation_is_there_and_sends_its_accept(effective: Document) -> None:
    expected = [operation["x-accept"] for _, _, operation in operations(effective)]
    assert len(OPERATIONS) == len(expected)
    sent = [
        accept
        for name in OPERATIONS
        for accept in re.findall(
            r'"Accept": "([^"]+)"', inspect.getsource(importlib.import_module(name))
        )
    ]
    assert sorted(sent) == sorted(expected)
    assert set(sent) == {"application/json", "application/json;version=2"}


def test_accept_of_calls_with_and_without_a_body() -> None:
    from fivetrex_api.api.connection_management import connection_details, sync_connection
    from fivetrex_api.api.group_management import list_all_groups
    from fivetrex_api.models import SyncConnectionRequest

    assert connection_details._get_kwargs("a/b") == {
        "method": "get",
        "url": "/v1/connections/a%2Fb",
        "headers": {"Accept": "application/json;version=2"},
    }
    assert list_all_groups._get_kwargs(limit=5) == {
        "method": "get",
        "url": "/v1/groups",
        "params": {"limit": 5},
        "headers": {"Accept": "application/json"},
    }
    assert sync_connection._get_kwargs("c", body=SyncConnectionRequest(force=True)) == {
        "method": "post",
        "url": "/v1/connections/c/sync",
        "json": {"force": True},
        "headers": {
            "Accept": "application/json;version=2",
            "Content-Type": "application/json",
        },
    }


def test_one_thing_has_one_argument_name() -> None:
    """The parameter after a path segment has the same name in every operation."""
    names: dict[str, set[str]] = {}
    for module in OPERATIONS:
        source = inspect.getsource(importlib.import_module(module))
        for word, name in re.findall(r"([\w-]+)/\{(\w+)\}", source):
            names.setdefault(word, set()).add(name)
    assert {word: found for word, found in names.items() if len(found) > 1} == {}
    assert names["groups"] == names["group"] == {"group_id"}


SPLIT = re.compile(r"Response\d+(Data)?$|Body$")  # what an operation's own answer or body is called


def test_classes_have_the_words_of_the_domain() -> None:
    import fivetrex_api.models as models

    names = [name for name in models.__all__ if not SPLIT.search(name)]
    assert {"User", "Team", "Role", "Destination", "Webhook", "Transformation"} <= set(names)
    assert {"TransformationProject", "SystemKey", "PrivateLink", "ProxyAgent"} <= set(names)
    assert {"HybridDeploymentAgent", "LogService", "SecretsManager", "ConnectorType"} <= set(names)
    for name in names:
        # A connector is a type of source, or the kit to write one; what runs is a connection.
        assert re.match(r"Connector(?!Type|Sdk)", name) is None
        assert not re.search(r"(V1|Short|Extended|Summary|Details|With\w+|Item)$", name) or (
            name == "TransformationScheduleDaysOfWeekItem"
        ), name
        # Two answers have no shape of their own in the definition, and are named in a patch.
        assert not name.endswith("Response") or name in {
            "ApproveFingerprintResponse",
            "ProxyAgentDetailsResponse",
        }


def test_every_class_override_is_used(definition: Document, effective: Document) -> None:
    names = {
        re.sub(r"[^a-z0-9]", "", name.lower()) for name in schemas(definition) | schemas(effective)
    }
    settings = YAML(typ="safe").load(ROOT / "openapi" / "generator.yaml")
    unused = [key for key in settings["class_overrides"] if key.lower() not in names]
    assert unused == []


LAZY = """
import sys
import {module}
loaded = [name for name in sys.modules if name.startswith("fivetrex_api.")]
print([name for name in loaded if name not in {allowed}], "httpx" in sys.modules)
"""


@pytest.mark.parametrize("module", ["fivetrex_api", "fivetrex_api.models", "fivetrex_api.types"])
def test_importing_a_package_imports_nothing_else(module: str) -> None:
    code = LAZY.format(module=module, allowed=[module])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[] False\n"


def test_lazy_names_look_like_others() -> None:
    import fivetrex_api.models as models

    assert fivetrex_api.Client.__name__ == "Client"
    assert "AuthenticatedClient" in dir(fivetrex_api)
    assert set(models.__all__) <= set(dir(models))
    assert list(models.__all__) == sorted(models.__all__)
    assert all(getattr(models, name) for name in models.__all__)
    for package in (fivetrex_api, models):
        with pytest.raises(AttributeError, match="has no attribute 'Missing'"):
            _ = package.Missing


def test_the_client_sends_basic_credentials_and_raises_on_errors() -> None:
    client = fivetrex_api.AuthenticatedClient(base_url="https://api.example.com", token="abc=")
    assert client.get_httpx_client().headers["Authorization"] == "Basic abc="
    assert client.raise_on_unexpected_status is True
    assert fivetrex_api.Client(base_url="").raise_on_unexpected_status is True


BODY: dict[str, Any] = {
    "id": "speak_inexpensive",
    "service": "postgres",
    "group_id": "projected_sickle",
    "created_at": "2026-01-02T03:04:05.678901Z",
    "succeeded_at": "2026-03-17T12:31:40",
    "failed_at": None,
    "paused": False,
    "sync_frequency": 360,
    "networking_method": "Telepathy",
    "status": {
        "setup_state": "resting",
        "tasks": [{"code": "reconnect", "message": "Do it", "details": None}],
        "warnings": [],
        "mood": "calm",
    },
    "setup_tests": [
        {"title": "Host", "status": "PASSED", "details": "just a text"},
        {"title": "Port", "status": "FAILED", "details": ["a", {"b": 1}]},
        {"title": "Mood", "status": "UNKNOWN", "details": {"c": 2}},
    ],
    "config": {"host": "h", "port": 5432, "tables": ["a", 1], "ssh": {"on": False, "via": None}},
    "is_new": {"from": "the future"},
}


def test_a_real_looking_connection() -> None:
    connection = Connection.from_dict(BODY)

    assert connection.id == "speak_inexpensive"
    assert connection.created_at == dt.datetime(2026, 1, 2, 3, 4, 5, 678901, UTC)
    assert connection.succeeded_at == dt.datetime(2026, 3, 17, 12, 31, 40, tzinfo=UTC)
    assert connection.failed_at is None
    assert connection.networking_method == "Telepathy"
    assert connection.config == BODY["config"]
    assert connection.status is not None
    assert connection.status.tasks is not None
    assert connection.status.tasks[0].code == "reconnect"
    assert connection.status.tasks[0].details is None
    assert connection.status.additional_properties == {"mood": "calm"}
    assert connection.setup_tests is not None
    assert [test.details for test in connection.setup_tests] == [
        "just a text",
        ["a", {"b": 1}],
        {"c": 2},
    ]
    assert connection.connect_card is None
    assert connection.additional_properties == {"is_new": {"from": "the future"}}
    assert connection["is_new"] == {"from": "the future"}


def test_what_is_always_sent_has_no_none_in_its_type() -> None:
    hints = typing.get_type_hints(Connection)
    assert hints["id"] is hints["group_id"] is hints["service"] is str
    assert hints["schema"] is str
    assert hints["connected_by"] == str | None


def test_the_known_values_of_a_response_are_in_its_type_with_any_other() -> None:
    known = Literal["group", "account"]
    assert typing.get_type_hints(Webhook)["type"] == known | str
    items = Literal["ACCOUNT", "DESTINATION", "CONNECTOR", "TEAM"] | str
    assert typing.get_type_hints(Role)["scope"] == list[items]
    assert Role.from_dict({"scope": ["ACCOUNT", "GALAXY"]}).scope == ["ACCOUNT", "GALAXY"]


def test_the_known_values_of_a_request_are_in_its_type_with_any_other() -> None:
    alias, known = CreateUserRequestUserType, CREATE_USER_REQUEST_USER_TYPE_VALUES
    assert alias == Literal["REGULAR_USER", "SERVICE_ACCOUNT"] | str
    assert known == {"REGULAR_USER", "SERVICE_ACCOUNT"}


def test_a_response_can_be_written_without_nulls() -> None:
    body = {"id": "a", "status": {"tasks": [{"code": "c"}]}, "config": {"a": None}, "new": None}
    assert Connection.from_dict(body).to_dict(nulls=False) == body
    assert Connection.from_dict(body).to_dict()["status"]["sync_state"] is None


def test_what_was_read_is_written_back() -> None:
    written = Connection.from_dict(BODY).to_dict()
    assert written["created_at"] == "2026-01-02T03:04:05.678901+00:00"
    dates = ("created_at", "succeeded_at")
    assert {key: written[key] for key in BODY if key not in (*dates, "status", "setup_tests")} == {
        key: value for key, value in BODY.items() if key not in (*dates, "status", "setup_tests")
    }
    assert Connection.from_dict(written) == Connection.from_dict(BODY)


def properties_of(model: type) -> list[str]:
    return [name for name in model.__annotations__ if name != "additional_properties"]


@pytest.mark.parametrize("body", [{}, dict.fromkeys(properties_of(Connection))])
def test_nothing_and_nulls_are_none(body: dict[str, None]) -> None:
    connection = Connection.from_dict(body)
    assert {getattr(connection, name) for name in properties_of(Connection)} == {None}
    assert connection.additional_properties == {}


@pytest.mark.parametrize("odd", ["soon", "", 1700000000, [], {"at": "noon"}, True])
def test_an_odd_timestamp_stays_as_it_was_sent(odd: Any) -> None:
    connection = Connection.from_dict({"created_at": odd})
    assert connection.created_at == odd
    assert connection.to_dict()["created_at"] == odd


@pytest.mark.parametrize("odd", ["text", 7, [], True, [None, "a", {"title": "t"}]])
def test_another_kind_than_expected_stays_as_it_was_sent(odd: Any) -> None:
    body = {"status": odd, "setup_tests": odd, "connect_card": odd}
    connection = Connection.from_dict(body)
    assert connection.status == odd
    if isinstance(odd, list) and odd:
        assert connection.setup_tests == [None, "a", SetupTestResult(title="t")]
    else:
        assert connection.setup_tests == odd
    assert connection.to_dict()["connect_card"] == odd


@pytest.mark.parametrize("body", [[], [["a", 1]], "text", 7, None])
def test_what_is_no_object_is_refused(body: Any) -> None:
    with pytest.raises(TypeError):
        Connection.from_dict(body)


def walk(model: Any) -> list[Any]:
    """Yield a decoded response and every value in it."""
    found = [model]
    if hasattr(model, "__attrs_attrs__"):
        for attribute in model.__attrs_attrs__:
            found += walk(getattr(model, attribute.name))
    elif isinstance(model, dict):
        for value in model.values():
            found += walk(value)
    elif isinstance(model, list):
        for value in model:
            found += walk(value)
    return found


def test_no_decoded_answer_holds_the_unset_mark() -> None:
    import fivetrex_api.models as models

    answers = [name for name in models.__all__ if re.search(r"Response\d+(Data)?$", name)]
    assert len(answers) > 100
    bodies: list[dict[str, Any]] = [
        {},
        {"data": {}},
        {"data": {"items": [{}]}},
        {"items": [{}]},
    ]
    for name in answers:
        for body in bodies:
            assert UNSET not in walk(getattr(models, name).from_dict(body))
    page = ListConnectionsResponse200.from_dict({"data": {"items": [BODY, {}]}})
    assert UNSET not in walk(page)


def test_maps_are_mappings() -> None:
    config = SchemaConfig.from_dict(
        {"schemas": {"public": {"tables": {"users": {"columns": None}}, "enabled": True}}}
    )
    assert config.schemas is not None
    assert len(config.schemas) == 1
    public = dict(config.schemas.items())["public"]
    assert public.tables is not None
    assert "users" in public.tables
    assert public.tables["users"].columns is None
    assert public.tables.get("orders") is None
    del public.tables["users"]
    assert list(public.tables) == []


def test_a_request_holds_only_what_was_set() -> None:
    request = CreateConnectionRequest(group_id="g", service="s", paused=False)
    assert request.to_dict() == {"group_id": "g", "service": "s", "paused": False}
    request["from_the_future"] = 1
    assert request.to_dict()["from_the_future"] == 1
    assert CreateConnectionRequest.from_dict(request.to_dict()) == request
    with pytest.raises(KeyError):
        CreateConnectionRequest.from_dict({"group_id": "g"})


def test_a_request_takes_null_and_a_plain_dict_for_a_model() -> None:
    plain: Any = {"virtual_warehouse": "w"}
    nothing: Any = None
    request = UpdateConnectionRequest(destination_configuration=plain, networking_method=nothing)
    assert request.to_dict() == {
        "destination_configuration": {"virtual_warehouse": "w"},
        "networking_method": None,
    }


def test_both_halves_of_a_split_schema() -> None:
    answer = ConnectionConnectCard.from_dict({"connect_card_config": {"redirect_uri": None}})
    assert type(answer.connect_card_config).__name__ == "ConnectCardConfigInfo"
    request = CreateConnectionRequest.from_dict(
        {"group_id": "g", "service": "s", "connect_card_config": {"redirect_uri": "https://e.com"}}
    )
    assert type(request.connect_card_config).__name__ == "ConnectCardConfig"


def test_what_the_definition_closes_and_the_rule_opens() -> None:
    """Errors of the definition that need no patch."""
    role = Role.from_dict({"name": "Manager", "scope": ["ACCOUNT", "GALAXY"], "is_custom": None})
    assert (role.scope, role.is_custom) == (["ACCOUNT", "GALAXY"], None)
    assert Destination.from_dict({"setup_status": "incomplete"}).setup_status == "incomplete"
    config = {"region": "us-east-1", "port": 443, "roles": ["a"], "nested": {"a": None}}
    assert SecretsManager.from_dict({"id": "e", "config": config}).config == config
    create = CreateSecretsManagerRequest(name="n", type_="HASHICORP_VAULT", config=config)
    assert create.to_dict() == {"name": "n", "type": "HASHICORP_VAULT", "config": config}
    assert UpdateSecretsManagerRequest(config=config).to_dict() == {"config": config}
    account = CreateAccountLogServiceRequest(service="s", config=config)
    assert account.to_dict() == {"service": "s", "config": config}


@pytest.mark.parametrize("status", [200, 201, 202, 203, 206, 299])
def test_every_operation_returns_an_undocumented_success(status: int) -> None:
    client = fivetrex_api.Client(base_url="")
    for name in OPERATIONS:
        response = httpx.Response(status, json={"code": "Success"})
        parsed = importlib.import_module(name)._parse_response(client=client, response=response)
        assert parsed is not None, name


def test_every_operation_reports_an_unsuitable_body() -> None:
    with_body = 0
    for name in OPERATIONS:
        build = importlib.import_module(name)._get_kwargs
        parameters = inspect.signature(build).parameters
        if "body" not in parameters:
            continue
        with_body += 1
        others = dict.fromkeys(parameters, "a")
        with pytest.raises(TypeError, match=r"body must be a \w+( or a dict)?, not str"):
            build(**{**others, "body": "text"})
        if "Mapping" in str(parameters["body"].annotation):
            assert build(**{**others, "body": {"a": 1}})["json"] == {"a": 1}
        else:
            assert name.endswith("connector_sdk_package")
    assert with_body > 60


def test_no_error_is_an_answer_of_a_type() -> None:
    from fivetrex_api.api.group_management import group_details
    from fivetrex_api.errors import UnexpectedStatus

    client = fivetrex_api.Client(base_url="")
    for status in (400, 401, 403, 404, 409, 418, 429, 500, 503):
        response = httpx.Response(status, json={"code": "NotFound", "message": "No"})
        with pytest.raises(UnexpectedStatus):
            group_details._parse_response(client=client, response=response)


@pytest.mark.parametrize("send", [create_connector_sdk_package, update_connector_sdk_package])
def test_the_boundary_of_an_upload_is_not_foreseeable(send: Any) -> None:
    """A fixed boundary, as the generator writes it, would truncate a file that contains it."""
    fixed = b"\r\n--+++\r\n"

    def answered(request: httpx.Request) -> httpx.Response:
        assert request.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        boundary = request.headers["Content-Type"].partition("boundary=")[2].encode()
        assert request.read().count(boundary) == 2
        assert fixed in request.read()
        return httpx.Response(201 if request.method == "POST" else 200, json={"data": {"id": "p"}})

    client = fivetrex_api.Client(
        base_url="https://api.example.com",
        httpx_args={"transport": httpx.MockTransport(answered)},
    )
    post = send is create_connector_sdk_package
    model = CreateConnectorSdkPackageBody if post else UpdateConnectorSdkPackageBody
    body = model(file=File(io.BytesIO(b"PK" + fixed), "package.zip", "application/zip"))
    made = send.sync(*([] if post else ["p"]), client=client, body=body)
    assert made.data.id == "p"


def test_the_effective_definition_lies_beside_the_code(effective: Document) -> None:
    text = (ROOT / "generated" / "fivetrex_api" / "openapi.json").read_text("utf-8")
    assert json.loads(text) == effective


def test_docstrings_have_the_errors_of_client_api() -> None:
    checked = 0
    for file in sorted((ROOT / "generated" / "fivetrex_api" / "api").glob("*/*.py")):
        text = file.read_text("utf-8")
        sections = text.count("    Raises:\n")
        for error in ("APIError", "TransportError", "DecodeError"):
            assert text.count(f"fivetrex.{error}: If ") == sections, file
        needs_confirmation = 0 if '"method": "get"' in text else sections
        assert text.count("fivetrex.ConfirmationRequiredError: If ") == needs_confirmation, file
        assert "httpx.TimeoutException" not in text, file
        checked += sections > 0
    assert checked > 160
