"""The generated models mask secrets in `repr` and `str`, but not in attributes."""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

import attrs
import fivetrex_api
import fivetrex_api.models as generated
import pytest
import rich.pretty
from fivetrex_api.masking import is_secret
from fivetrex_api.types import Response
from hypothesis import given
from hypothesis import strategies as st

from fivetrex import models as curated
from scripts.pipeline import generate
from scripts.pipeline.openapi_document import Document, as_text, schemas
from scripts.pipeline.tolerate import tolerate

from .conftest import ROOT
from .sample_documents import document, operation

SENTINEL = "S3NTINEL"
REF = {"$ref": "#/components/schemas/Login"}

# Names that are clearly secret; the list in masking.py is longer.
LOOKS_SECRET = re.compile(
    r"password|passphrase|secret$|token$|_token_|credential|private_key|access_key|api_secret"
    r"|key_value|auth_json|docker_compose|config_json|^config$|_config$|^auth$"
)
# Names of models, which mask their own fields, and of booleans.
NO_SECRETS = {"connect_card_config", "supports_columns_config"}
SECRET_BY_DEFINITION = {("ConnectCard", "uri")}


def model_classes() -> dict[str, type]:
    found = {name: getattr(generated, name) for name in generated.__all__}
    found |= {f"fivetrex.{name}": getattr(curated, name) for name in curated.__all__}
    return {
        name: value for name, value in found.items() if isinstance(value, type) and attrs.has(value)
    }


MODELS = model_classes()


def sample(model: type, above: tuple[type, ...] = ()) -> dict[str, Any]:
    """A JSON object of a model: the sentinel wherever a secret may be, and "plain" elsewhere.

    A model inside itself has only nulls.
    """
    names = (field.name.removesuffix("_") for field in attrs.fields(model))
    if model in above:
        return {name: None for name in names if name != "additional_properties"}
    above = (*above, model)
    hints = typing.get_type_hints(model)
    body: dict[str, Any] = {}
    for field in attrs.fields(model):
        if field.name == "additional_properties":
            body |= unknown_fields(typing.get_args(hints[field.name])[1], above)
        else:
            name = field.name.removesuffix("_")
            looks_secret = LOOKS_SECRET.search(name) is not None and name not in NO_SECRETS
            is_one = looks_secret or (model.__name__, name) in SECRET_BY_DEFINITION
            body[name] = value_of(hints[field.name], is_one, above)
    return body


def value_of(kind: Any, is_one: bool, above: tuple[type, ...]) -> Any:
    options = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    for option in options:
        if typing.get_origin(option) is list:
            return [value_of(typing.get_args(option)[0], is_one, above)]
        if isinstance(option, type) and attrs.has(option) and option.__name__ != "File":
            return sample(option, above)
    if Any in options:
        return {"some_key": SENTINEL, "more": [{"deep": SENTINEL}]} if is_one else {"tables": 1}
    return SENTINEL if is_one else "plain"


def unknown_fields(kind: Any, above: tuple[type, ...]) -> dict[str, Any]:
    if kind is Any:
        return {
            "brand_new_token": SENTINEL,
            "brand_new_thing": {"anything": SENTINEL},
            "brand_new_list": [{"anything": SENTINEL}, [SENTINEL], "plain"],
            "brand_new_word": "plain",
        }
    if kind is str:
        return {"password": SENTINEL}
    if attrs.has(kind):
        return {"some_name": sample(kind, above)}
    return {"some_name": ["plain"]}


def texts(model: Any) -> Iterator[str]:
    yield from (repr(model), str(model), f"{model}", repr([model]))
    # What shows attrs classes by their fields, and not by their `repr`.
    yield rich.pretty.pretty_repr(model)


@pytest.mark.parametrize("name", MODELS)
def test_no_model_shows_a_secret(name: str) -> None:
    model = MODELS[name]
    body = {"id": "some_id", **sample(model)}
    read: Any = model.from_dict(body)  # type: ignore[attr-defined]  # every model has it
    for text in texts(read):
        assert SENTINEL not in text
    assert read.to_dict() == body
    for field in attrs.fields(model):
        key = field.name.removesuffix("_")
        if body.get(key) == SENTINEL:
            assert getattr(read, field.name) == SENTINEL


def test_the_sample_has_secrets_where_they_are_known_to_be() -> None:
    found = {
        (name, field.name)
        for name, model in MODELS.items()
        for field in attrs.fields(model)
        if sample(model).get(field.name) == SENTINEL
    }
    assert found >= {
        ("ConnectCard", "token"),
        ("ConnectCard", "uri"),
        ("CreateAccountWebhookRequest", "secret"),
        ("CreatedHybridDeploymentAgent", "token"),
        ("HybridDeploymentAgentFiles", "auth_json"),
        ("HybridDeploymentAgentFiles", "config_json"),
        ("HybridDeploymentAgentFiles", "docker_compose_yaml"),
        ("HvrHubRegistration", "access_token"),
        ("CreatedProxyAgent", "auth_token"),
        ("CreatedProxyAgent", "client_private_key"),
        ("SystemKey", "secret"),
        ("Webhook", "secret"),
        ("fivetrex.Webhook", "secret"),
    }


