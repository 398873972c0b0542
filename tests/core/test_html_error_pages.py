"""The first line of a body, whatever the body is: short, printable, and found quickly."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex._core.html_error_pages import first_line

KINDS = ["text/html", "text/plain", "application/xml", "application/json", ""]

TAGS = ["<p>", "</p>", "<br/>", "<title>", "</title>", "<script>", "</script>", "<svg>"]
STARTS = ["<", "</", "<!", "<!--", "<![CDATA[", "<?", "<!DOCTYPE ", "<a ", "<a=", "<a/", "<a='"]
ENDS = [">", "-->", "]]>", "'", '"', "=", "/", "&", "&#", "&#xD800;", "&amp;"]
PIECES = st.sampled_from([*TAGS, *STARTS, *ENDS, " ", "\n", "\0", "\ud800", "\u202e", "x"])


def read(text: str, kind: str = "text/html") -> str | None:
    return first_line(kind, text, lambda line: line)


@given(text=st.text(), kind=st.sampled_from(KINDS))
def test_the_line_of_any_text_is_short_and_printable(text: str, kind: str) -> None:
    _check(read(text, kind))


@given(pieces=st.lists(PIECES), kind=st.sampled_from(KINDS))
def test_the_line_of_any_markup_is_short_and_printable(pieces: list[str], kind: str) -> None:
    _check(read("".join(pieces), kind))


def _check(line: str | None) -> None:
    assert line is None or 0 < len(line) <= 200
    assert line is None or line.isprintable()


@pytest.mark.parametrize("length", [16_000, 100_000])
@pytest.mark.parametrize(
    "piece",
    [*TAGS, *STARTS, *ENDS, "<a\t", "<title", "<noscript><a ", "<b>", "x"],
)
def test_a_hostile_page_is_parsed_quickly(piece: str, length: int) -> None:
    text = piece * (length // len(piece))
    for page in (text, f"<h1>Hello {text}", f"<script>{text}", f"<noscript>{text}"):
        before = time.thread_time()
        _check(read(page))
        assert time.thread_time() - before < 0.5, "some 20 ms at most"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", "502 Bad Gateway"),
        ("<title>Error</title><h1>Error 1020: blocked</h1>", "Error 1020: blocked"),
        ("<title>Error</title><h1>Try later</h1>", "Error: Try later"),
        ("<h1>hello", "hello"),
        ("<title>hello", "hello"),
        ("hello <b>big</b>\n  world<br>no", "hello big world"),
        ("<!-- <h1>no</h1> --><p>yes", "yes"),
        ("<script>if (a<b) { '<p>no' }</script><p>yes</p>", "yes"),
        ("<title>T</title><style>" + "p{}" * 3000 + "</style><p>yes</p>", "T: yes"),
        ("<p>" + "word " * 100, "word " * 39 + "wo..."),
        ("<p></p><script>no</script>", None),
        ("", None),
        (" \n", None),
    ],
)
def test_the_first_line_of_a_page(text: str, line: str | None) -> None:
    assert read(text) == line


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        ("text/plain", "\ufeff\n first \t line \nsecond", "first line"),
        ("text/plain", '{"secret": 1}', None),
        ("application/problem+json", "secret", None),
        ("application/octet-stream", "a\0b", None),
        (
            "application/xml",
            "<?xml version='1.0'?><E><Code>AccessDenied</Code></E>",
            "AccessDenied",
        ),
        ("", "<html><body>hello</body></html>", "hello"),
    ],
)
def test_the_first_line_of_another_body(kind: str, text: str, line: str | None) -> None:
    assert read(text, kind) == line
