"""The table: which method of which resource calls which operation."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from scripts.pipeline.errors import PipelineError

_RESOURCE_KEYS = {"class", "description", "model", "written", "left_out"}


@dataclass(frozen=True)
class Method:
    """One line of the table: a method that is generated.

    Attributes:
        name: The method's name.
        operation: The `operationId` of the operation that it calls.
        arguments: Public argument names by the names that the operation uses.
        returns: `model`, `models` (an array without pages) or `nothing`.
        model: The class of what is returned; None: the resource's.
        confirm: What the caller confirms; None: the method needs no confirmation.
        repeatable: Whether the client may send it again after an unclear failure.
        slow: Whether the API may take minutes to answer.
        preview: Whether Fivetran offers the operation as a preview.
    """

    name: str
    operation: str
    arguments: dict[str, str] = field(default_factory=dict)
    returns: str | None = None
    model: str | None = None
    confirm: str | None = None
    repeatable: bool = False
    slow: bool = False
    preview: bool = False

    @property
    def is_list(self) -> bool:
        """Whether it returns one page of a list; such a method has a stream beside it."""
        return self.name == "list" or self.name.startswith("list_")

    @property
    def stream_name(self) -> str:
        """The name of the stream that comes with a list."""
        return "stream" + self.name.removeprefix("list")


@dataclass(frozen=True)
class Resource:
    """A resource of the client.

    Attributes:
        file: The name of its file without the suffix: the client's attribute.
        key: Its key in the file: the attribute of its parent, or the client's.
        class_name: The name of the synchronous class.
        description: One sentence for its docstrings.
        model: The class that its methods return.
        methods: The methods that are generated.
        written: The operations of the methods that are written by hand, by method.
        left_out: Reasons why operations have no method, by operation.
    """

    file: str
    key: str
    class_name: str
    description: str | None
    model: str | None
    methods: list[Method]
    written: dict[str, str]
    left_out: dict[str, str]

    @property
    def is_top_level(self) -> bool:
        """Whether it is an attribute of the client itself."""
        return self.key == self.file

    @property
    def path(self) -> str:
        """The attributes that lead to it from the client, such as `users.group_memberships`."""
        return self.file if self.is_top_level else f"{self.file}.{self.key}"

    @cached_property
    def names(self) -> dict[str, str]:
        """The public names of its operations: the first that the table gives, by operation."""
        names: dict[str, str] = {}
        generated = {method.name: method.operation for method in self.methods}
        for name, operation in (generated | self.written).items():
            names.setdefault(operation, f"{self.path}.{name}")
        return names


def load_table(folder: Path) -> list[Resource]:
    """Read all files of the table.

    Args:
        folder: `openapi/surface`; its schema is in the file beside it.

    Raises:
        PipelineError: A file is not YAML, does not fit the schema, or two lines contradict each
            other.
    """
    schema = json.loads(folder.with_name("surface.schema.json").read_text("utf-8"))
    validator = Draft202012Validator(schema)
    resources = [
        resource
        for path in sorted(folder.glob("*.yaml"))
        for resource in _read_file(path, validator)
    ]
    _check_unique([resource.class_name for resource in resources], "class")
    _check_unique(
        [method.operation for resource in resources for method in resource.methods], "operation"
    )
    return resources


def public_names(resources: list[Resource]) -> dict[str, str]:
    """Return the public name of every operation that has one, by `operationId`."""
    names: dict[str, str] = {}
    for resource in resources:
        for operation, name in resource.names.items():
            names.setdefault(operation, name)
    return names


def _read_file(path: Path, validator: Draft202012Validator) -> Iterator[Resource]:
    where = f"openapi/surface/{path.name}"
    try:
        content = YAML(typ="safe").load(path)
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        raise PipelineError(f"{where} cannot be read: {error}") from error
    for mistake in validator.iter_errors(content):
        place = ".".join(map(str, mistake.absolute_path))
        raise PipelineError(f"{where}: {place or 'the file'}: {mistake.message}.")
    if path.stem not in content:
        raise PipelineError(f"{where} has no resource named {path.stem}, as the file is.")
    # The file's own resource first, whose class has the attributes of the others.
    for key in sorted(content, key=lambda key: key != path.stem):
        yield _resource(path.stem, key, content[key])


def _resource(file: str, key: str, entry: dict[str, Any]) -> Resource:
    methods = [Method(name, **line) for name, line in entry.items() if name not in _RESOURCE_KEYS]
    return Resource(
        file=file,
        key=key,
        class_name=entry["class"],
        description=entry.get("description"),
        model=entry.get("model"),
        methods=methods,
        written=entry.get("written", {}),
        left_out=entry.get("left_out", {}),
    )


def _check_unique(values: list[str], what: str) -> None:
    for value in values:
        if values.count(value) > 1:
            raise PipelineError(f"openapi/surface has the {what} {value} more than once.")
