"""The target of a download: a path, or the caller's file object."""

from __future__ import annotations

import errno
import io
import os
import secrets
import stat
import threading
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any, Protocol

__all__ = ["BinaryWriter", "DownloadTarget", "Target", "choose_target"]


class BinaryWriter(Protocol):
    """A file object that accepts bytes, such as `open(path, "wb")`."""

    def write(self, data: bytes, /) -> object:
        """Write bytes."""
        ...


Target = str | os.PathLike[str] | BinaryWriter


class DownloadTarget(ABC):
    """Writes the bytes of one download, in one or more attempts.

    The asynchronous client calls the target in worker threads. Cancelling a call does not stop its
    thread, so `close` waits for it with a lock. Nothing is written after `close`.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_closed = False
        self._file: Any = None
        #: Bytes that the current attempt has written.
        self.size = 0

    @property
    @abstractmethod
    def can_restart(self) -> bool:
        """Whether another attempt can start from the beginning."""

    def open(self) -> None:
        """Prepare for writing.

        Raises:
            OSError: The target cannot be written to.
            TypeError: The target is a file object in text mode.
            ValueError: The target is closed, not open for writing, or not a regular file.
        """
        with self._lock:
            self._check_open()
            self._open()

    def begin(self) -> None:
        """Start an attempt: remove the bytes of an earlier one."""
        with self._lock:
            self._check_open()
            self._rewind()

    def write(self, data: bytes) -> None:
        """Write the next bytes.

        Raises:
            OSError: Writing failed.
        """
        with self._lock:
            self._check_open()
            # Counted first, because a part may be written before an error.
            self.size += len(data)
            _write_all(self._file, data)

    def finish(self) -> int:
        """Complete the file, and return its size in bytes.

        Raises:
            OSError: The file cannot be closed, or moved to its path.
        """
        with self._lock:
            self._check_open()
            self._keep()
            self._file = None
            return self.size

    def close(self) -> None:
        """Remove the written bytes, unless the file is complete."""
        with self._lock:
            self._is_closed = True
            if self._file is not None:
                with suppress(OSError, ValueError):
                    self._discard()
                self._file = None

    def _check_open(self) -> None:
        if self._is_closed:
            raise ValueError("the download has ended")

    @abstractmethod
    def _open(self) -> None: ...

    @abstractmethod
    def _rewind(self) -> None: ...

    @abstractmethod
    def _keep(self) -> None: ...

    @abstractmethod
    def _discard(self) -> None: ...


def choose_target(to: Target) -> DownloadTarget:
    """Return the download target for a path or a file object.

    Raises:
        TypeError: `to` is neither.
    """
    if isinstance(to, str | os.PathLike):
        return _PathTarget(to)
    if not callable(getattr(to, "write", None)):
        raise TypeError(f"to must be a path or a binary file object, not {type(to).__name__}")
    return _ObjectTarget(to)


class _PathTarget(DownloadTarget):
    """Writes to a temporary file, and moves it to the path when it is complete."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__()
        self._given = path
        # The target of a symbolic link is replaced, not the link.
        self._path = os.path.realpath(path)
        self._partial_path = ""

    @property
    def can_restart(self) -> bool:
        return True

    def _open(self) -> None:
        folder = os.path.dirname(self._path)
        # `realpath` has removed a separator at the end.
        has_name = os.path.basename(self._given) != ""
        if os.path.isdir(self._path) or not has_name:
            raise self._error(errno.EISDIR, "to is a directory; add a file name")
        if not os.path.isdir(folder):
            raise self._error(errno.ENOENT, "to is in a directory that does not exist; create it")
        if os.path.exists(self._path):
            if not os.path.isfile(self._path):
                raise ValueError(
                    f"to is not a regular file: {self._path!r}; open it and pass the file object"
                )
            if not os.access(self._path, os.W_OK):
                raise self._error(errno.EACCES, "to is a read-only file; change its permissions")
        # In the same directory, because a rename between file systems fails.
        partial_path = os.path.join(folder, f".fivetrex-{secrets.token_hex(8)}.part")
        # Unlike `tempfile`, this gives the file the permissions of any new file.
        try:
            self._file = open(partial_path, "xb")  # noqa: SIM115 - it is closed below
        except OSError as error:
            raise self._error(error.errno or 0, f"to cannot be written: {error.strerror}") from None
        self._partial_path = partial_path

    def _error(self, number: int, text: str) -> OSError:
        return OSError(number, text, os.fspath(self._given))

    def _rewind(self) -> None:
        self._file.seek(0)
        self._file.truncate()
        self.size = 0

    def _keep(self) -> None:
        self._file.close()
        # Fails for a new file, and on a file system without permissions.
        with suppress(OSError):
            os.chmod(self._partial_path, stat.S_IMODE(os.stat(self._path).st_mode))
        os.replace(self._partial_path, self._path)

    def _discard(self) -> None:
        try:
            self._file.close()
        finally:
            os.unlink(self._partial_path)


class _ObjectTarget(DownloadTarget):
    """Writes to the caller's file object, and does not close it."""

    def __init__(self, file: Any) -> None:
        super().__init__()
        self._given = file
        # The position of the first byte; None if the file cannot be rewound.
        self._start: int | None = None

    @property
    def can_restart(self) -> bool:
        return self._start is not None or not self.size

    def _open(self) -> None:
        file = self._given
        if isinstance(file, io.TextIOBase):
            raise TypeError("to is open in text mode; open it in mode 'wb'")
        if getattr(file, "closed", False):
            raise ValueError("to is closed; pass a file object that is open")
        if hasattr(file, "writable") and not file.writable():
            raise ValueError("to is not open for writing; open it in mode 'wb'")
        if hasattr(file, "truncate") and hasattr(file, "seekable") and file.seekable():
            self._start = file.tell()
        self._file = file

    def _rewind(self) -> None:
        if self.size and self._start is not None:
            self._file.seek(self._start)
            self._file.truncate()
            self.size = 0

    def _keep(self) -> None:
        pass

    def _discard(self) -> None:
        self._rewind()


def _write_all(file: Any, data: bytes) -> None:
    """Write all bytes: an unbuffered file may write only a part of them per call."""
    rest = data
    while rest:
        written = file.write(rest)
        if written is None and isinstance(file, io.RawIOBase):
            raise BlockingIOError(
                errno.EAGAIN, "to is in non-blocking mode; open it in blocking mode"
            )
        if isinstance(written, int) and written <= 0:
            raise OSError(errno.EIO, "to accepts no more data")
        # A file object that does not return a count has written all bytes.
        rest = rest[written:] if isinstance(written, int) else b""
