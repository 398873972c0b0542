"""The names of the methods and functions that call the operations."""

from functools import cache
from pathlib import Path
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from scripts.pipeline.surface.table import public_names
from scripts.pipeline.surface.table_reader import load_table

SURFACE = Path(__file__).parents[2] / "openapi" / "surface"


@cache
def curated_names() -> dict[str, str]:
    """Return the public names of the operations that the client has, by `operationId`.

    Raises:
        PipelineError: The table has a mistake.
    """
    return public_names(load_table(SURFACE))


def public_name(operation: dict[str, Any]) -> str:
    """Return the method of the client for an operation, or the module of its generated function."""
    return curated_names().get(operation["operationId"]) or generated_name(operation)


def generated_name(operation: dict[str, Any]) -> str:
    """Return the generated module of an operation."""
    tag = PythonIdentifier((operation["tags"] or ["default"])[0], prefix="tag")
    return f"fivetrex_api.api.{tag}.{PythonIdentifier(operation['operationId'], prefix='field_')}"