def properties(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every property of every schema, with the name of the schema."""

    def below(where: str, node: Any) -> Iterator[tuple[str, str, dict[str, Any]]]:
        if isinstance(node, Mapping):
            for name, schema in (node.get("properties") or {}).items():
                if isinstance(schema, dict):
                    yield where, name, schema
            for value in node.values():
                yield from below(where, value)
        elif isinstance(node, list):
            for value in node:
                yield from below(where, value)

    for name, schema in schemas(document).items():
        yield from below(name, schema)
    yield from below("paths", document["paths"])


def test_every_property_that_the_definition_calls_a_password_is_secret(
    effective: Document,
) -> None:
    looked_at = 0
    for where, name, schema in properties(effective):
        looked_at += 1
        if schema.get("format") == "password" or schema.get("writeOnly"):
            assert is_secret(name), (where, name)
        if LOOKS_SECRET.search(name) and schema.get("type") == "string":
            assert is_secret(name), (where, name)
    assert looked_at > 800


@pytest.mark.parametrize(
    "name",
    [
        "api_key",
        "apiSecret",
        "auth",
        "client-secret",
        "clientSecret",
        "config",
        "connection_string",
        "connection_string_password",
        "docker_run",
        "dsn",
        "encryption_key",
        "jdbc_url",
        "JWT",
        "key_value",
        "keystore",
        "oauth_token",
        "pass",
        "passphrase",
        "private_key",
        "private_key_pem",
        "PRIVATE_KEYS",
        "project_config",
        "secrets_list",
        "service_account_json",
        "service_account_key",
        "totp_seed",
        "uri",
    ],
)
def test_these_names_are_secret(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "auth_type",
        "client_cert",
        "external_secrets_manager_id",
        "fingerprint",
        "is_primary_key",
        "key",
        "name_in_destination",
        "primary_key",
        "public_key",
        "redirect_uri",
        "schema",
        "secret_manager_id",
        "sync_id",
        "url",
        "1234",
    ],
)
def test_these_names_are_not_secret(name: str) -> None:
    assert not is_secret(name)


def test_public_values_stay_readable() -> None:
    certificate = generated.Certificate.from_dict({"public_key": "AAAB3", "sha256": "x1"})
    assert "AAAB3" in repr(certificate)
    assert "x1" in repr(certificate)
    column = generated.Column.from_dict({"is_primary_key": True, "hashed": False})
    assert "is_primary_key=True" in repr(column)
    assert "key='kA7'" in repr(generated.SystemKey.from_dict({"key": "kA7", "secret": "s"}))
    table = curated.Table.from_dict({"enabled": True, "columns": {"api_key": {"hashed": True}}})
    assert "'api_key': Column(" in repr(table)


def test_a_config_shows_its_keys_and_what_is_empty() -> None:
    config = {"host": "db", "password": "pw", "ssl": True, "schema": None, "deep": {"token": "t"}}
    connection = curated.Connection.from_dict({"id": "silver_brook", "config": config})
    assert (
        "config={'host': <masked>, 'password': <masked>, 'ssl': True, 'schema': None, "
        "'deep': <masked>}"
    ) in repr(connection)
    assert "config=None" in repr(curated.Connection.from_dict({"id": "silver_brook"}))
    assert connection.config == config


def test_a_value_of_any_shape_hides_what_is_secret_by_name() -> None:
    details = {"reason": "refused", "login": [{"user": "ada", "password": SENTINEL}]}
    test = generated.SetupTestResult.from_dict({"title": "Host", "details": details})
    assert "'reason': 'refused', 'login': [{'user': 'ada', 'password': <masked>}]" in repr(test)
    assert test.details == details


def test_a_value_that_contains_itself_can_be_shown() -> None:
    details: dict[str, Any] = {}
    details["again"] = details
    assert "..." in repr(generated.SetupTestResult(details=details))


def test_what_a_request_was_not_given_is_not_masked() -> None:
    request = generated.CreateAccountWebhookRequest(events=["sync_end"], url="https://e.com")
    assert "secret=UNSET" in repr(request)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.just(SENTINEL),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(JSON)
def test_no_shape_of_a_config_gets_through(value: Any) -> None:
    for model in (generated.Connection, generated.UpdateConnectionRequest, generated.Destination):
        for name in ("config", "external_secrets_keys_config", "new_secret"):
            read = model.from_dict({name: value})
            assert SENTINEL not in repr(read)


@pytest.mark.parametrize("shape", [SENTINEL, [{"token": SENTINEL}], [[SENTINEL]]])
def test_another_shape_than_the_model_s_is_masked(shape: Any) -> None:
    card = generated.Connection.from_dict({"connect_card": shape})
    agent = generated.CreatedHybridDeploymentAgent.from_dict({"files": shape})
    assert SENTINEL not in repr(card) + repr(agent)


def test_what_the_definition_calls_a_password_is_masked_whatever_its_name(tmp_path: Path) -> None:
    login = {"properties": {"word": {"type": "string", "format": "password"}, "user": {}}}
    small = document({"Login": {"type": "object", **login}}, logins=operation("logins", REF))
    definition = tmp_path / "openapi.json"
    definition.write_text(as_text(tolerate(small)), "utf-8")
    generate.generate(definition, ROOT / "openapi", tmp_path / "package")
    made = (tmp_path / "package" / "models" / "login.py").read_text("utf-8")
    assert "word: str | None = _attrs_field(default=None, repr=_masked)" in made
    assert "user: Any = _attrs_field(default=None, repr=_shown)" in made


def test_a_generated_client_shows_no_credentials() -> None:
    client = fivetrex_api.AuthenticatedClient(
        base_url="https://api.example.com",
        token=SENTINEL,
        headers={"Authorization": SENTINEL},
        cookies={"session": SENTINEL},
        httpx_args={"auth": ("key", SENTINEL)},
    )
    assert SENTINEL not in repr(client)
    client.get_httpx_client().close()
    assert SENTINEL not in repr(client)


def test_a_generated_response_shows_no_body() -> None:
    key = generated.SystemKey.from_dict({"secret": SENTINEL})
    response = Response(HTTPStatus.OK, SENTINEL.encode(), {}, key)
    assert SENTINEL not in repr(response)
    assert response.content == SENTINEL.encode()
