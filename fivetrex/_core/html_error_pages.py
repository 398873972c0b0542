"""Extract the first line of text of a body that is not the API's, such as a proxy's error page.

Imported only for such a body, because few programs need an HTML parser.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["first_line", "is_html"]

# In characters. The parser needs quadratic time for a malformed tag, so it receives its input in
# chunks, until a tag is too long.
_LONGEST_INPUT = 16_384
_LONGEST_TAG = 2048
_PIECE = 512
_LONGEST_LINE = 200

_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object"})
# Elements that do not begin a new line.
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "kbd", "mark", "s"}
    | {"samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr"}
)


def is_html(content_type: str, text: str) -> bool:
    """Return whether a body is an HTML page, by its content type or its beginning."""
    if content_type.lower().startswith(("text/html", "application/xhtml")):
        return True
    return text[:256].lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html"))


def first_line(content_type: str, text: str, redact: Callable[[str], str]) -> str | None:
    """Return the first visible text of a body, in one line of at most 200 characters.

    For an HTML page, this is the title and the first visible line. JSON is not quoted, because it
    may repeat values of the request.

    Args:
        content_type: The body's content type.
        text: The body, without credentials.
        redact: Removes credentials, which can become visible when the markup is removed.

    Returns:
        The line; None if the body is empty, binary or JSON.
    """
    text = text[:_LONGEST_INPUT].lstrip("\ufeff \t\r\n")
    if is_html(content_type, text) or text.startswith("<"):
        line = _first_line_of_markup(text)
    elif text.startswith(("{", "[", '"')) or "json" in content_type.lower() or "\0" in text:
        return None
    else:
        line = _clean(text.partition("\n")[0])
    line = redact(line)
    return (f"{line[: _LONGEST_LINE - 3]}..." if len(line) > _LONGEST_LINE else line) or None


def _first_line_of_markup(text: str) -> str:
    page = _FirstLineParser()
    try:
        for start in range(0, len(text), _PIECE):
            page.feed(text[start : start + _PIECE])
            if page.is_over or page.is_stuck():
                break
        else:
            # The parser would treat an incomplete tag at the end as text.
            if not page.rawdata.startswith("<"):
                page.close()
    except AssertionError:
        # The parser reports some malformed declarations like this. Use the text before them.
        pass
    title, line = _clean("".join(page.title)), _clean("".join(page.line))
    if line.casefold() in title.casefold():
        return title
    return line if title.casefold() in line.casefold() else f"{title}: {line}"


class _FirstLineParser(HTMLParser):
    """Collects the title and the first visible line."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.line: list[str] = []
        self.is_over = False
        self._is_in_title = False
        self._hidden: str | None = None

    def is_stuck(self) -> bool:
        """Return whether a tag has no end. Scripts and comments may be long."""
        if len(self.rawdata) <= _LONGEST_TAG or self._hidden in {"script", "style"}:
            return False
        return not self.rawdata.startswith("<!--")

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - signature of the base class
        if self._hidden is not None:
            return
        if tag in _HIDDEN:
            self._hidden = tag
        self._break_line(tag)
        if tag == "title":
            self._is_in_title = True
        elif tag not in _INLINE:
            self._is_in_title = False

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = None
        elif self._hidden is None:
            self._break_line(tag)
            if tag == "title":
                self._is_in_title = False

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - likewise
        if self._hidden is None:
            self._break_line(tag)

    def handle_data(self, data: str) -> None:
        if self._hidden is None and not self.is_over:
            (self.title if self._is_in_title else self.line).append(data)

    def _break_line(self, tag: str) -> None:
        if tag not in _INLINE and any(not part.isspace() for part in self.line):
            self.is_over = True


def _clean(text: str) -> str:
    """Collapse white space, and remove control characters, which could manipulate a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
