"""The arithmetic of waits."""

from __future__ import annotations

import math
import random
import threading
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import fivetrex
from fivetrex import RetryPolicy

SECONDS = st.floats(0.0, 1e9)
ATTEMPTS = st.integers(1, 5000)
RANDOM = st.floats(0.0, 1.0, exclude_max=True)


@given(attempt=ATTEMPTS, base=SECONDS, cap=SECONDS)
@example(attempt=5000, base=1e300, cap=30.0)
@example(attempt=5000, base=math.inf, cap=30.0)
def test_waits_double_up_to_the_longest(attempt: int, base: float, cap: float) -> None:
    policy = RetryPolicy(max_attempts=5001, base_delay=base, max_delay=cap, jitter=False)
    delay = policy.delay_after(attempt)
    assert delay is not None
    assert 0.0 <= delay <= cap
    if attempt <= 64:
        assert delay == min(cap, base * 2.0 ** (attempt - 1))
    following = policy.delay_after(attempt + 1) if attempt < 5000 else None
    assert following is None or following >= delay


@given(attempt=ATTEMPTS, base=SECONDS, cap=SECONDS, chance=RANDOM)
def test_jitter_takes_away_up_to_half(attempt: int, base: float, cap: float, chance: float) -> None:
    plain = RetryPolicy(max_attempts=5001, base_delay=base, max_delay=cap, jitter=False)
    jittery = RetryPolicy(max_attempts=5001, base_delay=base, max_delay=cap)
    whole = plain.delay_after(attempt)
    part = jittery.delay_after(attempt, random=lambda: chance)
    assert whole is not None
    assert part is not None
    assert whole / 2 <= part <= whole


@given(asked=SECONDS, longest=SECONDS, base=SECONDS, chance=RANDOM)
@example(asked=2.0, longest=60.0, base=0.0, chance=0.99)
@example(asked=3600.0, longest=3600.0, base=0.0, chance=0.99)
def test_never_earlier_than_asked(asked: float, longest: float, base: float, chance: float) -> None:
    policy = RetryPolicy(base_delay=base, max_wait=longest)
    delay = policy.delay_after(1, retry_after=asked, random=lambda: chance)
    if asked > longest:
        assert delay is None
        return
    assert delay is not None
    own = policy.delay_after(1, random=lambda: chance) or 0.0
    assert max(asked, own) <= delay <= max(asked + min(asked, max(1.0, asked / 4), 60.0), own)


@given(asked=SECONDS, base=SECONDS, chance=RANDOM)
def test_without_jitter_the_wait_is_as_asked(asked: float, base: float, chance: float) -> None:
    policy = RetryPolicy(base_delay=base, max_wait=1e9, jitter=False)
    delay = policy.delay_after(1, retry_after=asked, random=lambda: chance)
    assert delay == max(asked, min(base, 30.0))


@pytest.mark.parametrize(("asked", "spread"), [(0.5, 0.5), (2.0, 1.0), (40.0, 10.0), (3600, 60.0)])
def test_many_clients_with_one_retry_after_return_at_different_times(
    asked: float, spread: float
) -> None:
    policy = RetryPolicy(base_delay=0.0, max_wait=3600.0)
    source = random.Random(7)
    delays = sorted(
        policy.delay_after(1, retry_after=asked, random=source.random) or 0.0 for _ in range(80)
    )
    assert asked <= delays[0] <= asked + 0.1 * spread
    assert asked + 0.9 * spread <= delays[-1] <= asked + spread
    assert max(later - earlier for earlier, later in pairwise(delays)) < spread / 5


@given(attempts=st.integers(1, 50))
def test_attempts_are_counted(attempts: int) -> None:
    policy = RetryPolicy(max_attempts=attempts)
    assert policy.delay_after(attempts) is None
    assert policy.delay_after(attempts, retry_after=0.0) is None
    if attempts > 1:
        assert policy.delay_after(attempts - 1) is not None


def test_no_wait_is_longer_than_a_machine_can_wait() -> None:
    patient = RetryPolicy(max_wait=math.inf)
    assert patient.delay_after(1, retry_after=math.inf) is None
    assert patient.delay_after(1, retry_after=1e30) is None
    longest = threading.TIMEOUT_MAX
    assert patient.delay_after(1, retry_after=longest, random=lambda: 0.99) == longest
    assert patient.delay_after(1, retry_after=86_400.0, random=lambda: 0.0) == 86_400.0


@pytest.mark.parametrize(
    ("error", "worth"),
    [
        (fivetrex.RateLimitedError("", status=429), True),
        (fivetrex.ServerError("", status=500), True),
        (fivetrex.ServerError("", status=501), False),
        (fivetrex.ServerError("", status=502), True),
        (fivetrex.ServerError("", status=503), True),
        (fivetrex.ServerError("", status=504), True),
        (fivetrex.ServerError("", status=505), False),
        (fivetrex.TransportError(""), True),
        (fivetrex.TransportError("", is_transient=False), False),
        (fivetrex.NotFoundError("", status=404), False),
        (fivetrex.ConflictError("", status=409), False),
        (fivetrex.APIError("", status=418), False),
        (fivetrex.DecodeError(""), False),
        (fivetrex.ConfigurationError(""), False),
    ],
)
def test_what_passes_by_itself(error: fivetrex.FivetrexError, worth: bool) -> None:
    assert RetryPolicy().is_worth_retrying(error) is worth
    assert RetryPolicy(retry_if=lambda _: not worth).is_worth_retrying(error) is not worth


@pytest.mark.parametrize(
    ("arguments", "raised"),
    [
        ({"max_attempts": 0}, ValueError),
        ({"max_attempts": -1}, ValueError),
        ({"max_attempts": 2.0}, TypeError),
        ({"max_attempts": True}, TypeError),
        ({"max_attempts": None}, TypeError),
        ({"base_delay": -0.1}, ValueError),
        ({"base_delay": math.nan}, ValueError),
        ({"base_delay": "1"}, TypeError),
        ({"max_delay": -1}, ValueError),
        ({"max_wait": -1}, ValueError),
        ({"max_wait": None}, TypeError),
        ({"max_wait": True}, TypeError),
    ],
)
def test_numbers_out_of_range(arguments: dict[str, Any], raised: type[Exception]) -> None:
    with pytest.raises(raised, match=next(iter(arguments))):
        RetryPolicy(**arguments)


def test_an_asynchronous_function_is_not_for_the_synchronous_retry() -> None:
    async def func() -> None: ...

    with pytest.raises(TypeError, match="async_with_retry"):
        fivetrex.with_retry(cast("Any", func))
