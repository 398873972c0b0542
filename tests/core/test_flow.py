"""The flow of a request without any I/O: whatever comes, it ends, and repeats nothing unsafe."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex._core.api_response import APIResponse
from fivetrex._core.flow import exchange
from fivetrex._core.operation_call import Call
from fivetrex._core.settings import Settings, read_credentials
from tests.support.canned_responses import error_response, success
from tests.support.manual_clock import ManualClock
from tests.support.secret_leaks import KEY, SECRET, assert_nothing_leaks

BASE_URL = "http://127.0.0.1"

# An outcome, whether the server may have acted before it, and whether it is a success.
Outcome = tuple[httpx.Response | httpx.RequestError, bool, bool]


def _outcomes() -> st.SearchStrategy[Outcome]:
    headers = st.sampled_from(
        [{}, {"Retry-After": "0"}, {"Retry-After": "45"}, {"Retry-After": "9999"}]
    )
    transient = st.builds(
        lambda status, headers: (error_response(status, headers=headers), True, False),
        st.sampled_from([500, 502, 503, 504]),
        headers,
    )
    limited = st.builds(
        lambda headers: (error_response(429, headers=headers), False, False), headers
    )
    final = st.sampled_from([400, 401, 403, 404, 409, 418, 501]).map(
        lambda status: (error_response(status), status == 501, False)
    )
    missing = st.builds(lambda: (error_response(404, "NotFound_Group"), False, False))
    page = st.sampled_from([200, 401, 404, 502]).map(
        lambda status: (httpx.Response(status, html="<h1>No</h1>"), status == 502, status == 200)
    )
    unsent = st.sampled_from([httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout]).map(
        lambda kind: (kind("unsent"), False, False)
    )
    unclear = st.sampled_from(
        [httpx.ReadTimeout, httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError]
    ).map(lambda kind: (kind("unclear"), True, False))
    good = st.builds(lambda: (success({"id": "a"}), True, True))
    return transient | limited | final | missing | page | unsent | unclear | good


# Outcomes are a response or an error, whether it may have acted, and whether it is good.
GOOD: Outcome = (success({"id": "a"}), True, True)


def is_pause(outcome: Outcome) -> bool:
    """Whether an outcome lets all calls wait, and does not count as an attempt."""
    response = outcome[0]
    if not isinstance(response, httpx.Response) or response.status_code != 429:
        return False
    return float(response.headers.get("retry-after", 0)) >= 1


@dataclass
class Run:
    """What came of driving a flow."""

    met: list[Outcome]
    waits: list[float]
    result: APIResponse | fivetrex.FivetrexError


def drive(
    method: str, outcomes: list[Outcome], *, repeatable: bool | None, policy: fivetrex.RetryPolicy
) -> Run:
    """Feed a flow one outcome after the other until it ends."""
    clock = ManualClock()
    settings = Settings(BASE_URL, read_credentials(KEY, SECRET), 30.0, policy, clock=clock)
    request = httpx.Request(method, f"{BASE_URL}/v1/groups/a")
    call = Call("groups.test", "a", repeatable=repeatable)
    flow = exchange(request, call, settings, random=random.Random(7).random)
    met: list[Outcome] = []
    waits: list[float] = []
    try:
        step: Any = next(flow)
        while True:
            if isinstance(step, float):
                waits.append(step)
                clock.sleep(step)
                step = flow.send(None)
                continue
            assert step.headers["authorization"] == settings.credentials.authorization()
            met.append(outcomes[len(met)] if len(met) < len(outcomes) else GOOD)
            step = flow.send(met[-1][0])
    except StopIteration as stop:
        return Run(met, waits, stop.value)
    except fivetrex.FivetrexError as error:
        return Run(met, waits, error)
    finally:
        assert "authorization" not in request.headers


@given(
    method=st.sampled_from(["GET", "POST", "PATCH", "PUT", "DELETE"]),
    outcomes=st.lists(_outcomes(), min_size=6, max_size=6),
    repeatable=st.sampled_from([None, True, False]),
    attempts=st.integers(1, 6),
    eager=st.booleans(),
)
def test_whatever_comes(
    method: str, outcomes: list[Outcome], repeatable: bool | None, attempts: int, eager: bool
) -> None:
    policy = fivetrex.RetryPolicy(
        max_attempts=attempts, retry_if=(lambda error: True) if eager else None
    )
    run = drive(method, outcomes, repeatable=repeatable, policy=policy)

    counted = [each for each in run.met[:-1] if attempts == 1 or not is_pause(each)]
    assert len(counted) < attempts
    assert len(run.waits) == len(run.met) - 1
    is_safe = method in {"GET", "DELETE"} if repeatable is None else repeatable
    *earlier, (last, _, is_good) = run.met
    for outcome, may_have_acted, was_good in earlier:
        assert not was_good, "what has succeeded is not repeated"
        assert is_safe or not may_have_acted, "no side effect is repeated"
        if isinstance(outcome, httpx.Response) and not eager:
            assert outcome.status_code in {429, 500, 502, 503, 504}
    for (outcome, _, _), wait in zip(earlier, run.waits, strict=True):
        if isinstance(outcome, httpx.Response) and "retry-after" in outcome.headers:
            assert float(outcome.headers["retry-after"]) <= wait <= 60.0

    was_done = (
        method == "DELETE"
        and isinstance(last, httpx.Response)
        and last.status_code == 404
        and b"NotFound" in last.content
        and any(may_have_acted for _, may_have_acted, _ in earlier)
    )
    assert isinstance(run.result, APIResponse) == (is_good or was_done)
    if isinstance(run.result, APIResponse):
        assert run.result.http_response.is_success
    else:
        assert_nothing_leaks(str(run.result), repr(vars(run.result)))
        if isinstance(last, httpx.Response):
            assert isinstance(run.result, fivetrex.APIError)
            assert run.result.status == last.status_code
            is_unclear = any(may_have_acted for _, may_have_acted, _ in earlier)
            if method == "DELETE" and is_unclear:
                assert not isinstance(run.result, fivetrex.NotFoundError)
        else:
            assert isinstance(run.result, fivetrex.TransportError)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1.evil.example/v1/groups",
        "http://127.0.0.1:81/v1/groups",
        "https://127.0.0.1/v1/groups",
        "http://evil.example/v1/groups",
    ],
)
def test_no_other_server_gets_the_credentials(url: str) -> None:
    settings = Settings(BASE_URL, read_credentials(KEY, SECRET), 30.0, fivetrex.RetryPolicy())
    request = httpx.Request("GET", url)
    with pytest.raises(fivetrex.ConfigurationError, match="sends its credentials only to"):
        next(exchange(request, Call("test"), settings))
    assert "authorization" not in request.headers


def test_a_body_that_cannot_be_looked_into_needs_confirmation() -> None:
    settings = Settings(BASE_URL, read_credentials(KEY, SECRET), 30.0, fivetrex.RetryPolicy())
    body = iter([b'{"is_historical_sync": ', b"true}"])
    request = httpx.Request("PATCH", f"{BASE_URL}/v1/connections/a", content=body)
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        next(exchange(request, Call("test"), settings))
    assert next(exchange(request, Call("test", confirmed=True), settings)) is request


def test_an_abandoned_flow_leaves_no_credentials() -> None:
    settings = Settings(BASE_URL, read_credentials(KEY, SECRET), 30.0, fivetrex.RetryPolicy())
    request = httpx.Request("GET", f"{BASE_URL}/v1/groups")
    flow = exchange(request, Call("test"), settings)
    next(flow)
    assert "authorization" in request.headers
    flow.close()
    assert "authorization" not in request.headers
