"""Scenarios: loading, effects and errors."""

import json
from pathlib import Path
from typing import Any

import pytest

from fivetrex.simulator import Fault, RateLimit, Scenario, Simulator

from . import client_of, data, error

TOML = """
seed = 7
sync_seconds = 5
rate_limits = [{ requests = 4, seconds = 60, method = "GET" }]

[[faults]]
kind = "rate_limited"
retry_after = 2026-07-10T12:00:30Z
path = "/v1/users"

[[faults]]
kind = "status"
status = 503
share = 0.5
path = "/v1/groups"

[connections.silver_brook]
fail_next_sync = { reason = "The table is gone." }

[connections.brisk_canyon]
break_connection = {}
"""


def test_a_scenario_is_read_from_toml(tmp_path: Path) -> None:
    file = tmp_path / "scenario.toml"
    file.write_text(TOML)
    scenario = Scenario.from_file(file)
    assert scenario == Scenario(
        seed=7,
        sync_seconds=5,
        rate_limits=(RateLimit(4, 60, "GET"),),
        faults=(
            Fault.rate_limited("Fri, 10 Jul 2026 12:00:30 GMT", path="/v1/users"),
            Fault.status(503, share=0.5, path="/v1/groups"),
        ),
        connections={
            "silver_brook": {"fail_next_sync": {"reason": "The table is gone."}},
            "brisk_canyon": {"break_connection": {}},
        },
    )


def test_a_scenario_is_read_from_json(tmp_path: Path) -> None:
    file = tmp_path / "scenario.json"
    file.write_text(json.dumps({"rate_limits": "trial", "faults": [{"kind": "timeout"}]}))
    scenario = Scenario.from_file(str(file))
    assert scenario.faults == (Fault.timeout(),)
    assert scenario.rate_limits is not None
    assert scenario.rate_limits[0] == RateLimit(500, 3600)


def test_a_scenario_can_be_loaded() -> None:
    simulator = Simulator()
    simulator.load_scenario(Scenario.from_toml(TOML))
    with client_of(simulator) as client:
        assert error(client.get("/v1/users")) == (429, "TooManyRequests")
        data(client.post("/v1/connections/silver_brook/sync", json={}))
        simulator.advance(5)
        silver = data(client.get("/v1/connections/silver_brook"))
        assert silver["failed_at"] == "2026-07-10T12:00:05Z"
        brisk = data(client.get("/v1/connections/brisk_canyon"))
        assert brisk["status"]["setup_state"] == "broken"
        assert len([client.get("/v1/webhooks") for _ in range(2)]) == 2
        assert client.get("/v1/webhooks").headers["Retry-After"] == "60"


def lots(simulator: Simulator) -> list[int]:
    with client_of(simulator) as client:
        return [client.get("/v1/groups").status_code for _ in range(20)]


def test_the_seed_determines_the_random_numbers() -> None:
    fault = {"kind": "status", "status": 503, "share": 0.5}
    by_scenario, by_hand = Simulator(), Simulator(seed=7)
    by_scenario.load_scenario(Scenario.of({"seed": 7, "faults": [fault]}))
    by_hand.inject(Fault.status(503, share=0.5))
    assert lots(by_scenario) == lots(by_hand)


def test_a_reset_ends_the_scenario() -> None:
    simulator = Simulator()
    simulator.load_scenario(
        Scenario.of(
            {
                "seed": 7,
                "sync_seconds": 1,
                "rate_limits": [{"requests": 1, "seconds": 60}],
                "faults": [{"kind": "status", "status": 503, "skip": 1}],
                "connections": {"silver_brook": {"break_connection": {}}},
            }
        )
    )
    simulator.reset()
    assert simulator.faults == []
    with client_of(simulator) as client:
        data(client.post("/v1/connections/silver_brook/sync", json={}))
        simulator.advance(1)
        silver = data(client.get("/v1/connections/silver_brook"))
        assert (
            silver["status"] | {"setup_state": "connected", "sync_state": "syncing"}
            == (silver["status"])
        )


