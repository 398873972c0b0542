"""Probes of the patches about what requests require."""

import inspect
from typing import Any

from . import models, probes


def check_required(package: str, model: str, **fields: Any) -> None:
    """Check that a request accepts these fields, and cannot be created without any of them."""
    build = getattr(models(package), model)
    assert build(**fields).to_dict().keys() == {name.rstrip("_") for name in fields}
    parameters = inspect.signature(build).parameters.values()
    required = {each.name for each in parameters if each.default is inspect.Parameter.empty}
    assert required == fields.keys()


@probes("035-new-group-name.yaml", "/v1/groups")
def new_group_name(package: str) -> None:
    check_required(package, "CreateGroupRequest", name="finance")


@probes("036-new-log-service.yaml", "/v1/external-logging")
def new_log_service(package: str) -> None:
    fields = {"group_id": "projected_sickle", "service": "cloudwatch"}
    check_required(package, "CreateLogServiceRequest", **fields)


@probes("037-new-account-log-service.yaml", "/v1/external-logging")
def new_account_log_service(package: str) -> None:
    check_required(package, "CreateAccountLogServiceRequest", service="cloudwatch")


@probes("038-new-group-user.yaml", "/v1/groups")
def new_group_user(package: str) -> None:
    fields = {"email": "ada@example.com", "role": "Create Connection"}
    check_required(package, "AddUserToGroupRequest", **fields)


@probes("039-new-hvr-hub.yaml", "/v1/hvr")
def new_hvr_hub(package: str) -> None:
    fields = {"fingerprint": "ab:cd", "hub_server_url": "https://hub.example.com", "port": 4340}
    check_required(package, "RegisterHvrHubRequest", **fields)


@probes("040-new-proxy-agent-name.yaml", "/v1/proxy")
def new_proxy_agent_name(package: str) -> None:
    check_required(package, "CreateProxyAgentRequest", display_name="office")


@probes("041-new-system-key.yaml", "/v1/system-keys")
def new_system_key(package: str) -> None:
    permission = {"access_level": "READ", "resource_type": "CONNECTOR"}
    check_required(package, "SystemKeyPermissionRequest", **permission)
    permissions = [models(package).SystemKeyPermissionRequest(**permission)]
    check_required(package, "CreateSystemKeyRequest", name="nightly", permissions=permissions)


@probes("042-new-team-name.yaml", "/v1/teams")
def new_team_name(package: str) -> None:
    check_required(package, "CreateTeamRequest", name="Finance")


@probes("043-new-transformation.yaml", "/v1/transformations")
def new_transformation(package: str) -> None:
    config = {"package_name": "ad_reporting", "connection_ids": ["speak_inexpensive"]}
    check_required(
        package, "CreateTransformationRequest", type_="QUICKSTART", transformation_config=config
    )


@probes("044-new-transformation-project.yaml", "/v1/transformation-projects")
def new_transformation_project(package: str) -> None:
    check_required(
        package,
        "CreateTransformationProjectRequest",
        group_id="projected_sickle",
        type_="DBT_CORE",
        project_config={"dbt_version": "1.8", "default_schema": "dbt"},
    )
