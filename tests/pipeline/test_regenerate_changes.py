"""A definition that changes in many ways at once: everything is reported, and the rest works."""

import contextlib
import copy
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline import cli
from scripts.pipeline.openapi_document import Document

from .conftest import ROOT, copy_of_project


@dataclass(frozen=True)
class Ran:
    """A regeneration of a copy of the project."""

    code: int
    report: dict[str, Any]
    root: Path


def changed(definition: Document) -> Document:
    document = copy.deepcopy(definition)
    document["tags"] = [
        {"name": "updated", "description": "2030-01-01T00:00:00Z"},
        {"name": "hash", "description": "abc"},
    ]
    paths, named = document["paths"], document["components"]["schemas"]
    # A required field that groups.create does not pass.
    create = paths["/v1/groups"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    request = named[create["$ref"].rpartition("/")[2]]
    request["properties"]["region"] = {"type": "string"}
    request["required"] = [*request.get("required", ()), "region"]
    # Pages by number.
    for parameter in paths["/v1/teams"]["get"]["parameters"]:
        names = {"cursor": "page", "limit": "per_page"}
        parameter["name"] = names.get(parameter["name"], parameter["name"])
    # Another name of a path parameter.
    moved = paths.pop("/v1/users/{userId}")
    paths["/v1/users/{id_of_user}"] = moved
    for operation in moved.values():
        for parameter in operation["parameters"]:
            if parameter["name"] == "userId":
                parameter["name"] = "id_of_user"
    # An operation that cannot be generated.
    paths["/v1/system-keys"]["get"]["parameters"] += [
        {"name": name, "in": "query", "required": False, "schema": {"type": "string"}}
        for name in ("a b", "a-b", "a_b")
    ]
    # A schema with another name: one patch of it does not fit.
    text = json.dumps(document).replace(
        "#/components/schemas/LogStatusResponse", "#/components/schemas/StateOfLog"
    )
    renamed: Document = json.loads(text)
    schemas = renamed["components"]["schemas"]
    schemas["StateOfLog"] = schemas.pop("LogStatusResponse")
    return renamed


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    folder = tmp_path_factory.mktemp("changes")
    root = copy_of_project(folder)
    definition = json.loads((ROOT / "openapi" / "definition.json").read_text("utf-8"))
    known = '"argument removed: teams.list: limit": "Pages have a number instead."'
    accepted = root / "openapi" / "accepted.yaml"
    accepted.write_text(f"omissions: {{}}\nchanges:\n  {known}\n", "utf-8")
    download = folder / "download.json"
    download.write_text(json.dumps(changed(definition)), "utf-8")
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        code = cli.main(root, ["--from", str(download), "--format", "json"])
    return Ran(code, json.loads(told.getvalue()), root)


def test_there_is_work_left(ran: Ran) -> None:
    assert ran.code == 3
    assert ran.report["older_than"] is None


def test_a_new_required_field_is_reported_where_it_is_missing(ran: Ran) -> None:
    (line,) = ran.report["misused"]
    assert line.startswith("fivetrex/_async/groups.py:")
    assert "fivetrex_api.models.CreateGroupRequest requires region now." in line


def test_a_list_without_a_cursor_has_no_method(ran: Ran) -> None:
    (line,) = ran.report["unfit_lines"]
    assert line.startswith("openapi/surface/teams.yaml: teams.list: list_all_teams: ")
    assert "accepts no cursor and no limit" in line
    generated = ran.root / "fivetrex" / "_async" / "generated" / "teams.py"
    assert "async def list(" not in generated.read_text("utf-8")
    assert "async def get(" in generated.read_text("utf-8")


def test_an_operation_that_cannot_be_generated_is_left_out_alone(ran: Ran) -> None:
    (omission,) = ran.report["omissions"]
    assert omission["place"] == "GET /v1/system-keys"
    assert "get_system_keys cannot be generated" in omission["problem"]
    modules = ran.root / "generated" / "fivetrex_api" / "api"
    assert not list(modules.rglob("get_system_keys.py"))
    assert list(modules.rglob("create_system_key.py"))


def test_only_the_actions_on_what_was_renamed_are_left_out(ran: Ran) -> None:
    left_out = [(each["patch"][:3], each["reason"]) for each in ran.report["unfit"]]
    assert [number for number, _ in left_out] == ["025", "050"]
    assert "action 1, target $.components.schemas.LogStatusResponse" in left_out[1][1]
    assert len(ran.report["patches"]) > 50


def test_a_renamed_path_parameter_is_an_argument_of_another_name(ran: Ran) -> None:
    users = ran.root / "fivetrex" / "_async" / "generated" / "users.py"
    assert "id_of_user: str" in users.read_text("utf-8")


def test_the_synchronous_half_is_generated_too(ran: Ran) -> None:
    teams = ran.root / "fivetrex" / "_sync" / "generated" / "teams.py"
    assert "    def list(" not in teams.read_text("utf-8")


def test_the_report_has_what_breaks_callers(ran: Ran) -> None:
    changes = {
        (change["side"], change["event"], *change["places"])
        for change in ran.report["changes"]["changes"]
        if change["class"] == "breaking"
    }
    assert ("argument", "added required", "region") in changes
    assert ("argument", "removed", "cursor") in changes
    assert ("class", "removed", "LogServiceStatus") in changes


def test_an_accepted_change_is_listed_apart(ran: Ran) -> None:
    key = "argument removed: teams.list: limit"
    assert ran.report["changes"]["accepted"] == {key: "Pages have a number instead."}
    assert key not in {each["key"] for each in ran.report["changes"]["changes"]}
