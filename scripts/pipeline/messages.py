"""The fixed messages of successful responses: `openapi/messages.json`.

The message of an operation is a value that programs compare, such as the official SDK's tests. The
definition has it as the example of the field. The ids in it are replaced by `{}`.
"""

import json
import re
from pathlib import Path
from typing import Any

from .errors import PipelineError
from .openapi_document import METHODS, Document
from .references import UnresolvedReferenceError, resolve_component

FILE_NAME = "messages.json"
Messages = dict[str, str]

_ID = re.compile(r"\bstring\b")


def extract(published: Document) -> Messages:
    """Return the message of each operation of a definition as published, by `operationId`.

    Args:
        published: The definition. What cannot be understood is left out.
    """
    found: Messages = {}
    for item in published["paths"].values():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            name = operation.get("operationId") if isinstance(operation, dict) else None
            if isinstance(name, str) and (message := _message(published, operation)):
                found[name] = _ID.sub("{}", message)
    return found


def _message(published: Document, operation: Any) -> str | None:
    for status, response in sorted(_items(operation.get("responses"))):
        if not status.startswith("2"):
            continue
        try:
            content = resolve_component(published, response)["content"]
            for media_type in content.values():
                schema = resolve_component(published, media_type["schema"])
                message = schema["properties"]["message"]["example"]
                if isinstance(message, str) and message.isprintable():
                    return message
        except (AttributeError, KeyError, TypeError, UnresolvedReferenceError):
            continue
    return None


def _items(value: Any) -> list[tuple[str, Any]]:
    return list(value.items()) if isinstance(value, dict) else []


def load(path: Path) -> Messages:
    """Read the committed file.

    Args:
        path: The file.

    Raises:
        PipelineError: It cannot be read.
    """
    try:
        messages: Messages = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"openapi/{path.name} cannot be used: {error}. "
            "Restore it from git, or regenerate it: scripts/regenerate --from FILE"
        ) from error
    return messages


def as_text(messages: Messages) -> str:
    """Return the file's text."""
    return json.dumps(messages, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
