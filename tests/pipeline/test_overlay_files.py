"""Patch files: name, number, dates, and no unknown keys."""

import datetime as dt
from pathlib import Path

import pytest

from scripts.pipeline import patch_file
from scripts.pipeline.errors import PipelineError

EVIDENCE = "x-evidence: {definition: a, api: b, seen: c}\n"
INFO = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\n"
HEAD = INFO + EVIDENCE
ACTIONS = "actions: [{target: $, update: {x: 1}}]\n"

NOT_PATCHES = {
    "overlay: [": "cannot be read as YAML",
    "a: 1\na: 2": "cannot be read as YAML",
    "": "a mapping",
    "[]": "a mapping",
    "overlay: 1.0.0": "`overlay: 1.1.0`",
    "openapi: 3.0.1": "`overlay: 1.1.0`",
    "overlay: 1.1.0\nactions: []": "`info` with the strings `title` and `version`",
    "overlay: 1.1.0\ninfo: {title: t}": "`info` with the strings `title` and `version`",
    "overlay: 1.1.0\ninfo: {title: t, version: 1}": "`info` with the strings",
    "overlay: 1.1.0\ninfo: {title: t, version: '1', by: me}": "unknown key in `info`: by",
    INFO: "`x-evidence` with the strings `definition`, `api` and `seen`",
    INFO + "x-evidence: {definition: a, api: b}": "`x-evidence` with the strings",
    INFO
    + "x-evidence: {definition: a, api: b, seen: c, by: me}": "unknown key in `x-evidence`: by",
    HEAD: "`actions`",
    HEAD + "actions: []": "`actions`",
    HEAD + "extends: openapi.json\n" + ACTIONS: "unknown key at the top level: extends",
    HEAD + "x-untill: 2026-01-12\n" + ACTIONS: "unknown key at the top level: x-untill",
    HEAD + "x-since: spring\n" + ACTIONS: "a date in `x-since`, such as 2026-03-18",
    HEAD + "x-until: 2026\n" + ACTIONS: "a date in `x-until`",
    HEAD + "x-since: 2026-03-18T12:00:00Z\n" + ACTIONS: "a date in `x-since`",
    HEAD + "x-since: 2026-03-18\nx-until: 2026-03-17\n" + ACTIONS: "applies to no date",
    HEAD + "actions: [{update: {}}]": "a `target` in action 1",
    HEAD + "actions: [{target: 1, update: {}}]": "a `target` in action 1",
    HEAD + "actions: [{target: $}]": "exactly one of update, copy",
    HEAD + "actions: [{target: $, remove: false}]": "exactly one of update, copy",
    HEAD + "actions: [{target: $, remove: 'yes'}]": "exactly one of update, copy",
    HEAD + "actions: [{target: $, update: {}, remove: true}]": "exactly one of update, copy",
    HEAD + "actions: [{target: $, update: {}, copy: $.info}]": "exactly one of update, copy",
    HEAD + "actions: [{target: $, copy: 1}]": "a JSONPath in `copy` in action 1",
    HEAD + "actions: [{target: $, update: {}, when: now}]": "unknown key in action 1: when",
    HEAD + "actions: [{target: $, update: {}, x-matches: 0}]": "above zero in `x-matches`",
    HEAD + "actions: [{target: $, update: {}, x-matches: true}]": "above zero in `x-matches`",
    HEAD + "actions: [{target: $, remove: true}, {target: $, remove: true}]": (
        "has the same action twice: 1 and 2"
    ),
    HEAD + "actions: [{target: $, update: {200: {}}}]": "write '200' instead of 200 in action 1",
    HEAD + "actions: [{target: $, update: [{a: 2026-01-12}]}]": "write '2026-01-12' instead of",
    HEAD + "actions: [{target: $, update: .nan}]": "that JSON does not support",
}


@pytest.mark.parametrize("text", NOT_PATCHES)
def test_what_is_not_a_patch(text: str, tmp_path: Path) -> None:
    (tmp_path / "001-odd.yaml").write_text(text)
    with pytest.raises(PipelineError, match=r"patch 001-odd\.yaml") as raised:
        patch_file.load(tmp_path)
    assert NOT_PATCHES[text] in str(raised.value)


def test_patches_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("010-last", "002-middle", "001-first"):
        (tmp_path / f"{name}.yaml").write_text(HEAD + ACTIONS)
    (tmp_path / ".001-first.yaml.swp").write_bytes(b"\xff")
    assert [patch.name[:3] for patch in patch_file.load(tmp_path)] == ["001", "002", "010"]


def test_two_patches_of_one_number(tmp_path: Path) -> None:
    for name in ("001-first", "001-second"):
        (tmp_path / f"{name}.yaml").write_text(HEAD + ACTIONS)
    with pytest.raises(PipelineError, match=r"001-first\.yaml and 001-second\.yaml have the same"):
        patch_file.load(tmp_path)


@pytest.mark.parametrize(
    "name", ["1-short.yaml", "001-Large.yaml", "001.yaml", "001-a.yml", "001-a_b.yaml", "notes.md"]
)
def test_a_wrong_file_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(HEAD + ACTIONS)
    with pytest.raises(PipelineError, match=f"patch {name} has a wrong file name"):
        patch_file.load(tmp_path)


def test_a_patch_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "001-folder.yaml").mkdir()
    with pytest.raises(PipelineError, match=r"patch 001-folder\.yaml cannot be read"):
        patch_file.load(tmp_path)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        ("", {11, 12, 13, 18, 19}),
        ("x-since: 2026-03-12\n", {12, 13, 18, 19}),
        ("x-since: '2026-03-12'\n", {12, 13, 18, 19}),
        ("x-until: 2026-03-18\n", {11, 12, 13, 18}),
        ("x-since: 2026-03-12\nx-until: 2026-03-18\n", {12, 13, 18}),
        ("x-since: 2026-03-12\nx-until: 2026-03-12\n", {12}),
    ],
)
def test_the_definitions_that_a_patch_holds_for(dates: str, days: set[int], tmp_path: Path) -> None:
    (tmp_path / "001-dated.yaml").write_text(HEAD + dates + ACTIONS)
    [patch] = patch_file.load(tmp_path)
    march = (dt.date(2026, 3, day) for day in (11, 12, 13, 18, 19))
    assert {day.day for day in march if patch.holds_on(day)} == days
