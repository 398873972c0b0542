"""`sync` and `wait`: their output, their exit statuses, and the state file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fivetrex.simulator import Simulator
    from tests.cli.conftest import Result

    Run = Callable[..., Result]

IDS = ["silver_brook", "vivid_orchard"]


def triggers(simulator: Simulator) -> int:
    return sum(request.path.endswith("/sync") for request in simulator.writes)


def read(path: Path) -> Any:
    return json.loads(path.read_text())


def test_all_succeed(run: Run, served: Simulator) -> None:
    result = run("sync", *IDS)
    assert result.status == 0
    lines = [line.split("\t") for line in result.output.splitlines()]
    assert [line[1] for line in lines] == ["succeeded", "succeeded"]
    assert {line[0] for line in lines} == set(IDS)
    # A line for each change, without escape sequences, because this is no terminal.
    assert "silver_brook: running" in result.errors
    assert "silver_brook: succeeded" in result.errors
    assert "\x1b" not in result.errors
    assert triggers(served) == 2


def test_json_is_one_object_per_line(run: Run, served: Simulator) -> None:
    served.fail_next_sync("silver_brook", "The disk\nis full.")
    result = run("sync", *IDS, "--json", "--quiet")
    assert result.status == 1
    assert result.errors == ""
    found = {each["id"]: each for each in map(json.loads, result.output.splitlines())}
    assert found["silver_brook"]["status"] == "failed"
    assert found["silver_brook"]["reason"] == "The disk\nis full."
    assert found["vivid_orchard"]["status"] == "succeeded"


def test_a_reason_stays_on_its_line(run: Run, served: Simulator) -> None:
    served.fail_next_sync("silver_brook", "The disk\nis full.")
    assert run("sync", "silver_brook").output.endswith("\tThe disk is full.\n")


def test_a_group(run: Run, served: Simulator) -> None:
    served.pause_connection("silver_brook")
    result = run("sync", "--group", "amber_harbor")
    assert "skipped silver_brook: paused" in result.errors
    assert "silver_brook" not in result.output
    assert "brisk_canyon\tsucceeded" in result.output


def test_an_unknown_connection(run: Run) -> None:
    result = run("sync", "silver_brook", "nowhere")
    assert result.status == 1
    assert "nowhere\tdeleted" in result.output


def test_a_time_limit(run: Run, served: Simulator) -> None:
    served.set_sync_seconds("silver_brook", 3600)
    result = run("sync", *IDS, "--timeout", "10m")
    assert result.status == 3
    assert "vivid_orchard\tsucceeded" in result.output
    assert "1 of 2 syncs have not ended" in result.errors


def test_without_waiting(run: Run, served: Simulator, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    result = run("sync", *IDS, "nowhere", "--no-wait", "--state", str(state))
    assert result.status == 1
    assert "silver_brook\ttriggered" in result.output
    assert "nowhere\tdeleted" in result.output
    result = run("wait", "--state", str(state))
    assert result.status == 1
    assert result.output.count("succeeded") == 2
    assert triggers(served) == 2


def test_interrupted_between_triggers(
    run: Run, served: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state says of each sync whether it was triggered, so that none is triggered twice."""
    from fivetrex._sync.sync_reader import SyncReader

    trigger = SyncReader.trigger

    def interrupted(self: SyncReader, sync_run: Any) -> Any:
        triggered = trigger(self, sync_run)
        if sync_run.id == "vivid_orchard":
            raise KeyboardInterrupt
        return triggered

    monkeypatch.setattr(SyncReader, "trigger", interrupted)
    state = tmp_path / "state.json"
    assert run("sync", *IDS, "--no-wait", "--state", str(state)).status == 130
    monkeypatch.setattr(SyncReader, "trigger", trigger)
    served.advance(300)
    assert run("wait", "--state", str(state)).status == 0
    assert triggers(served) == 2