def test_other_settings_stay_unchanged() -> None:
    simulator = Simulator(rate_limits=[RateLimit(1, 60)])
    simulator.inject(Fault.timeout())
    simulator.load_scenario(Scenario.of({"seed": None, "faults": [{"kind": "cut_body"}]}))
    assert [each.fault for each in simulator.faults] == [Fault.timeout(), Fault.cut_body()]
    simulator.clear_faults()
    with client_of(simulator) as client:
        assert [client.get("/v1/groups").status_code for _ in range(2)] == [200, 429]


def test_limits_can_be_removed() -> None:
    simulator = Simulator(rate_limits=[RateLimit(1, 60)])
    simulator.load_scenario(Scenario.of({"rate_limits": []}))
    with client_of(simulator) as client:
        assert [client.get("/v1/groups").status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize(
    "content",
    [
        {"connections": {"silver_brook": {"break_connection": {}}, "nowhere": {}}},
        {
            "connections": {"silver_brook": {"break_connection": {}}},
            "faults": [{"kind": "connection_refused"}],
        },
    ],
)
def test_an_impossible_scenario_changes_nothing(content: Any) -> None:
    simulator = Simulator()
    with simulator.serve(), pytest.raises(ValueError, match=r"nowhere|refused"):
        simulator.load_scenario(Scenario.of(content))
    with client_of(simulator) as client:
        silver = data(client.get("/v1/connections/silver_brook"))
    assert silver["status"]["setup_state"] == "connected"
    assert simulator.faults == []


WRONG: list[tuple[Any, str]] = [
    ([], "a scenario must be an object"),
    ({"sead": 7}, "sead is unknown; the keys are: seed, sync_seconds"),
    ({"seed": "seven"}, "seed must be an integer"),
    ({"sync_seconds": -1}, "sync_seconds must be a number of seconds"),
    ({"rate_limits": "free"}, "rate_limits must be a list, or one of 'trial', 'paid'"),
    ({"rate_limits": [{"requests": 5}]}, r"rate_limits\[0\]: seconds is missing"),
    ({"rate_limits": [3]}, r"rate_limits\[0\]: a limit must be an object"),
    ({"faults": {"kind": "timeout"}}, "faults must be a list"),
    ({"faults": [{"kind": "timeout"}, {"kind": "x"}]}, r"faults\[1\]: kind must be one of"),
    ({"faults": [{"kind": "timeout", "share": 2}]}, r"faults\[0\]: share must be"),
    ({"connections": []}, "connections must be an object"),
    ({"connections": {"a": 1}}, r"connections\.a must be an object"),
    ({"connections": {"a": {"explode": {}}}}, r"connections\.a: explode is unknown; .*fail_next"),
    ({"connections": {"a": {"fail_next_sync": "x"}}}, r"connections\.a: fail_next_sync must be"),
    (
        {"connections": {"a": {"fail_next_sync": {"why": "x"}}}},
        r"connections\.a: why is unknown; the keys are: reason",
    ),
    ({"connections": {"a": {"fail_next_sync": {"reason": 5}}}}, "reason must be a string"),
    ({"connections": {"a": {"reschedule_next_sync": {"seconds": "x"}}}}, "seconds must be"),
    ({"connections": {"a": {"set_sync_seconds": {}}}}, "seconds is missing"),
    ({"connections": {"a": {"repair_connection": {"x": 1}}}}, "x is unknown; the keys are: none"),
]


@pytest.mark.parametrize(("content", "message"), WRONG)
def test_an_invalid_scenario_is_refused_with_the_name_of_the_key(
    tmp_path: Path, content: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        Scenario.of(content)
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(content))
    with pytest.raises(ValueError, match=rf"wrong\.json: .*{message}"):
        Scenario.from_file(file)


@pytest.mark.parametrize(
    ("name", "text"), [("a.toml", "seed ="), ("a.json", "{"), ("a.yaml", "seed: 7"), ("a", "")]
)
def test_an_invalid_file_is_named(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ValueError, match=f"{name}: "):
        Scenario.from_file(tmp_path / name)


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Simulator().load_scenario(tmp_path / "nowhere.toml")
