"""Wrap the docstrings of the generated functions and models, for the templates."""

import textwrap
from collections.abc import Iterable
from typing import Any

from openapi_python_client.strings import safe_for_docstring

# The line length of the generated code; ruff does not wrap docstrings.
_WIDTH = 100
_HEADINGS = {"Args:", "Raises:", "Returns:"}


def function_docstring(content: str) -> str:
    """Return the docstring of a generated function, wrapped and indented.

    The stock template indents the description by a space, and ignores the indentation when it wraps
    lines.

    Args:
        content: The docstring that the stock template returns, without its quotes.
    """
    blocks: list[tuple[int, str]] = []
    for line in content.splitlines():
        text = line.strip()
        indent = 4 if line.startswith("    ") else 0
        # A line with eight spaces continues the entry of a section, and one with none a paragraph.
        continues = line.startswith(" " * 8) or (not indent and blocks and _is_text(blocks[-1]))
        if continues and text and text not in _HEADINGS:
            indent, before = blocks.pop()
            text = f"{before} {text}"
        if text or (blocks and blocks[-1][1]):
            blocks.append((indent, text))
    # The functions are at the top level of their modules.
    return _wrapped(blocks, indented=4).strip()


def model_docstring(model: Any, properties: Iterable[Any]) -> str:
    """Return the docstring of a generated model, without its quotes; empty without a description.

    Args:
        model: The generator's model.
        properties: Its properties, in the order of the constructor.
    """
    blocks = [(0, safe_for_docstring(model.description))] if model.description else []
    described = [(prop, _description(model, prop)) for prop in properties]
    entries = [(4, f"{prop.python_name}: {text}") for prop, text in described if text]
    if entries:
        blocks += [(0, ""), (0, "Attributes:"), *entries, (0, "")]
    return _wrapped(blocks, indented=4).lstrip()


def _is_text(block: tuple[int, str]) -> bool:
    indent, text = block
    return not indent and bool(text) and text not in _HEADINGS


def _description(model: Any, prop: Any) -> str:
    """Return the description of a property itself, not that of the schema that it refers to."""
    schema = (model.data.properties or {}).get(prop.name)
    extra = getattr(schema, "model_extra", None) or {}
    return safe_for_docstring(getattr(schema, "description", None) or extra.get("description", ""))


def _wrapped(blocks: Iterable[tuple[int, str]], *, indented: int) -> str:
    """Return the wrapped lines, without the indentation of the docstring itself."""
    return "\n".join(
        textwrap.fill(
            text,
            _WIDTH - indented,
            initial_indent=" " * indent,
            subsequent_indent=" " * indent * 2,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for indent, text in blocks
    )
