"""A Griffe extension: below the summary of a method, the request that it sends."""

from typing import Any

from griffe import Extension, Function

from .surface import Method, load_resources


class Operations(Extension):
    """Add the HTTP method and the path of the operation to the docstrings of resources."""

    def __init__(self) -> None:
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

    def on_function(self, *, func: Function, **kwargs: Any) -> None:  # noqa: ARG002
        """Insert the line."""
        line = self._requests.get(func.path)
        if line is None or func.docstring is None:
            return
        summary, _, rest = func.docstring.value.partition("\n\n")
        func.docstring.value = f"{summary}\n\n{line}\n\n{rest}".rstrip()


def _line(method: Method) -> str:
    operation = method.operation
    if operation is None:
        return ""
    link = f" · [Fivetran's reference]({operation.page})" if operation.page else ""
    return f"Request: `{operation.request}`{link}"
