"""Transfer a package in a separate process, and print its memory usage.

Arguments: the flavour, the base URL, `upload` or `download`, and the path of the file.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from tests.hostile.client_driver import run
from tests.hostile.memory_measurement import peak
from tests.hostile.responses import answer_all
from tests.hostile.scripted_server import Server

#: Seconds that the transfer may take, on a busy machine with a slow disk.
TIMEOUT = 240.0


def main() -> None:
    """Measure the transfer, after another call that has imported all modules."""
    flavour, url, direction, path = sys.argv[1:]

    def transfer(client: Any) -> Any:
        packages = client.connector_sdk_packages
        if direction == "upload":
            return packages.create(file=path)
        return packages.download("spotted_otter", to=path)

    with Server(answer_all) as server:
        run(flavour, server.url, lambda client: client.groups.get("first"))
    before = peak()
    (outcome,) = run(flavour, url, transfer, guard=TIMEOUT, timeout=TIMEOUT)
    outcome.result()
    print(json.dumps({"growth": peak() - before}))


if __name__ == "__main__":
    main()
