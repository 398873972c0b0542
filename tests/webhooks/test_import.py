"""The modules that `import fivetrex.webhooks` loads, in a new process."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, sys
before = set(sys.modules)
import {module}
print(json.dumps(sorted(set(sys.modules) - before)))
"""


@pytest.mark.parametrize("module", ["fivetrex.webhooks", "fivetrex.logs"])
def test_no_http_client_is_imported(module: str) -> None:
    output = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM.format(module=module)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    added = json.loads(output)
    assert module in added
    others = {name.partition(".")[0] for name in added} - {"fivetrex"}
    assert others <= set(sys.stdlib_module_names)
    assert "ssl" not in others
    clients = ("fivetrex._core", "fivetrex._async", "fivetrex._sync", "fivetrex.models")
    assert not [name for name in added if name.startswith(clients)]
