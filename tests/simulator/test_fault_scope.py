"""The requests to which a fault applies: by share, by count, by the clock."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, Simulator

from . import client_of

GROUPS = "/v1/groups"


def statuses(
    client: httpx.Client, count: int, method: str = "GET", path: str = GROUPS
) -> list[int]:
    return [client.request(method, path).status_code for _ in range(count)]


def met(simulator: Simulator) -> list[int]:
    return [each.met for each in simulator.faults]


def test_skip_spares_the_first_requests(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, skip=2))
    assert statuses(client, 4) == [200, 200, 503, 200]


def test_every_applies_to_each_nth_request(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, skip=1, every=3))
    assert statuses(client, 8) == [200, 200, 200, 503, 200, 200, 503, 200]
    assert met(simulator) == [2]


def test_every_one_applies_to_all_requests(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, every=1))
    assert statuses(client, 5) == [503] * 5


def test_times_limits_the_number_of_requests(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, every=2, times=2))
    assert statuses(client, 7) == [200, 503, 200, 503, 200, 200, 200]
    assert simulator.faults == []


def test_only_matching_requests_are_counted(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, skip=1, method="GET", path="/v1/connections$"))
    assert statuses(client, 3) == [200, 200, 200]
    assert statuses(client, 3, path="/v1/connections") == [200, 503, 200]


def test_a_share_applies_to_some_requests(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, share=0.25))
    answers = statuses(client, 200)
    assert set(answers) == {200, 503}
    assert 25 <= answers.count(503) <= 75
    assert met(simulator) == [answers.count(503)]


def drawn(simulator: Simulator, *faults: Fault) -> list[int]:
    for fault in faults:
        simulator.inject(fault)
    with client_of(simulator) as client:
        return statuses(client, 40)


def test_the_seed_determines_the_random_numbers() -> None:
    fault = Fault.status(503, share=0.5)
    assert drawn(Simulator(seed=1), fault) == drawn(Simulator(seed=1), fault)
    assert drawn(Simulator(seed=1), fault) != drawn(Simulator(seed=2), fault)


def test_a_reset_restarts_the_random_numbers() -> None:
    simulator = Simulator(seed=1)
    fault = Fault.status(503, share=0.5)
    first = drawn(simulator, fault)
    simulator.reset()
    assert drawn(simulator, fault) == first


def test_faults_have_independent_random_numbers() -> None:
    fault = Fault.status(503, share=0.5)
    other = Fault.status(500, share=0.5, path="/v1/users")
    assert drawn(Simulator(), fault) == drawn(Simulator(), fault, other)


def test_a_fault_can_begin_and_end_at_a_time(client: httpx.Client, simulator: Simulator) -> None:
    simulator.advance(1000)
    simulator.inject(Fault.status(503, begins=60, ends=90))
    assert statuses(client, 2) == [200, 200]
    simulator.advance(59.5)
    assert statuses(client, 1) == [200]
    simulator.advance(0.5)
    assert statuses(client, 3) == [503, 503, 503]
    simulator.advance(29)
    assert statuses(client, 1) == [503]
    simulator.advance(1)
    assert statuses(client, 1) == [200]
    assert simulator.faults == []


def test_a_fault_with_a_beginning_only_applies_once(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.status(503, begins=60))
    assert len(simulator.faults) == 1
    simulator.advance(3600)
    assert statuses(client, 2) == [503, 200]


def test_requests_before_its_time_are_not_counted(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.status(503, begins=60, every=2))
    assert statuses(client, 3) == [200] * 3
    simulator.advance(60)
    assert statuses(client, 4) == [200, 503, 200, 503]


def test_the_faults_in_force_are_listed(client: httpx.Client, simulator: Simulator) -> None:
    first, second = Fault.status(503, times=2), Fault.status(500, every=1)
    simulator.inject(first)
    simulator.inject(second)
    assert [each.fault for each in simulator.faults] == [first, second]
    statuses(client, 1)
    assert met(simulator) == [1, 0]
    statuses(client, 4)
    assert [(each.fault, each.met) for each in simulator.faults] == [(second, 3)]


def test_faults_can_be_cleared(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, every=1))
    statuses(client, 1)
    simulator.clear_faults()
    assert statuses(client, 1) == [200]
    assert len(simulator.requests) == 2, "all else goes on"


def test_latency_can_be_combined_with_another_fault(
    client: httpx.Client, simulator: Simulator
) -> None:
    latency, wrong = Fault.latency(0.001, every=1), Fault.status(503, skip=1)
    simulator.inject(latency)
    simulator.inject(wrong)
    assert statuses(client, 3) == [200, 503, 200]
    assert [request.fault for request in simulator.requests] == [latency, wrong, latency]


@pytest.mark.parametrize(
    ("name", "scope"),
    [
        ("times", {"times": 0}),
        ("times", {"times": 1.5}),
        ("times", {"times": True}),
        ("share", {"share": 0}),
        ("share", {"share": 1.01}),
        ("share", {"share": float("nan")}),
        ("share", {"share": "half"}),
        ("skip", {"skip": -1}),
        ("every", {"every": 0}),
        ("begins", {"begins": -1}),
        ("begins", {"begins": float("inf")}),
        ("ends", {"ends": "soon"}),
        ("ends", {"begins": 2, "ends": 2}),
        ("path", {"path": "/v1/("}),
        ("path", {"path": 5}),
        ("method", {"method": 5}),
        ("after_effect", {"after_effect": "yes"}),
    ],
)
def test_an_invalid_scope_is_refused(name: str, scope: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=name):
        Fault.timeout(**scope)
