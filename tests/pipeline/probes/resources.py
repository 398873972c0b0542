"""Probes of the patches about everything but connections."""

import importlib
import inspect
import io
import pkgutil
from typing import Any

import httpx

from . import answer, body_model, client, envelope, models, operation, page, probes

CONFIG: dict[str, Any] = {"host": "db.example.com", "port": 5432, "tables": ["a"], "ssh": None}


@probes("008-bodies-are-required.yaml", "/v1/groups", "/v1/connections/{connectionId}/test")
def bodies_are_required(package: str) -> None:
    api = importlib.import_module(f"{package}.api")
    with_body = 0
    for module in pkgutil.walk_packages(api.__path__, f"{api.__name__}."):
        if not module.ispkg:
            build = importlib.import_module(module.name)._get_kwargs
            body = inspect.signature(build).parameters.get("body")
            if body is not None:
                assert body.default is inspect.Parameter.empty, module.name
                with_body += 1
    assert with_body >= 4


@probes(
    "009-fingerprint-approval.yaml",
    "/v1/connections/{connectionId}/fingerprints",
    "/v1/destinations/{destinationId}/fingerprints",
)
def fingerprint_approval(package: str) -> None:
    body = envelope({"hash": "abc", "public_key": "ssh-ed25519 AAAA", "validated_date": None})
    for owner in ("connection", "destination"):
        for status in (200, 201):
            name = f"certificate_management.approve_{owner}_fingerprint"
            parsed = answer(package, name, body, status)
            assert type(parsed.data) is models(package).Fingerprint
            assert parsed.data.hash == "abc"


DESTINATION = {
    "id": "projected_sickle",
    "group_id": "projected_sickle",
    "service": "snowflake",
    "region": "GCP_US_EAST4",
    "time_zone_offset": "-5",
    "setup_status": "connected",
}


@probes("011-one-destination.yaml", "/v1/destinations")
def one_destination(package: str) -> None:
    listed = answer(package, "destination_management.list_destinations", page(DESTINATION))
    detail = answer(package, "destination_management.destination_details", envelope(DESTINATION))
    assert type(listed.data.items[0]) is type(detail.data) is models(package).Destination
    assert listed.data.items[0] == detail.data


@probes("012-destination-config.yaml", "/v1/destinations")
def destination_config(package: str) -> None:
    keys = {"password": "vault/path"}
    body = {
        **{key: DESTINATION[key] for key in ("group_id", "service", "time_zone_offset")},
        "config": CONFIG,
        "external_secrets_keys_config": keys,
    }
    assert models(package).CreateDestinationRequest(**body).to_dict() == body
    destination = models(package).Destination.from_dict({**DESTINATION, "config": CONFIG})
    assert destination.config == CONFIG
    assert destination.external_secrets_keys_config is None


@probes("013-update-destination.yaml", "/v1/destinations")
def update_destination(package: str) -> None:
    request = models(package).UpdateDestinationRequest(config={"port": 5433})
    assert request.to_dict() == {"config": {"port": 5433}}


LOG_SERVICE = {
    "id": "log_1",
    "service": "azure_monitor_log",
    "enabled": True,
    "status": {"setup_state": "connected", "tasks": [{"code": "c", "message": "m"}]},
}


@probes("014-one-log-service.yaml", "/v1/external-logging")
def one_log_service(package: str) -> None:
    listed = answer(package, "log_service_management.list_log_services", page(LOG_SERVICE))
    detail = answer(
        package, "log_service_management.get_log_service_details", envelope(LOG_SERVICE)
    )
    assert type(listed.data.items[0]) is type(detail.data) is models(package).LogService
    assert listed.data.items[0] == detail.data


@probes("015-log-service-config.yaml", "/v1/external-logging")
def log_service_config(package: str) -> None:
    body = {"group_id": "projected_sickle", "service": "cloudwatch", "config": CONFIG}
    assert models(package).CreateLogServiceRequest(**body).to_dict() == body
    log_service = models(package).LogService.from_dict({**LOG_SERVICE, "config": CONFIG})
    assert log_service.config == CONFIG


