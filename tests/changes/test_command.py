"""`scripts/diff_definition`: its output and its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.changes.cli import main
from scripts.pipeline.openapi_document import Document, Schema

from .sample_documents import STRING, answering, asking, document, obj, operation

ROOT = Path(__file__).resolve().parents[2]
NUMBER: Schema = {"type": "integer"}


def services(*names: str) -> Schema:
    mapping = {name: f"#/components/schemas/{name}" for name in names}
    return {**obj(a=STRING), "discriminator": {"propertyName": "service", "mapping": mapping}}


NOTHING = (document(asking(services("x"))),) * 2
COMPATIBLE = (document(asking(services("x"))), document(asking(services("x")), operation("b")))
REVIEW = (
    document(answering({"type": "string", "enum": ["A", "B"]})),
    document(answering({"type": "string", "enum": ["A"]})),
)
BREAKING = (document(answering(obj(a=STRING))), document(answering(obj(b=STRING))))


@pytest.fixture
def files(tmp_path: Path) -> Any:
    def write(old: Any, new: Any) -> list[str]:
        paths = [tmp_path / "old.json", tmp_path / "new.json"]
        for path, content in zip(paths, (old, new), strict=True):
            data = content if isinstance(content, bytes) else json.dumps(content).encode()
            path.write_bytes(data)
        return [str(path) for path in paths]

    return write


@pytest.mark.parametrize(
    ("documents", "code"), [(NOTHING, 0), (COMPATIBLE, 0), (BREAKING, 1), (REVIEW, 2)]
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_exit_code(
    documents: tuple[Document, Document], code: int, form: str, files: Any
) -> None:
    assert main([*files(*documents), "--format", form]) == code


def test_a_report_for_a_person(files: Any, capsys: pytest.CaptureFixture[str]) -> None:
    def definition(level: list[str], *, required: bool) -> Document:
        request = obj(*(["size"] if required else []), size=STRING, colour=STRING)
        groups = obj(items={"type": "array", "items": obj(level={"enum": level, "type": "string"})})
        return document(
            {**asking(request), "operationId": "create_group"},
            {**answering(groups), "operationId": "list_all_groups"},
        )

    old, new = definition(["A", "B"], required=False), definition(["A", "C"], required=True)
    assert main(files(old, new)) == 1
    told = capsys.readouterr()
    assert told.err == ""
    assert (
        told.out
        == """\
1 breaking, 1 to review, 1 compatible.

BREAKING

  Arguments that are now required: a call without them is rejected
    size
        groups.create

NEEDS REVIEW

  Values that are no longer returned: code that waits for one never ends
    level (B)
        groups.list

COMPATIBLE

  New values in responses: models accept every value
    level (C)
        groups.list

Note: services were not compared, because the older definition has none.
"""
    )


def test_nothing_to_report(files: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(files(*NOTHING)) == 0
    assert capsys.readouterr().out == "No changes for users of the client.\n"


def test_a_report_for_a_program(files: Any, capsys: pytest.CaptureFixture[str]) -> None:
    main([*files(*BREAKING), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    name = "fivetrex_api.api.widgets.change_widget"
    assert report["verdict"] == "breaking"
    assert report["counts"] == {"breaking": 1, "review": 0, "compatible": 1}
    assert report["changes"][0] == {
        "class": "breaking",
        "side": "answer",
        "event": "removed",
        "where": "answer",
        "before": None,
        "after": None,
        "places": {"a": [name]},
        "reason": "code that uses them gets None",
        "key": f"answer removed: {name}: a",
    }
    assert len(report["notes"]) == 1


def test_no_operation_is_left_out_and_no_line_is_long(
    files: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    made = [operation(f"operation_{n}") for n in range(30)]
    assert main(files(document(), document(*made))) == 0
    out = capsys.readouterr().out
    assert [n for n in range(30) if f"widgets.operation_{n}" not in out] == []
    assert max(map(len, out.splitlines())) <= 100


def test_no_name_is_broken_in_two(files: Any, capsys: pytest.CaptureFixture[str]) -> None:
    names = [f"alpha-beta{n}" for n in range(30)] + ["long" * 50]
    fields = dict.fromkeys(names, STRING)
    assert (
        main(files(document(asking(obj(a=STRING))), document(asking(obj(a=STRING, **fields))))) == 0
    )
    out = capsys.readouterr().out
    assert [name for name in names if name not in out] == []


GOOD = document(operation())
DANGLING = document(asking({"$ref": "#/components/schemas/Gone"}))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is not JSON"),
        (b'{"openapi": "3.0.1", "pa', "is not JSON"),
        (b"\xff\xfe\x00", "is not JSON"),
        (b"[" * 99999, "is not JSON"),
        ([], "is not an OpenAPI 3.0 document"),
        ({"openapi": "3.1.0"}, "is not an OpenAPI 3.0 document"),
        ({"swagger": "2.0"}, "is not an OpenAPI 3.0 document"),
        ({"openapi": "3.0.1"}, "has no `paths`"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_wrong_input(
    content: Any, reason: str, turned: bool, files: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = (content, GOOD) if turned else (GOOD, content)
    assert main(files(*documents)) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert reason in told.err
    assert len(told.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "note"),
    [
        (
            {**GOOD, "paths": {**GOOD["paths"], "/v1/a": {"get": {}}}},
            "GET /v1/a: it has no 'operationId'. The operation was left out.",
        ),
        (DANGLING, "it refers to #/components/schemas/Gone, which does not exist"),
    ],
)
def test_what_cannot_be_compared_is_noted(
    content: Any, note: str, files: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(files(content, content)) == 0
    assert note in " ".join(capsys.readouterr().out.split())


def test_a_file_that_is_not_there(files: Any, capsys: pytest.CaptureFixture[str]) -> None:
    old, _ = files(GOOD, GOOD)
    assert main([old, old + ".gone"]) == 3
    assert f"{old}.gone cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["one"], ["a", "b", "--format", "html"]])
def test_a_wrong_command_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 3
    assert "usage: scripts/diff_definition" in capsys.readouterr().err


def test_the_script_itself(files: Any) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "diff_definition", *files(*BREAKING)],
        capture_output=True,
        text=True,
        env=os.environ,
        check=False,
    )
    # Setting up the environment may have written to standard error.
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("1 breaking, 0 to review, 1 compatible.\n")
