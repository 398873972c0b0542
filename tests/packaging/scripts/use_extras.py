"""Use the renderers of progress, and connect a budget to a Redis that does not answer."""

import io

import redis

import fivetrex
from fivetrex.limits import RedisStore
from fivetrex.progress import RichProgress, TqdmProgress
from fivetrex.simulator import Simulator


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


if __name__ == "__main__":
    for renderer in (RichProgress, TqdmProgress):
        terminal = Terminal()
        with Simulator().client() as client, renderer(terminal) as progress:
            client.connections.sync_and_wait("silver_brook", on_progress=progress)
        assert "succeeded" in terminal.getvalue()

    store = RedisStore("redis://127.0.0.1:9/0")
    limit = fivetrex.RateLimit.plan("paid", store=store)
    try:
        Simulator().client().with_options(rate_limit=limit).groups.list()
    except redis.ConnectionError:
        pass
    else:
        raise AssertionError("nothing listens on that port")