def test_a_failure_that_was_reported_before_still_counts(
    run: Run, served: Simulator, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    served.fail_next_sync("silver_brook")
    served.set_sync_seconds("vivid_orchard", 3600)
    assert run("sync", *IDS, "--timeout", "5m", "--state", str(state)).status == 3
    result = run("wait", "--state", str(state))
    assert "vivid_orchard\tsucceeded" in result.output
    assert result.status == 1


def test_a_full_disk_leaves_no_temporary_file(
    run: Run, served: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    result = run("sync", *IDS, "--state", str(tmp_path / "state.json"))
    assert result.status == 1
    assert "No space left" in result.errors
    assert list(tmp_path.iterdir()) == []
    assert triggers(served) == 0


def test_the_clock_of_this_machine_does_not_matter(run: Run, served: Simulator) -> None:
    """The server's time is years later."""
    served.advance(1000 * 86400)
    served.client().connections.sync("silver_brook")
    served.advance(59)
    assert run("wait", "silver_brook", "vivid_orchard", "--timeout", "5m").status == 3


def test_a_state_is_continued(run: Run, served: Simulator, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    served.set_sync_seconds("silver_brook", 3600)
    assert run("sync", *IDS, "--timeout", "5m", "--state", str(state)).status == 3
    result = run("sync", "--state", str(state))
    assert result.status == 0
    assert result.output.startswith("silver_brook\tsucceeded")
    assert triggers(served) == 2
    # All have ended: the next call is a new run.
    assert run("sync", *IDS, "--state", str(state)).status == 0
    assert triggers(served) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


def test_wait_for_the_sync_of_another_program(run: Run, served: Simulator) -> None:
    served.client().connections.sync("silver_brook")
    before = triggers(served)
    assert run("wait", "silver_brook").output.startswith("silver_brook\tsucceeded")
    assert triggers(served) == before


def test_if_running(run: Run, served: Simulator) -> None:
    served.client().connections.sync("silver_brook")
    result = run("sync", "silver_brook", "--if-running", "fail")
    assert result.status == 1
    assert "another sync is running" in result.output


def test_an_interruption(
    run: Run, served: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while the client waits."""
    state = tmp_path / "state.json"
    sleeps = iter(range(3))

    def sleep(seconds: float) -> None:
        if next(sleeps, None) is None:
            raise KeyboardInterrupt
        served.advance(seconds)

    monkeypatch.setattr(served._client_clock, "sleep", sleep)
    result = run("sync", *IDS, "--state", str(state))
    assert result.status == 130
    assert f"python -m fivetrex wait --state {state}" in result.errors
    assert [each["run"]["sent"] for each in read(state)["syncs"]] == ["yes", "yes"]
    monkeypatch.undo()


@pytest.mark.parametrize(
    ("content", "message"),
    [("{", "cannot read the state"), ("[]", "cannot read"), ('{"version": 2}', "version")],
)
def test_a_malformed_state(run: Run, tmp_path: Path, content: str, message: str) -> None:
    state = tmp_path / "state.json"
    state.write_text(content)
    for command in ("sync", "wait"):
        result = run(command, "--state", str(state))
        assert result.status == 1
        assert message in result.errors
    assert state.read_text() == content


def test_a_state_that_cannot_be_written(run: Run, served: Simulator, tmp_path: Path) -> None:
    result = run("sync", *IDS, "--state", str(tmp_path / "no_such_folder" / "state.json"))
    assert result.status == 1
    assert "cannot write the state" in result.errors
    assert triggers(served) == 0


def test_rejected_credentials(run: Run, served: Simulator) -> None:
    served.inject(Fault.status(401, times=None))
    result = run("sync", *IDS)
    assert result.status == 1
    assert result.errors.startswith("fivetrex: ")
    assert "Traceback" not in result.errors


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["start", "silver_brook"],
        ["sync"],
        ["sync", "silver_brook", "--group", "amber_harbor"],
        ["sync", "silver_brook", "silver_brook"],
        ["sync", ""],
        ["sync", "silver_brook", "--timeout", "soon"],
        ["sync", "silver_brook", "--timeout", "0"],
        ["sync", "silver_brook", "--timeout", "9" * 400],
        ["sync", "silver_brook", "--state", ""],
        ["sync", "silver_brook", "--no-wait", "--if-running", "wait"],
        ["sync", "silver_brook", "--no-wait", "--max-running", "5"],
        ["status", "--group", ""],
        ["sync", "silver_brook", "--max-running", "0"],
        ["sync", "silver_brook", "--if-running", "stop"],
        ["sync", "silver_brook", "--no-wait", "--timeout", "5"],
        ["wait"],
        ["wait", "silver_brook", "--state", "file"],
    ],
)
def test_wrong_usage(run: Run, served: Simulator, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.status == 2
    assert "usage: python -m fivetrex" in result.errors
    assert served.requests == []


def test_missing_credentials(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIVETRAN_API_KEY")
    monkeypatch.delenv("FIVETRAN_API_SECRET")
    result = run("status")
    assert result.status == 2
    assert "FIVETRAN_API_KEY" in result.errors
