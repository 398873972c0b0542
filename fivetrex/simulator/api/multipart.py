"""Parsing of ``multipart/form-data``, as sent by browsers and HTTP libraries.

The standard library's email parser also parses this format, but it raises exceptions for malformed
headers, to which the simulator must return an error response.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fivetrex.simulator.api_errors import ErrorResponse

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request

# The parameters of a header; a quoted value can contain any character.
_PARAMETER = re.compile(r';\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))')
_DISPOSITION = re.compile(rb"^content-disposition:(.*)$", re.IGNORECASE | re.MULTILINE)


def extract_file(request: Request, name: str) -> bytes | None:
    """Return the content of one part of a form.

    Args:
        request: The request, whose ``Content-Type`` is ``multipart/form-data``.
        name: The name of the part.

    Returns:
        The bytes, or ``None`` if the form has no such part.

    Raises:
        ErrorResponse: 400, the body is not a form, or is incomplete.
    """
    boundary = _parameters(request.headers["content-type"]).get("boundary", "")
    if not boundary:
        raise ErrorResponse(400, "BadRequest", "The Content-Type of a form must name its boundary.")
    delimiter = b"\r\n--" + re.escape(boundary.encode("latin-1", "replace"))
    # Data before the first boundary and after the last does not belong to a part.
    *parts, end = re.split(delimiter + rb"(?=--|[ \t]*\r\n)", b"\r\n" + request.body)
    if not parts or not end.startswith(b"--"):
        raise ErrorResponse(400, "BadRequest", "The form in the request body is not complete.")
    for part in parts[1:]:
        head, blank_line, content = part.partition(b"\r\n\r\n")
        disposition = _DISPOSITION.search(head)
        if not blank_line or disposition is None:
            raise ErrorResponse(400, "BadRequest", "A part of the form has no name.")
        if _parameters(disposition[1].decode("latin-1")).get("name") == name:
            return content
    return None


def _parameters(header: str) -> dict[str, str]:
    return {key.lower(): quoted or plain for key, quoted, plain in _PARAMETER.findall(header)}