@probes("016-private-link-config.yaml", "/v1/private-links")
def private_link_config(package: str) -> None:
    body = {
        "name": "link",
        "service": "SOURCE_AWS",
        "region": "AWS_US_EAST_1",
        "config": {"connection_service_name": "com.amazonaws.vpce.us-east-1.vpce-svc-1"},
    }
    assert models(package).CreatePrivateLinkRequest(**body).to_dict() == body
    update = models(package).UpdatePrivateLinkRequest(config=body["config"])
    assert update.to_dict() == {"config": body["config"]}
    link = models(package).PrivateLink.from_dict({"id": "l1", **body})
    assert link.config == body["config"]


@probes("017-transformation-config.yaml", "/v1/transformations")
def transformation_config(package: str) -> None:
    config = {"project_id": "p1", "name": "daily", "steps": [{"name": "a", "command": "dbt run"}]}
    body = {"type": "DBT_CORE", "transformation_config": config}
    create = models(package).CreateTransformationRequest.from_dict(body)
    assert create.transformation_config == config
    update = models(package).UpdateTransformationRequest(transformation_config=config)
    assert update.to_dict() == {"transformation_config": config}
    transformation = models(package).Transformation.from_dict(body)
    assert transformation.transformation_config == config


PROJECT = {"id": "p1", "type": "DBT_CORE", "created_at": "2026-01-02T03:04:05Z", "group_id": "g"}


@probes("018-one-transformation-project.yaml", "/v1/transformation-projects")
def one_transformation_project(package: str) -> None:
    tag = "transformation_projects_management"
    listed = answer(package, f"{tag}.list_all_transformation_projects", page(PROJECT))
    detail = answer(package, f"{tag}.transformation_project_details", envelope(PROJECT))
    assert type(listed.data.items[0]) is type(detail.data) is models(package).TransformationProject
    assert listed.data.items[0] == detail.data


@probes("019-project-config.yaml", "/v1/transformation-projects")
def project_config(package: str) -> None:
    config = {"dbt_version": "1.8", "default_schema": "dbt", "environment_vars": ["DBT_A=b"]}
    body = {"group_id": "projected_sickle", "type": "DBT_CORE", "project_config": config}
    create = models(package).CreateTransformationProjectRequest.from_dict(body)
    assert create.to_dict() == body
    assert create.project_config == config
    update = models(package).UpdateTransformationProjectRequest(project_config={"threads": 4})
    assert update.to_dict() == {"project_config": {"threads": 4}}
    project = models(package).TransformationProject.from_dict({**PROJECT, "project_config": config})
    assert project.project_config == config


# A ZIP archive begins like this; the rest is what no text decoder and no fixed boundary survives.
ARCHIVE = b"PK\x03\x04\xff\xfe\x00\r\n--+++--\r\n\x80end"
PACKAGE = {"id": "package_1", "connection_id": None, "created_at": "2026-01-02T03:04:05Z"}


