"""Make one call in a separate process, and print its outcome and its memory usage.

Arguments: the flavour, the base URL, and the client's `max_response_size`.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from tests.hostile.client_driver import run
from tests.hostile.responses import answer_all
from tests.hostile.scripted_server import Server

# On systems without it, the peak includes the start of the process.
_STATUS = Path("/proc/self/status")


def main() -> None:
    """Measure the call, after another call that has imported all modules."""
    flavour, url, limit = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with Server(answer_all) as server:
        run(flavour, server.url, lambda client: client.groups.get("first"))
    before = peak()
    (outcome,) = run(
        flavour,
        url,
        lambda client: client.groups.get("first"),
        guard=8,
        timeout=5,
        max_response_size=limit,
    )
    result = {
        "error": type(outcome.error).__name__,
        "text": str(outcome.error),
        "seconds": outcome.seconds,
        "growth": peak() - before,
    }
    print(json.dumps(result))


def peak() -> int:
    """Return the peak memory of the process, in bytes."""
    if _STATUS.exists():
        match = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text())
        assert match is not None
        return int(match[1]) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
