# Made by scripts/twin.py from _async/file_form.py. Do not edit.
"""A multipart form with one file as the body of a request, streamed in chunks."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

import httpx

from .._blocking_calls import run_blocking
from .._deadline import seconds_left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._file_upload import FileUpload

# Characters that the HTML standard escapes in a quoted file name.
_ESCAPED = re.compile(r'[\x00-\x1f"\x7f]')


class FileForm(httpx.SyncByteStream):
    """A multipart/form-data body that reads its file again for each attempt.

    Args:
        part: The name of the form's only part.
        upload: The open file.
        content_type: The content type of the file.
    """

    def __init__(self, part: str, upload: FileUpload, content_type: str) -> None:
        self._upload = upload
        boundary = secrets.token_hex(16)
        file_name = _ESCAPED.sub(lambda found: f"%{ord(found[0]):02X}", upload.name)
        head = (
            f"--{boundary}\r\n"
            f'Content-Disposition: form-data; name="{part}"; filename="{file_name}"\r\n'
            f"Content-Type: {content_type}\r\n\r\n"
        )
        self._head = head.encode("utf-8", "replace")
        self._tail = f"\r\n--{boundary}--\r\n".encode()
        #: The headers of the request that describe the body.
        self.headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        if upload.size is None:
            self.headers["Transfer-Encoding"] = "chunked"
        else:
            size = len(self._head) + upload.size + len(self._tail)
            self.headers["Content-Length"] = str(size)

    @property
    def can_restart(self) -> bool:
        """Whether the body can be sent, for the first time or again."""
        return self._upload.can_restart

    def __iter__(self) -> Iterator[bytes]:
        return _Parts(self._parts())

    def _parts(self) -> Iterator[bytes]:
        yield self._head
        yield from self._upload.pieces()
        yield self._tail


class _Parts:
    """An iterator over the parts of a form, which can be left unfinished, unlike a generator."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts = parts

    def __iter__(self) -> _Parts:
        return self

    def __next__(self) -> bytes:
        # A custom HTTP client does not enforce the deadline.
        seconds_left(None, httpx.WriteTimeout)
        part = run_blocking(_next_of, self._parts)
        if part is None:
            raise StopIteration
        return part


def _next_of(parts: Iterator[bytes]) -> bytes | None:
    return next(parts, None)
