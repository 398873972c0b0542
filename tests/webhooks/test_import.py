"""What `import fivetrex.webhooks` loads: told by a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, sys
import fivetrex
before = set(sys.modules)
import {module}
print(json.dumps([sorted(sys.modules), sorted(set(sys.modules) - before)]))
"""


@pytest.mark.parametrize("module", ["fivetrex.webhooks", "fivetrex.logs"])
def test_neither_an_http_client_nor_ours_is_loaded(module: str) -> None:
    output = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM.format(module=module)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    everything, added = json.loads(output)
    roots = {name.partition(".")[0] for name in everything}
    assert not roots & {"httpx", "httpcore", "anyio", "attr", "attrs", "fivetrex_api", "ssl"}
    ours = [name for name in added if name.startswith("fivetrex.")]
    assert module in ours
    assert all(name.startswith(("fivetrex.webhooks", "fivetrex.logs")) for name in ours)
    others = {name.partition(".")[0] for name in added} - {"fivetrex"}
    assert others <= set(sys.stdlib_module_names)
