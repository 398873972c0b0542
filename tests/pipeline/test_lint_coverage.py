"""The patch or rule that covers a finding is determined, and the command reports it."""

import copy
import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline.lint import cli
from scripts.pipeline.lint.patch_coverage import NAMES, RULE, examine
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.overlay import Patch

from . import sample_documents
from .conftest import ROOT
from .sample_documents import ref

DAY = dt.date(2026, 7, 10)
PUBLISHED = (
    *("2025-12-17", "2026-01-12", "2026-03-18"),
    *("2026-05-22", "2026-06-29", "2026-07-10"),
)
TEXT = {"type": "string"}


def with_integers() -> Document:
    """A document with three errors: a patch fixes one, the rule one, and one stays open."""
    part = {
        "type": "object",
        "properties": {
            "size": {"type": "integer", "enum": ["1"]},
            "shape": {"type": "string", "format": "roman"},
        },
    }
    envelope = {"type": "object", "properties": {"code": TEXT, "data": TEXT}}
    made = sample_documents.operation("part", envelope, ref("Part"))
    made["requestBody"]["required"] = True
    return sample_documents.document({"Part": part}, part=made)


def patch(name: str, *actions: dict[str, Any], since: dt.date | None = None) -> Patch:
    return Patch(name, "", {}, list(actions), since)


SIZES: dict[str, Any] = {"target": "$.components.schemas.Part.properties.size.enum", "remove": True}


def covers(document: Document, *patches: Patch) -> dict[str, str | None]:
    report = examine(document, patches, DAY)
    assert report.misfits == []
    return {covered.finding.kind: covered.by for covered in report.findings}


def test_a_finding_is_covered_by_that_after_which_it_is_gone() -> None:
    other = patch("001-other.yaml", {"target": "$.info", "update": {"version": "v2"}})
    assert covers(with_integers(), other, patch("002-sizes.yaml", SIZES)) == {
        "accept-argument": RULE,
        "enum-type": "002-sizes.yaml",
        "unknown-format": None,
    }


def test_without_its_patch_it_is_open() -> None:
    assert covers(with_integers())["enum-type"] is None


def test_a_patch_of_another_day_covers_nothing() -> None:
    later = patch("001-sizes.yaml", SIZES, since=DAY + dt.timedelta(days=1))
    assert covers(with_integers(), later)["enum-type"] is None


def test_moving_a_defect_does_not_cover_it() -> None:
    move = patch(
        "001-move.yaml",
        {"target": "$.paths", "update": {"/v1/other": {}}},
        {"target": "$.paths['/v1/other']", "copy": "$.paths['/v1/part']"},
        {"target": "$.paths['/v1/part']", "remove": True},
    )
    document = with_integers()
    del document["paths"]["/v1/part"]["post"]["requestBody"]["required"]
    require = patch(
        "002-require.yaml",
        {"target": "$.paths['/v1/other'].post.requestBody", "update": {"required": True}},
    )
    assert covers(document, move)["optional-body"] is None
    assert covers(document, move, require)["optional-body"] == "002-require.yaml"


def test_a_defect_that_a_patch_brings_is_found() -> None:
    bring = patch(
        "001-bring.yaml",
        {
            "target": "$.components.schemas.Part",
            "update": {"properties": {"next": {"type": "array", "items": TEXT, "enum": ["A"]}}},
        },
    )
    assert covers(with_integers(), bring)["enum-on-array"] is None


def test_a_patch_that_does_not_fit_is_reported_and_covers_nothing() -> None:
    wrong = patch("001-wrong.yaml", {"target": "$.components.schemas.Gone", "remove": True})
    report = examine(with_integers(), [wrong, patch("002-sizes.yaml", SIZES)], DAY)
    assert len(report.misfits) == 1
    assert "001-wrong.yaml" in report.misfits[0]
    assert [covered.finding.kind for covered in report.open] == ["unknown-format"]


def test_a_name_of_our_own_covers_a_name_that_is_an_operations() -> None:
    document = with_integers()
    named = document["components"]["schemas"]
    named["Part_make_other"] = copy.deepcopy(named["Part"])
    document["paths"]["/v1/part"]["post"]["requestBody"]["content"]["application/xml"] = {
        "schema": ref("Part_make_other")
    }
    assert covers(document)["repeated-schema"] is None
    report = examine(document, [], DAY, class_names={"partmakeother"})
    by = {covered.finding.kind: covered.by for covered in report.findings}
    assert by["repeated-schema"] == NAMES


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys; from pathlib import Path; from scripts.pipeline.lint.cli import main; "
        "sys.exit(main(Path.cwd()))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "random"},
    )


def test_everything_found_in_the_committed_facts_is_covered() -> None:
    done = run()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("; 0 not covered.\n")
    assert "NOT COVERED" not in done.stdout
    assert "placeholder-map" in done.stdout
    assert run().stdout == done.stdout


def test_what_is_covered_is_reported_when_asked() -> None:
    done = run("-v")
    assert (
        "enum-on-array: $.components.schemas.RoleResponse.properties.scope: the enumeration is "
        "on the array instead of its items (covered by 052-role-scope-values.yaml)\n"
    ) in done.stdout
    assert "(covered by 013-update-destination.yaml)" not in done.stdout  # no kind of defect


def test_without_patches_the_findings_are_open(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (project / "openapi" / "patches").glob("*.yaml"):
        path.unlink()
    assert cli.main(project, ["--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["found"] == len(told["findings"]) > 400
    kinds = {finding["kind"] for finding in told["findings"] if finding["covered_by"] is None}
    assert {"enum-type", "placeholder-map", "optional-body", "required-undefined"} <= kinds
    assert told["not_covered"] > 100


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not JSON",
        b"[]",
        b"\xff\xfe",
        b"{}",
        b'{"openapi": "3.0.1", "paths": {}}',
        b'{"openapi": "3.0.1", "paths": {"/a": {"get": {}}}, "components": {"schemas": {}}}',
        b'{"tags": [{"name": "updated", "description": "2026-07-10T00:00:00Z"}]}',
        None,
    ],
)
def test_unusable_input(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "some.json"
    if content is not None:
        file.write_bytes(content)
    assert cli.main(ROOT, [str(file)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("lint_definition: ")
    assert "some.json" in told.err


@pytest.mark.parametrize("date", PUBLISHED)
def test_everything_found_in_a_published_definition_is_covered(
    date: str, published: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(ROOT, [str(published(date)), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["misfits"] == []
    by = {finding["place"]: finding["covered_by"] for finding in told["findings"]}
    assert None not in by.values()
    assert by["$.components.schemas.NewConnectorRequestV1"] == "004-create-with-config.yaml"
    assert by["$.components.schemas.RoleResponse.properties.scope"] == "052-role-scope-values.yaml"
    kinds = {finding["kind"] for finding in told["findings"]}
    assert {"only-in-subclasses", "enum-type", "map-of-objects", "no-error-status"} <= kinds
    assert ("answer-without-schema" in kinds) == (date > "2026-03")
