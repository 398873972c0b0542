"""scripts/new_patch creates a file, which is invalid until it is filled in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from scripts.pipeline import apply_patches, new_patch, patch_file
from scripts.pipeline.errors import PipelineError

from . import sample_documents


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "openapi" / "patches").mkdir(parents=True)
    return tmp_path


def test_the_next_patch(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    patches = root / "openapi" / "patches"
    assert new_patch.main(root, ["one-widget"]) == 0
    assert capsys.readouterr().out.startswith("Created openapi/patches/001-one-widget.yaml. ")
    (patches / "041-else.yaml").touch()
    assert new_patch.main(root, ["widgets-2", "--title", "A widget: it has 2 parts"]) == 0

    assert [path.name for path in sorted(patches.iterdir())] == [
        "001-one-widget.yaml",
        "041-else.yaml",
        "042-widgets-2.yaml",
    ]
    first, last = (
        YAML(typ="safe").load(patches / name)
        for name in ("001-one-widget.yaml", "042-widgets-2.yaml")
    )
    assert first["info"]["title"] == "One widget"
    assert last["info"]["title"] == "A widget: it has 2 parts"


def test_it_is_refused_until_it_is_filled_in(root: Path) -> None:
    patches = root / "openapi" / "patches"
    path = new_patch.make(patches, "one-widget")
    with pytest.raises(PipelineError, match=r"001-one-widget\.yaml must have `x-evidence` with"):
        patch_file.load(patches)

    text = path.read_text()
    for key in ("definition", "api", "seen"):
        text = text.replace(f"  {key}:\n", f"  {key}: Something.\n")
    path.write_text(text.replace("# x-", "x-"))
    [patch] = patch_file.load(patches)
    assert patch.title == "One widget"
    assert str(patch.since) == "2026-03-18"
    assert str(patch.until) == "2026-07-10"
    assert patch.actions[0]["target"] == "$.components.schemas.Widget.properties"


@pytest.mark.parametrize(
    "slug", ["", "One", "one_widget", "one--widget", "-one", "one-", "../one", "one.yaml", "é"]
)
def test_a_bad_slug(slug: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_patch.main(root, ["--", slug]) == 1
    assert "cannot be part of a file name" in capsys.readouterr().err
    assert list((root / "openapi" / "patches").iterdir()) == []


def test_a_slug_that_is_taken(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "openapi" / "patches" / "007-one-widget.yaml").write_text("mine")
    assert new_patch.main(root, ["one-widget"]) == 1
    assert "007-one-widget.yaml exists already" in capsys.readouterr().err
    assert [path.read_text() for path in (root / "openapi" / "patches").iterdir()] == ["mine"]


def test_the_last_number(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "openapi" / "patches" / "999-last.yaml").touch()
    assert new_patch.main(root, ["one-more"]) == 1
    assert "all numbers up to 999 are in use" in capsys.readouterr().err


def test_no_folder_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_patch.main(tmp_path, ["one-widget"]) == 1
    assert "openapi/patches" in capsys.readouterr().err


def test_a_title_of_two_lines(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_patch.main(root, ["one-widget", "--title", "One\nactions: []"]) == 1
    assert "must be one line" in capsys.readouterr().err


@given(st.text(min_size=1).filter(str.isprintable))
def test_any_title_is_read_as_it_was_given(title: str) -> None:
    text = new_patch._TEMPLATE.format(title=new_patch._as_yaml(title))
    assert YAML(typ="safe").load(text)["info"]["title"] == title


def test_a_skeleton_of_an_operation(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["widget-parts", "--operation", "GET", "/v1/widgets/{widgetId}/spare-parts"]
    assert new_patch.main(root, arguments) == 0
    told = capsys.readouterr().out
    assert "with the operation get_widgets_spare_parts" in told
    assert "example: {widget_id: an_id}" in told
    for part in ("surface", "probes", "operation_cases", "simulator/resources", "public_names"):
        assert part in told

    (path,) = (root / "openapi" / "patches").iterdir()
    text = path.read_text()
    for key in ("definition", "api", "seen"):
        text = text.replace(f"  {key}:\n", f"  {key}: Something.\n")
    path.write_text(text)
    [patch] = patch_file.load(path.parent)
    document = sample_documents.document({}, part=sample_documents.operation("part"))
    patched = apply_patches.apply_all(document, [patch]).document
    made = patched["paths"]["/v1/widgets/{widgetId}/spare-parts"]["get"]
    assert made["operationId"] == "get_widgets_spare_parts"
    assert [each["name"] for each in made["parameters"]] == ["widgetId", "Accept"]


@pytest.mark.parametrize(
    ("method", "path", "reason"),
    [
        ("FETCH", "/v1/widgets", "'FETCH' is no HTTP method"),
        ("GET", "v1/widgets", "'v1/widgets' is no path"),
        ("GET", "/v1/widgets/{a b}", "is no path"),
    ],
)
def test_a_wrong_operation(
    method: str, path: str, reason: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new_patch.main(root, ["widgets", "--operation", method, path]) == 1
    assert reason in capsys.readouterr().err
    assert list((root / "openapi" / "patches").iterdir()) == []
