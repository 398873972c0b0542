"""The docstrings of the generated code: what the templates leave to Python, because of wrapping."""

import textwrap
from collections.abc import Iterable
from typing import Any

from openapi_python_client.strings import safe_for_docstring

# The longest line; ruff, which does not wrap docstrings, is given the same.
_WIDTH = 100
_HEADINGS = {"Args:", "Raises:", "Returns:"}


def function_docstring(content: str) -> str:
    """Return the docstring of a generated function, well-formed.

    The stock template indents the description by a space, and wraps without regard to the
    indentation.

    Args:
        content: The docstring as the stock template writes it, without its quotes.
    """
    blocks: list[tuple[int, str]] = []
    for line in content.splitlines():
        text = line.strip()
        indent = 4 if line.startswith("    ") else 0
        # Eight spaces go on with the entry of a section, and a wrapped paragraph has no space.
        continues = line.startswith(" " * 8) or (not indent and blocks and _is_text(blocks[-1]))
        if continues and text and text not in _HEADINGS:
            indent, before = blocks.pop()
            text = f"{before} {text}"
        if text or (blocks and blocks[-1][1]):
            blocks.append((indent, text))
    # The functions are at the top of their modules.
    return _wrapped(blocks, indented=4).strip()


def model_docstring(model: Any, properties: Iterable[Any]) -> str:
    """Return the docstring of a generated model, without its quotes; empty for none.

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
    """Return the words for a property: for this use of it, not those of what it refers to."""
    schema = (model.data.properties or {}).get(prop.name)
    extra = getattr(schema, "model_extra", None) or {}
    return safe_for_docstring(getattr(schema, "description", None) or extra.get("description", ""))


def _wrapped(blocks: Iterable[tuple[int, str]], *, indented: int) -> str:
    """Return lines without their common indentation, which makes them shorter."""
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
