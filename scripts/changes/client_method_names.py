"""The names by which callers know the operations."""

from pathlib import Path
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from scripts.pipeline.surface.table import load_table, public_names

SURFACE = Path(__file__).parents[2] / "openapi" / "surface"

CURATED_NAMES = public_names(load_table(SURFACE))


def public_name(operation: dict[str, Any]) -> str:
    """Return what a caller writes: a method of the client, else the generated function's module."""
    return CURATED_NAMES.get(operation["operationId"]) or generated_name(operation)


def generated_name(operation: dict[str, Any]) -> str:
    """Return the module that the generator makes of an operation."""
    tag = PythonIdentifier((operation["tags"] or ["default"])[0], prefix="tag")
    return f"fivetrex_api.api.{tag}.{PythonIdentifier(operation['operationId'], prefix='field_')}"
