"""A fault at any step leaves the tree unchanged.

The steps are the file operations of a successful run. A fast replacement of the generator makes it
possible to test each of them; a few tests use the real generator.
"""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline import (
    apply_patches,
    cli,
    definition_file,
    file_tree_diff,
    generate,
    generated_usage,
    new_tree,
    patch_file,
    regeneration,
)
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.surface import generation
from scripts.pipeline.surface.generation import Surface
from scripts.pipeline.surface.table import Resource

from . import sample_documents
from .conftest import ROOT, Snapshot, snapshot
from .filesystem_faults import Event, watched

resource = pytest.importorskip("resource", reason="limits and signals of POSIX")

FACTS = tuple(
    f"copy/project/openapi/{name}"
    for name in ("definition.json", "messages.json", "services.json", "source.toml")
)
PATCH = """\
overlay: 1.1.0
info: {title: A widget has a colour, version: 1.0.0}
x-evidence: {definition: one, api: two, seen: nowhere}
actions:
  - target: $.components.schemas.Widget.properties
    update: {colour: {type: string}}
"""


def publish(path: Path, *properties: str) -> Path:
    """Write a small definition in the manner of Fivetran's."""
    widget = {"type": "object", "properties": {name: {"type": "string"} for name in properties}}
    document = sample_documents.document(
        {"Widget": widget},
        connections=sample_documents.operation("connections", sample_documents.ref("Widget")),
    )
    document["tags"] = [
        {"name": "updated", "description": "2030-01-01T00:00:00Z"},
        {"name": "hash", "description": "abc"},
    ]
    path.write_text(json.dumps(document), "utf-8")
    return path


def generate_quickly(definition: Path, settings: Path, package: Path) -> None:
    """Replace the generator: write a package that contains the definition."""
    (package / "models").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "models" / "widget.py").write_text(f"SEEN = {definition.read_text('utf-8')!r}\n")


def postprocess_quickly(package: Path, document: Document, project: object, settings: Path) -> None:
    (package / "py.typed").touch()


def generate_surface_quickly(
    root: Path,
    new: Path,
    table: list[Resource],
    project: object,
    document: Document,
    *,
    allow_unfit: bool,
) -> Surface:
    for file in (
        generation.FOLDER / "widgets.py",
        generation.SYNC_FOLDER / "widgets.py",
        generation.MODELS,
    ):
        (new / file).parent.mkdir(parents=True)
        (new / file).write_text(f"SEEN = {len(str(document))}\n")
    return Surface([], [], [], [])


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "generate", generate_quickly)
    monkeypatch.setattr(new_tree, "postprocess_package", postprocess_quickly)
    monkeypatch.setattr(new_tree, "format_package", lambda package: None)
    monkeypatch.setattr(new_tree, "generate_surface", generate_surface_quickly)


