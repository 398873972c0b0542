"""Exported models: what `fivetrex.models` has beside the modules that are written by hand."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from .operations import Operation
from .table import Resource

if TYPE_CHECKING:
    from openapi_python_client import Project


def exported_models(
    project: "Project",
    operations: dict[str, Operation],
    resources: list[Resource],
    named: Iterable[str],
    written: Iterable[str],
) -> list[str]:
    """Return the generated classes that callers meet, sorted.

    Args:
        project: What the generator made.
        operations: All operations of the definition.
        resources: The table.
        named: The models that signatures of generated methods name.
        written: The public names that written modules define.
    """
    nested = {
        str(model.class_info.name): sorted(_nested(model))
        for model in project.openapi.models
        if hasattr(model, "class_info")
    }
    objects = {
        str(model.class_info.name)
        for model in project.openapi.models
        if model.required_properties or model.optional_properties
    }
    waiting = [*named, *_of_written_methods(operations, resources, objects)]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(nested.get(name, ()))
    # A written class replaces the generated one of its name, whose parts are public too.
    return sorted(found - set(written))


def _of_written_methods(
    operations: dict[str, Operation], resources: list[Resource], objects: set[str]
) -> Iterator[str]:
    """Yield what they return and accept; maps and literal types are theirs to name."""
    for resource in resources:
        for name in resource.written.values():
            if name not in operations:
                continue
            if model := operations[name].model:
                yield model
            for field in operations[name].body or ():
                yield from objects.intersection(field.models)


def _nested(model: Any) -> Iterator[str]:
    properties = (*(model.required_properties or ()), *(model.optional_properties or ()))
    if model.additional_properties:
        properties = (*properties, model.additional_properties)
    for prop in properties:
        yield from _classes(prop)


def _classes(prop: Any) -> Iterator[str]:
    """Yield the classes in a property's type; its literal types are written in place."""
    from openapi_python_client.parser.properties import ModelProperty

    for option in getattr(prop, "inner_properties", [prop]):
        if hasattr(option, "inner_property"):
            yield from _classes(option.inner_property)
        elif isinstance(option, ModelProperty):
            yield option.class_info.name
