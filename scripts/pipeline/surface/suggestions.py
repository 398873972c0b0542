"""Suggestions: lines of the table for operations that are not on the surface yet."""

import re
from collections.abc import Collection, Iterable

from .operations import Operation
from .table import Resource

_VERBS = {"GET": "get", "POST": "create", "PATCH": "update", "PUT": "update", "DELETE": "delete"}


def suggest_lines(
    operations: Iterable[Operation], resources: list[Resource], known: Collection[str]
) -> dict[str, str]:
    """Return the lines that would put each unknown operation on the surface.

    Args:
        operations: The operations of the definition.
        resources: The table as it is.
        known: The operations that it has, or leaves out.

    Returns:
        The file and its lines, by operation. The name of the method is a proposal.
    """
    files = {resource.file for resource in resources}
    suggested = {}
    for operation in operations:
        if operation.name not in known:
            file, line = _file(operation), _line(operation)
            if file in files:
                suggested[operation.name] = f"openapi/surface/{file}.yaml: {line}"
            else:
                head = f"{file}: class: {_class_name(file)}"
                suggested[operation.name] = f"openapi/surface/{file}.yaml (new), {head}, {line}"
    return suggested


def _file(operation: Operation) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", _literal_segments(operation)[0].lower())
    return words.strip("_") or "resources"


def _class_name(file: str) -> str:
    return "".join(word.capitalize() for word in file.split("_"))


def _line(operation: Operation) -> str:
    returns = ""
    name = _method_name(operation)
    if operation.model is None and name not in {"delete", "remove"}:
        returns = ", returns: nothing"
    return f"{name}: {{operation: {operation.name}{returns}}}"


def _method_name(operation: Operation) -> str:
    segments = operation.path.strip("/").split("/")
    if operation.is_page:
        return "list"
    if len(_literal_segments(operation)) > 1 and not segments[-1].startswith("{"):
        return re.sub(r"[^a-z0-9]+", "_", segments[-1].lower())
    return _VERBS[operation.verb]


def _literal_segments(operation: Operation) -> list[str]:
    segments = operation.path.strip("/").split("/")
    literal = [each for each in segments if not each.startswith("{") and each != "v1"]
    return literal or ["resources"]
