"""Checks of the table itself: invalid names, and contradictions."""

import keyword
from collections.abc import Iterable, Iterator

from .table import Resource

# The other modules of `fivetrex/_async/generated`.
_TAKEN_MODULES = {"client_resources"}


def check_table(resources: list[Resource]) -> None:
    """Check what the schema cannot express.

    Args:
        resources: All resources of the table.

    Raises:
        PipelineError: Two lines contradict each other, or a name cannot be used.
    """
    for resource in resources:
        _check_words(resource)
        _check_methods(resource, resources)
        if resource.written and not resource.is_top_level:
            raise resource.mistake(
                "only the resource with the name of the file can have `written` methods; move "
                f"{', '.join(resource.written)} there, or describe them so that they are generated"
            )
    _check_modules(resources)
    _check_classes(resources)
    _check_operations(resources)


def _check_words(resource: Resource) -> None:
    names = [resource.key, resource.class_name, *resource.written]
    for name in names:
        if keyword.iskeyword(name):
            raise resource.mistake(f"{name} is a Python keyword; use another name")
    for method in resource.methods:
        for name in (method.name, *method.arguments.values()):
            if keyword.iskeyword(name):
                raise resource.mistake(f"{name} is a Python keyword; use another name", method.name)


def _check_methods(resource: Resource, resources: list[Resource]) -> None:
    """Check that the attributes of a resource have different names."""
    taken = {
        each.key: f"the resource {each.path}" for each in resources if resource.is_parent_of(each)
    }
    for name, what in (*_generated_names(resource), *_written_names(resource)):
        if name in taken:
            raise resource.mistake(
                f"{what} has the name of {taken[name]}; rename or delete one of them", name
            )
        taken[name] = what


def _generated_names(resource: Resource) -> Iterator[tuple[str, str]]:
    for method in resource.methods:
        yield method.name, "a generated method"
        if method.is_list:
            yield method.stream_name, f"the stream of {method.name}"


def _written_names(resource: Resource) -> Iterator[tuple[str, str]]:
    return ((name, "a written method") for name in resource.written)


def _check_modules(resources: list[Resource]) -> None:
    found: dict[str, str] = dict.fromkeys(_TAKEN_MODULES, "another generated module")
    for resource in resources:
        if resource.module in found:
            raise resource.mistake(
                f"its module {resource.module} has the name of {found[resource.module]}; "
                "rename the resource"
            )
        found[resource.module] = f"that of {resource.path}"


def _check_classes(resources: list[Resource]) -> None:
    found: dict[str, Resource] = {}
    for resource in resources:
        for name in {resource.base_class, f"Async{resource.class_name}"}:
            if other := found.get(name):
                raise resource.mistake(
                    f"the class {name.removeprefix('Async')} is that of {other.path} too, in "
                    f"openapi/surface/{other.file}.yaml; use another name"
                )
            found[name] = resource


def _check_operations(resources: list[Resource]) -> None:
    """Check that an operation has one generated method, written methods, or a reason to omit it."""
    generated: dict[str, str] = {}
    for resource in resources:
        for method in resource.methods:
            if other := generated.get(method.operation):
                raise resource.mistake(
                    f"the operation {method.operation} has a method already, {other}; delete "
                    "one of the lines",
                    method.name,
                )
            generated[method.operation] = f"{resource.path}.{method.name}"
    named = {*generated, *_written_operations(resources)}
    left_out: set[str] = set()
    for resource in resources:
        for operation in resource.left_out:
            if operation in named:
                raise resource.mistake(
                    f"left_out has the operation {operation}, which has a method; delete the "
                    "method or the reason"
                )
            if operation in left_out:
                raise resource.mistake(
                    f"left_out has the operation {operation}, which another resource leaves out "
                    "too; delete one of the reasons"
                )
            left_out.add(operation)


def _written_operations(resources: Iterable[Resource]) -> Iterator[str]:
    return (operation for each in resources for operation in each.written.values())
