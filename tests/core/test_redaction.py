"""Credentials are removed from what quotes them, however it escapes them."""

from __future__ import annotations

import base64
import html
import json
import time
import urllib.parse
from html.entities import codepoint2name
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fivetrex._core.settings import Credentials

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "kA7examplekey0001"
SECRET = "sB8+ex/ampl&e\"sec'ret=0<0>2%"
ENCODED = base64.b64encode(f"{KEY}:{SECRET}".encode()).decode()
CREDENTIALS = Credentials(KEY, SECRET)

ESCAPERS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "json": lambda text: json.dumps(text)[1:-1],
    "json, slashes too": lambda text: json.dumps(text)[1:-1].replace("/", r"\/"),
    "json for html": lambda text: "".join(_in_hex(text, r"\u{:04x}", "<>&'\"+/=")),
    "json, all": lambda text: "".join(_in_hex(text, r"\u{:04X}", text)),
    "html": html.escape,
    "html, decimal": lambda text: "".join(_in_hex(text, "&#{:d};", "&<>'\"+/=%")),
    "html, hexadecimal": lambda text: "".join(_in_hex(text, "&#x{:x};", text)),
    "html, named": lambda text: text.replace("&", "&amp;").replace("+", "&plus;"),
    "url": lambda text: urllib.parse.quote(text, safe=""),
    "url, lower case": lambda text: urllib.parse.quote(text, safe="").lower(),
    "url, path": urllib.parse.quote,
    "form": urllib.parse.quote_plus,
    "lower case": str.lower,
}


# After these, there is nothing left that another one would leave as it is.
EVERY_CHARACTER = {"json, all", "html, hexadecimal", "lower case"}


def _in_hex(text: str, pattern: str, which: str) -> list[str]:
    return [pattern.format(ord(char)) if char in which else char for char in text]


@pytest.mark.parametrize("outer", [name for name in ESCAPERS if name not in EVERY_CHARACTER])
@pytest.mark.parametrize("inner", ESCAPERS)
@pytest.mark.parametrize("word", [KEY, SECRET, ENCODED, ENCODED.rstrip("=")])
def test_credentials_that_are_escaped_twice_are_removed(word: str, inner: str, outer: str) -> None:
    quoted = ESCAPERS[outer](ESCAPERS[inner](word))
    redacted = CREDENTIALS.redact(f"<p>Refused: {quoted}, sorry</p>")
    assert redacted.startswith("<p>Refused: [redacted]")
    assert redacted.endswith(", sorry</p>")
    # Of base64's padding, something may be left.
    assert len(redacted) <= len("<p>Refused: [redacted]&amp;#61;&amp;#61;, sorry</p>") + 20


def test_url_safe_base64_is_removed() -> None:
    secret = "s>>>???secret"
    credentials = Credentials("k???>>>key", secret)
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        encoded = encode(f"k???>>>key:{secret}".encode()).decode()
        assert {"+", "/"} & {*encoded} or {"-", "_"} & {*encoded}
        assert credentials.redact(f"Basic {encoded.rstrip('=')}.") == "Basic [redacted]."


def test_a_lower_case_header_is_removed() -> None:
    dump = f"authorization: basic {ENCODED.lower()}\naccept: */*\n"
    assert CREDENTIALS.redact(dump).startswith("authorization: basic [redacted]")


def test_other_text_stays_as_it_is() -> None:
    text = "100 % of R&D &amp; more: C:\\temp\\new %41%42 \\u0041 kA7examplekey0002"
    assert CREDENTIALS.redact(text) == text
    assert Credentials("short", "word").redact("short word %20 &amp;") == "short word %20 &amp;"


def forms_of(char: str) -> list[str]:
    """How one character may be written."""
    code, byte = ord(char), f"{ord(char):02x}"
    hexadecimal = "".join(f"%{value:02x}" for value in char.encode())
    forms = [
        char,
        hexadecimal,
        hexadecimal.upper(),
        hexadecimal.replace("%", "%25"),
        hexadecimal.replace("%", "%2525"),
        f"&#{code};",
        f"&#{code:04d};",
        f"&#x{code:x};",
        f"&#X{code:X};",
        f"&amp;#{code};",
        f"&amp;amp;#x{code:x};",
        f"%26%23{code}%3B",
        f"\\u0026#{code};",
        *(f"{slashes}u{code:04x}" for slashes in ("\\", "\\\\", "%5C", "%5c%5c")),
    ]
    if code < 0x80:
        forms += [f"\\x{byte}", f"%u00{byte}"]
    if code in codepoint2name:
        forms.append(f"&{codepoint2name[code]};")
    if not char.isalnum():
        forms += [f"\\{char}", f"\\\\\\{char}"]
    if char == " ":
        forms.append("+")
    return forms


SECRETS = st.text(
    st.sampled_from("abcxuXYZ01289 +/=-_.:;,!?#%&\\\"'<>{}[]()*$^|~") | st.sampled_from("é€ß"),
    min_size=7,
    max_size=24,
    # At the end a letter, behind which no rest of an escape sequence can stay.
).map(lambda text: text + "Q")


@given(SECRETS, st.data())
@example("%25%2525Q", None)
@example("\\\\\\\\u0041\\\\\\\\Q", None)
@example("&amp;amp;Q", None)
def test_each_character_may_be_escaped_in_its_own_way(
    secret: str, data: st.DataObject | None
) -> None:
    quoted = "".join(data.draw(st.sampled_from(forms_of(c))) if data else c for c in secret)
    redacted = Credentials("another_key", secret).redact(f"@{quoted}@")
    assert redacted == "@[redacted]@"


@pytest.mark.parametrize(
    "unit", ["%25", "&amp;", "\\", "\\u0026", "k", "%5c", "kA7%65", "&amp;#107;", "\\\\%"]
)
@pytest.mark.parametrize("secret", [SECRET, "\\" * 20 + "!", "\\%" * 10 + "!", "%25" * 8 + "!"])
def test_a_body_that_almost_quotes_them_is_searched_quickly(unit: str, secret: str) -> None:
    body = unit * (100_000 // len(unit))
    started = time.process_time()
    assert Credentials(KEY, secret).redact(body) == body
    # Some 0.1 s, and hours where the pattern could be tried out in exponentially many ways.
    assert time.process_time() - started < 5
