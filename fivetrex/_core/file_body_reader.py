"""Read the body of a download in chunks, if it is a file."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import httpx

from .response_body_reader import BodyReader

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FileBodyReader", "is_file"]

# In bytes: the size of the chunks that are yielded.
_PIECE = 256 * 1024

# The first bytes of a ZIP archive.
_ZIP = b"PK"
# In bytes: more than the white space before the first tag of an HTML page.
_BEGINNING = 1024


def is_file(response: httpx.Response, beginning: bytes) -> bool:
    """Return whether a response is a success whose body is a file.

    Args:
        response: The response.
        beginning: The first bytes of its body; empty only if the body is empty.
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
    """Yields the body of one response in chunks if it is a file, and collects any other body.

    Args:
        response: The response, whose body has not been read yet.
        limit: The maximum size of a successful response that is not a file, in bytes.

    Raises:
        httpx.DecodingError: The response has a content encoding that the request does not accept.
    """

    def __init__(self, response: httpx.Response, limit: int) -> None:
        super().__init__(response, sys.maxsize if response.is_success else limit)
        self._response = response
        self._collected_limit = limit
        self._received = 0
        #: Whether the body is a file; None until enough of it has been received.
        self.is_file: bool | None = None if response.is_success else False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Add a part of the body as it was received, and yield the chunks to write.

        Raises:
            httpx.DecodingError: The body cannot be decompressed, or is not a file and too large.
        """
        self._received += len(data)
        for piece in self._decode(data):
            self._add(piece)
            if self.is_full:
                return
            if self._content.tell() >= _PIECE and self._decide():
                yield self._take()

    def finish_file(self) -> bytes:
        """Return the last chunk to write; empty if the body is not a file.

        Raises:
            httpx.DecodingError: A compressed body ended too early.
            httpx.RemoteProtocolError: The body is shorter than its `Content-Length`.
        """
        super().finish()
        if not self._decide():
            return b""
        # The client's own transport detects this earlier; a custom transport may not.
        announced = self._announced_length()
        if announced not in {None, self._received}:
            raise httpx.RemoteProtocolError(f"{self._received} of {announced} bytes received")
        return self._take()

    def finish(self) -> bytes:
        """Return the body; empty if it is a file."""
        return b"" if self.is_file else super().finish()

    def _decide(self) -> bool:
        if self.is_file is None:
            self.is_file = is_file(self._response, self._content.getvalue())
            if not self.is_file:
                # From here on, the body is collected, up to the limit.
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
