"""Exported models: the generated classes that `fivetrex.models` exports."""

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
    """Return the generated classes that callers can receive or pass, sorted.

    Args:
        project: The result of the generator.
        operations: All operations of the definition.
        resources: The table.
        named: The models that signatures of generated methods name.
        written: The public names that handwritten modules define.
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
    # A handwritten class replaces the generated one, but the types of its fields are exported.
    return sorted(found - set(written))


def _of_written_methods(
    operations: dict[str, Operation], resources: list[Resource], objects: set[str]
) -> Iterator[str]:
    """Yield the models that they return and accept, except for maps and literal types."""
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
    """Yield the classes in a property's type; literal types are written inline."""
    from openapi_python_client.parser.properties import ModelProperty

    for option in getattr(prop, "inner_properties", [prop]):
        if hasattr(option, "inner_property"):
            yield from _classes(option.inner_property)
        elif isinstance(option, ModelProperty):
            yield option.class_info.name
