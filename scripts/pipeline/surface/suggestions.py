"""Suggestions: lines of the table for operations that it does not have yet."""

import keyword
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count

from .operations import Operation
from .table import RESOURCE_KEYS, RETURN_NOTHING, Method, Resource
from .wording import singular

_VERBS = {"GET": "get", "POST": "create", "PATCH": "update", "PUT": "update", "DELETE": "delete"}

Parts = tuple[str, ...]


@dataclass(frozen=True)
class Place:
    """A resource, which may not be in the table yet.

    Attributes:
        file: The name of its file without the suffix.
        key: Its name in the file.
        action: The method name at the end of a path, such as `rotate`; None if there is none.
    """

    file: str
    key: str
    action: str | None = None


@dataclass(frozen=True)
class Suggestion:
    """A line of the table for an operation.

    Attributes:
        operation: The operation.
        place: The resource.
        line: The line, as YAML. The name of the method is only a proposal.
    """

    operation: str
    place: Place
    line: str


def suggest(
    operations: Iterable[Operation], resources: list[Resource], known: Collection[str]
) -> list[Suggestion]:
    """Return a line of the table for each operation that it does not have.

    Args:
        operations: The operations of the definition.
        resources: The current table.
        known: The operations that it has, or leaves out.
    """
    operations = list(operations)
    places = _Places(operations, resources)
    suggested: list[Suggestion] = []
    taken: dict[tuple[str, str], set[str]] = {
        (each.file, each.key): set(_attributes(each, resources)) for each in resources
    }
    for operation in operations:
        if operation.name not in known:
            place = places.find(_fixed_parts(operation))
            names = taken.setdefault((place.file, place.key), set())
            method = _method_name(operation, place, names)
            names.update({method, Method(method, operation.name).stream_name})
            suggested.append(Suggestion(operation.name, place, _line(operation, method)))
    return suggested


def as_lines(suggested: list[Suggestion], resources: list[Resource]) -> list[str]:
    """Return the lines to add to each file, with the heads of new resources.

    Args:
        suggested: The suggestions.
        resources: The current table.
    """
    files = {each.file for each in resources}
    keys = {(each.file, each.key) for each in resources}
    lines: list[str] = []
    for file in dict.fromkeys(each.place.file for each in suggested):
        lines.append(f"openapi/surface/{file}.yaml{'' if file in files else ' (a new file)'}:")
        group = [each for each in suggested if each.place.file == file]
        for key in dict.fromkeys(each.place.key for each in group):
            lines.append(f"  {key}:")
            if (file, key) not in keys:
                lines.append(f"    class: {_class_name(file, key)}")
            lines += [f"    {each.line}" for each in group if each.place.key == key]
    return lines


class _Places:
    """The resources that operations belong to, by the fixed parts of their paths."""

    def __init__(self, operations: list[Operation], resources: list[Resource]) -> None:
        self._resources = resources
        parts = {operation.name: _fixed_parts(operation) for operation in operations}
        self._used = set(parts.values())
        self._collections = {
            parts[each.name] for each in operations if each.is_page or each.path.endswith("}")
        }
        self._modules = {each.module for each in resources}
        self._known: dict[Parts, Place] = {}
        for resource in sorted(resources, key=lambda each: not each.is_top_level):
            for name in resource.names:
                if name in parts:
                    self._known.setdefault(parts[name], Place(resource.file, resource.key))

    def find(self, parts: Parts) -> Place:
        """Return the resource of the operations whose paths have these fixed parts."""
        if parts in self._known:
            return self._known[parts]
        last = _identifier(parts[-1])
        if len(parts) > 1 and parts not in self._collections:
            parent = self.find(parts[:-1])
            return Place(parent.file, parent.key, last)
        self._known[parts] = place = self._new_place(parts, last)
        return place

    def _new_place(self, parts: Parts, last: str) -> Place:
        above = parts[:-1]
        if above and (above in self._known or above in self._used):
            parent = self.find(above)
            key = last if parent.key == parent.file else f"{parent.key}_{last}"
            taken = {
                name
                for each in self._resources
                if each.path == parent.file
                for name in _attributes(each, self._resources)
            }
            key = self._free(key, taken, f"{parent.file}_")
            return Place(parent.file, key)
        # A resource of its own, also for a path such as `/v1/metadata/connector-types`.
        is_known = any(each.file == last for each in self._resources)
        if is_known and not above:
            return Place(last, last)
        name = self._free(_identifier("_".join(parts)) if is_known else last, set(), "")
        return Place(name, name)

    def _free(self, name: str, taken: set[str], prefix: str) -> str:
        """Return a name, extended if an attribute or a module has it."""
        while name in taken or prefix + name in self._modules or _is_word(name):
            name = f"{name}_items"
        self._modules.add(prefix + name)
        return name


def _attributes(resource: Resource, resources: list[Resource]) -> Iterator[str]:
    yield from resource.method_names
    yield from (each.key for each in resources if resource.is_parent_of(each))


def _fixed_parts(operation: Operation) -> Parts:
    segments = operation.path.strip("/").split("/")
    fixed = [each for each in segments if not each.startswith("{")]
    return tuple(fixed[1:] if re.fullmatch(r"v\d+", fixed[0]) else fixed) or ("api",)


def _identifier(text: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    return words if words[:1].isalpha() else f"api_{words}".rstrip("_")


def _class_name(file: str, key: str) -> str:
    words = key if key == file else f"{singular(file)}_{key}"
    return "".join(word.capitalize() for word in words.split("_"))


def _method_name(operation: Operation, place: Place, taken: set[str]) -> str:
    """Return an unused name for a method, which fits the type of the result."""
    name = _identifier(operation.name)
    if operation.is_page:
        names = ["list", *([f"list_{place.action}"] if place.action else []), f"list_{name}"]
    else:
        first = place.action or _VERBS.get(operation.verb, "call")
        names = [first, f"{first}_{place.key}", name]
        names = [f"get_{each}" if Method(each, "").is_list else each for each in names]
    numbered = (f"{names[-1]}_{number}" for number in count(2))
    return next(each for each in chain(names, numbered) if not (each in taken or _is_word(each)))


def _is_word(name: str) -> bool:
    """Return whether a name is a Python keyword, or a key of the table."""
    return keyword.iskeyword(name) or name in RESOURCE_KEYS


def _line(operation: Operation, method: str) -> str:
    returns = ""
    if operation.is_array:
        returns = ", returns: models"
    elif operation.model is None and method not in RETURN_NOTHING:
        returns = ", returns: nothing"
    return f"{method}: {{operation: {operation.name}{returns}}}"
