"""Wait for what happens in another process."""

from __future__ import annotations

import threading
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["wait_until"]

_pause = threading.Event()


def wait_until(condition: Callable[[], Any], what: str, *, limit: float = 120.0) -> Any:
    """Return the first true result of a function, which is called several times a second."""
    end = monotonic() + limit
    while not (result := condition()):
        assert monotonic() < end, f"not within {limit:g} s: {what}"
        _pause.wait(0.2)
    return result
