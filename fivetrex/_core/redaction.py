r"""Find secrets in a text, also if they are escaped.

A proxy's error page may quote a request's credentials unchanged, or escaped for JSON, HTML or a
URL: `\u002B`, `\/`, `&#43;`, `&plus;`, `%2b`. The escaping can be repeated (`%252B`, `&amp;#43;`)
and can be limited to some characters. The pattern accepts each of these forms for each character.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["REDACTED", "Redaction"]

REDACTED = "[redacted]"

# Shorter strings occur in ordinary text, and no real key or secret is that short.
_SHORTEST = 8

# Every escape sequence contains one of these.
_INTRODUCERS = "%&\\"

# The parts of escape sequences, which may be escaped themselves. The numbers of repetitions are
# bounded, so that the running time is linear in the length of the text.
_PERCENT = r"%(?:25){0,4}"
_HASH = rf"(?:#|{_PERCENT}23)"
_SEMICOLON = rf"(?:;|{_PERCENT}3[bB])?"
_BACKSLASH = rf"(?:\\|{_PERCENT}5[cC]|&(?:#0{{0,6}}92|#[xX]0{{0,6}}5[cC]|bsol);)"

# What can replace a character without an escape: a plus for a space in form encoding, a space for
# a plus after form decoding, and the characters of URL-safe base64.
_PLAIN = {" ": "+", "+": " -", "/": "_"}


class Redaction:
    """Removes secrets from texts.

    The pattern is compiled when a text first needs it, because that takes about 50 ms, and most
    errors contain no secret.
    """

    __slots__ = ("_folded", "_pattern", "_words")

    def __init__(self, words: Sequence[str]) -> None:
        # The longest first, because one may be part of another.
        known = {word for word in words if len(word) >= _SHORTEST}
        self._words = sorted(known, key=len, reverse=True)
        self._folded = [_fold(word) for word in self._words]
        self._pattern: re.Pattern[str] | None = None

    def __call__(self, text: str) -> str:
        """Return a text with each secret in it replaced by `[redacted]`."""
        if not self._may_be_in(text):
            return text
        if self._pattern is None:
            self._pattern = _pattern(self._words)
        return self._pattern.sub(REDACTED, text)

    def __repr__(self) -> str:
        return "<Redaction>"

    def _may_be_in(self, text: str) -> bool:
        if not self._words or len(text) < len(self._words[-1]):
            return False
        if any(introducer in text for introducer in _INTRODUCERS):
            return True
        folded = _fold(text)
        return any(word in folded for word in self._folded)


def _fold(text: str) -> str:
    """Return a text in which all unescaped forms of a character are the same."""
    return text.casefold().replace(" ", "+").replace("-", "+").replace("_", "/")


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    starts = {re.escape(form) for word in words for form in _plain_forms(word[0])}
    # Skips most positions of a text quickly.
    start = f"(?=[{''.join(sorted(starts))}{re.escape(_INTRODUCERS)}])"
    return re.compile(f"{start}(?:{'|'.join(''.join(_units(word)) for word in words)})")


def _units(word: str) -> Iterator[str]:
    """Yield the pattern of each character of a word."""
    fewest = 1
    for part in re.findall(r"\\+|[^\\]", word):
        if part[0] == "\\":
            # Atomic, because backslashes can escape each other in too many ways for backtracking.
            yield rf"(?>(?:{_own_backslash()}){{{len(part)},{8 * len(part)}}})"
        else:
            yield f"(?:{'|'.join(_forms(part, fewest))})"
        fewest = 0 if part[0] == "\\" else 1


def _own_backslash() -> str:
    number = f"{_HASH}(?:0{{0,6}}92|[xX]0{{0,6}}5[cC])"
    return (
        rf"{_ampersand(1)}(?:{number}|bsol){_SEMICOLON}"
        rf"|(?:\\|{_percent(1)}(?:u00)?5[cC])(?:(?:u00|x)5[cC])?"
    )


def _forms(char: str, fewest: int) -> Iterator[str]:
    """Yield the patterns of one character: unescaped, and escaped for a URL, HTML and JSON.

    Args:
        char: The character.
        fewest: The minimum number of backslashes in an escape sequence. 0 if the backslashes
            before it may be part of it.
    """
    run = rf"(?>{_BACKSLASH}{{{fewest},8}})"
    yield from (f"{run}{form}" for form in _after_backslashes(char))
    code = ord(char)
    unicode = "(?:u00)?" if code < 0x80 else ""
    url = "".join(f"{_percent(fewest)}{unicode}{_digits(x, 2)}" for x in char.encode())
    number = f"{_HASH}(?:0{{0,6}}{code}|[xX]0{{0,6}}{_digits(code, 1)})"
    names = "".join(f"|{name}" for name in sorted(_entities(char)))
    html = f"{_ampersand(fewest)}(?:{number}{names}){_SEMICOLON}"
    plain = "".join(re.escape(form) for form in sorted(_plain_forms(char)))
    others = (url, html, f"[{plain}]")
    yield from others
    if fewest and not char.isalnum():
        yield f"{run}(?:{'|'.join(others)})"


def _percent(fewest: int) -> str:
    """Return the pattern of the percent sign of an escape sequence."""
    html = "&#0{0,6}37;|&#[xX]0{0,6}25;"
    return rf"(?:%|{html}|\\{{{fewest},8}}u0025)(?:25){{0,4}}"


def _ampersand(fewest: int) -> str:
    """Return the pattern of the ampersand of an escape sequence."""
    return (
        rf"(?:&|{_PERCENT}26|\\{{{fewest},8}}u0026)"
        rf"(?:(?:amp|#0{{0,6}}38|#[xX]0{{0,6}}26)(?:;|{_PERCENT}3[bB])){{0,4}}"
    )


def _after_backslashes(char: str) -> Iterator[str]:
    units = char.encode("utf-16-be")
    pairs = [int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2)]
    again = rf"(?>{_BACKSLASH}{{1,8}})"
    yield again.join(f"u{_digits(pair, 4)}" for pair in pairs)
    yield again.join(f"x{_digits(byte, 2)}" for byte in char.encode())


def _plain_forms(char: str) -> set[str]:
    # Tools may print headers in lower case.
    return {char, *_PLAIN.get(char, ""), *((char.lower(), char.upper()) if char.isascii() else ())}


def _digits(number: int, width: int) -> str:
    """Return the pattern of a hexadecimal number in either letter case."""
    return "".join(
        f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in f"{number:0{width}x}"
    )


def _entities(char: str) -> set[str]:
    from html.entities import html5

    return {name.rstrip(";") for name, value in html5.items() if value == char}
