"""Decide whether a server or a framework may route a requested path to a protected path.

Servers and frameworks normalize paths in different ways, before and after the middleware. All of
them decode a path, remove parts of it, and may ignore letter case. `ProtectedPath` therefore
compares only the letters and digits of each segment. If a path has syntax that can remove letters
as well, such as `..` or `;`, it matches if removing letters may leave the protected path. A path
that cannot be decoded matches.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ProtectedPath"]

# Legitimate paths are rarely encoded twice. Only attackers encode them more often.
_DECODINGS = 4
# `%u0066`, which some servers decode like `%66`.
_LONG_ESCAPE = re.compile(r"%u([0-9a-f]{4})", re.IGNORECASE)
# Characters that replace invalid UTF-8.
_UNREADABLE = re.compile("[\ufffd\ud800-\udfff]")
# Syntax that may remove letters: the rest of a segment or a path, the previous segment, or a host.
_REMOVING = re.compile(r"[;?#]|(?:^|/)\.\.(?:/|$)|^//|^[^/]")


class ProtectedPath:
    """The path of a webhook.

    Args:
        path: The path, relative to the mount point.

    Raises:
        ValueError: It does not start with a slash.
    """

    def __init__(self, path: str) -> None:
        if not path.startswith("/"):
            raise ValueError(
                f"path must start with a slash, not {path!r}; pass None to match every path"
            )
        self._segments = _segments(_decode(path) or path)

    def may_be(self, requested: Iterable[str], prefixes: Iterable[str]) -> bool:
        """Return whether a request may be routed to this path.

        Args:
            requested: The path of the request, in each form that the application may use.
            prefixes: The mount points, whether or not the path includes them.
        """
        roots = {_segments(_decode(prefix) or prefix) for prefix in prefixes} - {""}
        return any(self._may_be(path, roots) for path in requested)

    def _may_be(self, requested: str, roots: set[str]) -> bool:
        path = _decode(requested)
        if path is None or _UNREADABLE.search(path):
            return True
        segments = _segments(path)
        if segments == self._segments:
            return True
        # With and without the mount point, which some frameworks remove from any position.
        for root in roots:
            if segments.endswith(root + self._segments) or root + segments == self._segments:
                return True
        if not _may_remove(path):
            return False
        return any(_is_left_of(root + segments, self._segments) for root in ("", *roots))


def _decode(path: str) -> str | None:
    """Decode a path as often as it is encoded. Return None if that is too often."""
    for _ in range(_DECODINGS):
        plain = unquote(_LONG_ESCAPE.sub(lambda one: chr(int(one[1], 16)), path), errors="replace")
        if plain == path:
            return plain
        path = plain
    return None


def _segments(path: str) -> str:
    """Reduce each segment to its letters and digits, and remove empty segments."""
    letters = (_letters(segment) for segment in _plain(path).split("/"))
    return "".join(f"/{segment}" for segment in letters if segment)


def _letters(text: str) -> str:
    """Keep letters and digits only, without case, accents and compatibility forms."""
    # Normalized again, because case folding may produce characters that can be decomposed.
    folded = normalize("NFKD", normalize("NFKD", text).casefold())
    return "".join(filter(str.isalnum, folded))


def _plain(path: str) -> str:
    return normalize("NFKC", path).replace("\\", "/")


def _may_remove(path: str) -> bool:
    # Software may end the path at a non-printable character, and drop one that is not ASCII.
    if not (path.isascii() and path.isprintable()):
        return True
    return _REMOVING.search(_plain(path)) is not None


def _is_left_of(whole: str, part: str) -> bool:
    """Return whether removing letters from `whole` may leave `part`."""
    rest = iter(whole)
    return all(letter in rest for letter in part.replace("/", ""))
