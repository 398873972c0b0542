"""A new resource is one file of the table: both clients, the models and the reports follow.

A copy of the project gets widgets in its definition, and one file in its table. It is regenerated
once for all tests.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline import file_tree_diff
from tests.support.sharing import build_once

from .conftest import ROOT, copy_of_project
from .surface_samples import TABLE, TEXT, WIDGET, add_widgets, operation


@dataclass(frozen=True)
class Regenerated:
    """A copy of the project with a newer definition.

    Attributes:
        root: The root of the copy.
        code: The exit code of the regeneration.
        output: What it reported, as JSON.
    """

    root: Path
    code: int
    output: dict[str, Any]


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a copy, whose packages come first."""
    paths = os.pathsep.join((str(root), str(root / "generated")))
    environment = {**os.environ, "PYTHONPATH": paths, "MYPYPATH": paths}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env=environment,
    )


def build(folder: Path) -> None:
    """Make the copy, and regenerate it."""
    root = copy_of_project(folder)
    # The twin is that of the tests as well.
    shutil.copytree(ROOT / "tests" / "_async", root / "tests" / "_async")
    path = root / "openapi" / "definition.json"
    definition = json.loads(path.read_text("utf-8"))
    (folder / "before.json").write_text(json.dumps(definition))
    add_widgets(definition)
    # An operation that is on no line of the table, one that is gone, and a field that is new.
    definition["paths"]["/v1/widgets/{widgetId}/rotate"] = {
        "post": operation("rotate_widget", WIDGET)
    }
    del definition["paths"]["/v1/teams/{teamId}"]["get"]
    schemas = definition["components"]["schemas"]
    schemas["TeamRequest"]["properties"]["colour"] = TEXT
    path.write_text(json.dumps(definition))
    (root / "openapi" / "surface" / "widgets.yaml").write_text(TABLE)
    done = run(root, "-m", "scripts.pipeline", "--format", "json")
    (folder / "output.json").write_text(done.stdout or done.stderr)
    (folder / "code").write_text(str(done.returncode))
    # The twin of the client, as it is written for both.
    twin = run(root, "-m", "scripts.twin")
    assert (twin.returncode, twin.stderr) == (0, "")


@pytest.fixture(scope="module")
def regenerated(shared_folder: Path) -> Regenerated:
    folder = shared_folder / "surface"
    build_once(folder, build)
    text = (folder / "output.json").read_text()
    assert text.startswith("{"), text
    return Regenerated(folder / "project", int((folder / "code").read_text()), json.loads(text))


PROGRAM = """
import asyncio, inspect, json
import httpx
import fivetrex
from fivetrex.models import Widget, WidgetPart

REQUESTS = []

def answer(request):
    body = json.loads(request.content) if request.content else None
    REQUESTS.append([request.method, str(request.url.raw_path, "ascii"), body])
    widget = {"id": "w1", "name": "Hammer", "created_at": "2026-07-01T10:00:00Z",
              "parts": [{"label": "head"}]}
    if request.method == "DELETE":
        return httpx.Response(200, json={"code": "Success", "message": "Deleted"})
    if request.url.path == "/v1/widgets" and request.method == "GET":
        data = {"items": [widget], "next_cursor": None}
        return httpx.Response(200, json={"code": "Success", "data": data})
    return httpx.Response(200, json={"code": "Success", "data": widget})

SECRETS = {"api_key": "key", "api_secret": "secret"}

def use(client):
    page = client.widgets.list(type="tool", active=True, limit=10)
    assert isinstance(page.items[0], Widget) and page.items[0].name == "Hammer"
    assert [each.id for each in client.widgets.stream()] == ["w1"]
    got = client.widgets.get("w1")
    assert got.created_at.year == 2026 and got.parts[0].label == "head"
    made = client.widgets.create(name="Hammer", from_="here", tags=["a"], parts=[{"label": "b"}])
    assert made == got
    assert client.widgets.update("w1", name=None, extra={"new": 1}) == got
    assert client.widgets.delete("w1") is None
    client.teams.create(name="Blue", role="Viewer", colour="blue")

async def use_async(client):
    page = await client.widgets.list(type="tool", active=True, limit=10)
    assert isinstance(page.items[0], Widget) and page.items[0].name == "Hammer"
    assert [each.id async for each in client.widgets.stream()] == ["w1"]
    got = await client.widgets.get("w1")
    made = await client.widgets.create(
        name="Hammer", from_="here", tags=["a"], parts=[WidgetPart(label="b")])
    assert made == got
    assert await client.widgets.update("w1", name=None, extra={"new": 1}) == got
    assert await client.widgets.delete("w1") is None
    await client.teams.create(name="Blue", role="Viewer", colour="blue")

def refused(call, expected):
    try:
        call()
    except ValueError as error:
        return str(error)
    raise AssertionError(expected)

with httpx.Client(transport=httpx.MockTransport(answer)) as http:
    client = fivetrex.Client(**SECRETS, http_client=http)
    use(client)
    sent = len(REQUESTS)
    messages = [
        refused(lambda: client.widgets.list(type=""), "type"),
        refused(lambda: client.widgets.get(" "), "widget_id"),
        refused(lambda: client.widgets.create(name=""), "name"),
        refused(lambda: client.widgets.create(name="a", extra={"from": "b"}), "from_"),
        refused(lambda: client.widgets.update("w1"), "change"),
        refused(lambda: client.widgets.update("w1", client_secret="******"), "client_secret"),
    ]
    assert len(REQUESTS) == sent

async def main():
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        await use_async(fivetrex.AsyncClient(**SECRETS, http_client=http))

asyncio.run(main())
methods = {
    name: inspect.getdoc(method)
    for name, method in inspect.getmembers(type(client.widgets), inspect.isfunction)
    if not name.startswith("_")
}
print(json.dumps({
    "file": fivetrex.__file__, "requests": REQUESTS, "messages": messages, "methods": methods,
    "class": type(client.widgets).__doc__, "exported": "Widget" in fivetrex.models.__all__,
    "signature": str(inspect.signature(type(client.widgets).create)),
    "has_get": hasattr(client.teams, "get"),
}))
"""

