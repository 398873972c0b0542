"""Slow calls: the client waits as long for a request of its own as for one of `request`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fivetrex._core.timeouts import is_slow_path
from scripts.pipeline.openapi_document import operations
from scripts.pipeline.surface.table_reader import load_table

if TYPE_CHECKING:
    from scripts.pipeline.surface.table import Method

ROOT = Path(__file__).parents[2]
DEFINITION = json.loads((ROOT / "generated/fivetrex_api/openapi.json").read_text("utf-8"))
REQUESTS = {
    operation["operationId"]: (method.upper(), path)
    for path, method, operation in operations(DEFINITION)
}
METHODS = [
    pytest.param(method, id=f"{resource.path}.{method.name}")
    for resource in load_table(ROOT / "openapi" / "surface")
    for method in resource.methods
]


@pytest.mark.parametrize("method", METHODS)
def test_a_generated_method_is_as_slow_as_its_path(method: Method) -> None:
    assert method.slow == is_slow_path(*REQUESTS[method.operation])
