"""Make any file operation in a watched folder fail or be interrupted.

Python calls an audit hook before it opens, creates, renames or removes a file, so steps that are
added later are covered too.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_EVENTS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "os.listdir"}


@dataclass(frozen=True)
class Event:
    """One thing that is about to happen to a file or a folder."""

    name: str
    path: str
    writes: bool

    @property
    def makes(self) -> bool:
        """Whether it takes room on the disk."""
        return self.name == "os.mkdir" or (self.name == "open" and self.writes)


Watcher = Callable[[int, Event], None]
_watch: tuple[Path, Watcher, list[Event]] | None = None


def _hook(name: str, arguments: tuple[Any, ...]) -> None:
    if _watch is None or name not in _EVENTS:
        return
    folder, watcher, seen = _watch
    if not arguments or not isinstance(arguments[0], str | Path):
        return
    path = os.path.abspath(arguments[0])
    if not path.startswith(f"{folder}{os.sep}") or "__pycache__" in path:
        return
    writes = name != "open" or bool(arguments[2] & _WRITING)
    event = Event(name, path, writes and name not in ("os.scandir", "os.listdir"))
    seen.append(event)
    watcher(len(seen) - 1, event)


sys.addaudithook(_hook)


@contextmanager
def watched(folder: Path, watcher: Watcher) -> Iterator[list[Event]]:
    """Call a watcher before each event in a folder, and give the list of the events so far."""
    global _watch
    seen: list[Event] = []
    _watch = (folder, watcher, seen)
    try:
        yield seen
    finally:
        _watch = None