REQUESTS = [
    ["GET", "/v1/widgets?limit=10&type=tool&active=true", None],
    ["GET", "/v1/widgets?limit=1000", None],
    ["GET", "/v1/widgets/w1", None],
    [
        "POST",
        "/v1/widgets",
        {"name": "Hammer", "from": "here", "tags": ["a"], "parts": [{"label": "b"}]},
    ],
    ["PATCH", "/v1/widgets/w1", {"name": None, "new": 1}],
    ["DELETE", "/v1/widgets/w1", None],
    # A field that only the newer definition has.
    ["POST", "/v1/teams", {"name": "Blue", "role": "Viewer", "colour": "blue"}],
]


@pytest.fixture(scope="module")
def used(regenerated: Regenerated) -> dict[str, Any]:
    """What a program finds that uses both clients of the copy."""
    done = run(regenerated.root, "-W", "error", "-c", PROGRAM)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["file"].startswith(str(regenerated.root))
    return found


def test_both_clients_call_the_new_operations(used: dict[str, Any]) -> None:
    def comparable(requests: list[Any]) -> list[Any]:
        return [
            [method, sorted(path.split("?")[-1].split("&")), body, path.split("?")[0]]
            for method, path, body in requests
        ]

    assert comparable(used["requests"]) == comparable([*REQUESTS, *REQUESTS])


def test_errors_name_the_arguments_of_the_caller(used: dict[str, Any]) -> None:
    type_, widget_id, name, extra, change, masked = used["messages"]
    assert type_ == "type must not be empty"
    assert widget_id.startswith("widget_id ")
    assert name == "name must not be empty"
    assert extra == "extra: 'from' is an argument of the method; pass from_=... instead"
    assert change == "nothing to change: pass at least one field"
    assert masked.startswith("client_secret: masked")


def test_the_methods_are_documented(used: dict[str, Any]) -> None:
    methods = used["methods"]
    assert sorted(methods) == ["create", "delete", "get", "list", "stream", "update"]
    assert methods["create"].startswith("Create a widget.\n")
    for name, text in methods.items():
        assert "Raises:\n" in text, name
        assert f"client.widgets.{name}(" in text
        assert "await" not in text
    assert "Available as `client.widgets`." in used["class"]
    assert used["exported"]
    assert used["signature"].startswith("(self, *, name: 'str', ")
    assert "from_: 'str | NotGiven | None' = NOT_GIVEN" in used["signature"]


TYPED = """
from typing import assert_type
import fivetrex
from fivetrex.models import Widget

def use(client: fivetrex.Client) -> None:
    assert_type(client.widgets.get("w1"), Widget)
    assert_type(client.widgets.list(type="tool").items, list[Widget])
    for widget in client.widgets.stream(active=True):
        assert_type(widget.name, str | None)
    client.widgets.create(name="a", size="SMALL", parts=[{"label": "b"}])
    client.widgets.create(name="a", count="many")  # type: ignore[arg-type]
    client.widgets.create()  # type: ignore[call-arg]

async def use_async(client: fivetrex.AsyncClient) -> None:
    assert_type(await client.widgets.get("w1"), Widget)
    async for widget in client.widgets.stream():
        assert_type(widget, Widget)
"""