@pytest.fixture
def small(tmp_path: Path, quick: None, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project like ours, generated from a small definition with an error."""
    root = tmp_path / "project"
    (root / "openapi" / "patches").mkdir(parents=True)
    (root / "openapi" / "patches" / "001-colour.yaml").write_text(PATCH)
    shutil.copytree(ROOT / "openapi" / "templates", root / "openapi" / "templates")
    (root / "openapi" / "descriptions").mkdir()
    for name in ("operations", "schemas", "fields"):
        (root / "openapi" / "descriptions" / f"{name}.yaml").write_text("{}")
    (root / "openapi" / "always_present.yaml").write_text("{}")
    for name in ("surface.schema.json", "generator.yaml"):
        shutil.copy(ROOT / "openapi" / name, root / "openapi")
    (root / "openapi" / "surface").mkdir()
    (root / "openapi" / "surface" / "widgets.yaml").write_text("widgets: {class: Widgets}")
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "fivetrex").mkdir()
    (root / "fivetrex" / "client.py").write_text("import fivetrex_api.models.widget\n")
    assert cli.main(root, ["--from", str(publish(tmp_path / "old.json", "id"))]) == 0
    publish(tmp_path / "new.json", "id", "size")
    capsys.readouterr()
    return root


def run(root: Path) -> int:
    return cli.main(root, ["--from", str(root.parent / "new.json")])


@pytest.fixture
def steps(small: Path, tmp_path: Path) -> tuple[list[Event], Snapshot]:
    """The steps of a successful run on a copy, and the resulting tree."""
    copy = tmp_path / "copy"
    shutil.copytree(small, copy / "project")
    shutil.copy(tmp_path / "new.json", copy)
    with watched(copy, lambda number, event: None) as seen:
        assert run(copy / "project") == 0
    return list(seen), snapshot(copy / "project")


def full_disk() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def unreadable() -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def interrupt() -> None:
    raise KeyboardInterrupt


def terminate() -> None:
    signal.raise_signal(signal.SIGTERM)


@pytest.mark.parametrize("fault", [full_disk, unreadable, interrupt, terminate])
def test_a_fault_at_each_step(
    fault: Callable[[], None],
    small: Path,
    steps: tuple[list[Event], Snapshot],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    expected, after = steps
    before = snapshot(small)
    last_swap = max(n for n, event in enumerate(expected) if event.name == "os.rename")
    assert before != after
    assert len(expected) > 40

    for step, event in enumerate(expected):
        if fault is unreadable and (event.name != "open" or event.writes):
            continue
        capsys.readouterr()

        def fail_here(number: int, _event: Event, step: int = step) -> None:
            if number == step:
                fault()

        with watched(tmp_path, fail_here):
            code = run(small)

        told = capsys.readouterr().err
        if event.path.endswith(FACTS) and code == 0:
            # A download replaces facts that cannot be read.
            assert fault in (full_disk, unreadable)
            assert snapshot(small) == after
            _start_again(small, tmp_path)
        elif step < last_swap:
            assert (code, snapshot(small)) == (1, before), f"step {step}: {event}"
            assert list(small.glob(".regenerate-*")) == [], f"step {step}: {event}"
            assert "Nothing was" in told
            assert "Traceback" not in told
        else:
            # All is in its place, and what is left is to clean up, outside of git's view.
            for left in small.glob(".regenerate-*"):
                shutil.rmtree(left)
            assert snapshot(small) in (before, after), f"step {step}: {event}"
            assert code in (0, 1)
            _start_again(small, tmp_path)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def _start_again(small: Path, tmp_path: Path) -> None:
    assert cli.main(small, ["--from", str(tmp_path / "old.json")]) == 0


def test_a_disk_that_stays_full(
    small: Path, steps: tuple[list[Event], Snapshot], tmp_path: Path
) -> None:
    before = snapshot(small)
    making = [number for number, event in enumerate(steps[0]) if event.makes]
    assert len(making) > 8

    for step in making:

        def fail_from_here(number: int, event: Event, step: int = step) -> None:
            if number >= step and event.makes:
                full_disk()

        with watched(tmp_path, fail_from_here):
            code = run(small)

        assert (code, snapshot(small)) == (1, before), f"step {step}: {steps[0][step]}"
        assert list(small.glob(".regenerate-*")) == []


def test_being_interrupted_twice(
    small: Path, steps: tuple[list[Event], Snapshot], tmp_path: Path
) -> None:
    before = snapshot(small)
    swaps = [number for number, event in enumerate(steps[0]) if event.name == "os.rename"]

    for step in swaps[:-1]:

        def stop_and_stop(number: int, event: Event, step: int = step) -> None:
            if number >= step:
                terminate()

        with watched(tmp_path, stop_and_stop):
            code = run(small)

        assert (code, snapshot(small)) == (1, before), f"step {step}: {steps[0][step]}"
        assert list(small.glob(".regenerate-*")) == []


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Make the system refuse to write on, in the middle of a file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_that_can_only_be_half_written(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(small)
    with no_file_larger_than(200):
        code = run(small)
    assert (code, snapshot(small)) == (1, before)
    assert "File too large" in capsys.readouterr().err


@pytest.mark.parametrize("size", [1_000, 100_000])
def test_a_disk_that_fills_up_under_the_real_generator(
    size: int, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "openapi" / "patches" / "002-connection-schedule.yaml").unlink()
    before = snapshot(project)
    with no_file_larger_than(size):
        code = cli.main(project, [])
    assert (code, snapshot(project)) == (1, before)
    assert "Nothing was changed" in capfd.readouterr().err
    assert list(project.glob(".regenerate-*")) == []


def test_a_process_that_is_terminated(project: Path) -> None:
    (project / "openapi" / "patches" / "002-connection-schedule.yaml").unlink()
    before = snapshot(project)
    running = subprocess.Popen(
        [sys.executable, "-m", "scripts.pipeline"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not list(project.glob(".regenerate-*/new/generated/fivetrex_api/models/*.py")):
        assert running.poll() is None
        time.sleep(0.01)
    running.terminate()
    out, told = running.communicate()

    assert (running.returncode, out) == (1, "")
    assert told == "regenerate: interrupted. Nothing was changed.\n"
    assert snapshot(project) == before
    assert list(project.glob(".regenerate-*")) == []


STAGES: dict[str, tuple[object, str]] = {
    "reading": (definition_file, "read"),
    "reducing": (regeneration, "reduce"),
    "comparing": (regeneration, "compare_definitions"),
    "loading patches": (patch_file, "load"),
    "patching": (apply_patches, "apply_all"),
    "tolerating": (regeneration, "make_effective"),
    "generating": (generate, "generate"),
    "post-processing": (new_tree, "postprocess_package"),
    "finding usages": (generated_usage, "find_usages"),
    "finding differences": (file_tree_diff, "differences"),
    "swapping": (file_tree_diff, "swap"),
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "fault",
    [
        PipelineError("it does not work"),
        OSError(errno.ENOSPC, "No space left"),
        KeyboardInterrupt(),
    ],
    ids=["error", "disk", "stop"],
)
def test_a_stage_that_fails_at_its_end(
    stage: str, fault: BaseException, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, name = STAGES[stage]
    original: Callable[..., Any] = getattr(module, name)
    before = snapshot(small)

    def fail(*arguments: Any, **options: Any) -> None:
        if stage != "swapping":
            original(*arguments, **options)
        raise fault

    monkeypatch.setattr(module, name, fail)
    assert (run(small), snapshot(small)) == (1, before)
    assert list(small.glob(".regenerate-*")) == []


def test_what_was_not_expected_is_not_hidden(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot(small)

    def fail(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(generate, "generate", fail)
    with pytest.raises(ZeroDivisionError):
        run(small)
    assert snapshot(small) == before
    assert list(small.glob(".regenerate-*")) == []


UNUSABLE = {
    "openapi/patches": ["gone", "a link to itself", "not text"],
    "openapi/patches/001-colour.yaml": ["a folder", "a link to itself", "not text"],
    "openapi/surface/widgets.yaml": ["a folder", "a link to itself", "not text"],
    "openapi/surface": ["gone", "a link to itself", "not text"],
    "openapi/templates/generated-readme.md": ["gone", "a folder", "a link to itself"],
    "pyproject.toml": ["gone", "a folder", "a link to itself"],
    "fivetrex/client.py": ["a folder", "a link to itself", "not text"],
}


@pytest.mark.parametrize(
    ("part", "how"), [(part, how) for part, ways in UNUSABLE.items() for how in ways]
)
def test_a_file_that_cannot_be_used(
    part: str, how: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small / part
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    if how == "a folder":
        path.mkdir()
    elif how == "a link to itself":
        os.symlink(path.name, path)
    elif how == "not text":
        path.write_bytes(b"\xff\xfe\x00")
    before = snapshot(small)

    assert run(small) == 1

    told = capsys.readouterr().err
    assert path.name in told
    assert "Nothing was changed" in told
    assert snapshot(small) == before


@pytest.mark.parametrize("damage", ["<<<<<<< HEAD", "[]", "{}", ""])
def test_facts_that_cannot_be_read_are_recreated(
    damage: str, small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(small)
    (small / "openapi" / "definition.json").write_text(damage)
    (small / "openapi" / "source.toml").unlink()

    assert cli.main(small, ["--from", str(tmp_path / "old.json")]) == 0

    assert "The previous facts could not be read" in capsys.readouterr().out
    assert snapshot(small) == before


def test_the_tree_is_not_touched_by_a_check(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(small)
    with watched(small, lambda number, event: None) as seen:
        assert cli.main(small, ["--check", "--from", str(tmp_path / "new.json")]) == 1
    assert not [event for event in seen if event.writes]
    assert snapshot(small) == before
    assert "widget.py differs" in capsys.readouterr().err
