"""The time of the simulator: to create a large account, and to return a page of its list."""

from __future__ import annotations

import base64
import json
from time import process_time
from typing import TYPE_CHECKING

from fivetrex.simulator import Simulator
from fivetrex.simulator.http_messages import Request, Response

from .measure import Comparison, measure_alternately

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_GROUPS = 1_000
_CONNECTIONS_EACH = 100
_SEEDING_LIMIT = 10.0
_PAGE_LIMIT = 0.020


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare both with the minimum work that they include, in seconds of CPU time."""
    simulator = Simulator(groups=_GROUPS, connections=_CONNECTIONS_EACH)
    request = _list_request(simulator)
    page = json.loads(_answer(simulator, request).body)

    def encode() -> float:
        return _seconds(lambda: json.dumps(page, separators=(",", ":")).encode())

    def answer() -> float:
        return _seconds(lambda: _answer(simulator, request))

    def fill_dictionaries() -> float:
        item = page["data"]["items"][0]
        return _seconds(lambda: [dict(item) for _ in range(_GROUPS * _CONNECTIONS_EACH)])

    def seed() -> float:
        return _seconds(lambda: Simulator(groups=_GROUPS, connections=_CONNECTIONS_EACH))

    seeding = measure_alternately(fill_dictionaries, seed, max(rounds // 20, 1))
    yield Comparison("seed 1,000 x 100 vs. dicts", "s", *seeding, limit=_SEEDING_LIMIT)
    paging = measure_alternately(encode, answer, rounds)
    yield Comparison("list page of 1,000 vs. encoding", "s", *paging, limit=_PAGE_LIMIT)


def _list_request(simulator: Simulator) -> Request:
    key = f"{simulator.api_key}:{simulator.api_secret}"
    credentials = base64.b64encode(key.encode()).decode()
    headers = {"authorization": f"Basic {credentials}", "accept": "application/json;version=2"}
    return Request("GET", "/v1/connections", "limit=1000", headers, b"")


def _answer(simulator: Simulator, request: Request) -> Response:
    answer = simulator.handle(request)
    assert isinstance(answer, Response)
    return answer


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
