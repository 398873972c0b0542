"""Document the fields that a model inherits from its generated base class."""

from __future__ import annotations

from inspect import cleandoc
from typing import TypeVar

__all__: list[str] = []

Model = TypeVar("Model", bound=type)


def document_fields(model: Model) -> Model:
    """Add the section "Attributes" of the generated base class to a model's docstring.

    `help()` shows the docstring of the class, but not those of its bases.
    """
    base_docstring = model.__mro__[1].__doc__
    if model.__doc__ and base_docstring:  # None under `python -OO`
        _, heading, fields = cleandoc(base_docstring).partition("Attributes:\n")
        summary, example_heading, example = cleandoc(model.__doc__).partition("Example:\n")
        model.__doc__ = f"{summary}{heading}{fields.rstrip()}\n\n{example_heading}{example}\n"
    return model
