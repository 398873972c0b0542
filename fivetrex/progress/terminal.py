"""The stream of a renderer, and the packages that renderers need."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["choose_stream", "is_terminal", "raise_missing"]


def choose_stream(stream: TextIO | None) -> TextIO:
    """Return the stream to write to: by default, standard error."""
    return sys.stderr if stream is None else stream


def is_terminal(stream: TextIO) -> bool:
    """Return whether a stream is a terminal. A stream that is closed or None is none."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def raise_missing(package: str, error: ImportError) -> NoReturn:
    """Raise an error that names the extra.

    Raises:
        ImportError: Always.
    """
    raise ImportError(
        f"this renderer requires the package {package}: pip install 'fivetrex[progress]'"
    ) from error
