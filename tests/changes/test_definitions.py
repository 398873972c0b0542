"""Definitions are compared as callers see them: patched, with the classes and service fields."""

from pathlib import Path

import pytest

from scripts.changes import (
    Change,
    Definition,
    Report,
    Verdict,
    compare,
    compare_definitions,
    make_comparable,
)
from scripts.changes.report_markdown import as_markdown
from scripts.pipeline import apply_patches, patch_file
from scripts.pipeline.openapi_document import Document, Schema
from scripts.pipeline.reduce import reduce

from .sample_documents import STRING, answering, asking, document, obj, operation, ref

ROOT = Path(__file__).resolve().parents[2]


def with_service(config: Schema, *required: str) -> Document:
    """A document whose request has a service with a config."""
    base = obj("service", service=STRING)
    base["discriminator"] = {
        "propertyName": "service",
        "mapping": {"postgres": "#/components/schemas/P"},
    }
    part = obj(config={**config, **({"required": list(required)} if required else {})})
    return document(
        asking(ref("Base")),
        schemas={"Base": base, "P": {"allOf": [ref("Base"), ref("Part")]}, "Part": part},
    )


def told(report: Report) -> list[tuple[str, Verdict, list[str]]]:
    return [(change.event, change.verdict, list(change.places)) for change in report.changes]


@pytest.mark.parametrize(
    ("old", "new", "event", "verdict", "path"),
    [
        (obj(a=STRING, b=STRING), obj(a=STRING), "removed", Verdict.BREAKING, "b"),
        (obj(a=STRING), obj(a=STRING, b=STRING), "added", Verdict.COMPATIBLE, "b"),
        (obj(a=STRING), obj("a", a=STRING), "required", Verdict.BREAKING, "a"),
        (obj(a=STRING), obj(a={"type": "integer"}), "type changed", Verdict.BREAKING, "a"),
        (
            obj(a={"type": "object", "enum": ["X", "Y"]}),
            obj(a={"type": "object", "enum": ["X"]}),
            "values removed",
            Verdict.BREAKING,
            "a",
        ),
    ],
)
def test_a_field_of_a_service(
    old: Schema, new: Schema, event: str, verdict: Verdict, path: str
) -> None:
    report = compare(with_service(old), with_service(new))
    assert told(report) == [(event, verdict, [f"postgres.config.{path}"])]


def test_services_without_a_change_are_not_reported() -> None:
    assert compare(with_service(obj(a=STRING)), with_service(obj(a=STRING))).changes == ()


def comparable(published: Document) -> Definition:
    patches = patch_file.load(ROOT / "openapi" / "patches")
    patched = apply_patches.apply_all(reduce(published), patches, allow_unfit=True)
    return make_comparable(ROOT, patched.document, {})


def group_list(schema: Schema, name: str = "GroupResponse") -> Document:
    return document(answering(ref(name)), schemas={name: schema})


def test_a_class_that_vanishes_is_breaking() -> None:
    old = comparable(group_list(obj(a=STRING), "Alert"))
    new = comparable(group_list(obj(a=STRING), "Notice"))
    assert told(compare_definitions(old, new)) == [
        ("removed", Verdict.BREAKING, ["Alert"]),
        ("added", Verdict.COMPATIBLE, ["Notice"]),
    ]


def test_a_class_that_a_setting_names_is_compared_by_that_name() -> None:
    """`GroupResponse` is the class `Group`."""
    report = compare_definitions(
        comparable(group_list(obj(a=STRING), "GroupResponse")),
        comparable(group_list(obj(a=STRING), "Group")),
    )
    assert report.changes == ()


def test_a_change_that_a_patch_hides_is_none() -> None:
    """The patch 003 declares `sync_frequency` as a number, whatever the definition declares."""
    frequency: Schema = {"type": "integer", "enum": ["1", "5"], "format": "int32"}
    old, new = (
        document(
            asking(ref("NewConnectorRequestV1")),
            {**asking(ref("UpdateConnectorRequest")), "operationId": "update"},
            schemas=dict.fromkeys(
                ("NewConnectorRequestV1", "UpdateConnectorRequest"),
                obj(sync_frequency={**frequency, "enum": values}),
            ),
        )
        for values in (["1", "5"], ["1"])
    )
    assert compare(old, new).changes
    assert compare_definitions(comparable(old), comparable(new)).changes == ()


def test_an_accepted_change_does_not_count() -> None:
    report = compare(document(answering(obj(a=STRING))), document(answering(obj())))
    (change,) = report.changes
    accepted = report.accepting({change.key: "a reason"})
    assert (accepted.exit_code, accepted.changes) == (0, ())
    assert accepted.accepted == ((change, "a reason"),)
    other = report.accepting({"something else": "a reason"})
    assert (other.exit_code, other.changes) == (1, report.changes)


def test_markdown_has_the_changes_the_version_and_the_changelog() -> None:
    old = document(answering(obj(a=STRING)), operation("second"))
    new = document(answering(obj(b=STRING)), operation("third"))
    text = as_markdown(compare(old, new))
    assert "**2 breaking**, 0 to review, 1 compatible." in text
    assert "Suggested version: minor (after 1.0.0: major)." in text
    assert "- Removed response fields: code that uses them gets None" in text
    assert "## Changelog entry\n\n### Changed\n\n" in text
    assert (
        "- Removed response fields (breaking): `fivetrex_api.api.widgets.change_widget`: `a`."
        in text
    )


def test_markdown_without_changes() -> None:
    text = as_markdown(compare(document(), document()))
    assert "No changes for users of the client. Suggested version: patch." in text
    assert "Changelog" not in text


def test_keys_of_changes_are_unique() -> None:
    old = document(answering(obj(a=STRING, b=STRING, c={"type": "string", "enum": ["X", "Y"]})))
    new = document(answering(obj(b={"type": "integer"}, c={"type": "string", "enum": ["Z"]})))
    changes: tuple[Change, ...] = compare(old, new).changes
    assert len({change.key for change in changes}) == len(changes) == 4
