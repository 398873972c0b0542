"""Reserve start times in Redis, for the processes of several machines."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .store import Reservation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._clock import Clock
    from .windows import Window

__all__ = ["RedisStore"]

# The same search as in `reservations.find_start`, on the server's clock. The keys are the pause and
# one sorted set for each window; the arguments are the longest acceptable wait (-1: no limit), a
# number of seconds to pause (-1: reserve), and the requests and the length of each window.
_SCRIPT = """
local now = redis.call('TIME')
now = tonumber(now[1]) + tonumber(now[2]) / 1000000
local longest, pause = tonumber(ARGV[1]), tonumber(ARGV[2])
local paused = tonumber(redis.call('GET', KEYS[1]) or '0')
if pause >= 0 then
  if now + pause > paused then
    local ttl = math.ceil(pause * 1000) + 1
    redis.call('SET', KEYS[1], string.format('%.6f', now + pause), 'PX', ttl)
  end
  return '0'
end
local function text(time) return string.format('%.6f', time) end
local function nth_before(key, time, number)
  local found = redis.call('ZREVRANGEBYSCORE', key, text(time), '-inf', 'WITHSCORES',
                           'LIMIT', number - 1, 1)
  return tonumber(found[2])
end
local start = math.max(now, paused)
repeat
  local before = start
  for i = 2, #KEYS do
    local requests, length = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
    while true do
      local oldest = nth_before(KEYS[i], start, requests)
      if not oldest or oldest + length <= start then break end
      start = oldest + length
    end
    local later = redis.call('ZRANGEBYSCORE', KEYS[i], '(' .. text(start),
                             '(' .. text(start + length), 'WITHSCORES')
    for j = 2, #later, 2 do
      local time = tonumber(later[j])
      local oldest = nth_before(KEYS[i], time, requests)
      if oldest and oldest + length > time then start = time break end
    end
  end
until start == before
if longest >= 0 and start - now > longest then return false end
local member = redis.call('INCR', KEYS[1] .. ':count')
for i = 2, #KEYS do
  local length = tonumber(ARGV[2 * i])
  redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', text(now - length))
  redis.call('ZADD', KEYS[i], text(start), member)
  local latest = tonumber(redis.call('ZREVRANGE', KEYS[i], 0, 0, 'WITHSCORES')[2])
  local ttl = math.ceil((latest - now + length) * 1000) + 1000
  redis.call('PEXPIRE', KEYS[i], ttl)
end
return {string.format('%.6f', start - now), tostring(member)}
"""


class RedisStore:
    """Reserves start times in Redis, for the processes of several machines.

    It uses Redis's clock, so that the clocks of the machines do not matter. It requires the extra:
    `pip install "fivetrex[redis]"`.

    Args:
        redis: The URL of the server, such as `"redis://cache.example.com:6379/0"`, or a
            `redis.Redis`.
        name: The name of the budget, such as that of the account. All clients that share the budget
            must have the same name and the same windows.

    Raises:
        ImportError: The package `redis` is not installed.

    Example:
        ```python
        from fivetrex.limits import RedisStore

        store = RedisStore("redis://cache.example.com:6379/0", name="my_account")
        client = fivetrex.Client(rate_limit=fivetrex.RateLimit.plan("paid", store=store))
        ```
    """

    def __init__(self, redis: str | Any, *, name: str = "fivetrex") -> None:
        if isinstance(redis, str):
            try:
                from redis import Redis
            except ImportError as error:
                raise ImportError(
                    "RedisStore requires the package redis: pip install 'fivetrex[redis]'"
                ) from error
            # Without a time limit, a server that does not respond would block calls forever.
            redis = Redis.from_url(redis, socket_timeout=30.0, socket_connect_timeout=10.0)
        self._redis = redis
        self._script = redis.register_script(_SCRIPT)
        # The braces keep all keys of a budget on one server of a cluster.
        self._prefix = f"fivetrex:{{{name}}}"

    def reserve(
        self,
        windows: Sequence[Window],
        clock: Clock,  # noqa: ARG002 - Redis has its own clock
        longest: float | None,
    ) -> Reservation | None:
        """Reserve a start time; see `Store`.

        Raises:
            redis.RedisError: The server cannot be used.
        """
        numbers = [number for each in windows for number in (each.requests, each.length)]
        keys = [f"{self._prefix}:{each.key}" for each in windows]
        found = self._script(
            keys=[f"{self._prefix}:pause", *keys],
            args=[-1 if longest is None else longest, -1, *numbers],
        )
        if found is None:
            return None
        delay, member = found
        return Reservation(float(delay), partial(self._cancel, keys, member))

    def pause(self, seconds: float, clock: Clock) -> None:  # noqa: ARG002 - as above
        """Let no reservation start before a time; see `Store`.

        Raises:
            redis.RedisError: The server cannot be used.
        """
        self._script(keys=[f"{self._prefix}:pause"], args=[-1, seconds])

    def _cancel(self, keys: list[str], member: bytes | str) -> None:
        for key in keys:
            self._redis.zrem(key, member)

    def __repr__(self) -> str:
        return f"RedisStore(name={self._prefix[len('fivetrex:{') : -1]!r})"
