"""A Griffe extension: what the docstrings of the package do not contain for the reference."""

from pathlib import Path
from typing import Any

from griffe import Attribute, Class, Docstring, Extension, Function

from .models import inherited_fields
from .surface import Method, load_resources


class ReferenceExtension(Extension):
    """Add requests to methods, inherited fields to models, and `#:` comments to attributes."""

    def __init__(self) -> None:
        self._fields = inherited_fields()
        self._requests = {
            method.identifier: _line(method)
            for resource in load_resources()
            for method in resource.methods
            if method.operation
        }
        # A class inherits methods: the docstring is that of the class that defines them.
        self._requests |= {
            f"{method.function.__module__}.{method.function.__qualname__}": _line(method)
            for resource in load_resources()
            for method in resource.methods
            if method.operation
        }

    def on_function(self, *, func: Function, **kwargs: Any) -> None:  # noqa: ARG002 - griffe passes more
        """Insert the line."""
        line = self._requests.get(func.path)
        if line is None or func.docstring is None:
            return
        summary, _, rest = func.docstring.value.partition("\n\n")
        func.docstring.value = f"{summary}\n\n{line}\n\n{rest}".rstrip()

    def on_class(self, *, cls: Class, **kwargs: Any) -> None:  # noqa: ARG002 - griffe passes more
        """Append the fields that a model inherits."""
        section = self._fields.get(cls.path)
        if section and cls.docstring:
            cls.docstring.value = f"{cls.docstring.value.rstrip()}\n\n{section}"

    def on_attribute(self, *, attr: Attribute, **kwargs: Any) -> None:  # noqa: ARG002 - griffe passes more
        """Read the comment above an attribute that has no docstring."""
        file = attr.filepath
        if attr.docstring is not None or attr.lineno is None or not isinstance(file, Path):
            return
        lines = attr.lines_collection[file][: attr.lineno - 1]
        comment: list[str] = []
        while lines and lines[-1].strip().startswith("#:"):
            comment.insert(0, lines.pop().strip().removeprefix("#:").strip())
        if comment:
            attr.docstring = Docstring("\n".join(comment), parent=attr)


def _line(method: Method) -> str:
    operation = method.operation
    if operation is None:
        return ""
    link = f" · [Fivetran's reference]({operation.page})" if operation.page else ""
    return f"Request: `{operation.request}`{link}"
