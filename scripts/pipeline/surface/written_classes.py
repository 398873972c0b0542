"""Check that the handwritten classes agree with the table.

The classes are parsed and not imported, because they import generated code that may not exist yet.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.pipeline.errors import PipelineError

from .table import Resource

_FOLDER = "fivetrex/_async"
_CLIENT = "AsyncClient"


@dataclass(frozen=True)
class WrittenClass:
    """A class of `fivetrex/_async`.

    Attributes:
        module: Its module.
        bases: The names of its bases.
        attributes: The names that its body defines.
    """

    module: str
    bases: list[str]
    attributes: set[str]


def read_written_classes(root: Path) -> dict[str, WrittenClass]:
    """Return the handwritten classes of `fivetrex/_async` by name.

    Args:
        root: The root of the project.

    Raises:
        PipelineError: A file is not Python.
    """
    found = {}
    for file in sorted((root / _FOLDER).glob("*.py")):
        try:
            tree = ast.parse(file.read_bytes(), str(file))
        except (SyntaxError, ValueError) as error:
            raise PipelineError(
                f"{_FOLDER}/{file.name} is not Python: {error}. Fix it first."
            ) from error
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
                found[node.name] = WrittenClass(file.stem, bases, set(_attributes(node)))
    return found


def _attributes(node: ast.ClassDef) -> Iterator[str]:
    for statement in node.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))


def check_written_classes(
    resource: Resource, generated: set[str], written: dict[str, WrittenClass]
) -> None:
    """Check that a resource and the handwritten classes agree.

    Args:
        resource: The resource.
        generated: The attributes that its generated class defines.
        written: The result of `read_written_classes`.

    Raises:
        PipelineError: A written class or method is missing, or replaces a generated one.
    """
    name = f"Async{resource.class_name}"
    found = written.get(name)
    client = written.get(_CLIENT)
    if client and resource.is_top_level and resource.key in client.attributes:
        raise resource.mistake(
            f"the client has another attribute named {resource.key}; rename the resource and its "
            "file"
        )
    if not resource.written:
        if found is not None:
            raise resource.mistake(
                f"{_FOLDER}/{found.module}.py has a class {name} already; use another class, or "
                "name its methods under `written`"
            )
        return
    if found is None or found.module != resource.file or not _has_base(name, resource, written):
        raise resource.mistake(
            f"{_FOLDER}/{resource.file}.py must have a class {name}({resource.base_class}) with "
            f"the methods under `written`: {', '.join(resource.written)}"
        )
    attributes = _all_attributes(name, written)
    for method in resource.written:
        if method not in attributes:
            raise resource.mistake(
                f"the class {name} has no such method; write it, or delete the line", method
            )
    if replaced := sorted(generated & attributes):
        raise resource.mistake(
            f"the class {name} must not replace the generated {', '.join(replaced)}; rename or "
            "delete the written one, or move its line under `written`"
        )


def _ancestors(name: str, written: dict[str, WrittenClass]) -> Iterator[str]:
    """Yield the names of a class and of all its known bases."""
    yield name
    if name in written:
        for base in written[name].bases:
            yield from _ancestors(base, written)


def _has_base(name: str, resource: Resource, written: dict[str, WrittenClass]) -> bool:
    return resource.base_class in _ancestors(name, written)


def _all_attributes(name: str, written: dict[str, WrittenClass]) -> set[str]:
    """Return the attributes of a class and its bases, except for those that all resources have."""
    return {
        attribute
        for each in _ancestors(name, written)
        if each in written and each != "AsyncResource"
        for attribute in written[each].attributes
    }
