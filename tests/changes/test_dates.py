"""The changes between the three published definitions, compared with a manual review."""

import json
from pathlib import Path

import pytest

from scripts.changes import Change, Report, Verdict, compare
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.reduce import reduce

ROOT = Path(__file__).resolve().parents[2]
UPSTREAM = ROOT.parent / "shared" / "upstream"
JANUARY, MARCH, JULY = "2026-01-12", "2026-03-18", "2026-07-10"

ADDED = {
    (JANUARY, MARCH): {
        "connector_sdk_packages.list",
        "connector_sdk_packages.create",
        "connector_sdk_packages.get",
        "connector_sdk_packages.update",
        "connector_sdk_packages.delete",
        "connector_sdk_packages.download",
        "log_services.account.get",
        "log_services.account.create",
        "log_services.account.update",
        "log_services.account.delete",
    },
    (MARCH, JULY): {
        "log_services.account.test",
        "external_secrets_managers.list",
        "external_secrets_managers.create",
        "external_secrets_managers.get",
        "external_secrets_managers.update",
        "external_secrets_managers.delete",
        "external_secrets_managers.entities.list",
        "external_secrets_managers.list_all_entities",
    },
}

FINGERPRINTS = (
    "connections.fingerprints.approve",
    "destinations.fingerprints.approve",
)
# All breaking changes, in the complete definition.
BREAKING = {
    (JANUARY, MARCH): {
        ("service removed", "coheris", ("connections.create",)),
        ("service removed", "microsoft_dynamics_365_fo", ("connections.create",)),
        ("service removed", "stackadapt", ("connections.create",)),
        ("service removed", "adls", ("destinations.create",)),
        ("service removed", "new_s3_datalake", ("destinations.create",)),
        # The envelope was removed.
        ("answer removed", "code", FINGERPRINTS),
        ("answer removed", "data", FINGERPRINTS),
        ("answer removed", "message", FINGERPRINTS),
    },
    (MARCH, JULY): {
        ("argument required", "connect_card_config", ("connections.create_connect_card",)),
        ("answer removed", "auth", ("connector_types.list",)),
        ("answer removed", "config", ("connector_types.list",)),
        ("service removed", "6sense", ("connections.create",)),
        ("service removed", "adobe_experience_platform", ("connections.create",)),
        ("service removed", "google_analytics_360", ("connections.create",)),
        ("service removed", "onelake", ("destinations.create",)),
    },
}
TO_BE_LOOKED_AT = {
    (JANUARY, MARCH): {("answer success added", "201", FINGERPRINTS)},
    # Maps that were declared with a placeholder are declared as maps.
    (MARCH, JULY): {
        ("argument redrawn", "schemas", ("connections.update_schema_config",)),
        (
            "argument redrawn",
            "schemas.*.tables tables",
            (
                "connections.create_schema_config",
                "connections.update_schema",
                "connections.update_schema_config",
            ),
        ),
        (
            "argument redrawn",
            "columns schemas.*.tables.*.columns tables.*.columns",
            (
                "connections.create_schema_config",
                "connections.update_schema",
                "connections.update_schema_config",
                "connections.update_table",
            ),
        ),
    },
}
SPANS = list(ADDED)


@pytest.fixture(scope="module")
def published() -> dict[str, Document]:
    paths = {date: UPSTREAM / f"fivetran-openapi-{date}.json" for date in (JANUARY, MARCH, JULY)}
    if not all(path.exists() for path in paths.values()):
        pytest.skip("the published definitions are not beside this project (../shared)")
    return {date: json.loads(path.read_bytes()) for date, path in paths.items()}


def told(report: Report, verdict: Verdict) -> set[tuple[str, str, tuple[str, ...]]]:
    return {
        (f"{change.side} {change.event}", " ".join(change.places), change.operations)
        for change in report.changes
        # The fields of services are too many for a review.
        if change.verdict is verdict and change.where != "service"
    }


def operations(report: Report, event: str) -> list[str]:
    return [
        name
        for change in report.changes
        if (change.side, change.event) == ("operation", event)
        for name in change.operations
    ]


@pytest.mark.parametrize("span", SPANS)
def test_exactly_the_added_operations(
    published: dict[str, Document], span: tuple[str, str]
) -> None:
    old, new = (published[date] for date in span)
    report = compare(old, new)

    added = operations(report, "added")
    assert (len(added), set(added)) == (len(ADDED[span]), ADDED[span])
    assert operations(report, "removed") == []
    assert operations(compare(new, old), "removed") == added


@pytest.mark.parametrize("span", SPANS)
def test_exactly_what_a_reader_finds(published: dict[str, Document], span: tuple[str, str]) -> None:
    report = compare(*(published[date] for date in span))

    assert told(report, Verdict.BREAKING) == BREAKING[span]
    assert told(report, Verdict.REVIEW) == TO_BE_LOOKED_AT[span]
    assert report.exit_code == 1
    assert report.notes == ()


def find(report: Report, side: str, event: str, path: str) -> list[Change]:
    return [
        change
        for change in report.changes
        if (change.side, change.event) == (side, event) and path in change.places
    ]


def test_what_does_not_break_is_reported_with_its_operations(
    published: dict[str, Document],
) -> None:
    report = compare(published[MARCH], published[JULY])

    (argument,) = find(report, "argument", "added", "external_secrets_manager_id")
    assert argument.operations == (
        "connections.create",
        "connections.update",
        "destinations.create",
        "destinations.update",
    )
    (answer,) = find(report, "answer", "added", "destination_schema_names")
    assert {"connections.list", "connections.get"} <= set(answer.operations)


def test_a_schema_that_was_renamed_is_no_change(published: dict[str, Document]) -> None:
    """`Alert` became two, for tasks and for warnings, and says the same."""
    changes = compare(published[MARCH], published[JULY]).changes
    paths = [path for change in changes for path in change.places]
    assert paths
    assert not [path for path in paths if "tasks" in path or "warnings" in path]


@pytest.mark.parametrize("date", [JANUARY, MARCH, JULY])
def test_published_and_reduced_are_read_alike(published: dict[str, Document], date: str) -> None:
    document, facts = published[date], reduce(published[date])
    assert compare(document, document) == Report(())
    for old, new in ((document, facts), (facts, document), (facts, facts)):
        assert compare(old, new).changes == ()


@pytest.mark.parametrize("span", SPANS)
def test_reduced_facts_are_reported_the_same(
    published: dict[str, Document], span: tuple[str, str]
) -> None:
    old, new = (published[date] for date in span)
    # The fields of services are in a file of their own.
    whole = tuple(each for each in compare(old, new).changes if each.where != "service")
    assert compare(reduce(old), new).changes == whole
    assert compare(old, reduce(new)).changes == whole


def test_services_that_came(published: dict[str, Document]) -> None:
    changes = compare(published[JANUARY], published[JULY]).changes
    services = [change for change in changes if change.side == "service"]
    come = {next(iter(change.places)) for change in services if change.event == "added"}
    gone = {next(iter(change.places)) for change in services if change.event == "removed"}
    assert {"slack_admin_data", "grafana_loki", "databricks_via_managed_data_lake"} <= come
    assert {"adls", "onelake", "6sense"} <= gone
    assert come.isdisjoint(gone)