@probes("020-package-upload.yaml", "/v1/connector-sdk")
def package_upload(package: str) -> None:
    received: list[httpx.Request] = []

    def answered(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return httpx.Response(201 if request.method == "POST" else 200, json=envelope(PACKAGE))

    types = importlib.import_module(f"{package}.types")
    tag = "connector_sdk_package_resource"
    for name, model, path in (
        ("create_connector_sdk_package", "CreateConnectorSdkPackageBody", ()),
        ("update_connector_sdk_package", "UpdateConnectorSdkPackageBody", ("package_1",)),
    ):
        file = types.File(io.BytesIO(ARCHIVE), "package.zip", "application/zip")
        body = getattr(models(package), model)(file=file)
        function = operation(package, f"{tag}.{name}").sync
        made = function(*path, client=client(package, answered), body=body)
        assert made.data.id == "package_1"
        sent = received[-1].read()
        assert b'name="file"; filename="package.zip"' in sent
        assert b"Content-Type: application/zip\r\n\r\n" + ARCHIVE + b"\r\n--" in sent
    assert [request.method for request in received] == ["POST", "PATCH"]


@probes("021-package-download.yaml", "/v1/connector-sdk")
def package_download(package: str) -> None:
    def answered(request: httpx.Request) -> httpx.Response:
        assert request.url.path == "/v1/connector-sdk/packages/package_1/download"
        return httpx.Response(200, content=ARCHIVE, headers={"Content-Type": "application/zip"})

    module = operation(package, "connector_sdk_package_resource.download_connector_sdk_package")
    try:
        file = module.sync("package_1", client=client(package, answered))
    except ValueError as error:  # a ZIP archive is no JSON
        raise AssertionError from error
    assert file.payload.read() == ARCHIVE


@probes("022-package-connections.yaml", "/v1/connector-sdk")
def package_connections(package: str) -> None:
    body = {**PACKAGE, "connection_ids": ["c1", "c2"]}
    assert models(package).ConnectorSdkPackage.from_dict(body).connection_ids == ["c1", "c2"]


AGENT = {"id": "agent_1", "display_name": "proxy", "status": "CONNECTED"}


@probes("023-proxy-agent-envelope.yaml", "/v1/proxy")
def proxy_agent_envelope(package: str) -> None:
    body = envelope({**AGENT, "usage": [{"id": "c1", "schema": "s", "service": "postgres"}]})
    agent = answer(package, "proxy_agent_management.get_proxy_agent_details", body).data
    assert agent.id == "agent_1"
    assert agent.usage[0].service == "postgres"


@probes("024-one-proxy-agent.yaml", "/v1/proxy")
def one_proxy_agent(package: str) -> None:
    body = page({**AGENT, "connector_count": 2, "destination_count": 0})
    (agent,) = answer(package, "proxy_agent_management.get_proxy_agent", body).data.items
    assert type(agent) is models(package).ProxyAgent
    assert (agent.connector_count, agent.destination_count, agent.usage) == (2, 0, None)


@probes("025-user-argument-names.yaml", "/v1/users")
def user_argument_names(package: str) -> None:
    kwargs = operation(package, "user_management.delete_user")._get_kwargs(user_id="a/b")
    assert kwargs["method"] == "delete"
    assert kwargs["url"] == "/v1/users/a%2Fb"


@probes("026-user-types.yaml", "/v1/users")
def user_types(package: str) -> None:
    body = {"id": "u1", "email": None, "user_type": "SERVICE_ACCOUNT", "has_api_key": True}
    user = models(package).User.from_dict(body)
    assert (user.user_type, user.has_api_key) == ("SERVICE_ACCOUNT", True)
    request = models(package).CreateUserRequest(
        given_name="Nightly", family_name="Job", user_type="SERVICE_ACCOUNT"
    )
    assert request.to_dict()["user_type"] == "SERVICE_ACCOUNT"


@probes("045-user-filters.yaml", "/v1/users")
def user_filters(package: str) -> None:
    kwargs = operation(package, "user_management.list_all_users")._get_kwargs(
        active=True, user_type="SERVICE_ACCOUNT", has_api_key=False
    )
    assert kwargs["params"] == {
        "active": True,
        "user_type": "SERVICE_ACCOUNT",
        "has_api_key": False,
    }


CONNECTOR_TYPE = {"id": "google_ads", "name": "Google Ads", "type": "Marketing"}


@probes("027-public-connector-types.yaml", "/public/connector-types")
def public_connector_types(package: str) -> None:
    body = envelope([CONNECTOR_TYPE])
    listed = answer(package, "public_endpoints.metadata_public_connectors", body)
    assert [type(item) for item in listed.data] == [models(package).ConnectorType]
    assert listed.data[0].name == "Google Ads"


@probes("028-one-connector-type.yaml", "/v1/metadata")
def one_connector_type(package: str) -> None:
    listed = answer(package, "connector_metadata.metadata_connectors", page(CONNECTOR_TYPE))
    detail = answer(
        package, "connector_metadata.metadata_connector_config", envelope(CONNECTOR_TYPE)
    )
    assert type(listed.data.items[0]) is type(detail.data) is models(package).ConnectorType
    assert listed.data.items[0] == detail.data


@probes("029-schema-reload.yaml", "/v1/metadata")
def schema_reload(package: str) -> None:
    body = {**CONNECTOR_TYPE, "supports_schema_reload": False}
    assert models(package).ConnectorType.from_dict(body).supports_schema_reload is False


@probes("031-secrets-manager-pages.yaml", "/v1/external-secrets-managers")
def secrets_manager_pages(package: str) -> None:
    tag = "handling_external_secrets_manager_esm_resources"
    everywhere = operation(package, f"{tag}.list_esm_entities")._get_kwargs(cursor="x", limit=5)
    assert everywhere["params"] == {"cursor": "x", "limit": 5}
    of_one = operation(package, f"{tag}.get_esm_entities")._get_kwargs("e1", cursor="x", limit=5)
    assert of_one["params"] == {"cursor": "x", "limit": 5}


@probes(
    "032-one-request-for-one-thing.yaml",
    *("/v1/users", "/v1/teams", "/v1/connections", "/v1/destinations"),
)
def one_request_for_one_thing(package: str) -> None:
    body_types = {
        "CreateMembershipRequest": (
            "team_management.add_team_membership_in_connection",
            "team_management.add_team_membership_in_group",
            "user_management.add_user_membership_in_connection",
            "user_management.add_user_membership_in_group",
        ),
        "UpdateMembershipRequest": (
            "team_management.update_team_membership_in_connection",
            "team_management.update_team_membership_in_group",
            "team_management.update_user_membership",
            "user_management.update_user_membership_in_connection",
            "user_management.update_user_membership_in_group",
        ),
        "ApproveCertificateRequest": (
            "certificate_management.approve_connection_certificate",
            "certificate_management.approve_destination_certificate",
        ),
        "ApproveFingerprintRequest": (
            "certificate_management.approve_connection_fingerprint",
            "certificate_management.approve_destination_fingerprint",
        ),
    }
    for model, names in body_types.items():
        for name in names:
            build = operation(package, name)._get_kwargs
            assert body_model(build).__name__ == model, name


@probes("033-one-log-service-update.yaml", "/v1/external-logging")
def one_log_service_update(package: str) -> None:
    body = models(package).UpdateLogServiceRequest(enabled=False, config=CONFIG)
    of_group = operation(package, "log_service_management.update_log_service")
    of_account = operation(package, "log_service_management.update_account_log_service")
    for build in (of_group._get_kwargs, of_account._get_kwargs):
        assert body_model(build) is type(body)
    assert of_account._get_kwargs(body=body)["json"] == {"enabled": False, "config": CONFIG}


@probes("064-user-api-keys.yaml", "/v1/users")
def user_api_keys(package: str) -> None:
    body = {"key_value": "******", "key_status": "ACTIVE", "expires_at": None}
    found = answer(package, "user_management.list_user_api_keys", page(body)).data
    (key,) = found.items
    assert (key.key_status, key.expires_at) == ("ACTIVE", None)
    assert "******" not in repr(key)


@probes("065-connector-type-schemas.yaml", "/v1/metadata/connector-types")
def connector_type_schemas(package: str) -> None:
    fields = {
        "mode": {"type": "string", "enum": ["A", "B"], "immutable": True},
        "reports": {"type": "array", "items": {"type": "object", "properties": {"a": {}}}},
    }
    body = {
        "id": "postgres",
        "name": "PostgreSQL",
        "config": {"type": "object", "properties": fields, "required": ["mode"]},
    }
    config = models(package).ConnectorType.from_dict(body).config
    assert config.required == ["mode"]
    assert config.properties["mode"].enum == ["A", "B"]
    assert config.properties["mode"].immutable is True
    assert config.properties["reports"].items.properties["a"].type is None