def test_the_methods_are_typed(regenerated: Regenerated) -> None:
    (regenerated.root / "use_widgets.py").write_text(TYPED)
    done = run(
        regenerated.root, "-m", "mypy", "--strict", "--follow-imports=silent", "use_widgets.py"
    )
    assert done.stdout == "Success: no issues found in 1 source file\n", done.stdout + done.stderr


def test_the_generated_files_name_their_source(regenerated: Regenerated) -> None:
    for file in (
        "fivetrex/_async/generated/widgets.py",
        "fivetrex/_async/generated/client_resources.py",
        "fivetrex/models/__init__.py",
    ):
        first = (regenerated.root / file).read_text("utf-8").partition("\n")[0]
        assert first.startswith("# Generated by scripts/regenerate from openapi/surface"), file
        assert first.endswith("Do not edit."), file
    made = {path.name for path in (regenerated.root / "fivetrex/_async/generated").glob("*.py")}
    before = {path.name for path in (ROOT / "fivetrex/_async/generated").glob("*.py")}
    assert made - before == {"widgets.py"}


def test_only_generated_files_change(regenerated: Regenerated) -> None:
    files = regenerated.output["files"]
    assert [name for name in files if name.startswith("fivetrex/")] == [
        "fivetrex/_async/generated/client_resources.py differs",
        "fivetrex/_async/generated/teams.py differs",
        "fivetrex/_async/generated/widgets.py is missing",
        "fivetrex/_sync/generated/client_resources.py differs",
        "fivetrex/_sync/generated/teams.py differs",
        "fivetrex/_sync/generated/widgets.py is missing",
        "fivetrex/models/__init__.py differs",
    ]


def test_what_is_left_to_do_is_reported(regenerated: Regenerated, used: dict[str, Any]) -> None:
    # 3: a line of the table has no operation any more.
    assert regenerated.code == 3
    assert regenerated.output["missing_from_definition"] == [
        "openapi/surface/teams.yaml: teams.get: no operation team_details"
    ]
    assert not used["has_get"]
    assert regenerated.output["not_on_the_surface"] == ["rotate_widget"]
    assert regenerated.output["suggested_lines"] == [
        "openapi/surface/widgets.yaml:",
        "  widgets:",
        "    rotate: {operation: rotate_widget, returns: nothing}",
    ]
    assert regenerated.output["gone"] == []


def test_the_change_report_has_the_public_names(regenerated: Regenerated) -> None:
    before = regenerated.root.parent / "before.json"
    done = run(
        regenerated.root,
        "-c",
        "from scripts.changes.cli import main; raise SystemExit(main())",
        str(before),
        "openapi/definition.json",
    )
    for name in ("list", "get", "create", "update", "delete"):
        assert f"widgets.{name}" in done.stdout
    assert "teams.get" in done.stdout


def test_check_compares_every_file(regenerated: Regenerated, tmp_path: Path) -> None:
    """A surplus file, a missing one and one byte, in the folders of the client."""
    present = tmp_path / "present"
    for part in ("generated", "fivetrex"):
        shutil.copytree(regenerated.root / part, present / part)
    wanted = tmp_path / "wanted"
    for folder in ("generated", "fivetrex/_async/generated", "fivetrex/_sync/generated"):
        shutil.copytree(present / folder, wanted / folder)
    models = Path("fivetrex", "models", "__init__.py")
    (wanted / models).parent.mkdir()
    shutil.copy(present / models, wanted / models)
    assert list(file_tree_diff.differences(wanted, present)) == []

    generated = present / "fivetrex" / "_async" / "generated"
    (generated / "gadgets.py").touch()
    (generated / "roles.py").unlink()
    for path in (generated / "groups.py", present / models):
        path.write_bytes(path.read_bytes() + b"\n")

    assert list(file_tree_diff.differences(wanted, present)) == [
        "fivetrex/_async/generated/gadgets.py should not be there",
        "fivetrex/_async/generated/groups.py differs",
        "fivetrex/_async/generated/roles.py is missing",
        "fivetrex/models/__init__.py differs",
    ]
    aside = tmp_path / "aside"
    aside.mkdir()
    file_tree_diff.swap(wanted, present, aside)
    assert not (generated / "gadgets.py").exists()
    assert (generated / "roles.py").exists()
