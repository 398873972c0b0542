"""The content of a file upload, which is read in pieces, and read again for a retry."""

from __future__ import annotations

import errno
import io
import os
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BinaryReader", "FileUpload", "Source"]

#: The size of the pieces, in bytes.
PIECE = 256 * 1024

_KINDS = "pass a path, bytes, or a file object opened in binary mode"


class BinaryReader(Protocol):
    """A file object that returns bytes, such as `open(path, "rb")`."""

    def read(self, size: int, /) -> bytes:
        """Read at most `size` bytes; no bytes at the end of the file."""
        ...


Source = str | os.PathLike[str] | bytes | BinaryReader


class FileUpload:
    """The content of one file, for one or more attempts to upload it.

    Args:
        file: A path, bytes, or a file object that is open for reading in binary mode.
        default_name: The name of the file if `file` has none.
    """

    def __init__(self, file: Source, default_name: str) -> None:
        self._source = file
        self._is_own = False
        self._file: Any = None
        #: The position at which the content begins; None if the file cannot be rewound.
        self._start: int | None = None
        # The first bytes of a file that cannot be rewound, read to check that it is not empty.
        self._beginning = b""
        self._is_begun = False
        self._is_closed = False
        #: The file's name, without directories.
        self.name = default_name
        #: The size of the content in bytes; None if it is unknown.
        self.size: int | None = None

    @property
    def can_restart(self) -> bool:
        """Whether the content can be read from its beginning."""
        return self._start is not None or not self._is_begun

    def open(self) -> None:
        """Open the file, and check that it can be read.

        Raises:
            OSError: The file does not exist, or cannot be opened.
            TypeError: `file` is not a file, or is open in text mode.
            ValueError: The file is empty, closed, or not open for reading.
        """
        source = self._source
        if isinstance(source, bytes | bytearray | memoryview):
            self._file, self._is_own = io.BytesIO(source), True
        elif isinstance(source, str | os.PathLike):
            self._file, self._is_own = _open_path(source), True
            if self._is_closed:  # by a cancelled call, whose thread still runs
                self.close()
        else:
            _check_reader(source)
            self._file = source
        name = source if self._is_own else getattr(source, "name", None)
        if isinstance(name, str | os.PathLike) and not str(name).startswith("<"):
            self.name = PurePath(name).name or self.name
        self._measure()

    def pieces(self) -> Iterator[bytes]:
        """Read the content from its beginning.

        Raises:
            OSError: Reading failed, or the size of the file has changed.
        """
        if self._start is not None:
            self._file.seek(self._start)
        self._is_begun = True
        done = 0
        piece = self._beginning or self._read()
        while piece:
            done += len(piece)
            if self.size is not None and done > self.size:
                break
            yield piece
            piece = self._read()
        if self.size is not None and done != self.size:
            change = "shorter" if done < self.size else "longer"
            raise OSError(f"file became {change} during the upload; upload it again")

    def close(self) -> None:
        """Close the file, unless the caller opened it."""
        self._is_closed = True
        if self._is_own and self._file is not None:
            self._file.close()

    def _read(self) -> bytes:
        piece: bytes | None = self._file.read(PIECE)
        if piece is None:  # as from a pipe; the end of the file is `b""`
            raise BlockingIOError(errno.EAGAIN, "file has no data without blocking")
        return piece

    def _measure(self) -> None:
        file = self._file
        if _is_seekable(file):
            self._start = start = file.tell()
            # Some files, such as decompressed ones, can be rewound but not measured.
            with suppress(OSError, ValueError):
                self.size = max(file.seek(0, os.SEEK_END) - start, 0)
            file.seek(start)
        beginning = b"" if self.size else self._read()
        if not (self.size or beginning):
            if self._start and not self._is_own:
                raise ValueError("file is at its end; call file.seek(0) first")
            raise ValueError("file is empty; there is nothing to upload")
        if self._start is not None:
            file.seek(self._start)
        else:
            self._beginning = beginning


def _open_path(path: str | os.PathLike[str]) -> io.BufferedReader:
    # On Windows, opening a directory raises `PermissionError`.
    if os.path.isdir(path):
        raise IsADirectoryError(errno.EISDIR, f"file is a directory; {_KINDS}", os.fspath(path))
    try:
        return open(path, "rb")
    except FileNotFoundError:
        raise FileNotFoundError(
            errno.ENOENT, f"file does not exist; {_KINDS}", os.fspath(path)
        ) from None


def _check_reader(file: Any) -> None:
    """Check that a file object is readable and in binary mode.

    Raises:
        TypeError: `file` is not a file object, or is open in text mode.
        ValueError: `file` is closed, or not open for reading.
    """
    if not callable(getattr(file, "read", None)):
        raise TypeError(
            f"file must be a path, bytes or a binary file object, not {type(file).__name__}"
        )
    if getattr(file, "closed", False):
        raise ValueError("file is closed; pass an open file object")
    try:
        nothing = file.read(0)
    except io.UnsupportedOperation:
        raise ValueError("file is not open for reading; open it in mode 'rb'") from None
    if isinstance(nothing, str):
        raise TypeError("file is open in text mode; open it in mode 'rb'")
    if not isinstance(nothing, bytes):
        raise TypeError(f"file must return bytes, not {type(nothing).__name__}; {_KINDS}")


def _is_seekable(file: Any) -> bool:
    try:
        return bool(file.seekable())
    except AttributeError:
        return False
