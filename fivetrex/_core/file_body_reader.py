"""The body of a response to a download: handed on in pieces, if it is a file."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import httpx

from .response_body_reader import BodyReader

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FileBodyReader", "is_file"]

# In bytes: what is collected before it is handed on.
_PIECE = 256 * 1024

# How a ZIP archive begins, whatever its content type is.
_ZIP = b"PK"
# In bytes: more than white space before the first tag of a page.
_BEGINNING = 1024


def is_file(response: httpx.Response, beginning: bytes) -> bool:
    """Return whether a response is a success whose body is a file.

    Args:
        response: The response.
        beginning: The beginning of its body, which is empty only if the body is.
    """
    if not response.is_success:
        return False
    if beginning.startswith(_ZIP):
        return True
    from .html_error_pages import is_html

    content_type = response.headers.get("content-type", "").lower()
    if not beginning or content_type.startswith("text/") or "json" in content_type:
        return False
    text = beginning[:_BEGINNING].decode("utf-8", "replace")
    return not (is_html(content_type, text) or text.lstrip().startswith("{"))


class FileBodyReader(BodyReader):
    """Hands on the body of one response in pieces, if it is a file; collects any other body.

    Args:
        response: The response, of which nothing has been read.
        limit: The largest size of a successful response that is no file, in bytes.

    Raises:
        httpx.DecodingError: The encoding of the body is none of those that were offered.
    """

    def __init__(self, response: httpx.Response, limit: int) -> None:
        super().__init__(response, sys.maxsize if response.is_success else limit)
        self._response = response
        self._collected_limit = limit
        self._received = 0
        #: Whether the body is a file; None while too little of it has been received.
        self.is_file: bool | None = None if response.is_success else False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Add a part of the body as it was received, and yield what to write to the file.

        Raises:
            httpx.DecodingError: The body cannot be decompressed, or becomes too large without
                being a file.
        """
        self._received += len(data)
        for piece in self._decode(data):
            self._add(piece)
            if self.is_full:
                return
            if self._content.tell() >= _PIECE and self._decide():
                yield self._take()

    def finish_file(self) -> bytes:
        """Return what is left to write to the file; nothing if the body is no file.

        Raises:
            httpx.DecodingError: A compressed body ended too early.
            httpx.RemoteProtocolError: Fewer bytes were received than announced.
        """
        super().finish()
        if not self._decide():
            return b""
        # The client's own transport has noticed it before; a caller's may not.
        announced = self._announced_length()
        if announced not in {None, self._received}:
            raise httpx.RemoteProtocolError(f"{self._received} of {announced} bytes received")
        return self._take()

    def finish(self) -> bytes:
        """Return the body; nothing if it is a file."""
        return b"" if self.is_file else super().finish()

    def _decide(self) -> bool:
        if self.is_file is None:
            self.is_file = is_file(self._response, self._content.getvalue())
            if not self.is_file:
                # From here on, it is a body like any other.
                collected, self._content = self._content.getvalue(), io.BytesIO()
                self._limit = self._max_response_size = self._collected_limit
                self._add(collected)
        return self.is_file

    def _announced_length(self) -> int | None:
        headers = self._response.headers
        length: str = headers.get("content-length", "")
        is_valid = length.isdigit() and "transfer-encoding" not in headers  # which overrides it
        return int(length) if is_valid else None

    def _take(self) -> bytes:
        taken = self._content.getvalue()
        self._content = io.BytesIO()
        return taken
