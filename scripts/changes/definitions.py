"""The definitions to compare: patched, because callers see the patched ones."""

from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML

from scripts.pipeline.effective import make_effective
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.omissions import Omissions
from scripts.pipeline.openapi_document import Document, schemas
from scripts.pipeline.service_configs import ServiceConfigs


@dataclass(frozen=True)
class Definition:
    """One of two definitions to compare.

    Attributes:
        facts: The reduced definition.
        services: The fields that each service takes, by operation.
        class_names: The names of the generated classes; None if they are not compared.
        omissions: The parts of the definition that could not be compared.
    """

    facts: Document
    services: ServiceConfigs = field(default_factory=dict)
    class_names: frozenset[str] | None = None
    omissions: Omissions = field(default_factory=list)


def make_comparable(
    root: Path, patched: Document, services: ServiceConfigs, omissions: Omissions | None = None
) -> Definition:
    """Return a definition as callers see it.

    Args:
        root: The root of the project, whose settings are used.
        patched: The reduced definition with the patches that fit.
        services: The fields that each service takes.
        omissions: The parts of the definition that could not be reduced.

    Raises:
        PipelineError: The settings or the definition cannot be used.
    """
    return Definition(patched, services, _class_names(root, patched), omissions or [])


def _class_names(root: Path, patched: Document) -> frozenset[str]:
    """Return the names of the classes of the named schemas."""
    from openapi_python_client.strings import ClassName

    settings = root / "openapi" / "generator.yaml"
    try:
        overrides = YAML(typ="safe").load(settings)["class_overrides"]
    except (OSError, TypeError, KeyError) as error:
        raise PipelineError(f"openapi/{settings.name} cannot be used: {error}") from error
    names = set()
    for name, schema in schemas(make_effective(root, patched)).items():
        # Schemas of any JSON and of single values have no class.
        if schema.get("properties") or "additionalProperties" in schema or "enum" in schema:
            made = str(ClassName(name, "field_"))
            names.add(overrides.get(made, {}).get("class_name", made))
    return frozenset(names)
