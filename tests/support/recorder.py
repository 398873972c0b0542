"""What a case passes to the method that it calls."""

from __future__ import annotations

from typing import Any


class Recorder:
    """Stands for a client, and records the arguments of the method that a case calls."""

    def __init__(self) -> None:
        self.args: tuple[Any, ...] = ()
        self.kwargs: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Recorder:
        return self

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        self.args, self.kwargs = args, kwargs
