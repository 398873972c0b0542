"""File objects with few methods."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class Pipe(io.RawIOBase):
    """A file object that cannot be rewound, such as the standard output of a process."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__()
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._content.readinto(buffer)

    def write(self, data: Any) -> int:
        return self._content.write(bytes(data[:100_000]))  # as an unbuffered file may do

    def getvalue(self) -> bytes:
        return self._content.getvalue()


class Minimal:
    """A file object with only the required methods."""

    def __init__(self, content: bytes = b"") -> None:
        self._content = io.BytesIO(content)

    def read(self, size: int, /) -> bytes:
        return self._content.read(size)

    def write(self, data: bytes, /) -> None:
        self._content.write(data)

    def getvalue(self) -> bytes:
        return self._content.getvalue()


def closed(file: Any) -> Any:
    """Close a file object, and return it."""
    file.close()
    return file


def names(folder: Path) -> list[str]:
    """Return the names of the files in a folder."""
    return sorted(path.name for path in folder.iterdir())
