"""What `import fivetrex` loads: told by a fresh process, by modules and not by time."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LOADED = "import sys, json; {code}; print(json.dumps(sorted(sys.modules)))"


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh process has after some code."""
    output = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOADED.format(code=code)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return set(json.loads(output))


CLIENTS = {
    "import": "import fivetrex",
    "client": "import fivetrex; fivetrex.Client(api_key='some_key', api_secret='some_secret')",
    "async": "import fivetrex; fivetrex.AsyncClient(api_key='some_key', api_secret='some_secret')",
    "models": "import fivetrex.models",
}


@pytest.mark.parametrize("code", CLIENTS.values(), ids=CLIENTS)
def test_no_model_and_no_operation_is_loaded(code: str) -> None:
    modules = loaded_by(code)
    assert not {name for name in modules if name.startswith("fivetrex_api")}
    assert "attrs" not in modules
    assert "dateutil" not in modules
    assert not {name for name in modules if name.startswith("fivetrex.simulator")}
    assert not {name for name in modules if name.startswith("fivetrex.models.")}
    assert not {name for name in modules if name.startswith("fivetrex.integrations")}


READ_TIME = "from fivetrex.logs import LogEntry; LogEntry.from_row({{'time_stamp': '{text}'}})"


@pytest.mark.parametrize(
    ("code", "is_loaded"),
    [
        ("import fivetrex.logs, fivetrex.webhooks", False),
        (READ_TIME.format(text="2024-01-02T03:04:05.678Z"), False),
        (READ_TIME.format(text="2024-01-02 03:04:05.678+00"), False),
        (READ_TIME.format(text="at noon"), False),
        (READ_TIME.format(text="2024-01-02 03:04:05 UTC"), True),
    ],
)
def test_dateutil_is_loaded_only_for_text_that_needs_it(code: str, is_loaded: bool) -> None:
    assert ("dateutil" in loaded_by(code)) is is_loaded


def test_a_model_is_loaded_alone() -> None:
    modules = loaded_by("from fivetrex.models import Group")
    assert "fivetrex_api.models.group" in modules
    assert "fivetrex_api.models.connection" not in modules
    assert not {name for name in modules if name.startswith("fivetrex_api.api.")}


def test_every_public_name_is_there() -> None:
    code = (
        "import fivetrex, fivetrex.models as models; "
        "[getattr(fivetrex, name) for name in fivetrex.__all__]; "
        "[getattr(models, name) for name in models.__all__]; "
        "assert set(fivetrex.__all__) <= set(dir(fivetrex)); "
        "assert set(models.__all__) <= set(dir(models))"
    )
    assert "fivetrex.models.connection" in loaded_by(code)
