"""Convert the body that a caller passes to an operation to the body of the request."""

from collections.abc import Mapping
from typing import Any, TypeVar

T = TypeVar("T")


def as_json(body: Any, model: type[Any]) -> dict[str, Any]:
    """Return the JSON object of a model or a plain mapping."""
    if hasattr(body, "to_dict") and not isinstance(body, type):
        result: dict[str, Any] = body.to_dict()
        return result
    if isinstance(body, Mapping):
        return dict(body)
    raise TypeError(f"body must be a {model.__name__} or a dict, not {type(body).__name__}")


def as_model(body: Any, model: type[T]) -> T:
    """Return a body that must be a model, such as a file to upload."""
    if isinstance(body, model):
        return body
    raise TypeError(f"body must be a {model.__name__}, not {type(body).__name__}")
